"""What a real interview was like, as a commented file to keep, and thank-you notes drafted from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.core.language.text import content_stems
from coach.core.questions import fill, is_askable
from coach.core.toml_text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from coach.core.jobs import Job
    from coach.core.jobs.preparation import Interviewer
    from coach.core.questions import Question

ALIKE_FROM = 0.5
"""Share of the content words of both questions together that must be common to take one for the other (the Jaccard
index). A guess that the person confirms or not: half of the words in common is where questions of the bank about one
subject begin."""

FEELINGS = ("badly", "rather badly", "so-so", "rather well", "well")
"""How an answer felt, from 1 to 5."""

MAX_NOTE_POINTS = 2
"""A thank-you note is read in passing; more than two points make it a letter."""


@dataclass(frozen=True, slots=True)
class RealAnswer:
    """One question of the real interview.

    Attributes:
        text: the question, as the person remembers it.
        question_id: the question of the bank that it was; empty for another one.
        n_practised: how often that one had been practised.
        said: what the person said, in a line or two; may be empty.
        made: texts of the points they made.
        feeling: how it felt, from 1 to 5 as in FEELINGS; None when they did not say.
    """

    text: str
    question_id: str = ""
    n_practised: int = 0
    said: str = ""
    made: tuple[str, ...] = ()
    feeling: int | None = None


@dataclass(frozen=True, slots=True)
class Debrief:
    """One real interview.

    Attributes:
        job: the position and company.
        held_on: its day.
        answers: the questions asked, in their order.
        promised: what the person promised there.
    """

    job: str
    held_on: date
    answers: tuple[RealAnswer, ...] = ()
    promised: tuple[str, ...] = ()


def find_alike(text: str, bank: Sequence[Question], facts: Mapping[str, str]) -> Question | None:
    """The question of the bank that was probably meant, its placeholders filled; None when none is alike.

    Args:
        text: its id, or the question as remembered.
        bank: every question there is.
        facts: the job's facts; templates that need another one are passed over.
    """
    wanted = content_stems(text)
    best, best_share = None, ALIKE_FROM
    for question in bank:
        if not is_askable(question, facts):
            continue
        filled = fill(question, facts)
        if text.strip().casefold() == question.id:
            return filled
        stems = content_stems(filled.text)
        share = len(stems & wanted) / max(1, len(stems | wanted))
        if share >= best_share and (best is None or share > best_share):
            best, best_share = filled, share
    return best


def write_debrief(debrief: Debrief) -> str:
    """An interview as a commented TOML file."""
    return "\n".join([*_head(debrief), *(line for answer in debrief.answers for line in _answer(answer))])


def draft_notes(job: Job, debrief: Debrief) -> tuple[tuple[Interviewer, str], ...]:
    """A thank-you note to each interviewer; they share out the points made, since people compare notes."""
    people = job.preparation.interviewers
    made = tuple(dict.fromkeys(point for answer in debrief.answers for point in answer.made))
    return tuple(
        (person, _note(job, person, debrief, (made[number :: len(people)] or made)[:MAX_NOTE_POINTS]))
        for number, person in enumerate(people)
    )


def _note(job: Job, person: Interviewer, debrief: Debrief, points: Sequence[str]) -> str:
    day = f"{debrief.held_on.day} {debrief.held_on:%B}"
    at = f" at {job.company}" if job.company else ""
    lines = [f"To: {person.contact}"] if person.contact else []
    lines += [f"Subject: Thank you for our conversation on {day}", "", f"Dear {person.name},", ""]
    lines.append(f"Thank you for your time on {day}, and for what you told me about the {job.title} position{at}.")
    if points:
        lines += ["", "What I would most like you to remember of our conversation:", *(f"- {text}" for text in points)]
    if debrief.promised:
        lines += ["", "What I promised is on its way:", *(f"- {text}" for text in debrief.promised)]
    lines += ["", "I would be glad to take up this work, and I look forward to hearing from you.", ""]
    return "\n".join([*lines, "Kind regards", "[your name]", ""])


def _head(debrief: Debrief) -> Iterator[str]:
    yield "# A real interview: what you were asked, what you said, and how it felt. Edit it as you like."
    yield f"job = {quote(debrief.job)}"
    yield f"held_on = {debrief.held_on.isoformat()}"
    yield ""
    yield "# What you promised to look up, send or think over."
    yield f"promised = [{', '.join(map(quote, debrief.promised))}]"
    yield ""


def _answer(answer: RealAnswer) -> Iterator[str]:
    yield "[[asked]]"
    yield f"text = {quote(answer.text)}"
    if answer.question_id:
        yield f"question = {quote(answer.question_id)}"
    yield f"times_practised = {answer.n_practised}"
    yield f"said = {quote(answer.said)}"
    yield f"made = [{', '.join(map(quote, answer.made))}]  # those of your points that you made"
    if answer.feeling is not None:
        yield f"felt = {answer.feeling}  # {FEELINGS[answer.feeling - 1]}; 1 is {FEELINGS[0]}, 5 is {FEELINGS[-1]}"
    yield ""
