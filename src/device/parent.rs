//! Who may start a helper: this same program, and nobody else.
//!
//! A helper records without a window, so it serves only the program that shows one. On Linux the
//! program shows its helper a page that only the kernel writes: which files its memory is made of
//! (`/proc/<pid>/maps`), opened by itself and passed over the line that its orders come by. A file
//! name or a secret would not do: anybody can copy those, and the program's own entries in /proc
//! are closed to its helper like to any other process of the same user.
//!
//! Elsewhere nobody can tell; `src/manual/threat_model.md` says so.

#[cfg(target_os = "linux")]
pub(super) use linux::{Line, introduce, is_own_program, line, line_to};
#[cfg(not(target_os = "linux"))]
pub(super) use other::{Line, introduce, is_own_program, line, line_to};

#[cfg(target_os = "linux")]
mod linux {
    use std::fs::File;
    use std::io::{self, IoSlice, IoSliceMut, Read};
    use std::mem::MaybeUninit;
    use std::os::fd::{AsFd, AsRawFd, OwnedFd};
    use std::os::unix::net::UnixStream;
    use std::process::{Child, Stdio};

    use rustix::fs::{PROC_SUPER_MAGIC, fstatfs};
    use rustix::net::sockopt::socket_peercred;
    use rustix::net::{
        RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
        SendAncillaryMessage, SendFlags, recvmsg, sendmsg,
    };
    use rustix::process::{Pid, getppid};

    /// The program's end of the way that orders take.
    pub(in crate::device) type Line = UnixStream;

    /// Both ends of the way that orders take: the program's, and the helper's standard input.
    pub(in crate::device) fn line() -> io::Result<(Option<Line>, Stdio)> {
        let (ours, theirs) = UnixStream::pair()?;
        Ok((Some(ours), Stdio::from(OwnedFd::from(theirs))))
    }

    /// The line was there before the process.
    pub(in crate::device) fn line_to(_: &mut Child) -> Option<Line> {
        None
    }

    /// Shows the helper at the other end what this process is made of.
    pub(in crate::device) fn introduce(line: &Line) -> io::Result<()> {
        let maps = File::open("/proc/self/maps")?;
        let shown = [maps.as_fd()];
        let mut room = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
        let mut control = SendAncillaryBuffer::new(&mut room);
        control.push(SendAncillaryMessage::ScmRights(&shown));
        sendmsg(line, &[IoSlice::new(b"\n")], &mut control, SendFlags::NOSIGNAL)?;
        Ok(())
    }

    /// Whether `line` is the parent's, and the parent runs the same program file as this process.
    pub(in crate::device) fn is_own_program(line: impl AsFd) -> bool {
        let Some(parent) = getppid() else { return false };
        // The kernel notes who made a pair of sockets; a pipe or a terminal is no socket at all.
        if !socket_peercred(&line).is_ok_and(|made| made.pid == parent) {
            return false;
        }
        let shown = maps_shown_by(parent, line);
        let own = std::fs::read_to_string("/proc/self/maps");
        let (Some(shown), Ok(own)) = (shown, own) else { return false };
        own_code(&own).is_some_and(|own| code(&shown).any(|file| file == own))
    }

    fn maps_shown_by(parent: Pid, line: impl AsFd) -> Option<String> {
        let mut room = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
        let mut control = RecvAncillaryBuffer::new(&mut room);
        let mut byte = [0];
        recvmsg(&line, &mut [IoSliceMut::new(&mut byte)], &mut control, RecvFlags::CMSG_CLOEXEC)
            .ok()?;
        let mut shown = control.drain().filter_map(|message| match message {
            RecvAncillaryMessage::ScmRights(mut files) => files.next(),
            _ => None,
        });
        let mut file = File::from(shown.next()?);
        // The kernel's own page about that very process, and no file that looks like one.
        let place = std::fs::read_link(format!("/proc/self/fd/{}", file.as_raw_fd())).ok()?;
        let is_the_kernels = fstatfs(&file).is_ok_and(|it| it.f_type == PROC_SUPER_MAGIC);
        if !is_the_kernels || place.to_str()? != format!("/proc/{}/maps", parent.as_raw_pid()) {
            return None;
        }
        let mut text = String::new();
        file.read_to_string(&mut text).ok()?;
        Some(text)
    }

    /// A file by its device and its number there, as the kernel writes them. Unlike its name they
    /// stay when it is replaced by a newer version.
    type FileNumber<'a> = (&'a str, &'a str);

    /// A line of a page of maps: addresses, rights, offset, device, number, name.
    fn parts(line: &str) -> Option<(&str, &str, FileNumber<'_>)> {
        let mut words = line.split_ascii_whitespace();
        let (addresses, rights) = (words.next()?, words.next()?);
        let (device, number) = (words.nth(1)?, words.next()?);
        Some((addresses, rights, (device, number)))
    }

    /// The files whose code a process can run.
    fn code(maps: &str) -> impl Iterator<Item = FileNumber<'_>> {
        let runs = |(_, rights, file): (_, &str, _)| rights.contains('x').then_some(file);
        maps.lines().filter_map(parts).filter_map(runs).filter(|(_, number)| *number != "0")
    }

    /// The file that this very function is in.
    fn own_code(maps: &str) -> Option<FileNumber<'_>> {
        let here = own_code as *const () as usize;
        let holds = |addresses: &str| {
            let (from, to) = addresses.split_once('-')?;
            let place = |text| usize::from_str_radix(text, 16);
            Some((place(from).ok()?..place(to).ok()?).contains(&here))
        };
        let mut lines = maps.lines().filter_map(parts);
        lines.find(|(addresses, ..)| holds(addresses) == Some(true)).map(|(.., file)| file)
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        const MAPS: &str = "\
            5560b0000000-5560b0100000 r--p 00000000 08:01 1234567 /usr/bin/sayso (deleted)\n\
            5560b0100000-5560b0900000 r-xp 00100000 08:01 1234567 /usr/bin/sayso (deleted)\n\
            5560b1000000-5560b1021000 rw-p 00000000 00:00 0 [heap]\n\
            7f0000000000-7f0000021000 r-xp 00000000 00:00 0 [vdso]\n\
            7f0000100000-7f0000200000 r--p 00000000 08:01 7 /usr/lib/data\n";

        #[test]
        fn a_file_counts_where_its_code_can_run() {
            assert_eq!(code(MAPS).collect::<Vec<_>>(), [("08:01", "1234567")]);
            assert_eq!(code("no such line\n\n").count(), 0);
        }

        #[test]
        fn a_process_finds_its_own_code() {
            let own = std::fs::read_to_string("/proc/self/maps").unwrap();
            let file = own_code(&own).unwrap();
            assert!(code(&own).any(|it| it == file));
        }

        #[test]
        fn a_line_that_a_stranger_made_is_refused() {
            // Made by this process, and so not by its parent.
            let (ours, theirs) = UnixStream::pair().unwrap();
            introduce(&ours).unwrap();
            assert!(!is_own_program(&theirs));
            assert!(!is_own_program(std::io::stdin()));
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod other {
    use std::io;
    use std::process::{Child, ChildStdin, Stdio};

    /// The program's end of the way that orders take.
    pub(in crate::device) type Line = ChildStdin;

    /// A pipe, whose other end the new process brings along.
    pub(in crate::device) fn line() -> io::Result<(Option<Line>, Stdio)> {
        Ok((None, Stdio::piped()))
    }

    /// The program's end of the pipe.
    pub(in crate::device) fn line_to(child: &mut Child) -> Option<Line> {
        child.stdin.take()
    }

    pub(in crate::device) fn introduce(_: &Line) -> io::Result<()> {
        Ok(())
    }

    /// Nobody can tell here.
    pub(in crate::device) fn is_own_program<Anything>(_: Anything) -> bool {
        true
    }
}
