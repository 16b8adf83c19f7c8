//! A small mail server of the tests' own: a real conversation on a real socket.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// How it treats those who come, one after the other; the last manner stays.
#[derive(Clone, Copy)]
pub(crate) enum Manner {
    /// Takes the mail.
    Takes,
    /// Says 451 to the receiver, quoting the address as real servers do.
    Refuses,
    /// Says 550 to the receiver: nobody has that address.
    Unknown,
}

/// A running mail server.
pub(crate) struct MailServer {
    pub(crate) port: u16,
    mails: Receiver<String>,
}

impl MailServer {
    /// Starts it.
    pub(crate) fn start(manners: &'static [Manner]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (sender, mails) = channel();
        std::thread::spawn(move || {
            for (turn, stream) in listener.incoming().enumerate() {
                let manner = manners[turn.min(manners.len() - 1)];
                if let Some(mail) = converse(stream.unwrap(), manner)
                    && sender.send(mail).is_err()
                {
                    return;
                }
            }
        });
        Self { port, mails }
    }

    /// The next mail that came in.
    pub(crate) fn mail(&self) -> String {
        self.mails
            .recv_timeout(Duration::from_secs(60))
            .expect("no mail came")
    }
}

/// Talks to its end; returns the mail with its envelope's receiver in front.
fn converse(stream: TcpStream, manner: Manner) -> Option<String> {
    let mut out = stream.try_clone().unwrap();
    let mut say = move |line: &str| drop(out.write_all(format!("{line}\r\n").as_bytes()));
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let mut mail = None;
    say("220 mail.test ESMTP");
    while let Some(line) = lines.next() {
        let verb = line
            .split([' ', ':'])
            .next()
            .unwrap_or_default()
            .to_ascii_uppercase();
        match (verb.as_str(), manner) {
            ("EHLO", _) => say("250-mail.test\r\n250 8BITMIME"),
            ("RCPT", Manner::Refuses) => {
                say(&format!("451 4.7.1 {line}: greylisted, come back later"))
            }
            ("RCPT", Manner::Unknown) => say(&format!("550 5.1.1 {line}: no such user")),
            ("RCPT", Manner::Takes) => {
                mail = Some(line);
                say("250 ok");
            }
            ("DATA", _) => {
                say("354 go on");
                let body: Vec<String> = lines.by_ref().take_while(|line| line != ".").collect();
                mail = mail.map(|receiver| format!("{receiver}\n{}", body.join("\n")));
                say("250 2.0.0 queued as Q1");
            }
            ("QUIT", _) => {
                say("221 bye");
                return mail;
            }
            _ => say("250 ok"),
        }
    }
    mail
}
