//! Who lives in the demo: all invented, with telephone numbers and addresses that nobody has.

use care::clinic::{ClinicKind, NewClinic};
use care::treatment::reminder::{Channel, RemindersAsked, Wanted};
use care::treatment::{Identity, Layer, Needling, SessionNotes, Side};
use protocol::CompiledProtocol;

/// Log-in of the demo's practitioner.
pub(super) const STAFF_EMAIL: &str = "maya@demo.example";
/// Their name.
pub(super) const STAFF_NAME: &str = "Maya Okafor";

/// A patient of the demo.
pub(super) struct Person {
    /// What the patient is there to show.
    pub(super) state: &'static str,
    pub(super) name: &'static str,
    pub(super) phone: &'static str,
    pub(super) email: &'static str,
    /// How they agreed to be reminded.
    pub(super) reminded: Channel,
    /// Whether the session was the first.
    pub(super) first_session: bool,
    pub(super) complaint: &'static str,
    pub(super) notes: &'static str,
    pub(super) muscles: &'static [Muscle],
}

/// A needled muscle in short: id, side, technique, needles, insertions, twitches, pain. All of them deep.
pub(super) type Muscle = (&'static str, Side, &'static str, u16, u16, u16, u8);

/// Usual on day 1.
pub(super) const USUAL: Person = Person {
    state: "usual",
    name: "Jonas Lindqvist",
    phone: "07700 900141",
    email: "jonas@patients.example",
    reminded: Channel::Mail,
    first_session: false,
    complaint: "Tension headache from desk work, worst in the afternoon.",
    notes: "Second session. Pincer grip, needle away from the ribs. Good twitch response on the right.",
    muscles: &[
        ("trapezius_superior", Side::Right, "pistoning", 1, 6, 3, 4),
        ("levator_scapulae", Side::Right, "pistoning", 1, 3, 1, 3),
    ],
};

/// Contact on day 4: sore beyond three days.
pub(super) const CONTACT: Person = Person {
    state: "contact",
    name: "Amira Haddad",
    phone: "07700 900157",
    email: "amira@patients.example",
    reminded: Channel::Mail,
    first_session: true,
    complaint: "Pain at the side of the left hip when running.",
    notes: "First session. Strong twitches, felt drained afterwards; advised rest and gentle walking.",
    muscles: &[
        ("gluteus_medius", Side::Left, "pistoning", 2, 10, 6, 6),
        ("gluteus_minimus", Side::Left, "pistoning", 1, 4, 2, 6),
    ],
};

/// Needled five hours ago, nothing answered yet.
pub(super) const FRESH: Person = Person {
    state: "fresh",
    name: "Tom Ferreira",
    phone: "07700 900163",
    email: "tom@patients.example",
    reminded: Channel::Mail,
    first_session: true,
    complaint: "Calf tightness after a half marathon.",
    notes: "First session, both heads.",
    muscles: &[
        (
            "gastrocnemius_medialis",
            Side::Right,
            "pistoning",
            1,
            5,
            2,
            5,
        ),
        (
            "gastrocnemius_lateralis",
            Side::Right,
            "pistoning",
            1,
            4,
            1,
            4,
        ),
    ],
};

/// Needled two days ago by now, and never heard from. No link is shown: it is the clinic that is to call.
pub(super) const SILENT: Person = Person {
    state: "silent",
    name: "Ines Moreau",
    phone: "07700 900178",
    email: "",
    reminded: Channel::Sms,
    first_session: false,
    complaint: "Stiff forearm from climbing.",
    notes: "Third session, as before.",
    muscles: &[("brachioradialis", Side::Left, "pistoning", 1, 4, 1, 3)],
};

/// The order in which their links are shown.
pub(super) const PEOPLE: [&Person; 3] = [&USUAL, &CONTACT, &FRESH];

/// The clinic.
pub(super) fn clinic() -> NewClinic {
    NewClinic {
        name: "Demo clinic".to_owned(),
        phone: "020 7946 0123".to_owned(),
        emergency_number: "999".to_owned(),
        zone: "Europe/London".to_owned(),
        language: "en".to_owned(),
        kind: ClinicKind::Demo,
    }
}

impl Person {
    pub(super) fn identity(&self) -> Identity {
        Identity {
            name: self.name.to_owned(),
            email: self.email.to_owned(),
            phone: self.phone.to_owned(),
        }
    }

    pub(super) fn wanted(&self) -> Wanted {
        Wanted {
            reminders: RemindersAsked::Agreed(self.reminded),
            ..Wanted::default()
        }
    }

    pub(super) fn session_notes(&self) -> SessionNotes {
        SessionNotes {
            complaint: self.complaint.to_owned(),
            notes: self.notes.to_owned(),
        }
    }

    /// The muscles with their regions; one that the protocol does not list is left out.
    pub(super) fn needlings(&self, protocol: &CompiledProtocol) -> Vec<Needling> {
        let needling = |(id, side, technique, needles, insertions, twitches, pain): &Muscle| {
            let muscle = protocol.muscle(id)?;
            Some(Needling {
                side: Some(*side),
                depth: Some(Layer::Deep),
                technique: Some((*technique).to_owned()),
                needles: Some(*needles),
                insertions: Some(*insertions),
                twitches: Some(*twitches),
                pain: Some(*pain),
                ..Needling::of(muscle)
            })
        };
        self.muscles.iter().filter_map(needling).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_muscle_and_technique_of_the_demo_is_in_the_protocol() {
        let protocol = CompiledProtocol::shipped().unwrap();
        for person in PEOPLE.into_iter().chain([&SILENT]) {
            assert_eq!(
                person.needlings(&protocol).len(),
                person.muscles.len(),
                "{}",
                person.state
            );
            for (_, _, technique, ..) in person.muscles {
                assert!(
                    protocol
                        .techniques()
                        .iter()
                        .any(|known| known.id == *technique),
                    "{technique}"
                );
            }
        }
    }
}
