//! Small pictures and outlines of what staff have in sight. The vault opens the takes and puts that on record; then they are read
//! on a thread of their own, one after the other, and each is shown when it is there.
//!
//! **Invariant:** of a take nothing stays but its small picture or outline, in memory alone, and that only while its row is
//! on the screen's page. Test: `tests/window/glimpses.rs`.

use jiff::Timestamp;

use super::Sayso;
use super::beside::{Owed, on_a_thread, survive};
use super::vault_jobs::{content, problem, to_staff};
use super::worker::{Opened, Said};
use crate::flow::staff::list::Answer;
use crate::flow::{Number, RowTake, staff};
use crate::media::Frame;
use crate::record::SubmissionId;
use crate::seal;
use crate::vault::{StorageError, Unlocked, Vault};
use crate::wipe::wiped;

/// A small picture has so many pixels at most: what a row shows on a screen of twice the usual sharpness.
const PICTURE_PX: (usize, usize) = (256, 160);
/// So many columns of an outline are kept.
const COLUMNS: usize = 64;
/// A sound whose loudest sample is below this is drawn as the quiet that it is.
const QUIET: f32 = 0.05;

/// What stands beside a row.
pub(super) enum Glimpse {
    /// Of a photo.
    Picture(Frame),
    /// Of a voice message, each column from 0 to 1 of its loudest.
    Sound(Vec<f32>),
}

type OpenedTake = (RowTake, seal::Opened<std::fs::File>);

impl Sayso {
    /// Opens `rows` and makes something small of each.
    pub(super) fn glimpse(&self, number: Number, key: Box<Unlocked>, rows: Vec<RowTake>) {
        let records: Vec<SubmissionId> = rows.iter().map(|row| row.record.clone()).collect();
        let ended = |records| to_staff(staff::Input::ListHears(Answer::GlimpsesEnded(records)));
        let owed = self.owed(None, ended(records.clone()));
        let goes_on = self.glimpses.begin();
        self.ask(number, move |vault, at| {
            let begun = open(vault, &key, rows, at).map(|opened| {
                on_a_thread("glimpses", move || {
                    let each = || wiped(|| make_each(opened, &owed, || goes_on().is_continue()));
                    let _ = survive("a small picture", each);
                    owed.pay(ended(records));
                });
            });
            let begun = begun.map_err(|error| problem(&error));
            to_staff(staff::Input::Returned(key, Answer::GlimpsesBegun(begun)))
        });
    }
}

fn open(
    vault: &mut Vault,
    key: &Unlocked,
    rows: Vec<RowTake>,
    at: Timestamp,
) -> Result<Vec<OpenedTake>, StorageError> {
    let takes: Vec<_> = rows.iter().map(|row| (row.record.clone(), row.take.clone())).collect();
    let opened = key.open_some(vault, &takes, at)?;
    let row_of = |take| rows.iter().find(|row| row.take == take).cloned();
    let opened = opened.into_iter().filter_map(|(take, opened)| Some((row_of(take)?, opened)));
    Ok(opened.collect())
}

fn make_each(opened: Vec<OpenedTake>, owed: &Owed, goes_on: impl Fn() -> bool) {
    for (row, opened) in opened {
        if !goes_on() {
            return;
        }
        match content(opened, Some(row.kind)) {
            Ok(content) => owed.tell(Said::Glimpse(row.record, small(content))),
            Err(error) => tracing::info!(%error, "a take has no small picture"),
        }
    }
}

fn small(content: Opened) -> Glimpse {
    match content {
        Opened::Picture(frame) => Glimpse::Picture(frame.at_most(PICTURE_PX.0, PICTURE_PX.1)),
        Opened::Sound(_, peaks) => Glimpse::Sound(outline(&peaks)),
    }
}

/// As high as the loudest of it, whoever spoke quietly and whoever did not.
fn outline(peaks: &[f32]) -> Vec<f32> {
    let loudest = peaks.iter().copied().fold(QUIET, f32::max);
    let part = peaks.len().div_ceil(COLUMNS).max(1);
    let highest = |part: &[f32]| part.iter().copied().fold(0.0, f32::max) / loudest;
    peaks.chunks(part).map(highest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_is_as_high_as_its_loudest_and_no_longer_than_a_row_shows() {
        let peaks: Vec<f32> = (0..512).map(|n| if n == 300 { 0.4 } else { 0.1 }).collect();
        let made = outline(&peaks);
        assert_eq!(made.len(), COLUMNS);
        assert!(made.iter().all(|it| (0.24..=1.0).contains(it)), "{made:?}");
        assert_eq!(made.iter().filter(|it| **it > 0.99).count(), 1);
        assert!(outline(&[0.001; 3]).iter().all(|it| *it < 0.1), "silence stays flat");
        assert!(outline(&[]).is_empty());
    }
}
