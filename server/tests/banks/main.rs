//! Question banks in the browser: uploaded, checked, looked at, published, by an administrator; and everything that
//! somebody with bad intentions may upload instead.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

#[path = "../support/mod.rs"]
mod support;

mod attacks;
mod preview_command;

use axum::body::Body;
use domain::bank::Files;
use domain::id::RoundKey;
use http::{Request, StatusCode, header};
use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use std::path::Path;
use store::{Role, Round};
use support::{Form, Seen, Service, Visitor};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const LIST: &str = "/administration/banks";
const SHARING: &str = "information-sharing/2026.1";
const CARE: &str = "health-and-care/2026.1";

/// The files of a shipped bank, by their paths.
fn shipped(folder: &str) -> BTreeMap<String, String> {
    fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(root, &path, files);
            } else {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
                files.insert(name, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    let banks = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../question-banks"));
    let mut files = BTreeMap::new();
    collect(&banks.join(folder), &banks.join(folder), &mut files);
    files
}

/// Puts a text in the place of another, which must be there.
fn change(files: &mut BTreeMap<String, String>, path: &str, from: &str, to: &str) {
    let file = files.get_mut(path).unwrap();
    assert!(file.contains(from), "{path} has no {from:?}");
    *file = file.replacen(from, to, 1);
}

/// An archive of files under names.
fn archive<N: AsRef<str>, C: AsRef<[u8]>>(files: impl IntoIterator<Item = (N, C)>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(name.as_ref(), SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_ref()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// What a browser sends for a form with a file.
fn with_file(form: &Form, name: &str, content: &[u8]) -> Request<Body> {
    let mut body = Vec::new();
    let mut part = |header: &str, content: &[u8]| {
        body.extend_from_slice(b"--xyz\r\nContent-Disposition: form-data; ");
        body.extend_from_slice(header.as_bytes());
        body.extend_from_slice(b"\r\n\r\n");
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    };
    for (name, value) in form.fields.iter().filter(|(name, _)| name != "file") {
        part(&format!("name=\"{name}\""), value.as_bytes());
    }
    let name = name.replace('"', "%22");
    let header = format!("name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/zip");
    part(&header, content);
    body.extend_from_slice(b"--xyz--\r\n");
    Request::post(&form.action)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=xyz")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body))
        .unwrap()
}

/// Sends an archive with the form of the page of banks, without following.
async fn send(visitor: &mut Visitor, name: &str, content: &[u8]) -> Seen {
    let form = visitor.open(LIST).await.form();
    visitor.send(with_file(&form, name, content)).await
}

/// Uploads an archive that is kept, and is led to the draft.
async fn upload(visitor: &mut Visitor, name: &str, content: &[u8]) -> Seen {
    let seen = send(visitor, name, content).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.text(".govuk-error-message"));
    visitor.open(seen.leads_to()).await
}

/// A form with nothing but the session's token, to any address.
async fn forced(visitor: &mut Visitor, action: String) -> Form {
    let mut form = Form { action, ..visitor.open(LIST).await.form() };
    form.fields.retain(|(name, _)| name != "file");
    form
}

async fn drafts(service: &Service) -> usize {
    service.app.store.bank_drafts().await.unwrap().len()
}

const PUBLISH: &str = "form[action$='/publish']";

#[tokio::test]
async fn an_administrator_uploads_looks_and_publishes() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let start = admin.open("/administration").await;
    assert!(start.attributes("a", "href").contains(&LIST.to_owned()));
    let list = admin.open(LIST).await;
    assert_eq!(list.texts("#published tbody tr").len(), 1, "the shipped bank");

    let mut files = shipped(SHARING);
    files.insert("notes.docx".into(), "not read".into());
    let files: Vec<_> = files.into_iter().map(|(n, c)| (format!("2026.1/{n}"), c)).collect();
    let draft = upload(&mut admin, "sharing.zip", &archive(files)).await;
    assert_eq!(draft.heading(), "Draft: sharing.zip");
    let facts = draft.texts("dl").join(" ");
    for fact in [
        "Uploaded byadmin",
        "23 November 2026 at 10am",
        "2026.1/notes.docx",
        "Information sharing",
        "Rhannu gwybodaeth",
        "Gated stages",
        "The lowest theme decides",
        "20 questions",
    ] {
        assert!(facts.contains(fact), "{fact:?} is not in {facts}");
    }
    assert_eq!(draft.texts("#journeys tbody th"), ["Every type of council"]);
    assert_eq!(draft.texts("#journeys tbody td"), ["2", "19 to 20", "22 to 24"]);

    let path = draft.path.clone();
    let preview = admin.open(&format!("{path}/preview?type=county")).await;
    assert_eq!(preview.heading(), "Information sharing, version 2026.1");
    assert_eq!(preview.texts("article").len(), 20);
    let asked = preview.texts(".govuk-inset-text");
    assert_eq!(asked.len(), 1, "{asked:?}");
    assert!(asked[0].starts_with("Asked after “Yes” to “Can anybody"), "{asked:?}");
    let welsh = admin.open(&format!("/cy{path}/preview?type=welsh-unitary")).await;
    assert!(welsh.texts(".govuk-inset-text")[0].starts_with("Gofynnir ar ôl ateb “Ie” i “"));

    let done = admin.submit(&admin.clone().open(&path).await.form_at(PUBLISH)).await;
    assert_eq!(done.path, format!("{LIST}/{SHARING}?done=published"));
    assert!(done.text(".govuk-notification-banner").contains("The bank is published"));
    assert_eq!(admin.get(&path).await.status, StatusCode::NOT_FOUND, "the draft has gone");
    let list = admin.open(LIST).await;
    assert_eq!(list.texts("#published tbody tr").len(), 2);
    let first = list.text("#published tbody tr");
    assert!(first.starts_with("Information sharing2026.123 November"), "{first}");

    let bank = Files(shipped(SHARING)).parse().unwrap();
    let published = service.app.store.bank(&bank.id, &bank.version).await.unwrap().unwrap();
    assert_eq!(published.digest, bank.digest());
    let round = service.app.store.round("2026").await.unwrap().unwrap();
    let round = Round {
        key: RoundKey::parse("next").unwrap(),
        bank: bank.id,
        version: bank.version,
        ..round
    };
    service.app.store.put_round(&round).await.unwrap();
    let mut lead = service.signed_in("lead@ken.example", &[("KEN", Role::Lead)]).await;
    assert_eq!(lead.open("/councils/KEN/rounds/next").await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_wrong_is_listed_with_its_place() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let mut files = shipped(SHARING);
    change(&mut files, "themes/purpose.yaml", "weight: ", "wait: ");
    files.remove("cy/trust.yaml");
    let draft = upload(&mut admin, "wrong.zip", &archive(files)).await;
    let rows = draft.texts("#findings tbody tr");
    assert_eq!(draft.text("h2.govuk-heading-l"), format!("{} findings", rows.len()));
    assert!(
        rows.iter().any(|row| row.starts_with("cy/trust.yaml This file is missing")),
        "{rows:?}"
    );
    let misspelt = rows.iter().find(|row| row.starts_with("themes/purpose.yaml")).unwrap();
    assert!(misspelt.contains("There is no key \"wait\" here."), "{misspelt}");
    assert!(misspelt.contains("Expected one of: id, minutes"), "{misspelt}");

    let path = draft.path.clone();
    assert_eq!(admin.get(&format!("{path}/preview")).await.leads_to(), path);
    assert!(draft.texts(PUBLISH).is_empty(), "it cannot be published");
    let form = forced(&mut admin, format!("{path}/publish")).await.with("digest", "");
    assert_eq!(admin.post(&form).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(drafts(&service).await, 1);

    let welsh = admin.open(&format!("/cy{path}")).await;
    assert_eq!(welsh.text("h2.govuk-heading-l"), "5 canfyddiad");
    assert!(welsh.texts("#findings [lang=en]").len() >= rows.len(), "findings are in English");
}

#[tokio::test]
async fn a_published_version_is_not_changed_by_another_upload() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let mut files = shipped("local-digital/2026.1");
    let same = upload(&mut admin, "same.zip", &archive(&files)).await;
    assert!(same.text(".govuk-inset-text").contains("published already, with the same content"));
    assert!(same.texts(PUBLISH).is_empty());

    let path = "en/bank.yaml";
    change(&mut files, path, "title: ", "title: Our ");
    let other = upload(&mut admin, "other.zip", &archive(&files)).await;
    assert!(other.text(".govuk-warning-text").contains("with another content"));
    assert!(other.texts(PUBLISH).is_empty());

    let bank = Files(files).parse().unwrap();
    let form = forced(&mut admin, format!("{}/publish", other.path)).await;
    let refused = admin.post(&form.with("digest", &bank.digest())).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text(".govuk-error-summary").contains("is published with another content"));
    let published = service.app.store.bank(&bank.id, &bank.version).await.unwrap().unwrap();
    assert_eq!(published.bank, support::shipped_bank());
    assert_eq!(drafts(&service).await, 2, "the drafts stay");
}

#[tokio::test]
async fn publishing_twice_is_publishing_once() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let files = archive(shipped(CARE));
    let first = upload(&mut admin, "a.zip", &files).await;
    let second = upload(&mut admin, "b.zip", &files).await;
    let forms = [first.form_at(PUBLISH), second.form_at(PUBLISH)];
    // Of another content than was looked at.
    let stale = admin.post(&forms[0].clone().with("digest", "abc")).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.text(".govuk-error-summary").contains("not the draft that you looked at"));

    let mut other = admin.clone();
    let (one, two) = tokio::join!(admin.post(&forms[0]), other.post(&forms[1]));
    for seen in [one, two] {
        assert_eq!(seen.leads_to(), format!("{LIST}/{CARE}?done=published"));
    }
    assert_eq!(service.app.store.banks().await.unwrap().len(), 2);
    assert_eq!(drafts(&service).await, 0);
    assert_eq!(admin.post(&forms[0]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_draft_is_thrown_away_after_a_question() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let draft = upload(&mut admin, "a.zip", &archive(shipped(CARE))).await;
    let ask = admin.open(&format!("{}/delete", draft.path)).await;
    assert_eq!(ask.heading(), "Delete the draft a.zip?");
    assert_eq!(drafts(&service).await, 1);
    let form = ask.form_at("form[action$='/delete']");
    let done = admin.submit(&form).await;
    assert!(done.text(".govuk-notification-banner").contains("The draft is deleted"));
    assert_eq!(drafts(&service).await, 0);
    let again = admin.submit(&form).await;
    assert_eq!(again.status, StatusCode::OK, "what was wanted is so");
    for path in [&draft.path, "/administration/banks/drafts/x", "/administration/banks/none/1"] {
        assert_eq!(admin.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_bank_is_looked_at_as_any_council() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let draft = upload(&mut admin, "care.zip", &archive(shipped(CARE))).await;
    let path = format!("{}/preview", draft.path);
    let everything = admin.open(&path).await;
    assert_eq!(everything.texts("article").len(), 24);
    let duty = "Asked of councils with this duty: social care";
    assert_eq!(everything.texts(".govuk-inset-text"), [duty]);

    let county = admin.open(&format!("{path}?type=county&region=")).await;
    assert_eq!(county.texts("article").len(), 24);
    assert!(county.texts(".govuk-inset-text").is_empty(), "for a county that is settled");
    let chosen = county.attributes("select option[selected]", "value");
    assert_eq!(chosen[0], "county");
    assert!(county.texts("h2").contains(&"Readiness".to_owned()), "a theme of themes");
    assert!(county.text("article").contains("Next step from here:"));

    let district = admin.open(&format!("{path}?type=non-metropolitan-district")).await;
    assert!(district.texts("article").is_empty());
    assert_eq!(district.texts(".govuk-inset-text"), ["Such a council is asked nothing."]);

    for (query, fault) in [
        ("type=welsh-unitary&region=london", "Select a region that has councils of this type"),
        ("type=%3Cscript%3E", "Select one from the list"),
        ("type=county&region=mars", "Select one from the list"),
    ] {
        let wrong = admin.open(&format!("{path}?{query}")).await;
        assert_eq!(wrong.texts(".govuk-error-summary li"), [fault], "{query}");
        assert!(!wrong.html.contains("<script>alert"));
    }
}

#[tokio::test]
async fn a_bank_for_others_is_looked_at_in_its_own_words() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let mut files = shipped(SHARING);
    let organisations = "organisations: { types: [ministry, agency], nations: [malta, cyprus] }";
    change(&mut files, "bank.yaml", "scoring:", &format!("{organisations}\nscoring:"));
    let draft = upload(&mut admin, "others.zip", &archive(files)).await;
    let rows = draft.texts("#findings tbody tr");
    assert!(rows.is_empty(), "{rows:?}");
    let preview = admin.open(&format!("{}/preview?type=agency", draft.path)).await;
    assert_eq!(preview.attributes("select", "name"), ["type", "nation"]);
    assert!(preview.texts("select option").contains(&"Ministry".to_owned()));
    assert_eq!(preview.texts("article").len(), 20);
    let wrong = admin.open(&format!("{}/preview?type=county", draft.path)).await;
    assert_eq!(wrong.texts(".govuk-error-summary li"), ["Select one from the list"]);
}
