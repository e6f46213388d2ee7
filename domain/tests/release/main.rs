//! Releases: what is in one, and what nobody can get out of it.

mod estimates;
mod made;
mod movement;
mod properties;
mod rules;
mod time;
mod worked;
