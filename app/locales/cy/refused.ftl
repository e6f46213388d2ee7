# Why a release was not built.
refused-no-round = Nid oes rownd o’r fath, neu mae’n ddrafft o hyd.
refused-no-coalition = Nid oes clymblaid o’r fath.
refused-not-for-them = Ar gyfer un glymblaid yn unig y mae’r rownd hon, felly nid oes datganiad ohoni i neb arall.
refused-bank-changed = Nid banc cwestiynau’r rownd hon yw’r hyn a gyhoeddwyd mwyach: nid oes gan ei gynnwys yr un crynodeb ag oedd ganddo wrth ei gyhoeddi. Ni ellir rhyddhau dim nes cywiro hynny.
refused-too-few = { $submitted ->
    [one] Dim ond 1 cyngor sydd wedi cyflwyno.
   *[other] Dim ond { $submitted } cyngor sydd wedi cyflwyno.
  } Mae angen o leiaf { $minimum } ar ddatganiad, fel na ellir dod o hyd i ganlyniad yr un cyngor.
refused-too-few-new = { $new ->
    [one] Dim ond 1 cyngor sydd wedi cyflwyno neu newid ei atebion ers y datganiad diwethaf.
   *[other] Dim ond { $new } cyngor sydd wedi cyflwyno neu newid eu hatebion ers y datganiad diwethaf.
  } Mae angen o leiaf { $minimum } ar un newydd, fel nad yw’r gwahaniaeth yn eu datgelu.
refused-waiting = Mae datganiad { $number } yn ddrafft o hyd. Cyhoeddwch neu dilëwch ef yn gyntaf.
refused-not-closed = Gwneir datganiad terfynol ar ôl i’r rownd gau. Tan hynny, gwnewch un interim.
refused-nothing-to-correct = Nid oes datganiad { $number } i’w gywiro.
