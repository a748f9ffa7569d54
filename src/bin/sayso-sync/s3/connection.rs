//! How a server is reached: by TLS, unless it is this computer or the settings say otherwise; never by a redirection.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Once;

use sayso::store::{Bucket, Trouble};
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::{Agent, Error};

use crate::open::Patience;

static CRYPTOGRAPHY: Once = Once::new();

/// What sends requests to a server.
pub(super) fn agent(bucket: &Bucket, patience: Patience) -> Result<Agent, Trouble> {
    let time = Some(patience.timeout);
    let mut config = Agent::config_builder()
        .http_status_as_error(false)
        .https_only(!bucket.is_in_the_open())
        .max_redirects(0)
        .max_redirects_will_error(false)
        .user_agent("sayso-sync")
        .max_idle_connections_per_host(8)
        .timeout_resolve(time)
        .timeout_connect(time)
        .timeout_send_request(time)
        .timeout_recv_response(time)
        .timeout_per_read(time)
        .timeout_per_write(time);
    if bucket.is_this_computer() {
        config = config.proxy(None);
    }
    if !bucket.is_in_the_open() {
        CRYPTOGRAPHY.call_once(|| {
            // An error means that there is one already, which is this one.
            let _ = rustls::crypto::ring::default_provider().install_default();
        });
        let trusted = trusted(bucket.ca.as_deref())?;
        let trusted = RootCerts::new_with_certs(&trusted);
        config = config.tls_config(TlsConfig::builder().root_certs(trusted).build());
    }
    Ok(config.build().into())
}

/// The certificates that vouch for a server: the system's, and those of the settings.
fn trusted(own: Option<&Path>) -> Result<Vec<Certificate<'static>>, Trouble> {
    let system = rustls_native_certs::load_native_certs().certs;
    let mut trusted: Vec<_> =
        system.iter().map(|it| Certificate::from_der(it).to_owned()).collect();
    if let Some(path) = own {
        let text = fs::read(path).map_err(|_| Trouble::NotTrusted)?;
        for item in parse_pem(&text) {
            if let Ok(PemItem::Certificate(certificate)) = item {
                trusted.push(certificate);
            }
        }
    }
    Ok(trusted)
}

/// What it means that a request did not get an answer.
pub(super) fn trouble(error: &Error) -> Trouble {
    match error {
        Error::Io(error) => trouble_of_io(error),
        Error::Timeout(ureq::Timeout::Resolve | ureq::Timeout::Connect)
        | Error::HostNotFound
        | Error::ConnectionFailed => Trouble::Unreachable,
        Error::Timeout(_) => Trouble::Slow,
        Error::Tls(_) | Error::Rustls(_) | Error::Pem(_) | Error::RequireHttpsOnly(_) => {
            Trouble::NotTrusted
        }
        _ => Trouble::Nonsense,
    }
}

/// What it means that an answer ended early.
pub(super) fn trouble_of_reading(error: io::Error) -> Trouble {
    trouble(&Error::from(error))
}

fn trouble_of_io(error: &io::Error) -> Trouble {
    if let Some(inner) = error.get_ref() {
        if inner.downcast_ref::<rustls::Error>().is_some() {
            return Trouble::NotTrusted;
        }
        if let Some(inner) = inner.downcast_ref::<Error>() {
            return trouble(inner);
        }
    }
    match error.kind() {
        io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Trouble::Slow,
        _ => Trouble::Unreachable,
    }
}
