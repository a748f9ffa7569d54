//! The set-up: a campaign for each purpose, a file that somebody brings, and a computer that never holds what opens
//! recordings.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::common::fits;
use crate::common::session::{self, keep};
use crate::common::window::{PASSPHRASE, Setting, Window, data_dir, is_called};
use egui::vec2;
use egui_kittest::kittest::{AccessKitNode, Queryable as _};
use jiff::Timestamp;
use sayso::app::{NewVault, NotMade, set_up};
use sayso::campaign::{
    Campaign, Disclosure, FirstCampaign, Language, Template, Words as _, under_law,
};
use sayso::check::check;
use sayso::languages::{self, Folder};
use sayso::locale::Locale;
use sayso::record::{
    Actor, EventFilter, EventKind, Role, Stand, StandColours, StandPaper, StandScreen,
};
use sayso::seal::{FirstKey, StaffIdentity};
use sayso::vault::{Joining, NotChosen, UnlockError, Vault, VaultError, VaultSettings, make_key};
use secrecy::SecretString;
use tempfile::TempDir;

const WHO: &str = "Harbour Museum";
const CONTACT: &str = "voices@harbour.example";

fn spoken() -> Vec<Language> {
    Locale::languages().collect()
}

fn filled_in(template: Template) -> Campaign {
    Campaign::parse(&template.filled_in(WHO, CONTACT, &spoken())).unwrap()
}

#[test]
fn each_template_is_whole_in_every_language_and_nothing_is_found_in_it() {
    assert_eq!(Template::all().len(), 6);
    for template in Template::all() {
        let source = template.filled_in(WHO, CONTACT, &spoken());
        let campaign = Campaign::parse(&source).unwrap();
        assert_eq!(campaign.languages, spoken(), "{}", template.name());
        assert_eq!((&*campaign.organisation.name, &*campaign.organisation.contact), (WHO, CONTACT));
        assert!(!campaign.jurisdictions.is_empty());
        for language in spoken() {
            let words = Locale::load(&language).unwrap();
            assert_eq!(check(&source, &spoken(), &words).findings, [], "{}", template.name());
            let name = words.text(&format!("template-{}", template.name()));
            assert!(!name.is_empty() && !name.starts_with("template-"), "{name}");
        }
    }
}

/// Words before a yes that a hurried person is asked to read.
const AT_A_GLANCE: usize = 70;

#[test]
fn the_essentials_of_each_template_are_read_in_one_look() {
    for template in Template::all() {
        let campaign = filled_in(*template);
        for language in spoken() {
            let words = Locale::load(&language).unwrap();
            let shown = Disclosure::render(&campaign, &words).unwrap();
            let texts = shown.essentials.iter().flat_map(|it| [&it.heading, &it.body]);
            let words = texts.chain([&shown.title]).flat_map(|text| text.split_whitespace());
            let (name, count) = (template.name(), words.count());
            assert!((20..=AT_A_GLANCE).contains(&count), "{name}: {count} words in {language}");
        }
    }
}

#[test]
fn what_learns_from_voices_asks_for_that_in_a_box_of_its_own_and_imitates_nobody() {
    for template in Template::all() {
        let campaign = filled_in(*template);
        let learns = template.name() == "ai-training";
        let special = campaign.purposes.iter().filter(|it| it.special.is_some()).count();
        assert_eq!((campaign.law.ai_training, special), (Some(learns), usize::from(learns)));
        assert_eq!(campaign.law.synthetic_replica, Some(false));
        assert_eq!(campaign.law.biometric_template, Some(false));
        assert!(campaign.purposes.len() > 1, "no use is the price of another");
    }
}

#[test]
fn each_template_fits_where_people_read_it() {
    let folders: Vec<_> = languages::all().collect();
    for (template, language) in Template::all().iter().zip(folders.iter().cycle()) {
        let folder = TempDir::new().unwrap();
        let tag = language.tag().parse().unwrap();
        drop(made_with(&FirstCampaign::Template(*template), &tag, folder.path()).unwrap());
        let size = vec2(800.0, 480.0);
        let setting = Setting { language: language.tag(), size, ..Setting::default() };
        let mut window = Window::start(folder.path(), setting);
        let [start, no] = ["welcome-start", "disclosure-decline"].map(|key| window.words(key));
        window.press(&start);
        window.wait(&no);
        let name = format!("template-{}-{tag}", template.name());
        window.save(&name);
        fits::check(window.harness(), size, &name);
        window.close();
    }
}

fn made_with(
    campaign: &FirstCampaign,
    language: &Language,
    folder: &Path,
) -> Result<Vault, NotMade> {
    let key = FirstKey::Here(SecretString::from(PASSPHRASE));
    let (organisation, contact) = (WHO, CONTACT);
    let new = NewVault { organisation, contact, campaign, law: None, language, key: &key };
    let made = set_up(&data_dir(folder), &new, &Locale::english(), VaultSettings::LIGHT);
    made.map(|(vault, _)| vault)
}

fn english() -> Language {
    Locale::english().language().clone()
}

/// Fills in who is asking, and the passphrase.
fn fill_in(window: &mut Window) {
    let fields = [
        ("setup-organisation", WHO),
        ("setup-contact", CONTACT),
        ("setup-passphrase", PASSPHRASE),
        ("setup-again", PASSPHRASE),
    ];
    for (key, typed) in fields {
        let label = window.words(key);
        window.type_into(&label, typed);
    }
}

#[test]
fn a_template_is_chosen_in_the_window_and_asks_in_the_language_of_whoever_set_up() {
    let folder = TempDir::new().unwrap();
    let setting = Setting { language: "fr", ..Setting::default() };
    let mut window = Window::start(folder.path(), setting);
    fill_in(&mut window);
    window.press("Histoire orale");
    window.wait("• Le garder dans nos archives");
    window.press("Créer");
    window.press("Commencer");
    window.wait("De quoi vous souvenez-vous ?");
    window.close();
    let source = fs::read_to_string(data_dir(folder.path()).join("campaign.toml")).unwrap();
    let campaign = Campaign::parse(&source).unwrap();
    assert_eq!((&*campaign.organisation.name, campaign.languages[0].tag()), (WHO, "fr"));
    assert!(!source.contains("\"@"), "{source}");
}

const UK: &str = "United Kingdom: UK GDPR and Data Protection Act 2018";
const EU: &str = "European Union: General Data Protection Regulation (2016/679)";

/// What the law of these profiles wants said that the sample does not say, in `language`.
fn missing(law: &[&str], language: &str) -> Vec<String> {
    let law: Vec<_> = law.iter().map(|&it| it.to_owned()).collect();
    let source = under_law(&sayso::app::sample_campaign(WHO, CONTACT), &law);
    let report = check(&source, &spoken(), &Locale::load(&language.parse().unwrap()).unwrap());
    report.errors().map(|finding| finding.what.clone()).collect()
}

#[test]
fn whose_law_holds_is_chosen_in_the_set_up_and_nobody_is_asked_before_what_it_wants_is_said() {
    let folder = TempDir::new().unwrap();
    let wanted = missing(&["eu-gdpr", "uk-gdpr"], "en");
    assert!(!wanted.is_empty(), "the sample is written for another law");
    let mut window = Window::start(folder.path(), Setting::default());
    fill_in(&mut window);
    window.tick(UK);
    window.wait("Nobody can be asked yet:*");
    for what in &wanted {
        window.wait(what);
    }
    window.tick(UK);
    window.wait_until_gone(&wanted[0]);
    // With none at all there is nothing to hold it against, and nobody is asked either.
    window.tick(EU);
    let none = &missing(&[], "en")[0];
    window.wait(none);
    window.tick(EU);
    window.wait_until_gone(none);
    window.tick(UK);
    // It holds for whatever is begun with.
    window.press("Research");
    window.wait(&wanted[0]);
    window.press("Sample");
    window.wait(&wanted[0]);
    window.press("Create");
    window.press("Begin");
    window.wait("Mend it here");
    assert!(window.texts().concat().contains(&wanted[0]), "{:#?}", window.texts());
    assert!(!window.sees("Start"), "nobody is asked");
    window.press("Mend it here");
    window.type_into("Passphrase", PASSPHRASE);
    window.press("Unlock");
    window.press("Campaign");
    window.wait_until_gone("One moment …");
    assert!(window.texts().concat().contains(&wanted[0]), "{:#?}", window.texts());
    window.close();
    let source = fs::read_to_string(data_dir(folder.path()).join("campaign.toml")).unwrap();
    assert_eq!(Campaign::parse(&source).unwrap().jurisdictions, ["eu-gdpr", "uk-gdpr"]);
    // Nor after the next start.
    let mut window = Window::start(folder.path(), Setting::default());
    window.wait("For the staff: what is wrong");
    assert!(!window.sees("Start"));
}

#[test]
fn a_law_that_the_sample_satisfies_is_just_noted_and_a_script_says_it_as_well() {
    let folder = TempDir::new().unwrap();
    assert_eq!(missing(&["us-ca-ccpa"], "en"), [] as [&str; 0]);
    let mut window = Window::start(folder.path(), Setting::default());
    fill_in(&mut window);
    window.tick("California: Consumer Privacy Act");
    window.tick(EU);
    window.press("Create");
    window.press("Begin");
    window.wait("Start");
    window.close();
    let law = |data: &Path| {
        let source = fs::read_to_string(data.join("campaign.toml")).unwrap();
        Campaign::parse(&source).unwrap().jurisdictions
    };
    assert_eq!(law(&data_dir(folder.path())), ["us-ca-ccpa"]);

    let data = folder.path().join("script");
    let who = ["init", "--organisation", WHO, "--contact", CONTACT, "--law"];
    let with = |more: &[&str]| sayso(&data, &[&who, more].concat(), PASSPHRASE);
    let unknown = with(&["uk-gdpr,moon"]);
    assert_eq!((unknown.status.code(), data.exists()), (Some(2), false), "{}", said(&unknown));
    let made = with(&["uk-gdpr,us-ca-ccpa", "--template", "research"]);
    assert!(made.status.success(), "{}", said(&made));
    for words in [&missing(&["uk-gdpr"], "en")[0], "nobody is asked before"] {
        assert!(said(&made).contains(words), "{words}: {}", said(&made));
    }
    assert!(!said(&made).contains("a profile was not taken"), "{}", said(&made));
    assert_eq!(law(&data), ["uk-gdpr", "us-ca-ccpa"]);
    let lies = folder.path().join("lies");
    fs::create_dir(&lies).unwrap();
    fs::write(lies.join("campaign.toml"), session::newer_campaign()).unwrap();
    let refused = sayso(&lies, &[&who[..], &["uk-gdpr"]].concat(), PASSPHRASE);
    assert!(!refused.status.success() && !Vault::exists(&lies), "{}", said(&refused));
}

#[test]
fn what_a_law_wants_is_said_in_the_language_of_whoever_reads_it() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::start(folder.path(), Setting::default());
    window.tick(UK);
    window.wait(&missing(&["eu-gdpr", "uk-gdpr"], "en")[0]);
    window.press("Other languages");
    window.press("Deutsch");
    window.wait(&missing(&["eu-gdpr", "uk-gdpr"], "de")[0]);
}

#[test]
fn how_a_computer_is_used_is_chosen_by_an_officer_holds_and_is_on_record() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::start(folder.path(), Setting::default());
    fill_in(&mut window);
    window.press("Create");
    window.press("This computer");
    window.type_into("Passphrase", PASSPHRASE);
    window.press("Unlock");
    window.wait("This one holds from the next start of Sayso.");
    let about = |choice: &str, heading: &str| format!("{choice}: {heading}");
    let idle = "If nobody touches it, ask “Are you still there?” after";
    for choice in [
        about("Full screen, for passers-by", "Window"),
        about("180 seconds", idle),
        about("A roll of 80 mm", "Print receipts and certificates on"),
        about("High contrast", "Colours"),
    ] {
        window.press(&choice);
        while !window.selected().contains(&choice) {
            window.let_it_be_seen();
        }
    }
    window.press("Back");
    window.press("Lock");
    window.close();
    let (vault, _) = Vault::open(&data_dir(folder.path()), Timestamp::now()).unwrap();
    let chosen = Stand {
        screen: StandScreen::Full,
        idle_secs: 180,
        print: StandPaper::Roll,
        colours: StandColours::HighContrast,
        ..Stand::default()
    };
    assert_eq!(vault.stand().unwrap(), chosen);
    let filter = EventFilter { kinds: vec![EventKind::Stand], ..EventFilter::default() };
    let told = vault.history(&filter, None, 50).unwrap().events;
    // Choices that come quicker than they are written are written together.
    assert!((1..=4).contains(&told.len()), "{told:?}");
    for event in &told {
        assert!(matches!(&event.actor, Some(Actor::Staff(Some(_)))), "{event:?}");
    }
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn an_attendant_does_not_choose_how_a_computer_is_used() {
    let folder = TempDir::new().unwrap();
    let (mut vault, at) = (session::vault(&data_dir(folder.path())), Timestamp::now());
    let officer = vault.unlock(&SecretString::from(PASSPHRASE), &[], at).unwrap();
    let (name, theirs) =
        ("paula".parse().unwrap(), SecretString::from("four damp umbrellas waiting"));
    let work = VaultSettings::LIGHT.passphrase_work;
    let joining = Joining { name: &name, role: Role::Attendant, passphrase: &theirs, work };
    officer.let_in(&mut vault, joining, at).unwrap();
    let attendant = vault.unlock(&theirs, &[], at).unwrap();
    let full = Stand { screen: StandScreen::Full, ..Stand::default() };
    let refused = attendant.choose_stand(&mut vault, full, at);
    assert!(matches!(refused, Err(NotChosen::NotOfficer)), "{refused:?}");
    let odd = officer.choose_stand(&mut vault, Stand { idle_secs: 1, ..full }, at);
    assert!(matches!(odd, Err(NotChosen::NoChoice)), "{odd:?}");
    assert_eq!(vault.stand().unwrap(), Stand::default());
    drop(vault);
    let mut window = Window::start(folder.path(), Setting::default());
    window.press("Staff");
    window.type_into("Passphrase", "four damp umbrellas waiting");
    window.press("Unlock");
    window.wait("Today");
    assert!(!window.sees("This computer"));
    window.close();
}

/// A campaign file with its picture, as somebody brings it.
fn brought(folder: &Path, change: (&str, &str)) -> PathBuf {
    let stick = folder.join("stick");
    fs::create_dir_all(&stick).unwrap();
    let source = session::newer_campaign().replace(change.0, change.1);
    fs::write(stick.join("spring.toml"), source).unwrap();
    fs::copy("assets/campaign/picture.png", stick.join("picture.png")).unwrap();
    stick.join("spring.toml")
}

#[test]
fn a_file_is_checked_before_anything_is_made_and_brings_its_pictures() {
    let folder = TempDir::new().unwrap();
    let file = brought(folder.path(), ("biometric_template = false", ""));
    let mut window = Window::start(folder.path(), Setting::default());
    fill_in(&mut window);
    window.press("A file");
    window.wait("Nothing of this kind lies at the top of a drive that is plugged in.");
    window.press("Create");
    window.wait("Choose a campaign file, or say where it lies.");
    window.type_into("Where the file lies", "/nowhere/spring.toml");
    window.press("Create");
    window.wait("This campaign file is not there, or cannot be read.*");
    window.type_into("Where the file lies", file.to_str().unwrap());
    window.press("Create");
    window.wait("Nobody may be asked by this campaign file. Nothing was made.*");
    let what = window.words("check-biometric-unknown-what");
    assert!(window.texts().concat().contains(&what), "{:#?}", window.texts());
    assert!(!Vault::exists(&data_dir(folder.path())));
    brought(folder.path(), ("", ""));
    window.press("Create");
    window.press("Begin");
    window.wait("What does this place mean to you?");
    window.close();
    let data = data_dir(folder.path());
    let source = fs::read_to_string(data.join("campaign.toml")).unwrap();
    assert_eq!(source, fs::read_to_string(&file).unwrap(), "word for word");
    assert!(data.join("picture.png").is_file() && data.join("campaign.schema.json").is_file());
}

#[test]
fn a_campaign_that_lies_there_is_begun_with_and_never_written_over() {
    let folder = TempDir::new().unwrap();
    let data = data_dir(folder.path());
    fs::create_dir_all(&data).unwrap();
    let own = session::newer_campaign();
    fs::write(data.join("campaign.toml"), &own).unwrap();
    let template = FirstCampaign::Template(Template::all()[0]);
    let refused = made_with(&template, &english(), folder.path());
    assert!(matches!(refused, Err(NotMade::CampaignThere)));
    let mut window = Window::start(folder.path(), Setting::default());
    window.wait("You begin with the campaign file that lies in the data folder.");
    assert!(!window.sees("Oral history"));
    fill_in(&mut window);
    window.press("Create");
    window.wait("Your key is made");
    window.close();
    assert_eq!(fs::read_to_string(data.join("campaign.toml")).unwrap(), own);
}

#[test]
fn a_try_that_was_interrupted_is_gone_on_with() {
    let folder = TempDir::new().unwrap();
    let template = FirstCampaign::Template(Template::all()[0]);
    let data = data_dir(folder.path());
    drop(made_with(&template, &english(), folder.path()).unwrap());
    // What stands before the ledger does.
    for left in ["vault/ledger.db", "vault/ledger.db-wal", "vault/keys.slots"] {
        let _ = fs::remove_file(data.join(left));
    }
    fs::remove_file(data.join("vault/writer.key")).unwrap();
    assert!(made_with(&template, &english(), folder.path()).is_ok());
}

/// All files below a folder.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|it| if it.is_dir() { files_below(&it) } else { vec![it] }).collect()
}

/// Whether something lies in the data folder that a passphrase opens, or that is a secret key as it is.
fn opens_something(data: &Path) -> bool {
    let holds = |bytes: &[u8], words: &[u8]| bytes.windows(words.len()).any(|it| it == words);
    files_below(data).iter().any(|path| {
        let bytes = fs::read(path).unwrap();
        let named = path.to_string_lossy().contains(".key");
        let is_writers = path.ends_with("vault/writer.key");
        (named && !is_writers && !path.ends_with("vault/keys.slots"))
            || holds(&bytes, b"-> scrypt")
            || holds(&bytes, b"AGE-SECRET-KEY-")
    })
}

#[test]
fn a_computer_with_the_public_key_alone_records_and_opens_only_with_the_drive() {
    let folder = TempDir::new().unwrap();
    let (data, drive) = (data_dir(folder.path()), folder.path().join("drive"));
    fs::create_dir(&drive).unwrap();
    let passphrase = SecretString::from(PASSPHRASE);
    let made = make_key(&drive, &passphrase, VaultSettings::LIGHT.passphrase_work).unwrap();
    let mut window = Window::start(folder.path(), Setting::default());
    window.type_into("Who is asking?", WHO);
    window.type_into("How can people reach you?", CONTACT);
    window.press("Bring a public key");
    window.type_into("Public key", "age1harbour");
    window.press("Create");
    window.wait("This is no public key.*");
    window.type_into("Public key", &fs::read_to_string(&made.public_file).unwrap());
    window.press("Create");
    window.wait("Only the public key is here");
    assert!(!window.sees("Save a copy of the key"), "there is none here");
    window.press("Begin");
    window.press("Staff");
    window.type_into("Passphrase", PASSPHRASE);
    window.press("Unlock");
    window.wait("The key file is not *");
    window.close();
    assert!(!opens_something(&data));

    let (mut vault, _) = Vault::open(&data, Timestamp::now()).unwrap();
    let kept = keep(&mut vault, 1, &["exhibition"]);
    assert!(!opens_something(&data), "nor after something was kept");
    let alone = vault.unlock(&passphrase, &[], Timestamp::now());
    assert!(matches!(alone, Err(UnlockError::NoKeyFile)));
    let staff = vault.unlock(&passphrase, std::slice::from_ref(&drive), Timestamp::now()).unwrap();
    let take = vault.summary(kept.record()).unwrap().takes[0].id.clone();
    assert_eq!(staff.role(), Role::Officer);
    assert!(staff.open(&mut vault, kept.record(), &take, Timestamp::now()).is_ok());
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn the_files_that_are_looked_for_are_those_of_a_key_that_is_made_here() {
    let folder = TempDir::new().unwrap();
    drop(made_with(&FirstCampaign::Sample, &english(), folder.path()).unwrap());
    assert!(opens_something(&data_dir(folder.path())));
}

#[test]
fn a_key_file_in_the_folder_is_moved_by_its_owner_and_by_nobody_else() {
    let folder = TempDir::new().unwrap();
    let data = data_dir(folder.path());
    fs::create_dir(&data).unwrap();
    let made = make_key(&data, &SecretString::from(PASSPHRASE), 4).unwrap();
    let key = FirstKey::Elsewhere(made.public.clone());
    let refused = Vault::create_for(&data, &key, VaultSettings::LIGHT, Timestamp::now());
    assert!(matches!(refused.err(), Some(VaultError::KeyFileThere)));
    assert!(made.file.is_file() && !Vault::exists(&data));
    fs::rename(&made.file, folder.path().join("organisation.key.age")).unwrap();
    assert!(Vault::create_for(&data, &key, VaultSettings::LIGHT, Timestamp::now()).is_ok());
}

#[test]
fn a_key_that_is_made_elsewhere_is_written_over_nothing() {
    let folder = TempDir::new().unwrap();
    let passphrase = SecretString::from(PASSPHRASE);
    let [first, second] = [(); 2].map(|()| make_key(folder.path(), &passphrase, 4).unwrap());
    assert!(first.file != second.file && first.public != second.public);
    let read = StaffIdentity::read_protected(fs::File::open(&first.file).unwrap(), &passphrase);
    assert!(read.unwrap().public() == first.public, "in the form of a key that a set-up makes");
}

#[test]
fn devices_are_tried_after_the_set_up_with_passphrase_and_yes() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::start(folder.path(), Setting::default());
    fill_in(&mut window);
    window.press("Create");
    window.press("Try microphone and camera");
    window.type_into("Passphrase", PASSPHRASE);
    window.press("Unlock");
    window.wait("Try the microphone");
    window.press("Try the microphone");
    window.wait("Open the microphone");
    window.press("Done");
    window.press("Lock");
    window.wait("Start");
    window.press("Staff");
    window.type_into("Passphrase", PASSPHRASE);
    window.press("Unlock");
    window.wait("Submissions");
    assert!(!window.sees("Try the microphone"), "the next one is on no way there");
}

/// Runs a command without a window, with `typed` on its standard input.
fn sayso(data: &Path, arguments: &[&str], typed: &str) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_sayso"));
    program.arg("--data-dir").arg(data).args(arguments);
    let pipes = program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = pipes.spawn().unwrap();
    // A command that was refused before reads nothing.
    let _ = writeln!(running.stdin.take().unwrap(), "{typed}");
    running.wait_with_output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&*output.stdout, &*output.stderr].concat()).into_owned()
}

#[test]
fn a_script_sets_up_with_a_public_key_and_is_asked_for_no_passphrase() {
    let folder = TempDir::new().unwrap();
    let drive = folder.path().join("drive");
    fs::create_dir(&drive).unwrap();
    let (nowhere, words) = (folder.path().join("none"), "quiet lantern seven otters");
    let weak = sayso(&nowhere, &["keygen", drive.to_str().unwrap()], "password1");
    assert!(!weak.status.success() && fs::read_dir(&drive).unwrap().next().is_none());
    let made = sayso(&nowhere, &["keygen", drive.to_str().unwrap()], words);
    assert!(made.status.success() && !nowhere.exists(), "{}", said(&made));
    let public = fs::read_to_string(drive.join("organisation.key.pub")).unwrap();
    assert!(said(&made).contains(public.trim()));
    assert!(drive.join("organisation.key.age").is_file());

    let data = folder.path().join("data");
    let who = ["init", "--organisation", WHO, "--contact", CONTACT];
    let with = |more: &[&str], typed: &str| sayso(&data, &[&who, more].concat(), typed);
    let secret = with(&["--public-key", "AGE-SECRET-KEY-1"], "");
    assert_eq!((secret.status.code(), data.exists()), (Some(2), false), "{}", said(&secret));
    let file = brought(folder.path(), ("biometric_template = false", ""));
    let faulty = with(&["--public-key", &public, "--campaign", file.to_str().unwrap()], "");
    assert!(said(&faulty).contains("nothing was made") && !data.exists(), "{}", said(&faulty));
    let more = ["--public-key", &public, "--template", "research", "--lang", "de"];
    let made = with(&more, "");
    assert!(made.status.success(), "{}", said(&made));
    assert!(!opens_something(&data));
    let (mut vault, _) = Vault::open(&data, Timestamp::now()).unwrap();
    // Each of the two keys that are told says which it is.
    let theirs = format!("only the public half is here: {}", public.trim());
    let ours = format!("for which takes are sealed: {}", vault.organisation());
    assert!([theirs, ours].iter().all(|it| said(&made).contains(it)), "{}", said(&made));
    let unlocked = vault.unlock(&SecretString::from(words), &[drive], Timestamp::now());
    assert_eq!(unlocked.unwrap().role(), Role::Officer);
    let source = fs::read_to_string(data.join("campaign.toml")).unwrap();
    assert_eq!(Campaign::parse(&source).unwrap().languages[0].tag(), "de");
}

#[test]
fn a_script_is_told_which_templates_there_are() {
    let folder = TempDir::new().unwrap();
    let told = said(&sayso(folder.path(), &["init", "--help"], ""));
    for template in Template::all() {
        assert!(told.contains(template.name()), "{told}");
    }
}

/// Each state of the set-up, on a screen of `size` points.
fn look_at_the_set_up(language: Folder, size: egui::Vec2, text_scale: f32) {
    let folder = TempDir::new().unwrap();
    let drive = folder.path().join("drive");
    fs::create_dir(&drive).unwrap();
    let setting = Setting { language: language.tag(), text_scale, size, ..Setting::default() };
    let mut window = Window::start(folder.path(), setting);
    let look = |window: &mut Window, state: &str| {
        let name = format!("setup-{}-{}x{text_scale}-{state}", language.tag(), size.y);
        window.save(&name);
        fits::check_across(window.harness(), size, &name);
    };
    let press = |window: &mut Window, key: &str| {
        let label = window.words(key);
        window.press(&label);
    };
    look(&mut window, "form");
    press(&mut window, "template-ai-training");
    look(&mut window, "template");
    window.tick(UK);
    let missing = window.words("setup-law-missing");
    window.wait(&missing);
    look(&mut window, "law");
    window.tick(UK);
    press(&mut window, "setup-file");
    let nothing = window.words("setup-drives-nothing");
    window.wait(&nothing);
    look(&mut window, "file");
    press(&mut window, "setup-key-elsewhere");
    press(&mut window, "setup-create");
    look(&mut window, "public-key");
    press(&mut window, "template-research");
    for (key, typed) in [("setup-organisation", WHO), ("setup-contact", CONTACT)] {
        let label = window.words(key);
        window.type_into(&label, typed);
    }
    let made = make_key(&drive, &SecretString::from(PASSPHRASE), 4).unwrap();
    let label = window.words("setup-public-key");
    window.type_into(&label, &made.public.to_string());
    press(&mut window, "setup-create");
    let title = window.words("setup-public-title");
    window.wait(&title);
    look(&mut window, "made");
    window.close();
}

#[test]
fn the_set_up_fits_on_a_small_screen_in_every_language_at_twice_the_size_of_text() {
    // The second is so high that all of each page is in the picture.
    for (size, text_scale) in
        [(vec2(800.0, 480.0), 1.0), (vec2(800.0, 1_400.0), 1.0), (vec2(800.0, 480.0), 2.0)]
    {
        for language in languages::all() {
            look_at_the_set_up(language, size, text_scale);
        }
    }
}

#[test]
fn the_usual_set_up_is_two_presses_and_four_fields_and_a_template_is_one_press_more() {
    for (template, more) in [(None, 0), (Some("Testimonials"), 1)] {
        let folder = TempDir::new().unwrap();
        let mut window = Window::start(folder.path(), Setting::default());
        fill_in(&mut window);
        let presses: Vec<_> = template.into_iter().chain(["Create", "Begin"]).collect();
        for label in &presses {
            window.press(label);
        }
        window.wait("Start");
        let typed = [WHO, CONTACT, PASSPHRASE, PASSPHRASE].map(|it| it.split_whitespace().count());
        assert_eq!(presses.len(), 2 + more);
        println!(
            "set-up{}: {} presses, {} fields, {} words typed",
            template.map(|it| format!(" with “{it}”")).unwrap_or_default(),
            presses.len(),
            typed.len(),
            typed.iter().sum::<usize>(),
        );
    }
}

/// Whether what is typed goes into the field called `label`.
fn is_typed_into(window: &mut Window, label: &str) -> bool {
    let named = |node: &AccessKitNode<'_>| {
        let mut labels = node.labelled_by();
        is_called(node, label)
            || labels.any(|it| it.value().or_else(|| it.label()).is_some_and(|it| it == label))
    };
    let is_it = |node: &AccessKitNode<'_>| {
        let fields = [egui::Role::TextInput, egui::Role::PasswordInput];
        node.is_focused() && fields.contains(&node.role()) && named(node)
    };
    window.harness().query_all_by(is_it).next().is_some()
}

#[test]
fn whoever_uses_keys_passes_nothing_more_on_the_way_through_the_usual_set_up() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::start(folder.path(), Setting::default());
    let fields = ["setup-organisation", "setup-contact", "setup-passphrase", "setup-again"];
    let labels = fields.map(|key| window.words(key));
    window.type_into(&labels[0], WHO);
    let mut keys = 0;
    for (label, typed) in labels.iter().zip([WHO, CONTACT, PASSPHRASE, PASSPHRASE]).skip(1) {
        let before = keys;
        while !is_typed_into(&mut window, label) {
            window.key(egui::Key::Tab);
            keys += 1;
            assert!(keys < before + 3, "“{label}” is not next");
        }
        window.harness().event(egui::Event::Text(typed.to_owned()));
        window.harness().run_steps(3);
    }
    window.key(egui::Key::Enter);
    window.wait("Your key is made");
    println!("set-up by keys alone: {keys} times Tab between the fields, and Enter");
}
