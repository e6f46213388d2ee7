//! The service: routes, forms, sessions, settings and the command line. `main.rs` only calls [`cli::run`].

mod answering;
pub mod assets;
pub mod charts;
pub mod cli;
pub mod clock;
pub mod demo;
mod entity_tag;
pub mod error;
mod error_pages;
pub mod forms;
mod layers;
pub mod log;
pub mod password;
mod pictures;
pub mod policy;
pub mod releasing;
pub mod reports;
pub mod routes;
pub mod session;
pub mod settings;
pub mod state;
pub mod throttle;
pub mod token;
pub mod visit;
mod workbook;
