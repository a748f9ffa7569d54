//! What a row of the list shows of a submission, before it is opened.

use super::super::message;
use super::super::parts::{Before, Icon, Record, Stands, Tag};
use super::super::view::{Glimpse, View};
use super::{hold, marks, removal};
use crate::campaign::{Arg, Kind, Words as _};
use crate::flow::staff::list::Glimpses;
use crate::locale::Locale;
use crate::paper::{written_date, written_time};
use crate::record::{Mark, PurposeState, Role, Standing, SubmissionSummary};

/// So many voice messages are told with their lengths.
const LENGTHS: usize = 3;

/// The row of `submission`.
pub(super) fn of(submission: &SubmissionSummary, view: &View<'_>) -> Record {
    let uses: Vec<_> = submission.purposes.iter().map(|purpose| use_tag(purpose, view)).collect();
    let about = uses.iter().map(|tag| tag.words.as_str()).collect::<Vec<_>>().join(". ");
    let stands = uses.into_iter().chain(said(submission, view)).collect();
    Record {
        name: name(submission, view),
        about,
        parts: [what(submission, view), when(submission, view), stands],
    }
}

/// What stands small before it.
pub(super) fn before<'a>(
    submission: &SubmissionSummary,
    (glimpses, role): (&Glimpses, Role),
    view: &View<'a>,
) -> Before<'a> {
    let glimpse = view.live.glimpses.get(&submission.id);
    // Its time may be over since.
    match glimpse.filter(|_| submission.opens_for(role, view.now)) {
        Some(Glimpse::Picture(texture)) => Before::Picture(texture),
        Some(Glimpse::Sound(outline)) => Before::Sound(outline),
        None if glimpses.are_wanted() => Before::Room,
        None => Before::Nothing,
    }
}

fn plain(sign: Option<Icon>, words: String) -> Tag {
    Tag { words, sign, stands: Stands::Plain }
}

/// How many of each kind, and when.
fn name(submission: &SubmissionSummary, view: &View<'_>) -> String {
    let count = |kind| i64::try_from(submission.count(kind)).unwrap_or(i64::MAX);
    let date = written_time(submission.kept_at, view.locale);
    let args = [
        ("date", Arg::Text(&date)),
        ("voice", Arg::Number(count(Kind::Voice))),
        ("photos", Arg::Number(count(Kind::Photo))),
    ];
    let (marks, held) = (marks::in_row(submission.marks, view), hold::in_row(submission, view));
    let sealed = sealed_words(submission, view);
    let sealed = sealed.map_or_else(String::new, |words| format!(" · {words}"));
    format!("{}{marks}{held}{sealed}", view.locale.say("staff-row", &args))
}

/// The length of each voice message, and the number of photos.
fn what(submission: &SubmissionSummary, view: &View<'_>) -> Vec<Tag> {
    let to_use = submission.takes.iter().filter(|take| !take.facts.is_spoken_yes());
    let sounds = to_use.filter_map(|take| take.facts.sound());
    let lengths = sounds
        .take(LENGTHS)
        .map(|facts| plain(Some(Icon::Microphone), view.minutes("length", facts.duration_secs())));
    let mut tags: Vec<_> = lengths.collect();
    let more = submission.count(Kind::Voice).saturating_sub(LENGTHS);
    if more > 0 {
        tags.push(plain(None, format!("+ {more}")));
    }
    let photos = submission.count(Kind::Photo);
    if photos > 0 {
        tags.push(plain(Some(Icon::Camera), photos.to_string()));
    }
    tags
}

/// When it was kept, in which language its giver was asked, and with how many others.
fn when(submission: &SubmissionSummary, view: &View<'_>) -> Vec<Tag> {
    let mut tags = vec![
        plain(None, written_time(submission.kept_at, view.locale)),
        plain(Some(Icon::Globe), Locale::name_of(&submission.language)),
    ];
    if let Some(group) = &submission.group {
        tags.push(plain(Some(Icon::People), group.people.to_string()));
    }
    tags
}

/// A use, and until when or why not.
fn use_tag(purpose: &PurposeState, view: &View<'_>) -> Tag {
    let standing = purpose.standing(view.now);
    let words =
        format!("{}: {}", removal::title(&purpose.id, view), message::standing(standing, view));
    match standing {
        Standing::Holds(_) => Tag { words, sign: Some(Icon::Check), stands: Stands::Good },
        Standing::Withdrawn(_) | Standing::Expired | Standing::NotByAll => {
            Tag { words, sign: Some(Icon::Cross), stands: Stands::Over }
        }
    }
}

/// What staff say of it.
fn said(submission: &SubmissionSummary, view: &View<'_>) -> Vec<Tag> {
    let marks = submission.marks;
    let marked = marks.mark.map(|mark| {
        let stands = if mark == Mark::Flagged { Stands::Care } else { Stands::Over };
        let sign = if mark == Mark::Flagged { Icon::Warning } else { Icon::Check };
        Tag { words: marks::mark_name(mark, view), sign: Some(sign), stands }
    });
    let over = |words| Tag { words, sign: None, stands: Stands::Over };
    let rated = marks.rating.map(|it| view.with("marks-rated", "rating", &it.number().to_string()));
    let noted = marks.noted.then(|| view.text("marks-noted"));
    let held = hold::held_words(submission, view);
    let held = held.map(|words| Tag { words, sign: Some(Icon::Lock), stands: Stands::Care });
    let sealed = sealed_words(submission, view);
    let sealed = sealed.map(|words| Tag { words, sign: Some(Icon::Lock), stands: Stands::Care });
    let said = marked.into_iter().chain(rated.map(over)).chain(noted.map(over));
    said.chain(held).chain(sealed).collect()
}

/// Until when its giver lets nobody of staff open it, where they do.
fn sealed_words(submission: &SubmissionSummary, view: &View<'_>) -> Option<String> {
    let day = submission.sealed(view.now)?;
    Some(view.with("sealed-row", "date", &written_date(day, view.locale)))
}
