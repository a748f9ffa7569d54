//! A voice message with "Play", "Pause" and a position to drag, the same wherever it appears.

use egui::Ui;

use super::parts;
use super::view::View;
use super::widgets;
use crate::flow::staff::list;
use crate::flow::{DataAction, Listening, ReviewAction};

/// The message to be played.
#[derive(Clone, Copy)]
pub(super) struct Sound<'a> {
    /// Its number on this screen.
    pub index: usize,
    /// What it is called.
    pub name: &'a str,
    /// How many takes the screen shows.
    pub among: usize,
    /// Its outline, each column from 0 to 1; empty where it is not known yet.
    pub peaks: &'a [f32],
    /// Its length in seconds.
    pub secs: f64,
    /// Where the keyboard begins at "Play": what the page says above it.
    pub told: Option<&'a str>,
}

/// What a person asked of the player.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Asked {
    /// Play from the start.
    Play,
    /// Pause or go on.
    PlayOrPause,
    /// Go to this place, from 0 to 1.
    Seek(f64),
}

impl Asked {
    pub(super) fn for_review(self, index: usize) -> ReviewAction {
        match self {
            Self::Play => ReviewAction::Play(index),
            Self::PlayOrPause => ReviewAction::PlayOrPause,
            Self::Seek(place) => ReviewAction::Seek(place),
        }
    }

    pub(super) fn for_data(self, index: usize) -> DataAction {
        match self {
            Self::Play => DataAction::Open(index),
            Self::PlayOrPause => DataAction::PlayOrPause,
            Self::Seek(place) => DataAction::Seek(place),
        }
    }

    pub(super) fn for_staff(self, index: usize) -> list::Action {
        match self {
            Self::Play => list::Action::Open(index),
            Self::PlayOrPause => list::Action::PlayOrPause,
            Self::Seek(place) => list::Action::Seek(place),
        }
    }
}

/// Shows `sound` and tells what was asked of it.
pub(super) fn show(
    ui: &mut Ui,
    sound: Sound<'_>,
    listening: &Listening,
    view: &View<'_>,
) -> Option<Asked> {
    let mine = |index: usize| index == sound.index;
    let (key, press) = match *listening {
        Listening::Playing(index) if mine(index) => ("pause", Asked::PlayOrPause),
        Listening::Paused(index) if mine(index) => ("resume", Asked::PlayOrPause),
        Listening::Playing(_) | Listening::Paused(_) | Listening::Silent | Listening::Failed(_) => {
            ("play", Asked::Play)
        }
    };
    let live = view.live.playing.as_ref().filter(|_| press == Asked::PlayOrPause);
    let peaks = live.map_or(sound.peaks, |live| &live.peaks);
    let mut asked = None;
    let elapsed = live.map_or(0.0, |live| live.place * live.length_secs);
    let (spoken, whole) = (view.minutes("length", elapsed), view.minutes("length", sound.secs));
    ui.horizontal_wrapped(|ui| {
        let label = view.text(key);
        let play = parts::small(ui, &label, parts::one_of(sound.among, sound.name));
        if let Some(told) = sound.told {
            widgets::begin_at(ui, &play, told);
        }
        if play.clicked() {
            asked = Some(press);
        }
        let text = if live.is_some() { format!("{spoken} / {whole}") } else { whole.clone() };
        parts::figure(ui, &text);
    });
    // Below the button, which keeps its place when the outline comes.
    if !peaks.is_empty() {
        let place = parts::PlayPosition {
            peaks,
            position_secs: elapsed,
            length_secs: sound.secs,
            name: &format!("{}: {}", view.text("play-position"), sound.name),
            spoken: &spoken,
        };
        // Before it plays there is nothing to go to; the outline is there to look at.
        if live.is_some() {
            let sought = parts::seek_bar(ui, &place).map(Asked::Seek);
            asked = asked.or(sought);
        } else {
            parts::outline(ui, peaks, &format!("{}: {}", view.text("waveform"), sound.name));
        }
    }
    asked
}

/// What a person asked of a photo that lies in the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PhotoAsked {
    /// Open it.
    View,
    /// Close it again.
    Close,
}

/// A photo that is opened only when somebody wants to see it.
pub(super) fn photo(
    ui: &mut Ui,
    shown: bool,
    (name, among): (&str, usize),
    view: &View<'_>,
    mut asked: impl FnMut(PhotoAsked),
) {
    let (key, press) =
        if shown { ("close", PhotoAsked::Close) } else { ("view", PhotoAsked::View) };
    let label = view.text(key);
    if parts::small(ui, &label, parts::one_of(among, name)).clicked() {
        asked(press);
    }
    // Below the button, which keeps its place when the picture comes.
    if let (true, Some(picture)) = (shown, &view.live.opened) {
        parts::picture(ui, picture, name);
    }
}
