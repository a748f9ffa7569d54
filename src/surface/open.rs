//! Opens the window on the surface that was chosen, or on the other one where that cannot be had.

use std::cell::Cell;
use std::panic::AssertUnwindSafe;
use std::rc::Rc;

use eframe::{NativeOptions, UserEvent};
use egui::{Context, ViewportBuilder};
use winit::event_loop::EventLoop;
use winit::platform::run_on_demand::EventLoopExtRunOnDemand as _;

use super::alive::Watched;
use super::choice::{Choice, Kind};
use super::gl::{self, End};
use super::software::Software;
use super::{App, Make};

/// Which display the window opens on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisplayKind {
    /// Whichever the window system's library finds first.
    Any,
    /// An X server, whatever else is named.
    X11,
}

/// Why there is no window, or no more.
#[derive(Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It could not be opened, in the system's words.
    NotOpened(String),
    /// The display is gone, in the system's words.
    Lost(String),
    /// The program made a mistake.
    Mistake,
}

type Opener<A> = Rc<Cell<Option<Make<A>>>>;

/// Shows the program that `make` makes in a window, until it is closed.
pub fn open<A: App + 'static>(
    viewport: ViewportBuilder,
    (choice, display): (Choice, DisplayKind),
    make: impl FnOnce(&Context) -> A + 'static,
) -> Result<(), Trouble> {
    let make: Make<A> = Box::new(make);
    let make: Opener<A> = Rc::new(Cell::new(Some(make)));
    let is_made = {
        let make = Rc::clone(&make);
        move || {
            let waiting = make.take();
            let is_made = waiting.is_none();
            make.set(waiting);
            is_made
        }
    };
    // What a window is made with loads libraries of the system, and panics where one is missing.
    let run = AssertUnwindSafe(|| {
        let mut event_loop = event_loop(display).map_err(|error| error.to_string())?;
        if choice.first() == Kind::Gl {
            let shown = || by_graphics_card(&mut event_loop, &viewport, &make);
            if choice != Choice::Auto {
                return { shown }();
            }
            let shown = std::panic::catch_unwind(AssertUnwindSafe(shown));
            if is_made() {
                return shown.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            }
            tracing::warn!("there is no OpenGL here: the processor paints the window");
        }
        by_processor(&mut event_loop, viewport.clone(), &make)
    });
    match (std::panic::catch_unwind(run), is_made()) {
        (Ok(Ok(())), _) => Ok(()),
        (Ok(Err(error)), false) => Err(Trouble::NotOpened(error)),
        (Ok(Err(error)), true) => Err(Trouble::Lost(error)),
        (Err(panic), false) => {
            Err(Trouble::NotOpened(panic.downcast_ref::<String>().cloned().unwrap_or_default()))
        }
        (Err(_), true) => Err(Trouble::Mistake),
    }
}

fn event_loop(display: DisplayKind) -> Result<EventLoop<UserEvent>, winit::error::EventLoopError> {
    let mut builder = EventLoop::with_user_event();
    #[cfg(target_os = "linux")]
    if display == DisplayKind::X11 {
        use winit::platform::x11::EventLoopBuilderExtX11 as _;
        // A compositor that is gone would be tried first, and be the end of it.
        builder.with_x11();
    }
    #[cfg(not(target_os = "linux"))]
    let _ = display;
    builder.build()
}

fn by_graphics_card<A: App + 'static>(
    event_loop: &mut EventLoop<UserEvent>,
    viewport: &ViewportBuilder,
    make: &Opener<A>,
) -> Result<(), String> {
    // There is no gradient that would show bands, and noise costs time in every pixel.
    let options =
        NativeOptions { viewport: viewport.clone(), dithering: false, ..Default::default() };
    let end = Rc::new(Cell::new(None));
    let creator = gl::creator(Rc::clone(make), Rc::clone(&end));
    let mut window = eframe::create_native("sayso", options, creator, event_loop);
    event_loop
        .run_app_on_demand(&mut Watched::new(&mut window))
        .map_err(|error| error.to_string())?;
    match end.get() {
        Some(End::Closed) => Ok(()),
        Some(End::Lost) => Err("the graphics library".to_owned()),
        None => Err("there is no OpenGL here; try --surface software".to_owned()),
    }
}

fn by_processor<A: App + 'static>(
    event_loop: &mut EventLoop<UserEvent>,
    viewport: ViewportBuilder,
    make: &Opener<A>,
) -> Result<(), String> {
    let mut window = Software::new(event_loop.create_proxy(), viewport, Rc::clone(make));
    event_loop
        .run_app_on_demand(&mut Watched::new(&mut window))
        .map_err(|error| error.to_string())?;
    window.trouble.map_or(Ok(()), Err)
}
