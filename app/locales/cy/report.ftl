# Adroddiadau mewn geiriau: o ddatganiad, a’r hyn a ysgrifennir ynddo.

## Around it
report-links = Tudalennau cysylltiedig a ffeiliau i’w lawrlwytho
report-tables = Tablau i’w lawrlwytho (ODS, XLSX, CSV, JSON)
report-title = Adroddiad ar y sefyllfa: { $round }
report-title-coalition = Adroddiad ar y sefyllfa: { $round }, ar gyfer { $coalition }
report-crumb = Adroddiad
report-link = Darllen adroddiad y datganiad hwn
report-to-release = Ffigurau’r datganiad hwn, gyda phob grŵp
report-to-dashboard = Dangosfwrdd y rownd hon
report-to-data = Holl ffeiliau’r datganiad hwn: taenlenni, data a symiau gwirio
report-to-docx = Yr adroddiad hwn fel dogfen i’w golygu (DOCX)
report-to-html = Yr adroddiad hwn fel un ffeil i’w chadw (HTML)

## Sections
report-introduction = Cyflwyniad
report-findings = Ein barn ar y canlyniadau
report-next-steps = Camau nesaf
report-summary = Crynodeb
report-themes = Fesul thema
report-protection = Sut y diogelir y ffigurau
report-method = Sut y gwnaed y ffigurau, a’r hyn na allant ei ddweud
report-licence = Trwydded

## Summary
report-part = Roedd { $n } o’r { $number } o gynghorau wedi cyflwyno eu hatebion erbyn { $date } ({ $share }).
report-no-figures = Ni ddangosir ffigurau’r holl gynghorau gyda’i gilydd. { $why }
report-mean = Y lefel gymedrig at ei gilydd yw { $mean }, ar raddfa o 0 i { $highest }. Mae hynny agosaf at lefel { $level }, { $name }.
report-mean-quartiles = Mae hanner y cynghorau rhwng { $lower } a { $upper }.
report-overall-withheld = Cedwir y ffigur at ei gilydd yn ôl. { $why }
report-base-overall = Mae tua { $count } o’r { $number } o gynghorau ({ $share }) ar y lefel sylfaenol neu’n uwch at ei gilydd.
report-base-theme = Mae tua { $count } o’r { $number } o gynghorau ({ $share }) ar y lefel sylfaenol neu’n uwch yn y thema hon: { $theme }.
report-base-here = Mae tua { $count } o’r { $number } o gynghorau ({ $share }) ar y lefel sylfaenol neu’n uwch.
report-base-overall-few = Ychydig neu ddim un o’r { $number } o gynghorau sydd ar y lefel sylfaenol neu’n uwch at ei gilydd.
report-base-theme-few = Ychydig neu ddim un o’r { $number } o gynghorau sydd ar y lefel sylfaenol neu’n uwch yn y thema hon: { $theme }.
report-base-here-few = Ychydig neu ddim un o’r { $number } o gynghorau sydd ar y lefel sylfaenol neu’n uwch.
report-lowest-question = Y cwestiwn â’r nifer lleiaf o gynghorau ar ei lefel sylfaenol yw “{ $question }” ({ $theme }): mae { $share } arni neu’n uwch.
report-gap = At ei gilydd, y bwlch mwyaf rhwng grwpiau yw { $gap } ar raddfa’r lefelau: { $high } yw cymedr { $highest }, a { $low } yw cymedr { $lowest }.
report-gap-none = Mae gan bob grŵp a ddangosir yr un cymedr at ei gilydd: { $mean }.
report-moved-up = Ers { $from }, cododd lefel gymedrig y { $count } o gynghorau a gymerodd ran yn y ddwy rownd { $change }.
report-moved-down = Ers { $from }, gostyngodd lefel gymedrig y { $count } o gynghorau a gymerodd ran yn y ddwy rownd { $change }.
report-moved-same = Ers { $from }, arhosodd lefel gymedrig y { $count } o gynghorau a gymerodd ran yn y ddwy rownd yr un fath.
report-moved-withheld = Cedwir yn ôl yr hyn a newidiodd ers { $from } ar gyfer yr holl gynghorau gyda’i gilydd. { $why }
report-estimate = Ar gyfer y { $number } o gynghorau i gyd, amcangyfrifir mai { $mean } yw’r cymedr: rhwng { $low } a { $high } mewn 95 o bob 100 achos, o’r { $count } a gymerodd ran.

## Who took part
report-part-nation = Yn ôl gwlad, roedd y gyfran a gyflwynodd uchaf ymhlith { $highest } ({ $high }) ac isaf ymhlith { $lowest } ({ $low }).
report-part-type = Yn ôl math o gyngor, roedd y gyfran a gyflwynodd uchaf ymhlith { $highest } ({ $high }) ac isaf ymhlith { $lowest } ({ $low }).
report-part-region = Yn ôl rhanbarth o Loegr, roedd y gyfran a gyflwynodd uchaf ymhlith { $highest } ({ $high }) ac isaf ymhlith { $lowest } ({ $low }).
report-part-table-nation = Pwy gymerodd ran, yn ôl gwlad
report-part-table-type = Pwy gymerodd ran, yn ôl math o gyngor
report-under = Cymerodd y grwpiau hyn ran yn llai aml nag eraill: { $groups }.
report-under-none = Nid oes unrhyw fath o gyngor nac unrhyw ranbarth wedi’i dangynrychioli ymhlith y rhai a gymerodd ran.

## Themes
report-theme-mean = Y lefel gymedrig yw { $mean }.
report-theme-withheld = Cedwir ffigurau’r thema hon yn ôl. { $why }
report-theme-up = Ers { $from }, cododd y cymedr { $change }.
report-theme-down = Ers { $from }, gostyngodd y cymedr { $change }.
report-theme-same = Ers { $from }, arhosodd y cymedr yr un fath.
report-theme-lowest = Lle mae’r nifer lleiaf o gynghorau ar y lefel sylfaenol neu’n uwch: { $questions }.
report-theme-all-withheld = Cedwir holl ffigurau ei chwestiynau yn ôl.
report-theme-some-withheld = { $count ->
    [zero] Ni chedwir ffigurau unrhyw gwestiwn yn ôl.
    [one] Cedwir ffigurau { $count } cwestiwn yn ôl.
    [two] Cedwir ffigurau { $count } gwestiwn yn ôl.
    [few] Cedwir ffigurau { $count } chwestiwn yn ôl.
    [many] Cedwir ffigurau { $count } chwestiwn yn ôl.
   *[other] Cedwir ffigurau { $count } cwestiwn yn ôl.
}
report-question-share = “{ $question }” ({ $share })
report-themes-table = Lefelau yn ôl thema, pob cyngor
report-questions-table = { $theme }: cwestiynau, pob cyngor

## Groups
report-gap-nation = Yn ôl gwlad, mae’r cymedrau at ei gilydd yn amrywio o { $low } ({ $lowest }) i { $high } ({ $highest }).
report-gap-type = Yn ôl math o gyngor, mae’r cymedrau at ei gilydd yn amrywio o { $low } ({ $lowest }) i { $high } ({ $highest }).
report-gap-family-none = Yn ôl y grwpiau hyn, ni ddangosir dau gymedr at ei gilydd y gellid eu cymharu.
report-gap-theme = Y bwlch mwyaf mewn thema yw { $gap } ar raddfa’r lefelau, yn y thema hon: { $theme }. { $high } yw cymedr { $highest }, a { $low } yw cymedr { $lowest }.
report-groups-withheld = Cedwir yn ôl ar gyfer: { $groups }.
report-groups-table-nation = Lefel gymedrig yn ôl thema a gwlad
report-groups-table-type = Lefel gymedrig yn ôl thema a math o gyngor

## Change
report-moved-groups = Newid yn y cymedr at ei gilydd, yn ôl grŵp
report-moved-councils = Cynghorau yn y ddwy rownd

## Good work
report-good-work-none = Nid enwir unrhyw gyngor yn y datganiad hwn.

## Columns
report-mean-column = Lefel gymedrig
report-base-column = Ar y sylfaen neu uwch (%)
report-share-column = Wedi cyflwyno (%)
report-name-column = Grŵp
report-change-column = Newid yn y cymedr

## Method
report-made-consent-coalition = Dim ond os cytunasant i gael eu henwi i’r glymblaid y caiff cynghorau eu henwi.
report-licence-open = Mae’r ffigurau hyn ar gael o dan y Drwydded Llywodraeth Agored f3.0: { $address }
report-licence-coalition = Ar gyfer cynghorau a grŵp llywio { $coalition } yn unig y mae’r ffigurau hyn. Maent yn wahanol i’r rhai a gyhoeddir i bawb. Peidiwch â’u rhannu.
report-elsewhere-en = Yn Saesneg yn unig yr ysgrifennwyd y rhan hon. Mae yn yr adroddiad Saesneg.
report-elsewhere-cy = Yn Gymraeg yn unig yr ysgrifennwyd y rhan hon. Mae yn yr adroddiad Cymraeg.

## Writing commentary
commentary-title = Sylwebaeth ar { $release }
commentary-text = Bydd yr hyn a ysgrifennwch yma’n sefyll yn adroddiad y datganiad hwn, ochr yn ochr â’r hyn y mae’r ffigurau’n ei ddweud. Gellir ei newid hyd nes cyhoeddir y datganiad. O hynny ymlaen bydd yn aros fel y mae.
commentary-figures = Ni allwch weld ffigurau drafft yma. Ysgrifennwch am ddiben y rownd, a’r hyn a ddaw nesaf.
commentary-both = Mae’r adroddiad yn Gymraeg ac yn Saesneg. Ysgrifennwch bob rhan yn y ddwy iaith.
commentary-lacking-en = Heb ei ysgrifennu eto yn Saesneg: { $sections }.
commentary-lacking-cy = Heb ei ysgrifennu eto yn Gymraeg: { $sections }.
commentary-frozen = Mae’r datganiad hwn wedi’i gyhoeddi. Nid yw ei sylwebaeth yn newid mwyach.
commentary-none = Nid ysgrifennwyd dim.
commentary-english = { $section }, yn Saesneg
commentary-welsh = { $section }, yn Gymraeg
commentary-hint = Gadewch linell wag rhwng paragraffau. Dechreuwch linell â “- ” i wneud rhestr, rhowch **ddwy seren** o amgylch yr hyn sy’n bwysig, ac ysgrifennwch ddolen fel hyn: [geiriau](https://…).
commentary-hint-introduction = Pam y gwnaed yr adroddiad hwn, ac ar gyfer pwy.
commentary-hint-findings = Eich barn ar y ffigurau.
commentary-hint-next-steps = Yr hyn y byddwch yn ei wneud, ac y gofynnwch i eraill ei wneud.
commentary-long-en = Rhaid i hwn fod yn { $count } nod neu lai, yn Saesneg: { $section }
commentary-long-cy = Rhaid i hwn fod yn { $count } nod neu lai, yn Gymraeg: { $section }
commentary-save = Cadw’r sylwebaeth
commentary-preview = Rhagolwg
commentary-preview-text = Fel hyn y bydd yn edrych. Nid yw wedi’i gadw eto.
commentary-saved = Mae’r sylwebaeth wedi’i chadw
commentary-last = Newidiwyd ddiwethaf { $date } gan { $name }.
commentary-newer = Mae { $name } wedi newid y sylwebaeth ers ichi ei hagor. Nid oes dim o’ch gwaith chi wedi’i gadw eto. Cymharwch ef â’r hyn sydd yno nawr, isod, yna cadwch eto i roi eich un chi yn ei le.
commentary-somebody = rhywun arall
commentary-newer-title = Yr hyn sydd yno nawr
commentary-link = Ysgrifennu neu ddarllen y sylwebaeth
commentary-open = Datganiadau sy’n cael eu paratoi
commentary-open-text = Ysgrifennu sylwebaeth { $release }
