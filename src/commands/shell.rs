//! `sayso completions` and `sayso man`: both are made from the description of the commands that parsing and `--help`
//! go by, so that neither names what is not there. `sayso-sync` leaves its own to this program, and stays small.

#[path = "../bin/sayso-sync/arguments.rs"]
mod sync;

use std::io;
use std::process::ExitCode;

use clap::{Command, CommandFactory as _};
use clap_mangen::Man;

use super::fail;
use super::terminal::print_once;

/// The shells that can complete what is typed.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum Shell {
    Bash,
    Zsh,
    Fish,
}

impl From<Shell> for clap_complete::Shell {
    fn from(shell: Shell) -> Self {
        match shell {
            Shell::Bash => Self::Bash,
            Shell::Zsh => Self::Zsh,
            Shell::Fish => Self::Fish,
        }
    }
}

/// The programs of this package.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum Program {
    Sayso,
    SaysoSync,
}

impl Program {
    /// The description of its arguments; `own` gives this program's.
    pub(super) fn line(self, own: impl FnOnce() -> Command) -> Command {
        match self {
            Self::Sayso => own(),
            Self::SaysoSync => sync::Arguments::command(),
        }
    }
}

/// `sayso completions`.
pub(super) fn completions(mut line: Command, shell: Shell) -> ExitCode {
    let (mut script, name) = (Vec::new(), line.get_name().to_owned());
    clap_complete::generate(clap_complete::Shell::from(shell), &mut line, name, &mut script);
    print_once(String::from_utf8_lossy(&script).trim_end());
    ExitCode::SUCCESS
}

/// `sayso man`.
pub(super) fn man(line: Command) -> ExitCode {
    match page(line) {
        Ok(page) => {
            print_once(page.trim_end());
            ExitCode::SUCCESS
        }
        Err(error) => fail(&format!("the page cannot be made: {error}")),
    }
}

/// What a page begins with: an apostrophe in whatever formats it.
const BEGINNING: &str = ".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n";

/// The window, and after it each command with what is below it, on one page.
fn page(mut line: Command) -> io::Result<String> {
    line.build();
    let man = Man::new(line.clone()).title(line.get_name().to_uppercase()).manual("Sayso");
    let mut page = BEGINNING.to_owned();
    page.push_str(&part(|into| {
        man.render_title(into)?;
        man.render_name_section(into)?;
        man.render_synopsis_section(into)?;
        man.render_description_section(into)?;
        man.render_options_section(into)
    })?);
    page.push_str(&ends(&line));
    add_commands(&mut page, &line)?;
    Ok(page)
}

fn add_commands(page: &mut String, above: &Command) -> io::Result<()> {
    for command in above.get_subcommands().filter(|it| it.get_name() != "help") {
        let name = command.get_bin_name().unwrap_or_else(|| command.get_name());
        page.push_str(".SH \"");
        page.push_str(&escaped(name).to_uppercase());
        page.push_str("\"\n");
        let man = Man::new(command.clone());
        let text = part(|into| {
            man.render_synopsis_section(into)?;
            man.render_description_section(into)?;
            man.render_options_section(into)
        })?;
        for line in text.lines() {
            page.push_str(match line {
                ".SH SYNOPSIS" => continue,
                ".SH DESCRIPTION" => ".PP",
                ".SH OPTIONS" => ".SS Options",
                line => line,
            });
            page.push('\n');
        }
        page.push_str(&ends(command));
        add_commands(page, command)?;
    }
    Ok(())
}

/// A part of the page, without what begins a page of its own.
fn part(render: impl Fn(&mut Vec<u8>) -> io::Result<()>) -> io::Result<String> {
    let mut written = Vec::new();
    render(&mut written)?;
    let text = String::from_utf8_lossy(&written);
    let begins = |line: &&str| !line.starts_with(".ie \\n(.g") && !line.starts_with(".el .ds Aq");
    Ok(text.lines().filter(begins).flat_map(|line| [line, "\n"]).collect())
}

/// How a command ends, as its help says: a status and what it means on each line.
fn ends(command: &Command) -> String {
    let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let lines = help.lines().filter_map(|line| line.strip_prefix("  ")?.split_once("  "));
    let lines: Vec<String> =
        lines.map(|(status, meaning)| format!(".TP\n{status}\n{}\n", escaped(meaning))).collect();
    if lines.is_empty() {
        String::new()
    } else {
        format!(".SS \"Exit status\"\n{}", lines.concat())
    }
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\e").replace('-', "\\-")
}
