//! Sets of councils that a steering group or the central team picked to work with.

use crate::open::{millis, snapshot, time, transaction};
use crate::{AddOutcome, Error, Result, SavedBy, Store};
use domain::id::CouncilKey;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// A set about to be kept.
#[derive(Debug, Clone)]
pub struct NewCouncilSet {
    /// The key of the coalition whose steering group it belongs to; none for the central team.
    pub coalition: Option<String>,
    /// What it is called.
    pub name: String,
    /// The councils in it.
    pub councils: BTreeSet<CouncilKey>,
    /// Who picked them.
    pub person: i64,
}

/// A set of councils.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CouncilSet {
    /// Its number.
    pub id: i64,
    /// What it is called.
    pub name: String,
    /// The councils in it.
    pub councils: BTreeSet<CouncilKey>,
    /// Who picked them, and when.
    pub saved: SavedBy,
}

impl Store {
    /// Keeps a set, unless its owner has one of this name.
    ///
    /// # Errors
    /// When the coalition, a council or the person is not there, or the database fails. Nothing is changed then.
    pub async fn save_council_set(
        &self,
        new: &NewCouncilSet,
        now: Timestamp,
    ) -> Result<AddOutcome> {
        let id = transaction!(self, tx => {
            let sql = "insert into council_set (coalition_key, name, created_by, created_at)
                       values ($1, $2, $3, $4)
                       on conflict (coalesce(coalition_key, ''), name) do nothing
                       returning set_id";
            let added: Option<i64> = sqlx::query_scalar(sql)
                .bind(&new.coalition)
                .bind(&new.name)
                .bind(new.person)
                .bind(millis(now))
                .fetch_optional(&mut *tx)
                .await?;
            let Some(id) = added else { return Ok(AddOutcome::Taken) };
            let sql = "insert into council_set_member (set_id, council_key) values ($1, $2)";
            for council in &new.councils {
                sqlx::query(sql).bind(id).bind(council.as_str()).execute(&mut *tx).await?;
            }
            id
        });
        Ok(AddOutcome::Added(id))
    }

    /// The sets of a coalition's steering group, or with none of the central team, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn council_sets(&self, coalition: Option<&str>) -> Result<Vec<CouncilSet>> {
        let (rows, members) = snapshot!(self, tx => {
            let sql = "select set_id, council_set.name, person.name, council_set.created_at
                       from council_set join person on person.person_id = created_by
                       where coalesce(coalition_key, '') = coalesce($1, '')";
            let rows: Vec<(i64, String, String, i64)> =
                sqlx::query_as(sql).bind(coalition).fetch_all(&mut *tx).await?;
            let sql = "select set_id, council_key from council_set_member
                         join council_set using (set_id)
                       where coalesce(coalition_key, '') = coalesce($1, '')";
            let members: Vec<(i64, String)> =
                sqlx::query_as(sql).bind(coalition).fetch_all(&mut *tx).await?;
            (rows, members)
        });
        let mut by_set: BTreeMap<i64, BTreeSet<CouncilKey>> = BTreeMap::new();
        for (set, key) in members {
            let council = CouncilKey::parse(&key).map_err(Error::corrupt)?;
            by_set.entry(set).or_default().insert(council);
        }
        let mut sets = rows
            .into_iter()
            .map(|(id, name, person, at)| {
                let saved = SavedBy { name: person, at: time(at)? };
                let councils = by_set.remove(&id).unwrap_or_default();
                Ok(CouncilSet { id, name, councils, saved })
            })
            .collect::<Result<Vec<_>>>()?;
        sets.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(sets)
    }

    /// Deletes a set of this owner. Says whether there was one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn delete_council_set(&self, coalition: Option<&str>, id: i64) -> Result<bool> {
        transaction!(self, tx => {
            let sql = "select count(*) from council_set
                       where set_id = $1 and coalesce(coalition_key, '') = coalesce($2, '')";
            let found: i64 =
                sqlx::query_scalar(sql).bind(id).bind(coalition).fetch_one(&mut *tx).await?;
            if found == 0 {
                return Ok(false);
            }
            let sql = "delete from council_set_member where set_id = $1";
            sqlx::query(sql).bind(id).execute(&mut *tx).await?;
            let sql = "delete from council_set where set_id = $1";
            sqlx::query(sql).bind(id).execute(&mut *tx).await?;
        });
        Ok(true)
    }
}
