//! The sentences of the text files with their places.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry as Node, Expression, InlineExpression, Pattern, PatternElement};

use crate::Finding;
use crate::finding::File;

/// One text: a message or an attribute of it.
#[derive(Clone, Debug)]
pub(super) struct Entry<'a> {
    pub(super) file: &'a File,
    pub(super) language: &'a str,
    /// `id` or `id.attribute`.
    pub(super) key: String,
    /// Where the key stands in the file.
    pub(super) at: usize,
    /// What is read. A value that a page fills in stands as `{x}`, each line ends with a line feed.
    pub(super) text: String,
    /// Names of the values that a page fills in.
    pub(super) variables: BTreeSet<&'a str>,
    /// Where pieces of `text` stand in the file, in ascending order.
    pieces: Vec<(usize, usize)>,
}

impl Entry<'_> {
    /// The part of the key before the first hyphen: `reason`, `advice`, `sign`.
    pub(super) fn kind(&self) -> &str {
        self.key.split(['-', '.']).next().unwrap_or_default()
    }

    /// A finding at a place of `text`.
    pub(super) fn finding(&self, in_text: usize, what: String, remedy: &str) -> Finding {
        let piece = self.pieces.iter().rfind(|(from, _)| *from <= in_text);
        let at = piece.map_or(self.at, |(from, at)| at + (in_text - from));
        self.file.finding(at, what, remedy)
    }

    /// A finding at the key.
    pub(super) fn finding_at_key(&self, what: String, remedy: &str) -> Finding {
        self.file.finding(self.at, what, remedy)
    }
}

/// All texts of all languages, in the order of the files.
pub(super) fn of(files: &[File]) -> Vec<Entry<'_>> {
    files.iter().flat_map(of_file).collect()
}

fn of_file(file: &File) -> Vec<Entry<'_>> {
    // Files that Fluent cannot read were refused before; what it could read is reviewed all the same.
    let resource = match fluent_syntax::parser::parse(file.text.as_str()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let mut entries = Vec::new();
    for node in &resource.body {
        let Node::Message(message) = node else {
            continue;
        };
        let id = message.id.name;
        if let Some(pattern) = &message.value {
            entries.push(entry(file, id.to_owned(), id, pattern));
        }
        for attribute in &message.attributes {
            let key = format!("{id}.{}", attribute.id.name);
            entries.push(entry(file, key, attribute.id.name, &attribute.value));
        }
    }
    entries
}

fn entry<'a>(file: &'a File, key: String, name: &'a str, pattern: &Pattern<&'a str>) -> Entry<'a> {
    let path = file.path.trim_start_matches("text/");
    let mut entry = Entry {
        file,
        language: path.trim_end_matches(".ftl"),
        key,
        at: offset(file, name),
        text: String::new(),
        variables: BTreeSet::new(),
        pieces: Vec::new(),
    };
    entry.add(pattern);
    entry
}

/// Where a piece of the file's own text begins; both are the same memory.
fn offset(file: &File, piece: &str) -> usize {
    (piece.as_ptr() as usize).saturating_sub(file.text.as_ptr() as usize)
}

impl<'a> Entry<'a> {
    fn add(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    self.pieces
                        .push((self.text.len(), offset(self.file, value)));
                    self.text.push_str(value);
                }
                PatternElement::Placeable { expression } => self.add_expression(expression),
            }
        }
    }

    fn add_expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Select { selector, variants } => {
                self.add_selector(selector);
                for variant in variants {
                    self.add(&variant.value);
                    self.text.push('\n');
                }
            }
            Expression::Inline(inline) => {
                self.add_selector(inline);
                self.text.push_str("{x}");
            }
        }
    }

    fn add_selector(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name);
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments
                    .positional
                    .iter()
                    .for_each(|one| self.add_selector(one));
            }
            InlineExpression::Placeable { expression } => self.add_expression(expression),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_knows_its_key_its_variables_and_the_place_of_each_word() {
        let file = File {
            path: "text/en.ftl".to_owned(),
            text: "# Head\na-b = Call { $number } now.\n    .next =\n        First line\n        and more\n".to_owned(),
        };
        let files = [file];
        let entries = of(&files);
        let keys: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        assert_eq!(keys, ["a-b", "a-b.next"]);
        assert_eq!(entries[0].text, "Call {x} now.");
        assert_eq!(entries[0].kind(), "a");
        assert!(entries[0].variables.contains("number"));
        let now = entries[0].finding(9, String::new(), "");
        assert_eq!((now.line, now.column), (2, 24));
        let more = entries[1].finding(15, String::new(), "");
        assert_eq!((more.line, more.column), (5, 13));
    }
}
