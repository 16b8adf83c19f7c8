//! Invented pages of a check-in.

use super::{Ask, Feel, Pressing, Question, Rest, Scale, Signs};
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::patient::Frame;

pub(super) fn all() -> Vec<(&'static str, Ask)> {
    vec![
        (
            "check-in-1-now",
            ask(1, Question::Group(now(), Pressing::AtOnce)),
        ),
        ("check-in-1-now-ticked", ticked()),
        ("check-in-1-now-error", unanswered()),
        ("check-in-2-today-before", before()),
        ("check-in-4-feel", ask(4, Question::Feel(Box::new(feel())))),
        ("check-in-5-rest", ask(5, Question::Rest(Box::new(rest())))),
    ]
}

fn ask(number: usize, question: Question) -> Ask {
    Ask {
        page: Page::sample(),
        patient: Frame::sample(),
        id: "018f7a3c-0000-7000-8000-000000000001".to_owned(),
        number,
        of: 5,
        problems: Problems::default(),
        carried: vec![("none".to_owned(), "now".to_owned())],
        before: None,
        question,
    }
}

fn ticked() -> Ask {
    let mut signs = now();
    signs.signs[0].chosen = true;
    ask(1, Question::Group(signs, Pressing::AtOnce))
}

fn unanswered() -> Ask {
    let message = "Tick what you have, or choose \u{201c}None of these\u{201d}";
    Ask {
        problems: Problems::one("now", message),
        ..ask(1, Question::Group(now(), Pressing::AtOnce))
    }
}

fn before() -> Ask {
    let signs = Signs {
        group: "before".to_owned(),
        title: "Was any of these there before the session, and is it no worse now?".to_owned(),
        hint: String::new(),
        signs: vec![Choice::new(
            "weak_limb",
            "You cannot move or hold with an arm, hand, leg or foot",
        )],
    };
    Ask {
        before: Some(signs),
        ..ask(2, Question::Group(today(), Pressing::GoOn))
    }
}

fn now() -> Signs {
    Signs {
        group: "now".to_owned(),
        title: "Do you have any of these now?".to_owned(),
        hint: "Or have you had any of them since the session?".to_owned(),
        signs: vec![
            Choice::new("breathless", "Short of breath")
                .hint("Also only on stairs or when you walk"),
            Choice::new("chest_pain", "Chest pain"),
            Choice::new("coughing_blood", "Coughing up blood"),
            Choice::new("blue_lips", "Blue lips"),
            Choice::new(
                "weak_limb",
                "You cannot move or hold with an arm, hand, leg or foot",
            )
            .hint("Not just a muscle that feels tired"),
            Choice::new(
                "bladder_bowel",
                "You cannot pass urine, or have lost control of bladder or bowel",
            ),
            Choice::new("sudden_headache", "A sudden, very bad headache"),
            Choice::new("self_harm", "Thoughts of harming yourself"),
        ],
    }
}

fn today() -> Signs {
    Signs {
        group: "today".to_owned(),
        title: "Any of these?".to_owned(),
        hint: String::new(),
        signs: vec![
            Choice::new("pain_on_breathing", "It hurts to breathe in"),
            Choice::new("fever", "Fever").hint("38 °C or more, or hot and shivering"),
            Choice::new("spreading_redness", "Redness that spreads"),
        ],
    }
}

fn feel() -> Feel {
    Feel {
        title: "How do you feel?".to_owned(),
        soreness: scale(
            "soreness",
            "How sore is the needled area now?",
            "Not the pain you came with.",
        )
        .between("not sore", "worst you can imagine"),
        trend: choices(
            "soreness_trend",
            "Compared with earlier, the soreness is",
            &[
                ("better", "Better"),
                ("same", "About the same"),
                ("worse", "Worse"),
            ],
        ),
        fatigue: scale("fatigue", "How tired are you?", "")
            .between("not tired", "completely worn out"),
        interferes: choices(
            "fatigue_interferes",
            "Does the tiredness get in the way of your day?",
            &[("no", "No"), ("yes", "Yes")],
        ),
    }
}

fn rest() -> Rest {
    Rest {
        usual: Signs {
            group: "usual".to_owned(),
            title: "And any of these?".to_owned(),
            hint: "They are common after needling.".to_owned(),
            signs: vec![
                Choice::new("tightness", "Tightness"),
                Choice::new("small_bruise", "A small bruise").hint("Smaller than your palm"),
                Choice::new("relaxed", "Very relaxed"),
            ],
        },
        none: false,
        words_title: "Anything else, in your own words?".to_owned(),
        words: String::new(),
        worry: scale("worry", "How worried are you about it?", "").between("not at all", "very"),
    }
}

fn scale(name: &str, title: &str, hint: &str) -> Scale {
    Scale {
        name: name.to_owned(),
        title: title.to_owned(),
        hint: hint.to_owned(),
        low: String::new(),
        high: String::new(),
        choices: Choice::scale(None),
    }
}

fn choices(name: &str, title: &str, choices: &[(&str, &str)]) -> Scale {
    let choices = choices
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    Scale {
        choices,
        ..scale(name, title, "")
    }
}

impl Scale {
    fn between(mut self, low: &str, high: &str) -> Self {
        low.clone_into(&mut self.low);
        high.clone_into(&mut self.high);
        self
    }
}
