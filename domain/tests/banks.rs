//! scratch
#![cfg(feature = "files")]
use domain::bank::Files;
fn files() -> Files { Files(std::collections::BTreeMap::from([
("bank.yaml",r#"# A bank for tests.
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
"#),
("en/bank.yaml",r#"title: Small bank
description: A bank for tests.
levels: { low: Low, high: High }
references:
  standard-1: The first standard
"#),
("cy/bank.yaml",r#"title: Banc bach
description: Banc ar gyfer profion.
levels: { low: Isel, high: Uchel }
references:
  standard-1: Y safon gyntaf
"#),
("themes/leadership.yaml",r#"id: leadership
questions:
  - id: leader
    minutes: 2
    weight: 1.5
    base-level: 1
    not-applicable: true
    applies-to: { nations: [england, wales] }
    references: [standard-1]
"#),
("themes/users.yaml",r#"id: users
questions:
  - id: research
    minutes: 1
    base-level: 0
"#),
("en/leadership.yaml",r#"title: Leadership
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
"#),
("cy/leadership.yaml",r#"title: Arwain
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
"#),
("en/users.yaml",r#"title: Users
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
"#),
("cy/users.yaml",r#"title: Defnyddwyr
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
"#),
].map(|(a,b)|(a.to_owned(),b.to_owned())))) }

#[test] fn look(){
 files().parse().unwrap();
 for (f,from,to) in [
 ("bank.yaml","format: 1","format: 2"),("bank.yaml","format: 1","format: one"),("bank.yaml","format: 1\n",""),
 ("bank.yaml","id: small","id: [small]"),("bank.yaml","id: small","id: Small"),("bank.yaml","id: small","id:"),
 ("bank.yaml","id: small","id: small\nid: big"),("bank.yaml","licence","license"),
 ("bank.yaml","weighted-mean-of-levels","mean"),("bank.yaml","[low, high]","[low, high"),("bank.yaml","[low, high]","[low]"),("bank.yaml","[low, high]","[low, low]"),("bank.yaml","[low, high]","low"),
 ("bank.yaml","  - users","  - users\n  - users"),("bank.yaml","  - users","\t- users"),("bank.yaml","  - users","  - user"),
 ("bank.yaml","https:","http:"),("bank.yaml","version: \"1\"","version: \"1"),("bank.yaml","version: \"1\"","version: 1.0"),("bank.yaml","licence: CC-BY-4.0"," licence: CC-BY-4.0"),
 ("en/bank.yaml","title: Small bank","title: Small: bank"),("en/bank.yaml","low: Low, ",""),("en/bank.yaml","standard-1","standard-2"),("cy/bank.yaml","title: Banc bach","title: \"\""),("cy/bank.yaml","title: Banc bach","title: 'Banc"),
 ("themes/leadership.yaml","id: leadership","id: leaders"),("themes/leadership.yaml","minutes: 2","minutes: 0"),("themes/leadership.yaml","minutes: 2","minutes: -2"),("themes/leadership.yaml","minutes: 2","minutes: soon"),("themes/leadership.yaml","weight: 1.5","weight: 0"),("themes/leadership.yaml","weight: 1.5","weight: .inf"),("themes/leadership.yaml","base-level: 1","base-level: 2"),("themes/leadership.yaml","base-level: 1","base_level: 1"),("themes/leadership.yaml","base-level: 1","base-level: 300"),
 ("themes/leadership.yaml","not-applicable: true","not-applicable: perhaps"),("themes/leadership.yaml","[england, wales]","[england, cornwall]"),("themes/leadership.yaml","{ nations:","{ nation:"),("themes/leadership.yaml","[standard-1]","[standard-l]"),("themes/leadership.yaml","    minutes: 2\n",""),("themes/users.yaml","id: research","id: leader"),("themes/users.yaml","id: research","id: Research"),("themes/users.yaml","  - id: research\n    minutes: 1\n    base-level: 0\n","  []\n"),("themes/users.yaml","minutes: 1","minutes: &m 1\n    weight: *n"),
 ("en/leadership.yaml","  leader:","  leadr:"),("en/leadership.yaml","    short: Leader\n",""),("en/leadership.yaml","short: Leader","short: Leader of the whole of the digital work of the council"),("en/leadership.yaml",", next-step: Name somebody.",""),("en/leadership.yaml","descriptor: Somebody.","descriptor: Somebody.\n        next-step: More."),("en/leadership.yaml","descriptor: Somebody.","descriptor: Nobody."),("en/leadership.yaml","      high:","      higher:"),("en/leadership.yaml","    evidence: A letter.","   evidence: A letter."),("en/leadership.yaml","    evidence: A letter.","    evidence: !x A letter."),("en/leadership.yaml","    evidence: A letter.","    evidence: A letter.\n    note: hm"),("en/leadership.yaml","    evidence: A letter.","    evidence: [a]"),("en/leadership.yaml","    evidence: A letter.","    evidence: \"a \\q b\""),("en/leadership.yaml","    evidence: A letter.","    evidence: @x"),("en/leadership.yaml","    evidence: A letter.","    evidence: ~"),("en/leadership.yaml","    evidence: A letter.","---\n    evidence: A letter."),("en/leadership.yaml","    evidence: A letter.","    evidence A letter."),("en/leadership.yaml","title: Leadership","- title: Leadership"),("en/leadership.yaml","    evidence: A letter.","    evidence: {a: b}"),("en/leadership.yaml","    levels:","    levels: none\n    x:"),("en/leadership.yaml","title: Leadership","\u{0}title"),("en/leadership.yaml","title: Leadership","<<: *x\ntitle: a"),
 ] { let mut f2=files(); let c=f2.0.get_mut(f).unwrap(); assert!(c.contains(from),"{from}"); *c=c.replacen(from,to,1);
 eprintln!("== {f} {from:?} -> {to:?}"); match f2.parse(){Ok(_)=>eprintln!("   OK!!"),Err(fs)=>for x in fs{eprintln!("   {x}")}} }
 for t in ["","\n","[]","x","%YAML"] {let mut f2=files(); f2.0.insert("bank.yaml".into(),t.into()); for x in f2.parse().unwrap_err(){eprintln!("   {t:?} {x}")}}
 let mut f2=files(); f2.0.insert("en/x.yaml".into(),"".into()); f2.0.remove("cy/users.yaml"); for x in f2.parse().unwrap_err(){eprintln!("   {x}")}
}
