//! The worked examples of docs/question-bank-format.md, and a scheme with all that published ones have.

use crate::read;
use domain::bank::{Bank, Files, Somebody, paths};
use domain::scoring::{Mark, Score, Scores, score_for};

/// A theme: its id, its keys, and its questions, each an id and its keys.
type Theme<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)]);

/// A bank of these themes, with texts that say nothing.
fn bank(keys: &str, levels: usize, themes: &[Theme<'_>]) -> Bank {
    let ids: Vec<String> = (0..levels).map(|n| format!("level-{n}")).collect();
    let names: Vec<&str> = themes.iter().map(|(id, ..)| *id).collect();
    let mut files = Files::default();
    let mut put = |name: String, text: String| files.0.insert(name, text);
    put(
        "bank.yaml".into(),
        format!(
            "format: 1\nid: example\nversion: \"1\"\nlicence: MIT\n{keys}\nlevels: [{}]\nthemes: [{}]\n",
            ids.join(", "),
            names.join(", ")
        ),
    );
    for language in ["en", "cy"] {
        let levels: String = ids.iter().map(|id| format!("  {id}: {id}\n")).collect();
        let text = format!("title: Example\ndescription: Example.\nlevels:\n{levels}");
        put(format!("{language}/bank.yaml"), text);
    }
    for (theme, keys, questions) in themes {
        let mut structure = format!("id: {theme}\n{keys}\nquestions:\n");
        let mut texts = format!("title: {theme}\ndescription: Theme.\nquestions:\n");
        for (id, keys) in *questions {
            structure +=
                &format!("  - id: {id}\n    minutes: 1\n    {}\n", keys.replace('\n', "\n    "));
            texts += &format!(
                "  {id}:\n    title: {id}?\n    short: {id}\n    guidance: Guidance.\n    evidence: Evidence.\n"
            );
            texts += &words(keys, &ids);
        }
        if questions.is_empty() {
            structure = structure.replace("questions:\n", "");
            texts = texts.replace("questions:\n", "");
        }
        put(format!("themes/{theme}.yaml"), structure);
        put(format!("en/{theme}.yaml"), texts.clone());
        put(format!("cy/{theme}.yaml"), texts);
    }
    read(&files)
}

/// The texts that belong to a kind of question.
fn words(keys: &str, levels: &[String]) -> String {
    if !keys.contains("kind:") {
        let text = |(n, id): (usize, &String)| {
            let next = if n + 1 < levels.len() { "\n        next-step: Next." } else { "" };
            format!("      {id}:\n        descriptor: At {id}.{next}\n")
        };
        return format!("    levels:\n{}", levels.iter().enumerate().map(text).collect::<String>());
    }
    let options: Vec<&str> =
        keys.split("{ id: ").skip(1).filter_map(|rest| rest.split(',').next()).collect();
    let mut text = "    next-step: Next.\n".to_owned();
    if keys.contains("kind: number") {
        text += "    unit: days\n";
    }
    if !options.is_empty() {
        text += "    options:\n";
        options.iter().for_each(|id| text += &format!("      {id}: Option {id}\n"));
    }
    text
}

fn scores(bank: &Bank, kind: &str, marks: &[Mark]) -> Scores {
    score_for(bank, &Somebody::new(kind, "", "england", "").attributes(), marks)
}

fn overall(bank: &Bank, marks: &[Mark]) -> Score {
    scores(bank, "unitary", marks).overall
}

fn near(figure: Option<f64>, expected: f64) -> bool {
    figure.is_some_and(|figure| (figure - expected).abs() < 0.005)
}

const LEVEL: &str = "base-level: 2";

#[test]
fn the_weighted_mean_of_levels() {
    let questions =
        [("first", "base-level: 2\nweight: 2"), ("second", LEVEL), ("third", "base-level: 2")];
    let bank = bank("scoring: weighted-mean-of-levels", 5, &[("theme", "", &questions)]);
    let score = overall(&bank, &[Mark::Option(3), Mark::Option(1), Mark::DontKnow]);
    assert!(near(score.level(), 2.33) && near(score.percent(), 58.33), "{score:?}");
    assert_eq!((score.answered, score.applicable()), (2, 3));
}

#[test]
fn points_over_the_applicable_maximum() {
    let choice = "kind: choice\noptions: [{ id: none-of-it, points: 0 }, { id: half, points: 5 }, { id: whole, points: 10 }]\nbase: half";
    let boxes = "kind: several\ncap: 5\nbase-points: 2\noptions: [{ id: a, points: 2 }, { id: b, points: 2 }, { id: c, points: 2 }, { id: d, points: -3 }]";
    let yes = "kind: yes-no\npoints: 4\nbase: yes";
    let exempt = "kind: yes-no\npoints: 6\nbase: yes\nnot-applicable: true";
    let questions = [("choice", choice), ("boxes", boxes), ("yes", yes), ("exempt", exempt)];
    let bank = bank("scoring: points", 5, &[("theme", "", &questions)]);
    let marks = [Mark::Option(1), Mark::Several(0b1011), Mark::DontKnow, Mark::NotApplicable];
    let score = overall(&bank, &marks);
    assert!((score.points - 6.0).abs() < 1e-9 && (score.maximum - 19.0).abs() < 1e-9, "{score:?}");
    assert!(near(score.percent(), 31.58));
    // All the good boxes make 6, of which 5 count; only the bad one is less than nothing, which is shown as nothing.
    let only = |chosen| overall(&bank, &[Mark::NotAnswered, Mark::Several(chosen)]);
    assert!((only(0b0111).points - 5.0).abs() < 1e-9);
    assert!((only(0b1000).points + 3.0).abs() < 1e-9);
    assert!(near(only(0b1000).percent(), 0.0));
}

#[test]
fn gated_stages() {
    let yes = "kind: yes-no\nbase: yes\nstage: 1";
    let number = "kind: number\nmaximum: 100\nstage: 3\nbase: quick\nbands: [{ id: quick, from: 0, points: 1 }, { id: slow, from: 31, points: 0 }]";
    let questions = [("yes", yes), ("number", number), ("level", LEVEL)];
    let bank = bank("scoring: gated-stages", 5, &[("theme", "", &questions)]);
    let at = |marks: &[Mark]| overall(&bank, marks).level();
    let (yes, no) = (Mark::Option(1), Mark::Option(0));
    assert!(near(at(&[yes, Mark::Number(45.0), Mark::Option(3)]), 2.0));
    assert!(near(at(&[yes, Mark::Number(45.0), Mark::Option(1)]), 1.0));
    assert!(near(at(&[yes, Mark::Number(30.0), Mark::Option(3)]), 3.0));
    assert!(near(at(&[no, Mark::Number(30.0), Mark::Option(4)]), 0.0));
    assert!(near(at(&[yes, Mark::NotApplicable, Mark::Option(4)]), 4.0));
    assert!(near(at(&[yes, Mark::DontKnow, Mark::Option(4)]), 2.0));
    assert!(near(at(&[yes, Mark::NotAnswered, Mark::Option(4)]), 2.0));
    assert_eq!(at(&[Mark::DontKnow, Mark::NotAnswered, Mark::NotAnswered]), None);
}

#[test]
fn the_weakest_link() {
    let three = "kind: choice\noptions: [{ id: no, points: 0 }, { id: partly, points: 1 }, { id: fully, points: 2 }, { id: beyond, points: 3 }]\nbase: fully";
    let questions = [("first", three), ("second", three), ("third", three)];
    let bank = bank("scoring: weakest-link", 3, &[("theme", "", &questions)]);
    let at = |marks: &[Mark]| overall(&bank, marks).level();
    let [no, partly, fully, beyond] = [0, 1, 2, 3].map(Mark::Option);
    assert!(near(at(&[fully, partly, beyond]), 1.0), "in part");
    assert!(near(at(&[fully, partly, Mark::DontKnow]), 0.0), "not achieved");
    assert!(near(at(&[fully, fully, beyond]), 2.0), "achieved");
    assert!(near(at(&[fully, Mark::NotApplicable, beyond]), 2.0), "achieved by what applies");
    assert!(near(at(&[fully, beyond, no]), 0.0), "not achieved");
    assert!(near(at(&[fully, beyond, Mark::NotAnswered]), 0.0), "nobody knows");
}

#[test]
fn parts_make_a_whole_in_four_ways() {
    let three = [("a", LEVEL), ("b", LEVEL), ("c", LEVEL)];
    let one = [("d", LEVEL)];
    let marks = [4, 4, 4, 2].map(Mark::Option);
    for (roll_up, level) in [("sum", 3.5), ("mean", 3.0), ("minimum", 2.0), ("weighted-mean", 2.5)]
    {
        let heavy = if roll_up == "sum" { "parent: whole" } else { "parent: whole\nweight: 3" };
        let themes: [Theme<'_>; 3] =
            [("whole", "", &[]), ("large", "parent: whole", &three), ("small", heavy, &one)];
        let keys = format!("scoring: weighted-mean-of-levels\nroll-up: {roll_up}");
        let bank = bank(&keys, 5, &themes);
        let found = scores(&bank, "unitary", &marks);
        assert!(near(found.overall.level(), level), "{roll_up}: {found:?}");
        assert!(near(found.themes[0].level(), level), "{roll_up}: {found:?}");
    }
}

/// A scheme as climate and transparency campaigns publish them: sections weighted by type of council, items that only
/// some types have, boxes to tick, tiers of marks, marks taken away, and exemptions.
#[test]
fn a_campaigns_scorecard_fits_the_format() {
    let tiers = "kind: number\nmaximum: 100\nbands: [{ id: none-yet, from: 0, points: 0 }, { id: some, from: 10, points: 1 }, { id: half, from: 50, points: 3 }]\nbase: some";
    let boxes = "kind: several\nbase-points: 1\noptions: [{ id: plan, points: 1 }, { id: funded, points: 1 }, { id: reported, points: 2 }]";
    let penalty = "kind: choice\noptions: [{ id: approved, points: -2 }, { id: refused, points: 0 }]\nbase: refused";
    let roads = "kind: yes-no\npoints: 2\nbase: yes\napplies-to: function is highways\nnot-applicable: true";
    let homes: &[(&str, &str)] = &[("retrofit", tiers), ("plan", boxes)];
    let transport: &[(&str, &str)] = &[("roads", roads), ("airport", penalty)];
    let bank = bank(
        "scoring: points\nroll-up: weighted-mean",
        2,
        &[
            ("homes", "weight: 15\nweights: { county: 5 }", homes),
            (
                "transport",
                "weight: 15\nweights: { county: 30, non-metropolitan-district: 5 }",
                transport,
            ),
        ],
    );
    let marks = [Mark::Number(62.0), Mark::Several(0b101), Mark::Option(1), Mark::Option(0)];
    let percent = |kind: &str, marks: &[Mark]| scores(&bank, kind, marks).overall.percent();
    // Homes have 3 + 3 of 7 points, transport 2 - 2 of 2; a district has no roads, and a section that can bring no
    // points is left out.
    assert!(near(percent("unitary", &marks), 100.0 * (15.0 * 6.0 / 7.0) / 30.0));
    assert!(near(percent("county", &marks), 100.0 * (5.0 * 6.0 / 7.0) / 35.0));
    assert!(near(percent("non-metropolitan-district", &marks), 100.0 * 6.0 / 7.0));
    let exempt = [marks[0], marks[1], Mark::NotApplicable, Mark::Option(1)];
    assert!(near(percent("county", &exempt), 100.0 * 6.0 / 7.0));
}

#[test]
fn a_theme_that_only_takes_points_away_takes_them_from_a_sum() {
    let penalty = "kind: choice\noptions: [{ id: breach, points: -2 }, { id: clean, points: 0 }]\nbase: clean";
    let good = "kind: yes-no\npoints: 4\nbase: yes";
    let themes: [Theme<'_>; 2] =
        [("good", "", &[("open", good)]), ("penalties", "", &[("breach", penalty)])];
    let bank = bank("scoring: points", 2, &themes);
    let score = overall(&bank, &[Mark::Option(1), Mark::Option(0)]);
    assert!((score.points - 2.0).abs() < 1e-9 && (score.maximum - 4.0).abs() < 1e-9, "{score:?}");
}

#[test]
fn a_bank_with_many_follow_ups_is_no_fault_and_one_with_too_many_questions_is() {
    let gate = "kind: yes-no\nbase: yes\nnot-applicable: true";
    let keys: Vec<(String, String)> = (0..14)
        .flat_map(|n| {
            let follow = format!("kind: yes-no\nbase: yes\napplies-to: answer to gate-{n} is yes");
            [(format!("gate-{n}"), gate.to_owned()), (format!("more-{n}"), follow)]
        })
        .collect();
    let questions: Vec<(&str, &str)> =
        keys.iter().map(|(id, keys)| (id.as_str(), keys.as_str())).collect();
    let bank = bank("scoring: points", 2, &[("theme", "", &questions)]);
    let found = paths(&bank);
    assert!(found.iter().all(|paths| !paths.are_all), "there are 2 to the 14th ways");
    assert!(found.iter().all(|paths| paths.ways.iter().all(|way| way.questions.len() >= 14)));

    let mut files = crate::small::files();
    let many: String =
        (0..1_001).map(|n| format!("  - id: q{n}\n    minutes: 1\n    base-level: 1\n")).collect();
    files.0.insert("themes/users.yaml".into(), format!("id: users\nquestions:\n{many}"));
    let told = files.parse().expect_err("nobody answers as many");
    let told: Vec<_> = told.iter().map(ToString::to_string).collect();
    assert!(
        told.contains(&"bank.yaml:3:5: The bank has 1002 questions; at most 1000 fit.".to_owned()),
        "{told:?}"
    );
}
