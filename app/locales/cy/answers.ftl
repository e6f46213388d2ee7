# Atebion o bob math: beth y gellir ei ddewis neu ei deipio, beth oedd o’i le, cwestiynau pellach, ac asesiadau nad ydynt ar gyfer cyngor.

## Beth y gellir ei ddewis neu ei deipio
question-yes = Ie
question-no = Na
question-base-answer = Ateb sylfaenol y cwestiwn hwn: { $base }
question-select-all = Dewiswch bob un sy’n wir
question-none-of-these = Dim un o’r rhain
question-number-known = Gallaf roi’r rhif
question-number-label = Rhif ({ $unit })
question-number-label-bare = Rhif
question-number-hint-whole = Rhif cyfan o { $least } i { $most }
question-number-hint = { $count ->
    [zero] Rhif o { $least } i { $most }, gyda hyd at { $count } digid ar ôl y pwynt degol
    [one] Rhif o { $least } i { $most }, gyda hyd at { $count } digid ar ôl y pwynt degol
    [two] Rhif o { $least } i { $most }, gyda hyd at { $count } ddigid ar ôl y pwynt degol
    [few] Rhif o { $least } i { $most }, gyda hyd at { $count } digid ar ôl y pwynt degol
    [many] Rhif o { $least } i { $most }, gyda hyd at { $count } digid ar ôl y pwynt degol
   *[other] Rhif o { $least } i { $most }, gyda hyd at { $count } digid ar ôl y pwynt degol
}
question-text-known = Gallaf ateb mewn geiriau
question-text-label = Eich ateb
question-options = Yr atebion i ddewis ohonynt
question-bands = Sut mae’r rhifau wedi’u grwpio
question-about = Am y cwestiwn hwn

## Beth oedd o’i le
fault-alone = Dewiswch “{ $choice }” ar ei ben ei hun, neu dewiswch atebion eraill hebddo
fault-number-missing = Rhowch y rhif, neu dewiswch ateb arall
fault-number-bad = Rhowch y rhif mewn digidau, fel 7 neu 1,200
fault-number-whole = Rhaid i’r rhif fod yn rhif cyfan, fel 7
fault-number-decimals = { $count ->
    [zero] Ni chaiff y rhif fod â mwy na { $count } digid ar ôl y pwynt degol
    [one] Ni chaiff y rhif fod â mwy na { $count } digid ar ôl y pwynt degol
    [two] Ni chaiff y rhif fod â mwy na { $count } ddigid ar ôl y pwynt degol
    [few] Ni chaiff y rhif fod â mwy na { $count } digid ar ôl y pwynt degol
    [many] Ni chaiff y rhif fod â mwy na { $count } digid ar ôl y pwynt degol
   *[other] Ni chaiff y rhif fod â mwy na { $count } digid ar ôl y pwynt degol
}
fault-number-low = Rhaid i’r rhif fod yn { $least } neu fwy
fault-number-high = Rhaid i’r rhif fod yn { $most } neu lai
fault-text-missing = Rhowch eich ateb, neu dewiswch un arall
fault-text-long = Rhaid i’ch ateb fod yn { $count } nod neu lai

## Cwestiynau pellach
further-title = { $count ->
    [zero] Mae { $count } cwestiwn pellach wedi codi
    [one] Mae cwestiwn pellach wedi codi
    [two] Mae { $count } gwestiwn pellach wedi codi
    [few] Mae { $count } chwestiwn pellach wedi codi
    [many] Mae { $count } chwestiwn pellach wedi codi
   *[other] Mae { $count } cwestiwn pellach wedi codi
}
further-text = { $count ->
    [zero] Mae eich atebion wedi’u cadw. O’u herwydd, gofynnir y cwestiynau hyn hefyd:
    [one] Mae eich atebion wedi’u cadw. O’u herwydd, gofynnir y cwestiwn hwn hefyd:
    [two] Mae eich atebion wedi’u cadw. O’u herwydd, gofynnir y cwestiynau hyn hefyd:
    [few] Mae eich atebion wedi’u cadw. O’u herwydd, gofynnir y cwestiynau hyn hefyd:
    [many] Mae eich atebion wedi’u cadw. O’u herwydd, gofynnir y cwestiynau hyn hefyd:
   *[other] Mae eich atebion wedi’u cadw. O’u herwydd, gofynnir y cwestiynau hyn hefyd:
}
not-saved-not-asked = Nid yw’r cwestiwn hwn yn cael ei ofyn mwyach, am fod ateb arall wedi’i newid.

## Asesiad nad yw ar gyfer cyngor
not-for-title = Nid yw’r asesiad hwn ar gyfer eich cyngor
not-for-text = Nid yw’r asesiad hwn ar gyfer cynghorau fel { $council }. Nid oes yr un o’i gwestiynau’n ymwneud â gwaith eich cyngor, felly nid oes dim i’w ateb na’i gyflwyno.
not-for-home = Mynd i dudalen eich cyngor
home-not-for = Ddim ar gyfer eich cyngor
