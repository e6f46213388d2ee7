//! A council's own report: a page to read, and the same as files. Nothing of it is kept anywhere: it is made from the
//! answers as they are.

use super::attachment::{Called, attached};
use super::compare::{Drawn, compared};
use super::results::theme_picture;
use super::task_list::for_others;
use crate::answering::Answering;
use crate::clock::local;
use crate::error::{Error, Result};
use crate::policy::{ANY_ROLE, InRound, Policy, Routes};
use crate::reports::council::{self, CouncilFile};
use crate::reports::files::Format;
use crate::visit::Visit;
use app::components::Crumb;
use app::pages::report::{Around, document};
use app::pages::results::{Figures, Submitted};
use app::reports::{CouncilLine, CouncilSource, SaidBy, council_book, council_report};
use app::texts::Texts;
use axum::extract::Path;
use axum::routing::get;
use domain::report::{Book, Document};
use std::collections::BTreeMap;

pub(super) fn routes() -> Routes {
    let member = Policy::Member(ANY_ROLE);
    Routes::default().read("/councils/{council}/rounds/{round}/report", member, get(show)).read(
        "/councils/{council}/rounds/{round}/report/{file}",
        member,
        get(file),
    )
}

/// Calls `say` with what the report is made from.
async fn with<R>(
    visit: &Visit,
    answering: &Answering,
    drawn: Drawn,
    say: impl FnOnce(Texts, &CouncilSource<'_>) -> R,
) -> Result<R> {
    let round = &answering.round;
    let submitted = round.assessment.as_ref().and_then(|assessment| {
        let at = local(assessment.submitted_at?);
        Some(Submitted { at, by: assessment.submitted_by.clone() })
    });
    // A council may change its type; what it submitted stays an answer to the questions it was asked.
    let day = submitted.as_ref().map_or_else(|| local(visit.now).date(), |at| at.at.date());
    let details = round.here.council.on(day);
    let council =
        CouncilLine { name: details.name_in(visit.language).to_owned(), gss: details.gss.clone() };
    let bank = &round.open.bank;
    let figures = Figures::new(visit.language, bank, details.profile(), &answering.answers);
    let themes = match drawn {
        Drawn::Nothing => None,
        _ => theme_picture(&visit.app.charts, &figures).await,
    };
    let said: BTreeMap<_, _> = answering
        .saved
        .iter()
        .map(|(id, saved)| {
            let by = SaidBy {
                name: saved.saved.name.clone(),
                at: local(saved.saved.at),
                language: saved.language,
            };
            (id.clone(), by)
        })
        .collect();
    let source = CouncilSource {
        council: &council,
        round: round.open.round.name.get(visit.language),
        brand: &visit.app.brand,
        figures: &figures,
        submitted: submitted.as_ref(),
        day,
        said: &said,
        compare: None,
        themes: themes.as_ref(),
    };
    let t = Texts::of(visit.language);
    if submitted.is_none() {
        return Ok(say(t, &source));
    }
    compared(visit, answering, drawn, |page| {
        say(t, &CouncilSource { compare: Some(page), ..source })
    })
    .await
}

async fn show(visit: Visit, round: InRound) -> Result {
    let answering = Answering::load(&visit, round).await?;
    if answering.is_for_others() {
        return Ok(for_others(&visit, &answering));
    }
    let (report, tables) = with(&visit, &answering, Drawn::Themes, |t, source| {
        let book = council_book(t, source);
        let tables: Vec<_> =
            book.tables.into_iter().map(|table| (table.key, table.title)).collect();
        (council_report(t, source), tables)
    })
    .await?;
    let around = around(&visit, &answering, &tables);
    Ok(visit.ok(|frame| document(frame, &report, around)))
}

/// The trail to the page, and its files. What is compared with stays the same in them.
fn around(visit: &Visit, answering: &Answering, there: &[(String, String)]) -> Around {
    let t = Texts::of(visit.language);
    let path = answering.round.path();
    let query = visit.path.split_once('?').map_or(String::new(), |(_, query)| format!("?{query}"));
    let to = |file: CouncilFile| visit.href(&format!("{path}/report/{}{query}", file.name()));
    let links = vec![
        (visit.href(&format!("{path}/results")), t.council_report_to_results().to_owned()),
        (visit.href(&format!("{path}/compare{query}")), t.compare_link().to_owned()),
        (to(CouncilFile::Docx), t.council_report_to_docx().to_owned()),
        (to(CouncilFile::Html), t.council_report_to_html().to_owned()),
    ];
    let mut tables = vec![
        (to(CouncilFile::Tables(Format::Ods)), t.council_report_to_ods().to_owned()),
        (to(CouncilFile::Tables(Format::Xlsx)), t.council_report_to_xlsx().to_owned()),
        (to(CouncilFile::Tables(Format::Json)), t.council_report_to_json().to_owned()),
        (to(CouncilFile::Tables(Format::Zip)), t.council_report_to_zip().to_owned()),
    ];
    tables.extend(
        there.iter().map(|(key, title)| {
            (to(CouncilFile::Table(key.clone())), t.council_report_to_csv(title))
        }),
    );
    let crumb =
        |text: &str, path: &str| Crumb { text: text.to_owned(), href: Some(visit.href(path)) };
    let at = answering.at(visit);
    Around {
        section: at.round.clone(),
        breadcrumbs: vec![
            crumb(&at.council, &answering.home()),
            crumb(&at.round, &path),
            Crumb { text: t.council_report_crumb().to_owned(), href: None },
        ],
        links,
        tables,
    }
}

/// What a file is made from.
enum Made {
    Words(Document<'static>),
    Tables(Book<'static>),
}

async fn file(
    visit: Visit,
    round: InRound,
    Path((_, _, name)): Path<(String, String, String)>,
) -> Result {
    let file = CouncilFile::parse(&name).ok_or(Error::NotFound)?;
    let answering = Answering::load(&visit, round).await?;
    if answering.is_for_others() {
        return Err(Error::NotFound);
    }
    let drawn = if file.is_in_words() { Drawn::Themes } else { Drawn::Nothing };
    let (made, council) = with(&visit, &answering, drawn, |t, source| {
        let made = if file.is_in_words() {
            Made::Words(council_report(t, source))
        } else {
            Made::Tables(council_book(t, source))
        };
        (made, source.council.name.clone())
    })
    .await?;
    let kind = file.clone();
    // Packing and drawing take a while, and nothing else should wait for them.
    let bytes = tokio::task::spawn_blocking(move || match &made {
        Made::Words(report) => council::words(report, &kind).map(Some),
        Made::Tables(book) => council::tables(book, &kind),
    })
    .await
    .map_err(anyhow::Error::new)??
    .ok_or(Error::NotFound)?;
    let name = file.name();
    let (what, ending) = name.split_once('.').unwrap_or((&name, ""));
    let called = Called {
        council: &council,
        round: answering.round.open.round.key.as_str(),
        what,
        language: visit.language,
        ending,
    };
    Ok(attached(bytes, file.media_type(), &called))
}
