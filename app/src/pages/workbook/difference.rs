//! What a workbook would change, cell by cell, with a box before each to take it.

use super::{BASE, LANGUAGE, TAKE};
use crate::components::{
    Button, Cell, Choice, Choices, Colour, Fault, Html, Size, Table, error_summary, tag,
};
use crate::frame::{Frame, PageHead};
use crate::pages::question::{AnswerFields, At, Moment, captioned, response_words};
use crate::pages::{FORM, Page};
use domain::answer::Confidence;
use domain::bank::{Bank, Bilingual, Question, Theme};
use domain::language::Language;
use domain::workbook::{Part, Verdict};
use leptos::prelude::*;

/// The name of the fields that carry along what was found in single cells.
pub const FOUND: &str = "found";
/// The name of the field that carries along the counts.
pub const COUNTS: &str = "counts";

/// Something that was found in a cell, in both languages, so that it can still be read after the language was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where; empty where it is about a whole sheet.
    pub place: String,
    /// What, in words.
    pub words: Bilingual<String>,
}

impl Found {
    /// As the form carries it along: on three lines.
    #[must_use]
    pub fn carried(&self) -> String {
        let line = |text: &str| text.replace(['\r', '\n'], " ");
        [&self.place, &self.words.en, &self.words.cy].map(|text| line(text)).join("\n")
    }

    /// From what the form carried along. None for anything else.
    #[must_use]
    pub fn read(carried: &str) -> Option<Self> {
        let mut lines = carried.split('\n').map(str::to_owned);
        let (place, en, cy) = (lines.next()?, lines.next()?, lines.next()?);
        lines.next().is_none().then_some(Self { place, words: Bilingual { en, cy } })
    }
}

/// What is only counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many cells say nothing new.
    pub unchanged: usize,
    /// How many cells were emptied.
    pub emptied: usize,
    /// How many more things were found than are shown.
    pub more: usize,
}

impl Counts {
    /// As the form carries them along.
    #[must_use]
    pub fn carried(self) -> String {
        format!("{} {} {}", self.unchanged, self.emptied, self.more)
    }

    /// From what the form carried along. None for anything else.
    #[must_use]
    pub fn read(carried: &str) -> Option<Self> {
        let mut counts = carried.split(' ').map(|count| count.parse().ok());
        let (unchanged, emptied, more) = (counts.next()??, counts.next()??, counts.next()??);
        counts.next().is_none().then_some(Self { unchanged, emptied, more })
    }
}

/// A part of an answer that the workbook would change.
pub struct Change<'a> {
    /// The question.
    pub question: &'a Question,
    /// The part.
    pub part: Part,
    /// What it is: one that can be taken.
    pub verdict: Verdict,
    /// What is there now.
    pub now: AnswerFields,
    /// Who saved that, and when.
    pub saved: Option<Moment>,
    /// What the workbook says.
    pub file: AnswerFields,
    /// Whether its box is ticked.
    pub is_chosen: bool,
    /// Whether the question is asked, also after everything in the workbook.
    pub is_asked: bool,
}

/// The changes in a theme.
pub struct ThemeChanges<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// The changes, in the bank's order.
    pub changes: Vec<Change<'a>>,
}

/// What the form carries along of an answer in the workbook.
pub struct Carried<'a> {
    /// The question.
    pub question: &'a Question,
    /// The version that was there when the workbook was made; none where that is not known.
    pub base: Option<i64>,
    /// What the workbook says, with the version that is there now.
    pub fields: AnswerFields,
}

/// What the page shows.
pub struct Difference<'a> {
    /// The round.
    pub at: At<'a>,
    /// What the workbook would change.
    pub themes: Vec<ThemeChanges<'a>>,
    /// What the form carries along.
    pub carried: Vec<Carried<'a>>,
    /// What was found in single cells.
    pub found: Vec<Found>,
    /// What is only counted.
    pub counts: Counts,
    /// The language the workbook is written in. None where that is not known.
    pub language: Option<Language>,
    /// How many cells were just taken.
    pub taken: usize,
    /// How many of the chosen ones somebody changed meanwhile.
    pub moved: usize,
    /// How many of the chosen ones were left, because their questions are not asked.
    pub left: usize,
    /// Whether nothing was chosen.
    pub is_none_chosen: bool,
}

/// The page.
#[must_use]
pub fn difference(frame: &Frame, page: &Difference<'_>) -> Page {
    let t = frame.texts();
    let path = frame.href(&format!("{}/workbook", page.at.path));
    let faults = faults(frame, page);
    let head = PageHead {
        title: t.workbook_compare_title().to_owned(),
        section: page.at.round.clone(),
        error: !faults.is_empty(),
        back: Some((path.clone(), t.workbook_compare_again().to_owned())),
        ..PageHead::default()
    };
    let summary =
        (!faults.is_empty()).then(|| error_summary(t.error_summary_title(), None, &faults));
    let has_changes = !page.themes.is_empty();
    let lead = if has_changes { t.workbook_compare_lead() } else { t.workbook_compare_none() };
    let paragraph = |text: String| view! { <p class="govuk-body">{text}</p> };
    let taken =
        (page.taken > 0).then(|| paragraph(format!("{}.", t.workbook_taken_banner(page.taken))));
    let unchanged = (page.counts.unchanged > 0)
        .then(|| paragraph(t.workbook_compare_unchanged(page.counts.unchanged)));
    let emptied = (page.counts.emptied > 0)
        .then(|| paragraph(t.workbook_compare_emptied(page.counts.emptied)));
    let content = view! {
        {summary}
        {captioned(&page.at.council, t.workbook_compare_title())}
        {taken}
        <p class="govuk-body-l">{lead}</p>
        {unchanged}
        {emptied}
        {found(frame, page)}
        {has_changes.then(|| form(frame, page, &path))}
        <p class="govuk-body">
            <a class="govuk-link" href=path.clone()>{t.workbook_compare_again()}</a>
        </p>
    };
    if has_changes {
        Page::with_form(head, content.into_any())
    } else {
        Page::new(head, content.into_any())
    }
}

fn faults(frame: &Frame, page: &Difference<'_>) -> Vec<Fault> {
    let t = frame.texts();
    let first = page.themes.iter().flat_map(|theme| &theme.changes).next();
    let fault = |text: String| match first {
        Some(change) => Fault::of(box_id(change), text),
        None => Fault::general(text),
    };
    let mut faults = Vec::new();
    faults.extend(page.is_none_chosen.then(|| fault(t.workbook_compare_chosen_none().to_owned())));
    faults.extend((page.moved > 0).then(|| fault(t.workbook_compare_moved(page.moved))));
    faults.extend((page.left > 0).then(|| fault(t.workbook_compare_left(page.left))));
    faults
}

fn form(frame: &Frame, page: &Difference<'_>, path: &str) -> AnyView {
    let t = frame.texts();
    let carried: Vec<AnyView> = page.carried.iter().map(carried).collect();
    let found = page.found.iter().map(Found::carried);
    let found: Vec<_> =
        found.map(|value| view! { <input type="hidden" name=FOUND value=value /> }).collect();
    let counts = page.counts.carried();
    let language = page.language.map(|language| {
        view! { <input type="hidden" name=LANGUAGE value=language.code() /> }
    });
    let tables: Vec<AnyView> = page
        .themes
        .iter()
        .map(|theme| {
            let rows = theme.changes.iter().map(|change| row(frame, page.at.bank, change));
            let title = theme.theme.text.get(frame.language).title.as_str();
            Table::new(rows)
                .caption(t.workbook_compare_table(title), Size::M)
                .head([
                    Cell::new(t.workbook_compare_question()),
                    Cell::new(t.workbook_compare_now()),
                    Cell::new(t.workbook_compare_file()),
                    Cell::new(t.workbook_compare_take()),
                ])
                .row_headers()
                .scrolls(format!("theme-{}", theme.theme.id), t.table_scroll())
                .class("app-workbook")
                .view()
        })
        .collect();
    view! {
        <form id=FORM method="post" action=path.to_owned() novalidate>
            {frame.csrf_field()}
            <input type="hidden" name=COUNTS value=counts />
            {language}
            {found}
            {carried}
            {tables}
            {Button::new(t.workbook_compare_button()).view()}
        </form>
    }
    .into_any()
}

fn carried(one: &Carried<'_>) -> AnyView {
    let prefix = format!("{}.", one.question.id);
    let base = one.base.map(|base| (BASE, base.to_string()));
    let pairs = one.fields.pairs().into_iter().filter(|(_, value)| !value.is_empty()).chain(base);
    pairs
        .map(|(name, value)| {
            let name = format!("{prefix}{name}");
            view! { <input type="hidden" name=name value=value /> }
        })
        .collect::<Vec<_>>()
        .into_any()
}

fn box_id(change: &Change<'_>) -> String {
    format!("{TAKE}.{}.{}", change.question.id, change.part)
}

fn row(frame: &Frame, bank: &Bank, change: &Change<'_>) -> Vec<Cell> {
    let t = frame.texts();
    let text = change.question.text.get(frame.language);
    let (title, part) = (text.title.clone(), part_name(frame, change.part));
    let question = view! {
        {title} " "
        <span class="app-workbook__part">{part}</span>
    };
    let by = change.saved.as_ref().filter(|_| holds(change.part, &change.now)).map(|saved| {
        let by = t.workbook_compare_by(&saved.name, saved.when(frame));
        view! { <p class="govuk-hint app-workbook__by">{by}</p> }
    });
    let now = view! {
        {value(frame, bank, change.question, change.part, &change.now)} " "
        {by}
    };
    let (word, colour) = match change.verdict {
        Verdict::Conflict => (t.workbook_compare_conflict(), Colour::Orange),
        Verdict::Changed => (t.workbook_compare_changed(), Colour::Blue),
        _ => (t.workbook_compare_added(), Colour::Green),
    };
    let hint = |text: &'static str| view! { <p class="govuk-hint app-workbook__by">{text}</p> };
    let conflict =
        (change.verdict == Verdict::Conflict).then(|| hint(t.workbook_compare_conflict_text()));
    let not_asked = (!change.is_asked).then(|| hint(t.workbook_compare_not_asked()));
    let file = view! {
        <p class="govuk-body govuk-!-margin-bottom-1">{tag(word, colour)}</p>
        " "
        {value(frame, bank, change.question, change.part, &change.file)} " "
        {conflict}
        {not_asked}
    };
    vec![
        Cell::new(question.into_any()),
        Cell::new(now.into_any()),
        Cell::new(file.into_any()),
        Cell::new(take_box(frame, change, part)),
    ]
}

/// The box that takes a change. Its label says which, for whoever hears it without the row.
fn take_box(frame: &Frame, change: &Change<'_>, part: &str) -> AnyView {
    let t = frame.texts();
    let which =
        t.workbook_compare_take_which(part, &change.question.text.get(frame.language).short);
    let label = view! {
        {t.workbook_compare_take_this()}
        <span class="govuk-visually-hidden">{format!(": {which}")}</span>
    };
    let value = format!("{}.{}", change.question.id, change.part);
    let label = Html::View(label.into_any());
    let choice = Choice::new(value, label).id(box_id(change)).chosen(change.is_chosen);
    Choices::checkboxes(TAKE).small().inside_fieldset().choice(choice).view(t)
}

fn part_name(frame: &Frame, part: Part) -> &'static str {
    let t = frame.texts();
    match part {
        Part::Response => t.workbook_part_answer(),
        Part::Confidence => t.workbook_part_confidence(),
        Part::Evidence => t.workbook_part_evidence(),
        Part::Links => t.workbook_part_links(),
        Part::Comment => t.workbook_part_comment(),
    }
}

/// What a part says, in words.
fn value(
    frame: &Frame,
    bank: &Bank,
    question: &Question,
    part: Part,
    fields: &AnswerFields,
) -> AnyView {
    let t = frame.texts();
    let lines = match part {
        Part::Response => response_words(frame, bank, question, fields),
        Part::Confidence => {
            let confidence = Confidence::parse(&fields.confidence);
            let all = super::words::confidences(t);
            all.iter()
                .filter(|(one, _)| Some(*one) == confidence)
                .map(|(_, w)| (*w).to_owned())
                .collect()
        }
        Part::Evidence => vec![fields.evidence.clone()],
        Part::Links => vec![fields.links.clone()],
        Part::Comment => vec![fields.comment.clone()],
    };
    let lines: Vec<_> = lines
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| view! { <p class="app-workbook__value app-typed">{line}</p> })
        .collect();
    if lines.is_empty() {
        return view! { <p class="app-workbook__value">{t.workbook_compare_nothing()}</p> }
            .into_any();
    }
    lines.into_any()
}

fn found(frame: &Frame, page: &Difference<'_>) -> Option<AnyView> {
    let t = frame.texts();
    if page.found.is_empty() {
        return None;
    }
    let rows = page.found.iter().map(|found| {
        let place = if found.place.is_empty() { "–" } else { &found.place };
        vec![Cell::new(place), Cell::new(found.words.get(frame.language).as_str())]
    });
    let table = Table::new(rows)
        .caption(t.workbook_compare_found_table(), Size::S)
        .head([Cell::new(t.workbook_compare_cell()), Cell::new(t.workbook_compare_what())])
        .row_headers()
        .scrolls("found", t.table_scroll())
        .class("app-workbook-found")
        .view();
    let more = page.counts.more;
    let all = page.found.len() + more;
    let more = (more > 0)
        .then(|| view! { <p class="govuk-body">{t.workbook_compare_found_more(more)}</p> });
    Some(
        view! {
            <h2 class="govuk-heading-m">{t.workbook_compare_found()}</h2>
            <p class="govuk-body">{t.workbook_compare_found_text(all)}</p>
            {table}
            {more}
        }
        .into_any(),
    )
}

/// Whether a part of an answer holds anything.
fn holds(part: Part, fields: &AnswerFields) -> bool {
    let text = match part {
        Part::Response => &fields.choice,
        Part::Confidence => &fields.confidence,
        Part::Evidence => &fields.evidence,
        Part::Links => &fields.links,
        Part::Comment => &fields.comment,
    };
    !text.is_empty()
}
