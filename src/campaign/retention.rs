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
