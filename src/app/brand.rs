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
use super::worker::{Reply, Said};
use crate::campaign::{Campaign, PictureFault, PictureUse, is_picture_name};
use crate::digest::Digest;
use crate::media::{MOST_BYTES, Poster, PosterFault, PosterUse};
use crate::ui::Brand;
use crate::vault::{keep_picture, kept_picture, kept_pictures, picture_is_kept};

/// A picture is read for a place of so many pixels more or less, so that it is not read for each pixel that a window is
/// drawn larger.
const STEP_PX: usize = 128;
/// So many files are looked at for staff to choose from.
const MOST_CHOOSABLE: usize = 24;

/// The pictures of one campaign, ready to be shown.
pub(super) struct Pictures {
    /// Of this campaign's file.
    campaign: Digest,
    picture: Option<ColorImage>,
    logo: Option<ColorImage>,
}

impl Sayso {
    /// Lets go of the pictures on screen, and begins to read those of the campaign that people are asked by now.
    pub(super) fn change_brand(&mut self) {
        let (place_px, logo_px) = (self.brand.place_px.clone(), self.brand.logo_px.clone());
        self.brand = Brand { place_px, logo_px, ..Brand::default() };
        self.read_pictures();
    }

    /// Reads the pictures once more where the place of one on the screen has become larger than it, or much smaller.
    pub(super) fn fit_pictures(&mut self) {
        let (picture, logo) = (self.brand.place_px.get(), self.brand.logo_px.get());
        if !fits(self.picture_px, picture, STEP_PX) || !fits(self.logo_px, logo, 0) {
            self.read_pictures();
        }
    }

    fn read_pictures(&mut self) {
        self.picture_px = self.brand.place_px.get().map(|px| px.next_multiple_of(STEP_PX));
        self.logo_px = self.brand.logo_px.get();
        if self.campaign.pictures().next().is_none() {
            return;
        }
        let (campaign, data_dir) = (self.campaign.clone(), self.options.data_dir.clone());
        let places = (self.picture_px, self.logo_px);
        let (replies, wake) = (self.replies_in.clone(), self.devices.wake());
        let read = move || {
            let said = Said::Brand(Box::new(read(&data_dir, &campaign, places)));
            let _ = replies.send(Reply { number: None, said });
            wake();
        };
        if let Err(error) = std::thread::Builder::new().name("pictures".to_owned()).spawn(read) {
            tracing::error!(%error, "no thread for the pictures");
        }
    }

    /// Shows what was read, where it still is what the campaign names.
    pub(super) fn show_brand(&mut self, ctx: &Context, pictures: Pictures) {
        if pictures.campaign != self.campaign.version().digest {
            return;
        }
        let texture =
            |name: &str, image: Option<ColorImage>| image.map(|image| texture(ctx, name, image));
        self.brand.picture = texture("campaign picture", pictures.picture);
        self.brand.logo = texture("campaign logo", pictures.logo);
    }
}

fn texture(ctx: &Context, name: &str, image: ColorImage) -> TextureHandle {
    // It is mostly shown smaller than it is.
    let options = TextureOptions::LINEAR.with_mipmap_mode(Some(egui::TextureFilter::Linear));
    ctx.load_texture(name, image, options)
}

/// Whether a picture that was read for a place of `read` pixels, rounded up by less than `step`, is right for one of
/// `place`.
fn fits(read: [usize; 2], place: [usize; 2], step: usize) -> bool {
    let pairs = || read.into_iter().zip(place);
    pairs().all(|(read, place)| place <= read)
        && pairs().any(|(read, place)| read <= 2 * place + step)
}

/// The pictures of `campaign`, each no larger than fills its place of so many pixels. Where that was not seen yet the large
/// one is left out.
fn read(data_dir: &Path, campaign: &Campaign, (place, logo): ([usize; 2], [usize; 2])) -> Pictures {
    let mut pictures = Pictures { campaign: campaign.version().digest, picture: None, logo: None };
    for (shown_as, name) in campaign.pictures() {
        let place = match shown_as {
            PictureUse::Picture if place.contains(&0) => continue,
            PictureUse::Picture => Some(place),
            PictureUse::Logo => Some(logo).filter(|place| !place.contains(&0)),
        };
        let image = match take_in(data_dir, name, shown_as) {
            Ok(poster) => {
                let smaller = place.and_then(|place| poster.filling(place));
                Some(image_of(&smaller.unwrap_or(poster)))
            }
            Err(fault) => {
                tracing::warn!(%fault, "a picture of the campaign is not shown");
                None
            }
        };
        match shown_as {
            PictureUse::Picture => pictures.picture = image,
            PictureUse::Logo => pictures.logo = image,
        }
    }
    pictures
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
    let bytes = read_bounded(&folder.join(name)).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => PictureFault::NotThere,
        io::ErrorKind::FileTooLarge => PictureFault::TooManyBytes,
        _ => PictureFault::Unreadable,
    })?;
    decode(bytes, shown_as)
}

/// A file of no more bytes than a picture may have. What is no plain file, a pipe for one, is not waited for.
fn read_bounded(path: &Path) -> io::Result<Vec<u8>> {
    let facts = std::fs::metadata(path)?;
    if !facts.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let most = MOST_BYTES as u64;
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() > MOST_BYTES { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
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
            assert_eq!(fits(PLACE, place, STEP_PX), right, "{place:?}");
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

    fn are_there(pictures: &Pictures) -> (bool, bool) {
        (pictures.picture.is_some(), pictures.logo.is_some())
    }

    #[test]
    fn what_was_read_once_needs_no_file_beside_the_campaign() {
        let folder = set_up();
        let first = read(folder.path(), &campaign(), (PLACE, [48, 48]));
        assert_eq!(are_there(&first), (true, true));
        for name in ["picture.png", "logo.png"] {
            std::fs::remove_file(folder.path().join(name)).unwrap();
        }
        let later = read(folder.path(), &campaign(), (PLACE, [48, 48]));
        assert_eq!(later.logo, first.logo, "not one pixel is another");
        assert_eq!(later.picture, first.picture);
        assert_eq!(
            choosable(folder.path()),
            ["logo.png", "picture.png"].map(|it| (it.to_owned(), None))
        );
    }

    #[test]
    fn a_hostile_file_shows_nothing_and_does_not_replace_what_was_kept() {
        let folder = set_up();
        let first = read(folder.path(), &campaign(), (PLACE, [48, 48]));
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
            assert_eq!(read(folder.path(), &campaign(), (PLACE, [48, 48])).picture, first.picture);
        }
        let never = tempfile::tempdir().unwrap();
        std::fs::write(never.path().join("picture.png"), "none").unwrap();
        assert_eq!(are_there(&read(never.path(), &campaign(), (PLACE, [48, 48]))), (false, false));
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
