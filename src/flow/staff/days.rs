//! Two days as somebody types them, where what is of some days is asked for.

use jiff::civil::Date;

/// Two days as somebody typed them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedDays {
    /// The first.
    pub from: String,
    /// The last.
    pub until: String,
    /// Which of them is no day.
    pub wrong: Option<Bound>,
}

/// One of two days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The first.
    From,
    /// The last.
    Until,
}

impl TypedDays {
    /// As they are typed.
    pub(super) fn of(from: Option<Date>, until: Option<Date>) -> Self {
        let written = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        Self { from: written(from), until: written(until), wrong: None }
    }

    /// One of them was typed.
    pub(super) fn type_in(&mut self, bound: Bound, typed: String) {
        match bound {
            Bound::From => self.from = typed,
            Bound::Until => self.until = typed,
        }
        self.wrong = None;
    }

    /// The days, each where one was typed. None where something else was typed, which is noted.
    pub(super) fn read(&mut self) -> Option<(Option<Date>, Option<Date>)> {
        let from = typed_day(&self.from).map_err(|NotADay| Bound::From);
        let until = typed_day(&self.until).map_err(|NotADay| Bound::Until);
        match (from, until) {
            (Ok(from), Ok(until)) => Some((from, until)),
            (Err(wrong), _) | (Ok(_), Err(wrong)) => {
                self.wrong = Some(wrong);
                None
            }
        }
    }
}

/// What was typed is no day.
struct NotADay;

/// A day as people type it: 2026-11-26 or 26.11.2026. None where nothing was typed.
fn typed_day(typed: &str) -> Result<Option<Date>, NotADay> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let day = match typed.split('.').map(str::trim).collect::<Vec<_>>()[..] {
        [day, month, year] => day.parse().ok().zip(month.parse().ok()).zip(year.parse().ok()),
        _ => return typed.parse().map(Some).map_err(|_| NotADay),
    };
    let ((day, month), year) = day.ok_or(NotADay)?;
    Date::new(year, month, day).map(Some).map_err(|_| NotADay)
}
