//! What is read from people and scripts, and what is written for them.
//!
//! **Invariant:** a secret that is typed at a terminal is not shown on it, and an answer that could not be
//! written does not pass for one that was.

use std::io::{self, BufRead, IsTerminal as _, Write as _};
use std::process::ExitCode;
use std::sync::OnceLock;

use sayso::campaign::written_out;
use zeroize::Zeroizing;

/// Why the first line of an answer was not written, where one was not.
static UNWRITTEN: OnceLock<io::Error> = OnceLock::new();

/// Writes a line of the answer. Whatever it tells of (names, texts, files) cannot steer the terminal. A command
/// ends with [`end`], which tells whether all lines were written.
pub(super) fn print(text: &str) {
    if let Err(error) = writeln!(io::stdout(), "{}", written_out(text)) {
        let _ = UNWRITTEN.set(error);
    }
}

/// Writes what can be had only once, such as the certificate of an erasure: where it cannot be written, it
/// goes to standard error.
pub(super) fn print_once(text: &str) {
    if let Err(error) = writeln!(io::stdout(), "{text}").and_then(|()| io::stdout().flush()) {
        // With neither there is nowhere left to put it.
        let _ = writeln!(io::stderr(), "{text}");
        let _ = UNWRITTEN.set(error);
    }
}

/// Says how far something has come, on a terminal that somebody watches and nowhere else.
pub(super) fn progress(text: &str) {
    let mut error = io::stderr();
    if error.is_terminal() {
        // Who cannot be told how far it is is told the end.
        let _ = write!(error, "\r{text}\x1b[K").and_then(|()| error.flush());
    }
}

/// The end of a command: `status`, unless the answer could not be written. A reader that has seen enough and
/// closed the pipe is no mistake.
pub(crate) fn end(status: ExitCode) -> ExitCode {
    let flushed = io::stdout().flush();
    let error = UNWRITTEN.get().or(flushed.as_ref().err());
    match error.filter(|error| error.kind() != io::ErrorKind::BrokenPipe) {
        None => status,
        Some(error) => {
            let _ = writeln!(io::stderr(), "sayso: the answer cannot be written: {error}");
            ExitCode::from(2)
        }
    }
}

/// What the command line answers by itself: help, the version, or what is wrong with a call.
pub(crate) fn answer(answer: &clap::Error) -> ExitCode {
    // Where standard error is closed, nobody is left to be told what is wrong with the call.
    if let Some(error) = answer.print().err().filter(|_| !answer.use_stderr()) {
        let _ = UNWRITTEN.set(error);
    }
    end(ExitCode::from(u8::try_from(answer.exit_code()).unwrap_or(2)))
}

/// Reads a secret on a line of its own: unseen at a terminal, else from standard input.
pub(super) fn read_secret(what: &str) -> io::Result<Zeroizing<String>> {
    if io::stdin().is_terminal() {
        return rpassword::prompt_password(format!("{what} (not shown while you type): "))
            .map(Zeroizing::new);
    }
    read_line(io::stdin().lock())
}

/// Whether there is somebody who can be asked.
pub(super) fn can_ask() -> bool {
    io::stdin().is_terminal()
}

/// Asks whoever is at the terminal. Only the word "yes" is one.
pub(super) fn agrees_to(question: &str) -> io::Result<bool> {
    let mut error = io::stderr();
    write!(error, "{} Type yes to go on: ", written_out(question))?;
    error.flush()?;
    Ok(read_line(io::stdin().lock())?.trim().eq_ignore_ascii_case("yes"))
}

/// Reads a secret that is being chosen: twice at a terminal, since nobody sees what they type.
pub(super) fn choose_secret(what: &str) -> io::Result<Zeroizing<String>> {
    let chosen = read_secret(what)?;
    if io::stdin().is_terminal() && *read_secret("The same once more")? != *chosen {
        return Err(io::Error::other("the two are not the same; nothing was made"));
    }
    Ok(chosen)
}

/// A secret on a line of its own.
pub(super) fn read_line(mut from: impl BufRead) -> io::Result<Zeroizing<String>> {
    let mut line = Zeroizing::new(String::new());
    from.read_line(&mut line)?;
    Ok(Zeroizing::new(line.trim_end_matches(['\r', '\n']).to_owned()))
}
