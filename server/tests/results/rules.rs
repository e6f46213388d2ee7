//! The results page under every scoring rule, with every kind of question and nested themes, in both languages.

use super::answered::Answered;
use super::banks::{
    bank, known, lowest_level, mixed, nested_points, outcomes, own_and_parts, points, response,
    weakest,
};
use super::support::Seen;
use super::{rows, sums};
use domain::answer::Response;
use domain::bank::{Kind, Question};
use domain::language::Language;
use domain::scoring;
use store::Role;

const PAGE: &str = "/councils/CMD/rounds/2026/results";
const LANGUAGES: [(Language, &str); 2] = [(Language::En, ""), (Language::Cy, "/cy")];

/// Every formula of a page adds up: all its sides come to the same.
fn adds_up(seen: &Seen, selector: &str, outcomes: &[String]) -> Vec<String> {
    let formulas = seen.texts(selector);
    for formula in &formulas {
        let sides = sums::sides(formula, outcomes);
        assert!(!sides.is_empty(), "{formula}");
        for side in &sides {
            assert!(side.len() >= 2, "{formula}");
            // Results of themes are rounded to three decimal places.
            let same = side.iter().all(|value| (value - side[0]).abs() < 0.002);
            assert!(same, "{formula}: {side:?}");
        }
    }
    formulas
}

#[tokio::test]
async fn every_sum_adds_up_to_the_figure_shown_under_every_rule() {
    let banks = [
        bank("information-sharing"),
        bank("health-and-care"),
        points(),
        weakest(),
        nested_points(),
        own_and_parts(),
        lowest_level(),
    ];
    for bank in banks {
        let mut answered = Answered::to_bank(bank, "CMD", mixed).await;
        answered.submit().await;
        let bank = &answered.bank;
        for (language, prefix) in LANGUAGES {
            let seen = answered.lead.open(&format!("{prefix}{PAGE}")).await;
            let outcomes = outcomes(bank, language);
            let whole = adds_up(&seen, "#overall ~ details .app-results__formula", &outcomes);
            let numbers = seen.texts(".app-number__value");
            let figure = sums::shown(&whole[0]).unwrap_or_else(|| {
                let last = sums::sides(&whole[0], &outcomes)[0].last().copied().unwrap();
                outcomes.get(last as usize).cloned().unwrap_or_else(|| last.to_string())
            });
            assert!(numbers.contains(&figure), "{}: {figure} in {numbers:?}", bank.id);
            adds_up(&seen, ".app-results__base-formula", &outcomes);
            let columns = seen.texts("#theme-table thead th").len();
            let table = rows(&seen, "#theme-table", columns);
            let mut scored = 0;
            for (row, theme) in table.iter().zip(&bank.themes) {
                assert_eq!(row[0], theme.text.get(language).title);
                let selector = format!("#theme-{} .app-results__formula", theme.id);
                let formulas = adds_up(&seen, &selector, &outcomes);
                for formula in &formulas {
                    let last = *sums::sides(formula, &outcomes)[0].last().unwrap();
                    let shown =
                        sums::shown(formula).unwrap_or_else(|| match outcomes.get(last as usize) {
                            Some(name) => name.clone(),
                            None => {
                                format!("{last} {}", bank.levels[last as usize].name.get(language))
                            }
                        });
                    assert_eq!(row[1], shown, "{}: {formula}", bank.id);
                }
                scored += formulas.len();
            }
            let with_result =
                answered.scores().themes.iter().filter(|s| s.level().is_some()).count();
            assert_eq!(scored, with_result, "{}", bank.id);
            assert_eq!(table.len(), bank.themes.len());
        }
    }
}

#[tokio::test]
async fn the_whole_is_said_in_the_words_of_its_rule() {
    let cases = [
        (points(), "points", "bwynt"),
        (weakest(), "Achieved", "Cyflawnwyd"),
        (bank("information-sharing"), "stage 1: Preparing", "nghyfnod 1: Paratoi"),
    ];
    for (bank, english, welsh) in cases {
        let mut answered = Answered::to_bank(bank, "CMD", known).await;
        for ((_, prefix), words) in LANGUAGES.into_iter().zip([english, welsh]) {
            let seen = answered.lead.open(&format!("{prefix}{PAGE}")).await;
            let overall = seen.text("section[aria-labelledby=overall]");
            assert!(overall.contains(words), "{words} in {overall}");
            assert!(!overall.contains("app-"), "{overall}");
        }
    }
}

#[tokio::test]
async fn points_are_of_the_most_and_nothing_known_is_none_of_them() {
    let mut answered = Answered::to_bank(points(), "CMD", mixed).await;
    let overall = answered.scores().overall;
    assert!(overall.dont_know > 0 && overall.not_answered > 0);
    let seen = answered.lead.open(PAGE).await;
    let numbers = seen.texts(".app-number__value");
    assert_eq!(numbers[0], format!("{} of {}", overall.points, overall.maximum));
    let percent = overall.percent().unwrap().round();
    assert_eq!(numbers[1], percent.to_string());
    let sentence = format!("has {} points: {percent} of 100", numbers[0]);
    assert!(seen.text("section[aria-labelledby=overall]").contains(&sentence), "{sentence}");
    let account = seen.text("#overall ~ details");
    for words in [
        "bring 0 of their most points",
        "is left out of both sums",
        "The weights are those for councils of your type",
        "Weight of the theme",
    ] {
        assert!(account.contains(words), "{words} in {account}");
    }
    // Every question without an answer stands in its table with 0 of its most.
    let account = scoring::explain(&answered.bank, &answered.profile, &answered.answers);
    for line in account.iter().filter(|line| line.points.is_none() && line.base.is_some()) {
        let short = &answered.bank.question(line.question.as_str()).unwrap().1.text.en.short;
        let table = rows(&seen, &format!("#how-{}", line.theme), 5);
        let row = table.iter().find(|row| row[0] == *short).unwrap();
        let most = line.part.map(|part| part.maximum.to_string());
        let expected = most.map_or_else(
            || ["Left out".to_owned(), "Left out".to_owned()],
            |most| ["0".to_owned(), most],
        );
        assert_eq!(row[3..], expected, "{row:?}");
    }
}

#[tokio::test]
async fn a_stage_is_named_with_the_questions_that_hold_the_council_there() {
    let mut answered = Answered::to_bank(bank("information-sharing"), "CMD", known).await;
    answered.submit().await;
    let account = scoring::explain(&answered.bank, &answered.profile, &answered.answers);
    let overall = answered.scores().overall;
    let held = scoring::holding_back(&account, &overall);
    assert!(held.len() > 1);
    for (_, prefix) in LANGUAGES {
        let seen = answered.lead.open(&format!("{prefix}{PAGE}")).await;
        assert_eq!(seen.text(".app-number__value"), overall.points.to_string());
        let links = seen.attributes(
            "#overall ~ .app-results__held a, #overall ~ details .app-results__held a",
            "href",
        );
        for line in &held {
            let href = format!("{prefix}/councils/CMD/rounds/2026/questions/{}", line.question);
            assert!(links.contains(&href), "{href} in {links:?}");
        }
        let steps = seen.texts("#overall ~ .app-results__held > li").join(" ");
        for line in held.iter().take(5) {
            let (_, question) = answered.bank.question(line.question.as_str()).unwrap();
            let text =
                question.text.get(if prefix.is_empty() { Language::En } else { Language::Cy });
            assert!(steps.contains(&text.short), "{} in {steps}", text.short);
        }
        assert!(!seen.texts("#theme-purpose .app-results__held li").is_empty());
    }
}

#[tokio::test]
async fn the_weakest_link_names_what_is_not_achieved() {
    let mut answered = Answered::to_bank(weakest(), "CMD", known).await;
    let account = scoring::explain(&answered.bank, &answered.profile, &answered.answers);
    let lacking: Vec<_> =
        account.iter().filter(|line| line.part.is_some_and(|p| p.points < p.maximum)).collect();
    let seen = answered.lead.open(PAGE).await;
    let held = seen
        .texts("#overall ~ .app-results__held > li, #overall ~ details .app-results__held > li");
    assert_eq!(held.len(), lacking.len());
    assert!(held[0].contains("Not achieved") || held[0].contains("In part"), "{held:?}");
    assert!(seen.text("section[aria-labelledby=overall]").contains("What is not “Achieved”"));
    assert!(seen.texts("#theme-radar").is_empty(), "three outcomes make no shape");
    for width in ["wide", "narrow"] {
        let drawn = seen.texts(&format!("#theme-bars .app-results__{width} svg text")).concat();
        assert!(drawn.contains(": In part") && drawn.contains(": Not achieved"), "{drawn}");
    }
}

#[tokio::test]
async fn every_kind_of_answer_is_said_in_words() {
    let mut answered = Answered::to_bank(bank("information-sharing"), "CMD", known).await;
    for (language, prefix) in LANGUAGES {
        let seen = answered.lead.open(&format!("{prefix}{PAGE}")).await;
        let is_welsh = language == Language::Cy;
        for (_, question) in answered.bank.questions() {
            let (theme, _) = answered.bank.question(question.id.as_str()).unwrap();
            let table = rows(&seen, &format!("#questions-{}", theme.id), 4);
            let short = &question.text.get(language).short;
            let row = table.iter().find(|row| row[0] == *short).unwrap();
            let label = |place: usize| {
                let text = question.options[place].text.get(language).descriptor.trim();
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            };
            let (answer, base) = (&row[1], &row[2]);
            let given = answered.answers[&question.id].response.clone();
            match question.kind {
                Kind::Level => {
                    let level = answer.split(' ').next().unwrap().parse::<usize>().unwrap();
                    let name = answered.bank.levels[level].name.get(language);
                    assert_eq!(*answer, format!("{level} {name}"));
                }
                Kind::YesNo => {
                    assert_eq!(answer, if is_welsh { "Ie" } else { "Yes" });
                    assert_eq!(base, answer);
                }
                Kind::Choice => {
                    let chosen = question.options.iter().position(|option| {
                        given == Some(Response::Chosen { option: option.id.clone() })
                    });
                    assert_eq!(*answer, label(chosen.unwrap()));
                }
                Kind::Several { .. } => {
                    let points = if is_welsh { "6 o 8 pwynt: " } else { "6 of 8 points: " };
                    assert!(answer.starts_with(points) && answer.ends_with(&label(3)), "{answer}");
                }
                Kind::Number { .. } => {
                    let unit = question.text.get(language).unit.as_ref().unwrap();
                    assert_eq!(*answer, format!("181 {unit}"));
                    let gap = if is_welsh { "2 o bwyntiau yn is" } else { "2 points below" };
                    assert_eq!(row[3], gap);
                }
                Kind::Text => {
                    assert!(answer.starts_with("In our words"), "{answer}");
                    assert_eq!(base, if is_welsh { "Heb ei sgorio" } else { "Not scored" });
                }
            }
        }
        let stray = seen.texts("main").concat();
        assert!(!stray.contains("Mark::") && !stray.contains("level-"), "an id on the page");
    }
}

#[tokio::test]
async fn parts_stand_below_what_they_are_parts_of() {
    let mut answered = Answered::to_bank(bank("health-and-care"), "CMD", mixed).await;
    answered.submit().await;
    for (language, prefix) in LANGUAGES {
        let seen = answered.lead.open(&format!("{prefix}{PAGE}")).await;
        let inside = seen.texts("#theme-table .app-results__inside");
        let parts: Vec<_> =
            answered.bank.themes.iter().filter(|theme| theme.parent.is_some()).collect();
        let titles: Vec<_> =
            parts.iter().map(|theme| theme.text.get(language).title.clone()).collect();
        assert_eq!(inside, titles);
        for width in ["wide", "narrow"] {
            let drawn = seen.texts(&format!("#theme-bars .app-results__{width} svg text"));
            for row in rows(&seen, "#theme-table", 5) {
                let listed =
                    rows(&seen, "#theme-table", 5).iter().filter(|o| o[1] == row[1]).count();
                let level = drawn.iter().filter(|text| **text == row[1]).count();
                assert_eq!(level, listed, "{width}: {} in {drawn:?}", row[1]);
            }
        }
        assert_eq!(rows(&seen, "#radar-table", 3).len(), 3, "the three themes at the top");
        let parent = seen.texts("#theme-readiness #how-readiness-parts tbody th");
        assert_eq!(parent.len(), 2);
        assert!(seen.texts("#questions-readiness").is_empty(), "it has no questions of its own");
        let links = seen.attributes("#theme-readiness .govuk-list a", "href");
        assert_eq!(links, ["#theme-leadership", "#theme-workforce"]);
    }
    let mut member =
        answered.service.signed_in("other@cmd.example", &[("CMD", Role::Signatory)]).await;
    assert!(member.open(PAGE).await.text("h1").starts_with("Results"));
}

#[tokio::test]
async fn a_next_step_says_what_to_do_first_and_how_much_work_it_is() {
    let lowest = |_: usize, question: &Question| response(question, 0);
    let mut answered = Answered::to_bank(bank("information-sharing"), "CMD", lowest).await;
    let account = scoring::explain(&answered.bank, &answered.profile, &answered.answers);
    let gaps = scoring::findings(&account).gaps;
    for ((language, prefix), words) in LANGUAGES.into_iter().zip([
        ["Do first", "Effort: ", "Value: ", "points below"],
        ["Gwnewch yn gyntaf", "Ymdrech: ", "Gwerth: ", "o bwyntiau yn is"],
    ]) {
        let seen = answered.lead.open(&format!("{prefix}{PAGE}")).await;
        let cards = seen.texts("section[aria-labelledby=gaps] .app-card");
        assert_eq!(cards.len(), 5);
        for (card, gap) in cards.iter().zip(&gaps) {
            let (_, question) = answered.bank.question(gap.question.as_str()).unwrap();
            assert!(card.contains(&question.text.get(language).short), "{card}");
            assert!(card.contains(words[1]) && card.contains(words[2]), "{card}");
            assert_eq!(card.contains(words[0]), !question.depends_on.is_empty(), "{card}");
        }
        assert!(cards.iter().any(|card| card.contains(words[3])), "{cards:?}");
        let first = seen.attributes(".app-results__first a", "href");
        assert!(first.iter().all(|href| href.starts_with(&format!("{prefix}/councils/CMD"))));
    }
}
