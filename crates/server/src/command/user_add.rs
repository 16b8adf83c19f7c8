//! `afterneedle user add`: adds a member of staff.

use anyhow::{anyhow, bail};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use care::Care;
use care::clinic::{Clinic, NewStaff, Role, Staff, add_staff};
use care::port::ClinicStore;

use crate::cli::{AddUserArgs, RoleName};
use crate::config::Config;
use crate::{house, say};

/// Adds them, and prints the password where it was made here.
pub(super) async fn run(args: AddUserArgs) -> anyhow::Result<()> {
    let given = if args.password_stdin {
        Some(first_line()?)
    } else {
        None
    };
    let (store, care) = house::open(&Config::read(&args.flags)?).await?;
    let added = add(&care, args, given.clone()).await;
    store.close().await;
    let (staff, password) = added?;
    say::aside(&format!("added {} with the id {}", staff.email, staff.id));
    if given.is_none() {
        say::aside("their password, shown this once:");
        say::line(&password)?;
    }
    Ok(())
}

async fn add(
    care: &Care,
    args: AddUserArgs,
    given: Option<String>,
) -> anyhow::Result<(Staff, String)> {
    let clinic = clinic(&*care.store, args.clinic.as_deref()).await?;
    let password = given.unwrap_or_else(|| new_password(care));
    let new = NewStaff {
        email: args.email,
        name: args.name,
        role: role(args.role),
        password: password.clone(),
    };
    Ok((add_staff(care, &clinic.id, new).await?, password))
}

/// The clinic with this id, or the only one.
pub(super) async fn clinic(store: &dyn ClinicStore, id: Option<&str>) -> anyhow::Result<Clinic> {
    let mut clinics = store.clinics().await?;
    if let Some(id) = id {
        return clinics
            .into_iter()
            .find(|clinic| clinic.id.as_str() == id)
            .ok_or_else(|| anyhow!("there is no clinic with the id {id}"));
    }
    match (clinics.pop(), clinics.is_empty()) {
        (None, _) => bail!("there is no clinic yet: open one with `afterneedle clinic new`"),
        (Some(only), true) => Ok(only),
        (Some(_), false) => bail!("there are several clinics: name one by --clinic ID"),
    }
}

/// 20 characters, 120 bits.
fn new_password(care: &Care) -> String {
    let mut bytes = [0; 15];
    care.entropy.fill(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

fn first_line() -> anyhow::Result<String> {
    let mut line = String::new();
    std::io::stdin()
        .read_line(&mut line)
        .map_err(|error| anyhow!("the password cannot be read from standard input: {error}"))?;
    Ok(line.trim_end_matches(['\n', '\r']).to_owned())
}

fn role(name: RoleName) -> Role {
    match name {
        RoleName::Owner => Role::Owner,
        RoleName::ClinicalLead => Role::ClinicalLead,
        RoleName::Practitioner => Role::Practitioner,
        RoleName::FrontDesk => Role::FrontDesk,
    }
}
