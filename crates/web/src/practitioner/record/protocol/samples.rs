//! The protocol's page with invented content.

use super::{
    Advice, Choice, Named, Pen, ProtocolPage, Rule, Section, Signed, Translation, TranslationState,
    Usual,
};
use crate::disposition::Disposition;
use crate::gallery::Sample;
use crate::page::Page;
use crate::page::moment::Moment;
use crate::page::problem::Problems;
use crate::page::source::Source;
use crate::practitioner::{Desk, Room};
use crate::text::Text;

impl Sample for ProtocolPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let demo = plain();
        let offered = Self {
            pen: Pen::Offered,
            problems: Problems::one("read", "Tick that you have read it."),
            ..demo.clone()
        };
        let signed = Self {
            pen: Pen::Used,
            signed: Some(Signed {
                by: "Ann Okafor".to_owned(),
                at: Moment::new("2024-05-15T08:10:00+01:00", "Wednesday 15 May 2024, 08:10"),
            }),
            ..demo.clone()
        };
        vec![
            ("protocol", demo),
            ("protocol-to-sign", offered),
            ("protocol-signed", signed),
        ]
    }
}

fn plain() -> ProtocolPage {
    ProtocolPage {
        page: Page::sample(),
        desk: Desk::sample(Room::Settings),
        problems: Problems::default(),
        version: "afterneedle 0.1.0".to_owned(),
        sha256: "0123456789abcdef".repeat(4),
        signed: None,
        pen: Pen::Demo,
        translations: translations(),
        levels: vec![
            level("/protocol", "protocol-all", "page"),
            level("/protocol?level=urgent", "disposition-urgent", "false"),
        ],
        sections: vec![Section {
            disposition: Disposition::Urgent,
            action: "Be seen today".to_owned(),
            rules: vec![rule()],
        }],
        named: vec![Named {
            id: "infection".to_owned(),
            name: "“infection”".to_owned(),
            words: "fever, chills or pus".to_owned(),
        }],
        usual: vec![Usual {
            shows: "tightness or tenderness".to_owned(),
            within: "within 96 h of the session".to_owned(),
            sources: vec![Source::new("Lorem 2024")],
        }],
        usual_rest: vec!["not (any sign of the group “Any of these today?”)".to_owned()],
        advice: vec![Advice {
            text: "Put something warm on the sore area.".to_owned(),
            hours: "from 0 h to 168 h".to_owned(),
            only_with: String::new(),
            not_with: "numbness or large bruise".to_owned(),
            hazard: "D5: infection".to_owned(),
            sources: vec![Source::new("Heat and cold 2021")],
        }],
        schedule: vec!["Asked 6, 24, 48, 72 h after the session".to_owned()],
    }
}

fn translations() -> Vec<Translation> {
    let one = |text: Text, state| Translation {
        name: Text::english().name_of(text),
        text,
        state,
    };
    let [english, spanish, arabic] = Text::all();
    let signed = Signed {
        by: "Ann Okafor".to_owned(),
        at: Moment::new("2024-05-15T08:10:00+01:00", "Wednesday 15 May 2024, 08:10"),
    };
    vec![
        one(english, TranslationState::Original),
        one(spanish, TranslationState::Signed(signed)),
        one(arabic, TranslationState::Offered),
        one(spanish, TranslationState::Draft),
    ]
}

fn level(address: &str, word: &'static str, current: &'static str) -> Choice {
    Choice {
        address: address.to_owned(),
        word,
        count: 1,
        current,
    }
}

fn rule() -> Rule {
    Rule {
        id: "d5.local_diabetes".to_owned(),
        words: "redness or warmth, together with risk factor “Diabetes”".to_owned(),
        when: "(%redness or %warmth) and %diabetes".to_owned(),
        reason: "With diabetes this should be seen today.".to_owned(),
        sources: vec![Source::new("Kim 2018").at("https://example.org/kim")],
        facts: vec!["D5: Infection can be weeks late.".to_owned()],
        grade: "case report".to_owned(),
        hazard: "D5".to_owned(),
        reviewer: String::new(),
        review_by: "2027-05-31".to_owned(),
    }
}
