//! What is told at a disposition, in the clinic's words and numbers.

use care::treatment::LinkView;
use protocol::CompiledProtocol;
use triage::Disposition;

use super::answer::{Crisis, Spoken};
use crate::page::Page;
use crate::page::phone::Phone;
use crate::present;
use crate::text::Text;

/// A part of what is told at a disposition: `.action`, `.time` or `.next`.
pub(super) fn action(
    protocol: &CompiledProtocol,
    view: &LinkView,
    page: &Page,
    disposition: Disposition,
    part: &str,
) -> String {
    let clinic = &view.clinic;
    protocol.text_with(
        page.text.lang(),
        &format!("disposition-{}{part}", disposition.id()),
        &[
            ("number", &clinic.emergency_number),
            ("phone", &clinic.phone),
        ],
    )
}

/// What to tell whoever is called: needled when and where, in the language of the clinic and in the patient's.
pub(super) fn tell(
    protocol: &CompiledProtocol,
    view: &LinkView,
    page: &Page,
    disposition: Disposition,
) -> Vec<Spoken> {
    if disposition < Disposition::Urgent {
        return Vec::new();
    }
    let one = |text: Text, session: &care::treatment::Session| {
        let areas = present::areas(protocol, &session.facts.areas, text);
        let when = present::moment(text, session.needled_at, &view.clinic.zone).shown;
        let values = [("areas", areas.as_str()), ("when", when.as_str())];
        Spoken {
            words: protocol.text_with(text.lang(), "emergency-tell", &values),
            text,
        }
    };
    let sessions = view.sessions.iter().take(2);
    present::for_others(protocol, &view.clinic, page)
        .into_iter()
        .flat_map(|text| sessions.clone().map(move |session| one(text, session)))
        .collect()
}

/// The line for people who think of harming themselves.
pub(super) fn crisis(protocol: &CompiledProtocol, view: &LinkView, page: &Page) -> Crisis {
    Crisis {
        text: protocol.text_with(
            page.text.lang(),
            "crisis-line",
            &[("number", &view.clinic.emergency_number)],
        ),
        phone: Phone::new(&view.clinic.emergency_number),
    }
}
