//! `fleet/look.json`: how the last look went, for whoever asks how old what is known is.

use std::path::Path;

use jiff::Timestamp;
use serde::Serialize;

use crate::look::Tally;
use crate::open::Failure;
use crate::spool::Spool;

/// What is written after each look.
#[derive(Serialize)]
struct Report {
    at: String,
    ok: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    failed: Option<&'static str>,
    put: u64,
    fetched: u64,
    deleted: u64,
}

/// Writes how a look went.
pub(crate) fn write(spool: &Spool, at: Timestamp, tally: &Tally, failure: Option<&Failure>) {
    let Tally { put, fetched, deleted, .. } = *tally;
    let failed = failure.map(Failure::class);
    let report =
        Report { at: format!("{at:.0}"), ok: failed.is_none(), failed, put, fetched, deleted };
    let text = serde_json::to_string(&report).unwrap_or_default();
    if let Err(error) = spool.write(Path::new("look.json"), &text) {
        tracing::warn!(kind = %error.kind(), "fleet/look.json could not be written");
    }
}
