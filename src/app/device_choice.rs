//! Which devices are used: what is plugged in, what staff chose, what this visit began with.
//!
//! **Invariant:** within a visit nothing goes over to another device by itself. The first device
//! that opens is the one for the whole visit, unless the person chooses another.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::campaign::Kind;
use crate::device::{Devices, RollCall};
use crate::equipment::{Chosen, DeviceId, Known, Listing};

/// Which devices are used.
pub(super) struct DeviceChoice {
    file: PathBuf,
    chosen: Chosen,
    /// The devices of this visit.
    visit: Chosen,
    roll: Option<RollCall>,
    listing: Arc<Mutex<Option<Listing>>>,
}

impl DeviceChoice {
    /// Reads what staff chose for the data in `data_dir`. A choice that cannot be read is none.
    pub(super) fn load(data_dir: &Path) -> Self {
        let file = data_dir.join("devices.toml");
        let chosen = match std::fs::read_to_string(&file) {
            Ok(text) => toml::from_str(&text).unwrap_or_else(|error: toml::de::Error| {
                tracing::warn!(why = error.message(), "the chosen devices cannot be read");
                Chosen::default()
            }),
            Err(_) => Chosen::default(),
        };
        let listing = Arc::new(Mutex::new(None));
        Self { file, chosen, visit: Chosen::default(), roll: None, listing }
    }

    /// What is to be opened; none for the system's own choice. Where no camera is chosen, that is the
    /// first, which the screen names: what is named is opened, even if others come before it by now.
    pub(super) fn device(&self, kind: Kind) -> Option<DeviceId> {
        let wanted = self.wanted(kind).map(|known| known.id.clone());
        match kind {
            Kind::Voice => wanted,
            Kind::Photo => wanted.or_else(|| Some(self.listing()?.cameras.first()?.id.clone())),
        }
    }

    /// The device that is to be used, where one is named.
    pub(super) fn wanted(&self, kind: Kind) -> Option<&Known> {
        self.visit.of(kind).or(self.chosen.of(kind))
    }

    /// Pictures are at most so wide, in pixels.
    pub(super) fn widest_px(&self) -> Option<u32> {
        self.chosen.widest_px
    }

    /// This device was opened: it is the one for the visit.
    pub(super) fn opened(&mut self, kind: Kind, known: Known) {
        self.visit.set(kind, Some(known));
    }

    /// The person chose this device for their visit.
    pub(super) fn use_for_visit(&mut self, kind: Kind, id: DeviceId) {
        let listed = self.listing();
        let found = listed.iter().flat_map(|listing| listing.of(kind)).find(|it| it.id == id);
        let known = found.cloned().unwrap_or_else(|| Known { name: id.to_string(), id });
        self.visit.set(kind, Some(known));
    }

    /// The next person begins with what staff chose.
    pub(super) fn forget_visit(&mut self) {
        self.visit = Chosen::default();
    }

    /// What staff chose.
    pub(super) fn chosen(&self) -> &Chosen {
        &self.chosen
    }

    /// Staff chose. Returns how to write it down, which takes a disk.
    pub(super) fn choose(&mut self, chosen: Chosen) -> impl FnOnce() + Send + 'static {
        self.chosen = chosen;
        let (file, text) = (self.file.clone(), toml::to_string(&self.chosen));
        move || {
            let written = text.map_err(std::io::Error::other);
            let written =
                written.and_then(|text| crate::vault::write_whole(&file, text.as_bytes()));
            if let Err(error) = written {
                tracing::error!(%error, "the chosen devices could not be written down");
            }
        }
    }

    /// Looks what is plugged in for as long as it `is_wanted`, and at no other time.
    pub(super) fn look(
        &mut self,
        is_wanted: bool,
        devices: &dyn Devices,
        wake: &Arc<dyn Fn() + Send + Sync>,
    ) {
        if !is_wanted {
            if self.roll.take().is_some() {
                *self.listing.lock().unwrap_or_else(PoisonError::into_inner) = None;
            }
        } else if self.roll.is_none() {
            let (listing, wake) = (Arc::clone(&self.listing), Arc::clone(wake));
            self.roll = Some(devices.call_roll(Arc::new(move |new| {
                *listing.lock().unwrap_or_else(PoisonError::into_inner) = Some(new);
                wake();
            })));
        }
    }

    /// What is plugged in, where that is known.
    pub(super) fn listing(&self) -> Option<Listing> {
        self.listing.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_staff_chose_outlives_the_program_and_what_a_visitor_chose_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let mut choice = DeviceChoice::load(folder.path());
        assert_eq!(choice.device(Kind::Voice), None);
        let staffs = Known::new("pulseaudio:usb-1", "The one on the desk");
        let chosen = Chosen { microphone: Some(staffs.clone()), ..Chosen::default() };
        choice.choose(chosen)();
        choice.use_for_visit(Kind::Voice, DeviceId::new("pulseaudio:usb-2"));
        assert_eq!(choice.device(Kind::Voice), Some(DeviceId::new("pulseaudio:usb-2")));
        choice.forget_visit();
        assert_eq!(choice.device(Kind::Voice), Some(staffs.id.clone()));
        assert_eq!(DeviceChoice::load(folder.path()).chosen().microphone, Some(staffs));
    }

    #[test]
    fn the_camera_that_the_screen_names_is_the_one_to_be_opened() {
        let folder = tempfile::tempdir().unwrap();
        let mut choice = DeviceChoice::load(folder.path());
        assert_eq!(choice.device(Kind::Photo), None);
        let cameras = vec![Known::new("front", "Front Camera"), Known::new("back", "Back Camera")];
        let listing = Listing { cameras, ..Listing::default() };
        *choice.listing.lock().unwrap() = Some(listing);
        assert_eq!(choice.device(Kind::Photo), Some(DeviceId::new("front")));
        assert_eq!(choice.device(Kind::Voice), None, "the sound system has a choice of its own");
        choice.use_for_visit(Kind::Photo, DeviceId::new("back"));
        assert_eq!(choice.device(Kind::Photo), Some(DeviceId::new("back")));
    }

    #[test]
    fn a_damaged_choice_is_none() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("devices.toml"), "microphone = 7").unwrap();
        assert_eq!(DeviceChoice::load(folder.path()).chosen(), &Chosen::default());
    }
}
