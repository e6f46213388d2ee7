# The results of an assessment.

## The page
results-title = Results for { $council }
results-title-preview = Results so far for { $council }
results-crumb = Results
results-crumb-preview = Results so far
results-submitted = These are the results of the answers your council submitted on { $when }. They no longer change.
results-submitted-by = Submitted by { $name }.
results-preview = These results are not final. They show the answers so far and change with every answer, until your council submits.
results-print = You can print this page: everything that opens on it is printed too.
results-contents = On this page

## Levels and gaps
results-no-level = No level
results-no-level-text = No question has a level yet, so there is no level to show. That is not the same as the lowest level.
results-no-answers = No answers
results-dont-know = Don’t know
results-not-applicable = Does not apply
results-not-answered = Not answered
results-with-level = With a level
results-band-at = At level { $level }, { $name }
results-band-between = Between level { $level }, { $name }, and level { $number }, { $next }
results-out-of = Out of { $number }
results-gap-above = { $gap } above
results-gap-below = { $gap } below
results-gap-none = Level with it
results-gap-above-text = Overall, your council is { $gap } levels above the base level, which is { $base } on average over the same questions.
results-gap-below-text = Overall, your council is { $gap } levels below the base level, which is { $base } on average over the same questions.
results-gap-none-text = Overall, your council is level with the base level, which is { $base } on average over the same questions.
results-base-meaning = The base level of a question is the level every council should at least have.
results-level-named = { $level } { $name }

## The whole
results-overall = Overall
results-number-level = Level
results-number-percent = Out of 100
results-number-answered = With a level
results-number-at-base = At or above base
results-number-percent-note = The level on a scale from 0 to 100
results-number-answered-note = of the questions that apply: { $percent }%
results-number-at-base-note = of the questions with a level
results-count-of = { $count } of { $number }
results-answers-caption = What was answered
results-answers-column = Answer
results-questions-column = Questions
results-total = Total
results-confidence-caption = How sure your council is
results-confidence-column = How sure
results-confidence-high = High
results-confidence-medium = Medium
results-confidence-low = Low
results-confidence-none = Not said
results-confidence-note = How sure your council is stands beside the level. It is never part of it.

## How a figure was worked out
results-how-level = How the level was worked out
results-how-other = How the other figures were worked out
results-how-level-text = Each question with a level counts with its weight. The level is the sum of weight × level, divided by the sum of the weights. Questions answered “don’t know”, questions that do not apply and questions without an answer are left out: they make the share with a level smaller, and leave the level as it is.
results-how-level-caption = What each theme brings to the level
results-how-theme-caption = { $theme }: what each question brings to the level
results-how-formula = Level: { $formula } = { $exact }, shown as { $level-text }.
results-how-percent = Out of 100: { $exact } ÷ { $number } × 100 = { $percent }.
results-how-base = Base, worked out in the same way: { $formula } = { $exact }.
results-how-gap = Gap: { $exact } − { $base } = { $gap }.
results-how-coverage = Share with a level: { $answered } ÷ { $applicable } = { $percent }%. Questions apply when they concern councils like yours and your council has not said that they do not apply.
results-how-at-base = At or above base: { $count } of the { $answered } questions with a level are at their base level or above it.
results-theme-column = Theme
results-question-column = Question
results-level-column = Level
results-base-column = Base level
results-gap-column = Gap
results-with-level-column = With a level
results-weights-column = Weights
results-weight-column = Weight
results-points-column = Weight × level
results-base-points-column = Weight × base level
results-left-out = Left out

## Charts
results-table = The same figures as a table
results-unit = Levels from 0, { $lowest }, to { $number }, { $highest }.
results-source-submitted = { $round }. Answers as submitted on { $date }.
results-source-preview = { $round }. Answers as they stand on { $date }; not final.
results-base-label = Base level
results-own-label = Your council
results-themes = Themes
results-bars-title = { $applicable ->
    [one] { $count } of { $applicable } theme is at or above its base level
   *[other] { $count } of { $applicable } themes are at or above their base level
}
results-bars-title-none = No theme has a level yet
results-bars-reading = Highest: { $highest } ({ $high }). Lowest: { $lowest } ({ $low }).
results-bars-reading-same = All themes with a level are at { $high }: { $highest }.
results-bars-reading-none = None of the themes has an answer with a level, so there are no bars.
results-bars-left-out = Without a level: { $themes }.
results-radar = Show the themes as a shape
results-radar-title = { $count ->
    [one] { $count } theme lies inside the line of the base level
   *[other] { $count } themes lie inside the line of the base level
}
results-radar-note = The shape is a second view of the figures above. It is shown on wide screens and in print; the bars and the table say the same.
results-not-drawn = Not drawn, because there is no level:
results-theme-summary = { $theme }: { $score }
results-theme-score = level { $level-text }, { $gap }, { $answered } of { $applicable } with a level
results-gap-phrase-above = { $gap } above base
results-gap-phrase-below = { $gap } below base
results-gap-phrase-none = level with base
results-profile-title = { $applicable ->
    [one] { $theme }: { $count } of { $applicable } question with a level is at or above its base level
   *[other] { $theme }: { $count } of { $applicable } questions with a level are at or above their base level
}
results-profile-title-none = { $theme }: no question has a level
results-profile-reading = Highest: { $highest } ({ $high }). Lowest: { $lowest } ({ $low }).
results-profile-reading-same = Every question with a level is at level { $high }.
results-profile-reading-none = The questions were answered without a level, or not at all.
results-how-theme = How the level of this theme was worked out
results-evidence = Evidence and reasons
results-evidence-links = Links
results-reason = Why it does not apply: { $reason }

## Strengths and gaps
results-strengths = Strengths
results-strengths-text = The questions furthest above their base level, at most { $count }.
results-strengths-none = No question is above its base level.
results-gaps = Largest gaps
results-gaps-text = The questions furthest below their base level, at most { $count }, with what to do next.
results-gaps-none = No question is below its base level.
results-next-step = Next step
results-card-above = { $count ->
    [one] { $count } level above the base level, { $base }.
   *[other] { $count } levels above the base level, { $base }.
}
results-card-below = { $count ->
    [one] { $count } level below the base level, { $base }.
   *[other] { $count } levels below the base level, { $base }.
}

## Answers of every kind
results-yes = Yes
results-no = No
results-none-of-these = None of these
results-several = { $points }: { $labels }
results-some-of-most = { $points } of { $most } points
results-in-words = In words
results-not-scored = Not scored
results-words-not-scored = In words, not scored
results-answered = Answered
results-base = Base
results-one-point = 1 point
results-points = { $points } points
results-one-level = 1 level
results-levels = { $levels } levels
results-one-stage = 1 stage
results-stages = { $stages } stages
results-of-hundred = { $percent } of 100
results-points-of = { $points } of { $most } points
results-count-of-exact = { $points } of { $most }

## The whole, under every rule
results-no-result = No result
results-no-result-text = No question has an answer that counts yet, so there is no result to show. That is not the same as the lowest result.
results-base-meaning-answer = The base of a question is the level or answer every council should at least have.
results-number-points = Points
results-number-stage = Stage
results-number-outcome = Result
results-number-percent-of-points = The points as a share of the most points
results-number-at-base-answered = of the answered questions
results-points-reached = Your council has { $points } of { $most } points: { $percent } of 100.
results-percent-reached = Your council has { $percent } of 100.
results-mean-reached = Your council is at { $level-text } of { $number }, as a mean.
results-stage-reached = Your council is at stage { $stage }: { $name }.
results-outcome-reached = Overall: { $result }. { $answered } of the { $applicable } questions that apply are “{ $name }”.
results-distance-above = That is { $gap } above the base, { $base }.
results-distance-below = That is { $gap } below the base, { $base }.
results-distance-none = That is level with the base, { $base }.
results-confidence-note-result = How sure your council is stands beside the result. It is never part of it.
results-held = What holds your council at stage { $stage }: { $name }
results-held-theme = What holds this theme at stage { $stage }: { $name }
results-held-text = Stage { $stage }, { $name }, is reached when each of these questions has at least the answer it needs.
results-held-nowhere = Nothing is held back: this is the highest stage.
results-held-needs = Answered: { $answer }. Needed: { $needed }.
results-held-rest = { $count ->
    [one] Show { $count } more question
   *[other] Show { $count } more questions
}
results-outcome-all = Every question that counts is “{ $name }”.
results-outcome-not = What is not “{ $name }”
results-outcome-answer = { $result }. Answered: { $answer }.

## How a figure was worked out, under every rule
results-how-points = How the points were worked out
results-how-stage = How the stage was worked out
results-how-outcome = How the result was worked out
results-how-theme-result = How the result of this theme was worked out
results-how-mean-text = Each answered question counts with its weight. An answer that is a level counts as that level. Any other answer counts as the share it has of the most points, times { $number }, the highest level. The level is the sum of weight × level, divided by the sum of the weights. Questions answered “don’t know”, questions that do not apply and questions without an answer are left out: they make the share that is answered smaller, and leave the level as it is. Answers in words are not scored.
results-how-points-text = Each question brings its weight × the points of its answer, of its weight × the most points it can bring. A question answered “don’t know” and a question without an answer bring 0 of their most points. A question that does not apply is left out of both sums. Answers in words are not scored.
results-how-stages-text = Each question lets a council through to a stage, and the stage reached is the lowest of these. A question answered with a level lets it through to the stage with that number. Any other question belongs to a stage: with its base answer or a better one it lets all stages through, otherwise only the stages before its own. “Don’t know” and no answer count as not met: a question answered with a level then lets no stage through. A question that does not apply lets all stages through. Answers in words are not scored.
results-how-outcomes-text = A question is “{ $high }” with its base answer or a better one, “{ $low }” with an answer that brings the fewest points, and “{ $middle }” in between. “Don’t know” and no answer count as “{ $low }”. A question that does not apply is left out. A theme is as strong as its weakest question. Answers in words are not scored.
results-roll-sum = The questions of all themes are added up, and each theme counts with its weight.
results-roll-mean = Each of these themes counts the same, however many questions it asks: the result is the mean of theirs.
results-roll-weighted-mean = The result is the mean of these themes, and each counts with its weight.
results-roll-minimum = The result is the lowest of these themes.
results-roll-by-type = The weights are those for councils of your type.
results-how-whole-caption = What each theme brings to the result
results-how-parts-caption = { $theme }: what each of its parts brings
results-how-questions-caption = { $theme }: what each of its own questions brings
results-own-questions = Its own questions
results-parts = This theme has parts:
results-counts-as-level = { $answer } (counts as level { $level-text })
results-counts-as-points = { $answer } ({ $points } of { $most } points)
results-needed-column = What it needs
results-lets-through-column = Lets through to stage
results-lets-all-through = All stages
results-stage-needs = Stage { $number }: { $answer }
results-level-needs = Each level is the stage with its number
results-theme-weight-column = Weight of the theme
results-points-sum-column = Weight × points
results-most-points-column = Weight × most points
results-base-sum-column = Weight × base points
results-weighted-points-column = Weight × points
results-weighted-most-column = Weight × most points
results-base-percent-column = Base, out of 100
results-lowest-of = the lowest of { $parts }
results-how-points-formula = Points: { $formula } = { $points }. Most points: { $most-formula } = { $most }. Out of 100: { $points } ÷ { $most } × 100 = { $exact }, shown as { $percent }.
results-how-below-zero = Points below 0 count as 0 of 100.
results-how-percent-formula = Out of 100: { $formula } = { $exact }, shown as { $percent }.
results-how-stage-formula = Stage: { $formula } = { $stage }.
results-how-mean-stage-formula = Stage, as a mean: { $formula } = { $exact }, shown as { $level-text }.
results-how-outcome-formula = Result: { $formula } = { $result }.
results-how-mean-outcome-formula = Result, as a mean: { $formula } = { $exact }, shown as { $level-text }.
results-how-rounded = The results of the themes are rounded to 3 decimal places here.
results-how-coverage-answered = Share answered: { $answered } ÷ { $applicable } = { $percent }%. Questions apply when they are asked of councils like yours, are scored, and your council has not said that they do not apply. “Don’t know” does not count as answered.
results-how-at-base-answered = At or above base: { $count } of the { $answered } answered questions have their base answer or a better one.

## Charts, under every rule
results-unit-points = Points, from 0 to 100 of the most points.
results-unit-stages = Stages from 0, { $lowest }, to { $number }, { $highest }.
results-unit-outcomes = From “{ $lowest }” to “{ $highest }”.
results-unit-answers = The answers are placed by their share of the most points a question can bring.
results-answer-label = { $question }: { $answer }
results-bars-title-base = { $applicable ->
    [one] { $count } of { $applicable } theme is at or above its base
   *[other] { $count } of { $applicable } themes are at or above their base
}
results-bars-title-outcome = { $applicable ->
    [one] { $count } of { $applicable } theme is “{ $name }”
   *[other] { $count } of { $applicable } themes are “{ $name }”
}
results-bars-title-no-result = No theme has a result yet
results-bars-reading-same-result = All themes with a result have the same: { $result } ({ $themes }).
results-bars-reading-no-result = None of the themes has an answer that counts, so there are no bars.
results-bars-no-result = Without a result: { $themes }.
results-radar-title-base = { $count ->
    [one] { $count } theme lies inside the line of the base
   *[other] { $count } themes lie inside the line of the base
}
results-profile-title-base = { $applicable ->
    [one] { $theme }: { $count } of { $applicable } answered question is at or above its base
   *[other] { $theme }: { $count } of { $applicable } answered questions are at or above their base
}
results-not-drawn-result = Not drawn, because there is no result:
results-profile-title-no-answer = { $theme }: no question has an answer that counts
results-profile-reading-ends = Furthest along: { $high }. Least far along: { $low }.
results-profile-reading-together = All answered questions are equally far along.
results-profile-reading-no-answer = The questions were answered without an answer that counts, or not at all.
results-result-level = level { $level-text }
results-result-stage = stage { $stage }
results-theme-phrase = { $result }, { $gap }, { $answered } of { $applicable } answered
results-theme-phrase-short = { $result }, { $answered } of { $applicable } answered

## Next steps
results-strengths-answers = The questions furthest above their base, at most { $count }.
results-strengths-answers-none = No question is above its base.
results-gaps-answers = The questions furthest below their base, at most { $count }, with what to do next.
results-gaps-answers-none = No question is below its base.
results-card-points-above = { $gap } above the base: { $base }.
results-card-points-below = { $gap } below the base: { $base }.
results-do-first = Do first
results-find-out = Find out which level your council is at, and answer the question.
results-effort-small = Effort: small.
results-effort-medium = Effort: medium.
results-effort-large = Effort: large.
results-value-little = Value: little.
results-value-some = Value: some.
results-value-much = Value: much.
