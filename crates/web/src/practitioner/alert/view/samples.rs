//! An invented alert in each of its states.

use super::{
    AlertPage, Ask, Closed, Course, Earlier, Event, Fired, HeardWords, OUTCOMES, Person, Rest,
    Said, Sent, State, Treated, Typed,
};
use crate::disposition::Disposition;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::moment::Moment;
use crate::page::phone::Phone;
use crate::page::problem::Problems;
use crate::page::source::Source;
use crate::patient::treatment::picture::Picture;
use crate::practitioner::alert::harm::HarmForm;
use crate::practitioner::alert::later::{AGAIN, ASIDE};
use crate::practitioner::alert::told_to::ToldTo;
use crate::practitioner::review::worklist::Deadline;
use crate::practitioner::{Desk, Room};

pub(super) fn all() -> Vec<(&'static str, AlertPage)> {
    let refused = Problems::one("outcome", "Choose what came of it");
    let by = "Ann Okafor".to_owned();
    vec![
        ("alert", sample()),
        (
            "alert-refused",
            AlertPage {
                problems: refused,
                state: State::Acknowledged,
                disposition: Disposition::Contact,
                may_rest: true,
                holder: Some(("Ann Okafor".to_owned(), tuesday())),
                rest: Some(Rest {
                    sentence: "Asked to check in again by Wednesday 9:00.".to_owned(),
                    can_end: true,
                }),
                deadline: Deadline::Acknowledged(by),
                ..sample()
            },
        ),
        (
            "alert-closing-refused",
            AlertPage {
                state: State::Closed,
                problems: Problems::one("outcome", "The alert changed while you had it open."),
                closed: Some(Closed {
                    is_refused: true,
                    ..closed()
                }),
                ..sample()
            },
        ),
        (
            "alert-closed",
            AlertPage {
                state: State::Closed,
                closed: Some(closed()),
                ..sample()
            },
        ),
    ]
}

fn closed() -> Closed {
    Closed {
        outcome: "Seen here".to_owned(),
        note: "Bruise of 9 cm, no fever.".to_owned(),
        harm: "Adverse event, significant: bleeding or a large bruise. The needling caused it."
            .to_owned(),
        is_refused: false,
    }
}

fn sample() -> AlertPage {
    let page = Page::sample();
    let page_text = page.text;
    AlertPage {
        outcomes: Choice::of(page.text, "outcome", &OUTCOMES),
        harm: HarmForm::sample(page.text, &treated()),
        page,
        desk: Desk::sample(Room::Worklist),
        problems: Problems::default(),
        address: "/alerts/2".to_owned(),
        disposition: Disposition::Urgent,
        told: "Be seen today".to_owned(),
        person: Person {
            name: "Maria Lindqvist".to_owned(),
            phone: Some(Phone::new("07700 900123")),
            address: "/patients/1".to_owned(),
        },
        deadline: Deadline::Ahead(Moment::new("2024-05-15T09:10:00+01:00", "9:10")),
        check_ins: vec![said()],
        rules: rules(),
        closed: None,
        already: Vec::new(),
        closing_note: String::new(),
        sessions: treated(),
        risks: Some(vec!["Blood thinner or bleeding disorder".to_owned()]),
        course: course(),
        script: vec![Ask {
            question: "Can you say a long sentence in one breath?".to_owned(),
            sources: Vec::new(),
        }],
        earlier: vec![Earlier {
            at: Moment::new("2024-03-02T10:00:00Z", "Saturday 2 March 2024, 10:00"),
            disposition: Disposition::Contact,
            outcome: "Advised".to_owned(),
            harm: "No adverse event.".to_owned(),
            address: "/alerts/1".to_owned(),
        }],
        told_by: "The patient gets an e-mail that something new is there.".to_owned(),
        sent: vec![Sent {
            at: tuesday(),
            by: "Ann Okafor".to_owned(),
            text: "Please call us before noon.".to_owned(),
            read: "Not read yet".to_owned(),
        }],
        rest: None,
        may_rest: false,
        holder: None,
        colleagues: vec![Choice::new("2", "Ben Adler")],
        asides: Choice::of(page_text, "later", &ASIDE),
        agains: Choice::of(page_text, "later", &AGAIN),
        typed: Typed::default(),
        history: history(),
        told_to: ToldTo::sample(),
        state: State::Open,
        note: String::new(),
        revision: 3,
    }
}

fn course() -> Option<Course> {
    let picture = Picture::samples().into_iter().next()?;
    let sentence = "Day 2. Soreness was last 4, within what was expected.".to_owned();
    Some(Course { picture, sentence })
}

fn treated() -> Vec<Treated> {
    vec![Treated {
        at: tuesday(),
        by: "Ann Okafor".to_owned(),
        muscles: vec![
            "Upper trapezius, right: deep, in and out, 3 needles, 2 twitches, pain 4 of 10"
                .to_owned(),
            "Rhomboid, right: deep, in and out, 2 needles, pain 5 of 10".to_owned(),
        ],
        noted: vec!["Came because of: neck pain since March".to_owned()],
    }]
}

fn tuesday() -> Moment {
    Moment::new("2024-05-14T14:30:00+01:00", "Tuesday 14 May, 14:30")
}

fn said() -> Said {
    let figure = |label: &str, value: &str| (label.to_owned(), value.to_owned());
    Said {
        at: Moment::new("2024-05-15T08:10:00+01:00", "Wednesday 15 May, 8:10"),
        after: "17 h 40 min after the session".to_owned(),
        disposition: Disposition::Urgent,
        signs: vec![
            "It hurts to breathe in".to_owned(),
            "A bruise larger than a palm".to_owned(),
        ],
        figures: vec![
            figure("Soreness", "6 of 10, worse"),
            figure("Tiredness", "3 of 10, not in the way"),
            figure("Worry", "8 of 10"),
        ],
        unanswered: vec!["Common signs".to_owned()],
        words: "It catches when I take a deep breath, on the right side where you worked."
            .to_owned(),
        heard: vec![HeardWords {
            words: "It catches when I take a deep breath".to_owned(),
            signs: vec!["hurts to breathe in".to_owned()],
        }],
        marks: vec!["The patient wants to be called back.".to_owned()],
    }
}

fn rules() -> Vec<Fired> {
    let source = Source::new("Mintken 2025, doi 10.1093/ptj/pzaf078")
        .at("https://doi.org/10.1093/ptj/pzaf078");
    vec![
        Fired {
            id: "lung-pain-on-breathing".to_owned(),
            reason:
                "Pain on breathing in after needling: air around the lung must be ruled out today."
                    .to_owned(),
            grade: "case reports".to_owned(),
            sources: vec![source],
        },
        Fired {
            id: "bruise-on-anticoagulant".to_owned(),
            reason: "A large bruise while taking a blood thinner.".to_owned(),
            grade: "case reports".to_owned(),
            sources: vec![Source::new("Berrigan 2018, doi 10.1016/j.pmrj.2018.07.009")],
        },
    ]
}

fn history() -> Vec<Event> {
    let event = |at: &str, by: &str, what: &str| Event {
        at: Moment::new("2024-05-15T08:10:00+01:00", at),
        by: by.to_owned(),
        what: what.to_owned(),
    };
    vec![
        event(
            "Wednesday 8:10",
            "The patient",
            "checked in; told to be seen today",
        ),
        event("Wednesday 8:10", "Afterneedle", "e-mailed Ann Okafor"),
    ]
}
