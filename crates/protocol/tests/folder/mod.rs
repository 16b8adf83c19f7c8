//! A copy of the clinical content that a test may change.

use std::path::Path;

const CONTENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../clinical");

pub(crate) struct Folder(tempfile::TempDir);

impl Folder {
    /// The files whose names, as `rules/now.toml`, are taken.
    pub(crate) fn copy(takes: impl Fn(&str) -> bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for part in ["", "rules/", "text/", "words/"] {
            std::fs::create_dir_all(folder.path().join(part)).unwrap();
            for entry in std::fs::read_dir(Path::new(CONTENT).join(part)).unwrap() {
                let path = entry.unwrap().path();
                let name = format!("{part}{}", path.file_name().unwrap().display());
                if path.is_file() && takes(&name) {
                    std::fs::copy(&path, folder.path().join(&name)).unwrap();
                }
            }
        }
        Self(folder)
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.path().join(file)).unwrap()
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        std::fs::write(self.path().join(file), text).unwrap();
    }

    /// Replaces the one place where a text stands; a test that changes nothing would prove nothing.
    pub(crate) fn replace(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert_eq!(text.matches(from).count(), 1, "{from} in {file}");
        self.write(file, &text.replace(from, to));
    }
}
