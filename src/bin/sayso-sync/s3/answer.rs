//! What a server answers: its errors as classes, its listings as keys. All of it is a stranger's text.

use sayso::store::{Key, Listed, Page, Trouble};

/// What the status of an answer and the code in its text mean.
pub(super) fn trouble(status: u16, text: &str) -> Trouble {
    let code = element(text, "Code").unwrap_or_default();
    match (status, code.as_str()) {
        (_, "RequestTimeTooSkewed") => Trouble::Clock,
        (507, _) | (_, "QuotaExceeded" | "InsufficientStorage" | "XMinioStorageFull") => {
            Trouble::Full
        }
        (404, "NoSuchKey" | "") => Trouble::Gone,
        (301 | 307 | 308 | 404, _) => Trouble::NotAStore,
        (401 | 403, _) => Trouble::NoPermission,
        (405, _) => Trouble::ReadOnly,
        (408 | 429, _) | (_, "SlowDown" | "RequestTimeout" | "ServiceUnavailable") => Trouble::Slow,
        (500..=599, _) => Trouble::Failing,
        _ => Trouble::Nonsense,
    }
}

/// Reads a page of a listing; `before` is what stands before each key.
pub(super) fn page(text: &str, before: &str) -> Result<Page, Trouble> {
    if !text.contains("<ListBucketResult") || !text.contains("</ListBucketResult>") {
        return Err(Trouble::Nonsense);
    }
    let mut objects = Vec::new();
    for part in text.split("<Contents>").skip(1) {
        let (part, _) = part.split_once("</Contents>").ok_or(Trouble::Nonsense)?;
        let name = element(part, "Key").ok_or(Trouble::Nonsense)?;
        let length =
            element(part, "Size").and_then(|it| it.parse().ok()).ok_or(Trouble::Nonsense)?;
        // What others keep in the bucket is none of this fleet's.
        let Some(key) = name.strip_prefix(before).and_then(|it| Key::parse(it).ok()) else {
            continue;
        };
        objects.push(Listed { key, length });
    }
    let more = element(text, "IsTruncated").is_some_and(|it| it == "true");
    let next = element(text, "NextContinuationToken").filter(|_| more);
    if more && next.is_none() { Err(Trouble::Nonsense) } else { Ok(Page { objects, next }) }
}

/// The text of the first element called `name`.
fn element(text: &str, name: &str) -> Option<String> {
    let (_, rest) = text.split_once(&format!("<{name}>"))?;
    let (inner, _) = rest.split_once(&format!("</{name}>"))?;
    Some(unescaped(inner))
}

/// Text of XML as it was meant. What no key and no mark of a listing has is left as it stands.
fn unescaped(text: &str) -> String {
    let plain = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&apos;", "'"),
        ("&#39;", "'"),
    ];
    let text =
        plain.iter().fold(text.to_owned(), |text, (written, meant)| text.replace(written, meant));
    text.replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listing_is_read_and_what_is_not_this_fleets_is_left_out() {
        let text = "<?xml version=\"1.0\"?><ListBucketResult xmlns=\"x\"><Name>b</Name><IsTruncated>true</IsTruncated>\
            <Contents><Key>fleet/v1/org/1-ab</Key><LastModified>x</LastModified><Size>364</Size></Contents>\
            <Contents><Size>1</Size><Key>fleet/v1/../x</Key></Contents>\
            <Contents><Key>v1/org/2</Key><Size>1</Size></Contents>\
            <NextContinuationToken>a&amp;lt;b+/=</NextContinuationToken></ListBucketResult>";
        let page = page(text, "fleet/").unwrap();
        let key = Key::parse("v1/org/1-ab").unwrap();
        assert_eq!(page.objects, [Listed { key, length: 364 }]);
        assert_eq!(page.next.as_deref(), Some("a&lt;b+/="));
    }

    #[test]
    fn what_is_no_whole_listing_is_refused() {
        let start = "<ListBucketResult>";
        for text in [
            "",
            "<html></html>",
            start,
            "<ListBucketResult><Contents><Key>a</Key></ListBucketResult>",
            "<ListBucketResult><Contents><Key>a</Key></Contents></ListBucketResult>",
            "<ListBucketResult><Contents><Size>1</Size></Contents></ListBucketResult>",
            "<ListBucketResult><Contents><Key>a</Key><Size>-1</Size></Contents></ListBucketResult>",
            "<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>",
        ] {
            assert_eq!(page(text, ""), Err(Trouble::Nonsense), "{text}");
        }
    }

    #[test]
    fn each_failure_has_a_class() {
        let error = |code: &str| format!("<Error><Code>{code}</Code><Message>m</Message></Error>");
        for (status, code, expected) in [
            (403, "AccessDenied", Trouble::NoPermission),
            (403, "SignatureDoesNotMatch", Trouble::NoPermission),
            (403, "RequestTimeTooSkewed", Trouble::Clock),
            (404, "NoSuchBucket", Trouble::NotAStore),
            (404, "NoSuchKey", Trouble::Gone),
            (301, "PermanentRedirect", Trouble::NotAStore),
            (503, "SlowDown", Trouble::Slow),
            (429, "", Trouble::Slow),
            (500, "InternalError", Trouble::Failing),
            (507, "", Trouble::Full),
            (403, "QuotaExceeded", Trouble::Full),
            (405, "MethodNotAllowed", Trouble::ReadOnly),
            (400, "InvalidArgument", Trouble::Nonsense),
        ] {
            assert_eq!(trouble(status, &error(code)), expected, "{status} {code}");
        }
    }
}
