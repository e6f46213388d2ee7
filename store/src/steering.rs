//! Steering groups of coalitions, and the central team: who sees what releases say of whom.

use crate::open::{millis, read, write};
use crate::person::{PersonRow, person};
use crate::{Person, Result, Store};
use jiff::Timestamp;

/// People by name.
fn people(rows: Vec<PersonRow>) -> Result<Vec<Person>> {
    let mut people = rows.into_iter().map(person).collect::<Result<Vec<_>>>()?;
    people.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
    Ok(people)
}

impl Store {
    /// Takes somebody into the steering group of a coalition. Who is in it already stays since when they joined.
    ///
    /// # Errors
    /// When the person or the coalition is not there, or the database fails.
    pub async fn join_steering(&self, person: i64, coalition: &str, now: Timestamp) -> Result<()> {
        let sql = "insert into steering (person_id, coalition_key, joined_at) values ($1, $2, $3)
                   on conflict (person_id, coalition_key) do nothing";
        write!(self, pool => { sqlx::query(sql)
            .bind(person)
            .bind(coalition)
            .bind(millis(now))
            .execute(pool)
            .await?; });
        Ok(())
    }

    /// Takes somebody out of the steering group of a coalition. Says whether they were in it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn leave_steering(&self, person: i64, coalition: &str) -> Result<bool> {
        let sql = "delete from steering where person_id = $1 and coalition_key = $2";
        let left = write!(self, pool => sqlx::query(sql)
            .bind(person)
            .bind(coalition)
            .execute(pool)
            .await?
            .rows_affected());
        Ok(left == 1)
    }

    /// The keys of the coalitions that somebody is in the steering group of, in order.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn steering(&self, person: i64) -> Result<Vec<String>> {
        let sql = "select coalition_key from steering where person_id = $1";
        let mut keys: Vec<String> =
            read!(self, pool => sqlx::query_scalar(sql).bind(person).fetch_all(pool).await?);
        keys.sort();
        Ok(keys)
    }

    /// The people of a steering group, by name. Those who may no longer sign in are among them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn steering_group(&self, coalition: &str) -> Result<Vec<Person>> {
        let sql = "select person_id, email, name, password_hash, language, administrator_since_at,
                     central_since_at, disabled_at
                   from steering join person using (person_id) where coalition_key = $1";
        let rows: Vec<PersonRow> =
            read!(self, pool => sqlx::query_as(sql).bind(coalition).fetch_all(pool).await?);
        people(rows)
    }

    /// Takes somebody into the central team, or out of it. Who is in it already stays since when they joined.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_central(&self, person: i64, central: bool, now: Timestamp) -> Result<()> {
        let sql = "update person set central_since_at =
                     case when $2 = 1 then coalesce(central_since_at, $3) end
                   where person_id = $1";
        write!(self, pool => { sqlx::query(sql)
            .bind(person)
            .bind(i64::from(central))
            .bind(millis(now))
            .execute(pool)
            .await?; });
        Ok(())
    }

    /// The people of the central team, by name. Those who may no longer sign in are among them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn central_team(&self) -> Result<Vec<Person>> {
        let sql = "select person_id, email, name, password_hash, language, administrator_since_at,
                     central_since_at, disabled_at
                   from person where central_since_at is not null";
        let rows: Vec<PersonRow> = read!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        people(rows)
    }
}
