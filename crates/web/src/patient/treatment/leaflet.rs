//! `GET /r/{token}/leaflet`: the recovery page on one sheet of paper, for those without a phone at hand.

use askama::Template;

use super::guided::Guided;
use super::recovery::{Needled, Recovery, Stretch};
use crate::gallery::Sample;
use crate::page::{Page, qr};
use crate::patient::{Advice, Frame};

/// The leaflet.
#[derive(Clone, Template)]
#[template(path = "patient/treatment/leaflet.html")]
pub struct Leaflet {
    /// The frame.
    pub page: Page,
    /// The patient's frame.
    pub patient: Frame,
    /// How the patient is addressed.
    pub first_name: String,
    /// The open sessions, newest first.
    pub sessions: Vec<Needled>,
    /// What is usual now, in a few sentences.
    pub usual_now: Vec<String>,
    /// The course in stretches of time.
    pub course: Vec<Stretch>,
    /// The practitioner's own guidance.
    pub guided: Option<Guided>,
    /// What helps.
    pub helps: Vec<Advice>,
    /// What comes next.
    pub next: Vec<String>,
    /// The patient's link, whole.
    pub link: String,
    /// Whether the link takes check-ins.
    pub offers_check_in: bool,
}

impl Leaflet {
    /// The same content as the recovery page; what was answered is left off the paper.
    pub(crate) fn of(recovery: Recovery, public_url: &str) -> Self {
        Self {
            link: format!("{public_url}{}", recovery.patient.home()),
            first_name: recovery.first_name,
            sessions: recovery.sessions,
            usual_now: recovery.usual_now,
            course: recovery.course,
            guided: recovery.guided,
            helps: recovery.helps,
            next: recovery.next,
            offers_check_in: recovery.offers_check_in,
            patient: recovery.patient,
            page: recovery.page,
        }
    }

    /// The link as a QR code; empty where it is too long for one.
    pub fn qr(&self) -> String {
        qr::svg(&self.link, &self.page.t("recorded-qr")).unwrap_or_default()
    }
}

impl Sample for Leaflet {
    fn samples() -> Vec<(&'static str, Self)> {
        let leaflet = Self::of(Recovery::sample(), "https://after.example.org");
        let guided = Self {
            guided: Some(Guided::sample()),
            ..leaflet.clone()
        };
        vec![("leaflet", leaflet), ("leaflet-guided", guided)]
    }
}
