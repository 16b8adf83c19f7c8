//! One line of time for a patient: sessions, check-ins, messages, alerts with what was done, ratings, guidance and what
//! was sent; the newest first.

use care::alert::{Alert, Harm, Telling};
use care::review::{Aside, CheckInView, PatientView, SessionView};
use care::treatment::reminder::{About, Delivery};
use care::treatment::{Aim, GuidanceVersion, Progress, SessionEvent};
use jiff::Timestamp;
use protocol::CompiledProtocol;
use protocol::contract::Answers;

use super::aside;
use super::one::muscles;
use super::open::wish_key;
use super::patient::{Entry, Kind};
use crate::page::Page;
use crate::page::advised::Advised;
use crate::patient::check_in::said;
use crate::practitioner::alert::happened::in_words;
use crate::practitioner::alert::harm;
use crate::practitioner::record::tries;
use crate::present;

/// What every entry needs.
struct Line<'a> {
    protocol: &'a CompiledProtocol,
    page: &'a Page,
    zone: &'a str,
}

/// The whole line.
pub(super) fn of(
    protocol: &CompiledProtocol,
    page: &Page,
    zone: &str,
    view: &PatientView,
) -> Vec<Entry> {
    let line = Line {
        protocol,
        page,
        zone,
    };
    let mut entries: Vec<(Timestamp, Entry)> = Vec::new();
    entries.extend((view.alerts.iter()).map(|row| (row.raised_at, line.alert(view, row))));
    entries
        .extend((view.check_ins.iter()).map(|row| (row.check_in.answered_at, line.check_in(row))));
    entries.extend((view.sessions.iter()).map(|row| (row.session.needled_at, line.session(row))));
    entries.extend((view.progress.iter()).map(|row| (row.at, line.rating(row))));
    entries.extend((view.deliveries.iter()).map(|row| (row.at, line.tried(row))));
    entries.extend((view.unread.iter()).map(|row| (row.at, line.unread(row))));
    entries.extend(
        (newest(&view.session_events)).map(|row| (row.sealed.happened_at, line.event(row))),
    );
    entries.extend((view.guidance.iter()).map(|row| (row.at, line.guidance(row))));
    entries.extend((view.asides.iter()).map(|row| (row.at, line.called(row))));
    entries.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    entries.into_iter().map(|(_, entry)| entry).collect()
}

impl Line<'_> {
    fn entry(&self, at: Timestamp, kind: Kind, title: String) -> Entry {
        Entry {
            at: present::moment(self.page.text, at, self.zone),
            kind,
            title,
            lines: Vec::new(),
            address: String::new(),
        }
    }

    fn alert(&self, view: &PatientView, alert: &Alert) -> Entry {
        let (page, zone) = (self.page, self.zone);
        let title = if alert.closed.is_some() {
            page.t("alert-closed")
        } else {
            page.t("alert-open")
        };
        let outcome = alert
            .outcome
            .map(|outcome| page.t(&format!("outcome-{}", outcome.id())));
        let steps = view.steps.iter().filter(|(id, _)| *id == alert.id);
        let steps = steps.map(|(_, step)| in_words(self.protocol, page, zone, step));
        let kind = Kind::Alert(present::disposition(alert.disposition));
        Entry {
            lines: steps.chain(outcome).collect(),
            address: format!("/alerts/{}", alert.id),
            ..self.entry(alert.raised_at, kind, title)
        }
    }

    fn check_in(&self, row: &CheckInView) -> Entry {
        let check_in = &row.check_in;
        let answers = Answers::from_json(self.protocol, &check_in.answers).unwrap_or_default();
        let said = said::in_one_line(self.protocol, self.page, &answers);
        let told = present::disposition(check_in.disposition);
        let (kind, title, more) = match check_in.wish {
            Some(wish) => (Kind::Message(told), self.page.t(wish_key(wish)), Some(said)),
            None => (Kind::CheckIn(told), said, None),
        };
        let words = row.words.iter();
        let words = words.map(|words| format!("\u{201c}{words}\u{201d}"));
        let more = more.filter(|said| !said.is_empty());
        Entry {
            lines: more.into_iter().chain(words).collect(),
            ..self.entry(check_in.answered_at, kind, title)
        }
    }

    fn session(&self, row: &SessionView) -> Entry {
        let title = present::areas(self.protocol, &row.session.facts.areas, self.page.text);
        let noted = present::noted(self.page, &row.notes);
        Entry {
            lines: [noted, muscles(self.protocol, self.page, row)].concat(),
            address: format!("/sessions/{}", row.session.id),
            ..self.entry(row.session.needled_at, Kind::Session, title)
        }
    }

    /// An adverse event of a session; one that was taken back says why.
    fn event(&self, row: &SessionEvent) -> Entry {
        let sealed = &row.sealed;
        let (title, lines) = match &sealed.said {
            Some(said) => {
                let said = Harm::Yes(said.clone());
                let stated = self.page.tw("adverse-stated", "name", &sealed.name);
                (harm::told(self.protocol, self.page, &said), vec![stated])
            }
            None => {
                let title = self.page.tw("adverse-taken-back", "name", &sealed.name);
                (title, Vec::new())
            }
        };
        let note = Some(row.note.clone()).filter(|note| !note.is_empty());
        let note = note.map(|note| format!("\u{201c}{note}\u{201d}"));
        Entry {
            lines: lines.into_iter().chain(note).collect(),
            address: format!("/adverse-events/{}", sealed.id),
            ..self.entry(sealed.happened_at, Kind::Adverse, title)
        }
    }

    fn rating(&self, row: &Progress) -> Entry {
        let title = self.page.t("patient-progress");
        Entry {
            lines: present::rated(self.protocol, self.page, &row.rated),
            ..self.entry(row.at, Kind::Progress, title)
        }
    }

    fn tried(&self, row: &Delivery) -> Entry {
        let kind = match row.about {
            About::Reminder => Kind::Reminder,
            About::Link => Kind::Link,
            About::Notice => Kind::Notice,
        };
        Entry {
            lines: vec![row.said.clone()],
            ..self.entry(row.at, kind, tries::tried_in_words(self.page, row))
        }
    }

    fn unread(&self, row: &Telling) -> Entry {
        let title = tries::way_and_outcome(self.page, row.channel, row.outcome);
        Entry {
            lines: vec![row.said.clone()],
            address: format!("/alerts/{}", row.alert),
            ..self.entry(row.at, Kind::Unread, title)
        }
    }

    fn called(&self, row: &Aside) -> Entry {
        let what = self.page.t(aside::said(row.reason));
        let title = self.page.text.whole(format!("{}: {what}", row.by));
        let note = (!row.note.is_empty()).then(|| format!("\u{201c}{}\u{201d}", row.note));
        Entry {
            lines: note.into_iter().collect(),
            ..self.entry(row.at, Kind::Call, title)
        }
    }

    fn guidance(&self, row: &GuidanceVersion) -> Entry {
        let advised = Advised::of(self.protocol, self.page, self.zone, row);
        let kind = match row.aim {
            Aim::Patient => Kind::Guidance,
            Aim::NextSession => Kind::Plan,
        };
        let title = if advised.withdraws {
            format!("{}: {}", self.page.t("guidance-withdrawn"), advised.from)
        } else {
            advised.from.clone()
        };
        Entry {
            lines: advised.lines(),
            ..self.entry(row.at, kind, title)
        }
    }
}

/// The newest version of each event, also of one that was taken back.
fn newest(all: &[SessionEvent]) -> impl Iterator<Item = &SessionEvent> {
    let next = |place: usize| all.get(place + 1).map(|next| &next.sealed.id);
    let is_last = move |(place, one): &(usize, &SessionEvent)| next(*place) != Some(&one.sealed.id);
    all.iter().enumerate().filter(is_last).map(|(_, one)| one)
}
