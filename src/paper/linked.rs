//! The consent record and the receipt as JSON-LD, after ISO/IEC TS 27560 in the words of the W3C Data
//! Privacy Vocabulary 2.3.
//!
//! Everything in them comes from the ledger and from the campaign file of that time; they name nobody.
//! The person is a number that is made from the record's.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::names;
use crate::campaign::{
    BoxId, Campaign, Kind, Language, Purpose, PurposeId, Retention, Signer, SpecialUse, Text,
};
use crate::check::Profile;
use crate::consent::Agreement;
use crate::digest::Digest;
use crate::record::{Evidence, PurposeTime};

/// The Union's law, whose articles the vocabulary has.
const UNION: &str = "eu-gdpr";

/// The one term that no vocabulary has: the ledger's head when the paper was written.
pub const LEDGER_HEAD: &str = "urn:sayso:ledgerHead";

/// A record or a receipt cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum NotLinked {
    /// The ledger has no campaign file for it.
    #[error("the campaign file of that time is not in the ledger")]
    NoCampaign,
    /// The file that it has is not one.
    #[error("the campaign file of that time does not read: {0}")]
    Campaign(#[from] crate::campaign::CampaignError),
}

/// The receipt, which carries the record.
pub fn linked_receipt(evidence: &Evidence, today: Date) -> Result<Value, NotLinked> {
    let campaign = campaign(evidence)?;
    let record = Linking { evidence, campaign: &campaign, today }.record();
    let id = derived("receipt", &evidence.record);
    let profile = if is_of_the_union(&campaign) { "receipt-eu-gdpr" } else { "receipt" };
    let kept = evidence.events.iter().find(|event| event.kind == "kept");
    Ok(names::linked(json!({
        "@id": urn(&id),
        "@type": "dpv:ConsentReceipt",
        "dct:identifier": id,
        "dct:conformsTo": schema(profile),
        "dct:created": kept.map(|event| event.at.clone()),
        "dct:publisher": { "@id": record["dpv:hasDataController"]["@id"] },
        LEDGER_HEAD: evidence.ledger_head,
        "dpv:hasRecordOfActivity": record,
    })))
}

/// The record: what was asked, what was agreed, and every change since. `today` tells what has
/// expired.
pub fn linked_record(evidence: &Evidence, today: Date) -> Result<Value, NotLinked> {
    let campaign = campaign(evidence)?;
    let mut record = Linking { evidence, campaign: &campaign, today }.record();
    record[LEDGER_HEAD] = json!(evidence.ledger_head);
    Ok(names::linked(record))
}

/// What nobody may do, since the campaign denies it or the person did not tick its box.
pub(super) fn denied(evidence: &Evidence, campaign: &Campaign) -> impl Iterator<Item = SpecialUse> {
    let agreed = evidence.purposes.iter().filter_map(|it| campaign.purpose(&it.id)?.special);
    let agreed: Vec<_> = agreed.collect();
    SpecialUse::ALL.into_iter().filter(move |it| !agreed.contains(it))
}

pub(super) fn campaign(evidence: &Evidence) -> Result<Campaign, NotLinked> {
    let source = evidence.campaign_file.as_deref().ok_or(NotLinked::NoCampaign)?;
    Ok(Campaign::parse(source)?)
}

fn profiles(campaign: &Campaign) -> impl Iterator<Item = &'static Profile> {
    campaign.jurisdictions.iter().filter_map(|id| Profile::find(id))
}

/// The places whose law holds, each once, in the words of the vocabulary.
pub(super) fn places(campaign: &Campaign) -> BTreeSet<&'static str> {
    profiles(campaign).map(|profile| profile.place.as_str()).collect()
}

fn is_of_the_union(campaign: &Campaign) -> bool {
    campaign.jurisdictions.iter().any(|id| id == UNION)
}

/// The right to complain to an authority.
const COMPLAINT: &str = "A77";

fn right(class: Value, at: Option<Value>) -> Value {
    let mut right = json!({ "@type": class });
    if let Some(at) = at {
        right["dpv:isExercisedAt"] = at;
    }
    right
}

fn id(name: &str) -> Value {
    json!({ "@id": name })
}

fn schema(profile: &str) -> Value {
    json!({ "@id": format!("https://w3id.org/dpv/schema/dpv-27560#{profile}") })
}

fn urn(uuid: &str) -> String {
    format!("urn:uuid:{uuid}")
}

/// The first 32 hexadecimal digits of `text` in the form of a UUID.
fn uuid(text: &str) -> String {
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    format!("{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
}

/// A number that belongs to a record and tells nothing of it.
pub(super) fn derived(what: &str, record: &str) -> String {
    let parts = [b"sayso linked 1".as_slice(), what.as_bytes(), record.as_bytes()];
    uuid(&Digest::of_parts(parts).to_string())
}

fn lasting(duration: &str) -> Value {
    json!({ "@type": "dpv:TemporalDuration", "rdf:value": duration })
}

/// For how long `agreement`, made under the campaign in `file`, gives a use.
fn lasts(agreement: &Agreement, file: Option<&str>, purpose: &PurposeId) -> Option<Retention> {
    agreement.choices.shortened(purpose).or_else(|| {
        let campaign = file.and_then(|source| Campaign::parse(source).ok())?;
        campaign.purpose(purpose).map(|purpose| purpose.retention)
    })
}

/// By which act `agreement` was given.
fn given_by(agreement: &Agreement) -> String {
    let choices = &agreement.choices;
    let signers = match (agreement.is_by_guardian(), choices.is_signed_by(Signer::Child)) {
        (false, _) => "the person",
        (true, false) => "the guardian",
        (true, true) => "the guardian and the child",
    };
    let aloud = choices.is_ticked(&BoxId::SpokenYes);
    let aloud = if aloud { "; then a sentence, read aloud" } else { "" };
    format!("separate boxes, unticked at first, ticked by {signers}; then “I agree”{aloud}")
}

struct Linking<'a> {
    evidence: &'a Evidence,
    campaign: &'a Campaign,
    today: Date,
}

impl Linking<'_> {
    /// The record, without the context that its names need.
    fn record(&self) -> Value {
        let Self { evidence, campaign, .. } = self;
        let profile = if is_of_the_union(campaign) { "record-eu-gdpr" } else { "record" };
        let laws: Vec<_> = profiles(campaign).filter_map(|it| it.law.as_deref()).map(id).collect();
        let mut record = json!({
            "@id": urn(&uuid(&evidence.record)),
            "@type": "dpv:ConsentRecord",
            "dct:identifier": uuid(&evidence.record),
            "dct:conformsTo": schema(profile),
            "dpv:hasDataSubject": {
                "@id": self.subject(), "@type": "dpv:DataSubject",
                "skos:broader": id(if self.is_by_guardian() { "dpv:Child" } else { "dpv:Adult" }),
            },
            "dpv:hasDataController": self.controller(),
            "dpv:hasJurisdiction": places(campaign).into_iter().map(id).collect::<Vec<_>>(),
            "dpv:hasLegalBasis": self.legal_basis(),
            "dpv:hasNotice": {
                "@id": format!("urn:sha256:{}", evidence.notice),
                "@type": "dpv:ConsentNotice",
                "dct:language": evidence.agreement.disclosure.language.tag(),
            },
            "dpv:hasProcess": self.processes(),
            "dpv:hasConsentControl": {
                "@type": "dpv:WithdrawConsent", "dpv:isExercisedAt": self.here(),
            },
            "dpv:hasRight": self.rights(),
            "dpv:hasConsentStatus": self.states(),
        });
        if !laws.is_empty() {
            record["dpv:hasApplicableLaw"] = laws.into();
        }
        match (self.by_guardian(), self.others()) {
            (None, None) => {}
            (Some(one), None) | (None, Some(one)) => record["dpv:hasEntity"] = one,
            (Some(guardian), Some(others)) => {
                record["dpv:hasEntity"] = json!([guardian, others]);
            }
        }
        if let Some(authority) = self.authority() {
            record["dpv:hasAuthority"] = authority;
        }
        let denied: Vec<_> = denied(evidence, campaign).map(|it| self.prohibition(it)).collect();
        if !denied.is_empty() {
            record["dpv:hasProhibition"] = denied.into();
        }
        record
    }

    /// What must not be done with it, in the words of the campaign's question.
    fn prohibition(&self, special: SpecialUse) -> Value {
        json!({
            "@id": self.of_campaign("prohibition", special.name()),
            "@type": "dpv:Prohibition",
            "dct:identifier": special.name(),
            "dct:description": match special {
                SpecialUse::AiTraining => "no machine learns from the voice or the picture",
                SpecialUse::SyntheticReplica => "no machine imitates the voice or the face",
            },
        })
    }

    /// Whom one complains to, as the person read it.
    fn authority(&self) -> Option<Value> {
        let authority = self.campaign.authority.as_ref()?;
        let language = &self.evidence.agreement.disclosure.language;
        Some(json!({
            "@id": self.of_campaign("authority", &authority.contact),
            "@type": "dpv:DataProtectionAuthority",
            "dpv:hasName": authority.name.in_language(language)?,
            "dpv:hasContact": authority.contact,
        }))
    }

    fn subject(&self) -> String {
        urn(&derived("subject", &self.evidence.record))
    }

    fn is_by_guardian(&self) -> bool {
        self.evidence.agreement.is_by_guardian()
    }

    fn guardian(&self) -> String {
        urn(&derived("guardian", &self.evidence.record))
    }

    fn by_guardian(&self) -> Option<Value> {
        let guardian = json!({
            "@id": self.guardian(),
            "@type": "dpv:GuardianOfDataSubject",
            "dpv:hasRelationWithDataSubject": { "@id": self.subject() },
            "dct:description": self.statement(Signer::Guardian),
        });
        self.is_by_guardian().then_some(guardian)
    }

    /// The number of the group, as the records of all its people have it.
    fn group(&self) -> Option<String> {
        let group = self.evidence.group.as_ref()?;
        Some(urn(&derived("group", group.id.as_str())))
    }

    /// Everybody else who is in the same recording, each with a record of their own.
    fn others(&self) -> Option<Value> {
        let people = self.evidence.group.as_ref()?.people;
        let all =
            "each agreed under a record of their own, and any one can have it deleted for all";
        Some(json!({
            "@id": self.group()?,
            "@type": "dpv:Entity",
            "dpv:hasRelationWithDataSubject": { "@id": self.subject() },
            "dct:description": format!("a group of {people} people in the same recording; {all}"),
        }))
    }

    /// The words of the box that `signer` has ticked.
    fn statement(&self, signer: Signer) -> Option<String> {
        let agreement = &self.evidence.agreement;
        let ticked = agreement.choices.is_signed_by(signer);
        let shown = agreement.disclosure.consent_box(&BoxId::Signer(signer));
        shown.filter(|_| ticked).map(|shown| format!("{}. {}", shown.title, shown.explanation))
    }

    fn say<'t>(&self, text: &'t Text) -> &'t str {
        let language: &Language = &self.evidence.agreement.disclosure.language;
        text.in_language(language).unwrap_or_default()
    }

    /// The same in every version of the campaign, so that a later state speaks of the same use.
    fn of_campaign(&self, what: &str, name: &str) -> String {
        urn(&derived(what, &format!("{} {name}", self.campaign.id)))
    }

    /// The screen at which everything can be taken back, and whom to write to.
    fn here(&self) -> Value {
        let organisation = &self.campaign.organisation;
        json!({
            "@id": self.of_campaign("desk", ""),
            "dct:title": "Sayso, “Your data”, with the code on the receipt",
            "dpv:hasContact": organisation.contact,
        })
    }

    fn controller(&self) -> Value {
        let organisation = &self.campaign.organisation;
        let mut controller = json!({
            "@id": self.of_campaign("controller", &organisation.name),
            "@type": ["dpv:DataController", "dpv:Organisation"],
            "dpv:hasName": organisation.name,
            "dpv:hasContact": organisation.contact,
        });
        if let Some(address) = &organisation.address {
            controller["dpv:hasAddress"] = address.as_str().into();
        }
        controller
    }

    fn legal_basis(&self) -> Vec<Value> {
        let article = is_of_the_union(self.campaign).then_some("eu-gdpr:A6-1-a");
        article.into_iter().chain(["dpv:ExplicitlyExpressedConsent"]).map(id).collect()
    }

    fn rights(&self) -> Vec<Value> {
        if !is_of_the_union(self.campaign) {
            return vec![right("dpv:DataSubjectRight".into(), Some(self.here()))];
        }
        let class = |article: &str| json!(["dpv:DataSubjectRight", format!("eu-gdpr:{article}")]);
        let articles = ["A7-3", "A15", "A16", "A17", "A18", "A20"];
        let here = articles.iter().map(|it| right(class(it), Some(self.here())));
        // Nobody complains of an organisation to itself.
        here.chain([right(class(COMPLAINT), self.authority())]).collect()
    }

    /// One process for each use and kind that was agreed to.
    fn processes(&self) -> Vec<Value> {
        let allowed =
            |kind: &Kind| self.evidence.agreements().any(|(it, _)| it.choices.allows(*kind));
        let kinds: Vec<_> = [Kind::Voice, Kind::Photo].into_iter().filter(allowed).collect();
        let purposes = self.evidence.purposes.iter();
        let purposes = purposes.filter_map(|time| Some((time, self.campaign.purpose(&time.id)?)));
        purposes.flat_map(|(_, it)| kinds.iter().map(|kind| self.process(it, *kind))).collect()
    }

    fn process(&self, purpose: &Purpose, kind: Kind) -> Value {
        let (data, name) = match kind {
            Kind::Voice => ("pd:VoiceCommunicationRecording", "voice"),
            Kind::Photo => ("pd:Picture", "photo"),
        };
        let publishes = purpose.published.as_ref().map(|_| "dpv:MakeAvailable");
        let processing = ["dpv:Record", "dpv:Store"].into_iter().chain(publishes);
        json!({
            "@type": "dpv:Process",
            "dct:title": format!("{name}: {}", self.say(&purpose.title)),
            "dpv:hasPurpose": {
                "@id": self.purpose(purpose.id.as_str()),
                "@type": "dpv:Purpose",
                "dct:title": self.say(&purpose.title),
                "dct:description": self.say(&purpose.explanation),
            },
            "dpv:hasPersonalData": {
                "@type": "dpv:PersonalData",
                "skos:broader": id(data),
                "dpv:hasNecessity": id("dpv:Optional"),
                "dpv:hasDataSource": id("dpv:DataSubjectDataSource"),
            },
            "dpv:hasProcessing": processing.map(id).collect::<Vec<_>>(),
            "dpv:hasRecipient": {
                "@type": "dpv:Recipient", "dct:title": self.say(&purpose.recipients),
            },
            "dpv:hasStorageCondition": [
                { "@type": "dpv:StorageLocation", "dct:description": self.say(&self.campaign.stored) },
                { "@type": "dpv:StorageDuration", "dpv:hasDuration": lasting(&self.retention(purpose).to_string()) },
                { "@type": "dpv:StorageDeletion", "dct:description": "cryptographic erase, NIST SP 800-88" },
            ],
        })
    }

    fn retention(&self, purpose: &Purpose) -> Retention {
        let shortened = self.evidence.agreement.choices.shortened(&purpose.id);
        shortened.unwrap_or(purpose.retention)
    }

    fn purpose(&self, name: &str) -> String {
        self.of_campaign("purpose", name)
    }

    /// The states of each use in their order; a later one adds to an earlier and changes nothing of
    /// it.
    fn states(&self) -> Vec<Value> {
        let mut states: Vec<(Timestamp, Value)> = Vec::new();
        for time in &self.evidence.purposes {
            let mut class = "dpv:ConsentGiven";
            for (agreement, file) in self.evidence.agreements() {
                if agreement.choices.purposes().any(|ticked| *ticked == time.id) {
                    let lasts = lasts(agreement, file, &time.id);
                    let lasts = lasts.map_or_else(|| "P0D".to_owned(), |it| it.to_string());
                    let at = agreement.agreed_at;
                    let how = given_by(agreement);
                    states.push((at, self.state((class, how), time, &at.to_string(), &lasts)));
                    class = "dpv:RenewedConsentGiven";
                }
            }
            let withdrawn = time.withdrawals.iter().map(|at| ("dpv:ConsentWithdrawn", at.clone()));
            for (class, at) in withdrawn.chain(self.ended(time)) {
                let when = at.parse().unwrap_or(Timestamp::MAX);
                let how = match class {
                    "dpv:ConsentWithdrawn" => "the person, with the code on the receipt",
                    "dpv:ConsentRevoked" => "another person in the recording, for all of them",
                    _ => "the time that was agreed to is over",
                };
                states.push((when, self.state((class, how.to_owned()), time, &at, "P0D")));
            }
        }
        states.sort_by_key(|(at, _)| *at);
        states.into_iter().map(|(_, state)| state).collect()
    }

    /// How and when a use ended that nobody withdrew by itself.
    fn ended(&self, time: &PurposeTime) -> Option<(&'static str, String)> {
        if time.withdrawn_at.is_some() {
            return None;
        }
        let mut events = self.evidence.events.iter();
        let ends = ["erased", "expired", "ended-by-another"];
        let ended = events.find(|it| ends.contains(&it.kind.as_str()));
        // What was over before everything was destroyed had expired, and was not withdrawn.
        let last = ended.and_then(|event| event.at.parse::<Timestamp>().ok());
        let last = last.map_or(self.today, |at| at.to_zoned_datetime(TimeZone::UTC).date());
        match ended {
            _ if time.expires_on < last => {
                Some(("dpv:ConsentExpired", format!("{}T00:00:00Z", time.expires_on)))
            }
            Some(event) if event.kind == "erased" => {
                Some(("dpv:ConsentWithdrawn", event.at.clone()))
            }
            Some(event) if event.kind == "expired" => {
                Some(("dpv:ConsentExpired", event.at.clone()))
            }
            Some(event) => Some(("dpv:ConsentRevoked", event.at.clone())),
            None => None,
        }
    }

    fn state(
        &self,
        (class, how): (&str, String),
        time: &PurposeTime,
        at: &str,
        lasts: &str,
    ) -> Value {
        let by = match class {
            "dpv:ConsentExpired" => self.controller()["@id"].take(),
            "dpv:ConsentRevoked" => self.group().into(),
            "dpv:ConsentGiven" | "dpv:RenewedConsentGiven" if self.is_by_guardian() => {
                self.guardian().into()
            }
            _ => self.subject().into(),
        };
        let classes = match class {
            "dpv:ConsentGiven" | "dpv:RenewedConsentGiven" => {
                json!([class, "dpv:ExplicitlyExpressedConsent"])
            }
            _ => class.into(),
        };
        json!({
            "@type": classes,
            "dpv:hasPurpose": { "@id": self.purpose(time.id.as_str()) },
            "dpv:isIndicatedBy": { "@id": by },
            "dpv:isIndicatedAtTime": at,
            "dpv:hasIndicationMethod": how,
            "dpv:hasDuration": lasting(lasts),
        })
    }
}
