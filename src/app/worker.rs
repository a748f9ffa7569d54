//! The vault's thread: everything that touches the disk happens there, one thing at a time.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::beside::{lost, survive};
use super::brand::Picture;
use super::glimpses::Glimpse;
use super::published::UnderWay;
use super::start;
use crate::campaign::Campaign;
use crate::device::Playable;
use crate::digest::Digest;
use crate::flow::{Broken, Input, Number};
use crate::media::Frame;
use crate::record::{StaffName, Stand, SubmissionId};
use crate::ui::SavePlace;
use crate::vault::{LOOK, Recovery, Searched, StorageError, Sweep, Swept, Unchecked, Vault};
use crate::wipe::wiped;

/// What a worker says.
pub(super) enum Said {
    /// An input for the flow.
    Input(Input),
    /// Where somebody could save to.
    Places(Vec<SavePlace>),
    /// Something was opened; then an input for the flow.
    Opened(Opened, Input),
    /// Something small beside the row of a submission.
    Glimpse(SubmissionId, Glimpse),
    /// The campaign was written anew, with its file; people are asked by it from now on. Then an input for the flow.
    Rewritten(Box<Campaign>, Box<Input>),
    /// How this computer is used was chosen, and holds from now on; then an input for the flow.
    Chosen(Stand, Box<Input>),
    /// The hub of the fleet has published a campaign, which is taken in when nobody is here.
    CampaignWaits,
    /// It is taken in, and this is the campaign that people are asked by from now on; none where nothing has changed.
    TakenIn(UnderWay, Option<Box<Campaign>>),
    /// These were taken off the staff by the hub of the fleet.
    LockedOut(Vec<StaffName>),
    /// A restored vault is in use again, with the campaign by which people are asked from now on, or why they are
    /// not; then an input for the flow.
    CaughtUp(Result<Box<Campaign>, Broken>, Box<Input>),
    /// A picture of the organisation's was read.
    Brand(Box<Picture>),
    /// The vault was looked through, and cannot be used.
    Unusable(Broken),
    /// The passphrase of staff was tried on every key file.
    Tried(Box<Searched>, Trying),
    /// A vault was made by the set-up, with its campaign, and why nobody can be asked by that yet.
    Made(Box<Vault>, Box<Campaign>, Option<Broken>),
}

/// Whose passphrase is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trying {
    /// That of whoever wants in.
    First,
    /// That of a second person, for one act.
    Second,
}

/// Something that the vault opened for its holder.
pub(super) enum Opened {
    /// A voice message, with its outline.
    Sound(Box<Playable>, Vec<f32>),
    /// A photo.
    Picture(Frame),
}

/// What is said, and the number of what it answers; none where nobody asked.
pub(super) struct Reply {
    pub(super) number: Option<Number>,
    pub(super) said: Said,
}

type Work = Box<dyn FnOnce(&mut Vault, Timestamp) -> Option<Reply> + Send>;

/// One thing to do, and the number of what asked for it.
struct Job {
    number: Option<Number>,
    work: Work,
}

/// Whether the thread has taken a job on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// It has.
    Yes,
    /// It is gone or too busy; the job and what was lent for it are dropped.
    No,
}

/// How often the vault looks at the clock, and for what is over.
const HOUSEKEEPING: Duration = LOOK;
/// When nobody has asked for anything for so long, the vault puts away.
const QUIET: Duration = Duration::from_secs(2);
/// How often a member of a fleet looks whether something has come.
const NEWS: Duration = Duration::from_secs(2);
/// So many submissions that are over are erased in one step, which takes some milliseconds.
const AT_ONCE: usize = 16;
/// How long the vault pauses between two steps while somebody is in front of the screen, who would wait for each.
const PAUSE: Duration = Duration::from_secs(1);

/// The thread and its inbox.
pub(super) struct VaultWorker {
    jobs: Option<SyncSender<Job>>,
    thread: Option<JoinHandle<()>>,
    occupied: Occupied,
}

/// Whether somebody is in front of the screen, as the window says and the vault's thread sees.
#[derive(Clone, Default)]
struct Occupied(Arc<AtomicBool>);

impl Occupied {
    fn set(&self, occupied: bool) {
        self.0.store(occupied, Ordering::Relaxed);
    }

    fn get(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl VaultWorker {
    pub(super) fn spawn(
        vault: Unchecked,
        replies: SyncSender<Reply>,
        wake: Arc<dyn Fn() + Send + Sync>,
    ) -> io::Result<Self> {
        let (jobs, inbox) = sync_channel::<Job>(32);
        let occupied = Occupied::default();
        let seen = occupied.clone();
        let thread = thread::Builder::new().name("vault".to_owned()).spawn(move || {
            let began = Instant::now();
            // The window is shown meanwhile, and what is asked of the vault waits in the inbox: nothing
            // is written or lent before it is known to be whole and what was begun is finished.
            let mut vault = match vault.check(Timestamp::now()) {
                Ok((vault, recovery)) => {
                    if recovery != Recovery::default() {
                        tracing::info!(?recovery, "finished what was interrupted");
                    }
                    vault
                }
                Err(error) => {
                    tracing::error!(%error, "the vault cannot be used");
                    let said = Said::Unusable(start::broken(&error));
                    let _ = replies.send(Reply { number: None, said });
                    return wake();
                }
            };
            // Whoever it came for has left, and the program ended before it could go.
            let_copies_go(&mut vault, Timestamp::now());
            let mut house = Housekeeping::new(began, seen);
            loop {
                // People come first: housekeeping goes on, a step at a time, while nobody asks, and with pauses
                // while somebody is there who may.
                let mut said = Vec::new();
                let reply = match inbox.recv_timeout(house.rest()) {
                    Ok(job) => {
                        let reply = wiped(|| carry_out(job, &mut vault));
                        house.serve(&mut vault);
                        reply
                    }
                    Err(RecvTimeoutError::Disconnected) => return,
                    Err(RecvTimeoutError::Timeout) => {
                        let step = || house.step(&mut vault);
                        said = survive("housekeeping", step).unwrap_or_default();
                        vault.roll_back();
                        None
                    }
                };
                let said = said.into_iter().map(|said| Reply { number: None, said });
                for reply in reply.into_iter().chain(said) {
                    // Where nobody listens any more, what was lent is dropped, and that is safe.
                    let _ = replies.send(reply);
                    wake();
                }
            }
        })?;
        Ok(Self { jobs: Some(jobs), thread: Some(thread), occupied })
    }

    /// Does `work` on the vault's thread, and passes on its answer.
    pub(super) fn run(
        &self,
        number: Number,
        work: impl FnOnce(&mut Vault, Timestamp) -> Option<Reply> + Send + 'static,
    ) -> Taken {
        let job = Job { number: Some(number), work: Box::new(work) };
        match self.jobs.as_ref().map(|jobs| jobs.try_send(job)) {
            Some(Ok(())) => Taken::Yes,
            Some(Err(_)) | None => Taken::No,
        }
    }

    /// Somebody is in front of the screen, or nobody is.
    pub(super) fn note_occupied(&self, occupied: bool) {
        self.occupied.set(occupied);
    }

    /// The same for what nobody has asked for: where it panics, nobody hears of it.
    pub(super) fn run_unasked(
        &self,
        work: impl FnOnce(&mut Vault, Timestamp) -> Option<Said> + Send + 'static,
    ) -> Taken {
        let work = |vault: &mut Vault, at| work(vault, at).map(|said| Reply { number: None, said });
        let job = Job { number: None, work: Box::new(work) };
        match self.jobs.as_ref().map(|jobs| jobs.try_send(job)) {
            Some(Ok(())) => Taken::Yes,
            Some(Err(_)) | None => Taken::No,
        }
    }

    /// A visit has ended, however: what came from elsewhere for it goes. Where the thread is too busy for that now, it
    /// goes with the next visit, or at the next start.
    pub(super) fn end_visit(&self) {
        let work = |vault: &mut Vault, at| {
            let_copies_go(vault, at);
            None
        };
        if self.run_unasked(work) == Taken::No {
            tracing::warn!("what came for a visitor stays for now");
        }
    }

    /// Waits until what was asked for is done.
    pub(super) fn finish(mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the vault's thread ended in a panic");
        }
    }
}

fn let_copies_go(vault: &mut Vault, at: Timestamp) {
    if let Err(error) = vault.let_visitors_copies_go(at) {
        tracing::error!(%error, "what came for a visitor stays for now");
    }
}

/// Does one thing. A panic in it is the end of that thing only: what was begun is rolled back,
/// what was lent is dropped, and the person is told.
fn carry_out(job: Job, vault: &mut Vault) -> Option<Reply> {
    let Job { number, work } = job;
    let done = survive("a request to the vault", || work(vault, Timestamp::now()));
    vault.roll_back();
    done.unwrap_or_else(|| Some(Reply { number: Some(number?), said: lost() }))
}

/// Whether a member of a fleet has something to say to the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ToSay {
    /// Nothing that it knows of.
    Nothing,
    /// Somebody was served, or a day may have begun.
    Perhaps,
}

/// What the vault does by itself: it looks at the clock, erases what is over, and takes a step in its fleet.
struct Housekeeping {
    began: Instant,
    next_look: Instant,
    /// What is left of the last look.
    sweep: Option<Sweep>,
    /// Since when somebody was served, and nothing was put away yet.
    served: Option<Instant>,
    /// Whether there is something to say to the fleet.
    to_say: ToSay,
    /// When it was last looked whether something has come from the fleet; none where there is no fleet.
    news: Option<Instant>,
    /// The campaign that waits and of which the window was told.
    told: Option<Digest>,
    /// When something was last done.
    stepped: Instant,
    occupied: Occupied,
}

impl Housekeeping {
    fn new(began: Instant, occupied: Occupied) -> Self {
        Self {
            began,
            next_look: began,
            sweep: None,
            served: None,
            to_say: ToSay::Perhaps,
            news: None,
            told: None,
            stepped: began,
            occupied,
        }
    }

    /// How long there is nothing to do.
    fn rest(&self) -> Duration {
        let look = self.next_look.saturating_duration_since(Instant::now());
        match (&self.sweep, self.served) {
            (Some(_), _) if self.occupied.get() => PAUSE.saturating_sub(self.stepped.elapsed()),
            (Some(_), _) => Duration::ZERO,
            (None, Some(served)) => QUIET.saturating_sub(served.elapsed()).min(look),
            (None, None) => {
                let news = self.news.map(|last| NEWS.saturating_sub(last.elapsed()));
                news.map_or(look, |news| news.min(look))
            }
        }
    }

    /// Somebody was served. Where the date was confirmed, what is over by it is swept from now on, and with it whatever was left
    /// of an earlier look.
    fn serve(&mut self, vault: &mut Vault) {
        self.served = Some(Instant::now());
        self.to_say = ToSay::Perhaps;
        if vault.look_is_due() {
            (self.sweep, self.next_look) = (None, Instant::now());
        }
    }

    /// Does a little of what there is to do. Returns what the window has to hear of.
    fn step(&mut self, vault: &mut Vault) -> Vec<Said> {
        let done = match self.sweep.take() {
            Some(sweep) => self.erase_some(sweep, vault),
            None if self.served.is_some_and(|served| served.elapsed() >= QUIET) => {
                self.served = None;
                vault.rest().and_then(|()| self.step_in_fleet(vault))
            }
            None if self.next_look <= Instant::now() => self.look(vault),
            None => self.step_in_fleet(vault),
        };
        // A full disk or one damaged row must not keep everybody else from their own.
        if let Err(error) = done {
            tracing::error!(%error, "what the vault does by itself could not be done");
        }
        self.stepped = Instant::now();
        let left = vault.locked_out();
        let left = (!left.is_empty()).then_some(Said::LockedOut(left));
        left.into_iter().chain(self.tell_of_campaign(vault)).collect()
    }

    /// Tells the window once, and after each look at the clock again, that a campaign waits to be taken in.
    fn tell_of_campaign(&mut self, vault: &Vault) -> Option<Said> {
        self.news?;
        let waits = vault.campaign_that_waits().unwrap_or_else(|error| {
            tracing::error!(%error, "whether a campaign was published cannot be read");
            None
        });
        let waits = waits.map(|source| Digest::of(source.as_bytes()));
        let is_new = waits.is_some() && waits != self.told;
        self.told = waits;
        is_new.then_some(Said::CampaignWaits)
    }

    /// How long the program has run is asked of the clock that nobody can set. It stands still while the
    /// computer sleeps, and the look at the other one begins anew after that.
    fn look(&mut self, vault: &mut Vault) -> Result<(), StorageError> {
        self.next_look = Instant::now() + HOUSEKEEPING;
        self.to_say = ToSay::Perhaps;
        self.told = None;
        self.sweep = Some(vault.look_at_clock(Timestamp::now(), self.began.elapsed())?);
        Ok(())
    }

    /// Takes in what has come from the fleet and says what is new here, where there is either. Nobody is being served
    /// meanwhile.
    fn step_in_fleet(&mut self, vault: &mut Vault) -> Result<(), StorageError> {
        self.news = vault.is_in_a_fleet().then(Instant::now);
        if self.news.is_none() || (self.to_say == ToSay::Nothing && !vault.fleet_has_news()) {
            return Ok(());
        }
        // One that fails is tried again when something comes, or after the next visit.
        self.to_say = ToSay::Nothing;
        let stepped = vault.fleet_step(Timestamp::now())?;
        if stepped.submissions > 0 {
            // Perhaps there are more than one step lays out.
            self.to_say = ToSay::Perhaps;
        }
        if !stepped.is_nothing() {
            tracing::info!(?stepped, "a step in the fleet");
        }
        Ok(())
    }

    fn erase_some(&mut self, mut sweep: Sweep, vault: &mut Vault) -> Result<(), StorageError> {
        let (Swept::Some(erased) | Swept::Last(erased)) = match vault.sweep(&mut sweep, AT_ONCE)? {
            last @ Swept::Last(_) => {
                self.step_in_fleet(vault)?;
                last
            }
            some @ Swept::Some(_) => {
                self.sweep = Some(sweep);
                some
            }
        };
        if erased > 0 {
            tracing::info!(erased, "their time was over");
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::make_vault;
    use crate::app::vault_jobs::confirm_date;
    use crate::flow::staff;
    use crate::flow::staff::list::Answer;
    use crate::vault::VaultSettings;

    #[test]
    fn a_panic_leaves_nothing_half_done_and_the_next_one_is_served() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = "a few quiet words".to_owned().into();
        let settings = VaultSettings::LIGHT;
        let made = make_vault(folder.path(), "Museum", "x@example.org", &passphrase, settings);
        let (vault, _) = made.unwrap();
        let (replies, heard) = sync_channel(8);
        let worker = VaultWorker::spawn(vault.into(), replies, Arc::new(|| ())).unwrap();
        let number = crate::flow::Program::default().look_for_places();
        let panics = |vault: &mut Vault, _| {
            vault.begin_for_a_test();
            panic!("on purpose");
        };
        assert_eq!(worker.run(number, panics), Taken::Yes);
        let lost = heard.recv_timeout(Duration::from_secs(20)).unwrap();
        assert!(matches!(lost.said, Said::Input(Input::Heard(crate::flow::Heard::Lost))));
        let serves = |vault: &mut Vault, at| {
            vault.locked(at).unwrap();
            Some(Reply { number: None, said: Said::CampaignWaits })
        };
        assert_eq!(worker.run(number, serves), Taken::Yes);
        let served = heard.recv_timeout(Duration::from_secs(20)).unwrap();
        assert!(matches!(served.said, Said::CampaignWaits));
        worker.finish();
        let (vault, _) = Vault::open(folder.path(), Timestamp::now()).unwrap();
        let told = vault.events().unwrap();
        assert_eq!(told.last().unwrap().kind, "staff-locked", "it was written");
    }

    #[test]
    fn what_is_over_goes_at_once_and_with_pauses_while_somebody_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = "a few quiet words".to_owned().into();
        let settings = VaultSettings::LIGHT;
        let made = make_vault(folder.path(), "Museum", "x@example.org", &passphrase, settings);
        let (mut vault, _) = made.unwrap();
        let occupied = Occupied::default();
        let mut house = Housekeeping::new(Instant::now(), occupied.clone());
        house.step(&mut vault);
        assert!(house.sweep.is_some(), "it has looked, and something may be over");
        assert_eq!(house.rest(), Duration::ZERO);
        occupied.set(true);
        assert!(house.rest() > PAUSE / 2);
        // However long they stay, what is over does not.
        house.stepped = Instant::now().checked_sub(PAUSE).unwrap();
        assert_eq!(house.rest(), Duration::ZERO);
        house.step(&mut vault);
        assert!(house.sweep.is_none() && house.rest() > PAUSE);
    }

    #[test]
    fn what_is_over_by_a_date_that_was_confirmed_goes_in_steps_of_which_others_wait_for_one() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = "a few quiet words".to_owned().into();
        let settings = VaultSettings::LIGHT;
        let made = make_vault(folder.path(), "Museum", "x@example.org", &passphrase, settings);
        let (mut vault, _) = made.unwrap();
        let rows = "
            INSERT INTO disclosure (digest, text) VALUES ('words', '');
            WITH RECURSIVE counted (n) AS (
                SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 300)
            INSERT INTO submission (n, id, tag, slot, disclosure, answer, kept_at, last_day)
            SELECT n, 'record ' || n, n, n, 'words', '', '', '2020-01-01' FROM counted";
        let ledger = rusqlite::Connection::open(folder.path().join("vault/ledger.db")).unwrap();
        ledger.execute_batch(rows).unwrap();
        drop(ledger);
        let mut house = Housekeeping::new(Instant::now(), Occupied::default());
        house.next_look += HOUSEKEEPING;
        let key = vault.unlock(&passphrase, &[], Timestamp::now()).unwrap();
        let said = confirm_date(&mut vault, Box::new(key), Timestamp::now());
        let Said::Input(Input::Staff(staff::Input::Returned(_, answer))) = said else {
            panic!("the key comes back");
        };
        let Answer::DateConfirmed(Ok((_, _, upkeep))) = answer else { panic!("{answer:?}") };
        assert!(upkeep.is_erasing, "and the rest of them stand there still");
        house.serve(&mut vault);
        assert_eq!(house.rest(), Duration::ZERO);
        house.step(&mut vault);
        assert!(house.sweep.is_some(), "the rest goes now");
    }
}
