# Releases as the central team makes them: the list, building one, checking and publishing it.

## The list
releases-title = Releases
releases-text = A release is what others see of a round: figures of groups of councils, frozen and numbered. Build one, check it, then publish it.
releases-build = Build a release
releases-none-round = There is no round to release anything of yet.
releases-none = Nothing has been built of this round yet.
releases-table = Releases of { $round }
releases-release = Release
releases-number = Release { $number }
releases-for = for { $audience }
releases-audience = For
releases-public = The public
releases-coalition = Coalition: { $name }
releases-built = Built
releases-state = State
releases-checksum = Checksum
releases-deleted = The draft is deleted
releases-state-unchecked = Draft, not checked
releases-state-stale = Draft, to be checked again
releases-state-found = { $count ->
    [one] Draft, { $count } finding
   *[other] Draft, { $count } findings
}
releases-state-ready = Draft, ready to publish
releases-state-published = Published

## Building one
releases-build-text = A release is built from what councils have submitted until now. It is a draft at first, which only the central team and administrators see.
releases-build-round = Round
releases-build-audience = Who is it for?
releases-build-purpose = Why is it made?
releases-purpose-interim = Interim
releases-purpose-interim-hint = While the round goes on, on a day of its calendar
releases-purpose-final = Final
releases-purpose-final-hint = What the round came to, after it has closed
releases-purpose-correction = Correction
releases-purpose-correction-hint = To put an earlier release right
releases-build-of = Number of the release that was wrong
releases-build-note-en = What was wrong, in English
releases-build-note-cy = What was wrong, in Welsh
releases-build-note-hint = Everybody who sees the release reads this
releases-build-button = Build release
releases-round-missing = Select a round
releases-audience-missing = Select who the release is for
releases-purpose-missing = Select why the release is made
releases-of-missing = Enter the number of the release that was wrong
releases-of-wrong = The number of the release that was wrong must be a whole number, like 1
releases-note-en-missing = Enter what was wrong, in English
releases-note-cy-missing = Enter what was wrong, in Welsh
releases-note-en-long = What was wrong, in English, must be { $count } characters or fewer
releases-note-cy-long = What was wrong, in Welsh, must be { $count } characters or fewer

## One release
releases-one-title = { $round }, release { $number }
releases-built-done = The release is built as a draft. Check it next.
releases-checked-done = The release is checked, and nothing was found
releases-published-done = The release is published
releases-summary = What it is
releases-purpose = Why it was made
releases-correction-of = Correction of release { $number }: { $note }
releases-date = Day it is of
releases-bank = Question bank
releases-policy = Protection
releases-policy-rounded = No figure from fewer than { $minimum } councils; counts rounded to { $base }
releases-policy-plain = No figure from fewer than { $minimum } councils; counts not rounded
releases-contributors = Councils whose results it is of
releases-named = Councils named with their results
releases-groups-shown = Groups shown
releases-groups-of = { $shown } of { $all }
releases-built-at = Built
releases-by = { $date }, by { $name }
releases-by-command = { $date }, from the command line
releases-published-at = Published
releases-not-published = Not yet
releases-inputs = Digest of what it was made from

## Checking it
releases-check-title = Check
releases-check-text = The check attacks the release with everything its readers can see, and reports each result of a council that could be told too closely. A release with findings cannot be published.
releases-check-none = This release has not been checked yet.
releases-check-stale = Another release was published since this one was checked. Check it again.
releases-check-found = { $count ->
    [one] The check found { $count } result of a council that could be told too closely.
   *[other] The check found { $count } results of councils that could be told too closely.
}
releases-check-found-what = Delete this draft, and build another when more councils have submitted.
releases-check-clean = The check found nothing.
releases-check-at = Checked { $date }.
releases-check-button = Check this release
releases-check-again = Check it again
releases-check-wait = This can take up to half a minute.
releases-check-long = The check takes longer than a page can wait for. It goes on: open this page again in a few minutes. Or run it on the command line: state-of-play release audit { $id }
releases-findings-table = What the check found
releases-findings-first = The first { $count } are shown.
releases-findings-again = Check it again to see what was found.
releases-finding-council = Council
releases-finding-what = What could be told
releases-finding-range = Between
releases-finding-low-high = { $low } and { $high }
releases-finding-how = How
releases-how-sums = From all figures together
releases-how-insiders = By { $councils }, from what they know of themselves
releases-how-difference = From the difference of “{ $one }” and “{ $other }”
releases-how-unsolved = Not found out: nothing shows that it is protected
releases-item-overall = Score overall
releases-item-theme = Score: { $theme }
releases-item-at-base = At or above base overall (1 yes, 0 no)
releases-item-theme-at-base = At or above base (1 yes, 0 no): { $theme }
releases-item-answer = Answer { $place } (1 given, 0 not): { $question }
releases-item-answer-at-base = At or above base (1 yes, 0 no): { $question }
releases-item-change = Change of the score overall
releases-item-theme-change = Change of the score: { $theme }
releases-item-moved = Moved from level { $from } to level { $to } (1 yes, 0 no)

## What is shown
releases-groups-title = What is shown
releases-groups-table = Groups of the release
releases-group = Group
releases-group-councils = Councils
releases-group-submitted = Submitted
releases-group-figures = Figures
releases-group-shown = shown
releases-group-as-at = as at release { $number }

## What changed
releases-difference-title = What changed since release { $number }
releases-difference-none = No figure changed.
releases-difference-first = { $count ->
    [one] { $count } figure changed. The first { $shown } are shown.
   *[other] { $count } figures changed. The first { $shown } are shown.
}
releases-difference-count = { $count ->
    [one] { $count } figure changed.
   *[other] { $count } figures changed.
}
releases-difference-table = Figures that changed
releases-difference-figure = Figure
releases-difference-before = Before
releases-difference-after = Now
releases-difference-contributors = Councils
releases-difference-mean = Mean overall
releases-difference-theme = Mean: { $theme }
releases-difference-question = Mean: { $question }
releases-difference-share = At or above base: { $question }
releases-no-figure = withheld or not there

## Publishing and deleting it
releases-publish = Publish this release
releases-publish-title = Publish { $release }?
releases-publish-public = Everybody can see it from then on.
releases-publish-coalition = The councils and the steering group of { $coalition } can see it from then on.
releases-publish-text = What is published cannot be changed or taken back. If something is wrong, it is put right by a correction, which is a new release.
releases-publish-button = Publish release
releases-publish-keep = Do not publish it
releases-publish-unchecked = This release cannot be published before it is checked
releases-publish-found = This release cannot be published: the check found results of councils that could be told too closely
releases-delete = Delete this draft
releases-delete-title = Delete { $release }?
releases-delete-text = Nobody but the central team and administrators has seen it. The answers of councils are not touched.
releases-delete-button = Delete draft
releases-delete-keep = Keep it
