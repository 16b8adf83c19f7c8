//! `GET /r/{token}/check-ins/{id}` of a message or a wish in which nothing was heard that needs an answer of its own.

use askama::Template;
use care::check_in::Wish;

use crate::disposition::Disposition;
use crate::gallery::Sample;
use crate::page::Page;
use crate::page::moment::Moment;
use crate::patient::Frame;
use crate::patient::unseen::Unseen;

/// A message has arrived.
#[derive(Clone, Template)]
#[template(path = "patient/check_in/sent.html")]
pub struct Sent {
    /// The frame.
    pub page: Page,
    /// The patient's frame.
    pub patient: Frame,
    /// What stands above all else where nobody has looked in time.
    pub unseen: Option<Unseen>,
    /// What was wished for.
    pub wish: Wish,
    /// What the patient was told in this episode and still stands; may be empty.
    pub stands: String,
    /// By when somebody looks at it, while nobody has.
    pub due: Option<Moment>,
    /// When the server received it.
    pub received: Moment,
    /// What the patient can quote.
    pub receipt: String,
}

impl Sent {
    /// The furniture key of the heading.
    pub fn title(&self) -> &'static str {
        title_of(self.wish)
    }
}

/// The furniture key of what a wish has come to.
pub(crate) fn title_of(wish: Wish) -> &'static str {
    match wish {
        Wish::Message => "sent-message",
        Wish::CallBack => "sent-call-back",
        Wish::Erasure => "sent-erasure",
    }
}

impl Sample for Sent {
    fn samples() -> Vec<(&'static str, Self)> {
        let sent = |wish, due| Self {
            page: Page::sample(),
            patient: Frame::sample(),
            unseen: None,
            wish,
            stands: match wish {
                Wish::Erasure => "What we told you before still stands: Be seen today.".to_owned(),
                Wish::Message | Wish::CallBack => String::new(),
            },
            due,
            received: Moment::new("2024-05-15T08:10:00+01:00", "Wednesday 15 May, 8:10"),
            receipt: "7A3C-41".to_owned(),
        };
        let due = Moment::new("2024-05-16T18:00:00+01:00", "Thursday 16 May, 18:00");
        vec![
            ("sent-message", sent(Wish::Message, Some(due.clone()))),
            ("sent-call-back", sent(Wish::CallBack, None)),
            ("sent-erasure", sent(Wish::Erasure, Some(due))),
            (
                "sent-unseen",
                Self {
                    unseen: Some(Unseen::sample(Disposition::Contact)),
                    ..sent(Wish::Message, None)
                },
            ),
        ]
    }
}
