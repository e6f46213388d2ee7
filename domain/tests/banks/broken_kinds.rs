//! What can be wrong with questions of every kind, conditions, nesting and continuity. Each breaks one thing in a bank
//! we ship.

use crate::shipped::files;
use domain::bank::Files;

/// The bank, the file, the text, what stands there instead, and the reports.
type Case = (&'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

const SHARING: &str = "information-sharing/2026.1";
const CARE: &str = "health-and-care/2026.1";

const CASES: &[Case] = &[
    (
        SHARING,
        "themes/lawful.yaml",
        "kind: yes-no",
        "kind: boolean",
        &[
            "themes/lawful.yaml:23:11: \"boolean\" is not known here. Expected one of: level, choice, several, number, yes-no, text.",
        ],
    ),
    (
        SHARING,
        "themes/lawful.yaml",
        "    stage: 2\n",
        "",
        &[
            "themes/lawful.yaml:22:9: Question \"agreement-register\" has no stage. Add the key stage.",
        ],
    ),
    (
        SHARING,
        "themes/lawful.yaml",
        "stage: 2",
        "stage: 5",
        &["themes/lawful.yaml:24:12: Stage 5 is not from 1 to 4."],
    ),
    (
        SHARING,
        "themes/lawful.yaml",
        "base: yes",
        "base: perhaps",
        &[
            "themes/lawful.yaml:25:11: The base \"perhaps\" is none of the options. Expected one of: no, yes.",
        ],
    ),
    (
        SHARING,
        "themes/lawful.yaml",
        "    base: yes\n",
        "",
        &[
            "themes/lawful.yaml:22:9: Question \"agreement-register\" has no base. Add the key base.",
        ],
    ),
    (
        SHARING,
        "themes/lawful.yaml",
        "    base: yes\n",
        "    base: yes\n    points: 0\n",
        &[
            "themes/lawful.yaml:26:13: 0 points for yes are none that can be told from no. Give it more or less than 0.",
        ],
    ),
    (
        SHARING,
        "themes/lawful.yaml",
        "kind: text",
        "kind: text\n    base-level: 2",
        &[
            "themes/lawful.yaml:35:17: A question of this kind has no base-level. Take the key away.",
        ],
    ),
    (
        SHARING,
        "themes/lawful.yaml",
        "agreement-register is yes",
        "agreement-register is yess",
        &[
            "themes/lawful.yaml:35:17: Question \"agreement-register\" has no option \"yess\". Expected one of: no, yes.",
        ],
    ),
    (
        SHARING,
        "themes/lawful.yaml",
        "to agreement-register is",
        "to agreement-registr is",
        &[
            "themes/lawful.yaml:35:17: There is no question \"agreement-registr\". Did you mean \"agreement-register\"?",
        ],
    ),
    (
        SHARING,
        "themes/lawful.yaml",
        "to agreement-register is",
        "to hearing-back is",
        &[
            "themes/lawful.yaml:35:17: Question \"hearing-back\" is not asked before this. A condition can look at earlier questions only.",
        ],
    ),
    (
        SHARING,
        "themes/lawful.yaml",
        "answer to agreement-register is yes",
        "answer agreement-register is yes",
        &[
            "themes/lawful.yaml:35:17: \"to\" was expected where \"agreement-register\" stands. Write for example: nation is wales and answer to some-question is yes.",
        ],
    ),
    (
        SHARING,
        "themes/lawful.yaml",
        "is yes",
        "is yes and (nation is wales",
        &[
            "themes/lawful.yaml:35:17: \")\" is missing at the end. Write for example: nation is wales and answer to some-question is yes.",
        ],
    ),
    (
        SHARING,
        "themes/lawful.yaml",
        "is yes",
        "is yes nation is wales",
        &[
            "themes/lawful.yaml:35:17: \"nation\" does not follow from what is before it. Write for example: nation is wales and answer to some-question is yes.",
        ],
    ),
    (
        SHARING,
        "themes/lawful.yaml",
        "is yes",
        "is not-applicable",
        &["themes/lawful.yaml:35:17: Question \"agreement-register\" cannot be said not to apply."],
    ),
    (
        SHARING,
        "themes/lawful.yaml",
        "agreement-register is yes",
        "agreement-register is yes and answer to agreement-register is no",
        &[
            "themes/lawful.yaml:33:9: The answers that this question waits for can never be given. Look at its applies-to and at those of the questions it names.",
        ],
    ),
    (
        SHARING,
        "themes/lawful.yaml",
        "answer to agreement-register is yes",
        "type is county and nation is wales",
        &[
            "themes/lawful.yaml:33:9: No organisation is asked this question. Look at its applies-to, and at those of its theme and of the bank.",
        ],
    ),
    (
        SHARING,
        "themes/lawful.yaml",
        "answer to agreement-register is yes",
        "region is lundon",
        &["themes/lawful.yaml:35:17: \"lundon\" is no region. Did you mean \"london\"?"],
    ),
    (
        SHARING,
        "themes/purpose.yaml",
        "base-points: 6",
        "base-points: 9",
        &[
            "themes/purpose.yaml:30:18: 9 points as the base cannot be reached or missed: answers have 0 to 8.",
        ],
    ),
    (
        SHARING,
        "themes/purpose.yaml",
        "    base-points: 6                              # data protection and 3 others\n",
        "",
        &[
            "themes/purpose.yaml:21:9: Question \"people-in-the-room\" has no base-points. Add the key base-points.",
        ],
    ),
    (
        SHARING,
        "themes/purpose.yaml",
        "stage: 1",
        "stage: 1\n    cap: 8",
        &[
            "themes/purpose.yaml:32:10: The cap 8 cannot be reached: all options together have 8 points. Lower it, or take it away.",
        ],
    ),
    (
        SHARING,
        "themes/purpose.yaml",
        "stage: 1",
        "stage: 1\n    cap: 0",
        &["themes/purpose.yaml:32:10: A cap of 0 is not above 0."],
    ),
    (
        SHARING,
        "themes/purpose.yaml",
        "id: legal,",
        "id: security,",
        &[
            "cy/purpose.yaml:112:17: Option \"security\" says the same as another.",
            "cy/purpose.yaml:113:14: The question has no option \"legal\".",
            "en/purpose.yaml:113:17: Option \"security\" says the same as another.",
            "en/purpose.yaml:114:14: The question has no option \"legal\".",
            "themes/purpose.yaml:26:15: Option \"security\" is named twice.",
        ],
    ),
    (
        SHARING,
        "themes/purpose.yaml",
        "id: legal,",
        "id: dont-know,",
        &[
            "cy/purpose.yaml:96:5: The text of option \"dont-know\" is missing.",
            "cy/purpose.yaml:113:14: The question has no option \"legal\".",
            "en/purpose.yaml:97:5: The text of option \"dont-know\" is missing.",
            "en/purpose.yaml:114:14: The question has no option \"legal\".",
            "themes/purpose.yaml:26:15: The id \"dont-know\" has a meaning of its own. The service offers that answer itself. Use another id.",
        ],
    ),
    (
        SHARING,
        "themes/purpose.yaml",
        "points: 3 }",
        "points: 30000 }",
        &["themes/purpose.yaml:24:40: 30000 points is not from -10000 to 10000."],
    ),
    (
        SHARING,
        "themes/purpose.yaml",
        "depends-on: [purpose-of-sharing]",
        "depends-on: [purpose-of-sharin]",
        &[
            "themes/purpose.yaml:17:18: There is no question \"purpose-of-sharin\" to depend on. Did you mean \"purpose-of-sharing\"?",
        ],
    ),
    (
        SHARING,
        "themes/purpose.yaml",
        "    effort: 2",
        "    effort: 4",
        &["themes/purpose.yaml:9:13: An effort of 4 is not from 1 to 3."],
    ),
    (
        SHARING,
        "themes/trust.yaml",
        "  - id: sharing-governance\n    minutes: 1",
        "  - id: sharing-governance\n    depends-on: [objections-acted-on]\n    minutes: 1",
        &[
            "themes/trust.yaml:22:9: These depend on each other in a circle: objections-acted-on, open-with-residents, sharing-governance, objections-acted-on. Take one of the dependencies away.",
        ],
    ),
    (
        SHARING,
        "themes/using.yaml",
        "{ id: yearly-totals, points: 1 }",
        "{ id: yearly-totals, points: 9 }",
        &[
            "themes/using.yaml:35:15: Option \"quarterly-totals\" has fewer points than \"yearly-totals\" before it. Put the options in order, lowest first.",
        ],
    ),
    (
        SHARING,
        "themes/using.yaml",
        "kind: choice",
        "kind: several",
        &[
            "themes/using.yaml:30:9: Question \"hearing-back\" has no base-points. Add the key base-points.",
            "themes/using.yaml:37:11: A question of this kind has no base. Take the key away.",
        ],
    ),
    (
        SHARING,
        "themes/standards.yaml",
        "from: 31",
        "from: 131",
        &[
            "themes/standards.yaml:37:32: Band \"up-to-180\" does not begin above the one before. Put the bands in order of where they begin.",
        ],
    ),
    (
        SHARING,
        "themes/standards.yaml",
        "from: 0,",
        "from: 1,",
        &[
            "themes/standards.yaml:35:31: The first band begins at 1, not at 0. Begin it at the minimum, so that every number has a band.",
        ],
    ),
    (
        SHARING,
        "themes/standards.yaml",
        "from: 181",
        "from: 2000",
        &["themes/standards.yaml:38:29: Band \"longer\" begins above the maximum 1095."],
    ),
    (
        SHARING,
        "themes/standards.yaml",
        "maximum: 1095",
        "maximum: -1",
        &["themes/standards.yaml:33:14: The maximum -1 is not above the minimum 0."],
    ),
    (
        SHARING,
        "themes/standards.yaml",
        "maximum: 1095",
        "maximum: 1095\n    decimals: 7",
        &["themes/standards.yaml:34:15: 7 digits after the decimal point are not 0 to 6."],
    ),
    (
        SHARING,
        "en/standards.yaml",
        "    unit: days\n",
        "",
        &["en/standards.yaml:154:5: This question has no unit."],
    ),
    (
        SHARING,
        "en/using.yaml",
        "      yearly-totals:",
        "      yearly-total:",
        &[
            "en/using.yaml:154:5: The text of option \"yearly-totals\" is missing.",
            "en/using.yaml:171:21: The question has no option \"yearly-total\". Did you mean \"yearly-totals\"?",
        ],
    ),
    (
        SHARING,
        "bank.yaml",
        "gated-stages",
        "weakest-link",
        &[
            "bank.yaml:6:5: The weakest link has 3 levels; this bank has 5. Name not achieved, achieved in part, and achieved.",
            "themes/lawful.yaml:24:12: Only banks with gated stages have a stage. Take the key away.",
            "themes/purpose.yaml:31:12: Only banks with gated stages have a stage. Take the key away.",
            "themes/standards.yaml:40:12: Only banks with gated stages have a stage. Take the key away.",
            "themes/trust.yaml:32:12: Only banks with gated stages have a stage. Take the key away.",
            "themes/using.yaml:38:12: Only banks with gated stages have a stage. Take the key away.",
        ],
    ),
    (
        SHARING,
        "bank.yaml",
        "scoring: gated-stages",
        "scoring: gated-stages\nroll-up: sum",
        &[
            "bank.yaml:10:10: Stages and links cannot be added up. Use roll-up: minimum, mean or weighted-mean.",
        ],
    ),
    (
        SHARING,
        "bank.yaml",
        "  - { id: ico-breaches",
        "  - { id: unused, url: \"https://example.org\" }\n  - { id: ico-breaches",
        &[
            "cy/bank.yaml: The name of reference \"unused\" is missing.",
            "en/bank.yaml: The name of reference \"unused\" is missing.",
        ],
    ),
    (
        CARE,
        "bank.yaml",
        "function is social-care",
        "function is social-care and type is combined-authority",
        &["bank.yaml:10:13: No organisation is asked anything of this bank."],
    ),
    (
        CARE,
        "bank.yaml",
        "function is social-care",
        "tier is tall",
        &["bank.yaml:10:13: \"tall\" is no tier. Expected one of: upper, lower, single, combined."],
    ),
    (
        CARE,
        "themes/records.yaml",
        "parent: capabilities",
        "parent: readiness",
        &[
            "bank.yaml:16:5: Theme \"capabilities\" has no question.",
            "themes/people-and-families.yaml:3:9: This theme is not in one piece with \"capabilities\". In bank.yaml, list it straight after its parent.",
            "themes/records.yaml:3:9: This theme is not in one piece with \"readiness\". In bank.yaml, list it straight after its parent.",
        ],
    ),
    (
        CARE,
        "themes/records.yaml",
        "parent: capabilities",
        "parent: infrastructure",
        &[
            "bank.yaml:16:5: Theme \"capabilities\" has no question.",
            "themes/people-and-families.yaml:3:9: This theme is not in one piece with \"capabilities\". In bank.yaml, list it straight after its parent.",
            "themes/records.yaml:3:9: There is no theme \"infrastructure\" before this one. In bank.yaml, list a theme after its parent.",
        ],
    ),
    (
        CARE,
        "themes/records.yaml",
        "parent: capabilities",
        "parent: capabilities\nweights: { parish: 2 }",
        &["themes/records.yaml:4:20: \"parish\" is no type."],
    ),
    (
        CARE,
        "themes/records.yaml",
        "parent: capabilities",
        "parent: capabilities\nweight: 0",
        &["themes/records.yaml:4:9: The weight 0 is not above 0 and at most 100."],
    ),
    (
        CARE,
        "bank.yaml",
        "  - readiness\n",
        "  - readiness\n  - records\n",
        &[
            "bank.yaml:13:5: Theme \"readiness\" has no question.",
            "bank.yaml:18:5: Theme \"records\" is named twice.",
            "themes/leadership.yaml:3:9: This theme is not in one piece with \"readiness\". In bank.yaml, list it straight after its parent.",
            "themes/records.yaml:3:9: There is no theme \"capabilities\" before this one. In bank.yaml, list a theme after its parent.",
            "themes/workforce.yaml:3:9: This theme is not in one piece with \"readiness\". In bank.yaml, list it straight after its parent.",
        ],
    ),
    (
        CARE,
        "themes/records.yaml",
        "kind: yes-no",
        "kind: yes-no\n    stage: 1",
        &[
            "themes/records.yaml:33:12: Only banks with gated stages have a stage. Take the key away.",
        ],
    ),
    (
        CARE,
        "en/capabilities.yaml",
        "title: Capabilities",
        "title: |\n  Capabilities\n  and more",
        &[
            "en/capabilities.yaml:3:3: This text has several lines, and only one fits. Begin it with >- instead of |.",
        ],
    ),
    (
        CARE,
        "en/capabilities.yaml",
        "What staff",
        "**What staff",
        &[
            "en/capabilities.yaml:4:3: The marks ** do not belong together with others here. Close what is opened: **bold**, [words](address).",
        ],
    ),
    (
        CARE,
        "en/capabilities.yaml",
        "What staff",
        "[What](nowhere.example) staff",
        &[
            "en/capabilities.yaml:4:3: The link to \"nowhere.example\" leads nowhere. Write the whole address, from https:// on.",
        ],
    ),
    (
        CARE,
        "en/capabilities.yaml",
        "What staff",
        "What <b>staff</b>",
        &[
            "en/capabilities.yaml:4:3: There is HTML here, which is not shown. Use paragraphs, lists, emphasis and links only.",
        ],
    ),
    (
        CARE,
        "en/capabilities.yaml",
        "What staff",
        "# What staff",
        &[
            "en/capabilities.yaml:4:3: There is a heading here, which is not shown. Use paragraphs, lists, emphasis and links only.",
        ],
    ),
    (
        CARE,
        "en/capabilities.yaml",
        "What staff",
        "[What](https://example.org staff",
        &[
            "en/capabilities.yaml:4:3: The marks ]( do not belong together with others here. Close what is opened: **bold**, [words](address).",
        ],
    ),
    (
        CARE,
        "en/capabilities.yaml",
        "What staff",
        "What `staff",
        &[
            "en/capabilities.yaml:4:3: The marks ` do not belong together with others here. Close what is opened: **bold**, [words](address).",
        ],
    ),
];

fn broken(case: &Case) -> Vec<String> {
    let (bank, file, from, to, _) = case;
    let mut files: Files = files(bank);
    let text = files.0.get_mut(*file).expect("the file is there");
    assert!(text.contains(from), "{file} holds no {from:?}");
    *text = text.replacen(from, to, 1);
    files.parse().expect_err("it is broken").iter().map(ToString::to_string).collect()
}

#[test]
fn a_broken_bank_of_any_kind_is_told_where_and_how() {
    let mut wrong = Vec::new();
    for case in CASES {
        let found = broken(case);
        if found != case.4 {
            wrong.push(format!("{:?} to {:?}:\n{found:#?}", case.2, case.3));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn questions_and_themes_in_one_theme_are_added_up_or_not_at_all() {
    for roll_up in ["sum", "mean", "weighted-mean", "minimum"] {
        let mut files = files(CARE);
        let mut change = |file: &str, from: &str, to: &str| {
            let text = files.0.get_mut(file).expect("the file is there");
            assert!(text.contains(from), "{file} holds no {from:?}");
            *text = text.replacen(from, to, 1);
        };
        change("bank.yaml", "roll-up: mean", &format!("roll-up: {roll_up}"));
        change("themes/workforce.yaml", "parent: readiness", "parent: leadership");
        let found: Vec<_> =
            files.parse().err().unwrap_or_default().iter().map(ToString::to_string).collect();
        let expected = "bank.yaml:14:5: Theme \"leadership\" has both questions and themes inside it. \
                        For a mean or minimum of its parts, put its questions into a theme of their own.";
        assert_eq!(found, if roll_up == "sum" { vec![] } else { vec![expected] }, "{roll_up}");
    }
}
