//! The site of a clinic: another server with pages of its own, on another
//! address of this machine, so that browsers take it for another site.

use super::server::UNPOISONED;
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What is answered on a path.
#[derive(Clone, Debug, Default)]
pub struct Reply {
    pub kind: &'static str,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
    /// How long nobody is answered.
    pub after: Duration,
}

impl Reply {
    pub fn html(body: impl Into<Vec<u8>>) -> Self {
        Self::of("text/html; charset=utf-8", body)
    }

    pub fn of(kind: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            kind,
            body: body.into(),
            ..Self::default()
        }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    #[must_use]
    pub fn after(mut self, seconds: u64) -> Self {
        self.after = Duration::from_secs(seconds);
        self
    }
}

/// Where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// On a site of its own.
    #[default]
    OtherSite,
    /// On the site of the check, but of another origin: where browsers allow service workers without TLS.
    OtherPort,
}

/// Stops when dropped.
pub struct Host {
    address: std::net::SocketAddr,
    replies: Arc<Mutex<HashMap<String, Reply>>>,
    done: Arc<AtomicBool>,
}

impl Host {
    pub fn start(place: Place) -> Self {
        let address = match place {
            Place::OtherSite => "127.0.0.2",
            Place::OtherPort => "127.0.0.1",
        };
        let listener = TcpListener::bind((address, 0)).expect("a free port");
        let host = Self {
            address: listener.local_addr().expect("an address"),
            replies: Arc::default(),
            done: Arc::default(),
        };
        let (replies, done) = (host.replies.clone(), host.done.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if done.load(Ordering::Relaxed) {
                    break;
                }
                let replies = replies.clone();
                std::thread::spawn(move || answer(&stream, &replies));
            }
        });
        host
    }

    /// Answers this on a path, from now on.
    pub fn serve(&self, path: &str, reply: Reply) {
        let mut replies = self.replies.lock().expect(UNPOISONED);
        replies.insert(path.to_owned(), reply);
    }

    /// Without a slash at the end.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.done.store(true, Ordering::Relaxed);
        // Wakes the listener, so that it can see that.
        let _ = TcpStream::connect(self.address);
    }
}

fn answer(mut stream: &TcpStream, replies: &Mutex<HashMap<String, Reply>>) {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let Some(first) = lines.next() else { return };
    let _ = lines.find(String::is_empty);
    let path = first.split(' ').nth(1).unwrap_or("/");
    let path = path.split('?').next().unwrap_or("/");
    let known = replies.lock().expect(UNPOISONED).get(path).cloned();
    let (status, reply) = known.map_or_else(
        // Browsers ask for the picture of a site by themselves.
        || match path {
            "/favicon.ico" => ("200 OK", Reply::of("image/x-icon", "")),
            _ => ("404 Not Found", Reply::of("text/plain", "not here")),
        },
        |reply| ("200 OK", reply),
    );
    std::thread::sleep(reply.after);
    let mut head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n",
        reply.kind,
        reply.body.len()
    );
    for (name, value) in &reply.headers {
        head += &format!("{name}: {value}\r\n");
    }
    let _ = stream.write_all(format!("{head}\r\n").as_bytes());
    let _ = stream.write_all(&reply.body);
}
