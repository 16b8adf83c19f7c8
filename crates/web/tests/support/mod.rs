//! A house with a clinic on a real store, a clock that a test moves, and a browser that keeps cookies.

mod browser;
mod clinic;
mod ports;
mod post;

pub(crate) use browser::{Answer, Browser};
pub(crate) use clinic::{ALIEN, ANN, House, PASSWORD};
pub(crate) use post::Post;
