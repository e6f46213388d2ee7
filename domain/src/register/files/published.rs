//! The register as mySociety publishes it, in our words.

use super::corrections::Correction;
use super::own::unique_keys;
use super::table::{
    Columns, CsvFault, Row, Table, date, gss, key, number, one_of, region_fits, several, whole,
    words,
};
use crate::council::{CouncilType, Nation, Tier};
use crate::id::CouncilKey;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// The columns that are read. The file has more, in any order.
pub(super) const COLUMNS: [&str; 18] = [
    "local-authority-code",
    "official-name",
    "nice-name",
    "gss-code",
    "former-gss-codes",
    "start-date",
    "end-date",
    "replaced-by",
    "current-authority",
    "nation",
    "region",
    "local-authority-type",
    "county-la",
    "combined-authority",
    "pop-2020",
    "area",
    "lat",
    "long",
];

/// Between several things in one cell.
const SEPARATOR: char = ',';

/// What the published register says of a council, in our words. What it leaves empty is none.
#[derive(Debug, Clone, PartialEq)]
pub struct Published {
    /// Its key. The publisher's, until it is found under another in our register.
    pub key: CouncilKey,
    /// Its everyday name in English.
    pub name: String,
    /// Its full legal name.
    pub official_name: String,
    /// The GSS code of its area.
    pub gss: Option<String>,
    /// GSS codes it had before.
    pub former_codes: Vec<String>,
    /// Its legal kind.
    pub council_type: CouncilType,
    /// Its tier, which follows from its kind.
    pub tier: Tier,
    /// Its nation.
    pub nation: Nation,
    /// An English region, or the nation again.
    pub region: String,
    /// The county council above a district.
    pub county: Option<CouncilKey>,
    /// The combined authority it belongs to.
    pub combined_authority: Option<CouncilKey>,
    /// The first day it existed.
    pub starts: Option<Date>,
    /// The last day it existed.
    pub ends: Option<Date>,
    /// The councils that took over its work.
    pub successors: BTreeSet<CouncilKey>,
    /// Residents, mid-2020.
    pub population: Option<i64>,
    /// Square kilometres.
    pub square_km: Option<f64>,
    /// Degrees north, to five decimals (about a metre).
    pub latitude: Option<f64>,
    /// Degrees east, to five decimals.
    pub longitude: Option<f64>,
}

/// Reads the register as published, with the corrections that still apply. An end date on which a successor starts is
/// the day after the last: the published file has both conventions, and we keep the last day.
///
/// # Errors
/// Every fault, in order of line: a column we need that is missing or there twice, a row with the wrong number of cells,
/// a cell that cannot be read, a key that stands twice.
pub fn parse_published(
    csv_text: &str,
    corrections: &[Correction],
) -> Result<Vec<Published>, Vec<CsvFault>> {
    let mut table = Table::read(csv_text, &COLUMNS, Columns::AtLeast);
    if !table.is_readable(&COLUMNS) {
        return table.finish(Vec::new());
    }
    let mut rows = table.take_rows();
    correct(&table, &mut rows, corrections);
    unique_keys(&mut table, &rows, "local-authority-code");
    let mut councils: Vec<(u64, Published)> =
        rows.iter().filter_map(|row| Some((row.line, published(&mut table, row)?))).collect();
    let starts: BTreeMap<CouncilKey, Option<Date>> =
        councils.iter().map(|(_, council)| (council.key.clone(), council.starts)).collect();
    for (line, council) in &mut councils {
        let begins = council.successors.iter().filter_map(|key| starts.get(key).copied().flatten());
        if let Some(ends) = council.ends
            && begins.into_iter().any(|day| day == ends)
        {
            council.ends = ends.yesterday().ok();
        }
        if let (Some(starts), Some(ends)) = (council.starts, council.ends)
            && ends < starts
        {
            let message = format!("It ends on {ends}, before it starts on {starts}.");
            table.fault(*line, "end-date", message);
        }
    }
    table.finish(councils.into_iter().map(|(_, council)| council).collect())
}

fn correct(table: &Table, rows: &mut [Row], corrections: &[Correction]) {
    let mut by_key: BTreeMap<&str, Vec<&Correction>> = BTreeMap::new();
    for correction in corrections {
        by_key.entry(correction.key.as_str()).or_default().push(correction);
    }
    for row in rows {
        let key = table.cell(row, "local-authority-code");
        for correction in by_key.get(key).into_iter().flatten() {
            if correction.concerns(table.cell(row, &correction.column)) {
                table.replace(row, &correction.column, &correction.correct);
            }
        }
    }
}

fn published(table: &mut Table, row: &Row) -> Option<Published> {
    let council = table.required(row, "local-authority-code", "the authority's code", key);
    let name = table.required(row, "nice-name", "the everyday name", words);
    let official_name = table.required(row, "official-name", "the full legal name", words);
    let gss_code = table.read_cell(row, "gss-code", gss);
    let former_codes = table.read_cell(row, "former-gss-codes", |c| several(c, SEPARATOR, gss));
    let kind = table.required(row, "local-authority-type", "the type code", council_type);
    let nation = table.required(row, "nation", "the nation", nation_name);
    let region = table.required(row, "region", "the region", |cell| match nation {
        Some(nation) => region_name(cell, nation),
        None => Ok(String::new()),
    });
    let county = table.read_cell(row, "county-la", key);
    let combined_authority = table.read_cell(row, "combined-authority", key);
    let starts = table.read_cell(row, "start-date", date);
    let ends = table.read_cell(row, "end-date", date);
    let successors = table.read_cell(row, "replaced-by", |c| several(c, SEPARATOR, key));
    let current = table.required(row, "current-authority", "True or False", |cell| {
        one_of(cell, &["True", "False"])
    });
    if table.cell(row, "end-date").is_empty()
        && (current.as_deref() == Some("False") || successors.is_some())
    {
        let message = "It has ended or has been replaced, so a date is expected here.".to_owned();
        table.fault(row.line, "end-date", message);
    }
    // The published file writes whole numbers as 64187.0.
    let population = table.read_cell(row, "pop-2020", |cell| {
        whole(cell.strip_suffix(".0").unwrap_or(cell), 1, 100_000_000)
    });
    let mut figure = |column: &str, lowest: f64, highest: f64, decimals: i32| {
        let read = table.read_cell(row, column, |cell| number(cell, lowest, highest));
        read.map(|figure| rounded(figure, decimals))
    };
    let square_km = figure("area", 0.5, 100_000.0, 0);
    let latitude = figure("lat", 49.0, 61.0, 5);
    let longitude = figure("long", -9.0, 2.0, 5);
    Some(Published {
        key: council?,
        name: name?,
        official_name: official_name?,
        gss: gss_code,
        former_codes: former_codes.unwrap_or_default(),
        council_type: kind?,
        tier: kind?.tier(),
        nation: nation?,
        region: region?,
        county,
        combined_authority,
        starts,
        ends,
        successors: successors.unwrap_or_default().into_iter().collect(),
        population,
        square_km,
        latitude,
        longitude,
    })
}

pub(super) fn rounded(figure: f64, decimals: i32) -> f64 {
    let scale = 10f64.powi(decimals);
    (figure * scale).round() / scale
}

fn council_type(code: &str) -> Result<CouncilType, String> {
    Ok(match code {
        "CTY" => CouncilType::County,
        "NMD" => CouncilType::NonMetropolitanDistrict,
        "UA" => CouncilType::Unitary,
        "MD" => CouncilType::MetropolitanDistrict,
        "LBO" => CouncilType::LondonBorough,
        "CC" => CouncilType::CityCorporation,
        "SCO" => CouncilType::ScottishUnitary,
        "WPA" => CouncilType::WelshUnitary,
        "NID" => CouncilType::NorthernIrelandDistrict,
        "COMB" => CouncilType::CombinedAuthority,
        "SRA" => CouncilType::StrategicAuthority,
        _ => {
            return Err(format!(
                "{code:?} is not a known type code. Expected one of: CTY, NMD, UA, MD, LBO, CC, SCO, WPA, NID, \
                 COMB, SRA."
            ));
        }
    })
}

fn nation_name(cell: &str) -> Result<Nation, String> {
    Nation::parse(&slugged(cell)).ok_or_else(|| {
        format!("{cell:?} is not a nation. Expected England, Scotland, Wales or Northern Ireland.")
    })
}

fn region_name(cell: &str, nation: Nation) -> Result<String, String> {
    let region = slugged(cell);
    if region_fits(nation, &region) {
        Ok(region)
    } else {
        let expected = match nation {
            Nation::England => "the name of one of England's nine regions",
            _ => "the nation again",
        };
        Err(format!("{cell:?} is not a region there. Expected {expected}."))
    }
}

fn slugged(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join("-")
}
