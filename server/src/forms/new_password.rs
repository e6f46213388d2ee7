//! Which new passwords are taken: long enough, and not ones that somebody would try.

use crate::password::{LONGEST, SHORTEST};

/// Words everybody would try here.
const OURS: [&str; 10] = [
    "password",
    "cyfrinair",
    "council",
    "cyngor",
    "digital",
    "digidol",
    "welcome",
    "croeso",
    "maturity",
    "assessment",
];
/// How much of a password must be left when the words of its context are taken out, in characters.
const LEFT: usize = 8;
/// The weakest strength taken, on zxcvbn's scale from 0 to 4: safe against guessing a stolen hash, not only sign-in.
const WEAKEST: u8 = 3;

/// Why a new password is not taken, as the key of a text; none when it is. `context` is what is known of its owner: name,
/// email address, council, service.
#[must_use]
pub fn fault(password: &str, context: &[&str]) -> Option<&'static str> {
    let length = password.chars().count();
    if length == 0 {
        return Some("new-password-missing");
    }
    if length < SHORTEST {
        return Some("new-password-short");
    }
    if length > LONGEST {
        return Some("new-password-long");
    }
    let words = words(context);
    let folded = password.to_lowercase();
    let mut rest = folded.clone();
    for word in &words {
        rest = rest.replace(word.as_str(), "");
    }
    if rest != folded && rest.chars().filter(|c| c.is_alphanumeric()).count() < LEFT {
        return Some("new-password-context");
    }
    let inputs: Vec<&str> = words.iter().map(String::as_str).chain(OURS).collect();
    let score = u8::from(zxcvbn::zxcvbn(password, &inputs).score());
    (score < WEAKEST).then_some("new-password-weak")
}

/// The words of texts that are long enough to be told from chance, longest first.
fn words(context: &[&str]) -> Vec<String> {
    let mut words: Vec<String> = context
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().count() >= 4)
        .map(str::to_lowercase)
        .collect();
    let whole = context.iter().map(|text| {
        text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase()
    });
    words.extend(whole.filter(|text| text.chars().count() >= 4));
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONTEXT: [&str; 4] =
        ["Ann Archer", "ann.archer@elmbridge.gov.uk", "Elmbridge", "State of Play"];

    #[test]
    fn lengths_are_counted_in_characters() {
        assert_eq!(fault("", &[]), Some("new-password-missing"));
        assert_eq!(fault("xK9 vuw7Qpz", &[]), Some("new-password-short"));
        assert_eq!(fault("ŵŷŵŷŵŷŵ", &[]), Some("new-password-short"));
        assert_eq!(fault("correct horse battery staple", &[]), None);
        assert_eq!(fault("gwdihŵ lliwgar dan y lleuad", &CONTEXT), None);
        assert_eq!(fault(&"xK9 vuw7Qpz ".repeat(84), &[]), Some("new-password-long"));
        assert_eq!(fault(&"xK9 vuw7Qpz m".repeat(70), &[]), None);
    }

    #[test]
    fn what_somebody_would_try_is_not_taken() {
        for weak in [
            "password1234",
            "Password123!",
            "passwordpassword",
            "123456789012",
            "qwertyuiop12",
            "abcdefghijkl",
            "aaaaaaaaaaaaa",
            "iloveyou1234",
            "letmein123456",
            "cyfrinair123",
            "CouncilDigital",
            "1q2w3e4r5t6y",
        ] {
            assert_eq!(fault(weak, &[]), Some("new-password-weak"), "{weak}");
        }
    }

    #[test]
    fn what_everybody_knows_of_its_owner_is_not_taken() {
        for known in [
            "Elmbridge2026!",
            "stateofplay123",
            "annarcher12345",
            "ann.archer@elmbridge",
            "elmbridge archer",
        ] {
            let fault = fault(known, &CONTEXT);
            assert!(
                matches!(fault, Some("new-password-context" | "new-password-weak")),
                "{known}: {fault:?}"
            );
        }
        assert_eq!(fault("elmbridge wombat teapot quiz", &CONTEXT), None);
    }
}
