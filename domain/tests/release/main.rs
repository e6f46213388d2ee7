//! Releases: what is in one, and what nobody can get out of it.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

mod estimates;
mod made;
mod movement;
mod properties;
mod rules;
mod time;
mod worked;
