//! `GET` and `POST /log-in`.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::page::problem::Problems;

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
}

impl Sample for LogIn {
    fn samples() -> Vec<(&'static str, Self)> {
        let empty = Self {
            page: Page::sample(),
            csrf: "sample".to_owned(),
            email: String::new(),
            problems: Problems::default(),
        };
        let message =
            "E-mail address and password do not belong together. Check both and try again.";
        let refused = Self {
            email: "ann@example.org".to_owned(),
            problems: Problems::one("email", message),
            ..empty.clone()
        };
        vec![("log-in", empty), ("log-in-refused", refused)]
    }
}
