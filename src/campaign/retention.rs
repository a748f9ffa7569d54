//! How long something is kept.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// How long something is kept: an ISO 8601 duration of days, weeks, months and years, such as
/// `P1Y6M`. Hours are refused, since nobody can promise them from a machine that is switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Retention {
    /// Whole years.
    pub years: i16,
    /// Whole months.
    pub months: i32,
    /// Whole days; weeks count seven.
    pub days: i32,
}

impl Retention {
    /// The date on which something kept since `from` must be gone.
    pub fn until(self, from: jiff::civil::Date) -> jiff::civil::Date {
        let span = jiff::Span::new().years(self.years).months(self.months).days(self.days);
        from.saturating_add(span)
    }

    /// Whether it ends before `other`, from whatever day on.
    pub fn is_shorter_than(self, other: Self) -> bool {
        // The shortest and the longest months follow these days.
        let days = [jiff::civil::date(2001, 2, 1), jiff::civil::date(2000, 7, 1)];
        days.into_iter().all(|day| self.until(day) < other.until(day))
    }
}

impl fmt::Display for Retention {
    /// ISO 8601, such as `P1Y6M`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("P")?;
        let parts = [(i32::from(self.years), 'Y'), (self.months, 'M'), (self.days, 'D')];
        parts
            .iter()
            .filter(|(count, _)| *count > 0)
            .try_for_each(|(count, unit)| write!(out, "{count}{unit}"))
    }
}

impl std::str::FromStr for Retention {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("“{text}” is not a duration such as P30D, P6M or P2Y");
        let span: jiff::Span = text.parse().map_err(|_| wrong())?;
        let days =
            span.get_weeks().checked_mul(7).and_then(|days| days.checked_add(span.get_days()));
        let retention = Self {
            years: span.get_years(),
            months: span.get_months(),
            days: days.ok_or_else(wrong)?,
        };
        let whole = span.get_hours() == 0 && span.get_minutes() == 0 && span.get_seconds() == 0;
        let bounded = span.is_positive() && retention.years <= 100 && retention.months <= 1_200;
        if whole && bounded && retention.days <= 36_500 { Ok(retention) } else { Err(wrong()) }
    }
}

/// What a time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Days,
    /// Weeks of seven days.
    Weeks,
    /// Months of the calendar.
    Months,
    /// Years of the calendar.
    Years,
}

impl Unit {
    /// From the shortest to the longest.
    pub const ALL: [Self; 4] = [Self::Days, Self::Weeks, Self::Months, Self::Years];

    /// As ISO 8601 writes it.
    fn letter(self) -> char {
        match self {
            Self::Days => 'D',
            Self::Weeks => 'W',
            Self::Months => 'M',
            Self::Years => 'Y',
        }
    }
}

/// How long something is kept, as staff type it: a number, which may be missing still, and its unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedTime {
    /// Digits, or nothing.
    pub count: String,
    /// Of what.
    pub unit: Unit,
}

impl CountedTime {
    /// `written`, an ISO 8601 duration, as one number of one unit. None where it is no such duration, or where
    /// one number cannot say the same, such as `P1Y10D`. Months may stand for `P1Y6M`, and days for `P2W3D`.
    pub fn read(written: &str) -> Option<Self> {
        let rest = written.strip_prefix(['P', 'p'])?;
        let (end, letter) = rest.char_indices().next_back()?;
        let letter = letter.to_ascii_uppercase();
        let unit = Unit::ALL.into_iter().find(|unit| unit.letter() == letter)?;
        let count = &rest[..end];
        if count.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(Self { count: count.to_owned(), unit });
        }
        match written.parse().ok()? {
            Retention { years, months, days: 0 } => {
                let months = i32::from(years) * 12 + months;
                Some(Self { count: months.to_string(), unit: Unit::Months })
            }
            Retention { years: 0, months: 0, days } => {
                Some(Self { count: days.to_string(), unit: Unit::Days })
            }
            _ => None,
        }
    }
}

impl fmt::Display for CountedTime {
    /// ISO 8601, such as `P6M`, once there is a number.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "P{}{}", self.count, self.unit.letter())
    }
}

impl<'de> Deserialize<'de> for Retention {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

impl Serialize for Retention {
    fn serialize<S: serde::Serializer>(&self, into: S) -> Result<S::Ok, S::Error> {
        into.collect_str(self)
    }
}

impl JsonSchema for Retention {
    fn schema_name() -> Cow<'static, str> {
        "Duration".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let about =
            "An ISO 8601 duration of days, weeks, months and years, such as P30D, P6M or P1Y6M";
        let form = "^[Pp](?=[0-9])([0-9]+[Yy])?([0-9]+[Mm])?([0-9]+[Ww])?([0-9]+[Dd])?$";
        json_schema!({ "type": "string", "description": about, "pattern": form })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_one_number_of_one_unit_where_that_says_the_same() {
        for (written, count, unit) in [
            ("P30D", "30", Unit::Days),
            ("P2W", "2", Unit::Weeks),
            ("P6M", "6", Unit::Months),
            ("P1Y", "1", Unit::Years),
            ("p1y", "1", Unit::Years),
            ("P1Y6M", "18", Unit::Months),
            ("P2W3D", "17", Unit::Days),
        ] {
            let read = CountedTime::read(written).unwrap();
            assert_eq!((read.count.as_str(), read.unit), (count, unit), "{written}");
            let (before, after): (Retention, Retention) =
                (written.parse().unwrap(), read.to_string().parse().unwrap());
            for day in 0..1_500 {
                let from = jiff::civil::date(2023, 1, 1) + jiff::Span::new().days(day);
                assert_eq!(before.until(from), after.until(from), "{written} from {from}");
            }
        }
        for other in ["P1Y10D", "P1M2W", "for ever", "P", "", "PT5H", "P1X", "1Y", "P1.5Y", "P-1Y"]
        {
            assert_eq!(CountedTime::read(other), None, "{other}");
        }
    }

    #[test]
    fn a_number_that_is_missing_still_keeps_its_unit() {
        for unit in Unit::ALL {
            let typed = CountedTime { count: String::new(), unit };
            assert_eq!(CountedTime::read(&typed.to_string()), Some(typed));
        }
    }
}
