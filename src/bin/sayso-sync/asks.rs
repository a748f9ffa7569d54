//! Somebody stands at the kiosk and waits: what the store has of them is fetched at once, whatever else is going on.

use std::path::Path;
use std::time::Duration;

use sayso::store::{Prefix, Trouble};
use serde::Serialize;

use crate::look::Look;
use crate::open::{Failure, Patience, open};
use crate::spool::Spool;
use crate::stop::Stop;

/// How often it is looked whether somebody waits.
const GLANCE: Duration = Duration::from_millis(200);

/// What whoever waits is told.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Told {
    /// So many objects are in the spool, or were taken in from there.
    Found(u64),
    /// The class of what went wrong.
    Failed(&'static str),
}

/// Answers everybody who waits.
pub(crate) fn answer(
    data_dir: &Path,
    spool: &Spool,
    timeout: Duration,
    stop: &Stop,
) -> Result<(), Failure> {
    let asks = spool.asks();
    if asks.is_empty() {
        return Ok(());
    }
    let opened = open(data_dir, Patience::short(timeout), stop);
    let mut outcome = Ok(());
    for ask in asks {
        let told = match &opened {
            Err(failure) => Told::Failed(failure.class()),
            Ok(opened) => match find(&ask, &Look { spool, store: opened.store.as_ref(), stop }) {
                Ok(found) => Told::Found(found),
                // Whoever begins next answers.
                Err(Trouble::Stopped) => return Err(Trouble::Stopped.into()),
                Err(trouble) => {
                    outcome = Err(trouble);
                    Told::Failed(trouble.class())
                }
            },
        };
        let told = serde_json::to_string(&told).unwrap_or_default();
        if let Err(error) = spool.tell(&ask, &told) {
            outcome = Err(Trouble::of_this_computer(&error));
        }
    }
    opened.map(drop).and(outcome.map_err(Failure::from))
}

fn find(ask: &str, look: &Look<'_>) -> Result<u64, Trouble> {
    let prefix = Prefix::parse(&format!("v1/sub/{ask}/")).map_err(|_| Trouble::Nonsense)?;
    look.fetch_all(&prefix)
}

/// Answers until it is told to stop.
pub(crate) fn keep_answering(data_dir: &Path, spool: &Spool, timeout: Duration, stop: &Stop) {
    let mut before = None;
    while !stop.is_set() {
        let failed = answer(data_dir, spool, timeout, stop).err();
        let class = failed.as_ref().map(Failure::class);
        if let Some(failure) = failed.filter(|_| before != class) {
            tracing::warn!("somebody waits and is told that it failed: {failure}");
        }
        before = class;
        stop.wait(GLANCE);
    }
}
