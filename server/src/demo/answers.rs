//! Made-up answers that hang together: a council that is strong is strong in most things, some themes are harder than
//! others, and so are some questions.

use super::random::Stream;
use super::texts;
use domain::answer::{Answer, Answers, Confidence, Quantity, Response};
use domain::bank::{AnswerOption, Bank, Kind, Question};
use domain::council::Profile;
use domain::id::QuestionId;
use domain::language::Language;

/// How often a council does not know.
const DONT_KNOW: f64 = 0.03;
/// How often a question that may be said not to apply is.
const NOT_APPLICABLE: f64 = 0.3;

/// The answers of a council to all questions that are asked of it, in the bank's order. They follow from its key and
/// the bank alone.
pub(super) fn all(
    bank: &Bank,
    council: &str,
    profile: &Profile,
    language: Language,
) -> Vec<(QuestionId, Answer)> {
    let strength = 0.1 + 0.9 * Stream::of(&format!("strength of {council}")).around_zero();
    let mut asked = bank.asked(profile, &Answers::new());
    let mut said = Answers::new();
    let mut answers = Vec::new();
    for theme in &bank.themes {
        // The same for every council, and then this council's own.
        let hard = 0.5 * Stream::of(&format!("theme {}", theme.id)).around_zero();
        let own = 0.6 * Stream::of(&format!("{council} in {}", theme.id)).around_zero();
        for question in &theme.questions {
            let follows = [&theme.applies_to, &question.applies_to]
                .iter()
                .any(|condition| !condition.looks_at().is_empty());
            if follows {
                asked = bank.asked(profile, &said);
            }
            if !asked.holds(question) {
                continue;
            }
            let mut stream = Stream::of(&format!("{council} on {}", question.id));
            let lean = strength + own - hard;
            let answer = answer(bank, question, lean, language, &mut stream);
            said.insert(question.id.clone(), answer.clone());
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
    let share = share(bank, question, lean, stream);
    let response = response(question, share, said, stream);
    let has_evidence = stream.happens(0.4 + 0.32 * share);
    let confidence = match stream.unit() + if has_evidence { 0.2 } else { 0.0 } {
        sure if sure > 0.7 => Some(Confidence::High),
        sure if sure > 0.28 => Some(Confidence::Medium),
        sure if sure > 0.08 => Some(Confidence::Low),
        _ => None,
    };
    let evidence = if has_evidence { text(stream, said.evidence) } else { String::new() };
    let links = if stream.happens(0.06) { vec![texts::LINK.to_owned()] } else { Vec::new() };
    Answer { response: Some(response), confidence, evidence, links, comment }
}

/// How much of the most a council would reach, from 0 to 1, around the question's base: more for a council that leans
/// upwards and, since councils work first on what counts, for a heavier question; less for a harder one.
fn share(bank: &Bank, question: &Question, lean: f64, stream: &mut Stream) -> f64 {
    let hard = 0.5 * Stream::of(&format!("question {}", question.id)).around_zero();
    let weight = 0.15 * (question.weight - 1.0).clamp(-1.0, 2.0);
    let levels = f64::from(bank.highest_level().max(1));
    let (least, most) = (question.least(), question.most());
    let base = if most > least {
        (question.base.unwrap_or_default() - least) / (most - least)
    } else {
        0.5
    };
    // What is met or not is met more often than not by a council that is at the base level.
    let base = if question.kind == Kind::Level { base } else { 0.9 * base };
    (base + (lean + weight - hard + 0.8 * stream.around_zero()) / levels).clamp(0.0, 1.0)
}

/// The answer that reaches a share of the most.
fn response(question: &Question, share: f64, said: &texts::Texts, stream: &mut Stream) -> Response {
    let nearest = || {
        let (least, most) = (question.least(), question.most());
        let wanted = least + share * (most - least);
        let far = |option: &AnswerOption| (option.points - wanted).abs();
        question.options.iter().min_by(|a, b| far(a).total_cmp(&far(b)))
    };
    match question.kind {
        Kind::Level | Kind::Choice | Kind::YesNo => match nearest() {
            Some(option) => Response::Chosen { option: option.id.clone() },
            None => Response::DontKnow,
        },
        Kind::Several { .. } => {
            let often = 0.3 + 0.7 * share;
            let chosen = question.options.iter().filter(|_| stream.happens(often));
            Response::Several { options: chosen.map(|option| option.id.clone()).collect() }
        }
        Kind::Number { maximum, decimals, .. } => {
            let band = nearest();
            let from = band.and_then(|band| band.from).unwrap_or_default();
            let starts = question.options.iter().filter_map(|band| band.from);
            let next = starts.filter(|start| *start > from).fold(maximum, f64::min);
            let scale = 10_f64.powi(i32::from(decimals));
            let number = ((from + stream.unit() * (next - from)) * scale).floor() / scale;
            Quantity::new(number).map_or(Response::DontKnow, |number| Response::Number { number })
        }
        Kind::Text => stream
            .one_of(said.words)
            .map_or(Response::DontKnow, |text| Response::Text { text: (*text).to_owned() }),
    }
}
