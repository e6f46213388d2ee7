# Clymbleidiau, eu grwpiau llywio a’r tîm canolog, yn y gweinyddu.

## The list
coalitions-title = Clymbleidiau
coalitions-text = Set o gynghorau ag enw yw clymblaid, â grŵp llywio sy’n gweld y glymblaid gyfan a byth atebion un cyngor.
coalitions-size = Daw ffigurau clymblaid o { $strictest } o leiaf o’r cynghorau sydd wedi cyflwyno, neu o gyn lleied â { $lowest } lle mae’r rownd yn dweud hynny. Ni ddangosir dim byth o lai.
coalitions-none = Nid oes clymblaid eto.
coalitions-table = Clymbleidiau
coalitions-coalition = Clymblaid
coalitions-key = Allwedd
coalitions-councils = Cynghorau
coalitions-steering-count = Yn ei grŵp llywio
coalitions-add = Ychwanegu clymblaid

## A coalition
coalitions-change = Newid y glymblaid hon
coalitions-saved = Mae’r glymblaid wedi’i chadw
coalitions-see-councils = { $count ->
    [zero] Gweld ei { $count } cyngor
    [one] Gweld ei { $count } cyngor
    [two] Gweld ei { $count } gyngor
    [few] Gweld ei { $count } chyngor
    [many] Gweld ei { $count } chyngor
   *[other] Gweld ei { $count } cyngor
}
coalitions-too-small = { $count ->
    [zero] Mae gan y glymblaid hon { $count } cyngor. Ni ellir dangos dim o lai na { $number }: o ddau, byddai’r naill yn dysgu atebion y llall.
    [one] Mae gan y glymblaid hon { $count } cyngor. Ni ellir dangos dim o lai na { $number }: o ddau, byddai’r naill yn dysgu atebion y llall.
    [two] Mae gan y glymblaid hon { $count } gyngor. Ni ellir dangos dim o lai na { $number }: o ddau, byddai’r naill yn dysgu atebion y llall.
    [few] Mae gan y glymblaid hon { $count } chyngor. Ni ellir dangos dim o lai na { $number }: o ddau, byddai’r naill yn dysgu atebion y llall.
    [many] Mae gan y glymblaid hon { $count } chyngor. Ni ellir dangos dim o lai na { $number }: o ddau, byddai’r naill yn dysgu atebion y llall.
   *[other] Mae gan y glymblaid hon { $count } cyngor. Ni ellir dangos dim o lai na { $number }: o ddau, byddai’r naill yn dysgu atebion y llall.
}
coalitions-needs-minimum = { $count ->
    [zero] Mae gan y glymblaid hon { $count } cyngor. Dim ond mewn rowndiau â’u grŵp lleiaf wedi’i osod i { $count } neu lai y gellir dangos ei ffigurau.
    [one] Mae gan y glymblaid hon { $count } cyngor. Dim ond mewn rowndiau â’u grŵp lleiaf wedi’i osod i { $count } neu lai y gellir dangos ei ffigurau.
    [two] Mae gan y glymblaid hon { $count } gyngor. Dim ond mewn rowndiau â’u grŵp lleiaf wedi’i osod i { $count } neu lai y gellir dangos ei ffigurau.
    [few] Mae gan y glymblaid hon { $count } chyngor. Dim ond mewn rowndiau â’u grŵp lleiaf wedi’i osod i { $count } neu lai y gellir dangos ei ffigurau.
    [many] Mae gan y glymblaid hon { $count } chyngor. Dim ond mewn rowndiau â’u grŵp lleiaf wedi’i osod i { $count } neu lai y gellir dangos ei ffigurau.
   *[other] Mae gan y glymblaid hon { $count } cyngor. Dim ond mewn rowndiau â’u grŵp lleiaf wedi’i osod i { $count } neu lai y gellir dangos ei ffigurau.
}

## The form
coalitions-form-change = Newid clymblaid { $name }
coalitions-form-key-hint = Rhan o gyfeiriadau gwe’r glymblaid, er enghraifft gogledd-orllewin. Defnyddiwch lythrennau bach, rhifau a chysylltnodau. Ni ellir ei newid wedyn.
coalitions-form-name-en = Enw yn Saesneg
coalitions-form-name-cy = Enw yn Gymraeg
coalitions-form-name-hint = Bydd cynghorau’n gweld hwn
coalitions-form-members-hint = Un ar bob llinell: enw cyngor neu ei allwedd, er enghraifft Kent neu KEN. O leiaf { $number } cyngor.
coalitions-form-save = Cadw’r glymblaid
coalitions-key-missing = Rhowch allwedd
coalitions-key-wrong = Rhaid i’r allwedd fod yn 60 nod neu lai, a defnyddio llythrennau bach, rhifau a chysylltnodau yn unig
coalitions-key-taken = Mae clymblaid â’r allwedd “{ $key }” eisoes
coalitions-name-en-missing = Rhowch enw yn Saesneg
coalitions-name-cy-missing = Rhowch enw yn Gymraeg
coalitions-name-en-long = Rhaid i’r enw yn Saesneg fod yn { $count } nod neu lai
coalitions-name-cy-long = Rhaid i’r enw yn Gymraeg fod yn { $count } nod neu lai
coalitions-name-en-strange = Ni chaiff yr enw yn Saesneg gynnwys toriadau llinell na nodau anweladwy
coalitions-name-cy-strange = Ni chaiff yr enw yn Gymraeg gynnwys toriadau llinell na nodau anweladwy
coalitions-members-missing = Rhowch gynghorau’r glymblaid
coalitions-members-unknown = Llinell { $number }: nid oes cyngor o’r enw “{ $typed }”, nac un â’r allwedd honno
coalitions-members-several = Llinell { $number }: mae sawl cyngor o’r enw “{ $typed }”. Rhowch allwedd yr un dan sylw: { $keys }
coalitions-members-ended = Llinell { $number }: daeth { $council } i ben ar { $date }. Rhowch y cyngor a gymerodd drosodd: { $successors }
coalitions-members-ended-alone = Llinell { $number }: daeth { $council } i ben ar { $date }. Tynnwch ef allan
coalitions-members-other = Llinell { $number }: nid yw { $council } yn gyngor sy’n cymryd rhan. Tynnwch ef allan
coalitions-members-more = A { $count } llinell arall fel y rhain
coalitions-members-few = { $count ->
    [zero] Rhaid i glymblaid gael o leiaf { $number } cyngor, ac mae gan hon { $count }: o ddau, byddai’r naill yn dysgu atebion y llall
    [one] Rhaid i glymblaid gael o leiaf { $number } cyngor, ac mae gan hon { $count }: o ddau, byddai’r naill yn dysgu atebion y llall
    [two] Rhaid i glymblaid gael o leiaf { $number } cyngor, ac mae gan hon { $count }: o ddau, byddai’r naill yn dysgu atebion y llall
    [few] Rhaid i glymblaid gael o leiaf { $number } cyngor, ac mae gan hon { $count }: o ddau, byddai’r naill yn dysgu atebion y llall
    [many] Rhaid i glymblaid gael o leiaf { $number } cyngor, ac mae gan hon { $count }: o ddau, byddai’r naill yn dysgu atebion y llall
   *[other] Rhaid i glymblaid gael o leiaf { $number } cyngor, ac mae gan hon { $count }: o ddau, byddai’r naill yn dysgu atebion y llall
}

## Steering groups and the central team
team-steering = Grŵp llywio
team-steering-text = Mae grŵp llywio clymblaid yn gweld ei dangosfwrdd: pwy sydd wedi dechrau a chyflwyno, a ffigurau’r glymblaid gyfan.
team-steering-caption = Grŵp llywio { $coalition }
team-steering-nobody = Nid oes neb yn y grŵp llywio eto.
team-steering-invite = Gwahodd rhywun i’r grŵp llywio
team-steering-member = Mae { $email } yn y grŵp llywio’n barod
team-steering-remove-title = Tynnu { $name } o grŵp llywio { $coalition }?
team-central = Tîm canolog
team-central-text = Mae’r tîm canolog yn gweld y dangosfwrdd ar gyfer y wlad gyfan, ac yn llunio, yn gwirio ac yn cyhoeddi datganiadau. Ni all weld atebion cyngor.
team-central-caption = Tîm canolog
team-central-nobody = Nid oes neb yn y tîm canolog eto.
team-central-invite = Gwahodd rhywun i’r tîm canolog
team-central-member = Mae { $email } yn y tîm canolog yn barod
team-central-remove-title = Tynnu { $name } o’r tîm canolog?
team-disabled = { $name } (ni all fewngofnodi mwyach)
team-action = Gweithred
team-remove = Tynnu
team-remove-text = Maent yn cadw eu cyfrif ac unrhyw beth arall y mae’n rhoi mynediad iddo. Gallwch eu gwahodd eto.
team-remove-button = Eu tynnu allan
team-remove-keep = Eu cadw
team-removed = Tynnwyd un person allan
team-people = Pobl
team-invite-text = Cewch ddolen i’w hanfon atynt. Mae’n gweithio unwaith.
