//! A store in a folder, members with their data folders, and `sayso-sync` as a process. What is in a spool is written here
//! by hand, as the chapter on formats says, and not by the code that reads it.

#![allow(dead_code, reason = "each test file uses what it needs")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use sayso::store::Folder;
use tempfile::TempDir;

pub(crate) const MEMBER: &str = "00112233445566778899aabbccddeeff";
pub(crate) const OTHER: &str = "ff112233445566778899aabbccddeeff";

/// A folder that is a store, and room for members beside it.
pub(crate) struct Share {
    place: TempDir,
    pub(crate) store: PathBuf,
}

impl Share {
    pub(crate) fn new() -> Self {
        let place = tempfile::tempdir().unwrap();
        let store = place.path().join("store");
        Folder::create(&store).unwrap();
        Self { place, store }
    }

    pub(crate) fn member(&self) -> Member {
        Member::with(MEMBER, &format!("store = \"{}\"", self.store.display()))
    }

    pub(crate) fn another(&self) -> Member {
        Member::with(OTHER, &format!("store = \"{}\"", self.store.display()))
    }
}

/// A data folder that is part of a fleet.
pub(crate) struct Member(TempDir);

impl Member {
    pub(crate) fn with(number: &str, store: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("vault/media")).unwrap();
        fs::create_dir(folder.path().join("fleet")).unwrap();
        let settings = format!(
            "{store}\nmember = \"{number}\"\nprefixes = [\"v1/to/{number}/\", \"v1/org/\"]\n"
        );
        fs::write(folder.path().join("fleet/sync.toml"), settings).unwrap();
        Self(folder)
    }

    pub(crate) fn data(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn fleet(&self) -> PathBuf {
        self.0.path().join("fleet")
    }

    /// Lays something out under `key`, as the library does: whole at once.
    pub(crate) fn put(&self, key: &str, bytes: &[u8]) {
        let path = self.fleet().join("out").join(key);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let unfinished = path.with_file_name(".laid");
        fs::write(&unfinished, bytes).unwrap();
        fs::rename(unfinished, path).unwrap();
    }

    pub(crate) fn delete(&self, key: &str) {
        let path = self.fleet().join("gone").join(key);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, b"").unwrap();
    }

    /// What the vault does with what was fetched: it takes it in, and removes the file.
    pub(crate) fn takes_in(&self, key: &str) -> Vec<u8> {
        let path = self.fleet().join("in").join(key);
        let bytes = fs::read(&path).unwrap();
        fs::remove_file(path).unwrap();
        bytes
    }

    pub(crate) fn media(&self, name: &str, bytes: &[u8]) {
        fs::write(self.data().join("vault/media").join(name), bytes).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.fleet().join(name)).unwrap()
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sayso-sync"));
        if !arguments.contains(&"--program") {
            command.args(["--program", "none"]);
        }
        command.args(arguments).arg("--data-dir").arg(self.data());
        for name in ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "http_proxy", "SAYSO_LOG"] {
            command.env_remove(name);
        }
        command
    }

    /// One look that succeeds; what it says of itself.
    pub(crate) fn look(&self) -> serde_json::Value {
        let said = self.command(&["--once"]).output().unwrap();
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        assert!(said.stdout.is_empty());
        self.last_look()
    }

    /// One look that ends with `status`; what it tells people.
    pub(crate) fn fails(&self, status: i32) -> String {
        let said = self.command(&["--once", "--timeout", "1"]).output().unwrap();
        let text = String::from_utf8(said.stderr).unwrap();
        assert_eq!(said.status.code(), Some(status), "{text}");
        text
    }

    pub(crate) fn last_look(&self) -> serde_json::Value {
        serde_json::from_slice(&self.read("look.json")).unwrap()
    }

    /// Begins the program; it is ended when what is given goes.
    pub(crate) fn begin(&self, arguments: &[&str]) -> Running {
        Running(self.command(arguments).stderr(Stdio::null()).spawn().unwrap())
    }

    /// Waits as somebody at the kiosk does: what they are told, and after how long.
    pub(crate) fn ask(&self, of: &str) -> (serde_json::Value, Duration) {
        let (ask, told) = (self.fleet().join("ask").join(of), self.fleet().join("told").join(of));
        let _ = fs::remove_file(&told);
        fs::create_dir_all(ask.parent().unwrap()).unwrap();
        let begun = Instant::now();
        fs::write(&ask, b"").unwrap();
        wait_until(|| told.exists());
        let waited = begun.elapsed();
        wait_until(|| !ask.exists());
        (serde_json::from_slice(&fs::read(told).unwrap()).unwrap(), waited)
    }
}

/// A process that goes with this.
pub(crate) struct Running(Child);

impl Running {
    pub(crate) fn end(mut self) -> ExitStatus {
        self.0.wait().unwrap()
    }

    pub(crate) fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }

    /// Asks it to end, as a system does.
    pub(crate) fn stop(mut self) -> ExitStatus {
        #[cfg(unix)]
        {
            let id = rustix::process::Pid::from_child(&self.0);
            rustix::process::kill_process(id, rustix::process::Signal::TERM).unwrap();
        }
        let begun = Instant::now();
        let status = self.0.wait().unwrap();
        assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
        status
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Waits for something that happens in another process.
pub(crate) fn wait_until(mut happened: impl FnMut() -> bool) {
    let until = Instant::now() + Duration::from_secs(30);
    while !happened() {
        assert!(Instant::now() < until, "it did not happen");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// The files below `folder` by their names from there on, sorted.
pub(crate) fn files(folder: &Path) -> Vec<String> {
    fn below(root: &Path, folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                below(root, &path, found);
            } else {
                found.push(path.strip_prefix(root).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    let mut found = Vec::new();
    below(folder, folder, &mut found);
    found.sort();
    found
}

/// What a store in a folder has: key and bytes. A long name lies in a folder of its first two digits.
pub(crate) fn objects(store: &Path) -> BTreeMap<String, Vec<u8>> {
    let names = files(&store.join("v1"));
    let object = |name: &String| {
        let parts: Vec<_> = name.split('/').collect();
        let is_shelf = |at: usize| {
            let next = parts.get(at + 1).copied().unwrap_or_default();
            let long = next.len() >= 32 && next.bytes().take(32).all(|it| it.is_ascii_hexdigit());
            long && parts[at].len() == 2 && next.starts_with(parts[at])
        };
        let shelf = (0..parts.len()).find(|at| is_shelf(*at));
        let key: Vec<_> =
            (0..parts.len()).filter(|at| Some(*at) != shelf).map(|at| parts[at]).collect();
        (format!("v1/{}", key.join("/")), fs::read(store.join("v1").join(name)).unwrap())
    };
    names.iter().map(object).collect()
}
