//! Invitations: a way in for one person, used once. Only a hash of the token is kept, and looking never uses it.

use crate::open::{millis, read, time, transaction};
use crate::person::{NewPerson, Role, role_of};
use crate::{Error, Result, Store};
use domain::id::CouncilKey;
use jiff::Timestamp;

/// What somebody is invited to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvitedTo {
    /// A council, with a role in it.
    Council(CouncilKey, Role),
    /// To run the service.
    Administration,
    /// The steering group of the coalition with this key.
    Steering(String),
    /// The central team.
    Central,
}

const STEERING: &str = "steering";
const CENTRAL: &str = "central";

impl InvitedTo {
    /// What it is for as its columns: the council, the coalition, the role.
    fn columns(&self) -> (Option<&str>, Option<&str>, Option<&'static str>) {
        match self {
            Self::Council(council, role) => (Some(council.as_str()), None, Some(role.slug())),
            Self::Administration => (None, None, None),
            Self::Steering(coalition) => (None, Some(coalition), Some(STEERING)),
            Self::Central => (None, None, Some(CENTRAL)),
        }
    }

    /// What it is for from its columns. Anything not written here is for nothing.
    fn of(council: Option<&str>, coalition: Option<&str>, role: Option<&str>) -> Result<Self> {
        match (council, coalition, role) {
            (Some(council), None, Some(role)) => Ok(Self::Council(
                CouncilKey::parse(council).map_err(Error::corrupt)?,
                role_of(role)?,
            )),
            (None, None, None) => Ok(Self::Administration),
            (None, Some(coalition), Some(STEERING)) => Ok(Self::Steering(coalition.to_owned())),
            (None, None, Some(CENTRAL)) => Ok(Self::Central),
            _ => Err(Error::corrupt("an invitation to nothing there is")),
        }
    }
}

/// An invitation about to be made.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// Whom, by email address, trimmed and in lower case.
    pub email: String,
    /// To what.
    pub to: InvitedTo,
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
    /// To what.
    pub to: InvitedTo,
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

#[derive(sqlx::FromRow)]
struct Row {
    invitation_id: i64,
    email: String,
    council_key: Option<String>,
    coalition_key: Option<String>,
    role: Option<String>,
    inviter: Option<String>,
    expires_at: i64,
    accepted_at: Option<i64>,
    superseded_at: Option<i64>,
}

fn invitation(row: Row) -> Result<Invitation> {
    let to = InvitedTo::of(
        row.council_key.as_deref(),
        row.coalition_key.as_deref(),
        row.role.as_deref(),
    )?;
    Ok(Invitation {
        id: row.invitation_id,
        email: row.email,
        to,
        invited_by: row.inviter,
        expires_at: time(row.expires_at)?,
        accepted_at: row.accepted_at.map(time).transpose()?,
        superseded_at: row.superseded_at.map(time).transpose()?,
    })
}

const JOIN_COUNCIL: &str = "insert into membership (person_id, joined_at, council_key, role)
  values ($1, $2, $3, $4)
  on conflict (person_id, council_key) do update set role = excluded.role";

const JOIN_ADMINISTRATORS: &str = "update person set administrator_since_at = $2
  where person_id = $1 and administrator_since_at is null";

const JOIN_STEERING: &str = "insert into steering (person_id, joined_at, coalition_key)
  values ($1, $2, $3) on conflict (person_id, coalition_key) do nothing";

const JOIN_CENTRAL: &str = "update person set central_since_at = $2
  where person_id = $1 and central_since_at is null";

impl Store {
    /// Makes an invitation. Earlier ones of the same person to the same thing can no longer be used.
    ///
    /// # Errors
    /// When the council is not in the register, the coalition is not there, or the database fails.
    pub async fn invite(
        &self,
        new: &NewInvitation,
        token_hash: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (council, coalition, role) = new.to.columns();
        transaction!(self, tx => {
            // Takes the row of the council or coalition, so that of two at the same time the second supersedes the
            // first.
            let sql = "update council set starts = starts where council_key = $1";
            sqlx::query(sql).bind(council).execute(&mut *tx).await?;
            let sql = "update coalition set name_en = name_en where coalition_key = $1";
            sqlx::query(sql).bind(coalition).execute(&mut *tx).await?;
            // In a council the role may change; elsewhere the role says what it is to.
            let sql = "update invitation set superseded_at = $5
                       where email = $1 and coalesce(council_key, '') = coalesce($2, '')
                         and coalesce(coalition_key, '') = coalesce($3, '')
                         and (council_key is not null or coalesce(role, '') = coalesce($4, ''))
                         and accepted_at is null and superseded_at is null";
            sqlx::query(sql)
                .bind(&new.email)
                .bind(council)
                .bind(coalition)
                .bind(role)
                .bind(millis(now))
                .execute(&mut *tx)
                .await?;
            let sql = "insert into invitation (token_hash, email, council_key, coalition_key, role,
                         invited_by, created_at, expires_at)
                       values ($1, $2, $3, $4, $5, $6, $7, $8)";
            sqlx::query(sql)
                .bind(token_hash)
                .bind(&new.email)
                .bind(council)
                .bind(coalition)
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
        let sql = "select invitation_id, invitation.email, council_key, coalition_key, role,
                     person.name as inviter, expires_at, accepted_at, superseded_at
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
        let sql = "select invitation_id, invitation.email, council_key, coalition_key, role,
                     person.name as inviter, expires_at, accepted_at, superseded_at
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

    /// The invitations that can still be used to anything that is not a council, by email address.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn open_invitations_elsewhere(&self, now: Timestamp) -> Result<Vec<Invitation>> {
        let sql = "select invitation_id, invitation.email, council_key, coalition_key, role,
                     person.name as inviter, expires_at, accepted_at, superseded_at
                   from invitation left join person on person.person_id = invited_by
                   where council_key is null and accepted_at is null and superseded_at is null
                     and expires_at > $1";
        let rows: Vec<Row> =
            read!(self, pool => sqlx::query_as(sql).bind(millis(now)).fetch_all(pool).await?);
        let mut invitations = rows.into_iter().map(invitation).collect::<Result<Vec<_>>>()?;
        invitations.sort_by(|a, b| a.email.cmp(&b.email).then(a.id.cmp(&b.id)));
        Ok(invitations)
    }

    /// Uses an invitation: makes the account (or finds the one with its email address) and what it is for. Says who
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
                       returning email, council_key, coalition_key, role";
            type Used = (String, Option<String>, Option<String>, Option<String>);
            let row: Option<Used> = sqlx::query_as(sql)
                .bind(token_hash)
                .bind(millis(now))
                .fetch_optional(&mut *tx)
                .await?;
            let Some((email, council, coalition, role)) = row else { return Ok(None) };
            let to = InvitedTo::of(council.as_deref(), coalition.as_deref(), role.as_deref())?;
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
            let given = match &to {
                InvitedTo::Council(council, role) => sqlx::query(JOIN_COUNCIL)
                    .bind(id)
                    .bind(millis(now))
                    .bind(council.as_str())
                    .bind(role.slug()),
                InvitedTo::Administration => {
                    sqlx::query(JOIN_ADMINISTRATORS).bind(id).bind(millis(now))
                }
                InvitedTo::Steering(coalition) => {
                    sqlx::query(JOIN_STEERING).bind(id).bind(millis(now)).bind(coalition)
                }
                InvitedTo::Central => sqlx::query(JOIN_CENTRAL).bind(id).bind(millis(now)),
            };
            given.execute(&mut *tx).await?;
            id
        });
        Ok(Some(accepted))
    }
}
