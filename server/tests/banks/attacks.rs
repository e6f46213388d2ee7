//! Uploads that are no bank: too large, too many, leading elsewhere, locked, of somebody else, from elsewhere, and full
//! of script.

use super::support::{Seen, Service, Visitor};
use super::*;

/// Like an archive, but for a bit in the headers of its files that says they are encrypted.
fn locked(mut archive: Vec<u8>) -> Vec<u8> {
    for (signature, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let at = archive.windows(4).position(|four| four == signature).unwrap();
        archive[at + flags] |= 1;
    }
    archive
}

/// Not accepted, with a sentence at the field, and nothing kept.
async fn refused(service: &Service, seen: &Seen, sentence: &str) {
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{sentence}");
    assert_eq!(seen.text("#file-error"), format!("Error: {sentence}"));
    let summary = seen.attributes(".govuk-error-summary a", "href");
    assert_eq!(summary, ["#file"], "{sentence}");
    assert_eq!(seen.attributes("#file", "aria-describedby"), ["file-hint file-error"]);
    assert!(seen.text("title").starts_with("Error: "));
    assert_eq!(drafts(service).await, 0, "{sentence}");
}

#[tokio::test]
async fn what_is_no_bank_is_refused_with_a_sentence() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let bank = || ("bank.yaml".to_owned(), Vec::new());
    let beside =
        |name: &str, content: &[u8]| archive([bank(), (name.to_owned(), content.to_vec())]);
    let many = (0..200).map(|n| (format!("themes/{n}.yaml"), Vec::new()));
    let noise: Vec<u8> =
        (0..3_000_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("", Vec::new(), "Select a ZIP file"),
        ("empty.zip", Vec::new(), "The selected file must be a ZIP file"),
        ("report.zip", b"%PDF-1.7\n%%EOF".to_vec(), "The selected file must be a ZIP file"),
        ("large.zip", noise[..(2 << 20) + 1].to_vec(), "The ZIP file must be 2MB or smaller"),
        ("larger.zip", noise.clone(), "The ZIP file must be 2MB or smaller"),
        (
            "many.zip",
            archive(many.chain([bank()])),
            "The ZIP file must not hold more than 200 files and folders",
        ),
        (
            "bomb.zip",
            beside("en/bank.yaml", &vec![b'a'; (4 << 20) + 1]),
            "The ZIP file must not hold more than 4MB of text",
        ),
        (
            "locked.zip",
            locked(archive([bank()])),
            "The ZIP file must not be protected with a password",
        ),
        ("latin.zip", beside("en/bank.yaml", b"caf\xe9"), "“en/bank.yaml” must be text in UTF-8"),
        (
            "none.zip",
            archive([("readme.txt", "")]),
            "The ZIP file must hold one bank.yaml, at the top or in its one folder",
        ),
    ];
    for (name, content, sentence) in cases {
        let seen = send(&mut admin, name, &content).await;
        refused(&service, &seen, sentence).await;
    }
    for name in ["../a.yaml", "/etc/a.yaml", "a\\b.yaml", "C:/a.yaml", "a/../../b.txt"] {
        let seen = send(&mut admin, "a.zip", &beside(name, b"")).await;
        let sentence = format!(
            "The ZIP file must not hold “{name}”: its name is longer than 200 letters, leads out of the folder, is a \
             link, or uses a character that not every computer has"
        );
        refused(&service, &seen, &sentence).await;
    }
    let welsh = admin.open(&format!("/cy{LIST}")).await.form();
    let seen = admin.send(with_file(&welsh, "a.pdf", b"%PDF")).await;
    assert_eq!(seen.text("#file-error"), "Gwall: Rhaid i’r ffeil a ddewiswyd fod yn ffeil ZIP");
}

#[tokio::test]
async fn more_than_is_read_at_all_is_a_page_that_says_so() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let seen = send(&mut admin, "a.zip", &vec![0; 65 << 20]).await;
    assert_eq!(seen.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(drafts(&service).await, 0);
}

#[tokio::test]
async fn names_and_texts_full_of_script_are_only_words() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    let mut files = shipped(CARE);
    change(&mut files, "en/bank.yaml", "title: ", &format!("title: {script} "));
    let short = "<img src=x onerror=alert(1)>";
    change(&mut files, "en/leadership.yaml", "title: ", &format!("title: {short} "));
    files.insert(format!("{script}.txt").replace("</", "<"), String::new());
    let name = format!("{}.zip", script.replace("</", "<"));
    let sound = upload(&mut admin, &name, &archive(&files)).await;
    assert!(sound.heading().contains("<script>alert(1)"), "{}", sound.heading());
    let mut pages = vec![sound.clone()];
    for path in ["/preview", "/preview?type=county", "/delete"] {
        pages.push(admin.open(&format!("{}{path}", sound.path)).await);
    }
    change(&mut files, "bank.yaml", "scoring: ", &format!("scoring: \"{script}\" #"));
    files.insert(format!("themes/{}.yaml", script.replace("</", "<")), "a: b".into());
    pages.push(upload(&mut admin, &name, &archive(&files)).await);
    pages.push(admin.open(LIST).await);
    pages.push(admin.submit(&sound.form_at(PUBLISH)).await);
    for page in pages {
        assert_eq!(page.status, StatusCode::OK, "{}", page.path);
        assert!(!page.html.contains("<script>alert"), "{}", page.path);
        assert!(!page.html.contains("<img"), "{}", page.path);
    }
}

async fn only_for_administrators(
    service: &Service,
    visitor: &mut Visitor,
    token: &str,
    path: &str,
) {
    let form = Form { action: LIST.into(), fields: vec![("csrf-token".into(), token.into())] };
    let bank = archive(shipped(CARE));
    let seen = visitor.send(with_file(&form, "a.zip", &bank)).await;
    assert!([StatusCode::FORBIDDEN, StatusCode::UNAUTHORIZED].contains(&seen.status));
    assert_eq!(drafts(service).await, 1);
    for action in ["publish", "delete"] {
        let form = Form { action: format!("{path}/{action}"), ..form.clone() };
        let seen = visitor.post(&form).await;
        assert!([StatusCode::FORBIDDEN, StatusCode::UNAUTHORIZED].contains(&seen.status));
    }
    for path in [LIST, path, &format!("{path}/preview"), &format!("{LIST}/local-digital/2026.1")] {
        let seen = visitor.get(path).await;
        assert!([StatusCode::FORBIDDEN, StatusCode::SEE_OTHER].contains(&seen.status), "{path}");
        assert!(!seen.html.contains("a.zip"));
    }
    assert_eq!(drafts(service).await, 1);
}

#[tokio::test]
async fn nobody_but_administrators_sees_or_sends_a_bank() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let path = upload(&mut admin, "a.zip", &archive(shipped(CARE))).await.path;
    let mut lead = service.signed_in("lead@ken.example", &[("KEN", Role::Lead)]).await;
    let token = lead.open("/councils/KEN").await;
    let token = token.attributes("input[name=csrf-token]", "value").remove(0);
    only_for_administrators(&service, &mut lead, &token, &path).await;
    only_for_administrators(&service, &mut service.visitor(), "", &path).await;
}

#[tokio::test]
async fn an_upload_from_elsewhere_is_not_taken() {
    let service = Service::start().await;
    let mut admin = service.administrator().await;
    let form = admin.open(LIST).await.form();
    let bank = archive(shipped(CARE));
    for site in ["cross-site", "same-site"] {
        admin.headers = vec![("sec-fetch-site".into(), site.into())];
        let seen = admin.send(with_file(&form, "a.zip", &bank)).await;
        assert_eq!(seen.status, StatusCode::FORBIDDEN, "{site}");
        assert_eq!(seen.heading(), "We did not accept that form");
    }
    admin.headers.clear();
    for token in ["", "wrong"] {
        let form = form.clone().with("csrf-token", token);
        let seen = admin.send(with_file(&form, "a.zip", &bank)).await;
        assert_eq!(seen.status, StatusCode::FORBIDDEN, "{token:?}");
    }
    let mut bare = form.clone();
    bare.fields.clear();
    assert_eq!(admin.send(with_file(&bare, "a.zip", &bank)).await.status, StatusCode::FORBIDDEN);
    assert_eq!(drafts(&service).await, 0);

    let strange = form.clone().with("is-published", "yes");
    let seen = admin.send(with_file(&strange, "a.zip", &bank)).await;
    assert_eq!(seen.status, StatusCode::BAD_REQUEST);
    let mut cut = with_file(&form, "a.zip", &bank);
    *cut.body_mut() = Body::from("--xyz\r\nContent-Disposition: form-data; name=\"file\"; file");
    assert_eq!(admin.send(cut).await.status, StatusCode::BAD_REQUEST);
    let switch = form.clone().with("switch-language", "cy");
    let seen = admin.send(with_file(&switch, "a.zip", &bank)).await;
    assert_eq!(seen.status, StatusCode::OK, "shown again, not kept");
    assert_eq!(drafts(&service).await, 0);
    // A form without a file at all is told what is missing.
    let mut plain = form;
    plain.fields.retain(|(name, _)| name != "file");
    let seen = admin.post(&plain).await;
    refused(&service, &seen, "Select a ZIP file").await;
}
