"""PortAudio for the microphone and the loudspeaker. The only importer of sounddevice."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from coach.errors import DeviceError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_INSTALL_HINT = (
    "Install PortAudio: on Debian and Ubuntu `sudo apt install libportaudio2`, on Fedora `sudo dnf install portaudio`. "
    "Until then, typed answers and recordings made elsewhere work."
)
_DEVICE_HINT = (
    "Check that it is plugged in, close other programs that use it, let the terminal use it in the system's privacy "
    "settings, or choose another device: `coach devices` lists them."
)


@dataclass(frozen=True, slots=True)
class StreamFormat:
    """What a stream is opened with: samples per second and channels."""

    rate_hz: int
    n_channels: int


def load() -> Any:  # noqa: ANN401 - sounddevice has no types
    """The module sounddevice, with PortAudio initialised.

    Raises:
        DeviceError: PortAudio is not installed or does not start.

    """
    try:
        import sounddevice
    except OSError as error:
        raise DeviceError(
            "The PortAudio library, which reaches the microphone, is not installed.", _INSTALL_HINT
        ) from error
    except Exception as error:  # the class PortAudioError is in the module that failed to load
        raise DeviceError(f"PortAudio does not start: {error}.", "Check that this computer's sound works.") from error
    return sounddevice


def open_stream(
    open_with: Callable[[StreamFormat], Any], formats: Sequence[StreamFormat], name: str
) -> tuple[Any, StreamFormat]:
    """Open a stream with the first of some formats that its device accepts.

    Args:
        open_with: opens a stream, or raises PortAudioError.
        formats: what to try, best first; at least one.
        name: the device's name, for the message.

    Returns:
        The open stream and its format.

    Raises:
        DeviceError: the device accepts none of them.

    """
    refusals: list[Exception] = []
    for stream_format in formats:
        try:
            return open_with(stream_format), stream_format
        except load().PortAudioError as error:
            refusals.append(error)
    raise device_error(f"{name} cannot be opened", refusals[-1]) from refusals[-1]


def device_error(what: str, error: Exception) -> DeviceError:
    """An error of PortAudio as one of ours: what happened, and the next step.

    What PortAudio says ("Unanticipated host error [PaErrorCode -9999]") helps nobody but who reads a traceback.
    """
    ours = DeviceError(f"{what}.", _DEVICE_HINT)
    ours.__cause__ = error
    return ours


class _Descriptor2:
    """Standard error as C libraries see it, which can be pointed at nothing for a while."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._n_silencers = 0
        self._kept: int | None = None

    def silence(self) -> None:
        with self._lock:
            self._n_silencers += 1
            if self._n_silencers == 1:
                self._kept = _point_at_nothing()

    def restore(self) -> None:
        with self._lock:
            self._n_silencers -= 1
            if self._n_silencers == 0 and self._kept is not None:
                os.dup2(self._kept, 2)
                os.close(self._kept)
                self._kept = None


_descriptor_2 = _Descriptor2()


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Keep the lines that PortAudio and ALSA print on standard error off the screen; Python's own still get there.

    Needed for as long as a stream is open: they print from their own thread when a device is lost. May be nested and
    used from several threads.
    """
    _descriptor_2.silence()
    try:
        yield
    finally:
        _descriptor_2.restore()


def _point_at_nothing() -> int | None:
    """Point descriptor 2 at nothing; returns a copy of what it was, None where there is no standard error."""
    try:
        kept = os.dup(2)
    except OSError:
        return None
    stderr = sys.stderr
    if stderr is sys.__stderr__ and stderr is not None:
        # Python's messages go to a copy from now on, for good: others keep sys.stderr and put it back much later.
        stderr.flush()
        sys.stderr = open(  # noqa: SIM115
            os.dup(2), "w", buffering=1, encoding=stderr.encoding, errors=stderr.errors, closefd=False
        )
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 2)
    os.close(nothing)
    return kept
