//! Recording through PulseAudio, or PipeWire in its place, in the server's own words. cpal knows them,
//! too; `src/manual/decisions.md` says why it only finds the microphone here.

use std::ffi::CString;
use std::io::{BufReader, Read};
use std::os::unix::net::UnixStream;

use pulseaudio::protocol::stream::{BufferAttr, StreamFlags};
use pulseaudio::protocol::{
    self, AuthParams, AuthReply, Command, CreateRecordStreamReply, GetSourceInfo, Prop, Props,
    ProtocolError, PulseError, RecordStreamParams, SampleFormat, SampleSpec, SetClientNameReply,
    SourceInfo,
};
use zeroize::Zeroizing;

use super::microphone::MicrophoneError;
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
        let mut line = Line::connect()?;
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

/// How this program shows in a list of who is recording.
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
    fn connect() -> Result<Self, ProtocolError> {
        let path = pulseaudio::socket_path_from_env();
        let path = path.ok_or(ProtocolError::ServerError(PulseError::ConnectionRefused))?;
        let socket = BufReader::with_capacity(PIPE_BYTES, UnixStream::connect(path)?);
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
        let said = self.said;
        self.said += 1;
        protocol::write_command_message(self.socket.get_mut(), said, command, self.version)?;
        Ok(protocol::read_reply_message(&mut self.socket, self.version)?.1)
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
