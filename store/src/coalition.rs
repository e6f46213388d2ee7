//! Coalitions: named sets of councils.

use crate::open::{read, transaction};
use crate::{Error, Result, Store};
use domain::bank::Bilingual;
use domain::id::CouncilKey;
use std::collections::BTreeSet;

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
}
