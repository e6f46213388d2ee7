//! The people of the demonstration. Their names come from two lists and are nobody's in particular; their addresses end
//! in `.invalid`, where no mail can go.

use super::random::Stream;
use domain::council::Nation;
use domain::language::Language;
use store::Role;

const FIRST: [&str; 20] = [
    "Amira", "Ben", "Carol", "Daniel", "Esther", "Femi", "Grace", "Harriet", "Imran", "Joanne",
    "Kofi", "Leah", "Marcus", "Nadia", "Oliver", "Priya", "Ruth", "Samuel", "Tomasz", "Yasmin",
];
const LAST: [&str; 20] = [
    "Abbott",
    "Bello",
    "Cartwright",
    "Dhillon",
    "Eastwood",
    "Fairley",
    "Greenhalgh",
    "Hussain",
    "Ibbotson",
    "Jarvis",
    "Kowalski",
    "Lockwood",
    "Mensah",
    "Northcott",
    "Okafor",
    "Patel",
    "Quinlan",
    "Ramsden",
    "Sutcliffe",
    "Thornley",
];
const WELSH_FIRST: [&str; 12] = [
    "Angharad", "Bethan", "Carys", "Dafydd", "Eleri", "Gethin", "Iwan", "Lowri", "Meirion", "Nia",
    "Rhodri", "Siân",
];
const WELSH_LAST: [&str; 10] = [
    "ap Gwilym",
    "Bevan",
    "Ellis",
    "Gruffydd",
    "Llewellyn",
    "Meredith",
    "Parry",
    "Prosser",
    "Rhydderch",
    "Vaughan",
];

/// The language the people of a council write in.
pub(super) const fn language(nation: Nation) -> Language {
    match nation {
        Nation::Wales => Language::Cy,
        Nation::England | Nation::Scotland | Nation::NorthernIreland => Language::En,
    }
}

/// Their address: `lead.ken@demonstration.invalid`.
pub(super) fn email(role: Role, council: &str) -> String {
    format!("{role}.{}@demonstration.invalid", council.to_lowercase())
}

/// The name of one of a council's people.
pub(super) fn name(role: Role, council: &str, nation: Nation) -> String {
    let (first, last): (&[&str], &[&str]) = match language(nation) {
        Language::Cy => (&WELSH_FIRST, &WELSH_LAST),
        Language::En => (&FIRST, &LAST),
    };
    let mut stream = Stream::of(&format!("{role} of {council}"));
    let first = stream.one_of(first).copied().unwrap_or_default();
    let last = stream.one_of(last).copied().unwrap_or_default();
    format!("{first} {last}")
}
