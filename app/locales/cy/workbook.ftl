# Asesiad ar ffurf llyfr gwaith: ei lenwi yn rhywle arall, ei gymharu â’r atebion sydd yno, a chymryd rhan ohono neu’r cyfan.

## The page to download and upload
workbook-title = Llenwi’r asesiad mewn taenlen
workbook-link = Llenwi’r asesiad mewn taenlen
workbook-lead = Lawrlwythwch y cwestiynau gyda’r atebion hyd yma, llenwch nhw ar eich cyfrifiadur eich hun, a dewch â’r ffeil yn ôl.
workbook-safe = Yna byddwch yn gweld beth y byddai’r ffeil yn ei newid, fesul cell, ac yn dewis beth i’w gymryd. Ni chaiff dim ei newid cyn hynny, ac nid yw cell rydych yn ei gadael yn wag byth yn dileu ateb.
workbook-download = Lawrlwytho’r llyfr gwaith
workbook-ods = Taenlen OpenDocument (ODS)
workbook-xlsx = Llyfr gwaith Excel (XLSX)
workbook-in-english = { $format }, yn Saesneg
workbook-in-welsh = { $format }, yn Gymraeg
workbook-upload = Lanlwytho’r llyfr gwaith
workbook-file = Y llyfr gwaith a lenwyd gennych
workbook-file-hint = Ffeil ODS neu XLSX a lawrlwythwyd o’r dudalen hon, hyd at 5MB. Gall unrhyw raglen daenlen fod wedi’i chadw.
workbook-upload-button = Lanlwytho a chymharu
workbook-taken-banner = { $count ->
    [zero] Ni chymerwyd yr un gell o’r llyfr gwaith
    [one] Cymerwyd { $count } gell o’r llyfr gwaith
    [two] Cymerwyd { $count } gell o’r llyfr gwaith
    [few] Cymerwyd { $count } cell o’r llyfr gwaith
    [many] Cymerwyd { $count } chell o’r llyfr gwaith
   *[other] Cymerwyd { $count } cell o’r llyfr gwaith
}
workbook-to-tasks = Mynd i’r rhestr tasgau

## The sheets
workbook-sheet-start = Dechreuwch yma
workbook-sheet-answers = Atebion
workbook-sheet-lists = Rhestrau
workbook-sheet-about = Am y ffeil hon
workbook-file-title = { $round }: atebion { $council }
workbook-start-1 = Mae’r cwestiynau ar y ddalen “{ $answers }”, un ym mhob rhes. Dim ond y celloedd yn y colofnau sydd wedi’u marcio “i’w llenwi” y gellir eu newid.
workbook-start-2 = Lle mae rhestr gan gell, dewiswch ohoni. Gallwch hefyd deipio rhif lefel.
workbook-start-3 = Lle gellir dewis sawl ateb, mae rhes ar gyfer pob un yn dilyn y cwestiwn: dewiswch “{ $yes }” neu “{ $no }” yno.
workbook-start-4 = Os nad ydych yn gwybod, dewiswch “{ $unknown }”. Mae’n ateb go iawn, ac nid yw byth yn cael ei gyfrif fel y lefel isaf.
workbook-start-5 = Os nad yw cwestiwn yn berthnasol i’ch cyngor, a bod y rhestr yn cynnig hynny, dewiswch hynny a dywedwch pam yn y golofn “{ $reason }”.
workbook-start-6 = Dim ond ar ôl atebion penodol i gwestiynau eraill y gofynnir rhai cwestiynau. Mae’r golofn “{ $guidance }” yn dweud pryd.
workbook-start-7 = Gadewch gell yn wag, a bydd yr ateb ar y gwasanaeth yn aros fel y mae. Nid yw cell rydych yn ei gwagio yma yn dileu dim yno.
workbook-start-8 = Peidiwch â newid y celloedd eraill, enwau’r dalennau na threfn y colofnau. Maent yn dweud beth sy’n perthyn i ble.
workbook-start-9 = Pan fyddwch wedi gorffen, cadwch y ffeil fel ODS neu XLSX a’i lanlwytho ar y dudalen lle gwnaethoch ei lawrlwytho. Yna byddwch yn gweld beth y byddai’n ei newid, ac yn dewis beth i’w gymryd.
workbook-fill-in = { $name } (i’w llenwi)
workbook-column-id = Dynodydd
workbook-column-section = Adran
workbook-column-question = Cwestiwn
workbook-column-guidance = Canllawiau
workbook-column-version = Fersiwn
workbook-column-choice = Ateb o’r rhestr
workbook-column-typed = Rhif neu eiriau
workbook-column-reason = Pam nad yw’n berthnasol
workbook-column-confidence = Pa mor siŵr ydych chi?
workbook-column-evidence = Tystiolaeth
workbook-column-links = Dolenni i dystiolaeth
workbook-column-comment = Sylw i gydweithwyr
workbook-option = { $question }: { $option }
workbook-option-guidance = Dewiswch “{ $yes }” os yw hyn yn wir am eich cyngor.
workbook-good-evidence = Sut beth yw tystiolaeth dda:
workbook-list = Rhestr
workbook-list-answer = Ateb
workbook-otherwise-list = Dewiswch un o’r atebion yn y rhestr.
workbook-otherwise-length = Rhaid i’r testun fod yn { $count } nod neu lai.
workbook-about-text = I beth y mae’r ffeil hon yn perthyn. Mae ei angen i ddarllen y ffeil eto; gadewch ef fel y mae.
workbook-fact-kind = Math o ffeil
workbook-fact-layout = Cynllun
workbook-fact-council = Cyngor
workbook-fact-round = Rownd
workbook-fact-bank = Banc cwestiynau
workbook-fact-bank-version = Fersiwn y banc cwestiynau
workbook-fact-bank-digest = Swm gwirio’r banc cwestiynau
workbook-fact-language = Iaith
workbook-fact-made = Lawrlwythwyd

## Why a file is not read
workbook-refused-missing = Dewiswch y llyfr gwaith a lenwyd gennych
workbook-refused-large = Rhaid i’r ffeil a ddewiswyd fod yn 5MB neu’n llai
workbook-refused-empty = Mae’r ffeil a ddewiswyd yn wag
workbook-refused-pdf = Ffeil PDF yw’r ffeil a ddewiswyd. Dewiswch y ffeil ODS neu XLSX a lawrlwythwyd gennych yma
workbook-refused-xls = Mae’r ffeil a ddewiswyd yn hen fformat Excel (XLS). Cadwch hi fel XLSX neu ODS a lanlwythwch honno
workbook-refused-xlsb = Llyfr gwaith Excel deuaidd (XLSB) yw’r ffeil a ddewiswyd. Cadwch hi fel XLSX neu ODS a lanlwythwch honno
workbook-refused-csv = Testun plaen, megis CSV, yw’r ffeil a ddewiswyd. Cadwch hi fel XLSX neu ODS, neu lawrlwythwch y llyfr gwaith eto
workbook-refused-web = Tudalen we yw’r ffeil a ddewiswyd. Dewiswch y ffeil ODS neu XLSX a lawrlwythwyd gennych yma
workbook-refused-document = Dogfen destun yw’r ffeil a ddewiswyd, nid taenlen. Dewiswch y ffeil ODS neu XLSX a lawrlwythwyd gennych yma
workbook-refused-picture = Llun yw’r ffeil a ddewiswyd. Dewiswch y ffeil ODS neu XLSX a lawrlwythwyd gennych yma
workbook-refused-archive = Ffeil ZIP yw’r ffeil a ddewiswyd, ond nid llyfr gwaith ODS nac XLSX. Dewiswch y llyfr gwaith ei hun
workbook-refused-other = Nid yw’r ffeil a ddewiswyd yn llyfr gwaith ODS nac XLSX
workbook-refused-password = Mae’r ffeil a ddewiswyd wedi’i diogelu â chyfrinair. Tynnwch y cyfrinair a’i lanlwytho eto
workbook-refused-broken = Mae’r ffeil a ddewiswyd wedi’i difrodi ac ni ellir ei darllen. Cadwch hi eto yn eich rhaglen daenlen, neu lawrlwythwch y llyfr gwaith eto
workbook-refused-much = Mae’r ffeil a ddewiswyd yn dal llawer mwy na llyfr gwaith o atebion. Lawrlwythwch y llyfr gwaith eto a chopïwch eich atebion iddo
workbook-refused-many = Mae mwy o rannau, rhesi neu golofnau yn y ffeil a ddewiswyd nag mewn llyfr gwaith o atebion. Lawrlwythwch y llyfr gwaith eto a chopïwch eich atebion iddo
workbook-refused-sheet = Nid oes dalen o’r enw “{ $sheet }” yn y llyfr gwaith. Lawrlwythwch y llyfr gwaith eto a chopïwch eich atebion iddo
workbook-refused-heading = Nid oes colofn o’r enw “{ $heading }” ar y ddalen “{ $sheet }”. Rhowch y pennawd yn ôl fel yr oedd, neu lawrlwythwch y llyfr gwaith eto
workbook-refused-fact = { $place }: rhaid i’r gell hon ddweud i beth y mae’r ffeil yn perthyn. Lawrlwythwch y llyfr gwaith eto a chopïwch eich atebion iddo
workbook-refused-kind = { $place }: nid llyfr gwaith o atebion yw hwn. Dewiswch y ffeil ODS neu XLSX a lawrlwythwyd gennych yma
workbook-refused-layout = { $place }: mae gan y llyfr gwaith gynllun na chaiff ei ddarllen yma ({ $found }). Lawrlwythwch y llyfr gwaith eto a chopïwch eich atebion iddo
workbook-refused-council = { $place }: mae’r llyfr gwaith yn perthyn i gyngor arall ({ $found }), nid i { $council }
workbook-refused-round = { $place }: mae’r llyfr gwaith yn perthyn i rownd arall ({ $found }), nid i { $round }
workbook-refused-bank = { $place }: mae’r llyfr gwaith yn gofyn cwestiynau eraill ({ $found }) i’r rhai y mae’r rownd hon yn eu gofyn ({ $bank }). Lawrlwythwch y llyfr gwaith eto a chopïwch eich atebion iddo

## What was found in single cells
workbook-found-formula = Mae fformiwla yma. Teipiwch yr ateb ei hun
workbook-found-error = Mae gwall yma ({ $found })
workbook-found-date = Mae dyddiad neu amser yma
workbook-found-percentage = Mae canran yma. Teipiwch y rhif yn unig
workbook-found-id-missing = Mae’r dynodydd ar goll, felly ni ddarllenwyd y rhes hon
workbook-found-id-unknown = Nid oes gan yr un cwestiwn yn yr asesiad hwn y dynodydd “{ $found }”, felly ni ddarllenwyd y rhes hon
workbook-found-id-twice = Mae’r dynodydd “{ $found }” yn rhes { $row } eisoes, felly ni ddarllenwyd y rhes hon
workbook-found-own-missing = Mae rhes y cwestiwn ei hun ar goll, felly ni ddarllenwyd y rhes hon
workbook-found-option-missing = Mae gan y cwestiwn “{ $question }” lai o resi ar gyfer ei atebion nag a lawrlwythwyd, felly ni ddarllenwyd yr hyn a ddewiswyd. Lawrlwythwch y llyfr gwaith eto a chopïwch eich atebion iddo
workbook-found-id-other = Mae’r dynodydd “{ $found }” yn perthyn i gwestiwn heblaw’r un yn y rhes hon, felly ni ddarllenwyd y rhes hon
workbook-found-not-for = Ni ofynnir y cwestiwn “{ $found }” i’ch cyngor, felly ni ddarllenwyd y rhes hon
workbook-found-choice = Nid yw “{ $found }” yn un o’r atebion yn y rhestr
workbook-found-yes-no = Nid yw “{ $found }” yn “{ $yes }” nac yn “{ $no }”
workbook-found-closed = Nid oes dim i’w lenwi yma ar gyfer y cwestiwn hwn
workbook-found-both = Dewiswch ateb o’r rhestr neu llenwch y gell hon, nid y ddau
workbook-found-part-no = Dewiswch “{ $yes }” ar gyfer o leiaf un ateb, neu “{ $no }” ar gyfer pob un ohonynt
workbook-found-version = Newidiwyd y fersiwn, felly nid yw’n hysbys beth oedd yma pan lawrlwythwyd y ffeil
workbook-found-version-of = Ni chadwyd erioed fersiwn o’r cwestiwn “{ $question }” â’r rhif hwn, felly nid yw’n hysbys beth oedd yno pan lawrlwythwyd y ffeil
workbook-found-merged = Mae’r gell hon wedi’i huno ag eraill hyd at { $to }, felly ni chawsant eu darllen
workbook-found-hidden-row = Mae’r rhes hon wedi’i chuddio. Cafodd ei darllen fel y lleill
workbook-found-hidden-column = Mae’r golofn hon wedi’i chuddio. Cafodd ei darllen fel y lleill
workbook-found-hidden-sheet = Mae’r ddalen “{ $sheet }” wedi’i chuddio. Cafodd ei darllen fel y lleill
workbook-found-hidden-extra = Mae’r ddalen “{ $sheet }” wedi’i chuddio ac nid yw’n un o’n rhai ni. Ni chafodd ei darllen
workbook-found-extra = Nid yw’r ddalen “{ $sheet }” yn un o’n rhai ni. Ni chafodd ei darllen
workbook-found-long = Mae mwy yn y llyfr gwaith nag y gellir ei ddangos ar unwaith, felly mae’r cwestiwn “{ $question }” wedi’i adael allan. Cymerwch yr hyn sydd yma, a lanlwythwch y llyfr gwaith eto ar gyfer y gweddill

## What the workbook would change
workbook-compare-title = Beth y byddai’r llyfr gwaith yn ei newid
workbook-compare-lead = Nid oes dim wedi’i newid eto. Dewiswch beth i’w gymryd o’r llyfr gwaith.
workbook-compare-none = Nid yw’r llyfr gwaith yn dweud dim nad yw yno eisoes. Nid oes dim i’w gymryd.
workbook-compare-table = { $theme }: beth y byddai’r llyfr gwaith yn ei newid
workbook-compare-question = Cwestiwn
workbook-compare-now = Ar y gwasanaeth nawr
workbook-compare-file = Yn y llyfr gwaith
workbook-compare-take = Cymryd
workbook-compare-take-this = Cymryd hwn
workbook-compare-take-which = { $part }, { $question }
workbook-compare-added = Newydd
workbook-compare-changed = Wedi’i newid
workbook-compare-conflict = Wedi’i newid gan y ddau
workbook-compare-conflict-text = Mae rhywun wedi newid hwn ers i’r llyfr gwaith gael ei lawrlwytho. Ni chaiff ei gymryd oni bai eich bod yn ei ddewis.
workbook-compare-nothing = Dim eto
workbook-compare-by = { $name }, { $time }
workbook-compare-not-asked = Gofynnir hwn ar ôl ateb arall yn unig
workbook-compare-unchanged = { $count ->
    [zero] Nid oes cell yn y llyfr gwaith sy’n dweud yr hyn sydd yno eisoes.
    [one] Mae { $count } gell yn y llyfr gwaith yn dweud yr hyn sydd yno eisoes, neu heb ei newid ynddo.
    [two] Mae { $count } gell yn y llyfr gwaith yn dweud yr hyn sydd yno eisoes, neu heb eu newid ynddo.
    [few] Mae { $count } cell yn y llyfr gwaith yn dweud yr hyn sydd yno eisoes, neu heb eu newid ynddo.
    [many] Mae { $count } chell yn y llyfr gwaith yn dweud yr hyn sydd yno eisoes, neu heb eu newid ynddo.
   *[other] Mae { $count } cell yn y llyfr gwaith yn dweud yr hyn sydd yno eisoes, neu heb eu newid ynddo.
}
workbook-compare-emptied = { $count ->
    [zero] Ni wagiwyd yr un gell yn y llyfr gwaith.
    [one] Gwagiwyd { $count } gell yn y llyfr gwaith. Mae ei hateb yn aros fel y mae: nid yw cell wag byth yn dileu dim.
    [two] Gwagiwyd { $count } gell yn y llyfr gwaith. Mae eu hatebion yn aros fel y maent: nid yw cell wag byth yn dileu dim.
    [few] Gwagiwyd { $count } cell yn y llyfr gwaith. Mae eu hatebion yn aros fel y maent: nid yw cell wag byth yn dileu dim.
    [many] Gwagiwyd { $count } chell yn y llyfr gwaith. Mae eu hatebion yn aros fel y maent: nid yw cell wag byth yn dileu dim.
   *[other] Gwagiwyd { $count } cell yn y llyfr gwaith. Mae eu hatebion yn aros fel y maent: nid yw cell wag byth yn dileu dim.
}
workbook-compare-found = Celloedd na ellid eu cymryd
workbook-compare-found-text = { $count ->
    [zero] Ni chafwyd dim yn y llyfr gwaith.
    [one] Cafwyd hyn yn y llyfr gwaith. Gellir cymryd popeth arall.
    [two] Cafwyd y { $count } beth hyn yn y llyfr gwaith. Gellir cymryd popeth arall.
    [few] Cafwyd y { $count } pheth hyn yn y llyfr gwaith. Gellir cymryd popeth arall.
    [many] Cafwyd y { $count } pheth hyn yn y llyfr gwaith. Gellir cymryd popeth arall.
   *[other] Cafwyd y { $count } peth hyn yn y llyfr gwaith. Gellir cymryd popeth arall.
}
workbook-compare-found-more = { $count ->
    [zero] Nid oes rhagor tebyg i’r rhain.
    [one] Mae { $count } arall tebyg i’r rhain nad yw’n cael ei ddangos.
    [two] Mae { $count } arall tebyg i’r rhain nad ydynt yn cael eu dangos.
    [few] Mae { $count } arall tebyg i’r rhain nad ydynt yn cael eu dangos.
    [many] Mae { $count } arall tebyg i’r rhain nad ydynt yn cael eu dangos.
   *[other] Mae { $count } arall tebyg i’r rhain nad ydynt yn cael eu dangos.
}
workbook-compare-found-table = Beth a gafwyd, fesul cell
workbook-compare-cell = Cell
workbook-compare-what = Beth a gafwyd
workbook-compare-button = Cymryd yr atebion a ddewiswyd
workbook-compare-again = Lanlwytho llyfr gwaith arall
workbook-compare-chosen-none = Dewiswch o leiaf un ateb i’w gymryd
workbook-compare-moved = { $count ->
    [zero] Ni newidiodd neb yr atebion hyn tra oeddech yn edrych.
    [one] Newidiodd cydweithiwr { $count } o’r atebion hyn tra oeddech yn edrych. Ni chafodd ei gymryd: edrychwch arno eto.
    [two] Newidiodd cydweithwyr { $count } o’r atebion hyn tra oeddech yn edrych. Ni chawsant eu cymryd: edrychwch arnynt eto.
    [few] Newidiodd cydweithwyr { $count } o’r atebion hyn tra oeddech yn edrych. Ni chawsant eu cymryd: edrychwch arnynt eto.
    [many] Newidiodd cydweithwyr { $count } o’r atebion hyn tra oeddech yn edrych. Ni chawsant eu cymryd: edrychwch arnynt eto.
   *[other] Newidiodd cydweithwyr { $count } o’r atebion hyn tra oeddech yn edrych. Ni chawsant eu cymryd: edrychwch arnynt eto.
}
workbook-compare-left = { $count ->
    [zero] Ni adawyd yr un gell.
    [one] Ni chymerwyd { $count } gell, am mai ar ôl ateb arall yn unig y gofynnir ei chwestiwn. Cymerwch yr ateb hwnnw hefyd, neu gadewch hon.
    [two] Ni chymerwyd { $count } gell, am mai ar ôl atebion eraill yn unig y gofynnir eu cwestiynau. Cymerwch yr atebion hynny hefyd, neu gadewch y rhain.
    [few] Ni chymerwyd { $count } cell, am mai ar ôl atebion eraill yn unig y gofynnir eu cwestiynau. Cymerwch yr atebion hynny hefyd, neu gadewch y rhain.
    [many] Ni chymerwyd { $count } chell, am mai ar ôl atebion eraill yn unig y gofynnir eu cwestiynau. Cymerwch yr atebion hynny hefyd, neu gadewch y rhain.
   *[other] Ni chymerwyd { $count } cell, am mai ar ôl atebion eraill yn unig y gofynnir eu cwestiynau. Cymerwch yr atebion hynny hefyd, neu gadewch y rhain.
}
workbook-part-answer = Ateb
workbook-part-confidence = Pa mor siŵr
workbook-part-evidence = Tystiolaeth
workbook-part-links = Dolenni
workbook-part-comment = Sylw
