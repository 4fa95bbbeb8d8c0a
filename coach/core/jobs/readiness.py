"""How far a job is prepared: what is still thin, by the seven parts of the advice, and what is planned to be said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from coach.core.jobs.preparation import COMPANY, ENTRIES, FIRST_INTERVIEW, NAMES, ROLE, TO_ASK
from coach.core.language.numbers import read_number
from coach.core.questions import CATEGORIES, Question, fill, is_askable, nearest
from coach.core.sampling import matches_occupation
from coach.errors import BankError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from coach.core.jobs import Job
    from coach.core.jobs.preparation import Section

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

_PLACES: Mapping[str, str] = MappingProxyType(
    {
        "role-challenges": "challenges",
        "salary": "salary",
        "management": "management",
        "motivation": "reasons",
        "aspirations": "aspirations",
    }
)
"""Common category -> what to prepare for it."""

_CHECKED_APART = frozenset({"challenges", "ideas"})
"""Parts of the research for which there is a check of their own."""

N_PARTS = 7
"""How many parts the advice has; find_thin tells them apart."""

OWN_POINT = "your own point"
PEOPLE = "the people you met"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is still thin.

    Attributes:
        advice: what to do about it, as a sentence without its full stop.
        place: where it belongs in the job file.
    """

    advice: str
    place: str


@dataclass(frozen=True, slots=True)
class Part:
    """One of the seven parts of the advice.

    Attributes:
        title: what it asks for.
        gaps: what is still thin; empty when nothing is.
    """

    title: str
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """A point that is intended for a question.

    Attributes:
        text: the point.
        part: the part of the preparation that it comes from, as in "your results", or OWN_POINT.
        is_pinned: whether it was pinned to the question.
    """

    text: str
    part: str
    is_pinned: bool = False


@dataclass(frozen=True, slots=True)
class Intention:
    """What a person intends to say to a question.

    Attributes:
        question: the question, its placeholders filled where the facts are known.
        points: the points; empty when nothing is planned.
    """

    question: Question
    points: tuple[Planned, ...] = ()

    @property
    def is_pinned(self) -> bool:
        """Whether the points were pinned to it."""
        return any(point.is_pinned for point in self.points)


def find_thin(job: Job, bank: Sequence[Question]) -> tuple[Part, ...]:
    """The seven parts in the order of the advice, each with what is still thin in a job.

    Args:
        job: the job.
        bank: the questions there are.
    """
    return (
        Part("Learn from your first interview", _missing(job, FIRST_INTERVIEW)),
        Part("Prepare for the common questions", _unplanned(job, bank)),
        Part("Key points and keywords to say aloud", _unsayable(job)),
        Part("Know the company", _missing(job, COMPANY)),
        Part("Know the role, and bring ideas", (*_missing(job, ROLE), *_too_few(job, "ideas", N_IDEAS))),
        Part("Have results of your résumé by heart", _weak_results(job)),
        Part("Address people by name, and end well", (*_nameless(job), *_missing(job, TO_ASK))),
    )


def plan(job: Job, bank: Sequence[Question]) -> tuple[Intention, ...]:
    """What is intended for each question that fits the job: pinned ones first, then by category as interviews go.

    Questions for other occupations and templates whose facts are unknown are left out unless points are pinned to them.
    """
    order = list(CATEGORIES)
    pins = {point: point.questions for point in job.own_points}
    pinned_ids = list(dict.fromkeys(pin for ids in pins.values() for pin in ids))
    facts = job.known_facts
    parts = _parts(job)
    intentions = []
    for question in bank:
        can_be_asked = is_askable(question, facts)
        if question.id in pinned_ids or (can_be_asked and matches_occupation(question, job.title)):
            points = tuple(
                Planned(point.text, parts.get(point.text.casefold(), OWN_POINT), question.id in pins.get(point, ()))
                for point in job.points_for(question.id, question.category)
            )
            intentions.append(Intention(fill(question, facts) if can_be_asked else question, points))
    pinned = sorted(
        (item for item in intentions if item.is_pinned), key=lambda item: pinned_ids.index(item.question.id)
    )
    rest = sorted(
        (item for item in intentions if not item.is_pinned), key=lambda item: order.index(item.question.category)
    )
    return (*pinned, *rest)


def find_homeless(job: Job, intentions: Iterable[Intention]) -> tuple[Planned, ...]:
    """The points of a job that come up with no question.

    Args:
        job: the job.
        intentions: its whole plan.
    """
    planned = {point.text for item in intentions for point in item.points}
    parts = _parts(job)
    return tuple(
        Planned(point.text, parts.get(point.text.casefold(), OWN_POINT))
        for point in job.points
        if point.text not in planned
    )


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


def _parts(job: Job) -> dict[str, str]:
    """Folded text of each point of the preparation -> the part it comes from."""
    own = job.own_points
    greetings = {point.text.casefold(): PEOPLE for point in job.points if point not in own}
    return greetings | {
        text.casefold(): NAMES[key] for key in reversed(tuple(ENTRIES)) for text in job.preparation.texts(key)
    }


def _missing(job: Job, section: Section) -> tuple[Gap, ...]:
    return tuple(
        _gap(f"Add {entry.name}", entry.key)
        for entry in section.entries
        if entry.key not in _CHECKED_APART and not job.preparation.texts(entry.key)
    )


def _unplanned(job: Job, bank: Sequence[Question]) -> tuple[Gap, ...]:
    planned = {question.category for question in bank if job.points_for(question.id, question.category)}
    return tuple(
        _gap(f"Add {NAMES[_PLACES[category]]}", _PLACES[category])
        for category in COMMON_CATEGORIES
        if category not in planned
    )


def _unsayable(job: Job) -> tuple[Gap, ...]:
    low, high = N_KEYWORDS
    n = len(job.keywords)
    gaps = []
    if not job.preparation.must_land:
        gaps.append(_gap(f"Add {NAMES['must_land']}", "must_land"))
    if not job.points:
        gaps.append(Gap("Add points that you want to make", "[[points]]"))
    if n < low:
        gaps.append(Gap(f"Add words of the posting: {n or 'none'} so far, at least {low} are good", "[[keywords]]"))
    if n > high:
        gaps.append(Gap(f"Drop some of the {n} keywords: nobody keeps more than about {high} in mind", "[[keywords]]"))
    return tuple(gaps)


def _weak_results(job: Job) -> tuple[Gap, ...]:
    achievements = job.preparation.achievements
    weak = (text for text in achievements if not _has_figure(text))
    return (
        *_too_few(job, "achievements", N_ACHIEVEMENTS),
        *(_gap(f"Put a figure into “{text}”", "achievements") for text in weak),
    )


def _has_figure(text: str) -> bool:
    """Whether a text holds a number, in figures or in words; "one" alone seldom is meant as one."""
    words = re.findall(r"\w+", text.lower())
    numbers = (read_number(words, i) for i in range(len(words)))
    return bool(re.search(r"\d", text)) or any(number not in {None, (1.0, 1)} for number in numbers)


def _too_few(job: Job, key: str, n_wanted: int) -> tuple[Gap, ...]:
    n = len(job.preparation.texts(key))
    if n >= n_wanted:
        return ()
    return (_gap(f"Add {NAMES[key]}: {n or 'none'} so far, at least {n_wanted} are good", key),)


def _nameless(job: Job) -> tuple[Gap, ...]:
    people = job.preparation.interviewers
    if not people:
        return (Gap(f"Add {PEOPLE}", "[[interviewers]]"),)
    return tuple(
        Gap(f"Add what {person.name} does there", "[[interviewers]] role") for person in people if not person.role
    )


def _gap(advice: str, key: str) -> Gap:
    table = ENTRIES[key].table
    return Gap(advice, f"[{table}] {key}" if table else key)
