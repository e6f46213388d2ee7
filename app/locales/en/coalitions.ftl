# Coalitions, their steering groups and the central team, in administration.

## The list
coalitions-title = Coalitions
coalitions-text = A coalition is a named set of councils with a steering group, who see the coalition as a whole and never one council’s answers.
coalitions-size = Figures of a coalition come from at least { $strictest } councils that have submitted, or from as few as { $lowest } where the round says so. Nothing is ever shown of fewer.
coalitions-none = There is no coalition yet.
coalitions-table = Coalitions
coalitions-coalition = Coalition
coalitions-key = Key
coalitions-councils = Councils
coalitions-steering-count = In its steering group
coalitions-add = Add a coalition

## A coalition
coalitions-change = Change this coalition
coalitions-saved = The coalition is saved
coalitions-see-councils = { $count ->
    [one] See its { $count } council
   *[other] See its { $count } councils
}
coalitions-too-small = { $count ->
    [one] This coalition has { $count } council. Nothing can be shown of fewer than { $number }: of two, each would learn the other’s answers.
   *[other] This coalition has { $count } councils. Nothing can be shown of fewer than { $number }: of two, each would learn the other’s answers.
}
coalitions-needs-minimum = { $count ->
    [one] This coalition has { $count } council. Figures of it can only be shown in rounds whose smallest group is set to { $count } or fewer.
   *[other] This coalition has { $count } councils. Figures of it can only be shown in rounds whose smallest group is set to { $count } or fewer.
}

## The form
coalitions-form-change = Change coalition { $name }
coalitions-form-key-hint = Part of the coalition’s web addresses, for example north-west. Use lower-case letters, numbers and hyphens. It cannot be changed later.
coalitions-form-name-en = Name in English
coalitions-form-name-cy = Name in Welsh
coalitions-form-name-hint = Councils see this
coalitions-form-members-hint = One a line: a council’s name or its key, for example Kent or KEN. At least { $number } councils.
coalitions-form-save = Save coalition
coalitions-key-missing = Enter a key
coalitions-key-wrong = The key must be 60 characters or fewer, and use only lower-case letters, numbers and hyphens
coalitions-key-taken = There is a coalition with the key “{ $key }” already
coalitions-name-en-missing = Enter a name in English
coalitions-name-cy-missing = Enter a name in Welsh
coalitions-name-en-long = The name in English must be { $count } characters or fewer
coalitions-name-cy-long = The name in Welsh must be { $count } characters or fewer
coalitions-name-en-strange = The name in English must not contain line breaks or invisible characters
coalitions-name-cy-strange = The name in Welsh must not contain line breaks or invisible characters
coalitions-members-missing = Enter the councils of the coalition
coalitions-members-unknown = Line { $number }: no council is called “{ $typed }”, and none has that key
coalitions-members-several = Line { $number }: several councils are called “{ $typed }”. Enter the key of the one you mean: { $keys }
coalitions-members-ended = Line { $number }: { $council } ended on { $date }. Enter the council that took over: { $successors }
coalitions-members-ended-alone = Line { $number }: { $council } ended on { $date }. Take it out
coalitions-members-other = Line { $number }: { $council } is not a council that takes part. Take it out
coalitions-members-more = And { $count } more lines like these
coalitions-members-few = { $count ->
    [one] A coalition must have at least { $number } councils, and this one has { $count }: of two, each would learn the other’s answers
   *[other] A coalition must have at least { $number } councils, and this one has { $count }: of two, each would learn the other’s answers
}

## Steering groups and the central team
team-steering = Steering group
team-steering-text = The steering group of a coalition sees its dashboard: who has begun and submitted, and figures of the coalition as a whole.
team-steering-caption = Steering group of { $coalition }
team-steering-nobody = Nobody is in the steering group yet.
team-steering-invite = Invite somebody to the steering group
team-steering-member = { $email } is already in the steering group
team-steering-remove-title = Take { $name } out of the steering group of { $coalition }?
team-central = Central team
team-central-text = The central team sees the dashboard for the whole country, and builds, checks and publishes releases. It cannot see a council’s answers.
team-central-caption = Central team
team-central-nobody = Nobody is in the central team yet.
team-central-invite = Invite somebody to the central team
team-central-member = { $email } is already in the central team
team-central-remove-title = Take { $name } out of the central team?
team-disabled = { $name } (can no longer sign in)
team-action = Action
team-remove = Remove
team-remove-text = They keep their account and anything else it gives access to. You can invite them again.
team-remove-button = Take them out
team-remove-keep = Keep them
team-removed = One person was taken out
team-people = People
team-invite-text = You get a link to send to them. It works once.
