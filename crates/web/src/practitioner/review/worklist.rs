//! `GET /worklist`: open alerts, worst first, then due first, then by worry.

use askama::Template;
use care::id::StaffId;

use super::link_wishes::{LinkWish, Press};
use crate::disposition::Disposition;
use crate::gallery::Sample;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::moment::Moment;
use crate::page::phone::Phone;
use crate::practitioner::{Desk, Room};

/// The worklist.
#[derive(Clone, Template)]
#[template(path = "practitioner/review/worklist.html")]
pub struct Worklist {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// The alerts that wait, worst first, then due first, then by worry.
    pub lines: Vec<Line>,
    /// Messages and wishes for a call, and nothing worse.
    pub wishes: Vec<Line>,
    /// What rests, soonest back first.
    pub resting: Vec<Line>,
    /// Who asks for a new link.
    pub link_wishes: Vec<LinkWish>,
    /// Whom no reminder reached; the first few.
    pub not_reached: Vec<ToCall>,
    /// Who let check-ins pass; the first few.
    pub not_heard: Vec<ToCall>,
    /// `staff`: whose alerts are shown; empty: everybody's.
    pub practitioners: Vec<Choice>,
    /// Which part of it this is, for forms that lead back.
    pub place: Place,
    /// That more is open than stands on one page, and the way to it.
    pub further: Option<Further>,
    /// What the page has seen, for its stream of changes.
    pub seen: i64,
    /// Messages that could not be delivered yet.
    pub undelivered: Vec<Undelivered>,
    /// How many patients no reminder reached or nobody heard from, in a sentence; empty: none.
    pub to_call: String,
    /// Whether anybody was ever treated.
    pub start: Start,
}

/// Which part of the worklist is looked at. An id of staff is no personal data of a patient.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// Whose alerts; everybody's where nobody is named.
    pub whose: Option<StaffId>,
    /// How many more pressing ones stand on the pages before.
    pub after: u32,
}

impl Place {
    /// As the fields of a form say it; what is no id and no number counts for nothing.
    pub(crate) fn parse(whose: &str, after: &str) -> Self {
        Self {
            whose: StaffId::parse(whose),
            after: after.parse().unwrap_or_default(),
        }
    }

    /// The page that begins elsewhere.
    pub(crate) fn at(self, after: u32) -> Self {
        Self { after, ..self }
    }

    /// The field `whose`.
    pub fn whose(&self) -> &str {
        self.whose.as_ref().map_or("", StaffId::as_str)
    }

    /// The address: made of an id and a number alone, so that no form leads elsewhere.
    pub(crate) fn address(&self) -> String {
        match (&self.whose, self.after) {
            (None, 0) => "/worklist".to_owned(),
            (None, after) => format!("/worklist?after={after}"),
            (Some(id), 0) => format!("/worklist?staff={id}"),
            (Some(id), after) => format!("/worklist?after={after}&staff={id}"),
        }
    }
}

/// Whether a clinic has begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// It has no patient yet.
    New,
    /// It has.
    Going,
}

impl Worklist {
    /// Whether the clinic has no patient yet.
    pub fn is_new(&self) -> bool {
        self.start == Start::New
    }
}

/// The way to alerts that do not stand on this page.
#[derive(Clone, Debug)]
pub struct Further {
    /// Which of how many stand here.
    pub sentence: String,
    /// The most pressing; `None` where they stand here.
    pub first: Option<String>,
    /// The next ones, if there are any.
    pub next: Option<String>,
}

/// A message that could not be delivered yet; it is tried again by itself.
#[derive(Clone, Debug)]
pub struct Undelivered {
    /// How often it was tried.
    pub attempts: usize,
    /// What went wrong last.
    pub error: String,
    /// When it is tried again.
    pub next: Moment,
}

/// One open alert. Its address ends with its id.
#[derive(Clone, Debug)]
pub struct Line {
    /// The alert's page.
    pub address: String,
    /// How pressing.
    pub disposition: Disposition,
    /// The patient's name.
    pub patient: String,
    /// What was said, in one sentence.
    pub sentence: String,
    /// What was needled and how long ago: "26 h after: upper back, deep".
    pub session: String,
    /// When the patient said it.
    pub said: Moment,
    /// By when someone has to act.
    pub deadline: Deadline,
    /// How often the patient has checked in during this episode.
    pub check_ins: usize,
    /// How worried the patient said to be; empty where nothing was said.
    pub worry: String,
    /// Since when somebody has it.
    pub taken_at: Option<Moment>,
    /// Whether nobody has it yet, and what its page showed: it can be taken from the list.
    pub open_at: Option<i64>,
    /// That it rests, or that a request to check in again went unanswered; empty: neither.
    pub rest: String,
}

/// Somebody to telephone.
#[derive(Clone, Debug)]
pub struct ToCall {
    /// The patient's page.
    pub address: String,
    /// The name.
    pub name: String,
    /// The telephone, if known.
    pub phone: Option<Phone>,
    /// Why, in a few words.
    pub why: String,
    /// What somebody did about it last, and when; empty: nothing.
    pub tried: String,
}

/// By when someone has to act.
#[derive(Clone, Debug)]
pub enum Deadline {
    /// Still time: "18 min left".
    Ahead(Moment),
    /// Too late already.
    Over(Moment),
    /// Someone acknowledged it: who.
    Acknowledged(String),
}

impl Line {
    /// Names the line on the page.
    pub fn id(&self) -> &str {
        self.address.trim_start_matches("/alerts/")
    }

    fn sample(
        n: u8,
        disposition: Disposition,
        patient: &str,
        sentence: &str,
        deadline: Deadline,
    ) -> Self {
        Self {
            address: format!("/alerts/{n}"),
            disposition,
            patient: patient.to_owned(),
            sentence: sentence.to_owned(),
            session: "26 h after upper back and neck, deep".to_owned(),
            said: Moment::new("2024-05-15T08:10:00+01:00", "8:10"),
            open_at: (!matches!(deadline, Deadline::Acknowledged(_))).then_some(1),
            rest: String::new(),
            taken_at: None,
            deadline,
            check_ins: usize::from(n),
            worry: if n == 2 {
                "worry 8/10".to_owned()
            } else {
                String::new()
            },
        }
    }
}

impl ToCall {
    fn sample(name: &str, why: &str) -> Self {
        Self {
            address: "/patients/4".to_owned(),
            name: name.to_owned(),
            phone: Some(Phone::new("07700 900456")),
            why: why.to_owned(),
            tried: String::new(),
        }
    }
}

impl Worklist {
    /// Whether nothing waits for anybody.
    pub fn is_quiet(&self) -> bool {
        self.lines.is_empty() && self.wishes.is_empty() && self.link_wishes.is_empty()
    }

    fn sample() -> Self {
        let line = Line::sample;
        let soon = Deadline::Ahead(Moment::new("2024-05-15T09:10:00+01:00", "9:10"));
        let over = Deadline::Over(Moment::new("2024-05-14T18:00:00+01:00", "Tuesday 18:00"));
        Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Worklist),
            lines: vec![
                line(
                    1,
                    Disposition::Emergency,
                    "Tom Adeyemi",
                    "Short of breath, also at rest. Told to call 112.",
                    soon,
                ),
                line(
                    2,
                    Disposition::Contact,
                    "Maria Lindqvist",
                    "Soreness 6 and getting worse, large bruise.",
                    over,
                ),
                line(
                    3,
                    Disposition::SelfCare,
                    "Yusuf Demir",
                    "\u{201c}Can I go swimming tomorrow?\u{201d}",
                    Deadline::Acknowledged("Ann Okafor".to_owned()),
                ),
            ],
            wishes: Vec::new(),
            resting: Vec::new(),
            link_wishes: LinkWish::samples(),
            not_reached: vec![ToCall::sample(
                "Ola Svensson",
                "The reminder of Tuesday 8:00 reached nobody.",
            )],
            not_heard: vec![ToCall::sample("Grace Mbeki", "3 check-ins missed.")],
            practitioners: vec![
                Choice::new("", "Everybody"),
                Choice::new("1", "Ann Okafor").taken(),
            ],
            place: Place::default(),
            further: None,
            seen: 12,
            to_call: "2 patients to call: not reached or not heard from".to_owned(),
            start: Start::Going,
            undelivered: vec![Undelivered {
                attempts: 2,
                error: "the mail server does not answer".to_owned(),
                next: Moment::new("2024-05-15T09:10:00+01:00", "9:10"),
            }],
        }
    }
}

impl Sample for Worklist {
    fn samples() -> Vec<(&'static str, Self)> {
        let desk = Desk {
            open: 0,
            ..Desk::sample(Room::Worklist)
        };
        let empty = Self {
            lines: Vec::new(),
            link_wishes: Vec::new(),
            not_reached: Vec::new(),
            not_heard: Vec::new(),
            desk,
            ..Self::sample()
        };
        let mut quiet = Self::sample();
        quiet.wishes = quiet.lines.split_off(2);
        quiet.resting = quiet.lines.split_off(1);
        for line in &mut quiet.resting {
            line.rest = "Put aside until Wednesday 9:00.".to_owned();
        }
        let crowded = Self {
            further: Some(Further {
                sentence: "Here: 101 to 200 of 512 open alerts.".to_owned(),
                first: Some("/worklist".to_owned()),
                next: Some("/worklist?after=200".to_owned()),
            }),
            ..Self::sample()
        };
        vec![
            ("worklist-crowded", crowded),
            ("worklist", Self::sample()),
            ("worklist-empty", empty),
            ("worklist-resting", quiet),
        ]
    }
}
