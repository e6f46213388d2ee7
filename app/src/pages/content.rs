//! The pages about the service: help, accessibility, cookies, privacy.
