//! Everything the service says, in English and Welsh: one function per message of `locales/`.
//!
//! A message with neither variables nor choices is a plain `&'static str`. One with variables takes
//! them **in alphabetical order**; a variable used to choose a plural, or called one of the names in
//! `build/catalogue.rs`, is a [`Number`] and is written with thousands separators; any other is text.
//! A year or a reference is therefore passed as text. A missing key or argument does not compile.

use domain::language::Language;
use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, memoizer::MemoizerKind,
};
use std::sync::LazyLock;
use unic_langid::{LanguageIdentifier, langid};

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// The texts of one language. Cheap to copy: pass it by value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts {
    /// The language every function answers in.
    pub language: Language,
}

impl Texts {
    /// The texts in this language.
    #[must_use]
    pub const fn of(language: Language) -> Texts {
        Texts { language }
    }

    fn worded<const N: usize>(
        self,
        key: &str,
        values: [(&'static str, FluentValue<'static>); N],
    ) -> String {
        let bundle: &Bundle = match self.language {
            Language::En => &ENGLISH_BUNDLE,
            Language::Cy => &WELSH_BUNDLE,
        };
        let arguments: FluentArgs<'_> = values.into_iter().collect();
        let pattern = bundle.get_message(key).and_then(|message| message.value());
        match pattern {
            // Errors could only be an unknown variable or term, which the build refuses.
            Some(pattern) => {
                bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
            }
            None => key.to_owned(),
        }
    }
}

/// A whole number a message can be told: a count, a level, minutes.
pub trait Number {
    /// The number as Fluent takes it.
    fn number(self) -> FluentValue<'static>;
}

macro_rules! numbers {
    ($($kind:ty),*) => {
        $(impl Number for $kind {
            fn number(self) -> FluentValue<'static> {
                self.into()
            }
        })*
    };
}

numbers!(u8, u16, u32, u64, usize, i8, i16, i32, i64);

type Bundle = FluentBundle<FluentResource>;

static ENGLISH_BUNDLE: LazyLock<Bundle> = LazyLock::new(|| bundle(langid!("en-GB"), ENGLISH));
static WELSH_BUNDLE: LazyLock<Bundle> = LazyLock::new(|| bundle(langid!("cy"), WELSH));

fn bundle(language: LanguageIdentifier, source: &str) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Isolating marks show as boxes in some mail programs and break text searches on a page.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(grouped));
    // The build has parsed the same source, so there is nothing left to be wrong in it.
    let resource =
        FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

fn grouped<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            let digits = format!("{:.0}", number.value.abs());
            let sign = if number.value < 0.0 { "\u{2212}" } else { "" };
            let mut text = String::from(sign);
            for (place, digit) in digits.chars().enumerate() {
                if place > 0 && (digits.len() - place).is_multiple_of(3) {
                    text.push(',');
                }
                text.push(digit);
            }
            Some(text)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_grouped_and_chooses_its_plural() {
        let english = Texts::of(Language::En);
        assert_eq!(english.minutes(1), "1 minute");
        assert_eq!(english.minutes(12_345), "12,345 minutes");
        let welsh = Texts::of(Language::Cy);
        assert_eq!(welsh.minutes(1), "1 funud");
        assert_eq!(welsh.minutes(2), "2 funud");
        assert_eq!(welsh.minutes(3), "3 munud");
    }

    #[test]
    fn text_is_put_in_as_it_is() {
        let t = Texts::of(Language::Cy);
        assert!(t.title_error("<b>").contains("<b>"), "escaping is the view's work");
    }
}
