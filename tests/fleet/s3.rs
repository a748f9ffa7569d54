//! `sayso-sync` with a store at a server: what it makes of pages, failures, slowness and lies, and what it never tells.
//! The server is one of a few lines in this file, within this computer. tests/fleet_s3.sh uses a real one.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

mod fake;

use std::fs;
use std::time::{Duration, Instant};

use super::sync::rig::{MEMBER, Member, files, wait_until};
use fake::{Behaviour, Fake};

const SECRET: &str = "s3cr3t/Key+of=the-store";

fn member(fake: &Fake) -> Member {
    let store = format!("store = \"s3://bucket/fleet\"\nendpoint = \"{}\"", fake.endpoint());
    let member = Member::with(MEMBER, &store);
    credentials(&member, 0o600);
    member
}

fn credentials(member: &Member, mode: u32) {
    let path = member.fleet().join("credentials");
    fs::write(&path, format!("access_key_id = \"AKID\"\nsecret_access_key = \"{SECRET}\"\n"))
        .unwrap();
    #[cfg(unix)]
    fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
}

#[test]
fn what_is_laid_out_is_at_the_server_and_what_is_there_comes_in_pages() {
    let fake = Fake::new(Behaviour::Sound);
    let member = member(&fake);
    let big = vec![7; 3_000_000];
    member.put("v1/org/1-ab", b"signed");
    member.put("v1/pay/2-cd", &big);
    assert_eq!(member.look()["put"], 2);
    assert_eq!(fake.object("fleet/v1/org/1-ab"), Some(b"signed".to_vec()));
    assert_eq!(fake.object("fleet/v1/pay/2-cd"), Some(big));
    for number in 0..25 {
        fake.lay(&format!("fleet/v1/to/{MEMBER}/{number}-ef"), b"order");
    }
    // What others keep in the bucket, and names that are none.
    for strange in
        ["elsewhere/v1/org/1", "fleet/v1/org/../../x", "fleet/v1/org/UP", "fleet/v1/organ/1"]
    {
        fake.lay(strange, b"x");
    }
    assert_eq!(member.look()["fetched"], 25, "in pages of ten, and 1-ab before");
    assert_eq!(files(&member.fleet().join("in")).len(), 26);
    member.delete("v1/org/1-ab");
    member.delete("v1/org/9-never-there");
    assert_eq!(member.look()["deleted"], 2);
    assert_eq!(fake.object("fleet/v1/org/1-ab"), None);
    let seen = fake.seen();
    assert!(seen.iter().all(|it| it.contains("authorization: AWS4-HMAC-SHA256 Credential=AKID/")));
    assert!(
        seen.iter().all(|it| !it.lines().next().unwrap().contains("Signature")),
        "addresses are logged"
    );
}

#[test]
fn a_server_that_fails_now_and_then_is_asked_again_and_one_that_always_fails_has_its_class() {
    let fake = Fake::new(Behaviour::FailsOnceEach);
    let member = member(&fake);
    for number in 0..6 {
        member.put(&format!("v1/org/{number}-ab"), b"signed");
    }
    let look = member.look();
    assert_eq!((look["put"].as_u64(), look["fetched"].as_u64()), (Some(6), Some(6)));
    for (behaviour, class) in [
        (Behaviour::AlwaysFails, "failing"),
        (Behaviour::NoPermission, "no-permission"),
        (Behaviour::NoBucket, "not-a-store"),
        (Behaviour::Full, "full"),
        (Behaviour::Redirects, "not-a-store"),
        (Behaviour::Babbles, "nonsense"),
        (Behaviour::Slow, "slow"),
    ] {
        fake.behave(behaviour);
        let key = format!("v1/org/9-{class}");
        member.put(&key, b"waits");
        let begun = Instant::now();
        let said = member.fails(1);
        assert_eq!(member.last_look()["failed"], class, "{said}");
        assert!(begun.elapsed() < Duration::from_secs(20), "{class}: {:?}", begun.elapsed());
        assert!(
            member.fleet().join("out").join(&key).exists() || class == "nonsense",
            "{class}: it waits"
        );
        assert!(!said.contains(SECRET) && !said.contains("AKID") && !said.contains(&key), "{said}");
    }
    drop(fake);
    member.fails(1);
    assert_eq!(member.last_look()["failed"], "unreachable");
    assert!(!String::from_utf8(member.read("look.json")).unwrap().contains("127.0.0.1"));
}

#[test]
fn what_comes_broken_off_is_fetched_on_and_what_is_cut_short_is_not_taken() {
    let fake = Fake::new(Behaviour::BreaksOff);
    let member = member(&fake);
    let big: Vec<u8> = (0..2_000_000_u32).map(|it| (it % 251) as u8).collect();
    fake.lay("fleet/v1/org/1-ab", &big);
    assert_eq!(member.look()["fetched"], 1);
    assert_eq!(member.read("in/v1/org/1-ab"), big, "from where it broke off");
    fake.behave(Behaviour::CutsShort);
    fake.lay("fleet/v1/org/2-cd", &big);
    member.fails(1);
    assert_eq!(member.last_look()["failed"], "nonsense");
    assert_eq!(files(&member.fleet().join("in")), ["v1/org/1-ab"]);
    fake.behave(Behaviour::Sound);
    assert_eq!(member.look()["fetched"], 1);
}

#[test]
fn a_put_that_the_server_breaks_off_is_done_again() {
    let fake = Fake::new(Behaviour::HangsUpOnPuts);
    let member = member(&fake);
    let big = vec![3; 2_000_000];
    member.put("v1/org/1-ab", &big);
    assert_eq!(member.look()["put"], 1);
    assert_eq!(fake.object("fleet/v1/org/1-ab"), Some(big));
}

#[test]
fn a_store_that_lies_about_its_pages_and_lengths_costs_neither_time_nor_room() {
    let fake = Fake::new(Behaviour::EndlessPages);
    let member = member(&fake);
    fake.lay("fleet/v1/org/1-ab", b"x");
    let begun = Instant::now();
    member.fails(1);
    assert_eq!(member.last_look()["failed"], "nonsense");
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    fake.behave(Behaviour::EndlessObject);
    member.fails(1);
    assert_eq!(member.last_look()["failed"], "nonsense");
    fake.behave(Behaviour::ClaimsToBeHuge);
    member.fails(1);
    assert_eq!(member.last_look()["failed"], "no-room-here");
    assert_eq!(files(&member.fleet().join("in")), [""; 0]);
}

#[test]
fn a_clock_that_is_wrong_by_years_keeps_nobody_from_the_store() {
    let fake = Fake::new(Behaviour::LivesIn2031);
    let member = member(&fake);
    member.put("v1/org/1-ab", b"signed");
    let look = member.look();
    assert_eq!((look["put"].as_u64(), look["fetched"].as_u64()), (Some(1), Some(1)));
}

#[test]
fn credentials_that_others_can_read_are_not_used_and_none_are_asked_for_in_words() {
    let fake = Fake::new(Behaviour::Sound);
    let member = member(&fake);
    credentials(&member, 0o644);
    let said = member.fails(2);
    assert!(said.contains("chmod 600") && !said.contains(SECRET), "{said}");
    assert_eq!(member.last_look()["failed"], "credentials");
    fs::remove_file(member.fleet().join("credentials")).unwrap();
    assert!(member.fails(2).contains("AWS_ACCESS_KEY_ID"));
    assert_eq!(fake.seen(), [""; 0], "nothing was sent");
    let from_environment = member
        .command(&["--once"])
        .envs([
            ("AWS_ACCESS_KEY_ID", "AKID"),
            ("AWS_SECRET_ACCESS_KEY", SECRET),
            ("SAYSO_LOG", "debug"),
        ])
        .output()
        .unwrap();
    assert!(from_environment.status.success());
    assert!(!String::from_utf8(from_environment.stderr).unwrap().contains(SECRET));
    assert!(!fake.seen().is_empty());
}

#[test]
fn a_server_elsewhere_is_not_reached_in_the_open() {
    for endpoint in ["http://192.0.2.1:9", "http://store.example"] {
        let store = format!("store = \"s3://bucket\"\nendpoint = \"{endpoint}\"");
        let member = Member::with(MEMBER, &store);
        credentials(&member, 0o600);
        let said = member.fails(2);
        assert!(said.contains("not encrypted"), "{said}");
    }
}

#[test]
fn a_server_that_does_not_speak_tls_where_it_should_is_not_spoken_to() {
    let fake = Fake::new(Behaviour::Sound);
    let endpoint = fake.endpoint().replace("http://", "https://");
    let member =
        Member::with(MEMBER, &format!("store = \"s3://bucket\"\nendpoint = \"{endpoint}\""));
    credentials(&member, 0o600);
    member.fails(1);
    assert_eq!(member.last_look()["failed"], "not-trusted");
    assert!(fake.seen().iter().all(|it| !it.contains("authorization")));
}

#[test]
fn somebody_who_waits_is_told_soon_that_a_server_is_slow_or_gone_while_a_look_is_under_way() {
    let asked = "ab".repeat(32);
    let fake = Fake::new(Behaviour::Sound);
    let member = member(&fake);
    fake.lay(&format!("fleet/v1/sub/{asked}/1-ab"), b"sealed");
    fake.behave(Behaviour::SlowPuts);
    member.put("v1/org/1-ab", b"under way");
    let running = member.begin(&["--timeout", "20"]);
    wait_until(|| fake.seen().iter().any(|it| it.starts_with("PUT")));
    let (told, waited) = member.ask(&asked);
    assert_eq!(told, serde_json::json!({ "found": 1 }));
    assert!(waited < Duration::from_millis(1500), "{waited:?}");
    drop(fake);
    let (told, waited) = member.ask(&asked);
    assert_eq!(told, serde_json::json!({ "failed": "unreachable" }));
    assert!(waited < Duration::from_secs(5), "{waited:?}");
    assert!(running.stop().success());
}
