//! A condition in plain words, made from the condition itself.

use protocol::{Comparison, CompiledProtocol, Outline, VariableKind};
use triage::Atom;

use crate::page::Page;

/// Turns conditions of one protocol into words of one language.
pub(crate) struct Words<'a> {
    pub(crate) protocol: &'a CompiledProtocol,
    pub(crate) page: &'a Page,
}

impl Words<'_> {
    /// The condition in words; as it is written where it has no outline.
    pub(crate) fn of(&self, when: &str) -> String {
        let outline = self.protocol.outline(when);
        outline.map_or_else(|| when.to_owned(), |outline| self.outline(&outline))
    }

    /// The name of a named condition.
    pub(crate) fn name(&self, id: &str) -> String {
        let name = id.replace('_', " ");
        self.page.tw("condition-named", "name", &name)
    }

    /// Signs by their short names, as a list with "or".
    pub(crate) fn signs(&self, ids: &[String]) -> String {
        let short = |id: &String| self.text(&format!("sign-{id}.short"));
        self.list(&ids.iter().map(short).collect::<Vec<_>>())
    }

    fn outline(&self, outline: &Outline) -> String {
        match outline {
            Outline::Any(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.within_any(part)).collect();
                self.list(&parts)
            }
            Outline::All(parts) => self.together(parts),
            Outline::Not(part) => self.page.tw("condition-not", "what", &self.outline(part)),
            Outline::Flag(name) => self.flag(name),
            Outline::Number {
                name,
                comparison,
                value,
            } => self.number(name, *comparison, *value),
        }
    }

    /// "a, b or c".
    fn list(&self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                format!("{} {} {last}", first.join(", "), self.page.t("or"))
            }
        }
    }

    /// Within a list with "or", what belongs together stands in parentheses.
    fn within_any(&self, part: &Outline) -> String {
        match part {
            Outline::All(_) => format!("({})", self.outline(part)),
            _ => self.outline(part),
        }
    }

    /// "a and b"; where a part is a list itself, "a or b, together with c or d".
    fn together(&self, parts: &[Outline]) -> String {
        let has_list = parts.iter().any(|part| matches!(part, Outline::Any(_)));
        let words: Vec<String> = parts.iter().map(|part| self.outline(part)).collect();
        let between = if has_list {
            format!(", {} ", self.page.t("condition-together"))
        } else {
            format!(" {} ", self.page.t("condition-and"))
        };
        words.join(&between)
    }

    fn flag(&self, name: &str) -> String {
        match self.protocol.variable(name) {
            Some(VariableKind::Flag(&[fact])) => self.fact(name, fact),
            Some(VariableKind::Flag(facts)) => self.facts(name, facts),
            Some(VariableKind::Defined(_)) => self.name(name),
            Some(VariableKind::Number(_)) | None => format!("%{name}"),
        }
    }

    fn fact(&self, name: &str, fact: Atom) -> String {
        let with = |key: &str, what: Option<String>| {
            let what = what.unwrap_or_else(|| format!("%{name}"));
            self.page.tw(key, "what", &what)
        };
        match fact {
            Atom::Sign(sign) => self.sign(sign).unwrap_or_else(|| format!("%{name}")),
            Atom::NewSign(sign) => with("condition-new", self.sign(sign)),
            Atom::EarlierSign(sign) => with("condition-earlier", self.sign(sign)),
            Atom::EarlierGroup(group) => with("condition-earlier-group", self.group(group)),
            Atom::Risk(risk) => with("condition-risk", self.risk(risk)),
            Atom::Region(region) => with("condition-region", self.region(region)),
            _ => self.derived(name),
        }
    }

    fn facts(&self, name: &str, facts: &[Atom]) -> String {
        match facts.first() {
            Some(Atom::Sign(first)) => {
                let group = self.protocol.groups().iter().position(|group| {
                    let first = self.protocol.signs().nth((*first).into());
                    first.is_some_and(|sign| sign.group == group.id)
                });
                let group = group.and_then(|index| u8::try_from(index).ok());
                let words = group.and_then(|group| self.group(group));
                self.page
                    .tw("condition-any", "what", &words.unwrap_or_default())
            }
            _ => self.derived(name),
        }
    }

    /// A variable that `triage` works out; its furniture key is made of its name.
    fn derived(&self, name: &str) -> String {
        let key = format!("condition-{name}");
        let words = self.page.t(&key);
        if words == key {
            format!("%{name}")
        } else {
            words
        }
    }

    fn number(&self, name: &str, comparison: Comparison, value: u32) -> String {
        let how = match comparison {
            Comparison::AtLeast => "at-least",
            Comparison::Over => "over",
            Comparison::AtMost => "at-most",
            Comparison::Below => "below",
        };
        let key = format!("condition-{name}-{how}");
        self.page.tw(&key, "value", &value.to_string())
    }

    fn sign(&self, sign: u8) -> Option<String> {
        let sign = self.protocol.signs().nth(sign.into())?;
        Some(self.text(&format!("{}.short", sign.text_key)))
    }

    fn group(&self, group: u8) -> Option<String> {
        let group = self.protocol.groups().get(usize::from(group))?;
        Some(self.text(&group.text_key))
    }

    fn risk(&self, risk: u8) -> Option<String> {
        let risk = self.protocol.risks().get(usize::from(risk))?;
        Some(self.text(&risk.text_key))
    }

    fn region(&self, region: u8) -> Option<String> {
        let region = self.protocol.regions().get(usize::from(region))?;
        Some(self.text(&region.text_key))
    }

    fn text(&self, key: &str) -> String {
        self.protocol.text(self.page.text.lang(), key)
    }
}
