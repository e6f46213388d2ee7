# Yr hyn a ddywedir wrth raglenni gan yr API darllen pan wrthodir cais.

api-not-found = Nid oes dim yno
api-not-found-meaning = Nid oes cyfeiriad, rownd, datganiad, tabl na thudalen o’r fath. Dechreuwch yn /api/v1/rounds: mae gan bob ateb y cyfeiriadau sy’n arwain ymlaen.
api-unknown-parameter = Nid yw paramedr yn hysbys
api-unknown-parameter-meaning = Nid yw’r cyfeiriad yn derbyn paramedr o’r enw hwnnw. Gwrthodir enw sydd wedi’i gamsillafu rhag iddo gael ei anwybyddu.
api-bad-value = Mae gan baramedr werth na ellir ei ddefnyddio
api-bad-value-meaning = Nid yw’r gwerth o’r math cywir, nid yw’n un o’r rhai sydd ar gael, neu daeth y paramedr fwy nag unwaith.
api-method = Dim ond darllen hwn a ellir
api-method-detail = Dim ond i’w ddarllen y mae’r API: defnyddiwch GET neu HEAD.
api-not-acceptable = Dim ond JSON y gellir ei anfon
api-not-acceptable-detail = Nid yw’r pennyn Accept yn cynnwys application/json, ac nid yw’r API yn anfon dim arall. Gadewch y pennyn allan, neu ychwanegwch application/json.
api-unavailable = Ni all y gwasanaeth ateb ar hyn o bryd
api-unavailable-detail = Ni ellir cyrraedd y gronfa ddata. Arhoswch am y nifer o eiliadau yn y pennyn Retry-After, ac yna rhowch gynnig arall arni.
api-fault = Mae problem gyda’r gwasanaeth
api-fault-meaning = Ein bai ni, nid bai’r cais. Rhowch gynnig arall arni’n nes ymlaen; os yw’n parhau, rhowch wybod i ni beth yw’r cyfeirnod sydd yn y broblem.
api-fault-detail = Ein bai ni, nid bai eich cais. Os byddwch yn ysgrifennu atom, rhowch y cyfeirnod hwn: { $reference }

api-no-address = Nid oes dim yn y cyfeiriad hwn. Dechreuwch yn /api/v1.
api-no-round = Nid oes rownd â’r allwedd hon sydd â datganiad wedi’i gyhoeddi. Mae pob un yn /api/v1/rounds.
api-no-release = Nid oes gan rownd { $round } ddatganiad cyhoeddedig â’r rhif hwn. Y diweddaraf yw { $newest }, sydd hefyd ar gael fel “latest”.
api-no-table = Nid oes gan y datganiad dabl â’r allwedd hon. Mae ganddo: { $known }.
api-no-page = { $pages ->
    [one] Nid oes tudalen { $page }: un dudalen sydd.
   *[other] Nid oes tudalen { $page }: nifer y tudalennau yw { $pages }.
}
api-unknown-parameter-detail = Nid yw’r cyfeiriad hwn yn derbyn paramedr “{ $name }”. Mae’n derbyn: { $known }.
api-twice = Daw’r paramedr “{ $name }” fwy nag unwaith. Anfonwch ef unwaith.
api-unknown-value = Mae gan y paramedr “{ $name }” werth nad yw yno. Gall fod yn: { $known }.
api-unknown-value-of-many = Mae gan y paramedr “{ $name }” werth nad yw yn y tabl hwn.
api-no-number = Rhaid i’r paramedr “{ $name }” fod yn rhif cyfan o 1 i { $most }.
