//! A bank as a council would be asked: every theme and question, to be read.

use super::condition::{asked_when, open_part};
use super::places::place_title;
use super::reading::reading;
use super::short::{digest, short};
use crate::components::{
    BannerKind, Button, Choosable, Fault, Row, Select, error_summary, fault_of, inset_text,
    notification_banner,
};
use crate::frame::{Frame, PageHead};
use crate::markdown;
use crate::pages::Page;
use domain::bank::{Attributes, Bank, Condition, Question, Subject, Theme};
use leptos::prelude::*;

/// Where a bank is looked at.
pub enum Seat {
    /// Before it is published: the number of the draft.
    Draft(i64),
    /// As it was published.
    Published {
        /// When, written out.
        at: String,
        /// Its digest.
        digest: String,
        /// Whether it was published a moment ago.
        is_new: bool,
    },
}

/// As which organisation a bank is looked at, as chosen: slugs, empty where nothing is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct As {
    /// Its type.
    pub kind: String,
    /// Its tier. Only for others than councils: theirs follows from the type.
    pub tier: String,
    /// Its nation. Only for others than councils: theirs follows from the region.
    pub nation: String,
    /// Its region.
    pub region: String,
}

/// A bank to be looked at.
pub struct PreviewPage<'a> {
    /// The bank.
    pub bank: &'a Bank,
    /// Where it is looked at.
    pub seat: Seat,
    /// The address of the page, without the language and what is chosen.
    pub path: String,
    /// What is chosen.
    pub chosen: As,
    /// Who that is; none for everything there is.
    pub who: Option<Attributes<'a>>,
    /// What is wrong with the choice.
    pub faults: Vec<Fault>,
}

/// The page of a bank.
#[must_use]
pub fn preview(frame: &Frame, page: &PreviewPage<'_>) -> Page {
    let t = frame.texts();
    let text = page.bank.text.get(frame.language);
    let title = t.bank_heading(&text.title, page.bank.version.as_str());
    let (caption, back, back_text) = match &page.seat {
        Seat::Draft(id) => (
            t.bank_caption_draft().to_owned(),
            format!("/administration/banks/drafts/{id}"),
            t.back(),
        ),
        Seat::Published { at, .. } => {
            (t.bank_caption_published(at), "/administration/banks".to_owned(), t.banks_title())
        }
    };
    let head = PageHead {
        title: title.clone(),
        section: caption.clone(),
        error: !page.faults.is_empty(),
        back: Some((frame.href(&back), back_text.to_owned())),
        ..PageHead::default()
    };
    let summary = (!page.faults.is_empty())
        .then(|| error_summary(t.error_summary_title(), None, &page.faults));
    let content = view! {
        {summary}
        {banner(frame, page)}
        <span class="govuk-caption-xl">{caption}</span>
        <h1 class="govuk-heading-xl">{title}</h1>
        {markdown::block(&text.description)}
        {facts(frame, page)}
        <h2 class="govuk-heading-l" id="as">{t.bank_as()}</h2>
        <p class="govuk-body">{t.bank_as_text()}</p>
        {choosing(frame, page)}
        {asked(frame, page)}
    };
    Page::new(head, content.into_any())
}

fn banner(frame: &Frame, page: &PreviewPage<'_>) -> Option<AnyView> {
    let t = frame.texts();
    if !matches!(page.seat, Seat::Published { is_new: true, .. }) {
        return None;
    }
    let (bank, version) = (&page.bank.id, &page.bank.version);
    let command = format!(
        "state-of-play round open --key KEY --bank {bank} --bank-version {version} \
         --name-en NAME --name-cy NAME"
    );
    let content = view! {
        <p class="govuk-notification-banner__heading">{t.bank_just_published()}</p>
        <p class="govuk-body">{t.bank_round()}</p>
        <p class="govuk-body"><code class="app-kept" lang="en">{command}</code></p>
    };
    Some(notification_banner(BannerKind::Success, content.into_any(), t))
}

/// What the draft's own page says of it is not said again.
fn facts(frame: &Frame, page: &PreviewPage<'_>) -> Option<AnyView> {
    let Seat::Published { digest: hash, .. } = &page.seat else { return None };
    let own = vec![Row::new(frame.texts().banks_digest(), digest(hash))];
    Some(short(frame, page.bank, own))
}

fn choosing(frame: &Frame, page: &PreviewPage<'_>) -> AnyView {
    let t = frame.texts();
    let organisations = &page.bank.organisations;
    let select = |name: &'static str, subject, label: &'static str, first: &'static str| {
        let items = organisations.values(subject);
        let items = items
            .into_iter()
            .map(|slug| Choosable::new(slug.clone(), place_title(frame, subject, &slug)));
        let first = std::iter::once(Choosable::new("", first));
        let value = match subject {
            Subject::Type => &page.chosen.kind,
            Subject::Tier => &page.chosen.tier,
            Subject::Nation => &page.chosen.nation,
            Subject::Region | Subject::Function => &page.chosen.region,
        };
        Select::new(name, label, first.chain(items))
            .value(value.as_str())
            .error(fault_of(&page.faults, name))
            .view(t)
    };
    let everything = t.bank_as_everything();
    let fields: Vec<AnyView> = if organisations.are_others() {
        [
            ("type", Subject::Type, t.bank_as_type_other()),
            ("tier", Subject::Tier, t.bank_as_tier()),
            ("nation", Subject::Nation, t.bank_as_nation()),
            ("region", Subject::Region, t.bank_as_region()),
        ]
        .into_iter()
        .filter(|(_, subject, _)| *subject == Subject::Type || is_own(page.bank, *subject))
        .map(|(name, subject, label)| {
            let first = if subject == Subject::Type { everything } else { "–" };
            select(name, subject, label, first)
        })
        .collect()
    } else {
        vec![
            select("type", Subject::Type, t.bank_as_type(), everything),
            select("region", Subject::Region, t.bank_as_region(), t.bank_as_region_first()),
        ]
    };
    view! {
        <form method="get" action=format!("{}#as", frame.href(&page.path)) novalidate>
            {fields}
            {Button::new(t.bank_as_button()).secondary().view()}
        </form>
    }
    .into_any()
}

/// Whether a bank has words of its own for a subject, or a condition looks at it.
fn is_own(bank: &Bank, subject: Subject) -> bool {
    fn looks_at(condition: &Condition, wanted: Subject) -> bool {
        match condition {
            Condition::Is(subject, _) => *subject == wanted,
            Condition::Not(inner) => looks_at(inner, wanted),
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().any(|part| looks_at(part, wanted))
            }
            Condition::Always | Condition::Answer { .. } => false,
        }
    }
    let themes = bank.themes.iter().map(|theme| &theme.applies_to);
    let questions = bank.questions().map(|(_, question)| &question.applies_to);
    std::iter::once(&bank.applies_to)
        .chain(themes)
        .chain(questions)
        .any(|condition| looks_at(condition, subject))
        || match subject {
            Subject::Tier => bank.organisations.tiers.is_some(),
            Subject::Nation => bank.organisations.nations.is_some(),
            Subject::Region => bank.organisations.regions.is_some(),
            Subject::Type | Subject::Function => false,
        }
}

/// A theme with its questions for somebody.
struct Shown<'a> {
    theme: &'a Theme,
    questions: Vec<&'a Question>,
}

/// Whether something may be asked of somebody, whatever they answer.
fn may_be(condition: &Condition, who: Option<&Attributes<'_>>) -> bool {
    who.is_none_or(|who| condition.beforehand(who) != Some(false))
}

/// The themes and questions that somebody may be asked.
fn shown<'a>(bank: &'a Bank, who: Option<&Attributes<'_>>) -> Vec<Shown<'a>> {
    if !may_be(&bank.applies_to, who) {
        return Vec::new();
    }
    let is_for = |theme: &Theme| {
        may_be(&theme.applies_to, who)
            && bank.above(theme).all(|above| may_be(&above.applies_to, who))
    };
    let themes = bank.themes.iter().filter(|theme| is_for(theme)).map(|theme| Shown {
        theme,
        questions: theme.questions.iter().filter(|q| may_be(&q.applies_to, who)).collect(),
    });
    let themes: Vec<Shown<'a>> = themes.collect();
    let has_questions = |theme: &Theme| {
        themes.iter().any(|other| {
            !other.questions.is_empty()
                && (other.theme.id == theme.id
                    || bank.above(other.theme).any(|above| above.id == theme.id))
        })
    };
    let kept: Vec<bool> = themes.iter().map(|one| has_questions(one.theme)).collect();
    themes.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|(one, _)| one).collect()
}

fn asked(frame: &Frame, page: &PreviewPage<'_>) -> AnyView {
    let t = frame.texts();
    let who = page.who.as_ref();
    let themes = shown(page.bank, who);
    if themes.is_empty() {
        return inset_text(t.bank_not_for());
    }
    let is_further = |theme: &Theme, question: &Question| {
        let conditions = page.bank.above(theme).chain([theme]).map(|theme| &theme.applies_to);
        conditions.chain([&question.applies_to]).any(|condition| !condition.looks_at().is_empty())
    };
    let all = || themes.iter().flat_map(|one| one.questions.iter().map(|q| (one.theme, *q)));
    let further = all().filter(|(theme, question)| is_further(theme, question)).count();
    let certain = all().filter(|(theme, question)| !is_further(theme, question));
    let (count, minutes) =
        certain.fold((0, 0_u32), |(count, minutes), (_, q)| (count + 1, minutes + q.minutes));
    let further = (further > 0).then(|| t.bank_follow_ups(further));
    let whole = asked_when(frame, page.bank, &open_part(&page.bank.applies_to, who));
    let contents: Vec<_> = themes
        .iter()
        .map(|one| {
            let title = one.theme.text.get(frame.language).title.clone();
            let href = format!("#theme-{}", one.theme.id);
            view! { <li><a class="govuk-link" href=href>{title}</a></li> }
        })
        .collect();
    let each: Vec<AnyView> = themes.iter().map(|one| theme(frame, page, one)).collect();
    view! {
        <p class="govuk-body">
            {t.bank_questions(count)} ", " {t.minutes(minutes)} ". " {further}
        </p>
        {whole.map(inset_text)}
        <nav aria-labelledby="contents">
            <h2 class="govuk-heading-m" id="contents">{t.bank_contents()}</h2>
            <ol class="govuk-list govuk-list--number">{contents}</ol>
        </nav>
        {each}
    }
    .into_any()
}

fn theme(frame: &Frame, page: &PreviewPage<'_>, one: &Shown<'_>) -> AnyView {
    let t = frame.texts();
    let who = page.who.as_ref();
    let text = one.theme.text.get(frame.language);
    let mut above: Vec<&str> = page
        .bank
        .above(one.theme)
        .map(|theme| theme.text.get(frame.language).title.as_str())
        .collect();
    above.reverse();
    let within = (!above.is_empty()).then(|| {
        let words = t.bank_within(above.join(" – "));
        view! { <p class="govuk-hint">{words}</p> }
    });
    let when = |condition: &Condition| asked_when(frame, page.bank, &open_part(condition, who));
    let questions: Vec<AnyView> = one
        .questions
        .iter()
        .map(|question| reading(frame, page.bank, question, when(&question.applies_to)))
        .collect();
    view! {
        <section class="app-preview__theme">
            <h2 class="govuk-heading-l" id=format!("theme-{}", one.theme.id)>{text.title.clone()}</h2>
            {within}
            {when(&one.theme.applies_to).map(inset_text)}
            {markdown::block(&text.description)}
            {questions}
        </section>
    }
    .into_any()
}
