//! The list we ship, and that its faults are found.

use crate::{PUBLISHED, TODAY, functions, key, published, register};
use domain::neighbours::{PublishedNeighbours, USUAL};
use domain::register::Register;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The published file, where the shared data are. They must be there in continuous integration.
fn source() -> Option<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    // A relative folder is meant from the root of the repository.
    let folder = std::env::var_os("SHARED_DATA").map_or("../shared/data".into(), PathBuf::from);
    let path = root.join(folder).join("neighbours/ons_global_neighbours_2026-06.csv");
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(text),
        Err(error) if std::env::var("CI").is_ok_and(|ci| ci == "true") => {
            panic!("{} is needed in CI: {error}", path.display())
        }
        Err(_) => {
            eprintln!("Not checked: {} is not there.", path.display());
            None
        }
    }
}

/// What the published file says in our own layout, and the codes in it that are no council's. Combined authorities are
/// left out: they do not assess themselves, and have six neighbours only.
fn converted(source: &str, register: &Register) -> (String, BTreeSet<String>) {
    let mut keys = BTreeMap::new();
    for council in register.iter() {
        // A code in use goes before the same code in another council's past.
        for code in &council.former_codes {
            keys.entry(code.as_str()).or_insert(&council.key);
        }
    }
    for council in register.iter() {
        keys.extend(council.on(TODAY).gss.iter().map(|code| (code.as_str(), &council.key)));
    }
    let (mut lines, mut unknown) = (BTreeMap::new(), BTreeSet::new());
    for line in source.lines().skip(1) {
        let mut found = Vec::new();
        for code in line.split(',').filter(|code| !code.is_empty()) {
            match keys.get(code) {
                Some(key) => found.push(key.as_str()),
                None => _ = unknown.insert(code.to_owned()),
            }
        }
        let Some((council, neighbours)) = found.split_first() else { continue };
        if register.get(council).is_some_and(|c| c.on(TODAY).council_type.is_principal()) {
            lines.insert(*council, format!("{council},{}\n", neighbours.join("|")));
        }
    }
    ("key,neighbours\n".to_owned() + &lines.into_values().collect::<String>(), unknown)
}

#[test]
fn the_list_we_ship_is_the_published_one() {
    let Some(source) = source() else { return };
    let (made, unknown) = converted(&source, &register());
    assert_eq!(unknown, BTreeSet::new(), "codes that no council has or had");
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("neighbours.csv");
    std::fs::write(&path, &made).unwrap();
    assert!(made == PUBLISHED, "what the source says now is in {}", path.display());
}

#[test]
fn all_382_principal_councils_have_20_published_neighbours() {
    let (register, published) = (register(), published());
    let listed: BTreeSet<_> = published.iter().map(|(council, _)| council.clone()).collect();
    let current: BTreeSet<_> = register.principal_on(TODAY).map(|c| c.key.clone()).collect();
    assert_eq!(listed, current);
    assert_eq!(listed.len(), 382);
    for (council, neighbours) in published.iter() {
        assert_eq!(neighbours.len(), USUAL, "{council}");
        assert!(neighbours.iter().all(|neighbour| current.contains(neighbour)), "{council}");
    }
    let hartlepool = published.of(&key("HPL"));
    assert_eq!(hartlepool[0], key("ROT"), "Rotherham is first in Hartlepool's list");
    assert_eq!(published.of(&key("ESUR")), []);
    assert_eq!(published.of(&key("GLA")), []);
}

#[test]
fn eight_of_20_published_neighbours_do_other_things() {
    let (register, published) = (register(), published());
    let same: usize = published
        .iter()
        .map(|(council, neighbours)| {
            let own = functions(&register, council);
            neighbours.iter().filter(|key| functions(&register, key) == own).count()
        })
        .sum();
    let mean = same as f64 / 382.0;
    assert!((11.5..11.6).contains(&mean), "{mean}");
}

#[test]
fn every_fault_of_a_list_is_named_with_its_line() {
    let register = register();
    let good: Vec<&str> = PUBLISHED.lines().collect();
    let (first, rest) = good[1].split_once(',').unwrap();
    let neighbours: Vec<&str> = rest.split('|').collect();
    let faults = |row: &str| -> Vec<String> {
        let file = format!("{}\n{}\n{row}\n", good[0], good[2]);
        let faults = PublishedNeighbours::read(&file, &register).unwrap_err();
        faults.iter().map(ToString::to_string).collect()
    };
    let with = |place: usize, other: &str| {
        let mut changed = neighbours.clone();
        changed[place] = other;
        format!("{first},{}", changed.join("|"))
    };
    let at = "line 3, column neighbours: ";
    assert_eq!(
        faults(&with(3, "NOWHERE")),
        [format!("{at}\"NOWHERE\" is not the key of a council in the register.")]
    );
    assert_eq!(faults(&with(3, first)), [format!("{at}A council is not its own neighbour.")]);
    assert_eq!(
        faults(&with(3, neighbours[0])),
        [format!("{at}\"{}\" stands here twice.", neighbours[0])]
    );
    assert_eq!(
        faults(&format!("{first},{}", neighbours[1..].join("|"))),
        [format!("{at}There are 19 neighbours here, not 20.")]
    );
    assert!(faults(&with(0, "small"))[0].starts_with(&format!("{at}The key \"small\" holds 's'")));
    assert_eq!(
        faults(&format!("{first},")),
        [format!("{at}This cell is empty. Give the keys of its neighbours.")]
    );
    let nowhere = faults(&format!("NOWHERE,{rest}"));
    assert_eq!(
        nowhere,
        ["line 3, column key: \"NOWHERE\" is not the key of a council in the register."]
    );
    let twice = faults(good[2]);
    assert!(twice[0].contains("stands on line 2 too"), "{twice:?}");
    let columns = PublishedNeighbours::read("key,near\nABC,ABD\n", &register).unwrap_err();
    assert_eq!(columns.len(), 2, "{columns:?}");
}
