//! Checking answers, submitting, and the confirmation.
