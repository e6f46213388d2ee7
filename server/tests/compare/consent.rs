//! Whether a council is named, and which councils are near it.

use crate::country::{Country, key, round, said};
use crate::rows;
use domain::language::Language;
use domain::release::Consent;
use http::StatusCode;
use store::Role;

const CONSENT: &str = "/councils/ELM/rounds/2026/consent";

#[tokio::test]
async fn a_council_chooses_whether_it_is_named() {
    let country = Country::new().await;
    let store = &country.service.app.store;
    let mut lead = country.lead("ELM").await;
    // Nothing to choose before it has begun.
    let seen = lead.open(CONSENT).await;
    assert!(seen.text("main").contains("has not begun this assessment"));
    assert!(seen.texts("#form").is_empty());
    let (now, digest) = (country.service.app.clock.now(), country.bank.digest());
    let id = store.start_assessment(&key("ELM"), &round("2026"), &digest, now).await.unwrap();
    let seen = lead.open(CONSENT).await;
    assert!(seen.text("main").contains("Nobody has chosen yet"));
    assert_eq!(seen.form().value("consent"), None, "nothing is chosen for them");
    let refused = lead.post(&seen.form()).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fault = "Select who may see your council’s results under its name";
    assert_eq!(refused.text(".govuk-error-summary a"), fault);
    assert_eq!(refused.attributes(".govuk-error-summary a", "href"), ["#consent"]);
    // The language can be changed without losing what was chosen, and nothing is saved by it.
    let mut switch = seen.form().with("consent", "public").with("switch-language", "cy");
    switch.action = format!("/cy{CONSENT}");
    let welsh = lead.post(&switch).await;
    assert_eq!(
        (welsh.status, welsh.heading()),
        (StatusCode::OK, "A gaiff eich cyngor ei enwi".into())
    );
    assert_eq!(welsh.form().value("consent"), Some("public"));
    assert_eq!(store.consent(id).await.unwrap(), Consent::Counted);
    let seen = lead.submit(&seen.form().with("consent", "coalition")).await;
    assert!(seen.text(".govuk-notification-banner").contains("from the next release on"));
    assert_eq!(store.consent(id).await.unwrap(), Consent::Coalition);
    assert_eq!(seen.form().value("consent"), Some("coalition"));
    let seen = lead.submit(&seen.form().with("consent", "public")).await;
    assert_eq!(seen.texts("#consent-history tbody tr").len(), 2, "both choices are kept");
    assert_eq!(lead.post(&seen.form().with("consent", "x")).await.status, StatusCode::BAD_REQUEST);
    // A contributor reads it, and cannot choose.
    let roles = [("ELM", Role::Contributor)];
    let mut colleague = country.service.signed_in("col@elm.gov.uk", &roles).await;
    let read = colleague.open(CONSENT).await;
    assert!(read.text("main").contains("Only a lead or a signatory can change this"));
    assert!(read.texts("#form").is_empty());
    let mut form = read.form_at(".app-sign-out form").with("consent", "counted");
    form.action = CONSENT.into();
    assert_eq!(colleague.post(&form).await.status, StatusCode::FORBIDDEN);
    // Who submits sees what is agreed to.
    assert_eq!(lead.open("/councils/KEN/rounds/2026/consent").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_submits_sees_what_is_agreed_to() {
    let country = Country::new().await;
    let store = &country.service.app.store;
    let (now, digest) = (country.service.app.clock.now(), country.bank.digest());
    let mut lead = country.lead("ELM").await;
    let id = store.start_assessment(&key("ELM"), &round("2026"), &digest, now).await.unwrap();
    let said = said(&country.bank, &country.register, "ELM", 1, 1);
    store.seed_answers(id, &said, country.author, Language::En, now).await.unwrap();
    for theme in &country.bank.themes {
        store.mark_theme(id, &theme.id, true, country.author, now).await.unwrap();
    }
    store.choose_consent(id, Consent::Public, country.author, now).await.unwrap();
    let seen = lead.open("/councils/ELM/rounds/2026/submit").await;
    let text = seen.text("main");
    assert!(text.contains("Your council has agreed that anybody sees its levels"), "{text}");
    assert!(seen.attributes("main a", "href").contains(&CONSENT.to_owned()));
}

#[tokio::test]
async fn nearest_neighbours_come_with_the_reason() {
    let country = Country::new().await;
    let mut lead = country.lead("ELM").await;
    let seen = lead.open("/councils/ELM/neighbours").await;
    assert_eq!(seen.heading(), "Nearest neighbours of Elmbridge");
    assert_eq!(rows(&seen, "published-table", 4).len(), 20);
    let model = rows(&seen, "model-table", 7);
    assert_eq!(model.len(), 21);
    assert_eq!(model[0][..2], ["Elmbridge (your council)".to_owned(), "137,215".to_owned()]);
    let distances: Vec<f64> = model.iter().map(|row| row[6].parse().unwrap()).collect();
    assert!(distances.is_sorted(), "the nearest first: {distances:?}");
    let why = rows(&seen, "why-table", 8);
    for row in &why {
        let shares = row[3..].iter().map(|cell| cell.trim_end_matches('%').parse::<u32>().unwrap());
        assert!((98..=102).contains(&shares.sum::<u32>()), "{row:?}");
    }
    let text = seen.text("main");
    assert!(text.contains("Open Government Licence v3.0") && text.contains("mySociety"));
    let welsh = lead.open("/cy/councils/ELM/neighbours").await;
    assert_eq!(welsh.heading(), "Cymdogion agosaf Elmbridge");
    // A council that began after the lists were published has none, and that is said.
    let mut new = country.lead("ESUR").await;
    let seen = new.open("/councils/ESUR/neighbours").await;
    assert!(seen.text("main").contains("has published no neighbours for your council"));
    assert!(seen.text("main").contains("it holds only councils that exist today"));
    let mut stranger = country.lead("KEN").await;
    assert_eq!(stranger.open("/councils/ELM/neighbours").await.status, StatusCode::NOT_FOUND);
}
