//! What a workbook would change, beside what is there now.

use super::frame_in;
use crate::answering::Answering;
use crate::error::Result;
use crate::forms::answer::AnswerForm;
use crate::visit::Visit;
use crate::workbook::{Filled, Reading};
use app::pages::question::AnswerFields;
use app::pages::workbook::{
    Carried, Change, Counts, Difference, Finding, Found, ThemeChanges, What, difference,
};
use domain::answer::Answer;
use domain::bank::{Bilingual, Question};
use domain::id::QuestionId;
use domain::journey::Journey;
use domain::language::Language;
use domain::workbook::{Part, Verdict, compare, take};
use http::StatusCode;
use std::collections::BTreeSet;

/// How much the form carries along, in bytes as it is sent. A form may hold 2 MB; the rest is for what was found.
const MAX_CARRIED: usize = 1_500_000;
/// How many findings are shown.
const MAX_FOUND: usize = 200;

/// What a workbook says to a question.
#[derive(Debug, Clone)]
pub(super) struct Offer {
    /// The question.
    pub(super) question: QuestionId,
    /// The version that was there when the workbook was made; none where that is not known.
    pub(super) base: Option<i64>,
    /// What it says.
    pub(super) form: AnswerForm,
    /// The parts that could not be read.
    pub(super) unread: Vec<Part>,
}

impl From<Filled> for Offer {
    fn from(filled: Filled) -> Self {
        let Filled { question, base, form, unread } = filled;
        Self { question, base, form, unread }
    }
}

/// The parts that are chosen to be taken.
pub(super) type Chosen = BTreeSet<(QuestionId, Part)>;

/// What the page says besides the changes.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) found: Vec<Found>,
    pub(super) counts: Counts,
    /// The language the workbook is written in. None where that is not known.
    pub(super) language: Option<Language>,
    pub(super) taken: usize,
    pub(super) moved: usize,
    pub(super) left: usize,
    pub(super) is_none_chosen: bool,
}

/// What a workbook comes to for a question.
struct Compared<'a> {
    question: &'a Question,
    offer: &'a Offer,
    file: Answer,
    verdicts: Vec<(Part, Verdict)>,
}

impl Compared<'_> {
    fn offered(&self) -> Vec<Part> {
        let offered = self.verdicts.iter().filter(|(_, verdict)| verdict.is_offered());
        offered.map(|(part, _)| *part).collect()
    }

    /// How many parts have a verdict, of those that could be read.
    fn count(&self, verdict: Verdict) -> usize {
        let is_read = |part: &Part| !self.offer.unread.contains(part);
        self.verdicts.iter().filter(|(part, one)| *one == verdict && is_read(part)).count()
    }
}

/// The page of what an uploaded workbook would change.
pub(super) async fn show(visit: &Visit, answering: &Answering, reading: Reading) -> Result {
    let offers: Vec<Offer> = reading.filled.into_iter().map(Offer::from).collect();
    let (compared, unknown) = compared(visit, answering, &offers).await?;
    let mut findings = reading.found;
    findings.extend(unknown);
    let mut said = Said { language: reading.language, ..Said::default() };
    for one in &compared {
        let typed = take(&Answer::default(), &one.file, Part::ALL);
        let blank = Answer::default();
        let holds = compare(Some(&blank), &typed, &blank);
        let holds = holds.iter().filter(|(_, verdict)| verdict.is_offered()).count();
        said.counts.unchanged += holds.saturating_sub(one.offered().len());
        said.counts.emptied += one.count(Verdict::Emptied);
    }
    let (compared, long) = fitting(compared);
    findings.extend(long);
    said.counts.more = findings.len().saturating_sub(MAX_FOUND);
    findings.truncate(MAX_FOUND);
    said.found = found(visit, &findings);
    let page = page(visit, answering, &compared, None, said);
    Ok(visit.ok(|frame| difference(frame, &page)))
}

/// The page again, with what is chosen.
pub(super) async fn again(
    visit: &Visit,
    answering: &Answering,
    offers: &[Offer],
    chosen: &Chosen,
    said: Said,
) -> Result {
    let (compared, _) = compared(visit, answering, offers).await?;
    let has_moved = said.moved > 0;
    let page = page(visit, answering, &compared, Some(chosen), said);
    let build = |frame: &app::frame::Frame| difference(frame, &page);
    Ok(if has_moved { visit.page(StatusCode::CONFLICT, build) } else { visit.again(build) })
}

/// Each finding in both languages.
fn found(visit: &Visit, findings: &[Finding]) -> Vec<Found> {
    let [en, cy] = Language::ALL.map(|language| frame_in(visit, language));
    let found = findings.iter().map(|finding| Found {
        place: finding.place.as_ref().map(ToString::to_string).unwrap_or_default(),
        words: Bilingual { en: finding.text(&en), cy: finding.text(&cy) },
    });
    found.collect()
}

/// Compares what a workbook says with what is there now and what was there when it was made. Also what says that a
/// version never was.
async fn compared<'a>(
    visit: &Visit,
    answering: &'a Answering,
    offers: &'a [Offer],
) -> Result<(Vec<Compared<'a>>, Vec<Finding>)> {
    let mut all = Vec::new();
    let mut unknown = Vec::new();
    for offer in offers {
        let Some((_, question)) = answering.askable(offer.question.as_str()) else { continue };
        let file = offer.form.answer(question)?;
        let current = answering.saved.get(&question.id);
        let now = current.map_or_else(Answer::default, |saved| saved.answer.clone());
        let base = base(visit, answering, offer).await?;
        let verdicts = compare(base.as_ref(), &file, &now);
        if base.is_none() && offer.base.is_some() && verdicts.iter().any(|(_, v)| v.is_offered()) {
            unknown.push(Finding { place: None, what: What::VersionOf(question.id.to_string()) });
        }
        all.push(Compared { question, offer, file, verdicts });
    }
    Ok((all, unknown))
}

/// What was there when a workbook was made. None where that is not known.
async fn base(visit: &Visit, answering: &Answering, offer: &Offer) -> Result<Option<Answer>> {
    let current = answering.saved.get(&offer.question);
    let Some(version) = offer.base else { return Ok(None) };
    if version == 0 {
        return Ok(Some(Answer::default()));
    }
    let (Some(current), Some(assessment)) = (current, &answering.round.assessment) else {
        return Ok(None);
    };
    if version == current.version {
        return Ok(Some(current.answer.clone()));
    }
    if version > current.version {
        return Ok(None);
    }
    let history = visit.app.store.answer_history(assessment.id, &offer.question).await?;
    Ok(history.into_iter().find(|one| one.version == version).map(|one| one.answer))
}

/// What fits into the form, and what says that the rest does not.
fn fitting(compared: Vec<Compared<'_>>) -> (Vec<Compared<'_>>, Vec<Finding>) {
    let mut left = MAX_CARRIED;
    let mut long = Vec::new();
    let mut kept = Vec::new();
    for one in compared {
        let fields = carried(&one, 0).fields;
        let texts =
            [&fields.text, &fields.reason, &fields.evidence, &fields.links, &fields.comment];
        let size: usize = texts
            .iter()
            .flat_map(|text| form_urlencoded::byte_serialize(text.as_bytes()))
            .map(str::len)
            .sum();
        match left.checked_sub(size + 500) {
            Some(rest) => {
                left = rest;
                kept.push(one);
            }
            None if one.offered().is_empty() => {}
            None => {
                long.push(Finding { place: None, what: What::Long(one.question.id.to_string()) })
            }
        }
    }
    (kept, long)
}

/// What the form carries along of an answer: the parts that can be taken.
fn carried<'a>(compared: &Compared<'a>, seen: i64) -> Carried<'a> {
    let parts = take(&Answer::default(), &compared.file, &compared.offered());
    Carried {
        question: compared.question,
        base: compared.offer.base,
        fields: AnswerFields::of(seen, &parts),
    }
}

/// The changes of one question.
fn of_question<'a>(
    answering: &'a Answering,
    one: &Compared<'a>,
    chosen: Option<&Chosen>,
    is_asked: bool,
) -> Vec<Change<'a>> {
    let (now, saved) = answering.stands(one.question);
    let version = answering.saved.get(&one.question.id).map_or(0, |saved| saved.version);
    let file = AnswerFields::of(version, &one.file);
    let offered = one.verdicts.iter().filter(|(_, verdict)| verdict.is_offered());
    let change = |(part, verdict): &(Part, Verdict)| Change {
        question: one.question,
        part: *part,
        verdict: *verdict,
        now: now.clone(),
        saved: saved.clone(),
        file: file.clone(),
        is_chosen: match chosen {
            Some(chosen) => chosen.contains(&(one.question.id.clone(), *part)),
            None => verdict.is_usual() && is_asked,
        },
        is_asked,
    };
    offered.map(change).collect()
}

fn page<'a>(
    visit: &Visit,
    answering: &'a Answering,
    compared: &[Compared<'a>],
    chosen: Option<&Chosen>,
    said: Said,
) -> Difference<'a> {
    let mut answers = answering.answers.clone();
    for one in compared {
        let now = answers.get(&one.question.id).cloned().unwrap_or_default();
        answers.insert(one.question.id.clone(), take(&now, &one.file, &one.offered()));
    }
    let bank = &answering.round.open.bank;
    let profile = answering.round.here.profile;
    let journey = Journey::new(bank, profile, &answers, &answering.completed);
    let mut themes: Vec<ThemeChanges<'a>> = Vec::new();
    let mut all = Vec::new();
    for theme in &bank.themes {
        let of_theme = |one: &&Compared<'_>| {
            theme.questions.iter().any(|question| question.id == one.question.id)
        };
        let mut changes = Vec::new();
        for one in compared.iter().filter(of_theme).filter(|one| !one.offered().is_empty()) {
            let seen = answering.saved.get(&one.question.id).map_or(0, |saved| saved.version);
            all.push(carried(one, seen));
            let is_asked = journey.question(one.question.id.as_str()).is_some();
            changes.extend(of_question(answering, one, chosen, is_asked));
        }
        if !changes.is_empty() {
            themes.push(ThemeChanges { theme, changes });
        }
    }
    Difference {
        at: answering.at(visit),
        themes,
        carried: all,
        found: said.found,
        counts: said.counts,
        language: said.language,
        taken: said.taken,
        moved: said.moved,
        left: said.left,
        is_none_chosen: said.is_none_chosen,
    }
}
