//! Ctrl-C and SIGTERM: the running command is told to stop, and what was started is cleaned up behind it.

use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

static STOPPED: AtomicBool = AtomicBool::new(false);
static RUNNING: AtomicU32 = AtomicU32::new(0);
static WAITING: Mutex<Option<Sender<()>>> = Mutex::new(None);

/// Takes over the two signals that mean "stop", for the rest of this process.
pub(crate) fn watch() -> std::io::Result<()> {
    let mut signals = Signals::new([SIGINT, SIGTERM])?;
    std::thread::spawn(move || {
        for _ in signals.forever() {
            STOPPED.store(true, Ordering::SeqCst);
            end_running();
            wake();
        }
    });
    Ok(())
}

/// Whether somebody asked to stop.
pub(crate) fn stopped() -> bool {
    STOPPED.load(Ordering::SeqCst)
}

/// Names the command that runs now, so that a signal reaches it; 0 for none.
pub(crate) fn running(pid: u32) {
    RUNNING.store(pid, Ordering::SeqCst);
}

/// A receiver that gets a message when somebody asks to stop.
pub(crate) fn receiver() -> Receiver<()> {
    let (sender, receiver) = channel();
    if let Ok(mut waiting) = WAITING.lock() {
        *waiting = Some(sender);
    }
    receiver
}

fn end_running() {
    let pid = RUNNING.load(Ordering::SeqCst);
    if pid != 0 {
        drop(
            Command::new("kill")
                .args(["-TERM", &pid.to_string()])
                .stderr(Stdio::null())
                .status(),
        );
    }
}

fn wake() {
    if let Ok(waiting) = WAITING.lock()
        && let Some(sender) = waiting.as_ref()
    {
        let _no_one_waits_any_more = sender.send(());
    }
}
