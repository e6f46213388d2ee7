# Banciau cwestiynau yn y gweinyddu: yr hyn sydd wedi’i gyhoeddi, drafftiau, yr hyn a gafwyd ynddynt, a banc fel y byddai cyngor yn cael ei holi.

## The list
banks-title = Banciau cwestiynau
banks-text = Gweld yr hyn sydd wedi’i gyhoeddi, a lanlwytho fersiwn o fanc i’w wirio, ei ragweld a’i gyhoeddi.
banks-published = Wedi’u cyhoeddi
banks-published-table = Fersiynau a gyhoeddwyd, y diweddaraf yn gyntaf
banks-none = Nid oes banc wedi’i gyhoeddi eto.
banks-bank = Banc
banks-version = Fersiwn
banks-published-at = Cyhoeddwyd
banks-questions = Cwestiynau
banks-digest = Crynodeb digidol
banks-drafts = Drafftiau
banks-drafts-table = Drafftiau, y diweddaraf yn gyntaf
banks-drafts-text = Dim ond gweinyddwyr sy’n gweld drafftiau. Ni ofynnir dim i neb ohonynt.
banks-drafts-none = Nid oes drafftiau.
banks-file = Ffeil
banks-uploaded-by = Lanlwythwyd gan
banks-uploaded-at = Lanlwythwyd
banks-deleted = Mae’r drafft wedi’i ddileu
banks-upload = Lanlwytho fersiwn
banks-upload-file = Ffeil ZIP o un fersiwn
banks-upload-hint = Sipiwch y ffolder sy’n dal bank.yaml. Gall y ffeil fod hyd at 2MB, a dal hyd at 200 o ffeiliau a ffolderi a 4MB o destun. Dim ond ffeiliau sy’n gorffen â .yaml a ddarllenir.
banks-upload-button = Lanlwytho a gwirio

## Why a file is not taken
banks-file-missing = Dewiswch ffeil ZIP
banks-file-large = Rhaid i’r ffeil ZIP fod yn 2MB neu’n llai
banks-file-not-zip = Rhaid i’r ffeil a ddewiswyd fod yn ffeil ZIP
banks-file-broken = Ni ellir dadbacio’r ffeil ZIP. Gwnewch hi eto gyda rhaglen ZIP eich cyfrifiadur ei hun
banks-file-encrypted = Ni chaiff y ffeil ZIP fod wedi’i diogelu â chyfrinair
banks-file-many = Ni chaiff y ffeil ZIP ddal mwy na 200 o ffeiliau a ffolderi
banks-file-much = Ni chaiff y ffeil ZIP ddal mwy na 4MB o destun
banks-file-name = Ni chaiff y ffeil ZIP ddal “{ $name }”: mae ei enw’n hirach na 200 llythyren, yn arwain allan o’r ffolder, yn ddolen, neu’n defnyddio nod nad yw gan bob cyfrifiadur
banks-file-twice = Ni chaiff y ffeil ZIP ddal dwy ffeil o’r un enw
banks-file-not-text = Rhaid i “{ $name }” fod yn destun mewn UTF-8
banks-file-no-bank = Rhaid i’r ffeil ZIP ddal un bank.yaml, ar y brig neu yn ei hunig ffolder

## A draft
banks-draft-title = Drafft: { $name }
banks-draft-left-out = Heb eu cadw
banks-draft-left-out-text = Nid yw’r rhain yn rhan o fanc, ac ni chawsant eu cadw.
banks-draft-findings = { $count ->
    [zero] { $count } canfyddiad
    [one] { $count } canfyddiad
    [two] { $count } ganfyddiad
    [few] { $count } chanfyddiad
    [many] { $count } chanfyddiad
   *[other] { $count } canfyddiad
}
banks-draft-findings-text = Cywirwch y ffeiliau a’u lanlwytho eto: nid yw drafft byth yn cael ei newid. Ni ellir ei ragweld na’i gyhoeddi tra bo rhywbeth i’w gywiro. Yn Saesneg y mae’r canfyddiadau.
banks-draft-findings-first = Dangosir y { $count } cyntaf.
banks-draft-findings-table = Yr hyn a gafwyd
banks-draft-line = Llinell
banks-draft-column = Colofn
banks-draft-what = Beth sydd o’i le
banks-draft-suggestion = Beth i’w wneud
banks-draft-sound = Nid oes dim i’w gywiro
banks-draft-new = Nid yw’r fersiwn hwn wedi’i gyhoeddi eto.
banks-draft-same = Mae’r fersiwn hwn eisoes wedi’i gyhoeddi, â’r un cynnwys.
banks-draft-differs = Mae’r fersiwn hwn eisoes wedi’i gyhoeddi, â chynnwys arall. Nid yw’r hyn a gyhoeddwyd byth yn newid: rhowch fersiwn newydd i’r cynnwys newydd.
banks-draft-differs-fault = Mae fersiwn { $version } o { $bank } wedi’i gyhoeddi â chynnwys arall, felly ni ellir cyhoeddi hwn. Rhowch fersiwn newydd i’r cynnwys newydd
banks-draft-moved = Nid dyma’r drafft y buoch yn edrych arno. Edrychwch arno eto cyn ei gyhoeddi
banks-draft-see-published = Gweld y fersiwn a gyhoeddwyd
banks-draft-preview = Rhagweld fel cyngor
banks-draft-publish-title = Cyhoeddi’r fersiwn hwn
banks-draft-publish-text = Ni ellir newid na thynnu’n ôl yr hyn a gyhoeddir. Ni ofynnir dim i neb ohono nes bod rownd yn cael ei hagor ag ef.
banks-draft-publish = Cyhoeddi
banks-draft-delete = Dileu’r drafft hwn
banks-delete-title = Dileu’r drafft { $name }?
banks-delete-text = Caiff y ffeiliau a lanlwythwyd gennych eu taflu. Mae’r hyn a gyhoeddwyd yn aros.
banks-delete-button = Dileu’r drafft
banks-delete-keep = Ei gadw

## A bank in short
bank-id = Dynodydd
bank-title-en = Teitl yn Saesneg
bank-title-cy = Teitl yn Gymraeg
bank-licence = Trwydded
bank-rule = Rheol sgorio
bank-rule-mean = Cymedr pwysol lefelau: mae pob cwestiwn a atebwyd yn cyfrif fel ei lefel, â’i bwysau
bank-rule-points = Pwyntiau: yr hyn a sgoriwyd, o’r mwyaf y gellid ei sgorio
bank-rule-stages = Camau â phyrth: y cam cyn y cyntaf â gofyniad nad yw wedi’i fodloni
bank-rule-link = Y ddolen wannaf: wedi’i gyflawni lle mae popeth felly, heb ei gyflawni lle mae unrhyw beth heb ei gyflawni, fel arall yn rhannol
bank-roll-up = Sut mae themâu’n gwneud y cyfan
bank-roll-up-sum = Caiff popeth ei adio, pob thema â’i phwysau
bank-roll-up-mean = Mae pob thema’n cyfrif yr un fath
bank-roll-up-weighted-mean = Mae pob thema’n cyfrif â’i phwysau
bank-roll-up-minimum = Y thema isaf sy’n penderfynu
bank-themes = Themâu
bank-questions = { $count ->
    [zero] { $count } cwestiwn
    [one] { $count } cwestiwn
    [two] { $count } gwestiwn
    [few] { $count } chwestiwn
    [many] { $count } chwestiwn
   *[other] { $count } cwestiwn
}
bank-journeys = Teithiau yn ôl math o gyngor
bank-journeys-table = Cwestiynau a munudau’r rhai sy’n cael eu holi yn yr un modd
bank-journeys-text = Caiff pob rhes ei holi yn yr un modd. Lle mae atebion yn arwain at gwestiynau pellach mae sawl ffordd, o’r byrraf i’r hiraf.
bank-journeys-who = Pwy
bank-journeys-ways = Ffyrdd
bank-journeys-minutes = Munudau
bank-journeys-range = { $least } i { $most }
bank-journeys-everybody = Pob math o gyngor
bank-journeys-region = { $kind } ({ $regions })

## A bank as it is asked
bank-caption-draft = Rhagolwg o ddrafft
bank-caption-published = Cyhoeddwyd { $date }
bank-heading = { $title }, fersiwn { $version }
bank-just-published = Mae’r banc wedi’i gyhoeddi
bank-round = I holi cynghorau, agorwch rownd ag ef ar y llinell orchymyn:
bank-as = Fel pa gyngor?
bank-as-text = Dewiswch fath o gyngor i weld yr hyn y byddai’n cael ei holi. Ni ellir ateb dim yma.
bank-as-everything = Popeth, a phwy sy’n cael ei holi
bank-as-type = Math o gyngor
bank-as-type-other = Math
bank-as-tier = Haen
bank-as-nation = Gwlad
bank-as-region = Rhanbarth
bank-as-region-first = Unrhyw un lle mae cynghorau o’r fath
bank-as-button = Dangos
bank-as-type-unknown = Dewiswch un o’r rhestr
bank-as-region-none = Dewiswch ranbarth sydd â chynghorau o’r math hwn
bank-not-for = Ni ofynnir dim i gyngor o’r fath.
bank-asked = Gofynnir { $clause }
bank-follow-ups = { $count ->
    [zero] Gall { $count } cwestiwn pellach ddilyn o’r atebion.
    [one] Gall { $count } cwestiwn pellach ddilyn o’r atebion.
    [two] Gall { $count } gwestiwn pellach ddilyn o’r atebion.
    [few] Gall { $count } chwestiwn pellach ddilyn o’r atebion.
    [many] Gall { $count } chwestiwn pellach ddilyn o’r atebion.
   *[other] Gall { $count } cwestiwn pellach ddilyn o’r atebion.
}
bank-contents = Themâu
bank-within = Rhan o: { $themes }
bank-kind-level = Dewis lefel
bank-kind-choice = Dewis un ateb
bank-kind-several = Dewis unrhyw nifer o atebion
bank-kind-number = Rhoi rhif
bank-kind-yes-no = Ie neu na
bank-kind-text = Ateb mewn geiriau
bank-no-answer = Gellir dweud nad yw’r cwestiwn hwn yn berthnasol.
bank-base-points = Sylfaen y cwestiwn hwn: { $base } o { $most } pwynt
bank-next-step = Y cam nesaf
bank-next-level = Y cam nesaf oddi yma:
bank-unit = Uned: { $unit }

## When a question is asked
bank-and = ac
bank-when-type = i gynghorau o’r math hwn: { $names }
bank-when-tier = i gynghorau yn yr haen hon: { $names }
bank-when-nation = i gynghorau yn y wlad hon: { $names }
bank-when-region = i gynghorau yn y rhanbarth hwn: { $names }
bank-when-function = i gynghorau â’r ddyletswydd hon: { $names }
bank-when-answer = ar ôl ateb { $answers } i “{ $title }”
bank-when-least = ar ôl ateb { $least } neu fwy i “{ $title }”
bank-when-most = ar ôl ateb { $most } neu lai i “{ $title }”
bank-when-not = nid { $clause }

## Councils
council-type-county = cyngor sir yn Lloegr
council-type-non-metropolitan-district = cyngor dosbarth
council-type-unitary = cyngor unedol
council-type-metropolitan-district = cyngor dosbarth metropolitan
council-type-london-borough = bwrdeistref yn Llundain
council-type-city-corporation = Corfforaeth Dinas Llundain
council-type-scottish-unitary = cyngor yn yr Alban
council-type-welsh-unitary = cyngor yng Nghymru
council-type-northern-ireland-district = cyngor dosbarth yng Ngogledd Iwerddon
council-type-combined-authority = awdurdod cyfun
council-type-strategic-authority = awdurdod strategol
tier-upper = sir uwchben dosbarthau
tier-lower = dosbarth o dan sir
tier-single = pob swyddogaeth mewn un cyngor
tier-combined = awdurdod sawl cyngor
nation-england = Lloegr
nation-scotland = Yr Alban
nation-wales = Cymru
nation-northern-ireland = Gogledd Iwerddon
region-east-midlands = Dwyrain Canolbarth Lloegr
region-east-of-england = Dwyrain Lloegr
region-london = Llundain
region-north-east = Gogledd-ddwyrain Lloegr
region-north-west = Gogledd-orllewin Lloegr
region-south-east = De-ddwyrain Lloegr
region-south-west = De-orllewin Lloegr
region-west-midlands = Gorllewin Canolbarth Lloegr
region-yorkshire-and-the-humber = Swydd Efrog a’r Humber
function-social-care = gofal cymdeithasol
function-housing = tai
function-planning = cynllunio
function-waste-collection = casglu gwastraff
function-waste-disposal = gwaredu gwastraff
function-highways = priffyrdd
function-education = addysg
function-revenues-and-benefits = refeniw a budd-daliadau
function-licensing = trwyddedu
function-libraries = llyfrgelloedd
function-public-health = iechyd y cyhoedd
