//! What the tests need: the program as a process, a patient's HTTP, a mail server, a gateway for text messages, and a clinic with a patient.

mod process;
mod http;
mod smtp;
mod gateway;
mod clinic;

pub(crate) use clinic::RealClinic;
pub(crate) use gateway::Gateway;
pub(crate) use http::{Connection, get, post};
pub(crate) use process::{Running, run, run_with_input, start};
pub(crate) use smtp::{MailServer, Manner};
