//! A voice message with "Play", "Pause" and a position to drag, the same wherever it appears.

use egui::Ui;

use super::view::View;
use super::widgets;
use crate::flow::{DataAction, Listening, ReviewAction, StaffAction};

/// The message to be played.
#[derive(Clone, Copy)]
pub(super) struct Sound<'a> {
    /// Its number on this screen.
    pub index: usize,
    /// What it is called.
    pub name: &'a str,
    /// Its outline, each column from 0 to 1; empty where it is not known yet.
    pub peaks: &'a [f32],
    /// Its length in seconds.
    pub secs: f64,
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

    pub(super) fn for_staff(self, index: usize) -> StaffAction {
        match self {
            Self::Play => StaffAction::Open(index),
            Self::PlayOrPause => StaffAction::PlayOrPause,
            Self::Seek(place) => StaffAction::Seek(place),
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
    if !peaks.is_empty() {
        let place = live.map_or(0.0, |live| live.place);
        let label = format!("{}: {}", view.text("play-position"), sound.name);
        let dragged = widgets::seek_bar(ui, peaks, place, live.is_some(), &label);
        asked = dragged.map(Asked::Seek);
    }
    ui.horizontal_wrapped(|ui| {
        let label = view.text(key);
        if widgets::small(ui, &label, &format!("{label}: {}", sound.name)).clicked() {
            asked = Some(press);
        }
        let elapsed = live.map_or(0.0, |live| live.place * live.length_secs);
        let (elapsed, whole) = (view.minutes("length", elapsed), view.minutes("length", sound.secs));
        let text = if live.is_some() { format!("{elapsed} / {whole}") } else { whole };
        widgets::figure(ui, &text);
    });
    asked
}
