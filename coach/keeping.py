"""What is kept and what goes: forgetting parts of the history, and how long recordings stay."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from coach.core.scopes import Holdings, Scope, ScopeKind
from coach.environment import read_text
from coach.errors import JobError, SettingsError, StoreError
from coach.settings import parse_settings
from coach.shelf import keep
from coach.store.unfinished import find, forget

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from coach.environment import Environment
    from coach.settings import Settings
    from coach.store.history import History
    from coach.store.unfinished import Unfinished

_KEEP_AUDIO = re.compile(r"^([ \t]*keep_audio[ \t]*=[ \t]*)[^\s#]+", re.MULTILINE)
_DATABASE = "history.db"
_BACKUP = f"{_DATABASE}.backup-"
_RECORDING = ".wav"
_NOTE = ".json"


@dataclass(frozen=True, slots=True)
class Doomed:
    """What is to go.

    Attributes:
        name: as a person calls it.
        holdings: what the history holds of it; None where the history cannot be read.
        files: the files that go with it.
        is_everything: the history itself is among them.
        backups: copies of the history from before an update, which may hold it and stay.

    """

    name: str
    holdings: Holdings | None
    files: tuple[Path, ...] = ()
    is_everything: bool = False
    backups: tuple[Path, ...] = ()

    @property
    def n_recordings(self) -> int:
        """How many of the files are recordings."""
        return sum(file.suffix == _RECORDING for file in self.files)

    @property
    def n_backups(self) -> int:
        """How many of the files are copies of the history."""
        return sum(_BACKUP in file.name for file in self.files)


def choose_scope(attempt: int | None, session: int | None, job: str | None) -> Scope | None:
    """The part of the history that is named; None where none or more than one is."""
    named = [
        Scope(kind, key)
        for kind, key in ((ScopeKind.ATTEMPT, attempt), (ScopeKind.SESSION, session), (ScopeKind.JOB, job))
        if key is not None
    ]
    return named[0] if len(named) == 1 else None


def look_up(environment: Environment, history: History, scope: Scope) -> Doomed:
    """What goes when a part of the history is forgotten; nothing goes yet.

    Raises:
        StoreError: there is no such part, or it cannot be read.

    """
    holdings = history.holdings(scope)
    if not holdings.n_sessions and not holdings.n_attempts:
        raise _nothing(history, scope)
    folder = environment.recordings_dir
    # The name only: a history may come from elsewhere, and must not reach other files.
    recordings = [folder / Path(name).name for name in holdings.recordings]
    unfinished = [item.file for item in find(folder) if _belongs(item, scope)]
    files = (file for recording in (*recordings, *unfinished) for file in (recording, recording.with_suffix(_NOTE)))
    backups = sorted(environment.data_dir.glob(f"{_BACKUP}*"))
    return Doomed(scope.name, holdings, tuple(file for file in files if file.exists()), backups=tuple(backups))


def look_up_everything(environment: Environment) -> Doomed:
    """What goes when everything is forgotten, even where the history is damaged; nothing goes yet."""
    holdings: Holdings | None = Holdings()
    if (environment.data_dir / _DATABASE).exists():
        try:
            with environment.history() as history:
                holdings = history.holdings()
        except StoreError:
            holdings = None
    folders = ((environment.recordings_dir, "*"), (environment.data_dir, f"{_DATABASE}*"))
    files = (file for folder, names in folders for file in sorted(folder.glob(names)) if file.is_file())
    return Doomed("everything", holdings, tuple(files), is_everything=True)


def remove_unfinished(file: Path) -> None:
    """Remove an answer's file and then its note; as long as there is a note, `coach recover` knows of the file.

    Raises:
        StoreError: one of them cannot be removed.

    """
    remove_files([file])
    forget(file)


def remove_files(files: Iterable[Path]) -> None:
    """Remove files; those that are gone already are no error.

    Raises:
        StoreError: one cannot be removed; those after it are still there.

    """
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise StoreError(
                f"{file} cannot be removed: {error.strerror}.", "Close what uses it, then run the command again."
            ) from error


def drop_recordings(environment: Environment, history: History, before: datetime) -> int:
    """Remove the recordings of answers begun before a moment, transcripts stay; how many there were.

    Raises:
        StoreError: one cannot be removed, or the history cannot be written.

    """
    names = history.recordings(before)
    if names:
        # Files first: what fails here is tried again next time, while a file without its row would be lost sight of.
        remove_files(environment.recordings_dir / Path(name).name for name in names)
        history.drop_recordings(before)
    return len(names)


def drop_old_recordings(environment: Environment, history: History) -> str:
    """Remove the recordings that are older than the settings allow; what was removed as a sentence, empty for nothing.

    Raises:
        StoreError: one cannot be removed, or the history cannot be written.

    """
    n_days = environment.settings.audio_days
    if n_days is None:
        return ""
    n_removed = drop_recordings(environment, history, environment.now() - timedelta(days=n_days))
    if not n_removed:
        return ""
    return f"{count(n_removed, 'recording')} older than {count(n_days, 'day')} removed; the transcripts stay."


def set_keep_audio(environment: Environment, keep_audio: bool | int) -> None:
    """Write the setting keep_audio; the rest of the settings file, comments included, stays as it is.

    Args:
        environment: knows the settings file, which is made when it is missing.
        keep_audio: True for always, False for never, else a number of days.

    Raises:
        SettingsError: the file cannot be used or written.

    """
    path = environment.settings_file
    wanted = replace(environment.settings, keep_audio=keep_audio)
    text = read_text(path, SettingsError) if path.exists() else ""
    value = str(keep_audio).lower()
    changed, n_places = _KEEP_AUDIO.subn(rf"\g<1>{value}", text, count=1)
    if not n_places:
        changed = f"{text}{'' if not text or text.endswith(chr(10)) else chr(10)}keep_audio = {value}\n"
    if not _says(changed, wanted):
        raise SettingsError(
            f"{path} cannot be changed: it is written in an unusual way.", f"Write: keep_audio = {value}"
        )
    try:
        keep(path, changed)
    except JobError as error:
        raise SettingsError(error.message, "Check the rights of its folder.") from error


def count(number: int, thing: str) -> str:
    """A number of things in words: 1 recording, 2 recordings."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _belongs(unfinished: Unfinished, scope: Scope) -> bool:
    """Whether an answer that was cut short belongs to a session or a job."""
    match scope.kind:
        case ScopeKind.SESSION:
            return unfinished.session_id == scope.key
        case ScopeKind.JOB:
            return unfinished.job_title == scope.key
        case ScopeKind.ATTEMPT:
            return False


def _nothing(history: History, scope: Scope) -> StoreError:
    jobs = ", ".join(f"“{job}”" for job in history.jobs())
    hint = f"There are: {jobs}." if scope.kind is ScopeKind.JOB and jobs else "coach progress lists the sessions."
    return StoreError(f"There is no {scope.name.removeprefix('the ')} in the history.", hint)


def _says(text: str, wanted: Settings) -> bool:
    try:
        return parse_settings(tomllib.loads(text), "") == wanted
    except (tomllib.TOMLDecodeError, SettingsError):
        return False
