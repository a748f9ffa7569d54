//! What has come is opened many at a time and on all processors: to open a message and verify who wrote it takes far longer
//! than to note what it says.

use std::io;
use std::num::NonZero;
use std::thread;

use super::membership::Membership;
use super::spool::{self, Fetched};
use crate::fleet::{Certificates, Message, Place, Said, content};

/// So many are opened, noted and removed together.
pub(super) const TOGETHER: usize = 256;
/// Fewer than so many are not worth another thread.
const WORTH_A_THREAD: usize = 16;
const MOST_THREADS: usize = 8;

/// What came in one object.
pub(super) enum Letter {
    /// A message of a member.
    Message(Box<Message>),
    /// What the fleet's key has said, not verified yet.
    Removal(Vec<u8>),
    /// The certificate of a hub, not verified yet.
    Hub(Vec<u8>),
    /// It is from no member, for somebody else, or damaged.
    Strange,
}

impl Letter {
    /// A message that this member only notes: what it asks for is one transaction with what others ask for.
    pub(super) fn note(&self) -> Option<&Message> {
        let Self::Message(message) = self else { return None };
        match &message.said {
            // Where another epoch may have to begin, that is no note.
            Said::State(state) if state.told.is_none() => None,
            Said::Joined | Said::State(_) | Said::Receipt(_) | Said::Kept { .. } => Some(message),
            _ => None,
        }
    }
}

/// Opens them, in their order.
pub(super) fn open(
    fetched: &[Fetched],
    member: &Membership,
    certificates: &Certificates,
) -> io::Result<Vec<Letter>> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS);
    let share = fetched.len().div_ceil(threads).max(WORTH_A_THREAD);
    let open_some = |some: &[Fetched]| -> io::Result<Vec<Letter>> {
        some.iter().map(|it| open_one(it, member, certificates)).collect()
    };
    let (own, others) = fetched.split_at(share.min(fetched.len()));
    thread::scope(|scope| {
        let others: Vec<_> = others
            .chunks(share)
            .map(|some| {
                let mail = thread::Builder::new().name("mail".to_owned());
                (some, mail.spawn_scoped(scope, move || open_some(some)))
            })
            .collect();
        let mut opened = open_some(own)?;
        for (some, opening) in others {
            // Where no thread is to be had, or one ends early, this one does it.
            let theirs = opening.ok().and_then(|opening| opening.join().ok());
            opened.extend(theirs.unwrap_or_else(|| open_some(some))?);
        }
        Ok(opened)
    })
}

fn open_one(
    fetched: &Fetched,
    member: &Membership,
    certificates: &Certificates,
) -> io::Result<Letter> {
    let bytes = match spool::read_object(&fetched.file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        read => read?.unwrap_or_default(),
    };
    Ok(match &fetched.place {
        Place::Removed { .. } => Letter::Removal(bytes),
        Place::Hub { .. } => Letter::Hub(bytes),
        Place::Message { to, digest, .. } if *to == member.own.id && *digest == content(&bytes) => {
            let own = (&member.own.id, &member.seals);
            Message::read(&bytes, own, certificates)
                .map_or(Letter::Strange, |message| Letter::Message(Box::new(message)))
        }
        _ => Letter::Strange,
    })
}
