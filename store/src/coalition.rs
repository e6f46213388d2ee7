//! Coalitions: named sets of councils.

use crate::open::{read, snapshot, transaction};
use crate::{Error, Result, Store};
use domain::bank::Bilingual;
use domain::id::CouncilKey;
use std::collections::{BTreeMap, BTreeSet};

/// A coalition and its members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coalition {
    /// Its key.
    pub key: String,
    /// What it is called.
    pub name: Bilingual<String>,
    /// The councils in it.
    pub members: BTreeSet<CouncilKey>,
}

impl Store {
    /// Makes a coalition, or gives one that is there this name and these members.
    ///
    /// # Errors
    /// When a member is not in the register, or the database fails.
    pub async fn put_coalition(&self, coalition: &Coalition) -> Result<()> {
        transaction!(self, tx => {
            let sql = "insert into coalition (coalition_key, name_en, name_cy) values ($1, $2, $3)
                       on conflict (coalition_key) do update set name_en = excluded.name_en,
                         name_cy = excluded.name_cy";
            sqlx::query(sql)
                .bind(&coalition.key)
                .bind(&coalition.name.en)
                .bind(&coalition.name.cy)
                .execute(&mut *tx)
                .await?;
            sqlx::query("delete from coalition_member where coalition_key = $1")
                .bind(&coalition.key)
                .execute(&mut *tx)
                .await?;
            let sql = "insert into coalition_member (coalition_key, council_key) values ($1, $2)";
            for member in &coalition.members {
                sqlx::query(sql)
                    .bind(&coalition.key)
                    .bind(member.as_str())
                    .execute(&mut *tx)
                    .await?;
            }
        });
        Ok(())
    }

    /// A coalition.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn coalition(&self, key: &str) -> Result<Option<Coalition>> {
        let sql = "select name_en, name_cy from coalition where coalition_key = $1";
        let name: Option<(String, String)> =
            read!(self, pool => sqlx::query_as(sql).bind(key).fetch_optional(pool).await?);
        let Some((en, cy)) = name else { return Ok(None) };
        let sql = "select council_key from coalition_member where coalition_key = $1";
        let members: Vec<String> =
            read!(self, pool => sqlx::query_scalar(sql).bind(key).fetch_all(pool).await?);
        let members = members
            .iter()
            .map(|key| CouncilKey::parse(key).map_err(Error::corrupt))
            .collect::<Result<_>>()?;
        Ok(Some(Coalition { key: key.to_owned(), name: Bilingual { en, cy }, members }))
    }

    /// Every coalition, by key.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn coalitions(&self) -> Result<Vec<Coalition>> {
        let (names, members) = snapshot!(self, tx => {
            let sql = "select coalition_key, name_en, name_cy from coalition";
            let names: Vec<NameRow> = sqlx::query_as(sql).fetch_all(&mut *tx).await?;
            let sql = "select coalition_key, council_key from coalition_member";
            let members: Vec<(String, String)> = sqlx::query_as(sql).fetch_all(&mut *tx).await?;
            (names, members)
        });
        assemble(names, members)
    }

    /// The coalitions a council is in, by key, each with all its members.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn coalitions_of(&self, council: &CouncilKey) -> Result<Vec<Coalition>> {
        let (names, members) = snapshot!(self, tx => {
            let sql = "select coalition_key, name_en, name_cy
                       from coalition join coalition_member using (coalition_key)
                       where council_key = $1";
            let names: Vec<NameRow> =
                sqlx::query_as(sql).bind(council.as_str()).fetch_all(&mut *tx).await?;
            let sql = "select coalition_key, council_key from coalition_member
                       where coalition_key in
                         (select own.coalition_key from coalition_member own
                          where own.council_key = $1)";
            let members: Vec<(String, String)> =
                sqlx::query_as(sql).bind(council.as_str()).fetch_all(&mut *tx).await?;
            (names, members)
        });
        assemble(names, members)
    }
}

type NameRow = (String, String, String);

/// Coalitions with their members, by key.
fn assemble(names: Vec<NameRow>, members: Vec<(String, String)>) -> Result<Vec<Coalition>> {
    let mut by_key: BTreeMap<String, Coalition> = names
        .into_iter()
        .map(|(key, en, cy)| {
            let name = Bilingual { en, cy };
            (key.clone(), Coalition { key, name, members: BTreeSet::new() })
        })
        .collect();
    for (key, council) in members {
        if let Some(coalition) = by_key.get_mut(&key) {
            coalition.members.insert(CouncilKey::parse(&council).map_err(Error::corrupt)?);
        }
    }
    Ok(by_key.into_values().collect())
}
