//! Recording and playing through PulseAudio, or PipeWire in its place, in the server's own words. cpal knows
//! them, too; `src/manual/decisions.md` says why it only finds the microphone here.

use std::ffi::CString;
use std::io::{BufReader, ErrorKind, Read};
use std::os::unix::net::UnixStream;
use std::time::{Duration, SystemTime};

use pulseaudio::protocol::stream::{BufferAttr, StreamFlags};
use pulseaudio::protocol::{
    self, AuthParams, AuthReply, ChannelMap, Command, CreatePlaybackStreamReply,
    CreateRecordStreamReply, GetSourceInfo, LatencyParams, PlaybackLatency, PlaybackStreamParams,
    Prop, Props, ProtocolError, PulseError, RecordStreamParams, SampleFormat, SampleSpec,
    SetClientNameReply, SourceInfo, TagStructReader,
};
use zeroize::Zeroizing;

use super::microphone::MicrophoneError;
use super::speaker::SpeakerError;
use super::wire::PIPE_BYTES;

/// The channel of everything that is not sound.
const WORDS: u32 = u32::MAX;

/// A recording that goes on until it is dropped.
pub(super) struct Recording {
    line: Line,
    channel: u32,
    message: Zeroizing<Vec<u8>>,
    /// Samples per second and channel.
    pub(super) rate_hz: u32,
    /// Channels, at least one.
    pub(super) channels: u8,
}

impl Recording {
    /// Records from `source`, at its own rate and with all its channels, in `blocks_a_second`.
    pub(super) fn open(source: &str, blocks_a_second: u32) -> Result<Self, MicrophoneError> {
        Self::at(source, blocks_a_second).map_err(why_not_open)
    }

    fn at(source: &str, blocks_a_second: u32) -> Result<Self, ProtocolError> {
        let mut line = Line::connect(None)?;
        let name =
            CString::new(source).map_err(|_| ProtocolError::ServerError(PulseError::NoEntity))?;
        let about = GetSourceInfo { index: None, name: Some(name.clone()) };
        let about: SourceInfo = line.ask(&Command::GetSourceInfo(about))?;
        let format = SampleFormat::Float32Le;
        let sample_spec = SampleSpec { format, ..about.sample_spec };
        let rate_hz = sample_spec.sample_rate;
        let a_frame = u32::from(sample_spec.channels) * format.bytes_per_sample() as u32;
        let buffer_attr = BufferAttr {
            fragment_size: rate_hz / blocks_a_second.max(1) * a_frame,
            // As much as the server likes to hold for whoever is late.
            max_length: u32::MAX,
            ..BufferAttr::default()
        };
        let stream: CreateRecordStreamReply =
            line.ask(&Command::CreateRecordStream(RecordStreamParams {
                sample_spec,
                channel_map: about.channel_map,
                source_name: Some(name),
                buffer_attr,
                flags: StreamFlags { adjust_latency: true, ..StreamFlags::default() },
                props: who()?,
                ..RecordStreamParams::default()
            }))?;
        let spec = stream.sample_spec;
        if spec.format != format || spec.channels == 0 || spec.sample_rate == 0 {
            return Err(ProtocolError::ServerError(PulseError::NotSupported));
        }
        Ok(Self {
            line,
            channel: stream.channel,
            message: Zeroizing::default(),
            rate_hz: spec.sample_rate,
            channels: spec.channels,
        })
    }

    /// Waits for sound and puts it into `samples`, channels interleaved. Not one sample of another
    /// microphone is among them: the server says that it has moved the recording before it sends
    /// what comes from there.
    pub(super) fn next(&mut self, samples: &mut Vec<f32>) -> Result<(), MicrophoneError> {
        loop {
            let channel = self.line.read(&mut self.message).map_err(|error| {
                tracing::debug!(%error, "the sound server says no more");
                MicrophoneError::Lost
            })?;
            if channel == self.channel {
                samples.clear();
                let floats = self
                    .message
                    .chunks_exact(4)
                    .map(|bytes| f32::from_le_bytes(bytes.try_into().unwrap_or_default()));
                samples.extend(floats);
                return Ok(());
            }
            if channel != WORDS {
                continue;
            }
            // A word that this version of the protocol does not know says nothing about sound.
            let words = &mut self.message.as_slice();
            match Command::read_tag_prefixed(words, self.line.version) {
                Ok((_, Command::RecordStreamMoved(_))) => return Err(MicrophoneError::Moved),
                Ok((_, Command::RecordStreamKilled(_))) => return Err(MicrophoneError::Lost),
                _ => {}
            }
        }
    }
}

/// Sound that the server holds ahead of what is heard: enough for a busy computer, little enough for a countdown.
const HELD: Duration = Duration::from_millis(200);
/// It asks for more in pieces of this length.
const PIECE: Duration = Duration::from_millis(40);
/// A server that says nothing for so long plays nothing.
const SILENT: Duration = Duration::from_secs(3);
/// A sample of what is played: 16 bits, one channel.
const SAMPLE_BYTES: usize = size_of::<i16>();

/// A playback on the server's own choice of a loudspeaker, which goes on until it is dropped. The server does what
/// rate and channels take.
pub(super) struct Playing {
    line: Line,
    channel: u32,
    rate_hz: u32,
    /// Samples that the server wants now.
    wanted: usize,
    /// What lies between what the server holds and the ear.
    beyond: Duration,
    message: Zeroizing<Vec<u8>>,
    samples: Zeroizing<Vec<i16>>,
}

impl Playing {
    /// Plays at `rate_hz`; `None` where no sound server is.
    pub(super) fn open(rate_hz: u32) -> Result<Option<Self>, SpeakerError> {
        match Line::connect(Some(SILENT)) {
            Ok(line) => Self::on(line, rate_hz).map(Some).map_err(why_not_played),
            Err(error) if is_absence(&error) => Ok(None),
            Err(error) => Err(why_not_played(error)),
        }
    }

    fn on(mut line: Line, rate_hz: u32) -> Result<Self, ProtocolError> {
        let bytes = |long: Duration| (long.as_secs_f64() * f64::from(rate_hz)) as u32 * 2;
        let buffer_attr = BufferAttr {
            max_length: u32::MAX,
            target_length: bytes(HELD),
            minimum_request_length: bytes(PIECE),
            ..BufferAttr::default()
        };
        let sample_spec =
            SampleSpec { format: SampleFormat::S16Le, channels: 1, sample_rate: rate_hz };
        let stream: CreatePlaybackStreamReply =
            line.ask(&Command::CreatePlaybackStream(PlaybackStreamParams {
                sample_spec,
                channel_map: ChannelMap::mono(),
                buffer_attr,
                flags: StreamFlags { adjust_latency: true, ..StreamFlags::default() },
                props: who()?,
                ..PlaybackStreamParams::default()
            }))?;
        Ok(Self {
            line,
            channel: stream.channel,
            rate_hz,
            wanted: stream.requested_bytes as usize / SAMPLE_BYTES,
            beyond: Duration::from_micros(stream.stream_latency),
            message: Zeroizing::default(),
            samples: Zeroizing::default(),
        })
    }

    /// Waits until the server wants more and gives it what `fill` makes. Returns when the last of it is heard.
    pub(super) fn next(&mut self, fill: impl FnOnce(&mut [i16])) -> Result<Duration, SpeakerError> {
        self.give(fill).map_err(why_not_played)
    }

    fn give(&mut self, fill: impl FnOnce(&mut [i16])) -> Result<Duration, ProtocolError> {
        while self.wanted == 0 {
            self.listen()?;
        }
        self.samples.resize(self.wanted, 0);
        fill(&mut self.samples);
        self.message.clear();
        self.message.extend(self.samples.iter().flat_map(|sample| sample.to_le_bytes()));
        protocol::write_memblock(self.line.socket.get_mut(), self.channel, &self.message, 0)?;
        let asks = LatencyParams { channel: self.channel, now: SystemTime::now() };
        self.line.say(&Command::GetPlaybackLatency(asks))?;
        let ahead = HELD.max(Duration::from_secs_f64(self.wanted as f64 / f64::from(self.rate_hz)));
        self.wanted = 0;
        Ok(ahead + self.beyond)
    }

    /// Takes one message of the server's.
    fn listen(&mut self) -> Result<(), ProtocolError> {
        if self.line.read(&mut self.message)? != WORDS {
            return Ok(());
        }
        let version = self.line.version;
        let words = &mut self.message.as_slice();
        match Command::read_tag_prefixed(words, version) {
            Ok((_, Command::Request(more))) => {
                self.wanted += more.length as usize / SAMPLE_BYTES;
            }
            // Nothing else is asked for while it plays.
            Ok((_, Command::Reply)) => {
                let latency: PlaybackLatency = TagStructReader::new(words, version).read()?;
                self.beyond = Duration::from_micros(latency.sink_usec);
            }
            Ok((_, Command::PlaybackStreamKilled(_))) => {
                return Err(ProtocolError::ServerError(PulseError::Killed));
            }
            Ok((_, Command::Error(error))) => return Err(ProtocolError::ServerError(error)),
            _ => {}
        }
        Ok(())
    }
}

/// Whether there is no server to talk to. One that is there and says nothing is another matter.
fn is_absence(error: &ProtocolError) -> bool {
    match error {
        ProtocolError::Io(error) => {
            matches!(error.kind(), ErrorKind::NotFound | ErrorKind::ConnectionRefused)
        }
        ProtocolError::ServerError(error) => *error == PulseError::ConnectionRefused,
        _ => false,
    }
}

fn why_not_played(error: ProtocolError) -> SpeakerError {
    match error {
        ProtocolError::ServerError(PulseError::NoEntity) => SpeakerError::NoneFound,
        other => SpeakerError::Device(other.to_string()),
    }
}

/// How this program shows in a list of who records and who plays.
fn who() -> Result<Props, ProtocolError> {
    let text = |text: &str| CString::new(text).map_err(|_| ProtocolError::Invalid(text.to_owned()));
    let mut props = Props::new();
    props.set(Prop::ApplicationName, text("Sayso")?);
    props.set(Prop::ApplicationProcessId, text(&std::process::id().to_string())?);
    props.set(Prop::MediaName, text("Sayso")?);
    Ok(props)
}

fn why_not_open(error: ProtocolError) -> MicrophoneError {
    match error {
        ProtocolError::ServerError(PulseError::NoEntity) => MicrophoneError::NoneFound,
        ProtocolError::ServerError(PulseError::AccessDenied | PulseError::AuthKey) => {
            MicrophoneError::NoPermission
        }
        ProtocolError::ServerError(PulseError::Busy) => MicrophoneError::Busy,
        ProtocolError::ServerError(PulseError::NotSupported | PulseError::Invalid) => {
            MicrophoneError::Unsupported
        }
        ProtocolError::Io(_) => MicrophoneError::Lost,
        other => MicrophoneError::Other(other.to_string()),
    }
}

/// A line to the sound server, on this computer.
struct Line {
    socket: BufReader<UnixStream>,
    version: u16,
    said: u32,
}

impl Line {
    /// A line on which each answer may take `patience`, or for ever.
    fn connect(patience: Option<Duration>) -> Result<Self, ProtocolError> {
        let path = pulseaudio::socket_path_from_env();
        let path = path.ok_or(ProtocolError::ServerError(PulseError::ConnectionRefused))?;
        let socket = UnixStream::connect(path)?;
        socket.set_read_timeout(patience)?;
        socket.set_write_timeout(patience)?;
        let socket = BufReader::with_capacity(PIPE_BYTES, socket);
        let mut line = Self { socket, version: protocol::MAX_VERSION, said: 0 };
        let cookie = pulseaudio::cookie_path_from_env();
        let cookie = cookie.and_then(|path| std::fs::read(path).ok()).unwrap_or_default();
        let answer: AuthReply = line.ask(&Command::Auth(AuthParams {
            version: protocol::MAX_VERSION,
            supports_shm: false,
            supports_memfd: false,
            cookie,
        }))?;
        line.version = answer.version.min(protocol::MAX_VERSION);
        let _: SetClientNameReply = line.ask(&Command::SetClientName(who()?))?;
        Ok(line)
    }

    fn ask<Answer: protocol::CommandReply>(
        &mut self,
        command: &Command,
    ) -> Result<Answer, ProtocolError> {
        self.say(command)?;
        Ok(protocol::read_reply_message(&mut self.socket, self.version)?.1)
    }

    fn say(&mut self, command: &Command) -> Result<(), ProtocolError> {
        let said = self.said;
        self.said += 1;
        protocol::write_command_message(self.socket.get_mut(), said, command, self.version)
    }

    /// Reads a message into `message` and returns its channel.
    fn read(&mut self, message: &mut Vec<u8>) -> Result<u32, ProtocolError> {
        let head = protocol::read_descriptor(&mut self.socket)?;
        let length = head.length as usize;
        if length > protocol::MAX_MEMBLOCKQ_LENGTH {
            return Err(ProtocolError::Invalid(format!("a message of {length} bytes")));
        }
        message.resize(length, 0);
        self.socket.read_exact(message)?;
        Ok(head.channel)
    }
}
