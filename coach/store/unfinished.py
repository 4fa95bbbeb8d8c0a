"""Answers that were being recorded when the program ended: a note beside each recording until it has been saved."""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from coach.core.attempts import Asked
from coach.errors import StoreError
from coach.store.rows import to_text

_PRIVATE_FOLDER = 0o700
_PRIVATE_FILE = 0o600

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
    """An answer whose recording has begun and which is not in the history yet.

    Attributes:
        asked: the question as it was put.
        job_file: absolute path of the job file.
        job_title: the job's title.
        session_id: the number of its session.
        answered_at: when it began, with its zone.
        recording: the recording, NAME.wav.

    """

    asked: Asked
    job_file: str
    job_title: str
    session_id: int
    answered_at: datetime
    recording: Path


def remember(folder: Path, unfinished: Unfinished) -> Path:
    """Note that an answer is being recorded, in NAME.json for NAME.wav; whole or not at all, and for its owner only.

    Args:
        folder: the folder of the recording; created when missing.
        unfinished: the answer.

    Returns:
        The note's path.

    Raises:
        StoreError: it cannot be written.
        ValueError: the time of the answer has no zone.

    """
    note = folder / f"{unfinished.recording.stem}.json"
    facts = {
        **asdict(unfinished.asked),
        "job_file": unfinished.job_file,
        "job_title": unfinished.job_title,
        "session_id": unfinished.session_id,
        "answered_at": to_text(unfinished.answered_at),
    }
    with _note_faults(note, "written"):
        folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
        part = note.with_name(note.name + ".part")
        part.unlink(missing_ok=True)
        descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE_FILE)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(facts, file, indent=1)
                file.flush()
                os.fsync(file.fileno())
            part.replace(note)
        except OSError:
            part.unlink(missing_ok=True)
            raise
    return note


def forget(recording: Path) -> None:
    """Remove the note of a recording, if there is one.

    Raises:
        StoreError: it cannot be removed.

    """
    note = recording.with_suffix(".json")
    with _note_faults(note, "removed"):
        note.unlink(missing_ok=True)


def find(folder: Path) -> tuple[Unfinished, ...]:
    """The unfinished answers of a folder whose recordings are there, the oldest first.

    A note that was not written by coach, or was damaged since, is passed over: its recording stays where it is.

    Raises:
        StoreError: the folder or a note cannot be read.

    """
    with _note_faults(folder, "read"):
        notes = [note for note in folder.glob("*.json") if note.with_suffix(".wav").is_file()]
    found = [unfinished for note in notes if (unfinished := _read(note)) is not None]
    return tuple(sorted(found, key=lambda unfinished: (unfinished.answered_at, unfinished.recording.name)))


def _read(note: Path) -> Unfinished | None:
    with _note_faults(note, "read"):
        content = note.read_bytes()
    try:
        return _parse(json.loads(content), note.with_suffix(".wav"))
    except (ValueError, OverflowError, RecursionError):  # no JSON, or not what coach writes
        return None


def _parse(facts: Any, recording: Path) -> Unfinished:  # noqa: ANN401 - whatever JSON holds
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
        recording=recording,
    )


@contextmanager
def _note_faults(path: Path, what: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreError(
            f"{path} cannot be {what} ({error.strerror or error}).", "Check the folder's rights and the disk."
        ) from error
