# Answers of every kind: what can be chosen or typed, what was wrong with it, further questions, and assessments that are not for a council.

## What can be chosen or typed
question-yes = Yes
question-no = No
question-base-answer = Base answer for this question: { $base }
question-select-all = Select all that are true
question-none-of-these = None of these
question-number-known = I can give the number
question-number-label = Number ({ $unit })
question-number-label-bare = Number
question-number-hint-whole = A whole number from { $least } to { $most }
question-number-hint = { $count ->
    [one] A number from { $least } to { $most }, with up to { $count } digit after the decimal point
   *[other] A number from { $least } to { $most }, with up to { $count } digits after the decimal point
}
question-text-known = I can answer in words
question-text-label = Your answer
question-options = The answers to choose from
question-bands = How numbers are grouped
question-about = About this question

## What was wrong with it
fault-alone = Select “{ $choice }” on its own, or select other answers without it
fault-number-missing = Enter the number, or select another answer
fault-number-bad = Enter the number in digits, like 7 or 1,200
fault-number-whole = The number must be a whole number, like 7
fault-number-decimals = { $count ->
    [one] The number must have no more than { $count } digit after the decimal point
   *[other] The number must have no more than { $count } digits after the decimal point
}
fault-number-low = The number must be { $least } or more
fault-number-high = The number must be { $most } or less
fault-text-missing = Enter your answer, or select another one
fault-text-long = Your answer must be { $count } characters or less

## Further questions
further-title = { $count ->
    [one] A further question has come up
   *[other] { $count } further questions have come up
}
further-text = { $count ->
    [one] Your answers are saved. Because of them, this question is asked too:
   *[other] Your answers are saved. Because of them, these questions are asked too:
}
not-saved-not-asked = This question is no longer asked, because another answer was changed.

## An assessment that is not for a council
not-for-title = This assessment is not for your council
not-for-text = This assessment is not for councils like { $council }. None of its questions are about what your council does, so there is nothing to answer or submit.
not-for-home = Go to your council’s page
home-not-for = Not for your council
