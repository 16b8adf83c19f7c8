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
        let name = self.text(&format!("definition-{id}"));
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
                let parts: Vec<String> = parts.iter().map(|part| self.in_a_row(part)).collect();
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
                let comma = self.page.t("list-comma");
                format!("{} {} {last}", first.join(&comma), self.page.t("or"))
            }
        }
    }

    /// A part as it stands in a row with others: in parentheses where it has an "or", an "and" or a comma of its own, so
    /// that it can be read in one way only.
    fn in_a_row(&self, part: &Outline) -> String {
        let words = self.outline(part);
        let [or, and] = ["or", "condition-and"].map(|key| format!(" {} ", self.page.t(key)));
        let bare = outside_quotes(&words);
        let is_bounded = matches!(part, Outline::Not(_));
        if !is_bounded
            && [or.as_str(), and.as_str(), self.page.t("list-comma").trim()]
                .iter()
                .any(|join| bare.contains(join))
        {
            format!("({words})")
        } else {
            words
        }
    }

    /// "a and b"; where a part is a list itself, "a or b, together with c or d".
    fn together(&self, parts: &[Outline]) -> String {
        let has_list = parts.iter().any(|part| matches!(part, Outline::Any(_)));
        if has_list {
            let words: Vec<String> = parts.iter().map(|part| self.outline(part)).collect();
            let comma = self.page.t("list-comma");
            return words.join(&format!("{comma}{} ", self.page.t("condition-together")));
        }
        let words: Vec<String> = parts.iter().map(|part| self.in_a_row(part)).collect();
        words.join(&format!(" {} ", self.page.t("condition-and")))
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

/// The words without what stands in quotation marks or parentheses.
fn outside_quotes(words: &str) -> String {
    let mut depth = 0_u32;
    let mut bare = String::new();
    for letter in words.chars() {
        match letter {
            '“' | '«' | '(' => depth += 1,
            '”' | '»' | ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => bare.push(letter),
            _ => {}
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::text::Text;

    static PROTOCOL: LazyLock<CompiledProtocol> =
        LazyLock::new(|| CompiledProtocol::shipped().unwrap());

    fn words(when: &str) -> String {
        words_in("en", when)
    }

    fn words_in(language: &str, when: &str) -> String {
        let page = Page::sample().in_language(Text::of(language));
        Words {
            protocol: &PROTOCOL,
            page: &page,
        }
        .of(when)
    }

    #[test]
    fn alternatives_and_what_must_come_together_can_be_told_apart() {
        assert_eq!(
            words("(%fever or %chills or %pus) and (%diabetes or %implant)"),
            "fever, chills or pus, together with risk factor “Diabetes” or risk factor “Implant near the area: joint, heart valve or other hardware”"
        );
        assert_eq!(
            words("%fever or %headache and %nausea"),
            "fever or (headache and nausea)"
        );
        assert_eq!(
            words("(%itch or %drowsy) = false or %elapsed_h <= 96"),
            "not (itch or drowsy) or within 96\u{a0}h of the session"
        );
    }

    #[test]
    fn a_sign_whose_own_words_have_an_or_stands_in_parentheses() {
        assert_eq!(
            words("%weak_limb or %fever"),
            "(a weak arm, hand, leg or foot) or fever"
        );
        assert_eq!(words("%weak_limb"), "a weak arm, hand, leg or foot");
    }

    #[test]
    fn other_languages_have_their_own_commas_and_names_of_conditions() {
        let three = "%fever or %chills or %pus";
        assert_eq!(words_in("es", three), "fiebre, escalofríos o pus");
        assert!(words_in("ar", three).contains("، "));
        assert_eq!(words_in("es", "%infection"), "“infección”");
        let row = words_in("ar", "%fever or %headache and %nausea");
        assert!(row.contains('(') && row.ends_with(')'), "{row}");
    }

    #[test]
    fn new_earlier_and_numbers_are_told() {
        assert_eq!(
            words("%fever_new and %earlier_pus and %soreness > 3"),
            "fever (not known before the session) and pus in an earlier check-in and soreness above 3"
        );
        assert_eq!(
            words("%any_today"),
            "any sign of the group “Any of these today?”"
        );
    }

    #[test]
    fn every_variable_of_the_shipped_protocol_has_words() {
        for (name, kind) in PROTOCOL.variables() {
            let when = match kind {
                VariableKind::Number(_) => format!("%{name} >= 3"),
                VariableKind::Flag(_) | VariableKind::Defined(_) => format!("%{name}"),
            };
            for language in ["en", "es", "ar"] {
                let told = words_in(language, &when);
                let has_key = ["%", "condition-", "definition-"].iter();
                let mut has_key = has_key.filter(|key| told.contains(**key));
                assert_eq!(has_key.next(), None, "{told}");
            }
        }
    }
}
