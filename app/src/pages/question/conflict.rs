//! Two people changed the same answer: both are shown, and nothing is lost.

use super::asked::Asked;
use super::fault::AnswerFault;
use super::fields::AnswerFields;
use super::place::{At, Moment};
use super::said::said;
use crate::components::{Choice, Choices, Fault, Label, Size, error_summary, hint};
use crate::frame::{Frame, PageHead};
use crate::pages::{FORM, Page};
use domain::bank::Question;
use leptos::prelude::*;

/// A question with two answers.
pub struct Clash<'a> {
    /// The question.
    pub question: &'a Question,
    /// What the names of its fields begin with.
    pub prefix: String,
    /// The saved answer.
    pub theirs: AnswerFields,
    /// Who saved it, and when.
    pub saved: Moment,
    /// The answer that is not saved.
    pub mine: AnswerFields,
    /// Both put together, as far as it has been edited.
    pub edit: AnswerFields,
    /// What was chosen: `theirs`, `mine`, `edit` or nothing.
    pub keep: String,
    /// What is wrong.
    pub faults: Vec<AnswerFault>,
}

/// Every question of a form that has two answers.
pub struct Clashes<'a> {
    /// The round.
    pub at: At<'a>,
    /// Where the form goes, without the language.
    pub action: String,
    /// Where "Back" leads, without the language.
    pub back: String,
    /// The title of the theme.
    pub theme: String,
    /// The questions.
    pub clashes: Vec<Clash<'a>>,
    /// How many other answers of the same form were saved.
    pub others_saved: usize,
}

/// The page that asks which of two answers to keep.
#[must_use]
pub fn clashes(frame: &Frame, page: &Clashes<'_>) -> Page {
    let t = frame.texts();
    let faults: Vec<Fault> =
        page.clashes.iter().flat_map(|clash| clash.all_faults(frame, page)).collect();
    let title = match page.clashes.as_slice() {
        [_] => t.conflict_title(),
        _ => t.conflict_title_several(),
    };
    let head = PageHead {
        title: title.to_owned(),
        section: page.theme.clone(),
        error: !faults.is_empty(),
        back: Some((frame.href(&page.back), t.back().to_owned())),
        ..PageHead::default()
    };
    let summary =
        (!faults.is_empty()).then(|| error_summary(t.error_summary_title(), None, &faults));
    let saved = (page.others_saved > 0)
        .then(|| view! { <p class="govuk-body">{t.conflict_saved(page.others_saved)}</p> });
    let each: Vec<AnyView> = page.clashes.iter().map(|clash| clash.view(frame, page)).collect();
    let content = view! {
        {summary}
        <span class="govuk-caption-l">{page.theme.clone()}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body-l">{t.conflict_lead()}</p>
        {saved}
        <form id=FORM method="post" action=frame.href(&page.action) novalidate>
            {frame.csrf_field()}
            {each}
            {super::buttons(frame)}
        </form>
    };
    Page::with_form(head, content.into_any())
}

impl Clash<'_> {
    fn asked<'a>(&'a self, page: &'a Clashes<'_>) -> Asked<'a> {
        Asked {
            bank: page.at.bank,
            question: self.question,
            fields: &self.edit,
            faults: &self.faults,
            prefix: self.prefix.clone(),
            folded: false,
            about: page.clashes.len() > 1,
        }
    }

    fn all_faults(&self, frame: &Frame, page: &Clashes<'_>) -> Vec<Fault> {
        let asked = self.asked(page);
        self.faults.iter().map(|fault| asked.fault(frame, fault)).collect()
    }

    fn view(&self, frame: &Frame, page: &Clashes<'_>) -> AnyView {
        let t = frame.texts();
        let bank = page.at.bank;
        let title = self.question.text.get(frame.language).title.clone();
        let theirs = said(frame, bank, self.question, &self.theirs, Some(self.saved.language));
        let mine = said(frame, bank, self.question, &self.mine, None);
        let hidden: Vec<_> = self
            .mine
            .pairs()
            .into_iter()
            .map(|(name, value)| {
                let name = format!("{}mine.{name}", self.prefix);
                view! { <input type="hidden" name=name value=value /> }
            })
            .collect();
        let version = self.theirs.version.to_string();
        view! {
            <section class="app-clash">
                <h2 class="govuk-heading-m">{title}</h2>
                <div class="app-versions">
                    <div class="app-versions__one">
                        <h3 class="govuk-heading-s">{t.conflict_theirs(&self.saved.name, self.saved.when(frame))}</h3>
                        {theirs}
                    </div>
                    <div class="app-versions__one app-versions__one--mine">
                        <h3 class="govuk-heading-s">{t.conflict_mine()}</h3>
                        {mine}
                    </div>
                </div>
                <input type="hidden" name=format!("{}version", self.prefix) value=version />
                {hidden}
                {self.choice(frame, page)}
            </section>
        }
        .into_any()
    }

    fn choice(&self, frame: &Frame, page: &Clashes<'_>) -> AnyView {
        let t = frame.texts();
        let asked = self.asked(page);
        let edit = view! {
            {hint(None, None, t.conflict_edit_hint().into())}
            {asked.fields_only(frame, self.question.text.get(frame.language).title.clone())}
        }
        .into_any();
        Choices::radios(asked.name("keep"))
            .legend(Label::new(t.conflict_question()).size(Size::S))
            .error(asked.error(frame, "keep"))
            .choice(Choice::new("theirs", t.conflict_keep_theirs(&self.saved.name)))
            .choice(Choice::new("mine", t.conflict_keep_mine()))
            .choice(Choice::new("edit", t.conflict_keep_edit()).reveals(edit))
            .values(&[&self.keep])
            .view(t)
    }
}
