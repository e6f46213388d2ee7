# Rowndiau yn y gweinyddu: y rhestr, rownd, ei ffurflen, ac estyniadau.

## The list
rounds-title = Rowndiau
rounds-text = Rownd yw cyfnod pan fydd cynghorau’n eu hasesu eu hunain yn erbyn un fersiwn o fanc cwestiynau.
rounds-none = Nid oes rownd eto.
rounds-table = Rowndiau, yr olaf i agor yn gyntaf
rounds-round = Rownd
rounds-state = Cyflwr
rounds-bank = Banc cwestiynau
rounds-audience = Ar gyfer
rounds-opens = Yn agor
rounds-closes = Yn cau
rounds-add = Ychwanegu rownd
rounds-all-councils = Pob cyngor
rounds-no-end = Dim diwedd wedi’i osod
rounds-draft = Drafft
rounds-upcoming = I ddod
rounds-open = Ar agor
rounds-closed = Wedi cau
rounds-end-of-day = Diwedd { $date }

## A round
rounds-key = Allwedd
rounds-name-en = Enw yn Saesneg
rounds-name-cy = Enw yn Gymraeg
rounds-minimum = Y grŵp lleiaf
rounds-minimum-strictest = Heb ei osod: daw ffigurau o { $number } cyngor o leiaf
rounds-minimum-set = { $number } cyngor o leiaf
rounds-minimum-public = { $number } cyngor o leiaf ar gyfer clymblaid, a { $public } ar gyfer y cyhoedd
rounds-calendar = Datganiadau interim
rounds-calendar-none = Dim diwrnodau wedi’u gosod
rounds-change = Newid y rownd hon
rounds-saved = Mae’r rownd wedi’i chadw
rounds-draft-text = Dim ond gweinyddwyr sy’n gweld y rownd hon. Er mwyn iddi ddechrau, newidiwch hi fel nad yw’n ddrafft mwyach.

## The form
rounds-form-add = Ychwanegu rownd
rounds-form-change = Newid rownd { $name }
rounds-form-key-hint = Rhan o gyfeiriadau gwe’r rownd, er enghraifft 2026. Defnyddiwch lythrennau bach, rhifau, cysylltnodau ac atalnodau llawn. Ni ellir ei newid wedyn.
rounds-form-name-hint = Bydd cynghorau’n gweld hwn, er enghraifft Hydref 2026
rounds-form-bank-hint = Fersiynau a gyhoeddwyd yn unig. Ni all newid ar ôl i gyngor ddechrau.
rounds-form-audience = Ar gyfer pa gynghorau y mae?
rounds-form-audience-hint = Ni all newid ar ôl i gyngor ddechrau.
rounds-form-coalition = { $count ->
    [zero] { $name } ({ $count } cyngor)
    [one] { $name } ({ $count } cyngor)
    [two] { $name } ({ $count } gyngor)
    [few] { $name } ({ $count } chyngor)
    [many] { $name } ({ $count } chyngor)
   *[other] { $name } ({ $count } cyngor)
}
rounds-form-date-hint = Er enghraifft, 31 Mawrth 2027 neu 31/3/2027
rounds-form-opens-on = Yn agor ar
rounds-form-opens-at = Yn agor am (dewisol)
rounds-form-opens-at-hint = Amser y DU, er enghraifft 9am neu 09:00. Gadewch yn wag ar gyfer dechrau’r diwrnod.
rounds-form-closes-on = Yn cau ar (dewisol)
rounds-form-closes-on-hint = Er enghraifft, 31 Mawrth 2027 neu 31/3/2027. Gadewch yn wag os nad oes diwedd wedi’i osod.
rounds-form-closes-at = Yn cau am (dewisol)
rounds-form-closes-at-hint = Amser y DU, er enghraifft 5pm neu 17:00. Gadewch yn wag ar gyfer diwedd y diwrnod. O’r eiliad honno ymlaen, ni ellir newid na chyflwyno dim.
rounds-form-minimum = Y grŵp lleiaf (dewisol)
rounds-form-minimum-hint = Y nifer lleiaf o gynghorau y caiff ffigur ddod ohonynt. Gadewch yn wag ar gyfer y mwyaf llym, { $strictest }. Ar gyfer clymblaid gall fod mor isel â { $lowest }. Daw ffigurau ar gyfer y cyhoedd o { $strictest } o leiaf bob amser.
rounds-form-calendar = Diwrnodau ar gyfer datganiadau interim (dewisol)
rounds-form-calendar-hint = Un dyddiad ar bob llinell, er enghraifft 31 Ionawr 2027
rounds-form-draft = Drafft yw’r rownd hon
rounds-form-draft-hint = Nid yw cynghorau’n gweld drafft, ac ni allant ei ddechrau beth bynnag yw ei ddyddiadau.
rounds-form-save = Cadw’r rownd

## What is wrong with the form
rounds-key-missing = Rhowch allwedd
rounds-key-wrong = Rhaid i’r allwedd fod yn 60 nod neu lai, a defnyddio llythrennau bach, rhifau, cysylltnodau ac atalnodau llawn yn unig
rounds-key-taken = Mae rownd â’r allwedd “{ $key }” eisoes
rounds-name-en-missing = Rhowch enw yn Saesneg
rounds-name-cy-missing = Rhowch enw yn Gymraeg
rounds-name-en-long = Rhaid i’r enw yn Saesneg fod yn { $count } nod neu lai
rounds-name-cy-long = Rhaid i’r enw yn Gymraeg fod yn { $count } nod neu lai
rounds-name-en-strange = Ni chaiff yr enw yn Saesneg gynnwys toriadau llinell na nodau anweladwy
rounds-name-cy-strange = Ni chaiff yr enw yn Gymraeg gynnwys toriadau llinell na nodau anweladwy
rounds-bank-missing = Dewiswch fanc cwestiynau
rounds-bank-unknown = Nid yw “{ $bank }” yn fersiwn o fanc cwestiynau sydd wedi’i gyhoeddi. Dewiswch un o’r rhestr
rounds-audience-missing = Dewiswch ar gyfer pa gynghorau y mae’r rownd
rounds-audience-unknown = Nid oes clymblaid “{ $coalition }”. Dewiswch un o’r rhestr
rounds-opens-missing = Rhowch y dyddiad y mae’r rownd yn agor
rounds-opens-wrong = Rhaid i’r dyddiad y mae’r rownd yn agor fod yn ddyddiad go iawn, fel 31 Mawrth 2027
rounds-opens-time-wrong = Rhaid i’r amser y mae’r rownd yn agor fod yn amser, fel 9am neu 17:30
rounds-opens-clocks = Mae’r clociau’n newid ar y diwrnod hwnnw, felly nid un eiliad yw { $time }. Dewiswch amser arall i agor
rounds-closes-missing = Rhowch y dyddiad y mae’r rownd yn cau, neu gadewch ei hamser yn wag hefyd
rounds-closes-wrong = Rhaid i’r dyddiad y mae’r rownd yn cau fod yn ddyddiad go iawn, fel 31 Mawrth 2027
rounds-closes-time-wrong = Rhaid i’r amser y mae’r rownd yn cau fod yn amser, fel 5pm neu 17:30
rounds-closes-clocks = Mae’r clociau’n newid ar y diwrnod hwnnw, felly nid un eiliad yw { $time }. Dewiswch amser arall i gau
rounds-closes-before = Rhaid i’r rownd gau ar ôl iddi agor
rounds-closes-over = Rhaid i’r rownd gau yn y dyfodol
rounds-minimum-wrong = Rhaid i’r grŵp lleiaf fod yn rhif cyfan o { $lowest } i { $highest }, neu’n wag
rounds-minimum-coalition = { $count ->
    [zero] Mae gan { $coalition } { $count } cyngor, a byddai ffigurau’n dod o { $number } o leiaf, felly ni ellid dangos dim. Dewiswch glymblaid fwy neu rif llai
    [one] Mae gan { $coalition } { $count } cyngor, a byddai ffigurau’n dod o { $number } o leiaf, felly ni ellid dangos dim. Dewiswch glymblaid fwy neu rif llai
    [two] Mae gan { $coalition } { $count } gyngor, a byddai ffigurau’n dod o { $number } o leiaf, felly ni ellid dangos dim. Dewiswch glymblaid fwy neu rif llai
    [few] Mae gan { $coalition } { $count } chyngor, a byddai ffigurau’n dod o { $number } o leiaf, felly ni ellid dangos dim. Dewiswch glymblaid fwy neu rif llai
    [many] Mae gan { $coalition } { $count } chyngor, a byddai ffigurau’n dod o { $number } o leiaf, felly ni ellid dangos dim. Dewiswch glymblaid fwy neu rif llai
   *[other] Mae gan { $coalition } { $count } cyngor, a byddai ffigurau’n dod o { $number } o leiaf, felly ni ellid dangos dim. Dewiswch glymblaid fwy neu rif llai
}
rounds-coalition-small = { $count ->
    [zero] Mae gan { $coalition } { $count } cyngor. Ni ellir dangos dim o lai na { $number }: o ddau, byddai’r naill yn dysgu atebion y llall
    [one] Mae gan { $coalition } { $count } cyngor. Ni ellir dangos dim o lai na { $number }: o ddau, byddai’r naill yn dysgu atebion y llall
    [two] Mae gan { $coalition } { $count } gyngor. Ni ellir dangos dim o lai na { $number }: o ddau, byddai’r naill yn dysgu atebion y llall
    [few] Mae gan { $coalition } { $count } chyngor. Ni ellir dangos dim o lai na { $number }: o ddau, byddai’r naill yn dysgu atebion y llall
    [many] Mae gan { $coalition } { $count } chyngor. Ni ellir dangos dim o lai na { $number }: o ddau, byddai’r naill yn dysgu atebion y llall
   *[other] Mae gan { $coalition } { $count } cyngor. Ni ellir dangos dim o lai na { $number }: o ddau, byddai’r naill yn dysgu atebion y llall
}
rounds-calendar-wrong = Rhaid i linell { $number } o’r diwrnodau ar gyfer datganiadau interim, “{ $typed }”, fod yn ddyddiad go iawn, fel 31 Mawrth 2027
rounds-calendar-outside = Rhaid i linell { $number } o’r diwrnodau ar gyfer datganiadau interim, “{ $typed }”, fod yn ddiwrnod pan fydd y rownd ar agor
rounds-calendar-many = Rhowch { $count } diwrnod neu lai ar gyfer datganiadau interim
rounds-begun = Mae cyngor wedi dechrau’r rownd hon, felly ni all ei banc cwestiynau na’r cynghorau y mae ar eu cyfer newid mwyach

## Extensions
extensions-title = Estyniadau
extensions-text = Mae estyniad yn rhoi mwy o amser i un cyngor orffen. I bob cyngor arall mae’r rownd yn cau pan ddywed hi.
extensions-none = Nid oes gan unrhyw gyngor estyniad.
extensions-table = Cynghorau ag estyniad
extensions-council = Cyngor
extensions-until = Gall ateb tan
extensions-reason = Rheswm
extensions-given = Rhoddwyd gan
extensions-given-by = { $name }, { $date }
extensions-remove = Dileu
extensions-remove-about = estyniad { $council }
extensions-give = Rhoi estyniad i gyngor
extensions-no-end = Nid oes diwedd i’r rownd hon, felly nid oes angen estyniad ar unrhyw gyngor.
extensions-given-done = Mae’r estyniad wedi’i gadw
extensions-removed = Mae’r estyniad wedi’i ddileu
extensions-form-title = Estyniad i { $council }
extensions-form-text = Mae’r rownd yn cau i’r lleill: { $date }.
extensions-form-on = Tan ba ddiwrnod?
extensions-form-at = Tan faint o’r gloch? (dewisol)
extensions-form-at-hint = Amser y DU, er enghraifft 5pm neu 17:00. Gadewch yn wag ar gyfer diwedd y diwrnod.
extensions-form-reason-hint = Dim ond gweinyddwyr sy’n gweld hwn
extensions-form-save = Cadw’r estyniad
extensions-on-missing = Rhowch y diwrnod y gall y cyngor ateb tan hynny
extensions-on-wrong = Rhaid i’r diwrnod y gall y cyngor ateb tan hynny fod yn ddyddiad go iawn, fel 31 Mawrth 2027
extensions-at-wrong = Rhaid i’r amser y gall y cyngor ateb tan hynny fod yn amser, fel 5pm neu 17:30
extensions-at-clocks = Mae’r clociau’n newid ar y diwrnod hwnnw, felly nid un eiliad yw { $time }. Dewiswch amser arall
extensions-before = Rhaid i’r estyniad ddod i ben ar ôl i’r rownd gau
extensions-over = Rhaid i’r estyniad ddod i ben yn y dyfodol
extensions-reason-missing = Rhowch reswm
extensions-reason-long = Rhaid i’r rheswm fod yn { $count } nod neu lai
extensions-not-for = Nid yw’r rownd hon ar gyfer { $council }, felly ni all gael estyniad
extensions-remove-title = Dileu estyniad { $council }?
extensions-remove-text = Gall y cyngor ateb wedyn cyhyd â phawb arall: { $date }. Ni chollir dim a atebodd.
extensions-remove-button = Dileu’r estyniad
extensions-remove-keep = Ei gadw
