//! Choosing what to record, looking over it, keeping it or not.

use crate::campaign::Kind;
use crate::consent::{CaptureKind, Picture, Voice};
use crate::submission::{Captured, Draft, Take};

use super::Setting;
use super::disclosure::Joining;
use super::effect::{Effect, Effects, PlayOrder, Record, Script};
use super::heard::{DeviceProblem, Heard};
use super::input::{Input, KeepProblem, ReviewAction};
use super::photo::Posing;
use super::shared::Listening;
use super::visitor::{Visitor, stay, takes_left};
use super::voice::Voicing;

/// The takes so far, none at first, and what can be added.
#[derive(Debug)]
pub struct Reviewing {
    /// The takes and the grant.
    pub draft: Draft,
    /// What is being listened to.
    pub listening: Listening,
    /// Something the person should know.
    pub remark: Option<Remark>,
}

/// Something the person should know about what has just happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// "Keep" did not succeed.
    NotKept(KeepProblem),
    /// The recording ended at the campaign's limit.
    LimitReached,
    /// The other person said no, and is not in the group.
    NotJoined,
    /// What the other person agreed to could not be written down, so they are not in the group.
    NotNoted,
    /// A yes that nobody can hear is none; it has to be said again.
    Unheard,
    /// The microphone failed; this is what was recorded up to there.
    Interrupted(DeviceProblem),
}

impl Reviewing {
    pub(super) fn new(draft: Draft) -> Self {
        Self { draft, listening: Listening::Silent, remark: None }
    }

    pub(super) fn not_kept(draft: Draft, problem: KeepProblem) -> Self {
        Self { remark: Some(Remark::NotKept(problem)), ..Self::new(draft) }
    }

    /// Puts a take into the draft. One that does not belong there is destroyed: the screens offer
    /// no way to make one.
    pub(super) fn with<K: CaptureKind>(
        mut draft: Draft,
        captured: Captured<K>,
        setting: Setting<'_>,
    ) -> Draft {
        let most = setting.campaign.max_takes(K::KIND);
        if draft.keep(captured, most).is_err() {
            tracing::warn!("a take beyond the limit was destroyed");
        }
        draft
    }

    pub(super) fn step(mut self, input: Input, setting: Setting<'_>) -> (Visitor, Effects) {
        match input {
            Input::Review(action) => return self.act(action, setting),
            Input::Heard(Heard::Speaker(said)) => self.listening = said.into(),
            _ => {}
        }
        stay(Visitor::Reviewing(self))
    }

    fn act(mut self, action: ReviewAction, setting: Setting<'_>) -> (Visitor, Effects) {
        let effects = match action {
            ReviewAction::Open(kind) if takes_left(&self.draft, kind, setting) > 0 => {
                return self.open((kind, Script::Message), None);
            }
            ReviewAction::SayYes if self.draft.needs_spoken_yes() => {
                return self.open((Kind::Voice, Script::SpokenYes), None);
            }
            ReviewAction::Join if may_join(&self.draft, setting) => {
                let (state, mut effects) = Joining::begin(self.draft, setting);
                effects.insert(0, Effect::Play(PlayOrder::Stop));
                return (state, effects);
            }
            ReviewAction::Part => self.part(),
            ReviewAction::Again(index) => {
                if let Some(take) = self.draft.takes().get(index) {
                    let aloud = take.facts.is_spoken_yes();
                    let script = if aloud { Script::SpokenYes } else { Script::Message };
                    let what = (take.facts.kind(), script);
                    return self.open(what, Some(index));
                }
                Vec::new()
            }
            ReviewAction::Play(index) if index < self.draft.takes().len() => {
                self.listening = Listening::Playing(index);
                vec![Effect::Play(PlayOrder::Draft(index))]
            }
            ReviewAction::PlayOrPause => self.listening.play_or_pause(),
            ReviewAction::Seek(place) => vec![Effect::Play(PlayOrder::Seek(place))],
            ReviewAction::Discard(index) => {
                self.draft.discard(index);
                self.listening = Listening::Silent;
                self.remark = None;
                vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened]
            }
            ReviewAction::Keep if self.draft.is_whole() => {
                let silence = Effect::Play(PlayOrder::Stop);
                return (Visitor::Keeping, vec![silence, Effect::Keep(Box::new(self.draft))]);
            }
            ReviewAction::Open(_)
            | ReviewAction::SayYes
            | ReviewAction::Join
            | ReviewAction::Play(_)
            | ReviewAction::Keep
            | ReviewAction::UseNew
            | ReviewAction::UseEarlier => Vec::new(),
        };
        (Visitor::Reviewing(self), effects)
    }

    /// Who joined last leaves again, before anything is recorded.
    fn part(&mut self) -> Effects {
        let Some(agreement) = self.draft.part() else { return Vec::new() };
        self.listening = Listening::Silent;
        self.remark = None;
        let withdrawn = Effect::Record(Record::WithdrawnUnkept(Box::new(agreement)));
        vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened, withdrawn]
    }

    fn open(self, (kind, script): (Kind, Script), instead_of: Option<usize>) -> (Visitor, Effects) {
        let silence = Effect::Play(PlayOrder::Stop);
        let (state, mut effects) = match kind {
            Kind::Voice => Voicing::open(self.draft, script, instead_of),
            Kind::Photo => Posing::open(self.draft, instead_of),
        };
        effects.insert(0, silence);
        (state, effects)
    }
}

/// Whether somebody else can still be recorded together with those in `draft`.
pub fn may_join(draft: &Draft, setting: Setting<'_>) -> bool {
    draft.can_be_joined() && draft.people() < setting.campaign.most_people()
}

/// An earlier take and a new one: which shall it be? The earlier stays until the answer.
#[derive(Debug)]
pub struct Comparing {
    /// The draft, with the earlier take in it.
    pub draft: Draft,
    /// Which of its takes.
    pub index: usize,
    /// The new one.
    pub new: New,
    /// What is being listened to: take number `index`, or the new one as the number after the last.
    pub listening: Listening,
    /// Something the person should know of the new one.
    pub remark: Option<Remark>,
}

/// A take that is not in the draft yet.
#[derive(Debug)]
pub enum New {
    /// A voice message.
    Voice(Captured<Voice>),
    /// A photo.
    Photo(Captured<Picture>),
}

impl New {
    /// The take itself.
    pub fn take(&self) -> &Take {
        match self {
            Self::Voice(captured) => captured.take(),
            Self::Photo(captured) => captured.take(),
        }
    }
}

impl Comparing {
    pub(super) fn new(draft: Draft, index: usize, new: New) -> Self {
        Self { draft, index, new, listening: Listening::Silent, remark: None }
    }

    /// The number that stands for the new take.
    pub fn new_index(&self) -> usize {
        self.draft.takes().len()
    }

    pub(super) fn step(mut self, input: Input, _: Setting<'_>) -> (Visitor, Effects) {
        let effects = match input {
            Input::Review(ReviewAction::UseNew) => return self.use_new(),
            Input::Review(ReviewAction::UseEarlier) => {
                let effects = vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened];
                return (Visitor::Reviewing(Reviewing::new(self.draft)), effects);
            }
            Input::Review(ReviewAction::Play(index)) => {
                self.listening = Listening::Playing(index);
                let new = index == self.new_index();
                vec![Effect::Play(if new { PlayOrder::New } else { PlayOrder::Draft(index) })]
            }
            Input::Review(ReviewAction::PlayOrPause) => self.listening.play_or_pause(),
            Input::Review(ReviewAction::Seek(place)) => vec![Effect::Play(PlayOrder::Seek(place))],
            Input::Heard(Heard::Speaker(said)) => {
                self.listening = said.into();
                Vec::new()
            }
            _ => Vec::new(),
        };
        (Visitor::Comparing(self), effects)
    }

    fn use_new(mut self) -> (Visitor, Effects) {
        let replaced = match self.new {
            New::Voice(captured) => self.draft.replace(self.index, captured).is_ok(),
            New::Photo(captured) => self.draft.replace(self.index, captured).is_ok(),
        };
        if !replaced {
            tracing::warn!("a take that fits no place was destroyed");
        }
        let effects = vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened];
        (Visitor::Reviewing(Reviewing::new(self.draft)), effects)
    }
}
