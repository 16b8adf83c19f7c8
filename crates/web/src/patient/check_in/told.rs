//! What is told at a disposition, in the clinic's words and numbers.

use care::treatment::LinkView;
use protocol::CompiledProtocol;
use triage::Disposition;

use super::answer::Crisis;
use crate::page::Page;
use crate::page::phone::Phone;
use crate::present;

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

/// What to tell whoever is called: needled when, where and how deep.
pub(super) fn tell(
    protocol: &CompiledProtocol,
    view: &LinkView,
    page: &Page,
    disposition: Disposition,
) -> Vec<String> {
    if disposition < Disposition::Urgent {
        return Vec::new();
    }
    let lang = page.text.lang();
    let one = |session: &care::treatment::Session| {
        let areas = present::areas(protocol, &session.facts.areas, lang);
        let when = present::moment(session.needled_at, &view.clinic.zone).shown;
        protocol.text_with(
            lang,
            "emergency-tell",
            &[("areas", &areas), ("when", &when)],
        )
    };
    view.sessions.iter().take(2).map(one).collect()
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
