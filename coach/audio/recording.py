"""A recording that survives a crash: a WAV file whose header is true after every block."""

from __future__ import annotations

import os
import struct
from typing import TYPE_CHECKING, Self

import coach.core.pcm as pcm
from coach.errors import AudioError

if TYPE_CHECKING:
    from pathlib import Path

_HEADER_BYTES = 44
_SAMPLE_BYTES = 2

_MAX_SAMPLES = (2**32 - 1 - _HEADER_BYTES) // _SAMPLE_BYTES
"""A WAV file counts its bytes in 32 bits, which lasts for 37 hours."""


class Recording:
    """A mono 16-bit WAV file at 16,000 Hz that grows block by block.

    Each block goes to the operating system at once, then the header is made true: any player opens the file at any
    moment, also after the program was killed. Only its owner may read it.
    """

    def __init__(self, path: Path) -> None:
        """Create the file.

        Raises:
            AudioError: the file is already there (it is never overwritten) or cannot be created.

        """
        self._path = path
        self._n_samples = 0
        try:
            # Path.open takes no opener, which is what makes the file private from its first moment.
            self._file = open(path, "xb", buffering=0, opener=_open_private)  # noqa: SIM115
            self._write_first_header()
        except FileExistsError as error:
            raise AudioError(f"{path} is already there and is not overwritten.", "Choose another name.") from error
        except (OSError, ValueError) as error:
            raise AudioError(
                f"{path} cannot be created: {_reason(error)}.", "Check the folder and the disk."
            ) from error

    @property
    def n_samples(self) -> int:
        """How many samples are in the file."""
        return self._n_samples

    def write(self, samples: pcm.Samples) -> pcm.Samples:
        """Add samples; when this returns, a crash of the program cannot lose them.

        Returns:
            The samples as they will be read back: rounded to 16 bits, so that what is transcribed while recording
            equals what is in the file.

        Raises:
            AudioError: the disk is full or failed; says how much is saved. The file stays whole.
            ValueError: the recording was closed.

        """
        if self._n_samples + len(samples) > _MAX_SAMPLES:
            raise AudioError(f"{self._path} is full: a WAV file ends after 37 hours.", "Start another recording.")
        values = pcm.to_int16(samples)
        try:
            try:
                self._append(values.astype("<i2").tobytes())
            finally:
                self._update_header()
        except OSError as error:
            saved_s = self._n_samples / pcm.SAMPLE_RATE_HZ
            raise AudioError(
                f"The recording stopped: {_reason(error)}. {saved_s:.1f} s are saved in {self._path}.",
                "Free some space or check the disk, then record again.",
            ) from error
        return pcm.from_int16(values)

    def close(self) -> None:
        """Nothing more will come. Safe to call twice.

        Raises:
            AudioError: the system reports only now that a write has failed, as over a network or beyond a quota.

        """
        try:
            self._file.close()
        except OSError as error:
            raise AudioError(
                f"The end of {self._path} may be missing: {_reason(error)}.",
                "Free some space or check the disk, then play the recording.",
            ) from error

    def __enter__(self) -> Self:
        """The recording itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the recording."""
        self.close()

    def _append(self, data: bytes) -> None:
        """Write all of data, or as much of it as the disk takes, and count the whole samples among it."""
        first = _HEADER_BYTES + self._n_samples * _SAMPLE_BYTES
        self._file.seek(first)
        n_written = 0
        try:
            while n_written < len(data):
                n_written += self._file.write(data[n_written:])
        finally:
            self._n_samples += n_written // _SAMPLE_BYTES

    def _write_first_header(self) -> None:
        try:
            self._update_header()
        except OSError:
            self._file.close()
            self._path.unlink()
            raise

    def _update_header(self) -> None:
        self._file.seek(0)
        self._file.write(_header(self._n_samples))


def repair(path: Path) -> float:
    """Make the header true of a recording whose program was killed in the middle of a write.

    Returns:
        The length of the recording in seconds; 0.0 when it was cut off before its first sample.

    Raises:
        AudioError: the file is missing, cannot be written, or is no recording of coach.

    """
    try:
        with path.open("r+b", buffering=0) as file:
            if not _is_ours(file.read(_HEADER_BYTES)):
                raise AudioError(f"{path} is not a recording made by coach.", "Name a recording from the data folder.")
            n_bytes = max(0, file.seek(0, os.SEEK_END) - _HEADER_BYTES)
            n_samples = n_bytes // _SAMPLE_BYTES
            file.truncate(_HEADER_BYTES + n_samples * _SAMPLE_BYTES)
            file.seek(0)
            file.write(_header(n_samples))
    except FileNotFoundError as error:
        raise AudioError(f"There is no recording {path}.", "Check the name and the folder.") from error
    except OSError as error:
        raise AudioError(f"{path} cannot be repaired: {_reason(error)}.", "Check the file's permissions.") from error
    return n_samples / pcm.SAMPLE_RATE_HZ


def _open_private(name: str, flags: int) -> int:
    return os.open(name, flags, mode=0o600)


def _header(n_samples: int) -> bytes:
    """The 44 bytes before the samples: RIFF form, format chunk (1 = PCM), head of the data chunk."""
    n_data = n_samples * _SAMPLE_BYTES
    rate_hz = pcm.SAMPLE_RATE_HZ
    form = struct.pack("<4sI4s", b"RIFF", _HEADER_BYTES - 8 + n_data, b"WAVE")
    sound = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, rate_hz, rate_hz * _SAMPLE_BYTES, _SAMPLE_BYTES, 16)
    return form + sound + struct.pack("<4sI", b"data", n_data)


def _is_ours(head: bytes) -> bool:
    """Whether the beginning of a file, however short, is that of a recording, whatever the two sizes in it."""
    ours = _header(0)
    return all(head[first:end] == ours[first : min(end, len(head))] for first, end in ((0, 4), (8, 40)))


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
