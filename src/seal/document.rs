//! Reads a signed document so that it has one meaning only.
//!
//! Where a name stands twice in an object of JSON, some readers take the first value and some the last:
//! what one shows may not be what another found signed. Such a document is refused before
//! anything in it is looked at.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// Why a text is no document.
#[derive(Debug, thiserror::Error)]
pub enum NotADocument {
    /// It is in an encoding that JSON does not use.
    #[error("it is not UTF-8 text; save it as UTF-8, or get the file anew")]
    Encoding,
    /// It is not JSON, or a name stands twice in one object.
    #[error("it is not JSON in which everything is said once: {0}")]
    Json(#[from] serde_json::Error),
}

/// The document in `text`, which may begin with a byte order mark.
pub fn document(text: &[u8]) -> Result<Value, NotADocument> {
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    let text = std::str::from_utf8(text).map_err(|_| NotADocument::Encoding)?;
    Ok(serde_json::from_str::<Unambiguous>(text)?.0)
}

/// A value in which no object has a name twice.
struct Unambiguous(Value);

impl<'de> Deserialize<'de> for Unambiguous {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader).map(Self)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(Unambiguous(value)) = from.next_element()? {
            values.push(value);
        }
        Ok(values.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some(name) = from.next_key::<String>()? {
            if fields.contains_key(&name) {
                return Err(A::Error::custom(format!("“{name}” stands twice in one place")));
            }
            let Unambiguous(value) = from.next_value()?;
            fields.insert(name, value);
        }
        Ok(fields.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_stands_twice_is_refused_wherever_it_stands() {
        for twice in [
            r#"{"a": 1, "a": 1}"#,
            r#"{"a": 1, "\u0061": 2}"#,
            r#"{"proof": {"a": 1, "b": 2, "a": 3}}"#,
            r#"[[{"": [], "": {}}]]"#,
        ] {
            let error = document(twice.as_bytes()).unwrap_err().to_string();
            assert!(error.contains("stands twice in one place at line 1"), "{error}");
        }
    }

    #[test]
    fn everything_else_reads_as_it_does_elsewhere() {
        let text = r#"{"a": [null, true, -1, 1.5, 18446744073709551615, "ä"], "b": {"a": {}}}"#;
        let expected: Value = serde_json::from_str(text).unwrap();
        assert_eq!(document(text.as_bytes()).unwrap(), expected);
        assert_eq!(document(format!("\u{feff}{text}").as_bytes()).unwrap(), expected);
        for none in ["", "{", "{} {}", "\u{feff}\u{feff}{}"] {
            assert!(matches!(document(none.as_bytes()), Err(NotADocument::Json(_))), "{none}");
        }
        let deep = "[".repeat(10_000);
        assert!(matches!(document(deep.as_bytes()), Err(NotADocument::Json(_))));
        for other in [&b"\xff\xfe{\0}\0"[..], b"{\"a\": \"\xe4\"}"] {
            assert!(matches!(document(other), Err(NotADocument::Encoding)), "{other:?}");
        }
    }
}
