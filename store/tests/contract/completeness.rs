//! A public method of the store without a contract fails the build.

use std::fs;
use std::path::Path;

/// The code of a folder's Rust files, without comments.
fn code(folder: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut code = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            for line in fs::read_to_string(path).unwrap().lines() {
                if !line.trim_start().starts_with("//") {
                    code.push_str(line);
                    code.push('\n');
                }
            }
        }
    }
    code
}

/// What follows a text, up to the end of the name.
fn names_after(code: &str, before: &str) -> Vec<String> {
    code.split(before)
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
        .collect()
}

#[test]
fn every_public_method_is_called_in_a_contract() {
    let source = code("src");
    let tests = code("tests/contract");
    let methods = names_after(&source, "pub async fn ");
    assert!(methods.len() > 40, "found only {methods:?}");
    let missing: Vec<_> = methods
        .iter()
        .filter(|name| {
            !tests.contains(&format!(".{name}(")) && !tests.contains(&format!("Store::{name}("))
        })
        .collect();
    assert!(missing.is_empty(), "without a contract test: {missing:?}");
}

/// The code of one module of the store, without comments.
fn module(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(name);
    let text = fs::read_to_string(path).unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Pages about other councils read this module, so what it cannot name they cannot show.
#[test]
fn what_is_published_is_read_from_releases_alone() {
    let published = module("published.rs");
    let tables: Vec<String> = ["from ", "join ", "into ", "update "]
        .iter()
        .flat_map(|before| names_after(&published, before))
        .collect();
    assert!(tables.len() >= 4, "{tables:?}");
    assert!(tables.iter().all(|table| table == "release"), "{tables:?}");
    for word in ["assessment", "answer", "consent", "ledger", "write!", "transaction!"] {
        assert!(!published.contains(word), "{word}");
    }
    assert_eq!(published.matches("from release").count(), 4);
    assert_eq!(published.matches("published_at is not null").count(), 4);
}

/// Answers are read by assessment, or for building releases.
#[test]
fn only_collecting_reads_answers_of_more_than_one_council() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut readers = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let code = module(&name).split_whitespace().collect::<Vec<_>>().join(" ");
        if code.contains("from answer") || code.contains("join answer") {
            readers.push(name);
        }
    }
    readers.sort();
    assert_eq!(readers, ["answer.rs", "collecting.rs"]);
    let own = module("answer.rs").split_whitespace().collect::<Vec<_>>().join(" ");
    let reads: Vec<&str> = own.split("from answer join person").skip(1).collect();
    assert!(!reads.is_empty());
    for rest in reads {
        let statement = rest.split("\";").next().unwrap();
        assert!(statement.contains("where assessment_id = $1"), "{statement}");
    }
}

#[test]
fn every_contract_runs_on_both_databases() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/contract");
    let mut found = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        // A body taking a database that on_both! does not name would be dead code, or on one database only.
        let bodies = text
            .lines()
            .filter(|line| line.starts_with("async fn ") && line.ends_with("(db: Database) {"));
        for line in bodies {
            let name = names_after(line, "async fn ").remove(0);
            assert!(text.contains(&format!("    {name},\n")), "{name} in {}", path.display());
            found += 1;
        }
    }
    assert!(found > 50, "found only {found}");
}

#[test]
fn both_databases_have_the_same_migrations() {
    let listed = |engine: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations").join(engine);
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert!(!listed("sqlite").is_empty());
    assert_eq!(listed("sqlite"), listed("postgres"));
}
