//! `bank check`.

use super::super::print;
use super::read;
use domain::bank::{Bank, Path as Way, Paths, Somebody, paths};
use std::collections::BTreeSet;
use std::path::Path;

pub(super) fn run(path: &Path, with_paths: bool) -> anyhow::Result<()> {
    let bank = read(path)?;
    let questions = bank.questions().count();
    print(format!(
        "{} {}: {} themes, {questions} questions, no fault. Digest {}",
        bank.id,
        bank.version,
        bank.themes.len(),
        bank.digest()
    ));
    if with_paths {
        all_paths(&bank);
    }
    Ok(())
}

fn all_paths(bank: &Bank) {
    for paths in paths(bank) {
        print(format!("\n{}", who(bank, &paths)));
        let asked = |ways: &[Way]| ways.iter().all(|way| way.questions.is_empty());
        if asked(&paths.ways) {
            print("  are asked nothing.");
            continue;
        }
        let always: BTreeSet<_> =
            paths.ways.first().into_iter().flat_map(|w| &w.questions).collect();
        for way in &paths.ways {
            let more: Vec<_> = way
                .questions
                .iter()
                .filter(|id| !always.contains(id))
                .map(|id| id.as_str())
                .collect();
            let more =
                if more.is_empty() { String::new() } else { format!(", with {}", more.join(", ")) };
            let (count, minutes) = (way.questions.len(), way.minutes);
            print(format!("  {count} questions, about {minutes} minutes{more}"));
        }
    }
}

/// The types of those who share their ways, with their nations or regions where these make a difference.
fn who(bank: &Bank, paths: &Paths) -> String {
    let everybody = domain::bank::everybody(&bank.organisations);
    let kinds: BTreeSet<&str> = paths.who.iter().map(|one| one.kind.as_str()).collect();
    let words: Vec<String> = kinds
        .into_iter()
        .map(|kind| {
            let of = |all: &[Somebody], pick: fn(&Somebody) -> &str| -> BTreeSet<String> {
                all.iter().filter(|one| one.kind == kind).map(|one| pick(one).to_owned()).collect()
            };
            for pick in [nation, region] {
                let (here, all) = (of(&paths.who, pick), of(&everybody, pick));
                if here != all {
                    let here: Vec<_> = here.into_iter().collect();
                    return format!("{kind} ({})", here.join(", "));
                }
            }
            kind.to_owned()
        })
        .collect();
    words.join(", ")
}

fn nation(one: &Somebody) -> &str {
    &one.nation
}

fn region(one: &Somebody) -> &str {
    &one.region
}
