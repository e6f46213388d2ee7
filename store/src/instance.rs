//! Facts about the database itself.

use crate::open::{read, write};
use crate::{Result, Store};

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
}
