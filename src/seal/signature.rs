//! A key that vouches: what a vault gives out can be told from what somebody else made or changed.
//!
//! It signs documents in JSON as the W3C's Data Integrity proofs do, with the cryptosuite
//! `eddsa-jcs-2022`: Ed25519 over the digests of the proof's own fields and of the document, both
//! written in the canonical form of RFC 8785. Anybody can check one without Sayso.

use std::fmt;
use std::str::FromStr;

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use crate::digest::{Digest, canonical};

/// What stands before an Ed25519 key in a `did:key`.
const ED25519: [u8; 2] = [0xed, 0x01];

/// The secret half.
pub struct Signatory(SigningKey);

/// The public half, written as `did:key:z6Mk…`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SignatoryKey(VerifyingKey);

/// Why a document is not what a vault gave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSigned {
    /// It carries no proof, or one of another kind.
    #[error("it carries no signature that Sayso makes")]
    NoProof,
    /// The proof is not of this document.
    #[error("it was changed after it was signed")]
    Changed,
}

impl Signatory {
    /// A key from 32 random bytes.
    pub fn new(secret: &Zeroizing<[u8; 32]>) -> Self {
        Self(SigningKey::from_bytes(secret))
    }

    /// The public half.
    pub fn public(&self) -> SignatoryKey {
        SignatoryKey(self.0.verifying_key())
    }

    /// A signature over `message`, which says by its first words what it is.
    pub fn sign_message(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }

    /// Adds a proof to the JSON object `document`, which has no field `proof` of its own. `created`
    /// is a time as XML Schema writes it.
    pub fn sign(&self, mut document: Value, created: &str) -> Value {
        debug_assert!(document.get("proof").is_none(), "the signature would take its place");
        let key = self.public().to_string();
        let fragment = key.rsplit(':').next().unwrap_or_default().to_owned();
        let mut proof = json!({
            "type": "DataIntegrityProof",
            "cryptosuite": "eddsa-jcs-2022",
            "created": created,
            "proofPurpose": "assertionMethod",
            "verificationMethod": format!("{key}#{fragment}"),
        });
        // The proof is only of what the names in the document mean by its context.
        if let Some(context) = document.get("@context") {
            proof["@context"] = context.clone();
        }
        let signature = self.0.sign(&signed_bytes(&document, &proof));
        proof["proofValue"] = multibase(&signature.to_bytes()).into();
        document["proof"] = proof;
        document
    }
}

impl SignatoryKey {
    /// Whether `signature` was made over `message` by this key.
    pub fn has_signed(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        self.0.verify_strict(message, &Signature::from_bytes(signature)).is_ok()
    }

    /// Who signed `document`, where it is as it was signed. Whether that key is to be trusted, it
    /// cannot say.
    pub fn of(document: &Value) -> Result<Self, NotSigned> {
        let mut document = document.clone();
        let fields = document.as_object_mut().ok_or(NotSigned::NoProof)?;
        let mut proof = fields.remove("proof").ok_or(NotSigned::NoProof)?;
        let kind = (&proof["type"], &proof["cryptosuite"], &proof["proofPurpose"]);
        if kind
            != (&"DataIntegrityProof".into(), &"eddsa-jcs-2022".into(), &"assertionMethod".into())
        {
            return Err(NotSigned::NoProof);
        }
        // The cryptosuite lets the document name more contexts than the proof; Sayso never does.
        if proof.get("@context") != fields.get("@context") {
            return Err(NotSigned::Changed);
        }
        let value = proof.as_object_mut().and_then(|proof| proof.remove("proofValue"));
        let value = value.as_ref().and_then(Value::as_str).ok_or(NotSigned::NoProof)?;
        let signature: [u8; 64] =
            from_multibase(value).and_then(|it| it.try_into().ok()).ok_or(NotSigned::NoProof)?;
        let method = proof["verificationMethod"].as_str().unwrap_or_default();
        let (key, fragment) = method.split_once('#').ok_or(NotSigned::NoProof)?;
        if key.rsplit(':').next() != Some(fragment) {
            return Err(NotSigned::NoProof);
        }
        let key: Self = key.parse().map_err(|_| NotSigned::NoProof)?;
        let bytes = signed_bytes(&document, &proof);
        let signature = Signature::from_bytes(&signature);
        key.0.verify_strict(&bytes, &signature).map_err(|_| NotSigned::Changed)?;
        Ok(key)
    }
}

/// The digest of the proof without its value, then that of the document without its proof.
fn signed_bytes(document: &Value, proof: &Value) -> Vec<u8> {
    [proof, document]
        .iter()
        .flat_map(|it| *Digest::of(canonical(it).as_bytes()).as_bytes())
        .collect()
}

fn multibase(bytes: &[u8]) -> String {
    format!("z{}", bs58::encode(bytes).into_string())
}

fn from_multibase(text: &str) -> Option<Vec<u8>> {
    bs58::decode(text.strip_prefix('z')?).into_vec().ok()
}

impl fmt::Display for SignatoryKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "did:key:{}", multibase(&[&ED25519[..], self.0.as_bytes()].concat()))
    }
}

impl fmt::Debug for SignatoryKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "SignatoryKey({self})")
    }
}

/// The text is no `did:key` of an Ed25519 key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a key such as did:key:z6Mk…")]
pub struct NotAKey;

impl FromStr for SignatoryKey {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let bytes = text.strip_prefix("did:key:").and_then(from_multibase).ok_or(NotAKey)?;
        let key: [u8; 32] =
            bytes.strip_prefix(&ED25519).and_then(|it| it.try_into().ok()).ok_or(NotAKey)?;
        VerifyingKey::from_bytes(&key).map(Self).map_err(|_| NotAKey)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signed() -> Value {
        let signatory = Signatory::new(&Zeroizing::new([7; 32]));
        let document =
            json!({ "@context": { "a": "b" }, "text": "„Ja“, said \"she\"\n", "count": 3 });
        signatory.sign(document, "2026-11-25T10:00:00Z")
    }

    #[test]
    fn what_was_signed_says_by_whom() {
        let key = SignatoryKey::of(&signed()).unwrap();
        assert_eq!(key.to_string().parse(), Ok(key));
        assert!(key.to_string().starts_with("did:key:z6Mk"));
        assert_eq!("did:key:z6Mk".parse::<SignatoryKey>(), Err(NotAKey));
    }

    /// The numbers and the order of names from RFC 8785, 3.2.2 and 3.2.3.
    #[test]
    fn what_is_signed_is_written_as_the_standard_writes_it() {
        let read = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        let document = read(
            r#"{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
                "\u20ac":"Euro","\r":"CR","\ufb33":"Dalet","1":"One","\ud83d\ude00":"Smile",
                "\u0080":"Control","\u00f6":"Umlaut","text":"\u20ac$\u000F\u000aA'B\"\\\\\"\/"}"#,
        );
        let expected = "{\"\\r\":\"CR\",\"1\":\"One\",\
            \"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
            \"text\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\",\
            \"\u{80}\":\"Control\",\"ö\":\"Umlaut\",\"€\":\"Euro\",\
            \"\u{1f600}\":\"Smile\",\"\u{fb33}\":\"Dalet\"}";
        assert_eq!(canonical(&document), expected);
    }

    #[test]
    fn one_changed_character_anywhere_is_noticed() {
        let text = signed().to_string();
        let mut tried = 0;
        for (at, letter) in text.char_indices().filter(|(_, c)| c.is_ascii_alphanumeric()) {
            let other = if letter == 'q' { "r" } else { "q" };
            let other = if letter.is_ascii_digit() && letter != '1' { "1" } else { other };
            let changed = format!("{}{other}{}", &text[..at], &text[at + 1..]);
            let Ok(document) = serde_json::from_str::<Value>(&changed) else { continue };
            assert!(SignatoryKey::of(&document).is_err(), "{changed}");
            tried += 1;
        }
        assert!(tried > 200, "{tried}");
        let key = SignatoryKey::of(&signed()).unwrap();
        for context in [json!({ "a": "c" }), json!([{ "a": "b" }]), Value::Null] {
            let mut other = signed();
            other["proof"]["@context"] = context;
            assert_eq!(SignatoryKey::of(&other), Err(NotSigned::Changed));
        }
        let mut without = signed();
        without["proof"].as_object_mut().unwrap().remove("@context");
        assert_eq!(SignatoryKey::of(&without), Err(NotSigned::Changed), "{key}");
        assert_eq!(SignatoryKey::of(&json!({})), Err(NotSigned::NoProof));
        assert_eq!(SignatoryKey::of(&json!([])), Err(NotSigned::NoProof));
    }
}
