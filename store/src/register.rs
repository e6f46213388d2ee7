//! The register of councils, as rows.

use crate::open::{read, transaction};
use crate::{Error, Result, Store};
use domain::council::{CouncilType, Nation, Tier};
use domain::id::CouncilKey;
use domain::register::{Area, Council, Details, Register};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

#[derive(sqlx::FromRow)]
struct DetailsRow {
    council_key: String,
    valid_from: String,
    name: String,
    name_cy: Option<String>,
    official_name: String,
    gss: Option<String>,
    council_type: String,
    tier: String,
    nation: String,
    region: String,
    county_key: Option<String>,
    combined_authority_key: Option<String>,
    population: Option<i64>,
    square_km: Option<f64>,
    density: Option<f64>,
    deprivation: Option<f64>,
    deprivation_quintile: Option<i64>,
    rurality: Option<String>,
    rural_share: Option<f64>,
    latitude: Option<f64>,
    longitude: Option<f64>,
}

const DETAILS: &str = "select council_key, valid_from, name, name_cy, official_name, gss,
    council_type, tier, nation, region, county_key, combined_authority_key, population, square_km,
    density, deprivation, deprivation_quintile, rurality, rural_share, latitude, longitude
  from council_details order by council_key, valid_from";

const INSERT_DETAILS: &str = "insert into council_details (council_key, valid_from, name, name_cy,
    official_name, gss, council_type, tier, nation, region, county_key, combined_authority_key,
    population, square_km, density, deprivation, deprivation_quintile, rurality, rural_share,
    latitude, longitude)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
    $20, $21)";

fn key(text: &str) -> Result<CouncilKey> {
    CouncilKey::parse(text).map_err(Error::corrupt)
}

fn day(text: &str) -> Result<Date> {
    text.parse().map_err(Error::corrupt)
}

fn details(row: DetailsRow) -> Result<Details> {
    let unknown = |what: &str| Error::corrupt(format!("council {} {what}", row.council_key));
    Ok(Details {
        from: if row.valid_from.is_empty() { None } else { Some(day(&row.valid_from)?) },
        council_type: CouncilType::parse(&row.council_type).ok_or_else(|| unknown("type"))?,
        tier: Tier::parse(&row.tier).ok_or_else(|| unknown("tier"))?,
        nation: Nation::parse(&row.nation).ok_or_else(|| unknown("nation"))?,
        name: row.name,
        name_cy: row.name_cy,
        official_name: row.official_name,
        gss: row.gss,
        region: row.region,
        county: row.county_key.as_deref().map(key).transpose()?,
        combined_authority: row.combined_authority_key.as_deref().map(key).transpose()?,
        area: Area {
            population: row.population,
            square_km: row.square_km,
            density: row.density,
            deprivation: row.deprivation,
            deprivation_quintile: row.deprivation_quintile,
            rurality: row.rurality,
            rural_share: row.rural_share,
            latitude: row.latitude,
            longitude: row.longitude,
        },
    })
}

impl Store {
    /// The whole register. Empty before one is loaded.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when what is stored is not a register.
    pub async fn register(&self) -> Result<Register> {
        type Row = (String, Option<String>, Option<String>);
        let sql = "select council_key, starts, ends from council";
        let councils: Vec<Row> = read!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        let rows: Vec<DetailsRow> =
            read!(self, pool => sqlx::query_as(DETAILS).fetch_all(pool).await?);
        let sql = "select council_key, gss from council_former_code order by council_key, position";
        let codes: Vec<(String, String)> =
            read!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        let sql = "select predecessor_key, successor_key from succession";
        let successions: Vec<(String, String)> =
            read!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);

        let mut by_key: BTreeMap<String, Council> = BTreeMap::new();
        for (council, starts, ends) in councils {
            let made = Council {
                key: key(&council)?,
                starts: starts.as_deref().map(day).transpose()?,
                ends: ends.as_deref().map(day).transpose()?,
                successors: BTreeSet::new(),
                former_codes: Vec::new(),
                details: Vec::new(),
            };
            by_key.insert(council, made);
        }
        for row in rows {
            if let Some(council) = by_key.get_mut(&row.council_key) {
                council.details.push(details(row)?);
            }
        }
        for (council, gss) in codes {
            if let Some(council) = by_key.get_mut(&council) {
                council.former_codes.push(gss);
            }
        }
        for (predecessor, successor) in successions {
            if let Some(council) = by_key.get_mut(&predecessor) {
                council.successors.insert(key(&successor)?);
            }
        }
        Register::new(by_key.into_values().collect()).map_err(Error::corrupt)
    }

    /// Puts a whole register in place of the one stored, in one transaction.
    ///
    /// # Errors
    /// When a council that something else refers to is missing in the new one, or the database fails. Nothing is
    /// changed then.
    pub async fn replace_register(&self, register: &Register) -> Result<()> {
        transaction!(self, tx => {
            for sql in [
                "delete from succession",
                "delete from council_former_code",
                "delete from council_details",
            ] {
                sqlx::query(sql).execute(&mut *tx).await?;
            }
            let sql = "insert into council (council_key, starts, ends) values ($1, $2, $3)
                       on conflict (council_key) do update set starts = excluded.starts,
                         ends = excluded.ends";
            for council in register.iter() {
                sqlx::query(sql)
                    .bind(council.key.as_str())
                    .bind(council.starts.map(|day| day.to_string()))
                    .bind(council.ends.map(|day| day.to_string()))
                    .execute(&mut *tx)
                    .await?;
            }
            let stored: Vec<String> =
                sqlx::query_scalar("select council_key from council").fetch_all(&mut *tx).await?;
            for gone in stored.iter().filter(|key| register.get(key).is_none()) {
                let sql = "delete from council where council_key = $1";
                sqlx::query(sql).bind(gone).execute(&mut *tx).await?;
            }
            for council in register.iter() {
                for details in &council.details {
                    let area = &details.area;
                    sqlx::query(INSERT_DETAILS)
                        .bind(council.key.as_str())
                        .bind(details.from.map(|day| day.to_string()).unwrap_or_default())
                        .bind(&details.name)
                        .bind(&details.name_cy)
                        .bind(&details.official_name)
                        .bind(&details.gss)
                        .bind(details.council_type.slug())
                        .bind(details.tier.slug())
                        .bind(details.nation.slug())
                        .bind(&details.region)
                        .bind(details.county.as_ref().map(CouncilKey::as_str))
                        .bind(details.combined_authority.as_ref().map(CouncilKey::as_str))
                        .bind(area.population)
                        .bind(area.square_km)
                        .bind(area.density)
                        .bind(area.deprivation)
                        .bind(area.deprivation_quintile)
                        .bind(&area.rurality)
                        .bind(area.rural_share)
                        .bind(area.latitude)
                        .bind(area.longitude)
                        .execute(&mut *tx)
                        .await?;
                }
                let sql = "insert into council_former_code (council_key, position, gss)
                           values ($1, $2, $3)";
                for (position, gss) in (0_i64..).zip(&council.former_codes) {
                    sqlx::query(sql)
                        .bind(council.key.as_str())
                        .bind(position)
                        .bind(gss)
                        .execute(&mut *tx)
                        .await?;
                }
                let sql = "insert into succession (predecessor_key, successor_key) values ($1, $2)";
                for successor in &council.successors {
                    sqlx::query(sql)
                        .bind(council.key.as_str())
                        .bind(successor.as_str())
                        .execute(&mut *tx)
                        .await?;
                }
            }
        });
        Ok(())
    }
}
