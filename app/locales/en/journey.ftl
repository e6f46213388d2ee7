# Answering: a council's home, the task list, questions, themes, checking and submitting.

## The choice between councils, and a council's home
councils-title = Choose a council
councils-text = You belong to more than one council. Choose the one you want to work for now.
councils-none-title = You do not belong to a council yet
councils-none-text = Ask the person who leads the assessment at your council to invite you. They can do it on their page of people.
home-title = { $council }: your council
home-lead = Assess how your council works with digital, data and technology, then see where to go next.
home-open = Assessments to complete
home-past = Earlier assessments
home-coming = Coming next
home-nothing = There is no assessment to complete at the moment.
home-submitted = Submitted assessments
home-start = Start the assessment
home-go-on = Continue the assessment
home-look = Look at the answers
home-results = See your results
home-confirmation = See what was submitted
home-people = People
home-people-text = See who works on your council’s assessments, and invite colleagues.
home-people-link = People at { $council }
home-not-submitted = Not submitted
home-opens = Opens on { $date }

## Facts about a round
round-closes = Closes on { $date }
round-closes-key = Closes
round-no-end = No closing date is set
round-days-left = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
round-last-day = today is the last day
round-closed-on = Closed on { $date }
round-progress = Progress
round-time-left = Time left
round-about-minutes = About { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
round-all-answered = Every question has an answer
round-last-saved = Last saved
round-saved-by = { $time } by { $name }
round-nothing-saved = Nothing saved yet
round-submitted-by = Submitted on { $date } by { $name }

## Why answers cannot be changed
shut-submitted = The assessment was submitted on { $date } by { $name }. You can read the answers but not change them.
shut-closed = This round closed on { $date }. You can read the answers but not change them.
shut-not-yet = This round opens on { $date }. You can read the questions now, and answer from then.
shut-reader = You are a signatory: you can read everything and submit. Contributors and leads give the answers.

## The task list
tasks-title = { $round }: assessment
tasks-themes = Answer the questions
tasks-last = Check and submit
tasks-submit = Check and submit the assessment
tasks-submit-hint = When every section is completed
tasks-count = { $answered } of { $applicable } questions answered
tasks-all-answers = See all answers so far
tasks-level-title = How to choose a level
tasks-level-1 = Read the levels of each question from the lowest up. Choose the highest level where every part is true of your council today, not what is planned.
tasks-level-2 = If you cannot find out, choose “I do not know”. It is a real answer: it is counted on its own and never as the lowest level.
tasks-level-3 = A few questions may not apply to your council. You can say so and why. They are left out of the score.
tasks-level-4 = The base level of a question is the level every council should at least have.
tasks-level-scale = The levels are:
tasks-view-question = Questions are shown one to a page.
tasks-view-theme = Questions are shown a section to a page.
tasks-view-to-theme = Show a whole section on a page
tasks-view-to-question = Show one question on a page
status-not-yet-started = Not yet started
status-in-progress = In progress
status-completed = Completed
status-cannot-start-yet = Cannot start yet

## A question
question-place = { $theme }: question { $number } of { $count }
question-base = Base level for this question: level { $level }, { $name }
question-level = Level { $level }: { $name }
question-dont-know = I do not know
question-dont-know-hint = Choose this if nobody you can ask knows
question-not-applicable = This does not apply to us
question-reason = Why does it not apply?
question-no-answer = No answer yet
question-no-answer-hint = Takes the answer away
question-not-answered = Not answered
question-about-answer = About your answer
question-evidence = Evidence (optional)
question-evidence-hint = What shows that this answer is right
question-evidence-good = What good evidence looks like
question-links = Links to evidence (optional)
question-links-hint = One web address a line, up to 10. Each must begin with https:// or http://
question-confidence = How sure are you? (optional)
question-confidence-low = Low
question-confidence-low-hint = A best guess
question-confidence-medium = Medium
question-confidence-medium-hint = Sure of the main points
question-confidence-high = High
question-confidence-high-hint = You could show somebody the evidence tomorrow
question-confidence-none = I would rather not say
question-comment = Comment for your colleagues (optional)
question-comment-hint = Only people at your council see it
question-more = Add evidence, links or a comment (optional)
question-references = This question draws on
question-saved = Last saved by { $name } on { $time }.
question-history-link = See the history of this answer
question-return = Save and return to the task list
question-key-reason = Why it does not apply
question-key-evidence = Evidence
question-key-links = Links
question-key-confidence = How sure
question-key-comment = Comment
question-your-answer = Answer
question-levels = The levels of this question
question-in-welsh = Written in Welsh
question-in-english = Written in English

## What was wrong with an answer
fault-about = { $short }: { $text }
fault-reason-missing = Enter why this does not apply to your council
fault-reason-long = Why it does not apply must be { $count } characters or less
fault-evidence-long = Evidence must be { $count } characters or less
fault-comment-long = Comment must be { $count } characters or less
fault-link-bad = Line { $line } of the links must be a web address that begins with https:// or http://
fault-link-long = Line { $line } of the links must be { $count } characters or less
fault-links-many = Enter { $count } links or fewer
fault-keep = Select which answer to keep

## Two people changed the same answer
conflict-title = Somebody else changed this answer
conflict-title-several = Somebody else changed some of these answers
conflict-lead = While you were working, a colleague saved another answer. Yours is not saved yet. Nothing is lost: choose what to keep.
conflict-saved = { $count ->
    [one] Your answer to { $count } other question was saved.
   *[other] Your answers to { $count } other questions were saved.
}
conflict-theirs = Saved by { $name } on { $time }
conflict-mine = Yours, not saved yet
conflict-question = Which answer do you want to keep?
conflict-keep-theirs = The answer saved by { $name }
conflict-keep-mine = My answer
conflict-keep-edit = Both, put together by me
conflict-edit-hint = The texts of both stand below. Change them as you like.

## A text that could not be saved
not-saved-title = Your answer was not saved
not-saved-submitted = The assessment was submitted on { $date } by { $name }, so answers can no longer be changed.
not-saved-closed = The round closed on { $date }, so answers can no longer be changed.
not-saved-not-yet = The round opens on { $date }. Answers cannot be saved before then.
not-saved-keep = What you typed is below. Copy it if you want to keep it.
not-saved-back = Go to the task list

## The history of an answer
history-title = History: { $short }
history-none = Nobody has answered this question yet.
history-by = by { $name }
history-version = Version { $n }
history-to-question = Go to the question

## A theme
theme-all = { $theme }: all questions
theme-check-title = Check your answers: { $theme }
theme-done-title = Have you completed this section?
theme-done-yes = Yes, I’ve completed this section
theme-done-no = No, I’ll come back later
theme-done-none = Select whether you’ve completed this section
theme-done-missing = { $count ->
    [one] { $count } question in this section has no answer. Answer it, or choose “I do not know”, before you complete the section
   *[other] { $count } questions in this section have no answer. Answer them, or choose “I do not know”, before you complete the section
}
theme-done-first = The first question without an answer is:
theme-is-completed = This section is marked as completed.

## Checking all answers
check-title = Check your answers
check-text = These are all answers so far. Every change is saved at once.
check-submit = Continue to submit
check-not-yet = { $count ->
    [one] { $count } thing has to be done before the assessment can be submitted.
   *[other] { $count } things have to be done before the assessment can be submitted.
}
check-not-yet-link = See what is missing
check-who-submits = Only a lead or a signatory can submit. Ask one of these people:
check-who-nobody = Only a lead or a signatory can submit, and your council has none yet. Ask the people who run the service.
check-print = To save a copy, print this page or save it as a PDF with your browser.

## Submitting
submit-title = Submit the assessment
submit-declare = What you submit
submit-council = Council
submit-round = Round
submit-answered = Questions answered
submit-dont-know = Questions answered “I do not know”
submit-not-applicable = Questions that do not apply
submit-who-title = Who will see what
submit-who-own = People who belong to your council’s assessment see all answers, evidence and comments.
submit-who-others = Nobody at other councils sees your answers. Others only ever see figures about groups of councils, protected so that no council can be told from them.
submit-who-texts = Evidence, links and comments are never published.
submit-next-title = What happens next
submit-next-1 = Your answers are locked. They can be read but no longer changed.
submit-next-2 = You see your council’s results at once.
submit-next-3 = Your answers count in the figures about groups of councils that are published from now on.
submit-confirm = I confirm that, as far as I know, these answers are right and that I may submit them for { $council }
submit-confirm-none = Confirm that the answers are right and that you may submit them
submit-button = Submit the assessment
submit-changed = Something was changed since you opened this page. Check the figures below again before you submit
submit-missing-title = You cannot submit yet
submit-missing-text = These things have to be done first.
submit-missing-question = Answer: { $short } ({ $theme })
submit-missing-mark = Say that the section is completed: { $theme }
submitted-title = Assessment submitted
submitted-reference = Your reference
submitted-by = Submitted on { $time } by { $name }
submitted-next-1 = Your answers are locked. Everyone in your team can read them.
submitted-next-2 = Your council’s results are ready now.
submitted-next-3 = Your answers count in the figures about groups of councils that are published from now on. Nobody at other councils sees your own answers.
submitted-results = See your results
submitted-copy = Save or print a copy of your answers
submitted-home = Go to your council’s page
submitted-help = If something is wrong with what you submitted, email { $email } and give your reference.

## Saving while somebody types
autosave-saving = Saving…
autosave-saved = Saved { $time }
autosave-offline = Not saved: there is no connection. Your text is still here and will be sent again.
autosave-refused = Not saved yet. Select ‘Save and continue’ to see why.
