//! Newer profiles that lie beside the program: taken where somebody whom staff accepted has signed them,
//! refused by name otherwise; and a profile says how old it is. `tests/profiles/make.py` signs them.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use jiff::civil::{Date, date};
use sayso::app::sample_campaign;
use sayso::campaign::{Campaign, Language};
use sayso::check::{Laid, Origin, Profile, Refused, check_on, old_profiles, signers, take};
use sayso::locale::Locale;
use tempfile::TempDir;

const TODAY: Date = date(2026, 12, 1);

fn signed() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/profiles")
}

fn read(name: &str) -> String {
    std::fs::read_to_string(signed().join(name)).unwrap()
}

/// What becomes of the file `from`, laid there under `name`, changed by `change`, on `today`.
fn taken(
    from: &str,
    name: &str,
    change: fn(String) -> String,
    today: Date,
) -> Result<Profile, Refused> {
    let accepted = signers(&read("profile-signers.toml")).unwrap();
    let text = change(read(&format!("{from}.toml")));
    let signature = read(&format!("{from}.toml.minisig"));
    take(&Laid { name, text: text.as_bytes(), signature: &signature }, &accepted, today)
}

fn as_it_is(text: String) -> String {
    text
}

#[test]
fn a_newer_profile_is_taken_from_whom_staff_accepted() {
    for name in ["eu-gdpr", "xx-town"] {
        let profile = taken(name, name, as_it_is, TODAY).unwrap();
        assert_eq!((profile.id.as_str(), profile.checked_on), (name, date(2026, 11, 25)));
        assert_eq!(profile.origin, Origin::Signed { by: "City privacy office".to_owned() });
    }
}

#[test]
fn what_nobody_accepted_has_signed_as_it_is_is_refused() {
    let refused = |from, name, change| taken(from, name, change, TODAY).unwrap_err();
    assert_eq!(refused("stranger", "stranger", as_it_is), Refused::WrongSignature);
    let longer = |text: String| text + "\n";
    assert_eq!(refused("eu-gdpr", "eu-gdpr", longer), Refused::WrongSignature);
    let milder = |text: String| text.replace("requires = \"authority\"", "requires = \"means\"");
    assert_eq!(refused("eu-gdpr", "eu-gdpr", milder), Refused::WrongSignature);
    let [text, signature] = ["eu-gdpr.toml", "eu-gdpr.toml.minisig"].map(read);
    let laid = Laid { name: "eu-gdpr", text: text.as_bytes(), signature: "" };
    let accepted = signers(&read("profile-signers.toml")).unwrap();
    assert_eq!(take(&laid, &accepted, TODAY).unwrap_err(), Refused::WrongSignature);
    let laid = Laid { signature: &signature, ..laid };
    assert_eq!(take(&laid, &[], TODAY).unwrap_err(), Refused::WrongSignature, "nobody is built in");
}

#[test]
fn what_is_signed_and_cannot_be_used_is_refused() {
    let refused = |from, name, today| taken(from, name, as_it_is, today).unwrap_err();
    let own = Profile::find("eu-gdpr").unwrap().checked_on;
    assert_eq!(refused("older", "eu-gdpr", TODAY), Refused::NotNewer { theirs: own, ours: own });
    assert_eq!(
        refused("other-name", "other-name", TODAY),
        Refused::OtherName("eu-gdpr".to_owned())
    );
    assert_eq!(refused("new-rule", "new-rule", TODAY), Refused::NewRule("never-seen".to_owned()));
    let early = date(2026, 11, 24);
    assert_eq!(refused("eu-gdpr", "eu-gdpr", early), Refused::NotYet(date(2026, 11, 25)));
    assert!(signers("[[signer]]\nname = \"x\"\nkey = \"no key\"").is_err());
    assert!(signers("key = 1").is_err());
}

fn sayso(data: &Path, arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_sayso"));
    program.arg("--data-dir").arg(data).args(arguments).output().unwrap()
}

fn lay(data: &Path, name: &str) {
    for ending in ["toml", "toml.minisig"] {
        let file = format!("{name}.{ending}");
        std::fs::copy(signed().join(&file), data.join("profiles").join(&file)).unwrap();
    }
}

#[test]
fn the_list_says_of_each_profile_whose_it_is_and_names_what_is_refused() {
    let folder = TempDir::new().unwrap();
    let data = folder.path();
    let listed = |data: &Path| {
        let output = sayso(data, &["check", "--profiles"]);
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let (status, built_in) = listed(data);
    assert_eq!(
        (status, built_in.matches("(built in; read ").count()),
        (Some(0), Profile::all().len())
    );
    std::fs::create_dir(data.join("profiles")).unwrap();
    std::fs::copy(signed().join("profile-signers.toml"), data.join("profile-signers.toml"))
        .unwrap();
    lay(data, "eu-gdpr");
    lay(data, "xx-town");
    let (status, said) = listed(data);
    assert_eq!(
        (status, said.matches("(signed by City privacy office; read 2026-11-25").count()),
        (Some(0), 2),
        "{said}"
    );
    // A campaign can name the new one.
    let campaign = sample_campaign("Harbour Museum", "voices@harbour.example");
    let file = data.join("campaign.toml");
    std::fs::write(&file, campaign.replace("\"eu-gdpr\"", "\"eu-gdpr\", \"xx-town\"")).unwrap();
    assert!(sayso(data, &["check"]).status.success());
    // Others are named and change nothing.
    lay(data, "stranger");
    std::fs::write(data.join("profiles/plain.toml"), read("xx-town.toml")).unwrap();
    std::fs::write(data.join("profiles/uk-gdpr.toml"), read("eu-gdpr.toml")).unwrap();
    std::fs::copy(
        signed().join("eu-gdpr.toml.minisig"),
        data.join("profiles/uk-gdpr.toml.minisig"),
    )
    .unwrap();
    let (status, said) = listed(data);
    assert_eq!(status, Some(1));
    for refused in [
        "refused: stranger.toml: it is not signed as it is by anybody in profile-signers.toml",
        "refused: plain.toml: it is not signed: there is no “plain.toml.minisig” beside it",
        "refused: uk-gdpr.toml: it says that it is “eu-gdpr”",
    ] {
        assert!(said.contains(refused), "{said}");
    }
    assert_eq!(said.matches("(built in; read ").count(), Profile::all().len() - 1);
    let told = sayso(data, &["check", "--profiles", "--json"]);
    let json: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    let signed = json["profiles"].as_array().unwrap().iter();
    let signed = signed.filter(|it| it["signed_by"] == "City privacy office");
    assert_eq!((told.status.code(), signed.count()), (Some(1), 2), "{json}");
    assert_eq!(json["refused"][1]["file"], "stranger.toml", "{json}");
    std::fs::remove_file(data.join("profile-signers.toml")).unwrap();
    let (_, said) = listed(data);
    assert_eq!(said.matches("(built in; read ").count(), Profile::all().len(), "nobody may sign");
}

#[test]
fn staff_are_told_of_a_profile_that_was_read_more_than_a_year_ago() {
    let campaign = sample_campaign("Harbour Museum", "voices@harbour.example");
    let spoken: Vec<Language> = Locale::languages().collect();
    let read = Profile::find("eu-gdpr").unwrap().checked_on;
    let on = |today| check_on(today, &campaign, &spoken, &Locale::english());
    let year = jiff::Span::new().years(1);
    assert_eq!(on(read.saturating_add(year)).findings, []);
    let old = on(read.saturating_add(year.days(1)));
    let found: Vec<_> = old.findings.iter().map(|it| (&*it.rule, &*it.field)).collect();
    assert_eq!(found, [("profile-old", "jurisdictions")]);
    assert!(old.is_usable() && old.findings[0].what.contains(&read.to_string()));
    let read_campaign = Campaign::parse(&campaign).unwrap();
    let ids = |today| old_profiles(&read_campaign, today).map(|it| &*it.id).collect::<Vec<_>>();
    assert_eq!(ids(read.saturating_add(year)), Vec::<&str>::new());
    assert_eq!(ids(read.saturating_add(year.days(1))), ["eu-gdpr"]);
}
