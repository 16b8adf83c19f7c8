//! The private link at the desk: whether it works, was sent and has been used; sent, sent again or replaced from here.

use crate::page::moment::Moment;

/// The card.
#[derive(Clone, Debug)]
pub struct LinkCard {
    /// Where its forms go: `/patients/1/link`.
    pub address: String,
    /// Where the address is entered: `/patients/1/contact`.
    pub contact: String,
    /// The session whose page it stands on; empty on the patient's page.
    pub session: String,
    /// The page with its QR code.
    pub code: String,
    /// The link's id: who has not seen the newest replaces nothing.
    pub id: String,
    /// The link, whole; empty where it does not work.
    pub link: String,
    /// Whether it works.
    pub standing: LinkStanding,
    /// Until when it works, or when it ended.
    pub until: Moment,
    /// When the patient first sent something through it.
    pub opened: Option<Moment>,
    /// How it reaches the patient besides the code on the screen.
    pub going: Going,
    /// Where it was sent or is on its way to, with what came of it; empty where it was not.
    pub sent: String,
    /// The same for text messages.
    pub texted: String,
    /// Since when somebody asks for another because a text message was opened on another device.
    pub elsewhere: Option<Moment>,
    /// When it took the place of another.
    pub replaced: Option<Moment>,
    /// Where it can be sent; empty where no address is known.
    pub email: String,
    /// Where a text message can be sent; empty where no number is known or no gateway is set up.
    pub phone: String,
}

/// How a link reaches the patient besides the code on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Going {
    /// Not at all so far, or not yet although it was tried.
    Nowhere,
    /// On its way to this address or number.
    To(String),
    /// Taken by the mail server, then.
    Mailed(Moment),
    /// Taken by the gateway for text messages, then.
    Texted(Moment),
}

/// Whether a link works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkStanding {
    /// It does.
    Works,
    /// It was closed.
    Closed,
    /// Its time is over.
    Over,
}

impl LinkCard {
    /// Whether it opens the patient's page.
    pub fn works(&self) -> bool {
        self.standing == LinkStanding::Works
    }

    /// Whether its time is over, so that none takes its place before the next session.
    pub fn is_over(&self) -> bool {
        self.standing == LinkStanding::Over
    }

    /// Whether text messages are spoken of: one can be sent, or was.
    pub fn by_text(&self) -> bool {
        !(self.phone.is_empty() && self.texted.is_empty())
    }

    /// Of an invented patient.
    pub fn sample() -> Self {
        let at = |shown| Moment::new("2024-05-14T14:30:00+01:00", shown);
        Self {
            address: "/patients/1/link".to_owned(),
            contact: "/patients/1/contact".to_owned(),
            session: String::new(),
            code: "/sessions/1".to_owned(),
            id: "018f7a3c-0000-7000-8000-000000000007".to_owned(),
            link: "https://after.example.org/r/4fQ2mWc0Zk1b8yTg7sXhPq".to_owned(),
            standing: LinkStanding::Works,
            until: at("25 June 2024"),
            opened: Some(at("Tuesday 14 May, 20:40")),
            going: Going::Mailed(at("Tuesday 14 May, 14:31")),
            sent: "Taken by the mail server (Tuesday 14 May, 14:31)".to_owned(),
            texted: "Taken by the gateway (Tuesday 14 May, 14:32)".to_owned(),
            elsewhere: None,
            replaced: None,
            email: "maria@example.org".to_owned(),
            phone: "07700 900123".to_owned(),
        }
    }

    /// The same, opened by a stranger.
    pub fn sample_elsewhere() -> Self {
        Self {
            elsewhere: Some(Moment::new(
                "2024-05-15T09:10:00+01:00",
                "Wednesday 15 May, 09:10",
            )),
            email: String::new(),
            sent: String::new(),
            ..Self::sample()
        }
    }

    /// The same, ended.
    pub fn sample_closed() -> Self {
        Self {
            link: String::new(),
            standing: LinkStanding::Closed,
            opened: None,
            going: Going::Nowhere,
            sent: String::new(),
            texted: String::new(),
            email: String::new(),
            phone: String::new(),
            ..Self::sample()
        }
    }
}
