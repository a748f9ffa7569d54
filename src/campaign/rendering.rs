//! From a campaign's facts to the words of a disclosure, in one language.

use super::disclosure::{
    BoxId, ConsentBox, Disclosure, Fact, FactId, Section, SectionId, Signer, SpokenWords,
};
use super::file::{Campaign, Kind, Purpose, PurposeId, SpokenYes};
use super::law::Transfer;
use super::retention::Retention;
use super::text::{Arg, Language, MissingText, Text, Words};

impl Disclosure {
    /// Renders `campaign` in the language of `words`.
    pub fn render(campaign: &Campaign, words: &dyn Words) -> Result<Self, MissingText> {
        let language = words.language().clone();
        if !campaign.languages.contains(&language) {
            return Err(MissingText { field: "languages".to_owned(), language });
        }
        let render = Rendering { campaign, words, language: &language };
        Ok(Self {
            campaign: campaign.version(),
            title: words.say(
                "disclosure-title",
                &[("organisation", Arg::Text(&campaign.organisation.name))],
            ),
            organisation: campaign.organisation.name.clone(),
            contact: campaign.organisation.contact.clone(),
            essentials: render.essentials()?,
            more: words.say("disclosure-read-full", &[]),
            sections: render.sections()?,
            full_text: render.full_text()?,
            ask_kinds: words.say("disclosure-ask-kinds", &[]),
            ask_purposes: words.say("disclosure-ask-purposes", &[]),
            ask_signer: campaign.guardian.map(|_| words.say("disclosure-ask-signer", &[])),
            spoken: render.spoken(),
            boxes: render.boxes()?,
            accept: words.say("disclosure-accept", &[]),
            decline: words.say("disclosure-decline", &[]),
            language,
        })
    }

    /// Asks somebody once more, whose recording is kept already: what may it be used for from now on?
    /// Nothing is recorded, so there is no box for that.
    /// `people` gave it together; 1 where somebody was alone.
    pub fn ask_again(
        campaign: &Campaign,
        words: &dyn Words,
        people: usize,
    ) -> Result<Self, MissingText> {
        let mut asks = Self::render(campaign, words)?;
        let organisation = [("organisation", Arg::Text(&campaign.organisation.name))];
        asks.title = words.say("disclosure-again-title", &organisation);
        asks.decline = words.say("disclosure-again-decline", &[]);
        asks.spoken = None;
        for section in &mut asks.essentials {
            if section.id == SectionId::Refuse {
                section.body = words.say("essential-again-refuse", &[]);
            }
        }
        for section in &mut asks.sections {
            let other = match section.id {
                SectionId::What => "disclosure-again-what",
                SectionId::Refuse => "disclosure-again-refuse",
                _ => continue,
            };
            section.body = words.say(other, &[]);
            if section.id == SectionId::What && people > 1 {
                let people = Arg::Number(i64::try_from(people).unwrap_or(i64::MAX));
                let group = words.say("disclosure-again-group", &[("people", people)]);
                section.body = format!("{}\n{group}", section.body);
            }
        }
        asks.boxes.retain(|shown| !matches!(shown.id, BoxId::Kind(_) | BoxId::SpokenYes));
        Ok(asks)
    }

    /// For staff who try a device themselves: it is opened, and nothing is recorded or kept.
    pub fn of_trial(campaign: &Campaign, kind: Kind, words: &dyn Words) -> Self {
        let say = |key: &str| words.say(key, &[]);
        let (device, section) = match kind {
            Kind::Voice => ("gear-trial-microphone", "gear-trial-voice-body"),
            Kind::Photo => ("gear-trial-camera", "gear-trial-photo-body"),
        };
        let consent_box = |id, title: &str, explanation: &str| ConsentBox {
            id,
            title: say(title),
            explanation: say(explanation),
            facts: Vec::new(),
        };
        Self {
            campaign: campaign.version(),
            language: words.language().clone(),
            title: say("gear-trial-title"),
            organisation: campaign.organisation.name.clone(),
            contact: campaign.organisation.contact.clone(),
            essentials: Vec::new(),
            more: String::new(),
            sections: vec![Section {
                id: SectionId::What,
                heading: say("disclosure-what"),
                body: say(section),
            }],
            full_text: Vec::new(),
            ask_kinds: String::new(),
            ask_purposes: String::new(),
            ask_signer: None,
            spoken: None,
            boxes: vec![
                consent_box(BoxId::Kind(kind), device, "gear-trial-nothing-kept"),
                consent_box(
                    BoxId::Purpose(PurposeId::new("trial")),
                    "gear-trial-people",
                    "gear-trial-people-explained",
                ),
            ],
            accept: say("gear-trial-begin"),
            decline: say("gear-trial-not"),
        }
    }
}

struct Rendering<'a> {
    campaign: &'a Campaign,
    words: &'a dyn Words,
    language: &'a Language,
}

impl Rendering<'_> {
    fn text<'t>(&self, field: &str, text: &'t Text) -> Result<&'t str, MissingText> {
        text.in_language(self.language).ok_or_else(|| self.lacking(field))
    }

    fn lacking(&self, field: &str) -> MissingText {
        MissingText { field: field.to_owned(), language: self.language.clone() }
    }

    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(key, args)
    }

    fn sections(&self) -> Result<Vec<Section>, MissingText> {
        let campaign = self.campaign;
        let organisation = &campaign.organisation;
        let who = std::iter::once(&organisation.name).chain(&organisation.address);
        let who: Vec<_> = who.chain([&organisation.contact]).map(String::as_str).collect();
        let section = |id, key: &str, body| Section {
            id,
            heading: self.say(&format!("disclosure-{key}"), &[]),
            body,
        };
        let law = &campaign.law;
        let age = [("age", Arg::Number(law.youngest().into()))];
        let mut sections = vec![
            section(SectionId::Who, "who", who.join(" · ")),
            section(SectionId::Why, "why", self.text("why", &campaign.why)?.to_owned()),
            section(SectionId::What, "what", self.what()),
            section(SectionId::Recipients, "recipients", self.by_purpose(|p| Some(&p.recipients))?),
            section(SectionId::Published, "published", self.published()?),
            section(SectionId::Kept, "kept", self.kept()?),
        ];
        if !campaign.transfers.is_empty() {
            sections.push(section(SectionId::Abroad, "abroad", self.abroad()?));
        }
        for (id, key, text) in [
            (SectionId::Compensation, "compensation", &law.compensation),
            (SectionId::Risks, "risks", &law.risks),
        ] {
            if let Some(text) = text {
                sections.push(section(id, key, self.text(key, text)?.to_owned()));
            }
        }
        sections.extend([
            section(SectionId::Withdraw, "withdraw", self.say("disclosure-withdraw-answer", &[])),
            section(SectionId::Complain, "complain", self.complain()?),
            section(SectionId::Age, "age", self.say(self.age_answer(), &age)),
            section(SectionId::Refuse, "refuse", self.say("disclosure-refuse-answer", &[])),
        ]);
        Ok(sections)
    }

    /// What a hurried person reads: about sixty words, from the campaign's answers only.
    fn essentials(&self) -> Result<Vec<Section>, MissingText> {
        let campaign = self.campaign;
        let essential = |id, key: &str, body: String| Section {
            id,
            heading: self.say(&format!("essential-{key}"), &[]),
            body,
        };
        let mut essentials = vec![
            essential(SectionId::Who, "who", campaign.organisation.name.clone()),
            essential(SectionId::Why, "why", self.text("why", &campaign.why)?.to_owned()),
            essential(SectionId::Recipients, "recipients", self.all_recipients()?),
            essential(SectionId::Kept, "kept", self.all_durations()),
        ];
        if campaign.group.is_some() {
            let group = self.say("essential-group-answer", &[]);
            essentials.push(essential(SectionId::What, "group", group));
        }
        if !campaign.transfers.is_empty() {
            let countries = campaign.transfers.iter();
            let countries = countries.map(|it| self.text("country", &it.country));
            let countries = countries.collect::<Result<Vec<_>, _>>()?.join(", ");
            essentials.push(essential(SectionId::Abroad, "abroad", countries));
        }
        essentials.extend([
            essential(SectionId::Withdraw, "withdraw", self.say("essential-withdraw-answer", &[])),
            essential(SectionId::Refuse, "refuse", self.say("essential-refuse-answer", &[])),
        ]);
        Ok(essentials)
    }

    /// Who sees it, where that is the same for each use; else each box says it.
    fn all_recipients(&self) -> Result<String, MissingText> {
        let purposes = &self.campaign.purposes;
        match purposes.as_slice() {
            [first, others @ ..] if others.iter().all(|it| it.recipients == first.recipients) => {
                Ok(self.text("recipients", &first.recipients)?.to_owned())
            }
            _ => Ok(self.say("essential-recipients-answer", &[])),
        }
    }

    /// How long it is kept, where that is the same for each use; else each box says it.
    fn all_durations(&self) -> String {
        let purposes = &self.campaign.purposes;
        match purposes.as_slice() {
            [first, others @ ..] if others.iter().all(|it| it.retention == first.retention) => {
                let duration = self.duration(first.retention);
                self.say("essential-kept-answer", &[("duration", Arg::Text(&duration))])
            }
            _ => self.say("essential-kept-each", &[]),
        }
    }

    /// What the box of a use says beside its words.
    fn facts(&self, purpose: &Purpose) -> Result<Vec<Fact>, MissingText> {
        let who = self.text("recipients", &purpose.recipients)?.to_owned();
        let mut facts = vec![Fact { id: FactId::Who, words: who }];
        if let Some(published) = &purpose.published {
            let words = self.text("published", published)?.to_owned();
            facts.push(Fact { id: FactId::Where, words });
        }
        facts.push(Fact { id: FactId::HowLong, words: self.duration(purpose.retention) });
        Ok(facts)
    }

    fn age_answer(&self) -> &'static str {
        match self.campaign.guardian {
            Some(_) => "disclosure-age-guardian",
            None => "disclosure-age-answer",
        }
    }

    fn spoken(&self) -> Option<SpokenWords> {
        let required = match self.campaign.spoken_yes {
            SpokenYes::Off => return None,
            SpokenYes::Offered => false,
            SpokenYes::Required => true,
        };
        let organisation = [("organisation", Arg::Text(&self.campaign.organisation.name))];
        let ask = self.say("disclosure-ask-spoken", &[]);
        Some(SpokenWords {
            ask,
            sentence: self.say("disclosure-sentence", &organisation),
            required,
        })
    }

    fn complain(&self) -> Result<String, MissingText> {
        let Campaign { organisation, authority, law, .. } = self.campaign;
        let ours = law.complaints.as_ref().map_or_else(
            || organisation.contact.clone(),
            |office| format!("{}, {}", office.name, office.contact),
        );
        let Some(authority) = authority else { return Ok(ours) };
        let lacking = || self.lacking("authority.name");
        let name = authority.name.in_language(self.language).ok_or_else(lacking)?;
        let args = [
            ("name", Arg::Text(name)),
            ("contact", Arg::Text(&authority.contact)),
            ("organisation", Arg::Text(&ours)),
        ];
        Ok(self.say("disclosure-complain-answer", &args))
    }

    fn abroad(&self) -> Result<String, MissingText> {
        let line = |transfer: &Transfer| {
            let args = [
                ("country", Arg::Text(self.text("country", &transfer.country)?)),
                ("guarantee", Arg::Text(self.text("guarantee", &transfer.guarantee)?)),
                ("copy", Arg::Text(&transfer.copy)),
            ];
            Ok(self.say("disclosure-abroad-answer", &args))
        };
        let lines = self.campaign.transfers.iter().map(line).collect::<Result<Vec<_>, _>>()?;
        Ok(lines.join("\n"))
    }

    fn what(&self) -> String {
        let voice = self.campaign.voice.map(|voice| {
            let minutes = i64::from(voice.max_duration_secs.div_ceil(60));
            let args =
                [("count", Arg::Number(voice.max_takes.into())), ("minutes", Arg::Number(minutes))];
            self.say("disclosure-what-voice", &args)
        });
        let photo = self.campaign.photo.map(|photo| {
            let args = [("count", Arg::Number(photo.max_takes.into()))];
            self.say("disclosure-what-photo", &args)
        });
        let only = self.say("disclosure-what-only", &[]);
        let group = self.campaign.group.map(|group| {
            self.say("disclosure-what-group", &[("most", Arg::Number(group.most.into()))])
        });
        let sentences: Vec<_> = voice.into_iter().chain(photo).chain([only]).chain(group).collect();
        sentences.join("\n")
    }

    /// One line a purpose, or a single line where all purposes say the same.
    fn by_purpose<'c>(
        &'c self,
        field: impl Fn(&'c Purpose) -> Option<&'c Text>,
    ) -> Result<String, MissingText> {
        let mut lines = Vec::new();
        for purpose in &self.campaign.purposes {
            if let Some(text) = field(purpose) {
                let title = self.text("title", &purpose.title)?;
                lines.push((title, self.text("recipients", text)?));
            }
        }
        let same = lines.windows(2).all(|pair| pair[0].1 == pair[1].1);
        match lines.first() {
            Some((_, text)) if same && lines.len() == self.campaign.purposes.len() => {
                Ok((*text).to_owned())
            }
            _ => Ok(lines
                .iter()
                .map(|(title, text)| format!("{title}: {text}"))
                .collect::<Vec<_>>()
                .join("\n")),
        }
    }

    fn published(&self) -> Result<String, MissingText> {
        let lines = self.by_purpose(|purpose| purpose.published.as_ref())?;
        Ok(if lines.is_empty() { self.say("disclosure-published-nowhere", &[]) } else { lines })
    }

    fn kept(&self) -> Result<String, MissingText> {
        let purposes = &self.campaign.purposes;
        let stored = self.text("stored", &self.campaign.stored)?;
        let first = purposes.first().map(|purpose| purpose.retention);
        let lines = if purposes.iter().all(|purpose| Some(purpose.retention) == first) {
            first.map(|retention| self.duration(retention)).into_iter().collect()
        } else {
            let line = |purpose: &Purpose| {
                let title = self.text("title", &purpose.title)?;
                Ok(format!("{title}: {}", self.duration(purpose.retention)))
            };
            purposes.iter().map(line).collect::<Result<Vec<_>, _>>()?
        };
        let erased = self.say("disclosure-kept-erased", &[]);
        Ok(format!("{}\n{erased} {stored}", lines.join("\n")))
    }

    fn duration(&self, retention: Retention) -> String {
        let parts = [
            ("duration-years", i64::from(retention.years)),
            ("duration-months", i64::from(retention.months)),
            ("duration-days", i64::from(retention.days)),
        ];
        let spoken = parts.iter().filter(|(_, count)| *count > 0);
        let spoken = spoken.map(|(key, count)| self.say(key, &[("count", Arg::Number(*count))]));
        let duration = spoken.collect::<Vec<_>>().join(", ");
        self.say("disclosure-kept-for", &[("duration", Arg::Text(&duration))])
    }

    fn boxes(&self) -> Result<Vec<ConsentBox>, MissingText> {
        let kinds = self.campaign.kinds().into_iter().map(|kind| {
            let key = match kind {
                Kind::Voice => "disclosure-box-voice",
                Kind::Photo => "disclosure-box-photo",
            };
            Ok(ConsentBox {
                id: BoxId::Kind(kind),
                title: self.say(key, &[]),
                explanation: self.say(&format!("{key}-explained"), &[]),
                facts: Vec::new(),
            })
        });
        let mut boxes = kinds.collect::<Result<Vec<_>, MissingText>>()?;
        for purpose in &self.campaign.purposes {
            boxes.push(ConsentBox {
                id: BoxId::Purpose(purpose.id.clone()),
                title: self.text("title", &purpose.title)?.to_owned(),
                explanation: self.text("explanation", &purpose.explanation)?.to_owned(),
                facts: self.facts(purpose)?,
            });
            for time in &purpose.shorter {
                boxes.push(self.shorter(purpose, *time)?);
            }
        }
        boxes.extend(self.signers());
        boxes.extend(self.spoken().map(|spoken| ConsentBox {
            id: BoxId::SpokenYes,
            title: self.say("disclosure-box-spoken", &[]),
            explanation: self.say(
                "disclosure-box-spoken-explained",
                &[("sentence", Arg::Text(&spoken.sentence))],
            ),
            facts: Vec::new(),
        }));
        Ok(boxes)
    }

    fn shorter(&self, purpose: &Purpose, time: Retention) -> Result<ConsentBox, MissingText> {
        let (title, duration) = (self.text("title", &purpose.title)?, self.duration(time));
        let args = [("title", Arg::Text(title)), ("duration", Arg::Text(&duration))];
        let title = self.say("disclosure-box-shorter", &args);
        let id = BoxId::Shorter { purpose: purpose.id.clone(), time };
        Ok(ConsentBox { id, title, explanation: String::new(), facts: Vec::new() })
    }

    fn signers(&self) -> Vec<ConsentBox> {
        let Some(guardian) = self.campaign.guardian else { return Vec::new() };
        let child = guardian.child_agrees.then_some((Signer::Child, "disclosure-box-child"));
        let adults = [
            (Signer::Adult, "disclosure-box-adult"),
            (Signer::Guardian, "disclosure-box-guardian"),
        ];
        let age = [("age", Arg::Number(self.campaign.law.youngest().into()))];
        let shown = adults.into_iter().chain(child).map(|(signer, key)| ConsentBox {
            id: BoxId::Signer(signer),
            title: self.say(key, &age),
            explanation: self.say(&format!("{key}-explained"), &age),
            facts: Vec::new(),
        });
        shown.collect()
    }

    /// What the law of the place wants said, from the campaign's answers only.
    fn law(&self) -> Result<Vec<String>, MissingText> {
        let law = &self.campaign.law;
        let mut paragraphs = vec![match &law.automated_decisions {
            Some(decisions) => self.text("law.automated_decisions", decisions)?.to_owned(),
            None => self.say("disclosure-full-automated", &[]),
        }];
        for (answer, yes, no) in [
            (law.biometric_template, "disclosure-full-template", "disclosure-full-no-template"),
            (law.ai_training, "disclosure-full-ai", "disclosure-full-no-ai"),
            (law.synthetic_replica, "disclosure-full-replica", "disclosure-full-no-replica"),
            (law.sold_or_shared, "disclosure-full-sold", "disclosure-full-not-sold"),
            (law.sensitive, "disclosure-full-sensitive", "disclosure-full-not-sensitive"),
        ] {
            paragraphs.extend(answer.map(|it| self.say(if it { yes } else { no }, &[])));
        }
        for (field, text) in [
            ("law.means", &law.means),
            ("law.operations", &law.operations),
            ("law.collected_for", &law.collected_for),
        ] {
            if let Some(text) = text {
                paragraphs.push(self.text(field, text)?.to_owned());
            }
        }
        if let Some(office) = &law.representative {
            let args = [("name", Arg::Text(&office.name)), ("contact", Arg::Text(&office.contact))];
            paragraphs.push(self.say("disclosure-full-representative", &args));
        }
        if let Some(policy) = &law.retention_policy {
            let args = [("place", Arg::Text(policy))];
            paragraphs.push(self.say("disclosure-full-policy", &args));
        }
        Ok(paragraphs)
    }

    fn full_text(&self) -> Result<Vec<String>, MissingText> {
        let mut paragraphs = vec![
            self.say("disclosure-full-basis", &[]),
            self.say("disclosure-full-rights", &[]),
            self.say("disclosure-full-proof", &[]),
        ];
        let kept = self.duration(self.campaign.proof_kept);
        paragraphs.push(self.say("disclosure-full-proof-kept", &[("duration", Arg::Text(&kept))]));
        if let Some(rights) = &self.campaign.rights {
            paragraphs.push(self.text("rights", rights)?.to_owned());
        }
        paragraphs.extend(self.law()?);
        if let Some(officer) = &self.campaign.privacy_officer {
            let args =
                [("name", Arg::Text(&officer.name)), ("contact", Arg::Text(&officer.contact))];
            paragraphs.push(self.say("disclosure-full-officer", &args));
        }
        if let Some(more) = &self.campaign.more {
            paragraphs.push(self.text("more", more)?.to_owned());
        }
        let campaign = &self.campaign;
        let args = [
            ("id", Arg::Text(campaign.id.as_str())),
            ("version", Arg::Number(campaign.version.into())),
        ];
        paragraphs.push(self.say("disclosure-full-version", &args));
        Ok(paragraphs)
    }
}
