//! How numbers in an Excel workbook are shown: it is all that tells a date or a percentage from a number. A style is kept
//! as that alone: its fonts and formats can be long, and stand in a million styles.

use super::xml::{Met, attribute, local, walk};
use app::pages::workbook::Refusal;
use std::collections::HashMap;

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// As a number.
    Number,
    /// As so many of a hundred.
    Percentage,
    /// As a date or a time.
    Moment,
}

/// How each style of a workbook shows a number, by its place.
pub(super) fn looks(xml: &[u8]) -> Result<Vec<Look>, Refusal> {
    let mut list = String::new();
    let mut own: HashMap<u32, Look> = HashMap::new();
    let mut styles: Vec<u32> = Vec::new();
    walk(xml, |met| {
        match met {
            Met::Start(element) => {
                let format = || -> Result<u32, Refusal> {
                    let id = attribute(element, "numFmtId")?;
                    Ok(id.and_then(|id| id.parse().ok()).unwrap_or(0))
                };
                match (list.as_str(), local(element.name().as_ref())) {
                    (_, name @ ("numFmts" | "cellXfs")) => name.clone_into(&mut list),
                    ("numFmts", "numFmt") => {
                        let code = attribute(element, "formatCode")?.unwrap_or_default();
                        own.insert(format()?, look(&code));
                    }
                    ("cellXfs", "xf") => styles.push(format()?),
                    _ => {}
                }
            }
            Met::End(name) if local(name) == list => list.clear(),
            _ => {}
        }
        Ok(())
    })?;
    let look = |id: u32| own.get(&id).copied().unwrap_or_else(|| usual(id));
    Ok(styles.into_iter().map(look).collect())
}

/// The formats that every workbook has.
const fn usual(id: u32) -> Look {
    match id {
        9 | 10 => Look::Percentage,
        14..=22 | 45..=47 => Look::Moment,
        _ => Look::Number,
    }
}

/// What a format shows. Words in it say nothing, nor do colours and conditions.
fn look(code: &str) -> Look {
    let mut found = Look::Number;
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            // The next character stands for itself, or is as wide, or is repeated.
            '\\' | '_' | '*' => drop(chars.next()),
            '"' => drop(chars.find(|c| *c == '"')),
            '[' => {
                // `[h]` is hours that go on after 24.
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                let is_time = |c| matches!(c, 'h' | 'm' | 's' | 'H' | 'M' | 'S');
                if !inside.is_empty() && inside.chars().all(is_time) {
                    return Look::Moment;
                }
            }
            'd' | 'm' | 'h' | 'y' | 's' | 'D' | 'M' | 'H' | 'Y' | 'S' => return Look::Moment,
            '%' => found = Look::Percentage,
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_say_what_they_show() {
        for (code, shows) in [
            ("General", Look::Number),
            ("0.00E+00", Look::Number),
            ("#,##0\\ \"days, 5%\";[Red]-0", Look::Number),
            ("_-* #,##0_d;*%0", Look::Number),
            ("0.0%", Look::Percentage),
            ("[Red]0 %;[<1]0%", Look::Percentage),
            ("0;-0%", Look::Percentage),
            ("[$-809]d mmmm yyyy", Look::Moment),
            ("[hh]", Look::Moment),
            ("[h]:00", Look::Moment),
            ("HH.MM", Look::Moment),
            ("\"", Look::Number),
            ("[", Look::Number),
            ("\\", Look::Number),
        ] {
            assert_eq!(look(code), shows, "{code}");
        }
    }

    #[test]
    fn a_style_is_known_by_its_format() {
        let xml = "<styleSheet><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0%\"/>\
                   <numFmt numFmtId=\"165\" formatCode=\"d\"/></numFmts>\
                   <cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf/>\
                   <xf numFmtId=\"164\"><alignment/></xf><xf numFmtId=\"10\"/>\
                   <xf numFmtId=\"165\"/><xf numFmtId=\"22\"/><xf numFmtId=\"99\"/></cellXfs>\
                   <dxfs><dxf><numFmt numFmtId=\"99\" formatCode=\"0%\"/></dxf></dxfs></styleSheet>";
        use Look::{Moment, Number, Percentage};
        let expected = [Number, Percentage, Percentage, Moment, Moment, Number];
        assert_eq!(looks(xml.as_bytes()), Ok(expected.to_vec()));
    }
}
