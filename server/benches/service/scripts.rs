//! The requests that are sent: as a browser sends them, less what makes no difference.

use crate::client::Answer;
pub(crate) use crate::client::Script;
use crate::data::Seat;
use crate::paths;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Which page is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Page {
    Question,
    Results,
    Compare,
}

/// How many questions of a council are read in turn.
const TURNS: usize = 4;

pub(crate) fn get(address: SocketAddr, path: &str, session: &str, gzip: bool) -> Vec<u8> {
    let encoding = if gzip { "accept-encoding: gzip\r\n" } else { "" };
    format!(
        "GET {path} HTTP/1.1\r\nhost: {address}\r\ncookie: session={session}\r\naccept: text/html\r\n{encoding}\r\n"
    )
    .into_bytes()
}

/// The pages that are read of a council.
pub(crate) fn read(page: Page, seat: &Seat) -> Vec<String> {
    match page {
        Page::Question => seat
            .answered
            .iter()
            .take(TURNS)
            .map(|question| paths::question(&seat.council, question))
            .collect(),
        Page::Results => vec![paths::results(&seat.council)],
        Page::Compare => vec![paths::compare(&seat.council)],
    }
}

/// Reads one page again and again.
pub(crate) fn again(request: Vec<u8>) -> Box<dyn Script> {
    Box::new(Reading { requests: vec![request], sent: 0 })
}

/// Reads pages in turn.
struct Reading {
    requests: Vec<Vec<u8>>,
    sent: usize,
}

impl Script for Reading {
    fn request(&mut self) -> &[u8] {
        self.sent += 1;
        &self.requests[self.sent % self.requests.len()]
    }

    fn answered(&mut self, answer: &Answer<'_>) -> bool {
        answer.status == 200
    }
}

/// Every connection its share of the councils; connections share them when there are more than councils.
pub(crate) fn readings(
    address: SocketAddr,
    page: Page,
    seats: &[Seat],
    connections: usize,
    gzip: bool,
) -> Vec<Box<dyn Script>> {
    let shares = connections.min(seats.len());
    (0..connections)
        .map(|first| {
            let requests: Vec<_> = seats
                .iter()
                .skip(first % shares)
                .step_by(shares)
                .flat_map(|seat| {
                    read(page, seat)
                        .into_iter()
                        .map(move |path| get(address, &path, &seat.session, gzip))
                })
                .collect();
            Box::new(Reading { requests, sent: first }) as Box<dyn Script>
        })
        .collect()
}

/// An answer that is saved again and again, each time from the version that stands.
pub(crate) struct Slot {
    seat: usize,
    question: String,
    version: AtomicI64,
}

/// Every answer of every council. Each stands at version 1.
pub(crate) fn slots(seats: &[Seat]) -> Arc<Vec<Slot>> {
    let of = |(seat, questions): (usize, &Seat)| {
        let slot = move |question: &String| Slot {
            seat,
            question: question.clone(),
            version: AtomicI64::new(1),
        };
        questions.answered.iter().map(slot).collect::<Vec<_>>()
    };
    Arc::new(seats.iter().enumerate().flat_map(of).collect())
}

/// Notes that an answer was saved once.
pub(crate) fn saved(slot: &Slot) {
    slot.version.fetch_add(1, Ordering::Relaxed);
}

/// How many versions there must be by now.
pub(crate) fn versions(slots: &[Slot]) -> i64 {
    slots.iter().map(|slot| slot.version.load(Ordering::Relaxed)).sum()
}

/// Saves the answers of its councils in turn.
struct Saving {
    address: SocketAddr,
    seats: Arc<Vec<Seat>>,
    slots: Arc<Vec<Slot>>,
    /// Which slots are this connection's.
    own: Vec<usize>,
    at: usize,
    options: [String; 2],
    request: Vec<u8>,
}

impl Saving {
    fn slot(&self) -> &Slot {
        &self.slots[self.own[self.at % self.own.len()]]
    }
}

/// A form as the browser would send it.
pub(crate) fn post(
    address: SocketAddr,
    seat: &Seat,
    question: &str,
    version: i64,
    options: &[String; 2],
) -> Vec<u8> {
    let number = version.to_string();
    // The other option than last time: the same answer again would not be a new version.
    let choice = &options[usize::from(version % 2 == 0)];
    let body = form_urlencoded::Serializer::new(String::new())
        .append_pair(app::frame::CSRF_FIELD, &seat.csrf)
        .append_pair("version", &number)
        .append_pair("choice", choice)
        .append_pair("confidence", "medium")
        .append_pair("evidence", "Cabinet minutes of 14 July and last year's internal audit.")
        .append_pair("links", "https://www.example.org/audit")
        .append_pair("comment", &format!("As we said in the meeting, {number} times."))
        .finish();
    let path = paths::question(&seat.council, question);
    format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\ncookie: session={}\r\naccept: text/html\r\n\
         sec-fetch-site: same-origin\r\norigin: http://{address}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        seat.session,
        body.len()
    )
    .into_bytes()
}

impl Script for Saving {
    fn request(&mut self) -> &[u8] {
        self.at += 1;
        let slot = self.slot();
        let version = slot.version.load(Ordering::Relaxed);
        let seat = &self.seats[slot.seat];
        self.request = post(self.address, seat, &slot.question, version, &self.options);
        &self.request
    }

    fn answered(&mut self, answer: &Answer<'_>) -> bool {
        let is_saved = answer.status == 303;
        if is_saved {
            saved(self.slot());
        }
        is_saved
    }
}

/// Every connection its share of the councils, so that no two save the same answer.
pub(crate) fn savings(
    address: SocketAddr,
    seats: &Arc<Vec<Seat>>,
    slots: &Arc<Vec<Slot>>,
    options: &[String; 2],
    connections: usize,
) -> Vec<Box<dyn Script>> {
    (0..connections)
        .map(|first| {
            let is_own = |index: &usize| slots[*index].seat % connections == first;
            Box::new(Saving {
                address,
                seats: Arc::clone(seats),
                slots: Arc::clone(slots),
                own: (0..slots.len()).filter(is_own).collect(),
                at: 0,
                options: options.clone(),
                request: Vec::new(),
            }) as Box<dyn Script>
        })
        .collect()
}

/// Reads `option` ids from a question's page, so that no bank's words stand here.
pub(crate) fn options(page: &str) -> anyhow::Result<[String; 2]> {
    let document = scraper::Html::parse_document(page);
    let radios = scraper::Selector::parse("input[type=radio][name=choice]")
        .map_err(|error| anyhow::anyhow!("{error}"))?;
    let mut values = document.select(&radios).filter_map(|radio| radio.value().attr("value"));
    match (values.next(), values.next()) {
        (Some(one), Some(other)) => Ok([one.to_owned(), other.to_owned()]),
        _ => anyhow::bail!("the question's page has no options to choose"),
    }
}
