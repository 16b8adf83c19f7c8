//! Every SQL text by name, so that a test can prepare each on both databases.

use sqlx::{AssertSqlSafe, SqlSafeStr, SqlStr};

use crate::bulk::BulkText;
use crate::{
    alert, arrival, backup, check_in, clinic, cover, jobs, practice, record, review, treatment,
};

/// Declares a room's texts and lists them.
macro_rules! texts {
    ($($name:ident = $sql:expr;)*) => {
        $(pub(crate) const $name: &str = $sql;)*
        /// All texts of this room.
        pub(crate) const TEXTS: &[(&str, &str)] = &[$((stringify!($name), $name)),*];
    };
}

/// Declares a room's texts for many rows and lists them.
macro_rules! bulk_texts {
    ($($name:ident = $width:literal after $before:literal: $sql:expr;)*) => {
        $(pub(crate) static $name: $crate::bulk::BulkText = $crate::bulk::BulkText::new($sql, $width, $before);)*
        /// All texts for many rows of this room.
        pub(crate) static BULK_TEXTS: &[(&str, &$crate::bulk::BulkText)] = &[$((stringify!($name), &$name)),*];
    };
}

pub(crate) use {bulk_texts, texts};

/// Every text of the store with its name; those for many rows at one and at three rows.
#[must_use]
pub fn all() -> Vec<(String, SqlStr)> {
    let fixed = [
        arrival::TEXTS,
        backup::TEXTS,
        clinic::TEXTS,
        clinic::users::TEXTS,
        clinic::set_up::TEXTS,
        treatment::TEXTS,
        treatment::reminder::TEXTS,
        treatment::reminder::aside::TEXTS,
        treatment::version::TEXTS,
        treatment::guidance::TEXTS,
        treatment::session_event::TEXTS,
        treatment::link::TEXTS,
        treatment::sending::TEXTS,
        treatment::text_code::TEXTS,
        treatment::patient::TEXTS,
        alert::TEXTS,
        alert::work::TEXTS,
        review::TEXTS,
        review::history::TEXTS,
        record::TEXTS,
        record::log::TEXTS,
        record::retention::TEXTS,
        practice::TEXTS,
        jobs::TEXTS,
        cover::TEXTS,
    ]
    .concat();
    let bulk: Vec<(&str, &BulkText)> = [
        check_in::BULK_TEXTS,
        record::BULK_TEXTS,
        jobs::BULK_TEXTS,
        alert::BULK_TEXTS,
        practice::BULK_TEXTS,
    ]
    .concat();
    let sized = bulk.into_iter().flat_map(|(name, text)| {
        let of = |rows| AssertSqlSafe(text.for_rows(rows)).into_sql_str();
        [1, 3].map(|rows| (format!("{name} x{rows}"), of(rows)))
    });
    fixed
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.into_sql_str()))
        .chain(sized)
        .collect()
}
