//! What is said, and when: a page once it opens, what the keyboard comes to, and what is new meanwhile.

use std::collections::HashSet;

use egui::{Context, FullOutput, Plugin};

use super::engine::{Engine, Piece};
use super::page::{Line, Page, Spoken, page};
use crate::locale::Locale;
use crate::quiet::Gate;

/// Who reads a window aloud. It is nothing but a look at a few words while it is off.
pub struct Reader {
    gate: Gate,
    reading: Option<Reading>,
}

/// What is read, and how.
struct Reading {
    engine: Engine,
    locale: Locale,
    voice: String,
    hears_typing: bool,
    /// While something is played, nobody speaks into it.
    is_muted: bool,
    /// What the window showed last.
    last: Option<Page>,
    /// Nobody has heard it from its beginning.
    is_unread: bool,
    /// What is said before the next page.
    preface: Option<String>,
}

/// Puts a reader on the window; it is off.
pub fn install(ctx: &Context, gate: Gate) {
    ctx.add_plugin(Reader { gate, reading: None });
}

/// Does something with the reader of the window.
pub fn with<R>(ctx: &Context, act: impl FnOnce(&mut Reader) -> R) -> Option<R> {
    ctx.with_plugin(act)
}

/// Whether something is being read.
pub fn is_speaking(ctx: &Context) -> bool {
    with(ctx, |reader| reader.is_speaking()).unwrap_or_default()
}

/// Whether the page is being read.
pub fn is_reading(ctx: &Context) -> bool {
    with(ctx, |reader| reader.reading.as_ref().is_some_and(|it| it.engine.is_reading()))
        .unwrap_or_default()
}

/// Stops what is being read, or else reads the page once more.
pub fn again_or_stop(ctx: &Context) {
    with(ctx, Reader::again_or_stop);
}

impl Reader {
    /// Begins to read, `preface` first.
    pub fn begin(&mut self, engine: Engine, locale: Locale, voice: String, preface: String) {
        self.reading = Some(Reading {
            engine,
            locale,
            voice,
            hears_typing: true,
            is_muted: false,
            last: None,
            is_unread: true,
            preface: Some(preface),
        });
    }

    /// Stops, and forgets what the window showed.
    pub fn end(&mut self) {
        self.reading = None;
    }

    /// Whether it reads.
    pub fn is_on(&self) -> bool {
        self.reading.is_some()
    }

    /// Whether something is being said.
    pub fn is_speaking(&self) -> bool {
        self.reading.as_ref().is_some_and(|it| it.engine.is_speaking())
    }

    /// Whether it cannot speak.
    pub fn has_failed(&self) -> bool {
        self.reading.as_ref().is_some_and(|it| it.engine.has_failed())
    }

    /// So many words a minute from here on.
    pub fn change_rate(&mut self, rate: u32) {
        if let Some(reading) = &self.reading {
            reading.engine.change_rate(rate);
        }
    }

    /// Reads in this language by this voice; without a voice it is silent. What is typed is heard where `hears_typing`,
    /// and nothing is said while it `is_muted`.
    pub fn set(&mut self, (locale, voice): (&Locale, &str), hears_typing: bool, is_muted: bool) {
        let Some(reading) = &mut self.reading else { return };
        if voice != reading.voice {
            reading.engine.interrupt();
            (reading.locale, reading.is_unread) = (locale.clone(), true);
            voice.clone_into(&mut reading.voice);
        }
        if is_muted && !reading.is_muted {
            reading.engine.interrupt();
        }
        reading.hears_typing = hears_typing;
        reading.is_muted = is_muted;
    }

    /// Stops what is being said, or else reads the page from its beginning.
    pub fn again_or_stop(&mut self) {
        let Some(reading) = &mut self.reading else { return };
        if reading.engine.is_reading() {
            reading.engine.interrupt();
        } else if !self.gate.is_closed() {
            reading.read();
        }
    }

    /// What a pass of the window has shown.
    fn look(&mut self, page: Page) {
        let Some(reading) = &mut self.reading else { return };
        if self.gate.is_closed() {
            // What is missed is read once the microphone is closed.
            reading.is_unread = true;
            reading.last = Some(page);
            return;
        }
        reading.look(page);
    }
}

impl Plugin for Reader {
    fn debug_name(&self) -> &'static str {
        "what is read aloud"
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        let Some(reading) = &self.reading else { return };
        let Some(tree) = &output.platform_output.accesskit_update else { return };
        let page = page(tree, &reading.locale, reading.hears_typing);
        self.look(page);
    }
}

impl Reading {
    fn look(&mut self, page: Page) {
        let before = self.last.replace(page);
        if self.is_muted {
            return;
        }
        let Some(page) = &self.last else { return };
        let before = before.filter(|it| it.name == page.name && !self.is_unread);
        let Some(before) = before else { return self.read() };
        // What somebody has just done counts more than what was being read.
        let focus = page.focus.as_ref().and_then(|line| {
            let same = before.focus.as_ref().filter(|it| it.id == line.id);
            match same {
                None => Some(line.text.clone()),
                Some(_) if line.spoken == Spoken::Apart => None,
                Some(it) if it.typed != line.typed => heard_typing(it, line),
                Some(it) => (it.text != line.text).then(|| line.text.clone()),
            }
        });
        let known: HashSet<_> = before.lines.iter().map(without_time).collect();
        let at = page.focus.as_ref().map(|it| it.id);
        let new = page.lines.iter().filter(|it| Some(it.id) != at);
        let new: Vec<_> =
            new.filter(|it| !known.contains(&without_time(it))).map(|it| it.text.clone()).collect();
        if let Some(focus) = focus {
            self.engine.interrupt();
            self.say(std::iter::once(focus), false);
        }
        self.say(new, true);
    }

    /// The page from its beginning, and what the keyboard is at.
    fn read(&mut self) {
        self.engine.interrupt();
        self.is_unread = false;
        let Some(page) = &self.last else { return };
        let mut texts: Vec<_> = self.preface.take().into_iter().collect();
        texts.extend(page.lines.iter().map(|line| line.text.clone()));
        let at =
            page.focus.iter().filter(|line| matches!(line.spoken, Spoken::Control | Spoken::Apart));
        texts.extend(at.map(|line| line.text.clone()));
        self.say(texts, true);
    }

    fn say(&self, texts: impl IntoIterator<Item = String>, is_page: bool) {
        if self.voice.is_empty() {
            return;
        }
        let piece = |text: String| Piece { text: text.into(), voice: self.voice.clone(), is_page };
        self.engine.say(texts.into_iter().map(piece));
    }
}

/// What tells a line from another: a number that runs makes none, unless it is counted down.
fn without_time(line: &Line) -> String {
    match line.spoken {
        Spoken::Count => line.text.clone(),
        _ => line.text.chars().filter(|c| !c.is_ascii_digit()).collect(),
    }
}

/// The letter that was added, or what is left in the field.
fn heard_typing(before: &Line, now: &Line) -> Option<String> {
    let (before, now) = (before.typed.as_deref()?, now.typed.as_deref()?);
    match now.strip_prefix(before) {
        Some(added) => Some(added.to_owned()),
        None if now.is_empty() => None,
        None => Some(now.to_owned()),
    }
}
