//! (b) The limit for a web service: axum and SQLite with nothing else. It hashes the token, parses the JSON, and inserts
//! one row; rows that arrive together share one commit at `synchronous=FULL`.

use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};

use anyhow::Result;
use axum::extract::{Path as UrlPath, State};
use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, Router};
use rusqlite::Connection;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::sync::oneshot;

use crate::child::Child;
use crate::disk;
use crate::load::{self, CLIENTS, Load, Measured};
use crate::report::Report;

struct Row {
    token: Vec<u8>,
    id: String,
    answers: String,
    done: oneshot::Sender<bool>,
}

/// Runs the program itself, in a process of its own.
pub(crate) fn serve(folder: &Path) -> Result<()> {
    let db = disk::open(&folder.join("minimal.sqlite"))?;
    db.execute_batch(
        "CREATE TABLE IF NOT EXISTS check_in (id INTEGER PRIMARY KEY, token BLOB NOT NULL, client_id TEXT NOT NULL, answers TEXT NOT NULL)",
    )?;
    let (sender, receiver) = channel();
    std::thread::spawn(move || write(db, &receiver));
    let app = Router::new()
        .route("/r/{token}/check-ins", post(accept))
        .with_state(sender);
    tokio::runtime::Runtime::new()?.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        println!("http://{}", listener.local_addr()?);
        Ok(axum::serve(listener, app).await?)
    })
}

async fn accept(
    State(sender): State<Sender<Row>>,
    UrlPath(token): UrlPath<String>,
    Json(body): Json<Value>,
) -> (StatusCode, Json<Value>) {
    let (done, answered) = oneshot::channel();
    let id = body
        .get("id")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    let answers = body
        .get("answers")
        .map(Value::to_string)
        .unwrap_or_default();
    let row = Row {
        token: Sha256::digest(token).to_vec(),
        id: id.clone(),
        answers,
        done,
    };
    if sender.send(row).is_ok() && answered.await.unwrap_or(false) {
        (StatusCode::CREATED, Json(json!({ "receipt": id })))
    } else {
        (StatusCode::INTERNAL_SERVER_ERROR, Json(Value::Null))
    }
}

fn write(mut db: Connection, receiver: &Receiver<Row>) {
    while let Ok(first) = receiver.recv() {
        let rows: Vec<Row> = std::iter::once(first)
            .chain(receiver.try_iter())
            .take(128)
            .collect();
        let stored = commit(&mut db, &rows).is_ok();
        for row in rows {
            let _ = row.done.send(stored);
        }
    }
}

fn commit(db: &mut Connection, rows: &[Row]) -> rusqlite::Result<()> {
    let transaction = db.transaction()?;
    {
        let mut insert = transaction.prepare_cached(
            "INSERT INTO check_in (token, client_id, answers) VALUES (?1, ?2, ?3)",
        )?;
        for row in rows {
            insert.execute((&row.token, &row.id, &row.answers))?;
        }
    }
    transaction.commit()
}

/// Measures it at every number of clients.
pub(crate) fn measure(folder: &Path, short: bool, report: &mut Report) -> Result<Vec<Measured>> {
    let program = std::env::current_exe()?;
    let folder_text = folder.display().to_string();
    let (child, line) = Child::start(&program, &["minimal", &folder_text])?;
    let tokens: Vec<String> = (0..1_000).map(|n| format!("token-{n:022}")).collect();
    let measured = CLIENTS
        .iter()
        .map(|clients| load::three(&child, &Load::check_ins(&line, &tokens, *clients, short)));
    let measured: Vec<Measured> = measured.collect::<Result<_>>()?;
    for one in &measured {
        report.line(format!("(b) minimal axum + SQLite      {one}"));
    }
    Ok(measured)
}
