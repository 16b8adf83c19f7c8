//! A new sign of a group must reach the group's floor by itself, whatever else is answered.

use triage::Input;

use crate::content::Content;
use crate::{CompiledProtocol, Finding};

/// Late enough for every rule that waits.
const LATE_MIN: u32 = 10_000 * 60;

pub(crate) fn check(content: &Content, protocol: &CompiledProtocol) -> Vec<Finding> {
    let mut findings = Vec::new();
    let file = &content.questions.file;
    let mut sign = 0;
    for (group, raw) in protocol.groups().iter().zip(&content.questions.table.group) {
        for (one, id) in group.signs.iter().zip(&raw.signs) {
            let mut input = Input {
                elapsed_min: LATE_MIN,
                risks: Some(0),
                regions: Some(1),
                ..Input::default()
            };
            input.answer_sign(sign, Some(true));
            input.answer_no_to_the_rest(protocol.sign_count());
            if protocol.decide(&input).certain < group.floor {
                let what = format!(
                    "the sign {} alone does not reach {}, the floor of its group",
                    one.id,
                    group.floor.id()
                );
                let remedy = format!("add a rule with when = \"%{}_new\"", one.id);
                findings.push(file.finding(id.span().start, what, remedy));
            }
            sign += 1;
        }
    }
    findings
}
