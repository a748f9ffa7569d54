//! The window without a graphics card: what is painted in parts is what would be painted as a whole, and it
//! is the picture that a graphics card would make.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::common::raster::Raster;
use crate::common::window::{Setting, Window};
use egui::epaint::{Brush, RectShape};
use egui::{
    Align2, Color32, ColorImage, FontId, Pos2, Rect, Shape, Stroke, TextureHandle, TextureOptions,
    Vec2, pos2, vec2,
};
use egui_kittest::Harness;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use sayso::surface::{App, Glance};

/// One thing on a page.
#[derive(Clone, Debug, PartialEq)]
enum Thing {
    Words(Pos2, String, f32),
    Box(Rect, u8, Color32, f32),
    Disc(Pos2, f32, Color32),
    Line(Vec<Pos2>, f32),
    Shadow(Rect, f32),
    Picture(Rect, u8, bool),
    Clipped(Rect, Pos2, String),
}

fn place() -> impl Strategy<Value = Pos2> {
    (-20.0_f32..340.0, -20.0_f32..260.0).prop_map(|(x, y)| pos2(x, y))
}

fn rect() -> impl Strategy<Value = Rect> {
    (place(), 1.0_f32..200.0, 1.0_f32..150.0)
        .prop_map(|(at, width, height)| Rect::from_min_size(at, vec2(width, height)))
}

fn words() -> impl Strategy<Value = String> {
    select(vec!["Yes", "I agree", "Drücken Sie hier", "0:42", "¿Qué?", "Wé", "Ωμ", "x"])
        .prop_map(str::to_owned)
}

fn color() -> impl Strategy<Value = Color32> {
    select(vec![
        Color32::WHITE,
        Color32::from_rgb(0x1d, 0x4e, 0x89),
        Color32::from_black_alpha(120),
        Color32::from_rgba_unmultiplied(200, 30, 30, 77),
        Color32::from_rgb_additive(30, 40, 5),
        Color32::TRANSPARENT,
    ])
}

fn thing() -> impl Strategy<Value = Thing> {
    prop_oneof![
        (place(), words(), 8.0_f32..60.0).prop_map(|(at, text, size)| Thing::Words(at, text, size)),
        (rect(), 0_u8..30, color(), 0.0_f32..4.0)
            .prop_map(|(rect, round, fill, line)| Thing::Box(rect, round, fill, line)),
        (place(), 0.0_f32..80.0, color())
            .prop_map(|(at, radius, fill)| Thing::Disc(at, radius, fill)),
        (vec(place(), 2..6), 0.5_f32..9.0).prop_map(|(points, width)| Thing::Line(points, width)),
        (rect(), 0.5_f32..30.0).prop_map(|(rect, blur)| Thing::Shadow(rect, blur)),
        (rect(), 0_u8..20, any::<bool>())
            .prop_map(|(rect, round, mirror)| Thing::Picture(rect, round, mirror)),
        (rect(), place(), words()).prop_map(|(clip, at, text)| Thing::Clipped(clip, at, text)),
    ]
}

/// What happens to a page.
#[derive(Clone, Debug)]
enum Step {
    Add(Index, Thing),
    Change(Index, Thing),
    Remove(Index),
    Move(Vec2),
    Photograph(u8),
    Page(Vec<Thing>),
    Resize(f32, f32),
    Scale(f32),
    Nothing,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (any::<Index>(), thing()).prop_map(|(at, thing)| Step::Add(at, thing)),
        3 => (any::<Index>(), thing()).prop_map(|(at, thing)| Step::Change(at, thing)),
        2 => any::<Index>().prop_map(Step::Remove),
        1 => (-9.0_f32..9.0, -9.0_f32..9.0).prop_map(|(x, y)| Step::Move(vec2(x, y))),
        3 => any::<u8>().prop_map(Step::Photograph),
        1 => vec(thing(), 0..30).prop_map(Step::Page),
        1 => (100.0_f32..400.0, 100.0_f32..300.0).prop_map(|(width, height)| Step::Resize(width, height)),
        1 => select(vec![1.0, 1.25, 1.5, 2.0]).prop_map(Step::Scale),
        1 => Just(Step::Nothing),
    ]
}

/// A page of things, the picture among them, and where it is scrolled to.
#[derive(Default)]
struct Page {
    things: Vec<Thing>,
    scrolled: Vec2,
    picture: Option<TextureHandle>,
    shade: u8,
}

fn photo(shade: u8) -> ColorImage {
    let pixel = |at: usize| {
        Color32::from_rgb(shade.wrapping_add((at % 31 * 8) as u8), (at / 31 * 7) as u8, shade)
    };
    ColorImage::new([31, 23], (0..31 * 23).map(pixel).collect())
}

impl Page {
    fn show(&mut self, ui: &egui::Ui) {
        let shade = self.shade;
        let picture = self
            .picture
            .get_or_insert_with(|| {
                ui.ctx().load_texture("photo", photo(shade), TextureOptions::LINEAR)
            })
            .id();
        let painter = ui.painter();
        for thing in &self.things {
            self.draw(thing, painter, picture);
        }
    }

    fn draw(&self, thing: &Thing, painter: &egui::Painter, picture: egui::TextureId) {
        let scrolled = self.scrolled;
        match thing {
            Thing::Words(at, text, size) => {
                painter.text(
                    *at + scrolled,
                    Align2::LEFT_TOP,
                    text,
                    FontId::proportional(*size),
                    Color32::from_gray(40),
                );
            }
            Thing::Box(rect, round, fill, line) => {
                let stroke = Stroke::new(*line, Color32::from_rgb(9, 99, 50));
                painter.rect(
                    rect.translate(scrolled),
                    *round,
                    *fill,
                    stroke,
                    egui::StrokeKind::Middle,
                );
            }
            Thing::Disc(at, radius, fill) => {
                painter.circle_filled(*at + scrolled, *radius, *fill);
            }

            Thing::Line(points, width) => {
                let points = points.iter().map(|it| *it + scrolled).collect();
                painter
                    .add(Shape::line(points, Stroke::new(*width, Color32::from_rgb(200, 80, 0))));
            }
            Thing::Shadow(rect, blur) => {
                let shape =
                    RectShape::filled(rect.translate(scrolled), 6, Color32::from_black_alpha(90));
                painter.add(shape.with_blur_width(*blur));
            }
            Thing::Picture(rect, round, mirror) => {
                let mut shape = RectShape::filled(rect.translate(scrolled), *round, Color32::WHITE);
                let (left, right) = if *mirror { (1.0, 0.0) } else { (0.0, 1.0) };
                let uv = Rect { min: pos2(left, 0.0), max: pos2(right, 1.0) };
                shape.brush = Some(Arc::new(Brush { fill_texture_id: picture, uv }));
                painter.add(shape);
            }
            Thing::Clipped(clip, at, text) => {
                let inside = painter.with_clip_rect(*clip);
                inside.text(
                    *at + scrolled,
                    Align2::LEFT_TOP,
                    text,
                    FontId::proportional(30.0),
                    Color32::RED,
                );
            }
        }
    }

    /// Does what a step says to the things of the page.
    fn take(&mut self, step: &Step) {
        let count = self.things.len();
        match step {
            Step::Add(at, thing) => self.things.insert(at.index(count + 1), thing.clone()),
            Step::Change(at, thing) if count > 0 => self.things[at.index(count)] = thing.clone(),
            Step::Remove(at) if count > 0 => drop(self.things.remove(at.index(count))),
            Step::Move(by) => self.scrolled += *by,
            Step::Photograph(shade) => {
                self.shade = *shade;
                if let Some(picture) = &mut self.picture {
                    picture.set(photo(*shade), TextureOptions::LINEAR);
                }
            }
            Step::Page(things) => self.things.clone_from(things),
            _ => {}
        }
    }
}

fn open(page: Page) -> (Harness<'static, Page>, Raster) {
    let raster = Raster::default();
    let harness = Harness::builder()
        .with_size(vec2(320.0, 240.0))
        .with_max_steps(4)
        .renderer(raster.clone())
        .build_ui_state(|ui: &mut egui::Ui, page: &mut Page| page.show(ui), page);
    (harness, raster)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_is_painted_in_parts_is_what_would_be_painted_whole(
        things in vec(thing(), 0..20),
        steps in vec(step(), 1..14),
    ) {
        let (mut harness, raster) = open(Page { things, ..Page::default() });
        let mut shown = Vec::new();
        raster.catch_up(&harness.ctx, harness.output(), &mut shown);
        for step in &steps {
            match step {
                Step::Resize(width, height) => {
                    harness.set_size(vec2(width.round(), height.round()));
                }
                Step::Scale(scale) => {
                    harness.set_pixels_per_point(*scale);
                }
                step => harness.state_mut().take(step),
            }
            harness.step();
            raster.catch_up(&harness.ctx, harness.output(), &mut shown);
        }
    }
}

#[test]
fn a_new_picture_paints_its_place_and_nothing_else_and_nothing_new_paints_nothing() {
    let things = vec![
        Thing::Words(pos2(10.0, 10.0), "Photo".to_owned(), 30.0),
        Thing::Picture(Rect::from_min_size(pos2(100.0, 100.0), vec2(80.0, 60.0)), 4, false),
        Thing::Words(pos2(10.0, 200.0), "Take".to_owned(), 30.0),
    ];
    let (mut harness, raster) = open(Page { things, ..Page::default() });
    let mut shown = Vec::new();
    let first = raster.catch_up(&harness.ctx, harness.output(), &mut shown);
    assert_eq!(first, 320 * 240);
    harness.step();
    assert_eq!(raster.catch_up(&harness.ctx, harness.output(), &mut shown), 0);
    harness.state_mut().take(&Step::Photograph(99));
    harness.step();
    let painted = raster.catch_up(&harness.ctx, harness.output(), &mut shown);
    assert!((80 * 60..=84 * 64).contains(&painted), "{painted}");
    let word = Thing::Words(pos2(10.0, 200.0), "Wait".to_owned(), 30.0);
    harness.state_mut().things[2] = word;
    harness.step();
    let painted = raster.catch_up(&harness.ctx, harness.output(), &mut shown);
    assert!((1..120 * 60).contains(&painted), "{painted}");
}

/// A rectangle that is exactly two halves of a picture, each a texel wide and many pixels large.
#[test]
fn texels_are_mixed_between_their_middles_or_kept_apart_as_is_asked() {
    for (options, expected) in [
        (TextureOptions::LINEAR, [0, 0, 32, 96, 159, 223, 255, 255]),
        (TextureOptions::NEAREST, [0, 0, 0, 0, 255, 255, 255, 255]),
    ] {
        let raster = Raster::default();
        let mut harness =
            Harness::builder().with_size(vec2(32.0, 32.0)).renderer(raster.clone()).build_ui_state(
                move |ui: &mut egui::Ui, picture: &mut Option<TextureHandle>| {
                    let halves = ColorImage::new([2, 1], vec![Color32::BLACK, Color32::WHITE]);
                    let picture = picture
                        .get_or_insert_with(|| ui.ctx().load_texture("halves", halves, options));
                    let uv = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
                    let rect = Rect::from_min_size(pos2(8.0, 8.0), vec2(8.0, 4.0));
                    ui.ctx().debug_painter().image(picture.id(), rect, uv, Color32::WHITE);
                },
                None,
            );
        harness.step();
        let picture = raster.picture(&harness.ctx, harness.output());
        let row: Vec<_> = (8..16).map(|x| picture.get_pixel(x, 10)[0]).collect();
        for (found, expected) in row.iter().zip(expected) {
            assert!(found.abs_diff(expected) <= 1, "{options:?}: {row:?}");
        }
    }
}

#[test]
fn what_is_seen_through_is_laid_over_what_is_below_and_its_clip_ends_it() {
    let raster = Raster::default();
    let mut harness =
        Harness::builder().with_size(vec2(40.0, 40.0)).renderer(raster.clone()).build_ui(|ui| {
            let painter = ui.ctx().debug_painter();
            painter.rect_filled(
                Rect::from_min_size(Pos2::ZERO, vec2(40.0, 40.0)),
                0,
                Color32::from_rgb(0, 0, 200),
            );
            let half = Color32::from_rgba_premultiplied(128, 0, 0, 128);
            let clip = Rect::from_min_size(pos2(10.0, 10.0), vec2(10.0, 10.0));
            painter.with_clip_rect(clip).rect_filled(
                Rect::from_min_size(pos2(5.0, 5.0), vec2(30.0, 30.0)),
                0,
                half,
            );
            painter.rect_filled(
                Rect::from_min_size(pos2(25.0, 25.0), vec2(5.0, 5.0)),
                0,
                Color32::from_rgb_additive(9, 8, 255),
            );
        });
    harness.step();
    let picture = raster.picture(&harness.ctx, harness.output());
    let at = |x, y| picture.get_pixel(x, y).0;
    assert_eq!(at(15, 15), [128, 0, 100, 255]);
    assert_eq!((at(9, 15), at(20, 15)), ([0, 0, 200, 255], [0, 0, 200, 255]));
    assert_eq!(at(27, 27), [9, 8, 255, 255], "light is added, and there is no more than all of it");
}

/// Goes to the page where the camera is open, and does `each` on every page on the way there.
fn to_the_camera(window: &mut Window, mut each: impl FnMut(&mut Window)) {
    for page in ["Start", "Take my photo", "Show it in the exhibition", "I agree", "Take a photo"] {
        each(window);
        if ["Take my photo", "Show it in the exhibition"].contains(&page) {
            window.tick(page);
        } else {
            window.press(page);
        }
    }
    window.ready("Take photo");
    each(window);
}

#[test]
fn a_visit_painted_in_parts_looks_as_if_each_page_were_painted_whole() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    let mut shown = Vec::new();
    to_the_camera(&mut window, |window| {
        window.catch_up(&mut shown);
    });
    for key in [egui::Key::Tab, egui::Key::Tab] {
        window.key(key);
        window.catch_up(&mut shown);
    }
    window.press("Take photo");
    window.press("Delete");
    window.catch_up(&mut shown);
}

#[test]
fn a_picture_of_the_camera_is_shown_at_a_glance_without_a_pass() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), Setting::default());
    let ctx = window.harness().ctx.clone();
    let glance = |window: &mut Window| window.harness().state_mut().glance(&ctx);
    assert_eq!(glance(&mut window), Glance::Page, "there is no camera");
    to_the_camera(&mut window, |_| {});
    let passes = ctx.cumulative_pass_nr();
    let deadline = Instant::now() + Duration::from_secs(20);
    let changed = loop {
        assert_eq!(glance(&mut window), Glance::Picture);
        let mut delta = ctx.tex_manager().write().take_delta();
        let changed = delta.set.len();
        assert!(delta.free.is_empty());
        delta.clear();
        if changed > 0 || Instant::now() > deadline {
            break changed;
        }
        std::thread::park_timeout(Duration::from_millis(5));
    };
    assert_eq!((changed, ctx.cumulative_pass_nr()), (1, passes), "one texture, and no pass");
    window.press("Back");
    assert_eq!(glance(&mut window), Glance::Page, "what is on the page is no more");
}
