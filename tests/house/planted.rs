//! Faults planted in campaigns as practitioners write them: which of them the check finds, which it
//! misses, and where it cries wolf. The figures are counted here and printed as a table.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![allow(clippy::print_stdout, reason = "the table is for whoever runs this test by itself")]

use std::collections::BTreeMap;

use sayso::app::sample_campaign;
use sayso::campaign::{Form, Language, Need};
use sayso::check::{Finding, Severity, check, has_words_for};
use sayso::locale::Locale;
use serde::Deserialize;

/// The campaigns that the faults are planted in. Nothing is wrong with them.
const BASES: &[(&str, &str)] = &[
    ("oral-history", include_str!("../campaigns/clean/oral-history.toml")),
    ("patient-photo", include_str!("../campaigns/clean/patient-photo.toml")),
    ("retail", include_str!("../campaigns/clean/retail.toml")),
    ("schule", include_str!("../campaigns/clean/schule.toml")),
    ("musee", include_str!("../campaigns/clean/musee.toml")),
];

/// Faults that the check does not find, and why. One that it finds from now on has to go from here.
const KNOWN_MISSES: &[(&str, &str)] = &[
    (
        "Ohne Ihre Einwilligung können wir Ihr Kind leider nicht aufnehmen.",
        "\"aufnehmen\" also means to record, and then it is as it should be",
    ),
    (
        "You agree that we may use your image worldwide, in all media, without any further payment.",
        "a licence that is wide and has an end is no contradiction in words",
    ),
    ("You will not be able to withdraw after today.", "held out"),
    ("The photographs are part of your record and are kept permanently.", "held out"),
    ("We need your permission before we can see you in this clinic.", "held out"),
    ("To get the refund, you must allow us to use your video.", "held out"),
    ("Nine out of ten people already said yes today.", "held out"),
    (
        "If nobody speaks up, the history of the mills is lost for good.",
        "guilt without a word for it",
    ),
    ("We record students aged 14 to 16 about their grandparents' work.", "students may be adults"),
    ("Schülerinnen und Schüler ohne Einwilligung können am Projekt nicht teilnehmen.", "held out"),
    ("Fast alle haben schon Ja gesagt.", "held out"),
    ("Nous recueillons la parole des personnes séropositives.", "held out"),
];

#[derive(Deserialize)]
struct Planted {
    fault: Vec<Fault>,
    harmless: Vec<Harmless>,
}

#[derive(Deserialize)]
struct Fault {
    base: String,
    field: String,
    language: String,
    from: String,
    text: String,
    rules: Vec<String>,
}

#[derive(Deserialize)]
struct Harmless {
    base: String,
    field: String,
    language: String,
    text: String,
}

fn planted() -> Planted {
    toml::from_str(include_str!("../campaigns/planted.toml")).unwrap()
}

fn checked(source: &str) -> Vec<Finding> {
    check(source, &Locale::languages().collect::<Vec<Language>>(), &Locale::english()).findings
}

/// The base with `text` in its place; without the section where there is no text.
fn with(base: &str, field: &str, language: &str, text: &str) -> String {
    let (_, source) = BASES.iter().find(|(name, _)| *name == base).unwrap();
    let mut form = Form::read(source).unwrap();
    if text.is_empty() {
        form.end_section(field);
    } else {
        form.write_in(field, language, text, Need::Required);
        // Every language that is offered has a text, so that only one thing is wrong.
        for other in form.list("languages").into_iter().filter(|it| it != language) {
            if form.text(&format!("{field}.{other}")).is_empty() {
                form.write_in(field, &other, "–", Need::Required);
            }
        }
    }
    form.source()
}

#[test]
fn the_clean_campaigns_give_no_false_alarm() {
    for (name, source) in BASES {
        assert_eq!(checked(source), [], "{name}");
    }
    let five = include_str!("../campaigns/five.toml");
    assert_eq!(checked(five), []);
    assert_eq!(checked(&sample_campaign("Harbour Museum", "voices@harbour.example")), []);
}

#[test]
fn planted_faults_are_found_and_what_is_missed_is_known() {
    let planted = planted();
    let mut table: BTreeMap<(&str, &str), [usize; 2]> = BTreeMap::new();
    let mut missed = Vec::new();
    for fault in &planted.fault {
        let source = with(&fault.base, &fault.field, &fault.language, &fault.text);
        let found = checked(&source);
        let is_found = found.iter().any(|it| {
            fault.rules.contains(&it.rule)
                && (fault.text.is_empty() || it.field.starts_with(&named(&fault.field, &source)))
        });
        table.entry((&fault.from, &fault.language)).or_default()[usize::from(!is_found)] += 1;
        if !is_found {
            missed.push(fault.text.as_str());
        }
    }
    let false_alarms: Vec<_> = planted.harmless.iter().filter_map(false_alarm).collect();
    print_table(&planted, &table, &missed, &false_alarms);
    assert!(planted.fault.len() >= 40);
    let planted_in = |tag: &str| planted.fault.iter().filter(|it| it.language == tag).count();
    assert!(["en", "de", "fr"].iter().all(|tag| planted_in(tag) >= 8));
    for language in Locale::languages().filter(|it| has_words_for(it) && planted_in(it.tag()) < 8) {
        println!("too few faults are planted in “{language}” to tell what is missed there");
    }
    let known: Vec<_> = KNOWN_MISSES.iter().map(|(text, _)| *text).collect();
    assert_eq!(missed, known);
    assert_eq!(false_alarms, Vec::<(&str, String)>::new());
}

/// The field as the check calls it, which knows purposes by name.
fn named(field: &str, source: &str) -> String {
    let form = Form::read(source).unwrap();
    match field.strip_prefix("purpose.").and_then(|it| it.split_once('.')) {
        Some((nth, rest)) => format!("purpose.{}.{rest}", form.text(&format!("purpose.{nth}.id"))),
        None => field.to_owned(),
    }
}

fn false_alarm(harmless: &Harmless) -> Option<(&str, String)> {
    let source = with(&harmless.base, &harmless.field, &harmless.language, &harmless.text);
    let found = checked(&source);
    found.first().map(|it| (harmless.text.as_str(), format!("{} at {}", it.rule, it.field)))
}

fn print_table(
    planted: &Planted,
    table: &BTreeMap<(&str, &str), [usize; 2]>,
    missed: &[&str],
    false_alarms: &[(&str, String)],
) {
    println!("| planted | language | found | missed |\n|---|---|---|---|");
    for ((from, language), [found, missed]) in table {
        println!("| {from} | {language} | {found} | {missed} |");
    }
    let all = planted.fault.len();
    println!("| all | | {} | {} |", all - missed.len(), missed.len());
    let harmless = planted.harmless.len() + BASES.len() + 2;
    println!("false alarms: {} of {harmless} harmless texts and campaigns", false_alarms.len());
    for text in missed {
        println!("missed: {text}");
    }
    for (text, what) in false_alarms {
        println!("false alarm: {text}: {what}");
    }
}

#[test]
fn what_contradicts_the_program_or_makes_a_condition_closes_the_campaign() {
    for fault in planted().fault {
        let source = with(&fault.base, &fault.field, &fault.language, &fault.text);
        for finding in checked(&source) {
            if ["against-promise", "conditional"].contains(&finding.rule.as_str()) {
                assert_eq!(finding.severity, Severity::Error, "{}", fault.text);
            }
        }
    }
}
