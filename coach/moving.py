"""Brings a history to another machine: one archive with records and recordings."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
import zlib
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach import private_files
from coach.errors import InputError, StoreError
from coach.keeping import remove_files

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from coach.core.scopes import Holdings
    from coach.environment import Environment

FORMAT = 1
"""Raised whenever an older coach could not take an archive in whole."""

_MANIFEST = "coach.json"
_SESSIONS = "sessions.jsonl"
_RECORDINGS = "recordings/"


def export_history(environment: Environment, path: Path, *, with_audio: bool) -> tuple[int, int]:
    """Write the whole history into a new archive that only its owner may read; how many sessions and recordings it has.

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
            for recording in found:
                archive.write(recording, f"{_RECORDINGS}{recording.name}")
        return n_sessions, len(found)
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


def _unwritable(path: Path, error: OSError) -> InputError:
    return InputError(f"{path} cannot be written: {error.strerror or error}.", "Name another file.")


def import_history(environment: Environment, path: Path) -> Holdings:
    """Take in an archive, whole or not at all; what is here already is passed over. What was new.

    Raises:
        InputError: it is no archive of coach, was written by a newer coach, or is damaged.
        StoreError: the history or a recording cannot be written.

    """
    kept: list[Path] = []
    with _archive(path) as archive, environment.history() as history:
        try:
            aliases = _read_manifest(archive, path)
            keeper = _Keeper(archive, environment.recordings_dir, kept)
            with closing(_read_sessions(archive, path)) as sessions:
                return history.take_in(sessions, aliases, keeper.keep)
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
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with self._archive.open(f"{_RECORDINGS}{name}") as source, private_files.create(path) as target:
                shutil.copyfileobj(source, target)
            self._kept.append(path)
        except OSError as error:
            raise StoreError(
                f"{path} cannot be written: {error.strerror}.", "Check the disk and the folder."
            ) from error
        return path.name


def _unreadable(path: Path, error: OSError) -> InputError:
    return InputError(f"{path} cannot be read: {error.strerror or error}.", "Check the path.")


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
