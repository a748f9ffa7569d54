//! What a step asks for: please do this.

use std::path::PathBuf;

use secrecy::SecretString;

use crate::campaign::{Disclosure, FirstCampaign, Kind, PurposeId, Retention};
use crate::consent::{Agreement, Permit, Picture, ReceiptCode, Voice};
use crate::digest::Digest;
use crate::equipment::DeviceId;
use crate::fleet::MemberName;
use crate::paper::ReceiptText;
use crate::record::{
    AccessPart, Certificate, Complaint, ComplaintNumber, ComplaintPlace, CopyId, CopyPlace,
    EndedUse, ErasureOrder, EventFilter, EventPlace, ExportId, Filter, Flagged, Grounds, HoldTerms,
    Marking, Outcome, Part, Role, StaffName, Stand, SubmissionId, TakeId, TakedownsFrom, Terms,
};
use crate::seal::FirstKey;
use crate::submission::{Draft, Practice};
use crate::vault::{Elsewhere, Held, Second, Unlocked};

/// The effects of one step, in their order.
pub type Effects = Vec<Effect>;

/// One thing to do.
#[derive(Debug)]
pub enum Effect {
    /// Open the microphone under this permit, for this.
    OpenMicrophone(Permit<Voice>, Script),
    /// Tell the open microphone something.
    Microphone(MicrophoneOrder),
    /// Open the camera under this permit.
    OpenCamera(Permit<Picture>),
    /// Tell the open camera something.
    Camera(CameraOrder),
    /// From now on, for this person, use this device for what is captured.
    UseDevice(Kind, DeviceId),
    /// From now on, for everybody, use this device for what is captured; none for the system's
    /// own choice.
    ChooseDevice(Kind, Option<DeviceId>),
    /// From now on, take pictures at most so wide; none for the camera's best.
    ChooseWidest(Option<u32>),
    /// The device that was opened last is no longer the one for this visit.
    ForgetDevices,
    /// Play a tone on the loudspeaker.
    Beep,
    /// Tick once, softly, and send `Input::Heard(Heard::Tick)` in a second.
    Countdown,
    /// Send `Input::Heard(Heard::Tick)` in a moment.
    TryAgain,
    /// Play something, or change how.
    Play(PlayOrder),
    /// Play a practice, which goes with the sound.
    PlayPractice(Practice),
    /// Show the picture that the vault opened last.
    ShowOpened,
    /// Forget the sound or picture that was opened.
    CloseOpened,
    /// Write this into the ledger.
    Record(Record),
    /// Keep the draft's takes.
    Keep(Box<Draft>),
    /// Look this code up.
    Find(ReceiptCode),
    /// File this complaint, which is to be answered within that time.
    Complain(Box<Complaint>, Retention),
    /// Do this for whoever holds the code. What is lent for it comes back with the answer.
    Held(Box<Held>, HeldJob),
    /// Do this for whoever holds a code under which nothing is kept here. What is lent for it comes back with the answer.
    Elsewhere(Box<Elsewhere>, ElsewhereJob),
    /// Write a document to this folder.
    Save(Document, PathBuf),
    /// Put a receipt code on the clipboard of whoever is logged in. At a kiosk there is none.
    CopyCode(SecretString),
    /// Give a document to the printer.
    Print(Document),
    /// Do this for staff.
    Staff(StaffJob),
    /// Make the vault and its key, and write the first campaign.
    Create(Box<Founding>),
    /// Look what drives bring that a set-up can take.
    LookOnDrives,
    /// Look what the laws of these profiles want said that the first campaign does not say.
    HoldAgainstLaw(FirstCampaign, Vec<String>),
    /// The set-up is done; on to this.
    Begin(First),
    /// The staff area is closed; back to the visitors.
    LeaveStaff,
    /// The screen is anybody's again, in the language and the size of text that it begins with.
    Welcome,
    /// Close the program.
    Quit,
    /// Close every device and forget everything of this person: pictures, sound, what was typed.
    ForgetPerson,
}

/// For whoever holds a receipt code.
#[derive(Debug)]
pub enum HeldJob {
    /// Look once more at what is stored, which somebody else in the group may have changed.
    LookAgain,
    /// Look at this part of what staff did with it.
    ShowAccesses(AccessPart),
    /// Open one's own take.
    Open(TakeId),
    /// Write a copy of one's own take, with the consent record, to this folder.
    Copy(TakeId, PathBuf),
    /// Withdraw these purposes.
    Withdraw(Vec<PurposeId>),
    /// Let staff open it before the day that was picked.
    Unseal,
    /// Write down that this was agreed to anew.
    Renew(Box<Agreement>),
    /// Erase everything.
    Erase,
}

/// For whoever holds a code under which nothing is kept here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElsewhereJob {
    /// Has something come?
    Look,
    /// The last look: where nothing has come the others cannot be reached.
    GiveUp,
    /// Note that all of it is to be destroyed, wherever it is kept.
    Order,
}

/// For staff who look after who works here, which computers do, and how this one is used.
#[derive(Debug)]
pub enum MembersJob {
    /// Read who works here.
    ReadPeople,
    /// Let somebody join the staff; the key comes back.
    LetIn(Box<Unlocked>, Newcomer),
    /// Take somebody off the staff; the key comes back.
    Remove(Box<Unlocked>, StaffName),
    /// Seal some of what is left for the key that is new since somebody left; the key comes back.
    SealSome(Box<Unlocked>),
    /// Read how the fleet stands.
    ReadFleet,
    /// Invite a computer into the fleet, with a file in this folder; the key comes back.
    InviteMember(Box<Unlocked>, NewMember, PathBuf),
    /// Remove a computer from the fleet; the key comes back.
    RemoveMember(Box<Unlocked>, MemberName),
    /// Make a fleet, in which this computer is called so, with a store in this folder; the key comes back.
    MakeFleet(Box<Unlocked>, MemberName, PathBuf),
    /// Make this computer, which comes out of a backup, the hub in the place of the lost one; the key comes back.
    RecoverFleet(Box<Unlocked>),
    /// Read how this computer is used.
    ReadStand,
    /// Choose how it is used; the key comes back.
    ChooseStand(Box<Unlocked>, Stand),
}

/// Where the two lists of the register begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegisterPlace {
    /// That of what has to go.
    pub going: TakedownsFrom,
    /// That of all copies; none where it begins with the newest.
    pub before: Option<CopyPlace>,
}

/// Which copies are gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhatIsGone {
    /// This one.
    Copy(CopyId),
    /// All of this export that have to go: so many, as whoever says so has read.
    Export(ExportId, u64),
    /// What is left of these.
    Rest(Vec<CopyPlace>),
}

/// A take that stands for a submission in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowTake {
    /// Of which submission.
    pub record: SubmissionId,
    /// Which one.
    pub take: TakeId,
    /// What it is.
    pub kind: Kind,
}

/// For staff.
#[derive(Debug)]
pub enum StaffJob {
    /// Try this passphrase.
    Unlock(SecretString),
    /// Try this passphrase of a second person.
    TrySecond(SecretString),
    /// Open a take. The key comes back with the answer.
    Open(Box<Unlocked>, SubmissionId, TakeId),
    /// Open these takes for a small picture or outline each. The key comes back once they are open.
    Glimpse(Box<Unlocked>, Vec<RowTake>),
    /// Save a copy of a take for a purpose. The key comes back with the answer.
    Copy(Box<Unlocked>, SubmissionId, TakeId, PurposeId, PathBuf),
    /// Read this part of the list, while the vault does other things.
    ShowPart(Filter, Part),
    /// Look for what is kept under this number, while the vault does other things.
    FindNumber(SubmissionId),
    /// Mark a submission, or write its note. The key comes back with the answer.
    Mark(Box<Unlocked>, SubmissionId, Marking),
    /// Open the note on a submission. The key comes back with the answer.
    ReadNote(Box<Unlocked>, SubmissionId),
    /// Look for these words in the notes on those that this asks for.
    FindInNotes(Box<Unlocked>, Filter, String),
    /// End this use of a submission for this reason. The key comes back with the answer.
    EndUse(Box<Unlocked>, SubmissionId, PurposeId, Grounds),
    /// Hold a submission on these terms. The key comes back with the answer.
    Hold(Box<Unlocked>, SubmissionId, HoldTerms),
    /// End the hold on a submission. The key comes back with the answer.
    Release(Box<Unlocked>, SubmissionId),
    /// Erase a submission for this reason, and read the newest of what the filter finds. A second person may have
    /// agreed. The key comes back with the answer.
    Erase(Box<Unlocked>, (SubmissionId, Grounds), Option<Box<Second>>, Filter),
    /// Take the date as right, on the word of whoever lends the key, and begin to erase what is over by it. The key comes back
    /// with the answer.
    ConfirmDate(Box<Unlocked>),
    /// Count what happened and what is kept.
    CountToday,
    /// Count what may be used for this, of what the filter finds.
    CountUse(PurposeId, (Box<Filter>, Flagged)),
    /// Begin to export that to this folder, or go on with it. A second person may have agreed. The key comes back.
    BeginExport(Box<Unlocked>, (Box<Terms>, Box<Filter>, Flagged), Option<Box<Second>>, PathBuf),
    /// Export the next few takes; the key comes back.
    ExportSome(Box<Unlocked>),
    /// List what lies in the folder of the export; the key comes back.
    ListExport(Box<Unlocked>),
    /// Read the register: what has to go, and all copies, each from this place on.
    ReadRegister(RegisterPlace),
    /// Note that these copies are gone, as somebody of this name says, of many some at a time; the key comes back.
    NoteGone(Box<Unlocked>, WhatIsGone, String),
    /// Write letters about what has to go to this folder, for those who answer for it.
    SaveLetters(PathBuf),
    /// Read the complaints that came in before this one, or the newest, without their words.
    ReadComplaints(Option<ComplaintPlace>),
    /// Open what somebody wrote; the key comes back.
    OpenComplaint(Box<Unlocked>, ComplaintNumber),
    /// Note that a complaint is answered, and how it ended; the key comes back.
    AnswerComplaint(Box<Unlocked>, ComplaintNumber, Outcome),
    /// Read the events that this asks for, those that come after this place, or the newest.
    ReadHistory(EventFilter, Option<EventPlace>),
    /// Check everything that can be checked without a key, and tell how far it is.
    CheckLedger,
    /// Nobody waits for that check any more.
    StopCheck,
    /// Do this about who works here, which computers do, or how this one is used.
    Members(MembersJob),
    /// Find the event that made this head.
    FindHead(Digest),
    /// Write the ledger's events to this folder, for an auditor.
    SaveHistory(PathBuf),
    /// Do this with the campaign's file.
    Campaign(CampaignJob),
    /// Say what is known of backups.
    LookAtBackups,
    /// Back up to this folder, as one of the staff has asked.
    BackUp(StaffName, PathBuf),
    /// Tell a restored vault what the lists on drives say was taken back.
    ReadErasures,
    /// Put on record that nothing more was taken back. The key comes back with the answer.
    Vouch(Box<Unlocked>),
}

/// For staff who change the campaign.
#[derive(Debug)]
pub enum CampaignJob {
    /// Read the file.
    Read,
    /// Write this into the file, and ask people by it, in the name of whoever has unlocked; the key comes back.
    Write(Box<Unlocked>, String),
    /// Keep this for whoever goes on changing it. Nobody is asked by it.
    KeepDraft(String),
    /// Nobody goes on with what was kept so.
    ForgetDraft,
}

/// A vault that is to be made.
#[derive(Debug)]
pub struct Founding {
    /// Who is asking.
    pub organisation: String,
    /// How people can reach them.
    pub contact: String,
    /// What the first campaign is made from.
    pub campaign: FirstCampaign,
    /// The profiles of the laws that hold; a campaign that somebody brings names its own.
    pub law: Vec<String>,
    /// Where the key is made.
    pub key: FirstKey,
}

/// What comes after the set-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// The screen that waits for visitors.
    Visitors,
    /// The staff's page with the devices, once somebody has unlocked.
    Devices,
    /// The staff's page with how this computer is used, once somebody has unlocked.
    Stand,
}

/// Somebody who joins the staff.
#[derive(Debug)]
pub struct Newcomer {
    /// Their name here.
    pub name: StaffName,
    /// What they may do.
    pub role: Role,
    /// What they will unlock with.
    pub passphrase: SecretString,
}

/// A computer that is invited into the fleet.
#[derive(Debug)]
pub struct NewMember {
    /// What it is to be called.
    pub name: MemberName,
    /// What its invitation opens with.
    pub passphrase: SecretString,
}

/// What is said into the microphone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Whatever the person wants to say.
    Message,
    /// The sentence of their yes.
    SpokenYes,
}

/// For the open microphone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MicrophoneOrder {
    /// Begin to write.
    Record,
    /// Begin a practice, which is written nowhere.
    Practise,
    /// Stop writing for a while.
    Pause,
    /// Go on.
    Resume,
    /// End the take, or the practice.
    Stop,
    /// Close without a take.
    Close,
}

/// For the open camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameraOrder {
    /// A picture is coming: go to full resolution.
    Prepare,
    /// Take it.
    Shoot,
    /// Close without a picture.
    Close,
}

/// For the speaker.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PlayOrder {
    /// Take number so-and-so of the draft on screen.
    Draft(usize),
    /// The new one of two takes.
    New,
    /// What the vault opened last.
    Opened,
    /// Be silent for a while.
    Pause,
    /// Go on.
    Resume,
    /// Go to this place, from 0 to 1 of the whole.
    Seek(f64),
    /// Be silent.
    Stop,
}

/// For the ledger.
#[derive(Debug)]
pub enum Record {
    /// This was shown.
    Shown(Box<Disclosure>),
    /// This was refused.
    Refused(Box<Disclosure>),
    /// This was agreed; answer when it is durable.
    Agreed(Box<Agreement>),
    /// Consent was withdrawn before anything was kept.
    WithdrawnUnkept(Box<Agreement>),
    /// Nobody answered, or the person walked away before anything was kept.
    LeftAlone,
    /// Staff have locked the vault, by hand or by walking away.
    StaffLocked,
    /// The devices are chosen anew, by whoever is named, where that is known.
    DevicesChosen(Option<StaffName>),
}

/// A document to take away.
#[derive(Debug)]
pub enum Document {
    /// The organisation's key file.
    Key,
    /// The receipt on screen.
    Receipt(ReceiptText),
    /// An erasure certificate.
    Certificate(Box<Certificate>),
    /// An order to destroy what is kept elsewhere.
    Order(Box<ErasureOrder>),
    /// What somebody takes along for whom staff have ended a use.
    EndedUse(Box<EndedUse>),
}
