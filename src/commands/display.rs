//! Which display there is: the window's, and what `sayso doctor` says of it.

use std::env;
use std::fmt;
use std::path::{Path, PathBuf};

/// A display that the environment names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Display {
    /// A Wayland compositor answers.
    Wayland(String),
    /// An X server answers, or is on another computer and can only be tried.
    X11(String),
    /// This is named, and nothing answers there.
    Silent(String),
    /// None is named.
    None,
}

/// What the environment says of a display.
struct Named {
    wayland: Option<String>,
    /// A compositor has handed an open line down, which is taken as it is.
    handed_down: bool,
    x11: Option<String>,
    runtime_dir: PathBuf,
}

impl Display {
    /// The display that a window opens on. A compositor that is gone does not hide an X server that is there.
    #[cfg(target_os = "linux")]
    pub(crate) fn find() -> Self {
        let named = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
        let named = Named {
            wayland: named("WAYLAND_DISPLAY"),
            handed_down: named("WAYLAND_SOCKET").is_some(),
            x11: named("DISPLAY"),
            runtime_dir: named("XDG_RUNTIME_DIR").map(PathBuf::from).unwrap_or_default(),
        };
        Self::of(&named, answers)
    }

    fn of(named: &Named, answers: impl Fn(&Path) -> bool) -> Self {
        if named.handed_down {
            return Self::Wayland("a line that was handed down".to_owned());
        }
        if let Some(name) = &named.wayland
            && answers(&named.runtime_dir.join(name))
        {
            return Self::Wayland(name.clone());
        }
        if let Some(name) = &named.x11
            && x_socket(name).is_none_or(|socket| answers(&socket))
        {
            return Self::X11(name.clone());
        }
        let silent = |variable: &str, name: &Option<String>| {
            name.as_ref().map(|name| format!("{variable}={name}"))
        };
        let silent = [silent("WAYLAND_DISPLAY", &named.wayland), silent("DISPLAY", &named.x11)];
        match silent.into_iter().flatten().collect::<Vec<_>>() {
            names if names.is_empty() => Self::None,
            names => Self::Silent(names.join(" and ")),
        }
    }
}

impl fmt::Display for Display {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wayland(name) => write!(out, "Wayland {name}"),
            Self::X11(name) => write!(out, "X11 {name}"),
            Self::Silent(names) => write!(out, "none answers ({names})"),
            Self::None => out.write_str("none"),
        }
    }
}

/// Where the X server called `name`, such as `:0` or `unix:1.0`, listens on this computer; none for one on
/// another.
fn x_socket(name: &str) -> Option<PathBuf> {
    let (host, number) = name.rsplit_once(':')?;
    if !matches!(host, "" | "unix") {
        return None;
    }
    let number = number.split('.').next()?;
    number.parse::<u16>().ok().map(|number| Path::new("/tmp/.X11-unix").join(format!("X{number}")))
}

/// Whether somebody listens at a socket: of a file, or of the same name without one, which X servers use
/// where `/tmp` is another.
#[cfg(target_os = "linux")]
fn answers(socket: &Path) -> bool {
    use std::os::linux::net::SocketAddrExt as _;
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::net::{SocketAddr, UnixStream};
    UnixStream::connect(socket).is_ok()
        || SocketAddr::from_abstract_name(socket.as_os_str().as_bytes())
            .is_ok_and(|address| UnixStream::connect_addr(&address).is_ok())
}

/// An error as people read it: without the places in the source of whoever built the program.
pub(crate) fn without_places(error: &str) -> String {
    let mut said = String::with_capacity(error.len());
    for word in error.split_whitespace() {
        if word.contains(".rs:") {
            // What was at the place comes next.
            let without = said.strip_suffix(" at").unwrap_or(&said).len();
            said.truncate(without);
            said.push(':');
        } else {
            if !said.is_empty() {
                said.push(' ');
            }
            said.push_str(word);
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(wayland: Option<&str>, x11: Option<&str>) -> Named {
        let [wayland, x11] = [wayland, x11].map(|name| name.map(str::to_owned));
        Named { wayland, handed_down: false, x11, runtime_dir: PathBuf::from("/run/user/1") }
    }

    #[test]
    fn a_compositor_that_is_gone_does_not_hide_an_x_server() {
        let only_x = |socket: &Path| socket == Path::new("/tmp/.X11-unix/X7");
        let both = named(Some("wayland-9"), Some(":7"));
        assert_eq!(Display::of(&both, only_x), Display::X11(":7".to_owned()));
        assert_eq!(Display::of(&both, |_| true), Display::Wayland("wayland-9".to_owned()));
        let silent = Display::Silent("WAYLAND_DISPLAY=wayland-9 and DISPLAY=:7".to_owned());
        assert_eq!(Display::of(&both, |_| false), silent);
        assert_eq!(Display::of(&named(None, None), |_| true), Display::None);
    }

    #[test]
    fn a_display_on_another_computer_is_tried() {
        let far = named(None, Some("desk:10.0"));
        assert_eq!(Display::of(&far, |_| false), Display::X11("desk:10.0".to_owned()));
        assert_eq!(x_socket("unix:1.0"), Some(PathBuf::from("/tmp/.X11-unix/X1")));
    }

    #[test]
    fn an_error_does_not_name_the_computer_that_built_the_program() {
        let raw = "winit EventLoopError: os error at /home/somebody/.cargo/registry/src/winit-0.30.13/src/mod.rs:89: Could not find wayland compositor";
        let said = without_places(raw);
        assert_eq!(said, "winit EventLoopError: os error: Could not find wayland compositor");
    }
}
