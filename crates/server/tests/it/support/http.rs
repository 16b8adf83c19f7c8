//! As much HTTP as a patient's tool needs.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: String,
}

impl Answer {
    /// Its body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

/// A connection with a request on its way.
pub(crate) struct Connection(TcpStream);

/// Gets an address.
pub(crate) fn get(url: &str) -> Answer {
    let (host, path) = parts(url);
    let mut connection = Connection::open(host);
    connection.send(&format!(
        "GET {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n"
    ));
    connection.answer()
}

/// Posts JSON to an address.
pub(crate) fn post(url: &str, body: &Value) -> Answer {
    let (mut connection, body) = Connection::post(url, body, "");
    connection.send(&body);
    connection.answer()
}

impl Connection {
    /// Sends the head of a post and waits until the server wants the body, which is handed back.
    pub(crate) fn post_head(url: &str, body: &Value) -> (Self, String) {
        let (mut connection, body) = Self::post(url, body, "expect: 100-continue\r\n");
        let mut wanted = [0; b"HTTP/1.1 100 Continue\r\n\r\n".len()];
        connection.0.read_exact(&mut wanted).unwrap();
        assert!(wanted.starts_with(b"HTTP/1.1 100 "));
        (connection, body)
    }

    fn post(url: &str, body: &Value, more: &str) -> (Self, String) {
        let (host, path) = parts(url);
        let body = body.to_string();
        let mut connection = Self::open(host);
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncontent-type: application/json\r\n{more}"
        );
        connection.send(&format!("{head}content-length: {}\r\n\r\n", body.len()));
        (connection, body)
    }

    /// Sends more.
    pub(crate) fn send(&mut self, text: &str) {
        self.0.write_all(text.as_bytes()).unwrap();
    }

    /// Reads the answer to its end.
    pub(crate) fn answer(mut self) -> Answer {
        let mut text = String::new();
        self.0.read_to_string(&mut text).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        Answer {
            status: status.unwrap_or_else(|| panic!("no answer: {text}")),
            body: body.to_owned(),
        }
    }

    fn open(host: &str) -> Self {
        let stream = TcpStream::connect(host).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(60)))
            .unwrap();
        Self(stream)
    }
}

fn parts(url: &str) -> (&str, &str) {
    let rest = url.strip_prefix("http://").unwrap();
    rest.split_at(rest.find('/').unwrap_or(rest.len()))
}
