//! The register in our own layout, store/register/councils.csv: one row a council, every cell checked.

use super::RURALITIES;
use super::table::{
    Columns, CsvFault, Row, Table, date, gss, key, number, one_of, region_fits, several, whole,
    words,
};
use crate::council::{CouncilType, Nation, Region, Tier};
use crate::id::CouncilKey;
use crate::register::{Area, Council, Details};
use std::collections::BTreeMap;

const COLUMNS: [&str; 24] = [
    "key",
    "name",
    "official-name",
    "name-cy",
    "gss",
    "former-gss",
    "type",
    "tier",
    "nation",
    "region",
    "county",
    "combined-authority",
    "starts",
    "ends",
    "successors",
    "population",
    "area-km2",
    "density",
    "deprivation",
    "deprivation-quintile",
    "rurality",
    "rural-share",
    "latitude",
    "longitude",
];

/// Between several things in one cell.
const SEPARATOR: char = '|';

/// Reads the register of councils in our own layout. Each council has one [`Details`], true from its start.
///
/// # Errors
/// Every fault, in order of line: a column that is missing, unknown or there twice; a row with the wrong number of
/// cells; a cell that cannot be read; a key that stands twice or is named and not there; an end before a start.
pub fn parse_register(csv_text: &str) -> Result<Vec<Council>, Vec<CsvFault>> {
    let mut table = Table::read(csv_text, &COLUMNS, Columns::Exactly);
    if !table.is_readable(&COLUMNS) {
        return table.finish(Vec::new());
    }
    let rows = table.take_rows();
    let keys = unique_keys(&mut table, &rows, "key");
    let councils = rows
        .iter()
        .filter_map(|row| {
            let council = council(&mut table, row);
            named_exist(&mut table, row, &keys);
            council
        })
        .collect();
    table.finish(councils)
}

/// Where each key stands. A key that stands twice is a fault.
pub(super) fn unique_keys(table: &mut Table, rows: &[Row], column: &str) -> BTreeMap<String, u64> {
    let mut keys = BTreeMap::new();
    for row in rows {
        let key = table.cell(row, column).to_owned();
        if let Some(earlier) = keys.get(&key) {
            if !key.is_empty() {
                let message = format!("The key {key:?} stands on line {earlier} too.");
                table.fault(row.line, column, message);
            }
        } else {
            keys.insert(key, row.line);
        }
    }
    keys
}

fn named_exist(table: &mut Table, row: &Row, keys: &BTreeMap<String, u64>) {
    for column in ["county", "combined-authority", "successors"] {
        let named: Vec<&str> = table.cell(row, column).split(SEPARATOR).map(str::trim).collect();
        for key in named {
            if !key.is_empty() && !keys.contains_key(key) {
                let message = format!("{key:?} is not the key of a council in this file.");
                table.fault(row.line, column, message);
            }
        }
    }
}

fn council(table: &mut Table, row: &Row) -> Option<Council> {
    let council_key = table.required(row, "key", "the council's key, in capitals", key);
    let starts = table.read_cell(row, "starts", date);
    let ends = table.read_cell(row, "ends", date);
    if let (Some(starts), Some(ends)) = (starts, ends)
        && ends < starts
    {
        let message = format!("It ends on {ends}, before it starts on {starts}.");
        table.fault(row.line, "ends", message);
    }
    let successors = table.read_cell(row, "successors", |cell| several(cell, SEPARATOR, key));
    if successors.is_some() && table.cell(row, "ends").is_empty() {
        let message = "It has successors, so give its last day, such as 2027-03-31.".to_owned();
        table.fault(row.line, "ends", message);
    }
    let former_codes = table.read_cell(row, "former-gss", |cell| several(cell, SEPARATOR, gss));
    let details = details(table, row);
    Some(Council {
        key: council_key?,
        starts,
        ends,
        successors: successors.unwrap_or_default().into_iter().collect(),
        former_codes: former_codes.unwrap_or_default(),
        details: vec![details?],
    })
}

fn details(table: &mut Table, row: &Row) -> Option<Details> {
    let name = table.required(row, "name", "the everyday name in English", words);
    let official_name = table.required(row, "official-name", "the full legal name", words);
    let name_cy = table.read_cell(row, "name-cy", words);
    let gss = table.read_cell(row, "gss", gss);
    let council_type = table.required(row, "type", "the kind of council", |cell| {
        slug(cell, CouncilType::parse, CouncilType::ALL)
    });
    let tier = table.required(row, "tier", "the tier", |cell| slug(cell, Tier::parse, Tier::ALL));
    if let (Some(council_type), Some(tier)) = (council_type, tier)
        && council_type.tier() != tier
    {
        let message =
            format!("{tier} is not the tier of {council_type}: that is {}.", council_type.tier());
        table.fault(row.line, "tier", message);
    }
    let nation =
        table.required(row, "nation", "the nation", |cell| slug(cell, Nation::parse, Nation::ALL));
    let region = table.required(row, "region", "the region", |cell| match nation {
        Some(nation) if !region_fits(nation, cell) => Err(wrong_region(nation, cell)),
        _ => Ok(cell.to_owned()),
    });
    let county = table.read_cell(row, "county", key);
    let combined_authority: Option<CouncilKey> = table.read_cell(row, "combined-authority", key);
    let area = area(table, row);
    Some(Details {
        from: None,
        name: name?,
        name_cy,
        official_name: official_name?,
        gss,
        council_type: council_type?,
        tier: tier?,
        nation: nation?,
        region: region?,
        county,
        combined_authority,
        area,
    })
}

fn wrong_region(nation: Nation, region: &str) -> String {
    match nation {
        Nation::England => {
            let regions = Region::ALL.iter().filter(|region| region.nation() == Nation::England);
            let regions: Vec<_> = regions.map(|region| region.slug()).collect();
            let regions = regions.join(", ");
            format!("{region:?} is not a region of England. Expected one of: {regions}.")
        }
        elsewhere => {
            format!("{region:?} is not known. Outside England write the nation: {elsewhere}.")
        }
    }
}

fn slug<T: Copy + std::fmt::Display>(
    cell: &str,
    parse: fn(&str) -> Option<T>,
    all: &[T],
) -> Result<T, String> {
    parse(cell).ok_or_else(|| {
        let all: Vec<String> = all.iter().map(ToString::to_string).collect();
        format!("{cell:?} is not known. Expected one of: {}.", all.join(", "))
    })
}

fn area(table: &mut Table, row: &Row) -> Area {
    let mut figure = |column: &str, lowest: f64, highest: f64| {
        table.read_cell(row, column, |cell| number(cell, lowest, highest))
    };
    Area {
        square_km: figure("area-km2", 1.0, 100_000.0),
        density: figure("density", 0.0, 100_000.0),
        deprivation: figure("deprivation", 0.0, 100.0),
        rural_share: figure("rural-share", 0.0, 1.0),
        latitude: figure("latitude", 49.0, 61.0),
        longitude: figure("longitude", -9.0, 2.0),
        population: table.read_cell(row, "population", |cell| whole(cell, 1, 100_000_000)),
        deprivation_quintile: table
            .read_cell(row, "deprivation-quintile", |cell| whole(cell, 1, 5)),
        rurality: table.read_cell(row, "rurality", |cell| one_of(cell, &RURALITIES)),
    }
}
