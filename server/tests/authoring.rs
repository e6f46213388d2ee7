//! Making a bank on the command line: begin, check, compare, hand to reviewers and translators, take back.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use rust_xlsxwriter::Workbook;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder for one author, thrown away at the end.
struct Author {
    folder: tempfile::TempDir,
}

impl Author {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// An author with a copy of a bank we ship, in the folder `bank`.
    fn with(bank: &str) -> Self {
        fn copy(from: &Path, to: &Path) {
            std::fs::create_dir_all(to).unwrap();
            for entry in std::fs::read_dir(from).unwrap() {
                let path = entry.unwrap().path();
                let to = to.join(path.file_name().unwrap());
                if path.is_dir() {
                    copy(&path, &to);
                } else {
                    std::fs::copy(&path, to).unwrap();
                }
            }
        }
        let author = Self::new();
        copy(Path::new(&shipped(bank)), &author.path("bank"));
        author
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    fn change(&self, name: &str, from: &str, to: &str) {
        let text = self.read(name);
        assert!(text.contains(from), "{name} holds no {from:?}");
        std::fs::write(self.path(name), text.replacen(from, to, 1)).unwrap();
    }

    fn bank(&self, arguments: &[&str]) -> (bool, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_state-of-play"))
            .current_dir(self.folder.path())
            .arg("bank")
            .args(arguments)
            .output()
            .unwrap();
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        (output.status.success(), said)
    }

    fn works(&self, arguments: &[&str]) -> String {
        let (ok, said) = self.bank(arguments);
        assert!(ok, "{said}");
        said
    }

    fn fails(&self, arguments: &[&str]) -> String {
        let (ok, said) = self.bank(arguments);
        assert!(!ok, "{said}");
        said
    }

    fn sheet(&self, file: &str, name: &str) -> Vec<Vec<String>> {
        let mut workbook: Xlsx<_> = open_workbook(self.path(file)).unwrap();
        let range = workbook.worksheet_range(name).unwrap();
        range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
    }

    /// Writes a spreadsheet of texts as a translator sends it back.
    fn send_back(&self, file: &str, rows: &[Vec<String>]) {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet().set_name("Texts").unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
        workbook.save(self.path(file)).unwrap();
    }
}

fn shipped(bank: &str) -> String {
    format!("{}/../question-banks/{bank}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn a_new_bank_has_no_fault_and_nothing_is_overwritten() {
    let author = Author::new();
    let title = "A \"bank\": of ours #1";
    let new = ["new", "banks/ours/2027.1", "--title-en", title, "--title-cy", "Ein banc"];
    author.works(&new);
    let said = author.works(&["check", "banks/ours/2027.1"]);
    assert!(said.starts_with("ours 2027.1: 1 themes, 2 questions, no fault."), "{said}");
    let before = author.read("banks/ours/2027.1/bank.yaml");
    assert!(author.fails(&new).contains("is there already; nothing was changed."));
    assert_eq!(author.read("banks/ours/2027.1/bank.yaml"), before);
    let wrong = ["new", "banks/Ours/2027.1", "--title-en", "x", "--title-cy", "y"];
    assert!(author.fails(&wrong).contains("The id \"Ours\" holds 'O'"));
    assert!(
        !author.path("banks/Ours/2027.1").exists(),
        "nothing is left of what could not be made"
    );
}

#[test]
fn every_way_through_a_bank_is_listed() {
    let author = Author::new();
    let said = author.works(&["check", &shipped("local-digital/2026.1"), "--paths"]);
    assert!(said.contains("welsh-unitary\n  57 questions, about 59 minutes"), "{said}");
    let said = author.works(&["check", &shipped("information-sharing/2026.1"), "--paths"]);
    assert!(said.contains("  19 questions, about 22 minutes\n"), "{said}");
    assert!(
        said.contains("  20 questions, about 24 minutes, with what-the-register-records\n"),
        "{said}"
    );
    let said = author.works(&["check", &shipped("health-and-care/2026.1"), "--paths"]);
    let none = "combined-authority, non-metropolitan-district, northern-ireland-district, \
                strategic-regional-authority\n  are asked nothing.";
    assert!(said.contains(none), "{said}");
}

#[test]
fn a_difference_proposes_the_continuity_map_and_the_map_is_checked_against_the_version_before() {
    let author = Author::with("information-sharing/2026.1");
    std::fs::create_dir(author.path("sharing")).unwrap();
    std::fs::rename(author.path("bank"), author.path("sharing/2026.1")).unwrap();
    let again = Author::with("information-sharing/2026.1");
    std::fs::rename(again.path("bank"), author.path("sharing/2027.1")).unwrap();
    author.change("sharing/2027.1/bank.yaml", "\"2026.1\"", "\"2027.1\"");
    author.change(
        "sharing/2027.1/themes/using.yaml",
        "each-case, points: 3",
        "each-case, points: 5",
    );
    author.change("sharing/2027.1/en/trust.yaml", "short: ", "short: Our ");
    let diff = ["diff", "sharing/2026.1", "sharing/2027.1"];
    let said = author.works(&diff);
    assert!(
        said.contains("changed    hearing-back: its options, their points or its kind"),
        "{said}"
    );
    assert!(said.contains("reworded   sharing-governance: its label in English"), "{said}");
    assert!(said.contains("18 of 20 questions mean and say the same."), "{said}");
    assert!(said.contains("  hearing-back: { change: changed }"), "{said}");
    let file = "sharing/2027.1/continuity.yaml";
    author.works(&[&diff[..], &["--continuity", file]].concat());
    author.works(&["check", "sharing/2027.1"]);
    author.change(
        file,
        "hearing-back: { change: changed }",
        "hearing-back: { change: changed, was: nothing }",
    );
    let said = author.fails(&["check", "sharing/2027.1"]);
    assert!(
        said.contains("continuity.yaml: Version 2026.1 has no question \"nothing\"."),
        "{said}"
    );
    assert!(said.contains("What became of question \"hearing-back\" of version 2026.1?"), "{said}");
}

#[test]
fn reviewers_get_every_question_with_every_answer() {
    let author = Author::new();
    let bank = shipped("information-sharing/2026.1");
    author.works(&["export", &bank, "--out", "bank.html", "--language", "cy"]);
    let html = scraper::Html::parse_document(&author.read("bank.html"));
    let texts = |selector: &str| -> Vec<String> {
        let selector = scraper::Selector::parse(selector).unwrap();
        html.select(&selector).map(|found| found.text().collect()).collect()
    };
    assert_eq!(texts("h3").len(), 20);
    assert_eq!(texts("h1"), ["Rhannu gwybodaeth 2026.1"]);
    // 14 level questions of 5, yes and no twice, 6 people, 4 bands, 4 choices.
    assert_eq!(texts("tbody tr").len(), 14 * 5 + 2 * 2 + 6 + 4 + 4);
    assert!(texts("td").contains(&"Ie".to_owned()));
    author.works(&["export", &bank, "--out", "bank.xlsx"]);
    let rows = author.sheet("bank.xlsx", "Questions");
    let questions: std::collections::BTreeSet<_> = rows[1..].iter().map(|row| &row[1]).collect();
    assert_eq!(questions.len(), 20);
    let follow_up = rows.iter().find(|row| row[1] == "what-the-register-records").unwrap();
    assert_eq!(follow_up[7], "answer to agreement-register is yes");
    let said = author.fails(&["export", &bank, "--out", "bank.pdf"]);
    assert!(said.contains("name a file that ends in .html or .xlsx."), "{said}");
}

#[test]
fn translations_come_back_whole_or_not_at_all() {
    let author = Author::with("health-and-care/2026.1");
    let out = ["translate", "bank", "--out", "texts.xlsx"];
    author.works(&out);
    let rows = author.sheet("texts.xlsx", "Texts");
    assert_eq!(rows[0], ["Place", "English", "Welsh"]);
    let back = ["translate", "bank", "--in", "back.xlsx"];
    let before = author.works(&["check", "bank"]);

    author.send_back("back.xlsx", &rows);
    assert!(author.works(&back).starts_with("0 of "), "what comes back as it went changes nothing");
    assert_eq!(author.works(&["check", "bank"]), before);

    let place = "records.yaml: questions / risk-alerts / title";
    let row = rows.iter().position(|row| row[0] == place).unwrap();
    let mut better = rows.clone();
    better[row][2] = "A yw staff yn gweld: \"rhybudd\" #1?\r\nAil linell".into();
    author.send_back("back.xlsx", &better);
    let said = author.fails(&back);
    assert!(said.contains("This text has several lines, and only one fits."), "{said}");
    assert!(said.contains("Nothing was changed."), "{said}");
    assert_eq!(author.works(&["check", "bank"]), before);
    better[row][2] = "A yw staff yn gweld: \"rhybudd\" #1?".into();
    author.send_back("back.xlsx", &better);
    assert!(author.works(&back).starts_with("1 of "));
    author.works(&["check", "bank"]);
    assert!(
        author.read("bank/cy/records.yaml").contains("A yw staff yn gweld: \\\"rhybudd\\\" #1?")
    );

    for (column, text, words) in [
        (2, "", "The Welsh text of \"records.yaml: questions / risk-alerts / title\" is missing."),
        (1, "Another question?", "is not that of the bank."),
        (0, "records.yaml: nowhere", "The bank has no text at \"records.yaml: nowhere\"."),
        (0, "bank.yaml: title", "stands in row 2 already."),
    ] {
        let mut wrong = better.clone();
        wrong[row][column] = text.into();
        author.send_back("back.xlsx", &wrong);
        let said = author.fails(&back);
        assert!(said.contains(&format!("row {}: ", row + 1)) && said.contains(words), "{said}");
        assert!(said.trim_end().ends_with("Nothing was changed."), "{said}");
    }
    std::fs::write(author.path("back.xlsx"), "%PDF-1.7").unwrap();
    assert!(author.fails(&back).contains("cannot be read as a spreadsheet."));
}
