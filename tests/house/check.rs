//! The check of campaigns: each fault is found once and in its place, a clean campaign for each
//! jurisdiction gives nothing, and no file makes it panic.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![allow(clippy::print_stdout, reason = "a figure for whoever runs this test by itself")]

use std::collections::BTreeMap;
use std::time::Instant;

use sayso::app::sample_campaign;
use sayso::campaign::{
    Campaign, CampaignError, Fault, Form, Language, Need, PictureFault, PictureUse,
};
use sayso::check::{Finding, Profile, Report, Severity, check};
use sayso::locale::Locale;

const CLEAN: &str = include_str!("../campaigns/clean.toml");
const FAULTY: &str = include_str!("../campaigns/faulty.toml");

fn checked_in(language: &str, source: &str) -> Report {
    let words = Locale::load(&language.parse().unwrap()).unwrap();
    check(source, &Locale::languages().collect::<Vec<Language>>(), &words)
}

fn checked(source: &str) -> Report {
    checked_in("en", source)
}

#[test]
fn the_sample_is_clean() {
    let report = checked(&sample_campaign("Harbour Museum", "voices@harbour.example"));
    assert_eq!(report.findings, []);
}

#[test]
fn a_clean_campaign_for_each_jurisdiction_gives_no_finding() {
    for profile in Profile::all() {
        let source = CLEAN.replace("@jurisdiction@", &profile.id);
        assert!(Campaign::parse(&source).is_ok());
        assert_eq!(checked(&source).findings, [], "{}", profile.id);
    }
}

#[test]
fn every_finding_is_said_in_each_language() {
    let english = checked(FAULTY).findings;
    for language in Locale::languages().filter(|it| it.tag() != "en") {
        let found = checked_in(language.tag(), FAULTY).findings;
        assert_eq!(found.len(), english.len());
        for (theirs, ours) in found.iter().zip(&english) {
            assert_eq!((&theirs.rule, theirs.place), (&ours.rule, ours.place));
            let [theirs, ours] = [theirs, ours].map(|it| [&it.what, &it.why, &it.mend]);
            for (theirs, ours) in theirs.into_iter().zip(ours) {
                assert!(
                    theirs != ours && !theirs.is_empty(),
                    "{language}: “{theirs}” for “{ours}”"
                );
            }
        }
    }
}

#[test]
fn a_language_without_a_list_of_words_is_said_not_to_be_checked() {
    let unread: Language = "qaa".parse().unwrap();
    let source = sample_campaign("Harbour Museum", "voices@harbour.example");
    let source = source.replace("\"de\"", "\"qaa\"").replace("de = ", "qaa = ");
    let rules = |spoken: &[Language]| {
        let report = check(&source, spoken, &Locale::english());
        let of = |it: &Finding| (it.rule.clone(), it.severity, it.field.clone());
        report.findings.iter().map(of).collect::<Vec<_>>()
    };
    let found = |rule: &str, severity| vec![(rule.to_owned(), severity, "languages".to_owned())];
    let spoken: Vec<_> = Locale::languages().chain([unread]).collect();
    assert_eq!(rules(&spoken), found("no-word-list", Severity::Warning));
    let [known @ .., _] = spoken.as_slice() else { panic!("a language is spoken") };
    assert_eq!(rules(known), found("language-not-spoken", Severity::Error));
}

#[test]
fn what_is_longer_than_one_look_is_said_in_its_language_and_what_is_as_long_is_not() {
    let sample = sample_campaign("Harbour Museum", "voices@harbour.example");
    for (field, most) in [("question", 90), ("prompts.1", 120), ("thanks", 160), ("why", 240)] {
        let of_length = |length: usize| {
            let mut form = Form::read(&sample).unwrap();
            let words = "word ".repeat(60);
            form.write_in(field, "en", &words[..length], Need::Required);
            let report = checked(&form.source());
            let long = report.findings.into_iter().filter(|it| it.rule == "too-long");
            long.map(|it| (it.field, it.severity)).collect::<Vec<_>>()
        };
        assert_eq!(of_length(most - 1), [], "{field}");
        let expected = (format!("{field}.en"), Severity::Warning);
        assert_eq!(of_length(most + 1), [expected], "{field}");
    }
}

#[test]
fn a_picture_that_cannot_be_shown_is_said_and_keeps_nobody_away() {
    let source = sample_campaign("Harbour Museum", "voices@harbour.example");
    for language in Locale::languages() {
        let words = Locale::load(&language).unwrap();
        let report = checked_in(language.tag(), &source);
        let same = report.clone().with_pictures(&source, |_, _| None, &words);
        assert_eq!(same, report);
        let faults = [
            PictureFault::NotThere,
            PictureFault::TooManyBytes,
            PictureFault::TooManyPixels,
            PictureFault::Unreadable,
        ];
        for fault in faults {
            let look = |shown_as, name: &str| {
                assert_eq!(name == "logo.png", shown_as == PictureUse::Logo);
                (shown_as == PictureUse::Logo).then_some(fault)
            };
            let report = report.clone().with_pictures(&source, look, &words);
            let [found] = report.findings.as_slice() else { panic!("{report:?}") };
            assert_eq!((&*found.field, &*found.rule), ("logo", "picture"));
            assert!(found.what.contains("logo.png") && found.what.contains(&fault.say(&words)));
            let line = source.lines().nth(found.place.line - 1).unwrap();
            assert!(line.starts_with("logo ="), "{line}");
            assert!(report.is_usable());
        }
    }
}

#[test]
fn what_is_no_colour_and_no_picture_name_keeps_the_campaign_closed() {
    let sample = sample_campaign("Harbour Museum", "voices@harbour.example");
    for (good, bad, field) in [
        ("\"#0F4C81\"", "\"navy\"", "accent"),
        ("\"picture.png\"", "\"../picture.png\"", "picture"),
        ("\"logo.png\"", "\"logo.svg\"", "logo"),
    ] {
        let report = checked(&sample.replace(good, bad));
        let found: Vec<_> = report.errors().map(|it| (&*it.rule, &*it.field)).collect();
        assert_eq!(found, [("file", field)]);
    }
}

#[test]
fn questions_are_held_to_what_other_texts_are_held_to() {
    let sample = sample_campaign("Harbour Museum", "voices@harbour.example");
    for (old, new, rule, field) in [
        ("en = \"What does this place mean to you?\", ", "", "file", "question"),
        ("What does this place mean to you?", "What \u{202e}place?", "file", "question.en"),
        ("What do you remember first?", "横浜?", "file", "prompts.0.en"),
        (
            "Who would you like to show it to?",
            "How is your illness?",
            "sensitive-undeclared",
            "prompts.1.en",
        ),
        ("Thank you for your visit.", "You irrevocably agreed.", "against-promise", "thanks.en"),
    ] {
        let report = checked(&sample.replace(old, new));
        let found: Vec<_> = report.findings.iter().map(|it| (&*it.rule, &*it.field)).collect();
        assert_eq!(found, [(rule, field)], "{new}");
    }
}

#[test]
fn each_rule_of_each_place_has_words() {
    for language in Locale::languages() {
        let words = Locale::load(&language).unwrap();
        for rule in Profile::all().iter().flat_map(|profile| &profile.rules) {
            for part in ["what", "why", "mend"] {
                // One that is missing makes this panic.
                assert!(words.text(&format!("check-{}-{part}", rule.id)).len() > 8);
            }
        }
    }
}

#[test]
fn a_fault_says_the_same_on_the_command_line_and_in_the_window() {
    let words = Locale::load(&"en".parse().unwrap()).unwrap();
    let english: Language = "en".parse().unwrap();
    let faults = [
        Fault::NoName,
        Fault::NoLanguage,
        Fault::LanguageTwice,
        Fault::Nobody,
        Fault::NoContact,
        Fault::NoKind,
        Fault::NotEvenOne,
        Fault::Length,
        Fault::Rate,
        Fault::GroupSize,
        Fault::Children,
        Fault::NoPurpose,
        Fault::NoColour,
        Fault::NoPictureName,
        Fault::NameTwice,
        Fault::NotShorter,
        Fault::TimeTwice,
        Fault::NoText(english),
        Fault::HiddenSign('\u{202e}'),
        Fault::NoGlyph("横浜".to_owned()),
    ];
    for fault in faults {
        assert_eq!(fault.say(&words), fault.to_string());
    }
}

#[test]
fn all_jurisdictions_together_are_as_strict_as_each() {
    let all: Vec<_> = Profile::all().iter().map(|profile| profile.id.as_str()).collect();
    let source = CLEAN.replace("@jurisdiction@", &all.join("\", \""));
    assert_eq!(checked(&source).findings, []);
}

/// What each line says of itself.
fn announced(source: &str) -> BTreeMap<usize, Vec<String>> {
    let lines = source.lines().enumerate();
    let rules = lines.filter_map(|(nth, line)| Some((nth + 1, line.split_once("# finds: ")?.1)));
    rules.map(|(line, rules)| (line, rules.split(' ').map(str::to_owned).collect())).collect()
}

#[test]
fn each_fault_is_found_once_and_in_its_line() {
    let mut found: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for finding in checked(FAULTY).findings {
        found.entry(finding.place.line).or_default().push(finding.rule);
    }
    let mut announced = announced(FAULTY);
    for rules in announced.values_mut().chain(found.values_mut()) {
        rules.sort();
    }
    assert_eq!(found, announced);
}

#[test]
fn every_rule_of_every_profile_is_tried_by_the_faulty_campaign() {
    // Some faults exclude others: who sells has said so, and who publishes nowhere is not published.
    let without = |start: &str| {
        let lines = FAULTY.lines().filter(|line| !line.starts_with(start));
        checked(&lines.collect::<Vec<_>>().join("\n"))
    };
    let mut findings = checked(FAULTY).findings;
    findings.extend(without("sold_or_shared").findings);
    findings.extend(without("published").findings);
    // Who takes no complaints at all is not asked by which way.
    let by_telephone = CLEAN.replace("@jurisdiction@", "uk-gdpr");
    let by_telephone = by_telephone.replace("office@harbour.example", "020 7946 0000");
    findings.extend(checked(&by_telephone).findings);
    for profile in Profile::all() {
        for rule in &profile.rules {
            let name = format!("{} ({})", rule.source, rule.status);
            let is_found = findings.iter().any(|finding| finding.sources.contains(&name));
            assert!(is_found, "{}/{} finds nothing", profile.id, rule.id);
        }
    }
}

#[test]
fn what_several_places_want_is_found_once_with_all_its_sources() {
    let source = CLEAN.replace("@jurisdiction@", "us-il-bipa\", \"us-tx-cubi");
    let report = checked(&source.replace("sold_or_shared = false", "sold_or_shared = true"));
    assert_eq!(report.findings.len(), 1);
    assert_eq!(report.findings[0].sources.len(), 2);
}

#[test]
fn a_campaign_says_where_it_is_and_whether_it_makes_templates() {
    let report = checked(&CLEAN.replace("jurisdictions = [\"@jurisdiction@\"]\n", ""));
    assert_eq!(
        report.findings.iter().map(|it| it.rule.as_str()).collect::<Vec<_>>(),
        ["no-jurisdiction"]
    );
    let clean = CLEAN.replace("@jurisdiction@", "eu-gdpr");
    let report = checked(&clean.replace("biometric_template = true\n", ""));
    assert_eq!(
        report.findings.iter().map(|it| it.rule.as_str()).collect::<Vec<_>>(),
        ["biometric-unknown"]
    );
    assert!(!report.is_usable());
}

#[test]
fn taking_one_answer_away_gives_its_finding_and_no_other() {
    let all: Vec<_> = Profile::all().iter().map(|profile| profile.id.as_str()).collect();
    let clean = CLEAN.replace("@jurisdiction@", &all.join("\", \""));
    let mut silent = Vec::new();
    let said = ["biometric_template", "sold_or_shared", "sensitive", "retention_policy", "means"];
    let said = said.into_iter().chain(["operations", "risks", "compensation"]);
    for field in said.chain(["ai_training", "synthetic_replica"]) {
        let lines = clean.lines().filter(|line| !line.starts_with(field));
        let report = checked(&lines.collect::<Vec<_>>().join("\n"));
        let fields: Vec<_> = report.findings.iter().map(|finding| finding.field.as_str()).collect();
        if fields != [format!("law.{field}")] {
            silent.push((field, report.findings.len()));
        }
    }
    assert_eq!(silent, []);
}

#[test]
fn learning_machines_and_imitations_have_a_use_of_their_own_or_are_denied() {
    for (question, tag) in
        [("ai_training", "ai-training"), ("synthetic_replica", "synthetic-replica")]
    {
        let clean = CLEAN.replace("@jurisdiction@", "eu-gdpr");
        let no = format!("{question} = false");
        let rules = |source: &str| -> Vec<String> {
            checked(source).errors().map(|it| it.rule.clone()).collect()
        };
        // Nothing said is refused, as is a yes without a box and a box for what is denied.
        assert_eq!(rules(&clean.replace(&no, "")), [format!("{tag}-unknown")]);
        let yes = clean.replace(&no, &format!("{question} = true"));
        assert_eq!(rules(&yes), ["special-no-box"]);
        let own = format!("id = \"exhibition\"\nspecial = \"{tag}\"");
        let boxed = |source: &str| source.replace("id = \"exhibition\"", &own);
        assert_eq!(rules(&boxed(&clean)), ["special-denied"]);
        assert_eq!(rules(&boxed(&yes)), Vec::<String>::new());
        // It is never bundled: what is a warning elsewhere is an error here.
        let bundle =
            |source: &str| source.replace("Show it in the exhibition", "Show it and use it");
        assert_eq!(rules(&bundle(&clean)), Vec::<String>::new());
        assert_eq!(rules(&bundle(&boxed(&yes))), ["bundled"]);
    }
}

#[test]
fn a_disclosure_says_whether_machines_learn_or_imitate() {
    let clean = CLEAN.replace("@jurisdiction@", "eu-gdpr");
    let words = Locale::english();
    let full_text = |source: &str| {
        let campaign = Campaign::parse(source).unwrap();
        sayso::campaign::Disclosure::render(&campaign, &words).unwrap().full_text.join("\n")
    };
    let no = ["disclosure-full-no-ai", "disclosure-full-no-replica"].map(|it| words.text(it));
    assert!(no.iter().all(|it| full_text(&clean).contains(it.as_str())));
    let yes = clean.replace("ai_training = false", "ai_training = true");
    let yes = yes.replace("synthetic_replica = false", "synthetic_replica = true");
    let said = ["disclosure-full-ai", "disclosure-full-replica"].map(|it| words.text(it));
    assert!(said.iter().all(|it| full_text(&yes).contains(it.as_str())));
}

/// A number that a test can count on, from one before.
fn next(seed: &mut u64) -> usize {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    (*seed >> 16) as usize
}

/// How many files are tried: `SAYSO_FILES` or as many as a quick run takes.
fn files(usual: usize) -> usize {
    std::env::var("SAYSO_FILES").ok().and_then(|count| count.parse().ok()).unwrap_or(usual)
}

/// The check says the same as the parser, with a place inside the file.
fn is_said(source: &str) {
    let report = checked(source);
    match Campaign::parse(source) {
        Ok(_) => {}
        Err(CampaignError::Syntax { line, column, what }) => {
            assert_eq!(report.findings.len(), 1, "{source}");
            let place = report.findings[0].place;
            assert_eq!((place.line, place.column), (line, column));
            assert!(!what.is_empty());
        }
        Err(CampaignError::Meaning { .. }) => assert!(!report.is_usable(), "{source}"),
    }
    if let Some(mut form) = Form::read(source) {
        // Space around names in brackets is not kept.
        let bare = |text: &str| {
            let spaced = text.trim_start_matches('\u{feff}').chars();
            spaced.filter(|it| !it.is_whitespace()).collect::<String>()
        };
        assert_eq!(bare(&form.source()), bare(source), "reading a form changes nothing");
        // Whatever stands there, filling it in is no trouble.
        form.write("organisation.name", "x", Need::Required);
        form.write_in("purpose.0.title", "en", "x", Need::Optional);
        form.write_in("why", "en", "", Need::Optional);
        form.toggle("languages", "en");
        form.add_purpose(&[]);
        form.remove_purpose(0);
        form.begin_section("group", &[("most", 2)], None);
        form.end_section("voice");
        assert!(Form::read(&form.source()).is_some(), "{source}: {}", form.source());
    }
    let lines = source.lines().count().max(1) + 1;
    for finding in &report.findings {
        assert!((1..=lines).contains(&finding.place.line), "{:?} in {source}", finding.place);
        assert!(finding.place.column >= 1);
    }
}

#[test]
fn random_files_are_refused_and_never_panic() {
    let mut seed = 0x5a75_0000_0000_0001_u64;
    let signs: Vec<char> =
        "[]{}=\"',.#\\-_ \n\t09aéß…\u{0}\u{feff}truefalsepurposelawen".chars().collect();
    for _ in 0..files(10_000) {
        let length = next(&mut seed) % 200;
        let source: String = (0..length).map(|_| signs[next(&mut seed) % signs.len()]).collect();
        assert!(!checked(&source).is_usable(), "{source}");
        is_said(&source);
    }
}

#[test]
fn broken_files_say_where_they_are_broken() {
    let sample = sample_campaign("Harbour Museum", "voices@harbour.example");
    let bases: [Vec<char>; 3] = [&sample, CLEAN, FAULTY].map(|base| base.chars().collect());
    let mut seed = 0x5a75_0000_0000_0002_u64;
    for nth in 0..files(1_000) {
        let mut text = bases[nth % bases.len()].clone();
        for _ in 0..=next(&mut seed) % 3 {
            if text.is_empty() {
                break;
            }
            let at = next(&mut seed) % text.len();
            match next(&mut seed) % 5 {
                0 => drop(text.remove(at)),
                1 => text.insert(at, ['"', '=', '[', '\n', 'x', '\u{0}'][next(&mut seed) % 6]),
                2 => text.truncate(at.max(1)),
                3 => text[at] = char::from_u32((next(&mut seed) % 0x2_0000) as u32).unwrap_or('?'),
                _ => {
                    let end = (at + next(&mut seed) % 80).min(text.len());
                    let piece: Vec<char> = text[at..end].to_vec();
                    let to = next(&mut seed) % text.len();
                    text.splice(to..to, piece);
                }
            }
        }
        is_said(&text.into_iter().collect::<String>());
    }
}

#[test]
fn a_check_takes_no_time_that_anybody_notices() {
    let sample = sample_campaign("Harbour Museum", "voices@harbour.example");
    let _ = checked(&sample);
    let began = Instant::now();
    let _ = checked(&sample);
    assert!(began.elapsed().as_millis() <= 50, "{:?}", began.elapsed());
    let languages: Vec<String> = (0..30_u8).map(|nth| format!("x{}", (nth + 10))).collect();
    let text = |word: &str| {
        let each = languages.iter().map(|it| format!("{it} = \"{word}\""));
        format!("{{ {} }}", each.collect::<Vec<_>>().join(", "))
    };
    let offered = format!("languages = {languages:?}");
    let head = CLEAN.replace("@jurisdiction@", "eu-gdpr");
    let head = head.replace("languages = [\"en\", \"de\"]", &offered);
    let head = head.split("[[purpose]]").next().unwrap().lines().map(|line| {
        let key = line.split_once(" = {").map(|(key, _)| key);
        key.map_or(line.to_owned(), |key| format!("{key} = {}", text("Words for people.")))
    });
    let purposes = (0..100).map(|nth| {
        let texts = text(&format!("Show it in hall {nth}"));
        let texts = format!("title = {texts}\nexplanation = {texts}\nrecipients = {texts}");
        let head = format!("[[purpose]]\nid = \"p{nth}\"\nlegal_basis = \"consent\"");
        format!("{head}\n{texts}\nretention = \"P1Y\"")
    });
    let source = head.chain(purposes).collect::<Vec<_>>().join("\n");
    let began = Instant::now();
    let report = checked(&source);
    assert!(began.elapsed().as_secs_f64() <= 1.0, "{:?}", began.elapsed());
    let rules: Vec<_> = report.findings.iter().map(|it| it.rule.as_str()).collect();
    assert_eq!(rules, ["language-not-spoken"; 30]);
}

/// A campaign of `purposes` uses, each with something to find.
fn of_many(purposes: usize) -> String {
    let head = CLEAN.replace("@jurisdiction@", "eu-gdpr");
    let head = head.split("[[purpose]]").next().unwrap();
    let uses = (0..purposes).map(|nth| {
        let text = |en: &str, de: &str| format!("{{ en = \"{en}\", de = \"{de}\" }}");
        let title =
            text(&format!("Show it in hall {nth} and sell it"), &format!("Im Saal {nth} zeigen"));
        let told = text("Visitors may see it in our hall.", "Gäste sehen es in unserem Saal.");
        format!(
            "[[purpose]]\nid = \"p{nth}\"\nlegal_basis = \"consent\"\ntitle = {title}\n\
             explanation = {told}\nrecipients = {told}\nretention = \"P1Y\"\n"
        )
    });
    std::iter::once(head.to_owned()).chain(uses).collect()
}

/// Twenty times the uses take about twenty times as long, and by no means four hundred times.
#[test]
fn the_time_of_a_check_grows_with_the_file_and_no_faster() {
    let time = |purposes: usize| {
        let source = of_many(purposes);
        let began = Instant::now();
        let found = checked(&source).findings.len();
        assert!(found >= 2 * purposes, "{found}");
        began.elapsed().as_secs_f64()
    };
    let _ = time(10);
    let [small, large] = [time(100), time(2_000)];
    println!("100 purposes: {small:.3} s, 2,000 purposes: {large:.3} s");
    assert!(large / small < 80.0, "{large} s is {:.0} times {small} s", large / small);
}

#[test]
fn the_manual_names_every_jurisdiction() {
    let manual = include_str!("../../src/manual/campaigns.md");
    for profile in Profile::all() {
        assert!(manual.contains(&format!("| `{}` |", profile.id)), "{}", profile.id);
    }
}

/// What a validator that is not ours says of the campaign `source` by the published form.
fn by_the_form(source: &str) -> Result<(), String> {
    let folder = tempfile::TempDir::new().unwrap();
    let [form, file] = ["form.json", "campaign.toml"].map(|name| folder.path().join(name));
    std::fs::write(&form, Campaign::schema().to_string()).unwrap();
    std::fs::write(&file, source).unwrap();
    let script = "import json, sys, tomllib, jsonschema\n\
        form = json.load(open(sys.argv[1]))\n\
        jsonschema.Draft202012Validator.check_schema(form)\n\
        jsonschema.Draft202012Validator(form).validate(tomllib.load(open(sys.argv[2], 'rb')))";
    let mut python = std::process::Command::new("/usr/bin/python3");
    let ran = python.args(["-c", script]).arg(form).arg(file).output().unwrap();
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert!(!said.contains("ModuleNotFoundError"), "`tests/run.sh` installs python3-jsonschema");
    if ran.status.success() { Ok(()) } else { Err(said) }
}

#[test]
fn editors_complete_and_check_a_campaign_by_the_published_form() {
    let sample = sample_campaign("Harbour Museum", "voices@harbour.example");
    assert_eq!(by_the_form(&sample), Ok(()));
    assert_eq!(by_the_form(CLEAN), Ok(()));
    for (from, to, said) in [
        ("minimum_age", "minimum_ago", "minimum_ago"),
        ("\"P2Y\"", "\"2 years\"", "2 years"),
        ("\"P2Y\"", "\"PT2H\"", "PT2H"),
        ("version = 1 ", "version = \"1\" ", "is not of type"),
        ("max_takes = 3\nmax_d", "max_takes = 300\nmax_d", "300"),
        ("why = ", "# why = ", "'why' is a required property"),
        ("\"consent\"", "\"interest\"", "interest"),
    ] {
        assert!(sample.contains(from), "{from}");
        let complaint = by_the_form(&sample.replacen(from, to, 1)).unwrap_err();
        assert!(complaint.contains(said), "{from} to {to}: {complaint}");
    }
}
