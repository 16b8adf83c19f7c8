//! The house as the doors see it: the use cases, the desk for check-ins, the limits; and the router over all doors.

use std::num::NonZeroU32;
use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn_with_state;
use care::Care;
use care::check_in::Desk;
use care::clinic::ClinicKind;
use care::port::Messenger;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use tower_http::compression::CompressionLayer;

use crate::live::{Ending, Live};
use crate::{assets, headers, machine, patient, practitioner, present};

/// What the doors need.
#[derive(Clone)]
pub struct House {
    /// The use cases' ports.
    pub care: Care,
    /// Where check-ins are handed in.
    pub desk: Desk,
    /// How patients and staff reach this server, without a slash at the end.
    pub public_url: String,
    /// Whether real people are treated here; the demo says otherwise on every page, also on those of no clinic.
    pub kind: ClinicKind,
    /// What patients are offered.
    pub offer: Offer,
    /// How much is let in.
    pub limits: Limits,
    /// When streams end.
    pub ending: Ending,
    /// What messages go out by, for trying it.
    pub messenger: Arc<dyn Messenger>,
}

/// What patients are offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Offer {
    /// Information, and check-ins with an answer at once.
    #[default]
    CheckIns,
    /// Information alone: what to expect, what helps, when to call. Nothing is assessed and nothing is stored.
    InformationOnly,
}

/// Wishes for a new link that are written down, for each ended link in an hour.
const NEW_LINKS_PER_LINK_PER_H: NonZeroU32 = NonZeroU32::MIN.saturating_add(2);

/// How much is let in before "too many".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Check-ins through one link in an hour; as many may come at once.
    pub check_ins_per_link_per_h: NonZeroU32,
    /// Log-ins for one e-mail address in ten minutes.
    pub log_ins_per_address: NonZeroU32,
}

impl Default for Limits {
    fn default() -> Self {
        let at_least_one = |count| NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN);
        Self {
            check_ins_per_link_per_h: at_least_one(120),
            log_ins_per_address: at_least_one(10),
        }
    }
}

/// The house with its running limiters, shared by all requests.
pub(crate) struct Rooms {
    pub(crate) care: Care,
    pub(crate) desk: Desk,
    pub(crate) public_url: String,
    pub(crate) kind: ClinicKind,
    pub(crate) offer: Offer,
    pub(crate) messenger: Arc<dyn Messenger>,
    /// By hash of the link's token.
    pub(crate) check_ins: DefaultKeyedRateLimiter<String>,
    /// By hash of the e-mail address.
    pub(crate) log_ins: DefaultKeyedRateLimiter<String>,
    /// Wishes for a new link, by hash of the old one's token.
    pub(crate) new_links: DefaultKeyedRateLimiter<String>,
    /// Who looks at a worklist.
    pub(crate) live: Arc<Live>,
    pub(crate) ending: Ending,
}

/// What handlers take as state.
pub(crate) type Shared = Arc<Rooms>;

/// All doors.
pub fn app(house: House) -> Router {
    let Limits {
        check_ins_per_link_per_h,
        log_ins_per_address,
    } = house.limits;
    let ten_minutes = Quota::per_minute(NonZeroU32::MIN).allow_burst(log_ins_per_address);
    let rooms = Arc::new(Rooms {
        live: Live::new(house.care.clone()),
        ending: house.ending,
        care: house.care,
        desk: house.desk,
        public_url: house.public_url,
        kind: house.kind,
        offer: house.offer,
        messenger: house.messenger,
        check_ins: RateLimiter::keyed(Quota::per_hour(check_ins_per_link_per_h)),
        log_ins: RateLimiter::keyed(ten_minutes),
        new_links: RateLimiter::keyed(Quota::per_hour(NEW_LINKS_PER_LINK_PER_H)),
    });
    let say_failed = from_fn_with_state(Arc::clone(&rooms), present::say_failed);
    let in_words = from_fn_with_state(Arc::clone(&rooms), patient::refused::in_words);
    let pages = patient::router(house.offer)
        .layer(in_words)
        .merge(practitioner::router())
        .fallback(patient::refused::nowhere)
        .layer(say_failed)
        .merge(assets::routes())
        .layer(CompressionLayer::new());
    pages
        .merge(machine::router(house.offer))
        .layer(axum::middleware::from_fn(headers::strict))
        .with_state(rooms)
}
