//! The last press: whether another one at the same spot would still mean the same.

use egui::accesskit::NodeId;
use egui::{Id, Pos2};

use super::Quiet;
use super::scene::Scene;

/// A finger that presses twice comes down within so many points.
const SAME_PLACE: f32 = 48.0;

/// Where something is pressed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Spot {
    /// By a finger or the mouse.
    Place(Pos2),
    /// By a key or a screen reader.
    Control(NodeId),
}

impl Spot {
    fn is_same(self, other: Self) -> bool {
        match (self, other) {
            (Self::Place(one), Self::Place(other)) => one.distance(other) <= SAME_PLACE,
            (Self::Control(one), Self::Control(other)) => one == other,
            (Self::Place(_), Self::Control(_)) | (Self::Control(_), Self::Place(_)) => false,
        }
    }

    fn meaning(self, scene: &Scene) -> Option<Id> {
        match self {
            Self::Place(place) => scene.meaning_at(place),
            Self::Control(node) => scene.meaning_of(node),
        }
    }
}

/// The last press that counted.
#[derive(Clone, Copy)]
pub(super) struct LastPress {
    spot: Spot,
    /// What a press there means now.
    means: Option<Id>,
    /// Since that is no longer what was pressed.
    quiet: Option<Quiet>,
}

impl LastPress {
    /// A press on what `scene` shows.
    pub(super) fn new(spot: Spot, scene: &Scene) -> Self {
        Self { spot, means: spot.meaning(scene), quiet: None }
    }

    /// `scene` is what the person is about to see.
    pub(super) fn look_again(&mut self, scene: &Scene) {
        let means = self.spot.meaning(scene);
        if means != self.means {
            (self.means, self.quiet) = (means, Some(Quiet::Unseen));
        }
    }

    /// The person sees it at `now`.
    pub(super) fn is_seen(&mut self, now: f64) {
        if let Some(quiet) = &mut self.quiet {
            quiet.sight(now);
        }
    }

    /// Whether something else lies there than what was pressed.
    pub(super) fn means_another(&self) -> bool {
        self.quiet.is_some()
    }

    /// Whether a press at `spot` comes before anybody can have read what lies there now.
    pub(super) fn is_too_early_at(&self, spot: Spot, now: f64) -> bool {
        self.spot.is_same(spot) && self.is_quiet(now)
    }

    pub(super) fn is_quiet(&self, now: f64) -> bool {
        self.quiet.is_some_and(|quiet| !quiet.is_over(now))
    }
}
