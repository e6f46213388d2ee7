//! The command line, run as a person runs it: the built program on databases of its own.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
const BANK: &str = "question-banks/local-digital/2026.1";

/// A folder with a database that is not there yet.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Runs the program on this database, with an answer typed where it asks.
    fn answering(&self, arguments: &[&str], typed: &str) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_state-of-play"))
            .args(arguments)
            .current_dir(ROOT)
            .env_clear()
            .env("STATE_OF_PLAY_DATABASE", format!("sqlite:{}", self.file("data.sqlite").display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that asks nothing may have ended already.
        let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
        child.wait_with_output().unwrap()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.answering(arguments, "")
    }

    /// Runs a command that must succeed, and gives what it said.
    fn works(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", said(&output.stderr));
        said(&output.stdout)
    }

    /// Runs a command that must be refused, and gives why.
    fn refused(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(!output.status.success(), "{arguments:?}: {}", said(&output.stdout));
        said(&output.stderr)
    }

    fn with_register() -> Self {
        let place = Self::new();
        place.works(&["migrate"]);
        place.works(&["register", "load"]);
        place
    }
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The register as published, where the shared data are. They must be there in continuous integration.
fn published() -> Option<PathBuf> {
    // A relative folder is meant from the root of the repository.
    let folder = std::env::var("SHARED_DATA").unwrap_or_else(|_| "../shared/data".to_owned());
    let file = Path::new(ROOT).join(folder).join("register/uk_local_authorities.csv");
    if file.is_file() {
        return Some(file);
    }
    assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "{} is missing", file.display());
    None
}

#[test]
fn a_database_is_migrated_once_and_needed_before_anything_else() {
    let place = Place::new();
    assert!(place.refused(&["register", "load"]).contains("Run: state-of-play migrate"));
    assert!(place.works(&["migrate"]).contains("0001"));
    assert!(place.works(&["migrate"]).contains("up to date"));
}

#[test]
fn the_register_that_ships_is_loaded_once() {
    let place = Place::new();
    place.works(&["migrate"]);
    assert!(place.works(&["register", "load"]).contains("475 councils"));
    assert!(place.works(&["register", "load"]).contains("nothing was changed"));
}

#[test]
fn the_published_register_brings_nothing_new_to_the_one_that_ships() {
    let Some(file) = published() else { return };
    let place = Place::with_register();
    let said = place.works(&["register", "import", file.to_str().unwrap()]);
    assert!(said.contains("says the same already"), "{said}");
    assert!(said.contains("ESUR East Surrey: not in the file"), "{said}");
}

#[test]
fn a_change_is_shown_asked_about_and_then_made() {
    let Some(file) = published() else { return };
    let place = Place::with_register();
    let changed = place.file("changed.csv");
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains("Elmbridge Borough Council"));
    let text = text.replace("Elmbridge Borough Council", "Elmbridge Town Council");
    fs::write(&changed, text).unwrap();
    let import = ["register", "import", changed.to_str().unwrap(), "--from", "2026-12-01"];
    let difference =
        r#"ELM Elmbridge: official-name: "Elmbridge Borough Council" → "Elmbridge Town Council""#;

    let refused = place.answering(&import, "no\n");
    assert!(!refused.status.success());
    assert!(said(&refused.stdout).contains(difference), "{}", said(&refused.stdout));
    assert!(said(&refused.stderr).contains("Nothing was changed"));
    let silent = place.answering(&import, "");
    assert!(!silent.status.success(), "no answer is no");

    let done = place.answering(&import, "yes\n");
    assert!(done.status.success(), "{}", said(&done.stderr));
    assert!(said(&done.stdout).contains("Done: 1 changes"), "{}", said(&done.stdout));
    let mut unasked = import.to_vec();
    unasked.push("--yes");
    assert!(place.works(&unasked).contains("says the same already"));
}

#[test]
fn a_register_that_cannot_be_read_is_refused_with_its_place() {
    let Some(file) = published() else { return };
    let place = Place::with_register();
    let text = fs::read_to_string(file).unwrap();
    let broken = place.file("broken.csv");
    let path = broken.to_str().unwrap().to_owned();
    // Elmbridge's GSS code.
    assert!(text.contains("E07000207"));
    fs::write(&broken, text.replace("E07000207", "E07")).unwrap();
    let said = place.refused(&["register", "import", &path, "--yes"]);
    assert!(said.contains("line ") && said.contains("column gss-code"), "{said}");
    assert!(said.contains("Nothing was changed"), "{said}");
    fs::write(&broken, [0xff, 0xfe, 0x00]).unwrap();
    assert!(place.refused(&["register", "import", &path]).contains("cannot be read as text"));
    let missing = place.file("missing.csv");
    let said = place.refused(&["register", "import", missing.to_str().unwrap()]);
    assert!(said.contains("cannot be read"), "{said}");
}

/// A copy of the shipped bank, to be changed.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn a_broken_bank_is_refused_with_file_line_and_column() {
    let place = Place::new();
    assert!(place.works(&["bank", "check", BANK]).contains("no fault"));
    let folder = place.file("bank");
    copy(&Path::new(ROOT).join(BANK), &folder);
    let file = folder.join("themes/data.yaml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("base-level: 2", "base-level: 9", 1)).unwrap();
    let said = place.refused(&["bank", "check", folder.to_str().unwrap()]);
    let line = text.lines().position(|line| line.contains("base-level: 2")).unwrap() + 1;
    let fault = said.lines().find(|fault| fault.contains("themes/data.yaml"));
    let fault = fault.unwrap_or_else(|| panic!("{said}"));
    let places: Vec<_> = fault.split(':').collect();
    assert_eq!(places[1].trim(), line.to_string(), "{fault}");
    assert!(places[2].trim().parse::<u32>().is_ok(), "{fault}");
    place.works(&["migrate"]);
    place.refused(&["bank", "publish", folder.to_str().unwrap()]);
}

#[test]
fn a_published_bank_never_changes() {
    let place = Place::new();
    place.works(&["migrate"]);
    assert!(place.works(&["bank", "publish", BANK]).contains("is published"));
    assert!(place.works(&["bank", "publish", BANK]).contains("was published before"));
    let folder = place.file("bank");
    copy(&Path::new(ROOT).join(BANK), &folder);
    let file = folder.join("themes/data.yaml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("minutes: 1", "minutes: 2", 1)).unwrap();
    let said = place.refused(&["bank", "publish", folder.to_str().unwrap()]);
    assert!(said.contains("never changes"), "{said}");
}

#[test]
fn a_round_is_opened_on_a_published_bank_with_an_end_to_come() {
    let place = Place::new();
    place.works(&["migrate"]);
    let open = |key: &str, closes: &str| {
        ["round", "open", "--key", key, "--bank", "local-digital", "--bank-version", "2026.1"]
            .into_iter()
            .chain(["--name-en", "Round", "--name-cy", "Rownd", "--closes", closes])
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let refused = |key: &str, closes: &str| {
        let arguments = open(key, closes);
        place.refused(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
    };
    assert!(refused("2026", "2999-03-31").contains("is not published"));
    place.works(&["bank", "publish", BANK]);
    assert!(refused("Not A Key", "2999-03-31").contains("key:"));
    assert!(refused("2026", "2020-03-31").contains("that day is over"));
    assert!(refused("2026", "31 March").contains("--closes"));
    let arguments = open("2026", "2999-03-31");
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    assert!(place.works(&arguments).contains("Round 2026 is open"));
}

#[test]
fn the_first_administrator_is_invited_until_there_is_one() {
    let place = Place::new();
    assert!(place.refused(&["admin", "create", "--email", "someone"]).contains("email address"));
    place.works(&["migrate"]);
    let create = ["admin", "create", "--email", "someone@example.gov.uk"];
    let said = place.works(&create);
    assert!(said.contains("http://127.0.0.1:3000/invitations/"), "{said}");
    place.works(&create);
    // The demonstration has an administrator of its own.
    place.works(&["demo"]);
    assert!(place.refused(&create).contains("There is an administrator already"));
}

#[test]
fn settings_that_cannot_be_used_are_named() {
    let place = Place::new();
    place.works(&["migrate"]);
    let said = place.refused(&["serve", "--public-url", "http://play.example.gov.uk"]);
    assert!(said.contains("public-url") && said.contains("https"), "{said}");
    let said = place.refused(&["serve", "--contact-email", "nobody"]);
    assert!(said.contains("contact-email"), "{said}");
    let file = place.file("settings.toml");
    fs::write(&file, "lisen = \"127.0.0.1:1\"\n").unwrap();
    let said = place.refused(&["serve", "--config", file.to_str().unwrap()]);
    assert!(said.contains("lisen"), "{said}");
    let said = place.refused(&["migrate", "--database", "mysql://here"]);
    assert!(said.contains("sqlite:") && said.contains("postgres://"), "{said}");
}

#[test]
fn help_lists_every_option() {
    let place = Place::new();
    let database = ["--database", "--config"];
    let commands: [(&[&str], &[&str]); 9] = [
        (
            &["serve"],
            &[
                "--listen",
                "--public-url",
                "--client-address",
                "--name-en",
                "--name-cy",
                "--organisation-en",
                "--organisation-cy",
                "--contact-email",
            ],
        ),
        (&["migrate"], &[]),
        (&["demo"], &["--question-banks"]),
        (&["admin", "create"], &["--email", "--public-url"]),
        (&["register", "load"], &[]),
        (&["register", "import"], &["FILE", "--from", "--yes"]),
        (&["bank", "publish"], &["PATH"]),
        (
            &["round", "open"],
            &["--key", "--bank", "--bank-version", "--name-en", "--name-cy", "--closes"],
        ),
        (&["bank", "check"], &["PATH"]),
    ];
    for (command, options) in commands {
        let mut arguments = command.to_vec();
        arguments.push("--help");
        let help = place.works(&arguments);
        let shared: &[&str] = if command == ["bank", "check"] { &[] } else { &database };
        for option in options.iter().chain(shared) {
            assert!(help.contains(option), "{command:?} --help says nothing of {option}:\n{help}");
        }
    }
    let help = place.works(&["--help"]);
    for command in ["serve", "migrate", "demo", "admin", "register", "bank", "round"] {
        assert!(help.contains(command), "{help}");
    }
}
