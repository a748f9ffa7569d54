//! Staff change the campaign: the same checks as at each start, and what people will see.

use crate::campaign::{Campaign, Language};
use crate::check::{Report, check};

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
    /// In which language the page shows what people will see; none for that of the screen.
    pub preview: Option<Language>,
    /// What is going on.
    pub stage: EditStage,
}

/// What is going on with the campaign's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditStage {
    /// It is being read.
    Reading,
    /// It is there to be changed.
    Open,
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
            preview: None,
            stage: EditStage::Reading,
        };
        (Staff::Editing(editing), vec![Effect::ReadCampaign])
    }

    /// Whether there is something to save that people may be asked by.
    pub fn can_save(&self) -> bool {
        let busy = matches!(self.stage, EditStage::Reading | EditStage::Writing);
        !busy && self.source != self.written && self.report.is_usable()
    }

    /// What people will see by the text as it stands, if it is a campaign at all.
    pub fn campaign(&self) -> Option<Campaign> {
        Campaign::read(&self.source).ok().map(|(campaign, _)| campaign)
    }

    pub(super) fn step(mut self, input: Input) -> (Staff, Effects) {
        let effects = match input {
            Input::Editor(EditorAction::Leave) => return (Staff::Open(*self.list), Vec::new()),
            Input::Editor(EditorAction::Type(source)) if self.stage != EditStage::Writing => {
                self.set(source);
                self.stage = EditStage::Open;
                Vec::new()
            }
            Input::Editor(EditorAction::Preview(language)) => {
                self.preview = Some(language);
                Vec::new()
            }
            Input::Editor(EditorAction::Save) if self.can_save() => self.save(),
            Input::EditorSays(said) => {
                self.hear(said);
                Vec::new()
            }
            _ => Vec::new(),
        };
        (Staff::Editing(self), effects)
    }

    fn set(&mut self, source: String) {
        self.report = check(&source, &self.spoken);
        self.source = source;
    }

    /// Each change is a version of its own: where staff have not raised it, this does.
    fn save(&mut self) -> Effects {
        let version = |source: &str| Campaign::read(source).ok().map(|(it, _)| it.version);
        let (before, now) = (version(&self.written), version(&self.source));
        if let (Some(before), Some(now)) = (before, now)
            && now == before
        {
            self.set(with_version(&self.source, before.saturating_add(1)));
        }
        self.stage = EditStage::Writing;
        vec![Effect::WriteCampaign(self.source.clone())]
    }

    fn hear(&mut self, said: EditorSays) {
        self.stage = match said {
            EditorSays::Read(source, spoken) => {
                self.spoken = spoken;
                self.written.clone_from(&source);
                self.set(source);
                EditStage::Open
            }
            EditorSays::Written => {
                self.written.clone_from(&self.source);
                EditStage::Written
            }
            EditorSays::VersionUsed { next } => EditStage::VersionUsed { next },
            EditorSays::Failed(problem) => EditStage::Failed(problem),
        };
    }
}

/// `source` with another version, and everything else as it was written.
fn with_version(source: &str, version: u32) -> String {
    let is_version = |line: &str| {
        line.strip_prefix("version").is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let line = |line: &str| {
        if !is_version(line) {
            return line.to_owned();
        }
        let comment = line.find('#').map_or("", |at| &line[at..]);
        let value = format!("version = {version}");
        format!("{value:width$}{comment}", width = line.len() - comment.len()).trim_end().to_owned()
    };
    let mut lines: Vec<_> = source.lines().map(line).collect();
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_raised_version_changes_one_line_and_keeps_its_comment() {
        let source = "id = \"a\"\nversion = 9      # raise it\n\n[law]\n";
        let raised = with_version(source, 10);
        assert_eq!(raised, "id = \"a\"\nversion = 10     # raise it\n\n[law]\n");
    }
}
