//! What is remembered of each camera while the program runs: how long it takes to open and to change
//! modes, and the widest mode that works. Never written down.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::equipment::DeviceId;

/// An opening that takes so many times longer than it took before has failed.
const TIMES: u32 = 4;
/// The opening of a camera that was never open here has failed after this. A slow computer takes some
/// seconds to start the helper alone, and some cameras take as long to wake.
const FIRST_OPEN: Duration = Duration::from_secs(20);
/// The opening of a camera that opens quickly has failed after this.
const LEAST_OPEN: Duration = Duration::from_secs(7);
/// A change of modes has failed after this at the earliest. The helper gives a mode five seconds, and
/// goes back to the one before in as many.
const LEAST_SWITCH: Duration = Duration::from_secs(12);
/// The longest limit of all.
const MOST: Duration = Duration::from_mins(1);
/// For so long a mode that did not work is not tried again. Then the USB connection may have room.
const WIDEST_HOLDS: Duration = Duration::from_hours(1);

/// What is remembered of all cameras.
#[derive(Clone, Debug, Default)]
pub(super) struct CameraMemory(Arc<Mutex<BTreeMap<DeviceId, Habits>>>);

#[derive(Clone, Copy, Debug, Default)]
struct Habits {
    /// The slowest opening that succeeded.
    opened_in: Option<Duration>,
    widest_px: Option<(u32, Instant)>,
}

impl CameraMemory {
    /// How long `camera` may take to open.
    pub(super) fn open_limit(&self, camera: Option<&DeviceId>) -> Duration {
        let before = camera.and_then(|id| self.lock().get(id).copied()).and_then(|it| it.opened_in);
        before.map_or(FIRST_OPEN, |took| (took * TIMES).clamp(LEAST_OPEN, MOST))
    }

    /// How long a camera whose opening took `opened_in` may take to change modes.
    pub(super) fn switch_limit(opened_in: Duration) -> Duration {
        (opened_in * TIMES * 2).clamp(LEAST_SWITCH, MOST)
    }

    /// The widest picture to ask `camera` for at time `now`: what is `wished`, or what works.
    pub(super) fn widest_px(
        &self,
        camera: Option<&DeviceId>,
        wished: Option<u32>,
        now: Instant,
    ) -> Option<u32> {
        let works = camera.and_then(|id| self.lock().get(id)?.widest_px);
        let works = works.filter(|(_, at)| now.saturating_duration_since(*at) < WIDEST_HOLDS);
        let works = works.map(|(px, _)| px);
        wished.into_iter().chain(works).min()
    }

    /// `camera` opened, and that took so long.
    pub(super) fn opened(&self, camera: &DeviceId, took: Duration) {
        let mut all = self.lock();
        let habits = all.entry(camera.clone()).or_default();
        habits.opened_in = habits.opened_in.max(Some(took));
    }

    /// A mode wider than `px` does not work in `camera`, as was seen at time `now`.
    pub(super) fn no_wider_than(&self, camera: &DeviceId, px: u32, now: Instant) {
        self.lock().entry(camera.clone()).or_default().widest_px = Some((px, now));
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<DeviceId, Habits>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn secs(secs: u64) -> Duration {
        Duration::from_secs(secs)
    }

    #[test]
    fn the_limit_of_an_opening_follows_what_the_camera_took_before() {
        let (memory, slow) = (CameraMemory::default(), DeviceId::new("slow"));
        assert_eq!(memory.open_limit(Some(&slow)), secs(20));
        assert_eq!(memory.open_limit(None), secs(20));
        memory.opened(&slow, secs(9));
        memory.opened(&slow, secs(1));
        assert_eq!(memory.open_limit(Some(&slow)), secs(36), "it was slow once");
        memory.opened(&slow, secs(30));
        assert_eq!(memory.open_limit(Some(&slow)), secs(60));
        let quick = DeviceId::new("quick");
        memory.opened(&quick, Duration::from_millis(200));
        assert_eq!(memory.open_limit(Some(&quick)), secs(7), "one that hangs is noticed sooner");
    }

    #[test]
    fn a_computer_nine_times_slower_has_time_to_change_modes() {
        // A camera that wakes in 0.6 s and takes 1.6 s to change, nine times slower.
        assert!(CameraMemory::switch_limit(secs(6)) > secs(15));
        assert_eq!(CameraMemory::switch_limit(Duration::from_millis(300)), secs(12));
    }

    #[test]
    fn a_mode_that_did_not_work_is_not_tried_again_for_an_hour() {
        let (memory, camera, now) =
            (CameraMemory::default(), DeviceId::new("front"), Instant::now());
        assert_eq!(memory.widest_px(Some(&camera), None, now), None);
        memory.no_wider_than(&camera, 640, now);
        assert_eq!(memory.widest_px(Some(&camera), None, now + secs(60)), Some(640));
        assert_eq!(memory.widest_px(Some(&camera), Some(320), now), Some(320));
        assert_eq!(memory.widest_px(Some(&camera), Some(1920), now), Some(640));
        assert_eq!(memory.widest_px(Some(&camera), Some(1920), now + secs(3_600)), Some(1920));
        assert_eq!(memory.widest_px(Some(&DeviceId::new("back")), None, now), None);
    }
}
