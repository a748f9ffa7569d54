//! What Sayso reads from outside, held against arbitrary bytes. One function for each door; it returns
//! where nothing is wrong, and panics where a promise breaks. `fuzz_targets` calls them with inputs that
//! the engine makes up, and `tests/vault/fuzz.rs`, on stable Rust, with the corpus and changes of it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use sayso::campaign::{Campaign, Disclosure, Form};
use sayso::check::check_on;
use sayso::consent::ReceiptCode;
use sayso::locale::Locale;
use sayso::seal::{Signatory, SignatoryKey, document};
use serde_json::Value;

pub mod ledger;

/// What is held against some bytes.
pub type Target = fn(&[u8]);

/// The doors, by the names of their targets.
pub const TARGETS: [(&str, Target); 7] = [
    ("campaign", campaign),
    ("code", code),
    ("jpeg", jpeg),
    ("ledger", ledger::ledger),
    ("papers", papers),
    ("poster", poster),
    ("wire", wire),
];

/// A campaign file: whatever it says, the check answers, and what nobody finds fault with can be shown.
pub fn campaign(data: &[u8]) {
    let Ok(source) = std::str::from_utf8(data) else { return };
    let spoken: Vec<_> = Locale::languages().collect();
    let report = check_on(Date::constant(2026, 11, 1), source, &spoken, &Locale::english());
    let campaign = Campaign::parse(source);
    assert!(campaign.is_ok() || !report.is_usable(), "the check finds no fault in what is none");
    if let Some(form) = Form::read(source) {
        let again = Form::read(&form.source()).expect("what the form writes it can read");
        assert_eq!(again.source(), form.source());
    }
    let Ok(campaign) = campaign else { return };
    for language in &campaign.languages {
        let Ok(words) = Locale::load(language) else { continue };
        let Ok(shown) = Disclosure::render(&campaign, &words) else { continue };
        let kept = serde_json::to_vec(&shown).expect("a disclosure can be kept");
        let read: Disclosure = serde_json::from_slice(&kept).expect("and read");
        assert_eq!(read.digest(), shown.digest(), "a disclosure is read as it was kept");
    }
}

/// A receipt code as somebody types it: what is taken for one reads the same as it is printed, and no slip
/// in one symbol is taken for another code.
pub fn code(data: &[u8]) {
    const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let Ok(typed) = std::str::from_utf8(data) else { return };
    let Ok(code) = ReceiptCode::parse(typed) else { return };
    let printed = code.grouped();
    assert!(ReceiptCode::parse(&printed).is_ok_and(|again| again == code));
    for place in (0..printed.len()).filter(|place| printed.as_bytes()[*place] != b'-') {
        for other in SYMBOLS {
            let mut slip = printed.as_bytes().to_vec();
            if slip[place] != *other {
                slip[place] = *other;
                let slip = String::from_utf8(slip).expect("symbols are ASCII");
                assert!(ReceiptCode::parse(&slip).is_err(), "a slip is another code");
            }
        }
    }
}

/// What a camera calls a picture: what is cleaned is clean, what is cut is whole, and decoding ends.
pub fn jpeg(data: &[u8]) {
    use sayso::media::{clean_jpeg, decode_jpeg, is_whole, whole_jpeg};
    assert_eq!(whole_jpeg(data).is_some(), is_whole(data));
    let Some(clean) = clean_jpeg(data) else { return };
    assert_eq!(clean_jpeg(&clean).as_ref(), Some(&clean), "cleaning again changes nothing");
    let Some(whole) = whole_jpeg(&clean) else { return };
    assert_eq!(whole_jpeg(&whole).as_ref(), Some(&whole), "cutting again changes nothing");
    // What is not baseline is not looked through, and may say that it is as large as a wall.
    let is_baseline = |pair: &[u8]| pair == [0xFF, 0xC0] || pair == [0xFF, 0xC1];
    if whole.windows(2).any(is_baseline) && !whole.windows(2).any(|pair| pair == [0xFF, 0xC2]) {
        let _ = decode_jpeg(&whole);
    }
}

/// What somebody lays beside a campaign as its picture: it is refused, or it is written anew and read as the same.
pub fn poster(data: &[u8]) {
    use sayso::media::{Poster, PosterUse};
    let Ok(logo) = Poster::read(data, PosterUse::Logo) else { return };
    assert!(logo.width_px.max(logo.height_px) <= 256, "larger than it is shown");
    assert_eq!(logo.rgba.len(), logo.width_px * logo.height_px * 4);
    let written = logo.written().unwrap_or_default();
    let again = Poster::read(&written, PosterUse::Logo).map(|it| (it.width_px, it.height_px));
    assert_eq!(again, Ok((logo.width_px, logo.height_px)));
}

/// The key that signs the papers of the corpus, and nothing else anywhere.
fn signatory() -> Signatory {
    Signatory::new(&[7; 32].into())
}

/// `paper` without its proof, signed by the key of the corpus.
pub fn signed(mut paper: Value) -> Value {
    if let Some(fields) = paper.as_object_mut() {
        fields.remove("proof");
    }
    signatory().sign(paper, "2026-11-01T12:00:00Z")
}

/// The papers that the key of the corpus has signed.
const SIGNED: [&[u8]; 2] = [
    include_bytes!("../corpus/papers/receipt.jsonld"),
    include_bytes!("../corpus/papers/certificate.json"),
];

/// A signed paper: it has one meaning, and no paper but those that were signed passes for one.
pub fn papers(data: &[u8]) {
    let Ok(paper) = document(data) else { return };
    let text = data.strip_prefix("\u{feff}".as_bytes()).unwrap_or(data);
    assert_eq!(serde_json::from_slice::<Value>(text).ok().as_ref(), Some(&paper));
    let Ok(key) = SignatoryKey::of(&paper) else { return };
    if key == signatory().public() {
        let canonical = |paper: &Value| serde_json_canonicalizer::to_string(paper).ok();
        let known = SIGNED.iter().filter_map(|it| document(it).ok());
        let known: BTreeSet<_> = known.map(|it| canonical(&it)).collect();
        assert!(known.contains(&canonical(&paper)), "a paper passes that nobody signed");
    }
}

/// What a device's helper and the window say to each other: what was heard and is told again is heard as it
/// was.
pub fn wire(data: &[u8]) {
    use sayso::device::{order_again, reports_again};
    let again = reports_again(data);
    assert_eq!(reports_again(&again), again);
    for line in data.split(|byte| *byte == b'\n') {
        if let Some(again) = order_again(line) {
            assert_eq!(order_again(&again).as_ref(), Some(&again));
        }
    }
}
