//! A store at a server that speaks S3. The only code that opens a connection.
//!
//! Nothing of a request or an answer gets into a log or an error: what went wrong is a [`Trouble`].

mod answer;
mod connection;
mod credentials;
mod sign;

use std::io::{Read, SeekFrom, Write};
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use sayso::store::{Bucket, Key, Page, Prefix, Source, Store, Trouble};
use ureq::http::header::DATE;
use ureq::http::{Method, Request, Response};
use ureq::{Agent, Body, SendBody};

pub(crate) use credentials::{Credentials, CredentialsError};

use crate::chance;
use crate::open::Patience;
use crate::stop::Stop;

/// How many requests are under way at a time.
const LANES: usize = 8;
/// An answer that is text is not longer.
const LONGEST_TEXT: u64 = 4 * 1024 * 1024;
/// A transfer that is slower than so many bytes a second is given up.
const SLOWEST: u64 = 4 * 1024;
/// Before the second try; each further one waits four times as long.
const FIRST_PAUSE: Duration = Duration::from_millis(250);

/// A store at a server.
pub(crate) struct Server {
    bucket: Bucket,
    credentials: Credentials,
    patience: Patience,
    stop: Stop,
    agent: Agent,
    /// How many seconds the server's clock is ahead, where it refused this computer's.
    ahead: AtomicI64,
}

/// What is asked of a server.
struct Asked<'a> {
    method: Method,
    /// Below the bucket.
    path: &'a str,
    query: &'a str,
    /// From which byte on an object is wanted.
    from: u64,
}

impl<'a> Asked<'a> {
    fn object(method: Method, path: &'a str) -> Self {
        Self { method, path, query: "", from: 0 }
    }
}

impl Server {
    pub(crate) fn new(
        bucket: &Bucket,
        credentials: Credentials,
        patience: Patience,
        stop: Stop,
    ) -> Result<Self, Trouble> {
        let (bucket, agent) = (bucket.clone(), connection::agent(bucket, patience)?);
        Ok(Self { bucket, credentials, patience, stop, agent, ahead: AtomicI64::new(0) })
    }

    fn object(&self, key: &Key) -> String {
        format!("/{}{key}", self.bucket.prefix)
    }

    /// Does something that changes nothing when it is done twice, until it works or `tries` are over.
    fn patiently<T>(&self, mut act: impl FnMut() -> Result<T, Trouble>) -> Result<T, Trouble> {
        let mut pause = FIRST_PAUSE;
        let mut was_clock = false;
        for _ in 1..self.patience.tries {
            match act() {
                // The answer told the server's time, and the next request is signed for that.
                Err(Trouble::Clock) if !was_clock => was_clock = true,
                Err(Trouble::Unreachable | Trouble::Slow | Trouble::Failing)
                    if !self.stop.is_set() =>
                {
                    self.stop.wait(chance::about(pause));
                    pause *= 4;
                }
                outcome => return outcome,
            }
        }
        act()
    }

    /// Sends a request with `length` bytes of `body`, and gives an answer that says that it worked.
    fn ask(
        &self,
        asked: &Asked<'_>,
        body: SendBody<'_>,
        length: u64,
    ) -> Result<Response<Body>, Trouble> {
        let Bucket { endpoint, name, region, .. } = &self.bucket;
        let path = format!("/{name}{}", asked.path);
        let method = asked.method.as_str();
        let signed =
            sign::Request { method, host: self.bucket.host(), path: &path, query: asked.query };
        let ahead = SignedDuration::from_secs(self.ahead.load(Ordering::Relaxed));
        let now = Timestamp::now();
        let at = now.checked_add(ahead).unwrap_or(now);
        let mark = if asked.query.is_empty() { "" } else { "?" };
        let mut request = Request::builder()
            .method(asked.method.clone())
            .uri(format!("{endpoint}{path}{mark}{}", asked.query))
            .header("host", self.bucket.host());
        for (name, value) in sign::headers(&signed, (&self.credentials, region), at) {
            request = request.header(name, value);
        }
        if asked.method == Method::PUT {
            request = request.header("content-length", length.to_string());
        }
        if asked.from > 0 {
            request = request.header("range", format!("bytes={}-", asked.from));
        }
        // Only a setting can be wrong here, and all of them were checked when they were read.
        let request = request.body(body).map_err(|_| Trouble::NotAStore)?;
        let time = self.patience.timeout + Duration::from_secs(length / SLOWEST);
        let configured =
            self.agent.configure_request(request).timeout_send_body(Some(time)).build();
        let answer = self.agent.run(configured).map_err(|error| connection::trouble(&error))?;
        self.worked(answer)
    }

    fn worked(&self, mut answer: Response<Body>) -> Result<Response<Body>, Trouble> {
        let status = answer.status();
        if status.is_success() {
            return Ok(answer);
        }
        let says = text(&mut answer).unwrap_or_default();
        let trouble = answer::trouble(status.as_u16(), &says);
        if trouble == Trouble::Clock
            && let Some(theirs) = date(&answer)
        {
            self.ahead.store(theirs.as_second() - Timestamp::now().as_second(), Ordering::Relaxed);
        }
        Err(trouble)
    }
}

impl Store for Server {
    fn put(&self, key: &Key, bytes: &mut dyn Source, length: u64) -> Result<(), Trouble> {
        let path = self.object(key);
        self.patiently(|| {
            bytes.seek(SeekFrom::Start(0)).map_err(|error| Trouble::of_this_computer(&error))?;
            let mut body = bytes.take(length);
            let body = SendBody::from_reader(&mut body);
            self.ask(&Asked::object(Method::PUT, &path), body, length).map(drop)
        })
    }

    /// A server has what it said that it has.
    fn settle(&self) -> Result<(), Trouble> {
        Ok(())
    }

    fn get(&self, key: &Key, into: &mut dyn Write, limit: u64) -> Result<u64, Trouble> {
        let path = self.object(key);
        let mut have = 0;
        self.patiently(|| {
            // What came before a connection broke is not fetched again.
            let asked = Asked { from: have, ..Asked::object(Method::GET, &path) };
            let mut answer = self.ask(&asked, SendBody::none(), 0)?;
            if (have > 0) != (answer.status().as_u16() == 206) {
                return Err(Trouble::Nonsense);
            }
            copy(&mut answer.body_mut().as_reader(), into, &mut have, limit)
        })?;
        Ok(have)
    }

    fn list(&self, prefix: &Prefix, after: Option<&str>) -> Result<Page, Trouble> {
        let before = &self.bucket.prefix;
        let token = after.map(|it| format!("continuation-token={}&", sign::encoded(it)));
        let wanted = sign::encoded(&format!("{before}{prefix}"));
        let query = format!("{}list-type=2&prefix={wanted}", token.unwrap_or_default());
        let text = self.patiently(|| {
            let asked = Asked { query: &query, ..Asked::object(Method::GET, "") };
            let mut answer =
                self.ask(&asked, SendBody::none(), 0).map_err(|trouble| match trouble {
                    // A bucket that is not there, whatever the server calls it.
                    Trouble::Gone => Trouble::NotAStore,
                    trouble => trouble,
                })?;
            text(&mut answer)
        })?;
        answer::page(&text, before)
    }

    fn delete(&self, key: &Key) -> Result<(), Trouble> {
        let path = self.object(key);
        let asked = Asked::object(Method::DELETE, &path);
        match self.patiently(|| self.ask(&asked, SendBody::none(), 0).map(drop)) {
            Err(Trouble::Gone) => Ok(()),
            outcome => outcome,
        }
    }

    fn lanes(&self) -> usize {
        LANES
    }
}

/// An answer's text, as far as one may be long.
fn text(answer: &mut Response<Body>) -> Result<String, Trouble> {
    let mut bytes = Vec::new();
    let mut body = answer.body_mut().as_reader().take(LONGEST_TEXT + 1);
    body.read_to_end(&mut bytes).map_err(connection::trouble_of_reading)?;
    if bytes.len() as u64 > LONGEST_TEXT {
        return Err(Trouble::Nonsense);
    }
    String::from_utf8(bytes).map_err(|_| Trouble::Nonsense)
}

/// The server's time, as it says it.
fn date(answer: &Response<Body>) -> Option<Timestamp> {
    let date = answer.headers().get(DATE)?.to_str().ok()?;
    jiff::fmt::rfc2822::parse(date).ok().map(|it| it.timestamp())
}

/// Copies the rest of an object, of which `have` bytes are there, up to `limit` in all.
fn copy(
    from: &mut dyn Read,
    into: &mut dyn Write,
    have: &mut u64,
    limit: u64,
) -> Result<(), Trouble> {
    let mut block = vec![0; 64 * 1024];
    loop {
        let count = from.read(&mut block).map_err(connection::trouble_of_reading)?;
        if count == 0 {
            return Ok(());
        }
        if *have + count as u64 > limit {
            return Err(Trouble::Nonsense);
        }
        into.write_all(&block[..count]).map_err(|error| Trouble::of_this_computer(&error))?;
        *have += count as u64;
    }
}
