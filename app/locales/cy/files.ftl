# Yr hyn sydd ym mhob ffeil a lawrlwythir heblaw ei ffigurau: enwau dalennau, a sut i’w darllen.

## Sheets
files-cover = Clawr
files-contents = Cynnwys
files-contents-sheet = Dalen
files-contents-what = Beth sydd arni
files-notes = Nodiadau
files-notes-title = Nodiadau a symbolau
files-notes-mark = Nodyn neu symbol
files-notes-meaning = Beth mae’n ei olygu
files-one-table = Mae un tabl ar y ddalen hon.
files-nothing = Does dim byd yn y tabl.
files-symbols-here = Symbolau a ddefnyddir yn y tabl:
files-notes-here = Nodiadau i’r tabl:
files-note = [nodyn { $number }]

## Columns of data files
files-field-measure = Pa rif ydyw.
files-field-unit = Beth mae’r rhif yn ei gyfrif: cynghorau neu atebion (count), lefelau (level), canrannau cyfan (percent), neu’r hyn y mae colofn arall yn ei ddweud (stated).
files-field-value = Y rhif. Gwag lle nad oes un.
files-field-status = Pam nad oes rhif: c, wedi’i atal; x, ddim ar gael; z, ddim yn berthnasol. Gwag lle mae un.

## The package
files-readme-files = Ffeiliau
files-readme-ods = pob tabl fel llyfr gwaith, ar gyfer LibreOffice, Excel ac eraill (OpenDocument)
files-readme-xlsx = yr un llyfr gwaith ar gyfer Excel
files-readme-json = yr un tablau ar gyfer rhaglenni
files-readme-package = beth sydd yn y ffeiliau CSV, ar gyfer rhaglenni (Frictionless Data Package)
files-readme-csvw = yr un peth, ar ffurf CSV on the Web
files-readme-layout = Sut i ddarllen y ffeiliau CSV
files-readme-layout-text = Mae un rhif ar bob llinell. Mae’r colofnau cyntaf yn dweud beth mae’n ei ddisgrifio, measure yn dweud pa rif ydyw, ac unit beth mae’n ei gyfrif. Mae’r rhif yn value. Lle nad oes un, mae value yn wag, ac mae status yn dweud pam. Rhoddir collnod o flaen geiriau y byddai taenlen yn eu cymryd am fformiwla. Isod, rhestrir pob tabl gyda’i golofnau; y rhai sy’n rhifau yw’r mesurau.
files-licence-open = Trwydded Llywodraeth Agored f3.0
files-readme-licence = Trwydded
