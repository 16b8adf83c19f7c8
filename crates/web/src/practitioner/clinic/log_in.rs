//! `GET` and `POST /log-in`.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::page::problem::Problems;
use crate::practitioner::ended::Unsent;

/// The log-in form.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/log_in.html")]
pub struct LogIn {
    /// The frame.
    pub page: Page,
    /// The token that the form sends back as `csrf`.
    pub csrf: String,
    /// The e-mail address that was typed.
    pub email: String,
    /// What is wrong.
    pub problems: Problems,
    /// The furniture key of what became of a form, where the log-in ended before it was sent.
    pub ended: Option<&'static str>,
    /// What goes on after the log-in.
    pub carried: Carried,
}

/// What goes through the log-in to what comes after it.
#[derive(Clone, Debug, Default)]
pub struct Carried {
    /// The page that was asked for; empty where none was.
    pub to: String,
    /// The form that came after the end of the log-in before.
    pub unsent: Option<Unsent>,
}

impl Sample for LogIn {
    fn samples() -> Vec<(&'static str, Self)> {
        let empty = Self {
            page: Page::sample(),
            csrf: "sample".to_owned(),
            email: String::new(),
            problems: Problems::default(),
            ended: None,
            carried: Carried::default(),
        };
        let ended = Self {
            ended: Some("ended-kept"),
            carried: Carried {
                to: String::new(),
                unsent: Some(Unsent {
                    to: "/sessions".to_owned(),
                    fields: vec![("name".to_owned(), "Maria Lindqvist".to_owned())],
                }),
            },
            ..empty.clone()
        };
        let message =
            "E-mail address and password do not belong together. Check both and try again.";
        let refused = Self {
            email: "ann@example.org".to_owned(),
            problems: Problems::one("email", message),
            ..empty.clone()
        };
        vec![
            ("log-in", empty),
            ("log-in-refused", refused),
            ("log-in-ended", ended),
        ]
    }
}
