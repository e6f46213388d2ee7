//! A question, its conflict and its history.
