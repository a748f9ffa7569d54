//! A server that speaks as much S3 as `sayso-sync` does, and behaves as it is told. It verifies no signature.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// How many objects a page of a listing has.
const PAGE: usize = 10;

/// What the server does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Behaviour {
    Sound,
    FailsOnceEach,
    AlwaysFails,
    NoPermission,
    NoBucket,
    Full,
    Redirects,
    Babbles,
    Slow,
    SlowPuts,
    BreaksOff,
    CutsShort,
    HangsUpOnPuts,
    EndlessPages,
    EndlessObject,
    ClaimsToBeHuge,
    LivesIn2031,
}

struct State {
    behaviour: Mutex<Behaviour>,
    objects: Mutex<BTreeMap<String, Vec<u8>>>,
    seen: Mutex<Vec<String>>,
    asked: AtomicUsize,
    failed: Mutex<BTreeSet<String>>,
    over: AtomicBool,
}

/// The server; it ends with this.
pub(crate) struct Fake {
    state: Arc<State>,
    port: u16,
    thread: Option<JoinHandle<()>>,
}

impl Fake {
    pub(crate) fn new(behaviour: Behaviour) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(State {
            behaviour: Mutex::new(behaviour),
            objects: Mutex::default(),
            seen: Mutex::default(),
            asked: AtomicUsize::new(0),
            failed: Mutex::default(),
            over: AtomicBool::new(false),
        });
        let shared = Arc::clone(&state);
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if shared.over.load(Ordering::Relaxed) {
                    break;
                }
                let (state, stream) = (Arc::clone(&shared), stream.unwrap());
                std::thread::spawn(move || serve(&state, &stream));
            }
        });
        Self { state, port, thread: Some(thread) }
    }

    pub(crate) fn endpoint(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub(crate) fn behave(&self, behaviour: Behaviour) {
        *self.state.behaviour.lock().unwrap() = behaviour;
    }

    pub(crate) fn lay(&self, key: &str, bytes: &[u8]) {
        self.state.objects.lock().unwrap().insert(key.to_owned(), bytes.to_owned());
    }

    pub(crate) fn object(&self, key: &str) -> Option<Vec<u8>> {
        self.state.objects.lock().unwrap().get(key).cloned()
    }

    /// The head of each request.
    pub(crate) fn seen(&self) -> Vec<String> {
        self.state.seen.lock().unwrap().clone()
    }
}

impl Drop for Fake {
    fn drop(&mut self) {
        self.state.over.store(true, Ordering::Relaxed);
        let _ = TcpStream::connect(("127.0.0.1", self.port));
        let _ = self.thread.take().unwrap().join();
    }
}

/// A request: its head, its method, its path and query, its body.
struct Asked {
    head: String,
    method: String,
    path: String,
    query: String,
    body: Vec<u8>,
}

fn serve(state: &State, stream: &TcpStream) {
    let mut from = BufReader::new(stream);
    // Whoever speaks TLS is answered as servers do that do not.
    if from.fill_buf().is_ok_and(|it| it.first() == Some(&0x16)) {
        let _ = say(stream, "400 Bad Request", "", b"");
        return;
    }
    while let Some(asked) = read(state, &mut from) {
        if state.over.load(Ordering::Relaxed) || answer(state, &asked, stream).is_none() {
            break;
        }
    }
    let _ = stream.shutdown(Shutdown::Both);
}

/// Reads a request; none where there is none any more, or the server hangs up in its middle.
fn read(state: &State, from: &mut BufReader<&TcpStream>) -> Option<Asked> {
    let mut head = String::new();
    loop {
        let mut line = String::new();
        if from.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if line.trim().is_empty() {
            break;
        }
        head.push_str(&line);
    }
    state.seen.lock().unwrap().push(head.clone());
    let length = head.lines().find_map(|it| it.strip_prefix("content-length: "));
    let length: usize = length.map_or(0, |it| it.trim().parse().unwrap());
    let mut words = head.split(' ');
    let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    let hangs_up = *state.behaviour.lock().unwrap() == Behaviour::HangsUpOnPuts;
    if method == "PUT" && hangs_up && state.asked.fetch_add(1, Ordering::Relaxed) == 0 {
        let mut half = vec![0; length / 2];
        from.read_exact(&mut half).ok()?;
        return None;
    }
    let mut body = vec![0; length];
    from.read_exact(&mut body).ok()?;
    let (path, query) = target.split_once('?').unwrap_or((&target, ""));
    Some(Asked { method, path: path.to_owned(), query: query.to_owned(), body, head })
}

fn answer(state: &State, asked: &Asked, stream: &TcpStream) -> Option<()> {
    use Behaviour as B;
    let behaviour = *state.behaviour.lock().unwrap();
    match behaviour {
        B::FailsOnceEach
            if state
                .failed
                .lock()
                .unwrap()
                .insert(format!("{} {}{}", asked.method, asked.path, asked.query)) =>
        {
            error(stream, 500, "InternalError")
        }
        B::AlwaysFails => error(stream, 503, "InternalError"),
        B::NoPermission => error(stream, 403, "AccessDenied"),
        B::NoBucket => error(stream, 404, "NoSuchBucket"),
        B::Full if asked.method == "PUT" => error(stream, 507, "InsufficientStorage"),
        B::Redirects => {
            say(stream, "307 Temporary Redirect", "location: http://127.0.0.1:9/\r\n", b"")
        }
        B::Babbles if asked.method == "GET" => {
            say(stream, "200 OK", "", b"<html>Welcome to this hotel</html>")
        }
        B::Slow => {
            std::thread::sleep(Duration::from_secs(3));
            None
        }
        B::SlowPuts if asked.method == "PUT" => {
            std::thread::sleep(Duration::from_secs(6));
            None
        }
        B::LivesIn2031 if !asked.head.contains("x-amz-date: 2031") => {
            error(stream, 403, "RequestTimeTooSkewed")
        }
        _ => sound(state, behaviour, asked, stream),
    }
}

fn sound(state: &State, behaviour: Behaviour, asked: &Asked, stream: &TcpStream) -> Option<()> {
    let key = asked.path.strip_prefix("/bucket").unwrap().trim_start_matches('/').to_owned();
    let mut objects = state.objects.lock().unwrap();
    match asked.method.as_str() {
        "PUT" => {
            objects.insert(key, asked.body.clone());
            say(stream, "200 OK", "", b"")
        }
        "DELETE" => match objects.remove(&key) {
            Some(_) => say(stream, "204 No Content", "", b""),
            None => error(stream, 404, "NoSuchKey"),
        },
        _ if key.is_empty() => {
            let text = listing(&objects, behaviour, &asked.query);
            say(stream, "200 OK", "", text.as_bytes())
        }
        _ => {
            let Some(bytes) = objects.get(&key).cloned() else {
                return error(stream, 404, "NoSuchKey");
            };
            drop(objects);
            object(stream, behaviour, asked, &bytes)
        }
    }
}

fn object(stream: &TcpStream, behaviour: Behaviour, asked: &Asked, bytes: &[u8]) -> Option<()> {
    let range = asked.head.lines().find_map(|it| it.strip_prefix("range: bytes="));
    let from: usize = range.map_or(0, |it| it.trim_end_matches(['-', '\r']).parse().unwrap());
    let status = if from > 0 { "206 Partial Content" } else { "200 OK" };
    let bytes = &bytes[from..];
    match behaviour {
        Behaviour::BreaksOff => {
            let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n\r\n", bytes.len());
            let mut stream = stream;
            stream.write_all(head.as_bytes()).ok()?;
            let half = if from == 0 { &bytes[..bytes.len() / 2] } else { bytes };
            stream.write_all(half).ok()?;
            None
        }
        Behaviour::CutsShort => say(stream, status, "", &bytes[..bytes.len() / 2]),
        Behaviour::EndlessObject => say(stream, status, "", &vec![0; 5_000_000]),
        _ => say(stream, status, "", bytes),
    }
}

fn listing(objects: &BTreeMap<String, Vec<u8>>, behaviour: Behaviour, query: &str) -> String {
    let value = |name: &str| {
        let value = query.split('&').find_map(|it| it.strip_prefix(name)?.strip_prefix('='));
        value.map(|it| it.replace("%2F", "/"))
    };
    let prefix = value("prefix").unwrap();
    let after = value("continuation-token").unwrap_or_default();
    let endless = behaviour == Behaviour::EndlessPages;
    let under =
        objects.iter().filter(|(key, _)| key.starts_with(&prefix) && (endless || **key > after));
    let found: Vec<_> = under.take(PAGE + 1).collect();
    let mut text = "<?xml version=\"1.0\"?>\n<ListBucketResult>".to_owned();
    for (key, bytes) in found.iter().take(PAGE) {
        let length = if behaviour == Behaviour::ClaimsToBeHuge { 1 << 62 } else { bytes.len() };
        write!(text, "<Contents><Key>{key}</Key><Size>{length}</Size></Contents>").unwrap();
    }
    if endless || found.len() > PAGE {
        let last = if endless { query.len().to_string() } else { found[PAGE - 1].0.clone() };
        let more = "<IsTruncated>true</IsTruncated>";
        write!(text, "{more}<NextContinuationToken>{last}</NextContinuationToken>").unwrap();
    }
    text.push_str("</ListBucketResult>");
    text
}

fn error(stream: &TcpStream, status: u16, code: &str) -> Option<()> {
    let date = "date: Mon, 03 Mar 2031 12:00:00 GMT\r\n";
    let text = format!("<?xml version=\"1.0\"?><Error><Code>{code}</Code></Error>");
    say(stream, &format!("{status} Said So"), date, text.as_bytes())
}

fn say(mut stream: &TcpStream, status: &str, header: &str, body: &[u8]) -> Option<()> {
    let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n{header}\r\n", body.len());
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(body).ok()
}
