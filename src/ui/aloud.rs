//! What whoever is read to can press, and what they are told.

use egui::{Response, Ui};

use super::Request;
use super::parts;
use super::view::View;

/// Marks what somebody gave in the tree for screen readers: the program's own voice reads it to nobody.
pub const GIVEN: &str = "given";

/// Whether pages are read aloud.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Aloud {
    /// There is no voice for this language.
    #[default]
    NotOffered,
    /// Nobody has asked for it.
    Off,
    /// They are, and this one has been.
    Silent,
    /// This one is being read.
    Speaking,
}

/// What somebody wants of the voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AloudAction {
    /// Read each page from here on.
    Begin,
    /// Stop, or else read the page once more.
    AgainOrStop,
    /// Fewer words a minute.
    Slower,
    /// More words a minute.
    Faster,
    /// Read nothing any more.
    End,
}

impl Aloud {
    /// What can be pressed on a page, each as a message; `begins` where it may be asked for.
    pub(super) fn actions(self, begins: bool) -> &'static [(AloudAction, &'static str)] {
        use AloudAction::{AgainOrStop, Begin, End, Faster, Slower};
        const SLOWER: (AloudAction, &str) = (Slower, "aloud-slower");
        const FASTER: (AloudAction, &str) = (Faster, "aloud-faster");
        match (self, begins) {
            (Self::Off, true) => &[(Begin, "aloud-on")],
            (Self::NotOffered, _) | (Self::Off, false) => &[],
            (Self::Silent, false) => &[(AgainOrStop, "aloud-again"), SLOWER, FASTER],
            (Self::Speaking, false) => &[(AgainOrStop, "aloud-stop"), SLOWER, FASTER],
            (Self::Silent, true) => {
                &[(AgainOrStop, "aloud-again"), SLOWER, FASTER, (End, "aloud-off")]
            }
            (Self::Speaking, true) => {
                &[(AgainOrStop, "aloud-stop"), SLOWER, FASTER, (End, "aloud-off")]
            }
        }
    }
}

/// What `response` shows is somebody's own, and is read aloud to nobody.
pub(super) fn given(ui: &Ui, response: &Response) {
    ui.accesskit_node_builder(response.id, |node| node.set_class_name(GIVEN));
}

/// Nothing can be read aloud any more.
pub(super) fn unspoken(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Request>) {
    let mut close = false;
    let left = parts::dialog(ui, &view.text("aloud-failed"), |ui| {
        parts::body(ui, &view.text("aloud-failed-body"));
        close = parts::primary(ui, &view.text("close")).clicked();
    });
    if close || left == parts::Left::Yes {
        out.push(Request::HideSession);
    }
}
