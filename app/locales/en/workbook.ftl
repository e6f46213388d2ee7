# An assessment as a workbook: filled in elsewhere, compared with the answers that are there, and taken in part or as a whole.

## The page to download and upload
workbook-title = Fill in the assessment in a spreadsheet
workbook-link = Fill in the assessment in a spreadsheet
workbook-lead = Download the questions with the answers so far, fill them in on your own computer, and bring the file back.
workbook-safe = You then see what the file would change, cell by cell, and choose what to take. Nothing is changed before that, and a cell you leave empty never deletes an answer.
workbook-download = Download the workbook
workbook-ods = OpenDocument spreadsheet (ODS)
workbook-xlsx = Excel workbook (XLSX)
workbook-in-english = { $format }, in English
workbook-in-welsh = { $format }, in Welsh
workbook-upload = Upload the workbook
workbook-file = The workbook you filled in
workbook-file-hint = An ODS or XLSX file that was downloaded from this page, up to 5MB. Any spreadsheet program can have saved it.
workbook-upload-button = Upload and compare
workbook-taken-banner = { $count ->
    [one] { $count } cell was taken from the workbook
   *[other] { $count } cells were taken from the workbook
}
workbook-to-tasks = Go to the task list

## The sheets
workbook-sheet-start = Start here
workbook-sheet-answers = Answers
workbook-sheet-lists = Lists
workbook-sheet-about = About this file
workbook-file-title = { $round }: answers of { $council }
workbook-start-1 = The questions are on the sheet “{ $answers }”, one in each row. Only the cells in the columns marked “fill in” can be changed.
workbook-start-2 = Where a cell has a list, choose from it. You can also type the number of a level.
workbook-start-3 = Where several answers can be chosen, the question is followed by a row for each: choose “{ $yes }” or “{ $no }” there.
workbook-start-4 = If you do not know, choose “{ $unknown }”. It is a real answer, and never counted as the lowest level.
workbook-start-5 = If a question does not apply to your council, and the list offers that, choose it and say why in the column “{ $reason }”.
workbook-start-6 = Some questions are asked only after certain answers to others. The column “{ $guidance }” says when.
workbook-start-7 = Leave a cell empty, and the answer on the service stays as it is. A cell you empty here deletes nothing there.
workbook-start-8 = Do not change the other cells, the names of the sheets or the order of the columns. They say what belongs where.
workbook-start-9 = When you are done, save the file as ODS or XLSX and upload it on the page where you downloaded it. You then see what it would change, and choose what to take.
workbook-fill-in = { $name } (fill in)
workbook-column-id = Identifier
workbook-column-section = Section
workbook-column-question = Question
workbook-column-guidance = Guidance
workbook-column-version = Version
workbook-column-choice = Answer from the list
workbook-column-typed = Number or words
workbook-column-reason = Why it does not apply
workbook-column-confidence = How sure are you?
workbook-column-evidence = Evidence
workbook-column-links = Links to evidence
workbook-column-comment = Comment for colleagues
workbook-option = { $question }: { $option }
workbook-option-guidance = Choose “{ $yes }” if this is true of your council.
workbook-good-evidence = What good evidence looks like:
workbook-list = List
workbook-list-answer = Answer
workbook-otherwise-list = Choose one of the answers in the list.
workbook-otherwise-length = The text must be { $count } characters or fewer.
workbook-about-text = What this file belongs to. It is needed to read the file again; please leave it as it is.
workbook-fact-kind = Kind of file
workbook-fact-layout = Layout
workbook-fact-council = Council
workbook-fact-round = Round
workbook-fact-bank = Question bank
workbook-fact-bank-version = Version of the question bank
workbook-fact-bank-digest = Checksum of the question bank
workbook-fact-language = Language
workbook-fact-made = Downloaded

## Why a file is not read
workbook-refused-missing = Select the workbook you filled in
workbook-refused-large = The selected file must be 5MB or smaller
workbook-refused-empty = The selected file is empty
workbook-refused-pdf = The selected file is a PDF. Select the ODS or XLSX file you downloaded here
workbook-refused-xls = The selected file is in the old Excel format (XLS). Save it as XLSX or ODS and upload that
workbook-refused-xlsb = The selected file is a binary Excel workbook (XLSB). Save it as XLSX or ODS and upload that
workbook-refused-csv = The selected file is plain text, such as CSV. Save it as XLSX or ODS, or download the workbook again
workbook-refused-web = The selected file is a web page. Select the ODS or XLSX file you downloaded here
workbook-refused-document = The selected file is a text document, not a spreadsheet. Select the ODS or XLSX file you downloaded here
workbook-refused-picture = The selected file is a picture. Select the ODS or XLSX file you downloaded here
workbook-refused-archive = The selected file is a ZIP file, but no ODS or XLSX workbook. Select the workbook itself
workbook-refused-other = The selected file is neither an ODS nor an XLSX workbook
workbook-refused-password = The selected file is protected with a password. Take the password off and upload it again
workbook-refused-broken = The selected file is damaged and cannot be read. Save it again in your spreadsheet program, or download the workbook again
workbook-refused-much = The selected file holds far more than a workbook of answers. Download the workbook again and copy your answers into it
workbook-refused-many = The selected file is made of more parts, rows or columns than a workbook of answers. Download the workbook again and copy your answers into it
workbook-refused-sheet = The workbook has no sheet called “{ $sheet }”. Download the workbook again and copy your answers into it
workbook-refused-heading = The sheet “{ $sheet }” has no column called “{ $heading }”. Put the heading back as it was, or download the workbook again
workbook-refused-fact = { $place }: this cell must say what the file belongs to. Download the workbook again and copy your answers into it
workbook-refused-kind = { $place }: this is not a workbook of answers. Select the ODS or XLSX file you downloaded here
workbook-refused-layout = { $place }: the workbook has a layout that is not read here ({ $found }). Download the workbook again and copy your answers into it
workbook-refused-council = { $place }: the workbook belongs to another council ({ $found }), not to { $council }
workbook-refused-round = { $place }: the workbook belongs to another round ({ $found }), not to { $round }
workbook-refused-bank = { $place }: the workbook asks other questions ({ $found }) than this round does ({ $bank }). Download the workbook again and copy your answers into it

## What was found in single cells
workbook-found-formula = There is a formula here. Type the answer itself
workbook-found-error = There is an error here ({ $found })
workbook-found-date = There is a date or a time here
workbook-found-percentage = There is a percentage here. Type the number alone
workbook-found-id-missing = The identifier is missing, so this row was not read
workbook-found-id-unknown = No question of this assessment has the identifier “{ $found }”, so this row was not read
workbook-found-id-twice = The identifier “{ $found }” stands in row { $row } already, so this row was not read
workbook-found-own-missing = The row of the question itself is missing, so this row was not read
workbook-found-option-missing = The question “{ $question }” has fewer rows for its answers than were downloaded, so what was chosen was not read. Download the workbook again and copy your answers into it
workbook-found-id-other = The identifier “{ $found }” belongs to another question than the one in this row, so this row was not read
workbook-found-not-for = The question “{ $found }” is not asked of your council, so this row was not read
workbook-found-choice = “{ $found }” is none of the answers in the list
workbook-found-yes-no = “{ $found }” is neither “{ $yes }” nor “{ $no }”
workbook-found-closed = Nothing is to be filled in here for this question
workbook-found-both = Choose an answer from the list or fill this in, not both
workbook-found-part-no = Choose “{ $yes }” for at least one answer, or “{ $no }” for each of them
workbook-found-version = The version was changed, so it is not known what was here when the file was downloaded
workbook-found-version-of = The version of the question “{ $question }” is none that was ever saved, so it is not known what was there when the file was downloaded
workbook-found-merged = This cell is merged with others up to { $to }, so they were not read
workbook-found-hidden-row = This row is hidden. It was read like the others
workbook-found-hidden-column = This column is hidden. It was read like the others
workbook-found-hidden-sheet = The sheet “{ $sheet }” is hidden. It was read like the others
workbook-found-hidden-extra = The sheet “{ $sheet }” is hidden and not one of ours. It was not read
workbook-found-extra = The sheet “{ $sheet }” is not one of ours. It was not read
workbook-found-long = There is more in the workbook than can be shown at once, so the question “{ $question }” is left out. Take what is here, and upload the workbook again for the rest

## What the workbook would change
workbook-compare-title = What the workbook would change
workbook-compare-lead = Nothing has been changed yet. Choose what to take from the workbook.
workbook-compare-none = The workbook says nothing that is not there already. There is nothing to take.
workbook-compare-table = { $theme }: what the workbook would change
workbook-compare-question = Question
workbook-compare-now = On the service now
workbook-compare-file = In the workbook
workbook-compare-take = Take
workbook-compare-take-this = Take this
workbook-compare-take-which = { $part }, { $question }
workbook-compare-added = New
workbook-compare-changed = Changed
workbook-compare-conflict = Changed by both
workbook-compare-conflict-text = Somebody has changed this since the workbook was downloaded. It is taken only if you choose it.
workbook-compare-nothing = Nothing yet
workbook-compare-by = { $name }, { $time }
workbook-compare-not-asked = Asked only after another answer
workbook-compare-unchanged = { $count ->
    [one] { $count } cell in the workbook says what is there already, or was not changed in it.
   *[other] { $count } cells in the workbook say what is there already, or were not changed in it.
}
workbook-compare-emptied = { $count ->
    [one] { $count } cell was emptied in the workbook. Its answer stays as it is: an empty cell never deletes anything.
   *[other] { $count } cells were emptied in the workbook. Their answers stay as they are: an empty cell never deletes anything.
}
workbook-compare-found = Cells that could not be taken
workbook-compare-found-text = { $count ->
    [one] This was found in the workbook. Everything else can be taken.
   *[other] These { $count } things were found in the workbook. Everything else can be taken.
}
workbook-compare-found-more = { $count ->
    [one] { $count } more like these is not shown.
   *[other] { $count } more like these are not shown.
}
workbook-compare-found-table = What was found, by cell
workbook-compare-cell = Cell
workbook-compare-what = What was found
workbook-compare-button = Take the chosen answers
workbook-compare-again = Upload another workbook
workbook-compare-chosen-none = Choose at least one answer to take
workbook-compare-moved = { $count ->
    [one] A colleague changed { $count } of these answers while you were looking. It was not taken: look at it again.
   *[other] Colleagues changed { $count } of these answers while you were looking. They were not taken: look at them again.
}
workbook-compare-left = { $count ->
    [one] { $count } cell was not taken, because its question is asked only after another answer. Take that answer too, or leave this one.
   *[other] { $count } cells were not taken, because their questions are asked only after other answers. Take those answers too, or leave these.
}
workbook-part-answer = Answer
workbook-part-confidence = How sure
workbook-part-evidence = Evidence
workbook-part-links = Links
workbook-part-comment = Comment
