//! The organisation's picture and logo: read from beside the campaign's file, kept in the vault, shown as
//! textures.
//!
//! A file that may be hostile is read on a thread of its own, where a panic ends nothing but the picture. What is
//! kept of it is made from its pixels, so that later starts read nothing but what this program wrote, and a kiosk
//! needs no file beside its campaign.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read as _};
use std::panic::catch_unwind;
use std::path::Path;

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use super::Sayso;
use super::beside::on_a_thread;
use super::worker::{Reply, Said};
use crate::campaign::{Campaign, PictureFault, PictureUse, is_picture_name};
use crate::digest::Digest;
use crate::media::{MOST_BYTES, Poster, PosterFault, PosterUse};
use crate::ui::Brand;
use crate::vault::{keep_picture, kept_picture, kept_pictures, picture_is_kept};

/// So many files are looked at for staff to choose from.
const MOST_CHOOSABLE: usize = 24;

/// A picture of one campaign, ready to be shown.
pub(super) struct Picture {
    /// Of this campaign's file.
    campaign: Digest,
    shown_as: PictureUse,
    /// It was read for a place of so many pixels; for none before one was seen.
    place: [usize; 2],
    image: Option<ColorImage>,
}

impl Sayso {
    /// Lets go of the pictures on screen, and begins to read those of the campaign that people are asked by now.
    pub(super) fn change_brand(&mut self) {
        let (place_px, logo_px) = (self.brand.place_px.clone(), self.brand.logo_px.clone());
        self.brand = Brand { place_px, logo_px, ..Brand::default() };
        for shown_as in PictureUse::ALL {
            self.read_picture(shown_as);
        }
    }

    /// Reads a picture once more where its place on the screen has become larger than it, or much smaller.
    pub(super) fn fit_pictures(&mut self) {
        for shown_as in PictureUse::ALL {
            let place = self.brand.place(shown_as);
            if !fits(*self.read_for(shown_as), place, step_px(shown_as)) {
                self.read_picture(shown_as);
            }
        }
    }

    /// The place that a picture was last read for, in pixels.
    fn read_for(&mut self, shown_as: PictureUse) -> &mut [usize; 2] {
        match shown_as {
            PictureUse::Picture => &mut self.picture_px,
            PictureUse::Logo => &mut self.logo_px,
        }
    }

    fn read_picture(&mut self, shown_as: PictureUse) {
        let place = self.brand.place(shown_as).map(|px| px.next_multiple_of(step_px(shown_as)));
        *self.read_for(shown_as) = place;
        if !self.campaign.pictures().any(|(named, _)| named == shown_as) {
            return;
        }
        let (campaign, data_dir) = (self.campaign.clone(), self.options.data_dir.clone());
        let (replies, wake) = (self.replies_in.clone(), self.devices.wake());
        on_a_thread("picture", move || {
            let said = Said::Brand(Box::new(read(&data_dir, &campaign, (shown_as, place))));
            let _ = replies.send(Reply { number: None, said });
            wake();
        });
    }

    /// Shows what was read, where it still is what the campaign names and for the place that it has.
    pub(super) fn show_brand(&mut self, ctx: &Context, picture: Picture) {
        let Picture { campaign, shown_as, place, image } = picture;
        if campaign != self.campaign.version().digest || place != *self.read_for(shown_as) {
            return;
        }
        let texture = |name: &str| image.map(|image| texture(ctx, name, image));
        match shown_as {
            PictureUse::Picture => self.brand.picture = texture("campaign picture"),
            PictureUse::Logo => self.brand.logo = texture("campaign logo"),
        }
    }
}

/// A picture is read for a place of so many pixels more or less, so that it is not read for each pixel that a window is
/// drawn larger; a logo is small, and is shown as it is.
fn step_px(shown_as: PictureUse) -> usize {
    match shown_as {
        PictureUse::Picture => 128,
        PictureUse::Logo => 1,
    }
}

fn texture(ctx: &Context, name: &str, image: ColorImage) -> TextureHandle {
    // It is mostly shown smaller than it is.
    let options = TextureOptions::LINEAR.with_mipmap_mode(Some(egui::TextureFilter::Linear));
    ctx.load_texture(name, image, options)
}

/// Whether a picture that was read for a place of `read` pixels, rounded up to a multiple of `step`, is right for one of
/// `place`.
fn fits(read: [usize; 2], place: [usize; 2], step: usize) -> bool {
    let pairs = || read.into_iter().zip(place);
    pairs().all(|(read, place)| place <= read)
        && pairs().any(|(read, place)| read < 2 * place + step)
}

/// One picture of `campaign`, no larger than fills its place of so many pixels. Where that was not seen yet a logo is read
/// whole, since its place goes by it, and a picture, which is large, not at all.
fn read(
    data_dir: &Path,
    campaign: &Campaign,
    (shown_as, place): (PictureUse, [usize; 2]),
) -> Picture {
    let nothing = Picture { campaign: campaign.version().digest, shown_as, place, image: None };
    let seen = !place.contains(&0);
    let named = campaign.pictures().find(|(named, _)| *named == shown_as);
    let Some((_, name)) = named.filter(|_| seen || shown_as == PictureUse::Logo) else {
        return nothing;
    };
    match take_in(data_dir, name, shown_as) {
        Ok(poster) => {
            let smaller = if seen { poster.filling(place) } else { None };
            Picture { image: Some(image_of(&smaller.unwrap_or(poster))), ..nothing }
        }
        Err(fault) => {
            tracing::warn!(%fault, "a picture of the campaign is not shown");
            nothing
        }
    }
}

fn image_of(poster: &Poster) -> ColorImage {
    ColorImage::from_rgba_unmultiplied([poster.width_px, poster.height_px], &poster.rgba)
}

/// The picture beside the campaign's file, which is kept from then on; where there is none, the one that was kept.
fn take_in(data_dir: &Path, name: &str, shown_as: PictureUse) -> Result<Poster, PictureFault> {
    let poster = match look(data_dir, name, shown_as) {
        Ok(poster) => poster,
        Err(fault) => return kept(data_dir, name, shown_as).ok_or(fault),
    };
    if let Err(error) = keep(data_dir, name, &poster) {
        tracing::warn!(%error, "a picture of the campaign could not be kept");
    }
    Ok(poster)
}

/// Keeps the picture that was read from the file called `name`, where it was not kept since the file changed last.
fn keep(data_dir: &Path, name: &str, poster: &Poster) -> io::Result<()> {
    let changed = std::fs::metadata(data_dir.join(name))?.modified()?;
    if picture_is_kept(data_dir, name, changed) {
        return Ok(());
    }
    let bytes = poster.written().map_err(|_| io::ErrorKind::InvalidData)?;
    keep_picture(data_dir, name, (&bytes, changed))
}

/// The pictures that a campaign in `data_dir` can name, and what is wrong with each: those beside its file, and those
/// that were kept.
pub(super) fn choosable(data_dir: &Path) -> Vec<(String, Option<PictureFault>)> {
    let files = std::fs::read_dir(data_dir).into_iter().flatten().flatten();
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    let names = names.filter(|name| is_picture_name(name)).chain(kept_pictures(data_dir));
    let names: BTreeSet<_> = names.take(MOST_CHOOSABLE).collect();
    let fault = |name: &str| picture_fault(data_dir, name, PictureUse::Picture);
    names.into_iter().map(|name| (name.clone(), fault(&name))).collect()
}

fn kept(data_dir: &Path, name: &str, shown_as: PictureUse) -> Option<Poster> {
    let bytes = kept_picture(data_dir, name).ok()?;
    decode(bytes, shown_as).ok()
}

/// What becomes of the picture called `name` in `data_dir`, for whoever checks a campaign: it lies beside the file,
/// or was kept earlier.
pub fn picture_fault(data_dir: &Path, name: &str, shown_as: PictureUse) -> Option<PictureFault> {
    let fault = look(data_dir, name, shown_as).err()?;
    // One that lies there and cannot be read is worth a word, whatever was kept of another.
    let gone = fault == PictureFault::NotThere;
    (!gone || kept(data_dir, name, shown_as).is_none()).then_some(fault)
}

/// The picture called `name` in `folder`, or why there is none.
fn look(folder: &Path, name: &str, shown_as: PictureUse) -> Result<Poster, PictureFault> {
    if !is_picture_name(name) {
        return Err(PictureFault::NotThere);
    }
    let bytes = read_picture(&folder.join(name)).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => PictureFault::NotThere,
        io::ErrorKind::FileTooLarge => PictureFault::TooManyBytes,
        _ => PictureFault::Unreadable,
    })?;
    decode(bytes, shown_as)
}

/// A file of no more bytes than a picture may have.
pub(super) fn read_picture(path: &Path) -> io::Result<Vec<u8>> {
    read_bounded(path, MOST_BYTES as u64)
}

/// A file of no more than `most` bytes. What is no plain file, a pipe for one, is not waited for.
pub(super) fn read_bounded(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let facts = std::fs::metadata(path)?;
    if !facts.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// Decoders are written with care, and by others.
fn decode(bytes: Vec<u8>, shown_as: PictureUse) -> Result<Poster, PictureFault> {
    let shown_as = match shown_as {
        PictureUse::Picture => PosterUse::Picture,
        PictureUse::Logo => PosterUse::Logo,
    };
    let decoded = catch_unwind(move || Poster::read(&bytes, shown_as));
    decoded.unwrap_or(Err(PosterFault::Unreadable)).map_err(fault_of)
}

fn fault_of(fault: PosterFault) -> PictureFault {
    match fault {
        PosterFault::TooManyBytes => PictureFault::TooManyBytes,
        PosterFault::TooManyPixels => PictureFault::TooManyPixels,
        PosterFault::Unreadable => PictureFault::Unreadable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{make_vault, sample_campaign};
    use crate::vault::VaultSettings;

    const PLACE: [usize; 2] = [640, 768];

    #[test]
    fn a_picture_is_read_again_for_a_place_that_has_grown_or_shrunk_and_for_no_other() {
        for (place, right) in [
            ([640, 768], true),
            ([600, 700], true),
            ([641, 768], false),
            ([640, 900], false),
            ([320, 384], true),
            ([200, 240], false),
            // A strip, which is as wide as before.
            ([640, 100], true),
        ] {
            assert_eq!(fits(PLACE, place, step_px(PictureUse::Picture)), right, "{place:?}");
        }
    }

    fn campaign() -> Campaign {
        Campaign::parse(&sample_campaign("Museum", "x@example.org")).unwrap()
    }

    /// A data folder with the sample campaign and its pictures.
    fn set_up() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = "a few quiet words".to_owned().into();
        let settings = VaultSettings::LIGHT;
        drop(make_vault(folder.path(), "Museum", "x@example.org", &passphrase, settings).unwrap());
        folder
    }

    /// The picture and the logo.
    fn both(folder: &Path) -> [Option<ColorImage>; 2] {
        [(PictureUse::Picture, PLACE), (PictureUse::Logo, [48, 48])]
            .map(|wanted| read(folder, &campaign(), wanted).image)
    }

    #[test]
    fn what_was_read_once_needs_no_file_beside_the_campaign() {
        let folder = set_up();
        let first = both(folder.path());
        assert!(first.iter().all(Option::is_some));
        for name in ["picture.png", "logo.png"] {
            std::fs::remove_file(folder.path().join(name)).unwrap();
        }
        assert_eq!(both(folder.path()), first, "not one pixel is another");
        assert_eq!(
            choosable(folder.path()),
            ["logo.png", "picture.png"].map(|it| (it.to_owned(), None))
        );
    }

    #[test]
    fn a_hostile_file_shows_nothing_and_does_not_replace_what_was_kept() {
        let folder = set_up();
        let first = both(folder.path());
        let path = folder.path().join("picture.png");
        for (bytes, fault) in [
            (b"<svg onload=x>".to_vec(), PictureFault::Unreadable),
            (vec![0x89; MOST_BYTES + 1], PictureFault::TooManyBytes),
        ] {
            std::fs::write(&path, bytes).unwrap();
            assert_eq!(
                picture_fault(folder.path(), "picture.png", PictureUse::Picture),
                Some(fault)
            );
            assert_eq!(both(folder.path()), first);
        }
        let never = tempfile::tempdir().unwrap();
        std::fs::write(never.path().join("picture.png"), "none").unwrap();
        assert_eq!(both(never.path()), [None, None]);
    }

    #[test]
    fn what_is_no_plain_file_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("picture.png")).unwrap();
        let fault = picture_fault(folder.path(), "picture.png", PictureUse::Picture);
        assert_eq!(fault, Some(PictureFault::Unreadable));
        let fault = picture_fault(folder.path(), "../picture.png", PictureUse::Picture);
        assert_eq!(fault, Some(PictureFault::NotThere));
    }
}
