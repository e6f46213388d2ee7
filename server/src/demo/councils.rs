//! Which councils the demonstration holds, and how far each has come. All are real; nothing said of them is.

/// How far a council has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Nothing has been said.
    NotStarted,
    /// Every question before this share of the way has a response, in percent.
    Underway(usize),
    /// Every question has a response and every theme is marked as completed.
    Ready,
    /// Submitted.
    Submitted,
}

/// Every type and nation: counties with some of their districts, unitary and metropolitan councils, London boroughs,
/// councils of Wales, Scotland and Northern Ireland. Four are left to try the service with.
pub(super) const COUNCILS: [(&str, Stage); 36] = [
    // Counties.
    ("KEN", Stage::Underway(50)),
    ("HAM", Stage::Submitted),
    ("DBY", Stage::Submitted),
    ("DEV", Stage::Submitted),
    // Districts: Elmbridge is Surrey's, the others lie in the counties above.
    ("ELM", Stage::Ready),
    ("MAI", Stage::Submitted),
    ("CAT", Stage::Submitted),
    ("WIN", Stage::Submitted),
    ("CHS", Stage::Submitted),
    ("EXE", Stage::Submitted),
    ("SHA", Stage::Submitted),
    // Unitary councils.
    ("CON", Stage::Submitted),
    ("WIL", Stage::Submitted),
    ("BST", Stage::Submitted),
    ("MIK", Stage::Submitted),
    ("NYE", Stage::Submitted),
    // Metropolitan districts.
    ("LDS", Stage::Submitted),
    ("MAN", Stage::Submitted),
    ("SHF", Stage::Submitted),
    ("SND", Stage::Submitted),
    // London boroughs.
    ("CMD", Stage::NotStarted),
    ("HCK", Stage::Submitted),
    ("CRY", Stage::Submitted),
    ("SWK", Stage::Submitted),
    ("BNE", Stage::Submitted),
    // Wales.
    ("CMN", Stage::Underway(22)),
    ("CRF", Stage::Submitted),
    ("GWN", Stage::Submitted),
    ("PEM", Stage::Submitted),
    ("NWP", Stage::Submitted),
    // Scotland.
    ("GLG", Stage::Submitted),
    ("EDH", Stage::Submitted),
    ("HLD", Stage::Submitted),
    ("FIF", Stage::Submitted),
    // Northern Ireland.
    ("BFS", Stage::Submitted),
    ("DRS", Stage::Submitted),
];
