//! Staff change the campaign: the same checks as at each start, and what people will see.

use jiff::tz::TimeZone;

use crate::campaign::{Campaign, Form, Language};
use crate::check::{Report, check_on};

use super::Setting;
use super::effect::{Effect, Effects};
use super::input::{EditorAction, EditorSays, Input, VaultProblem};
use super::staff::{Staff, StaffList};

/// The page with the campaign. It keeps the list of submissions, and the key with it.
#[derive(Debug)]
pub struct Editing {
    /// Where "Done" leads.
    pub list: Box<StaffList>,
    /// The file's text as it stands on the page.
    pub source: String,
    /// The file's text as it was read or written last.
    written: String,
    /// The languages that the program has words for.
    spoken: Vec<Language>,
    /// What the check finds in the text.
    pub report: Report,
    /// The campaign that the text makes, if it makes one. It is read with each change, since a screen
    /// is drawn far more often.
    pub campaign: Option<Box<Campaign>>,
    /// The same text as a form, where it can be read as one.
    pub form: Option<Box<Form>>,
    /// How the campaign is shown to be changed.
    pub page: EditorPage,
    /// In which language the page shows what people will see; none for that of the screen.
    pub preview: Option<Language>,
    /// What is going on.
    pub stage: EditStage,
}

/// How the campaign is shown to be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum EditorPage {
    /// A field for each thing.
    #[default]
    Form,
    /// The text of the file.
    File,
}

/// What is going on with the campaign's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditStage {
    /// It is being read.
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
    /// It could not be read or written.
    Failed(VaultProblem),
}

impl Editing {
    pub(super) fn begin(list: StaffList) -> (Staff, Effects) {
        let editing = Self {
            list: Box::new(list),
            source: String::new(),
            written: String::new(),
            spoken: Vec::new(),
            report: Report::default(),
            campaign: None,
            form: None,
            page: EditorPage::default(),
            preview: None,
            stage: EditStage::Reading,
        };
        (Staff::Editing(editing), vec![Effect::ReadCampaign])
    }

    /// The file's text as it was read or written last.
    pub fn as_written(&self) -> &str {
        &self.written
    }

    /// Whether there is something to save that people may be asked by.
    pub fn can_save(&self) -> bool {
        let busy = matches!(self.stage, EditStage::Reading | EditStage::Writing);
        !busy && self.source != self.written && self.report.is_usable()
    }

    /// Whether leaving now would throw away what staff have changed.
    fn is_changed(&self) -> bool {
        let busy = matches!(self.stage, EditStage::Reading | EditStage::Writing);
        !busy && self.source != self.written
    }

    /// Whether the file is being written. Until that has ended one way or the other nobody leaves:
    /// the next person must be asked by what lies in the file and in the ledger.
    pub(super) fn is_writing(&self) -> bool {
        self.stage == EditStage::Writing
    }

    pub(super) fn step(mut self, input: Input, setting: Setting<'_>) -> (Staff, Effects) {
        let effects = match input {
            Input::Editor(EditorAction::Leave) if self.is_changed() => {
                self.stage = EditStage::Asking;
                Vec::new()
            }
            Input::Editor(EditorAction::Leave) if !self.is_writing() => {
                return (Staff::Open(*self.list), Vec::new());
            }
            Input::Editor(EditorAction::LeaveUnsaved) if self.stage == EditStage::Asking => {
                return (Staff::Open(*self.list), Vec::new());
            }
            Input::Editor(EditorAction::Stay) if self.stage == EditStage::Asking => {
                self.stage = EditStage::Open;
                Vec::new()
            }
            Input::Editor(EditorAction::Type(source)) if !self.is_writing() => {
                self.set(source, setting);
                self.stage = EditStage::Open;
                Vec::new()
            }
            Input::Editor(EditorAction::Turn(page)) => {
                self.page = page;
                Vec::new()
            }
            Input::Editor(EditorAction::Preview(language)) => {
                self.preview = Some(language);
                Vec::new()
            }
            Input::Editor(EditorAction::Save) if self.can_save() => self.save(setting),
            Input::EditorSays(said) => {
                self.hear(said, setting);
                Vec::new()
            }
            _ => Vec::new(),
        };
        (Staff::Editing(self), effects)
    }

    fn set(&mut self, source: String, setting: Setting<'_>) {
        let today = setting.now.to_zoned_datetime(TimeZone::UTC).date();
        self.report = check_on(today, &source, &self.spoken, setting.words);
        self.campaign = read(&source);
        self.form = Form::read(&source).map(Box::new);
        self.source = source;
    }

    /// Each change is a version of its own: where staff have not raised it, this does.
    fn save(&mut self, setting: Setting<'_>) -> Effects {
        let before = read(&self.written).map(|campaign| campaign.version);
        let now = self.campaign.as_ref().map(|campaign| campaign.version);
        if let Some(version) = now.filter(|_| now == before) {
            self.set(with_version(&self.source, version.saturating_add(1)), setting);
        }
        self.stage = EditStage::Writing;
        vec![Effect::WriteCampaign(self.source.clone())]
    }

    /// The version in the text stands for another text; the first that is free is put there.
    fn raise(&mut self, next: u32, setting: Setting<'_>) -> EditStage {
        self.set(with_version(&self.source, next), setting);
        EditStage::VersionUsed { next }
    }

    fn hear(&mut self, said: EditorSays, setting: Setting<'_>) {
        self.stage = match said {
            EditorSays::Read { source, spoken, used } => {
                self.spoken = spoken;
                self.written.clone_from(&source);
                self.set(source, setting);
                used.map_or(EditStage::Open, |next| self.raise(next, setting))
            }
            EditorSays::Written => {
                self.written.clone_from(&self.source);
                EditStage::Written
            }
            EditorSays::VersionUsed { next } => self.raise(next, setting),
            EditorSays::Failed(problem) => EditStage::Failed(problem),
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
    use crate::flow::{Custody, Setting, StaffAction, Upkeep};
    use crate::locale::Locale;
    use crate::record::SubmissionList;

    /// The page while the campaign `source` is at `stage`.
    fn editing(source: &str, stage: EditStage) -> Staff {
        let list = StaffList::new(Custody::Away, SubmissionList::default(), Upkeep::default());
        let (Staff::Editing(mut page), _) = Editing::begin(list) else { panic!("no page") };
        let (words, campaign) = (Locale::english(), Campaign::parse(source).unwrap());
        let now = jiff::Timestamp::UNIX_EPOCH;
        page.set(source.to_owned(), Setting { campaign: &campaign, words: &words, now });
        Staff::Editing(Editing { stage, ..page })
    }

    #[test]
    fn nobody_leaves_while_the_campaign_is_written() {
        let source = crate::app::sample_campaign("Museum", "x@example.org");
        let campaign = Campaign::parse(&source).unwrap();
        let words = Locale::english();
        let now = jiff::Timestamp::UNIX_EPOCH;
        let setting = Setting { campaign: &campaign, words: &words, now };
        let ways = || {
            let lock = Input::Staff(StaffAction::Lock);
            [Input::LeftAlone, lock, Input::Editor(EditorAction::Leave)]
        };
        for leave in ways() {
            let (after, effects) = editing(&source, EditStage::Writing).step(leave, setting);
            assert!(matches!(after, Staff::Editing(_)) && effects.is_empty());
        }
        for leave in ways() {
            let Staff::Editing(page) = editing(&source, EditStage::Written) else {
                panic!("no page")
            };
            let saved = Staff::Editing(Editing { written: source.clone(), ..page });
            let (after, _) = saved.step(leave, setting);
            assert!(!matches!(after, Staff::Editing(_)));
        }
    }

    #[test]
    fn what_was_changed_is_thrown_away_by_nobody_who_was_not_asked() {
        let source = crate::app::sample_campaign("Museum", "x@example.org");
        let campaign = Campaign::parse(&source).unwrap();
        let words = Locale::english();
        let now = jiff::Timestamp::UNIX_EPOCH;
        let setting = Setting { campaign: &campaign, words: &words, now };
        let changed = || editing(&source, EditStage::Open);
        let (asked, _) = changed().step(Input::Editor(EditorAction::Leave), setting);
        let Staff::Editing(page) = &asked else { panic!("what was changed is gone") };
        assert_eq!((&page.stage, &page.source), (&EditStage::Asking, &source));
        let (stayed, _) = asked.step(Input::Editor(EditorAction::Stay), setting);
        let Staff::Editing(page) = &stayed else { panic!("what was changed is gone") };
        assert_eq!((&page.stage, &page.source), (&EditStage::Open, &source));
        let (unasked, _) = changed().step(Input::Editor(EditorAction::LeaveUnsaved), setting);
        assert!(matches!(unasked, Staff::Editing(_)), "nobody had asked");
        let (asked, _) = changed().step(Input::Editor(EditorAction::Leave), setting);
        let (left, _) = asked.step(Input::Editor(EditorAction::LeaveUnsaved), setting);
        assert!(matches!(left, Staff::Open(_)));
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
            let Staff::Editing(mut page) = editing(&source, EditStage::Open) else { panic!() };
            page.set(source.clone(), Setting { campaign: &campaign, words: &words, now });
            let old = page.report.findings.iter().filter(|it| it.rule == "profile-old");
            assert_eq!(old.count(), found, "{day}");
        }
    }
}
