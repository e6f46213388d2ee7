//! Workbooks that a program we did not write has opened and saved. Run by hand, where LibreOffice is:
//! `cargo test -p server --test workbook -- --ignored`.

use crate::book::Book;
use crate::support::Service;
use crate::{PATH, SHARING, ann, changes, compared, download, found};
use domain::workbook::Column::{Choice, Confidence, Evidence, Links, Typed};
use std::path::Path;
use std::process::Command;

/// What LibreOffice makes of a file when it saves it in a format.
fn saved(folder: &Path, file: &[u8], from: &str, to: &str) -> Vec<u8> {
    let (source, out) = (folder.join(format!("answers.{from}")), folder.join("out"));
    std::fs::write(&source, file).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let done = Command::new("soffice")
        .args([profile.as_str(), "--headless", "--convert-to", to, "--outdir"])
        .arg(&out)
        .arg(&source)
        .output()
        .unwrap();
    assert!(done.status.success(), "{done:?}");
    std::fs::read(out.join(format!("answers.{to}"))).unwrap()
}

#[tokio::test]
#[ignore = "needs LibreOffice"]
async fn what_libreoffice_saves_is_read() {
    let service = Service::with_bank(SHARING).await;
    let mut ann = ann(&service).await;
    let folder = tempfile::tempdir().unwrap();
    for (from, to) in [("ods", "xlsx"), ("ods", "ods"), ("xlsx", "ods"), ("xlsx", "xlsx")] {
        let (_, file) = download(&ann, &service, &format!("{PATH}/answers.{from}")).await;
        let back = saved(folder.path(), &file, from, to);
        let seen = compared(&mut ann, &back).await;
        assert_eq!(found(&seen), [""; 0], "{from} to {to}");
        assert_eq!(changes(&seen), [""; 0], "{from} to {to}");
        let mut book = Book::open(&file);
        book.set("purpose-of-sharing", Choice, "Level 2: Safe to share")
            .set("purpose-of-sharing", Confidence, "High")
            .set("purpose-of-sharing", Evidence, "=1+1\n  two  spaces & <b>\n\nŵ")
            .set("purpose-of-sharing", Links, "https://a.example/1\nhttps://a.example/2")
            .set("people-in-the-room/legal", Choice, "Yes")
            .set("days-to-first-record", Typed, 45.0);
        let filled = if from == "ods" { book.ods() } else { book.xlsx() };
        let direct = changes(&compared(&mut ann, &filled).await);
        let seen = compared(&mut ann, &saved(folder.path(), &filled, from, to)).await;
        assert_eq!(found(&seen), [""; 0], "{from} to {to}");
        assert_eq!(changes(&seen), direct, "{from} to {to}");
        assert_eq!(direct.len(), 6);
    }
}
