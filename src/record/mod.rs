//! The record: what a vault knows of a consent, as data.
//!
//! Numbers, what was kept, how each use stands, who belongs together, what happened, and the papers that
//! follow from it. Pure: no disk, no key, no randomness. The vault writes and reads these; papers and
//! screens show them.

mod by_staff;
mod certificate;
mod checked;
mod complaint;
mod copies;
mod event;
mod evidence;
mod group;
mod history;
mod hold;
mod id;
mod marks;
pub mod overview;
mod question;
mod staff;
mod stand;
mod standing;
mod summary;

pub use by_staff::{ByStaff, CopiesToGo, EndedUse};
pub use certificate::{Certificate, Check, DoneAt, ErasureOrder, FleetOrder, ProofEvent};
pub use checked::{Checked, Fault};
pub use complaint::{
    Answered, Complaint, ComplaintNumber, ComplaintPage, ComplaintPlace, Filed, ListedComplaint,
    NotAComplaint, NotAComplaintNumber, OpenComplaints, Outcome,
};
pub use copies::{
    Access, AccessPart, AccessesShown, CopyPlace, CopyState, Flagged, LeftOut, MadeCopy, NotTerms,
    Seen, Takedowns, TakedownsFrom, Tally, Terms, Why, day_after,
};
pub use event::{
    Act, Actor, CaughtUp, Erasure, Event, EventKind, Exported, Grounds, Kept, Received, ToldBy,
};
pub use evidence::{Agreed, Evidence, PurposeTime};
pub use group::{Group, Others};
pub use history::{EventFilter, EventPage, EventPlace, PastEvent, Says, Theme};
pub use hold::{Hold, HoldReason, HoldTerms, NotADay, NotAReference, Reference};
pub use id::{BackupId, CopyId, ExportId, GroupId, SubmissionId, TakeId};
pub use marks::{Mark, Marking, Marks, NotARating, Note, NoteAbout, NoteTooLong, Rating};
pub use overview::{BackupNeed, Day, FleetNeeds, Holdings, Overview};
pub use question::{Count, Cursor, Filter, Page, Part, State, days, facets};
pub use staff::{NotAName, NotARole, NotSecond, Role, StaffMember, StaffName};
pub use stand::{Stand, StandColours, StandDevices, StandKeyboard, StandPaper, StandScreen};
pub use standing::{PurposeState, Standing};
pub use summary::{Copies, HeldView, SubmissionSummary, TakeSummary};
