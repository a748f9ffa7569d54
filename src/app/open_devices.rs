//! The devices that are open now, and what they report.
//!
//! **Invariant:** at most one microphone, one camera and one speaker; a report of a device that was
//! let go never arrives, because its end of the channel went with it.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};

use egui::Context;

use super::device_choice::DeviceChoice;
use super::screen_media::ScreenMedia;
use crate::campaign::{Kind, VoiceLimits};
use crate::consent::{Permit, Picture, Voice};
use crate::device::{
    Camera, CameraError, CameraEvent, CameraLink, Devices, Ended, Microphone, MicrophoneError,
    MicrophoneEvent, MicrophoneLink, Outbox, Playable, Room, Speaker, SpeakerEvent, tick,
};
use crate::equipment::Chosen;
use crate::flow::{
    CameraOrder, CameraSays, DeviceProblem, Ending, Heard, Input, MicrophoneOrder, MicrophoneSays,
    SpeakerSays, VoiceAction,
};
use crate::quiet::{Gate, Hush};
use crate::seal::Scratch;
use crate::surface::Nudge;
use crate::ui::{LivePlaying, LiveSound};

/// What a room without a speaking person is louder than only now and then.
const QUIET_ROOM_DBFS: f32 = -45.0;

/// The devices that are open now.
pub(super) struct OpenDevices {
    devices: Arc<dyn Devices>,
    wake: Nudge,
    /// Wakes the window for a picture of the camera.
    glance: Nudge,
    microphone: Option<(Microphone, Receiver<MicrophoneEvent>)>,
    camera: Option<OpenCamera>,
    speaker: Option<Playing>,
    /// The countdown's last tick.
    ticking: Option<Speaker>,
    /// A microphone that opens once whoever is read to has heard what comes.
    held: Option<(Permit<Voice>, VoiceLimits, (Scratch, Room))>,
    /// What it is opened for, then.
    pub(super) intent: Option<VoiceAction>,
    /// Nothing is read aloud while a microphone is open.
    gate: Gate,
    /// Nor when the program has ended.
    ended: Option<Hush>,
    pub(super) choice: DeviceChoice,
}

struct OpenCamera {
    camera: Camera,
    events: Receiver<CameraEvent>,
    /// What it reported at a glance, for the next pass. It goes with the camera.
    glanced: Vec<CameraEvent>,
}

struct Playing {
    speaker: Speaker,
    events: Receiver<SpeakerEvent>,
    peaks: Vec<f32>,
}

impl OpenDevices {
    pub(super) fn new(
        devices: Arc<dyn Devices>,
        choice: DeviceChoice,
        [wake, glance]: [Nudge; 2],
        gate: Gate,
    ) -> Self {
        let (microphone, camera, speaker, ticking) = (None, None, None, None);
        let (held, intent) = (None, None);
        Self {
            devices,
            wake,
            glance,
            microphone,
            camera,
            speaker,
            ticking,
            held,
            intent,
            gate,
            ended: None,
            choice,
        }
    }

    pub(super) fn wake(&self) -> Nudge {
        Arc::clone(&self.wake)
    }

    pub(super) fn open_microphone(
        &mut self,
        permit: Permit<Voice>,
        limits: VoiceLimits,
        (scratch, room): (Scratch, Room),
    ) {
        (self.held, self.intent) = (None, None);
        let (outbox, events) = channel(&self.wake);
        let link = MicrophoneLink {
            scratch,
            room,
            device: self.choice.device(Kind::Voice),
            sample_rate_hz: limits.sample_rate_hz,
            max_duration_secs: limits.max_duration_secs,
            hush: self.gate.hush(),
            events: outbox,
        };
        self.microphone = Some((self.devices.open_microphone(permit, link), events));
    }

    /// Has a microphone wait until [`Self::open_held`].
    pub(super) fn hold_microphone(
        &mut self,
        permit: Permit<Voice>,
        limits: VoiceLimits,
        place: (Scratch, Room),
    ) {
        self.held = Some((permit, limits, place));
    }

    /// Opens the microphone that waits, for this.
    pub(super) fn open_held(&mut self, intent: Option<VoiceAction>) {
        if let Some((permit, limits, place)) = self.held.take() {
            self.open_microphone(permit, limits, place);
            self.intent = intent;
        }
    }

    pub(super) fn is_held(&self) -> bool {
        self.held.is_some()
    }

    /// Gives the permit of the microphone that waits back.
    pub(super) fn give_up_held(&mut self) {
        self.held = None;
    }

    pub(super) fn open_camera(
        &mut self,
        permit: Permit<Picture>,
        (scratch, room): (Scratch, Room),
    ) {
        let (outbox, events) = channel(&self.glance);
        let link = CameraLink {
            scratch,
            room,
            device: self.choice.device(Kind::Photo),
            widest_px: self.choice.widest_px(),
            events: outbox,
        };
        let camera = self.devices.open_camera(permit, link);
        self.camera = Some(OpenCamera { camera, events, glanced: Vec::new() });
    }

    /// Looks what is plugged in for as long as that `is_wanted`.
    pub(super) fn look_around(&mut self, is_wanted: bool) {
        self.choice.look(is_wanted, &*self.devices, &self.wake);
    }

    pub(super) fn play(&mut self, sound: Playable, peaks: Vec<f32>) {
        let (outbox, events) = channel(&self.wake);
        self.speaker = None;
        let speaker = self.devices.open_speaker(sound, outbox);
        self.speaker = Some(Playing { speaker, events, peaks });
    }

    /// One soft tick, for a countdown; never where a microphone would hear it. Without a loudspeaker there is none,
    /// and nobody is told: the numbers are there to be seen.
    pub(super) fn tick(&mut self) {
        if self.microphone.is_some() {
            return;
        }
        let nobody: Nudge = Arc::new(|| {});
        let (unheard, _) = channel(&nobody);
        self.ticking = Some(self.devices.open_speaker(tick(), unheard));
    }

    pub(super) fn speaker(&self) -> Option<&Speaker> {
        self.speaker.as_ref().map(|playing| &playing.speaker)
    }

    pub(super) fn silence(&mut self) {
        self.speaker = None;
    }

    pub(super) fn is_playing(&self) -> bool {
        self.speaker.as_ref().is_some_and(|playing| !playing.speaker.view().paused)
    }

    /// Whether the microphone hears more than a quiet room.
    pub(super) fn hears_somebody(&self) -> bool {
        let level = self.microphone.as_ref().map(|(microphone, _)| microphone.view().level);
        level.is_some_and(|level| level.peak_dbfs > QUIET_ROOM_DBFS)
    }

    pub(super) fn order_microphone(&mut self, order: MicrophoneOrder) {
        if order == MicrophoneOrder::Close {
            self.held = None;
        }
        let Some((microphone, _)) = &self.microphone else { return };
        match order {
            MicrophoneOrder::Record | MicrophoneOrder::Resume => microphone.record(),
            MicrophoneOrder::Practise => microphone.practise(),
            MicrophoneOrder::Pause => microphone.pause(),
            MicrophoneOrder::Stop => microphone.stop(),
            MicrophoneOrder::Close => self.microphone = None,
        }
    }

    pub(super) fn order_camera(&mut self, order: CameraOrder) {
        let Some(OpenCamera { camera, .. }) = &self.camera else { return };
        match order {
            CameraOrder::Prepare => camera.prepare(),
            CameraOrder::Shoot => camera.shoot(),
            CameraOrder::Close => self.camera = None,
        }
    }

    /// Ends what is read aloud for good.
    pub(super) fn end_reading(&mut self) {
        self.ended = Some(self.gate.hush());
    }

    /// Closes everything.
    pub(super) fn let_go(&mut self) {
        (self.held, self.intent) = (None, None);
        (self.microphone, self.camera, self.speaker, self.ticking) = (None, None, None, None);
    }

    /// What the devices have reported since the last look.
    pub(super) fn reports(&mut self) -> Vec<Input> {
        let mut reports = Vec::new();
        if let Some((_, events)) = &self.microphone {
            for event in events.try_iter() {
                if let MicrophoneEvent::Opened(known) = &event {
                    self.choice.opened(Kind::Voice, known.clone());
                }
                reports.push(Input::Heard(Heard::Microphone(heard(event))));
            }
        }
        if let Some(OpenCamera { events, glanced, .. }) = &mut self.camera {
            for event in glanced.drain(..).chain(events.try_iter()) {
                if let CameraEvent::Opened(known) = &event {
                    self.choice.opened(Kind::Photo, known.clone());
                }
                reports.push(Input::Heard(Heard::Camera(seen(event))));
            }
        }
        if let Some(playing) = &self.speaker {
            let said: Vec<_> = playing.events.try_iter().map(played).collect();
            if !said.is_empty() {
                self.speaker = None;
            }
            reports.extend(said.into_iter().map(|said| Input::Heard(Heard::Speaker(said))));
        }
        reports
    }

    /// Puts what is live on screen.
    pub(super) fn look(&self, ctx: &Context, media: &mut ScreenMedia) {
        media.live.on = match (&self.microphone, &self.camera) {
            (Some(_), _) => Some(Kind::Voice),
            (None, Some(_)) => Some(Kind::Photo),
            (None, None) => None,
        };
        media.live.sound = self.microphone.as_ref().map(|(microphone, _)| {
            let view = microphone.view();
            let rate = f64::from(view.sample_rate_hz.max(1));
            LiveSound {
                level: view.level,
                peaks: view.peaks.columns().collect(),
                recorded_secs: view.recorded_samples as f64 / rate,
                trouble: view.trouble,
            }
        });
        media.live.playing = self.speaker.as_ref().map(|playing| {
            let view = playing.speaker.view();
            let samples = view.samples.max(1) as f64;
            LivePlaying {
                place: view.position as f64 / samples,
                length_secs: view.samples as f64 / f64::from(view.sample_rate_hz.max(1)),
                peaks: playing.peaks.clone(),
            }
        });
        media.live.picture_trouble =
            self.camera.as_ref().and_then(|it| it.camera.preview().trouble());
        if let Some(OpenCamera { camera, .. }) = &self.camera {
            media.show_preview(ctx, camera.preview().take());
        } else {
            media.live.preview = None;
        }
        let listing = self.choice.listing();
        if media.live.listing != listing {
            // A line more or less moves what is below it.
            ctx.request_repaint();
            media.live.listing = listing;
        }
        media.live.chosen = self.choice.chosen().clone();
        media.live.wanted = Chosen {
            microphone: self.choice.wanted(Kind::Voice).cloned(),
            camera: self.choice.wanted(Kind::Photo).cloned(),
            widest_px: self.choice.widest_px(),
        };
    }

    /// Shows the camera's newest picture. Whether the camera had nothing else to say.
    pub(super) fn glance(&mut self, ctx: &Context, media: &mut ScreenMedia) -> bool {
        let Some(OpenCamera { camera, events, glanced }) = &mut self.camera else { return false };
        glanced.extend(events.try_iter());
        // The first picture, and what is wrong with one, make the page another.
        let is_all = glanced.is_empty()
            && media.live.preview.is_some()
            && media.live.picture_trouble == camera.preview().trouble();
        if is_all {
            media.show_preview(ctx, camera.preview().take());
        }
        is_all
    }
}

fn channel<E>(wake: &Nudge) -> (Outbox<E>, Receiver<E>) {
    let (events_in, events) = sync_channel(16);
    (Outbox::new(events_in, Arc::clone(wake)), events)
}

fn heard(event: MicrophoneEvent) -> MicrophoneSays {
    match event {
        MicrophoneEvent::Slow => MicrophoneSays::Slow,
        MicrophoneEvent::Opened(known) => MicrophoneSays::Ready(known.name),
        MicrophoneEvent::Stopped(take, Ended::Asked) => {
            MicrophoneSays::Stopped(take, Ending::Asked)
        }
        MicrophoneEvent::Stopped(take, Ended::Limit) => {
            MicrophoneSays::Stopped(take, Ending::Limit)
        }
        MicrophoneEvent::Practised(practice) => MicrophoneSays::Practised(practice),
        MicrophoneEvent::Failed(why, take) => {
            tracing::warn!(%why, "the microphone failed");
            MicrophoneSays::Failed(microphone_problem(&why), take)
        }
    }
}

fn microphone_problem(error: &MicrophoneError) -> DeviceProblem {
    match error {
        MicrophoneError::NoneFound => DeviceProblem::NoneFound,
        MicrophoneError::Busy => DeviceProblem::Busy,
        MicrophoneError::NoPermission => DeviceProblem::NoPermission,
        MicrophoneError::NotThere => DeviceProblem::NotThere,
        MicrophoneError::Lost => DeviceProblem::Lost,
        MicrophoneError::Moved => DeviceProblem::Moved,
        MicrophoneError::Slept => DeviceProblem::Slept,
        MicrophoneError::Stalled => DeviceProblem::Stalled,
        MicrophoneError::NotInTime => DeviceProblem::NotInTime,
        MicrophoneError::Unsupported => DeviceProblem::Unsupported,
        MicrophoneError::DiskFull => DeviceProblem::DiskFull,
        MicrophoneError::TooLittleRoom { needed, free } => too_little_room(*needed, *free),
        MicrophoneError::Empty => DeviceProblem::Empty,
        MicrophoneError::Withdrawn | MicrophoneError::Other(_) => DeviceProblem::Other,
    }
}

/// In megabytes, rounded so that what is needed is never said to be there.
fn too_little_room(needed: u64, free: u64) -> DeviceProblem {
    let whole = |megabytes: u64| u32::try_from(megabytes).unwrap_or(u32::MAX);
    DeviceProblem::TooLittleRoom {
        needed_mb: whole(needed.div_ceil(1_000_000)),
        free_mb: whole(free / 1_000_000),
    }
}

fn seen(event: CameraEvent) -> CameraSays {
    match event {
        CameraEvent::Slow => CameraSays::Slow,
        CameraEvent::Opened(known) => CameraSays::Ready(known.name),
        CameraEvent::Took(take) => CameraSays::Took(take),
        CameraEvent::Failed(why) => {
            tracing::warn!(%why, "the camera failed");
            CameraSays::Failed(camera_problem(&why))
        }
    }
}

fn camera_problem(error: &CameraError) -> DeviceProblem {
    match error {
        CameraError::NoneFound => DeviceProblem::NoneFound,
        CameraError::Busy => DeviceProblem::Busy,
        CameraError::NoPermission => DeviceProblem::NoPermission,
        CameraError::NotThere => DeviceProblem::NotThere,
        CameraError::Lost => DeviceProblem::Lost,
        CameraError::Damaged => DeviceProblem::Damaged,
        CameraError::Frozen => DeviceProblem::Frozen,
        CameraError::Stalled => DeviceProblem::Stalled,
        CameraError::Unsupported => DeviceProblem::Unsupported,
        CameraError::DiskFull => DeviceProblem::DiskFull,
        CameraError::TooLittleRoom { needed, free } => too_little_room(*needed, *free),
        CameraError::Withdrawn | CameraError::Other(_) => DeviceProblem::Other,
    }
}

fn played(event: SpeakerEvent) -> SpeakerSays {
    match event {
        SpeakerEvent::Finished => SpeakerSays::Finished,
        SpeakerEvent::Failed(why) => {
            tracing::warn!(%why, "the loudspeaker failed");
            SpeakerSays::Failed(DeviceProblem::Other)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::campaign::{BoxId, Campaign, Disclosure, PurposeId};
    use crate::consent::{Choices, Grant};
    use crate::device::{MadeUpDevices, RollCall};
    use crate::equipment::Listing;
    use crate::locale::Locale;

    /// Made-up devices that count what is played, in samples.
    #[derive(Default)]
    struct Played {
        devices: MadeUpDevices,
        samples: Mutex<Vec<u64>>,
    }

    impl Devices for Played {
        fn open_microphone(&self, permit: Permit<Voice>, link: MicrophoneLink) -> Microphone {
            self.devices.open_microphone(permit, link)
        }

        fn open_camera(&self, permit: Permit<Picture>, link: CameraLink) -> Camera {
            self.devices.open_camera(permit, link)
        }

        fn open_speaker(&self, sound: Playable, events: Outbox<SpeakerEvent>) -> Speaker {
            self.samples.lock().unwrap().push(sound.samples());
            self.devices.open_speaker(sound, events)
        }

        fn call_roll(&self, tell: Arc<dyn Fn(Listing) + Send + Sync>) -> RollCall {
            self.devices.call_roll(tell)
        }
    }

    fn grant() -> Grant {
        let sample = crate::app::sample_campaign("Museum", "voices@museum.example");
        let campaign = Campaign::parse(&sample).unwrap();
        let words = Locale::load(&"en".parse().unwrap()).unwrap();
        let mut choices = Choices::default();
        choices.toggle(BoxId::Kind(Kind::Voice));
        choices.toggle(BoxId::Purpose(PurposeId::new("exhibition")));
        let disclosure = Disclosure::render(&campaign, &words).unwrap();
        disclosure.accept(choices, jiff::Timestamp::UNIX_EPOCH).unwrap()
    }

    #[test]
    fn a_countdown_ticks_and_is_silent_while_a_microphone_is_open() {
        let folder = tempfile::tempdir().unwrap();
        let played = Arc::new(Played::default());
        let nobody = || -> Nudge { Arc::new(|| {}) };
        let devices = Arc::clone(&played) as Arc<dyn Devices>;
        let choice = DeviceChoice::load(folder.path());
        let mut open = OpenDevices::new(devices, choice, [nobody(), nobody()], Gate::default());
        let grant = grant();
        let place = (Scratch::new(folder.path()), Room::default());
        open.open_microphone(grant.permit().unwrap(), VoiceLimits::SPOKEN_YES, place);
        open.tick();
        assert_eq!(*played.samples.lock().unwrap(), [0; 0], "a tick into an open microphone");
        open.let_go();
        open.tick();
        open.tick();
        assert_eq!(*played.samples.lock().unwrap(), [tick().samples(); 2]);
        assert!(!open.is_playing(), "a tick is no sign of a person");
        assert!(open.reports().is_empty(), "what becomes of a tick is said to nobody");
    }
}
