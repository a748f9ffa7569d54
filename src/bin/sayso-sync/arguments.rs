//! What `sayso-sync` can be called with. `sayso man` and `sayso completions` read the same description, so nothing else
//! of this program is named here.

use std::path::PathBuf;

use clap::Parser;

/// Carries what a fleet shares to its store and back.
#[derive(Parser)]
#[command(
    name = "sayso-sync",
    version,
    about,
    long_about = None,
    after_help = "Exit status:\n  0  done, or stopped in order\n  1  it failed; what waits stays and is tried again; or this computer was removed \
                  from its fleet\n  \
                  2  a mistake in the call, the settings or the credentials\n  3  another sayso-sync has this data folder"
)]
pub(crate) struct Arguments {
    /// Where the campaign, the ledger and the recordings lie.
    #[arg(long, value_name = "DIR")]
    pub(crate) data_dir: Option<PathBuf>,
    /// Look once and end. Without it: a look every --every seconds, and at once what is to be carried.
    #[arg(long)]
    pub(crate) once: bool,
    /// The time between two looks.
    #[arg(long, value_name = "SECONDS", default_value_t = 300, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    pub(crate) every: u64,
    /// How long to wait for a connection, and for each sign of life of a server.
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=600))]
    pub(crate) timeout: u64,
    /// The program that takes in what came, before and after each look; none for no such step. Without it: the `sayso`
    /// beside this program.
    #[arg(long, value_name = "PROGRAM")]
    pub(crate) program: Option<PathBuf>,
}
