//! What the service asks its database for on each page. Nothing here repeats the service's SQL: the service is run
//! once with its statements logged, and the bare server is given exactly those, in that order.

use anyhow::{Context as _, bail};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a statement is for, and so what is bound to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Kind {
    Session,
    Memberships,
    Assessment,
    Answers,
    Marks,
    Preference,
    /// The coalitions of a council, and their members.
    Coalitions,
    /// The versions of one answer. Inside the transaction, when [`Kind::Lock`] came before.
    Versions,
    /// Begins the transaction.
    Lock,
    /// Ends the transaction.
    Insert,
}

/// A statement that stands for a kind holds this; white space made single.
const MARKS: [(Kind, &str); 10] = [
    (Kind::Lock, "update assessment set revision"),
    (Kind::Insert, "insert into answer"),
    (Kind::Answers, "max(newer.version)"),
    (Kind::Versions, "from answer join person"),
    (Kind::Session, "from session join person"),
    (Kind::Memberships, "from membership where person_id"),
    (Kind::Marks, "from theme_mark"),
    (Kind::Preference, "from preference"),
    (Kind::Coalitions, "coalition_member"),
    (Kind::Assessment, "where council_key = $1 and round_key = $2"),
];

/// One statement.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Step {
    pub(crate) kind: Kind,
    pub(crate) sql: String,
}

/// Everything that the bare server is told.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Plan {
    pub(crate) database: String,
    /// What comes before a page's answer is sent.
    pub(crate) question: Vec<Step>,
    pub(crate) results: Vec<Step>,
    pub(crate) compare: Vec<Step>,
    pub(crate) save: Vec<Step>,
    /// Where the service sends a browser after saving.
    pub(crate) location: String,
    /// Pages as the service sent them: path and file.
    pub(crate) pages: BTreeMap<String, String>,
}

/// What the bare server does by itself or does without, or the service does for many pages at once: a transaction's begin
/// and end, which only PostgreSQL's side logs, and the round with its bank and its extensions and the newest releases,
/// which the service reads again every twenty seconds.
fn is_left_out(sql: &str) -> bool {
    let kept = ["from round where round_key", "from bank where", "from extension", "from release"];
    let is_bound =
        |word: &str| sql.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    ["begin", "commit"].into_iter().any(is_bound) || kept.iter().any(|mark| sql.contains(mark))
}

/// The statements in the service's log.
pub(crate) fn statements(log: &str) -> anyhow::Result<Vec<Step>> {
    let mut steps = Vec::new();
    for line in log.lines().filter(|line| line.contains("\"sqlx::query\"")) {
        let event: serde_json::Value = serde_json::from_str(line)?;
        let field = |name: &str| event["fields"][name].as_str().unwrap_or_default().to_owned();
        let whole = field("db.statement");
        let sql = if whole.is_empty() { field("summary") } else { whole.trim().to_owned() };
        let single = sql.split_whitespace().collect::<Vec<_>>().join(" ");
        if is_left_out(&single) {
            continue;
        }
        let Some((kind, _)) = MARKS.iter().find(|(_, mark)| single.contains(mark)) else {
            bail!("the bare server does not know this statement of the service: {single}");
        };
        steps.push(Step { kind: *kind, sql });
    }
    let first = steps.first().context("the service logged no statement")?;
    anyhow::ensure!(first.kind == Kind::Session, "the log does not begin with a page's statements");
    Ok(steps)
}

/// The kinds of some statements, for people.
pub(crate) fn kinds(steps: &[Step]) -> String {
    let names: Vec<_> =
        steps.iter().map(|step| format!("{:?}", step.kind).to_lowercase()).collect();
    names.join(", ")
}
