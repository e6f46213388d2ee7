# Mewngofnodi, gwahoddiadau, pobl cyngor, gweinyddu, a’r arddangosiad.

## Roles
role-contributor = Cyfrannwr
role-lead = Arweinydd
role-signatory = Llofnodwr
role-administrator = Gweinyddwr
role-contributor-hint = Yn ateb cwestiynau
role-lead-hint = Yn ateb cwestiynau, yn gwahodd cydweithwyr ac yn cyflwyno’r asesiad
role-signatory-hint = Yn darllen popeth ac yn cyflwyno’r asesiad ar ran y cyngor

## Signing in
account-email = Cyfeiriad e-bost
account-password = Cyfrinair
sign-in-help = Mae angen cyfrif arnoch i fewngofnodi. Gall arweinydd eich cyngor eich gwahodd.
sign-in-email-missing = Rhowch eich cyfeiriad e-bost
sign-in-password-missing = Rhowch eich cyfrinair
sign-in-wrong = Rhowch gyfeiriad e-bost a chyfrinair cywir
sign-in-forgotten = Os ydych wedi anghofio eich cyfrinair
sign-in-forgotten-text = Anfonwch e-bost i { $email }. Ni allwn weld eich cyfrinair, ond gallwn eich helpu i fewngofnodi eto.
sign-in-again-title = Mewngofnodwch i gadw’r hyn yr oeddech yn ei ysgrifennu
sign-in-again-text = Rydych wedi cael eich allgofnodi am nad oeddech wedi defnyddio’r gwasanaeth ers tro, neu am eich bod wedi allgofnodi yn rhywle arall. Nid yw’r hyn yr oeddech yn ei ysgrifennu wedi’i gadw eto. Mae’n dal ar y dudalen hon, a gallwch ei gadw ar ôl mewngofnodi.
kept-summary = Gweld yr hyn yr oeddech yn ei ysgrifennu
kept-hint = Gallwch ei gopïo os ydych am fod yn siŵr o’i gadw.
saved-again-title = Rydych wedi mewngofnodi eto: cadwch yr hyn yr oeddech yn ei ysgrifennu
saved-again-text = Nid yw’r hyn yr oeddech yn ei ysgrifennu wedi’i gadw eto.
saved-again-button = Cadw’r hyn yr oeddech yn ei ysgrifennu
throttled-title = Rydych wedi ceisio mewngofnodi ormod o weithiau
throttled-text = Arhoswch 5 munud, yna rhowch gynnig arall arni. Nid yw eich cyfrif wedi’i gloi.
throttled-why = Rydym yn gwneud hyn fel na all neb ddyfalu eich cyfrinair drwy roi cynnig ar lawer.

## Invitations
invitation-title = Rydych wedi cael gwahoddiad i { $service }
invitation-to-council = Mae { $inviter } wedi eich gwahodd i { $council } fel: { $role }.
invitation-to-council-nobody = Rydych wedi cael gwahoddiad i { $council } fel: { $role }.
invitation-to-run = Mae { $inviter } wedi eich gwahodd i helpu i redeg y gwasanaeth hwn fel gweinyddwr.
invitation-to-run-nobody = Rydych wedi cael gwahoddiad i redeg y gwasanaeth hwn fel gweinyddwr.
invitation-account = Creu eich cyfrif
invitation-for = Bydd eich cyfrif yn defnyddio’r cyfeiriad e-bost hwn:
invitation-name = Enw llawn
invitation-name-hint = Bydd eich cydweithwyr yn gweld hwn wrth ymyl yr atebion a roddwch
invitation-password = Creu cyfrinair
invitation-password-hint = Defnyddiwch 12 nod neu fwy. Mae tri neu bedwar gair ar hap yn hawdd eu cofio ac yn anodd eu dyfalu. Gallwch ddefnyddio bylchau.
invitation-create = Creu cyfrif
invitation-accept = Derbyn y gwahoddiad
invitation-accept-text = Rydych wedi mewngofnodi fel { $email }.
invitation-sign-in-text = Mae gennych gyfrif yn barod gyda { $email }. Mewngofnodwch iddo i dderbyn y gwahoddiad.
invitation-other-title = I rywun arall y mae’r gwahoddiad hwn
invitation-other-text = Cafodd ei anfon at { $email }, ac rydych wedi mewngofnodi fel { $signed }. Os chi biau’r ddau, allgofnodwch ac agorwch y ddolen eto.
invitation-unknown-title = Nid ydym yn adnabod y gwahoddiad hwn
invitation-unknown-text = Gwiriwch eich bod wedi copïo’r ddolen gyfan. Os gwnaethoch, gofynnwch i’r sawl a’i hanfonodd eich gwahodd eto.
invitation-expired-title = Mae’r gwahoddiad hwn wedi dod i ben
invitation-expired-text = Roedd modd ei ddefnyddio tan { $date }. Gofynnwch i’r sawl a’ch gwahoddodd anfon un newydd atoch.
invitation-used-title = Mae’r gwahoddiad hwn eisoes wedi’i ddefnyddio
invitation-used-text = Os mai chi a’i defnyddiodd, mewngofnodwch â’ch cyfeiriad e-bost a’ch cyfrinair. Os nad chi, rhowch wybod i’r sawl a’ch gwahoddodd.
invitation-replaced-title = Mae gwahoddiad mwy newydd
invitation-replaced-text = Dim ond y gwahoddiad diweddaraf y gellir ei ddefnyddio. Chwiliwch amdano, neu gofynnwch i’r sawl a’ch gwahoddodd ei anfon eto.
name-missing = Rhowch eich enw llawn
name-long = Rhaid i’ch enw llawn fod yn 100 nod neu lai
name-strange = Ni chaiff eich enw llawn gynnwys toriadau llinell na nodau anweladwy
new-password-missing = Rhowch gyfrinair
new-password-short = Rhaid i’ch cyfrinair fod yn 12 nod neu fwy
new-password-long = Rhaid i’ch cyfrinair fod yn 1,000 nod neu lai
new-password-weak = Dewiswch gyfrinair sy’n anoddach ei ddyfalu. Mae tri neu bedwar gair ar hap yn gweithio’n dda.
new-password-context = Dewiswch gyfrinair nad yw’n cynnwys enw’r gwasanaeth, eich cyngor, na’ch enw neu’ch cyfeiriad e-bost eich hun

## People of a council
people-title = Pobl
people-caption = Pobl yn { $council }
people-nobody = Nid oes gan neb gyfrif ar gyfer y cyngor hwn eto.
people-name = Enw
people-email = Cyfeiriad e-bost
people-role = Rôl
people-you = { $name } (chi)
people-invited = Gwahoddiadau nad ydynt wedi’u defnyddio
people-until = Gellir ei ddefnyddio tan
people-invite-title = Gwahodd cydweithiwr
people-invite-lead = Dim ond arweinydd all wahodd pobl.
people-invite-role = Beth fyddant yn ei wneud?
people-invite-button = Creu gwahoddiad
people-email-missing = Rhowch gyfeiriad e-bost
people-email-wrong = Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@example.com
people-email-member = Mae { $email } yma’n barod
people-role-missing = Dewiswch beth fyddant yn ei wneud
invited-title = Gwahoddiad wedi’i greu
invited-send = Anfonwch y ddolen hon at { $email } eich hun. Nid yw’r gwasanaeth yn anfon e-byst.
invited-link = Dolen y gwahoddiad
invited-once = Dim ond nawr y byddwn yn dangos y ddolen. Os byddwch yn ei cholli, gwahoddwch yr un person eto: bydd yr hen ddolen yn peidio â gweithio wedyn.
invited-until = Mae’r ddolen yn gweithio unwaith, tan { $date }.
invited-trust = Gall pwy bynnag sy’n agor y ddolen greu’r cyfrif, felly anfonwch hi at y person cywir yn unig.
invited-more = Yn ôl i’r bobl

## Administration
administration-title = Gweinyddu
administration-councils = Cynghorau
administration-search = Chwilio am gyngor
administration-search-hint = Rhan o enw, er enghraifft “shire”
administration-choose = Cyngor
administration-open = Dangos y cyngor
administration-none = Nid oes enw unrhyw gyngor yn cynnwys “{ $q }”.
administration-found = { $count ->
    [zero] { $count } cyngor
    [one] { $count } cyngor
    [two] { $count } gyngor
    [few] { $count } chyngor
    [many] { $count } chyngor
   *[other] { $count } cyngor
}
administration-all = Dangos pob cyngor
administration-invite-first = Gwahodd rhywun i’r cyngor hwn
administration-unknown = Dewiswch gyngor
administrators-title = Gwahodd gweinyddwr
administrators-text = Gweinyddwyr sy’n rhedeg y gwasanaeth: maent yn gwahodd pobl gyntaf pob cyngor, a gweinyddwyr eraill. Ni allant weld atebion cyngor.
administrators-member = Mae { $email } eisoes yn weinyddwr

## Demonstration
demonstration-people-title = Rhoi cynnig ar yr arddangosiad
demonstration-people-text = Dewiswch fel pwy yr hoffech fewngofnodi. Cafodd popeth a welwch ei greu, a gallwch newid unrhyw beth.
demonstration-nobody = Nid oes pobl enghreifftiol yn y gronfa ddata hon.
demonstration-runs = Yn rhedeg y gwasanaeth
demonstration-first = Cynghorau â rhywbeth ar ôl i’w wneud
demonstration-others = Cynghorau sydd wedi cyflwyno, gyda chanlyniadau
demonstration-not-started = Heb ddechrau.
demonstration-underway = Mae tua { $percent }% o’r cwestiynau wedi’u hateb.
demonstration-ready = Mae pob cwestiwn wedi’i ateb: gwiriwch a chyflwynwch ef.
role-steering = Grŵp llywio
role-central = Tîm canolog
