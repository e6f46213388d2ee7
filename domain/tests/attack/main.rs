//! The attack finds what is not protected, and finds nothing in what releases publish.
#![cfg(all(feature = "attack", feature = "files"))]

mod made;
mod neighbours;
mod orders;
mod releases;
mod unprotected;
