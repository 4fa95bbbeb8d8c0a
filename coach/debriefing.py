"""Asks about a real interview, and keeps what comes of it beside the job; nothing is overwritten unasked."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coach import shelf
from coach.core.debrief import FEELINGS, Debrief, RealAnswer, draft_notes, find_alike, write_debrief
from coach.core.jobs.entries import read_numbers

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

    What was entered is kept even when the asking is interrupted.

    Raises:
        CoachError: the job, a bank or the history cannot be read, or a file cannot be written.
    """
    job = environment.job(job_file)
    with environment.history() as history:
        counts = Counter(summary.question_id for summary in history.summaries(job.title))
    known = Known(job, environment.bank(), counts)
    talk = Debrief(", ".join(filter(None, (job.title, job.company))), held_on)
    folder = interviews_dir(job_file)
    form.tell("Enter skips a question or ends a list. Ctrl-C stops: what you have entered is kept.")
    try:
        while answer := _ask_answer(form, known, is_first=not talk.answers):
            talk = replace(talk, answers=(*talk.answers, answer))
        question = "What did you promise to look up, send or think over?"
        while promise := _ask(form, question):
            talk = replace(talk, promised=(*talk.promised, promise))
            question = "And?"
    except BaseException:
        if talk.answers:
            path = _free(folder / f"{held_on}.toml")
            shelf.keep(path, write_debrief(talk))
            form.head("Stopped")
            form.tell(f"What you entered is kept in {path}.")
        raise
    if not talk.answers and not talk.promised:
        return talk, ()
    written = [_keep(form, folder / f"{held_on}.toml", write_debrief(talk))]
    for person, note in draft_notes(job, talk):
        written.append(_keep(form, folder / f"{held_on}-thanks-{shelf.name_file(person.name)}.txt", note))
    return talk, tuple(written)


def interviews_dir(job_file: Path) -> Path:
    """The folder of a job's real interviews, beside its file."""
    return job_file.with_name(f"{job_file.name.removesuffix(shelf.SUFFIX)}.interviews")


def _ask_answer(form: AgreeableForm, known: Known, *, is_first: bool) -> RealAnswer | None:
    """One question of the interview; None when there was no other."""
    text = _ask(form, "What were you asked? As you remember it" if is_first else "What else were you asked?")
    if not text:
        return None
    alike = find_alike(text, known.bank, known.job.known_facts)
    if alike is not None and alike.id != text and not form.agree(f"Was it this one? {alike.text}"):
        alike = None
    answer = RealAnswer(alike.text if alike is not None and alike.id == text else text)
    if alike is None:
        form.tell("It is none that coach knows.", "Add it with: coach questions add")
    else:
        n = known.n_practised.get(alike.id, 0)
        form.tell(f"You had practised it {n} time{'' if n == 1 else 's'}." if n else "You had never practised it.")
        answer = replace(answer, question_id=alike.id, n_practised=n)
    points = known.job.points_for(alike.id, alike.category) if alike is not None else known.job.own_points
    texts = tuple(point.text for point in points)
    return replace(
        answer,
        said=_ask(form, "What did you say, in a line?"),
        made=_ask_made(form, texts),
        feeling=_ask_feeling(form),
    )


def _ask_made(form: AgreeableForm, texts: tuple[str, ...]) -> tuple[str, ...]:
    if not texts:
        return ()
    form.show(texts)
    while True:
        try:
            chosen = read_numbers(_ask(form, "Which of these points did you make? Numbers, or all"), len(texts))
        except ValueError as error:
            form.tell(str(error))
            continue
        return tuple(text for number, text in enumerate(texts, start=1) if number in chosen)


def _ask_feeling(form: AgreeableForm) -> int | None:
    scale = ", ".join(f"{number} {feeling}" for number, feeling in enumerate(FEELINGS, start=1))
    while answer := _ask(form, f"How did it go? {scale}"):
        if answer in {"1", "2", "3", "4", "5"}:
            return int(answer)
        form.tell(f"“{answer}” is no number from 1 to 5.")
    return None


def _ask(form: AgreeableForm, question: str) -> str:
    return " ".join((form.ask(question) or "").split())


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
