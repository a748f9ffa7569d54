//! Reading aloud: when it begins and ends, and what it may not speak into.

use std::sync::{Arc, OnceLock};

use egui::{Context, Key};

use super::Sayso;
use crate::campaign::Words as _;
use crate::flow::{Screen, Visitor, VoiceAction, VoicingStage, visitor};
use crate::quiet::Gate;
use crate::surface::Nudge;
use crate::ui::{Aloud, AloudAction, Over};
use crate::voice::{self, Command, Engine, Voices};

/// Words a minute, from slow to fast.
const RATES: [u32; 7] = [90, 110, 140, 175, 220, 280, 350];
const USUAL_RATE: usize = 3;

/// When pages are read aloud.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// Never, and nobody is offered it.
    #[default]
    Never,
    /// When somebody asks for it, for their visit.
    Asked,
    /// To everybody, as through headphones.
    Always,
}

/// How pages are read aloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadAloud {
    /// When.
    pub when: When,
    /// By what.
    pub command: Command,
}

impl Default for ReadAloud {
    fn default() -> Self {
        Self { when: When::Never, command: Command::Usual }
    }
}

/// Where reading aloud stands.
pub(super) struct Speech {
    settings: ReadAloud,
    /// The voices that there are; none while that is being asked.
    voices: Arc<OnceLock<Voices>>,
    gate: Gate,
    rate: usize,
    has_failed: bool,
    /// Whoever is here wants nothing read, where everything is otherwise.
    is_declined: bool,
}

impl Speech {
    /// Asks for the voices that there are, on a thread of its own.
    pub(super) fn new(settings: ReadAloud, gate: Gate, wake: Nudge) -> Self {
        let voices = Arc::new(OnceLock::new());
        gate.when_it_opens({
            let wake = Arc::clone(&wake);
            move || wake()
        });
        if settings.when != When::Never {
            let (command, found) = (settings.command.clone(), Arc::clone(&voices));
            let ask = move || {
                let voices = command.voices().unwrap_or_else(|error| {
                    tracing::warn!(%error, "nothing can be read aloud: espeak-ng is not found");
                    Voices::default()
                });
                let _ = found.set(voices);
                wake();
            };
            if let Err(error) = std::thread::Builder::new().name("voices".to_owned()).spawn(ask) {
                tracing::warn!(%error, "nothing can be read aloud");
            }
        }
        Self { settings, voices, gate, rate: USUAL_RATE, has_failed: false, is_declined: false }
    }

    fn rate(&self) -> u32 {
        RATES.get(self.rate).copied().unwrap_or(175)
    }
}

impl Sayso {
    /// When pages are read: what the program only offers, the campaign may want for everybody.
    fn when_read(&self) -> When {
        match self.speech.settings.when {
            When::Asked if self.campaign.read_aloud => When::Always,
            when => when,
        }
    }

    /// The voice for the language of the screen, where there is one.
    fn voice(&self) -> Option<String> {
        if self.speech.has_failed {
            return None;
        }
        self.speech.voices.get()?.find(self.locale.language().tag())
    }

    pub(super) fn is_read_aloud(ctx: &Context) -> bool {
        voice::with(ctx, |reader| reader.is_on()).unwrap_or_default()
    }

    /// What the screen is told of it.
    pub(super) fn aloud(&self, ctx: &Context) -> Aloud {
        match self.voice() {
            None => Aloud::NotOffered,
            Some(_) if !Self::is_read_aloud(ctx) => Aloud::Off,
            Some(_) if voice::is_reading(ctx) => Aloud::Speaking,
            Some(_) => Aloud::Silent,
        }
    }

    /// Keeps the reader in step with the screen, and listens to its keys.
    pub(super) fn mind_the_voice(&mut self, ctx: &Context) {
        if self.speech.settings.when == When::Never {
            return;
        }
        if voice::with(ctx, |reader| reader.has_failed()).unwrap_or_default() {
            self.speech.has_failed = true;
            self.fall_silent(ctx);
            self.over = Over::Unspoken;
            ctx.request_repaint();
        }
        for (key, action) in [
            (Key::F2, AloudAction::AgainOrStop),
            (Key::F3, AloudAction::Slower),
            (Key::F4, AloudAction::Faster),
        ] {
            if ctx.input(|input| input.key_pressed(key)) {
                self.answer_aloud(ctx, action);
            }
        }
        let voice = self.voice();
        if self.when_read() == When::Always && !self.speech.is_declined && voice.is_some() {
            self.read_aloud(ctx);
        }
        if !Self::is_read_aloud(ctx) {
            return;
        }
        // A screen reader that ends takes the tree along.
        ctx.enable_accesskit();
        let is_visitor = matches!(self.program.screen, Screen::Visitor(_));
        let is_muted = self.devices.is_playing();
        let voice = voice.unwrap_or_default();
        voice::with(ctx, |reader| reader.set((&self.locale, &voice), is_visitor, is_muted));
        if !matches!(self.program.visitor(), Some(Visitor::Voicing(it)) if matches!(it.stage, VoicingStage::Opening(_)))
        {
            self.devices.give_up_held();
        }
    }

    pub(super) fn answer_aloud(&mut self, ctx: &Context, action: AloudAction) {
        let is_on = Self::is_read_aloud(ctx);
        match action {
            AloudAction::AgainOrStop if is_on => voice::again_or_stop(ctx),
            AloudAction::Begin | AloudAction::AgainOrStop => {
                self.speech.is_declined = false;
                self.read_aloud(ctx);
            }
            AloudAction::End => {
                self.speech.is_declined = true;
                self.fall_silent(ctx);
            }
            AloudAction::Slower => self.change_rate(ctx, self.speech.rate.saturating_sub(1)),
            AloudAction::Faster => self.change_rate(ctx, self.speech.rate + 1),
        }
        ctx.request_repaint();
    }

    fn change_rate(&mut self, ctx: &Context, rate: usize) {
        self.speech.rate = rate.min(RATES.len() - 1);
        let rate = self.speech.rate();
        voice::with(ctx, |reader| reader.change_rate(rate));
    }

    /// From here on each page is read.
    fn read_aloud(&mut self, ctx: &Context) {
        let Some(voice) = self.voice() else { return };
        if Self::is_read_aloud(ctx) {
            return;
        }
        let wake = self.devices.wake();
        let (command, gate) = (self.speech.settings.command.clone(), self.speech.gate.clone());
        match Engine::start(command, self.speech.rate(), gate, move || wake()) {
            Ok(engine) => {
                let (locale, keys) = (self.locale.clone(), self.locale.text("aloud-keys"));
                ctx.enable_accesskit();
                voice::with(ctx, |reader| reader.begin(engine, locale, voice, keys));
            }
            Err(error) => tracing::warn!(%error, "nothing can be read aloud"),
        }
        ctx.request_repaint();
    }

    /// Nothing more is read, and nothing is remembered of it. A microphone that waited for what is read opens for nobody.
    fn fall_silent(&mut self, ctx: &Context) {
        voice::with(ctx, voice::Reader::end);
        if self.devices.is_held() {
            self.devices.open_held(None);
        }
    }

    /// The visit is over, and with it what somebody chose.
    pub(super) fn forget_voice(&mut self, ctx: &Context) {
        self.speech.rate = USUAL_RATE;
        self.speech.is_declined = false;
        match self.when_read() {
            When::Always => self.change_rate(ctx, USUAL_RATE),
            When::Never | When::Asked => {
                self.fall_silent(ctx);
                // What has failed for one, the next may try: a sound server comes back.
                self.speech.has_failed = false;
            }
        }
    }

    /// Whether somebody has chosen to hear what others read, or not to hear what others do.
    pub(super) fn has_chosen_to_hear(&self, ctx: &Context) -> bool {
        match self.when_read() {
            When::Never => false,
            When::Asked => Self::is_read_aloud(ctx),
            When::Always => self.speech.is_declined,
        }
    }

    /// Whether a microphone waits until whoever listens has heard what comes, and opens it.
    pub(super) fn holds_microphone(&self, ctx: &Context) -> bool {
        Self::is_read_aloud(ctx)
            && self.voice().is_some()
            && matches!(self.program.visitor(), Some(Visitor::Voicing(_)))
    }

    /// It is open: what it was opened for begins.
    pub(super) fn begin_at_the_microphone(&mut self, ctx: &Context) {
        let Some(action) = self.devices.intent.take() else { return };
        self.step(ctx, visitor::Input::Voice(action).into());
    }

    /// Opens the microphone that waits, for this.
    pub(super) fn open_for(&mut self, action: VoiceAction) {
        self.devices.open_held(Some(action));
    }
}
