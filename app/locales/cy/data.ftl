# Data agored: datganiadau a gyhoeddwyd, fel ffeiliau.

## Ways in
footer-data = Data agored
data-of-release = Lawrlwytho ffigurau’r datganiad hwn

## The list
data-title = Data agored
data-lead = Y sefyllfa a gyhoeddwyd, fel ffeiliau: taenlenni, dogfennau, a data i raglenni.
data-protected = Mae pob ffeil yn cynnwys yr hyn a ddengys y tudalennau cyhoeddedig, a dim mwy. Ffigurau grwpiau o gynghorau ydynt, wedi’u diogelu fel na ellir cyfrifo canlyniad unrhyw gyngor. Dim ond lle cytunodd cyngor i hynny y caiff ei enwi.
data-releases = Datganiadau
data-list-table = Datganiadau a gyhoeddwyd, y diweddaraf yn gyntaf
data-list-none = Nid oes dim wedi’i gyhoeddi eto. Bydd ffeiliau’n ymddangos yma gyda’r datganiad cyntaf.
data-release-name = { $round }, datganiad { $number }
data-release-column = Datganiad
data-date-column = Fel yr oedd ar
data-published-column = Cyhoeddwyd
data-why-column = Beth ydyw

## How to use the files
data-use = Sut i ddefnyddio’r ffeiliau
data-use-spreadsheets = Mae gan daenlenni (ODS ac XLSX) glawr, cynnwys, nodiadau, a dalen i bob tabl.
data-use-csv = Mae ffeil CSV yn cynnwys un tabl, gyda rhif ar bob llinell. Lle nad oes rhif, mae’r golofn “status” yn dweud pam.
data-use-programs = Mae JSON yn cynnwys pob tabl mewn un ffeil. Mae’r ffeil ZIP yn cynnwys yr holl ffeiliau data gyda disgrifiadau y gall rhaglenni eu darllen: pecyn data Frictionless a CSV ar y We.
data-use-stable = Nid yw datganiad na’i ffeiliau byth yn newid, na’u cyfeiriadau chwaith. Pan oedd rhywbeth o’i le mewn un, mae datganiad newydd yn ei gywiro ac mae’r hen un yn aros.
data-use-check = Mae gan bob datganiad restr o symiau gwirio ei ffeiliau, i weld mai’r hyn a lawrlwythoch yw’r hyn a gyhoeddwyd.
data-follow = Dilyn datganiadau newydd
data-follow-feed = Ffrwd o ddatganiadau (Atom)
data-follow-catalogue = Catalog o ddatganiadau i byrth data (DCAT, JSON-LD)
data-follow-api = Yr un ffigurau drwy API: ei ddisgrifiad (OpenAPI)
data-licence = Trwydded
data-licence-before = Mae’r cyfan ar gael dan y
data-licence-name = Drwydded Llywodraeth Agored f3.0
data-licence-after = : defnyddiwch ef at unrhyw ddiben, a dywedwch o ble y daw.
data-licence-credit = Dywedwch hyn: “Ffynhonnell: { $organisation }, trwyddedwyd dan y Drwydded Llywodraeth Agored f3.0”.
data-licence-sources = Daw enwau a chodau cynghorau o’r Swyddfa Ystadegau Gwladol, dan yr un drwydded. Daw mathau o ardal gan mySociety, dan y drwydded CC BY 4.0.
data-licence-coalition = Ffeiliau i gynghorau a grŵp llywio { $coalition } yw’r rhain. Nid data agored ydynt: peidiwch â’u cyhoeddi na’u rhannu ymhellach.

## A round
data-round-title = Data: { $round }
data-round-lead = Pob datganiad a gyhoeddwyd o’r rownd hon, gyda’i ffeiliau.

## A release
data-release-title = Data: { $round }, datganiad { $number }
data-crumb-release = Datganiad { $number }
data-corrects = Mae’r datganiad hwn yn cywiro datganiad { $number }: { $note }
data-corrected-by = Cywirwyd y datganiad hwn gan ddatganiad { $number }. Defnyddiwch hwnnw.
data-what-changed = Gweld beth a newidiodd
data-see-play = Gweld y ffigurau hyn ar dudalennau, gyda siartiau
data-see-report = Darllen adroddiad y datganiad hwn
data-see-dashboard = Gweld dangosfwrdd y rownd
data-about = Am y datganiad hwn
data-published = Cyhoeddwyd
data-preparing = Mae ffeiliau’r datganiad hwn yn cael eu paratoi: mae { $n } o { $number } yn barod.
data-preparing-refresh = Mae’r dudalen hon yn edrych eto bob ychydig eiliadau.
data-preparing-stop = Rhoi’r gorau i edrych eto
data-preparing-again = Edrych eto nawr
data-failed = { $count ->
    [zero] Ni ellid gwneud { $count } ffeil o’r datganiad hwn. Mae’r lleill yma.
    [one] Ni ellid gwneud { $count } ffeil o’r datganiad hwn. Mae’r lleill yma.
    [two] Ni ellid gwneud { $count } ffeil o’r datganiad hwn. Mae’r lleill yma.
    [few] Ni ellid gwneud { $count } ffeil o’r datganiad hwn. Mae’r lleill yma.
    [many] Ni ellid gwneud { $count } ffeil o’r datganiad hwn. Mae’r lleill yma.
   *[other] Ni ellid gwneud { $count } ffeil o’r datganiad hwn. Mae’r lleill yma.
}
data-failed-fault = Beth aeth o’i le:
data-failed-again = Rhoi cynnig arall arni
data-files = Ffeiliau
data-files-table = Y datganiad cyfan
data-tables-table = Un tabl ar y tro (CSV)
data-file-column = Ffeil
data-table-column = Tabl
data-english-column = Saesneg
data-welsh-column = Cymraeg
data-file-ods = Taenlen (OpenDocument)
data-file-xlsx = Taenlen (Excel)
data-file-docx = Adroddiad i’w olygu (Word)
data-file-html = Adroddiad fel tudalen i’w chadw
data-file-json = Pob tabl i raglenni
data-file-zip = Yr holl ffeiliau data mewn un
data-link-about = { $file }, yn { $language }:
data-link-text = { $format }, { $size }
data-language-en = Saesneg
data-language-cy = Gymraeg
data-not-yet = Ddim yn barod eto
data-size-bytes = { $count ->
    [zero] { $count } beit
    [one] { $count } beit
    [two] { $count } feit
    [few] { $count } beit
    [many] { $count } beit
   *[other] { $count } beit
}
data-size-kilobytes = { $size } kB
data-size-megabytes = { $size } MB
data-own = Y datganiad ei hun, fel y’i rhewyd ({ $size })
data-checksums-file = Symiau gwirio’r holl ffeiliau
data-checksums = Symiau gwirio (SHA-256)
data-checksums-text = Rhowch ffeil a checksums.txt mewn un ffolder a rhedwch “sha256sum --check --ignore-missing checksums.txt” yno, neu “state-of-play release verify” gydag enw’r ffeil.
data-checksums-table = SHA-256 pob ffeil
data-checksum-column = Swm gwirio

## What is in the tables
data-dictionary = Beth sydd yn y tablau
data-dictionary-text = Yr un enwau sydd gan y colofnau yn y ddwy iaith. Mewn ffeiliau CSV mae’r colofnau o rifau’n troi’n llinellau: mae “measure” yn cynnwys enw’r golofn, “unit” ei huned, “value” y rhif, a “status” lythyren lle nad oes rhif.
data-columns-table = Colofnau: { $table }
data-column-key = Enw
data-column-heading = Pennawd
data-column-unit = Beth mae’n ei gynnwys
data-unit-text = Geiriau neu god
data-unit-count = Rhif cyfan
data-unit-level = Lefel, neu newid mewn lefel, i un lle degol
data-unit-percent = Canran gyfan
data-unit-stated = Rhif: mae colofn arall yn ei res yn dweud o beth
data-column-noted = { $heading } (nodyn { $note })
data-symbols = Symbolau
data-notes = Nodiadau

## A file that is not there yet
data-file-wait-title = Nid yw’r ffeil hon yn barod eto
data-file-wait = Mae { $file } yn cael ei gwneud. Rhowch gynnig arall arni ymhen ychydig eiliadau.
data-file-failed = Ni ellid gwneud { $file }. Gall y bobl sy’n rhedeg y gwasanaeth roi cynnig arall arni.
data-file-failed-title = Ni ellid gwneud y ffeil hon
data-file-wait-link = Gweld pa mor bell y mae ffeiliau’r datganiad hwn

## The feed
data-feed-title = Datganiadau am y sefyllfa
