//! What a frame costs while somebody of staff scrolls and turns through the list: the work of the window's thread, layout
//! and painting by the processor, by its own time.

use std::fs;
use std::path::{Path, PathBuf};

use egui::{Event, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, vec2};

use super::common::window::{Setting, Window, data_dir};
use super::{Act, May, thread_time};

/// So many pages of the list are scrolled through, by so many frames each.
const PAGES: usize = 4;
const FRAMES: usize = 120;
/// So far is scrolled in a frame, in points.
const STEP: f32 = 60.0;
/// A screen is drawn sixty times a second.
const LIMIT_MS: f64 = 16.0;

/// The longest frame in the vaults in `folders`, the small one first; `place` is for a way to each.
pub(crate) fn measure(folders: &[PathBuf; 2], place: &Path) -> Act {
    let longest = folders.each_ref().map(|data| longest(data, place));
    Act::new("longest frame while the list is scrolled and turned", longest, May::Cost(LIMIT_MS))
}

fn longest(data: &Path, place: &Path) -> f64 {
    fs::create_dir_all(place).unwrap();
    let way = data_dir(place);
    let _ = fs::remove_file(&way);
    std::os::unix::fs::symlink(data.canonicalize().unwrap(), &way).unwrap();
    let mut window = Window::start(place, Setting::default());
    window.press("Staff");
    window.type_into("Passphrase", super::grow::PASSPHRASE);
    window.press("Unlock");
    window.wait("Submissions");
    let (mut longest, mut shown) = (0.0_f64, Vec::new());
    window.paint(&mut shown);
    for _ in 0..PAGES {
        for frame in 0..FRAMES {
            let down = if frame < FRAMES / 2 { -STEP } else { STEP };
            window.harness().event(Event::MouseWheel {
                unit: MouseWheelUnit::Point,
                delta: vec2(0.0, down),
                phase: TouchPhase::Move,
                modifiers: Modifiers::NONE,
                source: MouseWheelSource::Wheel,
            });
            let began = thread_time();
            window.paint(&mut shown);
            longest = longest.max(thread_time().saturating_sub(began).as_secs_f64() * 1_000.0);
        }
        window.press("Older submissions");
        window.let_answers_come();
    }
    window.close();
    fs::remove_file(&way).unwrap();
    longest
}
