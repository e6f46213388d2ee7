//! Statistics: what always holds of them, and how often an estimate's interval holds the truth.

mod properties;
mod simulation;
