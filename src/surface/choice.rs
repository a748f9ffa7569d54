//! Which surface: the one that is asked for, or the one that fits the computer.

use std::fmt;
use std::str::FromStr;

/// The surface that is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// The one that fits the computer.
    #[default]
    Auto,
    /// This one, or none.
    Only(Kind),
}

/// What paints the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A graphics card, or what poses as one, through OpenGL.
    Gl,
    /// The processor.
    Software,
}

impl FromStr for Choice {
    type Err = &'static str;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        match word {
            "auto" => Ok(Self::Auto),
            "gl" => Ok(Self::Only(Kind::Gl)),
            "software" => Ok(Self::Only(Kind::Software)),
            _ => Err("say auto, gl or software"),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Gl => "the graphics card",
            Self::Software => "the processor (there is no graphics card that this user may use)",
        })
    }
}

impl Choice {
    /// What is tried first.
    pub(super) fn first(self) -> Kind {
        match self {
            Self::Auto => found(),
            Self::Only(kind) => kind,
        }
    }
}

/// What fits this computer. Opens nothing.
#[cfg(target_os = "linux")]
pub fn found() -> Kind {
    use rustix::fs::{Access, access};
    let may_be_used = |entry: &std::fs::DirEntry| {
        let is_card = entry.file_name().to_string_lossy().starts_with("renderD");
        is_card && access(entry.path(), Access::READ_OK | Access::WRITE_OK).is_ok()
    };
    // One that is there and may not be used is none: the graphics library would go without it.
    let mut nodes = std::fs::read_dir("/dev/dri").into_iter().flatten().flatten();
    if nodes.any(|entry| may_be_used(&entry)) { Kind::Gl } else { Kind::Software }
}

/// What fits this computer. Here the system always brings a graphics library of its own.
#[cfg(not(target_os = "linux"))]
pub fn found() -> Kind {
    Kind::Gl
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_surface_is_asked_for_by_name_and_what_is_asked_for_counts() {
        assert_eq!("auto".parse(), Ok(Choice::Auto));
        for (word, kind) in [("gl", Kind::Gl), ("software", Kind::Software)] {
            assert_eq!(word.parse::<Choice>().map(Choice::first), Ok(kind));
        }
        assert!("vulkan".parse::<Choice>().is_err());
    }
}
