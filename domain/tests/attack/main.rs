//! The attack finds what is not protected, and finds nothing in what releases publish.
#![cfg(all(feature = "attack", feature = "files"))]
#![expect(clippy::print_stdout, reason = "the tests say what they measured")]

mod made;
mod neighbours;
mod orders;
mod releases;
mod unprotected;
