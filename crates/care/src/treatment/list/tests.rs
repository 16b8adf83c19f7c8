//! Lists as programs write them, right and wrong.

use super::{Identity, ListColumn, ListFault, ListProblem, read_list};

fn problems(text: &str) -> Vec<(u64, Vec<ListProblem>)> {
    let list = read_list(text).unwrap();
    let lines = list.lines.into_iter();
    lines.map(|line| (line.line, line.problems)).collect()
}

#[test]
fn commas_semicolons_tabs_a_mark_of_order_and_heads_of_several_languages_are_read() {
    let maria = Identity {
        name: "Maria Lindqvist".to_owned(),
        email: "maria@example.org".to_owned(),
        phone: "+46 70 123".to_owned(),
    };
    for text in [
        "name,email,phone\nMaria Lindqvist,maria@example.org,+46 70 123\n",
        "\u{feff}E-Mail;Name;Telefon\r\nmaria@example.org; Maria  Lindqvist ;+46 70 123\r\n",
        "Teléfono\tNombre\tCorreo electrónico\n+46 70 123\tMaria Lindqvist\tmaria@example.org",
        "الاسم,الهاتف,البريد الإلكتروني\n\"Maria Lindqvist\",+46 70 123,maria@example.org\n\n",
    ] {
        let list = read_list(text).unwrap();
        assert!(list.is_right(), "{list:?}");
        assert_eq!(list.lines[0].identity, maria, "{text}");
        assert_eq!(list.lines[0].line, 2);
    }
}

#[test]
fn every_line_says_what_is_wrong_with_it() {
    let long = "x".repeat(200);
    let text = format!(
        "name,email,phone\n,a@example.org,\nTom,tom.example.org,12\nOk,,\n{long},,\nShort\n"
    );
    assert_eq!(
        problems(&text),
        [
            (2, vec![ListProblem::NameMissing]),
            (3, vec![ListProblem::NotAnAddress, ListProblem::NotANumber]),
            (4, vec![]),
            (5, vec![ListProblem::TooLong(ListColumn::Name)]),
            (6, vec![ListProblem::CellCount]),
        ]
    );
}

#[test]
fn the_same_patient_twice_is_found_and_a_family_with_one_number_is_not() {
    let text = "name,email,phone\nAnn Lee,ann@example.org,0701234\nann  LEE,,070 12 34\nBen Lee,ann@example.org,0701234\n\
                Ann Lee,other@example.org,\n";
    let found = problems(text);
    assert_eq!(found[1].1, [ListProblem::SameAsLine(2)]);
    assert!(found[2].1.is_empty() && found[3].1.is_empty(), "{found:?}");
}

#[test]
fn what_is_no_list_is_refused_and_columns_that_are_left_out_are_named() {
    assert_eq!(read_list(""), Err(ListFault::Empty));
    assert_eq!(read_list("name,email\n"), Err(ListFault::Empty));
    assert_eq!(read_list("who,email\nAnn,\n"), Err(ListFault::NoNames));
    let open = "name,email\nAnn,\n\"Ben,\nCleo,\n";
    assert_eq!(read_list(open), Err(ListFault::Unreadable(3)));
    let many = format!("name\n{}", "Ann\n".repeat(2_001));
    assert_eq!(read_list(&many), Err(ListFault::TooLong));
    let list = read_list("name,diagnosis\nAnn,secret\n").unwrap();
    assert_eq!(list.left_out, ["diagnosis"]);
}

#[test]
fn a_language_is_named_by_code_or_by_name_and_may_be_missing() {
    let text = "name;idioma\nA;es\nB;Español\nC;ar-EG\nD;EN_GB\nE;\n";
    let list = read_list(text).unwrap();
    let languages: Vec<&str> = list
        .lines
        .iter()
        .map(|line| line.language.as_str())
        .collect();
    assert_eq!(languages, ["es", "es", "ar", "en", ""]);
    assert!(list.left_out.is_empty() && list.is_right());
}
