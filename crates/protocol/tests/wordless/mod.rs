//! A copy of the clinical content that a test may change, without the words of patients: they take most of the time to read.

#[path = "../folder/mod.rs"]
mod folder;

pub(crate) use folder::Folder;

pub(crate) fn copy() -> Folder {
    Folder::copy(|name| !name.starts_with("words/") || name == "words/folding.toml")
}
