//! Doing what a step asks for.

use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::Context;
use jiff::Timestamp;
use secrecy::ExposeSecret as _;

use super::elsewhere_jobs::Asker;
use super::vault_jobs::{
    erase, hear, open_own, problem, returned, save_problem, saved_to, to_visitor,
};
use super::worker::{Opened, Reply, Said, Taken};
use super::{Sayso, complaint_jobs, elsewhere_jobs};
use crate::campaign::{Kind, VoiceLimits, Words as _};
use crate::device::{Playable, ReadSeek, Room, Speaker, tone};
use crate::digest::Digest;
use crate::equipment::{Chosen, DeviceId};
use crate::flow::{
    Admission, DataAnswer, DeviceProblem, Effect, Heard, HeldJob, Input, KeepProblem, Number,
    PlayOrder, Record, Script, SpeakerSays, Visitor, visitor,
};
use crate::media::SoundSource;
use crate::record::StandDevices;
use crate::seal::Scratch;
use crate::submission::{Draft, Take};
use crate::vault::{Held, StorageError, Vault, draft_folder};
use crate::wipe::wipe_stack;

/// For a microphone that is only tried, where the campaign asks for no voice messages.
const TRIAL: VoiceLimits =
    VoiceLimits { max_takes: 0, max_duration_secs: 0, sample_rate_hz: 48_000 };
/// No JPEG of a camera is larger, in bytes.
const PICTURE_BYTES: u64 = 16 * 1024 * 1024;
/// The pause between two numbers of the countdown.
const COUNT: Duration = Duration::from_secs(1);
/// The pause before a device that is still being closed is asked for again.
const TRY_AGAIN: Duration = Duration::from_millis(100);

/// The devices that staff have chosen, as the ledger tells of them.
fn told(chosen: &Chosen) -> StandDevices {
    let digest = |kind| chosen.of(kind).map(|known| Digest::of(known.id.as_str().as_bytes()));
    let (microphone, camera) = (digest(Kind::Voice), digest(Kind::Photo));
    StandDevices { microphone, camera, widest_px: chosen.widest_px }
}

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
                if self.holds_microphone(ctx) {
                    self.devices.hold_microphone(permit, limits, place);
                } else {
                    self.devices.open_microphone(permit, limits, place);
                }
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
            Effect::Countdown => {
                self.devices.tick();
                self.tick_after(ctx, COUNT);
            }
            Effect::TryAgain => self.tick_after(ctx, TRY_AGAIN),
            Effect::Play(order) => self.play(ctx, order),
            Effect::PlayPractice(practice) => {
                let (sound, peaks) = practice.into_sound();
                let boxed = |reader| Box::new(reader) as Box<dyn ReadSeek>;
                self.devices.play(sound.with_reader(boxed), peaks);
            }
            Effect::ShowOpened => self.media.show_opened(ctx),
            Effect::CloseOpened => self.media.close_opened(),
            Effect::Record(record) => self.record(number, record),
            Effect::Keep(draft) => self.keep(number, *draft),
            Effect::Find(code) => {
                self.ask(number, move |vault, at| elsewhere_jobs::find(vault, &code, at));
            }
            Effect::Elsewhere(asked, job) => {
                let who = &self.campaign.organisation;
                let asker = Asker { organisation: who.name.clone(), contact: who.contact.clone() };
                self.ask(number, move |vault, at| {
                    elsewhere_jobs::work(vault, asked, job, asker, at)
                });
            }
            Effect::Complain(complaint, within) => {
                self.ask(number, move |vault, at| {
                    complaint_jobs::file(vault, &complaint, within, at)
                });
            }
            Effect::Held(held, job) => self.work_for_holder(number, held, job),
            Effect::Save(paper, folder) => self.save(number, paper, folder),
            Effect::Print(paper) => self.print(number, paper),
            Effect::CopyCode(code) => ctx.copy_text(code.expose_secret().to_owned()),
            Effect::Staff(job) => self.work_for_staff(number, job),
            Effect::Create(founding) => self.create(number, *founding),
            Effect::LookOnDrives => self.look_on_drives(number),
            Effect::HoldAgainstLaw(campaign, law) => self.hold_against_law(number, campaign, law),
            Effect::Begin(_) => self.begin_in(self.locale.language().clone()),
            Effect::LeaveStaff => {
                self.exporting.forget();
                self.ledger_check.stop();
            }
            Effect::Welcome => self.forget_looks(ctx),
            Effect::ForgetPerson => self.forget(ctx),
            Effect::Quit => self.quit(ctx),
        }
    }

    fn work_for_holder(&self, number: Number, mut held: Box<Held>, job: HeldJob) {
        let said = |result: Result<(), StorageError>| result.map_err(|error| problem(&error));
        match job {
            HeldJob::LookAgain => self.ask(number, move |vault, at| {
                let result = said(held.look_again(vault, at));
                returned(held, DataAnswer::LookedAgain(result))
            }),
            HeldJob::ShowAccesses(part) => self.ask(number, move |vault, at| {
                let result = said(held.show_accesses(vault, part, at));
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
            HeldJob::Unseal => self.ask(number, move |vault, at| {
                let result = said(held.unseal(vault, at));
                returned(held, DataAnswer::Unsealed(result))
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
    pub(super) fn tell(
        &self,
        number: Number,
        job: impl FnOnce(&mut Vault, Timestamp) + Send + 'static,
    ) {
        if self.with_vault(number, |vault, at| {
            job(vault, at);
            None
        }) == Taken::No
        {
            tracing::error!("something could not be noted");
        }
    }

    pub(super) fn with_vault(
        &self,
        number: Number,
        job: impl FnOnce(&mut Vault, Timestamp) -> Option<Reply> + Send + 'static,
    ) -> Taken {
        self.vault.as_ref().map_or(Taken::No, |vault| vault.run(number, job))
    }

    /// Nothing of the person stays: devices, sound, pictures, what was typed.
    fn forget(&mut self, ctx: &Context) {
        self.devices.let_go();
        if let Some(vault) = &self.vault {
            vault.end_visit();
        }
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
        let devices = told(self.devices.choice.chosen());
        self.tell(number, move |vault, at| {
            let noted = match &record {
                Record::Agreed(_) => Ok(()),
                Record::Shown(disclosure) => vault.shown(disclosure, at),
                Record::Refused(disclosure) => vault.refused(disclosure, at),
                Record::WithdrawnUnkept(agreement) => vault.withdrawn_unkept(agreement, at),
                Record::LeftAlone => vault.left_alone(at),
                Record::StaffLocked => vault.locked(at),
                Record::DevicesChosen(by) => vault.note_devices(devices, by.as_ref(), at),
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
}

fn playable(take: &Take) -> Option<(Playable, Vec<f32>)> {
    let facts = take.facts.sound()?;
    let sealed = take.sealed.open().ok()?;
    let reader: Box<dyn crate::device::ReadSeek> = Box::new(sealed);
    let sound = SoundSource::new(reader, 0, facts.sample_rate_hz, facts.samples);
    Some((sound, take.peaks.columns().collect()))
}
