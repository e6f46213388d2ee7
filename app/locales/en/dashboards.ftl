# Dashboards of steering groups and the central team: the start, a round, its councils, saved sets.

## Ways in
nav-coalitions = Coalitions
nav-central = Central team
dash-start-coalitions = Dashboards of your coalitions
dash-start-central = Dashboards of the central team
dash-choose-title = Choose a coalition
dash-choose-text = You are in the steering groups of several coalitions.

## The start of a coalition or of the central team
dash-coalition-lead = See who takes part, where your councils stand and where to act. Figures come from releases: no council’s results are shown by name unless it has agreed to that.
dash-central-lead = See who takes part, where councils stand and where to act. Figures come from releases: no council’s results are shown by name unless it has agreed to that.
dash-central-name = All councils
dash-councils-count = { $count ->
    [one] { $count } council
   *[other] { $count } councils
}
dash-rounds = Rounds
dash-rounds-none = There is no round for these councils yet.
dash-rounds-table = Rounds, the latest to open first
dash-round = Round
dash-state = State
dash-state-upcoming = Opens on { $date }
dash-state-open = Open until { $date }
dash-state-open-endless = Open, with no end set
dash-state-closed = Closed on { $date }
dash-latest-release = Latest release
dash-release-line = Release { $number }, { $date }
dash-release-none = None yet
dash-release-due = None yet; the next is due on { $date }
dash-releases = Build, check and publish releases
dash-small = { $count ->
    [one] There is { $count } council here. Figures come from at least { $number }, so none can be shown, now or later. Who takes part is shown.
   *[other] There are { $count } councils here. Figures come from at least { $number }, so none can be shown, now or later. Who takes part is shown.
}

## The dashboard of a round
dash-title = { $round }: where councils stand
dash-section = Dashboard
dash-no-release = There is no release of this round yet, so there are no figures to show.
dash-no-release-due = There is no release of this round yet, so there are no figures to show. The next is due on { $date }.
dash-next-due = The next release is due on { $date }.
dash-unknown = { $typed } is not something this page can show. The usual choice is shown instead.
dash-filters = Choose what is shown
dash-family = Compare groups
dash-theme = Theme
dash-theme-any = All themes

## Who takes part
dash-part = Who takes part
dash-part-now = This is how things stand now. It says who has begun and who has submitted, and nothing of what anybody answered.
dash-part-councils = Councils
dash-part-started = Started
dash-part-submitted = Submitted
dash-part-not-started = Not started
dash-part-which = See which
dash-part-title = { $percent } of councils have submitted: { $answered } of { $number }
dash-part-title-none = No council has submitted yet
dash-part-reading = The largest share: { $high } ({ $highest }). The smallest: { $low } ({ $lowest }).
dash-part-reading-same = The share is { $high } in every group.
dash-part-table = Who has begun and submitted, by group
dash-part-source = { $round }, as at { $date }.
dash-part-of = { $count } of { $number }
dash-part-bar-started = Started, not submitted
dash-part-list-submitted = { $count ->
    [one] { $count } council has submitted
   *[other] { $count } councils have submitted
}
dash-part-list-started = { $count ->
    [one] { $count } council has started
   *[other] { $count } councils have started
}
dash-part-list-not-started = { $count ->
    [one] { $count } council has not started
   *[other] { $count } councils have not started
}
dash-part-see = See councils one by one, and pick those to work with

## Where councils stand
dash-levels = Levels by theme
dash-spread-table = How many councils are nearest to each level, by theme
dash-means-table = Means, quartiles and shares at or above base, by theme
dash-base = Base level
dash-base-text = The base level of a question is the level every council should at least have. A council is at its base level in a theme when its level there is at least that of the base levels of the same questions.
dash-base-table = Councils at or above their base level, by theme
dash-heat = Themes and groups
dash-heat-table = Mean level of each theme in each group
dash-gaps = Common gaps
dash-gaps-text = The questions where the smallest share of councils is at or above the base. Questions that are withheld are left out.
dash-gaps-none = No question has a figure that is shown, so there are no gaps to list.
dash-gaps-title = { $question } is where most is missing: { $percent } of councils are below the base
dash-gaps-title-several = { $percent } of councils are below the base in these questions: { $questions }
dash-gaps-title-none = All councils are at or above the base in every question shown
dash-gaps-reading = The { $count } questions with the largest share below the base, from { $high } down to { $low }.
dash-gaps-table = Questions with the largest share of councils below the base
dash-gaps-below = Below base
dash-gaps-answered = Answered

## Movement
dash-moved = Movement since the round before
dash-moved-none = There is no round before this one to compare with.
dash-moved-text = Compared with { $round }: only the same councils in both rounds, and only the { $count } of { $number } questions that mean the same in both.
dash-moved-councils = { $count ->
    [one] { $count } council took part in both.
   *[other] { $count } councils took part in both.
}
dash-moved-breaks = { $count ->
    [one] { $count } council took over from others that took part before; it is left out.
   *[other] { $count } councils took over from others that took part before; they are left out.
}
dash-moved-group-none = There is no movement to show for this group.
dash-moved-withheld = The movement of this group is withheld.
dash-moved-table = Change of the mean, by theme
dash-matrix-table = Councils by level before and now
dash-matrix-title = How councils moved between levels
dash-matrix-reading = Each row is the level a council was nearest to in { $from }, each column the level it is nearest to now.

## Where the good work is
dash-named = Where the good work is
dash-named-text = Councils that agreed to be named, in the order of their names. Others may be as strong: they are counted in the figures and not named.
dash-named-none = No council has agreed to be named here.
dash-named-theme-none = None of the councils that agreed to be named is at or above its base level in { $theme }.
dash-named-count = { $count ->
    [one] { $count } council agreed to be named.
   *[other] { $count } councils agreed to be named.
}
dash-named-theme-count = { $answered } of the { $number } councils that agreed to be named are at or above their base level in { $theme }.
dash-named-table = Councils that agreed to be named
dash-named-theme-table = Named councils at or above their base level in { $theme }
dash-named-council = Council
dash-named-overall = Level overall
dash-named-level = Level in { $theme }
dash-named-strong = Themes at or above base

## Response, data quality, estimate
dash-response = Response
dash-response-text = Who had submitted when the release was made.
dash-response-under = Under-represented, because a smaller share of them took part: { $groups }. Read figures of all councils with that in mind.
dash-response-even = No group is clearly under-represented among those that took part.
dash-response-table = { $family }: who had submitted
dash-response-note = Representation
dash-response-under-short = under-represented
dash-response-even-short = as expected
dash-quality = Data quality
dash-quality-text = How much of what was asked was answered “don’t know”, and how much was answered with evidence. Numbers of questions are rounded to 10.
dash-quality-title = { $percent } of answers come with evidence
dash-quality-title-none = There is nothing yet to say about data quality
dash-quality-reading = { $percent } of questions were answered “don’t know”.
dash-quality-table = Don’t know and evidence, by group
dash-quality-asked = Questions asked
dash-quality-dont-know = Don’t know
dash-quality-evidence = With evidence
dash-estimate = Estimate for all councils
dash-estimate-text = What the mean of all councils would be, as far as it can be told from those that took part. The true mean lies between the two ends in 95 of 100 cases. Types of council count by how many there are, not by how many took part.
dash-estimate-none = There are too few results for an estimate.
dash-estimate-table = Estimates of the mean level overall
dash-estimate-theme-table = Estimates of the mean level by theme: { $group }
dash-estimate-low = From
dash-estimate-mean = Estimate
dash-estimate-high = To

## Councils one by one
dash-councils-title = Councils and their progress
dash-councils-lead = Narrow the list, tick the councils to work with, and save them as a set. What is ticked stays ticked while you change the filters.
dash-filter-nation = Nation
dash-filter-region = Region of England
dash-filter-type = Type
dash-filter-tier = Tier
dash-filter-rurality = Kind of area
dash-filter-stage = Progress
dash-filter-strong = At or above base in
dash-filter-strong-hint = Only councils that agreed to be named.
dash-filter-any = Any
dash-filter-clear = Show all councils
dash-found = { $count ->
    [one] { $count } council of { $number }
   *[other] { $count } councils of { $number }
}
dash-found-none = No council fits these filters.
dash-page-of = Page { $page } of { $number }
dash-list-caption = Councils that fit the filters
dash-list-council = Council
dash-list-stage = Progress
dash-list-place = What it is
dash-ticked = { $count ->
    [one] { $count } council is ticked.
   *[other] { $count } councils are ticked.
}
dash-ticked-none = No council is ticked.
dash-ticked-elsewhere = Ticked, and not in the list above
dash-set-save-title = Save what is ticked
dash-set-name = Name of the set
dash-set-name-hint = For example, “First wave, spring 2027”. Others in your group see it.
dash-set-save = Save the set
dash-set-name-missing = Enter a name for the set
dash-set-name-long = The name of the set must be { $count } characters or fewer
dash-set-name-strange = The name of the set must not have line breaks or invisible characters
dash-set-name-taken = There is already a set called “{ $name }”. Enter another name
dash-set-none-ticked = Tick the councils of the set
dash-set-unknown-council = There is no council “{ $typed }” here

## Saved sets
dash-sets = Saved sets of councils
dash-sets-none = No set is saved yet. You can pick councils on the page of a round.
dash-sets-table = Saved sets
dash-sets-name = Set
dash-sets-councils = Councils
dash-sets-by = Saved by
dash-sets-at = Saved on
dash-set-saved = The set is saved
dash-set-deleted = The set is deleted
dash-set-by = Saved by { $name } on { $date }.
dash-set-councils = Councils in this set
dash-set-delete = Delete this set
dash-set-delete-title = Are you sure you want to delete the set “{ $name }”?
dash-set-delete-text = The councils and their assessments stay as they are.
dash-set-delete-button = Delete the set
dash-set-keep = Keep it
