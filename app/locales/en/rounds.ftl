# Rounds in administration: the list, a round, its form, and extensions.

## The list
rounds-title = Rounds
rounds-text = A round is a time in which councils assess themselves against one version of a question bank.
rounds-none = There is no round yet.
rounds-table = Rounds, the latest to open first
rounds-round = Round
rounds-state = State
rounds-bank = Question bank
rounds-audience = For
rounds-opens = Opens
rounds-closes = Closes
rounds-add = Add a round
rounds-all-councils = All councils
rounds-no-end = No end set
rounds-draft = Draft
rounds-upcoming = Upcoming
rounds-open = Open
rounds-closed = Closed
rounds-end-of-day = End of { $date }

## A round
rounds-key = Key
rounds-name-en = Name in English
rounds-name-cy = Name in Welsh
rounds-minimum = Smallest group
rounds-minimum-strictest = Not set: figures come from at least { $number } councils
rounds-minimum-set = At least { $number } councils
rounds-minimum-public = At least { $number } councils for a coalition, and { $public } for the public
rounds-calendar = Interim releases
rounds-calendar-none = No days set
rounds-change = Change this round
rounds-saved = The round is saved
rounds-draft-text = Only administrators see this round. To let it begin, change it so that it is no longer a draft.

## The form
rounds-form-add = Add a round
rounds-form-change = Change round { $name }
rounds-form-key-hint = Part of the round’s web addresses, for example 2026. Use lower-case letters, numbers, hyphens and full stops. It cannot be changed later.
rounds-form-name-hint = Councils see this, for example Autumn 2026
rounds-form-bank-hint = Published versions only. It cannot change once a council has begun.
rounds-form-audience = Which councils is it for?
rounds-form-audience-hint = It cannot change once a council has begun.
rounds-form-coalition = { $count ->
    [one] { $name } ({ $count } council)
   *[other] { $name } ({ $count } councils)
}
rounds-form-date-hint = For example, 31 March 2027 or 31/3/2027
rounds-form-opens-on = Opens on
rounds-form-opens-at = Opens at (optional)
rounds-form-opens-at-hint = UK time, for example 9am or 09:00. Leave it empty for the start of the day.
rounds-form-closes-on = Closes on (optional)
rounds-form-closes-on-hint = For example, 31 March 2027 or 31/3/2027. Leave it empty if no end is set.
rounds-form-closes-at = Closes at (optional)
rounds-form-closes-at-hint = UK time, for example 5pm or 17:00. Leave it empty for the end of the day. From that moment on, nothing can be changed or submitted.
rounds-form-minimum = Smallest group (optional)
rounds-form-minimum-hint = The fewest councils that a figure may come from. Leave it empty for the strictest, { $strictest }. For a coalition it can be as low as { $lowest }. Figures for the public always come from at least { $strictest }.
rounds-form-calendar = Days for interim releases (optional)
rounds-form-calendar-hint = One date a line, for example 31 January 2027
rounds-form-draft = This round is a draft
rounds-form-draft-hint = Councils do not see a draft, and cannot begin it whatever its dates say.
rounds-form-save = Save round

## What is wrong with the form
rounds-key-missing = Enter a key
rounds-key-wrong = The key must be 60 characters or fewer, and use only lower-case letters, numbers, hyphens and full stops
rounds-key-taken = There is a round with the key “{ $key }” already
rounds-name-en-missing = Enter a name in English
rounds-name-cy-missing = Enter a name in Welsh
rounds-name-en-long = The name in English must be { $count } characters or fewer
rounds-name-cy-long = The name in Welsh must be { $count } characters or fewer
rounds-name-en-strange = The name in English must not contain line breaks or invisible characters
rounds-name-cy-strange = The name in Welsh must not contain line breaks or invisible characters
rounds-bank-missing = Select a question bank
rounds-bank-unknown = “{ $bank }” is not a published version of a question bank. Select one from the list
rounds-audience-missing = Select which councils the round is for
rounds-audience-unknown = There is no coalition “{ $coalition }”. Select one from the list
rounds-opens-missing = Enter the date the round opens
rounds-opens-wrong = The date the round opens must be a real date, like 31 March 2027
rounds-opens-time-wrong = The time the round opens must be a time, like 9am or 17:30
rounds-opens-clocks = The clocks change on that day, so { $time } is not one moment. Choose another time to open
rounds-closes-missing = Enter the date the round closes, or leave its time empty too
rounds-closes-wrong = The date the round closes must be a real date, like 31 March 2027
rounds-closes-time-wrong = The time the round closes must be a time, like 5pm or 17:30
rounds-closes-clocks = The clocks change on that day, so { $time } is not one moment. Choose another time to close
rounds-closes-before = The round must close after it opens
rounds-closes-over = The round must close in the future
rounds-minimum-wrong = The smallest group must be a whole number from { $lowest } to { $highest }, or empty
rounds-minimum-coalition = { $count ->
    [one] { $coalition } has { $count } council, and figures would come from at least { $number }, so nothing could be shown. Choose a larger coalition or a smaller number
   *[other] { $coalition } has { $count } councils, and figures would come from at least { $number }, so nothing could be shown. Choose a larger coalition or a smaller number
}
rounds-coalition-small = { $count ->
    [one] { $coalition } has { $count } council. Nothing can be shown of fewer than { $number }: of two, each would learn the other’s answers
   *[other] { $coalition } has { $count } councils. Nothing can be shown of fewer than { $number }: of two, each would learn the other’s answers
}
rounds-calendar-wrong = Line { $number } of the days for interim releases, “{ $typed }”, must be a real date, like 31 March 2027
rounds-calendar-outside = Line { $number } of the days for interim releases, “{ $typed }”, must be a day on which the round is open
rounds-calendar-many = Enter { $count } days for interim releases or fewer
rounds-begun = A council has begun this round, so its question bank and the councils it is for can no longer change

## Extensions
extensions-title = Extensions
extensions-text = An extension gives one council longer to finish. For all other councils the round closes when it says.
extensions-none = No council has an extension.
extensions-table = Councils with an extension
extensions-council = Council
extensions-until = Can answer until
extensions-reason = Reason
extensions-given = Given by
extensions-given-by = { $name }, { $date }
extensions-remove = Remove
extensions-remove-about = the extension of { $council }
extensions-give = Give a council an extension
extensions-no-end = This round has no end, so no council needs an extension.
extensions-given-done = The extension is saved
extensions-removed = The extension is removed
extensions-form-title = Extension for { $council }
extensions-form-text = The round closes for others: { $date }.
extensions-form-on = Until which day?
extensions-form-at = Until what time? (optional)
extensions-form-at-hint = UK time, for example 5pm or 17:00. Leave it empty for the end of the day.
extensions-form-reason-hint = Only administrators see this
extensions-form-save = Save extension
extensions-on-missing = Enter the day until which the council can answer
extensions-on-wrong = The day until which the council can answer must be a real date, like 31 March 2027
extensions-at-wrong = The time until which the council can answer must be a time, like 5pm or 17:30
extensions-at-clocks = The clocks change on that day, so { $time } is not one moment. Choose another time
extensions-before = The extension must end after the round closes
extensions-over = The extension must end in the future
extensions-reason-missing = Enter a reason
extensions-reason-long = The reason must be { $count } characters or fewer
extensions-not-for = This round is not for { $council }, so it cannot have an extension
extensions-remove-title = Remove the extension of { $council }?
extensions-remove-text = The council can then answer as long as all others: { $date }. Nothing that it answered is lost.
extensions-remove-button = Remove the extension
extensions-remove-keep = Keep it
