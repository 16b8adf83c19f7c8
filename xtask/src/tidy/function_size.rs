//! Rule: no function is longer than the wall, in tests neither.

use syn::spanned::Spanned;
use syn::visit::Visit;

use super::finding::Finding;
use super::house::House;

const LINES_MAX: usize = 70;
const MEND: &str = "Name its parts and make each a function";

/// Every function is within the wall.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, rust) in house.rust_files() {
        let mut walls = Walls::default();
        walls.visit_file(&rust.syntax);
        let what = |lines| format!("a function of {lines} lines, {LINES_MAX} is the wall");
        found.extend(
            walls
                .long
                .iter()
                .map(|(line, lines)| Finding::at(&file.path, *line, what(*lines), MEND)),
        );
    }
    found
}

#[derive(Default)]
struct Walls {
    /// First line and number of lines.
    long: Vec<(usize, usize)>,
}

impl Walls {
    fn measure(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let first = signature.span().start().line;
        let lines = block.span().end().line + 1 - first;
        if lines > LINES_MAX {
            self.long.push((first, lines));
        }
    }
}

impl<'ast> Visit<'ast> for Walls {
    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.measure(&function.sig, &function.block);
        syn::visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.measure(&function.sig, &function.block);
        syn::visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast syn::TraitItemFn) {
        if let Some(block) = &function.default {
            self.measure(&function.sig, block);
        }
        syn::visit::visit_trait_item_fn(self, function);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(before: &str, lines: usize, after: &str) -> usize {
        let text = format!(
            "{before}fn a() {{\n{}}}\n{after}",
            "b();\n".repeat(lines - 2)
        );
        check(&House::of(&[("a/src/a.rs", &text)])).len()
    }

    #[test]
    fn a_function_beyond_the_wall_is_found_wherever_it_stands() {
        assert_eq!(found("", LINES_MAX + 1, ""), 1);
        assert_eq!(found("impl A {\n", LINES_MAX + 1, "}"), 1);
        assert_eq!(found("trait A {\n", LINES_MAX + 1, "}"), 1);
        assert_eq!(found("mod a {\n", LINES_MAX + 1, "}"), 1);
    }

    #[test]
    fn a_function_at_the_wall_passes_whatever_doc_stands_above_it() {
        assert_eq!(found("/// One.\n/// Two.\n#[inline]\n", LINES_MAX, ""), 0);
    }
}
