//! Why nobody can be asked by a campaign that reads well, and what of it people read.

use std::collections::BTreeSet;

use super::brand::is_picture_name;
use super::fault::{CampaignError, Fault};
use super::file::{Campaign, Contact, Group, SAMPLE_RATES_HZ};
use super::law::ADULT;
use super::letters::{Lines, fault_of, unshowable};
use super::retention::Retention;
use super::text::{MissingText, Text};

impl Campaign {
    /// Every text and its field, such as `purpose.exhibition.title`.
    pub fn texts(&self) -> Vec<(String, &Text)> {
        let law = &self.law;
        let of_the_whole = [
            ("why", Some(&self.why)),
            ("stored", Some(&self.stored)),
            ("rights", self.rights.as_ref()),
            ("more", self.more.as_ref()),
            ("receipt.note", self.receipt.note.as_ref()),
            ("authority.name", self.authority.as_ref().and_then(|it| it.name.each())),
            ("law.automated_decisions", law.automated_decisions.as_ref()),
            ("law.collected_for", law.collected_for.as_ref()),
            ("law.means", law.means.as_ref()),
            ("law.operations", law.operations.as_ref()),
            ("law.risks", law.risks.as_ref()),
            ("law.compensation", law.compensation.as_ref()),
        ];
        let of_the_whole = of_the_whole.map(|(field, text)| (field.to_owned(), text));
        let of_transfers = self.transfers.iter().enumerate().flat_map(|(nth, transfer)| {
            let texts = [("country", &transfer.country), ("guarantee", &transfer.guarantee)];
            texts.map(|(name, text)| (format!("transfer.{nth}.{name}"), Some(text)))
        });
        let of_purposes = self.purposes.iter().flat_map(|purpose| {
            let texts = [
                ("title", Some(&purpose.title)),
                ("explanation", Some(&purpose.explanation)),
                ("recipients", Some(&purpose.recipients)),
                ("published", purpose.published.as_ref()),
            ];
            texts.map(|(name, text)| (format!("purpose.{}.{name}", purpose.id), text))
        });
        let all = of_the_whole.into_iter().chain(of_transfers).chain(of_purposes);
        all.filter_map(|(field, text)| Some((field, text?))).chain(self.own_words()).collect()
    }

    /// Every name, address and contact, and its field, such as `organisation.name`.
    pub fn lines(&self) -> Vec<(String, &str)> {
        let organisation = &self.organisation;
        let own = [
            ("organisation.name", Some(&organisation.name)),
            ("organisation.contact", Some(&organisation.contact)),
            ("organisation.address", organisation.address.as_ref()),
            ("authority.name", self.authority.as_ref().and_then(|it| it.name.same())),
            ("authority.contact", self.authority.as_ref().map(|it| &it.contact)),
            ("law.retention_policy", self.law.retention_policy.as_ref()),
        ];
        let own = own.into_iter().filter_map(|(field, it)| Some((field.to_owned(), it?.as_str())));
        let offices = self.offices().into_iter().flat_map(|(field, office)| {
            let lines = [("name", &office.name), ("contact", &office.contact)];
            lines.map(|(part, it)| (format!("{field}.{part}"), it.as_str()))
        });
        let copies = self.transfers.iter().enumerate();
        let copies = copies.map(|(nth, it)| (format!("transfer.{nth}.copy"), it.copy.as_str()));
        own.chain(offices).chain(copies).collect()
    }

    /// Whoever else can be reached under one name, and the section that says how.
    fn offices(&self) -> Vec<(&'static str, &Contact)> {
        let Self { privacy_officer, law, .. } = self;
        let offices = [
            ("privacy_officer", privacy_officer),
            ("law.complaints", &law.complaints),
            ("law.representative", &law.representative),
        ];
        offices.into_iter().filter_map(|(field, it)| Some((field, it.as_ref()?))).collect()
    }

    /// Why nobody can be asked by this campaign.
    pub(super) fn faults(&self) -> Vec<CampaignError> {
        let mut faults = Faults::default();
        self.own_faults(&mut faults);
        self.device_faults(&mut faults);
        self.purpose_faults(&mut faults);
        self.text_faults(&mut faults);
        faults.found
    }

    fn own_faults(&self, faults: &mut Faults) {
        faults.require(is_a_name(&self.id), "id", Fault::NoName);
        faults.require(!self.languages.is_empty(), "languages", Fault::NoLanguage);
        let unique: BTreeSet<_> = self.languages.iter().collect();
        faults.require(unique.len() == self.languages.len(), "languages", Fault::LanguageTwice);
        let named = !self.organisation.name.trim().is_empty();
        faults.require(named, "organisation.name", Fault::Nobody);
        let contact = !self.organisation.contact.trim().is_empty();
        faults.require(contact, "organisation.contact", Fault::NoContact);
        for (field, office) in self.offices() {
            let named = !office.name.trim().is_empty();
            faults.require(named, &format!("{field}.name"), Fault::Nobody);
            let contact = !office.contact.trim().is_empty();
            faults.require(contact, &format!("{field}.contact"), Fault::NoContact);
        }
        if let Some(authority) = &self.authority {
            let named = authority.name.same().is_none_or(|name| !name.trim().is_empty());
            faults.require(named, "authority.name", Fault::Nobody);
            let contact = !authority.contact.trim().is_empty();
            faults.require(contact, "authority.contact", Fault::NoContact);
        }
        let is_colour = self.accent.is_none() || self.accent().is_some();
        faults.require(is_colour, "accent", Fault::NoColour);
        for (shown_as, name) in self.pictures() {
            faults.require(is_picture_name(name), shown_as.field(), Fault::NoPictureName);
        }
        faults.require(self.law.youngest() >= ADULT, "law.minimum_age", Fault::Children);
    }

    fn device_faults(&self, faults: &mut Faults) {
        faults.require(!self.kinds().is_empty(), "voice, photo", Fault::NoKind);
        if let Some(voice) = self.voice {
            faults.require(voice.max_takes >= 1, "voice.max_takes", Fault::NotEvenOne);
            let length = (1..=3_600).contains(&voice.max_duration_secs);
            faults.require(length, "voice.max_duration_secs", Fault::Length);
            let rate = SAMPLE_RATES_HZ.contains(&voice.sample_rate_hz);
            faults.require(rate, "voice.sample_rate_hz", Fault::Rate);
        }
        if let Some(photo) = self.photo {
            faults.require(photo.max_takes >= 1, "photo.max_takes", Fault::NotEvenOne);
        }
        if let Some(group) = self.group {
            let size = (2..=Group::LARGEST).contains(&group.most);
            faults.require(size, "group.most", Fault::GroupSize);
        }
    }

    fn purpose_faults(&self, faults: &mut Faults) {
        faults.require(!self.purposes.is_empty(), "purpose", Fault::NoPurpose);
        let mut ids = BTreeSet::new();
        for purpose in &self.purposes {
            let field = format!("purpose.{}.id", purpose.id);
            faults.require(is_a_name(purpose.id.as_str()), &field, Fault::NoName);
            faults.require(ids.insert(&purpose.id), &field, Fault::NameTwice);
            let field = format!("purpose.{}.shorter", purpose.id);
            let shorter = purpose.shorter.iter().all(|it| it.is_shorter_than(purpose.retention));
            faults.require(shorter, &field, Fault::NotShorter);
            let unique: BTreeSet<_> = purpose.shorter.iter().collect();
            faults.require(unique.len() == purpose.shorter.len(), &field, Fault::TimeTwice);
        }
        let kept_longer = |time: &Retention| {
            self.purposes.iter().any(|purpose| time.is_shorter_than(purpose.retention))
        };
        let opens = self.seal_until.iter().all(kept_longer);
        faults.require(opens, "seal_until", Fault::NeverOpened);
        let unique: BTreeSet<_> = self.seal_until.iter().collect();
        faults.require(unique.len() == self.seal_until.len(), "seal_until", Fault::TimeTwice);
    }

    fn text_faults(&self, faults: &mut Faults) {
        for (field, line) in self.lines() {
            faults.find(&field, unshowable(line));
        }
        for (field, text) in self.texts() {
            let lacking = self.languages.iter().filter(|it| text.in_language(it).is_none());
            faults.found.extend(lacking.map(|language| {
                MissingText { field: field.clone(), language: language.clone() }.into()
            }));
            // In languages that are not offered, too: one of these is added with a single word.
            for (language, text) in text.each() {
                faults.find(&format!("{field}.{language}"), fault_of(text, Lines::Many));
            }
        }
    }
}

/// What was found so far.
#[derive(Default)]
struct Faults {
    found: Vec<CampaignError>,
}

impl Faults {
    fn require(&mut self, holds: bool, field: &str, fault: Fault) {
        self.find(field, (!holds).then_some(fault));
    }

    fn find(&mut self, field: &str, fault: Option<Fault>) {
        let found = |fault| CampaignError::Meaning { field: field.to_owned(), fault };
        self.found.extend(fault.map(found));
    }
}

/// Names stand in files, in the ledger and in the messages of the check.
fn is_a_name(name: &str) -> bool {
    let usual = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    (1..=64).contains(&name.chars().count()) && name.chars().all(usual)
}
