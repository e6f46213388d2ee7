//! What can be wrong with a bank, where it is reported, and in which words.

use crate::small::files;
use crate::with;

const LEADERSHIP: &str = "themes/leadership.yaml";
const TEXTS: &str = "en/leadership.yaml";

fn faults(file: &str, from: &str, to: &str) -> Vec<String> {
    let faults = with(file, from, to).parse().expect_err("it is broken");
    faults.iter().map(ToString::to_string).collect()
}

/// Each breaks one thing, and one fault tells of it: file, text, what stands there instead, and the report.
const ONE_FAULT: [(&str, &str, &str, &str); 47] = [
    (
        "bank.yaml",
        "format: 1",
        "format: 2",
        "bank.yaml:2:9: Format 2 is not known to this program. Use format: 1.",
    ),
    (
        "bank.yaml",
        "format: 1",
        "format: one",
        "bank.yaml:2:9: This is not a whole number of 0 or more.",
    ),
    (
        "bank.yaml",
        "format: 1\n",
        "",
        "bank.yaml:10:1: The key \"format\" is missing. Add it to the group of keys that this line belongs to.",
    ),
    ("bank.yaml", "id: small", "id: [small]", "bank.yaml:3:5: A text was expected here."),
    (
        "bank.yaml",
        "id: small",
        "id: Small",
        "bank.yaml:3:5: The id \"Small\" holds 'S': use only lower-case letters, numbers and hyphens.",
    ),
    ("bank.yaml", "id: small", "id:", "bank.yaml:3:3: A text is missing here."),
    (
        "bank.yaml",
        "id: small",
        "id: small\nid: big",
        "bank.yaml:4:1: The key \"id\" stands here a second time.",
    ),
    (
        "bank.yaml",
        "licence",
        "license",
        "bank.yaml:5:1: There is no key \"license\" here. Did you mean \"licence\"?",
    ),
    (
        "bank.yaml",
        "weighted-mean-of-levels",
        "mean",
        "bank.yaml:6:10: \"mean\" is not known here. Expected one of: weighted-mean-of-levels, points, gated-stages, weakest-link.",
    ),
    ("bank.yaml", "[low, high]", "low", "bank.yaml:7:9: A list was expected here."),
    (
        "bank.yaml",
        "[low, high]",
        "[low, high",
        "bank.yaml:8:7: A colon stands where no key ends. Put a text that holds a colon in quotation marks, and close every bracket above.",
    ),
    (
        "bank.yaml",
        "  - users",
        "  - users\n  - users",
        "bank.yaml:11:5: Theme \"users\" is named twice.",
    ),
    (
        "bank.yaml",
        "  - users",
        "\t- users",
        "bank.yaml:10:1: There is a tab here. Indent with spaces only.",
    ),
    (
        "bank.yaml",
        "https:",
        "http:",
        "bank.yaml:12:28: \"http://example.org/1\" is not an https address.",
    ),
    (
        "bank.yaml",
        "version: \"1\"",
        "version: \"1",
        "bank.yaml:5:1: A quotation mark that opened before here is not closed. Close it, or begin the text on the next line after >-.",
    ),
    (
        "bank.yaml",
        "licence: CC-BY-4.0",
        " licence: CC-BY-4.0",
        "bank.yaml:5:2: The lines up to here do not fit together. Check that keys of one group begin in the same column, and that each has a colon.",
    ),
    (
        "en/bank.yaml",
        "title: Small bank",
        "title: Small: bank",
        "en/bank.yaml:1:13: A colon stands where no key ends. Put a text that holds a colon in quotation marks, and close every bracket above.",
    ),
    ("en/bank.yaml", "low: Low, ", "", "en/bank.yaml: The name of level \"low\" is missing."),
    ("cy/bank.yaml", "title: Banc bach", "title: \"\"", "cy/bank.yaml:1:8: This text is empty."),
    (
        LEADERSHIP,
        "id: leadership",
        "id: leaders",
        "themes/leadership.yaml:1:5: This file is named for theme \"leadership\" but its id is \"leaders\".",
    ),
    (
        LEADERSHIP,
        "minutes: 2",
        "minutes: 0",
        "themes/leadership.yaml:4:14: 0 minutes is not from 1 to 30.",
    ),
    (
        LEADERSHIP,
        "minutes: 2",
        "minutes: -2",
        "themes/leadership.yaml:4:14: This is not a whole number of 0 or more.",
    ),
    (
        LEADERSHIP,
        "weight: 1.5",
        "weight: 0",
        "themes/leadership.yaml:5:13: The weight 0 is not above 0 and at most 100.",
    ),
    (
        LEADERSHIP,
        "weight: 1.5",
        "weight: heavy",
        "themes/leadership.yaml:5:13: This is not a number.",
    ),
    (
        LEADERSHIP,
        "base-level: 1",
        "base-level: 2",
        "themes/leadership.yaml:6:17: There is no level 2. Levels are counted from 0, in the order of bank.yaml.",
    ),
    (
        LEADERSHIP,
        "base-level: 1",
        "base_level: 1",
        "themes/leadership.yaml:6:5: There is no key \"base_level\" here. Did you mean \"base-level\"?",
    ),
    (
        LEADERSHIP,
        "base-level: 1",
        "base-level: 300",
        "themes/leadership.yaml:6:17: This is not a whole number from 0 to 255.",
    ),
    (
        LEADERSHIP,
        "not-applicable: true",
        "not-applicable: perhaps",
        "themes/leadership.yaml:7:21: This is not true or false.",
    ),
    (
        LEADERSHIP,
        "one of (england, wales)",
        "one of (england, cornwall)",
        "themes/leadership.yaml:8:17: \"cornwall\" is no nation. Expected one of: england, scotland, wales, northern-ireland.",
    ),
    (
        LEADERSHIP,
        "nation is",
        "nations is",
        "themes/leadership.yaml:8:17: \"nations\" is nothing that a condition can be about. Expected one of: type, tier, nation, region, function, answer to.",
    ),
    (
        LEADERSHIP,
        "[standard-1]",
        "[standard-l]",
        "themes/leadership.yaml:9:18: Reference \"standard-l\" is not in bank.yaml. Did you mean \"standard-1\"?",
    ),
    (
        LEADERSHIP,
        "    minutes: 2\n",
        "",
        "themes/leadership.yaml:8:5: The key \"minutes\" is missing. Add it to the group of keys that this line belongs to.",
    ),
    (
        TEXTS,
        "    short: Leader\n",
        "",
        "en/leadership.yaml:10:5: The key \"short\" is missing. Add it to the group of keys that this line belongs to.",
    ),
    (
        TEXTS,
        "short: Leader",
        "short: The leader of everything digital and more",
        "en/leadership.yaml:6:12: This text has 41 characters; at most 40 fit.",
    ),
    (
        TEXTS,
        ", next-step: Name somebody.",
        "",
        "en/leadership.yaml:12:12: low has no next-step. Say how to reach the next level.",
    ),
    (
        TEXTS,
        "descriptor: Somebody.",
        "descriptor: Somebody.\n        next-step: More.",
        "en/leadership.yaml:15:20: high is the highest level: it has no next-step.",
    ),
    (
        TEXTS,
        "descriptor: Somebody.",
        "descriptor: Nobody.",
        "en/leadership.yaml:14:21: The descriptor of high is that of another level too.",
    ),
    (
        TEXTS,
        "evidence: A letter.",
        "evidence: A letter.\n    note: Hm.",
        "en/leadership.yaml:11:5: There is no key \"note\" here. Expected one of: title, short, guidance, evidence, next-step, unit, options, levels.",
    ),
    (
        TEXTS,
        "evidence: A letter.",
        "evidence: [a letter]",
        "en/leadership.yaml:10:15: A text was expected here.",
    ),
    (
        TEXTS,
        "evidence: A letter.",
        "evidence: \"A \\q letter.\"",
        "en/leadership.yaml:10:15: In double quotes, a backslash has a meaning of its own, and this is none. Use single quotes, or write the backslash twice.",
    ),
    (
        TEXTS,
        "evidence: A letter.",
        "evidence: @letter",
        "en/leadership.yaml:10:15: A text cannot begin with '@'. Put the text in quotation marks.",
    ),
    (
        TEXTS,
        "evidence: A letter.",
        "evidence: *letter",
        "en/leadership.yaml:10:15: A text that begins with an asterisk refers to another, and there is none. Put the text in quotation marks.",
    ),
    (
        TEXTS,
        "evidence: A letter.",
        "evidence: ~",
        "en/leadership.yaml:10:15: A text is missing here.",
    ),
    (
        TEXTS,
        "evidence: A letter.",
        "evidence A letter.",
        "en/leadership.yaml:10:5: This line has no key with a colon. Write key: text, or indent a text that goes on from the line above.",
    ),
    (
        TEXTS,
        "title: Leadership",
        "- title: Leadership",
        "en/leadership.yaml:1:1: A group of keys, each with a colon, was expected here.",
    ),
    (
        TEXTS,
        "    levels:",
        "    levels: none\n    x:",
        "en/leadership.yaml:11:13: A group of keys, each with a colon, was expected here.",
    ),
    (
        TEXTS,
        "title: Who leads digital work?",
        "title: ' '",
        "en/leadership.yaml:5:12: This text is empty.",
    ),
];

#[test]
fn a_broken_bank_is_told_where_and_how() {
    let mut wrong = Vec::new();
    for (file, from, to, expected) in ONE_FAULT {
        let found = faults(file, from, to);
        if found != [expected] {
            wrong.push(format!("{from:?} to {to:?}:\n  {expected}\n  {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_that_do_not_meet_are_told_on_both_sides() {
    assert_eq!(
        faults("bank.yaml", "[low, high]", "[low]"),
        [
            "bank.yaml:3:5: A bank has 2 to 10 levels; this one has 1.",
            "cy/bank.yaml:3:28: bank.yaml has no level \"high\".",
            "cy/leadership.yaml:10:43: low is the highest level: it has no next-step.",
            "cy/leadership.yaml:11:13: bank.yaml has no level \"high\".",
            "cy/users.yaml:10:43: low is the highest level: it has no next-step.",
            "cy/users.yaml:11:13: bank.yaml has no level \"high\".",
            "en/bank.yaml:3:27: bank.yaml has no level \"high\".",
            "en/leadership.yaml:12:46: low is the highest level: it has no next-step.",
            "en/leadership.yaml:14:9: bank.yaml has no level \"high\".",
            "en/users.yaml:10:44: low is the highest level: it has no next-step.",
            "en/users.yaml:11:13: bank.yaml has no level \"high\".",
            "themes/leadership.yaml:6:17: There is no level 1. Levels are counted from 0, in the order of \
             bank.yaml.",
        ]
    );
    assert_eq!(
        faults("en/bank.yaml", "standard-1", "standard-2"),
        [
            "en/bank.yaml: The name of reference \"standard-1\" is missing.",
            "en/bank.yaml:5:15: bank.yaml has no reference \"standard-2\". Did you mean \"standard-1\"?",
        ]
    );
    assert_eq!(
        faults(TEXTS, "  leader:", "  leadr:"),
        [
            "en/leadership.yaml: The texts of question \"leader\" are missing.",
            "en/leadership.yaml:5:5: themes/leadership.yaml has no question \"leadr\". Did you mean \"leader\"?",
        ]
    );
    assert_eq!(
        faults(TEXTS, "      high:", "      higher:"),
        [
            "en/leadership.yaml:5:5: Question \"leader\" has no text for high.",
            "en/leadership.yaml:14:9: bank.yaml has no level \"higher\".",
        ]
    );
    let twice = faults("themes/users.yaml", "id: research", "id: leader");
    let expected = "themes/users.yaml:3:9: Question \"leader\" is in the bank twice: see \
                    themes/leadership.yaml.";
    assert!(twice.iter().any(|fault| fault == expected), "{twice:#?}");
}

#[test]
fn missing_files_and_files_too_many_are_told() {
    let stray = ". Name its theme under themes, or take the file away.";
    let mut files = files();
    files.0.remove("cy/users.yaml");
    files.0.insert("en/travel.yaml".into(), "title: Travel".into());
    let faults = files.parse().unwrap_err();
    let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        faults,
        [
            "cy/users.yaml: This file is missing.".to_owned(),
            format!("en/travel.yaml: This file belongs to no theme of bank.yaml{stray}"),
        ]
    );
    files.0.clear();
    let faults = files.parse().unwrap_err();
    assert_eq!(faults[0].to_string(), "bank.yaml: This file is missing.");
    assert_eq!(faults.len(), 1);
}

#[test]
fn faults_of_several_files_are_told_at_once_in_order() {
    let mut files = files();
    let break_it = |text: &mut String, from: &str, to: &str| *text = text.replacen(from, to, 1);
    break_it(files.0.get_mut("themes/users.yaml").unwrap(), "minutes: 1", "minutes: 90");
    break_it(files.0.get_mut("cy/users.yaml").unwrap(), "Dim.", "''");
    break_it(files.0.get_mut("bank.yaml").unwrap(), "https", "ftp");
    let faults = files.parse().unwrap_err();
    let places: Vec<(&str, u32)> = faults.iter().map(|f| (f.file.as_str(), f.line)).collect();
    assert_eq!(places, [("bank.yaml", 12), ("cy/users.yaml", 10), ("themes/users.yaml", 4)]);
}
