//! The sentences, by language and key (Fluent).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use crate::Finding;
use crate::finding::File;

/// All texts of a protocol. A key is a message id, or `id.attribute`.
pub(crate) struct Texts {
    bundles: BTreeMap<String, FluentBundle<FluentResource>>,
    /// Texts without a variable by language and key, formatted once: most are.
    plain: BTreeMap<String, HashMap<String, String>>,
    keys: BTreeMap<String, Vec<String>>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Texts")
            .field("languages", &self.bundles.keys())
            .finish_non_exhaustive()
    }
}

/// Languages that are written from right to left, by their primary subtag.
const RIGHT_TO_LEFT: [&str; 8] = ["ar", "ckb", "dv", "fa", "he", "ps", "ur", "yi"];

/// Is this language, a BCP 47 tag, written from right to left?
#[must_use]
pub fn is_right_to_left(language: &str) -> bool {
    let primary = language.split('-').next().unwrap_or(language);
    RIGHT_TO_LEFT.contains(&primary)
}

/// The language whose text is shown where another has none.
const FALLBACK: &str = "en";

impl Texts {
    /// Reads `text/<language>.ftl`; every sentence that Fluent cannot read is a finding.
    pub(crate) fn read(files: &[File]) -> Result<Self, Vec<Finding>> {
        let mut texts = Self {
            bundles: BTreeMap::new(),
            plain: BTreeMap::new(),
            keys: BTreeMap::new(),
        };
        let mut findings = Vec::new();
        for file in files {
            let language = file
                .path
                .trim_start_matches("text/")
                .trim_end_matches(".ftl")
                .to_owned();
            match bundle(&language, file) {
                Ok(bundle) => {
                    texts.keys.insert(language.clone(), keys_of(&file.text));
                    texts
                        .plain
                        .insert(language.clone(), plain(&bundle, &file.text));
                    texts.bundles.insert(language, bundle);
                }
                Err(found) => findings.extend(found),
            }
        }
        if findings.is_empty() {
            Ok(texts)
        } else {
            Err(findings)
        }
    }

    pub(crate) fn languages(&self) -> impl Iterator<Item = &str> {
        self.bundles.keys().map(String::as_str)
    }

    pub(crate) fn has(&self, language: &str, key: &str) -> bool {
        self.bundles
            .get(language)
            .is_some_and(|bundle| text(bundle, key, &FluentArgs::new()).is_some())
    }

    /// The variables that a text names; `None` where the language has no such text.
    pub(crate) fn variables(&self, language: &str, key: &str) -> Option<BTreeSet<String>> {
        let pattern = pattern(self.bundles.get(language)?, key)?;
        let mut found = BTreeSet::new();
        in_pattern(pattern, &mut found);
        Some(found)
    }

    /// Message ids of a language, in the order of the file.
    pub(crate) fn keys(&self, language: &str) -> &[String] {
        self.keys.get(language).map_or(&[], Vec::as_slice)
    }

    /// The text, in the fallback language where this one has none; the key itself where neither has.
    pub(crate) fn get(&self, language: &str, key: &str, with: &[(&str, &str)]) -> String {
        let plain = self.plain.get(language).and_then(|texts| texts.get(key));
        if let Some(text) = plain {
            return text.clone();
        }
        let mut arguments = FluentArgs::new();
        for (name, value) in with {
            arguments.set(*name, FluentValue::from(*value));
        }
        [language, FALLBACK]
            .into_iter()
            .filter_map(|language| self.bundles.get(language))
            .find_map(|bundle| text(bundle, key, &arguments))
            .unwrap_or_else(|| key.to_owned())
    }
}

/// The texts that name no variable and no other text, with those of their attributes.
fn plain(bundle: &FluentBundle<FluentResource>, file: &str) -> HashMap<String, String> {
    let is_plain = |pattern: &Pattern<&str>| {
        let mut elements = pattern.elements.iter();
        elements.all(|element| matches!(element, PatternElement::TextElement { .. }))
    };
    let mut texts = HashMap::new();
    for id in keys_of(file) {
        let Some(message) = bundle.get_message(&id) else {
            continue;
        };
        let attributes = message.attributes().map(|one| format!("{id}.{}", one.id()));
        for key in attributes.chain([id.clone()]) {
            if pattern(bundle, &key).is_some_and(is_plain) {
                texts.extend(text(bundle, &key, &FluentArgs::new()).map(|text| (key, text)));
            }
        }
    }
    texts
}

/// The text of one language, or `None`.
fn text(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    arguments: &FluentArgs<'_>,
) -> Option<String> {
    let pattern = pattern(bundle, key)?;
    Some(
        bundle
            .format_pattern(pattern, Some(arguments), &mut Vec::new())
            .into_owned(),
    )
}

fn pattern<'a>(
    bundle: &'a FluentBundle<FluentResource>,
    key: &str,
) -> Option<&'a Pattern<&'a str>> {
    match key.split_once('.') {
        Some((id, attribute)) => Some(bundle.get_message(id)?.get_attribute(attribute)?.value()),
        None => bundle.get_message(key)?.value(),
    }
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            variants
                .iter()
                .for_each(|variant| in_pattern(&variant.value, found));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments
                .positional
                .iter()
                .for_each(|one| in_inline(one, found));
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}

fn bundle(language: &str, file: &File) -> Result<FluentBundle<FluentResource>, Vec<Finding>> {
    let locale = language.parse().map_err(|_| {
        vec![file.finding(
            0,
            format!("\"{language}\" is not a language"),
            "name the file by a language tag, like en.ftl",
        )]
    })?;
    let resource = FluentResource::try_new(file.text.clone()).map_err(|(_, errors)| {
        let remedy = "write \"key = text\", continuation lines indented";
        errors
            .into_iter()
            .map(|error| file.finding(error.pos.start, error.to_string(), remedy))
            .collect::<Vec<_>>()
    })?;
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Isolation marks keep a telephone number or a range in its own order within a text from right to left. Where all
    // runs the same way they would only show up in tests and mails.
    bundle.set_use_isolating(is_right_to_left(language));
    bundle.add_resource(resource).map_err(|_| {
        let twice = keys_of(&file.text).into_iter().fold(
            (Vec::new(), Vec::new()),
            |(mut seen, mut twice), key| {
                if seen.contains(&key) {
                    twice.push(key)
                } else {
                    seen.push(key)
                }
                (seen, twice)
            },
        );
        twice
            .1
            .into_iter()
            .map(|key| twice_defined(file, &key))
            .collect::<Vec<_>>()
    })?;
    Ok(bundle)
}

fn twice_defined(file: &File, key: &str) -> Finding {
    let at = file
        .text
        .rfind(&format!("\n{key} ="))
        .map_or(0, |newline| newline + 1);
    file.finding(
        at,
        format!("{key} is defined twice"),
        "remove one of the two",
    )
}

fn keys_of(text: &str) -> Vec<String> {
    let starts = text
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()));
    starts
        .filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned()))
        .collect()
}
