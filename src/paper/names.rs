//! The names of the vocabularies in full, and the contexts that a paper names.
//!
//! The code writes `dpv:hasNotice`, a paper says `https://w3id.org/dpv#hasNotice`. With full names
//! the only context that a paper needs is the one that defines its signature. It is named by its
//! address: verifiers have it built in, and the common ones compare contexts as text, which a
//! context written out in the paper does not survive.

use serde_json::{Map, Value, json};

/// Defines the signature.
const DATA_INTEGRITY: &str = "https://w3id.org/security/data-integrity/v2";

/// Gives every name that no other context defines an address of its own, as the W3C's credentials
/// do it.
const UNDEFINED_TERMS: &str = "https://www.w3.org/ns/credentials/undefined-terms/v2";

const VOCABULARIES: [(&str, &str); 10] = [
    ("dpv", "https://w3id.org/dpv#"),
    ("pd", "https://w3id.org/dpv/pd#"),
    ("loc", "https://w3id.org/dpv/loc#"),
    ("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"),
    ("legal-eu", "https://w3id.org/dpv/legal/eu#"),
    ("legal-gb", "https://w3id.org/dpv/legal/gb#"),
    ("legal-us", "https://w3id.org/dpv/legal/us#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
];

/// What has a type of XML Schema.
const TYPED: [(&str, &str); 3] =
    [("dct:created", "dateTime"), ("dpv:isIndicatedAtTime", "dateTime"), ("rdf:value", "duration")];

/// `short` in full, such as `dpv:hasNotice`. A name that no vocabulary here has stays as it is.
pub fn term(short: &str) -> String {
    let found = short.split_once(':').and_then(|(vocabulary, name)| {
        let (_, address) = VOCABULARIES.iter().find(|(known, _)| *known == vocabulary)?;
        Some(format!("{address}{name}"))
    });
    found.unwrap_or_else(|| short.to_owned())
}

/// `document`, written with short names, as JSON-LD that every reader takes.
pub(super) fn linked(document: Value) -> Value {
    let mut document = in_full(document);
    document["@context"] = DATA_INTEGRITY.into();
    document
}

/// `document`, which has names of its own, as JSON that readers of JSON-LD take, too.
pub(super) fn plain(mut document: Value) -> Value {
    document["@context"] = json!([DATA_INTEGRITY, UNDEFINED_TERMS]);
    document
}

fn in_full(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            fields.into_iter().map(field_in_full).collect::<Map<_, _>>().into()
        }
        Value::Array(values) => values.into_iter().map(in_full).collect(),
        other => other,
    }
}

fn field_in_full((name, value): (String, Value)) -> (String, Value) {
    let value = match TYPED.iter().find(|(typed, _)| *typed == name) {
        Some((_, kind)) if value.is_string() => {
            let kind = format!("http://www.w3.org/2001/XMLSchema#{kind}");
            json!({ "@type": kind, "@value": value })
        }
        _ if name == "@id" || name == "@type" => names_in_full(value),
        _ => in_full(value),
    };
    (term(&name), value)
}

fn names_in_full(value: Value) -> Value {
    match value {
        Value::String(name) => term(&name).into(),
        Value::Array(names) => names.into_iter().map(names_in_full).collect(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_in_full_and_what_people_wrote_is_left_alone() {
        let written = linked(json!({
            "@id": "urn:uuid:1",
            "@type": ["dpv:ConsentRecord", "eu-gdpr:A7-3"],
            "dct:title": "dpv:Store",
            "dct:created": "2026-11-25T10:00:00Z",
            "dct:language": null,
        }));
        let expected = json!({
            "@context": "https://w3id.org/security/data-integrity/v2",
            "@id": "urn:uuid:1",
            "@type": ["https://w3id.org/dpv#ConsentRecord", "https://w3id.org/dpv/legal/eu/gdpr#A7-3"],
            "http://purl.org/dc/terms/title": "dpv:Store",
            "http://purl.org/dc/terms/created": {
                "@type": "http://www.w3.org/2001/XMLSchema#dateTime",
                "@value": "2026-11-25T10:00:00Z",
            },
            "http://purl.org/dc/terms/language": null,
        });
        assert_eq!(written, expected);
    }
}
