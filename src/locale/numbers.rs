//! Numbers as people write them: 41,115 in one language, 41.115 or 41 115 in another.

use fluent_bundle::FluentValue;

/// Writes a number in the way of a language; `None` where it is written as it is.
type Writes<M> = fn(&FluentValue<'_>, &M) -> Option<String>;

const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// How numbers are written where `thousand` is 1234 and `million` is 1234567. A mark that no language has had so far
/// belongs into this list.
pub(super) fn like<M>(thousand: &str, million: &str) -> Option<Writes<M>> {
    let mark = million.chars().find(|it| !it.is_ascii_digit())?;
    Some(match (mark, thousand.contains(mark)) {
        (',', true) => grouped::<M, ',', 4>,
        (',', false) => grouped::<M, ',', 5>,
        ('.', true) => grouped::<M, '.', 4>,
        ('.', false) => grouped::<M, '.', 5>,
        (NO_BREAK, true) => grouped::<M, NO_BREAK, 4>,
        (NO_BREAK, false) => grouped::<M, NO_BREAK, 5>,
        (NARROW, true) => grouped::<M, NARROW, 4>,
        (NARROW, false) => grouped::<M, NARROW, 5>,
        _ => return None,
    })
}

/// Three digits at a time with `MARK` between them, in numbers of `FROM` digits and more.
fn grouped<M, const MARK: char, const FROM: usize>(
    value: &FluentValue<'_>,
    _: &M,
) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let text = number.as_string();
    let digits = text.strip_prefix('-').unwrap_or(&text);
    if digits.len() < FROM || !digits.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let mut written = text[..text.len() - digits.len()].to_owned();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push(MARK);
        }
        written.push(digit);
    }
    Some(written)
}
