# Canlyniadau asesiad.

## Y dudalen
results-title = Canlyniadau { $council }
results-title-preview = Canlyniadau { $council } hyd yn hyn
results-crumb = Canlyniadau
results-crumb-preview = Canlyniadau hyd yn hyn
results-submitted = Dyma ganlyniadau’r atebion a gyflwynodd eich cyngor ar { $when }. Ni fyddant yn newid mwyach.
results-submitted-by = Cyflwynwyd gan { $name }.
results-preview = Nid yw’r canlyniadau hyn yn derfynol. Maent yn dangos yr atebion hyd yn hyn ac yn newid gyda phob ateb, nes i’ch cyngor gyflwyno.
results-print = Gallwch argraffu’r dudalen hon: caiff popeth sy’n agor arni ei argraffu hefyd.
results-contents = Ar y dudalen hon

## Lefelau a bylchau
results-no-level = Dim lefel
results-no-level-text = Nid oes lefel gan unrhyw gwestiwn eto, felly nid oes lefel i’w dangos. Nid yw hynny yr un peth â’r lefel isaf.
results-no-answers = Dim atebion
results-dont-know = Ddim yn gwybod
results-not-applicable = Ddim yn berthnasol
results-not-answered = Heb ei ateb
results-with-level = Â lefel
results-band-at = Ar lefel { $level }, { $name }
results-band-between = Rhwng lefel { $level }, { $name }, a lefel { $number }, { $next }
results-out-of = Allan o { $number }
results-gap-above = { $gap } yn uwch
results-gap-below = { $gap } yn is
results-gap-none = Yn gyfartal â hi
results-gap-above-text = At ei gilydd, mae eich cyngor { $gap } lefel yn uwch na’r lefel sylfaenol, sef { $base } ar gyfartaledd dros yr un cwestiynau.
results-gap-below-text = At ei gilydd, mae eich cyngor { $gap } lefel yn is na’r lefel sylfaenol, sef { $base } ar gyfartaledd dros yr un cwestiynau.
results-gap-none-text = At ei gilydd, mae eich cyngor yn gyfartal â’r lefel sylfaenol, sef { $base } ar gyfartaledd dros yr un cwestiynau.
results-base-meaning = Lefel sylfaenol cwestiwn yw’r lefel y dylai pob cyngor ei chyrraedd o leiaf.
results-level-named = { $level } { $name }

## Y cyfan
results-overall = At ei gilydd
results-number-level = Lefel
results-number-percent = Allan o 100
results-number-answered = Â lefel
results-number-at-base = Ar y sylfaen neu uwch
results-number-percent-note = Y lefel ar raddfa o 0 i 100
results-number-answered-note = o’r cwestiynau perthnasol: { $percent }%
results-number-at-base-note = o’r cwestiynau â lefel
results-count-of = { $count } o { $number }
results-answers-caption = Beth a atebwyd
results-answers-column = Ateb
results-questions-column = Cwestiynau
results-total = Cyfanswm
results-confidence-caption = Pa mor siŵr yw eich cyngor
results-confidence-column = Pa mor siŵr
results-confidence-high = Uchel
results-confidence-medium = Canolig
results-confidence-low = Isel
results-confidence-none = Heb ddweud
results-confidence-note = Dangosir pa mor siŵr yw eich cyngor wrth ochr y lefel. Nid yw byth yn rhan ohoni.

## Sut y cyfrifwyd ffigur
results-how-level = Sut y cyfrifwyd y lefel
results-how-other = Sut y cyfrifwyd y ffigurau eraill
results-how-level-text = Mae pob cwestiwn â lefel yn cyfrif yn ôl ei bwysau. Y lefel yw swm pwysau × lefel, wedi’i rannu â swm y pwysau. Caiff cwestiynau a atebwyd “ddim yn gwybod”, cwestiynau nad ydynt yn berthnasol a chwestiynau heb ateb eu hepgor: maent yn gwneud y gyfran â lefel yn llai, ac yn gadael y lefel fel y mae.
results-how-level-caption = Beth mae pob thema yn ei gyfrannu at y lefel
results-how-theme-caption = { $theme }: beth mae pob cwestiwn yn ei gyfrannu at y lefel
results-how-formula = Lefel: { $formula } = { $exact }, wedi’i dangos fel { $level-text }.
results-how-percent = Allan o 100: { $exact } ÷ { $number } × 100 = { $percent }.
results-how-base = Lefel sylfaenol: swm pwysau × lefel sylfaenol dros yr un cwestiynau, { $points }, ÷ { $weight } = { $base }.
results-how-gap = Bwlch: { $exact } − { $base } = { $gap }.
results-how-coverage = Cyfran â lefel: { $answered } ÷ { $applicable } = { $percent }%. Mae cwestiwn yn berthnasol pan fydd yn ymwneud â chynghorau fel eich un chi ac nad yw eich cyngor wedi dweud nad yw’n berthnasol.
results-how-at-base = Ar y lefel sylfaenol neu’n uwch: { $count } o’r { $answered } cwestiwn â lefel.
results-theme-column = Thema
results-question-column = Cwestiwn
results-level-column = Lefel
results-base-column = Lefel sylfaenol
results-gap-column = Bwlch
results-with-level-column = Â lefel
results-weights-column = Pwysau
results-weight-column = Pwysau
results-points-column = Pwysau × lefel
results-base-points-column = Pwysau × lefel sylfaenol
results-left-out = Wedi’i hepgor

## Siartiau
results-table = Yr un ffigurau fel tabl
results-unit = Lefelau o 0, { $lowest }, i { $number }, { $highest }.
results-source-submitted = { $round }. Yr atebion fel y’u cyflwynwyd ar { $date }.
results-source-preview = { $round }. Yr atebion fel y maent ar { $date }; nid ydynt yn derfynol.
results-base-label = Lefel sylfaenol
results-own-label = Eich cyngor
results-themes = Themâu
results-bars-title = { $applicable ->
    [zero] Mae { $count } o { $applicable } thema ar ei lefel sylfaenol neu’n uwch
    [one] Mae { $count } o { $applicable } thema ar ei lefel sylfaenol neu’n uwch
    [two] Mae { $count } o { $applicable } thema ar eu lefel sylfaenol neu’n uwch
    [few] Mae { $count } o { $applicable } thema ar eu lefel sylfaenol neu’n uwch
    [many] Mae { $count } o { $applicable } thema ar eu lefel sylfaenol neu’n uwch
   *[other] Mae { $count } o { $applicable } thema ar eu lefel sylfaenol neu’n uwch
}
results-bars-title-none = Nid oes lefel gan unrhyw thema eto
results-bars-reading = Uchaf: { $highest } ({ $high }). Isaf: { $lowest } ({ $low }).
results-bars-reading-same = Mae pob thema â lefel ar { $high }: { $highest }.
results-bars-reading-none = Nid oes ateb â lefel gan unrhyw un o’r themâu, felly nid oes barrau.
results-bars-left-out = Heb lefel: { $themes }.
results-radar = Dangos y themâu fel siâp
results-radar-title = { $count ->
    [zero] Mae { $count } thema y tu mewn i linell y lefel sylfaenol
    [one] Mae { $count } thema y tu mewn i linell y lefel sylfaenol
    [two] Mae { $count } thema y tu mewn i linell y lefel sylfaenol
    [few] Mae { $count } thema y tu mewn i linell y lefel sylfaenol
    [many] Mae { $count } thema y tu mewn i linell y lefel sylfaenol
   *[other] Mae { $count } thema y tu mewn i linell y lefel sylfaenol
}
results-radar-note = Ail olwg ar y ffigurau uchod yw’r siâp. Fe’i dangosir ar sgriniau llydan ac wrth argraffu; mae’r barrau a’r tabl yn dweud yr un peth.
results-not-drawn = Heb eu lluniadu, am nad oes lefel:
results-theme-summary = { $theme }: { $score }
results-theme-score = lefel { $level-text }, { $gap }, { $answered } o { $applicable } â lefel
results-gap-phrase-above = { $gap } yn uwch na’r sylfaen
results-gap-phrase-below = { $gap } yn is na’r sylfaen
results-gap-phrase-none = yn gyfartal â’r sylfaen
results-profile-title = { $applicable ->
    [zero] { $theme }: mae { $count } o { $applicable } cwestiwn â lefel ar eu lefel sylfaenol neu’n uwch
    [one] { $theme }: mae { $count } o { $applicable } cwestiwn â lefel ar ei lefel sylfaenol neu’n uwch
    [two] { $theme }: mae { $count } o { $applicable } gwestiwn â lefel ar eu lefel sylfaenol neu’n uwch
    [few] { $theme }: mae { $count } o { $applicable } chwestiwn â lefel ar eu lefel sylfaenol neu’n uwch
    [many] { $theme }: mae { $count } o { $applicable } chwestiwn â lefel ar eu lefel sylfaenol neu’n uwch
   *[other] { $theme }: mae { $count } o { $applicable } cwestiwn â lefel ar eu lefel sylfaenol neu’n uwch
}
results-profile-title-none = { $theme }: nid oes lefel gan unrhyw gwestiwn
results-profile-reading = Uchaf: { $highest } ({ $high }). Isaf: { $lowest } ({ $low }).
results-profile-reading-same = Mae pob cwestiwn â lefel ar lefel { $high }.
results-profile-reading-none = Atebwyd y cwestiynau heb lefel, neu nid atebwyd nhw o gwbl.
results-how-theme = Sut y cyfrifwyd lefel y thema hon
results-evidence = Tystiolaeth a rhesymau
results-evidence-links = Dolenni
results-reason = Pam nad yw’n berthnasol: { $reason }

## Cryfderau a bylchau
results-strengths = Cryfderau
results-strengths-text = Y cwestiynau sydd bellaf uwchlaw eu lefel sylfaenol, hyd at { $count }.
results-strengths-none = Nid oes unrhyw gwestiwn yn uwch na’i lefel sylfaenol.
results-gaps = Y bylchau mwyaf
results-gaps-text = Y cwestiynau sydd bellaf islaw eu lefel sylfaenol, hyd at { $count }, gyda’r hyn i’w wneud nesaf.
results-gaps-none = Nid oes unrhyw gwestiwn yn is na’i lefel sylfaenol.
results-next-step = Y cam nesaf
results-card-above = { $count ->
    [zero] { $count } lefel yn uwch na’r lefel sylfaenol, { $base }.
    [one] { $count } lefel yn uwch na’r lefel sylfaenol, { $base }.
    [two] { $count } lefel yn uwch na’r lefel sylfaenol, { $base }.
    [few] { $count } lefel yn uwch na’r lefel sylfaenol, { $base }.
    [many] { $count } lefel yn uwch na’r lefel sylfaenol, { $base }.
   *[other] { $count } lefel yn uwch na’r lefel sylfaenol, { $base }.
}
results-card-below = { $count ->
    [zero] { $count } lefel yn is na’r lefel sylfaenol, { $base }.
    [one] { $count } lefel yn is na’r lefel sylfaenol, { $base }.
    [two] { $count } lefel yn is na’r lefel sylfaenol, { $base }.
    [few] { $count } lefel yn is na’r lefel sylfaenol, { $base }.
    [many] { $count } lefel yn is na’r lefel sylfaenol, { $base }.
   *[other] { $count } lefel yn is na’r lefel sylfaenol, { $base }.
}
