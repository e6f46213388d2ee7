# Reports in words: of a release, and what is written into one.

## Around it
report-links = Related pages and downloads
report-tables = Tables to download (ODS, XLSX, CSV, JSON)
report-title = State of play report: { $round }
report-title-coalition = State of play report: { $round }, for { $coalition }
report-crumb = Report
report-link = Read the report of this release
report-to-release = The figures of this release, with all groups
report-to-dashboard = The dashboard of this round
report-to-data = All files of this release: spreadsheets, data and checksums
report-to-docx = This report as a document to edit (DOCX)
report-to-html = This report as one file to keep (HTML)

## Sections
report-introduction = Introduction
report-findings = What we make of it
report-next-steps = Next steps
report-summary = Summary
report-themes = Theme by theme
report-protection = How the figures are protected
report-method = How the figures were made, and what they cannot say
report-licence = Licence

## Summary
report-part = { $n } of { $number } councils had submitted their answers by { $date } ({ $share }).
report-no-figures = No figures of all councils together are shown. { $why }
report-mean = The mean level overall is { $mean }, on a scale from 0 to { $highest }. That is nearest to level { $level }, { $name }.
report-mean-quartiles = Half of councils lie between { $lower } and { $upper }.
report-overall-withheld = The overall figure is withheld. { $why }
report-base-overall = About { $count } of { $number } councils ({ $share }) are at or above the base level overall.
report-base-theme = About { $count } of { $number } councils ({ $share }) are at or above the base level in: { $theme }.
report-base-here = About { $count } of { $number } councils ({ $share }) are at or above the base level.
report-base-overall-few = Few or no councils, of { $number }, are at or above the base level overall.
report-base-theme-few = Few or no councils, of { $number }, are at or above the base level in: { $theme }.
report-base-here-few = Few or no councils, of { $number }, are at or above the base level.
report-lowest-question = The question with the fewest councils at its base is “{ $question }” ({ $theme }): { $share } are at or above it.
report-gap = Overall, the widest gap between groups is { $gap } on the scale of levels: the mean is { $high } for { $highest }, and { $low } for { $lowest }.
report-gap-none = The groups shown all have the same mean overall: { $mean }.
report-moved-up = Since { $from }, the mean level of the { $count } councils that took part in both rounds rose by { $change }.
report-moved-down = Since { $from }, the mean level of the { $count } councils that took part in both rounds fell by { $change }.
report-moved-same = Since { $from }, the mean level of the { $count } councils that took part in both rounds stayed the same.
report-moved-withheld = What changed since { $from } is withheld for all councils together. { $why }
report-estimate = For all { $number } councils, the mean is estimated at { $mean }: between { $low } and { $high } in 95 of 100 cases, from the { $count } that took part.

## Who took part
report-part-nation = By nation, the share that submitted was highest among { $highest } ({ $high }) and lowest among { $lowest } ({ $low }).
report-part-type = By type of council, the share that submitted was highest among { $highest } ({ $high }) and lowest among { $lowest } ({ $low }).
report-part-region = By region of England, the share that submitted was highest among { $highest } ({ $high }) and lowest among { $lowest } ({ $low }).
report-part-table-nation = Who took part, by nation
report-part-table-type = Who took part, by type of council
report-under = These groups took part less often than others: { $groups }.
report-under-none = No type of council and no region is under-represented among those that took part.

## Themes
report-theme-mean = The mean level is { $mean }.
report-theme-withheld = The figures of this theme are withheld. { $why }
report-theme-up = Since { $from }, the mean rose by { $change }.
report-theme-down = Since { $from }, the mean fell by { $change }.
report-theme-same = Since { $from }, the mean stayed the same.
report-theme-lowest = Fewest councils are at or above the base in: { $questions }.
report-theme-all-withheld = All figures of its questions are withheld.
report-theme-some-withheld = { $count ->
    [one] The figures of { $count } question are withheld.
   *[other] The figures of { $count } questions are withheld.
}
report-question-share = “{ $question }” ({ $share })
report-themes-table = Levels by theme, all councils
report-questions-table = { $theme }: questions, all councils

## Groups
report-gap-nation = By nation, overall means run from { $low } ({ $lowest }) to { $high } ({ $highest }).
report-gap-type = By type of council, overall means run from { $low } ({ $lowest }) to { $high } ({ $highest }).
report-gap-family-none = By these groups, no two overall means are shown that could be compared.
report-gap-theme = The widest gap in a theme is { $gap } on the scale of levels, in { $theme }: { $high } for { $highest }, and { $low } for { $lowest }.
report-groups-withheld = Withheld for: { $groups }.
report-groups-table-nation = Mean level by theme, by nation
report-groups-table-type = Mean level by theme, by type of council

## Change
report-moved-groups = Change of the mean overall, by group
report-moved-councils = Councils in both rounds

## Good work
report-good-work-none = No council is named in this release.

## Columns
report-mean-column = Mean level
report-base-column = At or above base (%)
report-share-column = Submitted (%)
report-name-column = Group
report-change-column = Change of the mean

## Method
report-made-consent-coalition = Councils are named only if they agreed to be named to the coalition.
report-licence-open = These figures are available under the Open Government Licence v3.0: { $address }
report-licence-coalition = These figures are for the councils and the steering group of { $coalition } only. They differ from those published for everybody. Do not pass them on.
report-elsewhere-en = This part was written in English only. It is in the English report.
report-elsewhere-cy = This part was written in Welsh only. It is in the Welsh report.

## Writing commentary
commentary-title = Commentary on { $release }
commentary-text = What you write here stands in the report of this release, beside what the figures say. It can be changed until the release is published. From then on it stays as it is.
commentary-figures = You cannot see the figures of a draft here. Write about what the round is for, and what comes next.
commentary-both = The report is in English and in Welsh. Write each part in both.
commentary-lacking-en = Not yet written in English: { $sections }.
commentary-lacking-cy = Not yet written in Welsh: { $sections }.
commentary-frozen = This release is published. Its commentary does not change any more.
commentary-none = Nothing was written.
commentary-english = { $section }, in English
commentary-welsh = { $section }, in Welsh
commentary-hint = Leave a line empty between paragraphs. Begin a line with “- ” for a list, put **two stars** around what matters, and write a link as [words](https://…).
commentary-hint-introduction = Why this report was made, and for whom.
commentary-hint-findings = What you take from the figures.
commentary-hint-next-steps = What you will do, and ask others to do.
commentary-long-en = { $section }, in English, must be { $count } characters or fewer
commentary-long-cy = { $section }, in Welsh, must be { $count } characters or fewer
commentary-save = Save commentary
commentary-preview = Preview
commentary-preview-text = This is how it will look. It is not saved yet.
commentary-saved = The commentary is saved
commentary-last = Last changed { $date } by { $name }.
commentary-newer = { $name } has changed the commentary since you opened it. Nothing of yours is saved yet. Compare it with what is there now, below, then save again to put yours in its place.
commentary-somebody = Somebody else
commentary-newer-title = What is there now
commentary-link = Write or read the commentary
commentary-open = Releases being prepared
commentary-open-text = Write the commentary of { $release }
