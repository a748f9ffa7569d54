//! A window that the processor paints.
//!
//! What eframe does for a window with a graphics card is done here in the same order: input to egui, a pass of
//! the program, its output to the window system. Only the painting is another.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Instant;

use eframe::UserEvent;
use egui::{Context, RawInput, TexturesDelta, ViewportBuilder, ViewportId, ViewportInfo};
use egui_winit::{ActionRequested, accesskit_winit};
use winit::application::ApplicationHandler;
use winit::event::{StartCause, WindowEvent};
use winit::event_loop::{ActiveEventLoop, ControlFlow, EventLoopProxy};
use winit::window::{Window, WindowId};

use super::glance::{self, Glance};
use super::painter::{Frame, Painter};
use super::schedule::{Schedule, Turn};
use super::screen::{Extent, Screen};
use super::setup::{Pace, context, no_larger_than_screens, pace};
use super::{App, Make};

/// Textures have no largest size here; nothing of the program is larger than this.
const LARGEST_TEXTURE: usize = 8_192;

/// What the event loop calls: the window, once it is there.
pub(super) struct Software<A> {
    proxy: EventLoopProxy<UserEvent>,
    viewport: ViewportBuilder,
    make: Rc<Cell<Option<Make<A>>>>,
    running: Option<Running<A>>,
    /// Why it could not be opened, or ended by itself.
    pub(super) trouble: Option<String>,
}

impl<A: App> Software<A> {
    pub(super) fn new(
        proxy: EventLoopProxy<UserEvent>,
        viewport: ViewportBuilder,
        make: Rc<Cell<Option<Make<A>>>>,
    ) -> Self {
        Self { proxy, viewport, make, running: None, trouble: None }
    }

    /// Does something with the window that is there, and ends where it is to be closed.
    fn with(
        &mut self,
        event_loop: &ActiveEventLoop,
        act: impl FnOnce(&mut Running<A>, &ActiveEventLoop) -> Result<(), String>,
    ) {
        let Some(running) = &mut self.running else { return };
        let done = act(running, event_loop);
        let is_over = done.is_err() || running.is_closing;
        if let Err(error) = done {
            self.trouble = Some(error);
        }
        if is_over {
            self.end();
            event_loop.exit();
        }
    }

    fn end(&mut self) {
        if let Some(mut running) = self.running.take() {
            running.ctx.on_exit();
            running.app.closed();
        }
    }
}

impl<A: App> ApplicationHandler<UserEvent> for Software<A> {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        if self.running.is_some() {
            return;
        }
        match Running::new(event_loop, &self.proxy, &self.viewport, &self.make) {
            Ok(running) => self.running = Some(running),
            Err(error) => {
                self.trouble = Some(error);
                return event_loop.exit();
            }
        }
        self.with(event_loop, |running, event_loop| running.paint(event_loop, Extent::All));
    }

    fn new_events(&mut self, event_loop: &ActiveEventLoop, _: StartCause) {
        self.with(event_loop, Running::take_turn);
    }

    fn user_event(&mut self, event_loop: &ActiveEventLoop, event: UserEvent) {
        self.with(event_loop, |running, event_loop| running.told(event_loop, event));
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, _: WindowId, event: WindowEvent) {
        self.with(event_loop, |running, event_loop| match event {
            WindowEvent::RedrawRequested => running.redraw(event_loop),
            event => {
                running.happened(&event);
                Ok(())
            }
        });
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        self.with(event_loop, Running::take_turn);
        let next = self.running.as_ref().and_then(|running| running.schedule.next());
        event_loop.set_control_flow(next.map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }

    fn exiting(&mut self, _: &ActiveEventLoop) {
        self.end();
    }
}

/// The window while it is open. What is last here is dropped last.
struct Running<A> {
    app: A,
    ctx: Context,
    painter: Painter,
    screen: Screen,
    input: egui_winit::State,
    /// Input of passes that were not run, since nobody saw the window.
    unheard: RawInput,
    /// Textures that nothing shows after the next pass.
    unused: TexturesDelta,
    info: ViewportInfo,
    schedule: Schedule,
    pace: Pace,
    began: Instant,
    is_shown: bool,
    is_closing: bool,
    window: Arc<Window>,
}

impl<A: App> Running<A> {
    fn new(
        event_loop: &ActiveEventLoop,
        proxy: &EventLoopProxy<UserEvent>,
        viewport: &ViewportBuilder,
        make: &Cell<Option<Make<A>>>,
    ) -> Result<Self, String> {
        let ctx = context(proxy);
        let pace = pace(event_loop);
        // A window system that sets the pace is asked each time, and a pass comes along with the answer.
        if pace == Pace::Own {
            glance::offer(&ctx, proxy);
        }
        // Unseen until there is something to be seen.
        let viewport = no_larger_than_screens(viewport.clone(), event_loop).with_visible(false);
        let window = egui_winit::create_window(&ctx, event_loop, &viewport)
            .map_err(|error| error.to_string())?;
        let window = Arc::new(window);
        let screen = Screen::new(&window).map_err(|error| error.to_string())?;
        let mut info = ViewportInfo::default();
        egui_winit::update_viewport_info(&mut info, &ctx, &window, true);
        let scale = Some(window.scale_factor() as f32);
        let mut input = egui_winit::State::new(
            ctx.clone(),
            ViewportId::ROOT,
            &*window,
            scale,
            window.theme(),
            Some(LARGEST_TEXTURE),
        );
        input.init_accesskit(event_loop, &window, proxy.clone());
        let make = make.take().ok_or("it was opened before")?;
        Ok(Self {
            app: make(&ctx),
            painter: Painter::default(),
            screen,
            input,
            unheard: RawInput::default(),
            unused: TexturesDelta::default(),
            info,
            schedule: Schedule::default(),
            pace,
            began: Instant::now(),
            is_shown: false,
            is_closing: false,
            window,
            ctx,
        })
    }

    /// Does what is due.
    fn take_turn(&mut self, event_loop: &ActiveEventLoop) -> Result<(), String> {
        match self.schedule.turn(Instant::now()) {
            Turn::Rest => Ok(()),
            Turn::Ask if self.info.visible() == Some(false) => {
                self.schedule.answered();
                self.go_on(event_loop);
                Ok(())
            }
            Turn::Ask if self.pace == Pace::Own => {
                self.schedule.answered();
                self.paint(event_loop, Extent::Changed)
            }
            Turn::Ask => {
                self.window.request_redraw();
                Ok(())
            }
            Turn::GoOn => {
                self.go_on(event_loop);
                Ok(())
            }
        }
    }

    fn told(&mut self, event_loop: &ActiveEventLoop, event: UserEvent) -> Result<(), String> {
        match event {
            event if glance::is_nudge(&event) => return self.glance(),
            UserEvent::RequestRepaint { when, cumulative_pass_nr, .. } => {
                // One from before the last pass has had its answer.
                if self.ctx.cumulative_pass_nr() > cumulative_pass_nr + 1 {
                    return Ok(());
                }
                match self.info.visible() {
                    Some(false) => self.schedule.want_unseen(when, Instant::now()),
                    _ => self.schedule.want(when),
                }
            }
            UserEvent::AccessKitActionRequest(event) => match event.window_event {
                accesskit_winit::WindowEvent::InitialTreeRequested => {
                    self.ctx.enable_accesskit();
                    // Whoever asked has nothing until then.
                    return self.paint(event_loop, Extent::Changed);
                }
                accesskit_winit::WindowEvent::ActionRequested(request) => {
                    self.input.on_accesskit_action_request(request);
                    self.schedule.want(Instant::now());
                }
                accesskit_winit::WindowEvent::AccessibilityDeactivated => {
                    self.ctx.disable_accesskit();
                }
            },
        }
        Ok(())
    }

    fn happened(&mut self, event: &WindowEvent) {
        match event {
            WindowEvent::Occluded(is_occluded) => {
                self.info.occluded = Some(*is_occluded);
                // What was hidden may be lost.
                self.schedule.want(Instant::now());
            }
            WindowEvent::CloseRequested => {
                self.info.events.push(egui::ViewportEvent::Close);
                self.ctx.request_repaint();
            }
            _ => {}
        }
        if self.input.on_window_event(&self.window, event).repaint {
            self.schedule.want(Instant::now());
        }
    }

    /// The window system wants the window to be painted: because it was asked to say when, or because it has
    /// lost what was there.
    fn redraw(&mut self, event_loop: &ActiveEventLoop) -> Result<(), String> {
        match self.pace {
            _ if self.schedule.answered() => self.paint(event_loop, Extent::Changed),
            // A size that is new comes with a pass of its own.
            Pace::Own if self.size() == self.painter.size() => self.present(Extent::All),
            Pace::Own | Pace::Display => self.paint(event_loop, Extent::All),
        }
    }

    /// A pass of the program, and what it changes.
    fn paint(&mut self, event_loop: &ActiveEventLoop, extent: Extent) -> Result<(), String> {
        let input = self.heard();
        if self.info.visible() == Some(false) {
            self.unheard = input;
            self.go_on(event_loop);
            return Ok(());
        }
        let is_asked_to_close = input.viewport().close_requested();
        let app = &mut self.app;
        let mut output = self.ctx.run_ui(input, |ui| {
            app.logic(ui.ctx());
            app.page(ui);
        });
        self.info.events.clear();
        let commands = output.viewport_output.remove(&ViewportId::ROOT).map(|it| it.commands);
        self.input.handle_platform_output_with_event_loop(
            &self.window,
            event_loop,
            output.platform_output,
        );
        self.painter.set(&mut output.textures_delta);
        let scale = output.pixels_per_point;
        let frame = Frame { size: self.size(), scale, ground: self.app.ground() };
        self.painter.update(&self.ctx, output.shapes, frame);
        let shown = self.present(extent);
        self.unused.append(output.textures_delta);
        self.painter.free(&mut self.unused);
        self.obey(commands.unwrap_or_default(), is_asked_to_close);
        shown
    }

    /// Shows a new picture, if that is all that a device has to say.
    fn glance(&mut self) -> Result<(), String> {
        if self.info.visible() == Some(false) || self.app.glance(&self.ctx) == Glance::Page {
            let now = Instant::now();
            match self.info.visible() {
                Some(false) => self.schedule.want_unseen(now, now),
                _ => self.schedule.want(now),
            }
            return Ok(());
        }
        let mut changed = self.ctx.tex_manager().write().take_delta();
        self.painter.set(&mut changed);
        // What is not used any more is on the window until the next pass.
        self.unused.append(changed);
        self.present(Extent::Changed)
    }

    /// Goes on without painting: nobody sees the window.
    fn go_on(&mut self, event_loop: &ActiveEventLoop) {
        let input = self.heard();
        let is_asked_to_close = input.viewport().close_requested();
        let app = &mut self.app;
        let mut output = self.ctx.run_logic(&input, |ctx| app.logic(ctx));
        self.unheard = input;
        self.info.events.clear();
        self.input.handle_platform_output_with_event_loop(
            &self.window,
            event_loop,
            output.platform_output,
        );
        let commands = output.viewport_commands.remove(&ViewportId::ROOT);
        self.obey(commands.unwrap_or_default(), is_asked_to_close);
    }

    /// All that has been done to the window since the last pass.
    fn heard(&mut self) -> RawInput {
        egui_winit::update_viewport_info(&mut self.info, &self.ctx, &self.window, false);
        let mut input = std::mem::take(&mut self.unheard);
        input.append(self.input.take_egui_input(&self.window));
        input.time = Some(self.began.elapsed().as_secs_f64());
        input.viewports = std::iter::once((ViewportId::ROOT, self.info.clone())).collect();
        input
    }

    fn present(&mut self, extent: Extent) -> Result<(), String> {
        let damage = self.painter.take_damage();
        if damage.is_empty() && extent == Extent::Changed {
            return Ok(());
        }
        if !std::mem::replace(&mut self.is_shown, true) {
            self.window.set_visible(true);
        }
        tracing::debug!("a frame");
        self.window.pre_present_notify();
        let (painter, size) = (&self.painter, self.painter.size());
        let shown =
            self.screen.show(size, (damage, extent), |canvas, area| painter.paint(canvas, area));
        shown.map_err(|error| error.to_string())
    }

    fn size(&self) -> [usize; 2] {
        let size = self.window.inner_size();
        [size.width as usize, size.height as usize]
    }

    /// Does what the program asks of the window.
    fn obey(&mut self, commands: Vec<egui::ViewportCommand>, is_asked_to_close: bool) {
        self.is_closing |=
            is_asked_to_close && !commands.contains(&egui::ViewportCommand::CancelClose);
        let mut actions = Vec::new();
        let (ctx, info, window) = (&self.ctx, &mut self.info, &self.window);
        egui_winit::process_viewport_commands(ctx, info, commands, window, &mut actions);
        if !info.events.is_empty() {
            self.schedule.want(Instant::now());
        }
        for action in actions {
            self.act(&action);
        }
    }

    fn act(&mut self, action: &ActionRequested) {
        let event = match action {
            ActionRequested::Cut => Some(egui::Event::Cut),
            ActionRequested::Copy => Some(egui::Event::Copy),
            ActionRequested::Paste => {
                let text = self.input.clipboard_text().map(|it| it.replace("\r\n", "\n"));
                text.filter(|it| !it.is_empty()).map(egui::Event::Paste)
            }
            // The program asks for neither.
            ActionRequested::Screenshot(_) | ActionRequested::PaintWhileHidden => None,
        };
        self.input.egui_input_mut().events.extend(event);
    }
}
