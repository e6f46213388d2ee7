//! The cover of a book or report of a release, and what symbols mean.

use super::Source;
use crate::dates;
use crate::pages::figures::{rounding, threshold};
use crate::texts::Texts;
use domain::peers::Group;
use domain::release::Purpose;
use domain::report::{Licence, Line, Symbol};

pub(super) fn title(t: Texts, source: Source<'_>) -> String {
    let release = source.release;
    let round = release.round_name.get(t.language);
    match &release.coalition_name {
        None => t.reports_title(release.number, round),
        Some(name) => t.reports_title_coalition(name.get(t.language), release.number, round),
    }
}

pub(super) fn lines(t: Texts, source: Source<'_>) -> Vec<Line> {
    let release = source.release;
    let audience = release.coalition_name.as_ref().map_or_else(
        || t.reports_for_public().to_owned(),
        |name| t.reports_for_coalition(name.get(t.language)),
    );
    let why = match &release.purpose {
        Purpose::Interim => t.play_interim().to_owned(),
        Purpose::Final => t.play_final().to_owned(),
        Purpose::Correction { of, note } => t.play_correction(note.get(t.language), *of),
    };
    let part = release
        .participation(Group::All)
        .map(|all| t.reports_part(all.councils.to_string(), all.submitted.to_string()));
    let bank = &source.bank.text.get(t.language).title;
    let policy = release.policy;
    vec![
        Line::new(t.reports_cover_for(), audience),
        Line::new(t.reports_cover_release(), format!("{}. {why}", release.number)),
        Line::new(t.reports_cover_date(), dates::date(t.language, release.date)),
        Line::new(t.reports_cover_publisher(), source.brand.organisation(t.language)),
        Line::new(t.reports_cover_contact(), source.brand.email.as_str()),
        Line::new(t.reports_cover_licence(), licence_words(t, source.licence())),
        Line::new(t.reports_cover_part(), part.unwrap_or_default()),
        Line::new(t.reports_cover_asked(), t.reports_asked(bank, release.version.as_str())),
        Line::new(
            t.reports_cover_protection(),
            format!("{} {}", threshold(t, policy), rounding(t, policy)),
        ),
        Line::new(t.reports_cover_sources(), t.reports_sources()),
        Line::new(t.reports_cover_checksum(), source.checksum),
    ]
}

/// The terms of use, in words.
#[must_use]
pub fn licence_words(t: Texts, licence: Licence) -> &'static str {
    match licence {
        Licence::OpenGovernment => t.reports_licence_open(),
        Licence::Coalition => t.reports_licence_coalition(),
        Licence::Council => t.reports_licence_council(),
    }
}

/// What every symbol means.
#[must_use]
pub fn legend(t: Texts) -> Vec<Line> {
    let words = |symbol| match symbol {
        Symbol::C => t.reports_symbol_c(),
        Symbol::X => t.reports_symbol_x(),
        Symbol::Z => t.reports_symbol_z(),
    };
    Symbol::ALL.map(|symbol| Line::new(symbol.written(), words(symbol))).to_vec()
}
