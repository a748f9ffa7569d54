//! Where everything stands. Lengths are points, and `y` grows downwards from a page's top edge.

use qrcode::{Color, EcLevel, QrCode};

use super::face::{Faces, Style, Weight};
use super::{Block, Format};

/// A millimetre in points.
pub(super) const MM: f32 = 72.0 / 25.4;

/// What a part of the content is to a screen reader.
pub(super) enum Role {
    Title,
    Heading,
    Paragraph,
    /// A picture and the text that it stands for.
    Figure(String),
}

/// All pages, and the parts of the content that stand on them.
pub(super) struct Layout {
    pub(super) pages: Vec<Page>,
    pub(super) parts: Vec<Role>,
}

/// One page.
pub(super) struct Page {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) marks: Vec<Mark>,
}

/// Something with ink on it.
pub(super) struct Mark {
    /// Which part of the content it belongs to; a page number belongs to none.
    pub(super) part: Option<usize>,
    /// The left edge.
    pub(super) x: f32,
    /// The baseline of text, the top edge of a QR code.
    pub(super) y: f32,
    pub(super) ink: Ink,
}

pub(super) enum Ink {
    Line {
        text: String,
        style: Style,
    },
    /// Rows of `width` modules, each `module` points wide, without the quiet zone.
    Qr {
        dark: Vec<bool>,
        width: usize,
        module: f32,
    },
}

/// Measures of a paper; sizes of type in points.
struct Paper {
    width: f32,
    /// Of the tallest page.
    height: f32,
    /// Of the shortest page.
    shortest: f32,
    margin: f32,
    body: f32,
    title: f32,
    code: f32,
    /// Of what is not the main thing.
    grey: f32,
    /// Side of a QR code with its quiet zone.
    qr: f32,
    /// Whether text stands beside a QR code.
    beside: bool,
    /// Sizes to try so that all fits on one page, the full size first.
    scales: &'static [f32],
}

const A4: Paper = Paper {
    width: 210.0 * MM,
    height: 297.0 * MM,
    shortest: 297.0 * MM,
    margin: 18.0 * MM,
    body: 10.0,
    title: 23.0,
    code: 23.0,
    grey: 0.35,
    qr: 42.0 * MM,
    beside: true,
    scales: &[1.0, 0.95, 0.9, 0.85, 0.8, 0.75],
};

/// It is read standing, from a step away.
const POSTER: Paper = Paper {
    body: 20.0,
    title: 36.0,
    code: 36.0,
    scales: &[1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5],
    ..A4
};

const ROLL: Paper = Paper {
    width: 80.0 * MM,
    // Readers refuse a page that is longer.
    height: 14_400.0,
    shortest: 60.0 * MM,
    margin: 4.0 * MM,
    body: 9.0,
    title: 15.0,
    code: 17.0,
    grey: 0.0,
    qr: 50.0 * MM,
    beside: false,
    scales: &[1.0],
};

/// A telephone's camera reads nothing finer from paper.
const FINEST_MODULE: f32 = 0.35 * MM;
/// Modules on each side of a QR code that stay white.
const QUIET: usize = 4;
/// Height of a capital, in parts of the size.
const CAPITAL: f32 = 0.727;
/// Nothing is set smaller.
const SMALLEST: f32 = 7.0;

/// The blocks on pages of `format`: in the largest type with which one page is enough, or else in
/// full size on several.
pub(super) fn lay_out(blocks: &[Block], faces: &Faces, format: Format) -> Layout {
    let paper = match format {
        Format::A4 => &A4,
        Format::Poster => &POSTER,
        Format::Roll80 => &ROLL,
    };
    let at = |scale: &f32| Setter::new(faces, paper, *scale).set(blocks);
    let fits = |layout: &Layout| layout.pages.len() == 1;
    paper.scales.iter().map(at).find(fits).unwrap_or_else(|| at(&1.0))
}

/// The kinds of text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Title,
    Heading,
    Body,
    Small,
    Label,
    Code,
}

/// Sets one block after the other.
struct Setter<'a> {
    faces: &'a Faces,
    paper: &'a Paper,
    scale: f32,
    done: Layout,
    marks: Vec<Mark>,
    /// How far down this page is filled.
    y: f32,
    /// Left and bottom edge of the QR code beside which text stands.
    beside: Option<(f32, f32)>,
    /// White that a QR code above still needs.
    quiet: f32,
}

impl<'a> Setter<'a> {
    fn new(faces: &'a Faces, paper: &'a Paper, scale: f32) -> Self {
        let (done, marks) = (Layout { pages: Vec::new(), parts: Vec::new() }, Vec::new());
        Self { faces, paper, scale, done, marks, y: paper.margin, beside: None, quiet: 0.0 }
    }

    fn set(mut self, blocks: &[Block]) -> Layout {
        for block in blocks {
            self.block(block);
        }
        self.turn_page();
        self.number_pages();
        self.done
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(text) => self.text(Kind::Title, text, Role::Title),
            Block::Heading(text) => self.text(Kind::Heading, text, Role::Heading),
            Block::Text(text) => self.text(Kind::Body, text, Role::Paragraph),
            Block::Small(text) => self.text(Kind::Small, text, Role::Paragraph),
            Block::Code(text) => self.text(Kind::Code, text, Role::Paragraph),
            Block::Row { label, value } => {
                self.text(Kind::Label, label, Role::Paragraph);
                if clean(label).is_empty() {
                    self.text(Kind::Body, value, Role::Paragraph);
                } else {
                    self.lines(self.style(Kind::Body), &clean(value), Role::Paragraph);
                }
            }
            Block::Qr(text) => self.qr(text),
        }
    }

    /// A text with the room before it and, on its page, at least the start of what follows it.
    fn text(&mut self, kind: Kind, text: &str, role: Role) {
        let body = self.style(Kind::Body).line;
        let (gap, follows) = match kind {
            Kind::Title => (1.2, 2.0),
            Kind::Heading => (1.1, 2.0),
            Kind::Body => (0.5, 0.0),
            Kind::Small => (0.8, 0.0),
            Kind::Label => (0.55, 1.0),
            Kind::Code => (0.3, 0.0),
        };
        let text = clean(text);
        if text.is_empty() {
            return;
        }
        self.leave(gap * body);
        let mut style = self.style(kind);
        if kind == Kind::Code {
            style = self.on_one_line(style, &text);
        }
        self.room_for(style.line + follows * body);
        self.lines(style, &text, role);
    }

    fn lines(&mut self, style: Style, text: &str, role: Role) {
        if text.is_empty() {
            return;
        }
        let part = Some(self.done.parts.len());
        self.done.parts.push(role);
        for text in text.split('\n') {
            let mut from = 0;
            loop {
                self.room_for(style.line);
                let width = self.right() - self.paper.margin;
                let to = from + self.faces.fitting((text, from), style, width);
                self.line(part, &text[from..to], style);
                from = to;
                if from >= text.len() {
                    break;
                }
            }
        }
    }

    fn line(&mut self, part: Option<usize>, line: &str, style: Style) {
        let mut text = line.trim_end_matches(' ').to_owned();
        // Letters stand in the middle of their line, measured by a capital.
        let y = self.y + style.line.midpoint(CAPITAL * style.size);
        self.y += style.line;
        if text.is_empty() {
            return;
        }
        if text.len() < line.len() {
            // Who copies the text or has it read aloud needs the space between two lines.
            text.push(' ');
        }
        self.marks.push(Mark { part, x: self.paper.margin, y, ink: Ink::Line { text, style } });
    }

    fn qr(&mut self, text: &str) {
        let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::L) else { return };
        let paper = self.paper;
        let width = code.width();
        let modules = (width + 2 * QUIET) as f32;
        let module = (paper.qr / modules).max(FINEST_MODULE);
        let (side, quiet) = (modules * module, QUIET as f32 * module);
        self.clear();
        self.room_for(side);
        // At the edge of the text, the quiet zone lies in the margin, where it is quiet anyway.
        let top = if self.is_at_top() { self.y - quiet } else { self.y };
        let x = if paper.beside {
            let left = paper.width - paper.margin - (side - 2.0 * quiet);
            self.beside = Some((left - quiet - 2.0 * MM, top + side));
            left
        } else {
            (self.y, self.quiet) = (top + side - quiet, quiet);
            (paper.width - side) / 2.0 + quiet
        };
        let dark = code.into_colors().into_iter().map(|color| color == Color::Dark).collect();
        let ink = Ink::Qr { dark, width, module };
        self.marks.push(Mark { part: Some(self.done.parts.len()), x, y: top + quiet, ink });
        self.done.parts.push(Role::Figure(text.to_owned()));
    }

    fn style(&self, kind: Kind) -> Style {
        let Paper { body, title, code, grey, .. } = *self.paper;
        let (weight, size, leading, tracking, grey) = match kind {
            Kind::Title => (Weight::Semibold, title, 1.25, -0.015, 0.0),
            Kind::Heading => (Weight::Semibold, 1.25 * body, 1.25, 0.0, 0.0),
            Kind::Body => (Weight::Regular, body, 1.4, 0.0, 0.0),
            Kind::Small => (Weight::Regular, 0.85 * body, 1.4, 0.0, grey),
            Kind::Label => (Weight::Semibold, 0.9 * body, 1.4, 0.0, grey),
            Kind::Code => (Weight::Semibold, code, 1.3, 0.06, 0.0),
        };
        let size = (size * self.scale).max(SMALLEST);
        Style { weight, size, line: leading * size, tracking: tracking * size, grey }
    }

    /// `style`, smaller if that brings `text` on one line, but never smaller than the body.
    fn on_one_line(&self, style: Style, text: &str) -> Style {
        // A hair less, so that rounding does not undo it.
        let width = self.right() - self.paper.margin - 0.1;
        let shrink = (width / self.faces.width(text, style)).min(1.0);
        if style.size * shrink < self.style(Kind::Body).size {
            return style;
        }
        let (size, tracking) = (style.size * shrink, style.tracking * shrink);
        Style { size, tracking, line: style.line * shrink, ..style }
    }

    /// The right edge of the line that starts here.
    fn right(&self) -> f32 {
        let edge = self.paper.width - self.paper.margin;
        self.beside.filter(|(_, bottom)| self.y < *bottom).map_or(edge, |(left, _)| left)
    }

    fn is_at_top(&self) -> bool {
        self.y <= self.paper.margin
    }

    fn leave(&mut self, gap: f32) {
        let gap = gap.max(std::mem::take(&mut self.quiet));
        if !self.is_at_top() {
            self.y += gap;
        }
    }

    /// Goes on to the next page if this one has less than `height` left.
    fn room_for(&mut self, height: f32) {
        if self.y + height > self.paper.height - self.paper.margin && !self.is_at_top() {
            self.turn_page();
        }
    }

    /// Goes on below the QR code and its quiet zone.
    fn clear(&mut self) {
        self.y += std::mem::take(&mut self.quiet);
        if let Some((_, bottom)) = self.beside.take() {
            self.y = self.y.max(bottom);
        }
    }

    fn turn_page(&mut self) {
        self.clear();
        let height = (self.y + self.paper.margin).max(self.paper.shortest).min(self.paper.height);
        let marks = std::mem::take(&mut self.marks);
        self.done.pages.push(Page { width: self.paper.width, height, marks });
        self.y = self.paper.margin;
    }

    fn number_pages(&mut self) {
        let (style, paper, all) = (self.style(Kind::Small), self.paper, self.done.pages.len());
        if all < 2 {
            return;
        }
        for (index, page) in self.done.pages.iter_mut().enumerate() {
            let text = format!("{} / {all}", index + 1);
            let x = paper.width - paper.margin - self.faces.width(&text, style);
            let y = page.height - (paper.margin - CAPITAL * style.size) / 2.0;
            page.marks.push(Mark { part: None, x, y, ink: Ink::Line { text, style } });
        }
    }
}

/// `text` with one kind of line break, without characters that have no ink and without an empty
/// end; other control characters become a visible sign. A space before each line break keeps two
/// words apart for who copies the text.
fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for symbol in text.replace("\r\n", "\n").chars() {
        match symbol {
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                cleaned.push_str(" \n");
            }
            '\t' => cleaned.push(' '),
            inkless if is_inkless(inkless) => {}
            control if control.is_control() => cleaned.push(char::REPLACEMENT_CHARACTER),
            other => cleaned.push(other),
        }
    }
    cleaned.trim_end().to_owned()
}

/// Soft hyphens, joiners, marks of direction, choices of variant.
fn is_inkless(symbol: char) -> bool {
    matches!(
        symbol,
        '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}
