//! Questions that patients ask, answered from the content: with sources and the date of the next review.

use jiff::civil::Date;
use protocol::CompiledProtocol;

use super::recovery::Explanation;
use crate::page::{Page, moment};
use crate::patient::frame;
use crate::present;

/// All of them, in the order of the content.
pub(super) fn all(protocol: &CompiledProtocol, page: &Page) -> Vec<Explanation> {
    let explanations = protocol.explanations().iter();
    explanations
        .map(|explanation| of(protocol, page, explanation))
        .collect()
}

fn of(
    protocol: &CompiledProtocol,
    page: &Page,
    explanation: &protocol::Explanation,
) -> Explanation {
    let key = &explanation.text_key;
    Explanation {
        title: protocol.text(page.text.lang(), &format!("{key}.title")),
        paragraphs: frame::lines(protocol, page, key),
        sources: present::sources(protocol, &explanation.sources),
        reviewed: reviewed(page, &explanation.reviewer, &explanation.review_by),
    }
}

fn reviewed(page: &Page, reviewer: &str, review_by: &str) -> String {
    let date = review_by.parse::<Date>().map_or_else(
        |_| review_by.to_owned(),
        |date| moment::day_with_year(page.text, date),
    );
    let by = if reviewer.is_empty() {
        page.t("reviewed-not")
    } else {
        page.tw("reviewed-by", "name", reviewer)
    };
    format!("{by} {}", page.tw("review-due", "date", &date))
}
