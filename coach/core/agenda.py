"""What lies ahead of the next sessions: the missed points on their way back, and what was never asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.core.questions import CATEGORIES, Question, fill, is_askable
from coach.core.sampling import Answered, Pending, find_pending, matches_occupation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coach.core.jobs import Job


@dataclass(frozen=True, slots=True)
class Returning:
    """A question that will be asked again for the sake of missed points.

    Attributes:
        question: the question, its placeholders filled.
        points: its missed points, the one due first before the others; at least one.
    """

    question: Question
    points: tuple[Pending, ...]

    @property
    def n_sessions_to_wait(self) -> int:
        """Sessions that go by before the first of its points is due; 0 is due in the coming session, less overdue."""
        return min(pending.n_sessions_to_wait for pending in self.points)


@dataclass(frozen=True, slots=True)
class Agenda:
    """What lies ahead for a job.

    Attributes:
        due: the questions that return in the coming session, the longest overdue first.
        later: those that return after it, the soonest first.
        never_asked: the questions that fit the job and were never asked, in the order of an interview.
        n_fitting: how many questions fit the job, asked or not.
    """

    due: tuple[Returning, ...] = ()
    later: tuple[Returning, ...] = ()
    never_asked: tuple[Question, ...] = ()
    n_fitting: int = 0


def make_agenda(job: Job, bank: Sequence[Question], history: Iterable[Answered]) -> Agenda:
    """The agenda of a job, by the same rules by which sampling.sample chooses.

    Missed points that the job no longer holds do not return; neither do questions that left the bank, or whose facts
    the job no longer tells.

    Args:
        job: the job.
        bank: every question there is.
        history: the answers of the job's finished sessions, in any order.
    """
    answers = list(history)
    facts = job.known_facts
    fitting = {
        question.id: fill(question, facts)
        for question in bank
        if matches_occupation(question, job.title) and is_askable(question, facts)
    }
    by_question: dict[str, list[Pending]] = {}
    for pending in find_pending(answers, {point.text for point in job.points}):
        if pending.question_id in fitting:
            by_question.setdefault(pending.question_id, []).append(pending)
    returning = sorted(
        (
            Returning(fitting[id_], tuple(sorted(points, key=lambda pending: pending.n_sessions_to_wait)))
            for id_, points in by_question.items()
        ),
        key=lambda item: item.n_sessions_to_wait,
    )
    asked_ids = {asked.question_id for asked in answers}
    order = list(CATEGORIES)
    return Agenda(
        due=tuple(item for item in returning if item.n_sessions_to_wait <= 0),
        later=tuple(item for item in returning if item.n_sessions_to_wait > 0),
        never_asked=tuple(
            sorted(
                (question for id_, question in fitting.items() if id_ not in asked_ids),
                key=lambda question: order.index(question.category),
            )
        ),
        n_fitting=len(fitting),
    )
