//! A Rust file as flat tokens: each with its line, its value if it is a string, and whether it belongs to a test.
//!
//! Tokens rather than a syntax tree, so that what stands inside a macro call is seen too. Doc comments are left out.

use std::collections::HashSet;
use std::path::Path;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::spanned::Spanned as _;
use syn::visit::Visit;

use super::house::File;

/// A parsed Rust file.
pub(super) struct Rust {
    pub(super) tokens: Vec<Token>,
    pub(super) syntax: syn::File,
    /// How many lines belong to tests.
    pub(super) test_lines: usize,
    /// Modules declared under `#[cfg(test)]` in this file, by the paths they may have without `.rs`.
    test_modules: Vec<String>,
}

/// One token.
pub(super) struct Token {
    pub(super) text: String,
    pub(super) line: usize,
    /// The value, for a string literal.
    pub(super) string: Option<String>,
    pub(super) in_test: bool,
}

impl Rust {
    /// `None` where the file does not parse; the compiler says so better.
    pub(super) fn parse(path: &str, text: &str) -> Option<Rust> {
        let syntax = syn::parse_file(text).ok()?;
        let mut tests = Tests {
            path,
            lines: Vec::new(),
            modules: Vec::new(),
        };
        tests.visit_file(&syntax);
        let mut tokens = Vec::new();
        flatten(text.parse().ok()?, &mut tokens);
        for token in &mut tokens {
            token.in_test = tests
                .lines
                .iter()
                .any(|(from, to)| (*from..=*to).contains(&token.line));
        }
        let test_lines = tests.lines.iter().map(|(from, to)| to + 1 - from).sum();
        let mut rust = Rust {
            tokens,
            syntax,
            test_lines,
            test_modules: tests.modules,
        };
        if is_test_path(path) || rust.syntax.attrs.iter().any(is_test_attribute) {
            rust.make_test();
        }
        Some(rust)
    }

    fn make_test(&mut self) {
        self.test_lines = self.tokens.last().map_or(0, |token| token.line);
        for token in &mut self.tokens {
            token.in_test = true;
        }
    }

    /// Where the tokens from `index` on read like this.
    pub(super) fn reads(&self, index: usize, words: &[&str]) -> bool {
        self.tokens
            .get(index..index + words.len())
            .is_some_and(|tokens| {
                tokens
                    .iter()
                    .zip(words)
                    .all(|(token, word)| token.string.is_none() && token.text == *word)
            })
    }

    /// Lines, outside tests or inside, where these words stand in this order.
    pub(super) fn lines_of(&self, words: &[&str], in_test: bool) -> Vec<usize> {
        let starts = (0..self.tokens.len()).filter(|index| self.reads(*index, words));
        starts
            .filter_map(|index| self.tokens.get(index))
            .filter(|token| token.in_test == in_test)
            .map(|token| token.line)
            .collect()
    }

    /// String literals outside tests.
    pub(super) fn strings(&self) -> impl Iterator<Item = (usize, &str)> {
        let outside = self.tokens.iter().filter(|token| !token.in_test);
        outside.filter_map(|token| token.string.as_deref().map(|string| (token.line, string)))
    }
}

/// A file that a `#[cfg(test)] mod` declares is a test throughout, and so are the files below it.
pub(super) fn mark_test_modules(files: &mut Vec<File>) {
    let modules: HashSet<String> = files
        .iter()
        .filter_map(|file| file.rust.as_ref())
        .flat_map(|rust| rust.test_modules.iter().cloned())
        .collect();
    for file in files {
        let Some(rust) = &mut file.rust else { continue };
        let stem = file.path.trim_end_matches(".rs");
        if modules.contains(stem)
            || Path::new(stem)
                .ancestors()
                .any(|part| modules.contains(&*part.to_string_lossy()))
        {
            rust.make_test();
        }
    }
}

/// Whether Cargo builds this file for tests only.
pub(super) fn is_test_path(path: &str) -> bool {
    path.split('/')
        .any(|part| ["tests", "benches", "fuzz"].contains(&part))
        || path.ends_with("/tests.rs")
}

fn flatten(stream: TokenStream, into: &mut Vec<Token>) {
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        let bang =
            tree.to_string() == "#" && trees.peek().is_some_and(|next| next.to_string() == "!");
        if tree.to_string() == "#" && !bang && trees.next_if(is_doc).is_some() {
            continue;
        }
        push(tree, into);
        if bang && let Some(bang) = trees.next() {
            match trees.next_if(is_doc) {
                Some(_) => drop(into.pop()),
                None => push(bang, into),
            }
        }
    }
}

fn is_doc(tree: &TokenTree) -> bool {
    let TokenTree::Group(group) = tree else {
        return false;
    };
    let mut inner = group.stream().into_iter();
    inner.next().is_some_and(|first| first.to_string() == "doc")
        && inner.next().is_some_and(|next| next.to_string() == "=")
}

fn push(tree: TokenTree, into: &mut Vec<Token>) {
    let line = tree.span().start().line;
    match tree {
        TokenTree::Group(group) => push_group(&group, into),
        TokenTree::Literal(literal) => {
            let string = match syn::Lit::new(literal.clone()) {
                syn::Lit::Str(string) => Some(string.value()),
                _ => None,
            };
            into.push(Token {
                text: literal.to_string(),
                line,
                string,
                in_test: false,
            });
        }
        other => into.push(Token {
            text: other.to_string(),
            line,
            string: None,
            in_test: false,
        }),
    }
}

fn push_group(group: &Group, into: &mut Vec<Token>) {
    let (open, close) = match group.delimiter() {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => return flatten(group.stream(), into),
    };
    let mark = |text: &str, line| Token {
        text: text.to_owned(),
        line,
        string: None,
        in_test: false,
    };
    into.push(mark(open, group.span_open().start().line));
    flatten(group.stream(), into);
    into.push(mark(close, group.span_close().start().line));
}

/// Finds what is compiled for tests only.
struct Tests<'a> {
    path: &'a str,
    lines: Vec<(usize, usize)>,
    modules: Vec<String>,
}

impl<'ast> Visit<'ast> for Tests<'_> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if attributes(item).iter().any(is_test_attribute) {
            self.lines
                .push((item.span().start().line, item.span().end().line));
            if let syn::Item::Mod(module) = item {
                self.modules
                    .push(format!("{}/{}", folder_of_modules(self.path), module.ident));
            }
            return;
        }
        syn::visit::visit_item(self, item);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        if function.attrs.iter().any(is_test_attribute) {
            self.lines
                .push((function.span().start().line, function.span().end().line));
        }
    }
}

fn folder_of_modules(path: &str) -> String {
    let stem = path.trim_end_matches(".rs");
    for root in ["/lib", "/main", "/mod"] {
        if let Some(folder) = stem.strip_suffix(root) {
            return folder.to_owned();
        }
    }
    stem.to_owned()
}

fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        syn::Item::Const(item) => &item.attrs,
        syn::Item::Struct(item) => &item.attrs,
        syn::Item::Macro(item) => &item.attrs,
        _ => &[],
    }
}

/// `#[test]`, `#[tokio::test]`, `#[cfg(test)]`, `#[cfg(any(test, …))]`; not `#[cfg(not(test))]`.
fn is_test_attribute(attribute: &syn::Attribute) -> bool {
    let path = attribute.path();
    if path
        .segments
        .last()
        .is_some_and(|last| last.ident == "test")
    {
        return true;
    }
    let syn::Meta::List(list) = &attribute.meta else {
        return false;
    };
    let words = list.tokens.to_string();
    let test = words
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .any(|word| word == "test");
    path.is_ident("cfg") && test && !words.contains("not")
}

#[cfg(test)]
mod tests {
    use super::super::house::House;

    fn in_test(path: &str, text: &str, word: &str) -> bool {
        let house = House::of(&[(path, text)]);
        let (_, rust) = house.rust_files().next().unwrap();
        rust.tokens
            .iter()
            .find(|token| token.text == word)
            .unwrap()
            .in_test
    }

    #[test]
    fn what_is_compiled_for_tests_only_is_told_apart() {
        assert!(in_test(
            "a/src/a.rs",
            "#[cfg(test)]\nmod tests {\n fn a() { here() }\n}",
            "here"
        ));
        assert!(in_test(
            "a/src/a.rs",
            "#[test]\nfn a() {\n here() }",
            "here"
        ));
        assert!(in_test(
            "a/src/a.rs",
            "#[tokio::test]\nasync fn a() {\n here() }",
            "here"
        ));
        assert!(in_test(
            "a/src/a.rs",
            "#[cfg(any(test, feature = \"x\"))]\nfn a() {\n here() }",
            "here"
        ));
        assert!(in_test("a/tests/a.rs", "fn a() { here() }", "here"));
        assert!(!in_test(
            "a/src/a.rs",
            "#[cfg(not(test))]\nfn a() {\n here() }",
            "here"
        ));
        assert!(!in_test(
            "a/src/a.rs",
            "fn a() { here() }\n#[cfg(test)]\nmod tests {}",
            "here"
        ));
    }

    #[test]
    fn a_file_that_a_test_module_declares_is_a_test_with_all_below_it() {
        let house = House::of(&[
            ("a/src/lib.rs", "#[cfg(test)]\nmod checks;\nmod real;"),
            ("a/src/checks.rs", "fn a() {}"),
            ("a/src/checks/deep.rs", "fn a() {}"),
            ("a/src/real.rs", "fn a() {}"),
        ]);
        let tests: Vec<bool> = house
            .rust_files()
            .map(|(_, rust)| rust.tokens.last().unwrap().in_test)
            .collect();
        assert_eq!(tests, [false, true, true, false]);
    }

    #[test]
    fn strings_inside_macros_are_seen_and_doc_comments_are_not() {
        let house = House::of(&[(
            "a/src/lib.rs",
            "//! head\n/// doc\n#[derive(Debug)]\nfn a() { say!(\"inside\"); }",
        )]);
        let (_, rust) = house.rust_files().next().unwrap();
        assert_eq!(rust.strings().collect::<Vec<_>>(), [(4, "inside")]);
    }
}
