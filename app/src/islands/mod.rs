//! What wakes up in the browser. Each island wraps something that already works without it, and gets its texts from
//! the server: no catalogue is sent.

pub mod autosave;
pub mod chart_tip;
