# Question banks in administration: what is published, drafts, what was found in them, and a bank as a council would be asked.

## The list
banks-title = Question banks
banks-text = See what is published, and upload a version of a bank to check it, preview it and publish it.
banks-published = Published
banks-published-table = Published versions, newest first
banks-none = No bank is published yet.
banks-bank = Bank
banks-version = Version
banks-published-at = Published
banks-questions = Questions
banks-digest = Digest
banks-drafts = Drafts
banks-drafts-table = Drafts, newest first
banks-drafts-text = Only administrators see drafts. Nobody is asked anything from them.
banks-drafts-none = There are no drafts.
banks-file = File
banks-uploaded-by = Uploaded by
banks-uploaded-at = Uploaded
banks-deleted = The draft is deleted
banks-upload = Upload a version
banks-upload-file = ZIP file of one version
banks-upload-hint = Zip the folder that holds bank.yaml. The file can be up to 2MB, and hold up to 200 files and folders and 4MB of text. Only files ending in .yaml are read.
banks-upload-button = Upload and check

## Why a file is not taken
banks-file-missing = Select a ZIP file
banks-file-large = The ZIP file must be 2MB or smaller
banks-file-not-zip = The selected file must be a ZIP file
banks-file-broken = The ZIP file cannot be unpacked. Make it again with your computer’s own ZIP program
banks-file-encrypted = The ZIP file must not be protected with a password
banks-file-many = The ZIP file must not hold more than 200 files and folders
banks-file-much = The ZIP file must not hold more than 4MB of text
banks-file-name = The ZIP file must not hold “{ $name }”: its name is longer than 200 letters, leads out of the folder, is a link, or uses a character that not every computer has
banks-file-twice = The ZIP file must not hold two files of the same name
banks-file-not-text = “{ $name }” must be text in UTF-8
banks-file-no-bank = The ZIP file must hold one bank.yaml, at the top or in its one folder

## A draft
banks-draft-title = Draft: { $name }
banks-draft-left-out = Left out
banks-draft-left-out-text = These are not part of a bank, and were not kept.
banks-draft-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
banks-draft-findings-text = Correct the files and upload them again: a draft is never changed. It cannot be previewed or published while there is anything to correct.
banks-draft-findings-first = The first { $count } are shown.
banks-draft-findings-table = What was found
banks-draft-line = Line
banks-draft-column = Column
banks-draft-what = What is wrong
banks-draft-suggestion = What to do
banks-draft-sound = There is nothing to correct
banks-draft-new = This version is not published yet.
banks-draft-same = This version is published already, with the same content.
banks-draft-differs = This version is published already, with another content. What is published never changes: give the new content a new version.
banks-draft-differs-fault = Version { $version } of { $bank } is published with another content, so this cannot be published. Give the new content a new version
banks-draft-moved = This is not the draft that you looked at. Look at it again before you publish it
banks-draft-see-published = See the published version
banks-draft-preview = Preview as a council
banks-draft-publish-title = Publish this version
banks-draft-publish-text = What is published cannot be changed or taken back. Nobody is asked anything from it until a round is opened with it.
banks-draft-publish = Publish
banks-draft-delete = Delete this draft
banks-delete-title = Delete the draft { $name }?
banks-delete-text = The files you uploaded are thrown away. What is published stays.
banks-delete-button = Delete the draft
banks-delete-keep = Keep it

## A bank in short
bank-id = Identifier
bank-title-en = Title in English
bank-title-cy = Title in Welsh
bank-licence = Licence
bank-rule = Scoring rule
bank-rule-mean = Weighted mean of levels: each answered question counts as its level, with its weight
bank-rule-points = Points: what was scored, out of the most that could be
bank-rule-stages = Gated stages: the stage before the first with a requirement that is not met
bank-rule-link = Weakest link: achieved where everything is, not achieved where anything is not, otherwise in part
bank-roll-up = How themes make the whole
bank-roll-up-sum = Everything is added up, each theme with its weight
bank-roll-up-mean = Each theme counts the same
bank-roll-up-weighted-mean = Each theme counts with its weight
bank-roll-up-minimum = The lowest theme decides
bank-themes = Themes
bank-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
bank-journeys = Journeys by type of council
bank-journeys-table = Questions and minutes of those who are asked alike
bank-journeys-text = Each row is asked alike. Where answers lead to further questions there are several ways, from the shortest to the longest.
bank-journeys-who = Who
bank-journeys-ways = Ways
bank-journeys-minutes = Minutes
bank-journeys-range = { $least } to { $most }
bank-journeys-everybody = Every type of council
bank-journeys-region = { $kind } ({ $regions })

## A bank as it is asked
bank-caption-draft = Preview of a draft
bank-caption-published = Published { $date }
bank-heading = { $title }, version { $version }
bank-just-published = The bank is published
bank-round = To ask councils, open a round with it on the command line:
bank-as = As which council?
bank-as-text = Choose a type of council to see what it would be asked. Nothing can be answered here.
bank-as-everything = Everything, and who is asked it
bank-as-type = Type of council
bank-as-type-other = Type
bank-as-tier = Tier
bank-as-nation = Nation
bank-as-region = Region
bank-as-region-first = Any where there are such councils
bank-as-button = Show
bank-as-type-unknown = Select one from the list
bank-as-region-none = Select a region that has councils of this type
bank-not-for = Such a council is asked nothing.
bank-asked = Asked { $clause }
bank-follow-ups = { $count ->
    [one] { $count } further question may follow from the answers.
   *[other] { $count } further questions may follow from the answers.
}
bank-contents = Themes
bank-within = Part of: { $themes }
bank-kind-level = Choose a level
bank-kind-choice = Choose one answer
bank-kind-several = Choose any number of answers
bank-kind-number = Give a number
bank-kind-yes-no = Yes or no
bank-kind-text = Answer in words
bank-no-answer = It can be said that this question does not apply.
bank-base-points = Base for this question: { $base } of { $most } points
bank-next-step = Next step
bank-next-level = Next step from here:
bank-unit = Unit: { $unit }

## When a question is asked
bank-and = and
bank-when-type = of councils of this type: { $names }
bank-when-tier = of councils in this tier: { $names }
bank-when-nation = of councils in { $names }
bank-when-region = of councils in { $names }
bank-when-function = of councils with this duty: { $names }
bank-when-answer = after { $answers } to “{ $title }”
bank-when-least = after { $least } or more to “{ $title }”
bank-when-most = after { $most } or less to “{ $title }”
bank-when-not = except { $clause }

## Councils
council-type-county = county council
council-type-non-metropolitan-district = district council
council-type-unitary = unitary council
council-type-metropolitan-district = metropolitan district council
council-type-london-borough = London borough
council-type-city-corporation = City of London Corporation
council-type-scottish-unitary = Scottish council
council-type-welsh-unitary = Welsh council
council-type-northern-ireland-district = Northern Ireland district council
council-type-combined-authority = combined authority
council-type-strategic-authority = strategic authority
tier-upper = county above districts
tier-lower = district below a county
tier-single = all functions in one council
tier-combined = authority of several councils
nation-england = England
nation-scotland = Scotland
nation-wales = Wales
nation-northern-ireland = Northern Ireland
region-east-midlands = East Midlands
region-east-of-england = East of England
region-london = London
region-north-east = North East
region-north-west = North West
region-south-east = South East
region-south-west = South West
region-west-midlands = West Midlands
region-yorkshire-and-the-humber = Yorkshire and the Humber
function-social-care = social care
function-housing = housing
function-planning = planning
function-waste-collection = waste collection
function-waste-disposal = waste disposal
function-highways = highways
function-education = education
function-revenues-and-benefits = revenues and benefits
function-licensing = licensing
function-libraries = libraries
function-public-health = public health
