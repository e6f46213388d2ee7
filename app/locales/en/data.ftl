# Open data: published releases as files.

## Ways in
footer-data = Open data
data-of-release = Download the figures of this release

## The list
data-title = Open data
data-lead = The published state of play as files: spreadsheets, documents, and data for programs.
data-protected = Every file holds what the published pages show and nothing more. Figures are of groups of councils, protected so that no council’s result can be worked out. A council is named only where it agreed to be.
data-releases = Releases
data-list-table = Published releases, the newest first
data-list-none = Nothing is published yet. Files appear here with the first release.
data-release-name = { $round }, release { $number }
data-release-column = Release
data-date-column = As at
data-published-column = Published
data-why-column = What it is

## How to use the files
data-use = How to use the files
data-use-spreadsheets = Spreadsheets (ODS and XLSX) have a cover, contents, notes, and a sheet for each table.
data-use-csv = A CSV file holds one table, with a number on each line. Where there is no number, the column “status” says why.
data-use-programs = JSON holds all tables in one file. The ZIP file holds all the data files with descriptions that programs read: a Frictionless data package and CSV on the Web.
data-use-stable = A release and its files never change, and neither do their addresses. When something in one was wrong, a new release corrects it and the old one stays.
data-use-check = Each release has a list of the checksums of its files, to see that what you downloaded is what was published.
data-follow = Follow new releases
data-follow-feed = Feed of releases (Atom)
data-follow-catalogue = Catalogue of releases for data portals (DCAT, JSON-LD)
data-follow-api = The same figures through an API: its description (OpenAPI)
data-licence = Licence
data-licence-before = All of it is available under the
data-licence-name = Open Government Licence v3.0
data-licence-after = : use it for anything, and say where it is from.
data-licence-credit = Say this: “Source: { $organisation }, licensed under the Open Government Licence v3.0”.
data-licence-sources = Names and codes of councils come from the Office for National Statistics, under the same licence. Kinds of area come from mySociety, under the licence CC BY 4.0.
data-licence-coalition = These files are for the councils and the steering group of { $coalition }. They are not open data: do not publish them or pass them on.

## A round
data-round-title = Data: { $round }
data-round-lead = Every published release of this round, with its files.

## A release
data-release-title = Data: { $round }, release { $number }
data-crumb-release = Release { $number }
data-corrects = This release corrects release { $number }: { $note }
data-corrected-by = This release was corrected by release { $number }. Use that one.
data-what-changed = See what changed
data-see-play = See these figures on pages, with charts
data-see-report = Read the report of this release
data-see-dashboard = See the dashboard of the round
data-about = About this release
data-published = Published
data-preparing = The files of this release are being prepared: { $n } of { $number } are ready.
data-preparing-refresh = This page looks again every few seconds.
data-preparing-stop = Stop looking again
data-preparing-again = Look again now
data-failed = { $count ->
    [one] { $count } file of this release could not be made. The others are here.
   *[other] { $count } files of this release could not be made. The others are here.
}
data-failed-fault = What went wrong:
data-failed-again = Try again
data-files = Files
data-files-table = The whole release
data-tables-table = One table at a time (CSV)
data-file-column = File
data-table-column = Table
data-english-column = English
data-welsh-column = Welsh
data-file-ods = Spreadsheet (OpenDocument)
data-file-xlsx = Spreadsheet (Excel)
data-file-docx = Report to edit (Word)
data-file-html = Report as a page to keep
data-file-json = All tables for programs
data-file-zip = All data files in one
data-link-about = { $file }, in { $language }:
data-link-text = { $format }, { $size }
data-language-en = English
data-language-cy = Welsh
data-not-yet = Not ready yet
data-size-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
data-size-kilobytes = { $size } kB
data-size-megabytes = { $size } MB
data-own = The release itself, as it was frozen ({ $size })
data-checksums-file = Checksums of all files
data-checksums = Checksums (SHA-256)
data-checksums-text = Put a file and checksums.txt in one folder and run “sha256sum --check --ignore-missing checksums.txt” there, or “state-of-play release verify” with the name of the file.
data-checksums-table = SHA-256 of each file
data-checksum-column = Checksum

## What is in the tables
data-dictionary = What is in the tables
data-dictionary-text = Columns have the same names in both languages. In CSV files the columns of numbers become lines: “measure” holds the name of the column, “unit” its unit, “value” the number, and “status” a letter where there is none.
data-columns-table = Columns: { $table }
data-column-key = Name
data-column-heading = Heading
data-column-unit = What it holds
data-unit-text = Words or a code
data-unit-count = A whole number
data-unit-level = A level, or a change of one, to one decimal place
data-unit-percent = Whole percent
data-unit-stated = A number: another column of its row says of what
data-column-noted = { $heading } (note { $note })
data-symbols = Symbols
data-notes = Notes

## A file that is not there yet
data-file-wait-title = This file is not ready yet
data-file-wait = { $file } is being made. Try again in a few seconds.
data-file-failed = { $file } could not be made. The people who run the service can try again.
data-file-failed-title = This file could not be made
data-file-wait-link = See how far the files of this release are

## The feed
data-feed-title = Releases of the state of play
