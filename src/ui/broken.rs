//! Sayso cannot start: what happened, what is safe, what to do. No device is opened.

use egui::Ui;

use super::Request;
use super::parts::{self, Head};
use crate::campaign::{Arg, Words};
use crate::locale::Locale;

/// Why the program cannot do its work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// The campaign file has a mistake, at this place.
    Campaign {
        /// The file.
        file: String,
        /// What is wrong, with line and column.
        details: String,
    },
    /// The campaign file is not there.
    NoCampaign {
        /// Where it should be.
        file: String,
    },
    /// Another process has the vault.
    InUse,
    /// The ledger is damaged.
    Damaged,
    /// The ledger is a newer program's.
    Newer,
    /// The folder cannot be written to.
    ReadOnly,
    /// There is no room left.
    DiskFull,
    /// Anything else, in English for the log.
    Other {
        /// What the system said.
        details: String,
    },
}

impl Broken {
    /// The messages for what happened and for what to do, and the details.
    fn words(&self) -> (&'static str, &'static str, Option<&str>) {
        match self {
            Self::Campaign { details, .. } => {
                ("broken-campaign", "broken-campaign-do", Some(details.as_str()))
            }
            Self::NoCampaign { .. } => ("broken-missing-campaign", "broken-campaign-do", None),
            Self::InUse => ("broken-in-use", "broken-in-use-do", None),
            Self::Damaged => ("broken-damaged", "broken-damaged-do", None),
            Self::Newer => ("broken-newer", "broken-newer-do", None),
            Self::ReadOnly => ("broken-read-only", "broken-read-only-do", None),
            Self::DiskFull => ("broken-disk-full", "broken-disk-full-do", None),
            Self::Other { details } => ("broken-other", "broken-other-do", Some(details.as_str())),
        }
    }

    /// What to do about it.
    fn remedy(&self, locale: &Locale) -> String {
        let (_, key, _) = self.words();
        match self {
            Self::Campaign { file, .. } | Self::NoCampaign { file } => {
                locale.say(key, &[("file", Arg::Text(file))])
            }
            _ => locale.text(key),
        }
    }
}

/// Shows why, and adds what was asked for to `out`.
pub(super) fn show(ui: &mut Ui, broken: &Broken, locale: &Locale, out: &mut Vec<Request>) {
    let (happened, _, details) = broken.words();
    let name = locale.text("app-name");
    parts::bare_page(ui, Head::new(&name, "broken"), |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &locale.text("broken-title"));
            let safe = format!("{} {}", locale.text("broken-safe"), locale.text("broken-closed"));
            let visitors = locale.text("broken-visitors");
            // What is wrong with a campaign is for whoever can mend it, not for who stands here.
            let staff = egui::Id::unique("broken-details");
            let shown = ui.data(|data| data.get_temp::<bool>(staff).unwrap_or_default());
            if matches!(broken, Broken::Campaign { .. }) && !shown {
                let happened = locale.text("broken-nobody");
                parts::full_notice(ui, parts::Tone::Info, &happened, &safe, &visitors);
                if parts::secondary(ui, &locale.text("broken-staff")).clicked() {
                    ui.data_mut(|data| data.insert_temp(staff, true));
                }
                return;
            }
            let remedy = broken.remedy(locale);
            parts::full_notice(ui, parts::Tone::Error, &locale.text(happened), &safe, &remedy);
            for detail in details.into_iter().flat_map(str::lines) {
                parts::body(ui, detail);
            }
        }
        parts::Part::Foot => {
            if parts::primary(ui, &locale.text("broken-quit")).clicked() {
                out.push(Request::Quit);
            }
        }
    });
}
