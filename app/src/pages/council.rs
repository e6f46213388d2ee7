//! A council's home, and the choice between several.
