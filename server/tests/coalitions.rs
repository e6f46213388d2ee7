//! Coalitions, their steering groups and the central team in administration.

mod support;

use domain::council::{CouncilType, Nation, Tier};
use domain::id::CouncilKey;
use domain::register::{Area, Council, Details, Register};
use http::StatusCode;
use store::Role;
use support::{Form, Seen, Service, Visitor};

const LIST: &str = "/administration/coalitions";
const NEW: &str = "/administration/new-coalition";
const CENTRAL: &str = "/administration/central-team";

async fn filled(admin: &mut Visitor, members: &str) -> Form {
    let form = admin.open(NEW).await.form();
    form.with("key", "south")
        .with("name_en", "South")
        .with("name_cy", "De")
        .with("members", members)
}

fn faults(seen: &Seen) -> Vec<String> {
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", seen.html);
    seen.texts(".govuk-error-summary__list li")
}

/// The link on the page after inviting, as a path.
fn link(seen: &Seen) -> String {
    let link = seen.text("#invitation-link");
    link.strip_prefix("http://127.0.0.1:3000").unwrap_or_else(|| panic!("{}", seen.html)).into()
}

#[tokio::test]
async fn a_coalition_is_made_of_names_and_keys_and_changed() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let empty = admin.open(LIST).await;
    assert!(empty.text("main").contains("There is no coalition yet."));
    assert!(
        empty
            .text("main")
            .contains("at least 10 councils that have submitted, or from as few as 3")
    );
    let members = "Kent\n  elm \n\nCarmarthenshire (cy)\nKent Council\n";
    let form = filled(&mut admin, members).await;
    let seen = admin.submit(&form).await;
    assert_eq!(seen.heading(), "South");
    assert!(seen.text("main").contains("This coalition has 3 councils. Figures of it can only be shown in rounds whose smallest group is set to 3 or fewer."));
    let coalition = service.app.store.coalition("south").await.unwrap().unwrap();
    let keys: Vec<_> = coalition.members.iter().map(CouncilKey::as_str).collect();
    assert_eq!(keys, ["CMN", "ELM", "KEN"]);
    let change = admin.open(&format!("{LIST}/south/edit")).await;
    assert_eq!(change.form().value("members"), Some("Carmarthenshire\nElmbridge\nKent"));
    let welsh = admin.open(&format!("/cy{LIST}/south/edit")).await;
    assert_eq!(welsh.form().value("members"), Some("Carmarthenshire (cy)\nElmbridge\nKent"));
    let seen = admin.submit(&change.form().with("members", "Kent\nElmbridge\nCamden")).await;
    assert!(seen.text("details").contains("Camden") && !seen.text("details").contains("Carm"));
    let list = admin.open(LIST).await;
    assert_eq!(list.texts("#coalitions tbody tr"), ["Southsouth30"]);
}

#[tokio::test]
async fn each_line_that_names_no_council_is_said() {
    let service = Service::start().await;
    let mut councils: Vec<Council> = service.app.register().iter().cloned().collect();
    let old = Details {
        from: None,
        name: "Old Shire".into(),
        name_cy: None,
        official_name: "Old Shire Council".into(),
        gss: None,
        council_type: CouncilType::County,
        tier: Tier::Upper,
        nation: Nation::England,
        region: "south-east".into(),
        county: None,
        combined_authority: None,
        area: Area::default(),
    };
    let ended = |key: &str, name: &str, ends: Option<&str>, after: &[&str]| Council {
        key: CouncilKey::parse(key).unwrap(),
        starts: None,
        ends: ends.map(|day| day.parse().unwrap()),
        successors: after.iter().map(|key| CouncilKey::parse(key).unwrap()).collect(),
        former_codes: Vec::new(),
        details: vec![Details { name: name.into(), ..old.clone() }],
    };
    councils.push(ended("OLD", "Old Shire", Some("2023-03-31"), &["KEN"]));
    councils.push(ended("TWA", "Twin", None, &[]));
    councils.push(ended("TWB", "Twin", None, &[]));
    let store = &service.app.store;
    store.replace_register(&Register::new(councils).unwrap()).await.unwrap();
    service.app.refresh_register().await.unwrap();
    let mut admin = service.administrator().await;
    let typed = "Kent\nKentt\nOld Shire\ntwin\n<script>alert(1)</script>";
    let form = filled(&mut admin, typed).await;
    let seen = admin.post(&form).await;
    let said = faults(&seen);
    assert_eq!(
        said,
        [
            "Line 2: no council is called “Kentt”, and none has that key",
            "Line 3: Old Shire ended on 31 March 2023. Enter the council that took over: Kent",
            "Line 4: several councils are called “twin”. Enter the key of the one you mean: TWA, TWB",
            "Line 5: no council is called “<script>alert(1)</script>”, and none has that key",
        ]
    );
    assert!(!seen.html.contains("<script>alert(1)"));
    assert_eq!(seen.form().value("members"), Some(typed), "kept");
    let mut welsh = form.clone();
    welsh.action = format!("/cy{NEW}");
    assert!(faults(&admin.post(&welsh).await)[0].starts_with("Llinell 2: nid oes cyngor"));
    // A long list of nonsense is not said line by line.
    let nonsense = "x\n".repeat(500);
    let said = faults(&admin.post(&form.clone().with("members", &nonsense)).await);
    assert_eq!(said.len(), 11);
    assert_eq!(said[10], "And 490 more lines like these");
    // Two are too few, however often they are named.
    let said = faults(&admin.post(&form.clone().with("members", "Kent\nElmbridge\nKEN")).await);
    assert!(said[0].contains("must have at least 3 councils, and this one has 2"), "{said:?}");
    for (field, value, sentence) in [
        ("key", "South East", "use only lower-case letters, numbers and hyphens"),
        ("key", "a.b", "use only lower-case letters, numbers and hyphens"),
        ("key", "", "Enter a key"),
        ("name_cy", "", "Enter a name in Welsh"),
        ("name_en", &"x".repeat(101), "must be 100 characters or fewer"),
        ("members", " \n", "Enter the councils of the coalition"),
    ] {
        let good = form.clone().with("members", "Kent\nElmbridge\nCamden");
        let said = faults(&admin.post(&good.with(field, value)).await);
        assert!(said.len() == 1 && said[0].contains(sentence), "{field}: {said:?}");
    }
    assert!(store.coalitions().await.unwrap().is_empty());
    let good = form.with("members", "Kent\nElmbridge\nCamden");
    admin.submit(&good).await;
    let said = faults(&admin.post(&good).await);
    assert_eq!(said, ["There is a coalition with the key “south” already"]);
}

#[tokio::test]
async fn somebody_is_invited_to_a_steering_group_and_taken_out_again() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let form = filled(&mut admin, "Kent\nElmbridge\nCamden").await;
    let page = admin.submit(&form).await;
    assert!(page.text("main").contains("Nobody is in the steering group yet."));
    let here = format!("{LIST}/south");
    let wrong = admin.post(&page.form().with("email", "sian@")).await;
    assert!(faults(&wrong)[0].contains("correct format"));
    assert_eq!(wrong.form().value("email"), Some("sian@"));
    let invited =
        admin.post(&admin.clone().open(&here).await.form().with("email", "Sian@Tir.example")).await;
    let path = link(&invited);
    let page = admin.open(&here).await;
    assert!(page.text("#invitations").contains("sian@tir.example"));
    assert!(!page.html.contains(&path), "the link is shown once");
    assert!(admin.open(CENTRAL).await.texts("#invitations").is_empty(), "not among others");

    let mut sian = service.visitor();
    let page = sian.open(&path).await;
    assert!(page.text("main").contains("South") && page.text("main").contains("Steering group"));
    let account =
        page.form().with("name", "Siân Ŵyn").with("password", "wombat teapot quiz lantern");
    assert_eq!(sian.post(&account).await.status, StatusCode::SEE_OTHER);
    assert_eq!(sian.open(LIST).await.status, StatusCode::FORBIDDEN, "sees figures, runs nothing");
    let page = admin.open(&here).await;
    assert!(page.text("#members").contains("Siân Ŵyn"));
    let again = admin.post(&page.form().with("email", "sian@tir.example")).await;
    assert_eq!(faults(&again), ["sian@tir.example is already in the steering group"]);

    let remove = page.attributes("#members a", "href").remove(0);
    let ask = admin.open(&remove).await;
    assert_eq!(ask.heading(), "Take Siân Ŵyn out of the steering group of South?");
    let done = admin.submit(&ask.form_at("main form")).await;
    assert!(done.text(".govuk-notification-banner").contains("One person was taken out"));
    assert!(done.text("main").contains("Nobody is in the steering group yet."));
    assert_eq!(admin.open(&remove).await.status, StatusCode::NOT_FOUND);
    assert_eq!(admin.submit(&ask.form_at("main form")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_central_team_is_invited_and_taken_out_again() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let mut cai = service.signed_in("cai@tir.example", &[]).await;
    assert_eq!(cai.open("/releases").await.status, StatusCode::FORBIDDEN);
    let page = admin.open(CENTRAL).await;
    assert!(page.text("main").contains("Nobody is in the central team yet."));
    let path = link(&admin.post(&page.form().with("email", "cai@tir.example")).await);
    let accept = cai.open(&path).await;
    cai.submit(&accept.form()).await;
    assert_eq!(cai.open("/releases").await.status, StatusCode::OK);
    assert_eq!(cai.open(CENTRAL).await.status, StatusCode::FORBIDDEN);
    let page = admin.open(&format!("/cy{CENTRAL}")).await;
    assert!(page.text("#members").contains("cai@tir.example"), "{}", page.html);
    let remove = page.attributes("#members a", "href").remove(0);
    let ask = admin.open(&remove).await;
    assert_eq!(ask.heading(), "Tynnu cai o’r tîm canolog?");
    admin.submit(&ask.form_at("main form")).await;
    assert_eq!(cai.open("/releases").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn only_administrators_run_coalitions() {
    let service = Service::start().await;
    let mut lea = service.signed_in("lea@elm.gov.uk", &[("ELM", Role::Lead)]).await;
    for path in [LIST, NEW, CENTRAL, "/administration/coalitions/south"] {
        assert_eq!(lea.open(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    let mut admin = service.administrator().await;
    for path in [
        "/administration/coalitions/south",
        "/administration/coalitions/south/edit",
        "/administration/coalitions/south/steering/1/remove",
        "/administration/central-team/1/remove",
        "/administration/central-team/x/remove",
    ] {
        assert_eq!(admin.open(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
