//! The skeleton of a page, and the only two ways to put text into one.

use std::fmt::Write as _;

use crate::campaign::Language;

/// One printable page.
pub(super) struct Page {
    body: String,
    language: Language,
    title: String,
}

impl Page {
    pub(super) fn new(language: &Language, title: &str) -> Self {
        let mut page =
            Self { body: String::new(), language: language.clone(), title: title.to_owned() };
        page.element("h1", title);
        page
    }

    /// One element with `text` in it, each line of it on a line of its own.
    pub(super) fn element(&mut self, name: &str, text: &str) {
        let text = escape(text).replace('\n', "<br>");
        // Writing to a String does not fail.
        let _ = writeln!(self.body, "<{name}>{text}</{name}>");
    }

    /// A labelled value.
    pub(super) fn row(&mut self, label: &str, value: &str) {
        let (label, value) = (escape(label), escape(value).replace('\n', "<br>"));
        let _ = writeln!(self.body, "<dl><dt>{label}</dt><dd>{value}</dd></dl>");
    }

    /// `text` as a QR code, where it fits into one, and below it what it is for.
    pub(super) fn qr(&mut self, text: &str, label: &str) {
        let Ok(code) = qrcode::QrCode::with_error_correction_level(text, qrcode::EcLevel::L) else {
            return;
        };
        let side = code.width() + 8;
        let mut path = String::new();
        for (index, module) in code.to_colors().into_iter().enumerate() {
            if module == qrcode::Color::Dark {
                let (x, y) = (index % code.width() + 4, index / code.width() + 4);
                let _ = write!(path, "M{x} {y}h1v1h-1z");
            }
        }
        let _ = writeln!(
            self.body,
            "<figure><svg class=\"qr\" viewBox=\"0 0 {side} {side}\" role=\"img\" \
             aria-labelledby=\"qr\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
             <path d=\"{path}\"/></svg><figcaption id=\"qr\">{}</figcaption></figure>",
            escape(label)
        );
    }

    pub(super) fn finish(self) -> String {
        let Self { body, language, title } = self;
        let title = escape(&title);
        format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n{body}</main>\n\
             </body>\n</html>\n"
        )
    }
}

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:42em;margin:2em auto;\
    padding:0 1em;color:#1b2430}h1{font-size:1.6em}h2{font-size:1.15em;margin:1.6em 0 .2em}\
    code{font:700 1.7em/1.4 ui-monospace,monospace;letter-spacing:.06em;overflow-wrap:anywhere}\
    dl{margin:.4em 0}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}\
    figure{margin:1em 0}.qr{width:14em;max-width:100%;height:auto;display:block}\
    figcaption{font-size:.9em}small{color:#4a5563}@page{margin:15mm}";

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for symbol in text.chars() {
        match symbol {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_markup_in_it_stays_a_name() {
        let mut page = Page::new(&"en".parse().unwrap(), "<script>alert(1)</script>");
        page.row("Who", "Fish & \"Chips\"");
        let html = page.finish();
        assert!(!html.contains("<script"));
        assert!(html.contains("Fish &amp; &quot;Chips&quot;"));
    }
}
