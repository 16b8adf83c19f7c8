//! The program as a process: started, watched line by line, stopped; it never outlives its test.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// Long enough for a loaded machine; reached only when a test fails.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running program.
pub(crate) struct Running {
    child: Child,
    pub(crate) out: Lines,
    pub(crate) err: Lines,
}

/// What it prints, line by line.
pub(crate) struct Lines {
    receiver: Receiver<String>,
    seen: Vec<String>,
}

/// What a program said until its end.
pub(crate) struct Finished {
    pub(crate) status: ExitStatus,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Starts it in `folder`.
pub(crate) fn start(folder: &Path, args: &[&str]) -> Running {
    let mut child = command(folder, args).stdin(Stdio::null()).spawn().unwrap();
    let out = Lines::of(child.stdout.take().unwrap());
    let err = Lines::of(child.stderr.take().unwrap());
    Running { child, out, err }
}

/// Runs it in `folder` to its end.
pub(crate) fn run(folder: &Path, args: &[&str]) -> Finished {
    run_with_input(folder, args, b"")
}

/// Runs it to its end with something to read.
pub(crate) fn run_with_input(folder: &Path, args: &[&str], input: &[u8]) -> Finished {
    let mut child = command(folder, args).stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // It may end without reading all of it.
    let writer: JoinHandle<()> = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Finished {
        status: output.status,
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_afterneedle"));
    let ours = std::env::vars_os()
        .map(|(name, _)| name)
        .filter(|name| name.to_string_lossy().starts_with("AFTERNEEDLE_"));
    for name in ours {
        command.env_remove(name);
    }
    command
        .args(args)
        .current_dir(folder)
        .env("TMPDIR", folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

impl Running {
    /// Kills it without a warning, as a power cut would.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop.
    pub(crate) fn terminate(&self) {
        let done = Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status()
            .unwrap();
        assert!(done.success());
    }

    /// Waits for its end.
    pub(crate) fn ended(mut self) -> Finished {
        let (out, err) = (self.out.rest(), self.err.rest());
        Finished {
            status: self.child.wait().unwrap(),
            out,
            err,
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Lines {
    fn of(pipe: impl Read + Send + 'static) -> Self {
        let (sender, receiver) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(pipe).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        Self {
            receiver,
            seen: Vec::new(),
        }
    }

    /// The next line.
    pub(crate) fn next(&mut self) -> String {
        match self.receiver.recv_timeout(PATIENCE) {
            Ok(line) => {
                self.seen.push(line.clone());
                line
            }
            Err(_) => panic!("no more lines came after:\n{}", self.seen.join("\n")),
        }
    }

    /// The next line that holds these words.
    pub(crate) fn until(&mut self, words: &str) -> String {
        loop {
            let line = self.next();
            if line.contains(words) {
                return line;
            }
        }
    }

    /// All lines until the end, those already seen first.
    fn rest(&mut self) -> String {
        loop {
            match self.receiver.recv_timeout(PATIENCE) {
                Ok(line) => self.seen.push(line),
                Err(RecvTimeoutError::Disconnected) => return self.seen.join("\n"),
                Err(RecvTimeoutError::Timeout) => {
                    panic!("it does not end after:\n{}", self.seen.join("\n"))
                }
            }
        }
    }
}

impl Finished {
    /// It refused: status 1, one sentence on standard error, nothing on standard output.
    pub(crate) fn assert_refused(&self, words: &str) {
        assert_eq!(self.status.code(), Some(1), "{}", self.err);
        assert_eq!(self.out, "");
        assert_eq!(self.err.trim_end().lines().count(), 1, "{}", self.err);
        assert!(
            self.err.contains(words),
            "`{words}` is not in: {}",
            self.err
        );
    }

    /// It did what it was asked.
    pub(crate) fn assert_done(&self) -> &Self {
        assert_eq!(self.status.code(), Some(0), "{}", self.err);
        self
    }
}
