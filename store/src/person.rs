//! People with an account, and what they are to which councils.

use crate::open::{millis, read, transaction, write};
use crate::{Error, Result, Store};
use domain::id::CouncilKey;
use domain::language::Language;
use jiff::Timestamp;
use std::fmt;

/// What somebody may do for a council.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Answers.
    Contributor,
    /// Answers, invites and submits.
    Lead,
    /// Stands behind the assessment: reads everything and submits.
    Signatory,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 3] = [Self::Contributor, Self::Lead, Self::Signatory];

    /// The name used in forms and the database.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Contributor => "contributor",
            Self::Lead => "lead",
            Self::Signatory => "signatory",
        }
    }

    /// The role with this name.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.slug() == slug)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}

/// Somebody with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their number.
    pub id: i64,
    /// Their email address, trimmed and in lower case.
    pub email: String,
    /// Their name.
    pub name: String,
    /// Argon2id, as a PHC string.
    pub password_hash: String,
    /// The language they use.
    pub language: Language,
    /// Whether they run the service.
    pub is_administrator: bool,
    /// Whether they are in the central team.
    pub is_central: bool,
    /// Whether they may no longer sign in.
    pub is_disabled: bool,
}

/// Somebody about to have an account.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// Their email address, trimmed and in lower case.
    pub email: String,
    /// Their name.
    pub name: String,
    /// Argon2id, as a PHC string.
    pub password_hash: String,
    /// The language they use.
    pub language: Language,
}

/// What somebody is to a council.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The council.
    pub council: CouncilKey,
    /// What they may do.
    pub role: Role,
}

/// The columns of a person, to be selected in this order.
pub(crate) type PersonRow =
    (i64, String, String, String, String, Option<i64>, Option<i64>, Option<i64>);

pub(crate) fn person(row: PersonRow) -> Result<Person> {
    let (id, email, name, password_hash, language, administrator, central, disabled) = row;
    Ok(Person {
        id,
        email,
        name,
        password_hash,
        language: language_of(&language)?,
        is_administrator: administrator.is_some(),
        is_central: central.is_some(),
        is_disabled: disabled.is_some(),
    })
}

pub(crate) fn language_of(code: &str) -> Result<Language> {
    Language::parse(code).ok_or_else(|| Error::corrupt(format!("language {code:?}")))
}

pub(crate) fn role_of(slug: &str) -> Result<Role> {
    Role::parse(slug).ok_or_else(|| Error::corrupt(format!("role {slug:?}")))
}

impl Store {
    /// The person with this email address.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn person_by_email(&self, email: &str) -> Result<Option<Person>> {
        let sql = "select person_id, email, name, password_hash, language, administrator_since_at,
                     central_since_at, disabled_at
                   from person where email = $1";
        let row: Option<PersonRow> =
            read!(self, pool => sqlx::query_as(sql).bind(email).fetch_optional(pool).await?);
        row.map(person).transpose()
    }

    /// What somebody is to which councils, by council key.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn memberships(&self, person: i64) -> Result<Vec<Membership>> {
        let sql = "select council_key, role from membership where person_id = $1";
        let rows: Vec<(String, String)> =
            read!(self, pool => sqlx::query_as(sql).bind(person).fetch_all(pool).await?);
        let mut memberships = rows
            .into_iter()
            .map(|(council, role)| {
                let council = CouncilKey::parse(&council).map_err(Error::corrupt)?;
                Ok(Membership { council, role: role_of(&role)? })
            })
            .collect::<Result<Vec<_>>>()?;
        memberships.sort_by(|a, b| a.council.cmp(&b.council));
        Ok(memberships)
    }

    /// The people of a council with their roles, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn members(&self, council: &CouncilKey) -> Result<Vec<(Person, Role)>> {
        type Row =
            (i64, String, String, String, String, Option<i64>, Option<i64>, Option<i64>, String);
        let sql = "select person_id, email, name, password_hash, language, administrator_since_at,
                     central_since_at, disabled_at, role
                   from membership join person using (person_id) where council_key = $1";
        let rows: Vec<Row> =
            read!(self, pool => sqlx::query_as(sql).bind(council.as_str()).fetch_all(pool).await?);
        let mut members = rows
            .into_iter()
            .map(|(id, email, name, hash, language, administrator, central, disabled, role)| {
                let row = (id, email, name, hash, language, administrator, central, disabled);
                Ok((person(row)?, role_of(&role)?))
            })
            .collect::<Result<Vec<_>>>()?;
        members.sort_by(|(a, _), (b, _)| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
        Ok(members)
    }

    /// Who may sign in with an email address at a domain, and what they are, by email address: the demonstration's
    /// people.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn people_at_domain(&self, domain: &str) -> Result<Vec<(Person, Vec<Membership>)>> {
        let sql = "select person_id, email, name, password_hash, language, administrator_since_at,
                     central_since_at, disabled_at
                   from person where disabled_at is null";
        let rows: Vec<PersonRow> = read!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        let mut people = Vec::new();
        for row in rows {
            let person = person(row)?;
            if person.email.split_once('@').is_some_and(|(_, host)| host == domain) {
                let memberships = self.memberships(person.id).await?;
                people.push((person, memberships));
            }
        }
        people.sort_by(|(a, _), (b, _)| a.email.cmp(&b.email));
        Ok(people)
    }

    /// Whether anybody runs the service yet.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn has_administrator(&self) -> Result<bool> {
        let sql = "select count(*) from person
                   where administrator_since_at is not null and disabled_at is null";
        let found: i64 = read!(self, pool => sqlx::query_scalar(sql).fetch_one(pool).await?);
        Ok(found > 0)
    }

    /// Makes an account outside an invitation: for the demonstration. An account that is there is left as it is.
    ///
    /// # Errors
    /// When the council is not in the register, or the database fails.
    pub async fn add_person(
        &self,
        new: &NewPerson,
        memberships: &[Membership],
        administrator: bool,
        now: Timestamp,
    ) -> Result<i64> {
        let id = transaction!(self, tx => {
            let sql = "insert into person
                         (email, name, password_hash, language, administrator_since_at, created_at)
                       values ($1, $2, $3, $4, $5, $6)
                       on conflict (email) do update set email = excluded.email
                       returning person_id";
            let id: i64 = sqlx::query_scalar(sql)
                .bind(&new.email)
                .bind(&new.name)
                .bind(&new.password_hash)
                .bind(new.language.code())
                .bind(administrator.then(|| millis(now)))
                .bind(millis(now))
                .fetch_one(&mut *tx)
                .await?;
            let sql = "insert into membership (person_id, council_key, role, joined_at)
                       values ($1, $2, $3, $4) on conflict (person_id, council_key) do nothing";
            for membership in memberships {
                sqlx::query(sql)
                    .bind(id)
                    .bind(membership.council.as_str())
                    .bind(membership.role.slug())
                    .bind(millis(now))
                    .execute(&mut *tx)
                    .await?;
            }
            id
        });
        Ok(id)
    }

    /// Replaces a password hash, when its parameters have been raised.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_password_hash(&self, person: i64, hash: &str) -> Result<()> {
        let sql = "update person set password_hash = $2 where person_id = $1";
        write!(self, pool => {
            sqlx::query(sql).bind(person).bind(hash).execute(pool).await?;
        });
        Ok(())
    }

    /// Remembers the language somebody uses.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_language(&self, person: i64, language: Language) -> Result<()> {
        let sql = "update person set language = $2 where person_id = $1";
        write!(self, pool => {
            sqlx::query(sql).bind(person).bind(language.code()).execute(pool).await?;
        });
        Ok(())
    }

    /// A choice somebody made about how pages are shown.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn preference(&self, person: i64, name: &str) -> Result<Option<String>> {
        let sql = "select value from preference where person_id = $1 and name = $2";
        Ok(read!(self, pool => sqlx::query_scalar(sql)
            .bind(person)
            .bind(name)
            .fetch_optional(pool)
            .await?))
    }

    /// Remembers a choice somebody made about how pages are shown.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_preference(&self, person: i64, name: &str, value: &str) -> Result<()> {
        let sql = "insert into preference (person_id, name, value) values ($1, $2, $3)
                   on conflict (person_id, name) do update set value = excluded.value";
        write!(self, pool => {
            sqlx::query(sql).bind(person).bind(name).bind(value).execute(pool).await?;
        });
        Ok(())
    }
}
