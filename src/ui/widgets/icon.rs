//! Signs: lines with round ends in a square of 24 units, so that they are crisp at any size and take any colour.

use egui::epaint::PathShape;
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, vec2};

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Icon {
    /// A microphone: a voice message.
    Microphone,
    /// A camera: a photo.
    Camera,
    /// Who sees it.
    Eye,
    /// Where.
    Pin,
    /// How long.
    Clock,
    /// Taking it back; doing it again.
    Undo,
    /// Who asks.
    House,
    /// Why.
    Speech,
    /// A no, and what follows from it.
    Minus,
    /// Yes; done.
    Check,
    /// No; away.
    Cross,
    /// To hear it.
    Play,
    /// To halt.
    Pause,
    /// To delete.
    Bin,
    /// Once more.
    Again,
    /// On paper.
    Printer,
    /// Into a file.
    Save,
    /// Languages.
    Globe,
    /// Light and dark.
    Contrast,
    /// Closed to others.
    Lock,
    /// On.
    Right,
    /// One more.
    Plus,
    /// Good to know.
    Info,
    /// All of the text.
    Book,
    /// Back.
    Back,
    /// Into another country.
    Away,
    /// The pattern that a telephone reads.
    Pattern,
    /// A person, or several.
    People,
    /// Safe.
    Shield,
    /// Take care.
    Warning,
    /// Read aloud.
    Loudspeaker,
    /// Not read aloud.
    Mute,
    /// Slower.
    Slower,
    /// Faster.
    Faster,
}

/// One stroke of a sign, in its 24 units.
enum Part {
    /// From point to point.
    Line(&'static [(f32, f32)]),
    /// Back to where it began.
    Loop(&'static [(f32, f32)]),
    /// Filled.
    Area(&'static [(f32, f32)]),
    /// A circle around a place.
    Ring(f32, f32, f32),
    /// A full circle around a place.
    Dot(f32, f32, f32),
    /// A part of a circle: around a place, its radius, from and to which angle, in quarters from the right.
    Arc(f32, f32, f32, f32, f32),
}

const LOUDSPEAKER: Part =
    Part::Loop(&[(3.0, 9.0), (7.0, 9.0), (12.0, 5.0), (12.0, 19.0), (7.0, 15.0), (3.0, 15.0)]);

use Part::{Arc, Area, Dot, Line, Loop, Ring};

impl Icon {
    #[expect(clippy::too_many_lines, reason = "a list of drawings")]
    const fn parts(self) -> &'static [Part] {
        match self {
            Self::Microphone => &[
                Loop(&[
                    (9.0, 6.0),
                    (10.0, 3.7),
                    (12.0, 3.0),
                    (14.0, 3.7),
                    (15.0, 6.0),
                    (15.0, 11.0),
                    (14.0, 13.3),
                    (12.0, 14.0),
                    (10.0, 13.3),
                    (9.0, 11.0),
                ]),
                Arc(12.0, 11.0, 7.0, 0.0, 2.0),
                Line(&[(12.0, 18.0), (12.0, 21.0)]),
                Line(&[(8.5, 21.0), (15.5, 21.0)]),
            ],
            Self::Camera => &[
                Loop(&[
                    (3.0, 8.0),
                    (7.5, 8.0),
                    (9.0, 5.5),
                    (15.0, 5.5),
                    (16.5, 8.0),
                    (21.0, 8.0),
                    (21.0, 19.0),
                    (3.0, 19.0),
                ]),
                Ring(12.0, 13.2, 3.4),
            ],
            Self::Eye => &[
                Loop(&[
                    (2.5, 12.0),
                    (5.0, 8.5),
                    (8.3, 6.4),
                    (12.0, 5.7),
                    (15.7, 6.4),
                    (19.0, 8.5),
                    (21.5, 12.0),
                    (19.0, 15.5),
                    (15.7, 17.6),
                    (12.0, 18.3),
                    (8.3, 17.6),
                    (5.0, 15.5),
                ]),
                Ring(12.0, 12.0, 3.0),
            ],
            Self::Pin => &[
                Line(&[(6.0, 12.5), (8.5, 17.3), (12.0, 21.5), (15.5, 17.3), (18.0, 12.5)]),
                Arc(12.0, 10.0, 6.5, 1.75, 4.25),
                Ring(12.0, 10.0, 2.2),
            ],
            Self::Clock => {
                &[Ring(12.0, 12.0, 9.0), Line(&[(12.0, 7.0), (12.0, 12.3), (15.5, 14.3)])]
            }
            Self::Undo => &[
                Line(&[(8.5, 4.5), (4.0, 9.0), (8.5, 13.5)]),
                Line(&[(4.0, 9.0), (14.0, 9.0)]),
                Arc(14.0, 14.5, 5.5, -1.0, 1.0),
                Line(&[(14.0, 20.0), (9.0, 20.0)]),
            ],
            Self::House => &[
                Loop(&[(4.0, 20.0), (4.0, 9.5), (12.0, 4.0), (20.0, 9.5), (20.0, 20.0)]),
                Line(&[(9.5, 20.0), (9.5, 14.0), (14.5, 14.0), (14.5, 20.0)]),
            ],
            Self::Speech => &[
                Loop(&[
                    (3.0, 5.5),
                    (21.0, 5.5),
                    (21.0, 17.0),
                    (12.0, 17.0),
                    (7.0, 21.0),
                    (7.0, 17.0),
                    (3.0, 17.0),
                ]),
                Line(&[(8.0, 9.5), (16.0, 9.5)]),
                Line(&[(8.0, 13.0), (13.0, 13.0)]),
            ],
            Self::Minus => &[Ring(12.0, 12.0, 9.0), Line(&[(8.0, 12.0), (16.0, 12.0)])],
            Self::Check => &[Line(&[(4.5, 12.5), (9.5, 17.5), (19.5, 6.5)])],
            Self::Cross => &[Line(&[(6.0, 6.0), (18.0, 18.0)]), Line(&[(18.0, 6.0), (6.0, 18.0)])],
            Self::Play => &[Area(&[(8.0, 4.5), (20.5, 12.0), (8.0, 19.5)])],
            Self::Pause => &[
                Area(&[(6.0, 5.0), (10.5, 5.0), (10.5, 19.0), (6.0, 19.0)]),
                Area(&[(13.5, 5.0), (18.0, 5.0), (18.0, 19.0), (13.5, 19.0)]),
            ],
            Self::Bin => &[
                Line(&[(4.0, 7.0), (20.0, 7.0)]),
                Line(&[(9.5, 7.0), (9.5, 4.5), (14.5, 4.5), (14.5, 7.0)]),
                Line(&[(6.5, 7.0), (7.5, 20.0), (16.5, 20.0), (17.5, 7.0)]),
                Line(&[(10.3, 11.0), (10.3, 16.5)]),
                Line(&[(13.7, 11.0), (13.7, 16.5)]),
            ],
            Self::Again => {
                &[Arc(12.0, 12.0, 7.5, 0.0, 3.5), Line(&[(19.8, 3.2), (19.8, 7.5), (15.5, 7.5)])]
            }
            Self::Printer => &[
                Line(&[(7.0, 9.0), (7.0, 4.0), (17.0, 4.0), (17.0, 9.0)]),
                Line(&[
                    (7.0, 17.0),
                    (3.5, 17.0),
                    (3.5, 9.0),
                    (20.5, 9.0),
                    (20.5, 17.0),
                    (17.0, 17.0),
                ]),
                Loop(&[(7.0, 14.0), (17.0, 14.0), (17.0, 20.5), (7.0, 20.5)]),
            ],
            Self::Save => &[
                Line(&[(12.0, 4.0), (12.0, 15.0)]),
                Line(&[(7.5, 11.0), (12.0, 15.5), (16.5, 11.0)]),
                Line(&[(4.5, 19.5), (19.5, 19.5)]),
            ],
            Self::Globe => &[
                Ring(12.0, 12.0, 9.0),
                Line(&[(3.0, 12.0), (21.0, 12.0)]),
                Loop(&[
                    (12.0, 3.0),
                    (14.6, 6.4),
                    (15.8, 12.0),
                    (14.6, 17.6),
                    (12.0, 21.0),
                    (9.4, 17.6),
                    (8.2, 12.0),
                    (9.4, 6.4),
                ]),
            ],
            Self::Contrast => &[
                Ring(12.0, 12.0, 9.0),
                Area(&[
                    (12.0, 3.0),
                    (15.4, 3.7),
                    (18.4, 5.6),
                    (20.3, 8.6),
                    (21.0, 12.0),
                    (20.3, 15.4),
                    (18.4, 18.4),
                    (15.4, 20.3),
                    (12.0, 21.0),
                ]),
            ],
            Self::Lock => &[
                Loop(&[(5.0, 11.0), (19.0, 11.0), (19.0, 20.5), (5.0, 20.5)]),
                Line(&[(8.0, 11.0), (8.0, 8.0)]),
                Arc(12.0, 8.0, 4.0, 2.0, 4.0),
                Line(&[(16.0, 8.0), (16.0, 11.0)]),
            ],
            Self::Right => &[Line(&[(9.0, 5.0), (16.0, 12.0), (9.0, 19.0)])],
            Self::Plus => &[Line(&[(12.0, 5.0), (12.0, 19.0)]), Line(&[(5.0, 12.0), (19.0, 12.0)])],
            Self::Info => {
                &[Ring(12.0, 12.0, 9.0), Line(&[(12.0, 11.0), (12.0, 17.0)]), Dot(12.0, 7.6, 1.3)]
            }
            Self::Book => &[
                Loop(&[
                    (5.0, 4.0),
                    (16.0, 4.0),
                    (19.0, 7.0),
                    (19.0, 20.0),
                    (8.0, 20.0),
                    (5.0, 17.0),
                ]),
                Line(&[(5.0, 17.0), (8.0, 14.0), (19.0, 14.0)]),
                Line(&[(9.0, 8.5), (14.0, 8.5)]),
            ],
            Self::Back => &[
                Line(&[(20.0, 12.0), (5.0, 12.0)]),
                Line(&[(11.0, 5.5), (4.5, 12.0), (11.0, 18.5)]),
            ],
            Self::Away => &[
                Line(&[(14.0, 4.0), (20.0, 4.0), (20.0, 10.0)]),
                Line(&[(20.0, 4.0), (11.0, 13.0)]),
                Line(&[(18.0, 14.0), (18.0, 20.0), (4.0, 20.0), (4.0, 6.0), (10.0, 6.0)]),
            ],
            Self::Pattern => &[
                Loop(&[(4.0, 4.0), (10.0, 4.0), (10.0, 10.0), (4.0, 10.0)]),
                Loop(&[(14.0, 4.0), (20.0, 4.0), (20.0, 10.0), (14.0, 10.0)]),
                Loop(&[(4.0, 14.0), (10.0, 14.0), (10.0, 20.0), (4.0, 20.0)]),
                Line(&[(14.0, 14.0), (16.5, 14.0), (16.5, 16.5)]),
                Dot(20.0, 14.0, 1.0),
                Line(&[(14.0, 20.0), (16.0, 20.0)]),
                Line(&[(20.0, 17.5), (20.0, 20.0)]),
            ],
            Self::People => &[
                Ring(9.0, 8.0, 3.5),
                Line(&[(2.5, 20.0), (4.0, 15.6), (9.0, 13.5), (14.0, 15.6), (15.5, 20.0)]),
                Arc(15.5, 8.0, 3.2, -1.0, 1.0),
                Line(&[(18.0, 14.0), (20.4, 16.4), (21.5, 20.0)]),
            ],
            Self::Shield => &[
                Loop(&[
                    (12.0, 3.0),
                    (20.0, 6.0),
                    (20.0, 12.0),
                    (17.6, 17.6),
                    (12.0, 21.0),
                    (6.4, 17.6),
                    (4.0, 12.0),
                    (4.0, 6.0),
                ]),
                Line(&[(8.5, 12.0), (11.0, 14.5), (15.5, 9.5)]),
            ],
            Self::Loudspeaker => {
                &[LOUDSPEAKER, Arc(12.0, 12.0, 4.5, -0.6, 0.6), Arc(12.0, 12.0, 8.5, -0.6, 0.6)]
            }
            Self::Slower => &[
                Line(&[(11.0, 6.0), (5.0, 12.0), (11.0, 18.0)]),
                Line(&[(19.0, 6.0), (13.0, 12.0), (19.0, 18.0)]),
            ],
            Self::Faster => &[
                Line(&[(5.0, 6.0), (11.0, 12.0), (5.0, 18.0)]),
                Line(&[(13.0, 6.0), (19.0, 12.0), (13.0, 18.0)]),
            ],
            Self::Mute => &[
                LOUDSPEAKER,
                Line(&[(16.0, 9.0), (22.0, 15.0)]),
                Line(&[(22.0, 9.0), (16.0, 15.0)]),
            ],
            Self::Warning => &[
                Loop(&[(12.0, 3.5), (22.0, 20.5), (2.0, 20.5)]),
                Line(&[(12.0, 10.0), (12.0, 15.0)]),
                Dot(12.0, 17.7, 1.2),
            ],
        }
    }
}

/// The sign in `rect`, which is as wide as high.
pub fn icon(painter: &Painter, rect: Rect, icon: Icon, color: Color32) {
    let unit = rect.width() / 24.0;
    let width = (2.0 * unit).max(1.6);
    let at = |(x, y): &(f32, f32)| rect.min + vec2(*x, *y) * unit;
    for part in icon.parts() {
        match part {
            Line(points) => line(painter, points.iter().map(at).collect(), width, color),
            Loop(points) => {
                let points: Vec<Pos2> = points.iter().map(at).collect();
                round(painter, &points, width, color);
                painter.add(PathShape::closed_line(points, Stroke::new(width, color)));
            }
            Area(points) => {
                let points = points.iter().map(at).collect();
                painter.add(Shape::convex_polygon(points, color, Stroke::new(width / 2.0, color)));
            }
            Ring(x, y, radius) => {
                painter.circle_stroke(at(&(*x, *y)), radius * unit, Stroke::new(width, color));
            }
            Dot(x, y, radius) => {
                painter.circle_filled(at(&(*x, *y)), radius * unit, color);
            }
            Arc(x, y, radius, from, to) => {
                let center = at(&(*x, *y));
                let angle = |step: u8| from + (to - from) * f32::from(step) / 24.0;
                let place = |turn: f32| {
                    let angle = turn * std::f32::consts::FRAC_PI_2;
                    center + vec2(angle.cos(), angle.sin()) * *radius * unit
                };
                line(painter, (0..=24).map(angle).map(place).collect(), width, color);
            }
        }
    }
}

/// Ends and joints are round: a line ends flat by itself.
fn round(painter: &Painter, points: &[Pos2], width: f32, color: Color32) {
    for point in points {
        painter.circle_filled(*point, width / 2.0, color);
    }
}

fn line(painter: &Painter, points: Vec<Pos2>, width: f32, color: Color32) {
    if let [first, .., last] = points.as_slice() {
        round(painter, &[*first, *last], width, color);
    }
    if points.len() < 12 {
        round(painter, &points, width, color);
    }
    painter.add(Shape::line(points, Stroke::new(width, color)));
}
