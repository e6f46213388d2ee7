# Adroddiad y cyngor ei hun: yr hyn y mae'n mynd ag ef at ei fwrdd.

## O'i gwmpas
council-report-link = Cael adroddiad i’ch bwrdd, i’w ddarllen, i’w olygu neu ar ffurf taenlen
council-report-crumb = Adroddiad
council-report-to-results = Y dudalen ganlyniadau, gyda sut y cyfrifwyd pob ffigur
council-report-to-docx = Yr adroddiad hwn yn ddogfen i’w golygu (DOCX)
council-report-to-html = Yr adroddiad hwn yn un ffeil i’w chadw (HTML)
council-report-to-ods = Pob tabl ar ffurf taenlen (ODS)
council-report-to-xlsx = Pob tabl ar ffurf taenlen (XLSX)
council-report-to-json = Pob tabl ar gyfer rhaglenni (JSON)
council-report-to-zip = Pob tabl ym mhob fformat, gyda disgrifiad (ZIP)
council-report-to-csv = { $table } (CSV)
council-report-file-contents = Cynnwys
council-report-file-page = Tudalen { $page } o { $pages }

## Clawr
council-report-title = { $council }: sut mae aeddfedrwydd digidol yn sefyll, { $round }
council-report-about = Beth atebodd { $council }, beth mae hynny’n dod iddo, ble mae’n sefyll ymhlith eraill, a beth i’w wneud nesaf.
council-report-cover-council = Cyngor
council-report-named = { $council } (cod GSS { $code })
council-report-cover-round = Rownd
council-report-cover-standing = Cyflwr yr atebion
council-report-cover-compared = Cymharwyd â
council-report-submitted = Cyflwynwyd ar { $date }.
council-report-submitted-by = Cyflwynwyd ar { $date } gan { $name }.
council-report-draft = Drafft: yr atebion fel y maent ar { $date }. Gallant newid o hyd nes i’r cyngor gyflwyno.
council-report-draft-warning = Drafft yw hwn. Gall yr atebion newid o hyd nes i’ch cyngor gyflwyno, felly nid oes dim yma’n derfynol, ac nid oes gan eich cyngor safle ymhlith eraill eto.
council-report-compared = { $group }: { $stamp }
council-report-compared-none = Dim byd eto

## Crynodeb
council-report-summary = Crynodeb
council-report-answered = Atebodd eich cyngor { $answered } o’r { $applicable } cwestiwn sy’n berthnasol iddo ({ $share }).
council-report-at-base = O’r cwestiynau a atebodd, mae { $count } o { $number } ar eu sylfaen neu’n uwch.
council-report-below = { $count ->
    [0] Nid oes cwestiwn yn is na’i sylfaen.
    [zero] Nid oes cwestiwn yn is na’i sylfaen.
    [one] Mae { $count } cwestiwn yn is na’i sylfaen.
    [two] Mae { $count } gwestiwn yn is na’u sylfaen.
    [few] Mae { $count } chwestiwn yn is na’u sylfaen.
    [many] Mae { $count } chwestiwn yn is na’u sylfaen.
   *[other] Mae { $count } cwestiwn yn is na’u sylfaen.
}
council-report-furthest-above = Bellaf uwchlaw’r sylfaen: { $questions }.
council-report-furthest-below = Bellaf islaw’r sylfaen: { $questions }.
council-report-first = Beth i’w wneud gyntaf
council-report-first-step = { $question }: { $text }
council-report-where = Ble mae eich cyngor yn sefyll
council-report-where-draft = Nid oes safle gan ddrafft. Daw gyda’r datganiad cyntaf ar ôl i’ch cyngor gyflwyno.
council-report-where-unknown = Nid oes grŵp o’r fath yn y datganiad hwn, felly nid oes safle.
council-report-themes = Canlyniadau fesul thema
council-report-steps = Islaw’r sylfaen, a beth i’w wneud nesaf
council-report-steps-about = Pob cwestiwn sy’n is na’i sylfaen, y pellaf islaw yn gyntaf, gyda’r cam nesaf.
council-report-steps-none = Nid oes cwestiwn yn is na’i sylfaen, felly nid oes cam nesaf i’w restru.
council-report-answers = Atebion, a phwy a’u rhoddodd
council-report-answers-about = Pob cwestiwn sy’n ymwneud â’ch cyngor, gyda’r person olaf a gadwodd ei ateb a’r diwrnod.
council-report-evidence = Tystiolaeth
council-report-evidence-about = Yr hyn a ysgrifennodd eich cyngor neu y dolennodd ato ar gyfer ei atebion, a pham nad yw cwestiynau’n berthnasol. Eiddo eich cyngor chi ydyw ac nid yw yn adroddiad neb arall.
council-report-evidence-none = Nid oes tystiolaeth mewn geiriau na dolenni yn yr un ateb.
council-report-how = Am yr adroddiad hwn

## Tablau a cholofnau
council-report-scores-sheet = Canlyniadau
council-report-scores-title = Canlyniadau at ei gilydd a fesul thema
council-report-position-sheet = Safle
council-report-position-title = Safle at ei gilydd a fesul thema, ymhlith: { $group }
council-report-near-sheet = Cymdogion
council-report-steps-title = Cwestiynau sy’n is na’u sylfaen, pob un â’i gam nesaf
council-report-steps-sheet = Camau nesaf
council-report-answers-title = Yr atebion, fesul cwestiwn
council-report-answers-sheet = Atebion
council-report-evidence-title = Tystiolaeth a rhesymau, fesul cwestiwn
council-report-evidence-sheet = Tystiolaeth
council-report-result = Canlyniad fel y’i dangosir
council-report-gap-words = Bwlch fel y’i dangosir
council-report-gap = Bwlch (lefelau)
council-report-level = Lefel
council-report-base = Lefel sylfaenol
council-report-base-answer = Ateb sylfaenol
council-report-applicable = Cwestiynau perthnasol
council-report-near-key = Allwedd y rhestr gymdogion
council-report-near = Cymdogion
council-report-councils = Cynghorau
council-report-order = Trefn
council-report-next-step = Cam nesaf
council-report-do-first = Gwneud yn gyntaf
council-report-effort = Ymdrech a gwerth
council-report-answer = Ateb
council-report-sure = Pa mor siŵr
council-report-by = Atebwyd gan
council-report-on = Atebwyd ar
council-report-language = Iaith yr ateb
council-report-evidence-words = Tystiolaeth mewn geiriau
council-report-links = Dolenni
council-report-link-count = Nifer y dolenni
council-report-reason = Pam nad yw’n berthnasol
