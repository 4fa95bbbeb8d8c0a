"""The world of the end-to-end tests: a microphone without hardware, terminals, and no test left out.

What is played into a private PulseAudio sink is what the microphone hears.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from tests.e2e.screen import COACH, Terminal
from tests.e2e.sitting import JOB

_Report = TypeVar("_Report", pytest.TestReport, pytest.CollectReport)

_ASOUNDRC = "pcm.!default { type pulse }\nctl.!default { type pulse }\n"
_SINK = "mic_feed"


class VirtualMicrophone:
    """A private sound server whose microphone hears what play() plays.

    PortAudio looks for its devices when it starts, so programs that shall hear it run as processes of their own, with
    `environment`.
    """

    def __init__(self, folder: Path) -> None:
        (folder / ".asoundrc").write_text(_ASOUNDRC)
        self.places = {name: str(folder) for name in ("HOME", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH")}
        self.environment = {**os.environ, **self.places}
        self._players: list[subprocess.Popen[bytes]] = []
        self._is_plugged_in = False
        self._log = (folder / "pulseaudio.log").open("wb")
        self._server = subprocess.Popen(
            ["pulseaudio", "--daemonize=no", "--exit-idle-time=-1", "-n", "-L", "module-native-protocol-unix"],
            env=self.environment,
            stdout=self._log,
            stderr=self._log,
        )

    def wait_until_ready(self, within_s: float = 10.0) -> None:
        """Wait for the server."""
        give_up_at_s = time.monotonic() + within_s
        while subprocess.run(["pactl", "info"], env=self.environment, capture_output=True, check=False).returncode != 0:
            if self._server.poll() is not None or time.monotonic() > give_up_at_s:
                pytest.fail("PulseAudio did not start: " + Path(self._log.name).read_text())
            time.sleep(0.05)

    def play(self, path: Path) -> subprocess.Popen[bytes]:
        """Let a person speak: play a sound file in the background."""
        player = subprocess.Popen(["paplay", str(path)], env=self.environment)
        self._players.append(player)
        return player

    def unplug(self) -> None:
        """Take the microphone away, as when its cable is pulled."""
        self._control("unload-module", "module-null-sink")
        self._is_plugged_in = False

    def plug_in(self) -> None:
        """Put the microphone back, if it is away."""
        if self._is_plugged_in:
            return
        self._control("load-module", "module-null-sink", f"sink_name={_SINK}")
        self._control("set-default-sink", _SINK)
        self._control("set-default-source", f"{_SINK}.monitor")
        self._is_plugged_in = True

    def is_used_as_loudspeaker(self) -> bool:
        """Whether a program plays into it right now."""
        return bool(self._control("list", "short", "sink-inputs"))

    def fall_silent(self) -> None:
        """End whatever is being played."""
        for player in self._players:
            player.terminate()
            player.wait()
        self._players.clear()

    def close(self) -> None:
        """End the server."""
        self.fall_silent()
        self._server.terminate()
        self._server.wait(timeout=10)
        self._log.close()

    def _control(self, *words: str) -> bytes:
        return subprocess.run(["pactl", *words], env=self.environment, check=True, capture_output=True).stdout


@pytest.fixture(scope="session")
def virtual_microphone() -> Iterator[VirtualMicrophone]:
    """The virtual microphone. A missing PulseAudio is a failure, not a reason to skip: this is the real path."""
    missing = [name for name in ("pulseaudio", "pactl", "paplay") if shutil.which(name) is None]
    if missing:
        pytest.fail(f"{', '.join(missing)} missing: install pulseaudio, pulseaudio-utils and libasound2-plugins")
    # Not pytest's own folder: the path of a socket may be 107 bytes long at most.
    with tempfile.TemporaryDirectory(prefix="coach-mic-") as folder:
        microphone = VirtualMicrophone(Path(folder))
        try:
            microphone.wait_until_ready()
            microphone.plug_in()
            yield microphone
        finally:
            microphone.close()


@pytest.fixture(autouse=True)
def _microphone_as_found(request: pytest.FixtureRequest) -> Iterator[None]:
    """After a test that used the microphone it is plugged in and silent again."""
    yield
    if "virtual_microphone" in request.fixturenames:
        microphone = request.getfixturevalue("virtual_microphone")
        microphone.fall_silent()
        microphone.plug_in()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where coach keeps its data in this test; made by coach itself."""
    return tmp_path / "home"


_OF_THE_PERSON = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "EDITOR", "VISUAL", "PYTHONPATH", "XDG_CACHE_HOME")


@pytest.fixture
def variables(tmp_path: Path, home: Path) -> dict[str, str]:
    """Environment variables for coach: those of nobody in particular."""
    kept = {name: value for name, value in os.environ.items() if name not in _OF_THE_PERSON}
    return {**kept, "HOME": str(tmp_path), "LANG": "C.UTF-8", "COACH_HOME": str(home)}


@pytest.fixture
def run_coach(variables: dict[str, str], tmp_path: Path) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """Run coach without a terminal until it ends: run_coach("review", "1", text="its standard input")."""

    def run(*arguments: object, text: str = "") -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [COACH, *map(str, arguments)],
            env=variables,
            cwd=tmp_path,
            input=text,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    return run


@pytest.fixture
def start_coach(
    virtual_microphone: VirtualMicrophone, variables: dict[str, str], tmp_path: Path
) -> Iterator[Callable[..., Terminal]]:
    """Start coach in a terminal with a microphone: start_coach("practice", "--typed", NO_COLOR="1")."""
    terminals: list[Terminal] = []

    def start(*arguments: object, **more: str) -> Terminal:
        environment = {**variables, **virtual_microphone.places, **more}
        terminals.append(Terminal([str(argument) for argument in arguments], environment, tmp_path))
        return terminals[-1]

    yield start
    for terminal in terminals:
        terminal.close()


@pytest.fixture
def practise(start_coach: Callable[..., Terminal], tmp_path: Path) -> Callable[..., Terminal]:
    """Start practising with a recogniser that hears these lines: practise([...], "--hints", EDITOR="vi")."""

    def start(lines: list[str], *options: str, **variables: str) -> Terminal:
        script = tmp_path / "script.txt"
        script.write_text("\n".join(lines))
        chosen = [] if {"--question", "--questions"} & set(options) else ["--question", "why-this-role"]
        engine = ["--engine", "scripted", "--model", script]
        return start_coach("practice", "--job", JOB, "--no-follow-ups", *engine, *chosen, *options, **variables)

    return start


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test left out is a failure here: each of them covers a path that nothing else covers."""
    return _without_skipping((yield), item.nodeid)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a whole file."""
    return _without_skipping((yield), collector.nodeid)


def _without_skipping(report: _Report, name: str) -> _Report:
    if report.skipped:
        report.longrepr = f"{name} was skipped, and no end-to-end test may be: {report.longrepr}"
        report.outcome = "failed"
    return report
