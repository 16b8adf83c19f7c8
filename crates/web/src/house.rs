//! The house as the doors see it: the use cases, the desk for check-ins, the limits; and the router over all doors.

use std::any::Any;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use care::Care;
use care::check_in::Desk;
use care::clinic::ClinicKind;
use care::port::Messenger;
use care::treatment::TokenHash;
use governor::Quota;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use crate::limiter::Limiter;
use crate::live::{Ending, Live};
use crate::{assets, failed, headers, machine, patient, practitioner};

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

/// Choices of language, starts of reminders and time zones that are written down, for each link in an hour. Each is an
/// entry of the audit log.
const CHOICES_PER_LINK_PER_H: NonZeroU32 = NonZeroU32::MIN.saturating_add(29);

/// How much is let in before "too many".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Check-ins through one link in an hour; as many may come at once.
    pub check_ins_per_link_per_h: NonZeroU32,
    /// Log-ins for one e-mail address in ten minutes.
    pub log_ins_per_address: NonZeroU32,
    /// From a page's request to its answer. Shorter than what the server allows any request, so that it ends in words.
    pub request_max: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        let at_least_one = |count| NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN);
        Self {
            check_ins_per_link_per_h: at_least_one(120),
            log_ins_per_address: at_least_one(10),
            request_max: Duration::from_secs(25),
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
    pub(crate) check_ins: Limiter,
    /// By hash of the e-mail address.
    pub(crate) log_ins: Limiter,
    /// Wishes for a new link, by hash of the old one's token.
    pub(crate) new_links: Limiter,
    /// What patients choose on their page, by hash of the link's token.
    choices: Limiter,
    /// Who looks at a worklist.
    pub(crate) live: Arc<Live>,
    pub(crate) ending: Ending,
}

impl Rooms {
    /// Counts a choice of a patient's against its link; `Err` says in how many seconds there is room again.
    pub(crate) fn let_choose(&self, token: &str) -> Result<(), u64> {
        self.choices.let_in(TokenHash::of(token).as_str())
    }
}

/// What handlers take as state.
pub(crate) type Shared = Arc<Rooms>;

/// All doors.
pub fn app(house: House) -> Router {
    let Limits {
        check_ins_per_link_per_h,
        log_ins_per_address,
        request_max,
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
        check_ins: Limiter::new(Quota::per_hour(check_ins_per_link_per_h)),
        log_ins: Limiter::new(ten_minutes),
        choices: Limiter::new(Quota::per_hour(CHOICES_PER_LINK_PER_H)),
        new_links: Limiter::new(Quota::per_hour(NEW_LINKS_PER_LINK_PER_H)),
    });
    let say_failed = from_fn_with_state(Arc::clone(&rooms), failed::in_words);
    let late = TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, request_max);
    let in_words = from_fn_with_state(Arc::clone(&rooms), patient::refused::in_words);
    let at_desk = from_fn_with_state(Arc::clone(&rooms), practitioner::refused::in_words);
    let pages = patient::router(house.offer)
        .layer(in_words)
        .merge(practitioner::router().layer(at_desk))
        .fallback(patient::refused::nowhere)
        .layer(CatchPanicLayer::custom(after_bug))
        .layer(late)
        .layer(say_failed)
        .merge(assets::routes())
        .layer(CompressionLayer::new());
    pages
        .merge(machine::router(house.offer))
        .layer(axum::middleware::from_fn(headers::strict))
        .with_state(rooms)
}

/// What the bug said is not for readers; where it is stands in the log.
fn after_bug(_: Box<dyn Any + Send + 'static>) -> Response {
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
