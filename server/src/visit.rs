//! A visit: everything about one request that pages and forms need. Made once, before the route is looked at.

use crate::error::{Error, Result};
use crate::state::App;
use crate::token;
use app::frame::{Frame, SWITCH_FIELD, Visitor, document};
use app::pages::Page;
use axum::extract::FromRequestParts;
use axum::response::{Html, IntoResponse, Response};
use domain::id::CouncilKey;
use domain::language::Language;
use http::StatusCode;
use http::header::{CACHE_CONTROL, HeaderValue};
use http::request::Parts;
use jiff::Timestamp;
use leptos::prelude::{IntoAny as _, Owner, RenderHtml as _};
use serde::de::DeserializeOwned;
use std::net::IpAddr;
use std::sync::Arc;
use store::{Membership, Person, Role};

/// Somebody signed in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// Who.
    pub person: Person,
    /// What they are to which councils.
    pub memberships: Vec<Membership>,
    /// The keys of the coalitions they steer, in order. None where nothing asked yet: few requests need it.
    pub steering: Option<Vec<String>>,
    /// Whether they are in any steering group.
    pub is_steering: bool,
    /// The token of this session's forms.
    pub csrf: String,
    /// The hash of the session's own token.
    pub session: String,
}

impl SignedIn {
    /// What they may do for a council.
    #[must_use]
    pub fn role(&self, council: &str) -> Option<Role> {
        self.memberships.iter().find(|m| m.council.as_str() == council).map(|m| m.role)
    }

    /// Whether they are known to be in the steering group of a coalition.
    #[must_use]
    pub fn steers(&self, coalition: &str) -> bool {
        self.steering.iter().flatten().any(|key| key == coalition)
    }
}

/// The fields of a posted form, in order, without those that are the frame's own.
#[derive(Debug, Clone, Default)]
pub struct Fields {
    /// Names and values as typed.
    pub pairs: Vec<(String, String)>,
    /// The token against forged forms, if one came.
    pub csrf: Option<String>,
    /// Whether the form was sent to change the language: to be shown again as typed, not checked, not saved.
    pub switching: bool,
    /// The file that came with it, if somebody chose one.
    pub file: Option<Upload>,
}

/// A file that came with a form.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The name of its field.
    pub field: String,
    /// What it was called where it came from, as the browser said. Never a path to write to.
    pub name: String,
    /// What is in it; none when that is more than is taken.
    pub content: Option<Vec<u8>>,
}

impl Fields {
    /// Reads a form's body.
    #[must_use]
    pub fn parse(body: &[u8]) -> Self {
        let mut fields = Self::default();
        for (name, value) in form_urlencoded::parse(body) {
            fields.add(&name, &value);
        }
        fields
    }

    /// Adds a field.
    pub(crate) fn add(&mut self, name: &str, value: &str) {
        match name {
            app::frame::CSRF_FIELD => self.csrf = Some(value.to_owned()),
            SWITCH_FIELD => self.switching = true,
            _ => self.pairs.push((name.to_owned(), normal_line_ends(value))),
        }
    }

    /// The first value of a field; empty when there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.pairs.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value.as_str())
    }
}

/// Browsers send line ends as CR LF; texts hold LF.
fn normal_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// What Leptos writes between texts, so that islands find their places again. It is not valid HTML.
const MARKER: &str = "<!>";
/// What browsers make of it, written as HTML would have it.
const VALID_MARKER: &str = "<!---->";

/// One request.
#[derive(Clone)]
pub struct Visit {
    /// The service.
    pub app: App,
    /// The language of the address.
    pub language: Language,
    /// The path and query, without the language.
    pub path: String,
    /// The nonce of the response's content security policy.
    pub nonce: String,
    /// Who is signed in.
    pub signed_in: Option<Arc<SignedIn>>,
    /// The form that was posted; empty on reading.
    pub fields: Arc<Fields>,
    /// Where the request came from.
    pub address: IpAddr,
    /// When the request came.
    pub now: Timestamp,
    /// The reference of the request in the log.
    pub request_id: String,
}

impl Visit {
    /// Who is signed in.
    ///
    /// # Errors
    /// [`Error::SignInNeeded`] when nobody is.
    pub fn signed_in(&self) -> Result<&SignedIn> {
        self.signed_in.as_deref().ok_or(Error::SignInNeeded)
    }

    /// The same visit, with the coalitions known that the visitor steers.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn with_steering(mut self) -> Result<Self> {
        if let Some(signed_in) = &mut self.signed_in
            && signed_in.steering.is_none()
        {
            let steering = self.app.store.steering(signed_in.person.id).await?;
            let signed_in = Arc::make_mut(signed_in);
            signed_in.is_steering = !steering.is_empty();
            signed_in.steering = Some(steering);
        }
        Ok(self)
    }

    /// The posted form as the type of a page's form.
    ///
    /// # Errors
    /// [`Error::Malformed`] when it holds a field that the page has not, or lacks one that it has.
    pub fn form<T: DeserializeOwned>(&self) -> Result<T> {
        let encoded = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&self.fields.pairs)
            .finish();
        serde_urlencoded::from_str(&encoded).map_err(|error| Error::Malformed(error.to_string()))
    }

    /// Whether the form was only sent to change the language.
    #[must_use]
    pub fn is_switching(&self) -> bool {
        self.fields.switching
    }

    /// An address of the service in the visit's language.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        match self.language {
            Language::En => path.to_owned(),
            Language::Cy if path == "/" => "/cy".to_owned(),
            Language::Cy => format!("/cy{path}"),
        }
    }

    /// Sends the browser to another page after a form was accepted: 303.
    #[must_use]
    pub fn go(&self, path: &str) -> Response {
        (StatusCode::SEE_OTHER, [(http::header::LOCATION, self.href(path))]).into_response()
    }

    /// What every page shows around its content.
    #[must_use]
    pub fn frame(&self) -> Frame {
        Frame {
            language: self.language,
            path: self.path.clone(),
            brand: self.app.brand.clone(),
            visitor: self.signed_in.as_deref().map(|signed_in| self.visitor(signed_in)),
            csrf: self.signed_in.as_deref().map(|signed_in| signed_in.csrf.clone()),
            nonce: self.nonce.clone(),
            demo: self.app.demonstration,
            assets: self.app.assets.clone(),
            form_id: None,
        }
    }

    fn visitor(&self, signed_in: &SignedIn) -> Visitor {
        let here = self.path.strip_prefix("/councils/").and_then(|rest| rest.split('/').next());
        let register = self.app.register();
        let today = self.app.clock.today();
        let mut councils: Vec<_> = signed_in
            .memberships
            .iter()
            .filter_map(|m| register.get(m.council.as_str()))
            .map(|c| (c.key.to_string(), c.on(today).name_in(self.language).to_owned()))
            .collect();
        councils.sort_by_key(|(key, _)| Some(key.as_str()) != here);
        Visitor {
            name: signed_in.person.name.clone(),
            is_administrator: signed_in.person.is_administrator,
            is_central: signed_in.person.is_central,
            is_steering: signed_in.is_steering,
            councils,
        }
    }

    /// The name of a council today, in the visit's language; its key when the register does not hold it.
    #[must_use]
    pub fn council_name(&self, key: &CouncilKey) -> String {
        self.app.register().get(key.as_str()).map_or_else(
            || key.to_string(),
            |council| council.on(self.app.clock.today()).name_in(self.language).to_owned(),
        )
    }

    /// Renders a page. The one place that touches the renderer.
    pub fn page(&self, status: StatusCode, build: impl FnOnce(&Frame) -> Page) -> Response {
        let islands = Arc::new(hydration_context::SsrSharedContext::new_islands());
        let owner = Owner::new_root(Some(islands));
        let html = owner.with(|| {
            let mut frame = self.frame();
            let page = build(&frame);
            frame.form_id = page.form;
            let islands = page.head.islands;
            let html = document(&frame, page.head, page.content).into_any().to_html();
            html.replace(MARKER, if islands { VALID_MARKER } else { "" })
        });
        owner.unset();
        (status, Html(html)).into_response()
    }

    /// Renders a page with status 200.
    pub fn ok(&self, build: impl FnOnce(&Frame) -> Page) -> Response {
        self.page(StatusCode::OK, build)
    }

    /// Renders a page again because its form was not accepted: 422; 200 when it was only sent to change the language.
    pub fn again(&self, build: impl FnOnce(&Frame) -> Page) -> Response {
        let status =
            if self.is_switching() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        let mut response = self.page(status, build);
        // A browser may keep this page for its Back button: a page that answered a form and was not kept would be asked
        // for again with a warning, and what was typed would be gone. Signing out clears what was kept.
        let keep = HeaderValue::from_static("private, no-cache");
        response.headers_mut().insert(CACHE_CONTROL, keep);
        response
    }

    /// Whether the posted form holds this session's token. Forms of visitors who are not signed in have none: the
    /// request's origin is checked for every form before it comes here.
    #[must_use]
    pub fn is_form_ours(&self) -> bool {
        self.signed_in.as_deref().is_none_or(|signed_in| {
            self.fields.csrf.as_deref().is_some_and(|csrf| token::same(csrf, &signed_in.csrf))
        })
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        let visit = parts.extensions.get::<Self>().cloned();
        visit.ok_or_else(|| Error::Internal(anyhow::anyhow!("a route outside the visit's layer")))
    }
}
