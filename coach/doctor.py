"""The checkup: looks at everything that practising needs, and goes on after a fault."""

from __future__ import annotations

import os
import platform
import shutil
import stat
from typing import TYPE_CHECKING

from coach import __version__
from coach.core.findings import (
    Finding,
    Guarded,
    Place,
    Severity,
    judge_place,
    judge_privacy,
    judge_space,
    judge_terminal,
    judge_unfinished,
)
from coach.errors import CoachError, SettingsError, StoreError
from coach.microphones import check_microphone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from coach.environment import Environment


def examine(environment: Environment, invite: Callable[[], None] | None) -> Iterator[Finding]:
    """Check everything, one thing after the other.

    Args:
        environment: where coach runs.
        invite: called when the trial recording has begun, to ask for a sentence; None to leave the microphone out,
            since answers can be typed.

    Yields:
        The findings, each as soon as it is known.

    """
    checks: tuple[tuple[str, Callable[[], Iterator[Finding]]], ...] = (
        ("system", lambda: check_system(environment)),
        ("settings", lambda: check_settings(environment)),
        ("microphone", lambda: check_microphone(environment, invite)),
        ("engine", lambda: check_engine(environment)),
        ("detector", check_detector),
        ("encoder", check_encoder),
        ("data folder", lambda: check_data(environment)),
        ("history", lambda: check_history(environment)),
        ("privacy", lambda: check_privacy(environment)),
        ("unfinished", lambda: check_unfinished(environment)),
    )
    for name, check in checks:
        try:
            yield from check()
        except SettingsError as error:
            if name == "settings":
                yield Finding(name, Severity.FAULT, error.message, error.hint)
            else:
                yield Finding(name, Severity.SKIPPED, "Not checked: the settings have to be put in order first.")
        except CoachError as error:
            yield Finding(name, Severity.FAULT, error.message, error.hint)


def check_system(environment: Environment) -> Iterator[Finding]:
    """Versions, for a report, and the terminal."""
    facts = f"coach {__version__}, Python {platform.python_version()}, {platform.platform()}, {os.cpu_count()} CPUs."
    yield Finding("system", Severity.GOOD, facts)
    yield judge_terminal(is_interactive=environment.is_interactive)


def check_settings(environment: Environment) -> Iterator[Finding]:
    """Whether the settings file can be used.

    Raises:
        SettingsError: it cannot, naming every fault.

    """
    _ = environment.settings
    path = environment.settings_file
    remark = "is in order" if path.exists() else "is not there, so the defaults apply"
    yield Finding("settings", Severity.GOOD, f"{path} {remark}.")


def check_engine(environment: Environment) -> Iterator[Finding]:
    """Whether the recogniser loads, and what Whisper would need.

    Raises:
        EngineError: there is none, or it does not load.
        SettingsError: the settings cannot be used.

    """
    from coach.engines.models import WHISPER_DEFAULT_MODEL, checkpoint_path

    choice = environment.engine()
    recognizer = choice.load()
    yield Finding("engine", Severity.GOOD, f"{recognizer.engine} ({recognizer.model}) hears your answers; it loads.")
    if choice.engine != "whisper" and not checkpoint_path(WHISPER_DEFAULT_MODEL, environment.models_dir).is_file():
        yield Finding(
            "whisper",
            Severity.NOTE,
            f"To have Whisper hear you instead, its model {WHISPER_DEFAULT_MODEL} must be fetched once.",
            f"If you like: coach models get {WHISPER_DEFAULT_MODEL}",
        )


def check_detector() -> Iterator[Finding]:
    """Whether the speech detector loads.

    Raises:
        AudioError: it does not.

    """
    from coach.audio.vad import SileroDetector

    SileroDetector()
    yield Finding("detector", Severity.GOOD, "The speech detector loads.")


def check_encoder() -> Iterator[Finding]:
    """Whether the sentence encoder is the right one and loads.

    Raises:
        EngineError: it is missing, has another checksum, or does not load.

    """
    from coach.engines.encoder import WEIGHTS_SHA256, MiniLm

    MiniLm.load()
    yield Finding(
        "encoder",
        Severity.GOOD,
        f"The sentence encoder loads; its weights have the right checksum ({WEIGHTS_SHA256[:12]}…).",
    )


def check_data(environment: Environment) -> Iterator[Finding]:
    """Where answers are kept, and whether there is room.

    Raises:
        StoreError: the place cannot be looked at.

    """
    folder = environment.data_dir
    try:
        standing = next(path for path in (folder, *folder.absolute().parents) if path.exists())
        place = Place(
            path=str(folder),
            exists=standing == folder,
            is_folder=standing.is_dir(),
            is_writable=standing.is_dir() and os.access(standing, os.W_OK | os.X_OK),
        )
        n_free_bytes = shutil.disk_usage(standing).free
    except OSError as error:
        raise _unseen(folder, error) from error
    yield judge_place(place)
    yield judge_space(n_free_bytes)


def check_history(environment: Environment) -> Iterator[Finding]:
    """Whether the history opens. One that is not there yet is not made.

    Raises:
        StoreError: it cannot be opened.

    """
    path = environment.data_dir / "history.db"
    try:
        is_there = path.exists()
    except OSError as error:
        raise _unseen(path, error) from error
    if not is_there:
        yield Finding("history", Severity.GOOD, "There is none yet; the first practice begins it.")
        return
    with environment.history() as history:
        last = history.last_session_id()
    remark = "it holds no answer yet" if last is None else f"the last session is {last}"
    yield Finding("history", Severity.GOOD, f"It opens; {remark}.")


def check_privacy(environment: Environment) -> Iterator[Finding]:
    """Whether others are kept out of what is there. Opening the history closes its file, so this comes after.

    Raises:
        StoreError: the places cannot be looked at.

    """
    if os.name == "nt":
        return  # Windows has no such modes; a user's own folders are closed to others there
    wanted = {
        environment.data_dir: 0o700,
        environment.recordings_dir: 0o700,
        environment.data_dir / "history.db": 0o600,
    }
    try:
        guarded = [
            Guarded(str(path), stat.S_IMODE(path.stat().st_mode), mode)
            for path, mode in wanted.items()
            if path.exists()
        ]
    except OSError as error:
        raise _unseen(environment.data_dir, error) from error
    yield from judge_privacy(guarded)


def check_unfinished(environment: Environment) -> Iterator[Finding]:
    """Whether answers wait to be finished.

    Raises:
        CoachError: they cannot be looked at.

    """
    from coach.store.unfinished import find

    yield judge_unfinished(len(find(environment.recordings_dir)))


def _unseen(path: Path, error: OSError) -> StoreError:
    return StoreError(
        f"{path} cannot be looked at: {error.strerror or error}.", "Check who owns it and the folders above it."
    )
