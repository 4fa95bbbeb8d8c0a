"""Answers that were being given when the program ended: each is a file, with a note beside it until it is saved."""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from coach.core.attempts import Asked
from coach.errors import StoreError
from coach.store.rows import to_text

_PRIVATE_FOLDER = 0o700
_PRIVATE_FILE = 0o600

_RECORDING, _TEXT = ".wav", ".txt"

_KINDS: Mapping[str, type | tuple[type, ...]] = {
    "question_id": str,
    "text": str,
    "category": str,
    "target_s": (int, float),
    "job_file": str,
    "job_title": str,
    "session_id": int,
    "answered_at": str,
}


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An answer that was begun and is not in the history yet.

    Attributes:
        asked: the question as it was put.
        job_file: absolute path of the job file.
        job_title: the job's title.
        session_id: the number of its session.
        answered_at: when it began, with its zone.
        file: what there is of it: the recording NAME.wav, or NAME.txt with what was typed.

    """

    asked: Asked
    job_file: str
    job_title: str
    session_id: int
    answered_at: datetime
    file: Path

    @property
    def is_typed(self) -> bool:
        """Whether it was typed, not spoken."""
        return self.file.suffix == _TEXT


def remember(folder: Path, unfinished: Unfinished) -> Path:
    """Note that an answer is being given, in NAME.json; whole or not at all, and for its owner only.

    Args:
        folder: the folder of its file; created when missing.
        unfinished: the answer.

    Returns:
        The note's path.

    Raises:
        StoreError: it cannot be written.
        ValueError: the time of the answer has no zone.

    """
    note = folder / f"{unfinished.file.stem}.json"
    facts = {
        **asdict(unfinished.asked),
        "job_file": unfinished.job_file,
        "job_title": unfinished.job_title,
        "session_id": unfinished.session_id,
        "answered_at": to_text(unfinished.answered_at),
    }
    with _faults(note, "written"):
        folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
        _write_whole(note, json.dumps(facts, indent=1))
    return note


def forget(file: Path) -> None:
    """Remove the note of an answer, if there is one, and what was typed; a recording stays.

    Raises:
        StoreError: one of them cannot be removed.

    """
    for path in (file.with_suffix(_TEXT), file.with_suffix(".json")):
        with _faults(path, "removed"):
            path.unlink(missing_ok=True)


class Draft:
    """A typed answer, on the disk while it is being typed. See answering.Draft."""

    def __init__(self, file: Path, describe: Callable[[], Unfinished]) -> None:
        """Nothing is written before the first word.

        Args:
            file: where the text goes, NAME.txt.
            describe: the answer for its note; called once there is a text to note.

        """
        self._file = file
        self._describe = describe
        self._text = ""
        self.is_kept = False

    def keep(self, text: str) -> None:
        """Keep the text as it stands now, an empty one by removing what was kept.

        A disk that takes nothing is left to the saving of the answer to tell: here, it would interrupt the typing.
        """
        if text == self._text:
            return
        with suppress(StoreError):
            if text.strip():
                self._write(text)
            elif self.is_kept:
                forget(self._file)
            self.is_kept = bool(text.strip())
            self._text = text

    def _write(self, text: str) -> None:
        if not self.is_kept:
            remember(self._file.parent, self._describe())
        with _faults(self._file, "written"):
            _write_whole(self._file, text)


def read_text(item: Unfinished) -> str:
    """What was typed of an answer.

    Raises:
        StoreError: it cannot be read.

    """
    with _faults(item.file, "read"):
        return item.file.read_text("utf-8", "replace")


def find(folder: Path) -> tuple[Unfinished, ...]:
    """The unfinished answers of a folder whose files are there, the oldest first.

    A note that was not written by coach, or was damaged since, is passed over: its file stays where it is.

    Raises:
        StoreError: the folder or a note cannot be read.

    """
    with _faults(folder, "read"):
        files = [note.with_suffix(kind) for note in folder.glob("*.json") for kind in (_RECORDING, _TEXT)]
        there = [file for file in files if file.is_file()]
    found = [unfinished for file in there if (unfinished := _read(file)) is not None]
    return tuple(sorted(found, key=lambda unfinished: (unfinished.answered_at, unfinished.file.name)))


def _read(file: Path) -> Unfinished | None:
    note = file.with_suffix(".json")
    with _faults(note, "read"):
        content = note.read_bytes()
    try:
        return _parse(json.loads(content), file)
    except (ValueError, OverflowError, RecursionError):  # no JSON, or not what coach writes
        return None


def _parse(facts: Any, file: Path) -> Unfinished:  # noqa: ANN401 - whatever JSON holds
    if not isinstance(facts, dict) or not all(isinstance(facts.get(name), kind) for name, kind in _KINDS.items()):
        raise ValueError(f"not a note of an answer: {facts!r}")
    answered_at = datetime.fromisoformat(facts["answered_at"])
    if answered_at.tzinfo is None:
        raise ValueError(f"the time {answered_at.isoformat()} has no zone")
    return Unfinished(
        asked=Asked(facts["question_id"], facts["text"], facts["category"], float(facts["target_s"])),
        job_file=facts["job_file"],
        job_title=facts["job_title"],
        session_id=facts["session_id"],
        answered_at=answered_at,
        file=file,
    )


def _write_whole(path: Path, text: str) -> None:
    """Write a file for its owner only; a crash leaves it as it was before or as it is then."""
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE_FILE)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:  # also where a signal ends the program in the middle
        part.unlink(missing_ok=True)
        raise


@contextmanager
def _faults(path: Path, what: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreError(
            f"{path} cannot be {what} ({error.strerror or error}).", "Check the folder's rights and the disk."
        ) from error
