"""The microphone, and the list of microphones there are."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import coach.audio.portaudio as portaudio
import coach.core.pcm as pcm
from coach.audio.block_queue import BlockQueue
from coach.audio.decoding import Resampler
from coach.audio.portaudio import StreamFormat
from coach.errors import DeviceError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_FIRST_BLOCK_WITHIN_S = 5.0
"""PulseAudio was seen to take 2.1 s for the first block after it started."""

_LOST_AFTER_S = 5.0
"""Some systems tell nobody that a device is gone; it just delivers nothing any more."""

_NAME_LENGTH = 31
"""Where MME cuts names off (MAXPNAMELEN less the closing zero); the other interfaces of Windows give them whole."""

_LIST_HINT = "`coach devices` lists the microphones and says how to choose one."


@dataclass(frozen=True, slots=True)
class InputDevice:
    """A microphone, or another input of sound.

    Attributes:
        index: its number, which may change when devices come and go.
        name: its name.
        host_api: the system interface it is reached through, such as ALSA or Core Audio.
        n_channels: how many channels it offers.
        default_rate_hz: the rate it prefers.
        is_default: whether it is the system's choice.

    """

    index: int
    name: str
    host_api: str
    n_channels: int
    default_rate_hz: int
    is_default: bool


def input_devices() -> list[InputDevice]:
    """The microphones this computer had when coach first asked.

    Raises:
        DeviceError: PortAudio is not installed or does not start.

    """
    sounddevice = portaudio.load()
    host_apis = sounddevice.query_hostapis()
    default_index = sounddevice.default.device[0]
    return [
        InputDevice(
            index=index,
            name=str(facts["name"]),
            host_api=str(host_apis[facts["hostapi"]]["name"]),
            n_channels=int(facts["max_input_channels"]),
            default_rate_hz=round(facts["default_samplerate"]),
            is_default=index == default_index,
        )
        for index, facts in enumerate(sounddevice.query_devices())
        if facts["max_input_channels"] > 0
    ]


def choose_device(devices: list[InputDevice], wanted: str | int | None) -> InputDevice:
    """The device that is meant by an index, a name or a part of one; the system's choice for None.

    A device that is there once for each host API is meant as the default's host API has it, else as the first one has.

    Raises:
        DeviceError: there is none, or several fit.

    """
    if not devices:
        raise DeviceError(
            "There is no microphone.",
            "Plug one in and start coach again, or type your answers: `coach practice --typed`.",
        )
    if isinstance(wanted, str) and wanted.isdecimal():
        wanted = int(wanted)
    listing = ", ".join(f"{device.name} ({device.index})" for device in devices)
    if wanted is None:
        fitting = [device for device in devices if device.is_default]
        if not fitting:
            raise DeviceError(f"The system names no default microphone. Here are: {listing}.", _LIST_HINT)
    elif isinstance(wanted, int):
        fitting = [device for device in devices if device.index == wanted]
    else:
        name = wanted.casefold()
        fitting = [device for device in devices if name in device.name.casefold()]
        fitting = [device for device in fitting if name == device.name.casefold()] or fitting
        fitting = _through_one_host_api(fitting, next((d.host_api for d in devices if d.is_default), ""))
    if not fitting:
        raise DeviceError(f"There is no microphone {wanted!r}. Here are: {listing}.", _LIST_HINT)
    if len(fitting) > 1:
        names = ", ".join(f"{device.name} through {device.host_api} ({device.index})" for device in fitting)
        raise DeviceError(f"Several microphones fit {wanted!r}: {names}.", "Choose one by the number in brackets.")
    return fitting[0]


def _through_one_host_api(devices: list[InputDevice], preferred: str) -> list[InputDevice]:
    """Devices without those that bear the same name through another host API than the preferred or else the first."""
    host_apis: dict[str, str] = {}
    for device in sorted(devices, key=lambda device: device.host_api != preferred):
        host_apis.setdefault(device.name[:_NAME_LENGTH], device.host_api)
    return [device for device in devices if device.host_api == host_apis[device.name[:_NAME_LENGTH]]]


class Microphone:
    """A microphone as an AudioSource. Made for one recording: start(), then stop(), then make another.

    A device that refuses mono at 16,000 Hz is opened the way it prefers; the reader's thread converts its blocks.
    """

    def __init__(self, device: str | int | None = None, block_s: float = 0.1) -> None:
        """Choose a microphone; nothing is opened before start().

        Args:
            device: index, name or part of a name; None for the system's choice.
            block_s: length of a block.

        """
        self._wanted = device
        self._block_s = block_s
        self._name = ""
        self._blocks = BlockQueue()
        self._n_overflows = 0
        self._is_stopping = False
        self._heard_at_s = 0.0
        self._resampler = Resampler(pcm.SAMPLE_RATE_HZ)
        self._closing = contextlib.ExitStack()

    def start(self) -> None:
        """Open the device; returns once its first block has arrived, within about 5 s.

        Raises:
            DeviceError: the device is missing, refused or silent for too long; names it and the next step.

        """
        try:
            self._open()
            self._wait_for_first_block()
        except BaseException:
            self.stop()
            raise
        self._heard_at_s = time.monotonic()

    def read(self, timeout_s: float) -> pcm.Samples | None:
        """The next block in order; None when none arrived within timeout_s, or at the end after stop().

        Raises:
            DeviceError: the device was lost; raised once every block that it delivered was read.

        """
        block = self._blocks.get(timeout_s)
        if block is not None:
            self._heard_at_s = time.monotonic()
            return self._resampler.convert(pcm.mix_down(pcm.as_samples(block)))
        if not self._is_stopping and time.monotonic() - self._heard_at_s > _LOST_AFTER_S:
            self._blocks.end(self._lost())
        return None

    def stop(self) -> None:
        """End delivery and release the device."""
        self._is_stopping = True
        self._closing.close()
        self._blocks.end()

    def n_overflows(self) -> int:
        """How many times the system reported that input was lost because it was not fetched in time."""
        return self._n_overflows

    def _open(self) -> None:
        sounddevice = portaudio.load()
        self._closing.enter_context(portaudio.quiet())
        device = choose_device(input_devices(), self._wanted)
        self._name = device.name
        formats = [
            StreamFormat(pcm.SAMPLE_RATE_HZ, 1),
            StreamFormat(device.default_rate_hz, 1),
            StreamFormat(device.default_rate_hz, device.n_channels),
        ]

        def open_with(stream_format: StreamFormat) -> Any:  # noqa: ANN401 - sounddevice has no types
            return sounddevice.InputStream(
                device=device.index,
                samplerate=stream_format.rate_hz,
                channels=stream_format.n_channels,
                blocksize=round(self._block_s * stream_format.rate_hz),
                dtype="float32",
                callback=self._take_block,
                finished_callback=self._take_end,
            )

        stream, accepted = portaudio.open_stream(open_with, formats, f"The microphone {device.name!r}")
        self._closing.callback(stream.close)
        self._resampler = Resampler(accepted.rate_hz)
        try:
            stream.start()
        except sounddevice.PortAudioError as error:
            raise portaudio.device_error(f"The microphone {device.name!r} cannot be started", error) from error
        self._closing.callback(stream.stop)

    def _wait_for_first_block(self) -> None:
        if not self._blocks.wait(_FIRST_BLOCK_WITHIN_S):
            raise DeviceError(
                f"The microphone {self._name!r} delivered no sound for {_FIRST_BLOCK_WITHIN_S:.0f} s.", _LIST_HINT
            )

    def _take_block(self, block: npt.NDArray[np.float32], _n: int, _time: object, status: Any) -> None:  # noqa: ANN401
        """Called by the device's thread: copy, enqueue, nothing else."""
        if status.input_overflow:
            self._n_overflows += 1
        self._blocks.put(block.copy())

    def _take_end(self) -> None:
        """Called by the device's thread when the stream ends, for whatever reason."""
        if not self._is_stopping:
            self._blocks.end(self._lost())

    def _lost(self) -> DeviceError:
        return DeviceError(
            f"The microphone {self._name!r} was lost while recording.",
            "What was recorded before is kept. Plug it in again or choose another one: `coach devices` lists them.",
        )
