# Why a release was not built.
refused-no-round = There is no such round, or it is still a draft.
refused-no-coalition = There is no such coalition.
refused-not-for-them = This round is for one coalition only, so there is no release of it for anybody else.
refused-bank-changed = The question bank of this round is no longer what was published: its content does not have the digest it was published with. Nothing can be released until it is put right.
refused-too-few = { $submitted ->
    [one] Only 1 council has submitted.
   *[other] Only { $submitted } councils have submitted.
  } A release needs at least { $minimum }, so that no council’s result can be worked out.
refused-too-few-new = { $new ->
    [one] Only 1 council has submitted or changed its answers since the last release.
   *[other] Only { $new } councils have submitted or changed their answers since the last release.
  } A new one needs at least { $minimum }, so that the difference does not give them away.
refused-waiting = Release { $number } is still a draft. Publish or delete it first.
refused-not-closed = A final release is made when the round has closed. Until then, make an interim one.
refused-nothing-to-correct = There is no release { $number } to correct.
