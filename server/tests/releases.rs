//! Releases as the central team makes them: built from what councils submitted, checked, published, or not.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

mod support;

use domain::answer::{Answer, Answers, Response};
use domain::bank::Bilingual;
use domain::id::{CouncilKey, RoundKey};
use domain::language::Language;
use domain::register::{Register, files::parse_register};
use domain::release::{Audience, Ledger, Purpose, Release};
use http::StatusCode;
use server::releasing::{Wanted, build_release, release_what_is_due};
use store::{AddOutcome, Coalition, NewRelease, PublishReleaseOutcome, Role, SubmitOutcome};
use support::{Form, Seen, Service, Visitor, shipped_bank};

/// A service with the shipped register, where so many councils from all over have submitted.
async fn with_submitted(count: usize) -> Service {
    of_the_country(Service::start().await, count).await
}

async fn of_the_country(service: Service, count: usize) -> Service {
    let text = include_str!("../../store/register/councils.csv");
    let register = Register::new(parse_register(text).unwrap()).unwrap();
    service.app.store.replace_register(&register).await.unwrap();
    service.app.refresh_register().await.unwrap();
    submit(&service, 0, count).await;
    service
}

/// Lets some more councils submit, each with levels of its own.
async fn submit(service: &Service, after: usize, count: usize) {
    let (app, bank) = (&service.app, shipped_bank());
    let person = service.person(&format!("l{after}@example.gov.uk"), &[], false).await;
    let (register, today, now) = (app.register(), app.clock.today(), app.clock.now());
    let round = RoundKey::parse("2026").unwrap();
    let councils: Vec<_> = register.principal_on(today).collect();
    let spread = (0..7).flat_map(|start| councils.iter().skip(start).step_by(7));
    for (place, council) in spread.enumerate().skip(after).take(count) {
        let asked = bank.asked(&council.on(today).profile(), &Answers::new());
        let questions = bank.questions().filter(|(_, question)| asked.holds(question));
        let answers: Vec<_> = questions
            .enumerate()
            .map(|(index, (_, question))| {
                let level = u8::try_from((place * 7 + index * 3 + place / 5) % 5).unwrap();
                let option = question.option_at(level).unwrap().id.clone();
                let response = Some(Response::Chosen { option });
                (question.id.clone(), Answer { response, ..Answer::default() })
            })
            .collect();
        let store = &app.store;
        let id = store.start_assessment(&council.key, &round, &bank.digest(), now).await.unwrap();
        store.seed_answers(id, &answers, person, Language::En, now).await.unwrap();
        let revision = store.assessment(&council.key, &round).await.unwrap().unwrap().revision;
        let outcome = store.submit_assessment(id, revision, person, now).await.unwrap();
        assert_eq!(outcome, SubmitOutcome::Submitted);
    }
}

/// Somebody of the central team, signed in.
async fn central(service: &Service) -> Visitor {
    let id = service.person("cai@tir.example", &[], false).await;
    service.app.store.set_central(id, true, service.app.clock.now()).await.unwrap();
    service.session_of(id).await
}

async fn interim(cai: &mut Visitor) -> Form {
    let form = cai.open("/releases/build").await.form();
    form.with("round", "2026").with("audience", "public").with("purpose", "interim")
}

fn faults(seen: &Seen) -> Vec<String> {
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", seen.html);
    seen.texts(".govuk-error-summary__list li")
}

#[tokio::test]
async fn a_release_is_built_checked_and_published() {
    let service = with_submitted(24).await;
    let mut cai = central(&service).await;
    let list = cai.open("/releases").await;
    assert!(list.text("main").contains("Nothing has been built of this round yet."));
    let form = interim(&mut cai).await;
    let page = cai.submit(&form).await;
    assert_eq!(page.heading(), "Autumn 2026, release 1", "{}", page.html);
    let text = page.text("main");
    for part in ["The release is built as a draft", "Draft, not checked", "Interim", "The public"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(page.text("#groups").contains("All councils"));
    assert!(page.text("#groups").contains("withheld"), "{}", page.text("#groups"));
    let here = page.path.split('?').next().unwrap().to_owned();
    assert!(
        service
            .app
            .store
            .published(&RoundKey::parse("2026").unwrap(), &Audience::Public)
            .await
            .unwrap()
            .is_empty()
    );

    // Not before it is checked, whatever is posted.
    let early = cai.open(&format!("{here}/publish")).await;
    assert_eq!(early.path, here, "led back");
    let mut post = page.form_at("main form");
    post.action = format!("{here}/publish");
    let said = faults(&cai.post(&post).await);
    assert_eq!(said, ["This release cannot be published before it is checked"]);
    // Not while another draft waits.
    let said = faults(&cai.post(&form).await);
    assert_eq!(said, ["Release 1 is still a draft. Publish or delete it first."]);

    let checked = cai.submit(&page.form_at("main form")).await;
    let text = checked.text("main");
    assert!(text.contains("Draft, ready to publish"), "{text}");
    let ask = cai.open(&format!("{here}/publish")).await;
    assert_eq!(ask.heading(), "Publish Autumn 2026, release 1?");
    let done = cai.submit(&ask.form_at("main form")).await;
    assert!(done.text("main").contains("The release is published"));
    assert!(done.texts("main form").is_empty(), "nothing left to do");
    let round = RoundKey::parse("2026").unwrap();
    let stored =
        service.app.store.latest_published(&round, &Audience::Public).await.unwrap().unwrap();
    assert_eq!(Release::read(&stored.content).unwrap().number, 1);
    assert!(done.html.contains(&stored.line.checksum));
    // Twice is as once; what is published stays.
    assert_eq!(cai.submit(&ask.form_at("main form")).await.status, StatusCode::OK);
    let mut delete = ask.form_at("main form");
    delete.action = format!("{here}/delete");
    cai.submit(&delete).await;
    assert!(service.app.store.latest_published(&round, &Audience::Public).await.unwrap().is_some());
    // Too little is new for another; enough is, and it says what changed.
    submit(&service, 24, 3).await;
    let said = faults(&cai.post(&form).await);
    assert!(
        said[0].contains("Only 3 councils have submitted or changed their answers"),
        "{said:?}"
    );
    submit(&service, 27, 9).await;
    let second = cai.submit(&form).await;
    assert_eq!(second.heading(), "Autumn 2026, release 2");
    assert!(second.text("main").contains("What changed since release 1"));
    assert_eq!(second.text("#difference tbody tr"), "All councilsCouncils2436");
    let ask = cai.open(&format!("{}/delete", second.path.split('?').next().unwrap())).await;
    let list = cai.submit(&ask.form_at("main form")).await;
    assert!(list.text("main").contains("The draft is deleted"));
    assert_eq!(list.texts("tbody tr").len(), 1);
}

#[tokio::test]
async fn what_the_rules_say_against_a_release_is_said_plainly() {
    let service = with_submitted(9).await;
    let members =
        service.app.register().iter().take(3).map(|council| council.key.clone()).collect();
    let name = Bilingual { en: "South".into(), cy: "De".into() };
    let coalition = Coalition { key: "south".into(), name, members };
    service.app.store.put_coalition(&coalition).await.unwrap();
    let mut cai = central(&service).await;
    let empty = cai.open("/releases/build").await.form();
    let said = faults(&cai.post(&empty).await);
    assert_eq!(
        said,
        ["Select a round", "Select who the release is for", "Select why the release is made"]
    );
    let form = interim(&mut cai).await;
    for (form, sentence) in [
        (form.clone(), "Only 9 councils have submitted. A release needs at least 10"),
        (
            form.clone().with("purpose", "final"),
            "A final release is made when the round has closed.",
        ),
        (form.clone().with("audience", "coalition:south"), "A release needs at least 10"),
        (form.clone().with("audience", "coalition:north"), "Select who the release is for"),
        (form.clone().with("round", "1999"), "Select a round"),
        (form.clone().with("purpose", "whim"), "Select why the release is made"),
    ] {
        let said = faults(&cai.post(&form).await);
        assert!(said.len() == 1 && said[0].contains(sentence), "{sentence}: {said:?}");
    }
    let correction = form.with("purpose", "correction");
    let seen =
        cai.post(&correction.clone().with("of", "one").with("note_en", "Wrong <b>dates")).await;
    assert_eq!(
        faults(&seen),
        [
            "The number of the release that was wrong must be a whole number, like 1",
            "Enter what was wrong, in Welsh"
        ]
    );
    assert_eq!(seen.form().value("note_en"), Some("Wrong <b>dates"), "kept");
    let mut welsh = correction.clone();
    welsh.action = "/cy/releases/build".into();
    assert!(faults(&cai.post(&welsh).await)[0].starts_with("Rhowch rif y datganiad"));
    assert!(
        service.app.store.releases(&RoundKey::parse("2026").unwrap()).await.unwrap().is_empty()
    );
}

#[tokio::test]
async fn a_release_with_findings_is_not_published() {
    let service = with_submitted(12).await;
    let mut cai = central(&service).await;
    let form = interim(&mut cai).await;
    let page = cai.submit(&form).await;
    let id: i64 = page.path.split(['/', '?']).nth(2).unwrap().parse().unwrap();
    let now = service.app.clock.now();
    assert!(service.app.store.note_audit(id, 2, now).await.unwrap());
    let page = cai.open(&format!("/releases/{id}")).await;
    assert!(page.text("main").contains("The check found 2 results of councils"), "{}", page.html);
    assert!(page.texts("main a.govuk-button").is_empty(), "no way to publish it");
    let mut post = page.form_at("main form");
    post.action = format!("/releases/{id}/publish");
    assert!(faults(&cai.post(&post).await)[0].contains("the check found results of councils"));
    let welsh = cai.open(&format!("/cy/releases/{id}")).await;
    assert!(welsh.text("main").contains("Canfu’r gwiriad 2 ganlyniad"), "{}", welsh.text("main"));
}

#[tokio::test]
async fn what_the_check_finds_is_listed_with_the_council() {
    let service = with_submitted(12).await;
    let mut cai = central(&service).await;
    let form = interim(&mut cai).await;
    let page = cai.submit(&form).await;
    let id: i64 = page.path.split(['/', '?']).nth(2).unwrap().parse().unwrap();
    // The same figures, as if they were of two councils only.
    let store = &service.app.store;
    let whole = store.release(id).await.unwrap().unwrap();
    let mut ledger: Ledger = serde_json::from_str(&whole.ledger).unwrap();
    ledger.sets.values_mut().for_each(|set| set.truncate(2));
    let careless = NewRelease {
        round: whole.held.round,
        audience: whole.held.audience,
        number: 1,
        content: whole.content,
        ledger: serde_json::to_string(&ledger).unwrap(),
        built_by: None,
    };
    assert!(store.delete_release_draft(id).await.unwrap());
    let now = service.app.clock.now();
    let AddOutcome::Added(id) = store.add_release(&careless, now).await.unwrap() else {
        panic!("the number is taken")
    };
    let page = cai.open(&format!("/releases/{id}")).await;
    assert!(page.text("main").contains("from the command line"), "{}", page.text("main"));
    let mut form = page.form_at("main form");
    let found = cai.submit(&form).await;
    assert_eq!(found.status, StatusCode::OK);
    let rows = found.texts("#findings tbody tr");
    assert!(!rows.is_empty(), "{}", found.text("main"));
    assert!(found.text("main").contains("results of councils that could be told too closely"));
    let names: Vec<_> = ledger.councils.iter().map(|key| name(&service, key)).collect();
    for row in &rows {
        assert!(names.iter().any(|name| row.starts_with(name.as_str())), "{row}");
        assert!(row.contains(" and "), "between what: {row}");
    }
    form.action = format!("/cy{}", form.action);
    let welsh = cai.submit(&form).await;
    assert_eq!(welsh.texts("#findings tbody tr").len(), rows.len());
    assert!(welsh.text("main").contains("Yr hyn a ganfu’r gwiriad"));
    // Later it is known that something was found, and what is found again by another check.
    let later = cai.open(&format!("/releases/{id}")).await;
    assert!(later.texts("#findings").is_empty());
    assert!(later.text("main").contains("Check it again to see what was found."));
}

fn name(service: &Service, key: &CouncilKey) -> String {
    let register = service.app.register();
    register.get(key.as_str()).unwrap().on(service.app.clock.today()).name.clone()
}

#[tokio::test]
async fn only_the_central_team_and_administrators_see_drafts() {
    let service = with_submitted(12).await;
    let mut cai = central(&service).await;
    let form = interim(&mut cai).await;
    let draft = cai.submit(&form).await.path.split('?').next().unwrap().to_owned();
    let mut lea = service.signed_in("lea@elm.gov.uk", &[("ELM", Role::Lead)]).await;
    for path in ["/releases", "/releases/build", &draft] {
        assert_eq!(lea.open(path).await.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(service.visitor().get(path).await.status, StatusCode::SEE_OTHER, "{path}");
    }
    assert_eq!(service.administrator().await.open(&draft).await.status, StatusCode::OK);
    for path in ["/releases/999999", "/releases/x", "/releases/999999/publish"] {
        assert_eq!(cai.open(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    // Nothing of it is anywhere else.
    let public = service.visitor().open("/state-of-play/2026").await;
    assert!(!public.text("main").contains("release 1"), "{}", public.text("main"));
}

#[tokio::test]
async fn the_same_councils_make_the_same_bytes_on_either_database_on_any_day() {
    let mut made = Vec::new();
    for (address, days) in [(Some(support::new_schema().await), 0), (None, 9)] {
        let service = of_the_country(Service::start_on(address.as_deref()).await, 24).await;
        let store = &service.app.store;
        store.disclosure_key([7; 32]).await.unwrap();
        let wanted = Wanted {
            round: RoundKey::parse("2026").unwrap(),
            audience: Audience::Public,
            purpose: Purpose::Interim,
            date: service.app.clock.today(),
            by: None,
        };
        let later = service.app.clock.now() + jiff::SignedDuration::from_hours(24 * days);
        let built = build_release(store, &service.app.register(), &wanted, later).await.unwrap();
        made.push(store.release(built.id).await.unwrap().unwrap());
    }
    assert_eq!(made[0].held.checksum, made[1].held.checksum);
    assert_eq!(made[0].content, made[1].content);
    assert_eq!(made[0].ledger, made[1].ledger);
}

#[tokio::test]
async fn what_is_due_by_the_calendar_is_published_once() {
    let service = with_submitted(24).await;
    let (store, register) = (&service.app.store, service.app.register());
    let round = RoundKey::parse("2026").unwrap();
    let (now, today) = (service.app.clock.now(), service.app.clock.today());
    assert!(release_what_is_due(store, &register, now).await.unwrap().is_empty());
    store.set_calendar(&round, &[today.tomorrow().unwrap()]).await.unwrap();
    assert!(release_what_is_due(store, &register, now).await.unwrap().is_empty(), "not yet");
    let then = now + jiff::SignedDuration::from_hours(24);
    let due = release_what_is_due(store, &register, then).await.unwrap();
    assert_eq!(due.len(), 1);
    let outcome = due[0].outcome.as_ref().unwrap();
    assert_eq!(*outcome, (1, PublishReleaseOutcome::Published));
    assert_eq!(store.published(&round, &Audience::Public).await.unwrap().len(), 1);
    assert!(release_what_is_due(store, &register, then).await.unwrap().is_empty(), "it was made");
}
