//! Where the content comes from: the copy inside the binary or a folder.

use std::path::Path;

use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

use crate::finding::File;
use crate::{Finding, ProtocolError};

static SHIPPED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../clinical");

/// A file beside the content inside the binary; `None` where it is not there or not text.
pub(crate) fn shipped_file(path: &str) -> Option<&'static str> {
    SHIPPED.get_file(path)?.contents_utf8()
}

/// The files that make a protocol: `*.toml`, `rules/*.toml`, `words/*.toml` and `text/*.ftl`, sorted by path.
#[derive(Clone, Debug)]
pub(crate) struct Files(pub(crate) Vec<File>);

const FOLDERS: [(&str, &str); 4] = [
    ("", "toml"),
    ("rules", "toml"),
    ("words", "toml"),
    ("text", "ftl"),
];

impl Files {
    pub(crate) fn shipped() -> Result<Self, ProtocolError> {
        let mut files = Vec::new();
        for (folder, extension) in FOLDERS {
            let listed = if folder.is_empty() {
                Some(&SHIPPED)
            } else {
                SHIPPED.get_dir(folder)
            };
            for file in listed
                .into_iter()
                .flat_map(Dir::files)
                .filter(|file| has(file.path(), extension))
            {
                let path = file.path().to_string_lossy().replace('\\', "/");
                files.push(decode(path, file.contents().to_vec())?);
            }
        }
        Ok(Self::sorted(files))
    }

    pub(crate) fn of_folder(root: &Path) -> Result<Self, ProtocolError> {
        let mut files = Vec::new();
        for (folder, extension) in FOLDERS {
            let entries =
                std::fs::read_dir(root.join(folder)).map_err(|error| unreadable(folder, &error))?;
            for entry in entries {
                let path = entry.map_err(|error| unreadable(folder, &error))?.path();
                if has(&path, extension) {
                    let name = path.file_name().unwrap_or_default().to_string_lossy();
                    let name = if folder.is_empty() {
                        name.into_owned()
                    } else {
                        format!("{folder}/{name}")
                    };
                    let bytes = std::fs::read(&path).map_err(|error| unreadable(&name, &error))?;
                    files.push(decode(name, bytes)?);
                }
            }
        }
        Ok(Self::sorted(files))
    }

    fn sorted(mut files: Vec<File>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self(files)
    }

    /// A hash over names and contents, in hexadecimal: the same content has the same hash wherever it was read.
    pub(crate) fn sha256(&self) -> String {
        let parts = self.0.iter().flat_map(|file| [&file.path, &file.text]);
        sha256_of(parts.map(String::as_bytes))
    }

    pub(crate) fn get(&self, path: &str) -> Result<&File, Finding> {
        self.0
            .iter()
            .find(|file| file.path == path)
            .ok_or_else(|| Finding {
                file: path.to_owned(),
                line: 1,
                column: 1,
                what: "the file is missing".to_owned(),
                remedy: "add it; clinical/README.md says what belongs in it".to_owned(),
            })
    }

    pub(crate) fn under(&self, folder: &str) -> impl Iterator<Item = &File> {
        self.0.iter().filter(move |file| {
            file.path
                .strip_prefix(folder)
                .is_some_and(|rest| rest.starts_with('/'))
        })
    }
}

/// A hash over parts, each with its length, in hexadecimal.
pub(crate) fn sha256_of<'a>(parts: impl Iterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let hash = hash.finalize();
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn has(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

fn decode(path: String, bytes: Vec<u8>) -> Result<File, ProtocolError> {
    let text = String::from_utf8(bytes)
        .map_err(|_| one(&path, "the file is not UTF-8", "save it as UTF-8"))?;
    Ok(File {
        text: text.replace("\r\n", "\n"),
        path,
    })
}

fn unreadable(path: &str, error: &std::io::Error) -> ProtocolError {
    let path = if path.is_empty() { "." } else { path };
    one(
        path,
        &format!("cannot be read ({error})"),
        "name a folder of the form of clinical/",
    )
}

fn one(file: &str, what: &str, remedy: &str) -> ProtocolError {
    let (file, what, remedy) = (file.to_owned(), what.to_owned(), remedy.to_owned());
    ProtocolError {
        findings: vec![Finding {
            file,
            line: 1,
            column: 1,
            what,
            remedy,
        }],
    }
}
