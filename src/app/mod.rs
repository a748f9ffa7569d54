//! The program around the flow: effects go to workers, events come back as inputs.
//!
//! `logic` acts and does not draw; `ui` draws and does not act. What a screen asks for in one
//! frame is done before the next. No call here waits for a device or for the disk: the vault has a
//! thread, each device has two, and pictures are decoded on a thread of their own.

mod aloud;
mod background;
mod backup_jobs;
mod beside;
mod brand;
mod campaign_file;
mod clipboard;
mod complaint_jobs;
mod device_choice;
mod documents;
mod drives;
mod effects;
mod elsewhere_jobs;
mod exporting;
mod fleet_jobs;
mod full_screen;
mod glimpses;
mod history_jobs;
mod idle;
mod letters;
mod new_vault;
mod offer;
mod on_drives;
mod open_devices;
mod papers;
mod people_jobs;
mod places;
mod printer;
mod profiles;
mod published;
mod real_keyboard;
mod replies;
mod screen_media;
mod staff_jobs;
mod stand;
mod start;
mod vault_jobs;
mod worker;

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

use egui::Context;
use jiff::Timestamp;

use crate::campaign::{Campaign, Language, Words};
use crate::device::Devices;
use crate::flow::staff::list::Glimpses;
use crate::flow::{
    DisclosureAction, Heard, Input, MicrophoneSays, Program, Screen, Setting, Visitor, setup,
    visitor,
};
use crate::locale::Locale;
use crate::quiet::Gate;
use crate::surface::{self, Glance};
use crate::ui::{self, Clipboard, Looks, Over, Request, SavePlace, View};
use crate::vault::KEY_FILE;
use crate::voice;

pub use crate::campaign::sample_campaign;
pub use aloud::{ReadAloud, When};
pub use background::step_back;
pub use brand::picture_fault;
pub use drives::key_drives;
pub use fleet_jobs::write_invitation;
pub use letters::Letters;
pub use new_vault::{NewVault, NotMade, make_vault, set_up};
pub use papers::{write_certificate, write_ended_use};
pub use places::SaveTo;
pub use printer::Printer;
pub use profiles::lay_profiles;
pub use published::{offer_campaign, take_in_campaign};
pub use real_keyboard::real_keyboard;
pub use start::{Options, Start};

use aloud::Speech;
use beside::NewestOnly;
use device_choice::DeviceChoice;
use exporting::Exporting;
use full_screen::FullScreen;
use idle::Idle;
use open_devices::OpenDevices;
use published::Publication;
use screen_media::ScreenMedia;
use worker::{Reply, VaultWorker};

/// A frame whose work takes longer is felt, and is said in the log.
const LATE: Duration = Duration::from_millis(100);
/// What a device says is on the screen after so long. Not at once: egui answers that with two paints,
/// so that what a person did has settled, and a level or a picture has nothing to settle.
const SOON: Duration = Duration::from_millis(1);
/// How long the last word to a person stays on the welcome screen.
const PARTING: Duration = Duration::from_secs(10);

/// The running program.
pub struct Sayso {
    program: Program,
    locale: Locale,
    /// The language of the welcome screen when nobody has chosen another.
    home: Language,
    languages: Vec<(Language, String)>,
    campaign: Arc<Campaign>,
    vault: Option<VaultWorker>,
    /// What staff are exporting.
    exporting: Exporting,
    /// Which check of the ledger somebody waits for.
    ledger_check: NewestOnly,
    /// Which small pictures and outlines somebody waits for.
    glimpses: NewestOnly,
    /// Whether the hub of a fleet has published a campaign that is not taken in yet.
    publication: Publication,
    /// The job that takes it in; none where there is none, or it has ended.
    taking_in: Weak<()>,
    devices: OpenDevices,
    media: ScreenMedia,
    replies_in: SyncSender<Reply>,
    replies: Receiver<Reply>,
    requests: Vec<Request>,
    over: Over,
    idle: Idle,
    countdown: Option<Instant>,
    quitting: bool,
    full_screen: FullScreen,
    /// When this frame's work began.
    frame_began: Instant,
    places: Option<Vec<SavePlace>>,
    speech: Speech,
    /// Where the organisation's key file lies, for staff to read.
    key_file: PathBuf,
    options: Options,
    looks: Looks,
    brand: ui::Brand,
    /// The place that the picture was read for, in pixels.
    picture_px: [usize; 2],
    /// The same of the logo.
    logo_px: [usize; 2],
}

impl Sayso {
    /// The program, ready to be shown. `start` says what was found in the data folder.
    pub fn new(ctx: &Context, start: Start, devices: Arc<dyn Devices>, options: Options) -> Self {
        let (replies_in, replies) = sync_channel(64);
        let wakers = [waker(ctx), surface::nudge(ctx).unwrap_or_else(|| waker(ctx))];
        let gate = Gate::default();
        let choice = DeviceChoice::load(&options.data_dir);
        let devices = OpenDevices::new(devices, choice, wakers, gate.clone());
        let speech = Speech::new(options.read_aloud.clone(), gate.clone(), devices.wake());
        let locale = options.locale.clone();
        let key_file = options.data_dir.join(KEY_FILE);
        let key_file = std::path::absolute(&key_file).unwrap_or(key_file);
        let mut sayso = Self {
            program: Program::default(),
            languages: Vec::new(),
            campaign: Arc::new(start::stand_in()),
            vault: None,
            exporting: Exporting::default(),
            ledger_check: NewestOnly::default(),
            glimpses: NewestOnly::default(),
            publication: Publication::default(),
            taking_in: Weak::new(),
            devices,
            media: ScreenMedia::default(),
            replies_in,
            replies,
            requests: Vec::new(),
            over: Over::Nothing,
            idle: Idle::new(options.idle_after),
            countdown: None,
            quitting: false,
            full_screen: FullScreen::default(),
            frame_began: Instant::now(),
            places: None,
            speech,
            key_file,
            looks: Looks::new(options.appearance, options.text_scale),
            brand: ui::Brand::default(),
            picture_px: [0; 2],
            logo_px: [0; 2],
            home: locale.language().clone(),
            locale,
            options,
        };
        ui::guard::install(ctx);
        voice::install(ctx, gate);
        let is_kiosk = sayso.options.kiosk == Kiosk::Yes;
        let kiosk = is_kiosk.then_some(sayso.options.real_keyboard);
        ui::keyboard::install(ctx, ui::keyboard::Rule { when: sayso.options.keyboard, kiosk });
        if is_kiosk {
            clipboard::close(ctx);
        }
        sayso.begin(ctx, start);
        sayso
    }

    /// Whether the screen may change by itself, since something that was asked of the vault or of another worker is not
    /// answered yet.
    pub fn awaits_an_answer(&self) -> bool {
        self.program.awaits_an_answer()
    }

    fn offer(&mut self, languages: Vec<Language>) {
        let named = languages.into_iter().map(|language| {
            let name = Locale::name_of(&language);
            (language, name)
        });
        self.languages = named.collect();
    }

    fn speak(&mut self, language: &Language) {
        match Locale::load(language) {
            Ok(locale) => self.locale = locale,
            Err(error) => tracing::warn!(%error, "a language was asked for that is not there"),
        }
    }

    /// One step of the flow, and what it asks for.
    fn step(&mut self, ctx: &Context, input: Input) {
        if input.asks_where_to_save() {
            self.look_for_places();
        }
        let only = self.options.save_to.only();
        let answer = only.and_then(|folder| input.saved_to(folder));
        // Where nobody is asked, no question comes up under a second press, which would save it again.
        let quiet = answer.is_some() || (only.is_some() && input.tells_of_saving());
        let setting =
            Setting { campaign: &self.campaign, words: &self.locale, now: Timestamp::now() };
        for (number, effect) in self.program.step(input, setting) {
            self.perform(ctx, number, effect);
        }
        let asking = matches!(self.program.visitor(), Some(Visitor::Withdrawing(_)));
        if (asking || !self.program.is_in_session()) && matches!(self.over, Over::Session) {
            self.over = Over::Nothing;
        }
        self.media.show_drafts(ctx, self.program.visitor());
        let glimpses = self.program.glimpses();
        self.media.keep_glimpses(glimpses);
        if !glimpses.is_some_and(Glimpses::await_any) {
            self.glimpses.stop();
        }
        if let Some(answer) = answer {
            self.step(ctx, answer);
        }
        if quiet {
            ui::guard::rest(ctx);
        }
        // Another screen is laid out in one pass and settles in the next.
        ctx.request_repaint();
    }

    /// Speaking and listening without touching anything is no absence. A microphone that hears
    /// nobody is one, and so is a recording that is halted.
    fn is_heard(&self, ctx: &Context) -> bool {
        if self.program.is_recording() {
            self.devices.hears_somebody()
        } else {
            self.devices.is_playing() || voice::is_speaking(ctx)
        }
    }

    fn answer(&mut self, ctx: &Context, request: Request) {
        match request {
            Request::Input(input) => {
                self.step(ctx, *input);
            }
            Request::Speak(language) => {
                self.speak(&language);
                if let Screen::Setup(_) = self.program.screen {
                    self.step(ctx, Input::Setup(setup::Input::Spoken));
                }
            }
            Request::Retell(language) => {
                self.speak(&language);
                self.step(ctx, visitor::Input::Disclosure(DisclosureAction::Retell).into());
            }
            Request::ShowSession => self.over = Over::Session,
            Request::ShowLanguages => self.over = Over::Languages,
            Request::HideSession => self.over = Over::Nothing,
            Request::Stay => {
                self.over = Over::Nothing;
                self.idle.touched(Instant::now());
            }
            Request::Quit => self.quit(ctx),
            Request::Aloud(action) => self.answer_aloud(ctx, action),
            Request::OpenMicrophone(action) => self.open_for(action),
        }
        ctx.request_repaint();
    }

    /// Answers a request to close the window: refused at a kiosk while it runs as one, and a no
    /// to everything unkept anywhere else.
    fn mind_the_window(&mut self, ctx: &Context) {
        if !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        let in_use = self.vault.is_some() && !matches!(self.program.screen, Screen::Setup(_));
        let closed_to_public = self.options.kiosk == Kiosk::Yes && in_use;
        // What is kept has receipts, and their people must see them before anything closes.
        if self.program.is_keeping() || (closed_to_public && !self.quitting) {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            return;
        }
        self.shut();
    }

    /// Closes the program, at a kiosk too: staff asked for it.
    fn quit(&mut self, ctx: &Context) {
        self.quitting = true;
        ctx.send_viewport_cmd(egui::ViewportCommand::Close);
    }

    /// Closes devices, drops drafts, locks, and lets the vault finish what it was asked to do.
    fn shut(&mut self) {
        self.devices.end_reading();
        self.devices.let_go();
        self.media.clear();
        if let Some(source) = self.program.unsaved_campaign() {
            campaign_file::keep_draft(&self.options.data_dir, source);
        }
        self.program.screen = Screen::default();
        if let Some(vault) = self.vault.take() {
            vault.finish();
        }
    }

    fn mind_the_clock(&mut self, ctx: &Context) {
        let now = Instant::now();
        if self.countdown.is_some_and(|at| now >= at) {
            self.countdown = None;
            self.step(ctx, Input::Heard(Heard::Tick));
        }
        if let Some(at) = self.countdown {
            ctx.request_repaint_after(at.saturating_duration_since(now));
        }
        if !self.program.is_occupied() || self.is_heard(ctx) {
            if self.is_personal(ctx) {
                return self.mind_the_parting(ctx, now);
            }
            self.idle.touched(now);
            return;
        }
        match self.idle.at(now) {
            idle::Moment::Present(wait) => {
                if let Over::Idle(_) = self.over {
                    self.over = Over::Nothing;
                }
                ctx.request_repaint_after(wait);
            }
            idle::Moment::Asking(secs) => {
                self.over = Over::Idle(secs);
                ctx.request_repaint_after(Duration::from_millis(250));
            }
            idle::Moment::Gone => {
                self.over = Over::Nothing;
                self.idle.touched(now);
                self.answer_absence(ctx);
            }
        }
    }

    /// The last word to a person stays for a while, and so does the language and the size of text
    /// that they chose. Then the screen is anybody's again.
    fn mind_the_parting(&mut self, ctx: &Context, now: Instant) {
        let stays = if self.has_chosen_to_hear(ctx) { self.options.idle_after } else { PARTING };
        if voice::is_speaking(ctx) {
            self.idle.touched(now);
        }
        let left = stays.saturating_sub(self.idle.quiet(now));
        if left.is_zero() {
            self.program.welcome();
            self.forget_looks(ctx);
        }
        ctx.request_repaint_after(left);
    }

    fn answer_absence(&mut self, ctx: &Context) {
        self.step(ctx, Input::LeftAlone);
    }
}

/// Has the window painted once, from any thread.
fn waker(ctx: &Context) -> Arc<dyn Fn() + Send + Sync> {
    let ctx = ctx.clone();
    Arc::new(move || ctx.request_repaint_after(SOON))
}

/// Whether the program has the screen for itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kiosk {
    /// A window among others.
    #[default]
    No,
    /// Full screen, and not to be closed by passers-by.
    Yes,
}

impl surface::App for Sayso {
    fn logic(&mut self, ctx: &Context) {
        self.frame_began = Instant::now();
        let accent = self.campaign.accent();
        if self.options.kiosk == Kiosk::Yes {
            // People stand as far from a larger screen as it is larger.
            let screen = ctx.content_rect().size() * ctx.zoom_factor();
            ctx.set_zoom_factor(ui::layout::zoom(screen));
        }
        ui::theme::apply(ctx, self.looks.appearance(), self.looks.text_scale(), accent);
        self.mind_the_window(ctx);
        if self.options.kiosk == Kiosk::Yes {
            self.full_screen.mind(ctx, self.frame_began);
        }
        if ctx.input(idle::is_sign_of_life) {
            self.idle.touched(Instant::now());
        }
        if !self.is_taking_in() {
            let mut requests = std::mem::take(&mut self.requests);
            ui::guard::sift(ctx, &mut requests, Request::is_typed);
            for request in requests {
                self.answer(ctx, request);
            }
        }
        while let Ok(reply) = self.replies.try_recv() {
            self.hear(ctx, reply);
            ctx.request_repaint();
        }
        for input in self.devices.reports() {
            let is_ready =
                matches!(&input, Input::Heard(Heard::Microphone(MicrophoneSays::Ready(_))));
            self.step(ctx, input);
            if is_ready {
                self.begin_at_the_microphone(ctx);
            }
        }
        self.devices.look_around(self.program.shows_devices());
        self.devices.look(ctx, &mut self.media);
        if let Some(vault) = &self.vault {
            vault.note_occupied(self.program.is_occupied());
        }
        self.mind_the_clock(ctx);
        self.mind_the_voice(ctx);
        self.mind_the_publication(ctx);
    }

    fn page(&mut self, ui: &mut egui::Ui) {
        let view = View {
            locale: &self.locale,
            campaign: &self.campaign,
            now: Timestamp::now(),
            live: &self.media.live,
            key_file: &self.key_file,
            places: self.places.as_deref(),
            clipboard: match self.options.kiosk {
                Kiosk::No => Clipboard::Theirs,
                Kiosk::Yes => Clipboard::Closed,
            },
            prints_on: self.options.prints_on(),
            admission: self.admission(),
            // At a kiosk it would let anybody who comes by switch it off.
            can_quit: self.options.kiosk == Kiosk::No,
            languages: &self.languages,
            demo: self.options.demo,
            looks: &self.looks,
            brand: &self.brand,
            aloud: self.aloud(ui.ctx()),
            wished_aloud: Cell::default(),
        };
        let over = match self.over {
            Over::Nothing if self.devices.is_held() => Over::Microphone,
            over => over,
        };
        // A frame may be laid out twice, and only the first time holds what was pressed.
        self.requests.extend(ui::show(ui, &self.program.screen, over, &view));
        self.requests.extend(view.wished_aloud.take().map(Request::Aloud));
        self.fit_pictures();
        if !self.requests.is_empty() {
            ui.ctx().request_repaint();
        }
        let took = self.frame_began.elapsed();
        if took > LATE {
            tracing::warn!(ms = took.as_millis(), "the window was late");
        }
    }

    fn glance(&mut self, ctx: &Context) -> Glance {
        if self.devices.glance(ctx, &mut self.media) { Glance::Picture } else { Glance::Page }
    }

    fn ground(&self) -> egui::Color32 {
        ui::Palette::of(self.looks.appearance()).ground
    }

    fn closed(&mut self) {
        self.shut();
    }
}

/// For the window of tests, which is eframe's without a display.
impl eframe::App for Sayso {
    fn logic(&mut self, ctx: &Context, _: &mut eframe::Frame) {
        surface::App::logic(self, ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        surface::App::page(self, ui);
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        surface::App::closed(self);
    }
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::*;
    use crate::device::MadeUpDevices;
    use crate::flow::staff::list::Answer;
    use crate::flow::staff::stand::Fixed;
    use crate::flow::{
        Broken, CodeAction, CodeEntry, Complaint, Number, Staff, StaffJob, WelcomeAction, staff,
    };
    use crate::record::{
        Count, Filter, Part, Stand, StandColours, StandKeyboard, StandPaper, StandScreen,
    };
    use crate::vault::VaultSettings;
    use worker::Said;

    fn sayso(folder: &std::path::Path) -> (Context, Sayso) {
        let passphrase = SecretString::from("a few quiet words");
        let settings = VaultSettings::LIGHT;
        drop(make_vault(folder, "Museum", "x@example.org", &passphrase, settings).unwrap());
        let options = Options {
            data_dir: folder.to_owned(),
            language: None,
            locale: Locale::load(&"en".parse().unwrap()).unwrap(),
            kiosk: Kiosk::No,
            demo: ui::Demo::No,
            idle_after: Duration::from_mins(1),
            save_to: SaveTo::Only(folder.to_owned()),
            printer: None,
            vault_settings: settings,
            appearance: ui::Appearance::Light,
            text_scale: 1.0,
            keyboard: ui::keyboard::When::Auto,
            real_keyboard: || ui::keyboard::RealKeyboard::There,
            read_aloud: ReadAloud::default(),
            fixed: Fixed::default(),
        };
        let ctx = Context::default();
        let devices = Arc::new(MadeUpDevices::default());
        let sayso = Sayso::new(&ctx, Start::find(folder, &options.locale), devices, options);
        (ctx, sayso)
    }

    /// The same vault at another start of the program.
    fn again(folder: &std::path::Path, before: Sayso) -> Sayso {
        let options = before.options.clone();
        drop(before);
        let devices = Arc::new(MadeUpDevices::default());
        Sayso::new(&Context::default(), Start::find(folder, &options.locale), devices, options)
    }

    fn complaint(sayso: &Sayso) -> Option<Complaint> {
        match &sayso.program.screen {
            Screen::Visitor(Visitor::CodeEntry(state)) => state.complaint,
            other => panic!("{other:?}"),
        }
    }

    /// What a person did, and the number of what it asked for first.
    fn asks(sayso: &mut Sayso, input: impl Into<Input>) -> Number {
        let setting =
            Setting { campaign: &sayso.campaign, words: &sayso.locale, now: Timestamp::now() };
        sayso.program.step(input.into(), setting).first().unwrap().0
    }

    #[test]
    fn an_answer_for_somebody_who_has_left_is_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let (ctx, mut sayso) = sayso(folder.path());
        let found = || Said::Input(visitor::Input::Found(Ok(None)).into());
        let look_up = |sayso: &mut Sayso| {
            sayso.step(&ctx, visitor::Input::Welcome(WelcomeAction::ComeBack).into());
            let code = "0000-0000-0000-0000".into();
            sayso.step(&ctx, visitor::Input::Code(CodeAction::Type(code)).into());
            asks(sayso, visitor::Input::Code(CodeAction::LookUp))
        };
        // They leave, and the next person opens the same page and asks, too.
        let first = look_up(&mut sayso);
        sayso.step(&ctx, Input::LeftAlone);
        let second = look_up(&mut sayso);
        sayso.hear(&ctx, Reply { number: Some(first), said: found() });
        assert_eq!(complaint(&sayso), None);
        sayso.hear(&ctx, Reply { number: Some(second), said: found() });
        assert_eq!(complaint(&sayso), Some(Complaint::NothingKept));
    }

    /// Passes until nothing more is to be painted.
    fn passes(ctx: &Context) -> usize {
        let mut passes = 0;
        loop {
            ctx.begin_pass(egui::RawInput::default());
            let mut output = ctx.end_pass();
            output.textures_delta.clear();
            passes += 1;
            let delay = output.viewport_output[&egui::ViewportId::ROOT].repaint_delay;
            if delay > SOON {
                return passes;
            }
        }
    }

    #[test]
    fn a_picture_is_painted_once_and_what_a_person_did_twice() {
        let ctx = Context::default();
        let wake = waker(&ctx);
        passes(&ctx);
        wake();
        assert_eq!(passes(&ctx), 1);
        ctx.request_repaint();
        assert_eq!(passes(&ctx), 2);
    }

    /// The next answer that somebody asked for.
    fn next_reply(sayso: &Sayso) -> Reply {
        loop {
            let reply = sayso.replies.recv_timeout(Duration::from_secs(30)).unwrap();
            if !matches!(reply.said, Said::Brand(_)) {
                return reply;
            }
        }
    }

    /// The next so many of the organisation's pictures that are read.
    fn pictures(sayso: &Sayso, count: usize) -> Vec<Reply> {
        let replies = std::iter::from_fn(|| {
            Some(sayso.replies.recv_timeout(Duration::from_secs(30)).unwrap())
        });
        replies.filter(|reply| matches!(reply.said, Said::Brand(_))).take(count).collect()
    }

    #[test]
    fn pictures_come_after_the_window_and_go_with_their_campaign() {
        let folder = tempfile::tempdir().unwrap();
        let (ctx, mut sayso) = sayso(folder.path());
        assert!(sayso.brand.picture.is_none(), "nothing waits for them");
        for read in pictures(&sayso, 2) {
            sayso.hear(&ctx, read);
        }
        assert!(sayso.brand.picture.is_none(), "nor is it in memory before its place is seen");
        let logo = sayso.brand.logo.as_ref().unwrap().id();
        // It grows, and grows on while it is read for the first of these places.
        for place in [[100, 100], [600, 700]] {
            sayso.brand.place_px.set(place);
            sayso.fit_pictures();
        }
        for read in pictures(&sayso, 2) {
            sayso.hear(&ctx, read);
        }
        assert_eq!(sayso.brand.logo.as_ref().unwrap().id(), logo, "what fits is not read again");
        assert_eq!(sayso.brand.picture.as_ref().unwrap().size(), [640, 793]);
        assert_eq!(sayso.brand.logo.as_ref().unwrap().size(), [256, 256]);
        // While the pictures of one campaign are read, staff save another, without any.
        sayso.change_brand();
        let late = pictures(&sayso, 2);
        let plain = sample_campaign("Museum", "x@example.org");
        let plain = plain.replace("\npicture =", "\n# picture =").replace("\nlogo =", "\n# logo =");
        sayso.take_up(Campaign::parse(&plain).unwrap());
        assert!(sayso.brand.picture.is_none() && sayso.brand.logo.is_none());
        for late in late {
            sayso.hear(&ctx, late);
        }
        assert!(sayso.brand.picture.is_none(), "they were another campaign's");
    }

    /// Staff type the passphrase.
    fn unlock(ctx: &Context, sayso: &mut Sayso) {
        sayso.program.screen = Screen::Staff(Staff::default());
        let typed = "a few quiet words".into();
        for action in [staff::lock::Action::Type(typed), staff::lock::Action::Unlock] {
            sayso.step(ctx, staff::Input::Lock(action).into());
        }
    }

    #[test]
    fn whoever_left_before_it_was_unlocked_does_not_unlock_it_for_the_next_person() {
        let folder = tempfile::tempdir().unwrap();
        let (ctx, mut sayso) = sayso(folder.path());
        unlock(&ctx, &mut sayso);
        let reply = next_reply(&sayso);
        assert!(matches!(reply.said, Said::Tried(..)));
        sayso.answer(&ctx, staff::Input::Go(staff::Action::Lock).into());
        sayso.hear(&ctx, reply);
        unlock(&ctx, &mut sayso);
        let reply = next_reply(&sayso);
        assert!(matches!(reply.said, Said::Tried(..)), "nothing came of the first try");
        sayso.hear(&ctx, reply);
        let reply = next_reply(&sayso);
        sayso.hear(&ctx, reply);
        assert!(matches!(&sayso.program.screen, Screen::Staff(Staff::Open(_))));
    }

    #[test]
    fn a_part_of_the_list_is_read_while_the_vault_does_something_else() {
        let folder = tempfile::tempdir().unwrap();
        let (_, sayso) = sayso(folder.path());
        let mut sayso = sayso;
        let (let_go, held_up) = sync_channel::<()>(0);
        let busy = sayso.program.look_for_places();
        sayso.ask(busy, move |_, _| {
            let _ = held_up.recv();
            Said::Places(Vec::new())
        });
        let number = sayso.program.look_for_places();
        sayso.work_for_staff(number, StaffJob::ShowPart(Filter::default(), Part::Newest));
        let reply = next_reply(&sayso);
        assert!(reply.number == Some(number), "the vault was waited for");
        let_go.send(()).unwrap();
        let turned = matches!(
            reply.said,
            Said::Input(Input::Staff(staff::Input::ListHears(Answer::Turned(Ok((_, count))))))
                if count == Count::Exactly(0)
        );
        assert!(turned, "there is nothing yet");
    }

    #[test]
    fn a_start_is_seen_before_what_was_begun_is_finished_and_finishes_it_before_all_else() {
        let folder = tempfile::tempdir().unwrap();
        let (_, mut sayso) = sayso(folder.path());
        sayso.shut();
        let stray = folder.path().join("vault/media/never-kept.age");
        std::fs::write(&stray, "ciphertext").unwrap();
        as_after_a_crash(folder.path());
        let sayso = again(folder.path(), sayso);
        assert!(matches!(&sayso.program.screen, Screen::Visitor(Visitor::Welcome(_))));
        let mut sayso = sayso;
        let number = sayso.program.look_for_places();
        sayso.ask(number, move |_, _| {
            Said::Places(if stray.exists() { Vec::new() } else { vec![place()] })
        });
        let reply = next_reply(&sayso);
        assert!(
            matches!(reply.said, Said::Places(places) if places.len() == 1),
            "it is still there"
        );
    }

    /// Leaves a vault that was closed as a crash leaves it.
    fn as_after_a_crash(folder: &std::path::Path) {
        std::fs::write(folder.join("vault/lock"), "opened\n").unwrap();
    }

    fn place() -> SavePlace {
        SavePlace { kind: ui::SavePlaceKind::Home, folder: std::path::PathBuf::new() }
    }

    #[test]
    fn a_ledger_that_is_found_to_be_damaged_ends_the_visit_that_has_begun() {
        let folder = tempfile::tempdir().unwrap();
        let (ctx, mut sayso) = sayso(folder.path());
        sayso.shut();
        let ledger = folder.path().join("vault/ledger.db");
        let mut bytes = std::fs::read(&ledger).unwrap();
        let last = bytes.len() - 4_096;
        bytes[last..].fill(0xff);
        std::fs::write(&ledger, &bytes).unwrap();
        as_after_a_crash(folder.path());
        let mut sayso = again(folder.path(), sayso);
        sayso.program.screen = Screen::Visitor(Visitor::CodeEntry(CodeEntry::default()));
        let reply = next_reply(&sayso);
        sayso.hear(&ctx, reply);
        assert!(matches!(&sayso.program.screen, Screen::Closed(Broken::Damaged, _)));
        assert!(sayso.vault.is_none());
        assert!(std::fs::read(&ledger).unwrap() == bytes, "a damaged ledger is not touched");
    }

    #[test]
    fn the_welcome_screen_forgets_how_the_last_person_liked_it() {
        let folder = tempfile::tempdir().unwrap();
        let (ctx, mut sayso) = sayso(folder.path());
        assert!(!sayso.is_personal(&ctx));
        sayso.answer(&ctx, Request::Speak("de".parse().unwrap()));
        assert!(sayso.is_personal(&ctx));
        sayso.idle.touched(Instant::now().checked_sub(PARTING).unwrap());
        sayso.mind_the_clock(&ctx);
        assert!(!sayso.is_personal(&ctx));
        assert_eq!(sayso.locale.language().tag(), "en");
    }

    #[test]
    fn what_the_start_fixes_comes_before_what_staff_have_chosen() {
        let folder = tempfile::tempdir().unwrap();
        let (ctx, mut sayso) = sayso(folder.path());
        sayso.options.fixed = Fixed { idle: true, ..Fixed::default() };
        let stand = Stand {
            screen: StandScreen::Full,
            idle_secs: 300,
            print: StandPaper::Roll,
            text_percent: 200,
            colours: StandColours::Dark,
            keyboard: StandKeyboard::Never,
            devices: None,
        };
        sayso.take_on(&ctx, stand);
        assert_eq!(sayso.options.idle_after, Duration::from_mins(1), "that was fixed");
        assert_eq!(sayso.options.printer, Some(Printer::usual(crate::paper::Format::Roll80)));
        assert_eq!(sayso.options.prints_on(), StandPaper::Roll, "and the page of the day says so");
        assert_eq!(sayso.options.keyboard, ui::keyboard::When::Never);
        let looks = (sayso.looks.appearance(), sayso.looks.text_scale());
        assert_eq!(looks, (ui::Appearance::Dark, 2.0));
        assert_eq!(sayso.options.kiosk, Kiosk::No, "a window is left open to whoever chose it");
        sayso.options.follow(stand);
        assert_eq!(sayso.options.kiosk, Kiosk::Yes, "at the next start");
    }

    #[test]
    fn a_window_is_not_closed_over_something_that_is_being_kept() {
        let folder = tempfile::tempdir().unwrap();
        let (ctx, mut sayso) = sayso(folder.path());
        let mut input = egui::RawInput::default();
        let viewport = input.viewports.entry(egui::ViewportId::ROOT).or_default();
        viewport.events.push(egui::ViewportEvent::Close);
        sayso.program.screen = Screen::Visitor(Visitor::Keeping);
        let close = |sayso: &mut Sayso| {
            let frame = ctx.run_ui(input.clone(), |ui| sayso.mind_the_window(ui.ctx()));
            // Nobody looks at it.
            { frame }.textures_delta.clear();
        };
        close(&mut sayso);
        assert!(sayso.vault.is_some(), "the vault is still at work");
        sayso.program.screen = Screen::Visitor(Visitor::default());
        close(&mut sayso);
        assert!(sayso.vault.is_none());
    }
}
