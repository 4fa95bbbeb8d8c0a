"""Brings everything to another machine: one archive with records, recordings, jobs and own questions."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
import zlib
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach import private_files
from coach.errors import InputError, StoreError
from coach.keeping import remove_files
from coach.own_questions import list_own_banks, questions_dir
from coach.shelf import PARTIAL, POSTING, SUFFIX, jobs_dir, list_jobs, list_partial, posting_beside

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence

    from coach.environment import Environment

FORMAT = 2
"""Raised whenever an older coach could not take an archive in whole."""

_MANIFEST = "coach.json"
_SESSIONS = "sessions.jsonl"
_RECORDINGS = "recordings/"
_JOBS = "jobs/"
_QUESTIONS = "questions/"


@dataclass(frozen=True, slots=True)
class Freight:
    """What an archive brings.

    Attributes:
        n_sessions: how many sessions.
        n_attempts: how many answers; taken in only, not counted when an archive is written.
        n_recordings: how many recordings.
        n_jobs: how many jobs; begun ones, which come along, are not counted.
        n_banks: how many files of own questions.
        unlike: the names of jobs, postings and banks that are here already with other content, and stay.

    """

    n_sessions: int = 0
    n_attempts: int = 0
    n_recordings: int = 0
    n_jobs: int = 0
    n_banks: int = 0
    unlike: tuple[str, ...] = ()


def export_history(environment: Environment, path: Path, *, with_audio: bool) -> Freight:
    """Write history, jobs and own questions into a new archive that only its owner may read; what it holds.

    Args:
        environment: the world.
        path: the archive, which must not be there yet.
        with_audio: whether recordings come along.

    Raises:
        InputError: the archive is already there, or cannot be written.
        StoreError: the history cannot be read.

    """
    try:
        # The file is made here, since zipfile would let everybody read it.
        with private_files.create(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            n_sessions, recordings = _write_records(environment, archive, path)
            found = [recording for recording in recordings if with_audio and recording.is_file()]
            prepared = _prepared_files(environment)
            for recording in found:
                archive.write(recording, f"{_RECORDINGS}{recording.name}")
            for name, file_path in prepared.items():
                archive.writestr(name, _content(file_path))
        return Freight(n_sessions, 0, len(found), *_count_prepared(prepared))
    except FileExistsError as error:
        raise InputError(f"{path} is already there and is not overwritten.", "Name another file.") from error
    except OSError as error:
        raise _unwritable(path, error) from error


def _write_records(environment: Environment, archive: zipfile.ZipFile, path: Path) -> tuple[int, list[Path]]:
    """Write what the history holds; how many sessions, and where the recordings of their answers would be."""
    recordings: list[Path] = []
    n_sessions = 0
    with environment.history() as history, history.exporting() as (sessions, aliases):
        try:
            manifest = {"format": FORMAT, "aliases": aliases}
            archive.writestr(_MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
            with archive.open(_SESSIONS, "w", force_zip64=True) as file:
                for session in sessions:
                    n_sessions += 1
                    file.write(json.dumps(session, ensure_ascii=False).encode() + b"\n")
                    names = (attempt["recording"] for attempt in session["attempts"] if attempt["recording"])
                    recordings += [environment.recordings_dir / Path(name).name for name in names]
        except OSError as error:  # told here, since the history would take it for its own
            raise _unwritable(path, error) from error
    return n_sessions, recordings


def _prepared_files(environment: Environment) -> dict[str, Path]:
    """The files of a person's jobs and own questions, by the names they have in an archive."""
    jobs = list_jobs(environment)
    postings = [posting for job in jobs if os.path.lexists(posting := posting_beside(job))]
    of_jobs = {f"{_JOBS}{path.name}": path for path in (*jobs, *list_partial(environment), *postings)}
    return of_jobs | {f"{_QUESTIONS}{path.name}": path for path in list_own_banks(environment)}


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def _count_prepared(names: Iterable[str]) -> tuple[int, int]:
    """How many of the members of an archive are job files, and how many banks of own questions."""
    files = [name for name in names if name.endswith(SUFFIX) and not name.endswith(PARTIAL)]
    return sum(name.startswith(_JOBS) for name in files), sum(name.startswith(_QUESTIONS) for name in files)


def _unwritable(path: Path, error: OSError) -> InputError:
    return InputError(f"{path} cannot be written: {error.strerror or error}.", "Name another file.")


def import_history(environment: Environment, path: Path) -> Freight:
    """Take in an archive, whole or not at all; what is here already is passed over. What was new.

    Raises:
        InputError: it is no archive of coach, was written by a newer coach, or is damaged.
        StoreError: the history or a file cannot be written.

    """
    kept: list[Path] = []
    with _archive(path) as archive, environment.history() as history:
        try:
            aliases = _read_manifest(archive, path)
            keeper = _Keeper(archive, environment.recordings_dir, kept)
            new, unlike = _take_in_prepared(environment, archive, kept)
            with closing(_read_sessions(archive, path)) as sessions:
                taken = history.take_in(sessions, aliases, keeper.keep)
            n_recordings = len(kept) - len(new)
            return Freight(taken.n_sessions, taken.n_attempts, n_recordings, *_count_prepared(new), tuple(unlike))
        except BaseException:
            remove_files(kept)
            raise


class _Keeper:
    """Takes recordings out of an archive, each to a free name in one folder, whatever its name says."""

    def __init__(self, archive: zipfile.ZipFile, folder: Path, kept: list[Path]) -> None:
        self._archive = archive
        self._folder = folder
        self._kept = kept
        self._names = set(archive.namelist())

    def keep(self, recording: str) -> str | None:
        """Take a recording out; the name it has now, or None where the archive does not hold it.

        Raises:
            StoreError: it cannot be written.

        """
        name = Path(recording).name
        if not name or f"{_RECORDINGS}{name}" not in self._names:
            return None
        first = self._folder / name
        candidates = (first if number == 1 else first.with_stem(f"{first.stem}-{number}") for number in count(1))
        path = next(path for path in candidates if not os.path.lexists(path))
        _unpack(self._archive, f"{_RECORDINGS}{name}", path, self._kept)
        return path.name


def _take_in_prepared(
    environment: Environment, archive: zipfile.ZipFile, kept: list[Path]
) -> tuple[list[str], list[str]]:
    """Take in jobs and own questions: the members that are new here, and those that are here with other content.

    A file of that name here is never replaced, nor kept twice under two names: two jobs of one title could not be told
    apart.
    """
    new, unlike = [], []
    for folder, here in ((_JOBS, jobs_dir(environment)), (_QUESTIONS, questions_dir(environment))):
        for member in archive.namelist():
            name = member.removeprefix(folder)
            if member == name or name != Path(name).name or not name.endswith((SUFFIX, POSTING)):
                continue
            path = here / name
            if not os.path.lexists(path):
                _unpack(archive, member, path, kept)
                new.append(member)
            elif _content(path) != archive.read(member):
                unlike.append(member)
    return new, unlike


def _unpack(archive: zipfile.ZipFile, member: str, path: Path, kept: list[Path]) -> None:
    """Write a member of an archive to a free path, private to its owner, and note that it was.

    Raises:
        StoreError: it cannot be written.

    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with archive.open(member) as source, private_files.create(path) as target:
            shutil.copyfileobj(source, target)
        kept.append(path)
    except OSError as error:
        raise StoreError(f"{path} cannot be written: {error.strerror}.", "Check the disk and the folder.") from error


def _unreadable(path: Path, error: OSError) -> InputError:
    return InputError(f"{path} cannot be read: {error.strerror or error}.", "Check the file and its permissions.")


@contextmanager
def _archive(path: Path) -> Iterator[zipfile.ZipFile]:
    """An archive, opened; what is wrong with it as an InputError."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except OSError as error:
        raise _unreadable(path, error) from error
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise InputError(f"{path} is no archive that coach wrote, or is damaged ({error}).", _AGAIN) from error
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path} holds what coach never writes ({error}).", _AGAIN) from error


_AGAIN = "Write it again with: coach export FILE.zip"


def _read_manifest(archive: zipfile.ZipFile, path: Path) -> Sequence[dict[str, Any]]:
    """The aliases of an archive of a known format."""
    manifest = json.loads(archive.read(_MANIFEST))
    if not isinstance(manifest, dict) or type(manifest.get("format")) is not int:
        raise ValueError(f"{_MANIFEST} names no format")
    if manifest["format"] > FORMAT:
        raise InputError(
            f"{path} was written by a newer coach (format {manifest['format']}; this one knows up to {FORMAT}).",
            "Update coach. Nothing was taken in.",
        )
    aliases: Sequence[dict[str, Any]] = manifest["aliases"]
    return aliases


def _read_sessions(archive: zipfile.ZipFile, path: Path) -> Generator[dict[str, Any], None, None]:
    try:
        with archive.open(_SESSIONS) as file:
            for line in file:
                yield json.loads(line)
    except OSError as error:  # told here, since the history would take it for its own
        raise _unreadable(path, error) from error
