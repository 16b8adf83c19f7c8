//! The course on the patient's page: drawn with what was said, told in a sentence, and gone when it is over.

use jiff::SignedDuration;
use protocol::contract::Answers;

use crate::support::{ANN, House};

fn sore(soreness: u8) -> Answers {
    Answers {
        soreness: Some(soreness),
        soreness_trend: Some(protocol::Trend::Same),
        fatigue: Some(1),
        fatigue_interferes: Some(false),
        other_signs_no: true,
        ..Answers::default()
    }
}

/// What the page says of a patient who was this sore five hours after the session.
async fn page_of(soreness: u8) -> String {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    house.clock.forward(SignedDuration::from_hours(5));
    house.check_in(&token, sore(soreness)).await;
    house.browser().get(&format!("/r/{token}")).await.body
}

#[tokio::test]
async fn each_answer_is_a_dot_in_the_picture_and_a_row_of_its_table() {
    let page = page_of(4).await;
    assert_eq!(
        page.matches("class=\"own\"").count(),
        2,
        "soreness and tiredness"
    );
    assert_eq!(page.matches("class=\"now\"").count(), 2);
    assert!(page.contains("<th scope=\"row\">5 hours</th>"), "{page}");
    assert!(page.contains("<td>4</td></tr>"), "{page}");
}

#[tokio::test]
async fn a_sentence_says_where_the_last_answer_lies_and_what_to_do_when_it_is_high() {
    assert!(
        page_of(3)
            .await
            .contains("in the range that many people have")
    );
    let high = page_of(10).await;
    assert!(!high.contains("in the range that many people have"));
}

#[tokio::test]
async fn after_eight_days_the_picture_is_gone_and_the_words_stay() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    let path = format!("/r/{token}");
    assert!(house.browser().get(&path).await.says("Soreness, 0 to 10"));
    house.clock.forward(SignedDuration::from_hours(193));
    let page = house.browser().get(&path).await;
    assert!(!page.says("Soreness, 0 to 10") && page.says("From day 4"));
}
