# What every page shares: the frame around it, the components' own words, dates.

## The frame
skip-to-content = Skip to main content
service-information = Service information
menu = Menu
phase-beta = Beta
phase-text = This is a new service.
phase-feedback = Tell us what you think
sign-in = Sign in
sign-out = Sign out
signed-in-as = Signed in as { $name }
language-label = Language
english = English
welsh = Cymraeg
switch-to-english = Change the language to English
switch-to-welsh = Newid yr iaith i’r Gymraeg
change-council = Change council
your-council = Your council
demonstration-title = Demonstration data
demonstration-text = The answers and results here were made up to show how the service works. Nobody gave them, and they say nothing about any real council.
title-error = Error: { $title }

## Main areas
nav-council = Your council
nav-administration = Administration

## Foot of the page
footer-links = Support links
footer-help = Help
footer-accessibility = Accessibility statement
footer-cookies = Cookies
footer-privacy = Privacy
footer-contact = Contact
footer-licence-before = Question banks are available under the
footer-licence-name = Creative Commons Attribution 4.0 licence
footer-licence-after = , published figures under the Open Government Licence v3.0, except where otherwise stated. The software is open source under the MIT licence.
footer-run-by = Run by { $organisation }

## The components' own words
back = Back
back-label = Previous page
breadcrumb-label = Breadcrumb
error = Error
error-summary-title = There is a problem
warning = Warning
important = Important
success = Success
pagination-label = Pagination
previous = Previous
next = Next
page-word = page
page-number = Page { $page }
show = Show
hide = Hide
show-password = Show password
hide-password = Hide password
password-shown = Your password is visible
password-hidden = Your password is hidden
characters-up-to = You can enter up to { $count } characters
words-up-to = You can enter up to { $count } words
characters-left-one = You have %{"{"}count{"}"} character remaining
characters-left-other = You have %{"{"}count{"}"} characters remaining
characters-at-limit = You have 0 characters remaining
characters-over-one = You have %{"{"}count{"}"} character too many
characters-over-other = You have %{"{"}count{"}"} characters too many
words-left-one = You have %{"{"}count{"}"} word remaining
words-left-other = You have %{"{"}count{"}"} words remaining
words-at-limit = You have 0 words remaining
words-over-one = You have %{"{"}count{"}"} word too many
words-over-other = You have %{"{"}count{"}"} words too many
or = or
optional = (optional)
continue = Continue
save-and-continue = Save and continue
cancel = Cancel
change = Change
search = Search
yes = Yes
no = No
not-provided = Not provided
table-scroll = Scroll sideways to see the whole table
level-chip = Level { $level }: { $name }

## Dates and times
month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December
before-noon = am
after-noon = pm
midday = midday
midnight = midnight
date-at-time = { $date } at { $time }
date-range = { $from } to { $to }
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
answered-of = { $answered } of { $applicable } answered

## When something goes wrong
not-found-title = Page not found
not-found-typed = If you typed the web address, check it is correct.
not-found-pasted = If you pasted the web address, check you copied all of it.
problem-title = Sorry, there is a problem with the service
problem-try-again = Try again later.
problem-saved = Your answers were saved at { $time }.
problem-not-saved = What you were typing has not been saved.
unavailable-title = Sorry, the service is unavailable
unavailable-later = You will be able to use the service later.
forbidden-title = You cannot see this page
forbidden-text = Your account does not have permission for it. Ask your council’s lead if you think it should.
stale-title = This page has been open too long
stale-text = Go back, load the page again and repeat what you were doing.
contact-us = If you need help, email { $email }.
