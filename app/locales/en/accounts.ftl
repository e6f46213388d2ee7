# Signing in, invitations, the people of a council, administration, and the demonstration.

## Roles
role-contributor = Contributor
role-lead = Lead
role-signatory = Signatory
role-administrator = Administrator
role-contributor-hint = Answers questions
role-lead-hint = Answers questions, invites colleagues and submits the assessment
role-signatory-hint = Reads everything and submits the assessment on the council’s behalf

## Signing in
account-email = Email address
account-password = Password
sign-in-help = You need an account to sign in. Your council’s lead can invite you.
sign-in-email-missing = Enter your email address
sign-in-password-missing = Enter your password
sign-in-wrong = Enter a correct email address and password
sign-in-forgotten = If you have forgotten your password
sign-in-forgotten-text = Email { $email }. We cannot see your password, but we can help you get back in.
sign-in-again-title = Sign in to save what you were writing
sign-in-again-text = You have been signed out because you had not used the service for a while, or because you signed out somewhere else. What you were writing has not been saved yet. It is kept on this page, and you can save it after you sign in.
kept-summary = See what you were writing
kept-hint = You can copy it if you want to be sure to keep it.
saved-again-title = You are signed in again: save what you were writing
saved-again-text = What you were writing has not been saved yet.
saved-again-button = Save what you were writing
throttled-title = You have tried to sign in too many times
throttled-text = Wait 5 minutes, then try again. Your account is not locked.
throttled-why = We do this so that nobody can guess your password by trying many.

## Invitations
invitation-title = You have been invited to { $service }
invitation-to-council = { $inviter } has invited you to { $council } as: { $role }.
invitation-to-council-nobody = You have been invited to { $council } as: { $role }.
invitation-to-run = { $inviter } has invited you to help run this service as an administrator.
invitation-to-run-nobody = You have been invited to run this service as an administrator.
invitation-account = Create your account
invitation-for = Your account will use this email address:
invitation-name = Full name
invitation-name-hint = Your colleagues see this beside the answers you give
invitation-password = Create a password
invitation-password-hint = Use 12 or more characters. Three or four random words are easy to remember and hard to guess. You can use spaces.
invitation-create = Create account
invitation-accept = Accept invitation
invitation-accept-text = You are signed in as { $email }.
invitation-sign-in-text = You already have an account with { $email }. Sign in to it to accept the invitation.
invitation-other-title = This invitation is for somebody else
invitation-other-text = It was sent to { $email }, and you are signed in as { $signed }. If both are yours, sign out and open the link again.
invitation-unknown-title = We do not know this invitation
invitation-unknown-text = Check that you copied the whole link. If you did, ask the person who sent it to invite you again.
invitation-expired-title = This invitation has expired
invitation-expired-text = It could be used until { $date }. Ask the person who invited you to send you a new one.
invitation-used-title = This invitation has already been used
invitation-used-text = If you used it, sign in with your email address and password. If you did not, tell the person who invited you.
invitation-replaced-title = There is a newer invitation
invitation-replaced-text = Only the newest invitation can be used. Look for it, or ask the person who invited you to send it again.
name-missing = Enter your full name
name-long = Your full name must be 100 characters or fewer
name-strange = Your full name must not contain line breaks or invisible characters
new-password-missing = Enter a password
new-password-short = Your password must be 12 characters or more
new-password-long = Your password must be 1,000 characters or fewer
new-password-weak = Choose a password that is harder to guess. Three or four random words work well.
new-password-context = Choose a password that does not contain the name of the service, your council or your own name or email address

## People of a council
people-title = People
people-caption = People at { $council }
people-nobody = Nobody has an account for this council yet.
people-name = Name
people-email = Email address
people-role = Role
people-you = { $name } (you)
people-invited = Invitations that have not been used
people-until = Can be used until
people-invite-title = Invite a colleague
people-invite-lead = Only a lead can invite people.
people-invite-role = What will they do?
people-invite-button = Create invitation
people-email-missing = Enter an email address
people-email-wrong = Enter an email address in the correct format, like name@example.com
people-email-member = { $email } is already here
people-role-missing = Select what they will do
invited-title = Invitation created
invited-send = Send this link to { $email } yourself. The service does not send email.
invited-link = Invitation link
invited-once = We show the link only now. If you lose it, invite the same person again: the old link then stops working.
invited-until = The link works once, until { $date }.
invited-trust = Whoever opens the link can create the account, so send it only to the person it is for.
invited-more = Back to people

## Administration
administration-title = Administration
administration-councils = Councils
administration-search = Search councils
administration-search-hint = Part of a name, for example “shire”
administration-choose = Council
administration-open = Show council
administration-none = No council’s name contains “{ $q }”.
administration-found = { $count ->
    [one] { $count } council
   *[other] { $count } councils
}
administration-all = Show all councils
administration-invite-first = Invite somebody to this council
administration-unknown = Select a council
administrators-title = Invite an administrator
administrators-text = Administrators run the service: they invite the first people of each council, and other administrators. They cannot see a council’s answers.
administrators-member = { $email } is already an administrator

## Demonstration
demonstration-people-title = Try the demonstration
demonstration-people-text = Choose whom to sign in as. Everything you see was made up, and you can change anything.
demonstration-nobody = There are no made-up people in this database.
demonstration-runs = Runs the service
demonstration-first = Councils with something left to do
demonstration-others = Councils that have submitted, with results
demonstration-not-started = Not started.
demonstration-underway = About { $percent }% of the questions are answered.
demonstration-ready = Every question is answered: check and submit it.
role-steering = Steering group
role-central = Central team
