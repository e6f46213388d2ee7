//! Choosing whom to sign in as, in made-up data.
