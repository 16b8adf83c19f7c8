//! Another version of the protocol: compared with what was signed, and told to the history.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use care::Care;
use care::id::SignOffId;
use care::port::RecordStore;
use care::record::audit::{Actor, AuditEntry};
use care::record::compare::compare;
use care::record::retold::{Step, retell};
use care::record::sign_off::SignOff;
use protocol::diff::{Change, How, Snapshot};
use protocol::{CompiledProtocol, Disposition};

use crate::house::{House, houses, noon};

const RULE: (&str, &str, &str) = (
    "rules/contact.toml",
    "when = \"%soreness >= 7\"",
    "when = \"%soreness >= 4\"",
);

/// The same house under a protocol that calls for contact from soreness 4 on.
fn stricter(house: &House) -> Care {
    let folder = tempfile::tempdir().unwrap();
    let clinical = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../clinical");
    copy(&clinical, folder.path());
    let (file, from, to) = RULE;
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    let protocol = CompiledProtocol::read(folder.path()).unwrap_or_else(|error| panic!("{error}"));
    Care {
        protocol: Arc::new(protocol),
        ..house.care.clone()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

impl House {
    async fn sign(&self) -> SignOff {
        let protocol = &self.care.protocol;
        let sign_off = SignOff {
            clinic: self.clinic.id.clone(),
            id: SignOffId::new(noon(), &*self.care.entropy),
            by: self.staff.id.clone(),
            name: self.staff.name.clone(),
            protocol_id: protocol.id().to_owned(),
            protocol_version: protocol.version().to_owned(),
            protocol_sha256: protocol.sha256().to_owned(),
            at: noon(),
        };
        let actor = Actor::Staff(self.staff.id.clone());
        let clinic = &self.clinic.id;
        let audit = AuditEntry::new(clinic, noon(), actor, "protocol.signed", protocol.sha256());
        let content = Snapshot::of(protocol).to_json().unwrap();
        let signed = self.store.sign_protocol(&sign_off, &content, &audit).await;
        signed.unwrap();
        sign_off
    }
}

#[tokio::test]
async fn a_version_is_compared_with_the_one_that_was_signed() {
    for house in houses().await {
        let clinic = &house.clinic.id;
        assert_eq!(compare(&house.care, clinic, None).await.unwrap(), None);
        let signed = house.sign().await;
        let same = compare(&house.care, clinic, None).await.unwrap().unwrap();
        assert_eq!(
            (same.with, same.changes),
            (signed.clone(), Some(Vec::new()))
        );
        let stricter = stricter(&house);
        let other = compare(&stricter, clinic, Some(&signed.id)).await.unwrap();
        let changes = other.unwrap().changes.unwrap();
        let when = |one: &Change| match &one.how {
            How::Changed(fields) => fields.iter().any(|(name, _, _)| name == "when"),
            _ => false,
        };
        assert_eq!(
            changes
                .iter()
                .filter(|one| one.kind == "rule" && when(one))
                .count(),
            1
        );
        let unknown = SignOffId::new(noon(), &*house.care.entropy);
        let none = compare(&stricter, clinic, Some(&unknown)).await.unwrap();
        assert_eq!(none, None);
    }
}

#[tokio::test]
async fn the_history_is_told_anew_step_by_step_and_nothing_is_written() {
    for house in houses().await {
        for soreness in [3, 5, 9] {
            let patient = house.patient(26).await;
            let sent = house.check_in(&patient.token, soreness);
            house.submit(&[sent]).await.remove(0).unwrap();
        }
        let clinic = &house.clinic.id;
        let log = async || house.store.audit_log(clinic, 0, 1_000).await.unwrap().len();
        let before = log().await;
        let same = retell(&house.care, clinic, None).await.unwrap();
        assert_eq!(
            same,
            Step {
                check_ins: 3,
                ..Step::default()
            }
        );
        let step = retell(&stricter(&house), clinic, None).await.unwrap();
        assert_eq!((step.check_ins, step.unreadable, step.last), (3, 0, None));
        let told: Vec<_> = step
            .otherwise
            .iter()
            .map(|one| (one.told, one.now))
            .collect();
        assert_eq!(told, [(Disposition::SelfCare, Disposition::Contact)]);
        assert_eq!(log().await, before);
    }
}
