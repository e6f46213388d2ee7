# The public state of play.

## Ways in
nav-state-of-play = Published figures
start-state-of-play = The state of play
start-state-of-play-text = What councils’ results say together is published for everybody, without an account: how councils are spread over the levels, by nation and by type of council, and what has changed.
start-state-of-play-link = See the published state of play

## The list
play-crumb = State of play
play-list-lead = Where councils are with digital work, from what they said of themselves. Figures are of groups of councils. No council’s result is shown unless it agreed to be named.
play-list-none = Nothing is published yet. The first figures appear here when enough councils have submitted their answers and a release is published.
play-list-table = Rounds with published figures, the newest first
play-round-column = Round
play-release-column = Release
play-date-column = As at
play-why-column = What it is
play-submitted-column = Councils that submitted

## The page
play-title = State of play: { $round }
play-lead = Where councils are, by { $bank }. These are figures of groups of councils, from what each council said of itself.
play-release = Release { $number }, as at { $date }.
play-interim = An interim release: the round was still open.
play-final = The final release of the round.
play-correction = Corrects release { $number }: { $note }
play-corrected-by = This release was corrected by release { $number }
play-newer = There is a newer release: { $number }

## Who took part
play-participation = Who took part
play-participation-all = { $n } of { $number } councils had submitted ({ $share }), and { $count } had started.
play-participation-text = Councils choose whether to take part. How many did is counted exactly and shown for every group.
play-dont-know = { $share } of the answers asked for were “don’t know”.
play-with-evidence = { $share } came with evidence.

## Figures of a group
play-figures = Levels and themes
play-by = Groups side by side
play-by-usual = Nations and types of council
play-overall-withheld = The overall figure of this group is withheld.
play-themes-text = Choose a theme in a table to see its questions.
play-quartiles = Half of councils lie between { $lower } and { $upper }
play-spread-table = Councils nearest to each level, by theme
play-bands-table = Mean, quartiles and share at or above base, by theme
play-base-table = Councils at or above their base level, by theme
play-questions-table = Councils by their answer
play-questions-none = This theme has no questions of its own. Choose one of its parts.
play-back = Back to all themes

## Groups side by side
play-groups = Groups of councils side by side
play-groups-text = The mean level of each theme in each group. Groups stand in a fixed order that says nothing about their results.
play-groups-none = This release has no such groups.
play-heat-table = Mean level by theme and group

## What changed
play-change = What changed
play-change-none = There is no earlier round to compare with.
play-change-questions = Compared with { $from }, by the { $count } of { $number } questions that mean the same in both rounds.
play-change-councils = { $count ->
    [one] { $group }: the { $count } council that took part in both rounds.
   *[other] { $group }: the { $count } councils that took part in both rounds.
}
play-change-breaks = { $count ->
    [one] { $count } council took over from others that took part before. Its results are not compared.
   *[other] { $count } councils took over from others that took part before. Their results are not compared.
}
play-change-group-none = There is nothing to compare for this group: { $group }.
play-moved-table = Change of the mean, by theme
play-matrix-table = Councils by the level they were nearest to before, and now

## The estimate
play-estimate = What the mean of all councils would be
play-estimate-text = Not every council takes part, and some types do so more than others. The estimate gives each type the weight it has among all councils. If the same were done many times, the interval would hold the true mean in 95 of 100 cases.
play-estimate-none = There is no estimate: too few councils took part, or the figure it would be made from is withheld.
play-estimate-table = Estimated mean level overall, by group
play-estimate-themes = Estimates by theme, of all councils
play-estimate-themes-table = Estimated mean level of all councils, by theme
play-estimate-from = From councils
play-estimate-mean = Estimate
play-estimate-low = At least
play-estimate-high = At most
play-estimate-under = Under-represented
play-estimate-even = None

## Good work
play-good-work = Where the good work is
play-good-work-text = { $count ->
    [one] { $count } council agreed to be named here. It is listed, in alphabetical order, with the themes in which it is at or above its base level.
   *[other] { $count } councils agreed to be named here. They are listed, in alphabetical order, with the themes in which they are at or above their base level.
}
play-good-work-table = Councils at or above their base level that agreed to be named
play-good-work-none = None of those that agreed to be named

## Releases
play-releases = Releases and corrections
play-releases-text = A release never changes once it is published. When something in one was wrong, a new release puts it right and says what was wrong.
play-releases-table = Releases of this round, the newest first
play-release-number = Release { $number }
play-release-this = { $release } (this page)
play-checksum = SHA-256 checksum of this release:
play-changed = { $count ->
    [one] { $count } figure was changed by this correction
   *[other] { $count } figures were changed by this correction
}
play-changed-none = No figure differs from release { $number }.
play-changed-table = Figures that differ from release { $number }
play-changed-what = Figure
play-changed-before = Before
play-changed-after = Now
play-changed-not-shown = not shown
play-changed-else = Where both are the same, other numbers of the figure changed: how councils are spread over the levels, say.
play-changed-more = Only the first { $count } are listed.

## How to read it
play-method = How to read this, method and limits
play-read = How to read the figures
play-read-levels = Levels: { $levels }.
play-read-mean = The mean is the average of the councils’ levels. A council’s level is the average of its answers, by the rule of the question bank.
play-read-quartiles = A quarter of councils are below the lower quartile, half are below the median, and a quarter are above the upper quartile.
play-read-base = The base level is the level every council should at least have. Each question has its own.
play-read-withheld = “Withheld” means that a figure exists and is not shown, so that no council’s result can be worked out. It is not a zero, and it says nothing about whether the figure is high or low.
play-read-others = “Don’t know”, “does not apply” and “not answered” are counted apart. None of them is the lowest level.
play-made = How the figures were made
play-made-bank = Councils answered { $bank }, version { $version }.
play-made-own = Only answers that a council has submitted are counted, as they stood on the day of the release.
play-made-equal = Each council counts the same, whatever its size.
play-made-keyed = A count of the same councils is always changed in the same way, so asking twice gives nothing away. Means are rounded to a tenth of a level.
play-made-quartiles = Quartiles are given for at least 10 councils, and are worked out from the protected counts.
play-made-groups = Figures are withheld for a group that differs from another by too few councils, and where a whole less its other parts would give a withheld figure back.
play-made-carried = When fewer than { $count } councils were added to a group since an earlier release, its figures stay as they were “as at” that release.
play-made-consent = Councils are named only if they agreed to be named publicly.
play-made-estimate = Estimates are post-stratified means by type of council, with a correction for the share of councils that took part. The ends of an interval are rounded outwards.
play-made-change = Changes compare the same councils, by questions that mean the same in both rounds.
play-limits = What the figures cannot say
play-limit-self = Councils assess themselves. Nobody else has checked the answers, though many come with evidence.
play-limit-response = Councils that took part may differ from those that did not. The estimate makes up for differences between types of council, and for no others.
play-limit-small = A small difference between groups, or from one round to the next, may be chance or rounding.
play-licence = Licence
play-licence-before = These figures are available under the
play-licence-name = Open Government Licence v3.0
play-licence-after = .

## When there are no figures
play-none-title = No figures yet: { $round }
play-none = Nothing of this round is published yet. Figures appear here when enough councils have submitted their answers and a release is published.
play-no-number-title = There is no such release: { $round }
play-no-number = No release of that number is published for this round.
play-refused-title = These figures cannot be shown: { $round }
play-refused = The questions that are kept are not those that this release was made from, so its figures cannot be explained. The people who run the service can put this right.
play-to-list = See all rounds with published figures
play-to-newest = See the newest release of this round
