//! Writing commentary: while a release is a draft, by those who may, without losing anybody's words.

use crate::support::{Seen, Service, Visitor};
use crate::{audiences, draft, publish};
use domain::language::Language;
use domain::release::Audience;
use domain::report::Section;
use http::StatusCode;
use server::demo::COALITION;

/// Somebody of the central team, signed in.
async fn central(service: &Service, email: &str) -> Visitor {
    let id = service.person(email, &[], false).await;
    service.app.store.set_central(id, true, service.app.clock.now()).await.unwrap();
    service.session_of(id).await
}

/// Somebody in the steering group of the demonstration's coalition.
async fn steering(service: &Service) -> Visitor {
    let id = service.person("sam@steer.example", &[], false).await;
    let now = service.app.clock.now();
    service.app.store.join_steering(id, COALITION, now).await.unwrap();
    service.session_of(id).await
}

fn faults(seen: &Seen) -> Vec<String> {
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", seen.text("main"));
    seen.texts(".govuk-error-summary__list li")
}

#[tokio::test]
async fn the_central_team_writes_looks_and_saves() {
    let service = Service::demonstration().await;
    let (id, number) = draft(&service, &Audience::Public).await;
    let mut cai = central(&service, "cai@tir.example").await;
    let release = cai.open(&format!("/releases/{id}")).await;
    let path = format!("/releases/{id}/commentary");
    assert!(release.attributes("main a", "href").contains(&path));
    let page = cai.open(&path).await;
    assert!(page.heading().ends_with(&format!("release {number}")), "{}", page.heading());
    let form =
        page.form().with("findings-en", "Some **bold** words.").with("next-steps-cy", "Camau");

    let mut look = form.clone();
    look = look.with("preview", "yes");
    let seen = cai.submit(&look).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert_eq!(seen.text(".app-report__commentary strong"), "bold");
    assert_eq!(seen.form().value("findings-en"), Some("Some **bold** words."));
    let held = service.app.store.commentary(id).await.unwrap();
    assert_eq!(held.last, None, "nothing is saved by looking");

    let seen = cai.submit(&form).await;
    assert!(seen.text("main").contains("The commentary is saved"), "{}", seen.text("main"));
    assert!(seen.text("main").contains("Last changed"));
    assert!(seen.text("main").contains("Not yet written in Welsh: What we make of it."));
    assert!(seen.text("main").contains("Not yet written in English: Next steps."));
    let held = service.app.store.commentary(id).await.unwrap();
    let words = |section, language| held.commentary.words(section, language);
    assert_eq!(words(Section::Findings, Language::En), Some("Some **bold** words."));
    assert_eq!(words(Section::NextSteps, Language::Cy), Some("Camau"));

    // A change of language keeps what is typed and saves nothing.
    let typed = seen.form().with("introduction-cy", "Croeso");
    let mut switch = typed.clone().with("switch-language", "cy");
    switch.action = format!("/cy{path}");
    let welsh = cai.post(&switch).await;
    assert_eq!(welsh.form().value("introduction-cy"), Some("Croeso"));
    assert!(welsh.heading().starts_with("Sylwebaeth ar "), "{}", welsh.heading());

    // Too much is refused, and nothing typed is lost.
    let long = "ŵ".repeat(5001);
    let seen = cai.submit(&typed.with("introduction-en", &long)).await;
    let said = faults(&seen);
    assert_eq!(said, ["Introduction, in English, must be 5,000 characters or fewer"]);
    assert_eq!(seen.form().value("introduction-en"), Some(long.as_str()));
    assert_eq!(seen.form().value("introduction-cy"), Some("Croeso"));
    assert_eq!(service.app.store.commentary(id).await.unwrap(), held);

    publish(&service, id).await;
    let seen = cai.open(&path).await;
    assert!(seen.text("main").contains("Its commentary does not change any more."));
    assert!(seen.texts("main form").is_empty());
    let late = cai.submit(&form.with("findings-en", "Late words")).await;
    assert!(!late.text("main").contains("Late words"));
    assert_eq!(service.app.store.commentary(id).await.unwrap(), held);
}

#[tokio::test]
async fn of_two_who_write_the_second_sees_what_the_first_wrote() {
    let service = Service::demonstration().await;
    let (id, _) = draft(&service, &Audience::Public).await;
    let path = format!("/releases/{id}/commentary");
    let mut ann = central(&service, "ann@tir.example").await;
    let mut bob = central(&service, "bob@tir.example").await;
    let (anns, bobs) = (ann.open(&path).await.form(), bob.open(&path).await.form());
    ann.submit(&anns.with("findings-en", "By Ann")).await;
    let bobs = bobs.with("findings-en", "By Bob");
    let seen = bob.submit(&bobs).await;
    let said = faults(&seen);
    assert!(said[0].contains("has changed the commentary since you opened it"), "{said:?}");
    assert_eq!(seen.form().value("findings-en"), Some("By Bob"));
    assert!(seen.text(".app-report__commentary").contains("By Ann"));
    let words = async || {
        let held = service.app.store.commentary(id).await.unwrap();
        held.commentary.words(Section::Findings, Language::En).map(str::to_owned)
    };
    assert_eq!(words().await.as_deref(), Some("By Ann"));
    // Sent again, it is meant.
    bob.submit(&seen.form()).await;
    assert_eq!(words().await.as_deref(), Some("By Bob"));
    // The same form sent twice is saved once, and is no conflict.
    let again = bob.submit(&bobs).await;
    assert!(again.text("main").contains("The commentary is saved"), "{}", again.text("main"));
}

#[tokio::test]
async fn a_steering_group_writes_for_its_coalition_and_sees_no_figures() {
    let service = Service::demonstration().await;
    let [public, coalition] = audiences();
    let (ours, _) = draft(&service, &coalition).await;
    let (publics, _) = draft(&service, &public).await;
    let mut sam = steering(&service).await;
    let home = sam.open(&format!("/coalitions/{COALITION}")).await;
    let path = format!("/coalitions/{COALITION}/releases/{ours}/commentary");
    assert!(home.attributes("main a", "href").contains(&path), "it leads here");
    let page = sam.open(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text("main").contains("You cannot see the figures of a draft here."));
    assert!(page.texts("main table, main figure").is_empty());
    let seen = sam.submit(&page.form().with("introduction-en", "For the board")).await;
    assert!(seen.text("main").contains("The commentary is saved"));
    let held = service.app.store.commentary(ours).await.unwrap();
    assert_eq!(held.commentary.words(Section::Introduction, Language::En), Some("For the board"));

    // Not that of the public's release, under any address.
    let other = format!("/coalitions/{COALITION}/releases/{publics}/commentary");
    assert_eq!(sam.open(&other).await.status, StatusCode::NOT_FOUND);
    let mut form = page.form().with("introduction-en", "For everybody");
    form.action = other;
    assert_eq!(sam.post(&form).await.status, StatusCode::NOT_FOUND);
    let central_path = format!("/releases/{publics}/commentary");
    assert_eq!(sam.open(&central_path).await.status, StatusCode::FORBIDDEN);
    form.action = central_path;
    assert_eq!(sam.post(&form).await.status, StatusCode::FORBIDDEN);
    assert_eq!(service.app.store.commentary(publics).await.unwrap().last, None);

    let nobody = service.person("oli@other.example", &[], false).await;
    let mut oli = service.session_of(nobody).await;
    assert_eq!(oli.open(&path).await.status, StatusCode::NOT_FOUND);
    let unknown = format!("/coalitions/{COALITION}/releases/x/commentary");
    assert_eq!(sam.open(&unknown).await.status, StatusCode::NOT_FOUND);
}
