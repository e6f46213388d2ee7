# A council among others: the comparison, its nearest neighbours, and whether it may be named.

## The comparison
compare-title = How { $council } compares
compare-crumb = Comparison
compare-lead = Where your council stands among others, by published figures of groups of councils. A position is a quarter of a group, never a rank.
compare-own = Your council’s results are of the answers it submitted on { $when }. It counts in the figures of a group if it had submitted when they were worked out.
compare-not-submitted = The comparison comes after your council has submitted. Until then, these are the figures of the group alone.
compare-not-submitted-link = Go to the assessment
compare-no-release = No figures have been published for this round yet.
compare-no-release-due = The next release is due on { $date }.
compare-no-release-closes = The round closes on { $date }. A release comes after that.
compare-no-release-open = No day is set for a release.
compare-audience = Figures for
compare-audience-public = Everybody
compare-audience-unknown = There are no published figures of that name for your council.
compare-group-unknown = There is no group of that name in this release.
compare-theme-unknown = There is no theme of that name in this round. The questions shown are those of { $theme }.
compare-way-on = Compare with: { $group }
compare-way-on-plain = See the comparison
compare-theme = Theme, question by question

## Overall
compare-councils-like = { $count ->
    [one] { $count } council like yours ({ $group })
   *[other] { $count } councils like yours ({ $group })
}
compare-councils-of = { $count ->
    [one] { $count } council ({ $group })
   *[other] { $count } councils ({ $group })
}
compare-overall-bottom-quarter = Overall, your council is in the bottom quarter of { $councils }.
compare-overall-below-middle = Overall, your council is between the bottom quarter and the middle of { $councils }.
compare-overall-above-middle = Overall, your council is between the middle and the top quarter of { $councils }.
compare-overall-top-quarter = Overall, your council is in the top quarter of { $councils }.
compare-overall-above = Its level of { $own } is { $gap } above the mean of the group, { $mean }.
compare-overall-below = Its level of { $own } is { $gap } below the mean of the group, { $mean }.
compare-overall-same = Its level of { $own } is the mean of the group.
compare-overall-no-quarters = A quarter is told only where at least { $number } councils have a result. Compared here: { $councils }.
compare-overall-no-level = Your council has no level overall, so it has no position.
compare-overall-group = The mean of { $councils } is { $mean }.
compare-overall-withheld = The overall figure of this group is withheld.
compare-base-own-at = Your council is at or above its base level overall.
compare-base-own-below = Your council is below its base level overall.
compare-base-group = Of the group, { $share } are at or above theirs.
compare-number-mean = Mean of the group
compare-number-median = Median

## Theme by theme
compare-themes = Theme by theme
compare-themes-title = { $number ->
    [one] Your council is at or above the mean of the group in { $count } of { $number } theme
   *[other] Your council is at or above the mean of the group in { $count } of { $number } themes
}
compare-themes-title-group = Figures of the group, theme by theme
compare-ends = Highest against the mean of the group: { $highest } ({ $high }). Lowest: { $lowest } ({ $low }).
compare-ends-one = Against the mean of the group: { $high } ({ $highest }).
compare-withheld-names = Withheld: { $names }.
compare-position = Position
compare-middle-half = Middle half of councils
compare-range = { $low } to { $high }
compare-band-bottom-quarter = Bottom quarter
compare-band-below-middle = Bottom quarter to middle
compare-band-above-middle = Middle to top quarter
compare-band-top-quarter = Top quarter
compare-your-base = Your base level
compare-not-asked = not asked
compare-no-level = no level

## Question by question
compare-questions = Question by question: { $theme }
compare-questions-title = { $number ->
    [one] { $theme }: your council is at or above the mean of the group in { $count } of { $number } question
   *[other] { $theme }: your council is at or above the mean of the group in { $count } of { $number } questions
}
compare-your-answer = Your answer
compare-yours = { $answer } (your answer)
compare-yours-count = { $n } (yours)
compare-no-questions = This theme has no questions of its own.

## What explains the difference
compare-gaps = Which questions explain the difference
compare-gaps-text = The questions in which your council’s level and the mean of the group differ most, up to { $count } each way. A question with more weight comes first.
compare-behind = Where your council is furthest behind
compare-behind-none = Your council is behind the mean of the group in no question.
compare-ahead = Where your council is furthest ahead
compare-ahead-none = Your council is ahead of the mean of the group in no question.
compare-your-level = Your level
compare-difference = Difference

## Change
compare-trend = Change since the round before
compare-trend-none = This release is not compared with an earlier round.
compare-trend-basis = { $number ->
    [one] Compared with { $round }: only { $count } of { $number } question, which means the same in both rounds, and only the { $councils } that took part in both.
   *[other] Compared with { $round }: only the { $count } of { $number } questions that mean the same in both rounds, and only the { $councils } that took part in both.
}
compare-trend-councils = { $count ->
    [one] { $count } council of this group
   *[other] { $count } councils of this group
}
compare-trend-title = Your council’s level changed by { $own }, the mean of the group by { $mean }
compare-trend-title-group = The mean of the group changed by { $mean }
compare-trend-own-none = Your council did not take part in both rounds, so no change of its own is shown.
compare-trend-breaks = { $count ->
    [one] { $count } council took over from councils that took part before. It is left out, because that is a break.
   *[other] { $count } councils took over from councils that took part before. They are left out, because that is a break.
}
compare-trend-withheld = The change of this group is withheld.
compare-own-change = Your council
compare-merged = Before your council
compare-merged-text = Your council took over from councils that took part in { $round }. Between their results and those of your council is a break: they are listed apart, and neither added up nor compared.
compare-merged-caption = Results of the councils before yours, { $round }

## Among the nearest neighbours
compare-near = Among the nearest neighbours
compare-near-why = Only quarters are told here. The neighbours of two councils are often the same but for one or two, so exact figures of such groups would give single councils away. Your council’s quarter is told to your council alone.
compare-near-few = No quarter is told where fewer than { $number } of the neighbours have a result.
compare-near-none = Your council’s results are not in this release, so it has no position among its neighbours yet.
compare-near-caption = Where your council stands among its nearest neighbours
compare-near-published = Published by ONS
compare-near-model = Our own model
compare-near-count = Neighbours with a result
compare-near-untold = not told
compare-near-link = See the nearest neighbours, and why they are near

## How to read it
compare-how = How to read this
compare-how-quarters = Quarters: a quarter of the councils of a group are below the lower quartile, half below the median, a quarter above the upper quartile. They are rounded to a tenth of a level.
compare-how-base = The base level of a theme is the mean of the base levels of the questions that your council answered.
compare-how-withheld = What is withheld could give single councils away. It is withheld everywhere: here, in the pictures and in every order.
compare-how-question = The picture of a question shows how the councils that answered are spread over the levels.

## Nearest neighbours
neighbours-title = Nearest neighbours of { $council }
neighbours-crumb = Nearest neighbours
neighbours-lead = Councils like yours, by who lives in the area and where it is. Results play no part in it.
neighbours-published = As published by the Office for National Statistics
neighbours-published-text = The { $count } nearest in the global model of June 2026, the nearest first. The lists are about areas: some of these councils do other things than yours.
neighbours-published-none = The Office for National Statistics has published no neighbours for your council. Its lists are of the councils there were in June 2026.
neighbours-published-caption = Nearest neighbours published in June 2026, the nearest first
neighbours-council = Council
neighbours-kind = Kind of council
neighbours-functions = Does the same things
neighbours-ended = { $council } (ended)
neighbours-in-model = Also near by our own model
neighbours-model = By our own model
neighbours-model-text = Compared are only councils that do the same things as yours. Each feature is put on one scale, its standard deviation among these councils, and each counts the same. The distance is 0 between councils that are alike in everything.
neighbours-model-position = The place is compared in a straight line between the middles of the areas.
neighbours-model-none = No other council does the same things as yours, so the model has no neighbours for it.
neighbours-model-missing = Your council is not in the model, because this is not known of it: { $features }.
neighbours-model-ended = Your council is not in the model: it holds only councils that exist today.
neighbours-model-few = { $count ->
    [one] Only { $count } other council does the same things as yours.
   *[other] Only { $count } other councils do the same things as yours.
}
neighbours-model-caption = Nearest neighbours by our own model, the nearest first
neighbours-own = { $council } (your council)
neighbours-feature-population = Residents
neighbours-feature-density = Residents a square kilometre
neighbours-feature-deprivation = Index of deprivation
neighbours-feature-rural-share = Share of rural residents
neighbours-feature-position = Kilometres away
neighbours-distance = Distance
neighbours-why-caption = What each distance is made of
neighbours-why-text = The larger the share of a feature, the more the two councils differ in it. A small share is where they are most alike.
neighbours-nearer-alike = Most alike in
neighbours-nearer-differs = Differ most in
neighbours-credit = Sources
neighbours-credit-ons = Published neighbours: Office for National Statistics, June 2026, licensed under the Open Government Licence v3.0.
neighbours-credit-mysociety = Residents, areas, deprivation and rurality: mySociety, licensed under the Creative Commons Attribution 4.0 International licence; changed. They are of about 2020.

## Consent
consent-title = Whether your council is named
consent-lead = Once it has submitted, your council counts in figures of groups of councils. You choose whether others also see its results under its name.
consent-legend = Who may see your council’s results under its name?
consent-counted = Nobody: counted only
consent-counted-hint = Your council counts in figures of groups and is not named
consent-coalition = The councils and steering groups of our coalitions
consent-coalition-hint = Now: { $coalitions }
consent-coalition-hint-none = Your council is in no coalition now. This holds for any that it joins
consent-public = Anybody
consent-public-hint = Your council is named in published releases
consent-none = Select who may see your council’s results under its name
consent-save = Save choice
consent-saved = The choice is saved. It holds from the next release on.
consent-next = A choice holds from the next release on. Releases that are published already stay as they are.
consent-now = Current choice
consent-now-by = Chosen by { $name } on { $when }
consent-now-nobody = Nobody has chosen yet. Until somebody does, your council is counted only.
consent-may-not = Only a lead or a signatory can change this.
consent-not-begun = There is nothing to choose yet, because your council has not begun this assessment.
consent-not-begun-link = Go to the assessment
consent-sees = What each audience sees
consent-sees-caption = What each audience sees of your council, by choice
consent-audience = Audience
consent-audience-own = People of your council
consent-audience-coalition = Councils and steering groups of your coalitions
consent-audience-public = Anybody else
consent-cell-own = All answers, evidence and comments
consent-cell-groups = Figures of groups
consent-cell-named = Figures of groups; your council’s name with its level overall and in each theme, and the themes in which it is at or above its base level
consent-never = Answers, evidence, links and comments never leave your council, whatever you choose.
consent-history = Choices so far
consent-history-caption = Choices, the latest first
consent-history-when = When
consent-history-who = Who
consent-history-what = May see your council named
consent-short-counted = Nobody: counted only
consent-short-coalition = Coalitions
consent-short-public = Anybody

## Links and lines on other pages
compare-link = See how your council compares with others
neighbours-link = See the nearest neighbours of your council
consent-link = Choose whether your council is named
submit-consent-counted = Your council is counted only: others do not see its results under its name.
submit-consent-coalition = Your council has agreed that the councils and steering groups of its coalitions see its levels under its name.
submit-consent-public = Your council has agreed that anybody sees its levels under its name.
submit-consent-others = Nobody at other councils sees your answers. Figures of groups of councils are protected so that no council can be told from them.
