//! A condition as people read it: its parts by name, not yet resolved to facts.

use super::parse::DEPTH_MAX;
use super::token::{Token, tokens};
use crate::CompiledProtocol;

/// A condition in parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outline {
    /// All of these.
    All(Vec<Self>),
    /// At least one of these.
    Any(Vec<Self>),
    /// Not this; only where it is said what is usual.
    Not(Box<Self>),
    /// A yes/no variable, by its name without `%`.
    Flag(String),
    /// A number compared with a whole number.
    Number {
        /// The variable, by its name without `%`.
        name: String,
        /// How they stand to each other.
        comparison: Comparison,
        /// What it is compared with.
        value: u32,
    },
}

/// How a number stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `>=`
    AtLeast,
    /// `>`
    Over,
    /// `<=`
    AtMost,
    /// `<`
    Below,
}

impl CompiledProtocol {
    /// The parts of a condition of this protocol; `None` where the text is no condition.
    #[must_use]
    pub fn outline(&self, when: &str) -> Option<Outline> {
        let tokens: Vec<Token<'_>> = tokens(when).ok()?.into_iter().map(|(_, one)| one).collect();
        let mut reader = Reader {
            rest: &tokens,
            depth: 0,
        };
        let outline = reader.any()?;
        (reader.rest == [Token::End]).then_some(outline)
    }
}

struct Reader<'t, 'a> {
    rest: &'t [Token<'a>],
    depth: usize,
}

impl<'a> Reader<'_, 'a> {
    fn any(&mut self) -> Option<Outline> {
        let parts = self.parts("or", Self::all)?;
        Some(one_or(parts, Outline::Any))
    }

    fn all(&mut self) -> Option<Outline> {
        let parts = self.parts("and", Self::part)?;
        Some(one_or(parts, Outline::All))
    }

    fn parts(
        &mut self,
        between: &str,
        one: fn(&mut Self) -> Option<Outline>,
    ) -> Option<Vec<Outline>> {
        let mut parts = vec![one(self)?];
        while self.take_if(Token::Word(between)) {
            parts.push(one(self)?);
        }
        Some(parts)
    }

    fn part(&mut self) -> Option<Outline> {
        let part = match self.take()? {
            Token::Symbol("(") if self.depth < DEPTH_MAX => {
                self.depth += 1;
                let inner = self.any()?;
                self.depth -= 1;
                self.take_if(Token::Symbol(")")).then_some(inner)?
            }
            Token::Variable(name) => match self.comparison() {
                Some(comparison) => return self.number(name, comparison),
                None => Outline::Flag(name.to_owned()),
            },
            _ => return None,
        };
        if !self.take_if(Token::Symbol("=")) {
            return Some(part);
        }
        match self.take()? {
            Token::Word("true") => Some(part),
            Token::Word("false") => Some(Outline::Not(Box::new(part))),
            _ => None,
        }
    }

    fn comparison(&mut self) -> Option<Comparison> {
        let comparison = match self.rest.first()? {
            Token::Symbol(">=") => Comparison::AtLeast,
            Token::Symbol(">") => Comparison::Over,
            Token::Symbol("<=") => Comparison::AtMost,
            Token::Symbol("<") => Comparison::Below,
            _ => return None,
        };
        self.take()?;
        Some(comparison)
    }

    fn number(&mut self, name: &str, comparison: Comparison) -> Option<Outline> {
        let Token::Number(digits) = self.take()? else {
            return None;
        };
        Some(Outline::Number {
            name: name.to_owned(),
            comparison,
            value: digits.parse().ok()?,
        })
    }

    fn take(&mut self) -> Option<Token<'a>> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn take_if(&mut self, wanted: Token<'_>) -> bool {
        let found = self.rest.first() == Some(&wanted);
        if found {
            self.rest = &self.rest[1..];
        }
        found
    }
}

fn one_or(mut parts: Vec<Outline>, many: fn(Vec<Outline>) -> Outline) -> Outline {
    if parts.len() == 1 {
        parts.remove(0)
    } else {
        many(parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(when: &str) -> Option<Outline> {
        CompiledProtocol::shipped().unwrap().outline(when)
    }

    fn flag(name: &str) -> Outline {
        Outline::Flag(name.to_owned())
    }

    #[test]
    fn and_binds_tighter_than_or_and_parentheses_decide() {
        let both = Outline::All(vec![flag("b"), flag("c")]);
        assert_eq!(
            outline("%a or %b and %c"),
            Some(Outline::Any(vec![flag("a"), both]))
        );
        let either = Outline::Any(vec![flag("a"), flag("b")]);
        assert_eq!(
            outline("(%a or %b = true) and %c"),
            Some(Outline::All(vec![either, flag("c")]))
        );
    }

    #[test]
    fn comparisons_and_negations_are_read() {
        let number = Outline::Number {
            name: "n".to_owned(),
            comparison: Comparison::AtMost,
            value: 6,
        };
        assert_eq!(outline("%n <= 6"), Some(number));
        assert_eq!(
            outline("(%a) = false"),
            Some(Outline::Not(Box::new(flag("a"))))
        );
    }

    #[test]
    fn what_is_no_condition_has_no_outline() {
        for when in ["", "%a and", "(%a", "%a %b", "a", "%n >= %m", "%a = 1"] {
            assert_eq!(outline(when), None, "{when}");
        }
    }

    #[test]
    fn every_condition_of_the_shipped_protocol_has_an_outline() {
        let protocol = CompiledProtocol::shipped().unwrap();
        for rule in protocol.rules() {
            assert!(protocol.outline(&rule.when).is_some(), "{}", rule.id);
        }
        let usual = protocol.usual();
        let rows = usual.rows.iter().flat_map(|row| [&row.shows, &row.within]);
        for when in rows.chain(usual.rest.iter().map(|one| &one.when)) {
            assert!(protocol.outline(when).is_some(), "{when}");
        }
    }
}
