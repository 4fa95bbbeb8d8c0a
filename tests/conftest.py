"""Fixtures that several suites share. Models are loaded once for the whole run."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, settings

from coach.cli.main import coach
from coach.engines.encoder import MiniLm
from coach.ports import Recognizer

ROOT = Path(__file__).parents[1]

# How long an example takes says more about the machine, which may be busy, than about the code. The same examples come
# in each run, so that a change is judged by itself; `pytest --hypothesis-profile=search` looks for new ones.
_CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("calm", _CALM, derandomize=True)
settings.register_profile("search", _CALM, max_examples=1_000)
settings.load_profile("calm")


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    exit_code: int
    stdout: str
    stderr: str


RunCoach = Callable[..., Outcome]


def pytest_configure() -> None:
    """Side by side, each worker has a core of its own: networks that all want all cores wait for each other."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        os.environ.setdefault("OMP_NUM_THREADS", "1")


@pytest.fixture(scope="session", autouse=True)
def _no_model_is_loading_at_the_end() -> Iterator[None]:
    """A thread that is stopped inside native code, as the interpreter does at its end, aborts the whole run."""
    yield
    for thread in threading.enumerate():
        if thread.name == "loading":
            thread.join(timeout=60.0)


@pytest.fixture(scope="session", autouse=True)
def _ctrl_c_interrupts() -> None:
    """Shells start what runs in the background deaf to Ctrl-C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def recordings() -> list[Path]:
    """The shipped recordings; what each says stands beside it as .txt."""
    return sorted((ROOT / "samples" / "recordings").glob("*.flac"))


@pytest.fixture(scope="session")
def whisper_checkpoint() -> Path:
    """A tiny Whisper checkpoint that knows the sentences of the shipped recordings."""
    return ROOT / "tests" / "data" / "whisper" / "tiny-fixture.pt"


@pytest.fixture(scope="session")
def whisper_recognizer(whisper_checkpoint: Path) -> Recognizer:
    from coach.engines import whisper

    return whisper.load(str(whisper_checkpoint), Path("no models"))


@pytest.fixture(scope="session")
def moonshine_recognizer() -> Recognizer:
    from coach.engines import moonshine
    from coach.engines.models import EMBEDDED_MODEL

    pytest.importorskip("moonshine_voice", reason="the embedded engine has no build for this system")
    return moonshine.load(EMBEDDED_MODEL, Path("no models"))


@pytest.fixture(scope="session")
def sentence_encoder() -> MiniLm:
    return MiniLm.load()


@pytest.fixture
def coach_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user without any history, settings or models, on a terminal of 80 columns."""
    home = tmp_path / "home"
    monkeypatch.setenv("COACH_HOME", str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture
def run_coach(coach_home: Path) -> RunCoach:
    """Runs the command line in this process: run_coach("score", "--jsonl", stdin=b"...")."""

    def run(*arguments: str, stdin: bytes = b"") -> Outcome:
        result = CliRunner().invoke(coach, list(arguments), input=stdin, catch_exceptions=False)
        return Outcome(result.exit_code, result.stdout, result.stderr)

    return run
