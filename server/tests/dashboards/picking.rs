//! Councils one by one: filters, ticks, and saved sets.

use crate::HOME;
use crate::setting::{north, publish, service, steering};
use crate::support::{self, Form, Seen};
use http::StatusCode;

const COUNCILS: &str = "/coalitions/north/rounds/2026/councils";

/// The form of the councils as its saving button sends it.
fn saving(seen: &Seen) -> Form {
    let button = "#councils button[formmethod=post]";
    let names = seen.attributes(button, "name");
    let values = seen.attributes(button, "value");
    seen.form_at("#councils").and(&names[0], &values[0])
}

/// The address that a form is sent to with `get`.
fn address(form: &Form) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(&form.fields).finish();
    format!("{}?{query}", form.action)
}

#[tokio::test]
async fn councils_are_filtered_ticked_and_saved_as_a_set() {
    let service = service().await;
    publish(&service, north()).await;
    let mut visitor = steering(&service, "one@north.example", &["north", "pair"]).await;
    let seen = visitor.open(COUNCILS).await;
    assert_eq!(seen.texts("tbody tr").len(), 43);
    // The token is only sent with the button that saves.
    let form = seen.form_at("#councils");
    assert!(form.fields.iter().all(|(name, _)| name != "csrf-token"));
    let form = form.with("type", "london-borough").and("council", "N01").and("council", "N23");
    let seen = visitor.open(&address(&form.with("name", "First wave"))).await;
    assert_eq!(seen.texts("tbody tr").len(), 20);
    assert!(seen.text("main").contains("20 councils of 43."));
    assert!(seen.text("main").contains("2 councils are ticked."));
    let form = saving(&seen);
    assert_eq!(form.value("type"), Some("london-borough"));
    assert_eq!(form.value("name"), Some("First wave"));
    assert_eq!(form.values("council"), ["N23", "N01"], "also the one that is not in the list");
    // Nothing ticked, no name: both are said, and what was chosen stays.
    let bare = form.clone().without("council").with("name", "  ");
    let again = visitor.post(&bare).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.attributes(".govuk-error-summary a", "href"), ["#council", "#name"]);
    assert_eq!(again.attributes("#council", "type"), ["checkbox"]);
    assert_eq!(saving(&again).value("type"), Some("london-borough"));
    let long = visitor.post(&form.clone().with("name", &"x".repeat(101))).await;
    assert_eq!(long.attributes(".govuk-error-summary a", "href"), ["#name"]);
    assert_eq!(saving(&long).values("council"), ["N23", "N01"]);
    // A council of nobody's here, and a field that no page has.
    let stranger = visitor.post(&form.clone().and("council", "OUT")).await;
    assert_eq!(stranger.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stranger.text(".govuk-error-summary").contains("There is no council “OUT” here"));
    let odd = visitor.post(&form.clone().and("nonsense", "1")).await;
    assert_eq!(odd.status, StatusCode::BAD_REQUEST);
    // Saved, once under each name.
    let saved = visitor.submit(&form).await;
    assert_eq!(saved.heading(), "First wave");
    assert!(saved.text(".govuk-notification-banner").contains("The set is saved"));
    assert_eq!(saved.texts(".app-dash__columns li"), ["Council N01", "Council N23"]);
    let taken = visitor.post(&form).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(taken.text("#name-error").contains("There is already a set called “First wave”"));
    assert_eq!(saving(&taken).values("council"), ["N23", "N01"]);
    let home = visitor.open(HOME).await;
    assert_eq!(home.texts("#sets tbody th"), ["First wave"]);
    let path = home.attributes("#sets a", "href").remove(0);
    // Another coalition's set is not there, also for somebody of both.
    let other = path.replace("north", "pair");
    assert_eq!(visitor.get(&other).await.status, StatusCode::NOT_FOUND);
    let ask = visitor.open(&format!("{path}/delete")).await;
    assert!(ask.heading().contains("“First wave”"));
    let form = ask.form_at("main form");
    let elsewhere = Form { action: format!("{other}/delete"), ..form.clone() };
    visitor.post(&elsewhere).await;
    assert_eq!(visitor.get(&path).await.status, StatusCode::OK);
    let gone = visitor.submit(&form).await;
    assert!(gone.text(".govuk-notification-banner").contains("The set is deleted"));
    assert_eq!(visitor.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn filters_work_by_stage_and_by_named_strength_and_say_what_they_do_not_know() {
    let service = service().await;
    let release = publish(&service, north()).await;
    let mut visitor = steering(&service, "one@north.example", &["north"]).await;
    let started = visitor.open(&format!("{COUNCILS}?stage=started")).await;
    assert_eq!(started.texts("tbody th"), ["Council N02"]);
    let region = visitor.open(&format!("/cy{COUNCILS}?region=south-east&stage=submitted")).await;
    assert_eq!(region.texts("tbody th"), ["Cyngor N01"]);
    let bank = support::shipped_bank();
    let named = release.named.iter().find(|one| one.council.as_str() == "N24").unwrap();
    let strong = bank.themes.iter().enumerate().find_map(|(place, theme)| {
        let is_strong = named.at_base.contains(&u32::try_from(place).unwrap());
        is_strong.then(|| theme.id.to_string())
    });
    if let Some(theme) = strong {
        let seen = visitor.open(&format!("{COUNCILS}?strong={theme}&type=london-borough")).await;
        assert_eq!(seen.texts("tbody th"), ["Council N24"]);
    }
    let unknown = visitor.open(&format!("{COUNCILS}?region=france&council=NOWHERE")).await;
    assert_eq!(unknown.texts(".govuk-inset-text").len(), 2);
    assert_eq!(unknown.texts("tbody tr").len(), 43);
    let none = visitor.open(&format!("{COUNCILS}?nation=wales&stage=submitted")).await;
    assert!(none.text("main").contains("No council fits these filters"));
    let bare = visitor.post(&saving(&none)).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bare.text(".govuk-error-summary").contains("Tick the councils of the set"));
    // Switching the language keeps what is ticked and typed.
    let ticked =
        visitor.open(&format!("/cy{COUNCILS}?council=N05&name=Ton&switch-language=cy")).await;
    let form = ticked.form_at("#councils");
    assert_eq!((form.values("council"), form.value("name")), (vec!["N05"], Some("Ton")));
}
