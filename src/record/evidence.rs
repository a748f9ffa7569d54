//! What was agreed, years later: the words and the boxes as they were on the screen.

use jiff::civil::Date;
use serde::Serialize;

use super::certificate::ProofEvent;
use super::group::Group;
use crate::campaign::PurposeId;
use crate::consent::Agreement;
use crate::digest::Digest;

/// A consent as it was given, and whether it still is what it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// The submission's number.
    pub record: String,
    /// What was on the screen, the boxes that were ticked, when, and by which program.
    pub agreement: Agreement,
    /// Digest of the words, as it stands on the receipt.
    pub notice: Digest,
    /// The campaign file that the words came from.
    pub campaign_file: Option<String>,
    /// What was agreed before that, by whoever was asked again; oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Agreed>,
    /// What it may be used for, until when, and what was taken back.
    pub purposes: Vec<PurposeTime>,
    /// The group it was given in; none where somebody was alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Group>,
    /// What has happened since, oldest first.
    pub events: Vec<ProofEvent>,
    /// The ledger's head when this was read: it stands for every event up to then.
    pub ledger_head: Digest,
    /// What no longer holds; empty where everything does.
    pub broken: Vec<String>,
}

/// Something that was agreed, and the campaign file that its words came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Agreed {
    /// What was agreed.
    pub agreement: Agreement,
    /// The file, where the ledger has it.
    pub campaign_file: Option<String>,
}

/// For how long one use was agreed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PurposeTime {
    /// Which use.
    pub id: PurposeId,
    /// The last day.
    pub expires_on: Date,
    /// When it was taken back, if it was not given again since.
    pub withdrawn_at: Option<String>,
    /// Every time it was taken back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub withdrawals: Vec<String>,
}

impl Evidence {
    /// Every agreement with its campaign file, oldest first.
    pub fn agreements(&self) -> impl Iterator<Item = (&Agreement, Option<&str>)> {
        let earlier = self.earlier.iter().map(|it| (&it.agreement, it.campaign_file.as_deref()));
        earlier.chain([(&self.agreement, self.campaign_file.as_deref())])
    }

    /// What was to be said when only the first `count` agreements had been made.
    #[must_use]
    pub fn after(&self, count: usize) -> Self {
        let Some(last) = count.checked_sub(1).and_then(|at| self.earlier.get(at)) else {
            return self.clone();
        };
        let mut then = self.clone();
        then.agreement = last.agreement.clone();
        then.campaign_file.clone_from(&last.campaign_file);
        then.notice = last.agreement.disclosure.digest();
        then.earlier.truncate(count - 1);
        then.purposes.retain(|purpose| {
            let mut made = self.agreements().take(count);
            made.any(|(agreement, _)| agreement.choices.purposes().any(|it| *it == purpose.id))
        });
        then
    }
}
