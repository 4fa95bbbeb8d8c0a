"""Runs the wizard and keeps what comes of it: whole when it was finished, as a partial file when it was not."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from coach import shelf
from coach.core.jobs import parse_job
from coach.core.jobs.file import write_job
from coach.documents import read_document
from coach.environment import read_text
from coach.errors import CoachError, JobError
from coach.wizard import Form, Given, Wizard

if TYPE_CHECKING:
    from pathlib import Path

    from coach.core.jobs import Job
    from coach.environment import Environment

UNTITLED = "(untitled)"
"""Stands for the title of a job that was interrupted before it had one."""


class AgreeableForm(Form, Protocol):
    """A form that also asks for consent."""

    def agree(self, question: str, *, enter_agrees: bool = False) -> bool:
        """Yes or no, or just Enter; no at the end of input."""
        ...


def make_job(environment: Environment, form: AgreeableForm, given: Given, target: Path | None = None) -> Path:
    """Ask for a job and keep it; where it lies.

    Whatever ends the asking early, what has been entered until then is kept in NAME.partial.toml.

    Args:
        environment: knows the folder of jobs.
        form: where to ask.
        given: what need not be asked.
        target: the job file to write; None for the folder of jobs, under the company's name.

    Raises:
        JobError: the person gave no title, or the file cannot be written.
    """
    partial, begun = _unfinished(environment, form, given, target)
    wizard = Wizard(form, read_document, given, begun)
    try:
        job = _titled(wizard.run())
        path = _keep_whole(form, target or _default_path(environment, job), job)
    except BaseException:
        if wizard.job != begun and _holds_something(wizard.job):
            _keep_partial(form, partial or _free_partial(target or _default_path(environment, wizard.job)), wizard.job)
        raise
    if partial is not None:
        partial.unlink(missing_ok=True)
    return path


def fill_job(environment: Environment, form: Form, path: Path) -> None:
    """Ask for what a job does not hold yet, and keep it in its file, whatever ends the asking.

    A file that a person has edited by hand is copied first: their own comments are not written again.

    Raises:
        JobError: the file cannot be read or written.
    """
    job = environment.job(path)
    before = read_text(path, JobError)
    wizard = Wizard(form, read_document, Given(), job)
    try:
        wizard.run()
    finally:
        if wizard.job == job:
            form.tell("Nothing has changed.")
        else:
            _rewrite(form, path, before, wizard.job)
            hint = f"See what is still thin: coach job check {shelf.call(environment, path)}"
            form.tell(f"What you added is kept in {path}.", hint)


def _rewrite(form: Form, path: Path, before: str, job: Job) -> None:
    if before != write_job(parse_job(tomllib.loads(before), path.name)):
        copy = shelf.free_path(path.with_name(path.name + shelf.COPY), shelf.COPY)
        shelf.keep(copy, before)
        form.tell(f"The file as you had edited it is kept in {copy}.")
    _keep(path, job)


def _unfinished(
    environment: Environment, form: AgreeableForm, given: Given, target: Path | None
) -> tuple[Path | None, Job | None]:
    """A job begun before that the person wants to go on with, and where it lies.

    Who names a job means that one, and who brings a posting or a title means a new one.
    """
    own = target and target.with_name(target.name.removesuffix(shelf.SUFFIX) + shelf.PARTIAL)
    is_another = given.posting is not None or bool(given.title)
    places = ([own] if own.exists() else []) if own is not None else list(shelf.list_partial(environment))
    for path in places:
        begun = f"You began {path.name.removesuffix(shelf.PARTIAL)} and did not finish."
        if is_another and path != own:
            form.tell(begun, "Go on with it some other time: coach job new")
            continue
        if form.agree(f"{begun} Go on with it?", enter_agrees=True):  # else Enter alone would begin a second job
            try:
                job = environment.job(path)
            except JobError as error:
                form.tell(error.message, error.hint)
            else:
                return path, replace(job, title="" if job.title == UNTITLED else job.title)
        if form.agree("Discard it? What you entered there is then gone for good."):
            path.unlink(missing_ok=True)
    return None, None


def _default_path(environment: Environment, job: Job) -> Path:
    return shelf.jobs_dir(environment) / f"{shelf.name_file(job.company or job.title)}{shelf.SUFFIX}"


def _titled(job: Job) -> Job:
    if not job.title:
        raise JobError("The job has no title.", "Give at least that:  coach job new --title 'Staff nurse'")
    return job


def _keep_whole(form: AgreeableForm, path: Path, job: Job) -> Path:
    is_agreed = path.exists() and form.agree(f"{path} exists. Overwrite it, and its posting?")
    if not is_agreed:
        path = shelf.free_path(path)
    _keep(path, replace(job, posting_file=""))
    return path


def _keep(path: Path, job: Job) -> None:
    """Write a job file, and its posting beside it unless that has a file of its own."""
    if job.posting and not job.posting_file:
        posting = shelf.posting_beside(path)
        shelf.keep(posting, job.posting + "\n")
        job = replace(job, posting_file=posting.name)
    shelf.keep(path, write_job(job))


def _free_partial(target: Path) -> Path:
    return shelf.free_path(target.with_name(target.name.removesuffix(shelf.SUFFIX) + shelf.PARTIAL), shelf.PARTIAL)


def _keep_partial(form: Form, path: Path, job: Job) -> None:
    """Keep what there is, on the screen where no file can be written."""
    form.head("Stopped")
    text = write_job(replace(job, title=job.title or UNTITLED, posting_file=""))
    try:
        shelf.keep(path, text)
        form.tell(f"What you entered is kept in {path}.", "Go on with it: coach job new")
    except CoachError as error:
        form.tell(f"{error.message} This is what you entered:\n{text}")


def _holds_something(job: Job) -> bool:
    return bool(job.title or job.posting or job.keywords or job.points or job.preparation != type(job.preparation)())
