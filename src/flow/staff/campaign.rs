//! Staff change the campaign: the same checks as at each start, and what people will see.

use jiff::tz::TimeZone;

use crate::campaign::{Campaign, Form, Language, PictureFault};
use crate::check::{Report, check_on};

use super::page::Next;
use crate::flow::effect::{CampaignJob, Effect, Effects, StaffJob};
use crate::flow::heard::VaultProblem;
use crate::flow::setting::Setting;
use crate::flow::shared::Custody;
use crate::vault::Unlocked;

/// Pictures by their files' names, each with what is wrong with it, if anything is.
pub type Choosable = Vec<(String, Option<PictureFault>)>;

/// The page with the campaign.
#[derive(Debug, Default)]
pub struct Editing {
    /// The file's text as it stands on the page.
    pub source: String,
    /// The file's text as it was read or written last.
    written: String,
    /// The languages that the program has words for.
    spoken: Vec<Language>,
    /// The pictures that the campaign can name.
    pub pictures: Choosable,
    /// What the check finds in the text.
    pub report: Report,
    /// The campaign that the text makes, if it makes one. It is read with each change, since a screen
    /// is drawn far more often.
    pub campaign: Option<Box<Campaign>>,
    /// The same text as a form, where it can be read as one.
    pub form: Option<Box<Form>>,
    /// How the campaign is shown to be changed.
    pub shape: Shape,
    /// In which language the page shows what people will see; none for that of the screen.
    pub preview: Option<Language>,
    /// Whether it was left unsaved before.
    pub resumed: Resumed,
    /// What is going on.
    pub stage: Stage,
}

/// Whether the text on the page was left unsaved before, by somebody who was locked out or closed the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Resumed {
    /// It is what lies in the file.
    #[default]
    No,
    /// It is, and people are not asked by it.
    Yes,
}

/// How the campaign is shown to be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Shape {
    /// A field for each thing.
    #[default]
    Form,
    /// The text of the file.
    File,
}

/// What is going on with the campaign's file.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Stage {
    /// It is being read.
    #[default]
    Reading,
    /// It is there to be changed.
    Open,
    /// "Leave without saving?"
    Asking,
    /// It is being written.
    Writing,
    /// It was written; people are asked by it from now on.
    Written,
    /// It was not written: another text was shown to people under this version, and this one is free.
    VersionUsed {
        /// The first that is free.
        next: u32,
    },
    /// It is changed at the hub of the fleet alone.
    Elsewhere,
    /// It could not be read or written.
    Failed(VaultProblem),
}

/// On the page with the campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The text is now this.
    Type(String),
    /// Show it as a form, or as the text of the file.
    Turn(Shape),
    /// Show in this language what people will see.
    Preview(Language),
    /// "Save as a new version".
    Save,
    /// "Done".
    Leave,
    /// "Leave without saving".
    LeaveUnsaved,
    /// "Go on changing".
    Stay,
    /// Throw away what was left unsaved before.
    Discard,
}

/// What became of the campaign's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is read.
    Read {
        /// Its text.
        source: String,
        /// What was left unsaved before.
        draft: Option<String>,
        /// The languages that the program has words for.
        spoken: Vec<Language>,
        /// The pictures that it can name.
        pictures: Choosable,
        /// The first version that is free, where people were asked by another text under this one.
        used: Option<u32>,
    },
    /// It is written, and people are asked by it from now on.
    Written,
    /// It was not written: another text was shown to people under this version.
    VersionUsed {
        /// The first that is free.
        next: u32,
    },
    /// It is changed at the hub of the fleet alone.
    Elsewhere,
    /// It could not be read or written.
    Failed(VaultProblem),
}

impl Editing {
    /// The page begins with the file.
    pub(super) fn read() -> Effect {
        Effect::Staff(StaffJob::Campaign(CampaignJob::Read))
    }

    /// The file's text as it was read or written last.
    pub fn as_written(&self) -> &str {
        &self.written
    }

    /// Whether there is something to save that people may be asked by.
    pub fn can_save(&self) -> bool {
        let busy = matches!(self.stage, Stage::Reading | Stage::Writing);
        !busy && self.source != self.written && self.report.is_usable()
    }

    /// Whether leaving now would throw away what staff have changed.
    fn is_changed(&self) -> bool {
        let busy = matches!(self.stage, Stage::Reading | Stage::Writing);
        !busy && self.source != self.written
    }

    /// What would be lost if nobody came back to this page.
    pub fn unsaved(&self) -> Option<&str> {
        let unsaved = self.stage != Stage::Reading && self.source != self.written;
        unsaved.then_some(self.source.as_str())
    }

    /// The page is left by whoever did not decide to: locked, left alone, closed. What was changed waits for them.
    pub(super) fn end(&self) -> Effects {
        let job = match (self.unsaved(), self.resumed) {
            (Some(source), _) => CampaignJob::KeepDraft(source.to_owned()),
            (None, Resumed::Yes) => CampaignJob::ForgetDraft,
            (None, Resumed::No) => return Effects::new(),
        };
        vec![Effect::Staff(StaffJob::Campaign(job))]
    }

    /// Whether the file is being written. Until that has ended one way or the other nobody leaves:
    /// the next person must be asked by what lies in the file and in the ledger.
    pub(super) fn is_writing(&self) -> bool {
        self.stage == Stage::Writing
    }

    pub(super) fn act(
        &mut self,
        action: Action,
        key: &mut Custody<Box<Unlocked>>,
        setting: Setting<'_>,
    ) -> (Next, Effects) {
        match action {
            Action::Leave if self.is_changed() => self.stage = Stage::Asking,
            Action::Leave if !self.is_writing() => return (Next::List, Effects::new()),
            Action::LeaveUnsaved if self.stage == Stage::Asking => {
                return (
                    Next::List,
                    vec![Effect::Staff(StaffJob::Campaign(CampaignJob::ForgetDraft))],
                );
            }
            Action::Discard if self.resumed == Resumed::Yes && !self.is_writing() => {
                self.set(self.written.clone(), setting);
                (self.resumed, self.stage) = (Resumed::No, Stage::Open);
                return (
                    Next::Stay,
                    vec![Effect::Staff(StaffJob::Campaign(CampaignJob::ForgetDraft))],
                );
            }
            Action::Stay if self.stage == Stage::Asking => self.stage = Stage::Open,
            Action::Type(source) if !self.is_writing() => {
                self.set(source, setting);
                self.stage = Stage::Open;
            }
            Action::Turn(shape) => self.shape = shape,
            Action::Preview(language) => self.preview = Some(language),
            Action::Save if self.can_save() => return (Next::Stay, self.save(key, setting)),
            Action::Leave
            | Action::LeaveUnsaved
            | Action::Discard
            | Action::Stay
            | Action::Type(_)
            | Action::Save => {}
        }
        (Next::Stay, Effects::new())
    }

    fn set(&mut self, source: String, setting: Setting<'_>) {
        let today = setting.now.to_zoned_datetime(TimeZone::UTC).date();
        let report = check_on(today, &source, &self.spoken, setting.words);
        let look = |_, name: &str| {
            let known = self.pictures.iter().find(|(known, _)| known == name);
            known.map_or(Some(PictureFault::NotThere), |(_, fault)| *fault)
        };
        self.report = report.with_pictures(&source, look, setting.words);
        self.campaign = read(&source);
        self.form = Form::read(&source).map(Box::new);
        self.source = source;
    }

    /// Each change is a version of its own: where staff have not raised it, this does. It is on record in the name of whoever
    /// has unlocked.
    fn save(&mut self, key: &mut Custody<Box<Unlocked>>, setting: Setting<'_>) -> Effects {
        let Some(key) = key.lend() else { return Effects::new() };
        let before = read(&self.written).map(|campaign| campaign.version);
        let now = self.campaign.as_ref().map(|campaign| campaign.version);
        if let Some(version) = now.filter(|_| now == before) {
            self.set(with_version(&self.source, version.saturating_add(1)), setting);
        }
        self.stage = Stage::Writing;
        vec![Effect::Staff(StaffJob::Campaign(CampaignJob::Write(key, self.source.clone())))]
    }

    /// The version in the text stands for another text; the first that is free is put there.
    fn raise(&mut self, next: u32, setting: Setting<'_>) -> Stage {
        self.set(with_version(&self.source, next), setting);
        Stage::VersionUsed { next }
    }

    pub(super) fn hear(&mut self, said: Answer, setting: Setting<'_>) {
        self.stage = match said {
            Answer::Read { source, draft, spoken, pictures, used } => {
                (self.spoken, self.pictures) = (spoken, pictures);
                self.written.clone_from(&source);
                let draft = draft.filter(|draft| *draft != source);
                self.resumed = if draft.is_some() { Resumed::Yes } else { Resumed::No };
                self.set(draft.unwrap_or(source), setting);
                used.map_or(Stage::Open, |next| self.raise(next, setting))
            }
            Answer::Written => {
                self.written.clone_from(&self.source);
                self.resumed = Resumed::No;
                Stage::Written
            }
            Answer::VersionUsed { next } => self.raise(next, setting),
            Answer::Elsewhere => Stage::Elsewhere,
            Answer::Failed(problem) => Stage::Failed(problem),
        };
    }
}

fn read(source: &str) -> Option<Box<Campaign>> {
    Campaign::read(source).ok().map(|(campaign, _)| Box::new(campaign))
}

/// `source` with another version, and everything else as it was written.
fn with_version(source: &str, version: u32) -> String {
    let mut version = Some(version);
    let line = |line: &str| {
        let is_version =
            line.strip_prefix("version").is_some_and(|rest| rest.trim_start().starts_with('='));
        match version.take_if(|_| is_version) {
            Some(version) => line_with_version(line, version),
            None => line.to_owned(),
        }
    };
    source.split_inclusive('\n').map(line).collect()
}

fn line_with_version(line: &str, version: u32) -> String {
    let text = line.trim_end();
    let (value, comment) = text.split_at(text.find('#').unwrap_or(text.len()));
    let raised = format!("{:width$}{comment}", format!("version = {version}"), width = value.len());
    format!("{}{}", raised.trim_end(), &line[text.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::Effects;
    use crate::flow::Upkeep;
    use crate::flow::staff::{self, Page, Session, Staff, list::List};
    use crate::locale::Locale;
    use crate::record::{self, Count};

    /// A step may read the sample campaign, in English.
    fn with_setting<T>(then: impl FnOnce(Setting<'_>) -> T) -> T {
        let source = crate::app::sample_campaign("Museum", "x@example.org");
        let (campaign, words) = (Campaign::parse(&source).unwrap(), Locale::english());
        let now = jiff::Timestamp::UNIX_EPOCH;
        then(Setting { campaign: &campaign, words: &words, now })
    }

    /// The page while the sample campaign, which nobody has saved, is at `stage`.
    fn editing(stage: Stage) -> Editing {
        let mut page = Editing::default();
        let source = crate::app::sample_campaign("Museum", "x@example.org");
        with_setting(|setting| page.set(source, setting));
        Editing { stage, ..page }
    }

    /// Somebody of the staff at `page`.
    fn at(page: Editing) -> Staff {
        let list = List::new(record::Page::default(), Count::Exactly(0), Upkeep::default());
        let mut session = Session::new(Custody::Away, crate::record::Role::Officer, list);
        session.page = Page::Campaign(page);
        Staff::Open(session)
    }

    fn is_shown(staff: &Staff) -> bool {
        matches!(staff, Staff::Open(Session { page: Page::Campaign(_), .. }))
    }

    #[test]
    fn nobody_leaves_while_the_campaign_is_written() {
        type Way = fn(Staff, Setting<'_>) -> (Staff, Effects);
        let ways: [Way; 3] = [
            |staff, _| staff.left_alone(),
            |staff, setting| staff.step(staff::Input::Go(staff::Action::Lock), setting),
            |staff, setting| staff.step(staff::Input::Campaign(Action::Leave), setting),
        ];
        for leave in ways {
            let (after, effects) =
                with_setting(|setting| leave(at(editing(Stage::Writing)), setting));
            assert!(is_shown(&after) && effects.is_empty());
        }
        for leave in ways {
            let page = editing(Stage::Written);
            let saved = at(Editing { written: page.source.clone(), ..page });
            let (after, _) = with_setting(|setting| leave(saved, setting));
            assert!(!is_shown(&after));
        }
    }

    #[test]
    fn what_was_changed_is_thrown_away_by_nobody_who_was_not_asked() {
        with_setting(|setting| {
            let mut page = editing(Stage::Open);
            let source = page.source.clone();
            let (next, _) = page.act(Action::LeaveUnsaved, &mut Custody::Away, setting);
            assert_eq!(next, Next::Stay, "nobody had asked");
            let (next, _) = page.act(Action::Leave, &mut Custody::Away, setting);
            assert_eq!((next, &page.stage, &page.source), (Next::Stay, &Stage::Asking, &source));
            let (next, _) = page.act(Action::Stay, &mut Custody::Away, setting);
            assert_eq!((next, &page.stage, &page.source), (Next::Stay, &Stage::Open, &source));
            page.act(Action::Leave, &mut Custody::Away, setting);
            let (next, _) = page.act(Action::LeaveUnsaved, &mut Custody::Away, setting);
            assert_eq!(next, Next::List);
        });
    }

    #[test]
    fn nothing_is_saved_in_nobodys_name() {
        with_setting(|setting| {
            let source = editing(Stage::Open).source;
            let mut page = Editing::default();
            let read = Answer::Read {
                draft: Some(source.replace("Show it in the exhibition", "Hang it up")),
                source,
                spoken: Locale::languages().collect(),
                pictures: Choosable::new(),
                used: None,
            };
            page.hear(read, setting);
            assert!(page.can_save());
            let (_, effects) = page.act(Action::Save, &mut Custody::Away, setting);
            assert!(effects.is_empty() && page.stage == Stage::Open, "the key is lent");
        });
    }

    #[test]
    fn what_is_left_without_a_decision_waits_and_what_was_decided_does_not() {
        type Way = fn(Staff) -> (Staff, Effects);
        let changed = || {
            let page = editing(Stage::Open);
            Editing { written: "id = 7\n".to_owned(), ..page }
        };
        let keeps = |effects: &Effects| {
            let kept = |it: &Effect| {
                matches!(it, Effect::Staff(StaffJob::Campaign(CampaignJob::KeepDraft(_))))
            };
            effects.iter().any(kept)
        };
        let ways: [Way; 3] = [
            Staff::left_alone,
            |staff| staff.hear(crate::flow::Heard::Lost),
            |staff| {
                with_setting(|setting| {
                    staff.step(staff::Input::Go(staff::Action::QuitIndeed), setting)
                })
            },
        ];
        for leave in ways {
            assert!(keeps(&leave(at(changed())).1));
            let same = editing(Stage::Open);
            let same = Editing { written: same.source.clone(), ..same };
            assert!(!keeps(&leave(at(same)).1), "nothing was changed");
        }
        with_setting(|setting| {
            let mut page = changed();
            page.act(Action::Leave, &mut Custody::Away, setting);
            let (_, effects) = page.act(Action::LeaveUnsaved, &mut Custody::Away, setting);
            assert!(matches!(
                effects[..],
                [Effect::Staff(StaffJob::Campaign(CampaignJob::ForgetDraft))]
            ));
        });
    }

    #[test]
    fn what_waits_is_there_again_unsaved_and_can_be_thrown_away() {
        with_setting(|setting| {
            let source = editing(Stage::Open).source;
            let draft = source.replace("Show it in the exhibition", "Hang it up");
            let read = |draft: &str| Answer::Read {
                source: source.clone(),
                draft: Some(draft.to_owned()),
                spoken: Locale::languages().collect(),
                pictures: Choosable::new(),
                used: None,
            };
            let mut page = Editing::default();
            page.hear(read(&source), setting);
            assert_eq!(
                (page.resumed, page.can_save()),
                (Resumed::No, false),
                "the same is no draft"
            );
            page.hear(read(&draft), setting);
            assert_eq!((&page.source, page.resumed), (&draft, Resumed::Yes));
            assert!(page.can_save() && page.as_written() == source);
            let (_, effects) = page.act(Action::Discard, &mut Custody::Away, setting);
            assert!(matches!(
                effects[..],
                [Effect::Staff(StaffJob::Campaign(CampaignJob::ForgetDraft))]
            ));
            assert_eq!((&page.source, page.resumed), (&source, Resumed::No));
        });
    }

    #[test]
    fn a_raised_version_changes_its_own_line_and_keeps_the_rest() {
        for (source, expected) in [
            ("version = 9      # raise it\n\n[law]\n", "version = 10     # raise it\n\n[law]\n"),
            ("# version = 9\r\nversion = 9\r\n", "# version = 9\r\nversion = 10\r\n"),
            ("version=9", "version = 10"),
            ("version = 9\n[a]\nversion = 9\n", "version = 10\n[a]\nversion = 9\n"),
            ("id = 7\n", "id = 7\n"),
        ] {
            assert_eq!(with_version(source, 10), expected);
        }
    }

    #[test]
    fn the_page_tells_of_a_profile_that_is_old() {
        let source = crate::app::sample_campaign("Museum", "x@example.org");
        let campaign = Campaign::parse(&source).unwrap();
        let words = Locale::english();
        for (day, found) in [("2027-06-01T12:00:00Z", 0), ("2028-06-01T12:00:00Z", 1)] {
            let now = day.parse().unwrap();
            let mut page = editing(Stage::Open);
            page.set(source.clone(), Setting { campaign: &campaign, words: &words, now });
            let old = page.report.findings.iter().filter(|it| it.rule == "profile-old");
            assert_eq!(old.count(), found, "{day}");
        }
    }
}
