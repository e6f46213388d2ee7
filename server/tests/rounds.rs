//! Rounds in administration: made, changed and refused in the browser, and extensions for single councils.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

mod support;

use domain::bank::Bilingual;
use domain::id::CouncilKey;
use http::StatusCode;
use jiff::Timestamp;
use store::{Coalition, Role, RoundState};
use support::{Form, Seen, Service, Visitor};

const LIST: &str = "/administration/rounds";
const NEW: &str = "/administration/new-round";
const BANK: &str = "local-digital 2026.1";

/// The form of a new round filled in, with nothing wrong.
async fn filled(admin: &mut Visitor) -> Form {
    let form = admin.open(NEW).await.form();
    form.with("key", "2027")
        .with("name_en", "Spring 2027")
        .with("name_cy", "Gwanwyn 2027")
        .with("bank", BANK)
        .with("audience", "all")
        .with("opens_on", "1 April 2027")
        .with("closes_on", "31/7/2027")
}

async fn coalition(service: &Service, key: &str, members: &[&str]) {
    let coalition = Coalition {
        key: key.into(),
        name: Bilingual { en: "South".into(), cy: "De".into() },
        members: members.iter().map(|key| CouncilKey::parse(key).unwrap()).collect(),
    };
    service.app.store.put_coalition(&coalition).await.unwrap();
}

/// What the error summary says.
fn faults(seen: &Seen) -> Vec<String> {
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", seen.html);
    seen.texts(".govuk-error-summary__list li")
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[tokio::test]
async fn a_round_is_made_seen_and_changed() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let start = admin.open("/administration").await;
    assert!(start.attributes("main a", "href").contains(&LIST.to_owned()));
    let form = filled(&mut admin)
        .await
        .with("opens_at", "9am")
        .with("closes_at", "17:00")
        .with("minimum", "12")
        .with("calendar", "1 May 2027\n\n 2027-06-01 ")
        .with("draft", "yes");
    let seen = admin.submit(&form).await;
    assert_eq!((seen.status, seen.heading().as_str()), (StatusCode::OK, "Spring 2027"));
    assert!(seen.text(".govuk-notification-banner").contains("The round is saved"));
    let text = seen.text("main");
    for part in [
        "Draft",
        "Only administrators see this round",
        "1 April 2027 at 9am",
        "31 July 2027 at 5pm",
        "At least 12 councils",
        "1 May 2027",
        "1 June 2027",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let round = service.app.store.round("2027").await.unwrap().unwrap();
    assert_eq!(round.opens_at, at("2027-04-01T08:00:00Z"), "summer time");
    assert_eq!(round.closes_at, Some(at("2027-07-31T16:00:00Z")));
    assert_eq!(round.state(at("2027-05-01T00:00:00Z")), RoundState::Draft);

    let change = admin.open(&format!("{LIST}/2027/edit")).await;
    let form = change.form();
    assert_eq!(form.value("opens_on"), Some("1 April 2027"));
    assert_eq!((form.value("opens_at"), form.value("closes_at")), (Some("09:00"), Some("17:00")));
    assert_eq!(form.value("calendar"), Some("1 May 2027\n1 June 2027"));
    assert_eq!((form.value("draft"), form.value("key")), (Some("yes"), None));
    let form = form.without("draft").with("closes_at", "").with("minimum", "");
    let seen = admin.submit(&form).await;
    assert!(seen.text("main").contains("End of 31 July 2027"), "{}", seen.text("main"));
    let round = service.app.store.round("2027").await.unwrap().unwrap();
    assert_eq!(round.closes_at, Some(at("2027-07-31T23:00:00Z")));
    assert_eq!((round.is_draft, round.minimum_group), (false, None));

    let list = admin.open(LIST).await;
    let rows = list.texts("#rounds tbody tr");
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows[0].contains("Spring 2027") && rows[0].contains("Upcoming"), "{rows:?}");
    assert!(rows[1].contains("Autumn 2026") && rows[1].contains("Open"), "{rows:?}");
    let welsh = admin.open(&format!("/cy{LIST}")).await;
    assert!(welsh.text("#rounds").contains("Gwanwyn 2027"));
    assert!(welsh.text("#rounds").contains("I ddod"), "{}", welsh.text("#rounds"));
}

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_is_kept() {
    let service = Service::start().await;
    coalition(&service, "pair", &["KEN", "ELM"]).await;
    coalition(&service, "south", &["KEN", "ELM", "CMD"]).await;
    let mut admin = service.administrator().await;
    let empty = admin.open(NEW).await.form();
    let said = faults(&admin.post(&empty).await);
    assert_eq!(said.len(), 6, "{said:?}");
    assert_eq!(
        (said[0].as_str(), said[5].as_str()),
        ("Enter a key", "Enter the date the round opens")
    );

    let good = filled(&mut admin).await;
    for (field, value, sentence) in [
        ("key", "Spring", "use only lower-case letters"),
        ("key", "..", "use only lower-case letters"),
        ("key", "2026", "There is a round with the key “2026” already"),
        ("name_en", " ", "Enter a name in English"),
        ("bank", "local-digital 1999", "“local-digital 1999” is not a published version"),
        ("audience", "coalition:north", "There is no coalition “north”"),
        (
            "audience",
            "coalition:pair",
            "South has 2 councils. Nothing can be shown of fewer than 3",
        ),
        (
            "audience",
            "coalition:south",
            "South has 3 councils, and figures would come from at least 10",
        ),
        ("opens_on", "31 June 2027", "The date the round opens must be a real date"),
        ("opens_at", "nine", "The time the round opens must be a time"),
        ("opens_on", "1 August 2027", "The round must close after it opens"),
        ("closes_on", "1 April 2026", "The round must close after it opens"),
        ("closes_at", "25:00", "The time the round closes must be a time"),
        ("closes_on", "31/7/27", "The date the round closes must be a real date"),
        ("minimum", "2", "must be a whole number from 3 to 999"),
        ("minimum", "5.5", "must be a whole number from 3 to 999"),
        ("calendar", "1 May 2027\nsoon", "Line 2 of the days for interim releases, “soon”"),
        ("calendar", "1 August 2027", "must be a day on which the round is open"),
    ] {
        let seen = admin.post(&good.clone().with(field, value)).await;
        let said = faults(&seen);
        assert!(said.iter().any(|said| said.contains(sentence)), "{field}={value}: {said:?}");
        assert_eq!(said.len(), 1, "{field}={value}: {said:?}");
        // What is not in a list cannot be chosen in it.
        if !sentence.starts_with('“') && !sentence.starts_with("There is no coalition") {
            assert_eq!(seen.form().value(field), Some(value), "kept");
        }
        assert_eq!(seen.form().value("name_cy"), Some("Gwanwyn 2027"), "kept");
    }
    // In Welsh too.
    let mut welsh = good.clone().with("opens_on", "yfory");
    welsh.action = format!("/cy{NEW}");
    let said = faults(&admin.post(&welsh).await);
    assert!(said[0].contains("fod yn ddyddiad go iawn"), "{said:?}");
    // A time that clocks skip, a time without a day, an end that is over.
    let skipped = good.clone().with("opens_on", "28 March 2027").with("opens_at", "1:30am");
    assert!(faults(&admin.post(&skipped).await)[0].contains("The clocks change on that day"));
    let alone = good.clone().with("closes_on", "").with("closes_at", "5pm");
    assert!(faults(&admin.post(&alone).await)[0].contains("or leave its time empty too"));
    let over = good.clone().with("opens_on", "1 May 2026").with("closes_on", "1 June 2026");
    assert!(faults(&admin.post(&over).await)[0].contains("must close in the future"));
    // What somebody typed is text and never markup.
    let seen = admin.post(&good.clone().with("bank", "<b>x</b>")).await;
    assert!(!seen.html.contains("<b>x</b>"));
    assert_eq!(service.app.store.rounds().await.unwrap().len(), 1, "nothing was saved");
    // With a smaller number the coalition of three can do.
    let three = good.with("audience", "coalition:south").with("minimum", "3");
    assert_eq!(admin.submit(&three).await.heading(), "Spring 2027");
}

#[tokio::test]
async fn the_language_can_change_while_the_form_is_filled_in() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let mut form = filled(&mut admin).await.with("key", "").and("switch-language", "cy");
    form.action = format!("/cy{NEW}");
    let seen = admin.post(&form).await;
    assert_eq!((seen.status, seen.heading().as_str()), (StatusCode::OK, "Ychwanegu rownd"));
    assert_eq!(seen.form().value("name_en"), Some("Spring 2027"));
    assert!(seen.texts(".govuk-error-summary").is_empty());
}

#[tokio::test]
async fn what_a_council_began_stays_what_it_was_asked() {
    let service = Service::start().await;
    let council = CouncilKey::parse("ELM").unwrap();
    let store = &service.app.store;
    let open = store.round("2026").await.unwrap().unwrap();
    store.start_assessment(&council, &open.key, "digest", service.app.clock.now()).await.unwrap();
    coalition(&service, "south", &["KEN", "ELM", "CMD"]).await;
    let mut admin = service.administrator().await;
    let form = admin.open(&format!("{LIST}/2026/edit")).await.form();
    let seen =
        admin.post(&form.clone().with("audience", "coalition:south").with("minimum", "3")).await;
    assert!(faults(&seen)[0].contains("A council has begun this round"));
    let seen = admin.submit(&form.with("closes_on", "1 March 2027")).await;
    assert_eq!(seen.heading(), "Autumn 2026");
    let round = store.round("2026").await.unwrap().unwrap();
    assert_eq!(round.closes_at, Some(at("2027-03-02T00:00:00Z")));
}

#[tokio::test]
async fn an_extension_gives_one_council_longer() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let lea = service.person("lea@elm.gov.uk", &[("ELM", Role::Lead)], false).await;
    let page = admin.open(&format!("{LIST}/2026")).await;
    assert!(page.text("main").contains("No council has an extension."));
    let choose = admin.open(&format!("{LIST}/2026/extensions?q=elm")).await;
    assert!(choose.text("#council").contains("Elmbridge"), "{}", choose.html);
    let form = admin.open(&format!("{LIST}/2026/extensions?council=ELM")).await;
    assert_eq!(form.heading(), "Extension for Elmbridge");
    for (on, at, reason, sentence) in [
        ("", "", "Flood", "Enter the day until which"),
        ("31 March 2027", "", "Flood", "must end after the round closes"),
        ("31 March 2027", "5pm", "Flood", "must end after the round closes"),
        ("14 April", "", "Flood", "must be a real date"),
        ("14 April 2027", "5", "Flood", "must be a time"),
        ("14 April 2027", "5pm", " ", "Enter a reason"),
    ] {
        let typed = form.form().with("on", on).with("at", at).with("reason", reason);
        let seen = admin.post(&typed).await;
        let said = faults(&seen);
        assert!(said.len() == 1 && said[0].contains(sentence), "{on} {at}: {said:?}");
        assert_eq!(seen.form().value("on"), Some(on));
    }
    let typed =
        form.form().with("on", "14 April 2027").with("at", "5pm").with("reason", "<b>Flood");
    let seen = admin.submit(&typed).await;
    assert!(seen.text(".govuk-notification-banner").contains("The extension is saved"));
    let row = seen.text("#extensions tbody tr");
    assert!(row.contains("Elmbridge14 April 2027 at 5pm<b>Floodadmin"), "{row}");
    // To the second: what closes at a moment is closed at that moment.
    let tasks = "/councils/ELM/rounds/2026";
    let closed_at = async |now: &str| {
        *service.now.lock().unwrap() = at(now);
        let page = service.session_of(lea).await.open(tasks).await;
        assert_eq!(page.status, StatusCode::OK);
        page.text("main").contains("closed on")
    };
    assert!(!closed_at("2027-03-31T23:00:00Z").await, "others cannot, this one can");
    assert!(!closed_at("2027-04-14T15:59:59.999Z").await);
    assert!(closed_at("2027-04-14T16:00:00Z").await);
    *service.now.lock().unwrap() = at("2026-11-23T10:00:00Z");

    let ask = admin.open(&format!("{LIST}/2026/extensions/ELM/remove")).await;
    assert_eq!(ask.heading(), "Remove the extension of Elmbridge?");
    assert!(ask.text("main").contains("End of 31 March 2027"), "{}", ask.text("main"));
    let seen = admin.submit(&ask.form_at("main form")).await;
    assert!(seen.text("main").contains("No council has an extension."));
    let gone = admin.open(&format!("{LIST}/2026/extensions/ELM/remove")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    let seen = admin.submit(&ask.form_at("main form")).await;
    assert_eq!(seen.status, StatusCode::OK, "twice is as once");
}

#[tokio::test]
async fn only_administrators_run_rounds() {
    let service = Service::start().await;
    let mut lea = service.signed_in("lea@elm.gov.uk", &[("ELM", Role::Lead)]).await;
    for path in [LIST, NEW, "/administration/rounds/2026", "/administration/rounds/2026/extensions"]
    {
        assert_eq!(lea.open(path).await.status, StatusCode::FORBIDDEN, "{path}");
        let seen = service.visitor().get(path).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{path}");
    }
    let mut admin = service.administrator().await;
    for path in ["/administration/rounds/1999", "/administration/rounds/2026/extensions/NOBODY"] {
        assert_eq!(admin.open(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
