//! `state-of-play score`: published schemes come out as they were published, faults are listed and nothing is written,
//! and a million answers stream through.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder with a bank and files of answers, thrown away at the end.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_state-of-play"))
            .current_dir(self.folder.path())
            .args(arguments)
            .output()
            .unwrap()
    }

    /// Scores `answers.csv` by the bank in a folder. Returns what was said.
    fn score(&self, bank: &str, more: &[&str]) -> (bool, String) {
        let mut arguments =
            vec!["score", "--bank", bank, "--answers", "answers.csv", "--out", "out.csv"];
        arguments.extend(more);
        let output = self.run(&arguments);
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(said).unwrap())
    }

    /// The rows of `out.csv` by council and node.
    fn rows(&self) -> BTreeMap<(String, String), Row> {
        let mut reader = csv::Reader::from_path(self.path("out.csv")).unwrap();
        let headers: Vec<_> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        assert_eq!(
            headers,
            [
                "council",
                "node",
                "score",
                "maximum",
                "percent",
                "level",
                "answered",
                "applicable",
                "coverage"
            ]
        );
        let rows = reader.records().map(|record| {
            let record = record.unwrap();
            let number = |place: usize| record[place].parse().ok();
            let row = Row {
                score: number(2),
                maximum: number(3),
                percent: number(4),
                level: number(5),
                answered: record[6].parse().unwrap(),
                applicable: record[7].parse().unwrap(),
                coverage: number(8),
            };
            ((record[0].to_owned(), record[1].to_owned()), row)
        });
        rows.collect()
    }
}

#[derive(Debug, Clone, PartialEq)]
struct Row {
    score: Option<f64>,
    maximum: Option<f64>,
    percent: Option<f64>,
    level: Option<f64>,
    answered: u32,
    applicable: u32,
    coverage: Option<f64>,
}

fn shipped(bank: &str) -> String {
    format!("{}/../question-banks/{bank}", env!("CARGO_MANIFEST_DIR"))
}

/// The folder of data that tests share.
fn shared(name: &str) -> PathBuf {
    let folder = std::env::var_os("SHARED_DATA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data"),
        PathBuf::from,
    );
    folder.join(name)
}

fn records(path: &Path) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(path)
        .unwrap_or_else(|error| panic!("{} is needed for this test: {error}", path.display()));
    let headers = reader.headers().unwrap().clone();
    let rows = reader.records().map(|record| {
        let record = record.unwrap();
        headers.iter().zip(&record).map(|(k, v)| (k.to_owned(), v.to_owned())).collect()
    });
    rows.collect()
}

/// An id of the source as one of ours: `D2.3b` is `d2-3b`, question `11a.1` is `q11a-1`.
fn slug(prefix: &str, id: &str) -> String {
    format!("{prefix}{}", id.to_lowercase().replace('.', "-"))
}

/// A text within a length, safe in YAML's double quotes.
fn quoted(text: &str, longest: usize) -> String {
    let plain: String =
        text.chars().map(|c| if "<>*`[]\"\\".contains(c) { ' ' } else { c }).collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("\"{}\"", words.chars().take(longest).collect::<String>().trim())
}

/// The options of a question of the source with the share of its weight that each brings, from the formula that scored
/// it: `=IF(B2="Yes", C2, IF(B2="Other", C2*0.5, 0))`.
fn options(question: &BTreeMap<String, String>) -> Vec<(String, f64)> {
    let weight: f64 = question["weight"].parse().unwrap_or(0.0);
    let mut shares: BTreeMap<String, f64> = BTreeMap::new();
    for part in question["scoring_formula"].split("=\"").skip(1) {
        let (option, rest) = part.split_once('"').unwrap();
        let amount = rest.trim_start_matches([',', ' ']).split([',', ')']).next().unwrap();
        let factor = amount.trim().split_once('*').map_or("1", |(_, factor)| factor);
        let (above, below) = factor.split_once('/').unwrap_or((factor, "1"));
        let share = above.parse::<f64>().unwrap() / below.parse::<f64>().unwrap();
        shares.insert(option.trim().to_lowercase(), share * weight);
    }
    let mut options: Vec<(String, f64)> = Vec::new();
    for option in question["options"].split('|').map(str::trim).filter(|o| !o.is_empty()) {
        if !options.iter().any(|(other, _)| other.eq_ignore_ascii_case(option)) {
            let points = shares.get(&option.to_lowercase()).copied().unwrap_or(0.0);
            options.push((option.to_owned(), points));
        }
    }
    options.sort_by(|a, b| a.1.total_cmp(&b.1));
    options
}

/// Writes the Open Data Maturity assessment of 2023 (data.europa.eu, CC BY 4.0) as a bank in our format.
fn convert(place: &Place) {
    let source = |name: &str| records(&shared("results/eu_odm_2023").join(name));
    let (nodes, questions) = (source("odm2023_nodes.csv"), source("odm2023_questions.csv"));
    let mut bank = "format: 1\nid: open-data-maturity\nversion: \"2023\"\nlicence: CC-BY-4.0\n\
                    scoring: points\norganisations: { types: [country] }\n\
                    levels: [beginner, follower, fast-tracker, trend-setter]\nthemes:\n"
        .to_owned();
    for node in &nodes {
        let _ = writeln!(bank, "  - {}", slug("", &node["node"]));
    }
    place.write("odm/bank.yaml", &bank);
    for language in ["en", "cy"] {
        place.write(
            &format!("odm/{language}/bank.yaml"),
            "title: Open Data Maturity\ndescription: How mature open data is.\nlevels:\n  beginner: \
             Beginner\n  follower: Follower\n  fast-tracker: Fast-tracker\n  trend-setter: Trend-setter\n",
        );
    }
    for node in &nodes {
        let id = slug("", &node["node"]);
        let mut structure = format!("id: {id}\n");
        if !node["parent"].is_empty() {
            let _ = writeln!(structure, "parent: {}", slug("", &node["parent"]));
        }
        let mut texts = format!("title: {}\ndescription: A node.\n", quoted(&node["title"], 60));
        let own: Vec<_> = questions.iter().filter(|q| q["indicator"] == node["node"]).collect();
        if !own.is_empty() {
            structure += "questions:\n";
            texts += "questions:\n";
        }
        for question in own {
            let (kind, words) = converted(question);
            let id = slug("q", &question["question_id"]);
            let _ = write!(structure, "  - id: {id}\n    minutes: 1\n{kind}");
            let _ = write!(
                texts,
                "  {id}:\n    title: {}\n    short: Question {}\n    guidance: See the source.\n    \
                 evidence: See the source.\n{words}",
                quoted(&question["question_first_line"], 160),
                question["question_id"],
            );
        }
        place.write(&format!("odm/themes/{id}.yaml"), &structure);
        for language in ["en", "cy"] {
            place.write(&format!("odm/{language}/{id}.yaml"), &texts);
        }
    }
}

/// The keys of a question's kind, and the texts that belong to them.
fn converted(question: &BTreeMap<String, String>) -> (String, String) {
    let options = options(question);
    let most = options.last().map_or(0.0, |(_, points)| *points);
    if question["scored"] != "yes" || most <= 0.0 {
        return ("    kind: text\n".to_owned(), String::new());
    }
    let mut kind = "    kind: choice\n    not-applicable: true\n    options:\n".to_owned();
    let mut words = "    next-step: See the source.\n    options:\n".to_owned();
    for (index, (text, points)) in options.iter().enumerate() {
        let _ = writeln!(kind, "      - {{ id: option-{index}, points: {points} }}");
        let _ = writeln!(words, "      option-{index}: {}", quoted(text, 180));
    }
    let _ = writeln!(kind, "    base: option-{}", options.len() - 1);
    (kind, words)
}

#[test]
fn the_open_data_maturity_assessment_of_2023_comes_out_as_it_was_published() {
    let place = Place::new();
    convert(&place);
    let checked = place.run(&["bank", "check", "odm"]);
    let said = String::from_utf8([checked.stdout, checked.stderr].concat()).unwrap();
    assert!(checked.status.success(), "{said}");
    assert!(said.contains("22 themes, 186 questions"), "{said}");

    let source = records(&shared("results/eu_odm_2023/odm2023_answers.csv"));
    assert_eq!(source.len(), 6_510);
    let scored: BTreeMap<String, bool> =
        records(&shared("results/eu_odm_2023/odm2023_questions.csv"))
            .iter()
            .map(|question| {
                let points: f64 = options(question).last().map_or(0.0, |(_, points)| *points);
                (question["question_id"].clone(), question["scored"] == "yes" && points > 0.0)
            })
            .collect();
    let mut answers = "council,question,points\n".to_owned();
    for row in &source {
        let has_points = scored[&row["question_id"]] && row["score"] != "N/A";
        let points = if has_points { row["score"].as_str() } else { "" };
        let _ = writeln!(answers, "{},{},{points}", row["country"], slug("q", &row["question_id"]));
    }
    place.write("answers.csv", &answers);
    let (ok, said) = place.score("odm", &[]);
    assert!(ok, "{said}");
    assert!(said.starts_with("6510 rows, 35 councils"), "{said}");

    let rows = place.rows();
    // Thirteen countries have the line of D2.3c under the name of D2.3b: read by its name, it takes the place of the
    // real one, and in four of them that shows.
    let (mut by_name, mut mislabelled) = (BTreeMap::new(), Vec::new());
    for row in records(&shared("results/eu_odm_2023/odm2023_published_scores.csv")) {
        let published: f64 = row["published_score"].parse().unwrap();
        let key = (row["country"].clone(), row["node"].clone());
        if let Some(first) = by_name.insert(key.clone(), published) {
            assert_eq!(key.1, "D2.3b");
            mislabelled.push((key.0, first, published));
        }
    }
    let ours = |country: &str, node: &str| {
        let node = if node == "TotalScore" { "total".to_owned() } else { slug("", node) };
        rows[&(country.to_owned(), node)].score.unwrap_or(0.0)
    };
    let (totals, subtotals): (Vec<_>, Vec<_>) =
        by_name.iter().partition(|((_, node), _)| node == "TotalScore");
    assert_eq!((totals.len(), subtotals.len()), (35, 757));
    let differs = |((country, node), published): &(&(String, String), &f64)| {
        (ours(country, node) - **published).abs() > 0.5
    };
    assert_eq!(totals.into_iter().filter(differs).count(), 0);
    let slips: Vec<&str> =
        subtotals.into_iter().filter(differs).map(|((country, _), _)| country.as_str()).collect();
    assert_eq!(slips.len(), 4, "{slips:?}");
    assert_eq!(mislabelled.len(), 13);
    for (country, first, second) in &mislabelled {
        assert_eq!(
            (ours(country, "D2.3b"), ours(country, "D2.3c")),
            (*first, *second),
            "{country}"
        );
        assert_eq!(slips.contains(&country.as_str()), first != second, "{country}");
    }
    let best = &rows[&("FR".to_owned(), "total".to_owned())];
    assert_eq!(best.maximum, Some(2_540.0));
}

#[test]
fn a_shipped_bank_scores_answers_of_every_kind() {
    let place = Place::new();
    place.write(
        "councils.csv",
        "key,type,nation\nKEN,county,england\nELM,non-metropolitan-district,england\n",
    );
    let care = shipped("health-and-care/2026.1");
    place.write(
        "answers.csv",
        "council,question,answer\nKEN,risk-alerts,yes\nKEN,checked-health-number,96.5\n\
         KEN,main-care-system,level-2\nKEN,frontline-devices,dont-know\nELM,risk-alerts,no\n",
    );
    let (ok, said) = place.score(&care, &[]);
    assert!(!ok && said.contains("Give a file of councils"), "{said}");
    let (ok, said) = place.score(&care, &["--councils", "councils.csv"]);
    assert!(ok, "{said}");
    assert!(said.contains("1 answers were left out"), "{said}");
    let rows = place.rows();
    let row = |council: &str, node: &str| &rows[&(council.to_owned(), node.to_owned())];
    // Yes is all of a question, 96.5 is the fourth of five bands, level 2 weighs twice.
    assert_eq!((row("KEN", "records").level, row("KEN", "records").answered), (Some(4.0), 1));
    assert_eq!(row("KEN", "standards-and-safety").level, Some(3.0));
    let foundations = row("KEN", "foundations");
    assert_eq!(
        (foundations.level, foundations.answered, foundations.applicable),
        (Some(2.0), 1, 4)
    );
    assert_eq!(foundations.coverage, Some(0.25));
    // Each of a mean's parts counts the same: infrastructure is between 3 and 2, the whole between 4 and 2.5.
    assert_eq!(row("KEN", "infrastructure").level, Some(2.5));
    assert_eq!((row("KEN", "total").level, row("KEN", "total").percent), (Some(3.25), Some(81.25)));
    assert_eq!((row("ELM", "total").level, row("ELM", "total").applicable), (None, 0));

    let sharing = shipped("information-sharing/2026.1");
    place.write(
        "answers.csv",
        "council,question,answer\nA,people-in-the-room,data-protection|legal|policy|security\n\
         A,days-to-first-record,45\nA,agreement-register,yes\nA,what-the-register-records,\"Who, what and why\"\n\
         B,people-in-the-room,none-of-these\n",
    );
    let (ok, said) = place.score(&sharing, &[]);
    assert!(ok, "{said}");
    let rows = place.rows();
    let total = &rows[&("A".to_owned(), "total".to_owned())];
    // Nothing else is answered, and what is not answered lets no stage through.
    assert_eq!((total.level, total.answered, total.applicable), (Some(0.0), 3, 19));
}

#[test]
fn faults_are_all_listed_with_their_lines_and_nothing_is_written() {
    let place = Place::new();
    let sharing = shipped("information-sharing/2026.1");
    place.write("out.csv", "as it was");
    place.write(
        "answers.csv",
        "council,question,answer\nA,people-in-the-rom,none-of-these\nA,people-in-the-room,legal|nobody\n\
         A,people-in-the-room,legal\nA,people-in-the-room,none-of-these\nA,days-to-first-record,soon\n\
         B,days-to-first-record,2000\nB,agreement-register,not-applicable\nB,agreement-register\n,hearing-back,each-case\n\
         C,people-in-the-room,legal|legal\n",
    );
    let (ok, said) = place.score(&sharing, &[]);
    assert!(!ok);
    let expected = [
        "answers.csv:2: The bank has no question \"people-in-the-rom\". Did you mean \"people-in-the-room\"?",
        "answers.csv:3: Question \"people-in-the-room\" has no option \"nobody\". Expected one of: \
         data-protection, security, legal, technology, policy, senior-leader.",
        "answers.csv:5: Question \"people-in-the-room\" of \"A\" was answered on line 4 already.",
        "answers.csv:6: \"soon\" is not a number.",
        "answers.csv:7: Question \"days-to-first-record\" takes numbers from 0 to 1095, not 2000.",
        "answers.csv:8: Question \"agreement-register\" cannot be said not to apply.",
        "answers.csv:9: The row has 2 cells, not 3.",
        "answers.csv:10: The council is missing.",
        "answers.csv:11: Option \"legal\" is named twice.",
        "9 faults. Nothing was written.",
    ];
    assert_eq!(said.lines().collect::<Vec<_>>(), expected);
    assert_eq!(std::fs::read_to_string(place.path("out.csv")).unwrap(), "as it was");
    for (header, words) in [
        ("council,question\n", "There must be a column answer or a column points."),
        ("council,question,answer,answer\n", "The column \"answer\" stands here twice."),
        ("council,question,reply\n", "There is no column \"reply\" here. Expected:"),
        ("question,answer\n", "The column \"council\" is missing."),
    ] {
        place.write("answers.csv", header);
        let (ok, said) = place.score(&sharing, &[]);
        assert!(!ok && said.contains("answers.csv:1: ") && said.contains(words), "{said}");
    }
    place.write("answers.csv", "council,question,answer\nXX,agreement-register,yes\n");
    place.write("councils.csv", "key,type,region\nA,parish,\nA,county,lundon\n,county,\n");
    let (ok, said) = place.score(&sharing, &["--councils", "councils.csv"]);
    assert!(!ok);
    for words in [
        "councils.csv:2: \"parish\" is no type.",
        "councils.csv:3: \"lundon\" is no region.",
        "councils.csv:3: The key \"A\" stood here before.",
        "councils.csv:4: The key is missing.",
    ] {
        assert!(said.contains(words), "{said}");
    }
    place.write("councils.csv", "key\nXY\n");
    let (_, said) = place.score(&sharing, &["--councils", "councils.csv"]);
    assert!(said.contains("answers.csv:2: The file of councils has no \"XX\"."), "{said}");
}
