//! A clinic's users: owners invite, change, disable and enable them, and never themselves or the last owner.

use jiff::Timestamp;

use super::open::{OpenError, hash_password, parse_address};
use super::staff_link::{StaffLink, staff_link_token};
use super::{LoggedIn, Role, Staff};
use crate::Care;
use crate::alert::{Alert, StepError, release};
use crate::id::{ClinicId, StaffId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};
use crate::review::Part;
use crate::treatment::TokenHash;

/// What a user is invited with.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// Log-in name and address for alerts.
    pub email: String,
    /// As shown.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// What an owner does for patients, too.
    pub also: Option<Role>,
}

/// What is to be true of somebody from now on. One thing alone: another owner may change the other in the same moment.
#[derive(Clone, Debug)]
pub struct StaffChange {
    /// The clinic.
    pub clinic: ClinicId,
    /// Who.
    pub staff: StaffId,
    /// What.
    pub what: Changed,
    /// When it was changed.
    pub at: Timestamp,
}

/// What is changed of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// What they may do, and what an owner does for patients, too.
    Role(Role, Option<Role>),
    /// What an owner does for patients, too; nothing happens to whoever is no owner by now.
    Also(Option<Role>),
    /// Since when they may not come in; `None` where they may.
    Disabled(Option<Timestamp>),
}

/// A step on a user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserStep {
    /// Another role.
    Role(Role, Option<Role>),
    /// They may not come in any more.
    Disable,
    /// They may come in again.
    Enable,
    /// A new link to choose a password by.
    NewLink,
}

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum UserError {
    /// Only owners change users.
    #[error("only an owner changes users")]
    NotAnOwner,
    /// Nobody in this clinic.
    #[error("this user is not in the clinic")]
    Unknown,
    /// Nobody locks themselves out or makes themselves more than they are.
    #[error("nobody changes their own role")]
    Yourself,
    /// Somebody has to run the clinic.
    #[error("the clinic needs an owner")]
    LastOwner,
    /// Who may not come in has no use for a link.
    #[error("this user is disabled")]
    Disabled,
    /// What was filled in.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A user with the token of their link, where one works.
#[derive(Clone, Debug)]
pub struct User {
    /// Who.
    pub staff: Staff,
    /// The link that works, and its token.
    pub link: Option<(StaffLink, String)>,
}

/// The clinic's users, the first to come first. Only an owner is shown links.
///
/// # Errors
/// [`StoreError`].
pub async fn users(care: &Care, who: &LoggedIn) -> Result<Vec<User>, StoreError> {
    let now = care.clock.now();
    let clinic = &who.clinic.id;
    let mut links = care.store.staff_links(clinic).await?;
    links.retain(|link| who.staff.owns() && link.works(now));
    let with_link = |staff: Staff| {
        let link = links.iter().find(|link| link.staff == staff.id);
        let link = link.map(|link| {
            let token = staff_link_token(&care.master_key, clinic, &link.id);
            (link.clone(), token)
        });
        User { staff, link }
    };
    let all = care.store.staff_of(clinic).await?;
    Ok(all.into_iter().map(with_link).collect())
}

/// Invites somebody: they choose their password by a link.
///
/// # Errors
/// [`UserError`]; then nothing is stored.
pub async fn invite(care: &Care, who: &LoggedIn, new: Invitation) -> Result<StaffId, UserError> {
    if !who.staff.owns() {
        return Err(UserError::NotAnOwner);
    }
    if new.name.trim().is_empty() {
        return Err(OpenError::Empty("the name").into());
    }
    let email = parse_address(&new.email)?;
    let clinic = &who.clinic.id;
    let known = care.store.staff_by_email(&email).await?;
    if known.iter().any(|staff| staff.clinic == *clinic) {
        return Err(OpenError::AddressTaken.into());
    }
    let now = care.clock.now();
    let staff = Staff {
        clinic: clinic.clone(),
        id: StaffId::new(now, &*care.entropy),
        email,
        name: new.name.trim().to_owned(),
        role: new.role,
        // No password has this hash.
        password_hash: String::new(),
        created_at: now,
        also: hat(new.role, new.also),
        disabled_at: None,
    };
    let link = StaffLink::new(care, &staff);
    let audit = entry(care, who, "staff.invited", &staff.id);
    care.store.invite_staff(&staff, &link, &audit).await?;
    Ok(staff.id)
}

/// Takes a step on a user of the clinic.
///
/// # Errors
/// [`UserError`]; then nothing is stored.
pub async fn change_user(
    care: &Care,
    who: &LoggedIn,
    id: &StaffId,
    step: UserStep,
) -> Result<(), UserError> {
    if !who.staff.owns() {
        return Err(UserError::NotAnOwner);
    }
    let staff = care.store.staff(&who.clinic.id, id).await?;
    let staff = staff.ok_or(UserError::Unknown)?;
    if staff.id == who.staff.id {
        return Err(UserError::Yourself);
    }
    let now = care.clock.now();
    let (action, what) = match step {
        UserStep::NewLink if staff.disabled_at.is_some() => return Err(UserError::Disabled),
        UserStep::NewLink => {
            let link = StaffLink::new(care, &staff);
            let audit = entry(care, who, "staff.link_made", id);
            return Ok(care.store.add_staff_link(&link, &audit).await?);
        }
        UserStep::Role(role, also) => ("staff.role_changed", Changed::Role(role, hat(role, also))),
        UserStep::Disable => {
            let since = staff.disabled_at.unwrap_or(now);
            ("staff.disabled", Changed::Disabled(Some(since)))
        }
        UserStep::Enable => ("staff.enabled", Changed::Disabled(None)),
    };
    let change = StaffChange {
        clinic: staff.clinic.clone(),
        staff: staff.id.clone(),
        what,
        at: now,
    };
    let lets_go = !acts_after(staff, what);
    if lets_go {
        let_go_of_alerts(care, who, id).await?;
    }
    let audit = entry(care, who, action, id);
    if !care.store.change_staff(&change, &audit).await? {
        return Err(UserError::LastOwner);
    }
    if lets_go {
        // What was taken between the two: from here on nothing can be.
        let_go_of_alerts(care, who, id).await?;
    }
    Ok(())
}

fn acts_after(mut staff: Staff, what: Changed) -> bool {
    match what {
        Changed::Role(role, also) => (staff.role, staff.also) = (role, also),
        Changed::Also(also) => staff.also = also,
        Changed::Disabled(since) => staff.disabled_at = since,
    }
    staff.acts_on_alerts()
}

/// How often alerts are looked for that changed while they were let go.
const PASSES: usize = 3;

/// Whoever can act no longer has no alert any more: each is told anew. This comes before the change, so that none is
/// silent where the change does not come to its end.
async fn let_go_of_alerts(care: &Care, who: &LoggedIn, id: &StaffId) -> Result<(), StoreError> {
    for _ in 0..PASSES {
        let open = care.store.worklist(&who.clinic.id, Part::ALL).await?;
        let alerts = open.alerts.into_iter().map(|one| one.alert);
        let has = |alert: &Alert| alert.acknowledged.as_ref().is_some_and(|(by, _)| by == id);
        let held: Vec<Alert> = alerts.filter(has).collect();
        if held.is_empty() {
            break;
        }
        for alert in held {
            let (clinic, by) = (&who.clinic.id, &who.staff.id);
            let done = release(care, clinic, by, &alert.id, alert.revision).await;
            // What has just changed is looked for again.
            if let Err(StepError::Store(error)) = done {
                return Err(error);
            }
        }
    }
    Ok(())
}

/// An owner says whether they treat patients, too: the one thing that is changed about oneself.
///
/// # Errors
/// [`UserError`]; then nothing is stored.
pub async fn treat_too(care: &Care, who: &LoggedIn, also: Option<Role>) -> Result<(), UserError> {
    if !who.staff.owns() {
        return Err(UserError::NotAnOwner);
    }
    let change = StaffChange {
        clinic: who.clinic.id.clone(),
        staff: who.staff.id.clone(),
        what: Changed::Also(hat(who.staff.role, also)),
        at: care.clock.now(),
    };
    if !acts_after(who.staff.clone(), change.what) {
        let_go_of_alerts(care, who, &who.staff.id).await?;
    }
    let audit = entry(care, who, "staff.role_changed", &who.staff.id);
    if care.store.change_staff(&change, &audit).await? {
        Ok(())
    } else {
        Err(UserError::LastOwner)
    }
}

/// The person behind a link that works: who they are and where.
///
/// # Errors
/// [`StoreError`].
pub async fn staff_of_link(
    care: &Care,
    token: &str,
) -> Result<Option<(StaffLink, Staff)>, StoreError> {
    let found = care.store.staff_link(&TokenHash::of(token)).await?;
    let now = care.clock.now();
    Ok(found.filter(|(link, staff)| link.works(now) && staff.disabled_at.is_none()))
}

/// Sets the password by a link, which is used up; `None` where it does not work any more.
///
/// # Errors
/// [`OpenError`]; then nothing is stored.
pub async fn choose_password(
    care: &Care,
    token: &str,
    password: &str,
) -> Result<Option<Staff>, OpenError> {
    let Some((link, staff)) = staff_of_link(care, token).await? else {
        return Ok(None);
    };
    let password_hash = hash_password(care, password)?;
    let now = care.clock.now();
    let actor = Actor::Staff(staff.id.clone());
    let action = "staff.password_chosen";
    let audit = AuditEntry::new(&staff.clinic, now, actor, action, staff.id.as_str());
    let used = care
        .store
        .use_staff_link(&link, &password_hash, now, &audit)
        .await?;
    Ok(used.then_some(Staff {
        password_hash,
        ..staff
    }))
}

/// Only an owner wears a second hat, and it is one of those who treat.
fn hat(role: Role, also: Option<Role>) -> Option<Role> {
    also.filter(|also| {
        role == Role::Owner && matches!(also, Role::ClinicalLead | Role::Practitioner)
    })
}

fn entry(care: &Care, who: &LoggedIn, action: &'static str, staff: &StaffId) -> AuditEntry {
    let actor = Actor::Staff(who.staff.id.clone());
    let now = care.clock.now();
    AuditEntry::new(&who.clinic.id, now, actor, action, staff.as_str())
}
