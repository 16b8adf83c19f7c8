//! What the rules look at: every text file of the repository, and the packages that `cargo metadata` lists.

use std::path::Path;

use anyhow::Context as _;
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package};

use super::rust::{self, Rust};
use crate::command::{command, read};

/// The repository as the rules see it.
#[derive(Default)]
pub(super) struct House {
    pub(super) files: Vec<File>,
    pub(super) edges: Vec<Edge>,
    pub(super) packages: Vec<Outside>,
}

/// A text file that git tracks, or would after `git add`.
pub(super) struct File {
    /// From the root, with `/`.
    pub(super) path: String,
    pub(super) text: String,
    /// Set for Rust files that parse.
    pub(super) rust: Option<Rust>,
}

/// One line of a crate's dependency list.
pub(super) struct Edge {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) kind: DependencyKind,
    /// Whether `to` is a crate of this workspace.
    pub(super) inside: bool,
}

/// A package from outside that the workspace builds on.
pub(super) struct Outside {
    pub(super) name: String,
    pub(super) version: String,
    pub(super) licence: Option<String>,
    /// The packages that it builds on.
    pub(super) needs: Vec<String>,
}

impl House {
    /// Reads the repository at `root`.
    ///
    /// # Errors
    /// When git or cargo cannot list what there is.
    pub(super) fn read(root: &Path) -> anyhow::Result<House> {
        let mut house = House {
            files: files(root)?,
            ..House::default()
        };
        rust::mark_test_modules(&mut house.files);
        let metadata = MetadataCommand::new()
            .manifest_path(root.join("Cargo.toml"))
            .exec()
            .context("cargo metadata")?;
        let members = metadata.workspace_packages();
        for member in &members {
            house.edges.extend(edges_of(member, &members));
        }
        let outside = metadata
            .packages
            .iter()
            .filter(|package| package.source.is_some());
        house.packages = outside
            .map(|package| Outside::of(package, &metadata))
            .collect();
        Ok(house)
    }

    /// A house of the given files, for the rules' own tests.
    #[cfg(test)]
    pub(super) fn of(files: &[(&str, &str)]) -> House {
        let mut files = files
            .iter()
            .map(|(path, text)| File::of(path, text))
            .collect();
        rust::mark_test_modules(&mut files);
        House {
            files,
            ..House::default()
        }
    }

    /// Rust files that parse, with their paths.
    pub(super) fn rust_files(&self) -> impl Iterator<Item = (&File, &Rust)> {
        self.files
            .iter()
            .filter_map(|file| file.rust.as_ref().map(|rust| (file, rust)))
    }
}

impl File {
    /// A file with this text.
    pub(super) fn of(path: &str, text: &str) -> File {
        let rust = path
            .ends_with(".rs")
            .then(|| Rust::parse(path, text))
            .flatten();
        File {
            path: path.to_owned(),
            text: text.to_owned(),
            rust,
        }
    }

    /// Whether the path ends with one of these.
    pub(super) fn ends_with(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }

    /// Lines with their numbers, from 1.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
    }
}

impl Outside {
    fn of(package: &Package, metadata: &Metadata) -> Outside {
        let name = package.name.to_string();
        Outside {
            name,
            version: package.version.to_string(),
            licence: package.license.clone(),
            needs: needs(package, metadata),
        }
    }
}

/// What is built for it: a package that it only may use is none of them.
fn needs(package: &Package, metadata: &Metadata) -> Vec<String> {
    let nodes = metadata.resolve.iter().flat_map(|resolve| &resolve.nodes);
    let needs = nodes
        .filter(|node| node.id == package.id)
        .flat_map(|node| &node.dependencies);
    needs.map(|id| metadata[id].name.to_string()).collect()
}

fn files(root: &Path) -> anyhow::Result<Vec<File>> {
    let list = [
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ];
    let listed = read(&mut command(root, "git", &list)).context("git lists the files to check")?;
    let texts = listed.split_terminator('\0').filter_map(|path| {
        let text = std::fs::read_to_string(root.join(path)).ok()?;
        Some(File::of(path, &text))
    });
    Ok(texts.collect())
}

fn edges_of(member: &Package, members: &[&Package]) -> Vec<Edge> {
    let edge = |to: &cargo_metadata::Dependency| Edge {
        from: member.name.to_string(),
        to: to.name.clone(),
        kind: to.kind,
        inside: members.iter().any(|other| other.name.as_str() == to.name),
    };
    member.dependencies.iter().map(edge).collect()
}
