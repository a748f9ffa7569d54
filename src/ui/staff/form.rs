//! The campaign as a form: one field for each thing that people are told or asked.

use egui::Ui;

use super::super::parts;
use super::super::view::View;
use crate::campaign::{Campaign, CountedTime, Form, Language, Need, Retention, Unit};
use crate::check::Profile;
use crate::flow::staff::campaign::{Action, Editing};
use crate::locale::Locale;

/// What a new section for voice messages says.
const VOICE: &[(&str, i64)] = &[("max_takes", 3), ("max_duration_secs", 180)];
/// What a new section for photos says.
const PHOTO: &[(&str, i64)] = &[("max_takes", 3)];
/// What a new section for groups says.
const GROUP: &[(&str, i64)] = &[("most", 6)];

pub(super) fn show(ui: &mut Ui, state: &Editing, view: &View<'_>, out: &mut Vec<Action>) {
    let Some(form) = &state.form else {
        return parts::notice(ui, parts::Tone::Warning, &view.text("form-unreadable"));
    };
    let mut form = Filling { ui, view, state, form: Form::clone(form), changed: false };
    form.who();
    form.brand();
    form.law();
    form.why();
    form.what();
    for nth in 0..form.form.purposes() {
        form.purpose(nth);
    }
    if form.form.has_usual_purposes() {
        form.add_purpose();
    } else {
        parts::notice(form.ui, parts::Tone::Warning, &view.text("form-unreadable"));
    }
    form.people();
    if form.changed {
        out.push(Action::Type(form.form.source()));
    }
}

/// The form on the page, and what was changed in it in this frame.
struct Filling<'a> {
    ui: &'a mut Ui,
    view: &'a View<'a>,
    state: &'a Editing,
    form: Form,
    changed: bool,
}

impl Filling<'_> {
    fn who(&mut self) {
        self.heading("form-who");
        self.line("organisation.name", "form-name", Need::Required);
        self.line("organisation.contact", "form-contact", Need::Required);
        self.line("organisation.address", "form-address", Need::Optional);
        self.section("authority", "form-authority", &[]);
        if self.form.has("authority") {
            self.texts("authority.name", &self.view.text("form-authority-name"), Need::Required);
            self.line("authority.contact", "form-authority-contact", Need::Required);
        }
    }

    fn brand(&mut self) {
        self.heading("form-brand");
        self.texts("question", &self.view.text("form-question"), Need::Optional);
        self.change_prompts();
        for nth in 0..self.form.prompts() {
            let number = i64::try_from(nth + 1).unwrap_or(i64::MAX);
            let label = self.view.count("form-prompt", &[("number", number)]);
            self.texts(&format!("prompts.{nth}"), &label, Need::Required);
        }
        self.texts("thanks", &self.view.text("form-thanks"), Need::Optional);
        self.picture("picture", "form-picture");
        self.picture("logo", "form-logo");
        let folder = self.view.key_file.parent().unwrap_or(self.view.key_file);
        let folder = folder.display().to_string();
        parts::hint(self.ui, &self.view.with("form-pictures-hint", "folder", &folder));
        self.line("accent", "form-accent", Need::Optional);
    }

    /// One question more, or one less. Both stand above the questions, where neither moves: what is pressed twice
    /// meets the same again, and no field that has come there.
    fn change_prompts(&mut self) {
        if parts::secondary(self.ui, &self.view.text("form-add-prompt")).clicked() {
            let languages = self.languages();
            self.form.add_prompt(&languages);
            self.changed = true;
        }
        let last = self.form.prompts().checked_sub(1);
        let remove = self.view.text("form-remove-prompt");
        let enabled = parts::Enabled::from(last.is_some());
        let pressed = parts::secondary_if(self.ui, enabled, &remove).clicked();
        if let Some(last) = last.filter(|_| pressed) {
            self.form.remove_prompt(last);
            self.changed = true;
        }
    }

    /// One of the pictures that there are, or none.
    fn picture(&mut self, field: &str, key: &str) {
        let label = self.view.text(key);
        parts::body(self.ui, &label);
        let named = |(name, _): &(String, _)| (name.clone(), name.clone());
        let choices = self.state.pictures.iter().map(named);
        let none = (String::new(), self.view.text("form-no-picture"));
        let choices: Vec<_> = [none].into_iter().chain(choices).collect();
        let now = self.form.text(field);
        let picks = |ui: &mut Ui| parts::picks(ui, &choices, Some(&now), Some(&label));
        let picked = self.ui.push_id(field, picks).inner;
        if let Some(complaint) = self.complaint(field) {
            parts::notice(self.ui, parts::Tone::Warning, &complaint);
        }
        if let Some(name) = picked {
            self.form.write(field, &name, Need::Optional);
            self.changed = true;
        }
    }

    fn languages(&self) -> Vec<Language> {
        self.form.list("languages").into_iter().flat_map(TryInto::try_into).collect()
    }

    fn law(&mut self) {
        self.heading("form-languages");
        let taken = self.form.list("languages");
        for language in Locale::languages() {
            let (name, tag) = (Locale::name_of(&language), language.tag().to_owned());
            self.member("languages", &name, &tag, &taken);
        }
        self.heading("form-law");
        let taken = self.form.list("jurisdictions");
        for profile in Profile::all() {
            self.member("jurisdictions", &profile.title, &profile.id, &taken);
        }
        for (field, key) in [
            ("law.biometric_template", "form-biometric"),
            ("law.ai_training", "form-ai"),
            ("law.synthetic_replica", "form-replica"),
            ("law.sold_or_shared", "form-sold"),
            ("law.sensitive", "form-sensitive"),
        ] {
            self.answer(field, key);
        }
    }

    fn why(&mut self) {
        self.heading("form-why");
        self.texts("why", &self.view.text("form-reason"), Need::Required);
        self.texts("stored", &self.view.text("form-stored"), Need::Required);
        let usual = Some(Campaign::USUAL_PROOF);
        self.time("proof_kept", &self.view.text("form-proof-kept"), usual);
        let usual = Some(Campaign::USUAL_TAKEDOWN);
        self.time("takedown_within", &self.view.text("form-takedown-within"), usual);
    }

    fn what(&mut self) {
        self.heading("form-what");
        self.section("voice", "form-voice", VOICE);
        if self.form.has("voice") {
            self.number("voice.max_takes", "form-voice-takes");
            self.number("voice.max_duration_secs", "form-voice-secs");
        }
        self.section("photo", "form-photo", PHOTO);
        if self.form.has("photo") {
            self.number("photo.max_takes", "form-photo-takes");
        }
    }

    fn purpose(&mut self, nth: usize) {
        let number = i64::try_from(nth + 1).unwrap_or(i64::MAX);
        parts::heading(self.ui, &self.view.count("form-purpose", &[("number", number)]));
        let field = |name: &str| format!("purpose.{nth}.{name}");
        // A screen reader tells the fields of one use from those of another.
        let label = |view: &View<'_>, key: &str| format!("{number}. {}", view.text(key));
        self.plain(&field("id"), &label(self.view, "form-id"), Need::Required);
        for (name, key, need) in [
            ("title", "form-title", Need::Required),
            ("explanation", "form-explanation", Need::Required),
            ("recipients", "form-recipients", Need::Required),
            ("published", "form-published", Need::Optional),
        ] {
            self.texts(&field(name), &label(self.view, key), need);
        }
        self.time(&field("retention"), &label(self.view, "form-retention"), None);
        if parts::quiet(self.ui, &label(self.view, "form-remove-purpose")).clicked() {
            self.form.remove_purpose(nth);
            self.changed = true;
        }
    }

    fn add_purpose(&mut self) {
        if parts::secondary(self.ui, &self.view.text("form-add-purpose")).clicked() {
            let languages = self.languages();
            self.form.add_purpose(&languages);
            self.changed = true;
        }
    }

    fn people(&mut self) {
        self.heading("form-people");
        self.section("guardian", "form-guardian", &[]);
        self.section("group", "form-group", GROUP);
        if self.form.has("group") {
            self.number("group.most", "form-most");
        }
        self.heading("form-spoken");
        let now = self.form.text("spoken_yes");
        let now = if now.is_empty() { "off".to_owned() } else { now };
        let choices = [
            ("off", "form-spoken-off"),
            ("offered", "form-spoken-offered"),
            ("required", "form-spoken-required"),
        ];
        let choices = choices.map(|(word, key)| (word, self.view.text(key)));
        if let Some(word) = parts::picks(self.ui, &choices, Some(&now.as_str()), None) {
            self.form.write("spoken_yes", word, Need::Required);
            self.changed = true;
        }
    }

    fn heading(&mut self, key: &str) {
        parts::heading(self.ui, &self.view.text(key));
    }

    fn line(&mut self, field: &str, key: &str, need: Need) {
        self.plain(field, &self.view.text(key), need);
    }

    fn plain(&mut self, field: &str, label: &str, need: Need) {
        if let Some(typed) = self.typed(field, label) {
            self.form.write(field, &typed, need);
        }
    }

    fn number(&mut self, field: &str, key: &str) {
        if let Some(typed) = self.typed(field, &self.view.text(key)) {
            self.form.write_number(field, &typed);
        }
    }

    /// One field for each language of the campaign.
    fn texts(&mut self, field: &str, label: &str, need: Need) {
        for tag in self.form.list("languages") {
            let name = tag.clone().try_into().map(|language| Locale::name_of(&language));
            let label = format!("{label} ({})", name.unwrap_or_else(|_| tag.clone()));
            let now = self.form.text_in(field, &tag);
            let in_language = format!("{field}.{tag}");
            let complaint = self.complaint(&in_language);
            if let Some(typed) = self.entry(&in_language, &label, now, complaint) {
                self.form.write_in(field, &tag, &typed, need);
            }
        }
    }

    /// How long something is kept: a number and a unit, or what the file says where that is more. `usual` holds
    /// where the file says nothing.
    fn time(&mut self, field: &str, label: &str, usual: Option<Retention>) {
        let written = match usual {
            Some(usual) if !self.form.has(field) => usual.to_string(),
            _ => self.form.text(field),
        };
        let counted = CountedTime::read(&written);
        let mut changed = None;
        if let Some(now) = &counted {
            let wrong = written.parse::<Retention>().is_err();
            let complaint =
                if wrong { Some(self.view.text("form-time-wrong")) } else { self.complaint(field) };
            let typed = self.entry(field, label, now.count.clone(), complaint);
            changed = typed.map(|typed| {
                let digits = typed.chars().filter(char::is_ascii_digit).collect();
                CountedTime { count: digits, unit: now.unit }
            });
        } else {
            parts::row(self.ui, label, &self.in_words(&written));
            parts::hint(self.ui, &self.view.text("form-time-as-written"));
        }
        let units = Unit::ALL.map(|unit| (unit, self.view.text(name_of(unit))));
        let now = counted.as_ref().map(|it| it.unit);
        let picks = |ui: &mut Ui| parts::picks(ui, &units, now.as_ref(), Some(label));
        let picked = self.ui.push_id((field, "unit"), picks).inner;
        if let Some(unit) = picked.filter(|unit| Some(*unit) != now) {
            let count = counted.map_or_else(|| "1".to_owned(), |it| it.count);
            changed = Some(CountedTime { count, unit });
        }
        if let Some(time) = changed {
            self.form.write(field, &time.to_string(), Need::Required);
            self.changed = true;
        }
    }

    /// A time of several units in words; what is no time, as it is written.
    fn in_words(&self, written: &str) -> String {
        let Ok(Retention { years, months, days }) = written.parse() else {
            return written.to_owned();
        };
        let parts = [
            ("duration-years", i64::from(years)),
            ("duration-months", months.into()),
            ("duration-days", days.into()),
        ];
        let said = parts.into_iter().filter(|(_, count)| *count > 0);
        let said = said.map(|(key, count)| self.view.count(key, &[("count", count)]));
        said.collect::<Vec<_>>().join(", ")
    }

    /// What the field holds now, where it was typed in.
    fn typed(&mut self, field: &str, label: &str) -> Option<String> {
        self.entry(field, label, self.form.text(field), self.complaint(field))
    }

    fn entry(
        &mut self,
        field: &str,
        label: &str,
        mut typed: String,
        complaint: Option<String>,
    ) -> Option<String> {
        let entry = parts::Entry { label, hint: "", complaint: complaint.as_deref() };
        let shown = self.ui.push_id(field, |ui| parts::entry(ui, &entry, &mut typed));
        let changed = shown.inner.changed;
        self.changed |= changed;
        changed.then_some(typed)
    }

    /// What the check says of the field. It calls a purpose by its name.
    fn complaint(&self, field: &str) -> Option<String> {
        let named = match field.strip_prefix("purpose.").and_then(|it| it.split_once('.')) {
            Some((nth, rest)) => {
                format!("purpose.{}.{rest}", self.form.text(&format!("purpose.{nth}.id")))
            }
            None => field.to_owned(),
        };
        let missing = self.form.text(field).trim().is_empty();
        let text = named.rsplit_once('.').map(|(text, _)| text);
        let findings = &self.state.report.findings;
        let own = findings.iter().find(|it| it.field == named);
        let own = own.or_else(|| findings.iter().find(|it| missing && Some(&*it.field) == text));
        own.map(|finding| format!("{}. {}", finding.what, finding.mend))
    }

    /// Yes or no, or not answered yet, which the check may complain of.
    fn answer(&mut self, field: &str, key: &str) {
        parts::body(self.ui, &self.view.text(key));
        let now = self.form.flag(field);
        let question = self.view.text(key);
        let answers = [(false, "form-no"), (true, "form-yes")];
        let answers = answers.map(|(answer, key)| (answer, self.view.text(key)));
        let picks = |ui: &mut Ui| parts::picks(ui, &answers, now.as_ref(), Some(&question));
        let chosen = self.ui.push_id(field, picks).inner;
        if let Some(complaint) = self.complaint(field) {
            parts::notice(self.ui, parts::Tone::Error, &complaint);
        }
        if let Some(answer) = chosen {
            self.form.write_flag(field, answer);
            self.changed = true;
        }
    }

    /// A section that is there or not.
    fn section(&mut self, name: &str, key: &str, numbers: &[(&str, i64)]) {
        let mut on = self.form.has(name);
        if parts::tick(self.ui, &mut on, &self.view.text(key), "").changed() {
            if on {
                let before = Form::read(self.state.as_written());
                self.form.begin_section(name, numbers, before.as_ref());
            } else {
                self.form.end_section(name);
            }
            self.changed = true;
        }
    }

    /// A name that stands in a list or not.
    fn member(&mut self, field: &str, label: &str, name: &str, taken: &[String]) {
        let mut on = taken.iter().any(|it| it == name);
        if parts::tick(self.ui, &mut on, label, "").changed() {
            self.form.toggle(field, name);
            self.changed = true;
        }
    }
}

fn name_of(unit: Unit) -> &'static str {
    match unit {
        Unit::Days => "form-days",
        Unit::Weeks => "form-weeks",
        Unit::Months => "form-months",
        Unit::Years => "form-years",
    }
}
