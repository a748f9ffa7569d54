//! What a picture can suffer from.

use serde::{Deserialize, Serialize};

use super::scene::SceneTrouble;

/// Something that a picture suffers from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PictureTrouble {
    /// There is nothing but black: the lens is covered.
    Black,
    /// It is the same picture as before: the camera is frozen.
    Frozen,
    /// Too dark to make out a face.
    Dark,
    /// Large parts are nothing but white.
    Bright,
}

impl From<SceneTrouble> for PictureTrouble {
    fn from(trouble: SceneTrouble) -> Self {
        match trouble {
            SceneTrouble::Black => Self::Black,
            SceneTrouble::Dark => Self::Dark,
            SceneTrouble::Bright => Self::Bright,
        }
    }
}
