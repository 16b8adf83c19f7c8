//! `GET` and `POST /settings/import`: patients from a list. The first POST reads and shows what is wrong line by line,
//! the second stores what is right; the list travels along in the form, so nothing of it waits on the server.

use askama::Template;
use axum::Form;
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use care::treatment::{
    LIST_LINES_MAX, ListColumn, ListError, ListFault, ListLine, ListProblem, PatientList,
    check_list, import_list,
};

use crate::gallery::Sample;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, Staff, field};
use crate::practitioner::{Desk, Room};
use crate::text::Text;
use crate::{present, respond};

/// The largest request, in bytes: twice the longest list that anybody would look through.
pub(crate) const BYTES_MAX: usize = 1_000_000;
/// Lines that are shown of a list in which nothing is wrong.
const SHOWN_MAX: usize = 20;
/// Wrong lines that are shown at once.
const WRONG_MAX: usize = 100;

/// The import.
#[derive(Clone, Template)]
#[template(path = "practitioner/treatment/import.html")]
pub struct Import {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What is wrong with the list as a whole.
    pub problems: Problems,
    /// The list as it came.
    pub text: String,
    /// What was read, if something was.
    pub preview: Option<Preview>,
}

/// A list that was read.
#[derive(Clone, Debug)]
pub struct Preview {
    /// How many lines it has.
    pub total: usize,
    /// How many of them are wrong.
    pub wrong: usize,
    /// The wrong lines; where there are none, the first ones.
    pub lines: Vec<PreviewLine>,
    /// Heads of columns that are not taken over.
    pub left_out: String,
}

/// A line of it.
#[derive(Clone, Debug)]
pub struct PreviewLine {
    /// As an editor counts it.
    pub line: u64,
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// The telephone number.
    pub phone: String,
    /// What is wrong and what to do, a sentence for each.
    pub wrong: Vec<String>,
}

impl Preview {
    /// Whether it may be stored.
    pub fn is_right(&self) -> bool {
        self.wrong == 0
    }
}

pub(crate) async fn form(State(rooms): State<Shared>, staff: Staff) -> Response {
    let nothing = (Problems::default(), None);
    answer(&rooms, &staff, StatusCode::OK, String::new(), nothing).await
}

pub(crate) async fn send(State(rooms): State<Shared>, staff: Staff, request: Request) -> Response {
    let text = staff.words(&rooms);
    let fields = match take(request).await {
        Ok(fields) => fields,
        Err(key) => {
            let nothing = (Problems::one("list", &text.get(key)), None);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return answer(&rooms, &staff, status, String::new(), nothing).await;
        }
    };
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let list = field(&fields, "list").to_owned();
    if field(&fields, "go") == "import" {
        return store(&rooms, &staff, text, list).await;
    }
    match check_list(&rooms.care, &staff.0.clinic.id, &list).await {
        Ok(found) => {
            let status = if found.is_right() {
                StatusCode::OK
            } else {
                StatusCode::UNPROCESSABLE_ENTITY
            };
            let preview = Some(preview(text, &found));
            answer(&rooms, &staff, status, list, (Problems::default(), preview)).await
        }
        Err(error) => refused(&rooms, &staff, text, list, error).await,
    }
}

async fn store(rooms: &Rooms, staff: &Staff, text: Text, list: String) -> Response {
    match import_list(&rooms.care, &staff.0, &list).await {
        Ok(_) => Redirect::to("/patients").into_response(),
        Err(error) => refused(rooms, staff, text, list, error).await,
    }
}

async fn refused(
    rooms: &Rooms,
    staff: &Staff,
    text: Text,
    list: String,
    error: ListError,
) -> Response {
    let shown = match error {
        ListError::Store(error) => return present::failed(&error),
        ListError::Wrong(found) => (Problems::default(), Some(preview(text, &found))),
        ListError::Fault(fault) => (Problems::one("list", &fault_in_words(text, fault)), None),
    };
    answer(rooms, staff, StatusCode::UNPROCESSABLE_ENTITY, list, shown).await
}

/// The fields of either form; the list is the file where one was chosen.
async fn take(request: Request) -> Result<Fields, &'static str> {
    let kind = request.headers().get(header::CONTENT_TYPE);
    let is_multipart = kind
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("multipart/form-data"));
    if !is_multipart {
        let form = Form::<Fields>::from_request(request, &()).await;
        return form
            .map(|Form(fields)| fields)
            .map_err(|_| "import-too-large");
    }
    let mut parts = Multipart::from_request(request, &())
        .await
        .map_err(|_| "import-unreadable")?;
    let mut fields = Fields::new();
    while let Some(part) = parts.next_field().await.map_err(|_| "import-too-large")? {
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|_| "import-too-large")?;
        let value = String::from_utf8(bytes.to_vec()).map_err(|_| "import-not-utf8")?;
        let name = if name == "file" {
            "list".to_owned()
        } else {
            name
        };
        fields.push((name, value));
    }
    Ok(fields)
}

fn fault_in_words(text: Text, fault: ListFault) -> String {
    match fault {
        ListFault::Empty => text.get("import-empty"),
        ListFault::NoNames => text.get("import-no-names"),
        ListFault::Unreadable(line) => {
            text.with("import-line-unreadable", "line", &line.to_string())
        }
        ListFault::TooLong => text.with("import-too-long", "lines", &LIST_LINES_MAX.to_string()),
    }
}

fn problem_in_words(text: Text, problem: ListProblem) -> String {
    match problem {
        ListProblem::NameMissing => text.get("import-name-missing"),
        ListProblem::TooLong(ListColumn::Name) => text.get("import-name-long"),
        ListProblem::TooLong(ListColumn::Email) => text.get("import-email-long"),
        ListProblem::TooLong(ListColumn::Phone) => text.get("import-phone-long"),
        ListProblem::NotAnAddress => text.get("import-email-wrong"),
        ListProblem::TooLong(ListColumn::Language) | ListProblem::NotALanguage => {
            text.get("import-language-wrong")
        }
        ListProblem::NotANumber => text.get("import-phone-wrong"),
        ListProblem::CellCount => text.get("import-cells"),
        ListProblem::SameAsLine(line) => text.with("import-same", "line", &line.to_string()),
        ListProblem::Known => text.get("import-known"),
    }
}

fn preview(text: Text, list: &PatientList) -> Preview {
    let is_wrong = |line: &&ListLine| !line.problems.is_empty();
    let wrong = list.lines.iter().filter(is_wrong).count();
    let shown: Vec<&ListLine> = if wrong == 0 {
        list.lines.iter().take(SHOWN_MAX).collect()
    } else {
        list.lines.iter().filter(is_wrong).take(WRONG_MAX).collect()
    };
    let line = |line: &&ListLine| PreviewLine {
        line: line.line,
        name: line.identity.name.clone(),
        email: line.identity.email.clone(),
        phone: line.identity.phone.clone(),
        wrong: (line.problems.iter())
            .map(|problem| problem_in_words(text, *problem))
            .collect(),
    };
    Preview {
        total: list.lines.len(),
        wrong,
        lines: shown.iter().map(line).collect(),
        left_out: text.list(&list.left_out),
    }
}

async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    status: StatusCode,
    text: String,
    (problems, preview): (Problems, Option<Preview>),
) -> Response {
    match staff.frames(rooms, Room::Patients).await {
        Ok((page, desk)) => {
            let import = Import {
                page,
                desk,
                problems,
                text,
                preview,
            };
            respond::page(status, &import)
        }
        Err(error) => present::failed(&error),
    }
}

impl Sample for Import {
    fn samples() -> Vec<(&'static str, Self)> {
        let line = |line, name: &str, email: &str, wrong: &[&str]| PreviewLine {
            line,
            name: name.to_owned(),
            email: email.to_owned(),
            phone: "020 7946 0123".to_owned(),
            wrong: wrong.iter().map(|one| (*one).to_owned()).collect(),
        };
        let empty = Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Patients),
            problems: Problems::default(),
            text: String::new(),
            preview: None,
        };
        let wrong = Self {
            text: "name,email,phone".to_owned(),
            preview: Some(Preview {
                total: 34,
                wrong: 2,
                lines: vec![
                    line(
                        7,
                        "Maria Lindqvist",
                        "maria.example.org",
                        &["E-mail: this is no address. Correct it or leave it empty."],
                    ),
                    line(
                        12,
                        "",
                        "",
                        &["Name: it is missing. Fill it in or delete the line."],
                    ),
                ],
                left_out: "diagnosis".to_owned(),
            }),
            ..empty.clone()
        };
        let right = Self {
            preview: Some(Preview {
                total: 34,
                wrong: 0,
                lines: vec![line(2, "Maria Lindqvist", "maria@example.org", &[])],
                left_out: String::new(),
            }),
            ..wrong.clone()
        };
        let fault = Self {
            problems: Problems::one("list", "No column holds names. Call one of them “name”."),
            ..empty.clone()
        };
        vec![
            ("import", empty),
            ("import-wrong", wrong),
            ("import-right", right),
            ("import-fault", fault),
        ]
    }
}
