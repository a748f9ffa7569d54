//! Dates and times as people read them, in the language of the paper.

use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ZonedDateTime};

use crate::campaign::{Arg, Words};

/// A day, such as `24 November 2026`.
pub fn written_date(date: Date, words: &dyn Words) -> String {
    let number = |number: i64| Arg::Number(number);
    // It is no figure: nobody writes 2,026.
    let year = date.year().to_string();
    let args = [
        ("day", number(date.day().into())),
        ("month", number(date.month().into())),
        ("year", Arg::Text(&year)),
    ];
    words.say("date-written", &args)
}

/// A figure with one digit after the point or the comma, such as `1.5`.
pub(super) fn written_tenths(figure: f64, words: &dyn Words) -> String {
    let half = words.say("number-half", &[]);
    let mark = half.trim_matches(|it: char| it.is_ascii_digit());
    format!("{figure:.1}").replace('.', mark)
}

/// A time at the place of the device, with its zone, such as `24 November 2026, 14:30 (UTC+1)`.
pub fn written_time(at: Timestamp, words: &dyn Words) -> String {
    zoned(&at.to_zoned_datetime(TimeZone::system()), words)
}

/// The day of `at` at the place of the device.
pub fn written_day(at: Timestamp, words: &dyn Words) -> String {
    written_date(at.to_zoned_datetime(TimeZone::system()).date(), words)
}

fn zoned(at: &ZonedDateTime, words: &dyn Words) -> String {
    let (date, time) = (written_date(at.date(), words), at.strftime("%H:%M").to_string());
    let zone = zone(at.offset());
    let args = [("date", Arg::Text(&date)), ("time", Arg::Text(&time)), ("zone", Arg::Text(&zone))];
    words.say("time-written", &args)
}

/// How far from UTC. Short names of zones mean one thing here and another there.
fn zone(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '−' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    #[test]
    fn each_language_writes_a_day_and_a_time_in_its_own_way() {
        let at = |text: &str, zone: &str| {
            text.parse::<Timestamp>().unwrap().to_zoned_datetime(TimeZone::posix(zone).unwrap())
        };
        let winter = at("2026-03-01T22:05:00Z", "CET-1");
        for (language, expected) in [
            ("en", "1 March 2026, 23:05 (UTC+1)"),
            ("de", "1. März 2026, 23:05 Uhr (UTC+1)"),
            ("fr", "1er mars 2026, 23:05 (UTC+1)"),
            ("es", "1 de marzo de 2026, 23:05 (UTC+1)"),
            ("it", "1º marzo 2026, 23:05 (UTC+1)"),
        ] {
            let words = Locale::load(&language.parse().unwrap()).unwrap();
            assert_eq!(zoned(&winter, &words), expected);
        }
        let words = Locale::english();
        for (zone, expected) in [
            ("UTC0", "31 December 2026, 23:30 (UTC)"),
            ("NST3:30", "31 December 2026, 20:00 (UTC−3:30)"),
            ("NPT-5:45", "1 January 2027, 05:15 (UTC+5:45)"),
        ] {
            assert_eq!(zoned(&at("2026-12-31T23:30:00Z", zone), &words), expected);
        }
    }
}
