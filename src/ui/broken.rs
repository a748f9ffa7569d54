//! Sayso cannot start: what happened, what is safe, what to do. No device is opened.

use egui::Ui;

use super::Request;
use super::parts::{self, Head};
use super::view::View;
use crate::campaign::{Arg, Words};
use crate::flow::{Admission, Broken, ClosedAction, Input, Mend, Told};
use crate::locale::Locale;

impl Broken {
    /// The messages for what happened and for what to do, and the details.
    fn words(&self) -> (&'static str, &'static str, Option<&str>) {
        match self {
            Self::Campaign { details, mend: Mend::Here, .. } => {
                ("broken-campaign", "broken-mend-do", Some(details.as_str()))
            }
            Self::Campaign { details, .. } => {
                ("broken-campaign", "broken-campaign-do", Some(details.as_str()))
            }
            Self::NoCampaign { .. } => ("broken-missing-campaign", "broken-campaign-do", None),
            Self::Restored => ("broken-restored", "broken-restored-do", None),
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
pub(super) fn show(
    ui: &mut Ui,
    (broken, told): (&Broken, Told),
    view: &View<'_>,
    out: &mut Vec<Request>,
) {
    let locale = view.locale;
    let (happened, _, details) = broken.words();
    let name = locale.text("app-name");
    parts::bare_page(ui, Head::new(&name, "broken"), locale, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &locale.text("broken-title"));
            let safe = format!("{} {}", locale.text("broken-safe"), locale.text("broken-closed"));
            let visitors = locale.text("broken-visitors");
            // What is wrong with a campaign is for whoever can mend it, not for who stands here.
            let for_staff = matches!(broken, Broken::Campaign { .. } | Broken::Restored);
            if for_staff && told == Told::Anybody {
                let happened = locale.text("broken-nobody");
                parts::full_notice(ui, parts::Tone::Info, &happened, &safe, &visitors);
                if parts::secondary(ui, &locale.text("broken-staff")).clicked() {
                    out.push(Input::Closed(ClosedAction::TellStaff).into());
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
            let mend = match broken {
                Broken::Campaign { mend: Mend::Here, .. } => Some("broken-mend"),
                Broken::Restored => Some("broken-restored-go"),
                _ => None,
            };
            let mend = mend.filter(|_| told == Told::Staff);
            if mend.is_some_and(|key| parts::primary(ui, &locale.text(key)).clicked()) {
                out.push(Input::EnterStaff.into());
            }
            // Taking back works whatever is wrong here.
            let open = view.admission == Admission::Closed;
            if open && parts::secondary(ui, &locale.text("welcome-return")).clicked() {
                out.push(Input::Closed(ClosedAction::ComeBack).into());
            }
            if !view.can_quit {
                return;
            }
            let quit = locale.text("broken-quit");
            let quit = if open { parts::quiet(ui, &quit) } else { parts::primary(ui, &quit) };
            if quit.clicked() {
                out.push(Request::Quit);
            }
        }
    });
}
