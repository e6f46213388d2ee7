# Ateb: tudalen gartref cyngor, y rhestr tasgau, cwestiynau, themâu, gwirio a chyflwyno.

## Y dewis rhwng cynghorau, a thudalen gartref cyngor
councils-title = Dewis cyngor
councils-text = Rydych yn perthyn i fwy nag un cyngor. Dewiswch yr un rydych am weithio iddo nawr.
councils-none-title = Nid ydych yn perthyn i gyngor eto
councils-none-text = Gofynnwch i’r person sy’n arwain yr asesiad yn eich cyngor eich gwahodd. Gall wneud hynny ar ei dudalen pobl.
home-title = { $council }: eich cyngor
home-lead = Aseswch sut mae eich cyngor yn gweithio gyda gwasanaethau digidol, data a thechnoleg, yna gwelwch ble i fynd nesaf.
home-open = Asesiadau i’w cwblhau
home-past = Asesiadau cynharach
home-coming = I ddod nesaf
home-nothing = Nid oes asesiad i’w gwblhau ar hyn o bryd.
home-submitted = Asesiadau a gyflwynwyd
home-start = Dechrau’r asesiad
home-go-on = Parhau â’r asesiad
home-look = Gweld yr atebion
home-results = Gweld eich canlyniadau
home-confirmation = Gweld yr hyn a gyflwynwyd
home-people = Pobl
home-people-text = Gweld pwy sy’n gweithio ar asesiadau eich cyngor, a gwahodd cydweithwyr.
home-people-link = Pobl yn { $council }
home-not-submitted = Heb ei gyflwyno
home-opens = Yn agor ar { $date }

## Ffeithiau am rownd
round-closes = Yn cau ar { $date }
round-closes-key = Yn cau
round-no-end = Nid oes dyddiad cau wedi’i bennu
round-days-left = { $days ->
    [zero] { $days } diwrnod ar ôl
    [one] { $days } diwrnod ar ôl
    [two] { $days } ddiwrnod ar ôl
    [few] { $days } diwrnod ar ôl
    [many] { $days } diwrnod ar ôl
   *[other] { $days } diwrnod ar ôl
}
round-last-day = heddiw yw’r diwrnod olaf
round-closed-on = Caeodd ar { $date }
round-progress = Cynnydd
round-time-left = Amser sydd ar ôl
round-about-minutes = Tua { $minutes ->
    [zero] { $minutes } munud
    [one] { $minutes } funud
    [two] { $minutes } funud
    [few] { $minutes } munud
    [many] { $minutes } munud
   *[other] { $minutes } munud
}
round-all-answered = Mae ateb i bob cwestiwn
round-last-saved = Cadwyd ddiwethaf
round-saved-by = { $time } gan { $name }
round-nothing-saved = Dim wedi’i gadw eto
round-submitted-by = Cyflwynwyd ar { $date } gan { $name }

## Pam na ellir newid atebion
shut-submitted = Cyflwynwyd yr asesiad ar { $date } gan { $name }. Gallwch ddarllen yr atebion ond ni allwch eu newid.
shut-closed = Caeodd y rownd hon ar { $date }. Gallwch ddarllen yr atebion ond ni allwch eu newid.
shut-not-yet = Bydd y rownd hon yn agor ar { $date }. Gallwch ddarllen y cwestiynau nawr, ac ateb o hynny ymlaen.
shut-reader = Rydych yn llofnodwr: gallwch ddarllen popeth a chyflwyno. Cyfranwyr ac arweinwyr sy’n rhoi’r atebion.

## Y rhestr tasgau
tasks-title = { $round }: asesiad
tasks-themes = Ateb y cwestiynau
tasks-last = Gwirio a chyflwyno
tasks-submit = Gwirio a chyflwyno’r asesiad
tasks-submit-hint = Pan fydd pob adran wedi’i chwblhau
tasks-count = { $answered } o { $applicable } cwestiwn wedi’u hateb
tasks-all-answers = Gweld yr holl atebion hyd yma
tasks-level-title = Sut i ddewis lefel
tasks-level-1 = Darllenwch lefelau pob cwestiwn o’r isaf i fyny. Dewiswch y lefel uchaf lle mae pob rhan yn wir am eich cyngor heddiw, nid yr hyn sydd wedi’i gynllunio.
tasks-level-2 = Os na allwch gael gwybod, dewiswch “Nid wyf yn gwybod”. Mae’n ateb go iawn: caiff ei gyfrif ar wahân, a byth fel y lefel isaf.
tasks-level-3 = Efallai na fydd rhai cwestiynau’n berthnasol i’ch cyngor. Gallwch ddweud hynny a pham. Ni fyddant yn rhan o’r sgôr.
tasks-level-4 = Lefel sylfaenol cwestiwn yw’r lefel y dylai pob cyngor ei chyrraedd o leiaf.
tasks-level-scale = Dyma’r lefelau:
tasks-view-question = Dangosir un cwestiwn ar bob tudalen.
tasks-view-theme = Dangosir adran gyfan ar bob tudalen.
tasks-view-to-theme = Dangos adran gyfan ar dudalen
tasks-view-to-question = Dangos un cwestiwn ar dudalen
status-not-yet-started = Heb ddechrau eto
status-in-progress = Ar y gweill
status-completed = Wedi’i chwblhau
status-cannot-start-yet = Ni ellir dechrau eto

## Cwestiwn
question-place = { $theme }: cwestiwn { $number } o { $count }
question-base = Lefel sylfaenol y cwestiwn hwn: lefel { $level }, { $name }
question-level = Lefel { $level }: { $name }
question-dont-know = Nid wyf yn gwybod
question-dont-know-hint = Dewiswch hwn os nad oes neb y gallwch ofyn iddynt yn gwybod
question-not-applicable = Nid yw hyn yn berthnasol i ni
question-reason = Pam nad yw’n berthnasol?
question-no-answer = Dim ateb eto
question-no-answer-hint = Mae hyn yn dileu’r ateb
question-not-answered = Heb ei ateb
question-about-answer = Am eich ateb
question-evidence = Tystiolaeth (dewisol)
question-evidence-hint = Beth sy’n dangos bod yr ateb hwn yn gywir
question-evidence-good = Sut beth yw tystiolaeth dda
question-links = Dolenni i dystiolaeth (dewisol)
question-links-hint = Un cyfeiriad gwe ar bob llinell, hyd at 10. Rhaid i bob un ddechrau gyda https:// neu http://
question-confidence = Pa mor siŵr ydych chi? (dewisol)
question-confidence-low = Isel
question-confidence-low-hint = Y dyfaliad gorau
question-confidence-medium = Canolig
question-confidence-medium-hint = Yn siŵr o’r prif bwyntiau
question-confidence-high = Uchel
question-confidence-high-hint = Gallech ddangos y dystiolaeth i rywun yfory
question-confidence-none = Mae’n well gennyf beidio â dweud
question-comment = Sylw i’ch cydweithwyr (dewisol)
question-comment-hint = Dim ond pobl yn eich cyngor sy’n ei weld
question-more = Ychwanegu tystiolaeth, dolenni neu sylw (dewisol)
question-references = Mae’r cwestiwn hwn yn seiliedig ar
question-saved = Cadwyd ddiwethaf gan { $name } ar { $time }.
question-history-link = Gweld hanes yr ateb hwn
question-return = Cadw a dychwelyd i’r rhestr tasgau
question-key-reason = Pam nad yw’n berthnasol
question-key-evidence = Tystiolaeth
question-key-links = Dolenni
question-key-confidence = Pa mor siŵr
question-key-comment = Sylw
question-your-answer = Ateb
question-levels = Lefelau’r cwestiwn hwn
question-in-welsh = Wedi’i ysgrifennu yn Gymraeg
question-in-english = Wedi’i ysgrifennu yn Saesneg

## Beth oedd o’i le ar ateb
fault-about = { $short }: { $text }
fault-reason-missing = Rhowch pam nad yw hyn yn berthnasol i’ch cyngor
fault-reason-long = Rhaid i’r rheswm pam nad yw’n berthnasol fod yn { $count } nod neu lai
fault-evidence-long = Rhaid i’r dystiolaeth fod yn { $count } nod neu lai
fault-comment-long = Rhaid i’r sylw fod yn { $count } nod neu lai
fault-link-bad = Rhaid i linell { $line } y dolenni fod yn gyfeiriad gwe sy’n dechrau gyda https:// neu http://
fault-link-long = Rhaid i linell { $line } y dolenni fod yn { $count } nod neu lai
fault-links-many = Rhowch { $count } dolen neu lai
fault-keep = Dewiswch pa ateb i’w gadw

## Dau berson wedi newid yr un ateb
conflict-title = Mae rhywun arall wedi newid yr ateb hwn
conflict-title-several = Mae rhywun arall wedi newid rhai o’r atebion hyn
conflict-lead = Tra oeddech chi’n gweithio, cadwodd cydweithiwr ateb arall. Nid yw eich ateb chi wedi’i gadw eto. Nid oes dim wedi’i golli: dewiswch beth i’w gadw.
conflict-saved = { $count ->
    [zero] Cadwyd eich atebion i { $count } cwestiwn arall.
    [one] Cadwyd eich ateb i { $count } cwestiwn arall.
    [two] Cadwyd eich atebion i { $count } gwestiwn arall.
    [few] Cadwyd eich atebion i { $count } chwestiwn arall.
    [many] Cadwyd eich atebion i { $count } chwestiwn arall.
   *[other] Cadwyd eich atebion i { $count } cwestiwn arall.
}
conflict-theirs = Cadwyd gan { $name } ar { $time }
conflict-mine = Eich ateb chi, heb ei gadw eto
conflict-question = Pa ateb ydych chi am ei gadw?
conflict-keep-theirs = Yr ateb a gadwyd gan { $name }
conflict-keep-mine = Fy ateb i
conflict-keep-edit = Y ddau, wedi’u rhoi at ei gilydd gennyf i
conflict-edit-hint = Mae testunau’r ddau ateb isod. Newidiwch nhw fel y mynnwch.

## Testun na ellid ei gadw
not-saved-title = Ni chafodd eich ateb ei gadw
not-saved-submitted = Cyflwynwyd yr asesiad ar { $date } gan { $name }, felly ni ellir newid atebion mwyach.
not-saved-closed = Caeodd y rownd ar { $date }, felly ni ellir newid atebion mwyach.
not-saved-not-yet = Bydd y rownd yn agor ar { $date }. Ni ellir cadw atebion cyn hynny.
not-saved-keep = Mae’r hyn a deipioch isod. Copïwch ef os ydych am ei gadw.
not-saved-back = Mynd i’r rhestr tasgau

## Hanes ateb
history-title = Hanes: { $short }
history-none = Nid oes neb wedi ateb y cwestiwn hwn eto.
history-by = gan { $name }
history-version = Fersiwn { $n }
history-to-question = Mynd i’r cwestiwn

## Thema
theme-all = { $theme }: pob cwestiwn
theme-check-title = Gwirio eich atebion: { $theme }
theme-done-title = A ydych wedi cwblhau’r adran hon?
theme-done-yes = Ydw, rwyf wedi cwblhau’r adran hon
theme-done-no = Nac ydw, fe ddof yn ôl yn nes ymlaen
theme-done-none = Dewiswch a ydych wedi cwblhau’r adran hon
theme-done-missing = { $count ->
    [zero] Mae { $count } cwestiwn yn yr adran hon heb ateb. Atebwch nhw, neu dewiswch “Nid wyf yn gwybod”, cyn cwblhau’r adran
    [one] Mae { $count } cwestiwn yn yr adran hon heb ateb. Atebwch ef, neu dewiswch “Nid wyf yn gwybod”, cyn cwblhau’r adran
    [two] Mae { $count } gwestiwn yn yr adran hon heb ateb. Atebwch nhw, neu dewiswch “Nid wyf yn gwybod”, cyn cwblhau’r adran
    [few] Mae { $count } chwestiwn yn yr adran hon heb ateb. Atebwch nhw, neu dewiswch “Nid wyf yn gwybod”, cyn cwblhau’r adran
    [many] Mae { $count } chwestiwn yn yr adran hon heb ateb. Atebwch nhw, neu dewiswch “Nid wyf yn gwybod”, cyn cwblhau’r adran
   *[other] Mae { $count } cwestiwn yn yr adran hon heb ateb. Atebwch nhw, neu dewiswch “Nid wyf yn gwybod”, cyn cwblhau’r adran
}
theme-done-first = Y cwestiwn cyntaf heb ateb yw:
theme-is-completed = Mae’r adran hon wedi’i nodi’n un sydd wedi’i chwblhau.

## Gwirio’r holl atebion
check-title = Gwirio eich atebion
check-text = Dyma’r holl atebion hyd yma. Caiff pob newid ei gadw ar unwaith.
check-submit = Parhau i gyflwyno
check-not-yet = { $count ->
    [zero] Mae { $count } peth i’w wneud cyn y gellir cyflwyno’r asesiad.
    [one] Mae { $count } peth i’w wneud cyn y gellir cyflwyno’r asesiad.
    [two] Mae { $count } beth i’w gwneud cyn y gellir cyflwyno’r asesiad.
    [few] Mae { $count } pheth i’w gwneud cyn y gellir cyflwyno’r asesiad.
    [many] Mae { $count } pheth i’w gwneud cyn y gellir cyflwyno’r asesiad.
   *[other] Mae { $count } peth i’w gwneud cyn y gellir cyflwyno’r asesiad.
}
check-not-yet-link = Gweld beth sydd ar goll
check-who-submits = Dim ond arweinydd neu lofnodwr all gyflwyno. Gofynnwch i un o’r bobl hyn:
check-who-nobody = Dim ond arweinydd neu lofnodwr all gyflwyno, ac nid oes un gan eich cyngor eto. Gofynnwch i’r bobl sy’n rhedeg y gwasanaeth.
check-print = I gadw copi, argraffwch y dudalen hon neu cadwch hi fel PDF gyda’ch porwr.

## Cyflwyno
submit-title = Cyflwyno’r asesiad
submit-declare = Yr hyn rydych yn ei gyflwyno
submit-council = Cyngor
submit-round = Rownd
submit-answered = Cwestiynau a atebwyd
submit-dont-know = Cwestiynau a atebwyd “Nid wyf yn gwybod”
submit-not-applicable = Cwestiynau nad ydynt yn berthnasol
submit-who-title = Pwy fydd yn gweld beth
submit-who-own = Mae pobl sy’n perthyn i asesiad eich cyngor yn gweld yr holl atebion, tystiolaeth a sylwadau.
submit-who-others = Nid oes neb mewn cynghorau eraill yn gweld eich atebion. Dim ond ffigurau am grwpiau o gynghorau y mae eraill yn eu gweld, wedi’u diogelu fel na ellir adnabod yr un cyngor ynddynt.
submit-who-texts = Ni chaiff tystiolaeth, dolenni na sylwadau byth eu cyhoeddi.
submit-next-title = Beth sy’n digwydd nesaf
submit-next-1 = Caiff eich atebion eu cloi. Gellir eu darllen ond ni ellir eu newid mwyach.
submit-next-2 = Byddwch yn gweld canlyniadau eich cyngor ar unwaith.
submit-next-3 = Bydd eich atebion yn cyfrif yn y ffigurau am grwpiau o gynghorau a gyhoeddir o hyn ymlaen.
submit-confirm = Cadarnhaf, hyd y gwn i, fod yr atebion hyn yn gywir ac y caf eu cyflwyno ar ran { $council }
submit-confirm-none = Cadarnhewch fod yr atebion yn gywir ac y cewch eu cyflwyno
submit-button = Cyflwyno’r asesiad
submit-changed = Cafodd rhywbeth ei newid ers i chi agor y dudalen hon. Gwiriwch y ffigurau isod eto cyn cyflwyno
submit-missing-title = Ni allwch gyflwyno eto
submit-missing-text = Mae’n rhaid gwneud y pethau hyn yn gyntaf.
submit-missing-question = Ateb: { $short } ({ $theme })
submit-missing-mark = Nodi bod yr adran wedi’i chwblhau: { $theme }
submitted-title = Asesiad wedi’i gyflwyno
submitted-reference = Eich cyfeirnod
submitted-by = Cyflwynwyd ar { $time } gan { $name }
submitted-next-1 = Mae eich atebion wedi’u cloi. Gall pawb yn eich tîm eu darllen.
submitted-next-2 = Mae canlyniadau eich cyngor yn barod nawr.
submitted-next-3 = Bydd eich atebion yn cyfrif yn y ffigurau am grwpiau o gynghorau a gyhoeddir o hyn ymlaen. Nid oes neb mewn cynghorau eraill yn gweld eich atebion chi.
submitted-results = Gweld eich canlyniadau
submitted-copy = Cadw neu argraffu copi o’ch atebion
submitted-home = Mynd i dudalen eich cyngor
submitted-help = Os oes rhywbeth o’i le ar yr hyn a gyflwynwyd gennych, anfonwch e-bost i { $email } a rhowch eich cyfeirnod.

## Cadw wrth i rywun deipio
autosave-saving = Wrthi’n cadw…
autosave-saved = Wedi’i gadw { $time }
autosave-offline = Heb ei gadw: does dim cysylltiad. Mae eich testun yma o hyd a bydd yn cael ei anfon eto.
autosave-refused = Heb ei gadw eto. Dewiswch ‘Cadw a pharhau’ i weld pam.
