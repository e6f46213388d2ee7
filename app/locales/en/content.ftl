# The start page, help, accessibility, cookies and privacy.

## Start page
start-title = Find out where your council is with digital, and what to do next
start-lead = Councils answer the same questions about their digital maturity. You see where your council stands, theme by theme, and the next step for each answer.
start-button = Start now
start-continue = Go to your council
start-who = Who it is for
start-who-lead = digital leads in councils, who complete the assessment with their colleagues
start-who-contributor = colleagues in services, data protection, security, policy and finance, who answer what they know
start-who-signatory = chief executives and directors, who stand behind the answers
start-before = Before you start
start-before-text = You need an invitation from your council’s lead or from us. You do not have to finish in one go: everything is saved as you go along.
start-levels = How it works
start-levels-text = Digital maturity is not a pass or a fail. Each question has levels from 0 to 4 with a description of each, and you can say that you do not know. There is no league table.
start-demonstration = Try the demonstration

## Help
help-title = Help
help-sign-in-title = Signing in
help-sign-in-text = Use the email address you were invited with. If you have lost your invitation, ask the person who invited you to send another. If you have forgotten your password, email us.
help-answers-title = Answering questions
help-answers-text = You can answer in any order and change an answer until your council has submitted its assessment. If nobody knows the answer, say so: it counts differently from the lowest level.
help-people-title = Working with colleagues
help-people-text = Your council’s lead can invite colleagues from the people page. Leads and contributors answer questions. Leads and signatories submit the assessment.
help-language-title = Welsh
help-language-text = You can change to Welsh or back at the top of every page, and what you have typed is kept.
help-contact-title = Contact us
help-contact-text = Email { $email } if you need help, if something does not work, or if you want to tell us what you think.

## Accessibility
accessibility-title = Accessibility statement for { $service }
accessibility-short-title = Accessibility statement
accessibility-who = This service is run by { $organisation }. We want as many people as possible to be able to use it. You should be able to:
accessibility-can-zoom = zoom in up to 400% without the text spilling off the screen
accessibility-can-keyboard = use the whole service with just a keyboard
accessibility-can-reader = use the whole service with a screen reader
accessibility-can-script = use the whole service without JavaScript
accessibility-can-colour = understand every chart without colour: the same numbers are in a table beside it
accessibility-how-title = How accessible this service is
accessibility-how-text = We have built the service from the GOV.UK Design System’s components and check pages with automatic tools. It has not been audited by people with disabilities or by an independent auditor yet, so there may be problems we do not know of.
accessibility-not-title = Non-accessible content
accessibility-not-text = We do not know of any content that does not meet the Web Content Accessibility Guidelines (WCAG) 2.2 AA standard. Because the service has not been audited, we say that it is partially compliant.
accessibility-feedback-title = Feedback and contact information
accessibility-feedback-text = If you find a problem, or need information in a different format, email { $email }. We reply within 10 working days.
accessibility-enforcement-title = Enforcement procedure
accessibility-enforcement-gb = The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you are not happy with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS).
accessibility-enforcement-link = Contact the EASS
accessibility-enforcement-ni = In Northern Ireland, contact the Equality Commission for Northern Ireland (ECNI) instead.
accessibility-enforcement-ni-link = Contact the ECNI
accessibility-technical-title = Technical information about this service’s accessibility
accessibility-technical-text = { $organisation } is committed to making this service accessible, in accordance with the accessibility regulations. The service is partially compliant with the WCAG version 2.2 AA standard, because it has not been audited.
accessibility-date-title = Preparation of this accessibility statement
accessibility-date-text = This statement was prepared on { $date }. It has not been reviewed since.

## Cookies
cookies-title = Cookies
cookies-text = Cookies are small files saved on your device. This service uses one, which it needs to work, so we do not ask for your consent. There are no cookies for statistics or advertising, and none of anybody else’s.
cookies-caption = Essential cookies
cookies-name = Name
cookies-purpose = Purpose
cookies-expires = Expires
cookies-session-purpose = Keeps you signed in. It is only set when you sign in.
cookies-session-expires = When you sign out or close your browser. It stops working 20 hours after you sign in, or after 4 hours without use (30 minutes for administrators)

## Privacy
privacy-title = Privacy
privacy-who-title = Who is responsible for your data
privacy-who-text = { $organisation } runs this service and is the controller of the personal data in it. Email { $email } about anything on this page.
privacy-what-title = What we keep
privacy-what-account = your name, work email address and language, which the person who invited you or you gave us
privacy-what-password = your password, in a form from which nobody can read it
privacy-what-work = what you are to which council, which answers you gave and changed, and when
privacy-what-sign-in = when you signed in and last used the service, and failed attempts to sign in with the network address they came from
privacy-why-title = Why we keep it
privacy-why-text = To let you sign in, to show you and your colleagues who answered what, to keep your council’s answers safe, and to stop others from getting in. The legal basis is that this is necessary for a task in the public interest.
privacy-share-title = Who sees it
privacy-share-text = Your colleagues who work on the same council’s assessment see your name, email address and role, and which answers you gave. We do not sell your data or share it with anybody else, unless the law requires it. Published results are about councils, never about people.
privacy-long-title = How long we keep it
privacy-long-text = We keep your account while you use the service. We delete sessions when they end, and failed attempts to sign in after one day. We keep the fact that you gave an answer for as long as the answer.
privacy-rights-title = Your rights
privacy-rights-text = You can ask us for a copy of your data, to correct it, to delete it, to limit what we do with it, or object to it. Email { $email }. We answer within one month.
privacy-complain-text = If you are not happy with our answer, you can complain to the Information Commissioner’s Office.
privacy-complain-link = Complain to the Information Commissioner’s Office
