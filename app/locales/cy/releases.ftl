# Datganiadau fel y mae’r tîm canolog yn eu gwneud: y rhestr, llunio un, ei wirio a’i gyhoeddi.

## The list
releases-title = Datganiadau
releases-text = Datganiad yw’r hyn y mae eraill yn ei weld o rownd: ffigurau grwpiau o gynghorau, wedi’u rhewi a’u rhifo. Lluniwch un, gwiriwch ef, yna cyhoeddwch ef.
releases-build = Llunio datganiad
releases-none-round = Nid oes rownd i ddatgan dim ohoni eto.
releases-none = Nid oes dim wedi’i lunio o’r rownd hon eto.
releases-table = Datganiadau { $round }
releases-release = Datganiad
releases-number = Datganiad { $number }
releases-for = ar gyfer: { $audience }
releases-audience = Ar gyfer
releases-public = Y cyhoedd
releases-coalition = Clymblaid: { $name }
releases-built = Lluniwyd
releases-state = Cyflwr
releases-checksum = Swm gwirio
releases-deleted = Mae’r drafft wedi’i ddileu
releases-state-unchecked = Drafft, heb ei wirio
releases-state-stale = Drafft, i’w wirio eto
releases-state-found = { $count ->
    [zero] Drafft, { $count } canfyddiad
    [one] Drafft, { $count } canfyddiad
    [two] Drafft, { $count } ganfyddiad
    [few] Drafft, { $count } chanfyddiad
    [many] Drafft, { $count } chanfyddiad
   *[other] Drafft, { $count } canfyddiad
}
releases-state-ready = Drafft, yn barod i’w gyhoeddi
releases-state-published = Wedi’i gyhoeddi

## Building one
releases-build-text = Caiff datganiad ei lunio o’r hyn y mae cynghorau wedi’i gyflwyno hyd yn hyn. Drafft yw ef ar y dechrau, a dim ond y tîm canolog a gweinyddwyr sy’n ei weld.
releases-build-round = Rownd
releases-build-audience = Ar gyfer pwy y mae?
releases-build-purpose = Pam y caiff ei wneud?
releases-purpose-interim = Interim
releases-purpose-interim-hint = Tra bo’r rownd yn mynd rhagddi, ar ddiwrnod o’i chalendr
releases-purpose-final = Terfynol
releases-purpose-final-hint = Canlyniad y rownd, ar ôl iddi gau
releases-purpose-correction = Cywiriad
releases-purpose-correction-hint = I gywiro datganiad cynharach
releases-build-of = Rhif y datganiad a oedd yn anghywir
releases-build-note-en = Beth oedd o’i le, yn Saesneg
releases-build-note-cy = Beth oedd o’i le, yn Gymraeg
releases-build-note-hint = Bydd pawb sy’n gweld y datganiad yn darllen hwn
releases-build-button = Llunio’r datganiad
releases-round-missing = Dewiswch rownd
releases-audience-missing = Dewiswch ar gyfer pwy y mae’r datganiad
releases-purpose-missing = Dewiswch pam y caiff y datganiad ei wneud
releases-of-missing = Rhowch rif y datganiad a oedd yn anghywir
releases-of-wrong = Rhaid i rif y datganiad a oedd yn anghywir fod yn rhif cyfan, fel 1
releases-note-en-missing = Rhowch yr hyn a oedd o’i le, yn Saesneg
releases-note-cy-missing = Rhowch yr hyn a oedd o’i le, yn Gymraeg
releases-note-en-long = Rhaid i’r hyn a oedd o’i le, yn Saesneg, fod yn { $count } nod neu lai
releases-note-cy-long = Rhaid i’r hyn a oedd o’i le, yn Gymraeg, fod yn { $count } nod neu lai

## One release
releases-one-title = { $round }, datganiad { $number }
releases-built-done = Mae’r datganiad wedi’i lunio fel drafft. Gwiriwch ef nesaf.
releases-checked-done = Mae’r datganiad wedi’i wirio, ac ni chanfuwyd dim
releases-published-done = Mae’r datganiad wedi’i gyhoeddi
releases-summary = Beth ydyw
releases-purpose = Pam y cafodd ei wneud
releases-correction-of = Cywiriad o ddatganiad { $number }: { $note }
releases-date = Y diwrnod y mae’n perthyn iddo
releases-bank = Banc cwestiynau
releases-policy = Diogelu
releases-policy-rounded = Dim ffigur o lai na { $minimum } o gynghorau; cyfrifon wedi’u talgrynnu i { $base }
releases-policy-plain = Dim ffigur o lai na { $minimum } o gynghorau; cyfrifon heb eu talgrynnu
releases-contributors = Cynghorau y mae’n dangos eu canlyniadau
releases-named = Cynghorau a enwir gyda’u canlyniadau
releases-groups-shown = Grwpiau a ddangosir
releases-groups-of = { $shown } o { $all }
releases-built-at = Lluniwyd
releases-by = { $date }, gan { $name }
releases-by-command = { $date }, o’r llinell orchymyn
releases-published-at = Cyhoeddwyd
releases-not-published = Ddim eto
releases-inputs = Crynodeb digidol o’r hyn y’i gwnaed ohono

## Checking it
releases-check-title = Gwirio
releases-check-text = Mae’r gwiriad yn ymosod ar y datganiad â phopeth y gall ei ddarllenwyr ei weld, ac yn nodi pob canlyniad cyngor y gellid ei wybod yn rhy fanwl. Ni ellir cyhoeddi datganiad â chanfyddiadau.
releases-check-none = Nid yw’r datganiad hwn wedi’i wirio eto.
releases-check-stale = Cyhoeddwyd datganiad arall ers gwirio hwn. Gwiriwch ef eto.
releases-check-found = { $count ->
    [zero] Canfu’r gwiriad { $count } canlyniad cyngor y gellid ei wybod yn rhy fanwl.
    [one] Canfu’r gwiriad { $count } canlyniad cyngor y gellid ei wybod yn rhy fanwl.
    [two] Canfu’r gwiriad { $count } ganlyniad cynghorau y gellid eu gwybod yn rhy fanwl.
    [few] Canfu’r gwiriad { $count } chanlyniad cynghorau y gellid eu gwybod yn rhy fanwl.
    [many] Canfu’r gwiriad { $count } chanlyniad cynghorau y gellid eu gwybod yn rhy fanwl.
   *[other] Canfu’r gwiriad { $count } canlyniad cynghorau y gellid eu gwybod yn rhy fanwl.
}
releases-check-found-what = Dilëwch y drafft hwn, a lluniwch un arall pan fydd mwy o gynghorau wedi cyflwyno.
releases-check-clean = Ni chanfu’r gwiriad ddim.
releases-check-at = Gwiriwyd { $date }.
releases-check-button = Gwirio’r datganiad hwn
releases-check-again = Ei wirio eto
releases-check-wait = Gall hyn gymryd hyd at hanner munud.
releases-check-long = Mae’r gwiriad yn cymryd mwy o amser nag y gall tudalen aros. Mae’n mynd rhagddo: agorwch y dudalen hon eto ymhen ychydig funudau. Neu ei redeg ar y llinell orchymyn: state-of-play release audit { $id }
releases-findings-table = Yr hyn a ganfu’r gwiriad
releases-findings-first = Dangosir y { $count } cyntaf.
releases-findings-again = Gwiriwch ef eto i weld yr hyn a ganfuwyd.
releases-finding-council = Cyngor
releases-finding-what = Beth y gellid ei wybod
releases-finding-range = Rhwng
releases-finding-low-high = { $low } a { $high }
releases-finding-how = Sut
releases-how-sums = O’r holl ffigurau gyda’i gilydd
releases-how-insiders = Gan { $councils }, o’r hyn a wyddant amdanynt eu hunain
releases-how-difference = O’r gwahaniaeth rhwng “{ $one }” a “{ $other }”
releases-how-unsolved = Heb ei ddatrys: nid oes dim yn dangos ei fod wedi’i ddiogelu
releases-item-overall = Sgôr at ei gilydd
releases-item-theme = Sgôr: { $theme }
releases-item-at-base = Ar y sylfaen neu uwch at ei gilydd (1 ydy, 0 nac ydy)
releases-item-theme-at-base = Ar y sylfaen neu uwch (1 ydy, 0 nac ydy): { $theme }
releases-item-answer = Ateb { $place } (1 wedi’i roi, 0 heb ei roi): { $question }
releases-item-answer-at-base = Ar y sylfaen neu uwch (1 ydy, 0 nac ydy): { $question }
releases-item-change = Newid yn y sgôr at ei gilydd
releases-item-theme-change = Newid yn y sgôr: { $theme }
releases-item-moved = Symudodd o lefel { $from } i lefel { $to } (1 do, 0 naddo)

## What is shown
releases-groups-title = Yr hyn a ddangosir
releases-groups-table = Grwpiau’r datganiad
releases-group = Grŵp
releases-group-councils = Cynghorau
releases-group-submitted = Wedi cyflwyno
releases-group-figures = Ffigurau
releases-group-shown = dangosir
releases-group-as-at = fel yn natganiad { $number }

## What changed
releases-difference-title = Beth sydd wedi newid ers datganiad { $number }
releases-difference-none = Ni newidiodd unrhyw ffigur.
releases-difference-first = { $count ->
    [zero] Newidiodd { $count } ffigur. Dangosir y { $shown } cyntaf.
    [one] Newidiodd { $count } ffigur. Dangosir y { $shown } cyntaf.
    [two] Newidiodd { $count } ffigur. Dangosir y { $shown } cyntaf.
    [few] Newidiodd { $count } ffigur. Dangosir y { $shown } cyntaf.
    [many] Newidiodd { $count } ffigur. Dangosir y { $shown } cyntaf.
   *[other] Newidiodd { $count } ffigur. Dangosir y { $shown } cyntaf.
}
releases-difference-count = { $count ->
    [zero] Newidiodd { $count } ffigur.
    [one] Newidiodd { $count } ffigur.
    [two] Newidiodd { $count } ffigur.
    [few] Newidiodd { $count } ffigur.
    [many] Newidiodd { $count } ffigur.
   *[other] Newidiodd { $count } ffigur.
}
releases-difference-table = Ffigurau a newidiodd
releases-difference-figure = Ffigur
releases-difference-before = Cynt
releases-difference-after = Nawr
releases-difference-contributors = Cynghorau
releases-difference-mean = Cymedr at ei gilydd
releases-difference-theme = Cymedr: { $theme }
releases-difference-question = Cymedr: { $question }
releases-difference-share = Ar y sylfaen neu uwch: { $question }
releases-no-figure = wedi’i gadw’n ôl neu ddim yno

## Publishing and deleting it
releases-publish = Cyhoeddi’r datganiad hwn
releases-publish-title = Cyhoeddi { $release }?
releases-publish-public = Gall pawb ei weld o hynny ymlaen.
releases-publish-coalition = Gall cynghorau a grŵp llywio { $coalition } ei weld o hynny ymlaen.
releases-publish-text = Ni ellir newid na thynnu’n ôl yr hyn a gyhoeddir. Os oes rhywbeth o’i le, caiff ei gywiro â chywiriad, sef datganiad newydd.
releases-publish-button = Cyhoeddi’r datganiad
releases-publish-keep = Peidio â’i gyhoeddi
releases-publish-unchecked = Ni ellir cyhoeddi’r datganiad hwn cyn ei wirio
releases-publish-found = Ni ellir cyhoeddi’r datganiad hwn: canfu’r gwiriad ganlyniadau cynghorau y gellid eu gwybod yn rhy fanwl
releases-delete = Dileu’r drafft hwn
releases-delete-title = Dileu { $release }?
releases-delete-text = Nid oes neb ond y tîm canolog a gweinyddwyr wedi’i weld. Nid yw atebion cynghorau’n cael eu cyffwrdd.
releases-delete-button = Dileu’r drafft
releases-delete-keep = Ei gadw
