//! `bank check`.

use super::super::print;
use super::read;
use domain::bank::{Bank, Path as Way, Paths, paths};
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
        if !paths.are_all {
            print("  and further ways: this bank branches too often to follow them all");
        }
    }
}

/// The types of those who share their ways.
fn who(bank: &Bank, paths: &Paths) -> String {
    let kinds = paths.kinds(bank).into_iter().map(|(kind, regions)| {
        if regions.is_empty() {
            kind.to_owned()
        } else {
            format!("{kind} ({})", regions.join(", "))
        }
    });
    kinds.collect::<Vec<_>>().join(", ")
}
