//! A small gateway for text messages of the tests' own: real HTTP on a real socket.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// A running gateway.
pub(crate) struct Gateway {
    pub(crate) port: u16,
    requests: Receiver<Posted>,
}

/// What came in.
pub(crate) struct Posted {
    /// The first line and the headers.
    pub(crate) head: String,
    /// The body.
    pub(crate) body: String,
}

impl Gateway {
    /// Starts it; it answers everything with this status and body.
    pub(crate) fn start(status: &'static str, answer: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (sender, requests) = channel();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                // The doctor connects and says nothing.
                if let Some(posted) = converse(stream.unwrap(), status, answer)
                    && sender.send(posted).is_err()
                {
                    return;
                }
            }
        });
        Self { port, requests }
    }

    /// The next request that came in.
    pub(crate) fn posted(&self) -> Posted {
        self.requests
            .recv_timeout(Duration::from_secs(60))
            .expect("nothing was posted")
    }
}

fn converse(stream: TcpStream, status: &str, answer: &str) -> Option<Posted> {
    let mut out = stream.try_clone().unwrap();
    let mut lines = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if lines.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    let length = head.lines().find_map(|line| {
        line.to_lowercase()
            .strip_prefix("content-length: ")?
            .parse()
            .ok()
    });
    let mut body = vec![0; length.unwrap_or(0)];
    lines.read_exact(&mut body).unwrap();
    let length = answer.len();
    let whole = format!(
        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{answer}"
    );
    out.write_all(whole.as_bytes()).unwrap();
    Some(Posted {
        head,
        body: String::from_utf8(body).unwrap(),
    })
}
