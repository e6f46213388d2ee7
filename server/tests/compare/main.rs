//! A council among others, as its people see it: where it stands by what was published, what explains it and how it
//! changed; whether it is named; and which councils are near it. In both languages, without a script.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

mod consent;
mod country;
#[path = "../support/mod.rs"]
mod support;

use country::{Country, key, round};
use domain::bank::Bilingual;
use domain::peers::Group;
use domain::release::Audience;
use http::StatusCode;
use jiff::civil::date;
use store::{Coalition, Round};
use support::Seen;

const PAGE: &str = "/councils/ELM/rounds/2026/compare";

/// The cells of a table's body, row by row; the first is the row's heading.
pub(crate) fn rows(seen: &Seen, id: &str, columns: usize) -> Vec<Vec<String>> {
    let cells = seen.texts(&format!("#{id} tbody th, #{id} tbody td"));
    assert!(!cells.is_empty() && cells.len().is_multiple_of(columns), "{id}: {cells:?}");
    cells.chunks(columns).map(<[String]>::to_vec).collect()
}

fn level(tenths: u32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[tokio::test]
async fn a_council_sees_where_it_stands() {
    let country = Country::answered().await;
    let release = country.publish("2026", Audience::Public).await;
    let mut lead = country.lead("ELM").await;
    let seen = lead.open(PAGE).await;
    assert_eq!((seen.status, seen.heading()), (StatusCode::OK, "How Elmbridge compares".into()));
    let districts = Group::parse("type-non-metropolitan-district").unwrap();
    let figures = release.group(districts).unwrap().figures.figure().expect("45 districts");
    let overall = figures.overall.figure().unwrap();
    let own = country.own("ELM", 0, 1);
    let said = seen.text("#overall ~ .govuk-body-l");
    assert!(said.contains("45 councils like yours (District councils)"), "{said}");
    assert!(said.contains("quarter") && said.contains(&level(own)), "{said}");
    assert!(!seen.html.contains("rank ") && !seen.html.contains("league"), "no ranks");
    // The table says the same as the release.
    let table = rows(&seen, "compare-themes-table", 9);
    let [lower, median, upper] = overall.quartiles_tenths.unwrap();
    let first = &table[0];
    assert_eq!(
        [&first[1], &first[4], &first[5]],
        [own, overall.mean_tenths, median].map(level).each_ref()
    );
    assert_eq!(first[6], format!("{} to {}", level(lower), level(upper)));
    assert_eq!(first[8], "45");
    assert_eq!(table.len(), 1 + country.bank.themes.len());
    // So does the picture: the own level stands in its dot.
    let picture = seen.text("#compare-themes svg");
    assert!(picture.contains(&level(own)), "{picture}");
    // The questions of the first theme, with the own answer marked.
    let yours = seen.texts("#compare-questions-table td").into_iter();
    assert!(yours.filter(|cell| cell.ends_with("(yours)")).count() >= 3);
    // What explains it, and the quarters among neighbours.
    assert!(!seen.texts("#compare-behind tbody tr").is_empty());
    assert!(!seen.texts("#compare-ahead tbody tr").is_empty());
    let near = rows(&seen, "compare-near-table", 3);
    assert_eq!(near[1][0], "Overall");
    for cell in near[1..].iter().flat_map(|row| &row[1..]) {
        assert!(cell.contains("quarter") || cell == "not told", "only quarters: {cell}");
    }
}

#[tokio::test]
async fn the_filters_are_in_the_address_and_keep_what_was_chosen() {
    let country = Country::answered().await;
    country.publish("2026", Audience::Public).await;
    let mut lead = country.lead("ELM").await;
    let form = lead.open(PAGE).await.form_at("form.app-filter");
    assert_eq!(form.value("group"), Some("type-non-metropolitan-district"));
    let address = format!("{PAGE}?group=type-county&theme=data");
    let seen = lead.open(&address).await;
    let form = seen.form_at("form.app-filter");
    assert_eq!((form.value("group"), form.value("theme")), (Some("type-county"), Some("data")));
    let said = seen.text("#overall ~ .govuk-body-l");
    assert!(said.contains("14 councils (County councils)"), "not like this one: {said}");
    assert!(seen.text("#questions").contains("data") || seen.text("#questions").contains("Data"));
    // In Welsh the same, with the same choice.
    let welsh = lead.open(&format!("/cy{address}")).await;
    assert_eq!(welsh.heading(), "Sut mae Elmbridge yn cymharu");
    assert_eq!(welsh.form_at("form.app-filter").value("group"), Some("type-county"));
    assert!(welsh.text("#overall ~ .govuk-body-l").contains("14 cyngor (Cynghorau sir"));
    assert!(!welsh.text("main").contains("your council"));
}

#[tokio::test]
async fn what_is_not_there_is_said_with_a_way_on() {
    let country = Country::answered().await;
    country.publish("2026", Audience::Public).await;
    let mut lead = country.lead("CMN").await;
    let page = "/councils/CMN/rounds/2026/compare";
    // Four councils in Wales are too few; the nearest group with figures is offered.
    let seen = lead.open(&format!("{page}?group=type-welsh-unitary")).await;
    assert_eq!(seen.status, StatusCode::OK);
    let text = seen.text("main");
    assert!(text.contains("No figures are shown for this group: Welsh councils"), "{text}");
    let way = seen.attributes(".govuk-inset-text a", "href");
    let way = way.iter().find(|href| href.contains("group=")).unwrap();
    assert!(seen.texts("#compare-themes").is_empty() && seen.texts("#overall").is_empty());
    let instead = lead.open(way).await;
    assert_eq!(instead.texts("#compare-themes").len(), 1, "the group offered is shown");
    // What nobody has.
    for asked in ["group=type-martian", "group=", "audience=nobody", "audience=public"] {
        let seen = lead.open(&format!("{page}?{asked}")).await;
        let is_there = matches!(asked, "group=" | "audience=public");
        let status = if is_there { StatusCode::OK } else { StatusCode::NOT_FOUND };
        assert_eq!(seen.status, status, "{asked}");
        let ways = seen.attributes(".govuk-inset-text a", "href");
        assert!(is_there || ways.iter().any(|way| way.starts_with(page)), "{asked}: {ways:?}");
    }
    let seen = lead.open(&format!("{page}?theme=%3Cb%3E")).await;
    assert!(seen.text("main").contains("There is no theme of that name in this round"));
    // Others' pages are not there.
    assert_eq!(lead.open(PAGE).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn before_it_submits_a_council_sees_the_group_alone() {
    let country = Country::answered().await;
    country.publish("2026", Audience::Public).await;
    let mut lead = country.lead("RUN").await;
    let page = "/councils/RUN/rounds/2026";
    let later = country.service.app.store.assessment(&key("RUN"), &round("2026")).await.unwrap();
    assert!(later.is_none(), "Runnymede is not among those that answered");
    let seen = lead.open(&format!("{page}/compare")).await;
    assert!(seen.text(".govuk-inset-text").contains("comes after your council has submitted"));
    assert_eq!(rows(&seen, "compare-themes-table", 6)[0][5], "45");
    assert!(seen.texts("#near, #gaps").is_empty());
    assert!(!seen.text("main").contains("(yours)"));
}

#[tokio::test]
async fn without_a_release_the_page_says_when_the_next_is_due() {
    let country = Country::new().await;
    let mut lead = country.lead("ELM").await;
    let seen = lead.open(PAGE).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.text("main").contains("The round closes on 31 March 2027"));
    let store = &country.service.app.store;
    let days = [date(2026, 10, 1), date(2026, 12, 15), date(2027, 1, 31)];
    store.set_calendar(&round("2026"), &days).await.unwrap();
    let text = lead.open(PAGE).await.text("main");
    assert!(text.contains("The next release is due on 15 December 2026"), "{text}");
    let welsh = lead.open(&format!("/cy{PAGE}")).await.text("main");
    assert!(welsh.contains("Disgwylir y datganiad nesaf ar 15 Rhagfyr 2026"), "{welsh}");
}

#[tokio::test]
async fn a_coalitions_release_is_for_its_councils_alone() {
    let country = Country::answered().await;
    let today = date(2026, 11, 1);
    let districts = country.register.principal_on(today);
    let districts = districts
        .filter(|council| council.on(today).council_type.slug() == "non-metropolitan-district");
    let mut members: Vec<_> = districts.map(|council| council.key.clone()).take(30).collect();
    members.push(key("ELM"));
    let coalition = Coalition {
        key: "districts".into(),
        name: Bilingual { en: "Digital districts".into(), cy: "Dosbarthau digidol".into() },
        members: members.into_iter().collect(),
    };
    country.service.app.store.put_coalition(&coalition).await.unwrap();
    let audience = Audience::Coalition("districts".into());
    country.publish("2026", audience).await;
    let mut lead = country.lead("ELM").await;
    // Nothing is published for everybody, so the coalition's is what there is.
    let seen = lead.open(PAGE).await;
    assert!(seen.text("#overall ~ .govuk-body-l").contains("councils"));
    country.publish("2026", Audience::Public).await;
    country.service.pass(jiff::SignedDuration::from_secs(60));
    let seen = lead.open(&format!("{PAGE}?audience=districts")).await;
    assert_eq!(seen.form_at("form.app-filter").value("audience"), Some("districts"));
    assert!(seen.texts("#audience option").contains(&"Digital districts".to_owned()));
    let links = seen.attributes("#compare-themes-table a", "href");
    assert!(links.iter().all(|href| href.contains("audience=districts")), "{links:?}");
    // To others it is as if it were not there.
    let mut other = country.lead("KEN").await;
    let page = "/councils/KEN/rounds/2026/compare";
    let theirs = other.open(&format!("{page}?audience=districts")).await;
    let nobodys = other.open(&format!("{page}?audience=nobodys")).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
    assert_eq!(theirs.text("main"), nobodys.text("main"));
}

#[tokio::test]
async fn change_is_that_of_the_same_councils_and_questions() {
    let country = Country::answered().await;
    let release = country.publish("2026", Audience::Public).await;
    let movement = release.movement.as_ref().unwrap();
    let districts = Group::parse("type-non-metropolitan-district").unwrap();
    let moved = movement.groups.iter().find(|moved| moved.group == districts).unwrap();
    let seen = country.lead("ELM").await.open(PAGE).await;
    let questions = country.bank.questions().count();
    let text = seen.text("main");
    let basis = format!("only the {questions} of {questions} questions that mean the same");
    assert!(text.contains(&basis), "{text}");
    assert!(text.contains(&format!("only the {} councils of this group", moved.councils)));
    let sign = |tenths: i32| match tenths {
        0 => "0.0".to_owned(),
        1.. => format!("+{}", level(tenths.unsigned_abs())),
        _ => format!("\u{2212}{}", level(tenths.unsigned_abs())),
    };
    let (now, then) = (country.own("ELM", 0, 1), country.own("ELM", 0, 0));
    let own = i32::try_from(now).unwrap() - i32::try_from(then).unwrap();
    let table = rows(&seen, "compare-trend-table", 3);
    let shown = [own - 1, own, own + 1].map(sign);
    assert!(shown.contains(&table[0][1]), "{} of {shown:?}", table[0][1]);
    let group = moved.figures.figure().unwrap();
    assert_eq!(table[0][2], sign(group.mean_change_tenths));
}

#[tokio::test]
async fn councils_that_were_there_before_are_listed_apart() {
    let country = Country::answered().await;
    // East Surrey took over on 1 April 2027 from Elmbridge and others.
    let next = Round {
        key: round("2027"),
        bank: country.bank.id.clone(),
        version: country.bank.version.clone(),
        name: Bilingual { en: "Spring 2027".into(), cy: "Gwanwyn 2027".into() },
        opens_at: "2027-04-10T00:00:00Z".parse().unwrap(),
        closes_at: None,
        coalition: None,
        minimum_group: None,
        is_draft: false,
    };
    country.service.app.store.put_round(&next).await.unwrap();
    country.service.pass(jiff::SignedDuration::from_hours(24 * 160));
    country.submit("ESUR", "2027", 5, 2).await;
    let today = date(2027, 5, 2);
    let others = country.register.principal_on(today);
    let others = others.filter(|council| council.on(today).council_type.slug() == "unitary");
    let others: Vec<_> = others.map(|council| council.key.to_string()).collect();
    for (seed, council) in others.iter().filter(|key| *key != "ESUR").take(14).enumerate() {
        country.submit(council, "2027", seed, 1).await;
    }
    let release = country.publish("2027", Audience::Public).await;
    assert_eq!(release.movement.as_ref().unwrap().breaks, 1);
    let seen = country.lead("ESUR").await.open("/councils/ESUR/rounds/2027/compare").await;
    assert!(seen.text("#before ~ p").contains("a break"), "{}", seen.text("main"));
    let heads = seen.texts("#compare-merged-table thead th");
    assert!(heads.contains(&"Elmbridge".to_owned()), "{heads:?}");
    let table = rows(&seen, "compare-merged-table", heads.len());
    let place = heads.iter().position(|head| head == "Elmbridge").unwrap();
    assert_eq!(table[0][place], level(country.own("ELM", 0, 1)));
    // They are not its own change.
    assert!(seen.text("main").contains("did not take part in both rounds"));
    assert!(seen.text("main").contains("1 council took over from councils that took part before"));
}
