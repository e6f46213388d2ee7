# A council's own report: what it takes to its board.

## Around it
council-report-link = Get a report for your board, to read, edit or take as a spreadsheet
council-report-crumb = Report
council-report-to-results = The results page, with how each figure was worked out
council-report-to-docx = This report as a document to edit (DOCX)
council-report-to-html = This report as one file to keep (HTML)
council-report-to-ods = All tables as a spreadsheet (ODS)
council-report-to-xlsx = All tables as a spreadsheet (XLSX)
council-report-to-json = All tables for programs (JSON)
council-report-to-zip = All tables in every format, with a description (ZIP)
council-report-to-csv = { $table } (CSV)
council-report-file-contents = Contents
council-report-file-page = Page { $page } of { $pages }

## Cover
council-report-title = { $council }: how digital maturity stands, { $round }
council-report-about = What { $council } answered, what it comes to, where that stands among others, and what to do next.
council-report-cover-council = Council
council-report-named = { $council } (GSS code { $code })
council-report-cover-round = Round
council-report-cover-standing = State of the answers
council-report-cover-compared = Compared with
council-report-submitted = Submitted on { $date }.
council-report-submitted-by = Submitted on { $date } by { $name }.
council-report-draft = Draft: the answers as they stand on { $date }. They can still change until the council submits.
council-report-draft-warning = This is a draft. The answers can still change until your council submits, so nothing here is final, and your council has no position among others yet.
council-report-compared = { $group }: { $stamp }
council-report-compared-none = Nothing yet

## Summary
council-report-summary = Summary
council-report-answered = Your council answered { $answered } of the { $applicable } questions that apply to it ({ $share }).
council-report-at-base = Of the questions it answered, { $count } of { $number } are at or above their base.
council-report-below = { $count ->
    [0] No question is below its base.
    [one] { $count } question is below its base.
   *[other] { $count } questions are below their base.
}
council-report-furthest-above = Furthest above base: { $questions }.
council-report-furthest-below = Furthest below base: { $questions }.
council-report-first = What to do first
council-report-first-step = { $question }: { $text }
council-report-where = Where your council stands
council-report-where-draft = A draft has no position. It comes with the first release after your council submits.
council-report-where-unknown = This release has no such group, so there is no position.
council-report-themes = Results by theme
council-report-steps = Below base, and what to do next
council-report-steps-about = Every question below its base, the furthest below first, with the next step.
council-report-steps-none = No question is below its base, so there is no next step to list.
council-report-answers = Answers, and who gave them
council-report-answers-about = Each question that concerns your council, with the last person who saved its answer and the day.
council-report-evidence = Evidence
council-report-evidence-about = What your council wrote or linked to for its answers, and why questions do not apply. It is your council’s own and is in nobody else’s report.
council-report-evidence-none = No answer holds evidence in words or links.
council-report-how = About this report

## Tables and columns
council-report-scores-sheet = Results
council-report-scores-title = Results overall and by theme
council-report-position-sheet = Position
council-report-position-title = Position overall and by theme, among: { $group }
council-report-near-sheet = Neighbours
council-report-steps-title = Questions below their base, each with its next step
council-report-steps-sheet = Next steps
council-report-answers-title = The answers, question by question
council-report-answers-sheet = Answers
council-report-evidence-title = Evidence and reasons, question by question
council-report-evidence-sheet = Evidence
council-report-result = Result as shown
council-report-gap-words = Gap as shown
council-report-gap = Gap (levels)
council-report-level = Level
council-report-base = Base level
council-report-base-answer = Base answer
council-report-applicable = Questions that apply
council-report-near-key = Key of the list of neighbours
council-report-near = Neighbours
council-report-councils = Councils
council-report-order = Order
council-report-next-step = Next step
council-report-do-first = Do first
council-report-effort = Effort and value
council-report-answer = Answer
council-report-sure = How sure
council-report-by = Answered by
council-report-on = Answered on
council-report-language = Language of the answer
council-report-evidence-words = Evidence in words
council-report-links = Links
council-report-link-count = Number of links
council-report-reason = Why it does not apply
