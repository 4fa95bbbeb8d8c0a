"""The microphones: which there are, which one hears the answers, and whether it hears well."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from coach.core.devices import ListedDevice
from coach.core.findings import Finding, Severity, judge_format, judge_level, judge_overflows
from coach.core.microphone_check import LevelFinding, check_level
from coach.core.pcm import SAMPLE_RATE_HZ, peak
from coach.errors import CoachError, DeviceError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from coach.audio.microphone import InputDevice
    from coach.core.pcm import Samples
    from coach.environment import Environment
    from coach.ports import AudioSource

TRIAL_S = 3.0
"""How long the trial recording is: a sentence."""

GLANCE_S = 1.0
"""How long is listened before the first question: enough to tell zeros from a silent room."""

_READ_TIMEOUT_S = 1.0
_MAX_EMPTY_READS = 7
"""In a row. A microphone declares itself lost sooner, after 5 s; other sources only fall silent."""


def list_devices(environment: Environment) -> list[ListedDevice]:
    """The microphones, at least one, and which of them hears the next answer.

    Raises:
        DeviceError: there is none, or PortAudio does not work.
        SettingsError: the settings cannot be used.

    """
    wanted = environment.settings.device
    return as_listed(_input_devices(), wanted)


def as_listed(devices: Sequence[InputDevice], wanted: str) -> list[ListedDevice]:
    """Microphones as a list to choose from; none of them is chosen where the choice fits none or several.

    Args:
        devices: the microphones.
        wanted: what the settings choose; empty for the system's default.

    Raises:
        DeviceError: there is none.

    """
    from coach.audio.microphone import choose_device

    try:
        chosen = choose_device(list(devices), wanted or None)
    except DeviceError:
        if not devices:
            raise
        chosen = None
    return [
        ListedDevice(
            number=device.index,
            name=device.name,
            host_api=device.host_api,
            n_channels=device.n_channels,
            rate_hz=device.default_rate_hz,
            is_default=device.is_default,
            is_chosen=device == chosen,
        )
        for device in devices
    ]


def check_microphone(environment: Environment, invite: Callable[[], None] | None) -> Iterator[Finding]:
    """PortAudio, the microphone that the settings choose, and a trial recording of it.

    Args:
        environment: knows the settings.
        invite: see try_out(); None to look at nothing of all this.

    Raises:
        DeviceError: there is none, or it does not record.
        SettingsError: the settings cannot be used.

    """
    if invite is None:
        yield Finding("microphone", Severity.SKIPPED, "Not checked, because of `--no-microphone`.")
        return
    from coach.audio.microphone import choose_device

    devices = _input_devices()
    yield Finding("PortAudio", Severity.GOOD, f"{_portaudio_version()}.")
    wanted = environment.settings.device
    try:
        device = choose_device(devices, wanted or None)
    except DeviceError as error:
        if not devices or not wanted:
            raise
        raise DeviceError(
            error.message, f"Correct `device` in {environment.settings_file}; `coach devices` lists the microphones."
        ) from error
    reason = "chosen in the settings" if wanted else "the system's default"
    yield Finding("microphone", Severity.GOOD, f"{device.name} through {device.host_api}, {reason}.")
    yield judge_format(*_recording_format(device))
    yield from try_out(environment.microphone(), invite)


def try_out(source: AudioSource, invite: Callable[[], None]) -> Iterator[Finding]:
    """Record a sentence and judge its level, and whether all of it arrived.

    Args:
        source: the microphone; not yet started.
        invite: called when it has begun to deliver.

    Raises:
        DeviceError: it cannot be opened, or was lost.

    """
    blocks = _record(source, TRIAL_S, invite)
    yield judge_level(check_level(blocks))
    yield judge_overflows(source.n_overflows(), sum(map(len, blocks)) / SAMPLE_RATE_HZ)


class MicrophoneTrial:
    """Listens to the microphone for a moment while the first question is being read.

    A microphone that delivers only zeros is named before anything is said into it. One that cannot be used at all is
    not: beginning an answer meets the same fault, and can offer a way out.
    """

    def __init__(self, open_source: Callable[[], AudioSource], tell: Callable[[str, str], None]) -> None:
        """Nothing happens before begin().

        Args:
            open_source: a microphone, not yet started.
            tell: shows the person a message and the next step.
        """
        self._open_source = open_source
        self._tell = tell
        self._has_warned = False
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Listen in the background, once."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._listen, name="microphone trial", daemon=True)
            self._thread.start()

    def open_source(self) -> AudioSource:
        """The microphone for an answer, once the trial has let go of it; it takes back what was told of zeros."""
        if self._thread is not None:
            self._thread.join()
        source = self._open_source()
        return _Awaited(source, self._take_back) if self._has_warned else source

    def _listen(self) -> None:
        try:
            report = check_level(_record(self._open_source(), GLANCE_S))
        except CoachError:
            return
        if report.finding is LevelFinding.NO_SIGNAL:
            self._has_warned = True
            self._tell(report.sentence, report.next_step)

    def _take_back(self) -> None:
        self._has_warned = False
        self._tell("Now there is sound: the microphone works.", "")


class _Awaited:
    """A microphone that is waited for: some that suppress noise deliver zeros until somebody speaks."""

    def __init__(self, source: AudioSource, tell: Callable[[], None]) -> None:
        """Call tell() once, before the first block that is more than zeros is given."""
        self._source = source
        self._tell = tell
        self._was_heard = False

    def start(self) -> None:
        self._source.start()

    def read(self, timeout_s: float) -> Samples | None:
        block = self._source.read(timeout_s)
        if block is not None and not self._was_heard and peak(block) > 0.0:
            self._was_heard = True
            self._tell()
        return block

    def stop(self) -> None:
        self._source.stop()

    def n_overflows(self) -> int:
        return self._source.n_overflows()


def _record(source: AudioSource, length_s: float, invite: Callable[[], None] = lambda: None) -> list[Samples]:
    """What a microphone delivers in a while, less where it falls silent for long; it is let go of at the end."""
    blocks: list[Samples] = []
    n_samples = n_empty = 0
    try:
        source.start()
        invite()
        while n_samples < length_s * SAMPLE_RATE_HZ and n_empty < _MAX_EMPTY_READS:
            block = source.read(_READ_TIMEOUT_S)
            if block is None:
                n_empty += 1
                continue
            n_empty = 0
            n_samples += len(block)
            blocks.append(block)
    finally:
        source.stop()
    return blocks


def _input_devices() -> list[InputDevice]:
    import coach.audio.portaudio as portaudio
    from coach.audio.microphone import input_devices

    with portaudio.quiet():
        return input_devices()


def _portaudio_version() -> str:
    import coach.audio.portaudio as portaudio

    version: str = portaudio.load().get_portaudio_version()[1]
    return version.partition(",")[0]  # what follows is a commit's name


def _recording_format(device: InputDevice) -> tuple[int, int]:
    """The rate in Hz and the channels that a microphone will be recorded with, asked in the order it is tried."""
    import coach.audio.portaudio as portaudio

    sounddevice = portaudio.load()
    with portaudio.quiet():
        for rate_hz in (SAMPLE_RATE_HZ, device.default_rate_hz):
            try:
                sounddevice.check_input_settings(device=device.index, channels=1, dtype="float32", samplerate=rate_hz)
            except sounddevice.PortAudioError:
                continue
            return rate_hz, 1
    return device.default_rate_hz, device.n_channels
