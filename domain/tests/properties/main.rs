//! What always holds of the rules, whatever the bank, the council and its answers: checked on random ones.

mod graph;
mod journey;
mod scoring;
#[path = "../support/mod.rs"]
mod support;
