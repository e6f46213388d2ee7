//! A council's home, and the choice between several.

use crate::components::Button;
use crate::dates;
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use crate::pages::question::Moment;
use crate::pages::task_list::Closing;
use domain::bank::Bilingual;
use domain::journey::Progress;
use jiff::civil::Date;
use leptos::prelude::*;

/// The choice between several councils: names in the page's language, with their paths.
#[must_use]
pub fn choice(frame: &Frame, councils: &[(String, String)]) -> Page {
    let t = frame.texts();
    let (title, text) = if councils.is_empty() {
        (t.councils_none_title(), t.councils_none_text())
    } else {
        (t.councils_title(), t.councils_text())
    };
    let links: Vec<_> = councils
        .iter()
        .map(|(name, path)| {
            let (name, href) = (name.clone(), frame.href(path));
            view! { <li><a class="govuk-link" href=href>{name}</a></li> }
        })
        .collect();
    let links = (!links.is_empty())
        .then(|| view! { <ul class="govuk-list govuk-list--spaced">{links}</ul> });
    let content = view! {
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text}</p>
        {links}
    };
    let head = PageHead { title: title.to_owned(), ..PageHead::default() };
    Page::new(head, content.into_any())
}

/// How a council stands in a round.
pub enum Standing {
    /// It can answer: when it closes, and how far it has come.
    Open(Option<Closing>, Progress),
    /// It submitted.
    Submitted(Moment),
    /// The round is over, and it did not submit.
    Missed(Date),
    /// The round opens on a day.
    Coming(Date),
    /// What it asks is not for councils like this one.
    NotFor,
}

/// A round on a council's home.
pub struct HomeRound {
    /// Its name.
    pub name: Bilingual<String>,
    /// The path of its task list.
    pub path: String,
    /// How the council stands in it.
    pub standing: Standing,
}

/// A council's home.
pub struct Home {
    /// The council's name in the page's language.
    pub council: String,
    /// Its path.
    pub path: String,
    /// Its rounds, the latest first.
    pub rounds: Vec<HomeRound>,
    /// Whether the visitor gives answers.
    pub answers: bool,
}

/// The home of a council.
#[must_use]
pub fn home(frame: &Frame, page: &Home) -> Page {
    let t = frame.texts();
    let head = PageHead { title: t.home_title(&page.council), ..PageHead::default() };
    let standing = |is: fn(&Standing) -> bool| -> Vec<&HomeRound> {
        page.rounds.iter().filter(|round| is(&round.standing)).collect()
    };
    let open = standing(|one| matches!(one, Standing::Open(..)));
    let submitted = standing(|one| matches!(one, Standing::Submitted(_)));
    let coming = standing(|one| matches!(one, Standing::Coming(_)));
    let missed = standing(|one| matches!(one, Standing::Missed(_)));
    let not_for = standing(|one| matches!(one, Standing::NotFor));
    let nothing = open.is_empty().then(|| view! { <p class="govuk-body">{t.home_nothing()}</p> });
    let people = frame.href(&format!("{}/people", page.path));
    let content = view! {
        <h1 class="govuk-heading-l">{page.council.clone()}</h1>
        <p class="govuk-body-l">{t.home_lead()}</p>
        {nothing}
        {section(frame, page, t.home_open(), &open)}
        {section(frame, page, t.home_submitted(), &submitted)}
        {section(frame, page, t.home_coming(), &coming)}
        {section(frame, page, t.home_past(), &missed)}
        {section(frame, page, t.home_not_for(), &not_for)}
        <h2 class="govuk-heading-m">{t.home_people()}</h2>
        <p class="govuk-body">{t.home_people_text()}</p>
        <p class="govuk-body">
            <a class="govuk-link" href=people>{t.home_people_link(&page.council)}</a>
        </p>
    };
    Page::new(head, content.into_any())
}

fn section(
    frame: &Frame,
    page: &Home,
    title: &'static str,
    rounds: &[&HomeRound],
) -> Option<AnyView> {
    if rounds.is_empty() {
        return None;
    }
    let each: Vec<AnyView> = rounds.iter().map(|round| one(frame, page, round)).collect();
    Some(view! { <h2 class="govuk-heading-m">{title}</h2> {each} }.into_any())
}

fn one(frame: &Frame, page: &Home, round: &HomeRound) -> AnyView {
    let t = frame.texts();
    let name = round.name.get(frame.language).clone();
    let path = frame.href(&round.path);
    // Read out of their place, the links of several rounds must differ.
    let of = |words: &'static str| {
        let round = (page.rounds.len() > 1).then(|| format!(": {name}"));
        let hidden = round.map(|name| view! { <span class="govuk-visually-hidden">{name}</span> });
        view! { {words} {hidden} }.into_any()
    };
    let content = match &round.standing {
        Standing::Open(closing, progress) => {
            let words = match (page.answers, progress.responded) {
                (false, _) => t.home_look(),
                (true, 0) => t.home_start(),
                (true, _) => t.home_go_on(),
            };
            let button = Button::new(of(words)).href(path);
            let button = if page.answers { button.start() } else { button.secondary() };
            to_complete(frame, *closing, *progress, button.view())
        }
        Standing::Submitted(by) => {
            let link = |end: &str, words| {
                let href = frame.href(&format!("{}{end}", round.path));
                view! { <li><a class="govuk-link" href=href>{of(words)}</a></li> }
            };
            view! {
                <p class="govuk-body">{t.round_submitted_by(by.when(frame), &by.name)}</p>
                <ul class="govuk-list govuk-list--spaced">
                    {link("/results", t.home_results())}
                    {link("/submitted", t.home_confirmation())}
                    {link("", t.home_look())}
                </ul>
            }
            .into_any()
        }
        Standing::Missed(date) => view! {
            <p class="govuk-body">
                {t.round_closed_on(dates::date(frame.language, *date))} ". " {t.home_not_submitted()} "."
            </p>
            <p class="govuk-body"><a class="govuk-link" href=path>{of(t.home_look())}</a></p>
        }
        .into_any(),
        Standing::NotFor => view! {
            <p class="govuk-body">{t.not_for_text(&page.council)}</p>
        }
        .into_any(),
        Standing::Coming(date) => view! {
            <p class="govuk-body">{t.home_opens(dates::date(frame.language, *date))}</p>
        }
        .into_any(),
    };
    view! {
        <section class="app-round">
            <h3 class="govuk-heading-s">{name.clone()}</h3>
            {content}
        </section>
    }
    .into_any()
}

fn to_complete(
    frame: &Frame,
    closing: Option<Closing>,
    progress: Progress,
    button: AnyView,
) -> AnyView {
    let t = frame.texts();
    let closes = closing
        .map_or_else(|| t.round_no_end().to_owned(), |closing| t.round_closes(closing.text(frame)));
    view! {
        <p class="govuk-body">
            {t.answered_of(progress.responded, progress.total)}
            <br />
            {closes}
        </p>
        <progress class="app-progress" max=progress.total.to_string() value=progress.responded.to_string() aria-label=t.round_progress()></progress>
        <div>{button}</div>
    }
    .into_any()
}
