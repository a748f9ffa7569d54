//! What happened, in words: one sentence for each kind of event, and who acted.

use super::{written_date, written_time};
use crate::campaign::{Arg, Campaign, CampaignVersion, PurposeId, Words};
use crate::record::{
    Act, Actor, ComplaintNumber, Erasure, Event, Grounds, HoldReason, HoldTerms, Kept, Outcome,
    PastEvent, Says, ToldBy,
};

/// What an event says, in one sentence or a few. Uses are called as `campaign` calls them, where it has them.
pub fn event_sentence(event: &PastEvent, campaign: Option<&Campaign>, words: &dyn Words) -> String {
    match &event.says {
        Says::Removed => words.say("event-removed", &[]),
        Says::Unknown => words.say("event-unknown", &[]),
        Says::Event(told) => match (&**told, &event.actor) {
            // A list beside a backup does not tell who it was.
            (Event::Erased(Erasure { grounds: None, .. }), Some(Actor::Program)) => {
                words.say("event-erased-as-told", &[])
            }
            (told, _) => sentence(told, campaign, words),
        },
    }
}

/// Who acted.
pub fn actor_name(actor: &Actor, words: &dyn Words) -> String {
    match actor {
        Actor::Person => words.say("actor-person", &[]),
        Actor::Staff(None) => words.say("actor-staff", &[]),
        Actor::Staff(Some(name)) => {
            words.say("actor-staff-named", &[("name", Arg::Text(name.as_str()))])
        }
        Actor::Program => words.say("actor-program", &[]),
        Actor::Member(_) => words.say("actor-member", &[]),
    }
}

/// The message for why staff have deleted something.
pub fn grounds_key(grounds: Grounds) -> &'static str {
    match grounds {
        Grounds::Asked => "staff-delete-asked",
        Grounds::Another => "staff-delete-another",
        Grounds::Unfit => "staff-delete-unfit",
        Grounds::Law => "staff-delete-law",
    }
}

/// The message for why the law requires that something is held.
pub fn hold_reason_key(reason: HoldReason) -> &'static str {
    match reason {
        HoldReason::Claim => "hold-claim",
        HoldReason::Law => "hold-law",
        HoldReason::Asked => "hold-asked",
    }
}

/// The message for how a complaint ended.
pub fn outcome_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Resolved => "complaint-resolved",
        Outcome::Refused => "complaint-refused",
        Outcome::Moot => "complaint-moot",
    }
}

fn sentence(event: &Event, campaign: Option<&Campaign>, words: &dyn Words) -> String {
    let say = |key: &str| words.say(key, &[]);
    let with = |key: &str, name: &str, text: &str| words.say(key, &[(name, Arg::Text(text))]);
    match event {
        Event::Created { .. } => say("event-created"),
        Event::Writer { .. } => say("event-writer"),
        Event::OrganisationKey { number, .. } => {
            words.say("event-organisation-key", &[("number", Arg::Number(*number))])
        }
        Event::StaffAdded { name, role, .. } => {
            let args = [("name", Arg::Text(name.as_str())), ("role", Arg::Text(role.as_str()))];
            words.say("event-staff-added", &args)
        }
        Event::StaffRemoved { name } => with("event-staff-removed", "name", name.as_str()),
        Event::Campaign { campaign } => asked_by(campaign, words),
        Event::Stand(_) => say("event-stand"),
        Event::Shown { .. } => say("event-shown"),
        Event::Refused { .. } => say("event-refused"),
        Event::Agreed(_) => say("event-agreed"),
        Event::WithdrawnUnkept { .. } => say("event-withdrawn-unkept"),
        Event::LeftAlone => say("event-left-alone"),
        Event::Kept(of) => kept(of, words),
        Event::Renewed(_) => say("event-renewed"),
        Event::Resealed(_) => say("event-resealed"),
        Event::Unsealed(_) => say("event-unsealed"),
        Event::PurposeWithdrawn { purpose, grounds: None, .. } => {
            with("event-purpose-withdrawn", "use", title(purpose, campaign, words))
        }
        Event::PurposeWithdrawn { purpose, grounds: Some(grounds), .. } => {
            let (of, why) = (title(purpose, campaign, words), say(grounds_key(*grounds)));
            let args = [("use", Arg::Text(of)), ("reason", Arg::Text(&why))];
            words.say("event-purpose-ended-by-staff", &args)
        }
        Event::EndedByAnother { .. } => say("event-ended-by-another"),
        Event::CopiedByParticipant => say("event-copied-by-participant"),
        Event::CopiedByAnother => say("event-copied-by-another"),
        Event::Erased(Erasure { grounds: None, .. }) => say("event-erased"),
        Event::Erased(Erasure { grounds: Some(grounds), .. }) => {
            with("event-erased-by-staff", "reason", &say(grounds_key(*grounds)))
        }
        Event::Expired(_) => say("event-expired"),
        Event::Held(terms) => held(terms, words),
        Event::Released => say("event-released"),
        Event::ProofExpired { .. } => say("event-proof-expired"),
        Event::LookedUp => say("event-looked-up"),
        Event::Recovered { .. } => say("event-recovered"),
        Event::StaffUnlocked => say("event-staff-unlocked"),
        Event::StaffRefused => say("event-staff-refused"),
        Event::StaffLocked => say("event-staff-locked"),
        Event::DateConfirmed => say("event-date-confirmed"),
        Event::OpenedByStaff => say("event-opened-by-staff"),
        Event::Seconded { act, first } => with(seconded_key(*act), "name", first.as_str()),
        Event::Marked { .. } => say("event-marked"),
        Event::Noted { .. } => say("event-noted"),
        Event::ExportBegun { terms, .. } => {
            let args = [
                ("use", Arg::Text(title(&terms.purpose, campaign, words))),
                ("destination", Arg::Text(&terms.destination)),
                ("name", Arg::Text(&terms.responsible)),
            ];
            words.say("event-export-begun", &args)
        }
        Event::Exported(copy) => {
            let until = written_date(copy.until, words);
            let purpose = Arg::Text(title(&copy.purpose, campaign, words));
            let key = if copy.again { "event-exported-again" } else { "event-exported" };
            words.say(key, &[("use", purpose), ("date", Arg::Text(&until))])
        }
        Event::CopyGone { by: Some(by), .. } => with("event-copy-gone", "name", by),
        Event::CopyGone { by: None, .. } => say("event-copy-never"),
        Event::Complained { number, due, .. } => {
            numbered("event-complained", number, ("date", &written_date(*due, words)), words)
        }
        Event::ComplaintResealed { number, .. } => {
            with("event-complaint-resealed", "number", number.as_str())
        }
        Event::ComplaintOpened { number } => {
            with("event-complaint-opened", "number", number.as_str())
        }
        Event::ComplaintAnswered { number, outcome, .. } => {
            let outcome = say(outcome_key(*outcome));
            numbered("event-complaint-answered", number, ("outcome", &outcome), words)
        }
        Event::ComplaintErased { number } => {
            with("event-complaint-erased", "number", number.as_str())
        }
        Event::BackedUp { .. } => say("event-backed-up"),
        Event::Restored { made_at, .. } => {
            with("event-restored", "date", &written_time(*made_at, words))
        }
        Event::CaughtUp(told) => say(caught_up_key(told.by)),
        Event::JoinedFleet { name, instead_of: Some(_), .. } => {
            with("event-recovered-fleet", "name", name)
        }
        Event::JoinedFleet { name, .. } => with("event-joined-fleet", "name", name),
        Event::MemberRemoved { .. } => say("event-member-removed"),
        Event::Received(_) => say("event-received"),
        Event::LetGo => say("event-let-go"),
    }
}

fn asked_by(campaign: &CampaignVersion, words: &dyn Words) -> String {
    let version = Arg::Number(i64::from(campaign.version));
    let args = [("version", version), ("campaign", Arg::Text(&campaign.id))];
    words.say("event-campaign", &args)
}

/// The message for who told what was taken back since a backup.
fn caught_up_key(by: ToldBy) -> &'static str {
    match by {
        ToldBy::List => "event-caught-up-list",
        ToldBy::Word => "event-caught-up-word",
        ToldBy::Fleet => "event-caught-up-fleet",
    }
}

/// The message for what a second person agreed to.
fn seconded_key(act: Act) -> &'static str {
    match act {
        Act::Export => "event-seconded-export",
        Act::Erasure => "event-seconded-erasure",
    }
}

fn kept(kept: &Kept, words: &dyn Words) -> String {
    let count = i64::try_from(kept.takes).unwrap_or(i64::MAX);
    let told = words.say("event-kept", &[("count", Arg::Number(count))]);
    let Some(day) = kept.sealed_until else { return told };
    let day = written_date(day, words);
    let sealed = words.say("event-kept-sealed", &[("date", Arg::Text(&day))]);
    format!("{told} {sealed}")
}

/// What is said of the complaint with this number, and one thing more.
fn numbered(
    key: &str,
    number: &ComplaintNumber,
    (name, text): (&str, &str),
    words: &dyn Words,
) -> String {
    words.say(key, &[("number", Arg::Text(number.as_str())), (name, Arg::Text(text))])
}

fn held(HoldTerms { because, until, reference }: &HoldTerms, words: &dyn Words) -> String {
    let (reason, until) = (words.say(hold_reason_key(*because), &[]), written_date(*until, words));
    let args = [("date", Arg::Text(&until)), ("reason", Arg::Text(&reason))];
    let held = words.say("event-held", &args);
    let Some(reference) = reference else { return held };
    let file = words.say("hold-file", &[("reference", Arg::Text(reference.as_str()))]);
    format!("{held} {file}")
}

/// What the box of a use says; its short name where the campaign has it no more.
fn title<'a>(purpose: &'a PurposeId, campaign: Option<&'a Campaign>, words: &dyn Words) -> &'a str {
    let title = campaign
        .and_then(|it| it.purpose(purpose))
        .and_then(|it| it.title.in_language(words.language()));
    title.unwrap_or(purpose.as_str())
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::Date;

    use super::*;
    use crate::locale::Locale;
    use crate::record::{CopyId, ExportId, Exported, Role, StaffName, Terms};

    fn said(event: Event, language: &str) -> String {
        let source = crate::app::sample_campaign("Harbour Museum", "voices@harbour.example");
        let campaign = Campaign::parse(&source).unwrap();
        let words = Locale::load(&language.parse().unwrap()).unwrap();
        let event = PastEvent {
            seq: 7,
            kind: event.kind().to_string(),
            at: Some(Timestamp::UNIX_EPOCH),
            actor: Some(event.usual_actor()),
            record: None,
            says: Says::Event(Box::new(event)),
        };
        event_sentence(&event, Some(&campaign), &words)
    }

    #[test]
    fn an_event_is_told_with_what_it_says_in_the_words_of_the_campaign() {
        let website = PurposeId::new("website");
        let name = StaffName::first();
        let key = "age1".to_owned();
        let cases = [
            (
                Event::StaffAdded { name, key, role: Role::Editor },
                "organisation can unlock from now on, as editor.",
            ),
            (
                Event::PurposeWithdrawn { purpose: website.clone(), grounds: None, ordered: None },
                "One use was withdrawn: “Publish it on our website”.",
            ),
            (
                Event::PurposeWithdrawn {
                    purpose: PurposeId::new("press"),
                    grounds: Some(Grounds::Asked),
                    ordered: None,
                },
                "Staff ended one use: “press”. Reason: Its giver asked for it.",
            ),
            (
                Event::ExportBegun {
                    export: ExportId::from_random([1; 16]),
                    terms: Terms::new(website.clone(), "press folder", "A. Ito").unwrap(),
                    sealed_to: None,
                },
                "Copying for “Publish it on our website” was begun. The copies go to: press folder. \
                 Who answers for it there: A. Ito",
            ),
            (
                Event::Exported(Exported {
                    copy: CopyId::from_random([2; 16]),
                    purpose: website,
                    until: Date::constant(2030, 1, 31),
                    takedown_within: crate::campaign::Retention { years: 0, months: 0, days: 28 },
                    again: false,
                }),
                "A recording was copied for “Publish it on our website”. The copy may be used until \
                 31 January 2030.",
            ),
            (
                Event::Exported(Exported {
                    copy: CopyId::from_random([2; 16]),
                    purpose: PurposeId::new("press"),
                    until: Date::constant(2030, 1, 31),
                    takedown_within: crate::campaign::Retention { years: 0, months: 0, days: 28 },
                    again: true,
                }),
                "A recording was copied again for “press”. The copy may be used until \
                 31 January 2030.",
            ),
        ];
        for (event, expected) in cases {
            assert_eq!(said(event, "en"), expected);
        }
        assert_eq!(
            said(Event::StaffUnlocked, "de"),
            "Der Bereich des Personals wurde aufgeschlossen."
        );
    }

    #[test]
    fn whoever_acted_is_told_and_nobody_else() {
        let words = Locale::english();
        let named = |stored: &str| actor_name(&Actor::named(stored).unwrap(), &words);
        assert_eq!(named("person"), "a visitor");
        assert_eq!(named("staff:anna"), "anna");
        assert_eq!(named("program"), "the program");
        assert_eq!(named("member:did:key:z6Mk"), "another place of the organisation");
    }
}
