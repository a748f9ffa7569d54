//! What an organisation says and shows beside the disclosure: short enough for one look, and there.

use super::{Checking, Found, Report, Severity, place, placed};
use crate::campaign::{Campaign, PictureFault, PictureUse, Words};

/// The most characters of a text that is read in one look, standing, by its field.
const IN_ONE_LOOK: [(&str, usize); 4] =
    [("question", 90), ("prompts", 120), ("thanks", 160), ("why", 240)];

impl Checking<'_> {
    /// Texts that are shown large, or that stand among the few that are read before the answer.
    pub(super) fn lengths(&mut self) {
        for (field, text) in self.campaign.texts() {
            let name = field.split('.').next().unwrap_or_default();
            let Some((_, most)) = IN_ONE_LOOK.iter().find(|(known, _)| *known == name) else {
                continue;
            };
            for language in &self.campaign.languages {
                let count = text.in_language(language).map_or(0, |text| text.chars().count());
                if count > *most {
                    let field = format!("{field}.{language}");
                    let found = Found::new((Severity::Warning, "too-long"), &field, SOURCE);
                    let found = found.about("count", count.to_string());
                    self.found.push(found.about("most", most.to_string()));
                }
            }
        }
    }
}

/// Where it is said that a text has to be taken in at once.
const SOURCE: &str = "GDPR Art. 12(1); WP260 rev.01, par. 35-36";

impl Report {
    /// Adds what is wrong with the pictures that the campaign in `source` names. `look` tells what becomes of one,
    /// since only the caller knows the folder. Nothing of it keeps anybody from taking part.
    #[must_use]
    pub fn with_pictures(
        mut self,
        source: &str,
        look: impl Fn(PictureUse, &str) -> Option<PictureFault>,
        words: &dyn Words,
    ) -> Self {
        let Ok((campaign, _)) = Campaign::read(source) else { return self };
        let known = |name: &str| crate::campaign::is_picture_name(name);
        let found = campaign.pictures().filter(|(_, name)| known(name));
        let found = found.filter_map(|(shown_as, name)| {
            let fault = look(shown_as, name)?;
            let found = Found::new((Severity::Warning, "picture"), shown_as.field(), "");
            Some(found.about("name", name).about("fault", fault.say(words)))
        });
        self.findings.extend(placed(&place::Map::of(source), found.collect(), words));
        self.findings.sort_by(|a, b| (a.place, &a.rule).cmp(&(b.place, &b.rule)));
        self
    }
}
