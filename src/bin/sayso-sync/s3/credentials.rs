//! What opens a store at a server: a file that nobody else can read, or the environment.

use std::fs;
use std::io;
use std::path::Path;

use zeroize::Zeroizing;

/// The credentials of an account at a store. They are shown nowhere.
pub(crate) struct Credentials {
    pub(super) id: Zeroizing<String>,
    pub(super) secret: Zeroizing<String>,
    pub(super) session: Option<Zeroizing<String>>,
}

/// Why there are no credentials.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CredentialsError {
    #[error(
        "there are no credentials for the store: write access_key_id and secret_access_key into fleet/credentials, \
         or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
    )]
    None,
    #[error(
        "others can read fleet/credentials; nothing was sent. Make it private: chmod 600, and change the key"
    )]
    NotPrivate,
    #[error(
        "fleet/credentials needs two lines, such as: access_key_id = \"…\" and secret_access_key = \"…\""
    )]
    Wrong,
    #[error("fleet/credentials cannot be read: {0}")]
    Io(io::Error),
}

impl Credentials {
    /// Finds them: in the file where there is one, else in the environment.
    pub(crate) fn find(data_dir: &Path) -> Result<Self, CredentialsError> {
        let path = data_dir.join("fleet/credentials");
        match fs::metadata(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::of(|name| {
                std::env::var(format!("AWS_{}", name.to_uppercase())).ok().map(Zeroizing::new)
            })
            .ok_or(CredentialsError::None),
            Err(error) => Err(CredentialsError::Io(error)),
            Ok(facts) if !is_private(&facts) => Err(CredentialsError::NotPrivate),
            Ok(_) => {
                let text = Zeroizing::new(fs::read_to_string(&path).map_err(CredentialsError::Io)?);
                Self::of(|name| line(&text, name)).ok_or(CredentialsError::Wrong)
            }
        }
    }

    fn of(value: impl Fn(&str) -> Option<Zeroizing<String>>) -> Option<Self> {
        let value = |name| {
            value(name).filter(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_graphic()))
        };
        Some(Self {
            id: value("access_key_id")?,
            secret: value("secret_access_key")?,
            session: value("session_token"),
        })
    }
}

/// The value of `name`, in TOML or as the tools of that service write it.
fn line(text: &str, name: &str) -> Option<Zeroizing<String>> {
    let value = text.lines().find_map(|line| {
        let (own, value) = line.split_once('=')?;
        let own = own.trim();
        (own.strip_prefix("aws_").unwrap_or(own) == name).then_some(value)
    });
    Some(Zeroizing::new(value?.trim().trim_matches('"').to_owned()))
}

#[cfg(unix)]
fn is_private(facts: &fs::Metadata) -> bool {
    let others = std::os::unix::fs::PermissionsExt::mode(&facts.permissions()) & 0o077;
    others == 0
}

/// Such a system has no modes, and keeps a user's folder from others.
#[cfg(not(unix))]
fn is_private(_: &fs::Metadata) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_writing_credentials_are_read() {
        for text in [
            "access_key_id = \"AK1\"\nsecret_access_key = \"s/e+c=\"\n",
            "[default]\naws_access_key_id=AK1\naws_secret_access_key=s/e+c=\n",
        ] {
            let read = Credentials::of(|name| line(text, name)).unwrap();
            assert_eq!((read.id.as_str(), read.secret.as_str()), ("AK1", "s/e+c="));
            assert!(read.session.is_none());
        }
        for text in
            ["", "access_key_id = \"AK1\"", "access_key_id = \"A\"\nsecret_access_key = \"a b\""]
        {
            assert!(Credentials::of(|name| line(text, name)).is_none(), "{text}");
        }
    }
}
