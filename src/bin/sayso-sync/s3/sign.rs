//! How a request shows whose it is: AWS Signature Version 4, in headers, as the documentation of Amazon S3 gives it
//! ("Signature Calculations for the Authorization Header"). Addresses carry no signature, since they are logged on their way.

use jiff::Timestamp;
use ring::digest::{SHA256, digest};
use ring::hmac::{HMAC_SHA256, Key, Tag, sign};

use super::Credentials;

/// The bytes of an object are not part of the signature: they are signed by whoever made them.
const PAYLOAD: &str = "UNSIGNED-PAYLOAD";

/// A request, as far as it is signed.
pub(super) struct Request<'a> {
    pub(super) method: &'a str,
    pub(super) host: &'a str,
    /// From the root on; of characters that mean themselves.
    pub(super) path: &'a str,
    /// Sorted by name, and encoded.
    pub(super) query: &'a str,
}

/// The headers that a request needs beside `host`.
pub(super) fn headers(
    request: &Request<'_>,
    (credentials, region): (&Credentials, &str),
    at: Timestamp,
) -> Vec<(&'static str, String)> {
    let (time, day) =
        (at.strftime("%Y%m%dT%H%M%SZ").to_string(), at.strftime("%Y%m%d").to_string());
    let mut signed =
        vec![("host", request.host.to_owned()), ("x-amz-content-sha256", PAYLOAD.to_owned())];
    signed.push(("x-amz-date", time.clone()));
    if let Some(session) = &credentials.session {
        signed.push(("x-amz-security-token", session.to_string()));
    }
    let names = signed.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(";");
    let lines: String = signed.iter().flat_map(|(name, value)| [name, ":", value, "\n"]).collect();
    let Request { method, path, query, .. } = request;
    let canonical = format!("{method}\n{path}\n{query}\n{lines}\n{names}\n{PAYLOAD}");
    let scope = format!("{day}/{region}/s3/aws4_request");
    let hash = hex(digest(&SHA256, canonical.as_bytes()).as_ref());
    let to_sign = format!("AWS4-HMAC-SHA256\n{time}\n{scope}\n{hash}");
    let signature = hex(signature(credentials, &day, region, &to_sign).as_ref());
    let id = credentials.id.as_str();
    let proof = format!(
        "AWS4-HMAC-SHA256 Credential={id}/{scope}, SignedHeaders={names}, Signature={signature}"
    );
    signed.remove(0);
    signed.push(("authorization", proof));
    signed
}

fn signature(credentials: &Credentials, day: &str, region: &str, to_sign: &str) -> Tag {
    let secret = zeroize::Zeroizing::new(format!("AWS4{}", credentials.secret.as_str()));
    let mut key = Key::new(HMAC_SHA256, secret.as_bytes());
    for part in [day, region, "s3", "aws4_request"] {
        key = Key::new(HMAC_SHA256, sign(&key, part.as_bytes()).as_ref());
    }
    sign(&key, to_sign.as_bytes())
}

/// Encodes a value of a query.
pub(super) fn encoded(value: &str) -> String {
    let mut written = String::new();
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            written.push(char::from(byte));
        } else {
            written.push('%');
            written.push_str(&hex(&[byte]).to_uppercase());
        }
    }
    written
}

fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or_default();
    bytes.iter().flat_map(|it| [digit(it >> 4), digit(it & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use zeroize::Zeroizing;

    /// The same request, signed by botocore 1.44 (`S3SigV4Auth`, payload signing off).
    #[test]
    fn a_request_is_signed_as_the_tools_of_that_service_sign_it() {
        let secret = |text: &str| Zeroizing::new(text.to_owned());
        let mut credentials = Credentials {
            id: secret("AKIAIOSFODNN7EXAMPLE"),
            secret: secret("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
            session: None,
        };
        let query = format!("list-type=2&prefix={}", encoded("fleet/v1/org/"));
        let request =
            Request { method: "GET", host: "s3.example:8333", path: "/bucket", query: &query };
        let at = "2026-11-27T12:00:00Z".parse().unwrap();
        let without = headers(&request, (&credentials, "us-east-1"), at);
        credentials.session = Some(secret("SESSION/token="));
        let with = headers(&request, (&credentials, "us-east-1"), at);
        for (headers, signature) in [
            (&without, "f654be3ec101a91b72f278314dd047c913c1e1458b2f8322f9834c20c8b04258"),
            (&with, "63d56b50b19ba350ba8e32c9f95b5a2e76cdaab78efc1f3e3dd0b0d9fcf01989"),
        ] {
            let value = |name| headers.iter().find(|it| it.0 == name).map(|it| it.1.as_str());
            assert_eq!(value("x-amz-date"), Some("20261127T120000Z"));
            assert_eq!(value("x-amz-content-sha256"), Some("UNSIGNED-PAYLOAD"));
            assert_eq!(
                value("authorization").and_then(|it| it.rsplit('=').next()),
                Some(signature)
            );
        }
    }
}
