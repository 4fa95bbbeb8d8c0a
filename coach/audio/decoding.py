"""Sound files of any common format, rate and channel count. With encoding, the only importer of av (the codecs)."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING, BinaryIO

import av
import numpy as np

import coach.audio.containers as containers
import coach.core.pcm as pcm
from coach.errors import AudioError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import numpy.typing as npt
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.packet import Packet

_SHORT_S = 0.5
"""A file that decodes to this much less than it declares was cut off. Encoders' own padding stays below 0.15 s."""

_GAP_S = 0.1
"""Longer jumps in a file's own clock mean that sound was lost inside it. Time stamps of containers are rounded to
milliseconds, and the frame that a codec starts with may be up to 46 ms early (AAC)."""

_CONTAINER_OPTIONS = {
    # Playlists and scripts (HLS, ffconcat) are not among them: such a "sound file" could make us read other files or
    # open network connections.
    "format_whitelist": "wav,w64,aiff,au,caf,flac,mp3,aac,amr,ogg,mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,asf,avi",
    "protocol_whitelist": "none",
}

_ESTIMATED = ("aac", "amr")
"""Formats that declare no length: av guesses one from the bit rate."""

_FORMATS_HINT = "Give a sound file: wav, flac, mp3, ogg, opus, m4a or webm."
_DAMAGED_HINT = "Copy, download or export the file again."


class Resampler:
    """Changes the rate of a stream of mono float32 samples, piece by piece."""

    def __init__(self, from_hz: int, to_hz: int = pcm.SAMPLE_RATE_HZ) -> None:
        """A resampler at the start of a stream."""
        self._from_hz = from_hz
        self._to_hz = to_hz
        self._resampler = av.AudioResampler(format="fltp", layout="mono", rate=to_hz)

    def convert(self, samples: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """The stream's next samples at the new rate. About a millisecond stays inside until more come."""
        if self._from_hz == self._to_hz or len(samples) == 0:
            return samples
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples)[np.newaxis], format="fltp", layout="mono")
        frame.sample_rate = self._from_hz
        return _joined(self._resampler.resample(frame))

    def flush(self) -> npt.NDArray[np.float32]:
        """What is left inside at the end of the stream."""
        return _joined(self._resampler.resample(None))


def decode(path: Path) -> pcm.Samples:
    """A whole sound file as mono float32 samples at 16,000 Hz.

    Raises:
        AudioError: as for read_blocks().

    """
    return np.concatenate(list(read_blocks(path, n_samples=pcm.SAMPLE_RATE_HZ)))


def read_blocks(path: Path, n_samples: int = 8000) -> Iterator[pcm.Samples]:
    """A sound file as mono float32 samples at 16,000 Hz, block by block; memory stays flat for files of any length.

    Channels are mixed by their mean. What is not a number becomes silence. A frame that cannot be decoded is stepped
    over, as players do, unless more than 0.1 s is lost with it.

    Args:
        path: the file; its name is never taken for an address or a pattern.
        n_samples: the length of each block but the last, which may be shorter.

    Yields:
        Blocks in order. All that can be decoded comes before an error about a file that was cut off.

    Raises:
        AudioError: the file is missing, refused, empty, no file of sound, damaged, or shorter than it declares. Formats
            that declare no length (streamed webm, MP3 without a length tag, raw AAC) cannot be found short.
        ValueError: n_samples is below 1.

    """
    if n_samples < 1:
        raise ValueError(f"a block has at least 1 sample, not {n_samples}")
    n_total = 0
    try:
        with _open_file(path) as file, _open_container(file, path) as container:
            stream = _sound_stream(container, path)
            declared_s = _declared_s(container, stream, path)
            for block in _regroup(_resample(_mono_frames(container, stream, path)), n_samples):
                n_total += len(block)
                yield block
    except (av.FFmpegError, OSError) as error:
        raise AudioError(f"{path} cannot be read: {_reason(error)}.", _DAMAGED_HINT) from error
    _check_complete(path, n_total / pcm.SAMPLE_RATE_HZ, declared_s)


def _open_file(path: Path) -> BinaryIO:
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            kind = "a folder" if stat.S_ISDIR(facts.st_mode) else "not a file"
            raise AudioError(f"{path} is {kind}.", _FORMATS_HINT)
        if facts.st_size == 0:
            raise AudioError(f"{path} is empty (0 bytes).", _DAMAGED_HINT)
        return path.open("rb")
    except FileNotFoundError as error:
        raise AudioError(f"There is no file {path}.", "Check the name and the folder.") from error
    except PermissionError as error:
        raise AudioError(f"{path} may not be read.", "Give yourself permission to read the file.") from error
    except (OSError, ValueError) as error:
        raise AudioError(
            f"{str(path)!r} cannot be opened: {_reason(error)}.", "Check the name and the folder."
        ) from error


def _open_container(file: BinaryIO, path: Path) -> InputContainer:
    try:
        container: InputContainer = av.open(
            file, mode="r", container_options=_CONTAINER_OPTIONS, metadata_errors="replace"
        )
    except av.FFmpegError as error:
        if containers.looks_like_sound(path):
            raise AudioError(
                f"{path} is damaged or was cut off: its beginning or index is missing.", _DAMAGED_HINT
            ) from error
        raise AudioError(f"{path} is not a sound file.", _FORMATS_HINT) from error
    return container


def _sound_stream(container: InputContainer, path: Path) -> AudioStream:
    if not container.streams.audio:
        raise AudioError(f"{path} holds no sound.", _FORMATS_HINT)
    stream = container.streams.audio[0]
    if stream.codec_context is None:
        raise AudioError(f"{path} holds sound in a form that cannot be decoded.", _FORMATS_HINT)
    return stream


def _declared_s(container: InputContainer, stream: AudioStream, path: Path) -> float | None:
    kind = container.format.name
    if kind == "wav":
        return containers.wav_length_s(path)
    if kind in _ESTIMATED or (kind == "mp3" and not containers.declares_mp3_length(path)):
        return None
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base)
    is_sound_only = not container.streams.video
    return container.duration / av.time_base if container.duration and is_sound_only else None


def _mono_frames(
    container: InputContainer, stream: AudioStream, path: Path
) -> Iterator[tuple[npt.NDArray[np.float32], int]]:
    """Each decoded frame as mono samples with its rate."""
    end_s = None
    for packet in container.demux(stream):
        for frame in _decode_packet(stream, packet):
            if frame.time is not None:
                if end_s is not None and frame.time - end_s > _GAP_S:
                    raise AudioError(
                        f"{path} is damaged: {frame.time - end_s:.1f} s are missing at {end_s:.1f} s.", _DAMAGED_HINT
                    )
                end_s = frame.time + frame.samples / frame.sample_rate
            yield _mono(frame, path), frame.sample_rate


def _decode_packet(stream: AudioStream, packet: Packet[AudioStream]) -> list[AudioFrame]:
    try:
        return stream.decode(packet)
    except av.error.InvalidDataError:
        # What was lost shows as a gap in the file's clock, or at the end as missing length.
        return []


def _mono(frame: AudioFrame, path: Path) -> npt.NDArray[np.float32]:
    try:
        values = frame.to_ndarray()
    except ValueError as error:
        raise AudioError(f"{path} holds {frame.format.name} values, which cannot be read.", _FORMATS_HINT) from error
    if frame.format.is_planar:
        return pcm.mix_down(pcm.as_samples(values.T))
    return pcm.mix_down(pcm.as_samples(values.reshape(-1, frame.layout.nb_channels)))


def _resample(frames: Iterable[tuple[npt.NDArray[np.float32], int]]) -> Iterator[pcm.Samples]:
    resampler, current_hz = Resampler(pcm.SAMPLE_RATE_HZ), pcm.SAMPLE_RATE_HZ
    for samples, rate_hz in frames:
        if rate_hz != current_hz:
            yield resampler.flush()
            resampler, current_hz = Resampler(rate_hz), rate_hz
        yield resampler.convert(samples)
    yield resampler.flush()


def _regroup(parts: Iterable[pcm.Samples], n_samples: int) -> Iterator[pcm.Samples]:
    waiting: list[pcm.Samples] = []
    n_waiting = 0
    for part in parts:
        waiting.append(part)
        n_waiting += len(part)
        if n_waiting >= n_samples:
            whole = np.concatenate(waiting)
            n_ready = n_waiting - n_waiting % n_samples
            yield from whole[:n_ready].reshape(-1, n_samples)
            waiting, n_waiting = [whole[n_ready:]], n_waiting - n_ready
    if n_waiting:
        yield np.concatenate(waiting)


def _joined(frames: list[AudioFrame]) -> npt.NDArray[np.float32]:
    parts = [frame.to_ndarray()[0] for frame in frames]
    return pcm.as_samples(np.concatenate(parts)) if parts else pcm.silence(0)


def _check_complete(path: Path, decoded_s: float, declared_s: float | None) -> None:
    if decoded_s == 0:
        raise AudioError(f"{path} holds no sound that can be decoded.", _DAMAGED_HINT)
    if declared_s is not None and declared_s - decoded_s > _SHORT_S:
        raise AudioError(
            f"{path} was cut off: it declares {declared_s:.1f} s but holds {decoded_s:.1f} s.", _DAMAGED_HINT
        )
    if containers.is_ogg_cut_off(path):
        raise AudioError(f"{path} was cut off after {decoded_s:.1f} s.", _DAMAGED_HINT)


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
