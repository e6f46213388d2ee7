//! Made-up answers that hang together: a council that is strong is strong in most things, some themes are harder than
//! others, and so are some questions.

use super::random::Stream;
use super::texts;
use domain::answer::{Answer, Answers, Confidence, Response};
use domain::bank::{Bank, Question};
use domain::council::Profile;
use domain::id::QuestionId;
use domain::language::Language;

/// How often a council does not know.
const DONT_KNOW: f64 = 0.03;
/// How often a question that may be said not to apply is.
const NOT_APPLICABLE: f64 = 0.3;

/// The answers of a council to all questions that concern it, in the bank's order. They follow from its key and the
/// bank alone.
pub(super) fn all(
    bank: &Bank,
    council: &str,
    profile: &Profile,
    language: Language,
) -> Vec<(QuestionId, Answer)> {
    let strength = 0.1 + 0.9 * Stream::of(&format!("strength of {council}")).around_zero();
    let asked = bank.asked(profile, &Answers::new());
    let mut answers = Vec::new();
    for theme in &bank.themes {
        // The same for every council, and then this council's own.
        let hard = 0.5 * Stream::of(&format!("theme {}", theme.id)).around_zero();
        let own = 0.6 * Stream::of(&format!("{council} in {}", theme.id)).around_zero();
        for question in asked.of(theme) {
            let mut stream = Stream::of(&format!("{council} on {}", question.id));
            let lean = strength + own - hard;
            let answer = answer(bank, question, lean, language, &mut stream);
            answers.push((question.id.clone(), answer));
        }
    }
    answers
}

fn answer(
    bank: &Bank,
    question: &Question,
    lean: f64,
    language: Language,
    stream: &mut Stream,
) -> Answer {
    let said = texts::of(language);
    let text = |stream: &mut Stream, texts: &[&str]| {
        stream.one_of(texts).map_or_else(String::new, ToString::to_string)
    };
    let comment = if stream.happens(0.08) { text(stream, said.comments) } else { String::new() };
    if stream.happens(DONT_KNOW) {
        return Answer { response: Some(Response::DontKnow), comment, ..Answer::default() };
    }
    if question.not_applicable && stream.happens(NOT_APPLICABLE) {
        let reason = text(stream, said.reasons);
        let response = Some(Response::NotApplicable { reason });
        return Answer { response, comment, ..Answer::default() };
    }
    let level = level(bank, question, lean, stream);
    let response =
        question.option_at(level).map(|option| Response::Chosen { option: option.id.clone() });
    let has_evidence = stream.happens(0.4 + 0.08 * f64::from(level));
    let confidence = match stream.unit() + if has_evidence { 0.2 } else { 0.0 } {
        sure if sure > 0.7 => Some(Confidence::High),
        sure if sure > 0.28 => Some(Confidence::Medium),
        sure if sure > 0.08 => Some(Confidence::Low),
        _ => None,
    };
    let evidence = if has_evidence { text(stream, said.evidence) } else { String::new() };
    let links = if stream.happens(0.06) { vec![texts::LINK.to_owned()] } else { Vec::new() };
    Answer { response, confidence, evidence, links, comment }
}

/// A level around the question's base level: higher for a council that leans upwards and, since councils work first on
/// what counts, for a heavier question; lower for a harder one.
fn level(bank: &Bank, question: &Question, lean: f64, stream: &mut Stream) -> u8 {
    let hard = 0.5 * Stream::of(&format!("question {}", question.id)).around_zero();
    let weight = 0.15 * (question.weight - 1.0).clamp(-1.0, 2.0);
    let wanted =
        question.base.unwrap_or_default() + lean + weight - hard + 0.8 * stream.around_zero();
    (0..=bank.highest_level())
        .min_by(|a, b| {
            let far = |level: &u8| (f64::from(*level) - wanted).abs();
            far(a).total_cmp(&far(b))
        })
        .unwrap_or_default()
}
