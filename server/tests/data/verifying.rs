//! Downloaded files are checked without the service: by our own command, and by `sha256sum`.

use crate::setting::{get, made};
use server::reports::verify::{Beside, Checksums, verify};
use std::path::Path;
use std::process::{Command, Output};

fn state_of_play(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_state-of-play"));
    command.current_dir(folder).args(["release", "verify"]).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn every_file_is_whole_until_a_byte_of_it_changes() {
    let service = made().await;
    let list = get(&service, "/data/2026/1/checksums.txt").await.text();
    let beside = Beside { checksums: Some(Checksums::read(&list).unwrap()), release: None };
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("checksums.txt"), &list).unwrap();
    let names: Vec<&str> = list.lines().map(|line| line.split_once("  ").unwrap().1).collect();
    assert!(names.len() > 20);
    for name in &names {
        let content = get(&service, &format!("/data/2026/1/{name}")).await.content;
        assert_eq!(verify(name, &content, &beside).word(), "Whole", "{name}");
        for place in [0, content.len() / 3, content.len() / 2, content.len() - 1] {
            let mut flipped = content.clone();
            flipped[place] ^= 0x04;
            let verdict = verify(name, &flipped, &beside);
            assert_eq!(verdict.word(), "Damaged", "{name} at {place}: {}", verdict.words());
        }
        if name.ends_with(".zip") {
            let alone = verify(name, &content, &Beside::default());
            assert_eq!(alone.word(), "Whole", "by itself: {}", alone.words());
        }
        std::fs::write(folder.path().join(name), content).unwrap();
    }
    let sums = Command::new("sha256sum")
        .current_dir(folder.path())
        .args(["--check", "--strict", "--quiet", "checksums.txt"])
        .status()
        .unwrap();
    assert!(sums.success(), "what anybody has reads it too");

    // As a person does it.
    let folder = folder.path();
    let whole = state_of_play(folder, &["scores.csv", "--against", "release.json"]);
    assert!(whole.status.success(), "{}", said(&whole));
    assert!(said(&whole).contains("scores.csv: Whole: it is scores.csv as it was published"));
    std::fs::copy(folder.join("scores.csv"), folder.join("scores (1).csv")).unwrap();
    assert!(state_of_play(folder, &["scores (1).csv"]).status.success());
    let mut content = std::fs::read(folder.join("state-of-play.ods")).unwrap();
    let middle = content.len() / 2;
    content[middle] ^= 0x01;
    std::fs::write(folder.join("state-of-play.ods"), content).unwrap();
    let damaged = state_of_play(folder, &["state-of-play.ods"]);
    assert!(!damaged.status.success());
    assert!(said(&damaged).contains("Damaged: the published state-of-play.ods has the checksum"));
    std::fs::write(folder.join("other.csv"), "a,b\r\n").unwrap();
    let other = state_of_play(folder, &["other.csv"]);
    assert!(!other.status.success());
    assert!(said(&other).contains("Not ours"), "{}", said(&other));
    let lone = tempfile::tempdir().unwrap();
    std::fs::copy(folder.join("state-of-play.zip"), lone.path().join("a.zip")).unwrap();
    std::fs::copy(folder.join("scores.csv"), lone.path().join("scores.csv")).unwrap();
    std::fs::copy(folder.join("release.json"), lone.path().join("release.json")).unwrap();
    let zip = state_of_play(lone.path(), &["a.zip", "--against", "release.json"]);
    assert!(zip.status.success(), "{}", said(&zip));
    let csv = state_of_play(lone.path(), &["scores.csv"]);
    assert!(!csv.status.success());
    assert!(said(&csv).contains("Cannot be told") && said(&csv).contains("checksums.txt"));
    let list = folder.join("checksums.txt");
    let named = state_of_play(lone.path(), &["scores.csv", "--checksums", list.to_str().unwrap()]);
    assert!(named.status.success(), "{}", said(&named));
}
