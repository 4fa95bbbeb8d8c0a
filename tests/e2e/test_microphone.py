"""The real path from a device to a file: PortAudio, the microphone, the recording. Slow, so not run by default."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import coach.core.pcm as pcm
from coach.audio.decoding import decode
from coach.core.microphone_check import LevelFinding, check_level

pytestmark = pytest.mark.microphone

ROOT = Path(__file__).parents[2]
SALARY = ROOT / "samples" / "recordings" / "salary.flac"

# Records until its standard input closes or the device is lost, then tells how it went.
RECORDER = """
import json, sys, threading
from pathlib import Path
from coach.audio.microphone import Microphone
from coach.audio.recording import Recording
from coach.errors import DeviceError

def stop_when_told():
    sys.stdin.read()
    source.stop()
    stopped.set()

source, stopped, failure = Microphone(), threading.Event(), None
source.start()
print("recording", flush=True)
threading.Thread(target=stop_when_told, daemon=True).start()
with Recording(Path(sys.argv[1])) as recording:
    try:
        while (block := source.read(0.2)) is not None or not stopped.is_set():
            if block is not None:
                recording.write(block)
    except DeviceError as error:
        failure = error.message
        source.stop()
print(json.dumps({"failure": failure, "n_overflows": source.n_overflows()}))
"""

# A device that refuses what it is asked for first. Only the refusal is made up; the device is the real one.
REFUSES_RATE = """
import sounddevice
class Choosy(sounddevice.InputStream):
    def __init__(self, **options):
        if options["samplerate"] == 16_000:
            raise sounddevice.PortAudioError("Invalid sample rate", -9997)
        super().__init__(**options)
sounddevice.InputStream = Choosy
"""
REFUSES_RATE_AND_MONO = REFUSES_RATE.replace("== 16_000:", '== 16_000 or options["channels"] == 1:')


class RunningRecorder:
    """A program that records, seen from outside."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self.stderr = ""

    def finish(self, within_s: float = 15.0) -> dict[str, Any]:
        """Let it stop, or wait until it stops by itself; what it tells in the end."""
        stdout, self.stderr = self._process.communicate(timeout=within_s)
        assert self._process.returncode == 0, self.stderr
        return json.loads(stdout.splitlines()[-1])

    def wait(self, within_s: float) -> None:
        """Wait until it ends by itself."""
        self._process.wait(timeout=within_s)


@contextmanager
def recorder(path: Path, environment: dict[str, str], before: str = "") -> Iterator[RunningRecorder]:
    """A program recording into a file; entered once it says that it records."""
    process = subprocess.Popen(
        [sys.executable, "-c", before + RECORDER, str(path)],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        if process.stdout.readline() != "recording\n":
            pytest.fail(f"the recorder did not start: {process.communicate()[1]}")
        yield RunningRecorder(process)
    finally:
        process.kill()
        process.communicate()


def run(program: str, environment: dict[str, str]) -> str:
    result = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert result.stderr == ""
    return result.stdout


def likeness(recorded: pcm.Samples, original: pcm.Samples) -> float:
    """Correlation with the stretch of a recording that fits the original best."""
    n = 1 << (len(recorded) + len(original)).bit_length()
    products = np.fft.irfft(np.fft.rfft(recorded, n) * np.conj(np.fft.rfft(original, n)), n)
    at = int(np.argmax(products[: len(recorded)]))
    stretch = recorded[at : at + len(original)]
    original = original[: len(stretch)]
    return float(stretch @ original / np.sqrt(pcm.sum_of_squares(stretch) * pcm.sum_of_squares(original)))


@pytest.mark.parametrize(
    "before", ["", REFUSES_RATE, REFUSES_RATE_AND_MONO], ids=["16 kHz mono", "rate refused", "rate and mono refused"]
)
def test_what_was_said_is_what_is_in_the_file(virtual_microphone: Any, tmp_path: Path, before: str) -> None:
    path = tmp_path / "answer.wav"
    with recorder(path, virtual_microphone.environment, before) as running:
        started_s = time.monotonic()
        virtual_microphone.play(SALARY).wait(timeout=30)
        time.sleep(0.5)
        elapsed_s = time.monotonic() - started_s
        told = running.finish()
    original, recorded = decode(SALARY), decode(path)
    assert told == {"failure": None, "n_overflows": 0}
    assert running.stderr == ""
    assert len(recorded) / pcm.SAMPLE_RATE_HZ == pytest.approx(elapsed_s, abs=1.0)
    assert likeness(recorded, original) > 0.9
    assert check_level([recorded]).finding is LevelFinding.GOOD


def test_a_microphone_that_delivers_zeros_is_named(virtual_microphone: Any, tmp_path: Path) -> None:
    path = tmp_path / "idle.wav"
    with recorder(path, virtual_microphone.environment) as running:
        time.sleep(1.5)
        running.finish()
    report = check_level([decode(path)])
    assert report.finding is LevelFinding.NO_SIGNAL
    assert "has not granted the terminal access to the microphone" in report.sentence


def test_unplugging_keeps_what_was_said_and_names_the_loss(virtual_microphone: Any, tmp_path: Path) -> None:
    path = tmp_path / "unplugged.wav"
    with recorder(path, virtual_microphone.environment) as running:
        started_s = time.monotonic()
        virtual_microphone.play(SALARY)
        time.sleep(4.0)
        virtual_microphone.unplug()
        elapsed_s = time.monotonic() - started_s
        running.wait(within_s=8.0)
        told = running.finish()
    recorded = decode(path)
    assert told["failure"] == "The microphone 'default' was lost while recording."
    assert running.stderr == ""
    assert elapsed_s - 1.0 < len(recorded) / pcm.SAMPLE_RATE_HZ < elapsed_s + 1.0
    assert likeness(recorded, decode(SALARY)[: len(recorded)]) > 0.9


def test_the_microphone_keeps_the_contract_of_all_sources(virtual_microphone: Any) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/contract/test_audio_sources.py"],
        cwd=ROOT,
        env={**virtual_microphone.environment, "COACH_TEST_MICROPHONE": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert result.returncode == 0, result.stdout


def test_the_devices_are_listed_and_an_unknown_one_is_told(virtual_microphone: Any) -> None:
    program = """
from coach.audio.microphone import Microphone, input_devices
from coach.errors import DeviceError
for device in input_devices():
    print(device.name, device.host_api, device.is_default)
try:
    Microphone("webcam").start()
except DeviceError as error:
    print(error.message)
"""
    lines = run(program, virtual_microphone.environment).splitlines()
    assert "default ALSA True" in lines[:-1]
    assert lines[-1].startswith("There is no microphone 'webcam'. Here are: ")
    assert "default" in lines[-1]


def test_a_device_that_cannot_be_opened_is_told(virtual_microphone: Any) -> None:
    virtual_microphone.unplug()
    program = """
from coach.audio.microphone import Microphone
from coach.errors import DeviceError
try:
    Microphone().start()
except DeviceError as error:
    print(error.message, error.hint)
"""
    assert "The microphone 'default' cannot be opened. Check that it is plugged in" in run(
        program, virtual_microphone.environment
    )


def test_a_recording_is_played_on_the_loudspeaker(virtual_microphone: Any, tmp_path: Path) -> None:
    """The loudspeaker of the private sound server is what its microphone hears."""
    path = tmp_path / "heard.wav"
    program = f"""
from pathlib import Path
from coach.audio.decoding import decode
from coach.audio.playback import play
play(decode(Path({str(SALARY)!r}))[:80_000])
"""
    with recorder(path, virtual_microphone.environment) as running:
        run(program, virtual_microphone.environment)
        running.finish()
    assert likeness(decode(path), decode(SALARY)[:80_000]) > 0.9


def test_playing_stops_when_it_is_told(virtual_microphone: Any) -> None:
    program = """
import threading, time
import numpy as np
from coach.audio.playback import play
stopping = threading.Event()
threading.Timer(1.0, stopping.set).start()
started_s = time.monotonic()
play(np.zeros(60 * 16_000, np.float32), stopping)
print(time.monotonic() - started_s)
"""
    assert 0.9 < float(run(program, virtual_microphone.environment)) < 5.0


def test_a_missing_loudspeaker_is_told(virtual_microphone: Any) -> None:
    """PortAudio gives -1 as the number of a default device that there is not."""
    program = """
import numpy as np, sounddevice
from coach.audio.playback import play
from coach.errors import DeviceError
sounddevice.default.device = (-1, -1)
try:
    play(np.zeros(10, np.float32))
except DeviceError as error:
    print(error.message)
"""
    assert run(program, virtual_microphone.environment) == "There is no loudspeaker.\n"
