# Y dudalen gychwyn, help, hygyrchedd, cwcis a phreifatrwydd.

## Start page
start-title = Dysgwch ble mae eich cyngor arni o ran digidol, a beth i’w wneud nesaf
start-lead = Mae cynghorau’n ateb yr un cwestiynau am eu haeddfedrwydd digidol. Byddwch yn gweld ble mae eich cyngor arni, thema wrth thema, a’r cam nesaf ar gyfer pob ateb.
start-button = Dechrau nawr
start-continue = Mynd i’ch cyngor
start-who = I bwy y mae
start-who-lead = arweinwyr digidol mewn cynghorau, sy’n cwblhau’r asesiad gyda’u cydweithwyr
start-who-contributor = cydweithwyr mewn gwasanaethau, diogelu data, diogelwch, polisi a chyllid, sy’n ateb yr hyn y maent yn ei wybod
start-who-signatory = prif weithredwyr a chyfarwyddwyr, sy’n sefyll y tu ôl i’r atebion
start-before = Cyn i chi ddechrau
start-before-text = Mae angen gwahoddiad arnoch gan arweinydd eich cyngor neu gennym ni. Nid oes rhaid i chi orffen ar unwaith: caiff popeth ei gadw wrth i chi fynd yn eich blaen.
start-levels = Sut mae’n gweithio
start-levels-text = Nid mater o basio neu fethu yw aeddfedrwydd digidol. Mae gan bob cwestiwn lefelau o 0 i 4 gyda disgrifiad o bob un, a gallwch ddweud nad ydych yn gwybod. Nid oes tabl cynghrair.
start-demonstration = Rhoi cynnig ar yr arddangosiad

## Help
help-title = Help
help-sign-in-title = Mewngofnodi
help-sign-in-text = Defnyddiwch y cyfeiriad e-bost y cawsoch eich gwahodd ag ef. Os ydych wedi colli eich gwahoddiad, gofynnwch i’r sawl a’ch gwahoddodd anfon un arall. Os ydych wedi anghofio eich cyfrinair, anfonwch e-bost atom.
help-answers-title = Ateb cwestiynau
help-answers-text = Gallwch ateb mewn unrhyw drefn a newid ateb nes bod eich cyngor wedi cyflwyno ei asesiad. Os nad oes neb yn gwybod yr ateb, dywedwch hynny: mae’n cyfrif yn wahanol i’r lefel isaf.
help-people-title = Gweithio gyda chydweithwyr
help-people-text = Gall arweinydd eich cyngor wahodd cydweithwyr o’r dudalen pobl. Mae arweinwyr a chyfranwyr yn ateb cwestiynau. Mae arweinwyr a llofnodwyr yn cyflwyno’r asesiad.
help-language-title = Cymraeg
help-language-text = Gallwch newid i’r Gymraeg neu’n ôl ar frig pob tudalen, a chaiff yr hyn rydych wedi’i deipio ei gadw.
help-contact-title = Cysylltu â ni
help-contact-text = Anfonwch e-bost i { $email } os oes angen help arnoch, os nad yw rhywbeth yn gweithio, neu os ydych am roi eich barn.

## Accessibility
accessibility-title = Datganiad hygyrchedd ar gyfer { $service }
accessibility-short-title = Datganiad hygyrchedd
accessibility-who = Caiff y gwasanaeth hwn ei redeg gan { $organisation }. Rydym am i gynifer o bobl â phosibl allu ei ddefnyddio. Dylech allu:
accessibility-can-zoom = chwyddo hyd at 400% heb i’r testun fynd oddi ar y sgrin
accessibility-can-keyboard = defnyddio’r gwasanaeth cyfan â bysellfwrdd yn unig
accessibility-can-reader = defnyddio’r gwasanaeth cyfan â darllenydd sgrin
accessibility-can-script = defnyddio’r gwasanaeth cyfan heb JavaScript
accessibility-can-colour = deall pob siart heb liw: mae’r un rhifau mewn tabl wrth ei ymyl
accessibility-how-title = Pa mor hygyrch yw’r gwasanaeth hwn
accessibility-how-text = Rydym wedi adeiladu’r gwasanaeth o gydrannau System Ddylunio GOV.UK ac yn gwirio tudalennau ag offer awtomatig. Nid yw wedi’i archwilio eto gan bobl anabl na chan archwilydd annibynnol, felly efallai fod problemau nad ydym yn gwybod amdanynt.
accessibility-not-title = Cynnwys nad yw’n hygyrch
accessibility-not-text = Nid ydym yn gwybod am unrhyw gynnwys nad yw’n bodloni safon AA y Canllawiau Hygyrchedd Cynnwys Gwe (WCAG) 2.2. Gan nad yw’r gwasanaeth wedi’i archwilio, rydym yn dweud ei fod yn cydymffurfio’n rhannol.
accessibility-feedback-title = Adborth a gwybodaeth gyswllt
accessibility-feedback-text = Os dewch o hyd i broblem, neu os oes angen gwybodaeth arnoch mewn fformat gwahanol, anfonwch e-bost i { $email }. Byddwn yn ateb o fewn 10 diwrnod gwaith.
accessibility-enforcement-title = Y weithdrefn orfodi
accessibility-enforcement-gb = Y Comisiwn Cydraddoldeb a Hawliau Dynol (EHRC) sy’n gyfrifol am orfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018 (y ‘rheoliadau hygyrchedd’). Os nad ydych yn fodlon ar ein hymateb i’ch cwyn, cysylltwch â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb (EASS).
accessibility-enforcement-link = Cysylltu â’r EASS
accessibility-enforcement-ni = Yng Ngogledd Iwerddon, cysylltwch â Chomisiwn Cydraddoldeb Gogledd Iwerddon (ECNI) yn lle hynny.
accessibility-enforcement-ni-link = Cysylltu â’r ECNI
accessibility-technical-title = Gwybodaeth dechnegol am hygyrchedd y gwasanaeth hwn
accessibility-technical-text = Mae { $organisation } wedi ymrwymo i sicrhau bod y gwasanaeth hwn yn hygyrch, yn unol â’r rheoliadau hygyrchedd. Mae’r gwasanaeth yn cydymffurfio’n rhannol â safon AA WCAG fersiwn 2.2, am nad yw wedi’i archwilio.
accessibility-date-title = Paratoi’r datganiad hygyrchedd hwn
accessibility-date-text = Cafodd y datganiad hwn ei baratoi ar { $date }. Nid yw wedi’i adolygu ers hynny.

## Cookies
cookies-title = Cwcis
cookies-text = Ffeiliau bach a gaiff eu cadw ar eich dyfais yw cwcis. Mae’r gwasanaeth hwn yn defnyddio un, y mae ei angen arno i weithio, felly nid ydym yn gofyn am eich caniatâd. Nid oes cwcis ar gyfer ystadegau na hysbysebu, na rhai gan neb arall.
cookies-caption = Cwcis hanfodol
cookies-name = Enw
cookies-purpose = Diben
cookies-expires = Yn dod i ben
cookies-session-purpose = Yn eich cadw wedi mewngofnodi. Dim ond pan fyddwch yn mewngofnodi y caiff ei osod.
cookies-session-expires = Pan fyddwch yn allgofnodi neu’n cau eich porwr. Mae’n peidio â gweithio 20 awr ar ôl i chi fewngofnodi, neu ar ôl 4 awr heb ei ddefnyddio (30 munud i weinyddwyr)

## Privacy
privacy-title = Preifatrwydd
privacy-who-title = Pwy sy’n gyfrifol am eich data
privacy-who-text = { $organisation } sy’n rhedeg y gwasanaeth hwn ac yn rheoli’r data personol sydd ynddo. Anfonwch e-bost i { $email } am unrhyw beth ar y dudalen hon.
privacy-what-title = Beth rydym yn ei gadw
privacy-what-account = eich enw, eich cyfeiriad e-bost gwaith a’ch iaith, a roddwyd i ni gennych chi neu’r sawl a’ch gwahoddodd
privacy-what-password = eich cyfrinair, ar ffurf na all neb ei ddarllen ohoni
privacy-what-work = beth ydych i ba gyngor, pa atebion a roesoch ac a newidiwyd gennych, a phryd
privacy-what-sign-in = pryd y gwnaethoch fewngofnodi a defnyddio’r gwasanaeth ddiwethaf, ac ymdrechion aflwyddiannus i fewngofnodi gyda’r cyfeiriad rhwydwaith y daethant ohono
privacy-why-title = Pam rydym yn ei gadw
privacy-why-text = Er mwyn i chi allu mewngofnodi, i ddangos i chi a’ch cydweithwyr pwy atebodd beth, i gadw atebion eich cyngor yn ddiogel, ac i atal eraill rhag dod i mewn. Y sail gyfreithiol yw bod hyn yn angenrheidiol ar gyfer tasg er budd y cyhoedd.
privacy-share-title = Pwy sy’n ei weld
privacy-share-text = Mae eich cydweithwyr sy’n gweithio ar asesiad yr un cyngor yn gweld eich enw, eich cyfeiriad e-bost a’ch rôl, a pha atebion a roesoch. Nid ydym yn gwerthu eich data nac yn ei rannu â neb arall, oni bai bod y gyfraith yn mynnu hynny. Am gynghorau y mae canlyniadau cyhoeddedig, byth am bobl.
privacy-long-title = Am faint rydym yn ei gadw
privacy-long-text = Rydym yn cadw eich cyfrif tra byddwch yn defnyddio’r gwasanaeth. Rydym yn dileu sesiynau pan ddônt i ben, ac ymdrechion aflwyddiannus i fewngofnodi ar ôl un diwrnod. Rydym yn cadw’r ffaith i chi roi ateb cyhyd â’r ateb.
privacy-rights-title = Eich hawliau
privacy-rights-text = Gallwch ofyn i ni am gopi o’ch data, ei gywiro, ei ddileu, cyfyngu ar yr hyn a wnawn ag ef, neu ei wrthwynebu. Anfonwch e-bost i { $email }. Byddwn yn ateb o fewn mis.
privacy-complain-text = Os nad ydych yn fodlon ar ein hateb, gallwch gwyno i Swyddfa’r Comisiynydd Gwybodaeth.
privacy-complain-link = Cwyno i Swyddfa’r Comisiynydd Gwybodaeth
