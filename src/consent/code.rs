//! The receipt code: sixteen symbols that a person can read out, type and mistype.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop};

use super::handed::{self, Layout};

/// Symbols of Crockford's base 32: no I, L, O, U.
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 16;

/// Fifteen random symbols (75 bits) and Crockford's check symbol.
///
/// Crockford's checksum is modulo 37 and may need one of five extra symbols; codes that would are
/// not given out, so all sixteen are digits and letters (<https://www.crockford.com/base32.html>).
/// The code is a secret: it lies in one place, whoever it is handed to, is overwritten on drop, and
/// `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct ReceiptCode(Box<[u8; LENGTH]>);

/// Why what was typed is not a receipt code. Found before anything is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Not sixteen symbols.
    #[error("{found} symbols instead of 16")]
    Length {
        /// How many there are.
        found: usize,
    },
    /// A symbol that no code has.
    #[error("a symbol that no code has")]
    Symbol,
    /// The check symbol does not fit: something was mistyped.
    #[error("the check symbol does not fit")]
    Check,
}

impl ReceiptCode {
    /// How many symbols a code has.
    pub const LENGTH: usize = LENGTH;

    /// The symbols that codes are made of, in their order.
    pub fn symbols() -> impl Iterator<Item = char> {
        SYMBOLS.iter().copied().map(char::from)
    }

    /// The symbols of what was typed so far, as they are printed. None where there are too many, or where it
    /// holds anything that is no symbol of a code.
    pub fn typed_so_far(typed: &str) -> Option<zeroize::Zeroizing<String>> {
        let mut text = zeroize::Zeroizing::new(String::with_capacity(LENGTH));
        if let Ok(code) = Self::parse(typed) {
            text.extend(code.0.iter().map(|value| char::from(SYMBOLS[usize::from(*value)])));
            return Some(text);
        }
        for symbol in handed::symbols(typed, Layout::Plain) {
            let value = value_of(symbol).filter(|_| text.len() < LENGTH)?;
            text.push(char::from(SYMBOLS[usize::from(value)]));
        }
        Some(text)
    }

    /// A new code from `random`, a source of uniformly random bytes.
    pub fn generate<E>(mut random: impl FnMut(&mut [u8]) -> Result<(), E>) -> Result<Self, E> {
        let mut code = Self(Box::new([0; LENGTH]));
        loop {
            random(&mut code.0[..LENGTH - 1])?;
            code.0.iter_mut().for_each(|symbol| *symbol %= 32);
            if let Ok(check @ 0..32) = u8::try_from(code.checksum()) {
                code.0[LENGTH - 1] = check;
                return Ok(code);
            }
        }
    }

    /// Reads what a person typed, pasted or scanned. Case, spaces, hyphens and quotation marks do not
    /// matter, nor do signs without ink; O is taken for 0, and I and L for 1; a letter of another width
    /// or alphabet counts as the one that it looks like; a label before the code, as the receipt has it,
    /// is passed over.
    pub fn parse(typed: &str) -> Result<Self, CodeError> {
        let mut error = None;
        let readings = handed::places(typed)
            .flat_map(|place| Layout::of(place).map(move |layout| Self::read(place, layout)));
        for read in readings {
            match (read, error) {
                (Ok(code), _) => return Ok(code),
                // Of all that is wrong, a code with a slip in it says most.
                (Err(CodeError::Check), _) => error = Some(CodeError::Check),
                (Err(found), None) => error = Some(found),
                (Err(_), Some(_)) => {}
            }
        }
        Err(error.unwrap_or(CodeError::Length { found: 0 }))
    }

    /// Reads text in which nothing but a code is expected.
    fn read(typed: &str, layout: Layout) -> Result<Self, CodeError> {
        let mut code = Self(Box::new([0; LENGTH]));
        let mut found = 0;
        for symbol in handed::symbols(typed, layout) {
            let value = value_of(symbol).ok_or(CodeError::Symbol)?;
            if let Some(place) = code.0.get_mut(found) {
                *place = value;
            }
            found += 1;
        }
        if found != LENGTH {
            return Err(CodeError::Length { found });
        }
        if code.checksum() != u64::from(code.0[LENGTH - 1]) {
            return Err(CodeError::Check);
        }
        Ok(code)
    }

    /// Four groups of four symbols, joined by hyphens.
    pub fn grouped(&self) -> zeroize::Zeroizing<String> {
        let mut text = String::with_capacity(LENGTH + 3);
        for (index, value) in self.0.iter().enumerate() {
            if index > 0 && index % 4 == 0 {
                text.push('-');
            }
            text.push(char::from(SYMBOLS[usize::from(*value)]));
        }
        text.into()
    }

    /// The sixteen symbols as key material.
    pub fn secret_bytes(&self) -> &[u8; LENGTH] {
        &self.0
    }

    fn checksum(&self) -> u64 {
        let payload = &self.0[..LENGTH - 1];
        payload.iter().fold(0, |rest, value| (rest * 32 + u64::from(*value)) % 37)
    }
}

impl fmt::Debug for ReceiptCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("ReceiptCode(…)")
    }
}

fn value_of(symbol: char) -> Option<u8> {
    let symbol = match symbol.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = SYMBOLS.iter().position(|known| char::from(*known) == symbol);
    place.and_then(|place| u8::try_from(place).ok())
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use proptest::prelude::*;

    use super::*;

    fn code(seed: u64) -> ReceiptCode {
        let mut state = seed;
        let random = |bytes: &mut [u8]| {
            for byte in bytes {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                *byte = (state >> 33) as u8;
            }
            Ok::<(), Infallible>(())
        };
        ReceiptCode::generate(random).unwrap()
    }

    proptest! {
        #[test]
        fn a_code_read_back_is_the_same_code(seed: u64) {
            prop_assert_eq!(ReceiptCode::parse(&code(seed).grouped()), Ok(code(seed)));
        }

        #[test]
        fn one_mistyped_symbol_is_noticed(seed: u64, place in 0..16_usize, other in 0..32_usize) {
            let mut wrong = code(seed);
            prop_assume!(wrong.0[place] != other as u8);
            wrong.0[place] = other as u8;
            prop_assert_eq!(ReceiptCode::parse(&wrong.grouped()), Err(CodeError::Check));
        }

        #[test]
        fn two_neighbours_swapped_are_noticed(seed: u64, place in 0..15_usize) {
            let mut wrong = code(seed);
            prop_assume!(wrong.0[place] != wrong.0[place + 1]);
            wrong.0.swap(place, place + 1);
            prop_assert_eq!(ReceiptCode::parse(&wrong.grouped()), Err(CodeError::Check));
        }

        #[test]
        fn nothing_typed_makes_it_panic(typed: String) {
            let _ = ReceiptCode::parse(&typed);
        }
    }

    #[test]
    fn look_alikes_case_spaces_and_hyphens_do_not_matter() {
        let printed = "10AZ-10AZ-10AZ-1000";
        assert_eq!(ReceiptCode::parse(printed).unwrap().grouped().as_str(), printed);
        for typed in ["ioaz loaz iOaz l0oo", " 10az10AZ10az1000 ", "1OAZ–1OAZ–1OAZ–1OOO"] {
            assert_eq!(ReceiptCode::parse(typed).unwrap().grouped().as_str(), printed);
        }
    }

    /// `code` as somebody else's keyboard, clipboard or scanner hands it over.
    fn in_other_hands(code: &str) -> Vec<String> {
        let with = |hyphen: &str| code.replace('-', hyphen);
        let full_width = |symbol: char| match symbol {
            '!'..='~' => char::from_u32(u32::from(symbol) + 0xFEE0).unwrap_or(symbol),
            other => other,
        };
        let latin = "ABCEHKMPTXY";
        let other_alphabet = |look_alikes: &str| -> String {
            let look_alike = |it| latin.find(it).and_then(|place| look_alikes.chars().nth(place));
            code.chars().map(|it| look_alike(it).unwrap_or(it)).collect()
        };
        vec![
            with("\u{2212}"),
            with("/"),
            with("\u{200b}"),
            with("\u{ad}"),
            with("\u{30fc}"),
            with(" : "),
            format!("\u{feff}\u{201c}{code}\u{201d}"),
            format!("'{}'.", with("")),
            format!("({code})"),
            code.chars().map(full_width).collect(),
            other_alphabet("АВСЕНКМРТХУ"),
            other_alphabet("ΑΒСΕΗΚΜΡΤΧΥ"),
            format!("Receipt code: {code}"),
            format!("Code de reçu\u{a0}: {code}\n"),
            format!("レシート：{code}"),
            format!(
                "Receipt code: {code}\nHarbour Museum · voices@harbour.example\nLedger: 1a2b3c4d"
            ),
        ]
    }

    proptest! {
        #[test]
        fn a_code_is_found_whoever_hands_it_over(seed: u64) {
            for typed in in_other_hands(&code(seed).grouped()) {
                prop_assert_eq!(ReceiptCode::parse(&typed), Ok(code(seed)), "{:?}", typed);
            }
        }

        #[test]
        fn a_scanner_with_american_keys_is_understood_where_the_keyboard_is_another(seed: u64) {
            let printed = code(seed).grouped();
            for layout in
                [german, swiss, hungarian, french, belgian, czech, slovak, spanish, italian, nordic]
            {
                // Where the sign for the hyphen is that of others, too, one in 37 codes has two readings.
                let as_written = printed.chars().map(swiss).collect::<String>().replace('\'', "-");
                let is_code_as_well = as_written != *printed && ReceiptCode::parse(&as_written).is_ok();
                if is_code_as_well && layout('-') == '\'' && layout('Y') == 'Z' {
                    continue;
                }
                let typed: String = printed.chars().map(layout).collect();
                prop_assert_eq!(ReceiptCode::parse(&typed), Ok(code(seed)), "{:?}", typed);
            }
        }
    }

    /// What each sign becomes when the key that makes it in America is pressed on another layout.
    fn german(sign: char) -> char {
        match sign {
            '-' => 'ß',
            'Y' => 'Z',
            'Z' => 'Y',
            other => other,
        }
    }

    fn french(sign: char) -> char {
        let digits = ['à', '&', 'é', '"', '\'', '(', '-', 'è', '_', 'ç'];
        match sign {
            '-' => ')',
            'A' => 'Q',
            'Q' => 'A',
            'W' => 'Z',
            'Z' => 'W',
            'M' => '?',
            digit => digit.to_digit(10).map_or(digit, |it| digits[it as usize]),
        }
    }

    fn swiss(sign: char) -> char {
        if sign == '-' { '\'' } else { german(sign) }
    }

    fn hungarian(sign: char) -> char {
        match sign {
            '-' => 'ü',
            '0' => 'ö',
            other => german(other),
        }
    }

    fn belgian(sign: char) -> char {
        match sign {
            '6' => '§',
            '8' => '!',
            other => french(other),
        }
    }

    fn czech(sign: char) -> char {
        let digits = ['é', '+', 'ě', 'š', 'č', 'ř', 'ž', 'ý', 'á', 'í'];
        match sign {
            '-' => '=',
            other => other.to_digit(10).map_or_else(|| german(other), |it| digits[it as usize]),
        }
    }

    fn slovak(sign: char) -> char {
        match czech(sign) {
            'ě' => 'ľ',
            'ř' => 'ť',
            other => other,
        }
    }

    fn nordic(sign: char) -> char {
        if sign == '-' { '+' } else { sign }
    }

    fn spanish(sign: char) -> char {
        if sign == '-' { '\'' } else { sign }
    }

    fn italian(sign: char) -> char {
        if sign == '-' { '\'' } else { sign }
    }

    #[test]
    fn what_is_typed_so_far_is_shown_as_it_is_printed() {
        let shown = |typed: &str| ReceiptCode::typed_so_far(typed).map(|text| text.to_string());
        assert_eq!(shown("").as_deref(), Some(""));
        assert_eq!(shown("qzke-9kd").as_deref(), Some("QZKE9KD"));
        assert_eq!(shown("o il").as_deref(), Some("011"));
        assert_eq!(shown("Receipt code: 10AZ-10AZ-10AZ-1000").as_deref(), Some("10AZ10AZ10AZ1000"));
        assert_eq!(shown("U"), None, "no code has it");
        assert_eq!(shown("12345678901234567"), None, "too many");
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(ReceiptCode::parse("1234"), Err(CodeError::Length { found: 4 }));
        assert_eq!(ReceiptCode::parse("1234-1234-1234-123U"), Err(CodeError::Symbol));
    }

    #[test]
    fn debug_output_keeps_the_secret() {
        assert_eq!(format!("{:?}", code(7)), "ReceiptCode(…)");
    }
}
