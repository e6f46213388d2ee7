//! Open data as anybody finds it: pages, files, feed, catalogue; and a coalition's own, which nobody else finds.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

#[path = "../support/mod.rs"]
mod support;

mod described;
mod files;
mod making;
mod others;
mod setting;
mod verifying;
