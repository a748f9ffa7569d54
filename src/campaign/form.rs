//! A campaign file as single fields, for a page to fill in: read from the file's text and written back
//! into it. Comments, order and whatever is not asked for stay as they are.
//!
//! A field is called by its path, such as `organisation.name` or `purpose.0.title.en`.

use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value};

use super::text::Language;

/// The fields of a campaign file. What they say need not make a campaign yet.
#[derive(Clone, Debug)]
pub struct Form {
    document: DocumentMut,
}

impl Form {
    /// The fields of `source`. None where it is not TOML: then only the text itself can be mended.
    pub fn read(source: &str) -> Option<Self> {
        Some(Self { document: source.parse().ok()? })
    }

    /// The file's text.
    pub fn source(&self) -> String {
        self.document.to_string()
    }

    fn find(&self, path: &str) -> Option<&Item> {
        path.split('.').try_fold(self.document.as_item(), |item, step| {
            match step.parse::<usize>() {
                Ok(nth) => item.get(nth),
                Err(_) => item.get(step),
            }
        })
    }

    /// Whether anything stands there.
    pub fn has(&self, path: &str) -> bool {
        self.find(path).is_some()
    }

    /// What stands there, as somebody would type it; empty where nothing does.
    pub fn text(&self, path: &str) -> String {
        match self.find(path).and_then(Item::as_value) {
            Some(Value::String(text)) => text.value().clone(),
            Some(Value::Integer(number)) => number.value().to_string(),
            _ => String::new(),
        }
    }

    /// What a text says in one language; where it is one for all languages, that.
    pub fn text_in(&self, path: &str, language: &str) -> String {
        match self.find(path).and_then(Item::as_str) {
            Some(same) => same.to_owned(),
            None => self.text(&format!("{path}.{language}")),
        }
    }

    /// Yes or no; none where it is not said.
    pub fn flag(&self, path: &str) -> Option<bool> {
        self.find(path).and_then(Item::as_bool)
    }

    /// The texts of a list.
    pub fn list(&self, path: &str) -> Vec<String> {
        let list = self.find(path).and_then(Item::as_array).into_iter().flatten();
        list.filter_map(|it| it.as_str().map(str::to_owned)).collect()
    }

    /// Whether the purposes stand in sections of their own, as this form takes them.
    pub fn has_usual_purposes(&self) -> bool {
        self.find("purpose").is_none_or(Item::is_array_of_tables)
    }

    /// How many purposes there are.
    pub fn purposes(&self) -> usize {
        self.find("purpose").and_then(Item::as_array_of_tables).map_or(0, ArrayOfTables::len)
    }

    /// How many further questions there are.
    pub fn prompts(&self) -> usize {
        self.find("prompts").and_then(Item::as_array).map_or(0, Array::len)
    }

    /// Adds a further question that says nothing yet, with room for a text in each of `languages`.
    pub fn add_prompt(&mut self, languages: &[Language]) {
        if self.find("prompts").and_then(Item::as_array).is_none() {
            self.put("prompts", Some(Array::new().into()), Around::Section);
        }
        let texts = languages.iter().map(|language| (language.tag(), Value::from("")));
        let empty = Value::from(texts.collect::<InlineTable>());
        let list = self.document.get_mut("prompts").and_then(Item::as_array_mut);
        if let Some(list) = list {
            // As the one before it stands, on a line of its own or not.
            let like = list.iter().last().map(|last| last.decor().clone());
            list.push(empty);
            let new = list.iter_mut().last();
            if let Some((new, decor)) = new.zip(like) {
                *new.decor_mut() = decor;
            }
        }
    }

    /// Takes out further question number `nth`, and the list with the last of them.
    pub fn remove_prompt(&mut self, nth: usize) {
        let Some(list) = self.document.get_mut("prompts").and_then(Item::as_array_mut) else {
            return;
        };
        if nth < list.len() {
            list.remove(nth);
        }
        if list.is_empty() {
            self.put("prompts", None, Around::Section);
        }
    }

    /// Writes a text. One that may be missing goes where nothing is left of it.
    pub fn write(&mut self, path: &str, text: &str, need: Need) {
        let gone = need == Need::Optional && text.trim().is_empty();
        self.put(path, Some(Value::from(text)).filter(|_| !gone), Around::Section);
    }

    /// Writes a number. What is none is written as it was typed, for the check to say so.
    pub fn write_number(&mut self, path: &str, typed: &str) {
        let number = typed.trim().parse::<i64>().map(Value::from);
        self.put(path, Some(number.unwrap_or_else(|_| Value::from(typed))), Around::Section);
    }

    /// Writes yes or no.
    pub fn write_flag(&mut self, path: &str, flag: bool) {
        self.put(path, Some(Value::from(flag)), Around::Section);
    }

    /// Puts `name` into a list, or takes it out where it stands there.
    pub fn toggle(&mut self, path: &str, name: &str) {
        if self.find(path).and_then(Item::as_array).is_none() {
            self.put(path, Some(Array::new().into()), Around::Section);
        }
        let item = self.document.as_item_mut();
        let list = path.split('.').try_fold(item, |item, step| item.get_mut(step));
        let Some(list) = list.and_then(Item::as_array_mut) else { return };
        let place = list.iter().position(|it| it.as_str() == Some(name));
        match place {
            Some(nth) => drop(list.remove(nth)),
            None => list.push(name),
        }
    }

    /// Writes a text in one language. One that was the same for all stays so in the others.
    pub fn write_in(&mut self, path: &str, language: &str, text: &str, need: Need) {
        if let Some(same) = self.find(path).and_then(Item::as_str).map(str::to_owned) {
            let languages = self.list("languages").into_iter();
            let each = languages.map(|tag| (tag, Value::from(same.as_str())));
            let each = Value::from(each.collect::<InlineTable>());
            self.put(path, Some(each), Around::Section);
        }
        let gone = need == Need::Optional && text.trim().is_empty();
        let value = Some(Value::from(text)).filter(|_| !gone);
        self.put(&format!("{path}.{language}"), value, Around::Texts);
        // What waits in languages that are not offered goes along: nobody on the page sees it.
        let mut offered = self.list("languages").into_iter();
        let empty = offered.all(|tag| self.text_in(path, &tag).trim().is_empty());
        if gone && empty {
            self.put(path, None, Around::Section);
        }
    }

    /// Begins a section: as it stands in `before`, if it does, else with these numbers.
    pub fn begin_section(&mut self, name: &str, numbers: &[(&str, i64)], before: Option<&Self>) {
        let section = before.and_then(|form| form.document.get(name)?.as_table().cloned());
        let mut section = section.unwrap_or_else(|| {
            let mut section = Table::new();
            for (key, number) in numbers {
                section.insert(key, Item::Value(Value::from(*number)));
            }
            section
        });
        section.set_position(None);
        self.follow_the_end(&mut section);
        self.document.insert(name, Item::Table(section));
    }

    /// Takes a section out.
    pub fn end_section(&mut self, name: &str) {
        self.document.remove(name);
    }

    /// What stands at the file's end belongs to what is there, and not to what comes after it.
    fn follow_the_end(&mut self, table: &mut Table) {
        let end = self.document.trailing().as_str().unwrap_or_default().to_owned();
        self.document.set_trailing("");
        let own = table.decor().prefix().and_then(|it| it.as_str()).unwrap_or("\n").to_owned();
        table.decor_mut().set_prefix(format!("{end}{own}"));
    }

    /// Adds a purpose that says nothing yet, with room for a text in each of `languages`.
    pub fn add_purpose(&mut self, languages: &[Language]) {
        let taken: Vec<_> =
            (0..self.purposes()).map(|nth| self.text(&format!("purpose.{nth}.id"))).collect();
        // A name that no earlier version had, for the ledger calls a use by it.
        let version = self.text("version").parse::<u32>().unwrap_or_default().saturating_add(1);
        let mut names = (1..=taken.len() + 1).map(|nth| format!("use-{version}-{nth}"));
        let free = names.find(|name| !taken.contains(name));
        let empty = || {
            let texts = languages.iter().map(|language| (language.tag(), Value::from("")));
            Item::Value(Value::from(texts.collect::<InlineTable>()))
        };
        let mut purpose = Table::new();
        let text = |it: &str| Item::Value(Value::from(it));
        purpose.insert("id", text(&free.unwrap_or_default()));
        purpose.insert("legal_basis", text("consent"));
        for key in ["title", "explanation", "recipients"] {
            purpose.insert(key, empty());
        }
        purpose.insert("retention", text("P1Y"));
        self.follow_the_end(&mut purpose);
        let entry =
            self.document.entry("purpose").or_insert(Item::ArrayOfTables(ArrayOfTables::default()));
        if let Some(purposes) = entry.as_array_of_tables_mut() {
            purposes.push(purpose);
        }
    }

    /// Takes out purpose number `nth`.
    pub fn remove_purpose(&mut self, nth: usize) {
        let purposes = self.document.get_mut("purpose").and_then(Item::as_array_of_tables_mut);
        if let Some(purposes) = purposes.filter(|purposes| nth < purposes.len()) {
            purposes.remove(nth);
        }
    }

    /// Puts `value` there, or takes away what stands there. What is around it is made where it is
    /// missing; a comment behind a value stays.
    fn put(&mut self, path: &str, value: Option<Value>, around: Around) {
        let (above, key) = path.rsplit_once('.').unwrap_or(("", path));
        let mut steps = above.split('.').filter(|step| !step.is_empty());
        let table = steps.try_fold(self.document.as_item_mut(), |item, step| {
            if let Ok(nth) = step.parse::<usize>() {
                return item.get_mut(nth);
            }
            let table = item.as_table_like_mut()?;
            if table.get(step).is_none() {
                table.insert(step, around.empty());
            }
            table.get_mut(step)
        });
        let Some(table) = table.and_then(Item::as_table_like_mut) else { return };
        let Some(mut value) = value else {
            table.remove(key);
            return;
        };
        match table.get_mut(key).and_then(Item::as_value_mut) {
            Some(before) => {
                *value.decor_mut() = before.decor().clone();
                *before = value;
            }
            None => drop(table.insert(key, Item::Value(value))),
        }
    }
}

/// Whether a field may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Every campaign has it.
    Required,
    /// It may be missing.
    Optional,
}

/// What is made around a value where nothing is yet.
#[derive(Clone, Copy)]
enum Around {
    /// A section of its own.
    Section,
    /// The languages of one text, in one line.
    Texts,
}

impl Around {
    fn empty(self) -> Item {
        match self {
            Self::Section => Item::Table(Table::new()),
            Self::Texts => Item::Value(Value::from(InlineTable::new())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::Campaign;

    fn sample() -> String {
        crate::app::sample_campaign("Museum", "x@example.org")
    }

    #[test]
    fn what_is_read_and_written_back_is_the_same_file() {
        let form = Form::read(&sample()).unwrap();
        assert_eq!(form.source(), sample());
        assert_eq!(form.text("purpose.1.title.de"), "Auf unserer Webseite veröffentlichen");
        assert_eq!(form.text("voice.max_takes"), "3");
        assert_eq!(form.list("languages"), ["en", "de"]);
        assert_eq!(
            (form.purposes(), form.has("group"), form.flag("law.sensitive")),
            (2, false, Some(false))
        );
        assert!(Form::read("id = ").is_none());
    }

    #[test]
    fn one_field_is_changed_and_the_rest_stays_as_it_was() {
        let mut form = Form::read(&sample()).unwrap();
        form.write("organisation.name", "Harbour", Need::Required);
        form.write_number("photo.max_takes", "5");
        form.write_in("purpose.0.title", "en", "Hang it up", Need::Required);
        form.write_flag("law.sensitive", true);
        let expected = sample()
            .replace("\"Museum\"", "\"Harbour\"")
            .replace("[photo]                          # leave the section out if you ask for no photos\nmax_takes = 3", "[photo]                          # leave the section out if you ask for no photos\nmax_takes = 5")
            .replace("Show it in the exhibition", "Hang it up")
            .replace("sensitive = false ", "sensitive = true ");
        assert_eq!(form.source(), expected);
    }

    #[test]
    fn what_is_filled_in_makes_a_campaign() {
        let mut form = Form::read(&sample()).unwrap();
        form.toggle("languages", "de");
        form.toggle("jurisdictions", "us-ca-ccpa");
        form.begin_section("group", &[("most", 4)], None);
        form.end_section("voice");
        form.write("spoken_yes", "offered", Need::Required);
        form.write("organisation.address", "Quay 1", Need::Optional);
        form.write_in("authority.name", "de", "", Need::Optional);
        form.add_purpose(&["en".parse().unwrap()]);
        for key in ["title", "explanation", "recipients"] {
            form.write_in(&format!("purpose.2.{key}"), "en", "In the paper", Need::Required);
        }
        form.write_in("purpose.2.published", "en", "in print", Need::Optional);
        form.remove_purpose(0);
        form.end_section("authority");
        let campaign = Campaign::parse(&form.source()).unwrap();
        assert_eq!(campaign.languages.len(), 1);
        assert_eq!(campaign.jurisdictions, ["eu-gdpr", "us-ca-ccpa"]);
        assert_eq!((campaign.most_people(), campaign.voice.is_none()), (4, true));
        assert_eq!(campaign.organisation.address.as_deref(), Some("Quay 1"));
        assert_eq!(campaign.purposes.len(), 2);
        assert!(campaign.authority.is_none() && campaign.purposes[1].published.is_some());
        form.write_in("purpose.1.published", "en", " ", Need::Optional);
        assert!(Campaign::parse(&form.source()).unwrap().purposes[1].published.is_none());
    }

    #[test]
    fn a_name_for_all_languages_becomes_one_in_each_and_is_lost_in_none() {
        let each = "{ en = \"Berlin Data Protection Commissioner\", de = \"Berliner Beauftragte für Datenschutz und Informationsfreiheit\" }";
        let mut form = Form::read(&sample().replace(each, "\"CNIL\" # of Paris")).unwrap();
        assert_eq!(form.text_in("authority.name", "de"), "CNIL");
        assert!(Campaign::parse(&form.source()).is_ok(), "{}", form.source());
        form.write_in("authority.name", "en", "The CNIL", Need::Required);
        let expected = "name = { en = \"The CNIL\", de = \"CNIL\" } # of Paris";
        assert!(form.source().contains(expected), "{}", form.source());
        assert!(Campaign::parse(&form.source()).is_ok(), "{}", form.source());
    }

    #[test]
    fn a_comment_at_the_end_stays_with_what_it_is_about() {
        let fills: [fn(&mut Form); 2] = [
            |form| form.begin_section("group", &[("most", 4)], None),
            |form| form.add_purpose(&[]),
        ];
        for (fill, begins) in
            fills.into_iter().zip(["[group]\nmost", "[[purpose]]\nid = \"use-2-1\""])
        {
            let mut form = Form::read(&sample()).unwrap();
            fill(&mut form);
            let source = form.source();
            let (before, after) = source.split_once(begins).unwrap_or_else(|| panic!("{source}"));
            assert_eq!(before.trim_end(), sample().trim_end(), "nothing moved");
            assert!(!after.contains('#'), "{after}");
        }
    }

    #[test]
    fn a_section_that_comes_back_says_what_it_said() {
        let before = Form::read(&sample().replace("48000", "16000")).unwrap();
        let mut form = before.clone();
        form.end_section("voice");
        form.begin_section("voice", &[("max_takes", 3)], Some(&before));
        assert_eq!(form.text("voice.sample_rate_hz"), "16000");
        assert!(Campaign::parse(&form.source()).is_ok(), "{}", form.source());
    }

    #[test]
    fn questions_are_added_changed_and_taken_out_and_the_rest_stays() {
        let mut form = Form::read(&sample()).unwrap();
        assert_eq!(
            (form.prompts(), form.text("prompts.0.de")),
            (2, "Woran erinnern Sie sich zuerst?".to_owned())
        );
        let languages: Vec<Language> = ["en", "de"].map(|it| it.parse().unwrap()).into();
        form.add_prompt(&languages);
        assert!(Campaign::parse(&form.source()).is_err(), "it says nothing yet");
        for tag in ["en", "de"] {
            form.write_in("prompts.2", tag, "And then?", Need::Required);
            form.write_in("question", tag, "Why here?", Need::Optional);
            form.write_in("thanks", tag, "", Need::Optional);
        }
        form.write("accent", "#7B2CBF", Need::Optional);
        form.write("logo", "", Need::Optional);
        let campaign = Campaign::parse(&form.source()).unwrap();
        assert_eq!(campaign.prompts(&languages[1]).last(), Some(&"And then?"));
        assert_eq!(campaign.question(&languages[0]), Some("Why here?"));
        assert_eq!(campaign.accent().unwrap().to_string(), "#7B2CBF");
        assert_eq!(campaign.pictures().count(), 1);
        for _ in 0..3 {
            form.remove_prompt(0);
        }
        assert!(!form.has("prompts"));
        form.remove_prompt(0);
        form.add_prompt(&languages);
        assert_eq!(form.prompts(), 1);
        form.write("accent", "blue", Need::Optional);
        assert!(form.source().contains("\"blue\""), "and the check says so");
    }

    #[test]
    fn a_number_that_is_none_is_kept_as_it_was_typed() {
        let mut form = Form::read(&sample()).unwrap();
        form.write_number("voice.max_takes", "three");
        assert_eq!(form.text("voice.max_takes"), "three");
        assert!(Campaign::parse(&form.source()).is_err(), "and the check says so");
        form.write_number("voice.max_takes", "2");
        assert!(Campaign::parse(&form.source()).is_ok());
    }
}
