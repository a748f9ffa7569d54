//! Choosing what to record, looking over it, keeping it or not.

use crate::campaign::{Kind, Retention};
use crate::consent::{CaptureKind, Picture, Voice};
use crate::submission::{Captured, Draft, Take};

use crate::flow::effect::{Effect, Effects, PlayOrder, Record, Script};
use crate::flow::heard::{DeviceProblem, SpeakerSays};
use crate::flow::setting::Setting;
use crate::flow::shared::Listening;
use crate::flow::turn::{Stepped, Turn};

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

/// Why a submission is not kept. Nothing of it was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepProblem {
    /// There is no room left on the disk.
    DiskFull,
    /// The disk takes no more writes.
    ReadOnly,
    /// Anything else; the log says more.
    Other,
}

/// Over the takes so far.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ReviewAction {
    /// Record a voice message or take a photo.
    Open(Kind),
    /// Say the yes aloud.
    SayYes,
    /// "Somebody joins in".
    Join,
    /// "The last one leaves again".
    Part,
    /// "Play" take number so-and-so.
    Play(usize),
    /// "Pause" or "Continue" playing.
    PlayOrPause,
    /// Drag to a place, from 0 to 1 of the whole.
    Seek(f64),
    /// "Again": make a new take for this one.
    Again(usize),
    /// "Discard".
    Discard(usize),
    /// Of two takes, the new one.
    UseNew,
    /// Of two takes, the earlier one.
    UseEarlier,
    /// Staff may open it after so long; none for at once.
    Seal(Option<Retention>),
    /// "Keep".
    Keep,
}

/// Where the page leads.
#[derive(Debug)]
pub(super) enum ReviewExit {
    /// To the microphone, for this, and instead of that take.
    Voice(Draft, Script, Option<usize>),
    /// In front of the camera, instead of that take.
    Photo(Draft, Option<usize>),
    /// Somebody else is asked, too.
    Join(Draft),
    /// "Keep".
    Keep(Draft),
}

/// Where the microphone and the camera lead.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "there is one at a time, and it is moved on at once")]
pub(super) enum AfterCapture {
    /// To the takes so far.
    Review(Reviewing),
    /// To the choice between an earlier take and the new one.
    Compare(Comparing),
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

    /// What was played is at its end, or makes no sound.
    pub(super) fn listen(&mut self, said: SpeakerSays) {
        self.listening = said.into();
    }

    pub(super) fn act(
        mut self,
        action: ReviewAction,
        setting: Setting<'_>,
    ) -> Stepped<Self, ReviewExit> {
        let effects = match action {
            ReviewAction::Open(kind) if takes_left(&self.draft, kind, setting) > 0 => {
                return self.open(kind, Script::Message, None);
            }
            ReviewAction::SayYes if self.draft.needs_spoken_yes() => {
                return self.open(Kind::Voice, Script::SpokenYes, None);
            }
            ReviewAction::Join if may_join(&self.draft, setting) => {
                return (Turn::Leave(ReviewExit::Join(self.draft)), silence());
            }
            ReviewAction::Part => self.part(),
            ReviewAction::Again(index) => {
                if let Some(take) = self.draft.takes().get(index) {
                    let aloud = take.facts.is_spoken_yes();
                    let script = if aloud { Script::SpokenYes } else { Script::Message };
                    let kind = take.facts.kind();
                    return self.open(kind, script, Some(index));
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
            ReviewAction::Seal(time) => {
                self.draft.seal_for(time);
                Vec::new()
            }
            ReviewAction::Keep if self.draft.is_whole() => {
                return (Turn::Leave(ReviewExit::Keep(self.draft)), silence());
            }
            ReviewAction::Open(_)
            | ReviewAction::SayYes
            | ReviewAction::Join
            | ReviewAction::Play(_)
            | ReviewAction::Keep
            | ReviewAction::UseNew
            | ReviewAction::UseEarlier => Vec::new(),
        };
        (Turn::Stay(self), effects)
    }

    /// Who joined last leaves again, before anything is recorded.
    fn part(&mut self) -> Effects {
        let Some(agreement) = self.draft.part() else { return Vec::new() };
        self.listening = Listening::Silent;
        self.remark = None;
        let withdrawn = Effect::Record(Record::WithdrawnUnkept(Box::new(agreement)));
        vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened, withdrawn]
    }

    fn open(
        self,
        kind: Kind,
        script: Script,
        instead_of: Option<usize>,
    ) -> Stepped<Self, ReviewExit> {
        let exit = match kind {
            Kind::Voice => ReviewExit::Voice(self.draft, script, instead_of),
            Kind::Photo => ReviewExit::Photo(self.draft, instead_of),
        };
        (Turn::Leave(exit), silence())
    }
}

/// Nothing plays on.
fn silence() -> Effects {
    vec![Effect::Play(PlayOrder::Stop)]
}

/// How many more takes of `kind` the campaign and the person allow in `draft`; none before the yes
/// was said aloud where it is to be.
pub fn takes_left(draft: &Draft, kind: Kind, setting: Setting<'_>) -> usize {
    if draft.needs_spoken_yes() || !draft.allows(kind) {
        return 0;
    }
    usize::from(setting.campaign.max_takes(kind)).saturating_sub(draft.count(kind))
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

    /// What was played is at its end, or makes no sound.
    pub(super) fn listen(&mut self, said: SpeakerSays) {
        self.listening = said.into();
    }

    pub(super) fn act(mut self, action: ReviewAction) -> Stepped<Self, Reviewing> {
        let effects = match action {
            ReviewAction::UseNew => return self.use_new(),
            ReviewAction::UseEarlier => {
                let effects = vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened];
                return (Turn::Leave(Reviewing::new(self.draft)), effects);
            }
            ReviewAction::Play(index) => {
                self.listening = Listening::Playing(index);
                let new = index == self.new_index();
                vec![Effect::Play(if new { PlayOrder::New } else { PlayOrder::Draft(index) })]
            }
            ReviewAction::PlayOrPause => self.listening.play_or_pause(),
            ReviewAction::Seek(place) => vec![Effect::Play(PlayOrder::Seek(place))],
            ReviewAction::Open(_)
            | ReviewAction::SayYes
            | ReviewAction::Join
            | ReviewAction::Part
            | ReviewAction::Again(_)
            | ReviewAction::Discard(_)
            | ReviewAction::Seal(_)
            | ReviewAction::Keep => Effects::new(),
        };
        (Turn::Stay(self), effects)
    }

    fn use_new(mut self) -> Stepped<Self, Reviewing> {
        let replaced = match self.new {
            New::Voice(captured) => self.draft.replace(self.index, captured).is_ok(),
            New::Photo(captured) => self.draft.replace(self.index, captured).is_ok(),
        };
        if !replaced {
            tracing::warn!("a take that fits no place was destroyed");
        }
        let effects = vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened];
        (Turn::Leave(Reviewing::new(self.draft)), effects)
    }
}
