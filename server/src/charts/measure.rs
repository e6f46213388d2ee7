//! Estimates how much room text takes, to break labels into lines before they are drawn.
//!
//! Nothing on the server knows the visitor's fonts; the estimate leans to the wide side.

/// The width of `text` in user units when set at `size` units.
pub(crate) fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(|letter| letter_width(letter) * size).sum()
}

/// The width of one letter of a common sans-serif, as a share of the text's size.
fn letter_width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'ï' | 'î' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' => 0.28,
        ' ' | 'f' | 't' | 'r' | 'I' | '(' | ')' | '-' | '/' => 0.36,
        'm' | 'M' | 'w' | 'W' | 'ŵ' | 'Ŵ' | '%' | '&' => 0.88,
        letter if letter.is_uppercase() => 0.72,
        _ => 0.57,
    }
}

/// Breaks `text` between words into lines of at most `room` user units each.
///
/// A word wider than the room is broken inside, for a label must never leave the picture. At least
/// one line is returned, empty for an empty text. Line breaks inside the text count as spaces.
pub(crate) fn wrap(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if text_width(&joined, size) <= room {
            line = joined;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = break_word(word, size, room, &mut lines);
    }
    lines.push(line);
    lines
}

/// Pushes as many full lines of `word` as it takes and returns what is left of it.
fn break_word(word: &str, size: f64, room: f64, lines: &mut Vec<String>) -> String {
    let mut line = String::new();
    for letter in word.chars() {
        line.push(letter);
        if text_width(&line, size) > room && line.chars().count() > 1 {
            line.pop();
            lines.push(std::mem::replace(&mut line, letter.to_string()));
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_broken_between_words_and_loses_nothing() {
        let label = "Technoleg, systemau etifeddol a blociau adeiladu";
        let lines = wrap(label, 16.0, 200.0);
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), label);
        assert!(lines.iter().all(|line| text_width(line, 16.0) <= 200.0));
    }

    #[test]
    fn a_word_wider_than_the_room_is_broken_inside() {
        let name = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
        let lines = wrap(name, 16.0, 120.0);
        assert_eq!(lines.concat(), name);
        assert!(lines.iter().all(|line| text_width(line, 16.0) <= 120.0));
    }

    #[test]
    fn an_empty_label_is_one_empty_line() {
        assert_eq!(wrap("", 16.0, 100.0), vec![String::new()]);
    }
}
