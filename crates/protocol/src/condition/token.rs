//! Words, numbers and signs of a condition, with their places.

use super::Fault;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Variable(&'a str),
    Word(&'a str),
    Number(&'a str),
    Symbol(&'a str),
    End,
}

impl Token<'_> {
    /// The token as a reader of the message would call it.
    pub(super) fn shown(self) -> String {
        match self {
            Token::Variable(name) => format!("%{name}"),
            Token::Word(text) | Token::Number(text) | Token::Symbol(text) => text.to_owned(),
            Token::End => "the end".to_owned(),
        }
    }
}

/// Splits a condition into tokens and their byte offsets; the last is always [`Token::End`].
pub(super) fn tokens(text: &str) -> Result<Vec<(usize, Token<'_>)>, Fault> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let length = match first {
            _ if first.is_whitespace() => {
                at += first.len_utf8();
                continue;
            }
            '%' => 1 + word_length(&rest[1..]),
            '0'..='9' => rest
                .find(|c: char| !c.is_ascii_digit() && c != '.')
                .unwrap_or(rest.len()),
            _ if first.is_ascii_alphabetic() => word_length(rest),
            '>' | '<' | '!' if rest[1..].starts_with('=') => 2,
            _ => first.len_utf8(),
        };
        let piece = &rest[..length];
        found.push((at, token(first, piece, at)?));
        at += length;
    }
    found.push((text.len(), Token::End));
    Ok(found)
}

fn token(first: char, piece: &str, at: usize) -> Result<Token<'_>, Fault> {
    match first {
        '%' if piece.len() == 1 => Err(Fault::new(
            at,
            "a name is missing after %",
            "write a variable, like %fever",
        )),
        '%' => Ok(Token::Variable(&piece[1..])),
        '0'..='9' => Ok(Token::Number(piece)),
        _ if first.is_ascii_alphabetic() => Ok(Token::Word(piece)),
        _ => Ok(Token::Symbol(piece)),
    }
}

fn word_length(text: &str) -> usize {
    text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .unwrap_or(text.len())
}
