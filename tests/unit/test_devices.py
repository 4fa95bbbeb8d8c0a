"""Choosing a device, doing without PortAudio, and keeping C libraries off the screen. No device is needed."""

import subprocess
import sys
from pathlib import Path

import pytest

from coach.audio.microphone import InputDevice, choose_device
from coach.audio.portaudio import device_error
from coach.errors import DeviceError

ROOT = Path(__file__).parents[2]


def device(index: int, name: str, host_api: str = "ALSA", *, is_default: bool = False) -> InputDevice:
    return InputDevice(index, name, host_api, n_channels=2, default_rate_hz=48_000, is_default=is_default)


DEVICES = [
    device(0, "Built-in Microphone"),
    device(2, "USB Headset", is_default=True),
    device(5, "USB Headset Pro"),
    device(7, "Line", "OSS"),
    device(8, "Line", "OSS"),
]

REALTEK, WEBCAM = "Microphone (Realtek High Definition Audio)", "Microphone (Webcam)"


def on_windows(default: int | None) -> list[InputDevice]:
    """Two microphones as Windows names them: once for each host API, by MME without the end of long names."""
    names = [
        ("Microphone (Realtek High Defini", "MME"),
        (WEBCAM, "MME"),
        (REALTEK, "Windows WASAPI"),
        (WEBCAM, "Windows WASAPI"),
        (REALTEK, "Windows WDM-KS"),
    ]
    return [device(index, name, api, is_default=index == default) for index, (name, api) in enumerate(names)]


@pytest.mark.parametrize(
    ("wanted", "index"),
    [(None, 2), (0, 0), ("5", 5), ("built-in", 0), ("USB Headset", 2), ("headset pro", 5)],
)
def test_a_device_is_found_by_number_or_name(wanted: str | int | None, index: int) -> None:
    assert choose_device(DEVICES, wanted).index == index


@pytest.mark.parametrize(
    ("wanted", "default", "index"),
    [
        (WEBCAM, 0, 1),
        (WEBCAM, 2, 3),
        (WEBCAM, None, 1),
        (REALTEK, 0, 2),
        ("realtek", 0, 0),
        ("realtek", 3, 2),
        ("realtek", 4, 4),
        (4, 0, 4),
    ],
)
def test_a_device_that_is_there_once_for_each_host_api_is_taken_through_that_of_the_default(
    wanted: str | int, default: int | None, index: int
) -> None:
    assert choose_device(on_windows(default), wanted).index == index


@pytest.mark.parametrize(
    ("devices", "wanted", "says"),
    [
        ([], None, "There is no microphone."),
        ([], "USB", "There is no microphone."),
        (DEVICES, 1, r"There is no microphone 1\. Here are: Built-in Microphone \(0\), USB Headset \(2\), "),
        (DEVICES, "webcam", "There is no microphone 'webcam'. Here are: Built-in Microphone "),
        (DEVICES, "usb", "Several microphones fit 'usb': USB Headset through ALSA .2., USB Headset Pro"),
        (DEVICES, "Line", "Several microphones fit 'Line': Line through OSS .7., Line through OSS .8."),
        (on_windows(0), "microphone", r"fit 'microphone': [^)]* through MME \(0\), [^)]*\) through MME \(1\)\.$"),
        (DEVICES[:1], None, r"The system names no default microphone\. Here are: Built-in Microphone \(0\)\."),
    ],
)
def test_a_choice_that_cannot_be_followed_is_told(
    devices: list[InputDevice], wanted: str | int | None, says: str
) -> None:
    with pytest.raises(DeviceError, match=says) as caught:
        choose_device(devices, wanted)
    assert caught.value.hint


def run(program: str, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True, **options
    )


def test_without_portaudio_the_modules_import_and_the_package_to_install_is_named() -> None:
    """sounddevice looks for the library by name when it is imported; here the search finds nothing."""
    result = run(
        """
import ctypes.util
ctypes.util.find_library = lambda name: None
import numpy as np
from coach.audio.microphone import Microphone, input_devices
from coach.audio.playback import play
from coach.errors import DeviceError
for attempt in (Microphone().start, input_devices, lambda: play(np.zeros(10, np.float32))):
    try:
        attempt()
    except DeviceError as error:
        print(error.message, error.hint, type(error.__cause__).__name__)
"""
    )
    lines = result.stdout.splitlines()
    assert len(lines) == 3
    assert all("PortAudio" in line and "libportaudio2" in line and line.endswith("OSError") for line in lines)


def test_importing_the_modules_loads_no_sounddevice() -> None:
    run("import sys, coach.audio.microphone, coach.audio.playback; sys.exit('sounddevice' in sys.modules)")


def test_what_portaudio_says_is_kept_for_a_traceback_only() -> None:
    raw = RuntimeError("Unanticipated host error [PaErrorCode -9999]")
    error = device_error("The microphone 'default' cannot be opened", raw)
    assert error.message == "The microphone 'default' cannot be opened."
    assert error.hint.startswith("Check that it is plugged in")
    assert error.__cause__ is raw


QUIET = """
import os, sys, threading
from coach.audio.portaudio import quiet

def from_c(text):
    os.write(2, text.encode() + b"\\n")

from_c("before")
with quiet():
    from_c("HIDDEN")
    print("python inside", file=sys.stderr)
    with quiet():
        from_c("HIDDEN")
    from_c("HIDDEN")
from_c("between")
try:
    with quiet():
        from_c("HIDDEN")
        raise KeyError
except KeyError:
    from_c("after a failure")
inside, leave = threading.Event(), threading.Event()
def other():
    with quiet():
        inside.set()
        leave.wait()
thread = threading.Thread(target=other)
thread.start()
inside.wait()
with quiet():
    pass
from_c("HIDDEN")
leave.set()
thread.join()
from_c("end")
n_open = len(os.listdir("/dev/fd"))
for _ in range(50):
    with quiet():
        pass
from_c(f"{len(os.listdir('/dev/fd')) - n_open} descriptors lost")
"""


def test_c_libraries_are_kept_off_the_screen_and_only_for_a_while() -> None:
    assert run(QUIET).stderr.splitlines() == [
        "before",
        "python inside",
        "between",
        "after a failure",
        "end",
        "0 descriptors lost",
    ]


def test_a_program_without_standard_error_can_be_quiet() -> None:
    program = "import os; os.close(2)\nfrom coach.audio.portaudio import quiet\nwith quiet(): print('works')"
    assert run(program).stdout == "works\n"
