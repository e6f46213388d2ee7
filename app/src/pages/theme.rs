//! A theme with all its questions, and its check.
