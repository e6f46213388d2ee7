//! Reads the sums on the page as somebody with a pocket calculator would.

/// What stands before a rounded figure, in both languages.
const SHOWN: [&str; 3] = [", shown as ", ", wedi’i ddangos fel ", ", wedi’i dangos fel "];

/// What a formula says: every side of its equals signs, worked out.
pub(crate) fn sides(formula: &str, outcomes: &[String]) -> Vec<Vec<f64>> {
    // A sentence ends with a full stop and a space; a decimal point has no space after it.
    let sentences = formula.trim_end_matches('.').split(". ");
    sentences
        .filter_map(|sentence| sentence.split_once(": "))
        .map(|(_, sums)| {
            let sums = SHOWN.iter().fold(sums, |sums, mark| sums.split(mark).next().unwrap());
            sums.split(" = ").map(|side| side_value(side, outcomes)).collect()
        })
        .collect()
}

/// What a figure is shown as at the end of its formula.
pub(crate) fn shown(formula: &str) -> Option<String> {
    let shown = SHOWN.iter().find_map(|mark| formula.split(mark).nth(1))?;
    Some(shown.split(". ").next().unwrap().trim_end_matches('.').to_owned())
}

fn side_value(side: &str, outcomes: &[String]) -> f64 {
    for lowest in ["the lowest of ", "yr isaf o "] {
        if let Some(values) = side.strip_prefix(lowest) {
            let values = values.split(", ").map(|value| number(value, outcomes));
            return values.fold(f64::INFINITY, f64::min);
        }
    }
    if outcomes.iter().any(|name| name == side) { number(side, outcomes) } else { worked_out(side) }
}

/// A number, or the place of an outcome.
fn number(text: &str, outcomes: &[String]) -> f64 {
    match outcomes.iter().position(|name| name == text) {
        Some(place) => f64::from(u8::try_from(place).unwrap()),
        None => {
            let number = text.replace('−', "-").parse();
            number.unwrap_or_else(|_| panic!("{text:?} is no number"))
        }
    }
}

/// Sums of products of numbers and brackets.
fn worked_out(text: &str) -> f64 {
    let tokens = text.replace('(', "( ").replace(')', " )");
    let mut tokens = tokens.split_whitespace().peekable();
    let value = sum(&mut tokens);
    assert_eq!(tokens.next(), None, "{text}");
    value
}

type Tokens<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

fn sum(tokens: &mut Tokens<'_>) -> f64 {
    let mut value = product(tokens);
    while tokens.next_if_eq(&"+").is_some() {
        value += product(tokens);
    }
    value
}

fn product(tokens: &mut Tokens<'_>) -> f64 {
    let mut value = single(tokens);
    loop {
        if tokens.next_if_eq(&"×").is_some() {
            value *= single(tokens);
        } else if tokens.next_if_eq(&"÷").is_some() {
            value /= single(tokens);
        } else {
            return value;
        }
    }
}

fn single(tokens: &mut Tokens<'_>) -> f64 {
    let token = tokens.next().unwrap();
    if token != "(" {
        return number(token, &[]);
    }
    let value = sum(tokens);
    assert_eq!(tokens.next(), Some(")"));
    value
}

#[test]
fn a_formula_is_read_as_it_is_written() {
    let level = "Level: (2 × 1 + 1 × 3) ÷ (2 + 1) = 5 ÷ 3 = 1.667, shown as 1.7.";
    assert_eq!(sides(level, &[]), [vec![5.0 / 3.0, 5.0 / 3.0, 1.667]]);
    assert_eq!(shown(level), Some("1.7".into()));
    let points = "Points: 2.5 + −1 = 1.5. Out of 100: 1.5 ÷ 3 × 100 = 50, shown as 50. Points below 0 count as 0 of 100.";
    assert_eq!(sides(points, &[]), [vec![1.5, 1.5], vec![50.0, 50.0]]);
    assert_eq!(shown(points), Some("50".into()));
    let names = ["No".to_owned(), "In part".to_owned()];
    assert_eq!(sides("Result: the lowest of In part, No = No.", &names), [vec![0.0, 0.0]]);
}
