"""Asks about a real interview, and keeps what comes of it beside the job; nothing is overwritten unasked."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from coach import shelf
from coach.core.debrief import FEELINGS, Debrief, RealAnswer, draft_notes, find_alike, write_debrief
from coach.core.jobs.entries import read_numbers
from coach.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from coach.core.jobs import Job
    from coach.core.questions import Question
    from coach.environment import Environment
    from coach.job_making import AgreeableForm


@dataclass(frozen=True, slots=True)
class Known:
    """What the questions of the interview are compared with.

    Attributes:
        job: the job.
        bank: every question there is.
        n_practised: question id -> how often it was practised for this job.
    """

    job: Job
    bank: tuple[Question, ...]
    n_practised: Mapping[str, int]


def debrief(
    environment: Environment, form: AgreeableForm, job_file: Path, held_on: date
) -> tuple[Debrief, tuple[Path, ...]]:
    """Ask about an interview and keep it, with a note to each interviewer; the interview and the files written.

    What was entered is kept, down to the last line, whatever ends the asking or the keeping early.

    Raises:
        CoachError: the job, a bank or the history cannot be read, or a file cannot be written.
    """
    job = environment.job(job_file)
    with environment.history() as history:
        counts = Counter(summary.question_id for summary in history.summaries(job.title))
    known = Known(job, environment.bank(), counts)
    asking = _Asking(form, known, Debrief(", ".join(filter(None, (job.title, job.company))), held_on))
    folder = interviews_dir(job_file)
    place = folder / f"{held_on}.toml"
    written: list[Path] = []
    form.tell("Enter skips a question or ends a list. Ctrl-C stops: what you have entered is kept.")
    try:
        asking.run()
        if not _holds_something(asking.talk):
            return asking.talk, ()
        written.append(_keep(form, place, write_debrief(asking.talk)))
        for person, note in draft_notes(job, asking.talk):
            written.append(_keep(form, folder / f"{held_on}-thanks-{shelf.name_file(person.name)}.txt", note))
    except BaseException:
        if _holds_something(asking.talk):
            _tell_stopped(form, written[0] if written else _free(place), asking.talk, is_kept=bool(written))
        raise
    return asking.talk, tuple(written)


def _holds_something(talk: Debrief) -> bool:
    return bool(talk.answers or talk.promised)


def _tell_stopped(form: AgreeableForm, path: Path, talk: Debrief, *, is_kept: bool) -> None:
    """Say where an interview is kept, once it is; say all of it where no file can be written."""
    form.head("Stopped")
    text = write_debrief(talk)
    try:
        if not is_kept:
            shelf.keep(path, text)
        form.tell(f"What you entered is kept in {path}.")
    except CoachError as error:
        form.tell(f"{error.message} This is what you entered:\n{text}")


def interviews_dir(job_file: Path) -> Path:
    """The folder of a job's real interviews, beside its file."""
    return job_file.with_name(f"{job_file.name.removesuffix(shelf.SUFFIX)}.interviews")


class _Asking:
    """Asks about an interview; its `talk` holds at every moment all that has been entered."""

    def __init__(self, form: AgreeableForm, known: Known, talk: Debrief) -> None:
        self.talk = talk
        self._form = form
        self._known = known

    def run(self) -> None:
        while self._ask_answer():
            pass
        question = "What did you promise to look up, send or think over?"
        while promise := self._ask(question):
            self.talk = replace(self.talk, promised=(*self.talk.promised, promise))
            question = "And?"

    def _ask_answer(self) -> bool:
        """Ask for one question of the interview and its answer; whether there was another one."""
        text = self._ask(
            "What else were you asked?" if self.talk.answers else "What were you asked? As you remember it"
        )
        if not text:
            return False
        self.talk = replace(self.talk, answers=(*self.talk.answers, RealAnswer(text)))
        alike = self._ask_alike(text)
        points = self._known.job.own_points
        if alike is None:
            self._form.tell("It is none that coach knows.", "Add it with: coach questions add")
        else:
            points = self._known.job.points_for(alike.id, alike.category)
            n = self._known.n_practised.get(alike.id, 0)
            practised = f"You had practised it {n} time{'' if n == 1 else 's'}."
            self._form.tell(practised if n else "You had never practised it.")
            self._add(question_id=alike.id, n_practised=n)
        self._add(said=self._ask("What did you say, in a line?"))
        self._add(made=self._ask_made(tuple(point.text for point in points)))
        self._add(feeling=self._ask_feeling())
        return True

    def _add(self, **said: Any) -> None:  # noqa: ANN401 - the fields of RealAnswer
        """Add to what is known of the answer asked about."""
        *before, answer = self.talk.answers
        self.talk = replace(self.talk, answers=(*before, replace(answer, **said)))

    def _ask_alike(self, text: str) -> Question | None:
        """The question of the bank that was meant, by its id or with the person's consent; None for another one."""
        alike = find_alike(text, self._known.bank, self._known.job.known_facts)
        if alike is None:
            return None
        if alike.id == text:
            self._add(text=alike.text)
            return alike
        return alike if self._form.agree(f"Was it this one? {alike.text}") else None

    def _ask_made(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        if not texts:
            return ()
        self._form.show(texts)
        while True:
            try:
                chosen = read_numbers(self._ask("Which of these points did you make? Numbers, or all"), len(texts))
            except ValueError as error:
                self._form.tell(str(error))
                continue
            return tuple(text for number, text in enumerate(texts, start=1) if number in chosen)

    def _ask_feeling(self) -> int | None:
        scale = ", ".join(f"{number} {feeling}" for number, feeling in enumerate(FEELINGS, start=1))
        while answer := self._ask(f"How did it go? {scale}"):
            if answer in {"1", "2", "3", "4", "5"}:
                return int(answer)
            self._form.tell(f"“{answer}” is no number from 1 to 5.")
        return None

    def _ask(self, question: str) -> str:
        return " ".join((self._form.ask(question) or "").split())


def _keep(form: AgreeableForm, path: Path, text: str) -> Path:
    """Keep a file, under another name unless the person agrees to overwrite the one that stands there."""
    if os.path.lexists(path) and not form.agree(f"{path} exists. Overwrite it?"):
        path = _free(path)
    shelf.keep(path, text)
    return path


def _free(path: Path) -> Path:
    candidate, number = path, 1
    while os.path.lexists(candidate):
        number += 1
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return candidate
