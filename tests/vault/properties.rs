//! Whatever people and devices do, in whatever order: what must hold after every step of a visit.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use crate::common::session;
use jiff::Timestamp;
use proptest::prelude::*;
use sayso::campaign::{BoxId, Campaign, Disclosure, Group, Kind, PurposeId, Signer, SpokenYes};
use sayso::consent::{Agreement, Permit, Picture, Voice};
use sayso::equipment::DeviceId;
use sayso::flow::staff::devices::{self, Devices, Trial};
use sayso::flow::staff::{self, Page, Session, list::List};
use sayso::flow::visitor;
use sayso::flow::{
    CameraSays, Custody, DeviceProblem, DisclosureAction, Effect, Effects, Ending, Heard, Input,
    KeepProblem, MicrophoneSays, PhotoAction, Record, Recovered, Remark, ReviewAction, Script,
    Setting, SpeakerSays, Staff, Upkeep, VaultProblem, Visitor, VoiceAction, Voicing, VoicingStage,
    WelcomeAction, WithdrawAction, takes_left,
};
use sayso::locale::Locale;
use sayso::media::{Frame, Peaks, SoundFacts};
use sayso::record::{self, Count};
use sayso::seal::Scratch;
use sayso::submission::{Captured, Draft, PictureFacts, Practice};

/// What may happen next. Where it needs something that is not there, it does not happen.
#[derive(Clone, Debug)]
enum Happening {
    Welcome(WelcomeAction),
    Toggle(BoxId),
    Disclosure(DisclosureAction),
    Recorded(bool),
    Voice(VoiceAction),
    Photo(PhotoAction),
    Review(ReviewAction),
    Tick,
    MicrophoneSlow,
    MicrophoneReady,
    MicrophoneGives(Ending),
    MicrophoneIsTried,
    MicrophoneFails { with_take: bool },
    CameraReady,
    CameraGives,
    CameraFails,
    SpeakerFinished,
    NotKept,
    Withdraw,
    Withdrawing(WithdrawAction),
    LeftAlone,
    Lost,
}

fn happening() -> impl Strategy<Value = Happening> {
    use Happening as H;
    let purpose = |id: &str| H::Toggle(BoxId::Purpose(PurposeId::new(id)));
    let review = (0..3_usize, 0..8_u8).prop_map(|(index, which)| match which {
        5 => ReviewAction::Join,
        6 => ReviewAction::Part,
        7 => ReviewAction::SayYes,
        0 => ReviewAction::Open(Kind::Voice),
        1 => ReviewAction::Open(Kind::Photo),
        2 => ReviewAction::Again(index),
        3 => ReviewAction::Discard(index),
        _ => ReviewAction::Play(index),
    });
    prop_oneof![
        4 => Just(H::Welcome(WelcomeAction::Start)),
        1 => Just(H::Welcome(WelcomeAction::ComeBack)),
        4 => Just(H::Toggle(BoxId::Kind(Kind::Voice))),
        4 => Just(H::Toggle(BoxId::Kind(Kind::Photo))),
        4 => Just(purpose("exhibition")),
        1 => Just(purpose("website")),
        1 => Just(purpose("never-asked")),
        2 => Just(H::Toggle(BoxId::SpokenYes)),
        8 => Just(H::Disclosure(DisclosureAction::Agree)),
        1 => Just(H::Disclosure(DisclosureAction::Decline)),
        1 => Just(H::Disclosure(DisclosureAction::Retell)),
        8 => Just(H::Recorded(true)),
        1 => Just(H::Recorded(false)),
        3 => prop_oneof![
            Just(VoiceAction::Record), Just(VoiceAction::Pause), Just(VoiceAction::Resume),
            Just(VoiceAction::Stop), Just(VoiceAction::Leave), Just(VoiceAction::Retry),
            Just(VoiceAction::Use(DeviceId::new("other"))), Just(VoiceAction::Practise),
            Just(VoiceAction::GoOn),
        ].prop_map(H::Voice),
        3 => prop_oneof![
            Just(PhotoAction::Take), Just(PhotoAction::Cancel), Just(PhotoAction::Leave),
            Just(PhotoAction::Retry), Just(PhotoAction::Use(DeviceId::new("other"))),
        ].prop_map(H::Photo),
        6 => review.prop_map(H::Review),
        2 => prop_oneof![
            Just(ReviewAction::UseNew), Just(ReviewAction::UseEarlier), Just(ReviewAction::Keep),
        ].prop_map(H::Review),
        4 => Just(H::Tick),
        1 => Just(H::MicrophoneSlow),
        4 => Just(H::MicrophoneReady),
        4 => Just(H::MicrophoneGives(Ending::Asked)),
        1 => Just(H::MicrophoneGives(Ending::Limit)),
        1 => Just(H::MicrophoneIsTried),
        1 => any::<bool>().prop_map(|with_take| H::MicrophoneFails { with_take }),
        4 => Just(H::CameraReady),
        4 => Just(H::CameraGives),
        1 => Just(H::CameraFails),
        1 => Just(H::SpeakerFinished),
        2 => Just(H::NotKept),
        1 => Just(H::Withdraw),
        1 => Just(H::Withdrawing(WithdrawAction::Delete)),
        1 => Just(H::Withdrawing(WithdrawAction::Stay)),
        1 => Just(H::LeftAlone),
        1 => Just(H::Lost),
    ]
}

/// What may happen while staff try a device.
#[derive(Clone, Debug)]
enum Tried {
    Devices(devices::Action),
    Recorded,
    Ready,
    Fails,
    Tick,
    Lock,
}

fn trial() -> impl Strategy<Value = Tried> {
    let devices = prop_oneof![
        2 => Just(devices::Action::Try(Kind::Voice)),
        2 => Just(devices::Action::Try(Kind::Photo)),
        4 => Just(devices::Action::Toggle(BoxId::Kind(Kind::Voice))),
        4 => Just(devices::Action::Toggle(BoxId::Kind(Kind::Photo))),
        4 => Just(devices::Action::Toggle(BoxId::Purpose(PurposeId::new("trial")))),
        6 => Just(devices::Action::Agree),
        1 => Just(devices::Action::End),
        1 => Just(devices::Action::Choose(Kind::Voice, None)),
        1 => Just(devices::Action::Leave),
    ];
    prop_oneof![
        8 => devices.prop_map(Tried::Devices),
        4 => Just(Tried::Recorded),
        2 => Just(Tried::Ready),
        1 => Just(Tried::Fails),
        2 => Just(Tried::Tick),
        1 => Just(Tried::Lock),
    ]
}

fn staff_at_the_devices() -> Staff {
    let list = List::new(record::Page::default(), Count::Exactly(0), Upkeep::default());
    let mut session = Session::new(Custody::Away, sayso::record::Role::Officer, list);
    session.page = Page::Devices(Devices::default());
    Staff::Open(session)
}

/// The devices and the vault, as far as a step can tell them from the real ones.
struct World {
    campaign: Campaign,
    locale: Locale,
    scratch: Scratch,
    microphone: Option<Permit<Voice>>,
    camera: Option<Permit<Picture>>,
    keeping: Option<Box<Draft>>,
    /// Whether the agreement of the draft on screen is in the ledger.
    on_record: bool,
    /// Whether the agreement of the draft before it is: that is on screen again where the next cannot be noted.
    was_on_record: bool,
    asked_to_record: bool,
}

impl World {
    fn new(folder: &std::path::Path) -> Self {
        let mut campaign = session::campaign();
        campaign.group = Some(Group { most: 3 });
        campaign.spoken_yes = SpokenYes::Offered;
        Self {
            campaign,
            locale: Locale::load(&"en".parse().unwrap()).unwrap(),
            scratch: Scratch::new(folder),
            microphone: None,
            camera: None,
            keeping: None,
            on_record: false,
            was_on_record: false,
            asked_to_record: false,
        }
    }

    fn sound(&self, permit: &Permit<Voice>) -> Captured<Voice> {
        let facts = SoundFacts {
            sample_rate_hz: 48_000,
            samples: 1,
            peak_dbfs: -12.0,
            clipped_samples: 0,
            lost_samples: 0,
            short_samples: 0,
            one_sided: false,
        };
        Captured::sound(
            permit,
            facts,
            Peaks::default(),
            session::sealed(&self.scratch),
            Timestamp::UNIX_EPOCH,
        )
    }

    fn picture(&self, permit: &Permit<Picture>) -> Captured<Picture> {
        let facts = PictureFacts { width_px: 1, height_px: 1, trouble: None };
        let frame = Frame { width_px: 1, height_px: 1, rgb: vec![0; 3] };
        Captured::picture(
            permit,
            facts,
            frame,
            session::sealed(&self.scratch),
            Timestamp::UNIX_EPOCH,
        )
    }

    /// The input for a happening, where the world can give it. A device that reports an end is
    /// closed, and its permit given back, by the time it is heard.
    fn input(&mut self, happening: &Happening) -> Option<Input> {
        Some(match happening.clone() {
            Happening::Welcome(action) => visitor::Input::Welcome(action).into(),
            Happening::Toggle(id) => {
                visitor::Input::Disclosure(DisclosureAction::Toggle(id)).into()
            }
            Happening::Disclosure(action) => visitor::Input::Disclosure(action).into(),
            Happening::Recorded(done) => {
                if !std::mem::take(&mut self.asked_to_record) {
                    return None;
                }
                self.on_record = done || self.was_on_record;
                let said = if done { Ok(()) } else { Err(VaultProblem::DiskFull) };
                Input::Heard(Heard::Recorded(said))
            }
            Happening::Voice(action) => visitor::Input::Voice(action).into(),
            Happening::Photo(action) => visitor::Input::Photo(action).into(),
            Happening::Review(action) => visitor::Input::Review(action).into(),
            Happening::Tick => Input::Heard(Heard::Tick),
            Happening::MicrophoneSlow => Input::Heard(Heard::Microphone(MicrophoneSays::Slow)),
            Happening::MicrophoneReady => {
                self.microphone.as_ref()?;
                Input::Heard(Heard::Microphone(MicrophoneSays::Ready("test".to_owned())))
            }
            Happening::MicrophoneGives(ending) => {
                let permit = self.microphone.take()?;
                let take = self.sound(&permit);
                Input::Heard(Heard::Microphone(MicrophoneSays::Stopped(take, ending)))
            }
            Happening::MicrophoneIsTried => {
                let practice = Practice::begin(&self.microphone.take()?, 48_000);
                Input::Heard(Heard::Microphone(MicrophoneSays::Practised(practice)))
            }
            Happening::MicrophoneFails { with_take } => {
                let permit = self.microphone.take()?;
                let take = with_take.then(|| self.sound(&permit));
                Input::Heard(Heard::Microphone(MicrophoneSays::Failed(DeviceProblem::Lost, take)))
            }
            Happening::CameraReady => {
                self.camera.as_ref()?;
                Input::Heard(Heard::Camera(CameraSays::Ready("test".to_owned())))
            }
            Happening::CameraGives => {
                let permit = self.camera.take()?;
                Input::Heard(Heard::Camera(CameraSays::Took(self.picture(&permit))))
            }
            Happening::CameraFails => {
                self.camera.take()?;
                Input::Heard(Heard::Camera(CameraSays::Failed(DeviceProblem::Lost)))
            }
            Happening::SpeakerFinished => Input::Heard(Heard::Speaker(SpeakerSays::Finished)),
            Happening::NotKept => {
                visitor::Input::NotKept(self.keeping.take()?, KeepProblem::DiskFull).into()
            }
            Happening::Withdraw => visitor::Input::Withdraw.into(),
            Happening::Withdrawing(action) => visitor::Input::Withdrawing(action).into(),
            Happening::LeftAlone => Input::LeftAlone,
            Happening::Lost => Input::Heard(Heard::Lost),
        })
    }

    /// Does what a step asks for, and holds it to what it may ask.
    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::OpenMicrophone(permit, _) => {
                assert!(permit.is_live() && self.on_record, "a microphone without a yes on record");
                assert!(self.microphone.is_none(), "a second microphone");
                self.microphone = Some(permit);
            }
            Effect::OpenCamera(permit) => {
                assert!(permit.is_live() && self.on_record, "a camera without a yes on record");
                assert!(self.camera.is_none(), "a second camera");
                self.camera = Some(permit);
            }
            Effect::PlayPractice(_) => {
                assert!(self.microphone.is_none(), "it is heard and heard by");
            }
            Effect::Microphone(sayso::flow::MicrophoneOrder::Close) => self.microphone = None,
            Effect::Camera(sayso::flow::CameraOrder::Close) => self.camera = None,
            Effect::Keep(draft) => {
                assert!(!draft.takes().is_empty(), "nothing to keep");
                self.keeping = Some(draft);
            }
            Effect::Record(Record::Agreed(agreement)) => {
                assert!(agreement.choices.completeness(&agreement.disclosure).is_ok());
                self.asked_to_record = true;
                self.was_on_record = std::mem::take(&mut self.on_record);
            }
            Effect::ForgetPerson => {
                (self.microphone, self.camera, self.keeping) = (None, None, None);
                (self.on_record, self.asked_to_record) = (false, false);
            }
            _ => {}
        }
    }
}

/// A visitor's step, whatever it is.
fn take(visitor: Visitor, input: Input, setting: Setting<'_>) -> (Visitor, Effects) {
    match input {
        Input::Visitor(input) => visitor.step(input, setting),
        Input::Heard(heard) => visitor.hear(heard, setting),
        Input::LeftAlone => visitor.left_alone(),
        other => panic!("{other:?} is not for a visitor"),
    }
}

/// Everything that must hold after a step.
fn check(visitor: &Visitor, world: &World) {
    let has_draft = visitor.draft().is_some() || world.keeping.is_some();
    if !has_draft {
        assert!(world.microphone.as_ref().is_none_or(|permit| !permit.is_live()));
        assert!(world.camera.as_ref().is_none_or(|permit| !permit.is_live()));
    }
    if let Some(draft) = visitor.draft() {
        assert!(draft.people() <= 3, "a group that is larger than the campaign allows");
        for kind in [Kind::Voice, Kind::Photo] {
            let most = usize::from(world.campaign.max_takes(kind));
            assert!(draft.count(kind) <= most, "more takes than the campaign allows");
            for Agreement { choices, disclosure, .. } in draft.agreements() {
                assert!(choices.completeness(disclosure).is_ok(), "a draft without a yes");
                assert!(draft.count(kind) == 0 || choices.allows(kind), "a take nobody agreed to");
            }
        }
    }
    if let Visitor::Voicing(voicing) = visitor
        && voicing.script == Script::SpokenYes
        && voicing.instead_of.is_none()
    {
        // Whoever is asked to speak is whoever agreed last, and ticked that they would.
        let speaker = voicing.draft.spoken_for(None).map(|(_, agreement)| agreement);
        assert_eq!(speaker, Some(voicing.draft.newest()));
    }
    assert!(world.microphone.is_none() || matches!(visitor, Visitor::Voicing(_)));
    assert!(world.camera.is_none() || matches!(visitor, Visitor::Posing(_)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_order_of_events_opens_a_device_or_keeps_a_take_without_a_yes(
        happenings in prop::collection::vec(happening(), 1..120),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut world = World::new(folder.path());
        let mut visitor = Visitor::default();
        for happening in &happenings {
            let Some(input) = world.input(happening) else { continue };
            let was_with_somebody = !matches!(visitor, Visitor::Welcome(_));
            let campaign = world.campaign.clone();
            let locale = world.locale.clone();
            let setting =
                Setting { campaign: &campaign, words: &locale, now: Timestamp::UNIX_EPOCH };
            let (next, effects) = take(visitor, input, setting);
            visitor = next;
            let forgets = effects.iter().any(|effect| matches!(effect, Effect::ForgetPerson));
            for effect in effects {
                world.perform(effect);
            }
            if was_with_somebody && matches!(visitor, Visitor::Welcome(_)) {
                prop_assert!(forgets, "a person left after {happening:?} and was not forgotten");
            }
            check(&visitor, &world);
        }
    }

    #[test]
    fn staff_open_a_device_by_their_own_yes_on_record_and_end_it_by_any_way_out(
        happenings in prop::collection::vec(trial(), 1..60),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut world = World::new(folder.path());
        let (campaign, locale) = (world.campaign.clone(), world.locale.clone());
        let setting = Setting { campaign: &campaign, words: &locale, now: Timestamp::UNIX_EPOCH };
        let mut staff = staff_at_the_devices();
        for happening in happenings {
            let input = match happening {
                Tried::Devices(action) => Input::Staff(staff::Input::Devices(action)),
                Tried::Recorded if std::mem::take(&mut world.asked_to_record) => {
                    world.on_record = true;
                    Input::Heard(Heard::Recorded(Ok(())))
                }
                Tried::Recorded => continue,
                Tried::Ready => Input::Heard(Heard::Microphone(MicrophoneSays::Ready("test".to_owned()))),
                Tried::Fails => {
                    (world.microphone, world.camera) = (None, None);
                    Input::Heard(Heard::Microphone(MicrophoneSays::Failed(DeviceProblem::Lost, None)))
                }
                Tried::Tick => Input::Heard(Heard::Tick),
                Tried::Lock => Input::Staff(staff::Input::Go(staff::Action::Lock)),
            };
            let (next, effects) = match input {
                Input::Staff(input) => staff.step(input, setting),
                Input::Heard(heard) => staff.hear(heard),
                other => panic!("{other:?} is not for staff"),
            };
            staff = next;
            for effect in effects {
                world.perform(effect);
            }
            let open = matches!(&staff, Staff::Open(Session {
                page: Page::Devices(Devices { trial: Trial::Opening(..) | Trial::Live(..), .. }),
                ..
            }));
            let device = world.microphone.is_some() || world.camera.is_some();
            prop_assert!(open || !device, "a device is open on {staff:?}");
            if !matches!(&staff, Staff::Open(Session { page: Page::Devices(_), .. })) {
                staff = staff_at_the_devices();
            }
        }
    }

    #[test]
    fn leaving_a_state_voids_every_permit_under_its_grant(by_withdrawing: bool) {
        let grant = session::agree(&["exhibition"]);
        let draft = Draft::new(grant);
        let (voice, picture) = (draft.permit::<Voice>().unwrap(), draft.permit::<Picture>().unwrap());
        let reviewing = sayso::flow::Reviewing {
            draft,
            listening: sayso::flow::Listening::Silent,
            remark: None,
        };
        let (campaign, locale) = (session::campaign(), Locale::load(&"en".parse().unwrap()).unwrap());
        let setting = Setting { campaign: &campaign, words: &locale, now: Timestamp::UNIX_EPOCH };
        let input =
            if by_withdrawing { visitor::Input::Withdraw.into() } else { Input::LeftAlone };
        let (after, _) = take(Visitor::Reviewing(reviewing), input, setting);
        prop_assert!(matches!(after, Visitor::Welcome(_)));
        prop_assert!(!voice.is_live() && !picture.is_live());
    }

    #[test]
    fn a_yes_takes_a_kind_and_a_purpose_that_were_shown(
        voice: bool, photo: bool, exhibition: bool, website: bool, foreign: bool,
    ) {
        let mut choices = session::ticked(&[], &[]);
        for (ticked, id) in [
            (voice, BoxId::Kind(Kind::Voice)),
            (photo, BoxId::Kind(Kind::Photo)),
            (exhibition, BoxId::Purpose(PurposeId::new("exhibition"))),
            (website, BoxId::Purpose(PurposeId::new("website"))),
            (foreign, BoxId::Purpose(PurposeId::new("never-asked"))),
        ] {
            if ticked {
                choices.toggle(id);
            }
        }
        let accepted = session::disclosure().accept(choices, Timestamp::UNIX_EPOCH);
        let enough = (voice || photo) && (exhibition || website) && !foreign;
        prop_assert_eq!(accepted.is_ok(), enough);
        if let Ok(grant) = accepted {
            prop_assert_eq!(grant.permit::<Voice>().is_ok(), voice);
            let first = grant.permit::<Picture>();
            prop_assert_eq!(first.is_ok(), photo);
            prop_assert!(grant.permit::<Picture>().is_err(), "one at a time");
        }
    }
}

#[test]
fn a_yes_that_nobody_can_hear_is_none() {
    let folder = tempfile::TempDir::new().unwrap();
    let scratch = Scratch::new(folder.path());
    let campaign = Campaign::parse(&session::rich_campaign()).unwrap();
    let words = Locale::load(&"en".parse().unwrap()).unwrap();
    let setting = Setting { campaign: &campaign, words: &words, now: Timestamp::UNIX_EPOCH };
    for (peak_dbfs, heard) in [(-12.0, true), (-96.0, false)] {
        let disclosure = Disclosure::render(&campaign, &words).unwrap();
        let mut choices = session::ticked(&[Kind::Photo], &["website"]);
        choices.toggle(BoxId::Signer(Signer::Adult));
        choices.toggle(BoxId::SpokenYes);
        let draft = Draft::new(disclosure.accept(choices, Timestamp::UNIX_EPOCH).unwrap());
        let permit = draft.permit_for_yes(None).unwrap();
        let facts = SoundFacts {
            sample_rate_hz: 48_000,
            samples: 48_000,
            peak_dbfs,
            clipped_samples: 0,
            lost_samples: 0,
            short_samples: 0,
            one_sided: false,
        };
        let (peaks, sealed) = (Peaks::default(), session::sealed(&scratch));
        let captured = Captured::sound(&permit, facts, peaks, sealed, Timestamp::UNIX_EPOCH);
        let voicing = Voicing {
            draft,
            script: Script::SpokenYes,
            stage: VoicingStage::Stopping,
            instead_of: None,
            recovered: Recovered::No,
        };
        let said = Heard::Microphone(MicrophoneSays::Stopped(captured, Ending::Asked));
        let (after, _) = Visitor::Voicing(voicing).hear(said, setting);
        let Visitor::Reviewing(reviewing) = after else { panic!("{after:?}") };
        assert_eq!(reviewing.draft.needs_spoken_yes(), !heard);
        assert_eq!(reviewing.remark == Some(Remark::Unheard), !heard);
        assert_eq!(takes_left(&reviewing.draft, Kind::Photo, setting) > 0, heard);
    }
}
