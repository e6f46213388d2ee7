//! The parts of the service a visitor can go to, as the navigation lists them.

use super::Frame;
use crate::components::{Area, Here};
use crate::texts::Texts;

/// The areas for this visitor, with the one the page is in marked.
pub(super) fn areas(frame: &Frame, t: Texts) -> Vec<Area> {
    let at = |path: &str| {
        let current = frame.path.split('?').next().unwrap_or_default();
        match current.strip_prefix(path) {
            Some("") => Here::Page,
            Some(rest) if rest.starts_with('/') => Here::Inside,
            _ => Here::Elsewhere,
        }
    };
    let area = |text: &'static str, path: &str| Area::new(text, frame.href(path), at(path));
    let Some(visitor) = &frame.visitor else {
        return vec![
            area(t.nav_state_of_play(), "/state-of-play"),
            area(t.footer_help(), "/help"),
            area(t.sign_in(), "/sign-in"),
        ];
    };
    let mut areas = Vec::new();
    if let Some((council, _)) = visitor.councils.first() {
        areas.push(area(t.nav_council(), &format!("/councils/{council}")));
    }
    if visitor.is_steering {
        areas.push(area(t.nav_coalitions(), "/coalitions"));
    }
    if visitor.is_central {
        areas.push(area(t.nav_central(), "/central"));
    }
    if visitor.is_administrator {
        areas.push(area(t.nav_administration(), "/administration"));
    }
    areas.push(area(t.nav_state_of_play(), "/state-of-play"));
    areas.push(area(t.footer_help(), "/help"));
    areas
}
