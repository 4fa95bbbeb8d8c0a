"""What to ask next: missed points that are due, then categories never asked, then a balanced draw."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from random import Random

from coach.core.questions import CATEGORIES, Question, fill, is_askable, nearest
from coach.errors import BankError

FIRST_GAP = 1
"""Sessions from the first miss of a point to its return: the next session."""

GAP = 2
"""Sessions between its further returns: every second one. The gap stays equal because gaps that grow taught no better
(spaced against massed practice g = 0.74, growing against equal gaps g = 0.034: Latimier, Peyre & Ramus 2021,
doi 10.1007/s10648-020-09572-8). Gaps count sessions, not days, since people prepare within a week or two."""

N_MADE_TO_RETIRE = 2
"""How often in a row a missed point must be made before it stops returning: once may be luck."""


class Reason(StrEnum):
    """Why a question was chosen."""

    DUE = "due"
    NEW = "new"
    DRAWN = "drawn"


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer of the job's history, as far as sampling needs it.

    Attributes:
        question_id: the question answered.
        session_number: orders the sessions in time; the numbers may have gaps.
        made: texts of the points made.
        missed: texts of the points not made; points made only partly belong here, so that they return.
        is_retake: whether the question had been answered before in the session. Retakes do not move a point's
            schedule, because what is said right after a review shows short-term memory.

    """

    question_id: str
    session_number: int
    made: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    is_retake: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which questions may be chosen.

    Attributes:
        categories: only these; empty for all.
        question_ids: only these, of whatever occupation; empty for all.
        new_only: only questions never asked before.
        due_only: only questions with a missed point that is due.
        occupation: the job's title, such as "Senior Staff Nurse"; questions for other occupations are left out.
        facts: the job's facts by name; templates that need another one are left out.
        points: texts of the job's points; missed points that the job no longer holds do not return. None for all.

    """

    categories: Collection[str] = ()
    question_ids: Collection[str] = ()
    new_only: bool = False
    due_only: bool = False
    occupation: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    points: Collection[str] | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A question to ask.

    Attributes:
        question: the question, its placeholders filled.
        reason: due: a missed point returns; new: its category was never asked; drawn: neither.
        due_points: texts of the missed points that are due, in the order in which they were first missed.

    """

    question: Question
    reason: Reason
    due_points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pending:
    """A missed point on its way back.

    Attributes:
        question_id: the question at which it was missed, and at which it returns.
        point: the point's text.
        n_sessions_to_wait: sessions that go by before it is due; 0 is due in the coming session, less is overdue.
        n_missed: how often it was missed since it began to return.
        n_made_in_a_row: how often it was made since the last miss.

    """

    question_id: str
    point: str
    n_sessions_to_wait: int
    n_missed: int
    n_made_in_a_row: int

    @property
    def is_due(self) -> bool:
        """Whether it returns in the coming session."""
        return self.n_sessions_to_wait <= 0


def find_pending(history: Iterable[Answered], points: Collection[str] | None = None) -> tuple[Pending, ...]:
    """Every missed point that has not yet been made N_MADE_TO_RETIRE times in a row, in the order of first misses.

    The unit is question x point. A point is due FIRST_GAP sessions after its first miss, then GAP sessions after each
    answer; one that is due stays due until its question is asked.

    Args:
        history: the answers of the job's finished sessions, in any order.
        points: texts of the points that still matter; None for all.

    """
    answers = list(history)
    ranks = {number: rank for rank, number in enumerate(sorted({asked.session_number for asked in answers}))}
    returns: dict[tuple[str, str], _Return] = {}
    for asked in sorted((asked for asked in answers if not asked.is_retake), key=lambda asked: asked.session_number):
        rank = ranks[asked.session_number]
        for point in asked.made:
            key = (asked.question_id, point)
            if key in returns and returns[key].make(rank):
                del returns[key]
        for point in asked.missed:
            returns.setdefault((asked.question_id, point), _Return()).miss(rank)
    coming = len(ranks)
    return tuple(
        Pending(question_id, point, due.rank - coming, due.n_missed, due.n_made_in_a_row)
        for (question_id, point), due in returns.items()
        if points is None or point in points
    )


def sample(
    bank: Sequence[Question], history: Sequence[Answered], n: int, rng: Random, wanted: Wanted | None = None
) -> tuple[Choice, ...]:
    """The questions of the coming session, in the order in which to ask them; none twice.

    First those with missed points that are due, longest overdue first. Then, one at a time, a question of the category
    asked least so far (so that categories never asked come first), within the category one asked least, and one for
    the job's occupation before a general one. Ties are broken by chance. The order of the bank has no effect.

    Args:
        bank: every question there is.
        history: the answers of the job's finished sessions, in any order.
        n: how many questions to choose; fewer are returned when fewer fit.
        rng: chance; the same state gives the same choice.
        wanted: which questions may be chosen; None for all.

    Raises:
        BankError: no question fits, a category or id is unknown, a question asked for by id lacks a fact, n is below
            1, or the wishes exclude each other.

    """
    wanted = wanted or Wanted()
    _check(bank, n, wanted)
    asked_ids = {asked.question_id for asked in history}
    due: dict[str, list[Pending]] = {}
    for pending in find_pending(history, wanted.points):
        if pending.is_due:
            due.setdefault(pending.question_id, []).append(pending)
    eligible = [question for question in sorted(bank, key=lambda question: question.id) if _fits(question, wanted)]
    if wanted.new_only:
        eligible = [question for question in eligible if question.id not in asked_ids]
    if wanted.due_only:
        eligible = [question for question in eligible if question.id in due]
    if not eligible:
        raise _nothing_fits(wanted)

    rng.shuffle(eligible)
    returning = [question for question in eligible if question.id in due]
    returning.sort(key=lambda question: min(pending.n_sessions_to_wait for pending in due[question.id]))
    choices = [
        Choice(fill(question, wanted.facts), Reason.DUE, tuple(pending.point for pending in due[question.id]))
        for question in returning[:n]
    ]
    n_asked = Counter(asked.question_id for asked in history if not asked.is_retake)
    n_asked.update(choice.question.id for choice in choices)
    others = [question for question in eligible if question.id not in due]
    for question, reason in _draw(others, bank, n_asked, n - len(choices), rng):
        choices.append(Choice(fill(question, wanted.facts), reason))
    return tuple(choices)


def matches_occupation(question: Question, occupation: str) -> bool:
    """Whether a question is for every occupation, or for one whose words all stand in the job's title, in any order."""
    words = _words(occupation)
    return not question.occupations or any(_words(title) <= words for title in question.occupations)


class _Return:
    """One missed point on its way back; ranks are positions of sessions in time, from 0."""

    __slots__ = ("n_made_in_a_row", "n_missed", "rank")

    def __init__(self) -> None:
        self.rank = 0
        self.n_missed = 0
        self.n_made_in_a_row = 0

    def miss(self, rank: int) -> None:
        self.rank = rank + (GAP if self.n_missed else FIRST_GAP)
        self.n_missed += 1
        self.n_made_in_a_row = 0

    def make(self, rank: int) -> bool:
        """Note that the point was made; whether that was often enough to retire it."""
        self.rank = rank + GAP
        self.n_made_in_a_row += 1
        return self.n_made_in_a_row >= N_MADE_TO_RETIRE


def _draw(
    shuffled: Sequence[Question], bank: Sequence[Question], n_asked: Counter[str], n: int, rng: Random
) -> list[tuple[Question, Reason]]:
    """Up to n questions, each from the category asked least so far."""
    n_by_category: Counter[str] = Counter()
    for question in bank:
        n_by_category[question.category] += n_asked[question.id]
    queues: dict[str, list[Question]] = {}
    # Popped from the end, so the question to ask first must come last.
    for question in sorted(shuffled, key=lambda question: (n_asked[question.id], not question.occupations))[::-1]:
        queues.setdefault(question.category, []).append(question)
    # A shuffle of their own: in the order of the shuffled questions, large categories would win most ties.
    categories = sorted(queues)
    rng.shuffle(categories)
    drawn: list[tuple[Question, Reason]] = []
    while len(drawn) < n and any(queues.values()):
        category = min((name for name in categories if queues[name]), key=lambda name: n_by_category[name])
        drawn.append((queues[category].pop(), Reason.DRAWN if n_by_category[category] else Reason.NEW))
        n_by_category[category] += 1
    return drawn


def _fits(question: Question, wanted: Wanted) -> bool:
    if wanted.categories and question.category not in wanted.categories:
        return False
    if wanted.question_ids:
        return question.id in wanted.question_ids
    return matches_occupation(question, wanted.occupation) and is_askable(question, wanted.facts)


def _check(bank: Sequence[Question], n: int, wanted: Wanted) -> None:
    if n < 1:
        raise BankError(f"A session of {n} questions was asked for.", "Ask for 1 or more.")
    if wanted.new_only and wanted.due_only:
        raise BankError("A question cannot be both new and due.", "Ask for --new-only or for --due-only.")
    _check_known(wanted.categories, CATEGORIES, "category")
    _check_known(wanted.question_ids, [question.id for question in bank], "question")


def _check_known(names: Collection[str], known: Collection[str], kind: str) -> None:
    for name in names:
        if name not in known:
            raise BankError(f"There is no {kind} '{name}'{nearest(name, known) or '.'}", "See `coach questions list`.")


def _nothing_fits(wanted: Wanted) -> BankError:
    where = f" in {', '.join(wanted.categories)}" if wanted.categories else ""
    if wanted.due_only:
        return BankError(f"No missed point is due{where}.", "Practise without --due-only.")
    if wanted.new_only:
        return BankError(f"Every question that fits{where} has been asked.", "Practise without --new-only.")
    if wanted.question_ids:
        ids = ", ".join(wanted.question_ids)
        return BankError(f"No question is called {ids} and also{where}.", "Leave out --category, or --question.")
    return BankError(
        f"No question fits{where}.",
        "Choose other categories, add the facts that templates need with `coach job edit`, or add questions of your"
        " own with `coach questions add`.",
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))
