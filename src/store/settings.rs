//! `fleet/sync.toml`: where the store is, who this member is, and what it looks for.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::durable::Batch;
use super::{Prefix, sync_folder};

/// What `sayso-sync` is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Where the store is.
    pub place: Place,
    /// This member's number: 32 hexadecimal digits.
    pub member: String,
    /// What is listed at each look.
    pub prefixes: Vec<Prefix>,
}

/// Where a store is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a folder.
    Folder(PathBuf),
    /// At a server that speaks S3.
    Bucket(Bucket),
}

/// A store at a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// Scheme, host and port, such as `https://s3.example`.
    pub endpoint: String,
    /// The region that requests are signed for.
    pub region: String,
    /// The bucket's name.
    pub name: String,
    /// What stands before each key: empty, or text with a `/` at its end.
    pub prefix: String,
    /// Whether it may be reached in the open.
    pub transport: Transport,
    /// Certificates to trust beside the system's own: a file in PEM.
    pub ca: Option<PathBuf>,
}

/// How a server may be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    /// By TLS, or within this computer.
    Encrypted,
    /// Also in the open: who carries it sees which keys are asked for, and may keep it from arriving.
    Open,
}

/// The settings cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// There are none: this data folder belongs to no fleet.
    #[error(
        "this data folder is in no fleet; `sayso fleet create` or `sayso fleet join` make it part of one"
    )]
    None,
    /// The file cannot be read or written.
    #[error("fleet/sync.toml: {0}")]
    Io(io::Error),
    /// What it says makes no sense.
    #[error("fleet/sync.toml: {0}")]
    Wrong(&'static str),
}

/// The file as it is written.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct File {
    store: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    endpoint: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    insecure: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ca: Option<PathBuf>,
    member: String,
    prefixes: Vec<String>,
}

const S3: &str = "s3://";
const REGION: &str = "us-east-1";

impl Settings {
    /// Reads the settings in `data_dir`.
    pub fn read(data_dir: &Path) -> Result<Self, SettingsError> {
        let text = fs::read_to_string(path(data_dir)).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => SettingsError::None,
            _ => SettingsError::Io(error),
        })?;
        let file: File = toml::from_str(&text)
            .map_err(|_| SettingsError::Wrong("this is not as the chapter on formats says"))?;
        Self::of(file)
    }

    /// Writes the settings to `data_dir`, where `fleet` has to be. Durable on return.
    pub fn write(&self, data_dir: &Path) -> Result<(), SettingsError> {
        let text = toml::to_string(&self.file())
            .map_err(|_| SettingsError::Wrong("it cannot be written"))?;
        let (then, now) = (path(data_dir), data_dir.join("fleet/.sync.toml"));
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&now).map_err(SettingsError::Io)?;
        file.write_all(text.as_bytes()).map_err(SettingsError::Io)?;
        let mut batch = Batch::default();
        batch.add(file, now, then);
        batch.name().map_err(SettingsError::Io)?;
        sync_folder(data_dir).map_err(SettingsError::Io)
    }

    fn of(file: File) -> Result<Self, SettingsError> {
        if !crate::hex::is_lower_hex(&file.member, 32) {
            return Err(SettingsError::Wrong("`member` is 32 hexadecimal digits"));
        }
        let prefixes: Result<Vec<_>, _> =
            file.prefixes.iter().map(|it| Prefix::parse(it)).collect();
        let wrong = SettingsError::Wrong("`prefixes` are such as \"v1/org/\"");
        let prefixes = prefixes.map_err(|_| wrong)?;
        let place = match file.store.strip_prefix(S3) {
            Some(bucket) => Place::Bucket(Bucket::of(bucket, &file)?),
            None => folder(&file.store)?,
        };
        Ok(Self { place, member: file.member, prefixes })
    }

    fn file(&self) -> File {
        let member = self.member.clone();
        let prefixes = self.prefixes.iter().map(ToString::to_string).collect();
        match &self.place {
            Place::Folder(path) => {
                let store = path.to_string_lossy().into_owned();
                File {
                    store,
                    member,
                    prefixes,
                    endpoint: None,
                    region: None,
                    insecure: None,
                    ca: None,
                }
            }
            Place::Bucket(bucket) => File {
                store: format!("{S3}{}/{}", bucket.name, bucket.prefix.trim_end_matches('/')),
                endpoint: Some(bucket.endpoint.clone()),
                region: Some(bucket.region.clone()),
                insecure: (bucket.transport == Transport::Open).then_some(true),
                ca: bucket.ca.clone(),
                member,
                prefixes,
            },
        }
    }
}

fn folder(store: &str) -> Result<Place, SettingsError> {
    let path = PathBuf::from(store);
    // A service begins anywhere, and a path from there would lead anywhere.
    if path.is_absolute() {
        Ok(Place::Folder(path))
    } else {
        Err(SettingsError::Wrong("`store` is a folder from the root on, or begins with s3://"))
    }
}

impl Bucket {
    fn of(bucket: &str, file: &File) -> Result<Self, SettingsError> {
        let (name, prefix) = bucket.split_once('/').unwrap_or((bucket, ""));
        let plain = |it: &str| {
            it.chars().all(|c| {
                c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.' | '/')
            })
        };
        let prefix = prefix.trim_end_matches('/');
        let parts_are_plain =
            prefix.is_empty() || prefix.split('/').all(|it| !it.is_empty() && !it.starts_with('.'));
        if name.is_empty()
            || name.starts_with('.')
            || !plain(name)
            || !plain(prefix)
            || !parts_are_plain
        {
            return Err(SettingsError::Wrong("`store` is such as \"s3://bucket/prefix\""));
        }
        let region = file.region.clone().unwrap_or_else(|| REGION.to_owned());
        if region.is_empty() || !region.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
            return Err(SettingsError::Wrong("`region` is a word"));
        }
        let amazon = || format!("https://s3.{region}.amazonaws.com");
        let endpoint = file.endpoint.clone().unwrap_or_else(amazon);
        let transport =
            if file.insecure == Some(true) { Transport::Open } else { Transport::Encrypted };
        let bucket = Self {
            endpoint: endpoint.trim_end_matches('/').to_owned(),
            region,
            name: name.to_owned(),
            prefix: if prefix.is_empty() { String::new() } else { format!("{prefix}/") },
            transport,
            ca: file.ca.clone(),
        };
        bucket.check_endpoint()?;
        Ok(bucket)
    }

    /// The host and port of the endpoint.
    pub fn host(&self) -> &str {
        self.endpoint.split_once("://").map_or("", |(_, host)| host)
    }

    /// Whether requests go without TLS.
    pub fn is_in_the_open(&self) -> bool {
        self.endpoint.starts_with("http://")
    }

    /// Whether the server is this computer.
    pub fn is_this_computer(&self) -> bool {
        let host = self.host();
        let bare = match host.strip_prefix('[') {
            Some(six) => six.split(']').next().unwrap_or_default(),
            None => host.split(':').next().unwrap_or_default(),
        };
        bare == "localhost" || bare.parse::<core::net::IpAddr>().is_ok_and(|it| it.is_loopback())
    }

    fn check_endpoint(&self) -> Result<(), SettingsError> {
        let host = self.host();
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | ':' | '[' | ']');
        let scheme = self.is_in_the_open() || self.endpoint.starts_with("https://");
        if !scheme || host.is_empty() || !host.chars().all(plain) {
            return Err(SettingsError::Wrong(
                "`endpoint` is such as \"https://s3.example\" or with a port after it",
            ));
        }
        if self.is_in_the_open()
            && self.transport == Transport::Encrypted
            && !self.is_this_computer()
        {
            return Err(SettingsError::Wrong(
                "`endpoint` begins with http://, which is not encrypted; take https://, or say `insecure = true`",
            ));
        }
        Ok(())
    }
}

fn path(data_dir: &Path) -> PathBuf {
    data_dir.join("fleet/sync.toml")
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEMBER: &str =
        "member = \"00112233445566778899aabbccddeeff\"\nprefixes = [\"v1/org/\"]\n";

    fn read(text: &str) -> Result<Settings, SettingsError> {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("fleet")).unwrap();
        fs::write(path(folder.path()), format!("{text}\n{MEMBER}")).unwrap();
        Settings::read(folder.path())
    }

    #[test]
    fn settings_are_read_as_they_were_written() {
        for text in [
            "store = \"/mnt/share/fleet\"",
            "store = \"s3://bucket\"",
            "store = \"s3://bucket/a/b/\"\nendpoint = \"https://s3.example:8333/\"\nregion = \"garage\"\nca = \"/ca.pem\"",
            "store = \"s3://bucket\"\nendpoint = \"http://store.lan\"\ninsecure = true",
        ] {
            let settings = read(text).unwrap();
            let folder = tempfile::tempdir().unwrap();
            fs::create_dir(folder.path().join("fleet")).unwrap();
            settings.write(folder.path()).unwrap();
            assert_eq!(Settings::read(folder.path()).unwrap(), settings);
            #[cfg(unix)]
            {
                let mode = std::os::unix::fs::PermissionsExt::mode;
                assert_eq!(
                    mode(&fs::metadata(path(folder.path())).unwrap().permissions()) & 0o777,
                    0o600
                );
            }
        }
    }

    #[test]
    fn an_endpoint_in_the_open_is_taken_within_this_computer_or_when_it_is_said() {
        let with =
            |endpoint: &str| read(&format!("store = \"s3://bucket\"\nendpoint = \"{endpoint}\""));
        for here in
            ["http://127.0.0.1:8333", "http://[::1]:8333", "http://localhost", "https://store.lan"]
        {
            assert!(with(here).is_ok(), "{here}");
        }
        for elsewhere in [
            "http://store.lan",
            "http://127.0.0.1.example",
            "http://10.0.0.1",
            "http://localhost.lan",
        ] {
            assert!(with(elsewhere).is_err(), "{elsewhere}");
            assert!(with(&format!("{elsewhere}\"\ninsecure = true\n# \"")).is_ok(), "{elsewhere}");
        }
        for strange in
            ["ftp://a", "https://", "a", "https://a/b", "https://user:word@a", "https://a?b"]
        {
            assert!(with(strange).is_err(), "{strange}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for text in [
            "",
            "store = \"share\"",
            "store = \"s3://\"",
            "store = \"s3://B\"",
            "store = \"s3://b/../c\"",
            "stores = 1",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
        let nowhere = tempfile::tempdir().unwrap();
        assert!(matches!(Settings::read(nowhere.path()), Err(SettingsError::None)));
    }
}
