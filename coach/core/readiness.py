"""How far a job is prepared: what is still thin, by the seven parts of the advice, and what is planned to be said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.core.preparation import COMPANY, ENTRIES, FIRST_INTERVIEW, ROLE, TO_ASK
from coach.core.questions import CATEGORIES, Question, fill, has_fact, nearest, required_facts
from coach.core.sampling import matches_occupation
from coach.errors import BankError

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from coach.core.jobs import Job
    from coach.core.points import KeyPoint

N_KEYWORDS = (5, 20)
"""Fewer keywords hardly show the job. More than about 20 is what users of such tools complain about: nobody keeps
them in mind."""

N_ACHIEVEMENTS = 3
"""The advice asks for "a few" that one knows by heart; three are drawn on by a question about the résumé."""

N_IDEAS = 2
"""The advice asks for ideas and recommendations, in the plural."""

COMMON_CATEGORIES = ("role-challenges", "salary", "management", "motivation", "aspirations")
"""What the advice names as common second-interview questions: typical challenges of the job, salary expectations,
management preferences, reasons for pursuing the job, career aspirations."""

_SHORT = {
    "went_well": "what went well",
    "went_badly": "what went badly",
    "missed": "what you missed",
    "promised": "what you promised",
    "told": "what you told them",
    "mission": "its mission",
    "objectives": "its objectives",
    "values": "its values",
    "news": "its news",
    "findings": "what you found in others' work",
    "questions": "questions to ask",
    "at_the_end": "what to settle before you leave",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One of the seven parts of the advice.

    Attributes:
        title: what it asks for.
        gaps: what is still thin, each with its place in the job file; empty when nothing is.
    """

    title: str
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Intention:
    """What a person intends to say to a question.

    Attributes:
        question: the question, its placeholders filled where the facts are known.
        points: the points; empty when nothing is planned.
        is_pinned: whether the points were pinned to it.
    """

    question: Question
    points: tuple[KeyPoint, ...]
    is_pinned: bool


def find_thin(job: Job, bank: Sequence[Question]) -> tuple[Part, ...]:
    """The seven parts in the order of the advice, each with what is still thin in a job.

    Args:
        job: the job.
        bank: the questions there are.
    """
    return (
        Part("Learn from your first interview", _missing(job, FIRST_INTERVIEW.table)),
        Part("Prepare for the common questions", _unplanned(job, bank)),
        Part("Key points and keywords to say aloud", _unsayable(job)),
        Part("Know the company", _missing(job, COMPANY.table)),
        Part("Know the role, and bring ideas", (*_missing(job, ROLE.table), *_few_ideas(job))),
        Part("Have results of your résumé by heart", _weak_results(job)),
        Part("Address people by name, and end well", (*_nameless(job), *_missing(job, TO_ASK.table))),
    )


def plan(job: Job, bank: Sequence[Question]) -> tuple[Intention, ...]:
    """What is intended for each question that fits the job: pinned ones first, then by category as interviews go.

    Questions for other occupations and templates whose facts are unknown are left out unless points are pinned to them.
    """
    order = list(CATEGORIES)
    pinned_ids = list(dict.fromkeys(pin for point in job.own_points for pin in point.questions))
    facts = job.known_facts
    intentions = []
    for question in bank:
        is_askable = all(has_fact(name, facts) for name in required_facts(question))
        is_pinned = question.id in pinned_ids
        if is_pinned or (is_askable and matches_occupation(question, job.title)):
            asked = fill(question, facts) if is_askable else question
            intentions.append(Intention(asked, job.points_for(question.id, question.category), is_pinned))
    pinned = sorted(
        (item for item in intentions if item.is_pinned), key=lambda item: pinned_ids.index(item.question.id)
    )
    rest = sorted(
        (item for item in intentions if not item.is_pinned), key=lambda item: order.index(item.question.category)
    )
    return (*pinned, *rest)


def choose(
    intentions: Sequence[Intention], categories: Collection[str], question_ids: Collection[str]
) -> tuple[Intention, ...]:
    """The intentions for some categories and some questions; empty ones stand for all.

    Raises:
        BankError: there is no such category, or no such question that fits the job.
    """
    ids = [item.question.id for item in intentions]
    for names, known, kind in ((categories, CATEGORIES, "category"), (question_ids, ids, "question that fits the job")):
        for name in names:
            if name not in known:
                raise BankError(
                    f"There is no {kind} '{name}'{nearest(name, known) or '.'}", "See: coach job plan --all"
                )
    return tuple(
        item
        for item in intentions
        if (not categories or item.question.category in categories)
        and (not question_ids or item.question.id in question_ids)
    )


def _missing(job: Job, table: str) -> tuple[str, ...]:
    return tuple(
        f"{_SHORT[key]}: [{table}] {key}"
        for key, section in ENTRIES.items()
        if section.table == table and key in _SHORT and not job.preparation.texts(key)
    )


def _unplanned(job: Job, bank: Sequence[Question]) -> tuple[str, ...]:
    planned = {question.category for question in bank if job.points_for(question.id, question.category)}
    places: Mapping[str, str] = {
        "role-challenges": "[role_research] challenges",
        "salary": "[wishes] salary",
        "management": "[wishes] management",
        "motivation": "[wishes] reasons",
        "aspirations": "[wishes] aspirations",
    }
    return tuple(
        f"nothing to say for {category}: {places[category]}, or [[points]]"
        for category in COMMON_CATEGORIES
        if category not in planned
    )


def _unsayable(job: Job) -> tuple[str, ...]:
    low, high = N_KEYWORDS
    n = len(job.keywords)
    gaps = []
    if not job.preparation.must_land:
        gaps.append("the line that must land: must_land")
    if not job.points:
        gaps.append("no key point: [[points]]")
    if n < low:
        gaps.append(f"{n or 'no'} keyword{'' if n == 1 else 's'} of the posting: [[keywords]], at least {low}")
    if n > high:
        gaps.append(f"{n} keywords are more than you can keep in mind: [[keywords]], at most about {high}")
    return tuple(gaps)


def _few_ideas(job: Job) -> tuple[str, ...]:
    n = len(job.preparation.ideas)
    return () if n >= N_IDEAS else (f"{n or 'no'} idea{'' if n == 1 else 's'} of your own: [role_research] ideas",)


def _weak_results(job: Job) -> tuple[str, ...]:
    achievements = job.preparation.achievements
    n = len(achievements)
    gaps = []
    if n < N_ACHIEVEMENTS:
        gaps.append(f"{n or 'no'} achievement{'' if n == 1 else 's'}: [resume] achievements, at least {N_ACHIEVEMENTS}")
    gaps += [f"no figure in “{text}”: [resume] achievements" for text in achievements if not re.search(r"\d", text)]
    return tuple(gaps)


def _nameless(job: Job) -> tuple[str, ...]:
    people = job.preparation.interviewers
    if not people:
        return ("the names of your interviewers: [[interviewers]]",)
    return tuple(f"the role of {person.name}: [[interviewers]] role" for person in people if not person.role)
