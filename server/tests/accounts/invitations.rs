//! Invitations, the people of a council, and administration: how somebody gets an account.

use super::support::{Form, PASSWORD, Seen, Service, Visitor};
use super::{LEAD, try_sign_in, with_lead};
use http::{StatusCode, header};
use jiff::SignedDuration;
use store::Role;

const NEW_PASSWORD: &str = "wombat teapot quiz lantern";

/// The link on the page after inviting, as a path.
fn link(seen: &Seen) -> String {
    let link = seen.text("#invitation-link");
    link.strip_prefix("http://127.0.0.1:3000")
        .unwrap_or_else(|| panic!("{link}: {}", seen.html))
        .into()
}

async fn invite(visitor: &mut Visitor, at: &str, email: &str, role: &str) -> String {
    let form = visitor.open(at).await.form().with("email", email);
    let form = if role.is_empty() { form } else { form.with("role", role) };
    let seen = visitor.post(&form).await;
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.html);
    link(&seen)
}

#[tokio::test]
async fn an_invitation_is_used_by_accepting_and_not_by_looking() {
    let service = with_lead().await;
    let mut lead = service.visitor();
    try_sign_in(&mut lead, LEAD, PASSWORD).await;
    let path = invite(&mut lead, "/councils/ELM/people", "Carys@Elm.example", "contributor").await;
    assert!(path.len() > 50);
    let people = lead.open("/councils/ELM/people").await;
    assert!(people.text("#invitations").contains("carys@elm.example"));
    assert!(!people.html.contains(&path), "the link is shown once");
    let mut carys = service.visitor();
    for _ in 0..20 {
        assert_eq!(carys.get(&path).await.status, StatusCode::OK);
    }
    let page = carys.open(&path).await;
    assert_eq!(page.headers[header::REFERRER_POLICY], "no-referrer");
    assert!(page.text("main").contains("lead has invited you to Elmbridge as: Contributor."));
    let welsh = carys.open(&format!("/cy{path}")).await;
    assert!(welsh.text("main").contains("Mae lead wedi eich gwahodd i Elmbridge fel: Cyfrannwr."));
    let form = page.form().with("name", "Carys Ŵyn").with("password", NEW_PASSWORD);
    let mut twice = carys.clone();
    let (first, second) = tokio::join!(carys.post(&form), twice.post(&form));
    for seen in [&first, &second] {
        assert_eq!((seen.status, seen.leads_to()), (StatusCode::SEE_OTHER, "/councils/ELM"));
    }
    assert_eq!(carys.cookies.len() + twice.cookies.len(), 1, "one account, one session");
    let members = lead.open("/councils/ELM/people").await;
    assert_eq!(members.texts("#members tbody tr").len(), 2);
    assert!(members.text("#members").contains("Carys Ŵyn"));
    let used = service.visitor().open(&path).await;
    assert_eq!(used.status, StatusCode::GONE);
    assert_eq!(used.heading(), "This invitation has already been used");
    let seen = try_sign_in(&mut service.visitor(), "carys@elm.example", NEW_PASSWORD).await;
    assert_eq!(seen.leads_to(), "/councils/ELM");
}

#[tokio::test]
async fn an_invitation_that_cannot_be_used_says_why() {
    let service = with_lead().await;
    let mut lead = service.visitor();
    try_sign_in(&mut lead, LEAD, PASSWORD).await;
    let at = "/councils/ELM/people";
    let old = invite(&mut lead, at, "carys@elm.example", "contributor").await;
    let new = invite(&mut lead, at, "carys@elm.example", "lead").await;
    let mut visitor = service.visitor();
    let form = visitor.open(&new).await.form().with("name", "C").with("password", NEW_PASSWORD);
    for (path, status, heading) in [
        (old.as_str(), StatusCode::GONE, "There is a newer invitation"),
        ("/invitations/unknown", StatusCode::NOT_FOUND, "We do not know this invitation"),
        ("/invitations/%27%22%3E%3Cb%3E", StatusCode::NOT_FOUND, "We do not know this invitation"),
    ] {
        let seen = visitor.get(path).await;
        assert_eq!((seen.status, seen.heading().as_str()), (status, heading));
        let seen = visitor.post(&Form { action: path.into(), ..form.clone() }).await;
        assert_eq!((seen.status, seen.heading().as_str()), (status, heading));
        assert_eq!(seen.headers[header::REFERRER_POLICY], "no-referrer");
    }
    service.pass(SignedDuration::from_hours(7 * 24));
    let expired = visitor.post(&form).await;
    assert_eq!(
        (expired.status, expired.heading().as_str()),
        (StatusCode::GONE, "This invitation has expired")
    );
    assert!(visitor.cookies.is_empty());
    assert_eq!(service.app.store.person_by_email("carys@elm.example").await.unwrap(), None);
}

#[tokio::test]
async fn a_new_account_has_a_name_and_a_password_that_is_hard_to_guess() {
    let service = with_lead().await;
    let mut lead = service.visitor();
    try_sign_in(&mut lead, LEAD, PASSWORD).await;
    let path = invite(&mut lead, "/councils/ELM/people", "carys@elm.example", "signatory").await;
    let mut visitor = service.visitor();
    let page = visitor.open(&path).await;
    assert_eq!(page.attributes("#password", "autocomplete"), ["new-password"]);
    for (name, password, errors) in [
        ("", "", vec!["Enter your full name", "Enter a password"]),
        ("Carys", "short", vec!["Your password must be 12 characters or more"]),
        (
            "Carys",
            "password1234",
            vec![
                "Choose a password that is harder to guess. Three or four random words work well.",
            ],
        ),
        (
            "Carys",
            "elmbridge2026",
            vec![
                "Choose a password that does not contain the name of the service, your council or your own name or email address",
            ],
        ),
    ] {
        let seen = visitor.post(&page.form().with("name", name).with("password", password)).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{password}");
        assert_eq!(seen.texts(".govuk-error-summary__list a"), errors);
        let beside: Vec<_> = errors.iter().map(|error| format!("Error: {error}")).collect();
        assert_eq!(seen.texts(".govuk-error-message"), beside);
        assert_eq!(seen.form().value("name"), Some(name));
        assert_eq!(seen.form().value("password"), Some(""));
    }
    let long = page.form().with("name", "C").with("password", &"a1 B".repeat(251));
    let seen = visitor.post(&long).await;
    assert!(seen.html.contains("1,000 characters or fewer"));
    // A name stays as typed when the language is changed, unchecked.
    let switched = page.form().with("name", "<i>Carys").with("switch-language", "cy");
    let seen = visitor.post(&Form { action: format!("/cy{path}"), ..switched }).await;
    assert_eq!((seen.status, seen.form().value("name")), (StatusCode::OK, Some("<i>Carys")));
    assert!(seen.texts(".govuk-error-summary").is_empty());
}

#[tokio::test]
async fn passwords_of_any_script_and_length_are_kept_whole() {
    let service = with_lead().await;
    let mut lead = service.visitor();
    try_sign_in(&mut lead, LEAD, PASSWORD).await;
    let long = "wombat teapot quiz lantern gravel Nefyn 7 copper umbrella mystify Orkney 4 plinth velvet x".to_owned();
    for (number, password) in
        [long.as_str(), "gwdihŵ 🦉 dan y lleuad", " spaces around them  "].into_iter().enumerate()
    {
        let email = format!("p{number}@elm.example");
        let path = invite(&mut lead, "/councils/ELM/people", &email, "contributor").await;
        let mut visitor = service.visitor();
        let form = visitor.open(&path).await.form().with("name", "N").with("password", password);
        assert_eq!(visitor.post(&form).await.status, StatusCode::SEE_OTHER, "{password}");
        let seen = try_sign_in(&mut service.visitor(), &email, password).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{password}");
        let cut = &password
            [..password.len() - 1 - usize::from(!password.is_char_boundary(password.len() - 1))];
        let seen = try_sign_in(&mut service.visitor(), &email, cut).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{password}");
    }
}

#[tokio::test]
async fn somebody_with_an_account_accepts_with_it() {
    let service = with_lead().await;
    service.person("carys@elm.example", &[("KEN", Role::Lead)], false).await;
    let mut lead = service.visitor();
    try_sign_in(&mut lead, LEAD, PASSWORD).await;
    let path = invite(&mut lead, "/councils/ELM/people", "carys@elm.example", "signatory").await;
    let other = lead.open(&path).await;
    assert_eq!(other.heading(), "This invitation is for somebody else");
    let mut carys = service.visitor();
    let page = carys.open(&path).await;
    assert!(page.texts("#password").is_empty(), "no second account");
    // Sending a new account's form all the same changes nothing.
    let forged = Form {
        action: path.clone(),
        fields: vec![("name".into(), "X".into()), ("password".into(), NEW_PASSWORD.into())],
    };
    assert_eq!(carys.post(&forged).await.leads_to(), path);
    let to = page.attributes("main a.govuk-button", "href").remove(0);
    let form = carys.open(&to).await.form();
    let page =
        carys.submit(&form.with("email", "carys@elm.example").with("password", PASSWORD)).await;
    let seen = carys.post(&page.form()).await;
    assert_eq!((seen.status, seen.leads_to()), (StatusCode::SEE_OTHER, "/councils/ELM"));
    let people = carys.open("/councils/ELM/people").await;
    assert!(people.text("#members").contains("carys (you)"));
    assert!(people.texts("#email").is_empty(), "a signatory invites nobody");
}

#[tokio::test]
async fn only_a_lead_invites_and_gets_told_what_is_wrong() {
    let service = with_lead().await;
    let mut lead = service.visitor();
    try_sign_in(&mut lead, LEAD, PASSWORD).await;
    let form = lead.open("/councils/ELM/people").await.form();
    for (email, role, errors) in [
        ("", "", vec!["Enter an email address", "Select what they will do"]),
        (
            "carys",
            "lead",
            vec!["Enter an email address in the correct format, like name@example.com"],
        ),
        ("LEAD@elm.example", "contributor", vec!["lead@elm.example is already here"]),
        ("carys@elm.example", "emperor", vec!["Select what they will do"]),
    ] {
        let seen = lead.post(&form.clone().with("email", email).with("role", role)).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(seen.texts(".govuk-error-summary__list a"), errors);
        for href in seen.attributes(".govuk-error-summary__list a", "href") {
            assert_eq!(seen.attributes(&href, "name").len(), 1, "{href}");
        }
        assert_eq!(seen.form().value("email"), Some(email));
    }
    for role in [Role::Contributor, Role::Signatory] {
        let mut other = service.signed_in(&format!("{role}@elm.example"), &[("ELM", role)]).await;
        let page = other.open("/councils/ELM/people").await;
        assert!(page.text("main").contains("Only a lead can invite people."));
        let token =
            page.form_at("form[action='/sign-out']").value("csrf-token").unwrap().to_owned();
        let seen = other
            .post(
                &form
                    .clone()
                    .with("csrf-token", &token)
                    .with("email", "x@elm.example")
                    .with("role", "lead"),
            )
            .await;
        assert_eq!(seen.status, StatusCode::FORBIDDEN);
        assert!(seen.text("main").contains("only be done by: Lead."), "{}", seen.text("main"));
    }
}

#[tokio::test]
async fn an_administrator_finds_a_council_and_invites_its_first_lead() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let page = admin.open("/administration").await;
    assert_eq!(
        page.texts("#council option"),
        ["–", "Camden", "Carmarthenshire", "Elmbridge", "Kent"]
    );
    let found = admin.open("/administration?q=ELM").await;
    assert_eq!(found.texts("#council option"), ["Elmbridge"]);
    let names = page.attributes("#council-names option", "value");
    assert_eq!(names, ["Camden", "Carmarthenshire", "Elmbridge", "Kent"]);
    assert_eq!(page.attributes("#q", "list"), ["council-names"]);
    let whole = admin.open("/administration?q=elmbridge").await;
    assert!(whole.text("main").contains("Nobody has an account for this council yet."));
    let none = admin.open("/administration?q=%3Cb%3E").await;
    assert!(none.text("main").contains("No council’s name contains “<b>”."));
    let unknown = admin.open("/administration?q=&council=").await;
    assert_eq!(unknown.texts(".govuk-error-summary__list a"), ["Select a council"]);
    let council = admin.open("/administration?q=&council=ELM").await;
    assert!(council.text("main").contains("Nobody has an account for this council yet."));
    let path =
        invite(&mut admin, "/administration/councils/ELM", "carys@elm.example", "lead").await;
    let mut carys = service.visitor();
    let form = carys.open(&path).await.form().with("name", "Carys").with("password", NEW_PASSWORD);
    assert_eq!(carys.post(&form).await.leads_to(), "/councils/ELM");
    assert_eq!(admin.get("/administration/councils/NONE").await.status, StatusCode::NOT_FOUND);

    let again =
        invite(&mut admin, "/administration/administrators", "bob@example.gov.uk", "").await;
    let mut bob = service.visitor();
    let form = bob.open(&again).await.form().with("name", "Bob").with("password", NEW_PASSWORD);
    assert_eq!(bob.post(&form).await.leads_to(), "/administration");
    assert_eq!(bob.open("/administration").await.status, StatusCode::OK);
    assert_eq!(carys.open("/administration").await.status, StatusCode::FORBIDDEN);
}
