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
results-how-base = Base level: the sum of weight × base level over the same questions, { $points }, ÷ { $weight } = { $base }.
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
