//! Fuzzing: rule text, compiled bytes and patients' words, for some minutes each.
//!
//! libFuzzer on the stable compiler: it needs only coverage counters, which are set here; a sanitizer would need a
//! nightly, and the code that is attacked forbids `unsafe`.

use std::path::Path;

use anyhow::Context as _;

use crate::command::{command, run as run_command};
use crate::say;

const TARGETS: [&str; 3] = ["rule_text", "compiled_bytes", "own_words"];
const COUNTERS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// Runs each target for so many seconds, or until it finds something; what it found stays in `target/fuzz`.
pub(crate) fn run(root: &Path, seconds: u32) -> anyhow::Result<()> {
    let folder = root.join("target/fuzz");
    let (seeds, built) = (folder.join("seeds"), folder.join("built"));
    std::fs::create_dir_all(&seeds)
        .with_context(|| format!("{} cannot be made", seeds.display()))?;
    write_seeds(root, &seeds)?;
    let triple = host(root)?;
    build(root, &built, &triple)?;
    let binaries = built.join(&triple).join("release");
    let program = |name: &str| binaries.join(name).to_string_lossy().into_owned();
    for target in TARGETS {
        say::line(&format!("Fuzzing {target} for {seconds} s"));
        let (corpus, finds) = (folder.join(target), folder.join("found/"));
        std::fs::create_dir_all(&corpus)?;
        std::fs::create_dir_all(&finds)?;
        let words = [
            corpus.to_string_lossy().into_owned(),
            seeds.join(target).to_string_lossy().into_owned(),
            format!("-max_total_time={seconds}"),
            format!("-artifact_prefix={}", finds.display()),
            "-print_final_stats=1".to_owned(),
            "-max_len=65536".to_owned(),
            "-timeout=10".to_owned(),
        ];
        run_command(command(root, &program(target), &[]).args(words))?;
    }
    Ok(())
}

fn write_seeds(root: &Path, folder: &Path) -> anyhow::Result<()> {
    let example = [
        "run",
        "--quiet",
        "--package",
        "protocol",
        "--example",
        "fuzz_seeds",
        "--",
    ];
    run_command(command(root, "cargo", &example).arg(folder))
}

/// A target is named, so that build scripts and macros stay without counters.
fn build(root: &Path, built: &Path, triple: &str) -> anyhow::Result<()> {
    let words = [
        "build",
        "--release",
        "--manifest-path",
        "fuzz/Cargo.toml",
        "--target",
        triple,
    ];
    run_command(
        command(root, "cargo", &words)
            .env("RUSTFLAGS", COUNTERS)
            .env("CARGO_TARGET_DIR", built),
    )
}

fn host(root: &Path) -> anyhow::Result<String> {
    let said = crate::command::read(&mut command(root, "rustc", &["-vV"]))?;
    said.lines()
        .find_map(|line| line.strip_prefix("host: "))
        .map(str::to_owned)
        .context("`rustc -vV` names no host")
}
