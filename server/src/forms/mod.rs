//! Forms: from what validator finds wrong to the words beside the fields.

pub mod answer;
pub(crate) mod multipart;
pub mod new_password;
pub mod posted;
mod response;

use app::components::Fault;
use app::texts::Texts;
use validator::{Validate, ValidationError};

/// The longest name of a person, in characters.
const LONGEST_NAME: usize = 100;

/// What is wrong with a form, in the order of its fields on the page. The code of each of validator's errors is the key
/// of a text, which `word` knows.
#[must_use]
pub fn faults(
    form: &impl Validate,
    fields: &[&str],
    word: impl Fn(&str) -> Option<&'static str>,
) -> Vec<Fault> {
    let Err(errors) = form.validate() else { return Vec::new() };
    let by_field = errors.field_errors();
    fields
        .iter()
        .filter_map(|field| {
            let key = &by_field.get(*field)?.first()?.code;
            Some(Fault::of(*field, word(key).unwrap_or_default()))
        })
        .collect()
}

/// An email address as it is kept: without white space or invisible characters anywhere, in lower case.
#[must_use]
pub fn email(typed: &str) -> String {
    typed
        .chars()
        .filter(|c| !c.is_whitespace() && !is_invisible(*c))
        .collect::<String>()
        .to_lowercase()
}

/// A name as it is kept: without white space around it.
#[must_use]
pub fn name(typed: &str) -> String {
    typed.trim().to_owned()
}

/// Characters that show nothing, or change the order in which others are shown.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// An email address that mail can be sent to.
///
/// # Errors
/// The key of the text that says what is wrong.
pub fn an_email(typed: &str) -> Result<(), ValidationError> {
    use validator::ValidateEmail as _;
    let email = email(typed);
    if email.is_empty() {
        return Err(ValidationError::new("people-email-missing"));
    }
    let host = email.rsplit('@').next().unwrap_or_default();
    if !email.validate_email() || !host.contains('.') {
        return Err(ValidationError::new("people-email-wrong"));
    }
    Ok(())
}

/// A person's name.
///
/// # Errors
/// The key of the text that says what is wrong.
pub fn a_name(typed: &str) -> Result<(), ValidationError> {
    let name = name(typed);
    if name.is_empty() {
        Err(ValidationError::new("name-missing"))
    } else if name.chars().count() > LONGEST_NAME {
        Err(ValidationError::new("name-long"))
    } else if name.chars().any(is_invisible) {
        Err(ValidationError::new("name-strange"))
    } else {
        Ok(())
    }
}

/// The texts of the forms of accounts.
pub fn account_words(t: Texts) -> impl Fn(&str) -> Option<&'static str> {
    move |key| {
        Some(match key {
            "sign-in-email-missing" => t.sign_in_email_missing(),
            "sign-in-password-missing" => t.sign_in_password_missing(),
            "people-email-missing" => t.people_email_missing(),
            "people-email-wrong" => t.people_email_wrong(),
            "people-role-missing" => t.people_role_missing(),
            "name-missing" => t.name_missing(),
            "name-long" => t.name_long(),
            "name-strange" => t.name_strange(),
            "new-password-missing" => t.new_password_missing(),
            "new-password-short" => t.new_password_short(),
            "new-password-long" => t.new_password_long(),
            "new-password-weak" => t.new_password_weak(),
            "new-password-context" => t.new_password_context(),
            _ => return None,
        })
    }
}

/// A question of a bank that is shipped.
#[cfg(test)]
fn shipped(bank: &str, question: &str) -> domain::bank::Question {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../question-banks");
    let folder = std::path::Path::new(root).join(bank).join("2026.1");
    let bank = crate::cli::bank::read(&folder).unwrap();
    bank.question(question).unwrap().1.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn email_addresses_are_kept_alike_however_they_were_typed() {
        for typed in [
            "ann@elm.example",
            " Ann@Elm.Example ",
            "ann @elm.example",
            "ann@elm.example\u{a0}",
            "\u{feff}ANN@ELM.EXAMPLE\u{200b}",
            "ann@elm.example\n",
        ] {
            assert_eq!(email(typed), "ann@elm.example", "{typed:?}");
        }
    }

    #[test]
    fn what_is_no_email_address_is_said() {
        assert!(an_email("Ann.O'Neil+play@elm.gov.uk").is_ok());
        for wrong in
            ["ann", "ann@", "@elm.example", "ann@elm", "ann@el m@x.example", "a,b@elm.example"]
        {
            assert_eq!(an_email(wrong).unwrap_err().code, "people-email-wrong", "{wrong}");
        }
        assert_eq!(an_email(" \u{200b}").unwrap_err().code, "people-email-missing");
    }

    #[test]
    fn names_are_of_any_language_but_not_of_control_characters() {
        for name in ["Siân Ŵyn", "O'Neil-Smith", "李", &"a".repeat(100)] {
            assert!(a_name(name).is_ok(), "{name}");
        }
        assert_eq!(a_name("  ").unwrap_err().code, "name-missing");
        assert_eq!(a_name(&"a".repeat(101)).unwrap_err().code, "name-long");
        for name in ["Ann\nBcc: x", "Ann\u{202e}nnA", "Ann\u{0}"] {
            assert_eq!(a_name(name).unwrap_err().code, "name-strange", "{name:?}");
        }
    }
}
