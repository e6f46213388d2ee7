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
results-how-base = Sylfaen, wedi’i chyfrifo yn yr un modd: { $formula } = { $exact }.
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

## Atebion o bob math
results-yes = Ie
results-no = Na
results-none-of-these = Dim un o’r rhain
results-several = { $points }: { $labels }
results-some-of-most = { $points } o { $most } pwynt
results-in-words = Mewn geiriau
results-not-scored = Heb ei sgorio
results-words-not-scored = Mewn geiriau, heb ei sgorio
results-answered = Wedi’u hateb
results-base = Sylfaen
results-one-point = 1 pwynt
results-points = { $points } o bwyntiau
results-one-level = 1 lefel
results-levels = { $levels } lefel
results-one-stage = 1 cyfnod
results-stages = { $stages } o gyfnodau
results-of-hundred = { $percent } o 100
results-points-of = { $points } o { $most } pwynt
results-count-of-exact = { $points } o { $most }

## Y cyfan, dan bob rheol
results-no-result = Dim canlyniad
results-no-result-text = Nid oes ateb sy’n cyfrif gan unrhyw gwestiwn eto, felly nid oes canlyniad i’w ddangos. Nid yw hynny yr un peth â’r canlyniad isaf.
results-base-meaning-answer = Sylfaen cwestiwn yw’r lefel neu’r ateb y dylai fod gan bob cyngor o leiaf.
results-number-points = Pwyntiau
results-number-stage = Cyfnod
results-number-outcome = Canlyniad
results-number-percent-of-points = Y pwyntiau fel cyfran o’r pwyntiau mwyaf
results-number-at-base-answered = o’r cwestiynau sydd wedi’u hateb
results-points-reached = Mae gan eich cyngor { $points } o { $most } pwynt: { $percent } o 100.
results-percent-reached = Mae gan eich cyngor { $percent } o 100.
results-mean-reached = Mae eich cyngor ar { $level-text } o { $number }, fel cymedr.
results-stage-reached = Mae eich cyngor yng nghyfnod { $stage }: { $name }.
results-outcome-reached = At ei gilydd: { $result }. O’r { $applicable } cwestiwn perthnasol, mae { $answered } yn “{ $name }”.
results-distance-above = Mae hynny { $gap } yn uwch na’r sylfaen, { $base }.
results-distance-below = Mae hynny { $gap } yn is na’r sylfaen, { $base }.
results-distance-none = Mae hynny’n gyfartal â’r sylfaen, { $base }.
results-confidence-note-result = Dangosir pa mor siŵr yw eich cyngor wrth ochr y canlyniad. Nid yw byth yn rhan ohono.
results-held = Beth sy’n dal eich cyngor yng nghyfnod { $stage }: { $name }
results-held-theme = Beth sy’n dal y thema hon yng nghyfnod { $stage }: { $name }
results-held-text = Cyrhaeddir cyfnod { $stage }, { $name }, pan fydd gan bob un o’r cwestiynau hyn o leiaf yr ateb sydd ei angen.
results-held-nowhere = Nid oes dim yn cael ei ddal yn ôl: dyma’r cyfnod uchaf.
results-held-needs = Ateb: { $answer }. Angen: { $needed }.
results-held-rest = { $count ->
    [zero] Dangos { $count } cwestiwn arall
    [one] Dangos { $count } cwestiwn arall
    [two] Dangos { $count } gwestiwn arall
    [few] Dangos { $count } chwestiwn arall
    [many] Dangos { $count } chwestiwn arall
   *[other] Dangos { $count } cwestiwn arall
}
results-outcome-all = Mae pob cwestiwn sy’n cyfrif yn “{ $name }”.
results-outcome-not = Beth nad yw’n “{ $name }”
results-outcome-answer = { $result }. Ateb: { $answer }.

## Sut y cyfrifwyd ffigur, dan bob rheol
results-how-points = Sut y cyfrifwyd y pwyntiau
results-how-stage = Sut y cyfrifwyd y cyfnod
results-how-outcome = Sut y cyfrifwyd y canlyniad
results-how-theme-result = Sut y cyfrifwyd canlyniad y thema hon
results-how-mean-text = Mae pob cwestiwn sydd wedi’i ateb yn cyfrif yn ôl ei bwysau. Mae ateb sy’n lefel yn cyfrif fel y lefel honno. Mae unrhyw ateb arall yn cyfrif fel ei gyfran o’r pwyntiau mwyaf, wedi’i lluosi â { $number }, y lefel uchaf. Y lefel yw swm pwysau × lefel, wedi’i rannu â swm y pwysau. Caiff cwestiynau a atebwyd “ddim yn gwybod”, cwestiynau nad ydynt yn berthnasol a chwestiynau heb ateb eu hepgor: maent yn gwneud y gyfran sydd wedi’i hateb yn llai, ac yn gadael y lefel fel y mae. Ni chaiff atebion mewn geiriau eu sgorio.
results-how-points-text = Mae pob cwestiwn yn cyfrannu ei bwysau × pwyntiau’r ateb, o’i bwysau × y pwyntiau mwyaf y gall eu cyfrannu. Mae cwestiwn a atebwyd “ddim yn gwybod” a chwestiwn heb ateb yn cyfrannu 0 o’u pwyntiau mwyaf. Caiff cwestiwn nad yw’n berthnasol ei hepgor o’r ddau swm. Ni chaiff atebion mewn geiriau eu sgorio.
results-how-stages-text = Mae pob cwestiwn yn gadael cyngor drwodd i gyfnod, a’r cyfnod a gyrhaeddwyd yw’r isaf o’r rhain. Mae cwestiwn a atebir â lefel yn ei adael drwodd i’r cyfnod â’r rhif hwnnw. Mae unrhyw gwestiwn arall yn perthyn i gyfnod: gyda’i ateb sylfaenol neu un gwell mae’n gadael pob cyfnod drwodd, fel arall dim ond y cyfnodau cyn ei gyfnod ei hun. Mae “ddim yn gwybod” a dim ateb yn cyfrif fel heb ei fodloni: nid yw cwestiwn a atebir â lefel wedyn yn gadael unrhyw gyfnod drwodd. Mae cwestiwn nad yw’n berthnasol yn gadael pob cyfnod drwodd. Ni chaiff atebion mewn geiriau eu sgorio.
results-how-outcomes-text = Mae cwestiwn yn “{ $high }” gyda’i ateb sylfaenol neu un gwell, yn “{ $low }” gydag ateb sy’n cyfrannu’r pwyntiau lleiaf, ac yn “{ $middle }” yn y canol. Mae “ddim yn gwybod” a dim ateb yn cyfrif fel “{ $low }”. Caiff cwestiwn nad yw’n berthnasol ei hepgor. Mae thema mor gryf â’i chwestiwn gwannaf. Ni chaiff atebion mewn geiriau eu sgorio.
results-roll-sum = Caiff cwestiynau’r holl themâu eu hadio, ac mae pob thema yn cyfrif yn ôl ei phwysau.
results-roll-mean = Mae pob un o’r themâu hyn yn cyfrif yr un faint, faint bynnag o gwestiynau y mae’n eu gofyn: y canlyniad yw cymedr eu canlyniadau.
results-roll-weighted-mean = Y canlyniad yw cymedr y themâu hyn, ac mae pob un yn cyfrif yn ôl ei phwysau.
results-roll-minimum = Y canlyniad yw’r isaf o’r themâu hyn.
results-roll-by-type = Y pwysau yw’r rhai ar gyfer cynghorau o’ch math chi.
results-how-whole-caption = Beth mae pob thema yn ei gyfrannu at y canlyniad
results-how-parts-caption = { $theme }: beth mae pob un o’i rhannau yn ei gyfrannu
results-how-questions-caption = { $theme }: beth mae pob un o’i chwestiynau ei hun yn ei gyfrannu
results-own-questions = Ei chwestiynau ei hun
results-parts = Mae rhannau i’r thema hon:
results-counts-as-level = { $answer } (yn cyfrif fel lefel { $level-text })
results-counts-as-points = { $answer } ({ $points } o { $most } pwynt)
results-needed-column = Beth sydd ei angen
results-lets-through-column = Gadael drwodd i gyfnod
results-lets-all-through = Pob cyfnod
results-stage-needs = Cyfnod { $number }: { $answer }
results-level-needs = Mae pob lefel yn gyfnod â’r un rhif
results-theme-weight-column = Pwysau’r thema
results-points-sum-column = Pwysau × pwyntiau
results-most-points-column = Pwysau × pwyntiau mwyaf
results-base-sum-column = Pwysau × pwyntiau sylfaenol
results-weighted-points-column = Pwysau × pwyntiau
results-weighted-most-column = Pwysau × pwyntiau mwyaf
results-base-percent-column = Sylfaen, allan o 100
results-lowest-of = yr isaf o { $parts }
results-how-points-formula = Pwyntiau: { $formula } = { $points }. Pwyntiau mwyaf: { $most-formula } = { $most }. Allan o 100: { $points } ÷ { $most } × 100 = { $exact }, wedi’i ddangos fel { $percent }.
results-how-below-zero = Mae pwyntiau o dan 0 yn cyfrif fel 0 o 100.
results-how-percent-formula = Allan o 100: { $formula } = { $exact }, wedi’i ddangos fel { $percent }.
results-how-stage-formula = Cyfnod: { $formula } = { $stage }.
results-how-mean-stage-formula = Cyfnod, fel cymedr: { $formula } = { $exact }, wedi’i ddangos fel { $level-text }.
results-how-outcome-formula = Canlyniad: { $formula } = { $result }.
results-how-mean-outcome-formula = Canlyniad, fel cymedr: { $formula } = { $exact }, wedi’i ddangos fel { $level-text }.
results-how-rounded = Mae canlyniadau’r themâu wedi’u talgrynnu i 3 lle degol yma.
results-how-coverage-answered = Cyfran wedi’i hateb: { $answered } ÷ { $applicable } = { $percent }%. Mae cwestiwn yn berthnasol pan gaiff ei ofyn i gynghorau fel eich un chi, pan gaiff ei sgorio, ac nad yw eich cyngor wedi dweud nad yw’n berthnasol. Nid yw “ddim yn gwybod” yn cyfrif fel ateb yma.
results-how-at-base-answered = Ar y sylfaen neu’n uwch: mae gan { $count } o’r { $answered } cwestiwn sydd wedi’u hateb eu hateb sylfaenol neu un gwell.

## Siartiau, dan bob rheol
results-unit-points = Pwyntiau, o 0 i 100 o’r pwyntiau mwyaf.
results-unit-stages = Cyfnodau o 0, { $lowest }, i { $number }, { $highest }.
results-unit-outcomes = O “{ $lowest }” i “{ $highest }”.
results-unit-answers = Gosodir yr atebion yn ôl eu cyfran o’r pwyntiau mwyaf y gall cwestiwn eu cyfrannu.
results-answer-label = { $question }: { $answer }
results-bars-title-base = { $applicable ->
    [zero] Mae { $count } o { $applicable } thema ar eu sylfaen neu’n uwch
    [one] Mae { $count } o { $applicable } thema ar ei sylfaen neu’n uwch
    [two] Mae { $count } o { $applicable } thema ar eu sylfaen neu’n uwch
    [few] Mae { $count } o { $applicable } thema ar eu sylfaen neu’n uwch
    [many] Mae { $count } o { $applicable } thema ar eu sylfaen neu’n uwch
   *[other] Mae { $count } o { $applicable } thema ar eu sylfaen neu’n uwch
}
results-bars-title-outcome = { $applicable ->
    [zero] Mae { $count } o { $applicable } thema yn “{ $name }”
    [one] Mae { $count } o { $applicable } thema yn “{ $name }”
    [two] Mae { $count } o { $applicable } thema yn “{ $name }”
    [few] Mae { $count } o { $applicable } thema yn “{ $name }”
    [many] Mae { $count } o { $applicable } thema yn “{ $name }”
   *[other] Mae { $count } o { $applicable } thema yn “{ $name }”
}
results-bars-title-no-result = Nid oes canlyniad gan unrhyw thema eto
results-bars-reading-same-result = Yr un canlyniad sydd gan bob thema â chanlyniad: { $result } ({ $themes }).
results-bars-reading-no-result = Nid oes ateb sy’n cyfrif gan unrhyw un o’r themâu, felly nid oes barrau.
results-bars-no-result = Heb ganlyniad: { $themes }.
results-radar-title-base = { $count ->
    [zero] Mae { $count } thema y tu mewn i linell y sylfaen
    [one] Mae { $count } thema y tu mewn i linell y sylfaen
    [two] Mae { $count } thema y tu mewn i linell y sylfaen
    [few] Mae { $count } thema y tu mewn i linell y sylfaen
    [many] Mae { $count } thema y tu mewn i linell y sylfaen
   *[other] Mae { $count } thema y tu mewn i linell y sylfaen
}
results-profile-title-base = { $applicable ->
    [zero] { $theme }: o’r cwestiynau sydd wedi’u hateb ({ $applicable }), mae { $count } ar y sylfaen neu’n uwch
    [one] { $theme }: o’r cwestiynau sydd wedi’u hateb ({ $applicable }), mae { $count } ar y sylfaen neu’n uwch
    [two] { $theme }: o’r cwestiynau sydd wedi’u hateb ({ $applicable }), mae { $count } ar y sylfaen neu’n uwch
    [few] { $theme }: o’r cwestiynau sydd wedi’u hateb ({ $applicable }), mae { $count } ar y sylfaen neu’n uwch
    [many] { $theme }: o’r cwestiynau sydd wedi’u hateb ({ $applicable }), mae { $count } ar y sylfaen neu’n uwch
   *[other] { $theme }: o’r cwestiynau sydd wedi’u hateb ({ $applicable }), mae { $count } ar y sylfaen neu’n uwch
}
results-not-drawn-result = Heb eu lluniadu, am nad oes canlyniad:
results-profile-title-no-answer = { $theme }: nid oes ateb sy’n cyfrif gan unrhyw gwestiwn
results-profile-reading-ends = Bellaf ymlaen: { $high }. Lleiaf ymlaen: { $low }.
results-profile-reading-together = Mae pob cwestiwn sydd wedi’i ateb yr un mor bell ymlaen.
results-profile-reading-no-answer = Atebwyd y cwestiynau heb ateb sy’n cyfrif, neu nid atebwyd nhw o gwbl.
results-result-level = lefel { $level-text }
results-result-stage = cyfnod { $stage }
results-theme-phrase = { $result }, { $gap }, { $answered } o { $applicable } wedi’u hateb
results-theme-phrase-short = { $result }, { $answered } o { $applicable } wedi’u hateb

## Y camau nesaf
results-strengths-answers = Y cwestiynau sydd bellaf uwchlaw eu sylfaen, hyd at { $count }.
results-strengths-answers-none = Nid oes unrhyw gwestiwn yn uwch na’i sylfaen.
results-gaps-answers = Y cwestiynau sydd bellaf islaw eu sylfaen, hyd at { $count }, gyda’r hyn i’w wneud nesaf.
results-gaps-answers-none = Nid oes unrhyw gwestiwn yn is na’i sylfaen.
results-card-points-above = { $gap } yn uwch na’r sylfaen: { $base }.
results-card-points-below = { $gap } yn is na’r sylfaen: { $base }.
results-do-first = Gwnewch yn gyntaf
results-find-out = Darganfyddwch ar ba lefel y mae eich cyngor, ac atebwch y cwestiwn.
results-effort-small = Ymdrech: bach.
results-effort-medium = Ymdrech: canolig.
results-effort-large = Ymdrech: mawr.
results-value-little = Gwerth: ychydig.
results-value-some = Gwerth: peth.
results-value-much = Gwerth: llawer.
