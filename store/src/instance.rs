//! Facts about the database itself.

use crate::open::{read, transaction, write};
use crate::{Error, Result, Store};

impl Store {
    /// Marks the database as holding made-up data, or as not. Every page says so.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_demonstration(&self, demonstration: bool) -> Result<()> {
        let sql = if demonstration {
            "insert into instance (name, value) values ('demonstration', 'yes')
             on conflict (name) do nothing"
        } else {
            "delete from instance where name = 'demonstration'"
        };
        write!(self, pool => { sqlx::query(sql).execute(pool).await?; });
        Ok(())
    }

    /// Whether the database holds made-up data.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn is_demonstration(&self) -> Result<bool> {
        let sql = "select count(*) from instance where name = 'demonstration'";
        let found: i64 = read!(self, pool => sqlx::query_scalar(sql).fetch_one(pool).await?);
        Ok(found > 0)
    }

    /// Whether there is anybody with an account, or any assessment. A database without a schema holds neither.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn is_in_use(&self) -> Result<bool> {
        if self.applied().await?.is_empty() {
            return Ok(false);
        }
        let sql = "select (select count(*) from person) + (select count(*) from assessment)";
        let found: i64 = read!(self, pool => sqlx::query_scalar(sql).fetch_one(pool).await?);
        Ok(found > 0)
    }

    /// The key that figures of flexible groups are protected by. The first one given is kept for ever, and returned from
    /// then on whatever is given: with another key the same question would get another answer, and the two together
    /// would tell more than either.
    ///
    /// # Errors
    /// When the database fails, or holds something else under this name.
    pub async fn disclosure_key(&self, fresh: [u8; 32]) -> Result<[u8; 32]> {
        let fresh: String = fresh.iter().map(|byte| format!("{byte:02x}")).collect();
        let kept: String = transaction!(self, tx => {
            let sql = "insert into instance (name, value) values ('disclosure_key', $1)
                       on conflict (name) do nothing";
            sqlx::query(sql).bind(fresh).execute(&mut *tx).await?;
            let sql = "select value from instance where name = 'disclosure_key'";
            sqlx::query_scalar(sql).fetch_one(&mut *tx).await?
        });
        bytes_of(&kept).ok_or_else(|| Error::corrupt("a disclosure key that is none"))
    }
}

/// Thirty-two bytes from their hexadecimal.
fn bytes_of(hex: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if hex.len() != 64 || !hex.is_ascii() {
        return None;
    }
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(hex.get(2 * place..2 * place + 2)?, 16).ok()?;
    }
    Some(bytes)
}
