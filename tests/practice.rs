//! A practice at the microphone: it is heard once, says what it is, and nothing of it is kept anywhere.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

mod common;

use std::path::Path;
use std::time::Duration;

use common::session::{self, files};
use common::window::{Setting, Window, data_dir};
use jiff::Timestamp;
use sayso::device::{Fault, MadeUpDevices, Microphone, MicrophoneEvent};
use sayso::flow::{
    Effect, Effects, PlayOrder, Practising, Recovered, Script, Visitor, Voicing, VoicingStage,
    visitor,
};
use sayso::locale::Locale;
use sayso::submission::{Draft, Practice};
use sayso::vault::Vault;
use tempfile::TempDir;

const PRACTISE: &str = "Practise first: nothing is kept";
const LAMP: &str = "Practice, nothing is kept";
const HEARING: &str = "This is you. When it has been played, it is gone.";
const A_WORD: Duration = Duration::from_millis(1_200);

/// Agrees to `boxes` and goes to the microphone.
fn to_the_microphone(window: &mut Window, boxes: &[&str]) {
    window.press("Start");
    for label in boxes {
        window.tick(label);
    }
    window.press("I agree");
    window.press("Record a voice message");
    window.ready("Record");
}

/// The files without a name in which the drafts of the vault in `folder` lie, as the system lists what this process
/// has open.
fn open_drafts(folder: &Path) -> usize {
    let drafts = data_dir(folder).canonicalize().unwrap().join("vault/draft");
    let open = std::fs::read_dir("/proc/self/fd").unwrap().map(Result::unwrap);
    let open = open.filter_map(|it| std::fs::read_link(it.path()).ok());
    open.filter(|file| file.starts_with(&drafts)).count()
}

#[test]
fn a_practice_is_heard_and_nothing_of_it_is_kept_and_only_what_is_recorded_after_it_is() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    to_the_microphone(&mut window, &["Record my voice", "Show it in the exhibition"]);
    let before = files(&data_dir(folder.path()).join("vault/media"));
    window.press(PRACTISE);
    window.wait(LAMP);
    assert!(window.sees("Practice: nothing is kept"));
    window.rest(A_WORD);
    assert_eq!(open_drafts(folder.path()), 0, "a practice is written to the disk");
    window.press("Stop");
    window.wait(HEARING);
    assert!(window.sees("Microphone and camera are off"), "nothing is open while it is heard");
    assert!(!window.sees("Keep"), "a practice can be kept");
    assert_eq!(open_drafts(folder.path()), 0, "a practice is written to the disk");
    window.ready("Record");
    window.press("Back");
    window.wait("What would you like to leave?");
    assert!(!window.sees("Keep"), "after a practice there is something to keep");
    assert_eq!(files(&data_dir(folder.path()).join("vault/media")), before);

    window.press("Record a voice message");
    window.press("Record");
    window.wait("Recording");
    window.rest(A_WORD);
    assert!(open_drafts(folder.path()) > 0, "the look at open files finds what is there");
    window.press("Stop");
    window.press("Keep");
    window.wait("Save receipt");
    window.close();
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    let kept = session::everything(&vault);
    assert_eq!(kept.submissions.iter().map(|it| it.takes.len()).collect::<Vec<_>>(), [1]);
    let told: Vec<_> = vault.events().unwrap().into_iter().map(|event| event.kind).collect();
    assert_eq!(told[told.len() - 3..], ["shown", "agreed", "kept"]);
}

#[test]
fn a_practice_is_offered_before_the_first_message_and_not_after_it() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    to_the_microphone(&mut window, &["Record my voice", "Show it in the exhibition"]);
    assert!(window.sees(PRACTISE));
    window.press("Record");
    window.wait("Recording");
    window.rest(A_WORD);
    assert!(!window.sees(PRACTISE));
    window.press("Stop");
    window.press("Again");
    window.ready("Record");
    assert!(!window.sees(PRACTISE), "who has spoken needs no practice");
}

/// What follows where everything is taken back while a practice is heard.
fn taken_back(draft: Draft) -> (Visitor, Effects) {
    let page = Voicing {
        draft,
        script: Script::Message,
        stage: VoicingStage::Practice(Practising::Hearing),
        instead_of: None,
        recovered: Recovered::No,
    };
    let campaign = session::campaign();
    let words = Locale::load(&"en".parse().unwrap()).unwrap();
    let setting =
        sayso::flow::Setting { campaign: &campaign, words: &words, now: Timestamp::now() };
    Visitor::Voicing(page).step(visitor::Input::Withdraw, setting)
}

#[test]
fn taking_everything_back_while_a_practice_is_heard_silences_it_before_anything_is_asked() {
    let (after, effects) = taken_back(Draft::new(session::agree(&["exhibition"])));
    assert!(matches!(after, Visitor::Welcome(_)), "{after:?}");
    assert!(matches!(effects[0], Effect::ForgetPerson), "{effects:?}");

    let folder = TempDir::new().unwrap();
    let scratch = session::vault(folder.path()).scratch();
    let mut draft = Draft::new(session::agree(&["exhibition"]));
    let picture = session::picture(&draft, scratch);
    draft.keep(picture, 3).unwrap();
    let (after, effects) = taken_back(draft);
    assert!(matches!(after, Visitor::Withdrawing(_)), "{after:?}");
    let silenced = effects.iter().any(|it| matches!(it, Effect::Play(PlayOrder::Stop)));
    assert!(silenced, "{effects:?}");
}

/// Begins a practice as soon as the microphone is open, and then asks for a recording, which does not come of it.
fn practise(microphone: &Microphone, said: &MicrophoneEvent) {
    if let MicrophoneEvent::Opened(_) = said {
        microphone.practise();
        microphone.record();
    }
}

#[test]
fn a_microphone_that_fails_in_a_practice_hands_over_nothing() {
    let folder = TempDir::new().unwrap();
    let scratch = session::vault(folder.path()).scratch();
    let draft = Draft::new(session::agree(&["exhibition"]));
    let devices =
        MadeUpDevices { fault: Some(Fault::LostAfter(9_600)), ..MadeUpDevices::default() };
    let (microphone, events) = session::microphone(&draft, &devices, (scratch, 300));
    let said: Vec<_> = events.iter().inspect(|said| practise(&microphone, said)).collect();
    assert!(matches!(said.last(), Some(MicrophoneEvent::Failed(_, None))), "{said:?}");
}

#[test]
fn a_practice_is_ten_seconds_at_most_and_closes_the_microphone_by_itself() {
    let folder = TempDir::new().unwrap();
    let scratch = session::vault(folder.path()).scratch();
    let draft = Draft::new(session::agree(&["exhibition"]));
    let (microphone, events) = session::microphone(&draft, &session::quick(), (scratch, 300));
    let practice =
        events.iter().inspect(|said| practise(&microphone, said)).find_map(|said| match said {
            MicrophoneEvent::Practised(practice) => Some(practice),
            MicrophoneEvent::Stopped(take, _) => panic!("a practice became a take: {take:?}"),
            _ => None,
        });
    let (sound, peaks) = practice.unwrap().into_sound();
    let rate = u64::from(sound.sample_rate_hz());
    assert_eq!(sound.samples(), rate * u64::from(Practice::LONGEST_SECS));
    assert!(!peaks.is_empty());
    assert!(session::once_closed(|| draft.permit::<sayso::consent::Voice>()).is_live());
}
