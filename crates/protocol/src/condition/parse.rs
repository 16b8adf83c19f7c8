//! From text to an expression of atoms, by recursive descent: `or` binds loosest, then `and`, then comparisons.

use triage::Atom;

use super::token::{Token, tokens};
use crate::finding::nearest;
use crate::vocabulary::{Quantity, Variable, Vocabulary};

/// A condition whose variables are resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Expression {
    Atom(Atom),
    All(Vec<Self>),
    Any(Vec<Self>),
    /// Only in affirmative conditions: `= false`, `<`, `<=`.
    Not(Box<Self>),
}

/// What a condition is for, and so what it may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// It raises: only what is there, so that an unknown is never read as "no".
    Raising,
    /// It says what is usual or belongs to a row of the article's table: also what is not there.
    Affirmative,
}

impl Form {
    /// What a yes/no part may be compared with, for messages.
    fn answers(self) -> &'static str {
        match self {
            Self::Raising => "true",
            Self::Affirmative => "true or false",
        }
    }

    /// What a number may be compared by, for messages.
    fn comparisons(self) -> &'static str {
        match self {
            Self::Raising => "\">=\" or \">\"",
            Self::Affirmative => "\">=\", \">\", \"<=\" or \"<\"",
        }
    }
}

/// What is wrong with a condition, at a byte offset inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Byte offset of the place.
    pub at: usize,
    /// What is wrong there.
    pub what: String,
    /// What to write instead.
    pub remedy: String,
}

impl Fault {
    pub(crate) fn new(at: usize, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            at,
            what: what.into(),
            remedy: remedy.into(),
        }
    }
}

/// Parentheses deeper than this are refused rather than followed.
pub(super) const DEPTH_MAX: usize = 32;

pub(crate) fn parse(text: &str, form: Form, vocabulary: &Vocabulary) -> Result<Expression, Fault> {
    let mut parser = Parser {
        form,
        tokens: tokens(text)?,
        next: 0,
        depth: 0,
        vocabulary,
    };
    let expression = parser.any()?;
    match parser.peek() {
        (_, Token::End) => Ok(expression),
        (at, token) => Err(unexpected(at, token, "\"and\", \"or\" or the end")),
    }
}

struct Parser<'a> {
    form: Form,
    tokens: Vec<(usize, Token<'a>)>,
    next: usize,
    depth: usize,
    vocabulary: &'a Vocabulary,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> (usize, Token<'a>) {
        self.tokens
            .get(self.next)
            .or(self.tokens.last())
            .copied()
            .unwrap_or((0, Token::End))
    }

    fn take(&mut self) -> (usize, Token<'a>) {
        let token = self.peek();
        self.next += 1;
        token
    }

    fn take_if(&mut self, wanted: Token<'_>) -> bool {
        let found = self.peek().1 == wanted;
        self.next += usize::from(found);
        found
    }

    fn any(&mut self) -> Result<Expression, Fault> {
        let mut parts = vec![self.all()?];
        while self.take_if(Token::Word("or")) {
            parts.push(self.all()?);
        }
        Ok(single_or(parts, Expression::Any))
    }

    fn all(&mut self) -> Result<Expression, Fault> {
        let mut parts = vec![self.operand()?];
        while self.take_if(Token::Word("and")) {
            parts.push(self.operand()?);
        }
        Ok(single_or(parts, Expression::All))
    }

    fn operand(&mut self) -> Result<Expression, Fault> {
        match self.take() {
            (at, Token::Symbol("(")) => self.group(at),
            (at, Token::Variable(name)) => self.variable(at, name),
            (at, token) => Err(unexpected(at, token, "a variable, like %fever, or \"(\"")),
        }
    }

    fn group(&mut self, at: usize) -> Result<Expression, Fault> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(Fault::new(
                at,
                "parentheses stand too deep",
                "split the rule, or name a part as a definition",
            ));
        }
        let inner = self.any()?;
        self.depth -= 1;
        match self.take() {
            (_, Token::Symbol(")")) if self.form == Form::Affirmative => {
                self.equals("( … )").map(|answer| answer.of(inner))
            }
            (_, Token::Symbol(")")) => Ok(inner),
            (at, token) => Err(unexpected(at, token, "\")\"")),
        }
    }

    fn variable(&mut self, at: usize, name: &str) -> Result<Expression, Fault> {
        match self.vocabulary.get(name) {
            Some(Variable::Flag(atoms)) => {
                let flag = single_or(
                    atoms.iter().copied().map(Expression::Atom).collect(),
                    Expression::Any,
                );
                self.equals(&format!("%{name}"))
                    .map(|answer| answer.of(flag))
            }
            Some(Variable::Defined(expression)) => self
                .equals(&format!("%{name}"))
                .map(|answer| answer.of(expression.clone())),
            Some(Variable::Number(number)) => self.comparison(name, *number),
            None => Err(unknown(at, name, self.vocabulary)),
        }
    }

    /// A yes/no part stands alone or with `= true`; where the form allows it, also with `= false`.
    fn equals(&mut self, part: &str) -> Result<Answer, Fault> {
        match self.peek() {
            (_, Token::Symbol("=")) => {
                self.take();
                match self.take() {
                    (_, Token::Word("true")) => Ok(Answer::Yes),
                    (_, Token::Word("false")) if self.form == Form::Affirmative => Ok(Answer::No),
                    (at, Token::Word("false")) => Err(Fault::new(
                        at,
                        format!("\"{part} = false\" is a negation, and a raising rule has none"),
                        "say what is there, not what is missing: an unanswered question must never look like a no",
                    )),
                    (at, token) => Err(unexpected(at, token, self.form.answers())),
                }
            }
            (at, Token::Symbol(symbol @ (">=" | ">" | "<" | "<="))) => Err(Fault::new(
                at,
                format!("{part} is yes or no and cannot be compared with {symbol}"),
                format!("write {part} alone"),
            )),
            _ => Ok(Answer::Yes),
        }
    }

    fn comparison(&mut self, name: &str, number: Quantity) -> Result<Expression, Fault> {
        let (over, answer) = match self.take() {
            (_, Token::Symbol(">=")) => (false, Answer::Yes),
            (_, Token::Symbol(">")) => (true, Answer::Yes),
            (_, Token::Symbol("<")) if self.form == Form::Affirmative => (false, Answer::No),
            (_, Token::Symbol("<=")) if self.form == Form::Affirmative => (true, Answer::No),
            (at, Token::Symbol(symbol @ ("<" | "<="))) => return Err(less_than(at, symbol)),
            (at, Token::Symbol("=")) if self.form == Form::Affirmative => {
                let remedy = format!("write %{name} <= a number, or >= and <= together");
                let what = format!("%{name} is a number, and numbers have limits here, no \"=\"");
                return Err(Fault::new(at, what, remedy));
            }
            (at, Token::Symbol("=")) => {
                let remedy = format!("write %{name} >= a number: more must never raise less");
                return Err(Fault::new(
                    at,
                    format!("%{name} is a number and \"=\" would exclude what is worse"),
                    remedy,
                ));
            }
            (at, token) => {
                let expected = format!("{} after %{name}", self.form.comparisons());
                return Err(unexpected(at, token, &expected));
            }
        };
        let (at, token) = self.take();
        let Token::Number(digits) = token else {
            return Err(unexpected(at, token, "a whole number"));
        };
        let atom = digits
            .parse()
            .ok()
            .and_then(|value| number.atom(over, value))
            .map(|atom| answer.of(Expression::Atom(atom)));
        atom.ok_or_else(|| {
            Fault::new(
                at,
                format!("{digits} is no value that %{name} can have"),
                "write a whole number, scales to 10",
            )
        })
    }
}

/// Does a condition ask for a part or for its opposite?
#[derive(Clone, Copy)]
enum Answer {
    Yes,
    No,
}

impl Answer {
    fn of(self, part: Expression) -> Expression {
        match self {
            Self::Yes => part,
            Self::No => Expression::Not(Box::new(part)),
        }
    }
}

fn single_or(
    mut parts: Vec<Expression>,
    many: impl Fn(Vec<Expression>) -> Expression,
) -> Expression {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        last => many(parts.into_iter().chain(last).collect()),
    }
}

fn less_than(at: usize, symbol: &str) -> Fault {
    Fault::new(
        at,
        format!("a raising rule has no \"{symbol}\""),
        "turn the rule round to \">=\" or \">\", so that more time or more pain can only raise",
    )
}

fn unknown(at: usize, name: &str, vocabulary: &Vocabulary) -> Fault {
    let remedy = match nearest(name, vocabulary.names()) {
        Some(near) => format!("did you mean %{near}?"),
        None => "use a sign, risk, region or derived variable of docs/clinical/rule-language.md"
            .to_owned(),
    };
    Fault::new(at, format!("%{name} is not a variable"), remedy)
}

fn unexpected(at: usize, token: Token<'_>, expected: &str) -> Fault {
    let remedy = match token {
        Token::Word("not" | "implies" | "xor" | "exists" | "iif") | Token::Symbol("!" | "!=") => {
            "say what is there, not what is missing: a raising rule has only and, or, parentheses, = true, >= and >"
        }
        Token::Symbol("<" | "<=") => "turn the rule round to \">=\" or \">\"",
        Token::Word(_) => "a variable starts with %",
        _ => "see docs/clinical/rule-language.md",
    };
    Fault::new(
        at,
        format!("expected {expected}, found {}", token.shown()),
        remedy,
    )
}
