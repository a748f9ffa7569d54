//! Doing what a step asks for.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::Context;
use jiff::Timestamp;
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use super::drives::plugged_in;
use super::vault_jobs::{
    confirm_date, erase, export, hear, open_by_staff, open_own, part_of_list, problem, read_list,
    returned, save_certificate, save_key, save_problem, save_receipt, saved_to, to_setup, to_staff,
    to_visitor, upkeep,
};
use super::worker::{Opened, Reply, Said, Taken};
use super::{Printer, Sayso, campaign_file, places, start};
use crate::campaign::{Campaign, Kind, VoiceLimits, Words as _};
use crate::device::{Playable, Room, Speaker, tone};
use crate::equipment::{Chosen, DeviceId};
use crate::flow::staff::list::List;
use crate::flow::{
    Admission, DataAnswer, DeviceProblem, Document, Effect, Heard, HeldJob, Input, KeepProblem,
    Number, PlayOrder, Printed, Record, Script, SpeakerSays, StaffJob, UnlockProblem, VaultProblem,
    Visitor, setup, staff, visitor,
};
use crate::locale::Locale;
use crate::media::SoundSource;
use crate::paper::{certificate_sheet, pdf, receipt_sheet};
use crate::record::Part;
use crate::seal::Scratch;
use crate::submission::{Draft, Take};
use crate::vault::{Held, Searched, StorageError, UnlockError, Vault, VaultError, draft_folder};
use crate::wipe::{wipe_stack, wiped};

/// For a microphone that is only tried, where the campaign asks for no voice messages.
const TRIAL: VoiceLimits =
    VoiceLimits { max_takes: 0, max_duration_secs: 0, sample_rate_hz: 48_000 };
/// No JPEG of a camera is larger, in bytes.
const PICTURE_BYTES: u64 = 16 * 1024 * 1024;
/// The pause between two numbers of the countdown.
const COUNT: Duration = Duration::from_secs(1);
/// The pause before a device that is still being closed is asked for again.
const TRY_AGAIN: Duration = Duration::from_millis(100);

impl Sayso {
    /// Does one thing.
    pub(super) fn perform(&mut self, ctx: &Context, number: Number, effect: Effect) {
        match effect {
            // The screens offer no way to it; this is the last lock.
            Effect::OpenMicrophone(..) | Effect::OpenCamera(_)
                if self.program.admission() != Admission::Open =>
            {
                tracing::error!("nobody may be asked by this campaign, and nothing is opened");
            }
            Effect::OpenMicrophone(permit, script) => {
                let limits = match script {
                    Script::Message => self.campaign.voice.unwrap_or(TRIAL),
                    Script::SpokenYes => VoiceLimits::SPOKEN_YES,
                };
                let place = self.draft_place(limits.max_bytes());
                self.devices.open_microphone(permit, limits, place);
            }
            Effect::OpenCamera(permit) => {
                let place = self.draft_place(PICTURE_BYTES);
                self.devices.open_camera(permit, place);
            }
            Effect::UseDevice(kind, device) => self.devices.choice.use_for_visit(kind, device),
            Effect::ChooseDevice(kind, device) => self.choose_device(number, kind, device),
            Effect::ChooseWidest(px) => {
                let widest = Chosen { widest_px: px, ..self.devices.choice.chosen().clone() };
                self.choose(number, widest);
            }
            Effect::ForgetDevices => self.devices.choice.forget_visit(),
            Effect::Beep => self.devices.play(tone(), Vec::new()),
            Effect::Microphone(order) => self.devices.order_microphone(order),
            Effect::Camera(order) => self.devices.order_camera(order),
            Effect::Countdown => self.tick_after(ctx, COUNT),
            Effect::TryAgain => self.tick_after(ctx, TRY_AGAIN),
            Effect::Play(order) => self.play(ctx, order),
            Effect::ShowOpened => self.media.show_opened(ctx),
            Effect::CloseOpened => self.media.close_opened(),
            Effect::Record(record) => self.record(number, record),
            Effect::Keep(draft) => self.keep(number, *draft),
            Effect::Find(code) => self.ask(number, move |vault, at| {
                let found = vault.find(&code, at).map_err(|error| problem(&error));
                to_visitor(visitor::Input::Found(found.map(|held| held.map(Box::new))))
            }),
            Effect::Held(held, job) => self.work_for_holder(number, held, job),
            Effect::Save(paper, folder) => self.save(number, paper, folder),
            Effect::Print(paper) => self.print(number, paper),
            Effect::CopyCode(code) => ctx.copy_text(code.expose_secret().to_owned()),
            Effect::Staff(job) => self.work_for_staff(number, job),
            Effect::Create { organisation, contact, passphrase } => {
                self.create(number, organisation, contact, passphrase);
            }
            Effect::Begin => self.settle(Some(self.locale.language().clone())),
            Effect::LeaveStaff => {}
            Effect::Welcome => self.forget_looks(),
            Effect::ForgetPerson => self.forget(ctx),
            Effect::Quit => self.quit(ctx),
        }
    }

    fn work_for_holder(&self, number: Number, mut held: Box<Held>, job: HeldJob) {
        let said = |result: Result<(), StorageError>| result.map_err(|error| problem(&error));
        match job {
            HeldJob::LookAgain => self.ask(number, move |vault, _| {
                let result = said(held.look_again(vault));
                returned(held, DataAnswer::LookedAgain(result))
            }),
            HeldJob::Open(take) => {
                self.ask(number, move |vault, _| open_own(vault, held, &take));
            }
            HeldJob::Copy(take, folder) => {
                let save_to = self.options.save_to.clone();
                self.ask(number, move |vault, at| {
                    let copied = saved_to(&save_to, &folder, vault, |vault, folder| {
                        held.copy(vault, &take, folder, at).map_err(|error| save_problem(&error))
                    });
                    returned(held, DataAnswer::Copied(copied))
                });
            }
            HeldJob::Withdraw(purposes) => self.ask(number, move |vault, at| {
                let result = said(held.withdraw(vault, &purposes, at));
                returned(held, DataAnswer::Withdrawn(result))
            }),
            HeldJob::Renew(agreement) => {
                let campaign = Arc::clone(&self.campaign);
                self.ask(number, move |vault, at| {
                    let result = said(held.renew(vault, &agreement, &campaign, at));
                    returned(held, DataAnswer::Renewed(result))
                });
            }
            HeldJob::Erase => self.ask(number, move |vault, at| erase(vault, *held, at)),
        }
    }

    pub(super) fn work_for_staff(&self, number: Number, job: StaffJob) {
        match job {
            StaffJob::Unlock(passphrase) => self.unlock(number, passphrase),
            StaffJob::Open(key, record, take) => {
                self.ask(number, move |vault, at| open_by_staff(vault, key, (&record, &take), at));
            }
            StaffJob::Copy(key, record, take, purpose, folder) => {
                let save_to = self.options.save_to.clone();
                self.ask(number, move |vault, at| {
                    let exported = saved_to(&save_to, &folder, vault, |vault, folder| {
                        export(vault, &key, (&record, &take), (&purpose, folder), at)
                    });
                    to_staff(staff::Input::Returned(key, staff::list::Answer::Copied(exported)))
                });
            }
            StaffJob::ShowPart(part) => self.show_part(number, part),
            StaffJob::ConfirmDate => self.ask(number, confirm_date),
            StaffJob::ReadCampaign => {
                let path = start::campaign_path(&self.options.data_dir);
                self.ask(number, move |vault, _| campaign_file::read(vault, &path));
            }
            StaffJob::WriteCampaign(source) => {
                let path = start::campaign_path(&self.options.data_dir);
                self.ask(number, move |vault, _| campaign_file::write(vault, &path, &source));
            }
        }
    }

    /// Reads a part of the list on a thread of its own, so that nobody waits for it and it waits for nobody.
    fn show_part(&self, number: Number, part: Part) {
        let data_dir = self.options.data_dir.clone();
        let (replies, wake) = (self.replies_in.clone(), self.devices.wake());
        let lost = replies.clone();
        let read = move || {
            let said = wiped(|| read_list(&data_dir, part));
            let _ = replies.send(Reply { number: Some(number), said });
            wake();
        };
        if let Err(error) = std::thread::Builder::new().name("list".to_owned()).spawn(read) {
            tracing::error!(%error, "no thread for the list");
            let turned = staff::list::Answer::Turned(Err(VaultProblem::Other));
            let said = to_staff(staff::Input::ListHears(turned));
            let _ = lost.try_send(Reply { number: Some(number), said });
        }
    }

    /// Where a draft goes, and what of the disk it may need beside the takes that are there.
    fn draft_place(&self, take: u64) -> (Scratch, Room) {
        let takes = self.program.visitor().and_then(Visitor::draft).map(Draft::takes);
        let unkept = takes.iter().flat_map(|takes| *takes);
        let unkept = unkept.map(|take| take.sealed.plaintext_bytes()).sum();
        (draft_folder(&self.options.data_dir), Room { take, unkept })
    }

    fn choose_device(&mut self, number: Number, kind: Kind, device: Option<DeviceId>) {
        let listing = self.devices.choice.listing().unwrap_or_default();
        let known = device.and_then(|id| listing.of(kind).iter().find(|it| it.id == id).cloned());
        let mut chosen = self.devices.choice.chosen().clone();
        chosen.set(kind, known);
        self.choose(number, chosen);
    }

    fn choose(&mut self, number: Number, chosen: Chosen) {
        self.devices.choice.forget_visit();
        let write = self.devices.choice.choose(chosen);
        self.tell(number, |_, _| write());
    }

    fn tick_after(&mut self, ctx: &Context, pause: Duration) {
        self.countdown = Some(Instant::now() + pause);
        ctx.request_repaint_after(pause);
    }

    /// Runs `job` on the vault's thread; its answer comes back as a reply. Where the thread cannot
    /// take it, the flow hears that it is lost, and what was lent for it with it.
    pub(super) fn ask(
        &self,
        number: Number,
        job: impl FnOnce(&mut Vault, Timestamp) -> Said + Send + 'static,
    ) {
        let answer = move |said| Reply { number: Some(number), said };
        let taken = self.with_vault(number, move |vault, at| Some(answer(job(vault, at))));
        if taken == Taken::No {
            let lost = answer(hear(Heard::Lost));
            if self.replies_in.try_send(lost).is_err() {
                tracing::error!("nobody can be told that a request was lost");
            }
        }
    }

    /// Runs `job` on the vault's thread, which has nothing to answer.
    fn tell(&self, number: Number, job: impl FnOnce(&mut Vault, Timestamp) + Send + 'static) {
        if self.with_vault(number, |vault, at| {
            job(vault, at);
            None
        }) == Taken::No
        {
            tracing::error!("something could not be noted");
        }
    }

    fn with_vault(
        &self,
        number: Number,
        job: impl FnOnce(&mut Vault, Timestamp) -> Option<Reply> + Send + 'static,
    ) -> Taken {
        self.vault.as_ref().map_or(Taken::No, |vault| vault.run(number, job))
    }

    /// Nothing of the person stays: devices, sound, pictures, what was typed.
    fn forget(&mut self, ctx: &Context) {
        self.devices.let_go();
        self.devices.choice.forget_visit();
        self.media.clear();
        self.countdown = None;
        // Text fields keep an undo history there, pages how far they were read, and fields for a
        // secret whether it is shown.
        ctx.memory_mut(|memory| {
            memory.data.remove_by_type::<egui::text_edit::TextEditState>();
            memory.data.remove_by_type::<egui::scroll_area::State>();
            memory.data.remove_by_type::<crate::ui::widgets::Revealed>();
        });
        wipe_stack();
        ctx.request_repaint();
    }

    fn record(&self, number: Number, record: Record) {
        if let Record::Agreed(agreement) = record {
            self.ask(number, move |vault, at| {
                let recorded = vault.agreed(&agreement, at).map_err(|error| problem(&error));
                hear(Heard::Recorded(recorded))
            });
            // While the person records, the code for their receipt is made.
            return self.tell(number, |vault, _| vault.prepare());
        }
        self.tell(number, move |vault, at| {
            let noted = match &record {
                Record::Agreed(_) => Ok(()),
                Record::Shown(disclosure) => vault.shown(disclosure, at),
                Record::Refused(disclosure) => vault.refused(disclosure, at),
                Record::WithdrawnUnkept(agreement) => vault.withdrawn_unkept(agreement, at),
                Record::LeftAlone => vault.left_alone(at),
                Record::StaffLocked => vault.locked(at),
            };
            if let Err(error) = noted {
                tracing::error!(%error, "an event could not be noted");
            }
        });
    }

    fn keep(&self, number: Number, draft: Draft) {
        let campaign = self.campaign.clone();
        self.ask(number, move |vault, at| {
            to_visitor(match vault.keep(draft, &campaign, at) {
                Ok(receipts) => visitor::Input::Kept(Box::new(receipts)),
                Err(not_kept) => {
                    tracing::error!(why = %not_kept.why, "a submission was not kept");
                    let problem = match not_kept.why {
                        StorageError::DiskFull => KeepProblem::DiskFull,
                        StorageError::ReadOnly => KeepProblem::ReadOnly,
                        StorageError::Damaged(_)
                        | StorageError::Io(_)
                        | StorageError::Ledger(_) => KeepProblem::Other,
                    };
                    visitor::Input::NotKept(not_kept.draft, problem)
                }
            })
        });
    }

    /// Tries the passphrase on a thread of its own: a drive may be slow, and whoever comes next must
    /// not wait for it.
    fn unlock(&self, number: Number, passphrase: SecretString) {
        let (replies, wake) = (self.replies_in.clone(), self.devices.wake());
        let answer = move |said| Reply { number: Some(number), said };
        let begin = move |vault: &mut Vault, at| {
            let search = match vault.begin_unlock(at) {
                Ok(search) => search,
                Err(error) => return Some(answer(still_locked(&error))),
            };
            let data_dir = vault.data_dir().to_owned();
            let try_keys = move || {
                let drives =
                    move || plugged_in(&data_dir).into_iter().map(|drive| drive.folder).collect();
                let tried = wiped(|| Box::new(search.run(&passphrase, drives)));
                let _ = replies.send(answer(Said::Tried(tried)));
                wake();
            };
            let spawned = std::thread::Builder::new().name("key".to_owned()).spawn(try_keys);
            spawned.err().map(|error| {
                let error = UnlockError::Storage(error.into());
                answer(still_locked(&error))
            })
        };
        if self.with_vault(number, begin) == Taken::No {
            let _ = self.replies_in.try_send(answer(hear(Heard::Lost)));
        }
    }

    /// Opens the staff area to whoever is still in front of it.
    fn tried(&self, searched: Searched, number: Number) {
        if !self.program.awaits(number) {
            return self.tell(number, move |vault, at| {
                if let Err(error) = vault.abandon_unlock(searched, at) {
                    tracing::error!(%error, "a wrong try could not be noted");
                }
            });
        }
        self.ask(number, move |vault, at| {
            let unlocked = vault.end_unlock(searched, at);
            let unlocked = unlocked.and_then(|unlocked| {
                let (page, count) = part_of_list(vault, Part::Newest)?;
                Ok((List::new(page, count, upkeep(vault, at)?), unlocked))
            });
            match unlocked {
                Ok((list, unlocked)) => {
                    to_staff(staff::Input::Unlocked(Box::new(unlocked), Box::new(list)))
                }
                Err(error) => still_locked(&error),
            }
        });
    }

    fn play(&mut self, ctx: &Context, order: PlayOrder) {
        match order {
            PlayOrder::Draft(index) => {
                let take = self.draft_take(index).and_then(playable);
                self.play_or_say(ctx, take);
            }
            PlayOrder::New => {
                let comparing = self.program.visitor().and_then(Visitor::comparing);
                let take = comparing.and_then(|page| playable(page.new.take()));
                self.play_or_say(ctx, take);
            }
            PlayOrder::Opened => match self.media.opened.take() {
                Some(Opened::Sound(sound, peaks)) => self.devices.play(*sound, peaks),
                other => self.media.opened = other,
            },
            PlayOrder::Pause => self.devices.speaker().into_iter().for_each(Speaker::pause),
            PlayOrder::Resume => self.devices.speaker().into_iter().for_each(Speaker::resume),
            PlayOrder::Seek(place) => {
                if let Some(speaker) = self.devices.speaker() {
                    let samples = speaker.view().samples as f64;
                    speaker.seek((samples * place.clamp(0.0, 1.0)) as u64);
                }
            }
            PlayOrder::Stop => self.devices.silence(),
        }
    }

    fn play_or_say(&mut self, ctx: &Context, sound: Option<(Playable, Vec<f32>)>) {
        if let Some((sound, peaks)) = sound {
            self.devices.play(sound, peaks);
        } else {
            tracing::error!("a draft could not be read back");
            self.step(ctx, Input::Heard(Heard::Speaker(SpeakerSays::Failed(DeviceProblem::Other))));
        }
    }

    fn draft_take(&self, index: usize) -> Option<&Take> {
        self.program.visitor()?.draft()?.takes().get(index)
    }

    /// A receipt is written in the language in which its holder agreed, everything else in that of the
    /// screen.
    fn words_of(&self, paper: &Document) -> Locale {
        let agreed = match paper {
            Document::Receipt(receipt) => Locale::load(&receipt.agreement.disclosure.language).ok(),
            Document::Certificate(_) | Document::Key => None,
        };
        agreed.unwrap_or_else(|| self.locale.clone())
    }

    /// Documents are small; they are written where the person waits for them.
    fn save(&self, number: Number, paper: Document, folder: PathBuf) {
        let (locale, campaign) = (self.words_of(&paper), Arc::clone(&self.campaign));
        let save_to = self.options.save_to.clone();
        self.ask(number, move |vault, at| {
            let saved = saved_to(&save_to, &folder, vault, |vault, folder| match &paper {
                Document::Key => save_key(vault, folder),
                Document::Receipt(receipt) => {
                    save_receipt(vault, receipt, &campaign.receipt, (folder, &locale), at)
                }
                Document::Certificate(certificate) => {
                    save_certificate(vault, certificate, (folder, &locale), at)
                }
            });
            hear(Heard::Saved(saved))
        });
    }

    /// Prints on a thread of its own: a print command may take a while.
    fn print(&self, number: Number, paper: Document) {
        let (locale, campaign) = (self.words_of(&paper), Arc::clone(&self.campaign));
        let printer = self.options.printer.clone();
        let (replies, wake) = (self.replies_in.clone(), self.devices.wake());
        let lost = replies.clone();
        let print = move || {
            let print = || printed(&paper, printer.as_ref(), &campaign, &locale);
            let printed = match wiped(print) {
                Ok(()) => Printed::Yes,
                Err(error) => {
                    tracing::error!(%error, "a paper was not printed");
                    Printed::No
                }
            };
            let _ =
                replies.send(Reply { number: Some(number), said: hear(Heard::Printed(printed)) });
            wake();
        };
        if let Err(error) = std::thread::Builder::new().name("printer".to_owned()).spawn(print) {
            tracing::error!(%error, "no thread for the printer");
            let said = hear(Heard::Printed(Printed::No));
            let _ = lost.try_send(Reply { number: Some(number), said });
        }
    }

    /// Looks where somebody could save to, on a thread of its own: a drive may be slow to answer.
    pub(super) fn look_for_places(&mut self) {
        self.places = None;
        let number = self.program.look_for_places();
        let (save_to, data_dir) = (self.options.save_to.clone(), self.options.data_dir.clone());
        let (replies, wake) = (self.replies_in.clone(), self.devices.wake());
        let look = move || {
            let said = Said::Places(places::places(&save_to, &data_dir));
            let _ = replies.send(Reply { number: Some(number), said });
            wake();
        };
        if let Err(error) = std::thread::Builder::new().name("places".to_owned()).spawn(look) {
            tracing::error!(%error, "nobody can look where to save to");
            self.places = Some(Vec::new());
        }
    }

    fn create(
        &self,
        number: Number,
        organisation: String,
        contact: String,
        passphrase: SecretString,
    ) {
        let (data_dir, settings) = (self.options.data_dir.clone(), self.options.vault_settings);
        let (replies, wake) = (self.replies_in.clone(), self.devices.wake());
        let make = move || {
            let make =
                || start::make_vault(&data_dir, &organisation, &contact, &passphrase, settings);
            let said = match wiped(make) {
                Ok((vault, campaign)) => Said::Made(Box::new(vault), Box::new(campaign)),
                Err(error) => {
                    tracing::error!(%error, "the vault could not be made");
                    let problem = match &error {
                        VaultError::Storage(error) => problem(error),
                        _ => VaultProblem::Other,
                    };
                    to_setup(Err(problem))
                }
            };
            let _ = replies.send(Reply { number: Some(number), said });
            wake();
        };
        if let Err(error) = std::thread::Builder::new().name("set-up".to_owned()).spawn(make) {
            tracing::error!(%error, "no thread for the set-up");
        }
    }

    /// Takes what a worker says, where it answers the newest question of its kind by the person who is here.
    pub(super) fn hear(&mut self, ctx: &Context, Reply { number, said }: Reply) {
        if let Some(number) = number {
            // A wrong try counts, whether or not somebody still waits for its answer.
            if let Said::Tried(searched) = said {
                return self.tried(*searched, number);
            }
            if !self.program.answered(number) {
                tracing::info!("an answer to something older was dropped");
                return;
            }
        }
        let input = match said {
            Said::Input(input) => input,
            Said::Places(places) => {
                self.places = Some(places);
                return;
            }
            Said::Opened(content, input) => {
                self.media.opened = Some(content);
                input
            }
            Said::Unusable(broken) => return self.give_up(broken),
            Said::Rewritten(campaign) => {
                self.take_up(*campaign);
                staff::Input::CampaignHears(staff::campaign::Answer::Written).into()
            }
            Said::Made(vault, campaign) => {
                let taken = self.take_over((*vault).into(), campaign).map_err(|error| {
                    tracing::error!(%error, "no thread for the vault");
                    VaultProblem::Other
                });
                Input::Setup(setup::Input::Created(taken))
            }
            // Nobody tries a passphrase that was not asked for.
            Said::Tried(_) => return,
        };
        self.step(ctx, input);
    }
}

fn still_locked(error: &UnlockError) -> Said {
    to_staff(staff::Input::StillLocked(match error {
        UnlockError::WrongPassphrase { wait_secs } => {
            UnlockProblem::WrongPassphrase { wait_secs: *wait_secs }
        }
        UnlockError::NoKeyFile => UnlockProblem::NoKeyFile,
        UnlockError::WrongKeyFile => UnlockProblem::NotOurs,
        UnlockError::TooMuchWork => UnlockProblem::TooMuchWork,
        UnlockError::TookTooLong => UnlockProblem::TookTooLong,
        UnlockError::StillTrying => UnlockProblem::StillTrying,
        UnlockError::Storage(error) => {
            tracing::error!(%error, "the vault stays locked");
            UnlockProblem::Other
        }
    }))
}

/// Prints `paper`. One that is not for printing, or no printer, is an error of the screens.
fn printed(
    paper: &Document,
    printer: Option<&Printer>,
    campaign: &Campaign,
    words: &Locale,
) -> io::Result<()> {
    let printer = printer.ok_or(io::ErrorKind::NotFound)?;
    let sheet = match paper {
        Document::Receipt(receipt) => {
            receipt_sheet(receipt, &campaign.receipt, printer.format, words)
        }
        Document::Certificate(certificate) => certificate_sheet(certificate, words),
        Document::Key => return Err(io::ErrorKind::InvalidInput.into()),
    };
    let page = pdf(&sheet, printer.format).map_err(io::Error::other)?;
    printer.print(&Zeroizing::new(page))
}

fn playable(take: &Take) -> Option<(Playable, Vec<f32>)> {
    let facts = take.facts.sound()?;
    let sealed = take.sealed.open().ok()?;
    let reader: Box<dyn crate::device::ReadSeek> = Box::new(sealed);
    let sound = SoundSource::new(reader, 0, facts.sample_rate_hz, facts.samples);
    Some((sound, take.peaks.columns().collect()))
}
