//! Check-ins, the hot path: a group is loaded and written with one text for each table.

mod group;
mod load;
mod read;
mod write;

use crate::alert::alert_columns;
use crate::clinic::clinic_columns;
use crate::texts::bulk_texts;
use crate::treatment::{link_columns, patient_columns};

pub(crate) use load::open_session;
pub(crate) use read::{check_in, check_in_columns, newest_check_ins};

bulk_texts! {
    LINKS = 1 after 0: concat!("SELECT ", link_columns!(), ", ", patient_columns!(), "
        FROM link l JOIN patient p ON p.clinic_id = l.clinic_id AND p.patient_id = l.patient_id WHERE l.token_hash IN ({keys})
        ORDER BY p.clinic_id, p.patient_id /*lock patient*/");
    CLINICS = 1 after 0: concat!("SELECT ", clinic_columns!(), " FROM clinic cl WHERE cl.clinic_id IN ({keys})");
    ALERTS = 3 after 0: concat!("SELECT l.column1, ", alert_columns!(), " FROM (VALUES {rows}) AS l
        JOIN alert a ON a.clinic_id = l.column2 AND a.patient_id = l.column3 AND a.closed_at IS NULL");
    SESSIONS = 3 after 0: "SELECT l.column1, s.session_id, s.practitioner_id, s.needled_at, s.facts FROM (VALUES {rows}) AS l
        JOIN session s ON s.clinic_id = l.column2 AND s.patient_id = l.column3 AND s.ended_at IS NULL";
    // One lower bound and not two, so that it is found once for each link and not again for each of its check-ins.
    EARLIER = 3 after 0: "SELECT l.column1, c.check_in_id, c.corrects, c.answered_at, c.answers, CASE WHEN c.words IS NULL THEN '' ELSE c.assessment END
        FROM (VALUES {rows}) AS l JOIN check_in c ON c.clinic_id = l.column2 AND c.patient_id = l.column3
        WHERE c.received_at >= (SELECT MAX(since.at) FROM (
            SELECT COALESCE(MAX(a.closed_at), -1) + 1 AS at FROM alert a WHERE a.clinic_id = l.column2 AND a.patient_id = l.column3
            UNION ALL SELECT COALESCE((SELECT x.received_at FROM check_in x WHERE x.clinic_id = l.column2 AND x.patient_id = l.column3
                ORDER BY x.received_at DESC LIMIT 1 OFFSET 63), 0)) since)";
    PREVIOUS = 4 after 0: "SELECT sent.column1, c.client_id, c.check_in_id, c.body_hash, c.assessment FROM (VALUES {rows}) AS sent
        JOIN check_in c ON c.clinic_id = sent.column2 AND c.link_id = sent.column3 AND c.client_id = sent.column4";
    ADD_CHECK_INS = 15 after 0: "INSERT INTO check_in (clinic_id, check_in_id, patient_id, link_id, client_id, body_hash, wish, corrects, answered_at,
        received_at, answers, words, disposition, assessment, protocol_sha256) VALUES {rows}";
    OPEN_LINKS = 1 after 1: "UPDATE link SET opened_at = $1 WHERE token_hash IN ({keys}) AND opened_at IS NULL";
}
