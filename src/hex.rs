//! Bytes as hexadecimal digits: how digests, keys and numbers are written.
//!
//! What this program writes is in lower case. What only names something is taken in that form alone
//! ([`is_lower_hex`]), so that it has one name; what stands for bytes is read in either case ([`read_into`]).

/// Bytes as two digits each, in lower case. Nothing of them is left elsewhere in memory, so that a secret may be
/// written by it, into what is overwritten.
pub(crate) fn to_hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

/// The bytes that `text` stands for, in either case. None where it is not two digits a byte and nothing else.
pub(crate) fn from_hex(text: &str) -> Option<Vec<u8>> {
    let mut bytes = vec![0; text.len() / 2];
    read_into(text, &mut bytes).then_some(bytes)
}

/// Fills `bytes` with what `text` stands for, in either case. Where it is not two digits for each of them and nothing
/// else, they stay as they are, and the answer is false.
pub(crate) fn read_into(text: &str, bytes: &mut [u8]) -> bool {
    let is_whole = text.len() == 2 * bytes.len() && text.bytes().all(|it| it.is_ascii_hexdigit());
    if is_whole {
        let value = |digit: u8| char::from(digit).to_digit(16).unwrap_or_default() as u8;
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            *byte = value(pair[0]) << 4 | value(pair[1]);
        }
    }
    is_whole
}

/// Whether `text` is so many digits in lower case and nothing else.
pub(crate) fn is_lower_hex(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_two_digits_a_byte_is_nothing() {
        let bytes: Vec<u8> = (0..=255).collect();
        let text = to_hex(&bytes);
        assert!(text.starts_with("000102") && text.ends_with("fdfeff"), "{text}");
        assert_eq!(from_hex(&text.to_uppercase()), Some(bytes.clone()));
        assert_eq!(from_hex(&text), Some(bytes));
        assert_eq!(from_hex(""), Some(Vec::new()));
        for made_up in ["0", "+f", "0g", "é0", " 00", "0x00"] {
            assert_eq!(from_hex(made_up), None, "{made_up}");
        }
    }

    #[test]
    fn what_is_longer_shorter_or_something_else_is_not_read_in_part() {
        let mut bytes = [1, 2];
        for other in ["", "0a", "0a0", "0a0b0c", "0a0g", "0a+b", "aéa"] {
            assert!(!read_into(other, &mut bytes), "{other}");
            assert_eq!(bytes, [1, 2], "{other}");
        }
        assert!(read_into("0aFf", &mut bytes));
        assert_eq!(bytes, [10, 255]);
    }

    #[test]
    fn a_name_has_one_form_and_one_length() {
        assert!(is_lower_hex("0123456789abcdef", 16));
        for other in
            ["", "0123456789abcde", "0123456789abcdef0", "0123456789ABCDEF", "0123456789abcdeg"]
        {
            assert!(!is_lower_hex(other, 16), "{other}");
        }
        assert!(!is_lower_hex("é", 2), "a letter of two bytes is no two digits");
    }
}
