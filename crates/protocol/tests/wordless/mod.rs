//! A copy of the clinical content that a test may change, without the words of patients: they take most of the time to read.

use std::path::Path;

const CONTENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../clinical");

pub(crate) struct Wordless(tempfile::TempDir);

impl Wordless {
    pub(crate) fn copy() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for part in ["", "rules", "text"] {
            let to = folder.path().join(part);
            std::fs::create_dir_all(&to).unwrap();
            let entries = std::fs::read_dir(Path::new(CONTENT).join(part)).unwrap();
            for path in entries
                .map(|entry| entry.unwrap().path())
                .filter(|path| path.is_file())
            {
                std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
            }
        }
        std::fs::create_dir(folder.path().join("words")).unwrap();
        let folding = "words/folding.toml";
        std::fs::copy(
            Path::new(CONTENT).join(folding),
            folder.path().join(folding),
        )
        .unwrap();
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
