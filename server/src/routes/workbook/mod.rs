//! The workbook of an assessment: downloading it, bringing it back, seeing what it would change, and taking that.

mod difference;
mod take;

use super::attachment::{Called, attached};
use crate::answering::Answering;
use crate::error::{Error, Result};
use crate::policy::{ANSWERING, Policy, Routes};
use crate::visit::Visit;
use crate::workbook::{Belongs, Reading, bytes, file_of, read};
use app::components::Fault;
use app::frame::Frame;
use app::pages::question::Shut;
use app::pages::workbook::{
    ANSWERS, Asking, FILE, Refusal, Upload as UploadPage, upload as upload_page, workbook,
};
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use domain::workbook::{Fact, KIND, LAYOUT};
use http::StatusCode;

pub(super) fn routes() -> Routes {
    let policy = Policy::Member(ANSWERING);
    Routes::default()
        .form("/councils/{council}/rounds/{round}/workbook", policy, policy, get(show).post(post))
        .read("/councils/{council}/rounds/{round}/workbook/{file}", policy, get(download))
}

/// What the address says after cells were taken, before their number.
const TAKEN: &str = "taken=";

async fn show(visit: Visit, answering: Answering) -> Result {
    if answering.is_for_others() {
        return Ok(super::task_list::for_others(&visit, &answering));
    }
    let query = visit.path.split_once('?').map_or("", |(_, query)| query);
    let mut page = page(&visit, &answering, Vec::new());
    page.taken = query.strip_prefix(TAKEN).and_then(|count| count.parse().ok());
    Ok(visit.ok(|frame| upload_page(frame, &page)))
}

fn page<'a>(visit: &Visit, answering: &'a Answering, faults: Vec<Fault>) -> UploadPage<'a> {
    UploadPage { at: answering.at(visit), faults, shut: answering.shut(visit), taken: None }
}

/// The frame of the page, and the same in another language.
fn frame_in(visit: &Visit, language: domain::language::Language) -> Frame {
    Frame { language, ..visit.frame() }
}

type Place = Path<(String, String, String)>;

async fn download(visit: Visit, answering: Answering, Path((_, _, name)): Place) -> Result {
    let (language, format) = file_of(&name).ok_or(Error::NotFound)?;
    if answering.is_for_others() {
        return Err(Error::NotFound);
    }
    let frame = frame_in(&visit, language);
    let in_language = Visit { language, ..visit.clone() };
    let mut at = answering.at(&in_language);
    let council = in_language.council_name(&answering.round.here.council.key);
    at.council.clone_from(&council);
    let bank = &answering.round.open.bank;
    let asking = bank.questions().filter(|(theme, one)| answering.may_ask(theme, one));
    let asking: Vec<Asking<'_>> = asking
        .map(|(theme, question)| {
            let (fields, _) = answering.stands(question);
            Asking { theme, question, fields }
        })
        .collect();
    let who = answering.round.here.profile.attributes();
    let made = crate::clock::local(visit.now).date();
    let book = workbook(&frame, &at, &who, &asking, &facts(&in_language, &answering), made);
    let file = tokio::task::spawn_blocking(move || bytes(&book, format));
    let file = file.await.map_err(anyhow::Error::new)??;
    let called = Called {
        council: &council,
        round: answering.round.open.round.key.as_str(),
        what: ANSWERS,
        language,
        ending: format.of_reports().extension(),
    };
    Ok(attached(file, format.of_reports().media_type(), &called))
}

/// What a workbook belongs to.
fn facts(visit: &Visit, answering: &Answering) -> Vec<(Fact, String)> {
    let round = &answering.round;
    let bank = &round.open.bank;
    Fact::ALL
        .iter()
        .map(|fact| {
            let value = match fact {
                Fact::Kind => KIND.to_owned(),
                Fact::Layout => LAYOUT.to_string(),
                Fact::Council => round.here.council.key.to_string(),
                Fact::Round => round.open.round.key.to_string(),
                Fact::Bank => bank.id.to_string(),
                Fact::BankVersion => bank.version.to_string(),
                Fact::BankDigest => round.open.digest.clone(),
                Fact::Language => visit.language.code().to_owned(),
                Fact::Made => {
                    app::dates::date_and_time(visit.language, crate::clock::local(visit.now))
                }
            };
            (*fact, value)
        })
        .collect()
}

/// The two forms have one address, so that the page of differences can be shown again in the other language.
async fn post(visit: Visit, answering: Answering) -> Result {
    if answering.is_for_others() {
        return Err(Error::NotFound);
    }
    if visit.fields.file.is_none() && !visit.fields.pairs.is_empty() {
        return take::take(visit, answering).await;
    }
    upload(visit, answering).await
}

async fn upload(visit: Visit, answering: Answering) -> Result {
    if visit.is_switching() {
        let page = page(&visit, &answering, Vec::new());
        return Ok(visit.again(|frame| upload_page(frame, &page)));
    }
    if answering.shut(&visit).is_some() {
        let page = page(&visit, &answering, Vec::new());
        return Ok(visit.page(StatusCode::CONFLICT, |frame| upload_page(frame, &page)));
    }
    match read_upload(&visit, &answering).await? {
        Err(refusal) => {
            let text = refusal.text(app::texts::Texts::of(visit.language));
            let page = page(&visit, &answering, vec![Fault::of(FILE, text)]);
            Ok(visit.again(|frame| upload_page(frame, &page)))
        }
        Ok(reading) => difference::show(&visit, &answering, reading).await,
    }
}

/// The uploaded file, read; or why it is not.
async fn read_upload(
    visit: &Visit,
    answering: &Answering,
) -> Result<std::result::Result<Reading, Refusal>> {
    let Some(file) = visit.fields.file.as_ref().filter(|file| file.field == FILE) else {
        return Ok(Err(Refusal::Missing));
    };
    let Some(content) = file.content.clone() else { return Ok(Err(Refusal::Large)) };
    let frames = [visit.language, visit.language.other()].map(|one| frame_in(visit, one));
    let round = answering.round.clone();
    let round_name = round.open.round.name.get(visit.language).clone();
    let read = tokio::task::spawn_blocking(move || {
        let belongs = Belongs {
            council: (round.here.council.key.as_str(), &round.here.name),
            round: (round.open.round.key.as_str(), &round_name),
            bank: &round.open.bank,
            digest: &round.open.digest,
            who: round.here.profile.attributes(),
        };
        let [first, second] = &frames;
        read(&content, [first, second], &belongs)
    });
    Ok(read.await.map_err(anyhow::Error::new)?)
}

/// The page of what was typed and cannot be saved any more.
fn late(
    visit: &Visit,
    answering: &Answering,
    shut: Shut,
    offers: &[difference::Offer],
) -> Response {
    let typed = offers
        .iter()
        .filter_map(|offer| {
            let (_, question) = answering.askable(offer.question.as_str())?;
            Some((question, offer.form.fields()))
        })
        .collect();
    super::question::late(visit, answering, shut, typed)
}
