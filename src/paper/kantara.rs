//! The receipt after the Kantara Initiative's Consent Receipt Specification 1.1.

use serde_json::{Value, json};

use super::linked::{NotLinked, campaign, derived, places};
use crate::campaign::{Campaign, Kind, Purpose};
use crate::vault::Evidence;

/// The receipt. The categories of purposes and data are in the campaign's own words.
pub fn kantara_receipt(evidence: &Evidence) -> Result<Value, NotLinked> {
    let campaign = campaign(evidence)?;
    let agreement = &evidence.agreement;
    let places = places(&campaign).into_iter().map(|place| place.trim_start_matches("loc:"));
    let sensitive = campaign.law.sensitive.unwrap_or(false);
    let purposes = evidence.purposes.iter().filter_map(|it| campaign.purpose(&it.id));
    let purposes: Vec<_> = purposes.map(|it| purpose(evidence, it)).collect();
    Ok(json!({
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
    }))
}

fn controller(campaign: &Campaign) -> Value {
    let organisation = &campaign.organisation;
    let officer = campaign.privacy_officer.as_ref();
    let contact = officer.map_or(&organisation.contact, |officer| &officer.contact);
    let if_it_is = |is: bool| if is { contact.as_str() } else { "" };
    let is_mail = contact.contains('@');
    let is_phone = !is_mail && contact.chars().filter(char::is_ascii_digit).count() >= 6;
    json!({
        "piiController": organisation.name,
        "onBehalf": false,
        "contact": officer.map_or(&organisation.name, |officer| &officer.name),
        "address": { "streetAddress": organisation.address.as_deref().unwrap_or_default() },
        "email": if_it_is(is_mail),
        "phone": if_it_is(is_phone),
        "piiControllerUrl": if_it_is(!is_mail && !is_phone),
    })
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
