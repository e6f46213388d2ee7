//! People coming in: signing in and out, sessions that end, the demonstration; and in `invitations.rs` how they get an
//! account.

mod invitations;
#[path = "../support/mod.rs"]
mod support;

use http::{StatusCode, header};
use jiff::SignedDuration;
use store::Role;
use support::{Form, PASSWORD, Seen, Service, Visitor};

const LEAD: &str = "lead@elm.example";

async fn with_lead() -> Service {
    let service = Service::start().await;
    service.person(LEAD, &[("ELM", Role::Lead)], false).await;
    service
}

async fn try_sign_in(visitor: &mut Visitor, email: &str, password: &str) -> Seen {
    let form = visitor.open("/sign-in").await.form();
    visitor.post(&form.with("email", email).with("password", password)).await
}

#[tokio::test]
async fn somebody_signs_in_however_they_type_their_address_and_out_again() {
    let service = with_lead().await;
    let mut visitor = service.visitor();
    let seen = try_sign_in(&mut visitor, "  Lead@ELM.example ", PASSWORD).await;
    assert_eq!((seen.status, seen.leads_to()), (StatusCode::SEE_OTHER, "/councils/ELM"));
    let cookie = seen.headers[header::SET_COOKIE].to_str().unwrap();
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/")
    );
    let before = visitor.cookies.clone();
    assert_eq!(visitor.get("/sign-in").await.leads_to(), "/councils/ELM");
    let people = visitor.open("/councils/ELM/people").await;
    assert_eq!(people.status, StatusCode::OK);
    let out = visitor.post(&people.form_at("form[action='/sign-out']")).await;
    assert_eq!((out.status, out.leads_to()), (StatusCode::SEE_OTHER, "/"));
    assert!(out.headers.contains_key("clear-site-data"));
    visitor.cookies = before;
    let seen = visitor.get("/councils/ELM/people").await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "the session is over on the server too");
    assert_eq!(seen.leads_to(), "/sign-in?next=%2Fcouncils%2FELM%2Fpeople");
}

#[tokio::test]
async fn signing_in_leads_back_to_the_page_asked_for_and_nowhere_else() {
    let service = with_lead().await;
    for (next, to) in [
        ("/councils/ELM/people", "/councils/ELM/people"),
        ("//evil.example", "/councils/ELM"),
        ("/\\evil.example", "/councils/ELM"),
        ("https://evil.example", "/councils/ELM"),
        ("/\t/evil.example", "/councils/ELM"),
    ] {
        let mut visitor = service.visitor();
        let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
        let form = visitor.open(&format!("/sign-in?next={next}")).await.form();
        let form = form.with("email", LEAD).with("password", PASSWORD);
        assert_eq!(visitor.post(&form).await.leads_to(), to, "{next}");
        let mut visitor = service.visitor();
        let typed = form_urlencoded::parse(next.as_bytes()).next().unwrap().0.into_owned();
        let seen = visitor.post(&form.with("next", &typed)).await;
        assert_eq!(seen.leads_to(), to, "{next}");
    }
    let mut visitor = service.visitor();
    let form = visitor.open("/cy/councils/ELM/people").await.form();
    let seen = visitor.submit(&form.with("email", LEAD).with("password", PASSWORD)).await;
    assert_eq!((seen.status, seen.heading().as_str()), (StatusCode::OK, "Pobl"));
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_look_the_same() {
    let service = with_lead().await;
    let wrong = try_sign_in(&mut service.visitor(), LEAD, "not the password at all").await;
    let unknown =
        try_sign_in(&mut service.visitor(), "dean@elm.example", "not the password at all").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.status, unknown.status);
    let plain = |seen: &Seen, email: &str| {
        let nonces = seen.attributes("script[nonce]", "nonce");
        nonces.iter().fold(seen.html.replace(email, "X"), |html, nonce| html.replace(nonce, "N"))
    };
    assert_eq!(plain(&wrong, LEAD), plain(&unknown, "dean@elm.example"));
    assert_eq!(
        wrong.texts(".govuk-error-summary__list a"),
        ["Enter a correct email address and password"]
    );
    assert_eq!(wrong.attributes("#password", "value"), [""; 0], "the password is not shown again");
    assert!(!wrong.html.contains("not the password at all"));
    assert!(wrong.text("title").starts_with("Error: Sign in"));
    assert_eq!(wrong.form().value("email"), Some(LEAD));
    let empty = try_sign_in(&mut service.visitor(), " ", "").await;
    assert_eq!(
        empty.texts(".govuk-error-summary__list a"),
        ["Enter your email address", "Enter your password"]
    );
    assert_eq!(empty.attributes(".govuk-error-summary__list a", "href"), ["#email", "#password"]);
}

#[tokio::test]
async fn many_guesses_have_to_wait_but_nothing_is_locked() {
    let service = with_lead().await;
    let mut visitor = service.visitor();
    for guess in 0..10 {
        let seen = try_sign_in(&mut visitor, LEAD, &format!("guess number {guess}")).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{guess}");
    }
    let seen = try_sign_in(&mut visitor, LEAD, PASSWORD).await;
    assert_eq!(seen.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(seen.heading(), "You have tried to sign in too many times");
    assert_eq!(seen.headers[header::RETRY_AFTER], "300");
    for other in 0..3 {
        // An account that is not there is held in the same way.
        let seen = try_sign_in(&mut visitor, &format!("nobody{other}@elm.example"), "guess").await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    service.pass(SignedDuration::from_secs(301));
    assert_eq!(try_sign_in(&mut visitor, LEAD, PASSWORD).await.leads_to(), "/councils/ELM");
}

#[tokio::test]
async fn guesses_at_many_accounts_from_one_address_have_to_wait() {
    let service = with_lead().await;
    let now = service.app.clock.now();
    for _ in 0..50 {
        service.app.store.note_failed_attempt("address:127.0.0.1", now).await.unwrap();
    }
    let seen = try_sign_in(&mut service.visitor(), LEAD, PASSWORD).await;
    assert_eq!(seen.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn a_weaker_hash_is_replaced_when_its_owner_signs_in() {
    let service = with_lead().await;
    let person = service.app.store.person_by_email(LEAD).await.unwrap().unwrap();
    use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, Version};
    let weak = Params::new(4096, 1, 1, None).unwrap();
    let weak = Argon2::new(Algorithm::Argon2id, Version::V0x13, weak);
    let hash = weak.hash_password(PASSWORD.as_bytes()).unwrap().to_string();
    service.app.store.set_password_hash(person.id, &hash).await.unwrap();
    for _ in 0..2 {
        let seen = try_sign_in(&mut service.visitor(), LEAD, PASSWORD).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER);
    }
    let person = service.app.store.person_by_email(LEAD).await.unwrap().unwrap();
    assert!(person.password_hash.contains("$m=19456,t=2,p=1$"), "{}", person.password_hash);
}

#[tokio::test]
async fn what_was_typed_outlives_the_session() {
    let service = with_lead().await;
    let mut visitor = service.visitor();
    try_sign_in(&mut visitor, LEAD, PASSWORD).await;
    for language in ["", "/cy"] {
        let form = visitor.open(&format!("{language}/councils/ELM/people")).await.form();
        let email = "\"><b>new\ncolleague</b> @elm.example";
        let form = form.with("email", email).with("role", "contributor");
        service.pass(SignedDuration::from_hours(21));
        let over = visitor.post(&form).await;
        assert_eq!(over.status, StatusCode::UNAUTHORIZED);
        assert_eq!(over.texts(".app-kept").len(), 1, "{}", over.html);
        assert!(over.attributes("b", "class").is_empty() && over.texts("main b").is_empty());
        // The language can be changed meanwhile.
        let switched = over.form().with("switch-language", "cy");
        let switched = visitor.post(&Form { action: "/cy/sign-in".into(), ..switched }).await;
        assert_eq!(switched.status, StatusCode::OK);
        assert_eq!(switched.form().value("kept"), over.form().value("kept"));
        let wrong = visitor.post(&over.form().with("email", LEAD).with("password", "x")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let again =
            visitor.post(&wrong.form().with("email", LEAD).with("password", PASSWORD)).await;
        assert_eq!(again.status, StatusCode::OK);
        let form = again.form();
        assert_eq!(form.action, format!("{language}/councils/ELM/people"));
        assert_eq!(form.value("email"), Some(email));
        assert_eq!(form.value("role"), Some("contributor"));
        assert!(form.value("csrf-token").is_some());
        // It arrives: this address is not one, and the page says so with all that was typed.
        let saved = visitor.post(&form).await;
        assert_eq!(saved.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fine = visitor.post(&saved.form().with("email", "new colleague@elm.example")).await;
        assert_eq!(fine.status, StatusCode::OK, "{}", fine.html);
    }
}

#[tokio::test]
async fn a_form_from_before_another_sign_in_can_be_sent_again() {
    let service = with_lead().await;
    let mut visitor = service.visitor();
    try_sign_in(&mut visitor, LEAD, PASSWORD).await;
    let form = visitor.open("/councils/ELM/people").await.form();
    let form = form.with("email", "new@elm.example").with("role", "lead");
    visitor.cookies.clear();
    try_sign_in(&mut visitor, LEAD, PASSWORD).await;
    let stale = visitor.post(&form).await;
    assert_eq!(stale.status, StatusCode::FORBIDDEN);
    assert_eq!(stale.heading(), "This page has been open too long");
    assert_eq!(visitor.post(&stale.form()).await.heading(), "Invitation created");
}

#[tokio::test]
async fn somebody_with_several_councils_chooses_and_sessions_end_when_unused() {
    let service = with_lead().await;
    service
        .person("both@elm.example", &[("ELM", Role::Lead), ("KEN", Role::Signatory)], false)
        .await;
    let mut visitor = service.visitor();
    assert_eq!(
        try_sign_in(&mut visitor, "both@elm.example", PASSWORD).await.leads_to(),
        "/councils"
    );
    service.pass(SignedDuration::from_mins(239));
    assert_eq!(visitor.get("/councils/ELM/people").await.status, StatusCode::OK);
    service.pass(SignedDuration::from_mins(241));
    assert_eq!(visitor.get("/councils/ELM/people").await.status, StatusCode::SEE_OTHER);
    let mut admin = service.administrator().await;
    service.pass(SignedDuration::from_mins(31));
    assert_eq!(admin.get("/administration").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn made_up_people_are_signed_in_with_a_button_only_in_a_demonstration() {
    let service = Service::start().await;
    let real = service.person(LEAD, &[("ELM", Role::Lead)], false).await;
    assert_eq!(service.visitor().get("/demonstration").await.status, StatusCode::NOT_FOUND);

    let folder = tempfile::tempdir().unwrap();
    let address = format!("sqlite:{}", folder.path().join("demo.sqlite").display());
    let store = store::Store::open(&address).await.unwrap();
    store.migrate().await.unwrap();
    store.set_demonstration(true).await.unwrap();
    store.close().await;
    let service = Service::start_on(Some(&address)).await;
    let other = service.person(LEAD, &[("ELM", Role::Lead)], false).await;
    assert_eq!(real, other);
    service.person("lead.elm@demonstration.invalid", &[("ELM", Role::Lead)], false).await;
    service.person("administrator@demonstration.invalid", &[], true).await;
    let mut visitor = service.visitor();
    let start = visitor.open("/").await;
    assert!(start.attributes("main a", "href").contains(&"/demonstration".into()));
    let page = visitor.open("/demonstration").await;
    assert_eq!(page.texts(".app-persona").len(), 2);
    let form = page.form_at("table form.app-persona, .app-card form.app-persona, form.app-persona");
    let real = visitor.post(&form.clone().with("person", &real.to_string())).await;
    assert_eq!(real.status, StatusCode::NOT_FOUND, "only made-up people");
    let seen = visitor.post(&form).await;
    assert_eq!((seen.status, seen.leads_to()), (StatusCode::SEE_OTHER, "/councils/ELM"));
    let page = visitor.open("/cy/demonstration").await;
    assert_eq!(page.heading(), "Rhoi cynnig ar yr arddangosiad");
}

#[tokio::test]
async fn pages_about_the_service_are_there_in_both_languages_for_everybody() {
    let service = with_lead().await;
    let mut nobody = service.visitor();
    let mut lead = service.visitor();
    let signed_in = try_sign_in(&mut lead, LEAD, PASSWORD).await;
    for path in ["/", "/help", "/accessibility", "/cookies", "/privacy", "/sign-in"] {
        let english = nobody.open(path).await;
        let welsh = nobody.open(&format!("/cy{}", if path == "/" { "" } else { path })).await;
        for seen in [&english, &welsh] {
            assert_eq!(seen.status, StatusCode::OK, "{path}");
            assert_eq!(seen.texts("h1").len(), 1, "{path}");
        }
        assert!(english.heading() != welsh.heading() || path == "/help", "{path}");
    }
    assert_eq!(lead.open("/").await.attributes("main a.govuk-button", "href"), ["/councils/ELM"]);
    assert_eq!(nobody.open("/help").await.attributes("#contact", "id").len(), 1);
    // Every cookie there is stands on the page, and no other.
    let listed = nobody.open("/cookies").await.texts("#cookies tbody code");
    let set: Vec<_> = signed_in.headers.get_all(header::SET_COOKIE).iter().collect();
    assert_eq!(set.len(), 1);
    assert_eq!(listed, [set[0].to_str().unwrap().split('=').next().unwrap()]);
    let statement = nobody.open("/accessibility").await.texts("main h2");
    for heading in
        ["Enforcement procedure", "Non-accessible content", "Feedback and contact information"]
    {
        assert!(statement.contains(&heading.into()), "{heading}");
    }
}
