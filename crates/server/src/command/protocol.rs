//! `afterneedle protocol …`, one command a file.

pub(super) mod check;
pub(super) mod export;
pub(super) mod replay;
pub(super) mod diff;
pub(super) mod lint;
