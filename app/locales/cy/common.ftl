# Yr hyn sy’n gyffredin i bob tudalen.

## The frame
skip-to-content = Neidio i’r prif gynnwys
service-information = Gwybodaeth am y gwasanaeth
menu = Dewislen
phase-beta = Beta
phase-text = Mae hwn yn wasanaeth newydd.
phase-feedback = Rhowch eich barn i ni
sign-in = Mewngofnodi
sign-out = Allgofnodi
signed-in-as = Wedi mewngofnodi fel { $name }
language-label = Iaith
english = English
welsh = Cymraeg
switch-to-english = Change the language to English
switch-to-welsh = Newid yr iaith i’r Gymraeg
change-council = Newid cyngor
your-council = Eich cyngor
demonstration-title = Data enghreifftiol
demonstration-text = Cafodd yr atebion a’r canlyniadau hyn eu creu i ddangos sut mae’r gwasanaeth yn gweithio. Ni roddodd neb yr atebion, ac nid ydynt yn dweud dim am unrhyw gyngor go iawn.
title-error = Gwall: { $title }

## Main areas
nav-council = Eich cyngor
nav-administration = Gweinyddu

## Foot of the page
footer-links = Dolenni cymorth
footer-help = Help
footer-accessibility = Datganiad hygyrchedd
footer-cookies = Cwcis
footer-privacy = Preifatrwydd
footer-contact = Cysylltu
footer-licence-before = Mae’r banciau cwestiynau ar gael o dan y
footer-licence-name = drwydded Creative Commons Attribution 4.0
footer-licence-after = , a’r ffigurau cyhoeddedig o dan y Drwydded Llywodraeth Agored f3.0, oni nodir yn wahanol. Mae’r feddalwedd yn god agored o dan drwydded MIT.
footer-run-by = Caiff y gwasanaeth ei redeg gan { $organisation }

## The components' own words
back = Yn ôl
back-label = Tudalen flaenorol
breadcrumb-label = Briwsion bara
error = Gwall
error-summary-title = Mae problem wedi codi
warning = Rhybudd
important = Pwysig
success = Llwyddiant
pagination-label = Tudalennau
previous = Tudalen flaenorol
next = Tudalen nesaf
page-word = { "" }
page-number = Tudalen { $page }
show = Dangos
hide = Cuddio
show-password = Dangos y cyfrinair
hide-password = Cuddio’r cyfrinair
password-shown = Mae eich cyfrinair i’w weld
password-hidden = Mae eich cyfrinair wedi’i guddio
characters-up-to = { $count ->
    [zero] Ni allwch roi unrhyw nodau
    [one] Gallwch roi hyd at { $count } nod
    [two] Gallwch roi hyd at { $count } nod
    [few] Gallwch roi hyd at { $count } nod
    [many] Gallwch roi hyd at { $count } nod
   *[other] Gallwch roi hyd at { $count } nod
}
words-up-to = { $count ->
    [zero] Ni allwch roi unrhyw eiriau
    [one] Gallwch roi hyd at { $count } gair
    [two] Gallwch roi hyd at { $count } air
    [few] Gallwch roi hyd at { $count } gair
    [many] Gallwch roi hyd at { $count } gair
   *[other] Gallwch roi hyd at { $count } gair
}
characters-left-one = Mae gennych %{"{"}count{"}"} nod yn weddill
characters-left-other = Mae gennych %{"{"}count{"}"} nod yn weddill
characters-at-limit = Nid oes gennych unrhyw nodau’n weddill
characters-over-one = Mae gennych %{"{"}count{"}"} nod yn ormod
characters-over-other = Mae gennych %{"{"}count{"}"} nod yn ormod
words-left-one = Mae gennych %{"{"}count{"}"} gair yn weddill
words-left-other = Mae gennych %{"{"}count{"}"} o eiriau’n weddill
words-at-limit = Nid oes gennych unrhyw eiriau’n weddill
words-over-one = Mae gennych %{"{"}count{"}"} gair yn ormod
words-over-other = Mae gennych %{"{"}count{"}"} o eiriau’n ormod
or = neu
optional = (dewisol)
continue = Parhau
save-and-continue = Cadw a pharhau
cancel = Canslo
change = Newid
search = Chwilio
yes = Ydw
no = Nac ydw
not-provided = Heb ei ddarparu
table-scroll = Sgroliwch i’r ochr i weld y tabl cyfan
level-chip = Lefel { $level }: { $name }

## Dates and times
month-january = Ionawr
month-february = Chwefror
month-march = Mawrth
month-april = Ebrill
month-may = Mai
month-june = Mehefin
month-july = Gorffennaf
month-august = Awst
month-september = Medi
month-october = Hydref
month-november = Tachwedd
month-december = Rhagfyr
before-noon = am
after-noon = pm
midday = canol dydd
midnight = canol nos
date-at-time = { $date } am { $time }
date-range = { $from } i { $to }
minutes = { $count ->
    [zero] { $count } munud
    [one] { $count } funud
    [two] { $count } funud
    [few] { $count } munud
    [many] { $count } munud
   *[other] { $count } munud
}
days = { $count ->
    [zero] { $count } diwrnod
    [one] { $count } diwrnod
    [two] { $count } ddiwrnod
    [few] { $count } diwrnod
    [many] { $count } diwrnod
   *[other] { $count } diwrnod
}
answered-of = { $answered } o { $applicable } wedi’u hateb

## When something goes wrong
not-found-title = Heb ddod o hyd i’r dudalen
not-found-typed = Os gwnaethoch deipio’r cyfeiriad gwe, gwiriwch ei fod yn gywir.
not-found-pasted = Os gwnaethoch ludo’r cyfeiriad gwe, gwiriwch eich bod wedi copïo’r cyfan.
problem-title = Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth
problem-try-again = Rhowch gynnig arall arni yn nes ymlaen.
problem-saved = Cafodd eich atebion eu cadw am { $time }.
problem-not-saved = Nid yw’r hyn yr oeddech yn ei deipio wedi’i gadw.
unavailable-title = Mae’n ddrwg gennym, nid yw’r gwasanaeth ar gael
unavailable-later = Byddwch yn gallu defnyddio’r gwasanaeth yn nes ymlaen.
forbidden-title = Ni allwch weld y dudalen hon
forbidden-text = Nid oes gan eich cyfrif ganiatâd i’w gweld. Gofynnwch i arweinydd eich cyngor os ydych yn credu y dylai fod ganddo.
stale-title = Mae’r dudalen hon wedi bod ar agor yn rhy hir
stale-text = Ewch yn ôl, llwythwch y dudalen eto a gwnewch yr un peth eto.
contact-us = Os oes angen help arnoch, anfonwch e-bost i { $email }.
