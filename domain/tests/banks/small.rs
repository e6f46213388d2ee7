//! A small bank in files, valid as it stands: what the tests of reading banks break.

use domain::bank::Files;

const FILES: [(&str, &str); 9] = [
    (
        "bank.yaml",
        r#"# A bank for tests.
format: 1
id: small
version: "1"
licence: CC-BY-4.0
scoring: weighted-mean-of-levels
levels: [low, high]
themes:
  - leadership
  - users
references:
  - { id: standard-1, url: "https://example.org/1" }
"#,
    ),
    (
        "en/bank.yaml",
        r"title: Small bank
description: A bank for tests.
levels: { low: Low, high: High }
references:
  standard-1: The first standard
",
    ),
    (
        "cy/bank.yaml",
        r"title: Banc bach
description: Banc ar gyfer profion.
levels: { low: Isel, high: Uchel }
references:
  standard-1: Y safon gyntaf
",
    ),
    (
        "themes/leadership.yaml",
        r"id: leadership
questions:
  - id: leader
    minutes: 2
    weight: 1.5
    base-level: 1
    not-applicable: true
    applies-to: nation is one of (england, wales)
    references: [standard-1]
",
    ),
    (
        "themes/users.yaml",
        r"id: users
questions:
  - id: research
    minutes: 1
    base-level: 0
",
    ),
    (
        "en/leadership.yaml",
        r"title: Leadership
description: Who leads.
questions:
  leader:
    title: Who leads digital work?
    short: Leader
    guidance: |
      One person,
      named.
    evidence: A letter.
    levels:
      low: { descriptor: Nobody., next-step: Name somebody. }
      high:
        descriptor: Somebody.
",
    ),
    (
        "cy/leadership.yaml",
        r"title: Arwain
description: Pwy sy'n arwain.
questions:
  leader:
    title: Pwy sy'n arwain?
    short: Arweinydd
    guidance: Un person.
    evidence: Llythyr.
    levels:
      low: { descriptor: Neb., next-step: Enwi rhywun. }
      high: { descriptor: Rhywun. }
",
    ),
    (
        "en/users.yaml",
        r"title: Users
description: Who uses.
questions:
  research:
    title: Is there research?
    short: Research
    guidance: With users.
    evidence: Notes.
    levels:
      low: { descriptor: None., next-step: Begin. }
      high: { descriptor: Some. }
",
    ),
    (
        "cy/users.yaml",
        r"title: Defnyddwyr
description: Pwy sy'n defnyddio.
questions:
  research:
    title: A oes ymchwil?
    short: Ymchwil
    guidance: Gyda defnyddwyr.
    evidence: Nodiadau.
    levels:
      low: { descriptor: Dim., next-step: Dechrau. }
      high: { descriptor: Peth. }
",
    ),
];

pub(crate) fn files() -> Files {
    Files(FILES.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect())
}
