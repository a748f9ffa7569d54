//! Looking for words in the notes of staff.
//!
//! A note is sealed, so that no index can know its words: each is opened, looked at and wiped, the newest first. An index
//! of words in memory would have to be made at each unlock, and would hold all of them for as long as somebody works.

use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use super::Vault;
use super::held::OpenTakeError;
use super::unlocked::Unlocked;
use crate::record::{Count, Filter, Page, Part, SubmissionId};

/// So many notes are looked through at most: about four seconds in a build for development.
const LOOKED_THROUGH: usize = 10_000;
/// So many submissions are in memory at once.
const AT_ONCE: usize = 500;

impl Unlocked {
    /// Those that `filter` asks for and whose note has `words` in it, whatever their case: the newest `limit` of them.
    /// The count is exact where nothing is left out and every note was looked through. One that does not open counts as
    /// unreadable, and keeps nobody from finding the others.
    pub fn find_in_notes(
        &self,
        vault: &Vault,
        (filter, words): (&Filter, &str),
        limit: usize,
    ) -> Result<(Page, Count), OpenTakeError> {
        let filter = Filter { noted: true, ..filter.clone() };
        let words = folded(words);
        let (mut found, mut part, mut looked) = (Page::default(), Part::Newest, 0);
        let so_far = |found: &Page| found.submissions.len() as u64;
        loop {
            let page = vault.page(&filter, part, AT_ONCE)?;
            found.unreadable += page.unreadable;
            looked += page.submissions.len();
            for submission in page.submissions {
                match self.note_has(vault, &submission.id, &words) {
                    Ok(false) => {}
                    Ok(true) if found.submissions.len() == limit => {
                        let count = so_far(&found);
                        return Ok((found, Count::AtLeast(count)));
                    }
                    Ok(true) => found.submissions.push(submission),
                    Err(OpenTakeError::Damaged(error)) => {
                        tracing::error!(%error, "a note does not open");
                        found.unreadable += 1;
                    }
                    Err(error) => return Err(error),
                }
            }
            let count = so_far(&found);
            match page.older {
                Some(older) if looked < LOOKED_THROUGH => part = Part::OlderThan(older),
                Some(_) => return Ok((found, Count::AtLeast(count))),
                None => return Ok((found, Count::Exactly(count))),
            }
        }
    }

    fn note_has(
        &self,
        vault: &Vault,
        record: &SubmissionId,
        words: &str,
    ) -> Result<bool, OpenTakeError> {
        let note = self.note(vault, record)?;
        Ok(note.is_some_and(|note| folded(note.as_str()).contains(words)))
    }
}

/// The text without its case, so that "café" is found however it was typed.
fn folded(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.nfkc().flat_map(char::to_lowercase).collect())
}
