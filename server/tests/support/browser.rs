//! A browser: pages as they are seen, forms as they are filled in.

use axum::Router;
use axum::body::Body;
use http::{Request, StatusCode, header};
use http_body_util::BodyExt as _;
use scraper::{Html, Selector};
use std::collections::BTreeMap;
use tower::ServiceExt as _;

/// A browser: keeps cookies, sends what a browser sends.
#[derive(Clone)]
pub(crate) struct Visitor {
    pub(super) router: Router,
    pub(crate) cookies: BTreeMap<String, String>,
    /// Sent instead of, or besides, what a browser sends by itself.
    pub(crate) headers: Vec<(String, String)>,
}

/// An answer as a visitor sees it.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) status: StatusCode,
    pub(crate) headers: http::HeaderMap,
    pub(crate) html: String,
    /// The path it was asked for at.
    pub(crate) path: String,
}

/// A form as it stands on a page, being filled in.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    pub(crate) action: String,
    pub(crate) fields: Vec<(String, String)>,
}

impl Form {
    /// Types into a field, or chooses an option of it; instead of what was there.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(n, _)| n != name);
        self.fields.push((name.into(), value.into()));
        self
    }

    /// Ticks one more box of a name.
    pub(crate) fn and(mut self, name: &str, value: &str) -> Self {
        self.fields.push((name.into(), value.into()));
        self
    }

    /// Empties a field, or unticks its boxes.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.fields.retain(|(n, _)| n != name);
        self
    }

    /// Everything that stands in the fields of a name.
    pub(crate) fn values(&self, name: &str) -> Vec<&str> {
        let fields = self.fields.iter().filter(|(n, _)| n == name);
        fields.map(|(_, value)| value.as_str()).collect()
    }

    /// What stands in a field.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }
}

impl Seen {
    /// The page's heading.
    pub(crate) fn heading(&self) -> String {
        self.text("h1")
    }

    /// The text of the first thing a CSS selector finds, with white space collapsed; empty when there is none.
    pub(crate) fn text(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_default()
    }

    /// The texts of everything a CSS selector finds.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        Html::parse_document(&self.html)
            .select(&selector)
            .map(|found| {
                let text: String = found.text().collect();
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    /// An attribute of everything a CSS selector finds.
    pub(crate) fn attributes(&self, selector: &str, attribute: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        Html::parse_document(&self.html)
            .select(&selector)
            .filter_map(|found| found.value().attr(attribute).map(str::to_owned))
            .collect()
    }

    /// The page's main form, `#form`, with what stands in it.
    pub(crate) fn form(&self) -> Form {
        self.form_at("#form")
    }

    /// A form of the page with what stands in it: as a browser would send it, without its buttons.
    pub(crate) fn form_at(&self, selector: &str) -> Form {
        let page = Html::parse_document(&self.html);
        let selector = Selector::parse(selector).unwrap();
        let form = page.select(&selector).next().unwrap_or_else(|| {
            panic!("no form {selector:?} on {} ({}):\n{}", self.path, self.status, self.html)
        });
        let fields = Selector::parse("input, textarea, select").unwrap();
        let mut values = Vec::new();
        for field in form.select(&fields) {
            let element = field.value();
            let Some(name) = element.attr("name") else { continue };
            match (element.name(), element.attr("type").unwrap_or("text")) {
                ("textarea", _) => {
                    let text: String = field.text().collect();
                    values.push((
                        name.to_owned(),
                        text.strip_prefix('\n').unwrap_or(&text).to_owned(),
                    ));
                }
                ("select", _) => {
                    let chosen = Selector::parse("option[selected]").unwrap();
                    let first = Selector::parse("option").unwrap();
                    let option =
                        field.select(&chosen).next().or_else(|| field.select(&first).next());
                    let value = option.and_then(|o| o.value().attr("value")).unwrap_or_default();
                    values.push((name.to_owned(), value.to_owned()));
                }
                (_, "radio" | "checkbox") if element.attr("checked").is_none() => {}
                (_, "submit" | "button") => {}
                _ => {
                    let value = element.attr("value").unwrap_or_default();
                    values.push((name.to_owned(), value.to_owned()));
                }
            }
        }
        let action = form.value().attr("action").unwrap_or(&self.path).to_owned();
        Form { action, fields: values }
    }

    /// Where the answer leads, on a redirect.
    pub(crate) fn leads_to(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default()
    }
}

impl Visitor {
    /// Opens a page, and is led on by redirects.
    pub(crate) async fn open(&mut self, path: &str) -> Seen {
        let mut seen = self.get(path).await;
        for _ in 0..5 {
            if !seen.status.is_redirection() {
                break;
            }
            let to = seen.leads_to().to_owned();
            seen = self.get(&to).await;
        }
        seen
    }

    /// Asks for a page, without following.
    pub(crate) async fn get(&mut self, path: &str) -> Seen {
        let request = Request::get(path).body(Body::empty()).unwrap();
        self.send(request).await
    }

    /// Sends a form, without following.
    pub(crate) async fn post(&mut self, form: &Form) -> Seen {
        let body =
            form_urlencoded::Serializer::new(String::new()).extend_pairs(&form.fields).finish();
        let request = Request::post(&form.action)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    /// Sends a form, and is led on when it was accepted.
    pub(crate) async fn submit(&mut self, form: &Form) -> Seen {
        let seen = self.post(form).await;
        if seen.status.is_redirection() { self.open(seen.leads_to()).await } else { seen }
    }

    /// Sends any request as this browser.
    pub(crate) async fn send(&mut self, mut request: Request<Body>) -> Seen {
        let path = request.uri().to_string();
        let headers = request.headers_mut();
        headers.insert(header::HOST, "127.0.0.1:3000".parse().unwrap());
        if !self.cookies.is_empty() {
            let cookies: Vec<_> = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
            headers.insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        }
        for (name, value) in &self.headers {
            headers.insert(
                http::HeaderName::from_bytes(name.as_bytes()).unwrap(),
                value.parse().unwrap(),
            );
        }
        let peer = std::net::SocketAddr::from(([127, 0, 0, 1], 50_000));
        request.extensions_mut().insert(axum::extract::ConnectInfo(peer));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (name, rest) = cookie.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap_or_default();
            if cookie.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.into(), value.into());
            }
        }
        let bytes = body.collect().await.unwrap().to_bytes();
        let html = String::from_utf8_lossy(&bytes).into_owned();
        Seen { status: parts.status, headers: parts.headers, html, path }
    }
}
