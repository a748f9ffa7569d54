//! `sayso fleet`: several computers of one organisation, in which a receipt code works at each.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use jiff::Timestamp;
use sayso::app::{offer_campaign, take_in_campaign, write_invitation};
use sayso::campaign::{CampaignVersion, Words};
use sayso::fleet::{FleetStatus, Invitation, MemberName, MemberRole, PeerStatus};
use sayso::record::FleetOrder;
use sayso::store::Folder;
use sayso::vault::{NotInvitable, Stepped, StorageError, Unlocked, Vault, Waits};
use secrecy::SecretString;
use serde::Serialize;
use serde_json::{Value, json};

use super::backup::waits_for_lists;
use super::export::campaign_and_words;
use super::init::hard_to_guess;
use super::line::ends;
use super::staff::unlock;
use super::terminal::{self, print};
use super::{Format, fail, note, open, opened, print_json};

/// How a step ends where this computer was removed from its fleet. `sayso-sync` knows it.
const REMOVED: u8 = 3;

/// What is done about the fleet.
#[derive(Subcommand)]
pub(crate) enum Fleet {
    /// Make this computer the hub of a new fleet. The store is a folder that all members reach, such as a network drive or a
    /// stick that is carried around, or a bucket that speaks S3. All that lies there is encrypted. The campaign is changed
    /// at the hub alone, which publishes it to every other member. A folder that is not there is made in the one above it, but
    /// not where a drive seems not to be mounted. Reads the passphrase of an officer.
    #[command(after_help = ends!("this computer is the hub", "nothing was made"))]
    Create {
        /// A folder, or `s3://BUCKET/PREFIX`.
        #[arg(value_name = "STORE")]
        store: String,
        /// What this computer is called in the fleet: small letters, digits and hyphens.
        #[arg(long, value_name = "NAME", default_value = "office")]
        name: MemberName,
        /// Where the bucket is served, such as `https://s3.example.org`.
        #[arg(long, value_name = "URL")]
        endpoint: Option<String>,
        /// The region of the bucket.
        #[arg(long, value_name = "NAME", default_value = "us-east-1")]
        region: String,
        /// Invite the first other computer at once, as `invite` does.
        #[arg(long, value_name = "NAME")]
        invite: Option<MemberName>,
        /// Where the invitation goes; left out, `NAME.invitation.age` here.
        #[arg(long, value_name = "FILE", requires = "invite")]
        to: Option<PathBuf>,
    },
    /// Invite one more computer, at the hub: an encrypted file that lets it join within thirty days. Reads the passphrase of an
    /// officer, then one for the file, which goes another way than the file.
    #[command(after_help = ends!("the file is written", "nobody was invited"))]
    Invite {
        /// What the other computer is to be called: small letters, digits and hyphens. No other may be called the same, but
        /// the one in whose place it comes.
        name: MemberName,
        /// Where the file goes; left out, `NAME.invitation.age` here. A file that is there is not written over.
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
        /// It comes in the place of this computer, which was lost and comes out of a backup, for instance.
        #[arg(long, value_name = "NAME")]
        instead_of: Option<MemberName>,
    },
    /// Join a fleet by an invitation. A vault is made in the data folder, for the same organisation, with the campaign of
    /// the hub; one that was restored from a backup becomes a member again, and opens nothing before `sayso restore` has
    /// ended its wait, whatever the fleet tells. What is changed here in the campaign's file is written over by what the hub
    /// publishes next. Reads the passphrase of the file.
    #[command(after_help = ends!("this computer is a member", "it did not join; nothing was changed"))]
    Join {
        /// The invitation.
        file: PathBuf,
    },
    /// How the fleet stands, as far as this computer knows: who is in it, since when nothing was heard of them,
    /// which orders not everybody has carried out, and what this computer waits for before it opens anything. Needs no
    /// passphrase.
    #[command(after_help = ends!("nothing waits", "an order, a message or this computer waits, it was removed, the store does not answer, or there is no fleet"))]
    Status {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Remove a computer from the fleet, at the hub: one that was stolen, for instance. Nothing is sent to it any more, and
    /// within a week nothing new in the store opens for it. The hub itself is not removed: where it is lost, `recover` makes
    /// another. Reads the passphrase of an officer.
    #[command(after_help = ends!("it is no member any more", "nobody was removed"))]
    Remove {
        /// What it is called; its number, as `status` shows it, where several are called the same.
        name: MemberName,
    },
    /// Make this computer the hub in the place of the lost one. Its vault was restored from a backup of that one. The others
    /// learn of it when they next see the store, and send it everything once more; until each has told what was taken
    /// back meanwhile, it opens nothing. Beside that a restored vault waits for a list or a word, as `sayso restore` says.
    /// Reads the passphrase of an officer.
    #[command(after_help = ends!("this computer is the hub", "nothing was changed"))]
    Recover {
        /// Where the store is, if it is elsewhere than it was: a folder, or `s3://BUCKET/PREFIX`.
        #[arg(value_name = "STORE")]
        store: Option<String>,
        /// What this computer is called in the fleet; left out, as the lost one.
        #[arg(long, value_name = "NAME")]
        name: Option<MemberName>,
        /// Where the bucket is served.
        #[arg(long, value_name = "URL", requires = "store")]
        endpoint: Option<String>,
        /// The region of the bucket.
        #[arg(long, value_name = "NAME", default_value = "us-east-1")]
        region: String,
    },
    /// Take in what has come and lay out what is new, once. A window does this by itself, and `sayso-sync` has it done
    /// where none is open.
    #[command(after_help = concat!(ends!("done", "there is no fleet, or the vault does not open"), "\n  3  this computer was removed from its fleet"))]
    Step {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}

/// `sayso fleet`.
pub(crate) fn fleet(data_dir: &Path, what: &Fleet) -> ExitCode {
    let done = match what {
        Fleet::Create { store, name, endpoint, region, invite: first, to } => {
            let place = Place { store, endpoint: endpoint.as_deref(), region };
            create(data_dir, name, &place).and_then(|opened| match first {
                Some(first) => invite(data_dir, opened, (first, None), to.as_deref()),
                None => Ok(()),
            })
        }
        Fleet::Invite { name, to, instead_of } => unlock_at_hub(data_dir).and_then(|opened| {
            invite(data_dir, opened, (name, instead_of.as_ref()), to.as_deref())
        }),
        Fleet::Join { file } => join(data_dir, file),
        Fleet::Remove { name } => remove(data_dir, name),
        Fleet::Recover { store, name, endpoint, region } => {
            let place = store.as_deref();
            let place = place.map(|store| Place { store, endpoint: endpoint.as_deref(), region });
            recover(data_dir, name.as_ref(), place.as_ref())
        }
        Fleet::Status { json } => return status(data_dir, (*json).into()),
        Fleet::Step { json } => return step(data_dir, (*json).into()),
    };
    done.err().unwrap_or(ExitCode::SUCCESS)
}

/// Where a store is to be.
struct Place<'a> {
    store: &'a str,
    endpoint: Option<&'a str>,
    region: &'a str,
}

impl Place<'_> {
    /// As members are told of it. A folder becomes a store.
    fn make(&self) -> Result<Value, ExitCode> {
        let told = self.told()?;
        if self.is_folder() {
            Folder::create(&self.folder()?).map_err(|error| {
                fail(&format!("the store cannot be made: {error}. Nothing was made"))
            })?;
        }
        Ok(told)
    }

    fn is_folder(&self) -> bool {
        !self.store.starts_with("s3://")
    }

    /// Whether the store is a folder that is not there, in one that waits for a drive. Made all the same, it would lie on
    /// this computer's disk, where no other reaches it.
    fn has_no_drive(&self) -> Result<bool, ExitCode> {
        let folder = self.folder()?;
        let above = folder.parent().filter(|_| self.is_folder() && !folder.exists());
        Ok(above.is_some_and(waits_for_a_drive))
    }

    fn is_there(&self) -> bool {
        self.is_folder() && self.folder().is_ok_and(|folder| folder.exists())
    }

    /// Removes the store that was made a moment ago, and its folder where that was not there before.
    fn take_back(&self, was_there: bool) {
        if self.is_folder()
            && let Ok(folder) = self.folder()
        {
            Folder::take_back(&folder, was_there);
        }
    }

    fn folder(&self) -> Result<PathBuf, ExitCode> {
        std::path::absolute(self.store).map_err(|error| fail(&error.to_string()))
    }

    /// As members are told of a store that is there.
    fn told(&self) -> Result<Value, ExitCode> {
        if !self.is_folder() {
            let Some(endpoint) = self.endpoint else {
                return Err(fail(
                    "say with --endpoint where the bucket is served; nothing was made",
                ));
            };
            let Self { store, region, .. } = self;
            return Ok(json!({ "store": store, "endpoint": endpoint, "region": region }));
        }
        match self.folder()?.to_str() {
            Some(folder) => Ok(json!({ "store": folder })),
            None => Err(fail("the folder's name has to be text; nothing was made")),
        }
    }
}

fn create(
    data_dir: &Path,
    name: &MemberName,
    place: &Place<'_>,
) -> Result<(Vault, Unlocked), ExitCode> {
    if place.has_no_drive()? {
        return Err(fail(&format!(
            "there is no folder {}, nothing is in the one above it, and no drive is mounted there. Mount it; or, where it is to be \
             a folder on this computer's disk, make it first. Nothing was made",
            place.store
        )));
    }
    let (mut vault, unlocked) = unlock(data_dir)?;
    if vault.is_in_a_fleet() {
        return Err(fail("this vault is in a fleet already; nothing was made"));
    }
    if !unlocked.role().decides() {
        return Err(fail(&format!("{}; nothing was made", NotInvitable::NotOfficer)));
    }
    let was_there = place.is_there();
    let store = place.make()?;
    let made = unlocked.create_fleet(&mut vault, (name, store), Timestamp::now());
    made.map_err(|error| {
        if !vault.is_in_a_fleet() {
            place.take_back(was_there);
        }
        fail(&format!("{error}; nothing was made"))
    })?;
    if place.is_folder() && !was_there {
        note(&format!(
            "the folder of the store was not there, and was made: {}. See to it that the other computers reach it",
            place.folder()?.display()
        ));
    }
    print(&format!("the fleet is made, and this computer is its hub: {name}"));
    print("the campaign is changed here from now on, and each member takes it in from here");
    print("next: sayso fleet invite NAME, and sayso-sync here and at each member");
    Ok((vault, unlocked))
}

/// Whether a folder looks like the place of a drive that is not mounted: nothing is in it, and it is on the file system of the
/// folder that it is in.
#[cfg(unix)]
fn waits_for_a_drive(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let device = |path: &Path| fs::metadata(path).ok().map(|it| it.dev());
    let is_empty = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
    is_empty && folder.parent().is_some_and(|above| device(above) == device(folder))
}

/// Nobody can tell.
#[cfg(not(unix))]
fn waits_for_a_drive(_: &Path) -> bool {
    false
}

/// Opens and unlocks the vault for what is done at the hub alone. Elsewhere nobody is asked for a passphrase.
fn unlock_at_hub(data_dir: &Path) -> Result<(Vault, Unlocked), ExitCode> {
    let vault = opened(data_dir, Vault::open_as_it_is(data_dir))?;
    let Some(status) = vault.fleet_status().map_err(|error| fail(&error.to_string()))? else {
        let how = if vault.can_recover_fleet() {
            "`sayso fleet recover` makes it the hub again"
        } else {
            "`sayso fleet create` makes one"
        };
        return Err(fail(&format!("this vault is in no fleet; {how}. Nothing was done")));
    };
    if status.role != MemberRole::Hub {
        let is_hub = |it: &&PeerStatus| it.role == MemberRole::Hub && it.removed_at.is_none();
        let hub = status.members.iter().find(is_hub).map_or("another", |hub| hub.name.as_str());
        return Err(fail(&format!(
            "only the hub, {hub}, invites and removes, and this computer, {}, is a {}. Nothing was done",
            status.name, status.role
        )));
    }
    drop(vault);
    unlock(data_dir)
}

fn invite(
    data_dir: &Path,
    (vault, unlocked): (Vault, Unlocked),
    (name, instead_of): (&MemberName, Option<&MemberName>),
    to: Option<&Path>,
) -> Result<(), ExitCode> {
    let chosen = terminal::choose_secret(&format!("A passphrase for the invitation of {name}"))
        .map_err(|error| fail(&format!("the passphrase cannot be read: {error}")))?;
    let passphrase = hard_to_guess(&chosen, &name.to_string())?;
    let campaign = fs::read_to_string(data_dir.join("campaign.toml")).ok();
    let invited =
        unlocked.invite(&vault, (name, instead_of), campaign, &passphrase, Timestamp::now());
    let invited = invited.map_err(|error| fail(&format!("{error}; nobody was invited")))?;
    let beside = PathBuf::from(format!("{name}.invitation.age"));
    let path = to.unwrap_or(&beside);
    write_invitation(path, &invited.file).map_err(|error| {
        fail(&format!("the invitation cannot be written to {}: {error}", path.display()))
    })?;
    print(&format!("invitation: {}", path.display()));
    print(&format!("good until: {}", invited.until));
    print(&format!("at the other computer: sayso fleet join {}", path.display()));
    Ok(())
}

fn join(data_dir: &Path, file: &Path) -> Result<(), ExitCode> {
    let sealed =
        fs::read(file).map_err(|error| fail(&format!("the invitation cannot be read: {error}")))?;
    let typed = terminal::read_secret("Passphrase of the invitation")
        .map_err(|error| fail(&format!("the passphrase cannot be read: {error}")))?;
    let invitation = Invitation::open(&sealed, &SecretString::from(typed.as_str()))
        .map_err(|error| fail(&format!("{error}. Nothing was changed")))?;
    let vault = Vault::join(data_dir, &invitation, Timestamp::now())
        .map_err(|error| fail(&error.to_string()))?;
    let status = vault.fleet_status().ok().flatten();
    let name = status.map_or_else(String::new, |status| status.name);
    print(&format!("joined as: {name}"));
    print("the campaign comes from the hub; what is changed in its file here does not last");
    print("next: sayso-sync, which carries what belongs to the fleet");
    tell_lists(&all_waits(&vault)?);
    Ok(())
}

fn remove(data_dir: &Path, name: &MemberName) -> Result<(), ExitCode> {
    let (mut vault, unlocked) = unlock_at_hub(data_dir)?;
    let removed = unlocked.remove_member(&mut vault, name, Timestamp::now());
    removed.map_err(|error| fail(&format!("{error}; nobody was removed")))?;
    print(&format!("removed: {name}; the others learn of it when they next see the store"));
    Ok(())
}

fn recover(
    data_dir: &Path,
    name: Option<&MemberName>,
    place: Option<&Place<'_>>,
) -> Result<(), ExitCode> {
    let store = place.map(Place::told).transpose()?;
    let (mut vault, unlocked) = unlock(data_dir)?;
    let recovered = unlocked.recover_fleet(&mut vault, (name, store), Timestamp::now());
    recovered.map_err(|error| fail(&format!("{error}. Nothing was changed")))?;
    print("this computer is the hub of the fleet, in the place of the lost one");
    print("it opens nothing before each of the others has told what was taken back meanwhile");
    print(
        "next: sayso-sync here and at each of the others; `sayso fleet status` says what is waited for",
    );
    tell_lists(&all_waits(&vault)?);
    Ok(())
}

fn all_waits(vault: &Vault) -> Result<Vec<Waits>, ExitCode> {
    vault.all_it_waits_for().map_err(|error| fail(&error.to_string()))
}

/// Says that a restored vault waits for a list or a word, where it does: in a fleet as well.
fn tell_lists(waits: &[Waits]) {
    for one in waits {
        if let Waits::Lists(since) = one {
            print(&waits_for_lists(since));
            print(
                "what the others of the fleet tell is carried out here, and does not end that wait",
            );
        }
    }
}

fn step(data_dir: &Path, format: Format) -> ExitCode {
    let mut vault = match open(data_dir) {
        Ok(vault) => vault,
        Err(code) => return code,
    };
    if !vault.is_in_a_fleet() {
        return fail("this vault is in no fleet");
    }
    let now = Timestamp::now();
    let (_, words) = campaign_and_words(data_dir);
    let stepped =
        vault.let_visitors_copies_go(now).and_then(|()| all_steps(&mut vault, &words, now));
    let told = match stepped {
        Ok(stepped) if format == Format::Json => print_json(&stepped),
        Ok(stepped) => {
            print(&format!(
                "taken in: {} messages; carried out here: {} orders; laid out: {} submissions, {} messages",
                stepped.heard, stepped.orders, stepped.submissions, stepped.messages
            ));
            if stepped.strange > 0 {
                print(&format!("{} objects were of no member, or damaged", stepped.strange));
            }
            ExitCode::SUCCESS
        }
        Err(error) => return fail(&error.to_string()),
    };
    match vault.removed_from_fleet() {
        Ok(Some(_)) => ExitCode::from(REMOVED),
        Ok(None) => told,
        Err(error) => fail(&error.to_string()),
    }
}

/// Steps until everything that is kept here is laid out, and takes in the campaign that the hub has published: nobody
/// waits for the vault meanwhile.
fn all_steps(
    vault: &mut Vault,
    words: &dyn Words,
    now: Timestamp,
) -> Result<Stepped, StorageError> {
    offer_campaign(vault, words)?;
    let mut all = some_steps(vault, now)?;
    if vault.campaign_that_waits()?.is_some() {
        take_in_campaign(vault, words)?;
        // The hub hears what came of it.
        all += some_steps(vault, now)?;
    }
    Ok(all)
}

fn some_steps(vault: &mut Vault, now: Timestamp) -> Result<Stepped, StorageError> {
    let mut all = Stepped::default();
    loop {
        let one = vault.fleet_step(now)?;
        all += one;
        if one.submissions == 0 {
            return Ok(all);
        }
    }
}

fn status(data_dir: &Path, format: Format) -> ExitCode {
    let vault = match opened(data_dir, Vault::open_as_it_is(data_dir)) {
        Ok(vault) => vault,
        Err(code) => return code,
    };
    let status = match vault.fleet_status() {
        Ok(Some(status)) => status,
        Ok(None) => return fail("this vault is in no fleet; `sayso fleet create` makes one"),
        Err(error) => return fail(&error.to_string()),
    };
    let opens_after = match all_waits(&vault) {
        Ok(waits) => waits,
        Err(code) => return code,
    };
    if format == Format::Json {
        print_json(&Told { status: &status, waits: &opens_after });
    } else {
        tell(&status, &opens_after);
    }
    let waits = status
        .members
        .iter()
        .any(|member| member.removed_at.is_none() && (member.waiting > 0 || member.missing > 0));
    let stands_still = status.removed_at.is_some() || !opens_after.is_empty();
    if waits || stands_still || !status.orders.is_empty() || status.failed.is_some() {
        return ExitCode::from(1);
    }
    ExitCode::SUCCESS
}

/// How a fleet stands, for a script.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    status: &'a FleetStatus,
    /// What this computer waits for before it opens anything.
    waits: &'a [Waits],
}

fn tell(status: &FleetStatus, waits: &[Waits]) {
    print(&format!("this computer: {}, {}", status.name, status.role));
    if let Some(at) = status.removed_at {
        print(&format!(
            "it was removed from the fleet, as it has known since {}: the others send it nothing, and take nothing from it but \
             what people order",
            moment(at)
        ));
    }
    tell_lists(waits);
    tell_fleet(status, waits);
    if let Some(name) = &status.replaced_by {
        print(&format!("another has taken its place: {name}. Copies from others are gone here"));
    }
    match (status.looked_at, &status.failed) {
        (None, _) => print("the store was never looked at; `sayso-sync` does"),
        (Some(at), None) => print(&format!("store last seen: {}", moment(at))),
        (Some(at), Some(why)) => {
            print(&format!("the store did not answer at {}: {why}", moment(at)));
        }
    }
    if let Some(CampaignVersion { id, version, .. }) = &status.campaign {
        print(&format!("campaign that the hub has published: {id}, version {version}"));
    }
    for member in &status.members {
        let (asks, staff) = (asks(status, member), knows_staff(status, member));
        print(&format!("{}{asks}{staff}", about(status, member)));
    }
    for order in &status.orders {
        let FleetOrder { order: digest, done, waits_for, .. } = &order.carried;
        print(&format!(
            "order {} of {}: carried out by {}; waits for {}",
            digest.short(),
            moment(order.signed_at),
            listed(done),
            listed(waits_for),
        ));
    }
    if let Some(day) = status.store_forgets_on {
        print(&format!("from {day} on nothing opens that the store was given up to now"));
    }
}

/// Says that a hub in the place of a lost one waits for the others, where it does, and for whom.
fn tell_fleet(status: &FleetStatus, waits: &[Waits]) {
    for one in waits {
        let Waits::Fleet { hub_since } = one else { continue };
        let untold = status.members.iter().filter(|member| member.untold);
        let untold: Vec<String> = untold.map(|member| status.called(member)).collect();
        let what = if untold.is_empty() {
            "all have told, and something of it has not come yet".to_owned()
        } else {
            format!("not told yet by: {}", listed(&untold))
        };
        print(&format!(
            "it opens nothing yet: it is the hub since {}, and waits for what was taken back meanwhile at the others; {what}",
            moment(*hub_since)
        ));
    }
}

fn about(status: &FleetStatus, member: &PeerStatus) -> String {
    let PeerStatus { role, heard_at, waiting, missing, submissions, removed_at, .. } = member;
    let name = status.called(member);
    if let Some(at) = removed_at {
        return format!("{name}, {role}: removed {}", moment(*at));
    }
    let heard = heard_at.map_or_else(
        || "nothing heard yet".to_owned(),
        |at| format!("last heard of {}", moment(at)),
    );
    let kept = submissions.map_or_else(String::new, |count| format!(", keeps {count}"));
    let gaps = if *missing > 0 {
        format!(", {missing} of its messages are missing")
    } else {
        String::new()
    };
    format!("{name}, {role}: {heard}{kept}, {waiting} messages to it on the way{gaps}")
}

/// By which campaign people are asked at a member, where that is known.
fn asks(status: &FleetStatus, member: &PeerStatus) -> String {
    let Some(CampaignVersion { id, version, .. }) = &member.campaign else { return String::new() };
    let stands = if status.has_refused(member) {
        ", and cannot ask by the one that was published: raise its version here, or look for a newer Sayso there"
    } else if status.is_behind(member) {
        ", and not yet by the one that was published"
    } else {
        ""
    };
    format!(", asks by {id}, version {version}{stands}")
}

/// Whether those who were removed can still unlock at a member.
fn knows_staff(status: &FleetStatus, member: &PeerStatus) -> &'static str {
    if status.has_older_staff(member) {
        ", has not heard of the last change of the staff"
    } else {
        ""
    }
}

pub(super) fn listed(names: &[String]) -> String {
    if names.is_empty() { "nobody".to_owned() } else { names.join(", ") }
}

fn moment(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M (UTC)").to_string()
}
