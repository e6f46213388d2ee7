# Y sefyllfa gyhoeddus.

## Ways in
nav-state-of-play = Ffigurau cyhoeddedig
start-state-of-play = Y sefyllfa ar hyn o bryd
start-state-of-play-text = Cyhoeddir i bawb, heb gyfrif, yr hyn y mae canlyniadau’r cynghorau’n ei ddweud gyda’i gilydd: sut mae cynghorau wedi’u gwasgaru dros y lefelau, yn ôl gwlad ac yn ôl math o gyngor, a beth sydd wedi newid.
start-state-of-play-link = Gweld y sefyllfa a gyhoeddwyd

## The list
play-crumb = Y sefyllfa
play-list-lead = Ble mae cynghorau arni gyda gwaith digidol, yn ôl yr hyn a ddywedasant amdanynt eu hunain. Ffigurau grwpiau o gynghorau yw’r rhain. Ni ddangosir canlyniad unrhyw gyngor oni bai iddo gytuno i gael ei enwi.
play-list-none = Nid oes dim wedi’i gyhoeddi eto. Bydd y ffigurau cyntaf yn ymddangos yma pan fydd digon o gynghorau wedi cyflwyno eu hatebion a datganiad wedi’i gyhoeddi.
play-list-table = Rowndiau â ffigurau wedi’u cyhoeddi, y diweddaraf yn gyntaf
play-round-column = Rownd
play-release-column = Datganiad
play-date-column = Fel yr oedd ar
play-why-column = Beth ydyw
play-submitted-column = Cynghorau a gyflwynodd

## The page
play-title = Y sefyllfa: { $round }
play-lead = Ble mae cynghorau arni, yn ôl { $bank }. Ffigurau grwpiau o gynghorau yw’r rhain, o’r hyn a ddywedodd pob cyngor amdano’i hun.
play-release = Datganiad { $number }, fel yr oedd ar { $date }.
play-interim = Datganiad interim: roedd y rownd yn dal ar agor.
play-final = Datganiad terfynol y rownd.
play-correction = Yn cywiro datganiad { $number }: { $note }
play-corrected-by = Cywirwyd y datganiad hwn gan ddatganiad { $number }
play-newer = Mae datganiad mwy diweddar: { $number }

## Who took part
play-participation = Pwy gymerodd ran
play-participation-all = Roedd { $n } o’r { $number } o gynghorau wedi cyflwyno ({ $share }), a { $count } wedi dechrau.
play-participation-text = Cynghorau sy’n dewis a ydynt am gymryd rhan. Cyfrifir yn union faint a wnaeth, ac fe’i dangosir ar gyfer pob grŵp.
play-dont-know = “Ddim yn gwybod” oedd { $share } o’r atebion y gofynnwyd amdanynt.
play-with-evidence = Daeth { $share } gyda thystiolaeth.

## Figures of a group
play-figures = Lefelau a themâu
play-by = Grwpiau ochr yn ochr
play-by-usual = Gwledydd a mathau o gyngor
play-overall-withheld = Cedwir ffigur y grŵp hwn at ei gilydd yn ôl.
play-themes-text = Dewiswch thema mewn tabl i weld ei chwestiynau.
play-quartiles = Mae hanner y cynghorau rhwng { $lower } a { $upper }
play-spread-table = Cynghorau agosaf at bob lefel, yn ôl thema
play-bands-table = Cymedr, chwarteli a’r gyfran ar y sylfaen neu’n uwch, yn ôl thema
play-base-table = Cynghorau ar eu lefel sylfaenol neu’n uwch, yn ôl thema
play-questions-table = Cynghorau yn ôl eu hateb
play-questions-none = Nid oes gan y thema hon gwestiynau ei hun. Dewiswch un o’i rhannau.
play-back = Yn ôl i’r holl themâu

## Groups side by side
play-groups = Grwpiau o gynghorau ochr yn ochr
play-groups-text = Lefel gymedrig pob thema ym mhob grŵp. Mae’r grwpiau mewn trefn sefydlog nad yw’n dweud dim am eu canlyniadau.
play-groups-none = Nid oes grwpiau o’r fath yn y datganiad hwn.
play-heat-table = Lefel gymedrig yn ôl thema a grŵp

## What changed
play-change = Beth sydd wedi newid
play-change-none = Nid oes rownd gynharach i gymharu â hi.
play-change-questions = O’i chymharu â { $from }, yn ôl y { $count } o’r { $number } o gwestiynau sy’n golygu’r un peth yn y ddwy rownd.
play-change-councils = { $count ->
    [zero] { $group }: y { $count } cyngor a gymerodd ran yn y ddwy rownd.
    [one] { $group }: yr { $count } cyngor a gymerodd ran yn y ddwy rownd.
    [two] { $group }: y { $count } gyngor a gymerodd ran yn y ddwy rownd.
    [few] { $group }: y { $count } chyngor a gymerodd ran yn y ddwy rownd.
    [many] { $group }: y { $count } chyngor a gymerodd ran yn y ddwy rownd.
   *[other] { $group }: y { $count } cyngor a gymerodd ran yn y ddwy rownd.
}
play-change-breaks = { $count ->
    [zero] Cymerodd { $count } cyngor le eraill a gymerodd ran o’r blaen. Ni chymherir eu canlyniadau.
    [one] Cymerodd { $count } cyngor le eraill a gymerodd ran o’r blaen. Ni chymherir ei ganlyniadau.
    [two] Cymerodd { $count } gyngor le eraill a gymerodd ran o’r blaen. Ni chymherir eu canlyniadau.
    [few] Cymerodd { $count } chyngor le eraill a gymerodd ran o’r blaen. Ni chymherir eu canlyniadau.
    [many] Cymerodd { $count } chyngor le eraill a gymerodd ran o’r blaen. Ni chymherir eu canlyniadau.
   *[other] Cymerodd { $count } cyngor le eraill a gymerodd ran o’r blaen. Ni chymherir eu canlyniadau.
}
play-change-group-none = Nid oes dim i’w gymharu ar gyfer y grŵp hwn: { $group }.
play-moved-table = Newid yn y cymedr, yn ôl thema
play-matrix-table = Cynghorau yn ôl y lefel yr oeddent agosaf ati o’r blaen, a nawr

## The estimate
play-estimate = Beth fyddai cymedr pob cyngor
play-estimate-text = Nid yw pob cyngor yn cymryd rhan, ac mae rhai mathau’n gwneud hynny’n fwy nag eraill. Mae’r amcangyfrif yn rhoi i bob math y pwysau sydd ganddo ymhlith yr holl gynghorau. Pe gwneid yr un peth lawer gwaith, byddai’r cyfwng yn cynnwys y gwir gymedr mewn 95 o bob 100 achos.
play-estimate-none = Nid oes amcangyfrif: cymerodd rhy ychydig o gynghorau ran, neu cedwir yn ôl y ffigur y byddai’n dod ohono.
play-estimate-table = Amcangyfrif o’r lefel gymedrig at ei gilydd, yn ôl grŵp
play-estimate-themes = Amcangyfrifon yn ôl thema, o’r holl gynghorau
play-estimate-themes-table = Amcangyfrif o lefel gymedrig yr holl gynghorau, yn ôl thema
play-estimate-from = O gynghorau
play-estimate-mean = Amcangyfrif
play-estimate-low = O leiaf
play-estimate-high = Ar y mwyaf
play-estimate-under = Wedi’u tangynrychioli
play-estimate-even = Dim un

## Good work
play-good-work = Ble mae’r gwaith da
play-good-work-text = { $count ->
    [zero] Ni chytunodd unrhyw gyngor i gael ei enwi yma.
    [one] Cytunodd { $count } cyngor i gael ei enwi yma. Fe’i rhestrir gyda’r themâu lle mae ar ei lefel sylfaenol neu’n uwch.
    [two] Cytunodd { $count } gyngor i gael eu henwi yma. Fe’u rhestrir yn nhrefn yr wyddor, gyda’r themâu lle maent ar eu lefel sylfaenol neu’n uwch.
    [few] Cytunodd { $count } chyngor i gael eu henwi yma. Fe’u rhestrir yn nhrefn yr wyddor, gyda’r themâu lle maent ar eu lefel sylfaenol neu’n uwch.
    [many] Cytunodd { $count } chyngor i gael eu henwi yma. Fe’u rhestrir yn nhrefn yr wyddor, gyda’r themâu lle maent ar eu lefel sylfaenol neu’n uwch.
   *[other] Cytunodd { $count } cyngor i gael eu henwi yma. Fe’u rhestrir yn nhrefn yr wyddor, gyda’r themâu lle maent ar eu lefel sylfaenol neu’n uwch.
}
play-good-work-table = Cynghorau ar eu lefel sylfaenol neu’n uwch a gytunodd i gael eu henwi
play-good-work-none = Dim un o’r rhai a gytunodd i gael eu henwi

## Releases
play-releases = Datganiadau a chywiriadau
play-releases-text = Nid yw datganiad byth yn newid ar ôl ei gyhoeddi. Pan oedd rhywbeth o’i le mewn un, mae datganiad newydd yn ei gywiro ac yn dweud beth oedd o’i le.
play-releases-table = Datganiadau’r rownd hon, y diweddaraf yn gyntaf
play-release-number = Datganiad { $number }
play-release-this = { $release } (y dudalen hon)
play-checksum = Swm gwirio SHA-256 y datganiad hwn:
play-changed = { $count ->
    [zero] Newidiwyd { $count } ffigur gan y cywiriad hwn
    [one] Newidiwyd { $count } ffigur gan y cywiriad hwn
    [two] Newidiwyd { $count } ffigur gan y cywiriad hwn
    [few] Newidiwyd { $count } ffigur gan y cywiriad hwn
    [many] Newidiwyd { $count } ffigur gan y cywiriad hwn
   *[other] Newidiwyd { $count } ffigur gan y cywiriad hwn
}
play-changed-none = Nid oes unrhyw ffigur yn wahanol i ddatganiad { $number }.
play-changed-table = Ffigurau sy’n wahanol i ddatganiad { $number }
play-changed-what = Ffigur
play-changed-before = O’r blaen
play-changed-after = Nawr
play-changed-not-shown = heb ei ddangos
play-changed-else = Lle mae’r ddau’r un fath, newidiodd rhifau eraill y ffigur: sut mae cynghorau wedi’u gwasgaru dros y lefelau, er enghraifft.
play-changed-more = Dim ond y { $count } cyntaf a restrir.

## How to read it
play-method = Sut i ddarllen hyn, y dull a’i derfynau
play-read = Sut i ddarllen y ffigurau
play-read-levels = Lefelau: { $levels }.
play-read-mean = Y cymedr yw cyfartaledd lefelau’r cynghorau. Lefel cyngor yw cyfartaledd ei atebion, yn ôl rheol y banc cwestiynau.
play-read-quartiles = Mae chwarter y cynghorau islaw’r chwartel isaf, hanner ohonynt islaw’r canolrif, a chwarter uwchlaw’r chwartel uchaf.
play-read-base = Y lefel sylfaenol yw’r lefel y dylai pob cyngor ei chyrraedd o leiaf. Mae gan bob cwestiwn ei lefel ei hun.
play-read-withheld = Ystyr “cedwir yn ôl” yw bod ffigur yn bod ond nas dangosir, fel na ellir cyfrifo canlyniad unrhyw gyngor. Nid sero ydyw, ac nid yw’n dweud dim a yw’r ffigur yn uchel neu’n isel.
play-read-others = Cyfrifir “ddim yn gwybod”, “ddim yn berthnasol” a “heb ei ateb” ar wahân. Nid y lefel isaf yw’r un ohonynt.
play-made = Sut y gwnaed y ffigurau
play-made-bank = Atebodd cynghorau { $bank }, fersiwn { $version }.
play-made-own = Dim ond atebion y mae cyngor wedi’u cyflwyno sy’n cael eu cyfrif, fel yr oeddent ar ddiwrnod y datganiad.
play-made-equal = Mae pob cyngor yn cyfrif yr un fath, beth bynnag ei faint.
play-made-keyed = Caiff cyfrif o’r un cynghorau ei newid bob amser yn yr un modd, felly nid yw gofyn ddwywaith yn datgelu dim. Caiff cymedrau eu talgrynnu i ddegfed ran o lefel.
play-made-quartiles = Rhoddir chwarteli ar gyfer o leiaf 10 cyngor, a’u cyfrifo o’r cyfrifon a ddiogelwyd.
play-made-groups = Cedwir yn ôl ffigurau grŵp sy’n wahanol i un arall o ry ychydig o gynghorau, a lle byddai’r cyfan heb ei rannau eraill yn rhoi ffigur a gedwir yn ôl.
play-made-carried = Pan ychwanegwyd llai na { $count } o gynghorau at grŵp ers datganiad cynharach, mae ei ffigurau’n aros fel yr oeddent yn y datganiad hwnnw.
play-made-consent = Dim ond os cytunasant i gael eu henwi’n gyhoeddus y caiff cynghorau eu henwi.
play-made-estimate = Cymedrau wedi’u hôl-haenu yn ôl math o gyngor yw’r amcangyfrifon, gyda chywiriad am y gyfran o gynghorau a gymerodd ran. Caiff dau ben cyfwng eu talgrynnu tuag allan.
play-made-change = Mae newidiadau’n cymharu’r un cynghorau, yn ôl cwestiynau sy’n golygu’r un peth yn y ddwy rownd.
play-limits = Yr hyn na all y ffigurau ei ddweud
play-limit-self = Cynghorau sy’n eu hasesu eu hunain. Nid oes neb arall wedi gwirio’r atebion, er bod llawer yn dod gyda thystiolaeth.
play-limit-response = Gall y cynghorau a gymerodd ran fod yn wahanol i’r rhai na wnaeth. Mae’r amcangyfrif yn gwneud iawn am wahaniaethau rhwng mathau o gyngor, ac nid am unrhyw rai eraill.
play-limit-small = Gall gwahaniaeth bach rhwng grwpiau, neu o un rownd i’r nesaf, fod yn siawns neu’n dalgrynnu.
play-licence = Trwydded
play-licence-before = Mae’r ffigurau hyn ar gael o dan y
play-licence-name = Drwydded Llywodraeth Agored f3.0
play-licence-after = .

## When there are no figures
play-none-title = Dim ffigurau eto: { $round }
play-none = Nid oes dim o’r rownd hon wedi’i gyhoeddi eto. Bydd ffigurau’n ymddangos yma pan fydd digon o gynghorau wedi cyflwyno eu hatebion a datganiad wedi’i gyhoeddi.
play-no-number-title = Nid oes datganiad o’r fath: { $round }
play-no-number = Nid oes datganiad o’r rhif hwnnw wedi’i gyhoeddi ar gyfer y rownd hon.
play-refused-title = Ni ellir dangos y ffigurau hyn: { $round }
play-refused = Nid y cwestiynau a gedwir yw’r rhai y gwnaed y datganiad hwn ohonynt, felly ni ellir egluro ei ffigurau. Gall y bobl sy’n rhedeg y gwasanaeth gywiro hyn.
play-to-list = Gweld pob rownd â ffigurau wedi’u cyhoeddi
play-to-newest = Gweld datganiad diweddaraf y rownd hon
