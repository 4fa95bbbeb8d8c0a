"""Plays samples through the loudspeaker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

import coach.audio.portaudio as portaudio
import coach.core.pcm as pcm
from coach.audio.decoding import Resampler
from coach.audio.portaudio import StreamFormat
from coach.errors import DeviceError

if TYPE_CHECKING:
    import threading

_STEP_S = 0.1
"""How long a request to stop may go unheard."""


def play(samples: pcm.Samples, stopping: threading.Event | None = None) -> None:
    """Play mono samples at 16,000 Hz on the system's loudspeaker; returns when the last was heard.

    Args:
        samples: what to play.
        stopping: set by another thread to end playing within a tenth of a second.

    Raises:
        DeviceError: there is no loudspeaker, it refused, or it was lost.

    """
    sounddevice = portaudio.load()
    with portaudio.quiet():
        stream, accepted = _open_loudspeaker(sounddevice)
        sound = _as_accepted(samples, accepted)
        n_step = round(_STEP_S * accepted.rate_hz)
        try:
            with stream:
                for first in range(0, len(sound), n_step):
                    if stopping is not None and stopping.is_set():
                        stream.abort()
                        return
                    stream.write(sound[first : first + n_step])
        except sounddevice.PortAudioError as error:
            raise portaudio.device_error("The loudspeaker stopped", error) from error


def _open_loudspeaker(sounddevice: Any) -> tuple[Any, StreamFormat]:  # noqa: ANN401 - sounddevice has no types
    index = sounddevice.default.device[1]
    if index < 0:
        raise DeviceError(
            "There is no loudspeaker.", "Connect one and start coach again, or open the file in a player."
        )
    facts = sounddevice.query_devices(index)
    rate_hz = round(facts["default_samplerate"])
    formats = [StreamFormat(pcm.SAMPLE_RATE_HZ, 1), StreamFormat(rate_hz, 1), StreamFormat(rate_hz, 2)]

    def open_with(stream_format: StreamFormat) -> Any:  # noqa: ANN401 - sounddevice has no types
        return sounddevice.OutputStream(
            device=index, samplerate=stream_format.rate_hz, channels=stream_format.n_channels, dtype="float32"
        )

    return portaudio.open_stream(open_with, formats, f"The loudspeaker {facts['name']!r}")


def _as_accepted(samples: pcm.Samples, accepted: StreamFormat) -> np.ndarray[Any, np.dtype[np.float32]]:
    """The samples at the stream's rate, of shape (n_samples, n_channels)."""
    resampler = Resampler(pcm.SAMPLE_RATE_HZ, accepted.rate_hz)
    mono = np.concatenate([resampler.convert(samples), resampler.flush()])
    return np.repeat(mono[:, np.newaxis], accepted.n_channels, axis=1)
