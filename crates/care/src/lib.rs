//! TELLS: the use cases and state machines of aftercare, and the ports they need.
//!
//! A use case is a function that takes [`Care`] (store, clock, entropy, protocol, keys) and parsed input, and either
//! does all of its work in one transaction or nothing. The rooms stand in the order of the journey:
//! clinic, treatment, check-in, alert, review, record; `jobs` is what happens after a commit.
//!
//! It does not know SQL, HTTP, files or the real clock: those are ports, implemented by `store` and `server`.
//! Start reading at [`check_in::submit`].

#![forbid(unsafe_code)]

pub mod id;
pub mod port;
pub mod clinic;
pub mod treatment;
pub mod check_in;
pub mod alert;
pub mod course;
pub mod review;
pub mod record;
pub mod practice;
pub mod jobs;

mod house;

pub use house::Care;
