//! The receipt after the Kantara Initiative's Consent Receipt Specification 1.1.

use serde_json::{Value, json};

use super::linked::{NotLinked, campaign, denied, derived, places};
use super::names;
use crate::campaign::{Campaign, Kind, Purpose, SpecialUse};
use crate::record::Evidence;

/// The receipt. The categories of purposes and data are in the campaign's own words.
pub fn kantara_receipt(evidence: &Evidence) -> Result<Value, NotLinked> {
    let campaign = campaign(evidence)?;
    let agreement = &evidence.agreement;
    let places = places(&campaign).into_iter().map(|place| place.trim_start_matches("loc:"));
    let sensitive = campaign.law.sensitive.unwrap_or(false);
    let purposes = evidence.purposes.iter().filter_map(|it| campaign.purpose(&it.id));
    let purposes: Vec<_> = purposes.map(|it| purpose(evidence, it)).collect();
    let denied: Vec<_> = denied(evidence, &campaign).map(SpecialUse::name).collect();
    Ok(names::plain(json!({
        "notAllowed": denied,
        "version": "KI-CR-v1.1.0",
        "jurisdiction": places.collect::<Vec<_>>().join(" "),
        "consentTimestamp": agreement.agreed_at.as_second(),
        "collectionMethod": "separate boxes on a screen, unticked at first, and “I agree”",
        "consentReceiptID": derived("receipt", &evidence.record),
        "language": agreement.disclosure.language.tag(),
        "piiPrincipalId": derived("subject", &evidence.record),
        "piiControllers": [controller(&campaign)],
        "policyUrl": campaign.law.retention_policy.as_deref().unwrap_or_default(),
        "ledgerHead": evidence.ledger_head,
        "services": [{ "service": agreement.disclosure.title, "purposes": purposes }],
        "sensitive": sensitive,
        "spiCat": if sensitive { json!(["sensitive, in the person's own words"]) } else { json!([]) },
    })))
}

fn controller(campaign: &Campaign) -> Value {
    let organisation = &campaign.organisation;
    let officer = campaign.privacy_officer.as_ref();
    let contact = officer.map_or(&organisation.contact, |officer| &officer.contact);
    let officer_name = officer.map_or(&organisation.name, |officer| &officer.name);
    let ways = Ways::of(contact);
    // What is none of the fields by itself is said to people in full.
    let name =
        if ways.is_whole { officer_name.clone() } else { format!("{officer_name}: {contact}") };
    json!({
        "piiController": organisation.name,
        "onBehalf": false,
        "contact": name,
        "address": { "streetAddress": organisation.address.as_deref().unwrap_or_default() },
        "email": ways.email,
        "phone": ways.phone,
        "piiControllerUrl": ways.page,
    })
}

/// The ways to reach somebody that a text names; an empty one where it names none of that kind.
#[derive(Debug, Default, PartialEq, Eq)]
struct Ways<'a> {
    email: &'a str,
    phone: &'a str,
    page: &'a str,
    /// Whether one of them is all that the text says.
    is_whole: bool,
}

impl<'a> Ways<'a> {
    fn of(text: &'a str) -> Self {
        let text = text.trim();
        let words = text.split(|it: char| it.is_whitespace() || "<>()[],;\"".contains(it));
        let words = words.map(|word| word.trim_matches(|it: char| ".:".contains(it)));
        let first = |is: fn(&str) -> bool| words.clone().find(|it| is(it)).unwrap_or_default();
        let phone = if is_phone(text) { text } else { "" };
        let (email, page) = (first(is_email), first(is_page));
        let is_whole = [email, phone, page].contains(&text);
        Self { email, phone, page, is_whole }
    }
}

/// One address as RFC 5321 has it, without its rarer forms.
fn is_email(word: &str) -> bool {
    let Some((name, domain)) = word.split_once('@') else { return false };
    let is_label = |label: &str| {
        let letters = label.chars().all(|it| it.is_alphanumeric() || it == '-');
        letters && !label.is_empty()
    };
    let is_name = !name.is_empty()
        && name.chars().all(|it| it.is_alphanumeric() || ".!#$%&'*+-/=?^_`{|}~".contains(it));
    is_name && domain.contains('.') && domain.split('.').all(is_label)
}

fn is_page(word: &str) -> bool {
    ["https://", "http://", "www."].iter().any(|start| word.starts_with(start))
}

/// A number and nothing else.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= 6 && text.chars().all(|it| it.is_ascii_digit() || " +-/().\u{a0}".contains(it))
}

fn purpose(evidence: &Evidence, purpose: &Purpose) -> Value {
    let agreement = &evidence.agreement;
    let language = &agreement.disclosure.language;
    let title = purpose.title.in_language(language).unwrap_or_default();
    let kinds = [(Kind::Voice, "voice recording"), (Kind::Photo, "photograph")];
    let kinds = kinds.into_iter().filter(|(kind, _)| {
        evidence.agreements().any(|(agreement, _)| agreement.choices.allows(*kind))
    });
    let time = evidence.purposes.iter().find(|time| time.id == purpose.id);
    let over = time.and_then(|time| time.withdrawn_at.clone());
    let until = time.map(|time| time.expires_on.to_string()).unwrap_or_default();
    json!({
        "purpose": title,
        "purposeCategory": [title],
        "consentType": "EXPLICIT",
        "piiCategory": kinds.map(|(_, name)| name).collect::<Vec<_>>(),
        "primaryPurpose": true,
        "termination": over.map_or(until, |at| format!("withdrawn {at}")),
        "thirdPartyDisclosure": purpose.published.is_some(),
        "thirdPartyName": purpose.recipients.in_language(language).unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_no_address_is_said_to_people_and_not_to_programs() {
        let sample = crate::app::sample_campaign("Harbour Museum", "ask Ms Holm @ the desk");
        let controller = controller(&Campaign::parse(&sample).unwrap());
        for field in ["email", "phone", "piiControllerUrl"] {
            assert_eq!(controller[field], "", "{field}");
        }
        assert_eq!(controller["contact"], "Harbour Museum: ask Ms Holm @ the desk");
    }

    #[test]
    fn each_way_to_reach_somebody_has_its_own_field_and_no_other_text_goes_there() {
        let none = Ways::default();
        for (text, expected) in [
            (
                "voices@harbour.example",
                Ways { email: "voices@harbour.example", is_whole: true, ..none },
            ),
            ("+49 (40) 123-456", Ways { phone: "+49 (40) 123-456", is_whole: true, ..none }),
            (
                "https://harbour.example/@voices",
                Ways { page: "https://harbour.example/@voices", is_whole: true, ..none },
            ),
            (
                "Ms Holm, <holm@harbour.example>, room 3",
                Ways { email: "holm@harbour.example", ..none },
            ),
            ("@harbour on the network", Ways { ..none }),
            ("ask at the desk @ the door", Ways { ..none }),
            ("a@b", Ways { ..none }),
            ("Harbour Street 123456", Ways { ..none }),
        ] {
            assert_eq!(Ways::of(text), expected, "{text}");
        }
    }
}
