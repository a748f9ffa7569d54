//! `sayso-sync` with a store in a folder: what is laid into the spool gets there and back, whole, once, and whatever
//! happens in between.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

pub(crate) mod rig;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use rig::{OTHER, Share, files, objects, wait_until};
use sayso::fleet::content;
use sayso::store::{Folder, Trouble};

/// Somebody's number.
const ASKED: &str = "ab0123456789abcdefab0123456789abcdefab0123456789abcdefab01234567";

#[test]
fn what_is_laid_out_is_in_the_store_and_no_longer_in_the_spool() {
    let share = Share::new();
    let member = share.member();
    member.put("v1/org/1-ab", b"signed");
    member.put(&format!("v1/to/{OTHER}/1-cd"), b"order");
    fs::write(member.fleet().join("out/v1/org/.2-half"), b"not whole").unwrap();
    let look = member.look();
    assert_eq!((look["ok"].as_bool(), look["put"].as_u64()), (Some(true), Some(2)));
    assert!(look.get("failed").is_none());
    assert!(look["at"].as_str().unwrap().parse::<jiff::Timestamp>().is_ok());
    let expected = [
        (format!("v1/to/{OTHER}/1-cd"), b"order".to_vec()),
        ("v1/org/1-ab".into(), b"signed".to_vec()),
    ];
    assert_eq!(objects(&share.store), expected.into());
    assert_eq!(files(&member.fleet().join("out")), ["v1/org/.2-half"], "what is not whole stays");
    assert_eq!(member.look()["put"], 0);
}

#[test]
fn what_another_member_put_is_fetched_once_and_forgotten_when_the_store_has_it_no_more() {
    let share = Share::new();
    let (member, other) = (share.member(), share.another());
    other.put("v1/org/1-ab", b"signed");
    other.put(&format!("v1/to/{}/1-cd", rig::MEMBER), b"order");
    other.put(&format!("v1/to/{OTHER}/1-ef"), b"not for the member");
    other.look();
    assert_eq!(member.look()["fetched"], 2);
    assert_eq!(member.read("in/v1/org/1-ab"), b"signed");
    assert_eq!(
        files(&member.fleet().join("in")),
        ["v1/org/1-ab", &format!("v1/to/{}/1-cd", rig::MEMBER)]
    );
    member.takes_in("v1/org/1-ab");
    assert_eq!(member.look()["fetched"], 0, "what was taken in is not fetched again");
    assert_eq!(member.read("fetched"), b"v1/org/1-ab\n");
    member.delete("v1/org/1-ab");
    assert_eq!(member.look()["deleted"], 1);
    assert_eq!(member.read("fetched"), b"", "no more is remembered than the store lists");
    other.put("v1/org/1-ab", b"signed");
    other.look();
    assert_eq!(member.look()["fetched"], 1);
    // Without what it remembers it fetches again, and loses nothing.
    member.takes_in("v1/org/1-ab");
    fs::remove_file(member.fleet().join("fetched")).unwrap();
    assert_eq!(member.look()["fetched"], 1);
}

#[test]
fn mail_is_fetched_as_often_as_it_is_there_and_nobody_is_about_to_remove_it() {
    let share = Share::new();
    let (member, other) = (share.member(), share.another());
    let mail = format!("v1/to/{}/1-cd", rig::MEMBER);
    let put = || {
        other.put(&mail, b"order");
        other.look();
    };
    put();
    assert_eq!([member.look(), member.look()].map(|it| it["fetched"].as_u64()), [Some(1), Some(0)]);
    // The store says that it has removed it, and has not; or it was put again right after.
    member.takes_in(&mail);
    assert_eq!(member.look()["fetched"], 1, "nobody has heard it");
    // It was heard while the store was looked at, and waits to be removed.
    member.takes_in(&mail);
    member.delete(&mail);
    assert_eq!(member.look()["deleted"], 1);
    assert_eq!((objects(&share.store), files(&member.fleet().join("in"))), Default::default());
    put();
    assert_eq!(member.look()["fetched"], 1, "it was put again");
}

#[test]
fn what_stays_in_the_store_and_came_damaged_is_fetched_again() {
    let share = Share::new();
    let (member, other) = (share.member(), share.another());
    let sound = b"a member was removed";
    let name = format!("v1/org/removed-{OTHER}-{}", content(sound));
    other.put(&name, b"a mumbler was removed");
    other.look();
    for _ in 0..2 {
        assert_eq!(member.look()["fetched"], 1, "it may come whole the next time");
        member.takes_in(&name);
    }
    other.put(&name, sound);
    other.look();
    assert_eq!(member.look()["fetched"], 1);
    assert_eq!(member.takes_in(&name), sound);
    assert_eq!(member.look()["fetched"], 0);
}

#[test]
fn a_take_is_put_from_the_vault_and_never_once_it_is_erased() {
    let share = Share::new();
    let member = share.member();
    let (kept, erased) =
        ("00112233445566778899aabbccddeeff.age", "ff112233445566778899aabbccddeeff.age");
    member.media(kept, b"ciphertext");
    for name in [kept, erased] {
        member.put(&format!("v1/pay/{name}.media"), b"");
    }
    let look = member.look();
    assert_eq!((look["put"].as_u64(), look["ok"].as_bool()), (Some(1), Some(true)));
    assert_eq!(objects(&share.store), [(format!("v1/pay/{kept}"), b"ciphertext".to_vec())].into());
    assert_eq!(files(&member.fleet().join("out")), [""; 0]);
    assert_eq!(files(&member.fleet().join("gone")), [""; 0]);
    assert!(member.data().join("vault/media").join(kept).exists());
}

#[test]
fn a_take_that_is_erased_while_it_is_put_does_not_stay_in_the_store() {
    let share = Share::new();
    let member = share.member();
    let name = "00112233445566778899aabbccddeeff.age";
    let media = member.data().join("vault/media").join(name);
    let request = member.fleet().join(format!("out/v1/pay/{name}.media"));
    for size in [64, 128, 256, 512, 1024] {
        member.put(&format!("v1/pay/{name}.media"), b"");
        fs::File::create(&media).unwrap().set_len(size << 20).unwrap();
        let running = member.begin(&["--once"]);
        wait_until(|| !files(&share.store.join(".new")).is_empty() || !request.exists());
        fs::remove_file(&media).unwrap();
        let in_time = request.exists();
        assert!(running.end().success());
        if in_time {
            assert_eq!(objects(&share.store), [].into(), "nothing of it is in the store");
            assert!(!request.exists());
            return;
        }
    }
    panic!("the take was always put before it could be erased");
}

#[test]
fn a_removal_wins_over_a_put_that_waits() {
    let share = Share::new();
    let member = share.member();
    member.put("v1/org/1-ab", b"first");
    member.look();
    member.put("v1/org/1-ab", b"first");
    member.put("v1/org/2-cd", b"second");
    for key in ["v1/org/1-ab", "v1/org/2-cd", "v1/org/3-was-never-there"] {
        member.delete(key);
    }
    let look = member.look();
    assert_eq!((look["put"].as_u64(), look["deleted"].as_u64()), (Some(0), Some(3)));
    assert_eq!(objects(&share.store), [].into());
    assert_eq!(files(&member.fleet().join("out")), [""; 0]);
    assert_eq!(files(&member.fleet().join("gone")), [""; 0]);
}

#[test]
fn a_name_that_is_no_key_is_neither_put_nor_fetched_nor_followed() {
    let share = Share::new();
    let (member, other) = (share.member(), share.another());
    for strange in ["V1/org/1", "v1/org/Ü", "v2/org/1", "1", "v1/org/a_b"] {
        member.put(strange, b"x");
        other.put("v1/org/1-ab", b"sound");
    }
    other.look();
    fs::create_dir_all(share.store.join("v1/org")).unwrap();
    fs::write(share.store.join("v1/org/Thumbs.db"), b"x").unwrap();
    fs::write(share.store.join("v1/org/.hidden"), b"x").unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("/etc/passwd", share.store.join("v1/org/9-link")).unwrap();
        std::os::unix::fs::symlink("/etc", share.store.join("v1/org/etc")).unwrap();
    }
    let look = member.look();
    assert_eq!((look["put"].as_u64(), look["fetched"].as_u64()), (Some(0), Some(1)));
    assert_eq!(files(&member.fleet().join("in")), ["v1/org/1-ab"]);
    assert_eq!(files(&member.fleet().join("out")).len(), 5, "they are left where they are");
}

#[test]
fn a_drive_that_is_not_plugged_in_is_unreachable_and_is_not_made_up() {
    let share = Share::new();
    let member = share.member();
    member.put("v1/org/1-ab", b"signed");
    let away = share.store.with_file_name("away");
    fs::rename(&share.store, &away).unwrap();
    let said = member.fails(1);
    assert!(said.contains("cannot be reached"), "{said}");
    assert_eq!(member.last_look()["failed"], "unreachable");
    assert!(!share.store.exists());
    // The folder that a drive is shown in, without the drive.
    fs::create_dir(&share.store).unwrap();
    member.fails(1);
    assert_eq!(member.last_look()["failed"], "unreachable");
    fs::write(share.store.join("holiday.jpg"), b"x").unwrap();
    member.fails(1);
    assert_eq!(member.last_look()["failed"], "not-a-store");
    assert_eq!(files(&share.store), ["holiday.jpg"]);
    fs::remove_dir_all(&share.store).unwrap();
    fs::rename(&away, &share.store).unwrap();
    assert_eq!(member.look()["put"], 1, "nothing was lost meanwhile");
}

#[test]
fn a_store_is_made_once_and_no_folder_above_it() {
    let place = tempfile::tempdir().unwrap();
    let store = place.path().join("store");
    assert_eq!(Folder::create(&store.join("deeper")), Err(Trouble::Unreachable));
    assert_eq!(Folder::create(&store), Ok(()));
    assert_eq!(Folder::create(&store), Err(Trouble::Taken));
    assert!(Folder::open(&store, OTHER).is_ok());
    assert_eq!(Folder::open(place.path(), OTHER).map(drop), Err(Trouble::NotAStore));
}

#[test]
fn somebody_who_waits_is_answered_at_once_also_when_the_store_is_away() {
    let share = Share::new();
    let (member, other) = (share.member(), share.another());
    for number in 0..3 {
        other.put(&format!("v1/sub/{ASKED}/{number}-ab"), b"sealed");
    }
    other.look();
    let running = member.begin(&["--every", "3600"]);
    wait_until(|| member.fleet().join("look.json").exists());
    let (told, waited) = member.ask(ASKED);
    assert_eq!(told, serde_json::json!({ "found": 3 }));
    assert!(waited < Duration::from_millis(1500), "{waited:?}");
    let found: Vec<_> = (0..3).map(|it| format!("v1/sub/{ASKED}/{it}-ab")).collect();
    assert_eq!(files(&member.fleet().join("in")), found, "before it is told");
    let nobody = ASKED.replace('a', "0");
    assert_eq!(member.ask(&nobody).0, serde_json::json!({ "found": 0 }));
    fs::rename(&share.store, share.store.with_file_name("away")).unwrap();
    assert_eq!(member.ask(ASKED).0, serde_json::json!({ "failed": "unreachable" }));
    assert!(running.stop().success());
}

#[test]
fn what_is_laid_into_the_spool_is_carried_at_once_and_the_service_ends_in_order() {
    let share = Share::new();
    let member = share.member();
    let running = member.begin(&["--every", "3600"]);
    wait_until(|| member.fleet().join("look.json").exists());
    let begun = std::time::Instant::now();
    member.put("v1/org/1-ab", b"signed");
    wait_until(|| !objects(&share.store).is_empty());
    assert!(begun.elapsed() < Duration::from_millis(1500), "{:?}", begun.elapsed());
    member.delete("v1/org/1-ab");
    wait_until(|| objects(&share.store).is_empty());
    // A store that is away for a while is found again by itself.
    let away = share.store.with_file_name("away");
    fs::rename(&share.store, &away).unwrap();
    member.put("v1/org/2-cd", b"later");
    std::thread::sleep(Duration::from_millis(600));
    fs::rename(&away, &share.store).unwrap();
    wait_until(|| objects(&share.store).len() == 1);
    assert!(running.stop().success());
    assert_eq!(member.look()["ok"], true, "the folder is free again");
}

#[test]
fn only_one_program_carries_for_a_data_folder() {
    let share = Share::new();
    let member = share.member();
    let running = member.begin(&["--every", "3600"]);
    wait_until(|| member.fleet().join("look.json").exists());
    let said = member.fails(3);
    assert!(said.contains("another sayso-sync"), "{said}");
    assert!(running.stop().success());
}

#[test]
fn a_data_folder_of_no_fleet_is_left_as_it_is() {
    let place = tempfile::tempdir().unwrap();
    let said = Command::new(env!("CARGO_BIN_EXE_sayso-sync"))
        .args(["--once", "--program", "none", "--data-dir"])
        .arg(place.path())
        .output()
        .unwrap();
    assert_eq!(said.status.code(), Some(2));
    assert!(String::from_utf8(said.stderr).unwrap().contains("in no fleet"));
    assert_eq!(files(place.path()), [""; 0]);
}

#[test]
fn the_vaults_own_program_takes_a_step_before_and_after_and_may_fail() {
    let share = Share::new();
    let member = share.member();
    let program = share.store.with_file_name("program");
    // What the second step hands out still goes with this look.
    let script = "#!/bin/sh\necho \"$@\" >> \"$4/steps\"\nenv | grep -c AWS_SECRET >> \"$4/secrets\"\n\
        mkdir -p \"$4/fleet/out/v1/org\"; touch \"$4/fleet/out/v1/org/$(wc -l < \"$4/steps\")-ab\"; exit 7\n";
    fs::write(&program, script).unwrap();
    #[cfg(unix)]
    fs::set_permissions(&program, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    let said = member
        .command(&["--once", "--program", program.to_str().unwrap()])
        .env("AWS_SECRET_ACCESS_KEY", "secret")
        .output()
        .unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let step = format!("fleet step --data-dir {}\n", member.data().display());
    assert_eq!(fs::read_to_string(member.data().join("steps")).unwrap(), step.repeat(2));
    assert_eq!(fs::read_to_string(member.data().join("secrets")).unwrap(), "0\n0\n");
    assert_eq!(objects(&share.store).len(), 2);
    let missing = member.command(&["--once", "--program", "/nowhere/sayso"]).output().unwrap();
    assert!(missing.status.success());
}

#[test]
fn what_was_left_unfinished_is_never_taken_for_whole_and_goes() {
    let share = Share::new();
    let (member, other) = (share.member(), share.another());
    other.put("v1/org/1-ab", b"sound");
    other.look();
    let unfinished = share.store.join(".new");
    let own = unfinished.join(format!("{}-0123456789abcdef", rig::MEMBER));
    let others = unfinished.join(format!("{OTHER}-0123456789abcdef"));
    let old = unfinished.join("ffffffffffffffffffffffffffffffff-0123456789abcdef");
    let here = member.fleet().join("in/v1/org/.1-ab-8123456789abcdef");
    let of_the_library = member.fleet().join("in/.taking");
    fs::create_dir_all(here.parent().unwrap()).unwrap();
    for half in [&own, &others, &old, &here, &of_the_library] {
        fs::write(half, b"hal").unwrap();
    }
    let month_ago = std::time::SystemTime::now() - Duration::from_hours(30 * 24);
    fs::File::options().write(true).open(&old).unwrap().set_modified(month_ago).unwrap();
    assert_eq!(member.look()["fetched"], 1);
    assert_eq!(objects(&share.store), [("v1/org/1-ab".to_owned(), b"sound".to_vec())].into());
    assert_eq!(member.read("in/v1/org/1-ab"), b"sound");
    let left = [&own, &others, &old, &here, &of_the_library].map(|it| it.exists());
    assert_eq!(left, [false, true, false, false, true], "another member may be writing now");
}

#[test]
fn many_objects_come_in_pages_and_lie_in_folders_that_any_drive_has_room_for() {
    let share = Share::new();
    let (member, other) = (share.member(), share.another());
    let count = 2_500;
    for number in 0..count {
        other.put(&format!("v1/org/{number:032x}{}", "0".repeat(32)), &[7; 10]);
    }
    assert_eq!(other.look()["put"], count);
    let most = fs::read_dir(share.store.join("v1/org/00")).unwrap().count();
    assert_eq!(most, 2_500, "these share their beginning");
    assert_eq!(member.look()["fetched"], count);
    assert_eq!(files(&member.fleet().join("in")).len(), 2_500);
    for name in files(&member.fleet().join("in")) {
        member.delete(&name);
    }
    assert_eq!(member.look()["deleted"], count);
    assert!(!share.store.join("v1/org/00").exists(), "no folder tells of what was there");
}

/// Drives that are full, read-only, or taken away. Needs a mount of its own, which not every machine allows.
#[cfg(target_os = "linux")]
#[test]
fn a_full_and_a_read_only_drive_have_their_classes_and_lose_nothing() {
    let share = Share::new();
    let member = share.member();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fleet/sync/drives.sh");
    let said = Command::new("unshare")
        .args(["--mount", "--map-root-user", "sh"])
        .args([
            script.as_path(),
            member.data(),
            &share.store,
            Path::new(env!("CARGO_BIN_EXE_sayso-sync")),
        ])
        .output()
        .unwrap();
    let (out, error) =
        (String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
    // Such as one whose root was changed.
    let lets_nobody = said.status.code() == Some(77) || error.starts_with("unshare: ");
    if lets_nobody {
        eprintln!("this machine lets nobody mount a drive: {error}");
        return;
    }
    assert!(said.status.success(), "{out}{error}");
}

/// The bytes of the object with this number: its own, and of its own length.
fn own_bytes(number: usize) -> Vec<u8> {
    let byte = u8::try_from(number % 251).unwrap();
    vec![byte; 1 + (number * 7919) % 30_000]
}

fn is_whole(name: &str, bytes: &[u8]) -> bool {
    let number = name.rsplit('/').next().and_then(|it| it.split('-').next()).unwrap();
    bytes == own_bytes(number.parse().unwrap())
}

#[test]
fn wherever_a_look_is_killed_nothing_is_lost_and_nothing_half_is_taken_for_whole() {
    let share = Share::new();
    let (member, other) = (share.member(), share.another());
    let keys: Vec<_> = (0..400).map(|it| format!("v1/org/{it}-ab")).collect();
    for (number, key) in keys.iter().enumerate() {
        other.put(key, &own_bytes(number));
    }
    let mut interrupted = 0;
    for round in 0..24 {
        for (carrier, wait) in [(&other, round * 7 % 60), (&member, round * 11 % 60)] {
            let running = carrier.begin(&["--once"]);
            std::thread::sleep(Duration::from_millis(15 + wait));
            running.kill();
        }
        let stored = objects(&share.store);
        let out = files(&other.fleet().join("out"));
        interrupted += usize::from(!out.is_empty() && !stored.is_empty());
        for key in &keys {
            assert!(stored.contains_key(key) || out.contains(key), "{key} is lost");
        }
        assert!(stored.iter().all(|(key, bytes)| is_whole(key, bytes)));
        for name in files(&member.fleet().join("in")).iter().filter(|it| !it.contains("/.")) {
            assert!(is_whole(name, &member.read(&format!("in/{name}"))), "{name}");
        }
    }
    eprintln!("killed in the middle of putting {interrupted} times");
    other.look();
    member.look();
    assert_eq!(objects(&share.store).len(), keys.len());
    assert_eq!(
        files(&member.fleet().join("in")).len(),
        keys.len(),
        "all of it, and nothing unfinished"
    );
    assert_eq!(files(&share.store.join(".new")), [""; 0]);
    assert_eq!(files(&other.fleet().join("out")), [""; 0]);
}
