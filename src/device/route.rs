//! Whether sound still comes from the microphone that was opened. A sound server moves a recording
//! to another device when the first is unplugged or somebody asks it to, and does not tell whoever
//! records. It tells whoever asks.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Sets `moved` when the server takes this process's recording to another source. Elsewhere the
/// sound system itself says so.
#[cfg(not(target_os = "linux"))]
pub(super) fn watch(_: Arc<AtomicBool>) {}

#[cfg(target_os = "linux")]
pub(super) fn watch(moved: Arc<AtomicBool>) {
    let watch = move || match server::wait_for_move() {
        Ok(server::Wait::Moved) => moved.store(true, std::sync::atomic::Ordering::Release),
        Ok(server::Wait::NoServer) => {}
        Err(error) => tracing::debug!(%error, "nobody says any more where the sound comes from"),
    };
    if std::thread::Builder::new().name("route".to_owned()).spawn(watch).is_err() {
        tracing::warn!("nobody looks where the sound comes from: no thread to be had");
    }
}

#[cfg(target_os = "linux")]
mod server {
    use std::ffi::CString;
    use std::io::BufReader;
    use std::os::unix::net::UnixStream;

    use pulseaudio::protocol::{self, Command, Prop, SourceOutputInfoList, SubscriptionMask};

    type Error = Box<dyn std::error::Error + Send + Sync>;

    /// How the wait came to an end.
    pub(super) enum Wait {
        Moved,
        NoServer,
    }

    /// Returns when this process's recording has moved. Two lines to the server: on one it says
    /// that something has changed, on the other it is asked what.
    pub(super) fn wait_for_move() -> Result<Wait, Error> {
        if pulseaudio::socket_path_from_env().is_none() {
            return Ok(Wait::NoServer);
        }
        let mut news = Line::connect()?;
        let mut questions = Line::connect()?;
        news.subscribe()?;
        let first = questions.source()?;
        loop {
            let now = questions.source()?;
            if now.is_some() && first.is_some() && now != first {
                return Ok(Wait::Moved);
            }
            protocol::read_command_message(&mut news.socket, news.version)?;
        }
    }

    /// A line to the sound server, on this computer.
    struct Line {
        socket: BufReader<UnixStream>,
        version: u16,
        said: u32,
    }

    impl Line {
        fn connect() -> Result<Self, Error> {
            let path = pulseaudio::socket_path_from_env().ok_or("no sound server")?;
            let socket = BufReader::new(UnixStream::connect(path)?);
            let mut line = Self { socket, version: protocol::MAX_VERSION, said: 0 };
            let cookie = pulseaudio::cookie_path_from_env();
            let cookie = cookie.and_then(|path| std::fs::read(path).ok()).unwrap_or_default();
            line.say(&Command::Auth(protocol::AuthParams {
                version: protocol::MAX_VERSION,
                supports_shm: false,
                supports_memfd: false,
                cookie,
            }))?;
            let (_, answer): (_, protocol::AuthReply) =
                protocol::read_reply_message(&mut line.socket, line.version)?;
            line.version = answer.version.min(protocol::MAX_VERSION);
            let mut props = protocol::Props::new();
            props.set(Prop::ApplicationName, CString::new("sayso route")?);
            line.say(&Command::SetClientName(props))?;
            let (_, _): (_, protocol::SetClientNameReply) =
                protocol::read_reply_message(&mut line.socket, line.version)?;
            Ok(line)
        }

        fn say(&mut self, command: &Command) -> Result<(), Error> {
            let said = self.said;
            self.said += 1;
            Ok(protocol::write_command_message(self.socket.get_mut(), said, command, self.version)?)
        }

        fn subscribe(&mut self) -> Result<(), Error> {
            self.say(&Command::Subscribe(SubscriptionMask::SOURCE_OUTPUT))?;
            protocol::read_ack_message(&mut self.socket)?;
            Ok(())
        }

        /// The number of the source that this process records from.
        fn source(&mut self) -> Result<Option<u32>, Error> {
            self.say(&Command::GetSourceOutputInfoList)?;
            let (_, outputs): (_, SourceOutputInfoList) =
                protocol::read_reply_message(&mut self.socket, self.version)?;
            let me = std::process::id().to_string();
            let is_mine = |props: &protocol::Props| {
                let id = props.get(Prop::ApplicationProcessId).unwrap_or_default();
                id.strip_suffix(b"\0").unwrap_or(id) == me.as_bytes()
            };
            let mine = outputs.into_iter().find(|output| is_mine(&output.props));
            Ok(mine.map(|output| output.source_index))
        }
    }
}
