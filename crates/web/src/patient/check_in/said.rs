//! What somebody answered, in words.

use protocol::CompiledProtocol;
use protocol::contract::Answers;

use crate::page::Page;

/// Scales and signs in one line: "soreness 3 of 10, small bruise". Empty when nothing was answered.
pub(crate) fn in_one_line(protocol: &CompiledProtocol, page: &Page, answers: &Answers) -> String {
    let lang = page.text.lang();
    let points = |name: &str, value: Option<u8>| {
        let key = protocol
            .scales()
            .iter()
            .find(|scale| scale.id == name)
            .map(|scale| format!("{}.short", scale.text_key));
        value
            .zip(key)
            .map(|(value, key)| format!("{} {value}/10", protocol.text(lang, &key)))
    };
    let mut parts: Vec<String> = Vec::new();
    parts.extend(points("soreness", answers.soreness));
    parts.extend(
        answers
            .soreness_trend
            .map(|trend| page.t(&format!("said-{}", trend.id()))),
    );
    parts.extend(points("fatigue", answers.fatigue));
    let ticked = protocol.signs().filter(|sign| answers.has(&sign.id));
    parts.extend(ticked.map(|sign| protocol.text(lang, &format!("{}.short", sign.text_key))));
    page.text.list(&parts)
}
