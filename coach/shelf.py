"""Where job files lie, and how one is found, kept and never overwritten by accident."""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from coach.core.questions import nearest
from coach.errors import JobError

if TYPE_CHECKING:
    from collections.abc import Collection

    from coach.environment import Environment

SUFFIX = ".toml"
PARTIAL = ".partial.toml"
"""What was entered before the wizard was interrupted."""

COPY = ".bak"
"""A job file as it was before coach wrote it anew."""

POSTING = ".posting.md"
"""The posting's text, beside its job file."""


def jobs_dir(environment: Environment) -> Path:
    """The folder of the user's jobs; may not exist yet."""
    return environment.data_dir / "jobs"


def list_jobs(environment: Environment) -> tuple[Path, ...]:
    """The finished job files of the folder, by name."""
    return tuple(path for path in sorted(jobs_dir(environment).glob(f"*{SUFFIX}")) if not path.name.endswith(PARTIAL))


def list_partial(environment: Environment) -> tuple[Path, ...]:
    """The job files whose making was interrupted, by name."""
    return tuple(sorted(jobs_dir(environment).glob(f"*{PARTIAL}")))


def find_job(environment: Environment, wanted: str | None = None) -> Path:
    """The job file that a person means.

    Args:
        environment: knows the folder of jobs.
        wanted: the name of a job of that folder, or the beginning of it when no other begins so; else the path of a
            file, or the job's title. None for the only job there is.

    Raises:
        JobError: there is none, or several could be meant; names them.
    """
    jobs = {path.name.removesuffix(SUFFIX): path for path in list_jobs(environment)}
    if wanted is None:
        if len(jobs) == 1:
            return next(iter(jobs.values()))
        if jobs:
            hint = "Say which one: by --job NAME, or by the name alone after `coach job …` and `coach debrief`."
            raise JobError(f"There are {len(jobs)} jobs: {', '.join(jobs)}.", hint)
        raise JobError("There is no job yet.", "Make one with: coach job new")
    found = _find_named(environment, wanted)
    if found is not None:
        return found
    path = Path(wanted).expanduser()
    if path.suffix == SUFFIX or len(path.parts) > 1:
        return path
    begins = [path for name, path in jobs.items() if wanted and name.casefold().startswith(wanted.casefold())]
    if len(begins) == 1:
        return begins[0]
    if begins:
        names = ", ".join(found.name.removesuffix(SUFFIX) for found in begins)
        raise JobError(f"Several jobs begin with '{wanted}': {names}.", "Give the whole name.")
    raise JobError(
        f"There is no job '{wanted}'{nearest(wanted, jobs) or '.'}",
        "See them with: coach job list. Make one with: coach job new",
    )


def find_title(environment: Environment, wanted: str, titles: Collection[str]) -> str:
    """The title of the job that a person means, under which its answers are kept.

    Args:
        environment: knows the folder of jobs.
        wanted: a title; else the whole name of a job of the folder, or the path of a file.
        titles: those of the jobs there are answers for, some of whose files may be gone.

    Returns:
        What is wanted as it stands, where no job is called so.

    Raises:
        JobError: several could be meant, or its file cannot be used.
    """
    if wanted in titles:
        return wanted
    path = _find_named(environment, wanted)
    return wanted if path is None else environment.job(path).title


def call(environment: Environment, path: Path) -> str:
    """How to name a job on the command line: by its name when it lies in the folder of jobs, else by its path."""
    return path.name.removesuffix(SUFFIX) if path.parent == jobs_dir(environment) else str(path)


def name_file(text: str) -> str:
    """A file name made of a text: small ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "job"


def posting_beside(path: Path) -> Path:
    """Where the posting of a job file is kept."""
    return path.with_name(path.name.removesuffix(SUFFIX) + POSTING)


def free_path(path: Path, ending: str = SUFFIX) -> Path:
    """The path itself, or the first of NAME-2, NAME-3 and so on, of which neither job file nor posting exists."""
    stem = path.name.removesuffix(ending)
    candidate, number = path, 1
    while os.path.lexists(candidate) or os.path.lexists(posting_beside(candidate)):
        number += 1
        candidate = path.with_name(f"{stem}-{number}{ending}")
    return candidate


def keep(path: Path, text: str) -> None:
    """Write a file whole or not at all, readable by the user alone; one that stands there is replaced.

    Args:
        path: the file; its folder is made when it is missing.
        text: its content.

    Raises:
        JobError: it cannot be written.
    """
    try:
        for folder in (path.parent.parent, path.parent):  # `parents` alone would not make the upper one private
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=".coach-")  # mode 0600
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(draft).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(draft).unlink()
            raise
    except OSError as error:
        raise JobError(f"{path} cannot be written: {error.strerror}.", "Check the disk and the folder.") from error


def _find_named(environment: Environment, wanted: str) -> Path | None:
    """The job file of a whole name, a path or a title, in this order; None where there is none.

    Raises:
        JobError: several have the title.
    """
    jobs = {path.name.removesuffix(SUFFIX): path for path in list_jobs(environment)}
    for name, path in jobs.items():
        if name.casefold() == wanted.removesuffix(SUFFIX).casefold():
            return path
    path = Path(wanted).expanduser()
    if _is_file(path):
        return path
    titled = [name for name, path in jobs.items() if _title(environment, path) == wanted.casefold()]
    if len(titled) > 1:
        raise JobError(f"Several jobs have the title “{wanted}”: {', '.join(titled)}.", "Give the name of one.")
    return jobs[titled[0]] if titled else None


def _title(environment: Environment, path: Path) -> str | None:
    """The folded title of a job; None where its file cannot be used."""
    try:
        return environment.job(path).title.casefold()
    except JobError:
        return None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name that is too long, or holds a NUL
        return False
