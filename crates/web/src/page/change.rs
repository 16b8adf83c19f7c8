//! What has changed between the first rating of progress and the last, in sentences of the protocol.

use care::treatment::{Progress, Rated};
use protocol::CompiledProtocol;

use super::Page;
use super::chart::tenths;

/// A sentence for each activity, comfort and mobility that were rated at least twice; where nothing was, one that says
/// that this is the start. Empty without a rating.
pub(crate) fn sentences(
    protocol: &CompiledProtocol,
    page: &Page,
    progress: &[Progress],
) -> Vec<String> {
    let lang = page.text.lang();
    let Some(last) = progress.last() else {
        return Vec::new();
    };
    let named = |slug: &str| protocol.text(lang, &format!("scale-{slug}.short"));
    let activities = last.rated.activities.iter();
    let activities = activities.map(|now| {
        let same = |rated: &Rated| {
            let mut all = rated.activities.iter();
            all.find(|one| one.name == now.name).map(|one| one.points)
        };
        (now.name.clone(), first(progress, same), Some(now.points))
    });
    let comfort = (
        named("comfort"),
        first(progress, |rated| rated.comfort),
        last.rated.comfort,
    );
    let mobility = (
        named("mobility"),
        first(progress, |rated| rated.mobility),
        last.rated.mobility,
    );
    let changes: Vec<String> = activities
        .chain([comfort, mobility])
        .filter_map(|(what, from, to)| sentence(protocol, lang, &what, from?, to?))
        .collect();
    if changes.is_empty() {
        vec![protocol.text(lang, "progress-first")]
    } else {
        changes
    }
}

/// The first rating of something, unless it is the last one, too.
fn first(progress: &[Progress], value: impl Fn(&Rated) -> Option<u8>) -> Option<u8> {
    let (_, before) = progress.split_last()?;
    before.iter().find_map(|one| value(&one.rated))
}

fn sentence(
    protocol: &CompiledProtocol,
    lang: &str,
    what: &str,
    from: u8,
    to: u8,
) -> Option<String> {
    let real = protocol.schedule().real_change;
    let key = if to >= from.saturating_add(real) {
        "progress-better"
    } else if from >= to.saturating_add(real) {
        "progress-worse"
    } else {
        "progress-same"
    };
    let mut letters = what.chars();
    let what: String = letters.next()?.to_uppercase().chain(letters).collect();
    let (from, to) = (tenths(f64::from(from)), tenths(f64::from(to)));
    Some(protocol.text_with(lang, key, &[("what", &what), ("from", &from), ("to", &to)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use care::treatment::Activity;

    fn rated(points: u8, comfort: u8, mobility: u8) -> Progress {
        Progress {
            at: jiff::Timestamp::UNIX_EPOCH,
            rated: Rated {
                activities: vec![Activity {
                    name: "reaching a shelf".to_owned(),
                    points,
                }],
                comfort: Some(comfort),
                mobility: Some(mobility),
            },
        }
    }

    #[test]
    fn two_points_are_a_real_change_and_one_is_not() {
        let protocol = CompiledProtocol::shipped().unwrap();
        let said = |progress: &[Progress]| sentences(&protocol, &Page::sample(), progress);
        let changes = said(&[rated(4, 6, 5), rated(9, 9, 9), rated(6, 4, 6)]);
        assert!(
            changes[0].starts_with("Reaching a shelf: from 4 to 6.")
                && changes[0].contains("for the better")
        );
        assert!(
            changes[1].starts_with("Comfort: from 6 to 4.") && changes[1].contains("for the worse")
        );
        assert!(changes[2].contains("would count"));
        assert!(said(&[rated(4, 6, 5)])[0].contains("where you start"));
        assert!(said(&[]).is_empty());
    }
}
