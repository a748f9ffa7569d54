//! From a layout to the bytes of a file.

use miniz_oxide::deflate::compress_to_vec_zlib;
use pdf_writer::types::{StructRole, TabOrder};
use pdf_writer::writers::StructTreeRoot;
use pdf_writer::{Content, Filter, Finish as _, Name, Pdf, Rect, Ref, Str, TextStr};

use super::embed::{COMPRESSION, Embedded};
use super::face::{Faces, Style, Weight};
use super::layout::{Ink, Layout, Mark, Page, Role};
use super::{PdfError, Sheet};

const REGULAR: Name<'_> = Name(b"R");
const SEMIBOLD: Name<'_> = Name(b"S");

/// The whole file.
pub(super) fn file(sheet: &Sheet, layout: &Layout, faces: &Faces) -> Result<Vec<u8>, PdfError> {
    let mut writer = Writer::new(faces);
    let pages: Vec<_> = layout.pages.iter().map(|page| writer.page(page, layout)).collect();
    writer.page_tree(layout, &pages);
    let structure = writer.structure(layout, &pages);
    writer.catalog(&sheet.language, structure);
    let Writer { mut pdf, mut next, regular, semibold, fonts, .. } = writer;
    regular.write(&mut pdf, fonts[0], &mut next)?;
    semibold.write(&mut pdf, fonts[1], &mut next)?;
    pdf.document_info(next.bump()).title(TextStr(&sheet.title));
    Ok(pdf.finish())
}

struct Writer<'a> {
    pdf: Pdf,
    next: Ref,
    tree: Ref,
    fonts: [Ref; 2],
    regular: Embedded<'a>,
    semibold: Embedded<'a>,
}

/// A page in the file.
struct Written {
    id: Ref,
    content: Ref,
    /// The parts on it, each at the place by which the content names it.
    parts: Vec<usize>,
}

impl<'a> Writer<'a> {
    fn new(faces: &'a Faces) -> Self {
        let mut next = Ref::new(1);
        let (tree, fonts) = (next.bump(), [next.bump(), next.bump()]);
        let regular = Embedded::new(&faces.regular);
        let semibold = Embedded::new(&faces.semibold);
        Self { pdf: Pdf::new(), next, tree, fonts, regular, semibold }
    }

    /// Writes what stands on a page.
    fn page(&mut self, page: &Page, layout: &Layout) -> Written {
        let mut content = Content::new();
        let mut parts = Vec::new();
        for marks in page.marks.chunk_by(|one, next| one.part == next.part) {
            match marks[0].part {
                Some(part) => {
                    content
                        .begin_marked_content_with_properties(role(&layout.parts[part]).to_name())
                        .properties()
                        .identify(parts.len() as i32);
                    parts.push(part);
                }
                None => {
                    content.begin_marked_content(Name(b"Artifact"));
                }
            }
            for mark in marks {
                self.mark(&mut content, mark, page.height);
            }
            content.end_marked_content();
        }
        let written = Written { id: self.next.bump(), content: self.next.bump(), parts };
        let content = compress_to_vec_zlib(content.finish().as_slice(), COMPRESSION);
        self.pdf.stream(written.content, &content).filter(Filter::FlateDecode);
        written
    }

    fn mark(&mut self, content: &mut Content, mark: &Mark, height: f32) {
        let (x, y) = (mark.x, height - mark.y);
        match &mark.ink {
            Ink::Line { text, style } => self.line(content, text, *style, (x, y)),
            Ink::Qr { dark, width, module } => {
                // One unit is one module from here on, downwards.
                content.save_state().transform([*module, 0.0, 0.0, -module, x, y]);
                content.set_fill_gray(0.0);
                squares(content, dark, *width);
                content.restore_state();
            }
        }
    }

    fn line(&mut self, content: &mut Content, text: &str, style: Style, (x, y): (f32, f32)) {
        let (name, font) = match style.weight {
            Weight::Regular => (REGULAR, &mut self.regular),
            Weight::Semibold => (SEMIBOLD, &mut self.semibold),
        };
        content.set_fill_gray(style.grey).begin_text();
        content.set_font(name, style.size).set_char_spacing(style.tracking).next_line(x, y);
        let glyphs: Vec<_> = text.chars().map(|symbol| (symbol, font.number(symbol))).collect();
        for run in glyphs.chunk_by(|(_, (_, told)), (_, (_, next))| told == next) {
            let (_, (_, told)) = run[0];
            if !told {
                let actual: String = run.iter().map(|(symbol, _)| symbol).collect();
                content
                    .begin_marked_content_with_properties(Name(b"Span"))
                    .properties()
                    .actual_text(TextStr(&actual));
            }
            let codes = run.iter().flat_map(|(_, (number, _))| number.to_be_bytes());
            content.show(Str(&codes.collect::<Vec<_>>()));
            if !told {
                content.end_marked_content();
            }
        }
        content.end_text();
    }

    fn page_tree(&mut self, layout: &Layout, pages: &[Written]) {
        let ids = pages.iter().map(|page| page.id);
        self.pdf.pages(self.tree).kids(ids).count(pages.len() as i32);
        for (index, (page, written)) in layout.pages.iter().zip(pages).enumerate() {
            let mut object = self.pdf.page(written.id);
            object
                .parent(self.tree)
                .media_box(Rect::new(0.0, 0.0, page.width, page.height))
                .contents(written.content)
                .struct_parents(index as i32)
                .tab_order(TabOrder::StructureOrder);
            let mut resources = object.resources();
            resources.fonts().pair(REGULAR, self.fonts[0]).pair(SEMIBOLD, self.fonts[1]);
        }
    }

    /// Writes what is a heading, a paragraph or a picture, in the order of reading.
    fn structure(&mut self, layout: &Layout, pages: &[Written]) -> Ref {
        let [root, document] = [(); 2].map(|()| self.next.bump());
        let elements: Vec<_> = layout.parts.iter().map(|_| self.next.bump()).collect();
        for ((part, kind), id) in layout.parts.iter().enumerate().zip(&elements) {
            let mut element = self.pdf.struct_element(*id);
            element.kind(role(kind)).parent(document);
            if let Role::Figure(text) = kind {
                element.alt(TextStr(text));
            }
            let mut children = element.children();
            for (page, place) in places(pages, part) {
                children.marked_content_ref().page(page).marked_content_id(place as i32);
            }
        }
        let mut element = self.pdf.struct_element(document);
        element.kind(StructRole::Document).parent(root);
        let mut children = element.children();
        for id in &elements {
            children.struct_element(*id);
        }
        children.finish();
        element.finish();
        let parents = pages.iter().map(|page| {
            let id = self.next.bump();
            self.pdf.indirect(id).array().items(page.parts.iter().map(|part| elements[*part]));
            id
        });
        let parents: Vec<_> = parents.collect();
        let mut tree = self.pdf.indirect(root).start::<StructTreeRoot<'_>>();
        tree.child(document).parent_tree_next_key(parents.len() as i32);
        let mut entries = tree.parent_tree();
        let mut entries = entries.nums();
        for (page, parts) in parents.into_iter().enumerate() {
            entries.insert(page as i32, parts);
        }
        root
    }

    fn catalog(&mut self, language: &str, structure: Ref) {
        let mut catalog = self.pdf.catalog(self.next.bump());
        catalog.pages(self.tree).lang(TextStr(language));
        catalog.mark_info().marked(true);
        catalog.viewer_preferences().display_doc_title(true);
        catalog.pair(Name(b"StructTreeRoot"), structure);
    }
}

fn role(role: &Role) -> StructRole {
    match role {
        Role::Title => StructRole::H1,
        Role::Heading => StructRole::H2,
        Role::Paragraph => StructRole::P,
        Role::Figure(_) => StructRole::Figure,
    }
}

/// The pages on which `part` stands, with its place on each.
fn places(pages: &[Written], part: usize) -> impl Iterator<Item = (Ref, usize)> {
    let place = move |page: &Written| page.parts.iter().position(|other| *other == part);
    pages.iter().filter_map(move |page| Some((page.id, place(page)?)))
}

/// The dark modules, neighbours in a row as one rectangle, so that no hairline parts them.
fn squares(content: &mut Content, dark: &[bool], width: usize) {
    for (y, row) in dark.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run[0] {
                content.rect(x as f32, y as f32, run.len() as f32, 1.0);
            }
            x += run.len();
        }
    }
    content.fill_nonzero();
}
