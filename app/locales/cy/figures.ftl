# Ffigurau datganiadau: grwpiau, tablau, yr hyn y mae siartiau’n ei ddweud, yr hyn a gedwir yn ôl.

## Grwpiau
group-all = Pob cyngor
group-nation-england = Cynghorau yn Lloegr
group-nation-scotland = Cynghorau yn yr Alban
group-nation-wales = Cynghorau yng Nghymru
group-nation-northern-ireland = Cynghorau yng Ngogledd Iwerddon
group-type-county = Cynghorau sir yn Lloegr
group-type-district = Cynghorau dosbarth
group-type-unitary = Cynghorau unedol yn Lloegr
group-type-metropolitan = Cynghorau dosbarth metropolitan
group-type-london = Bwrdeistrefi Llundain
group-type-scottish = Cynghorau’r Alban
group-type-welsh = Cynghorau Cymru
group-type-northern-ireland = Cynghorau dosbarth Gogledd Iwerddon
group-type-combined = Awdurdodau sawl cyngor
group-region-east-midlands = Cynghorau yn Nwyrain Canolbarth Lloegr
group-region-east-of-england = Cynghorau yn Nwyrain Lloegr
group-region-london = Cynghorau yn Llundain
group-region-north-east = Cynghorau yng Ngogledd-ddwyrain Lloegr
group-region-north-west = Cynghorau yng Ngogledd-orllewin Lloegr
group-region-south-east = Cynghorau yn Ne-ddwyrain Lloegr
group-region-south-west = Cynghorau yn Ne-orllewin Lloegr
group-region-west-midlands = Cynghorau yng Ngorllewin Canolbarth Lloegr
group-region-yorkshire-and-the-humber = Cynghorau yn Swydd Efrog a’r Humber
group-tier-upper = Cynghorau’r haen uchaf: siroedd
group-tier-lower = Cynghorau’r haen isaf: dosbarthau
group-tier-single = Cynghorau un haen
group-rurality-urban = Cynghorau trefol
group-rurality-urban-with-rural = Cynghorau trefol ag ardaloedd gwledig
group-rurality-rural = Cynghorau gwledig
group-rurality-sparse = Cynghorau gwledig anghysbell
group-by-nation = Yn ôl gwlad
group-by-type = Yn ôl math o gyngor
group-by-region = Yn ôl rhanbarth o Loegr
group-by-tier = Yn ôl haen
group-by-rurality = Yn ôl math o ardal

## Choosing a group
figures-group = Grŵp o gynghorau
figures-group-hint = Dangosir ffigurau un grŵp ar y tro.
figures-choice-withheld = { $group } ({ $why })
figures-apply = Defnyddio’r hidlyddion

## What is withheld
figures-withheld = cedwir yn ôl
figures-nothing = dim ffigur
figures-not-given = ni roddir
figures-not-comparable = ni ellir cymharu
figures-why-too-few = Cedwir ffigurau yn ôl lle mae cyn lleied o gynghorau wedi cymryd rhan fel y gellid cyfrifo canlyniad un ohonynt.
figures-why-protected = Cedwir ffigurau yn ôl lle gallent, ynghyd ag eraill a ddangosir, ddatgelu canlyniad cyngor.
figures-why-nothing = Nid oes dim i’w ddangos: nid oes cyngor o’r grŵp hwn wedi cyflwyno, neu ni ofynnir i’r un ohonynt.
figures-group-withheld = Ni ddangosir ffigurau’r grŵp hwn: { $group }.
figures-group-instead = Dangos y grŵp agosaf â ffigurau: { $group }
figures-group-none = Ni ellir dangos unrhyw grŵp mwy y mae’n rhan ohono chwaith.
figures-group-unknown = Nid oes grŵp o’r enw hwnnw yn y datganiad hwn. Dyma ffigurau pob cyngor.
figures-theme-unknown = Nid oes thema o’r enw hwnnw yn y datganiad hwn. Dewiswch un o dabl y themâu.

## What figures are of
figures-stamp = { $round }, datganiad { $number }, { $date }.
figures-stamp-councils = { $count ->
    [zero] { $count } cyngor.
    [one] { $count } cyngor.
    [two] { $count } gyngor.
    [few] { $count } chyngor.
    [many] { $count } chyngor.
   *[other] { $count } cyngor.
}
figures-stamp-as-at = Ffigurau’r grŵp hwn fel yr oeddent yn natganiad { $number }.
figures-threshold = Dim ond ar gyfer { $count } neu fwy o gynghorau gyda’i gilydd y dangosir canlyniadau.
figures-rounding = Newidir cyfrifon o gynghorau hyd at 2 ac yna’u talgrynnu i’r { $count } agosaf, felly nid oes rhaid iddynt adio, a gall 0 sefyll am ychydig.
figures-rounding-none = Newidir cyfrifon o gynghorau hyd at 2, felly nid oes rhaid iddynt adio, a gall 0 sefyll am un neu ddau.
figures-estimate = Rhwng { $low } a { $high }, o { $count } o’r { $number } o gynghorau.
figures-estimate-none = Nid oes amcangyfrif o { $count } o’r { $number } o gynghorau.
figures-under-represented = Wedi’u tangynrychioli yn eu plith: { $groups }.

## Tables
figures-councils = Cynghorau
figures-level = Lefel { $level }
figures-mean = Cymedr
figures-lower-quartile = Chwartel isaf
figures-median = Canolrif
figures-upper-quartile = Chwartel uchaf
figures-at-base = Ar y sylfaen neu uwch
figures-at-base-councils = Cynghorau ar y sylfaen neu uwch
figures-started = Wedi dechrau
figures-submitted = Wedi cyflwyno
figures-submitted-share = Cyfran wedi cyflwyno
figures-change = Newid yn y cymedr
figures-from-level = O lefel
figures-to-level = I lefel { $level }

## What charts say
figures-highest-lowest = Uchaf: { $highest } ({ $high }). Isaf: { $lowest } ({ $low }).
figures-all-same = Mae pob un ar { $high }.
figures-without = Heb eu dangos: { $names }.
figures-none-title = Nid oes ffigurau i’w dangos
figures-means-title = Y lefel gymedrig at ei gilydd yw { $mean }
figures-means-title-range = Mae cymedrau’r themâu’n amrywio o { $low } i { $high }
figures-means-same = Mae pob cymedr a ddangosir yma yn { $mean }
figures-base-title = Mae { $share } o gynghorau ar eu lefel sylfaenol neu’n uwch at ei gilydd
figures-base-title-range = Fesul thema, mae rhwng { $low } a { $high } o gynghorau ar eu lefel sylfaenol neu’n uwch
figures-spread-title = At ei gilydd, mae mwy o gynghorau agosaf at lefel { $level }, { $name }, nag at unrhyw un arall
figures-spread-title-plain = Sut mae cynghorau wedi’u gwasgaru dros y lefelau
figures-spread-reading = Cyfran y cynghorau agosaf at lefel 0 neu 1, yn ôl thema. { $reading }
figures-questions-title = { $theme }: mae cymedrau’r cwestiynau’n amrywio o { $low } i { $high }
figures-questions-title-none = { $theme }: cwestiynau
figures-heat-title = Mae cymedrau’r grwpiau hyn at ei gilydd yn amrywio o { $low } i { $high }
figures-part-title = Mae { $share } o gynghorau wedi cyflwyno: { $count } o { $number }
figures-moved-up = Cododd y lefel gymedrig { $change }
figures-moved-down = Gostyngodd y lefel gymedrig { $change }
figures-moved-none = Mae’r lefel gymedrig fel yr oedd

## Pictures
figures-row-councils = { $count ->
    [zero] { $count } cyngor
    [one] { $count } cyngor
    [two] { $count } gyngor
    [few] { $count } chyngor
    [many] { $count } chyngor
   *[other] { $count } cyngor
}
figures-band = Hanner canol y cynghorau
figures-mean-only = Cymedr (llai na 10 cyngor)
figures-under = O dan { $value }
figures-from-to = { $from } i { $to }
figures-and-over = { $value } a throsodd
figures-only-started = Wedi dechrau, heb gyflwyno
figures-level-in = Lefel: { $round }
figures-went-up = Wedi codi
figures-stayed = Wedi aros
figures-went-down = Wedi gostwng
figures-matrix-title = Cododd tua { $up } o gynghorau lefel neu fwy, a gostyngodd tua { $down }
figures-matrix-reading = Arhosodd tua { $count } agosaf at y lefel yr oeddent agosaf ati o’r blaen ({ $from }).
