//! Tests of the program itself: started as its users start it, watched from outside.

#![forbid(unsafe_code)]

mod support;

mod demo;
mod first_run;
mod refusals;
mod backups;
mod configuration;
mod durability;
mod information_only;
mod shutdown;
mod mail;
mod reminders;
mod texting;
mod telling_patients;
mod cover;
mod operator;
mod export;
mod export_practice;
mod triage;
mod protocol;
mod fhir_export;
mod replay;
