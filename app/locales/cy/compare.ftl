# Cyngor ymhlith eraill: y gymhariaeth, ei gymdogion agosaf, ac a gaiff ei enwi.

## Y gymhariaeth
compare-title = Sut mae { $council } yn cymharu
compare-crumb = Cymhariaeth
compare-lead = Ble mae eich cyngor yn sefyll ymhlith eraill, yn ôl ffigurau cyhoeddedig am grwpiau o gynghorau. Chwarter o grŵp yw safle, byth safle mewn rhestr.
compare-own = Canlyniadau’r atebion a gyflwynwyd ar { $when } yw canlyniadau eich cyngor. Mae’n cyfrif yn ffigurau grŵp os oedd wedi cyflwyno pan gyfrifwyd hwy.
compare-not-submitted = Daw’r gymhariaeth ar ôl i’ch cyngor gyflwyno. Tan hynny, ffigurau’r grŵp yn unig yw’r rhain.
compare-not-submitted-link = Mynd i’r asesiad
compare-no-release = Ni chyhoeddwyd ffigurau ar gyfer y rownd hon eto.
compare-no-release-due = Disgwylir y datganiad nesaf ar { $date }.
compare-no-release-closes = Mae’r rownd yn cau ar { $date }. Daw datganiad ar ôl hynny.
compare-no-release-open = Nid oes diwrnod wedi’i osod ar gyfer datganiad.
compare-audience = Ffigurau ar gyfer
compare-audience-public = Pawb
compare-audience-unknown = Nid oes ffigurau cyhoeddedig o’r enw hwnnw ar gyfer eich cyngor.
compare-group-unknown = Nid oes grŵp o’r enw hwnnw yn y datganiad hwn.
compare-theme-unknown = Nid oes thema o’r enw hwnnw yn y rownd hon. Cwestiynau { $theme } a ddangosir.
compare-way-on = Cymharu â: { $group }
compare-way-on-plain = Gweld y gymhariaeth
compare-theme = Thema, fesul cwestiwn

## At ei gilydd
compare-councils-like = { $count ->
    [zero] { $count } cyngor fel eich un chi ({ $group })
    [one] { $count } cyngor fel eich un chi ({ $group })
    [two] { $count } gyngor fel eich un chi ({ $group })
    [few] { $count } chyngor fel eich un chi ({ $group })
    [many] { $count } chyngor fel eich un chi ({ $group })
   *[other] { $count } cyngor fel eich un chi ({ $group })
}
compare-councils-of = { $count ->
    [zero] { $count } cyngor ({ $group })
    [one] { $count } cyngor ({ $group })
    [two] { $count } gyngor ({ $group })
    [few] { $count } chyngor ({ $group })
    [many] { $count } chyngor ({ $group })
   *[other] { $count } cyngor ({ $group })
}
compare-overall-bottom-quarter = At ei gilydd, mae eich cyngor yn chwarter isaf { $councils }.
compare-overall-below-middle = At ei gilydd, mae eich cyngor rhwng chwarter isaf a chanol { $councils }.
compare-overall-above-middle = At ei gilydd, mae eich cyngor rhwng canol a chwarter uchaf { $councils }.
compare-overall-top-quarter = At ei gilydd, mae eich cyngor yn chwarter uchaf { $councils }.
compare-overall-above = Mae ei lefel, { $own }, { $gap } yn uwch na chymedr y grŵp, { $mean }.
compare-overall-below = Mae ei lefel, { $own }, { $gap } yn is na chymedr y grŵp, { $mean }.
compare-overall-same = Ei lefel, { $own }, yw cymedr y grŵp.
compare-overall-no-quarters = Dim ond lle mae canlyniad gan o leiaf { $number } cyngor y dywedir chwarter. Cymherir yma: { $councils }.
compare-overall-no-level = Nid oes gan eich cyngor lefel at ei gilydd, felly nid oes ganddo safle.
compare-overall-group = Cymedr { $councils } yw { $mean }.
compare-overall-withheld = Cedwir y ffigur cyffredinol ar gyfer y grŵp hwn yn ôl.
compare-base-own-at = Mae eich cyngor ar ei lefel sylfaenol neu’n uwch at ei gilydd.
compare-base-own-below = Mae eich cyngor yn is na’i lefel sylfaenol at ei gilydd.
compare-base-group = O’r grŵp, mae { $share } ar eu lefel nhw neu’n uwch.
compare-number-mean = Cymedr y grŵp
compare-number-median = Canolrif

## Fesul thema
compare-themes = Fesul thema
compare-themes-title = { $number ->
    [zero] Mae eich cyngor ar gymedr y grŵp neu’n uwch mewn { $count } o { $number } thema
    [one] Mae eich cyngor ar gymedr y grŵp neu’n uwch mewn { $count } o { $number } thema
    [two] Mae eich cyngor ar gymedr y grŵp neu’n uwch mewn { $count } o { $number } thema
    [few] Mae eich cyngor ar gymedr y grŵp neu’n uwch mewn { $count } o { $number } thema
    [many] Mae eich cyngor ar gymedr y grŵp neu’n uwch mewn { $count } o { $number } thema
   *[other] Mae eich cyngor ar gymedr y grŵp neu’n uwch mewn { $count } o { $number } thema
}
compare-themes-title-group = Ffigurau’r grŵp, fesul thema
compare-ends = Uchaf yn erbyn cymedr y grŵp: { $highest } ({ $high }). Isaf: { $lowest } ({ $low }).
compare-ends-one = Yn erbyn cymedr y grŵp: { $high } ({ $highest }).
compare-withheld-names = Cedwir yn ôl: { $names }.
compare-position = Safle
compare-middle-half = Hanner canol y cynghorau
compare-range = { $low } i { $high }
compare-band-bottom-quarter = Chwarter isaf
compare-band-below-middle = Chwarter isaf i’r canol
compare-band-above-middle = Canol i’r chwarter uchaf
compare-band-top-quarter = Chwarter uchaf
compare-your-base = Eich lefel sylfaenol
compare-not-asked = ni ofynnir
compare-no-level = dim lefel

## Fesul cwestiwn
compare-questions = Fesul cwestiwn: { $theme }
compare-questions-title = { $number ->
    [zero] { $theme }: mae eich cyngor ar gymedr y grŵp neu’n uwch mewn { $count } o { $number } cwestiwn
    [one] { $theme }: mae eich cyngor ar gymedr y grŵp neu’n uwch mewn { $count } o { $number } cwestiwn
    [two] { $theme }: mae eich cyngor ar gymedr y grŵp neu’n uwch mewn { $count } o { $number } gwestiwn
    [few] { $theme }: mae eich cyngor ar gymedr y grŵp neu’n uwch mewn { $count } o { $number } chwestiwn
    [many] { $theme }: mae eich cyngor ar gymedr y grŵp neu’n uwch mewn { $count } o { $number } chwestiwn
   *[other] { $theme }: mae eich cyngor ar gymedr y grŵp neu’n uwch mewn { $count } o { $number } cwestiwn
}
compare-your-answer = Eich ateb
compare-yours = { $answer } (eich ateb)
compare-yours-count = { $n } (eich un chi)
compare-no-questions = Nid oes gan y thema hon gwestiynau ei hun.

## Beth sy’n egluro’r gwahaniaeth
compare-gaps = Pa gwestiynau sy’n egluro’r gwahaniaeth
compare-gaps-text = Y cwestiynau lle mae lefel eich cyngor a chymedr y grŵp yn gwahaniaethu fwyaf, hyd at { $count } bob ffordd. Daw cwestiwn â mwy o bwysau yn gyntaf.
compare-behind = Lle mae eich cyngor bellaf ar ei hôl hi
compare-behind-none = Nid yw eich cyngor yn is na chymedr y grŵp mewn unrhyw gwestiwn.
compare-ahead = Lle mae eich cyngor bellaf ar y blaen
compare-ahead-none = Nid yw eich cyngor yn uwch na chymedr y grŵp mewn unrhyw gwestiwn.
compare-your-level = Eich lefel
compare-difference = Gwahaniaeth

## Newid
compare-trend = Newid ers y rownd flaenorol
compare-trend-none = Ni chymherir y datganiad hwn â rownd gynharach.
compare-trend-basis = { $number ->
    [zero] Cymherir â { $round }: dim ond y { $count } o { $number } cwestiwn sy’n golygu’r un peth yn y ddwy rownd, a dim ond y { $councils } a gymerodd ran yn y ddwy.
    [one] Cymherir â { $round }: dim ond { $count } o { $number } cwestiwn, sy’n golygu’r un peth yn y ddwy rownd, a dim ond y { $councils } a gymerodd ran yn y ddwy.
    [two] Cymherir â { $round }: dim ond y { $count } o { $number } gwestiwn sy’n golygu’r un peth yn y ddwy rownd, a dim ond y { $councils } a gymerodd ran yn y ddwy.
    [few] Cymherir â { $round }: dim ond y { $count } o { $number } chwestiwn sy’n golygu’r un peth yn y ddwy rownd, a dim ond y { $councils } a gymerodd ran yn y ddwy.
    [many] Cymherir â { $round }: dim ond y { $count } o { $number } chwestiwn sy’n golygu’r un peth yn y ddwy rownd, a dim ond y { $councils } a gymerodd ran yn y ddwy.
   *[other] Cymherir â { $round }: dim ond y { $count } o { $number } cwestiwn sy’n golygu’r un peth yn y ddwy rownd, a dim ond y { $councils } a gymerodd ran yn y ddwy.
}
compare-trend-councils = { $count ->
    [zero] { $count } cyngor o’r grŵp hwn
    [one] { $count } cyngor o’r grŵp hwn
    [two] { $count } gyngor o’r grŵp hwn
    [few] { $count } chyngor o’r grŵp hwn
    [many] { $count } chyngor o’r grŵp hwn
   *[other] { $count } cyngor o’r grŵp hwn
}
compare-trend-title = Newidiodd lefel eich cyngor { $own }, a chymedr y grŵp { $mean }
compare-trend-title-group = Newidiodd cymedr y grŵp { $mean }
compare-trend-own-none = Ni chymerodd eich cyngor ran yn y ddwy rownd, felly ni ddangosir newid ar ei gyfer ei hun.
compare-trend-breaks = { $count ->
    [zero] Cymerodd { $count } cyngor drosodd gan gynghorau a gymerodd ran o’r blaen. Cânt eu hepgor, oherwydd toriad yw hynny.
    [one] Cymerodd { $count } cyngor drosodd gan gynghorau a gymerodd ran o’r blaen. Caiff ei hepgor, oherwydd toriad yw hynny.
    [two] Cymerodd { $count } gyngor drosodd gan gynghorau a gymerodd ran o’r blaen. Cânt eu hepgor, oherwydd toriad yw hynny.
    [few] Cymerodd { $count } chyngor drosodd gan gynghorau a gymerodd ran o’r blaen. Cânt eu hepgor, oherwydd toriad yw hynny.
    [many] Cymerodd { $count } chyngor drosodd gan gynghorau a gymerodd ran o’r blaen. Cânt eu hepgor, oherwydd toriad yw hynny.
   *[other] Cymerodd { $count } cyngor drosodd gan gynghorau a gymerodd ran o’r blaen. Cânt eu hepgor, oherwydd toriad yw hynny.
}
compare-trend-withheld = Cedwir newid y grŵp hwn yn ôl.
compare-own-change = Eich cyngor
compare-merged = Cyn eich cyngor chi
compare-merged-text = Cymerodd eich cyngor drosodd gan gynghorau a gymerodd ran yn { $round }. Mae toriad rhwng eu canlyniadau nhw a chanlyniadau eich cyngor chi: cânt eu rhestru ar wahân, heb eu hadio at ei gilydd na’u cymharu.
compare-merged-caption = Canlyniadau’r cynghorau o flaen eich un chi, { $round }

## Ymhlith y cymdogion agosaf
compare-near = Ymhlith y cymdogion agosaf
compare-near-why = Dim ond chwarteri a ddywedir yma. Yn aml yr un yw cymdogion dau gyngor, heblaw am un neu ddau, felly byddai union ffigurau grwpiau o’r fath yn datgelu cynghorau unigol. I’ch cyngor chi yn unig y dywedir ei chwarter.
compare-near-few = Ni ddywedir chwarter lle mae canlyniad gan lai na { $number } o’r cymdogion.
compare-near-none = Nid yw canlyniadau eich cyngor yn y datganiad hwn, felly nid oes ganddo safle ymhlith ei gymdogion eto.
compare-near-caption = Ble mae eich cyngor yn sefyll ymhlith ei gymdogion agosaf
compare-near-published = Cyhoeddwyd gan yr ONS
compare-near-model = Ein model ein hunain
compare-near-count = Cymdogion â chanlyniad
compare-near-untold = ni ddywedir
compare-near-link = Gweld y cymdogion agosaf, a pham y maent yn agos

## Sut i ddarllen hyn
compare-how = Sut i ddarllen hyn
compare-how-quarters = Chwarteri: mae chwarter o gynghorau grŵp islaw’r chwartel isaf, hanner islaw’r canolrif, a chwarter uwchlaw’r chwartel uchaf. Cânt eu talgrynnu i ddegfed ran o lefel.
compare-how-base = Lefel sylfaenol thema yw cymedr lefelau sylfaenol y cwestiynau a atebodd eich cyngor.
compare-how-withheld = Gallai’r hyn a gedwir yn ôl ddatgelu cynghorau unigol. Fe’i cedwir yn ôl ym mhobman: yma, yn y lluniau ac ym mhob trefn.
compare-how-question = Mae llun cwestiwn yn dangos sut mae’r cynghorau a atebodd wedi’u gwasgaru dros y lefelau.

## Cymdogion agosaf
neighbours-title = Cymdogion agosaf { $council }
neighbours-crumb = Cymdogion agosaf
neighbours-lead = Cynghorau fel eich un chi, yn ôl pwy sy’n byw yn yr ardal a ble y mae. Nid oes gan ganlyniadau ran ynddo.
neighbours-published = Fel y’u cyhoeddwyd gan y Swyddfa Ystadegau Gwladol
neighbours-published-text = Y { $count } agosaf ym model byd-eang Mehefin 2026, yr agosaf yn gyntaf. Am ardaloedd y mae’r rhestrau: mae rhai o’r cynghorau hyn yn gwneud pethau gwahanol i’ch un chi.
neighbours-published-none = Nid yw’r Swyddfa Ystadegau Gwladol wedi cyhoeddi cymdogion ar gyfer eich cyngor. Cynghorau Mehefin 2026 sydd yn ei rhestrau.
neighbours-published-caption = Cymdogion agosaf a gyhoeddwyd ym Mehefin 2026, yr agosaf yn gyntaf
neighbours-council = Cyngor
neighbours-kind = Math o gyngor
neighbours-functions = Yn gwneud yr un pethau
neighbours-ended = { $council } (wedi dod i ben)
neighbours-in-model = Hefyd yn agos yn ôl ein model ein hunain
neighbours-model = Yn ôl ein model ein hunain
neighbours-model-text = Dim ond cynghorau sy’n gwneud yr un pethau â’ch un chi a gymherir. Rhoddir pob nodwedd ar un raddfa, sef ei gwyriad safonol ymhlith y cynghorau hyn, ac mae pob un yn cyfrif yr un faint. Y pellter yw 0 rhwng cynghorau sydd yr un fath ym mhopeth.
neighbours-model-position = Cymherir y lle mewn llinell syth rhwng canol y naill ardal a’r llall.
neighbours-model-none = Nid oes cyngor arall yn gwneud yr un pethau â’ch un chi, felly nid oes gan y model gymdogion iddo.
neighbours-model-missing = Nid yw eich cyngor yn y model, oherwydd nid yw hyn yn hysbys amdano: { $features }.
neighbours-model-ended = Nid yw eich cyngor yn y model: dim ond cynghorau sy’n bodoli heddiw sydd ynddo.
neighbours-model-few = { $count ->
    [zero] Dim ond { $count } cyngor arall sy’n gwneud yr un pethau â’ch un chi.
    [one] Dim ond { $count } cyngor arall sy’n gwneud yr un pethau â’ch un chi.
    [two] Dim ond { $count } gyngor arall sy’n gwneud yr un pethau â’ch un chi.
    [few] Dim ond { $count } chyngor arall sy’n gwneud yr un pethau â’ch un chi.
    [many] Dim ond { $count } chyngor arall sy’n gwneud yr un pethau â’ch un chi.
   *[other] Dim ond { $count } cyngor arall sy’n gwneud yr un pethau â’ch un chi.
}
neighbours-model-caption = Cymdogion agosaf yn ôl ein model ein hunain, yr agosaf yn gyntaf
neighbours-own = { $council } (eich cyngor)
neighbours-feature-population = Trigolion
neighbours-feature-density = Trigolion fesul cilometr sgwâr
neighbours-feature-deprivation = Mynegai amddifadedd
neighbours-feature-rural-share = Cyfran o drigolion gwledig
neighbours-feature-position = Cilometrau i ffwrdd
neighbours-distance = Pellter
neighbours-why-caption = O beth y mae pob pellter wedi’i wneud
neighbours-why-text = Po fwyaf cyfran nodwedd, mwyaf y mae’r ddau gyngor yn gwahaniaethu ynddi. Cyfran fach yw lle maent fwyaf tebyg.
neighbours-nearer-alike = Tebycaf o ran
neighbours-nearer-differs = Mwyaf gwahanol o ran
neighbours-credit = Ffynonellau
neighbours-credit-ons = Cymdogion a gyhoeddwyd: y Swyddfa Ystadegau Gwladol, Mehefin 2026, wedi’u trwyddedu dan Drwydded Llywodraeth Agored f3.0.
neighbours-credit-mysociety = Trigolion, ardaloedd, amddifadedd a gwledigrwydd: mySociety, dan drwydded Creative Commons Attribution 4.0 International; wedi’u newid. Maent o tua 2020.

## Cydsyniad
consent-title = A gaiff eich cyngor ei enwi
consent-lead = Ar ôl iddo gyflwyno, mae eich cyngor yn cyfrif mewn ffigurau am grwpiau o gynghorau. Chi sy’n dewis a yw eraill hefyd yn gweld ei ganlyniadau dan ei enw.
consent-legend = Pwy gaiff weld canlyniadau eich cyngor dan ei enw?
consent-counted = Neb: cyfrif yn unig
consent-counted-hint = Mae eich cyngor yn cyfrif mewn ffigurau am grwpiau ac nid yw’n cael ei enwi
consent-coalition = Cynghorau a grwpiau llywio ein clymbleidiau
consent-coalition-hint = Nawr: { $coalitions }
consent-coalition-hint-none = Nid yw eich cyngor mewn clymblaid nawr. Mae hyn yn dal ar gyfer unrhyw un y mae’n ymuno â hi
consent-public = Unrhyw un
consent-public-hint = Caiff eich cyngor ei enwi mewn datganiadau cyhoeddedig
consent-none = Dewiswch pwy gaiff weld canlyniadau eich cyngor dan ei enw
consent-save = Cadw’r dewis
consent-saved = Mae’r dewis wedi’i gadw. Mae’n dal o’r datganiad nesaf ymlaen.
consent-next = Mae dewis yn dal o’r datganiad nesaf ymlaen. Mae datganiadau sydd wedi’u cyhoeddi eisoes yn aros fel y maent.
consent-now = Y dewis presennol
consent-now-by = Dewiswyd gan { $name } ar { $when }
consent-now-nobody = Nid oes neb wedi dewis eto. Nes i rywun wneud, cyfrif yn unig y mae eich cyngor.
consent-may-not = Dim ond arweinydd neu lofnodwr all newid hyn.
consent-not-begun = Nid oes dim i’w ddewis eto, oherwydd nid yw eich cyngor wedi dechrau’r asesiad hwn.
consent-not-begun-link = Mynd i’r asesiad
consent-sees = Yr hyn y mae pob cynulleidfa’n ei weld
consent-sees-caption = Yr hyn y mae pob cynulleidfa’n ei weld o’ch cyngor, yn ôl dewis
consent-audience = Cynulleidfa
consent-audience-own = Pobl eich cyngor
consent-audience-coalition = Cynghorau a grwpiau llywio eich clymbleidiau
consent-audience-public = Unrhyw un arall
consent-cell-own = Yr holl atebion, tystiolaeth a sylwadau
consent-cell-groups = Ffigurau grwpiau
consent-cell-named = Ffigurau grwpiau; enw eich cyngor â’i lefel at ei gilydd ac ym mhob thema, a’r themâu lle mae ar ei lefel sylfaenol neu’n uwch
consent-never = Nid yw atebion, tystiolaeth, dolenni na sylwadau byth yn gadael eich cyngor, beth bynnag a ddewiswch.
consent-history = Dewisiadau hyd yn hyn
consent-history-caption = Dewisiadau, y diweddaraf yn gyntaf
consent-history-when = Pryd
consent-history-who = Pwy
consent-history-what = Caiff weld eich cyngor dan ei enw
consent-short-counted = Neb: cyfrif yn unig
consent-short-coalition = Clymbleidiau
consent-short-public = Unrhyw un

## Dolenni a llinellau ar dudalennau eraill
compare-link = Gweld sut mae eich cyngor yn cymharu ag eraill
neighbours-link = Gweld cymdogion agosaf eich cyngor
consent-link = Dewis a gaiff eich cyngor ei enwi
submit-consent-counted = Cyfrif yn unig y mae eich cyngor: nid yw eraill yn gweld ei ganlyniadau dan ei enw.
submit-consent-coalition = Mae eich cyngor wedi cytuno bod cynghorau a grwpiau llywio ei glymbleidiau’n gweld ei lefelau dan ei enw.
submit-consent-public = Mae eich cyngor wedi cytuno bod unrhyw un yn gweld ei lefelau dan ei enw.
submit-consent-others = Nid oes neb mewn cynghorau eraill yn gweld eich atebion. Caiff ffigurau am grwpiau o gynghorau eu diogelu fel na ellir adnabod yr un cyngor ynddynt.
