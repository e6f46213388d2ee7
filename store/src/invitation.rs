//! Invitations: a way in for one person, used once. Only a hash of the token is kept, and looking never uses it.

use crate::open::{millis, read, time, transaction};
use crate::person::{NewPerson, Role, role_of};
use crate::{Error, Result, Store};
use domain::id::CouncilKey;
use jiff::Timestamp;

/// An invitation about to be made.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// Whom, by email address, trimmed and in lower case.
    pub email: String,
    /// To what: a council and a role in it, or to run the service.
    pub membership: Option<(CouncilKey, Role)>,
    /// By whom; none is the command line.
    pub invited_by: Option<i64>,
    /// Until when it can be used.
    pub expires_at: Timestamp,
}

/// An invitation that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its number.
    pub id: i64,
    /// Whom.
    pub email: String,
    /// To what: a council and a role in it, or to run the service.
    pub membership: Option<(CouncilKey, Role)>,
    /// Who invited; none is the command line.
    pub invited_by: Option<String>,
    /// Until when it can be used.
    pub expires_at: Timestamp,
    /// When it was used.
    pub accepted_at: Option<Timestamp>,
    /// When a newer one took its place.
    pub superseded_at: Option<Timestamp>,
}

impl Invitation {
    /// Whether it can be used at this moment.
    #[must_use]
    pub fn is_usable(&self, now: Timestamp) -> bool {
        self.accepted_at.is_none() && self.superseded_at.is_none() && now < self.expires_at
    }
}

type Row =
    (i64, String, Option<String>, Option<String>, Option<String>, i64, Option<i64>, Option<i64>);

fn invitation(row: Row) -> Result<Invitation> {
    let (id, email, council, role, invited_by, expires, accepted, superseded) = row;
    let membership = match (council, role) {
        (Some(council), Some(role)) => {
            Some((CouncilKey::parse(&council).map_err(Error::corrupt)?, role_of(&role)?))
        }
        _ => None,
    };
    Ok(Invitation {
        id,
        email,
        membership,
        invited_by,
        expires_at: time(expires)?,
        accepted_at: accepted.map(time).transpose()?,
        superseded_at: superseded.map(time).transpose()?,
    })
}

impl Store {
    /// Makes an invitation. Earlier ones of the same person to the same thing can no longer be used.
    ///
    /// # Errors
    /// When the council is not in the register, or the database fails.
    pub async fn invite(
        &self,
        new: &NewInvitation,
        token_hash: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (council, role) = new
            .membership
            .as_ref()
            .map_or((None, None), |(council, role)| (Some(council.as_str()), Some(role.slug())));
        transaction!(self, tx => {
            // Takes the council's row, so that of two at the same time the second supersedes the first.
            let sql = "update council set starts = starts where council_key = $1";
            sqlx::query(sql).bind(council).execute(&mut *tx).await?;
            let sql = "update invitation set superseded_at = $3
                       where email = $1 and coalesce(council_key, '') = coalesce($2, '')
                         and accepted_at is null and superseded_at is null";
            sqlx::query(sql)
                .bind(&new.email)
                .bind(council)
                .bind(millis(now))
                .execute(&mut *tx)
                .await?;
            let sql = "insert into invitation (token_hash, email, council_key, role, invited_by,
                         created_at, expires_at)
                       values ($1, $2, $3, $4, $5, $6, $7)";
            sqlx::query(sql)
                .bind(token_hash)
                .bind(&new.email)
                .bind(council)
                .bind(role)
                .bind(new.invited_by)
                .bind(millis(now))
                .bind(millis(new.expires_at))
                .execute(&mut *tx)
                .await?;
        });
        Ok(())
    }

    /// The invitation with this token, used or not. Looking changes nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn invitation(&self, token_hash: &str) -> Result<Option<Invitation>> {
        let sql = "select invitation_id, invitation.email, council_key, role, person.name,
                     expires_at, accepted_at, superseded_at
                   from invitation left join person on person.person_id = invited_by
                   where token_hash = $1";
        let row: Option<Row> =
            read!(self, pool => sqlx::query_as(sql).bind(token_hash).fetch_optional(pool).await?);
        row.map(invitation).transpose()
    }

    /// The invitations of a council that can still be used, by email address.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn open_invitations(
        &self,
        council: &CouncilKey,
        now: Timestamp,
    ) -> Result<Vec<Invitation>> {
        let sql = "select invitation_id, invitation.email, council_key, role, person.name,
                     expires_at, accepted_at, superseded_at
                   from invitation left join person on person.person_id = invited_by
                   where council_key = $1 and accepted_at is null and superseded_at is null
                     and expires_at > $2";
        let rows: Vec<Row> = read!(self, pool => sqlx::query_as(sql)
            .bind(council.as_str())
            .bind(millis(now))
            .fetch_all(pool)
            .await?);
        let mut invitations = rows.into_iter().map(invitation).collect::<Result<Vec<_>>>()?;
        invitations.sort_by(|a, b| a.email.cmp(&b.email));
        Ok(invitations)
    }

    /// Uses an invitation: makes the account (or finds the one with its email address) and the membership. Says who
    /// that is; nobody when the invitation could no longer be used, when there is no account and none was given, or when
    /// the account is disabled. In the last two cases it can still be used.
    ///
    /// # Errors
    /// When the database fails. The invitation can then still be used.
    pub async fn accept_invitation(
        &self,
        token_hash: &str,
        new: Option<&NewPerson>,
        now: Timestamp,
    ) -> Result<Option<i64>> {
        let accepted = transaction!(self, tx => {
            // One of two requests at the same time gets the row, the other none.
            let sql = "update invitation set accepted_at = $2
                       where token_hash = $1 and accepted_at is null and superseded_at is null
                         and expires_at > $2
                       returning email, council_key, role";
            let row: Option<(String, Option<String>, Option<String>)> = sqlx::query_as(sql)
                .bind(token_hash)
                .bind(millis(now))
                .fetch_optional(&mut *tx)
                .await?;
            let Some((email, council, role)) = row else { return Ok(None) };
            if let Some(new) = new {
                // An account that is there, or is made by another request meanwhile, stays as it is.
                let sql = "insert into person (email, name, password_hash, language, created_at)
                           values ($1, $2, $3, $4, $5) on conflict (email) do nothing";
                sqlx::query(sql)
                    .bind(&email)
                    .bind(&new.name)
                    .bind(&new.password_hash)
                    .bind(new.language.code())
                    .bind(millis(now))
                    .execute(&mut *tx)
                    .await?;
            }
            let sql = "select person_id from person where email = $1 and disabled_at is null";
            let known: Option<i64> =
                sqlx::query_scalar(sql).bind(&email).fetch_optional(&mut *tx).await?;
            let Some(id) = known else { return Ok(None) };
            if let (Some(council), Some(role)) = (council, role) {
                let sql = "insert into membership (person_id, council_key, role, joined_at)
                           values ($1, $2, $3, $4)
                           on conflict (person_id, council_key) do update set role = excluded.role";
                sqlx::query(sql)
                    .bind(id)
                    .bind(council)
                    .bind(role)
                    .bind(millis(now))
                    .execute(&mut *tx)
                    .await?;
            } else {
                let sql = "update person set administrator_since_at = $2
                           where person_id = $1 and administrator_since_at is null";
                sqlx::query(sql).bind(id).bind(millis(now)).execute(&mut *tx).await?;
            }
            id
        });
        Ok(Some(accepted))
    }
}
