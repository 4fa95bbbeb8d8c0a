"""The system's voice: which one is found, what it is told, and how its failures are told. No sound is made."""

import json
import os
import shutil
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from coach.audio.decoding import decode
from coach.audio.speaking import Voice, find_voice
from coach.core.pcm import SAMPLE_RATE_HZ, peak
from coach.errors import DeviceError

# Stands in for a voice: keeps what it was called with.
RECORDS = """\
import json, sys
from pathlib import Path
told = {"arguments": sys.argv[1:], "stdin": sys.stdin.buffer.read().decode()}
Path(__file__).with_suffix(".json").write_text(json.dumps(told))
"""


def install(folder: Path, name: str, body: str = RECORDS) -> Path:
    """Put a program into a folder."""
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(f"#!{sys.executable}\n{body}")
    program.chmod(0o755)
    return program


def told(program: Path) -> dict[str, Any]:
    call: dict[str, Any] = json.loads(program.with_suffix(".json").read_text())
    return call


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder where programs are searched; empty."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.mark.parametrize(
    ("system", "installed", "found"),
    [
        ("linux", ["espeak", "espeak-ng", "spd-say"], "spd-say"),
        ("linux", ["espeak", "espeak-ng"], "espeak-ng"),
        ("linux", ["espeak"], "espeak"),
        ("freebsd14", ["espeak"], "espeak"),
        ("darwin", ["espeak", "say"], "say"),
        ("win32", ["powershell", "espeak"], "powershell"),
    ],
)
def test_the_best_voice_of_the_system_is_found(programs: Path, system: str, installed: list[str], found: str) -> None:
    for name in installed:
        install(programs, name)
    voice = find_voice(system)
    assert voice is not None
    assert voice.name == found
    assert voice.command[0] == str(programs / found)


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_no_voice_is_no_error(programs: Path, system: str) -> None:
    install(programs, "cat")
    assert find_voice(system) is None


@pytest.mark.parametrize(
    ("system", "name", "options"),
    [
        ("linux", "spd-say", ["--wait", "--language", "en", "--"]),
        ("linux", "espeak-ng", ["-v", "en", "--"]),
        ("linux", "espeak", ["-v", "en", "--"]),
        ("darwin", "say", ["--"]),
    ],
)
def test_the_text_is_the_last_argument_and_never_an_option(
    programs: Path, system: str, name: str, options: list[str]
) -> None:
    program = install(programs, name)
    voice = find_voice(system)
    assert voice is not None
    voice.speak("-f /etc/passwd; $(reboot) `id` 'why us?'")
    assert told(program) == {"arguments": [*options, "-f /etc/passwd; $(reboot) `id` 'why us?'"], "stdin": ""}


def test_powershell_reads_the_text_from_standard_input(programs: Path) -> None:
    program = install(programs, "powershell")
    voice = find_voice("win32")
    assert voice is not None
    voice.speak("'; Remove-Item x; What’s your café?")
    call = told(program)
    assert call["stdin"] == "'; Remove-Item x; What’s your café?"
    assert not any("Remove-Item" in argument for argument in call["arguments"])
    assert '"' not in call["arguments"][-1], "Windows would need it escaped"


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Why\tus?\n\nTell\x00 me.\x1b[31m", "Why us? Tell me. [31m"),
        ("a\u202eb\ud800c", "a b c"),
        ("wait [[slnc 90000]] [[[x", "wait [ [slnc 90000]] [ [ [x"),
        ("[one] [two]", "[one] [two]"),
        ("Wie gefällt Ihnen 東京?", "Wie gefällt Ihnen 東京?"),
    ],
)
def test_what_steers_a_terminal_or_a_voice_is_not_spoken(tmp_path: Path, text: str, spoken: str) -> None:
    program = install(tmp_path, "voice")
    Voice("voice", (str(program),)).speak(text)
    assert told(program)["arguments"] == [spoken]


@pytest.mark.parametrize("text", ["", " \n", "\x1b\x00\u200e"])
def test_nothing_to_say_calls_nobody(text: str) -> None:
    Voice("voice", ("/no/such/program",)).speak(text)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("import sys; sys.exit(3)", "failed: exit code 3."),
        ("import sys; sys.exit('first\\nno server.')", "failed: no server."),
        # As espeak-ng does where there is no loudspeaker.
        ("import sys; print('ALSA lib x\\nerror: No such file', file=sys.stderr)", "failed: error: No such file."),
        ("import sys; sys.exit('x' * 5_000)", f"failed: {'x' * 200}."),
    ],
)
def test_a_voice_that_fails_is_named_with_the_reason(tmp_path: Path, body: str, says: str) -> None:
    program = install(tmp_path, "voice", body)
    with pytest.raises(DeviceError) as caught:
        Voice("espeak-ng", (str(program),)).speak("Hello")
    assert caught.value.message == f"The system's voice, espeak-ng, {says}"
    assert "--speak" in caught.value.hint


def test_chatter_on_standard_error_is_no_failure(tmp_path: Path) -> None:
    program = install(tmp_path, "voice", "import sys; print('ALSA lib: no terror: fine', file=sys.stderr)")
    Voice("voice", (str(program),)).speak("Hello")


@pytest.mark.parametrize("content", [None, "no program"])
def test_a_program_that_cannot_be_started_is_told_and_chained(tmp_path: Path, content: str | None) -> None:
    program = tmp_path / "voice"
    if content is not None:
        program.write_text(content)
    with pytest.raises(DeviceError, match="cannot be started") as caught:
        Voice("voice", (str(program),)).speak("Hello")
    assert isinstance(caught.value.__cause__, OSError)


def test_speaking_lasts_until_the_voice_ends(tmp_path: Path) -> None:
    program = install(tmp_path, "voice", "import time; time.sleep(0.3)")
    before_s = time.monotonic()
    Voice("voice", (str(program),)).speak("Hello")
    assert time.monotonic() - before_s >= 0.3


def test_a_voice_that_hangs_is_ended_in_proportion_to_the_text(tmp_path: Path) -> None:
    program = install(tmp_path, "voice", "import time; time.sleep(60)")
    before_s = time.monotonic()
    with pytest.raises(DeviceError, match="did not end within 1 s"):
        Voice("voice", (str(program),), patience_s=0.1).speak("four")
    assert 1.1 <= time.monotonic() - before_s < 20.0


def stop_soon(after_s: float = 0.5) -> threading.Event:
    stopping = threading.Event()
    threading.Timer(after_s, stopping.set).start()
    return stopping


def test_a_voice_stops_when_it_is_told_and_that_is_no_failure(tmp_path: Path) -> None:
    body = f"import os, time; from pathlib import Path; Path({str(tmp_path / 'id')!r}).write_text(str(os.getpid()))\n"
    program = install(tmp_path, "voice", body + "time.sleep(60)")
    before_s = time.monotonic()
    Voice("voice", (str(program),)).speak("Hello", stop_soon(1.5))
    assert 1.5 <= time.monotonic() - before_s < 20.0
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "id").read_text()), 0)


def test_a_voice_that_is_stopped_before_it_begins_says_nothing(tmp_path: Path) -> None:
    stopping = threading.Event()
    stopping.set()
    Voice("voice", (str(install(tmp_path, "voice", "import time; time.sleep(60)")),)).speak("Hello", stopping)


def test_a_speech_server_is_told_to_stop_as_well(programs: Path) -> None:
    """Speech Dispatcher goes on speaking when the program that asked it to has ended."""
    speaks_on = "import sys, time\nif sys.argv[1:] != ['--stop']:\n    time.sleep(60)\n"
    program = install(programs, "spd-say", speaks_on + RECORDS)
    voice = find_voice("linux")
    assert voice is not None
    voice.speak("Hello", stop_soon())
    assert told(program)["arguments"] == ["--stop"]


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_espeak_ng_speaks_the_whole_text(tmp_path: Path) -> None:
    """The real program, told to write to a file what it would play."""
    path = shutil.which("espeak-ng")
    assert path is not None
    texts = {"short": "Why us?", "long": "-v nonsense; why do you want to work with us, of all places?"}
    lengths_s = {}
    for name, text in texts.items():
        sound = tmp_path / f"{name}.wav"
        Voice("espeak-ng", (path, "-w", str(sound), "-v", "en", "--")).speak(text)
        samples = decode(sound)
        assert peak(samples) > 0.1
        lengths_s[name] = len(samples) / SAMPLE_RATE_HZ
    assert 0.3 < lengths_s["short"] < 2.0
    assert 2.5 < lengths_s["long"] < 8.0
