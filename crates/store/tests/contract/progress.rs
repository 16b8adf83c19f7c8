//! Ratings of progress, as they are stored.

use care::id::ClientId;
use care::treatment::{Activity, Rated, progress, rate};

use crate::house::{OsEntropy, houses, noon};

fn rated(points: u8) -> Rated {
    Rated {
        activities: vec![Activity {
            name: "an invented activity".to_owned(),
            points,
        }],
        comfort: Some(4),
        mobility: None,
    }
}

#[tokio::test]
async fn a_rating_is_stored_once_reads_back_and_its_words_stand_nowhere_in_the_open() {
    for house in houses().await {
        let (mine, other) = (house.patient(26).await, house.patient(26).await);
        let id = ClientId::new(noon(), &OsEntropy);
        for points in [3, 9] {
            assert!(
                rate(&house.care, &mine.token, id.clone(), &rated(points))
                    .await
                    .unwrap()
            );
        }
        let id = ClientId::new(noon(), &OsEntropy);
        assert!(
            !rate(&house.care, "no-such-link", id, &rated(5))
                .await
                .unwrap()
        );
        let sealed = house
            .care
            .store
            .patient(&house.clinic.id, &mine.patient)
            .await
            .unwrap()
            .unwrap();
        let all = progress(&house.care, &sealed).await.unwrap();
        assert_eq!(all.len(), 1, "the same form again changes nothing");
        assert_eq!(all[0].rated, rated(3));
        let rows = house
            .care
            .store
            .progress_of(&house.clinic.id, &mine.patient)
            .await
            .unwrap();
        assert!(
            !rows[0]
                .activities
                .windows(8)
                .any(|part| part == b"invented")
        );
        let others = house
            .care
            .store
            .progress_of(&house.clinic.id, &other.patient)
            .await
            .unwrap();
        assert!(others.is_empty());
    }
}
