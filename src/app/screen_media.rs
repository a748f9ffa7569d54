//! What lies open on the screen: pictures as textures, and what the vault opened last.
//!
//! **Invariant:** [`ScreenMedia::clear`] leaves nothing of the person. Pixels are overwritten when their
//! frame goes, and the graphics memory goes with its texture.

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use super::glimpses::Glimpse;
use super::worker::Opened;
use crate::flow::Visitor;
use crate::flow::staff::list::Glimpses;
use crate::media::Frame;
use crate::record::SubmissionId;
use crate::submission::{Draft, Take, TakeFacts};
use crate::ui::{self, Live};

/// What lies open on the screen.
#[derive(Default)]
pub(super) struct ScreenMedia {
    pub(super) live: Live,
    pub(super) opened: Option<Opened>,
    /// Which takes the pictures belong to: when each was taken, by take number.
    shown: Vec<(usize, jiff::Timestamp)>,
}

impl ScreenMedia {
    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Keeps the pictures of the draft on screen in step with its takes.
    pub(super) fn show_drafts(&mut self, ctx: &Context, visitor: Option<&Visitor>) {
        let takes = visitor.map(pictures).unwrap_or_default();
        let wanted: Vec<_> = takes.iter().map(|(index, take)| (*index, take.taken_at)).collect();
        if wanted == self.shown {
            return;
        }
        self.live.pictures = takes
            .into_iter()
            .filter_map(|(index, take)| {
                let frame = take.picture.as_ref()?;
                Some((index, texture(ctx, frame)))
            })
            .collect();
        self.shown = wanted;
    }

    pub(super) fn show_preview(&mut self, ctx: &Context, frame: Option<Frame>) {
        let Some(frame) = frame else { return };
        match &mut self.live.preview {
            Some(texture) => texture.set(image(&frame), TextureOptions::LINEAR),
            preview => *preview = Some(texture(ctx, &frame)),
        }
    }

    /// Puts the photo that the vault opened on screen.
    pub(super) fn show_opened(&mut self, ctx: &Context) {
        if let Some(Opened::Picture(frame)) = self.opened.take() {
            self.live.opened = Some(texture(ctx, &frame));
        }
    }

    /// Puts something small beside the row of `record`.
    pub(super) fn show_glimpse(&mut self, ctx: &Context, record: SubmissionId, glimpse: Glimpse) {
        let shown = match glimpse {
            Glimpse::Picture(frame) => ui::Glimpse::Picture(texture(ctx, &frame)),
            Glimpse::Sound(outline) => ui::Glimpse::Sound(outline),
        };
        self.live.glimpses.insert(record, shown);
    }

    /// Forgets those that nobody shows any more.
    pub(super) fn keep_glimpses(&mut self, wanted: Option<&Glimpses>) {
        self.live.glimpses.retain(|record, _| wanted.is_some_and(|it| it.show(record)));
    }

    pub(super) fn close_opened(&mut self) {
        self.opened = None;
        self.live.opened = None;
    }
}

/// The photos on a visitor's screen, by take number.
fn pictures(visitor: &Visitor) -> Vec<(usize, &Take)> {
    let is_photo = |take: &Take| matches!(take.facts, TakeFacts::Photo(_));
    let comparing = visitor.comparing();
    let draft = visitor.reviewing().map(|it| &it.draft).or(comparing.map(|it| &it.draft));
    let takes = draft.map(Draft::takes).unwrap_or_default();
    let mut pictures: Vec<_> =
        takes.iter().enumerate().filter(|(_, take)| is_photo(take)).collect();
    if let Some(page) = comparing.filter(|page| is_photo(page.new.take())) {
        pictures.push((page.new_index(), page.new.take()));
    }
    pictures
}

fn texture(ctx: &Context, frame: &Frame) -> TextureHandle {
    ctx.load_texture("picture", image(frame), TextureOptions::LINEAR)
}

fn image(frame: &Frame) -> ColorImage {
    ColorImage::from_rgb([frame.width_px, frame.height_px], &frame.rgb)
}
