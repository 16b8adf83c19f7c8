//! Soreness beside function, in one sentence: somebody may be sore and still move better.

use care::treatment::{Progress, Rated};
use protocol::CompiledProtocol;

use super::Page;
use super::chart::tenths;

/// What has come of function, by the protocol's measure of a real change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moving {
    Better,
    Same,
    Worse,
}

/// The sentence; `None` before a second rating of function, or where nobody has said how sore they are.
pub(crate) fn sentence(
    protocol: &CompiledProtocol,
    page: &Page,
    progress: &[Progress],
    sore: Option<u8>,
) -> Option<String> {
    let sore = sore?;
    let rated = progress.iter().map(|one| &one.rated);
    let mut function = rated.filter_map(Rated::function);
    let from = function.next()?;
    let to = function.next_back()?;
    let key = match (sore, moving(protocol, from, to)) {
        (0, Moving::Better) => "moving-easy-better",
        (0, Moving::Same) => "moving-easy-same",
        (0, Moving::Worse) => "moving-easy-worse",
        (_, Moving::Better) => "moving-sore-better",
        (_, Moving::Same) => "moving-sore-same",
        (_, Moving::Worse) => "moving-sore-worse",
    };
    let (from, to, sore) = (tenths(from), tenths(to), sore.to_string());
    let values = [
        ("soreness", sore.as_str()),
        ("from", from.as_str()),
        ("to", to.as_str()),
    ];
    Some(page.text.with_all(key, &values))
}

fn moving(protocol: &CompiledProtocol, from: f64, to: f64) -> Moving {
    let real = f64::from(protocol.schedule().real_change);
    if to - from >= real {
        Moving::Better
    } else if from - to >= real {
        Moving::Worse
    } else {
        Moving::Same
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use care::treatment::Activity;

    fn rated(points: &[u8]) -> Progress {
        let activity = |points: &u8| Activity {
            name: "an invented one".to_owned(),
            points: *points,
        };
        Progress {
            at: jiff::Timestamp::UNIX_EPOCH,
            rated: Rated {
                activities: points.iter().map(activity).collect(),
                ..Rated::default()
            },
        }
    }

    #[test]
    fn two_points_of_function_count_whatever_the_soreness() {
        let protocol = CompiledProtocol::shipped().unwrap();
        let say =
            |progress: &[Progress], sore| sentence(&protocol, &Page::sample(), progress, sore);
        let (low, high) = (rated(&[3, 4]), rated(&[5, 6]));
        let better = say(&[low.clone(), rated(&[]), high.clone()], Some(4)).unwrap();
        assert!(better.starts_with("Sore, but moving better"), "{better}");
        assert!(better.contains("4/10") && better.contains("from 3.5 to 5.5"));
        let worse = say(&[high, low.clone()], Some(0)).unwrap();
        assert!(
            worse.starts_with("Not sore, but moving less well"),
            "{worse}"
        );
        let nearly = say(&[low.clone(), rated(&[5, 5])], Some(4)).unwrap();
        assert!(nearly.starts_with("Sore, and no real change"), "{nearly}");
        assert_eq!(say(std::slice::from_ref(&low), Some(4)), None);
        assert_eq!(say(&[low.clone(), low], None), None);
    }
}
