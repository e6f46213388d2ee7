# What is in every downloaded file beside its figures: names of sheets, and how to read them.

## Sheets
files-cover = Cover
files-contents = Contents
files-contents-sheet = Sheet
files-contents-what = What is on it
files-notes = Notes
files-notes-title = Notes and symbols
files-notes-mark = Note or symbol
files-notes-meaning = What it means
files-one-table = This sheet contains one table.
files-nothing = There is nothing in the table.
files-symbols-here = Symbols used in the table:
files-notes-here = Notes to the table:
files-note = [note { $number }]

## Columns of data files
files-field-measure = Which number it is.
files-field-unit = What the number counts: councils or answers (count), levels (level), whole percent (percent), or what another column says (stated).
files-field-value = The number. Empty where there is none.
files-field-status = Why there is no number: c, withheld; x, not available; z, not applicable. Empty where there is one.

## The package
files-readme-files = Files
files-readme-ods = all tables as a workbook, for LibreOffice, Excel and others (OpenDocument)
files-readme-xlsx = the same workbook for Excel
files-readme-json = the same tables for programs
files-readme-package = what the CSV files hold, for programs (Frictionless Data Package)
files-readme-csvw = the same, as CSV on the Web
files-readme-layout = How to read the CSV files
files-readme-layout-text = Each line has one number. The first columns say what it is of, measure says which number it is, and unit what it counts. The number is in value. Where there is none, value is empty, and status says why. An apostrophe stands before words that a spreadsheet would take for a formula. Below, each table is listed with its columns; those that are numbers are the measures.
files-licence-open = Open Government Licence v3.0
files-readme-licence = Licence
