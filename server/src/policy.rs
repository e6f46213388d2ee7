//! Who may use which route. A route cannot be added without saying so: [`Routes`] is the only way to add one.

use crate::error::{Error, Result};
use crate::state::{App, OpenRound};
use crate::visit::Visit;
use axum::Router;
use axum::extract::{FromRequestParts, RawPathParams, Request};
use axum::middleware::{Next, from_fn};
use axum::response::IntoResponse;
use axum::routing::MethodRouter;
use domain::council::Profile;
use domain::id::RoundKey;
use domain::register::Council;
use http::request::Parts;
use jiff::Timestamp;
use std::sync::Arc;
use store::{Assessment, Coalition, Role};

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// Anyone.
    Public,
    /// Anyone who is signed in.
    SignedIn,
    /// Those who run the service.
    Administrator,
    /// Members of the council in the path, `{council}`, with one of these roles. For anybody else the council's
    /// pages do not exist: 404.
    Member(&'static [Role]),
    /// The steering group of the coalition in the path, `{coalition}`, and those who run the service. For anybody else
    /// the coalition's pages do not exist: 404.
    Steering,
    /// The central team, and those who run the service.
    Central,
    /// Only in a database of made-up data: 404 elsewhere.
    Demonstration,
}

/// Every role: whoever belongs to the council.
pub const ANY_ROLE: &[Role] = &[Role::Contributor, Role::Lead, Role::Signatory];
/// Those who answer.
pub const ANSWERING: &[Role] = &[Role::Contributor, Role::Lead];
/// Those who invite colleagues.
pub const LEADING: &[Role] = &[Role::Lead];
/// Those who submit.
pub const SUBMITTING: &[Role] = &[Role::Lead, Role::Signatory];

/// A declared route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Declared {
    /// The path, with parameters in braces.
    pub path: &'static str,
    /// Who may read it.
    pub read: Policy,
    /// Who may post to it; none when nobody can.
    pub write: Option<Policy>,
}

/// Routes being put together.
#[derive(Default)]
pub struct Routes {
    router: Router<App>,
    declared: Vec<Declared>,
}

impl Routes {
    /// Adds a page that is only read.
    #[must_use]
    pub fn read(self, path: &'static str, policy: Policy, show: MethodRouter<App>) -> Self {
        self.at(Declared { path, read: policy, write: None }, show)
    }

    /// Adds a page with a form: who may see it, and who may send it.
    #[must_use]
    pub fn form(
        self,
        path: &'static str,
        read: Policy,
        write: Policy,
        show_and_save: MethodRouter<App>,
    ) -> Self {
        self.at(Declared { path, read, write: Some(write) }, show_and_save)
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that adds a route")]
    fn at(mut self, declared: Declared, handlers: MethodRouter<App>) -> Self {
        let guarded =
            handlers.route_layer(from_fn(move |request: Request, next: Next| async move {
                let reading = request.method().is_safe();
                let policy = if reading { Some(declared.read) } else { declared.write };
                let (mut parts, body) = request.into_parts();
                match admit(policy, &mut parts).await {
                    Ok(()) => next.run(Request::from_parts(parts, body)).await,
                    Err(error) => error.into_response(),
                }
            }));
        self.router = self.router.route(declared.path, guarded);
        self.declared.push(declared);
        self
    }

    /// Adds the routes of another module.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.declared.extend(other.declared);
        self
    }

    /// The router, and what was declared.
    pub fn finish(self) -> (Router<App>, Vec<Declared>) {
        (self.router, self.declared)
    }
}

/// Lets a request through, or says why not.
async fn admit(policy: Option<Policy>, parts: &mut Parts) -> Result<()> {
    let visit = Visit::from_request_parts(parts, &()).await?;
    match policy.ok_or(Error::NotFound)? {
        Policy::Public => Ok(()),
        Policy::Demonstration if visit.app.demonstration => Ok(()),
        Policy::Demonstration => Err(Error::NotFound),
        Policy::SignedIn => visit.signed_in().map(drop),
        Policy::Administrator => {
            if visit.signed_in()?.person.is_administrator {
                Ok(())
            } else {
                Err(Error::Forbidden(&[]))
            }
        }
        Policy::Central => {
            let person = &visit.signed_in()?.person;
            if !person.is_central && !person.is_administrator {
                return Err(Error::Forbidden(&[]));
            }
            parts.extensions.insert(Seat::Central);
            Ok(())
        }
        Policy::Steering => {
            visit.signed_in()?;
            let visit = visit.with_steering().await?;
            let key = parameter(parts, "coalition").await?;
            let signed_in = visit.signed_in()?;
            if !signed_in.person.is_administrator && !signed_in.steers(&key) {
                return Err(Error::NotFound);
            }
            let coalition = visit.app.store.coalition(&key).await?.ok_or(Error::NotFound)?;
            parts.extensions.insert(Seat::Coalition(Arc::new(coalition)));
            parts.extensions.insert(visit);
            Ok(())
        }
        Policy::Member(roles) => {
            let signed_in = visit.signed_in()?;
            let key = parameter(parts, "council").await?;
            let role = signed_in.role(&key).ok_or(Error::NotFound)?;
            if !roles.contains(&role) {
                return Err(Error::Forbidden(roles));
            }
            let here = Here::find(&visit, &key, role)?;
            parts.extensions.insert(here);
            Ok(())
        }
    }
}

/// What stands in the path for a parameter.
async fn parameter(parts: &mut Parts, name: &str) -> Result<String> {
    let params =
        RawPathParams::from_request_parts(parts, &()).await.map_err(|_| Error::NotFound)?;
    let found = params.iter().find(|(other, _)| *other == name);
    found.map(|(_, value)| value.to_owned()).ok_or(Error::NotFound)
}

/// Whose dashboards a route is about. Only there on routes for steering groups and the central team.
#[derive(Debug, Clone)]
pub enum Seat {
    /// A coalition's.
    Coalition(Arc<Coalition>),
    /// The central team's: all councils.
    Central,
}

impl<S: Sync> FromRequestParts<S> for Seat {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        let seat = parts.extensions.get::<Self>().cloned();
        seat.ok_or_else(|| {
            Error::Internal(anyhow::anyhow!("a dashboard on a route for neither of its readers"))
        })
    }
}

/// The council a route is about, and what the visitor may do for it. Only there on routes for members.
#[derive(Debug, Clone)]
pub struct Here {
    /// The council.
    pub council: Council,
    /// What the visitor may do for it.
    pub role: Role,
    /// The attributes that decide which questions apply, today.
    pub profile: Profile,
    /// The council's name in the visit's language, today.
    pub name: String,
}

impl Here {
    fn find(visit: &Visit, key: &str, role: Role) -> Result<Self> {
        let register = visit.app.register();
        let council = register.get(key).ok_or(Error::NotFound)?.clone();
        let details = council.on(visit.app.clock.today());
        let profile = details.profile();
        let name = details.name_in(visit.language).to_owned();
        Ok(Self { council, role, profile, name })
    }
}

impl<S: Sync> FromRequestParts<S> for Here {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        let here = parts.extensions.get::<Self>().cloned();
        here.ok_or_else(|| Error::Internal(anyhow::anyhow!("a council on a route not for members")))
    }
}

/// The council of the path in the round of the path, `{round}`, with its assessment if it has begun.
#[derive(Debug, Clone)]
pub struct InRound {
    /// The council.
    pub here: Here,
    /// The round and its bank.
    pub open: Arc<OpenRound>,
    /// The first moment this council can no longer answer, if the round has an end: later than for others where it was
    /// given more time.
    pub closes_at: Option<Timestamp>,
    /// The assessment; none before the first answer.
    pub assessment: Option<Assessment>,
}

impl InRound {
    /// A council in a round. None where the round is a draft, or for councils of a coalition that it is not in.
    #[must_use]
    pub fn new(here: Here, open: Arc<OpenRound>, assessment: Option<Assessment>) -> Option<Self> {
        let key = &here.council.key;
        let is_member = open.members.as_ref().is_none_or(|members| members.contains(key));
        let closes_at = open.round.extended(open.extensions.get(key)).closes_at;
        (is_member && !open.round.is_draft).then_some(Self { here, open, closes_at, assessment })
    }

    /// The path of the round's task list, and the start of everything in it.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/councils/{}/rounds/{}", self.here.council.key, self.open.round.key)
    }

    /// Whether answers can be changed: the round is open and nothing has been submitted.
    #[must_use]
    pub fn is_open(&self, now: Timestamp) -> bool {
        let round = &self.open.round;
        round.opens_at <= now
            && self.closes_at.is_none_or(|closes| now < closes)
            && self.assessment.as_ref().is_none_or(|a| a.submitted_at.is_none())
    }
}

impl<S: Send + Sync> FromRequestParts<S> for InRound {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let here = Here::from_request_parts(parts, state).await?;
        let params =
            RawPathParams::from_request_parts(parts, state).await.map_err(|_| Error::NotFound)?;
        let key = params.iter().find(|(name, _)| *name == "round").map(|(_, key)| key);
        let key = key.and_then(|key| RoundKey::parse(key).ok()).ok_or(Error::NotFound)?;
        let open = visit.app.round(&key).await?.ok_or(Error::NotFound)?;
        let assessment = visit.app.store.assessment(&here.council.key, &key).await?;
        Self::new(here, open, assessment).ok_or(Error::NotFound)
    }
}
