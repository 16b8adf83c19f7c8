//! Invented pages of a check-in.

use super::{Ask, Asked, Feel, Question, Scale, Signs};
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::patient::Frame;

pub(super) fn all() -> Vec<(&'static str, Ask)> {
    let groups = |groups| Question::Groups(groups);
    let feel = |feel| Question::Feel(Box::new(feel));
    vec![
        ("check-in-1-now", ask(1, groups(vec![now()]))),
        ("check-in-1-now-ticked", ticked()),
        ("check-in-1-now-error", unanswered()),
        ("check-in-2-more", ask(2, groups(vec![today(), contact()]))),
        ("check-in-2-more-before", before()),
        ("check-in-3-feel", ask(3, feel(scales()))),
        ("check-in-3-feel-late", ask(3, feel(late()))),
        ("check-in-3-feel-correcting", correcting()),
    ]
}

fn ask(number: usize, question: Question) -> Ask {
    Ask {
        page: Page::sample(),
        patient: Frame::sample(),
        id: "018f7a3c-0000-7000-8000-000000000001".to_owned(),
        corrects: String::new(),
        step: ["now", "more", "feel"][number - 1],
        number,
        of: 3,
        problems: Problems::default(),
        carried: vec![("none".to_owned(), "now".to_owned())],
        before: None,
        question,
    }
}

fn ticked() -> Ask {
    let mut signs = now();
    signs.signs[0].chosen = true;
    ask(1, Question::Groups(vec![signs]))
}

fn unanswered() -> Ask {
    let message = "Tick what you have, or choose \u{201c}None of these\u{201d}";
    Ask {
        problems: Problems::one("now", message),
        ..ask(1, Question::Groups(vec![now()]))
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
        none: false,
    };
    Ask {
        before: Some(signs),
        ..ask(2, Question::Groups(vec![today(), contact()]))
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
        none: false,
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
        none: false,
    }
}

fn contact() -> Signs {
    Signs {
        group: "contact".to_owned(),
        title: "Or any of these?".to_owned(),
        hint: String::new(),
        signs: vec![
            Choice::new("dizziness", "Dizzy or light-headed"),
            Choice::new("numbness", "Numb somewhere"),
        ],
        none: true,
    }
}

/// Early on: the usual signs may be told, and no trend is asked for.
fn scales() -> Feel {
    Feel {
        title: "How do you feel?".to_owned(),
        soreness: scale(
            "soreness",
            "How sore is the needled area now?",
            "Not the pain you came with.",
        )
        .between("not sore", "worst you can imagine"),
        fatigue: scale("fatigue", "How tired are you?", "")
            .between("not tired", "completely worn out"),
        interferes: choices(
            "fatigue_interferes",
            "Does the tiredness get in the way of your day?",
            &[("no", "No"), ("yes", "Yes")],
        ),
        usual: usual(),
        usual_asked: Asked::Offered,
        words_title: "Anything else, in your own words?".to_owned(),
        words: String::new(),
        worry: scale("worry", "How worried are you about it?", "").between("not at all", "very"),
        trend: None,
    }
}

/// Later on: the usual signs count, and the trend is the last tap.
fn late() -> Feel {
    let trend = choices(
        "soreness_trend",
        "Compared with earlier, the soreness is",
        &[
            ("better", "Better"),
            ("same", "About the same"),
            ("worse", "Worse"),
        ],
    );
    Feel {
        usual_asked: Asked::Needed,
        trend: Some(Scale {
            hint: "Choosing sends your answers.".to_owned(),
            ..trend
        }),
        ..scales()
    }
}

fn correcting() -> Ask {
    let feel = Feel {
        words: "It was the other side".to_owned(),
        ..late()
    };
    Ask {
        corrects: "018f7a3c-0000-7000-8000-000000000002".to_owned(),
        ..ask(3, Question::Feel(Box::new(feel)))
    }
}

fn usual() -> Signs {
    Signs {
        group: "usual".to_owned(),
        title: "And any of these?".to_owned(),
        hint: "They are common after needling.".to_owned(),
        signs: vec![
            Choice::new("tightness", "Tightness"),
            Choice::new("small_bruise", "A small bruise").hint("Smaller than your palm"),
            Choice::new("relaxed", "Very relaxed"),
        ],
        none: false,
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
