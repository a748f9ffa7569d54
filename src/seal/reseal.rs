//! The same file key under other keys: what a take needs when one of its readers changes.
//!
//! The payload stays as it is; only the header is written anew, in the form of age-encryption.org/v1. age's
//! own crate makes a header for a new file key only, so these are the thirty lines that it lacks.

use std::cell::RefCell;

use age::secrecy::ExposeSecret;
use age_core::format::{FILE_KEY_BYTES, FileKey, Stanza};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD_NO_PAD as BASE64;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::keys::OrganisationIdentity;
use super::split::OpenError;

/// What the payload of every age file begins with; the header is all that is read here.
const NONCE: [u8; 16] = [0; 16];
/// A line of base64 in a header has so many characters at most.
const LINE: usize = 64;

/// A header for `recipients` with the file key of `header`, which `opens` opens.
pub fn reseal<'r>(
    header: &[u8],
    opens: &OrganisationIdentity,
    recipients: impl Iterator<Item = &'r dyn age::Recipient>,
) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let file_key = file_key(header, opens)?;
    let mut written = Zeroizing::new(Vec::with_capacity(4 * 1024));
    written.extend_from_slice(b"age-encryption.org/v1\n");
    for recipient in recipients {
        let wrapped = recipient.wrap_file_key(&file_key).map_err(std::io::Error::other)?;
        wrapped.0.iter().for_each(|stanza| write(stanza, &mut written));
    }
    written.extend_from_slice(b"---");
    let mac = mac(&file_key, &written).ok_or(OpenError::NoKeyFits)?;
    written.push(b' ');
    written.extend_from_slice(BASE64.encode(mac).as_bytes());
    written.push(b'\n');
    Ok(written)
}

/// The file key of a header whose authentication code is right.
fn file_key(header: &[u8], opens: &OrganisationIdentity) -> Result<FileKey, OpenError> {
    let caught = Catch { opens: opens.identity(), file_key: RefCell::default() };
    let whole = Zeroizing::new([header, &NONCE].concat());
    let decryptor = age::Decryptor::new(whole.as_slice()).map_err(|_| OpenError::NoKeyFits)?;
    let identities = std::iter::once(&caught as &dyn age::Identity);
    decryptor.decrypt(identities).map_err(|_| OpenError::NoKeyFits)?;
    let file_key = caught.file_key.into_inner().ok_or(OpenError::NoKeyFits)?;
    Ok(FileKey::new(Box::new(*file_key)))
}

/// An identity that keeps the file key that it unwraps.
struct Catch<'i> {
    opens: &'i dyn age::Identity,
    file_key: RefCell<Option<Zeroizing<[u8; FILE_KEY_BYTES]>>>,
}

impl age::Identity for Catch<'_> {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, age::DecryptError>> {
        let unwrapped = self.opens.unwrap_stanza(stanza);
        if let Some(Ok(file_key)) = &unwrapped {
            *self.file_key.borrow_mut() = Some(Zeroizing::new(*file_key.expose_secret()));
        }
        unwrapped
    }
}

fn write(stanza: &Stanza, into: &mut Vec<u8>) {
    into.extend_from_slice(format!("-> {} {}\n", stanza.tag, stanza.args.join(" ")).as_bytes());
    let body = BASE64.encode(&stanza.body);
    for line in body.as_bytes().chunks(LINE) {
        into.extend_from_slice(line);
        into.push(b'\n');
    }
    if body.len().is_multiple_of(LINE) {
        // A short line ends a body, if need be an empty one.
        into.push(b'\n');
    }
}

fn mac(file_key: &FileKey, header: &[u8]) -> Option<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    let expand = hkdf::Hkdf::<Sha256>::new(None, file_key.expose_secret());
    expand.expand(b"header", &mut *key).ok()?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&*key).ok()?;
    mac.update(header);
    Some(mac.finalize().into_bytes().into())
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _, Write as _};

    use super::super::{SealingWriter, Stretch};
    use super::*;
    use crate::seal::{ReceiptIdentity, Salt};

    #[test]
    fn a_take_opens_for_the_new_key_and_no_longer_for_the_old_one() {
        let (old, new) = (OrganisationIdentity::generate(), OrganisationIdentity::generate());
        let person =
            ReceiptIdentity::derive(b"0123456789ABCDEF", Salt([1; 16]), Stretch::LIGHT).unwrap();
        let (of_old, of_new, of_person) = (old.public(), new.public(), person.recipient());
        let recipients = [of_old.recipient(), &of_person as &dyn age::Recipient];
        let mut writer = SealingWriter::begin(recipients.into_iter(), Vec::new()).unwrap();
        writer.write_all(b"a voice").unwrap();
        let (header, payload) = writer.finish().unwrap();

        let recipients = [of_new.recipient(), &of_person as &dyn age::Recipient];
        let resealed = reseal(&header, &old, recipients.into_iter()).unwrap();
        let read = |mut opened: super::super::Opened<_>| {
            let mut text = String::new();
            opened.read_to_string(&mut text).unwrap();
            text
        };
        assert_eq!(read(new.open(&resealed, Cursor::new(&payload)).unwrap()), "a voice");
        assert_eq!(read(person.open(&resealed, Cursor::new(&payload)).unwrap()), "a voice");
        assert!(old.open(&resealed, Cursor::new(&payload)).is_err());
        assert!(reseal(&header, &new, std::iter::empty()).is_err(), "it does not open this one");
        let mut changed = header.to_vec();
        let last = changed.len() - 3;
        changed[last] ^= 1;
        assert!(reseal(&changed, &old, std::iter::empty()).is_err(), "a header that was changed");
    }
}
