# Dangosfyrddau grwpiau llywio a’r tîm canolog: y dechrau, rownd, ei chynghorau, setiau a gadwyd.

## Ffyrdd i mewn
nav-coalitions = Clymbleidiau
nav-central = Tîm canolog
dash-start-coalitions = Dangosfyrddau eich clymbleidiau
dash-start-central = Dangosfyrddau’r tîm canolog
dash-choose-title = Dewis clymblaid
dash-choose-text = Rydych yng ngrwpiau llywio sawl clymblaid.

## Dechrau clymblaid neu’r tîm canolog
dash-coalition-lead = Gweld pwy sy’n cymryd rhan, ble mae eich cynghorau’n sefyll a ble i weithredu. Daw’r ffigurau o ddatganiadau: ni ddangosir canlyniadau unrhyw gyngor wrth ei enw oni bai ei fod wedi cytuno i hynny.
dash-central-lead = Gweld pwy sy’n cymryd rhan, ble mae cynghorau’n sefyll a ble i weithredu. Daw’r ffigurau o ddatganiadau: ni ddangosir canlyniadau unrhyw gyngor wrth ei enw oni bai ei fod wedi cytuno i hynny.
dash-central-name = Pob cyngor
dash-councils-count = { $count ->
    [zero] { $count } cyngor
    [one] { $count } cyngor
    [two] { $count } gyngor
    [few] { $count } chyngor
    [many] { $count } chyngor
   *[other] { $count } cyngor
}
dash-rounds = Rowndiau
dash-rounds-none = Nid oes rownd i’r cynghorau hyn eto.
dash-rounds-table = Rowndiau, yr olaf i agor yn gyntaf
dash-round = Rownd
dash-state = Cyflwr
dash-state-upcoming = Yn agor ar { $date }
dash-state-open = Ar agor tan { $date }
dash-state-open-endless = Ar agor, heb ddiwedd wedi’i osod
dash-state-closed = Caeodd ar { $date }
dash-latest-release = Y datganiad diweddaraf
dash-release-line = Datganiad { $number }, { $date }
dash-release-none = Dim eto
dash-release-due = Dim eto; disgwylir y nesaf ar { $date }
dash-releases = Llunio, gwirio a chyhoeddi datganiadau
dash-small = { $count ->
    [zero] Mae { $count } cyngor yma. Mae angen o leiaf { $number } ohonynt i lunio ffigurau, felly ni ellir dangos yr un, nawr nac yn ddiweddarach. Dangosir pwy sy’n cymryd rhan.
    [one] Mae { $count } cyngor yma. Mae angen o leiaf { $number } ohonynt i lunio ffigurau, felly ni ellir dangos yr un, nawr nac yn ddiweddarach. Dangosir pwy sy’n cymryd rhan.
    [two] Mae { $count } gyngor yma. Mae angen o leiaf { $number } ohonynt i lunio ffigurau, felly ni ellir dangos yr un, nawr nac yn ddiweddarach. Dangosir pwy sy’n cymryd rhan.
    [few] Mae { $count } chyngor yma. Mae angen o leiaf { $number } ohonynt i lunio ffigurau, felly ni ellir dangos yr un, nawr nac yn ddiweddarach. Dangosir pwy sy’n cymryd rhan.
    [many] Mae { $count } chyngor yma. Mae angen o leiaf { $number } ohonynt i lunio ffigurau, felly ni ellir dangos yr un, nawr nac yn ddiweddarach. Dangosir pwy sy’n cymryd rhan.
   *[other] Mae { $count } cyngor yma. Mae angen o leiaf { $number } ohonynt i lunio ffigurau, felly ni ellir dangos yr un, nawr nac yn ddiweddarach. Dangosir pwy sy’n cymryd rhan.
}

## Dangosfwrdd rownd
dash-title = { $round }: ble mae cynghorau’n sefyll
dash-section = Dangosfwrdd
dash-no-release = Nid oes datganiad o’r rownd hon eto, felly nid oes ffigurau i’w dangos.
dash-no-release-due = Nid oes datganiad o’r rownd hon eto, felly nid oes ffigurau i’w dangos. Disgwylir y nesaf ar { $date }.
dash-next-due = Disgwylir y datganiad nesaf ar { $date }.
dash-unknown = Ni all y dudalen hon ddangos { $typed }. Dangosir y dewis arferol yn ei le.
dash-filters = Dewis yr hyn a ddangosir
dash-family = Cymharu grwpiau
dash-theme = Thema
dash-theme-any = Pob thema

## Pwy sy’n cymryd rhan
dash-part = Pwy sy’n cymryd rhan
dash-part-now = Dyma’r sefyllfa nawr. Mae’n dweud pwy sydd wedi dechrau a phwy sydd wedi cyflwyno, a dim am atebion neb.
dash-part-councils = Cynghorau
dash-part-started = Wedi dechrau
dash-part-submitted = Wedi cyflwyno
dash-part-not-started = Heb ddechrau
dash-part-which = Gweld pa rai
dash-part-title = Mae { $percent } o gynghorau wedi cyflwyno: { $answered } o { $number }
dash-part-title-none = Nid oes unrhyw gyngor wedi cyflwyno eto
dash-part-reading = Y gyfran fwyaf: { $high } ({ $highest }). Y lleiaf: { $low } ({ $lowest }).
dash-part-reading-same = Mae’r gyfran yn { $high } ym mhob grŵp.
dash-part-table = Pwy sydd wedi dechrau a chyflwyno, yn ôl grŵp
dash-part-source = { $round }, fel yr oedd ar { $date }.
dash-part-of = { $count } o { $number }
dash-part-bar-started = Wedi dechrau, heb gyflwyno
dash-part-list-submitted = { $count ->
    [zero] Mae { $count } cyngor wedi cyflwyno
    [one] Mae { $count } cyngor wedi cyflwyno
    [two] Mae { $count } gyngor wedi cyflwyno
    [few] Mae { $count } chyngor wedi cyflwyno
    [many] Mae { $count } chyngor wedi cyflwyno
   *[other] Mae { $count } cyngor wedi cyflwyno
}
dash-part-list-started = { $count ->
    [zero] Mae { $count } cyngor wedi dechrau
    [one] Mae { $count } cyngor wedi dechrau
    [two] Mae { $count } gyngor wedi dechrau
    [few] Mae { $count } chyngor wedi dechrau
    [many] Mae { $count } chyngor wedi dechrau
   *[other] Mae { $count } cyngor wedi dechrau
}
dash-part-list-not-started = { $count ->
    [zero] Mae { $count } cyngor heb ddechrau
    [one] Mae { $count } cyngor heb ddechrau
    [two] Mae { $count } gyngor heb ddechrau
    [few] Mae { $count } chyngor heb ddechrau
    [many] Mae { $count } chyngor heb ddechrau
   *[other] Mae { $count } cyngor heb ddechrau
}
dash-part-see = Gweld cynghorau fesul un, a dewis y rhai i weithio gyda nhw

## Ble mae cynghorau’n sefyll
dash-levels = Lefelau yn ôl thema
dash-spread-table = Faint o gynghorau sydd agosaf at bob lefel, yn ôl thema
dash-means-table = Cymedrau, chwartelau a chyfrannau ar y sylfaen neu uwch, yn ôl thema
dash-base = Y lefel sylfaenol
dash-base-text = Lefel sylfaenol cwestiwn yw’r lefel y dylai pob cyngor ei chyrraedd o leiaf. Mae cyngor ar ei lefel sylfaenol mewn thema pan fydd ei lefel yno o leiaf cystal â lefelau sylfaenol yr un cwestiynau.
dash-base-table = Cynghorau ar eu lefel sylfaenol neu’n uwch, yn ôl thema
dash-heat = Themâu a grwpiau
dash-heat-table = Lefel gymedrig pob thema ym mhob grŵp
dash-gaps = Bylchau cyffredin
dash-gaps-text = Y cwestiynau lle mae’r gyfran leiaf o gynghorau ar y sylfaen neu’n uwch. Hepgorir cwestiynau a gedwir yn ôl.
dash-gaps-none = Nid oes ffigur i’w ddangos ar gyfer unrhyw gwestiwn, felly nid oes bylchau i’w rhestru.
dash-gaps-title = { $question } yw lle mae’r bwlch mwyaf: mae { $percent } o gynghorau islaw’r sylfaen
dash-gaps-title-several = Mae { $percent } o gynghorau islaw’r sylfaen yn y cwestiynau hyn: { $questions }
dash-gaps-title-none = Mae pob cyngor ar y sylfaen neu’n uwch ym mhob cwestiwn a ddangosir
dash-gaps-reading = Y { $count } cwestiwn â’r gyfran fwyaf islaw’r sylfaen, o { $high } i lawr i { $low }.
dash-gaps-table = Cwestiynau â’r gyfran fwyaf o gynghorau islaw’r sylfaen
dash-gaps-below = Islaw’r sylfaen
dash-gaps-answered = Wedi ateb

## Symudiad
dash-moved = Symudiad ers y rownd flaenorol
dash-moved-none = Nid oes rownd o flaen hon i gymharu â hi.
dash-moved-text = O’i gymharu â { $round }: dim ond yr un cynghorau yn y ddwy rownd, a dim ond y { $count } o’r { $number } cwestiwn sy’n golygu’r un peth yn y ddwy.
dash-moved-councils = { $count ->
    [zero] Cymerodd { $count } cyngor ran yn y ddwy.
    [one] Cymerodd { $count } cyngor ran yn y ddwy.
    [two] Cymerodd { $count } gyngor ran yn y ddwy.
    [few] Cymerodd { $count } chyngor ran yn y ddwy.
    [many] Cymerodd { $count } chyngor ran yn y ddwy.
   *[other] Cymerodd { $count } cyngor ran yn y ddwy.
}
dash-moved-breaks = { $count ->
    [zero] Cymerodd { $count } cyngor drosodd oddi wrth eraill a gymerodd ran o’r blaen; fe’u hepgorir.
    [one] Cymerodd { $count } cyngor drosodd oddi wrth eraill a gymerodd ran o’r blaen; fe’i hepgorir.
    [two] Cymerodd { $count } gyngor drosodd oddi wrth eraill a gymerodd ran o’r blaen; fe’u hepgorir.
    [few] Cymerodd { $count } chyngor drosodd oddi wrth eraill a gymerodd ran o’r blaen; fe’u hepgorir.
    [many] Cymerodd { $count } chyngor drosodd oddi wrth eraill a gymerodd ran o’r blaen; fe’u hepgorir.
   *[other] Cymerodd { $count } cyngor drosodd oddi wrth eraill a gymerodd ran o’r blaen; fe’u hepgorir.
}
dash-moved-group-none = Nid oes symudiad i’w ddangos ar gyfer y grŵp hwn.
dash-moved-withheld = Cedwir symudiad y grŵp hwn yn ôl.
dash-moved-table = Newid yn y cymedr, yn ôl thema
dash-matrix-table = Cynghorau yn ôl eu lefel o’r blaen a nawr
dash-matrix-title = Sut symudodd cynghorau rhwng lefelau
dash-matrix-reading = Pob rhes yw’r lefel yr oedd cyngor agosaf ati yn { $from }, pob colofn y lefel y mae agosaf ati nawr.

## Ble mae’r gwaith da
dash-named = Ble mae’r gwaith da
dash-named-text = Cynghorau a gytunodd i gael eu henwi, yn nhrefn eu henwau. Gall eraill fod cystal: cânt eu cyfrif yn y ffigurau ond nid eu henwi.
dash-named-none = Nid oes unrhyw gyngor wedi cytuno i gael ei enwi yma.
dash-named-theme-none = Nid yw’r un o’r cynghorau a gytunodd i gael eu henwi ar ei lefel sylfaenol neu’n uwch yn { $theme }.
dash-named-count = { $count ->
    [zero] Cytunodd { $count } cyngor i gael eu henwi.
    [one] Cytunodd { $count } cyngor i gael ei enwi.
    [two] Cytunodd { $count } gyngor i gael eu henwi.
    [few] Cytunodd { $count } chyngor i gael eu henwi.
    [many] Cytunodd { $count } chyngor i gael eu henwi.
   *[other] Cytunodd { $count } cyngor i gael eu henwi.
}
dash-named-theme-count = Mae { $answered } o’r { $number } o gynghorau a gytunodd i gael eu henwi ar eu lefel sylfaenol neu’n uwch yn { $theme }.
dash-named-table = Cynghorau a gytunodd i gael eu henwi
dash-named-theme-table = Cynghorau a enwir ar eu lefel sylfaenol neu’n uwch yn { $theme }
dash-named-council = Cyngor
dash-named-overall = Lefel at ei gilydd
dash-named-level = Lefel yn { $theme }
dash-named-strong = Themâu ar y sylfaen neu uwch

## Ymateb, ansawdd data, amcangyfrif
dash-response = Ymateb
dash-response-text = Pwy oedd wedi cyflwyno pan luniwyd y datganiad.
dash-response-under = Wedi’u tangynrychioli, am fod cyfran lai ohonynt wedi cymryd rhan: { $groups }. Cofiwch hynny wrth ddarllen ffigurau pob cyngor.
dash-response-even = Nid oes unrhyw grŵp yn amlwg wedi’i dangynrychioli ymhlith y rhai a gymerodd ran.
dash-response-table = { $family }: pwy oedd wedi cyflwyno
dash-response-note = Cynrychiolaeth
dash-response-under-short = wedi’u tangynrychioli
dash-response-even-short = yn ôl y disgwyl
dash-quality = Ansawdd data
dash-quality-text = Faint o’r hyn a ofynnwyd a atebwyd “ddim yn gwybod”, a faint a atebwyd â thystiolaeth. Caiff niferoedd cwestiynau eu talgrynnu i’r 10 agosaf.
dash-quality-title = Daw tystiolaeth gyda { $percent } o’r atebion
dash-quality-title-none = Nid oes dim i’w ddweud eto am ansawdd y data
dash-quality-reading = Atebwyd “ddim yn gwybod” i { $percent } o’r cwestiynau.
dash-quality-table = Ddim yn gwybod a thystiolaeth, yn ôl grŵp
dash-quality-asked = Cwestiynau a ofynnwyd
dash-quality-dont-know = Ddim yn gwybod
dash-quality-evidence = Â thystiolaeth
dash-estimate = Amcangyfrif ar gyfer pob cyngor
dash-estimate-text = Beth fyddai cymedr pob cyngor, hyd y gellir dweud o’r rhai a gymerodd ran. Mae’r gwir gymedr rhwng y ddau ben mewn 95 o bob 100 achos. Mae mathau o gyngor yn cyfrif yn ôl faint ohonynt sydd, nid faint a gymerodd ran.
dash-estimate-none = Nid oes digon o ganlyniadau i lunio amcangyfrif.
dash-estimate-table = Amcangyfrifon o’r lefel gymedrig at ei gilydd
dash-estimate-theme-table = Amcangyfrifon o’r lefel gymedrig yn ôl thema: { $group }
dash-estimate-low = O
dash-estimate-mean = Amcangyfrif
dash-estimate-high = I

## Cynghorau fesul un
dash-councils-title = Cynghorau a’u cynnydd
dash-councils-lead = Culhewch y rhestr, ticiwch y cynghorau i weithio gyda nhw, a’u cadw fel set. Bydd yr hyn a diciwyd yn aros wedi’i dicio wrth i chi newid yr hidlyddion.
dash-filter-nation = Gwlad
dash-filter-region = Rhanbarth o Loegr
dash-filter-type = Math
dash-filter-tier = Haen
dash-filter-rurality = Math o ardal
dash-filter-stage = Cynnydd
dash-filter-strong = Ar y sylfaen neu uwch yn
dash-filter-strong-hint = Dim ond cynghorau a gytunodd i gael eu henwi.
dash-filter-any = Unrhyw un
dash-filter-clear = Dangos pob cyngor
dash-found = { $count ->
    [zero] { $count } cyngor o { $number }
    [one] { $count } cyngor o { $number }
    [two] { $count } gyngor o { $number }
    [few] { $count } chyngor o { $number }
    [many] { $count } chyngor o { $number }
   *[other] { $count } cyngor o { $number }
}
dash-found-none = Nid oes unrhyw gyngor yn cyd-fynd â’r hidlyddion hyn.
dash-page-of = Tudalen { $page } o { $number }
dash-list-caption = Cynghorau sy’n cyd-fynd â’r hidlyddion
dash-list-council = Cyngor
dash-list-stage = Cynnydd
dash-list-place = Beth ydyw
dash-ticked = { $count ->
    [zero] Mae { $count } cyngor wedi’u ticio.
    [one] Mae { $count } cyngor wedi’i dicio.
    [two] Mae { $count } gyngor wedi’u ticio.
    [few] Mae { $count } chyngor wedi’u ticio.
    [many] Mae { $count } chyngor wedi’u ticio.
   *[other] Mae { $count } cyngor wedi’u ticio.
}
dash-ticked-none = Nid oes unrhyw gyngor wedi’i dicio.
dash-ticked-elsewhere = Wedi’u ticio, ac nid yn y rhestr uchod
dash-set-save-title = Cadw’r hyn a diciwyd
dash-set-name = Enw’r set
dash-set-name-hint = Er enghraifft, “Ton gyntaf, gwanwyn 2027”. Bydd eraill yn eich grŵp yn ei weld.
dash-set-save = Cadw’r set
dash-set-name-missing = Rhowch enw i’r set
dash-set-name-long = Rhaid i enw’r set fod yn { $count } nod neu lai
dash-set-name-strange = Ni chaiff enw’r set gynnwys toriadau llinell na nodau anweladwy
dash-set-name-taken = Mae set o’r enw “{ $name }” eisoes. Rhowch enw arall
dash-set-none-ticked = Ticiwch gynghorau’r set
dash-set-unknown-council = Nid oes cyngor “{ $typed }” yma

## Setiau a gadwyd
dash-sets = Setiau o gynghorau a gadwyd
dash-sets-none = Nid oes set wedi’i chadw eto. Gallwch ddewis cynghorau ar dudalen rownd.
dash-sets-table = Setiau a gadwyd
dash-sets-name = Set
dash-sets-councils = Cynghorau
dash-sets-by = Cadwyd gan
dash-sets-at = Cadwyd ar
dash-set-saved = Mae’r set wedi’i chadw
dash-set-deleted = Mae’r set wedi’i dileu
dash-set-by = Cadwyd gan { $name } ar { $date }.
dash-set-councils = Cynghorau yn y set hon
dash-set-delete = Dileu’r set hon
dash-set-delete-title = A ydych yn siŵr eich bod am ddileu’r set “{ $name }”?
dash-set-delete-text = Bydd y cynghorau a’u hasesiadau’n aros fel y maent.
dash-set-delete-button = Dileu’r set
dash-set-keep = Ei chadw
