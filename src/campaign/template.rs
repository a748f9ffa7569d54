//! Campaigns to begin with: the sample, and a template for each of some purposes. They are files in `assets/campaign`,
//! each in one language; what they say in the others lies in the folders of those.

use std::path::PathBuf;

use super::file::Campaign;
use super::form::Form;
use super::text::Language;
use super::translated::translated;
use crate::languages;

const SAMPLE: Template =
    Template { name: "sample", source: include_str!("../../assets/campaign/sample.toml") };

/// The templates, in the order in which they are offered.
const TEMPLATES: [Template; 6] = [
    Template {
        name: "testimonial",
        source: include_str!("../../assets/campaign/templates/testimonial.toml"),
    },
    Template {
        name: "exhibition",
        source: include_str!("../../assets/campaign/templates/exhibition.toml"),
    },
    Template {
        name: "oral-history",
        source: include_str!("../../assets/campaign/templates/oral-history.toml"),
    },
    Template {
        name: "customer-service",
        source: include_str!("../../assets/campaign/templates/customer-service.toml"),
    },
    Template {
        name: "research",
        source: include_str!("../../assets/campaign/templates/research.toml"),
    },
    Template {
        name: "ai-training",
        source: include_str!("../../assets/campaign/templates/ai-training.toml"),
    },
];

/// What the first campaign of a vault is made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FirstCampaign {
    /// The sample.
    #[default]
    Sample,
    /// A template for a purpose.
    Template(Template),
    /// The file that lies here.
    File(PathBuf),
    /// The campaign file that lies in the data folder already.
    AsItLies,
}

impl FirstCampaign {
    /// What is ours of it; none where somebody brings their own.
    fn template(&self) -> Option<Template> {
        match self {
            Self::Sample => Some(SAMPLE),
            Self::Template(template) => Some(*template),
            Self::File(_) | Self::AsItLies => None,
        }
    }

    /// Whether it is ours, and not what somebody brings.
    pub fn is_ours(&self) -> bool {
        self.template().is_some()
    }

    /// The profiles of the laws that it is written for; none where somebody brings their own, which says so itself.
    pub fn law(&self) -> Option<Vec<String>> {
        let source = self.template()?.source;
        Some(Campaign::read(source).map(|(campaign, _)| campaign.jurisdictions).unwrap_or_default())
    }
}

/// The text of a campaign file with the laws of these profiles and no other. One that cannot be read stays as it is.
pub fn under_law(source: &str, law: &[String]) -> String {
    const FIELD: &str = "jurisdictions";
    let Some(mut form) = Form::read(source) else { return source.to_owned() };
    let before = form.list(FIELD);
    let other = |list: &[String], from: &[String]| -> Vec<String> {
        list.iter().filter(|it| !from.contains(it)).cloned().collect()
    };
    for profile in other(&before, law).into_iter().chain(other(law, &before)) {
        form.toggle(FIELD, &profile);
    }
    form.source()
}

/// A campaign for one purpose, with every text in each language that somebody has written it in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    name: &'static str,
    source: &'static str,
}

impl Template {
    /// All of them.
    pub fn all() -> &'static [Self] {
        &TEMPLATES
    }

    /// The one of this name.
    pub fn named(name: &str) -> Option<Self> {
        TEMPLATES.into_iter().find(|it| it.name == name)
    }

    /// Its name, such as `oral-history`.
    pub fn name(self) -> &'static str {
        self.name
    }

    /// What it asks for, in every language, as a campaign of nobody that is offered in none, and nobody can be asked by.
    pub fn campaign(self) -> Option<Campaign> {
        let every: Vec<Language> =
            languages::all().filter_map(|folder| folder.tag().parse().ok()).collect();
        let source = translated(self.source, self.name, &every.iter().collect::<Vec<_>>());
        let (mut campaign, _) = Campaign::read(&filled_in(&source, "–", "–")).ok()?;
        campaign.languages.clear();
        Some(campaign)
    }

    /// The text of a campaign file for an organisation and its contact, in those of the languages `spoken` in which
    /// all of it is written, and in their order.
    pub fn filled_in(self, organisation: &str, contact: &str, spoken: &[Language]) -> String {
        let source = |languages: &[&Language]| translated(self.source, self.name, languages);
        let all_of_it =
            |it: &&Language| Campaign::parse(&filled_in(&source(&[*it]), "–", "–")).is_ok();
        let languages: Vec<_> = spoken.iter().filter(all_of_it).collect();
        filled_in(&source(&languages), organisation, contact)
    }
}

/// The sample campaign, for an organisation and its contact, in the languages that it names.
pub fn sample_campaign(organisation: &str, contact: &str) -> String {
    SAMPLE.filled_in(organisation, contact, &sample_languages())
}

/// The same for people who speak `first`, where all of it is written in that.
pub fn sample_campaign_in(first: &Language, organisation: &str, contact: &str) -> String {
    let mut languages = sample_languages();
    if !languages.contains(first) {
        languages.insert(0, first.clone());
    }
    SAMPLE.filled_in(organisation, contact, &languages)
}

fn sample_languages() -> Vec<Language> {
    Campaign::read(SAMPLE.source).map(|(campaign, _)| campaign.languages).unwrap_or_default()
}

fn filled_in(source: &str, organisation: &str, contact: &str) -> String {
    // What was typed is put in last, and nothing is looked for in it.
    let parts = source.split("\"@organisation@\"");
    let parts: Vec<_> = parts.map(|it| it.replace("\"@contact@\"", &quoted(contact))).collect();
    parts.join(&quoted(organisation))
}

/// A TOML string with everything in it that a name may contain.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_in_takes_any_name() {
        let english: Language = "en".parse().unwrap();
        for name in ["Museum", "Müller & \"Söhne\"", "'''", "a\\b", "@contact@", "@languages@"] {
            let sample = Campaign::parse(&sample_campaign(name, "x@example.org")).unwrap();
            assert_eq!(sample.organisation.name, name);
            for template in Template::all() {
                let source =
                    template.filled_in(name, "x@example.org", std::slice::from_ref(&english));
                let campaign = Campaign::parse(&source).unwrap();
                assert_eq!(campaign.organisation.name, name, "{}", template.name());
                assert_eq!(template.campaign().unwrap().id, campaign.id);
            }
        }
    }

    #[test]
    fn a_template_offers_the_languages_that_all_of_it_is_written_in_and_no_other() {
        let [german, english, none] = ["de", "en", "tlh"].map(|it| it.parse::<Language>().unwrap());
        let spoken = [german.clone(), none, english.clone()];
        for template in Template::all() {
            let source = template.filled_in("Museum", "x@example.org", &spoken);
            let campaign = Campaign::parse(&source).unwrap();
            assert_eq!(campaign.languages, [german.clone(), english.clone()]);
        }
    }

    #[test]
    fn every_language_has_every_text_of_the_sample_and_of_each_template() {
        let every: Vec<Language> = languages::all().map(|it| it.tag().parse().unwrap()).collect();
        for language in &every {
            let sample = sample_campaign_in(language, "Museum", "x@example.org");
            let sample = Campaign::parse(&sample).unwrap();
            assert!(sample.languages.contains(language), "{language}");
        }
        for template in Template::all() {
            let source = template.filled_in("Museum", "x@example.org", &every);
            assert_eq!(Campaign::parse(&source).unwrap().languages, every, "{}", template.name());
            assert_eq!(
                template.campaign().unwrap().purposes.len(),
                source.matches("[[purpose]]").count()
            );
        }
    }

    #[test]
    fn a_template_is_found_by_its_name() {
        for template in Template::all() {
            assert_eq!(Template::named(template.name()), Some(*template));
        }
        assert_eq!(Template::named("sample"), None);
    }
}
