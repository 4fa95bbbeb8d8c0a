"""Which parts of the preparation belong to which question: all of a person's plans, but never all at once."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias
from zlib import crc32

from coach.core.points import KeyPoint

if TYPE_CHECKING:
    from coach.core.jobs.preparation import Preparation

Draw: TypeAlias = tuple[tuple[str, int], ...]
"""Parts of the preparation, and at most how many lines of each one answer takes.

Together they stay near four: an answer of 60 to 120 s holds no more when each point gets the 15 to 45 s that guides
give to one part of a told situation.
"""

_HELLO = "hello"
_THANKS = "thanks"
_GAPS = "gaps"

OF_CATEGORIES: Mapping[str, Draw] = MappingProxyType(
    {
        "greeting": ((_HELLO, 3),),
        "motivation": (("reasons", 3), ("mission", 1)),
        "company": (("mission", 1), ("objectives", 1), ("values", 1), ("news", 1)),
        "role-challenges": (("challenges", 2),),
        "role-ideas": (("ideas", 2), ("findings", 2)),
        "first-90-days": (("ideas", 2), ("objectives", 1)),
        "resume": (("achievements", 3),),
        "consistency": (("told", 2), (_GAPS, 2)),
        "doubts": ((_GAPS, 2), ("achievements", 1)),
        "management": (("management", 2),),
        "aspirations": (("aspirations", 3),),
        "behavioural": (("achievements", 1),),
        "salary": (("salary", 1),),
        "questions-to-ask": (("questions", 3),),
        "closing": ((_THANKS, 3), ("at_the_end", 3)),
    }
)
"""Question category -> what its questions draw on."""

_OWN_STORY: Draw = ()

OF_QUESTIONS: Mapping[str, Draw] = MappingProxyType(
    {
        # Greeting and closing: questions that ask for more than names and next steps.
        "who-you-are": ((_HELLO, 1), ("must_land", 1), ("achievements", 2)),
        "in-one-sentence": (("must_land", 1),),
        "introduce-to-team": (("must_land", 1), ("achievements", 1)),
        "what-did-you-do-since": (("promised", 2), ("findings", 1), ("ideas", 1)),
        "how-did-it-feel": ((_HELLO, 2), ("went_well", 1)),
        "your-questions": (("questions", 3), ("at_the_end", 2)),
        "sum-yourself-up": (("must_land", 1), ("achievements", 2), ("reasons", 1)),
        "anything-we-missed": ((_GAPS, 3),),
        "remaining-doubt-close": ((_GAPS, 3),),
        "still-interested": (("reasons", 2),),
        "next-steps": (("at_the_end", 3),),
        # Round one, where only one side of it is asked for.
        "add-to-first-round": (("missed", 3),),
        "promised-last-time": (("promised", 3),),
        "said-to-interviewer": (("told", 2),),
        "strength-again": (("told", 2),),
        "compare-two-accounts": (("told", 2),),
        "motive-again": (("reasons", 3),),
        "interviewer-and-team": ((_GAPS, 2),),
        "others-more-experienced": (("achievements", 2),),
        "gap-in-requirements": ((_GAPS, 2),),
        # Motives and the company: one thing of the research.
        "what-you-bring-first": (("ideas", 2), ("achievements", 1)),
        "mission-in-your-words": (("mission", 1),),
        "role-on-paper-and-in-fact": (("findings", 1), ("challenges", 1)),
        "what-we-do": (("mission", 1), ("objectives", 1)),
        "our-customers": (("mission", 1), ("objectives", 1)),
        "what-worries-you-about-us": (("objectives", 1), ("news", 1)),
        "value-in-practice": (("values", 1),),
        "disagree-with-value": (("values", 1),),
        "what-you-add-to-culture": (("values", 1),),
        "recent-news": (("news", 2),),
        # The role and the résumé: one result, or one side of the research.
        "how-others-do-it": (("findings", 2),),
        "seen-in-our-work": (("findings", 2),),
        "one-answer-for-all": (("ideas", 1),),
        "biggest-achievement": (("achievements", 1),),
        "number-behind-line": (("achievements", 1),),
        "your-own-share": (("achievements", 1),),
        "improved-something": (("achievements", 1),),
        "larger-than-before": (("achievements", 1),),
        # Terms of work, and questions to them, one at a time.
        "notice-and-start": (("start", 1),),
        "hours-and-availability": (("hours", 1),),
        "place-of-work": (("place", 1),),
        "beyond-money": (("hours", 1), ("place", 1), ("management", 1)),
        "ask-future-manager": (("questions", 1),),
        "ask-panel-member": (("questions", 1),),
        # Stories and judgements of their own, which no line of a preparation answers: nothing but pinned points.
        "noticed-so-far": _OWN_STORY,
        "part-of-the-work-you-like": _OWN_STORY,
        "dull-part-of-the-job": _OWN_STORY,
        "why-this-field": _OWN_STORY,
        "culture-you-need": _OWN_STORY,
        "product-tried": _OWN_STORY,
        "unlike-last-employer": _OWN_STORY,
        "rules-you-dislike": _OWN_STORY,
        "competitor-move": _OWN_STORY,
        "stop-doing": _OWN_STORY,
        "question-for-data": _OWN_STORY,
        "idea-that-failed": _OWN_STORY,
        "learn-the-ropes": _OWN_STORY,
        "replace-a-favourite": _OWN_STORY,
        "what-you-need-to-start": _OWN_STORY,
        "change-of-direction": _OWN_STORY,
        "shortest-stay": _OWN_STORY,
        "skill-you-use-most": _OWN_STORY,
        "training-that-paid": _OWN_STORY,
        "between-jobs": _OWN_STORY,
        "changed-your-mind": _OWN_STORY,
        "weakness-again": _OWN_STORY,
        "different-industry": _OWN_STORY,
        "failed-and-fixed": _OWN_STORY,
        "worst-fit": _OWN_STORY,
        "feedback-you-used": _OWN_STORY,
        "disagree-with-manager": _OWN_STORY,
        "leading-without-title": _OWN_STORY,
        "first-time-leading": _OWN_STORY,
        "underperformer": _OWN_STORY,
        "work-you-would-miss": _OWN_STORY,
        "admired-career": _OWN_STORY,
        "conflict-at-work": _OWN_STORY,
        "decision-without-facts": _OWN_STORY,
        "gave-hard-feedback": _OWN_STORY,
        "learned-from-customer": _OWN_STORY,
        "admitted-mistake": _OWN_STORY,
        "said-no": _OWN_STORY,
        "change-imposed": _OWN_STORY,
        "set-goal-and-missed": _OWN_STORY,
        "ethical-choice": _OWN_STORY,
        "other-offers": _OWN_STORY,
        "pay-review": _OWN_STORY,
    }
)
"""Id of a shipped question -> what it draws on, where that is not what its category does."""


PLAIN_TALK = frozenset({"greeting", "salary", "questions-to-ask", "closing"})
"""Categories about names, pay, and what comes next: there the posting's words are not expected."""


def expects_keywords(question_id: str, category: str) -> bool:
    """Whether an answer has room for the posting's words: all but plain talk, where one does not present oneself."""
    return category not in PLAIN_TALK or "must_land" in dict(OF_QUESTIONS.get(question_id, ()))


def draw(preparation: Preparation, question_id: str, category: str) -> tuple[str, ...]:
    """The lines of a preparation that belong to a question.

    Where there are more lines than one answer takes, the questions share them out: each question always draws the
    same ones, and a new line moves only those that it displaces (rendezvous hashing: Thaler & Ravishankar 1998,
    doi 10.1109/90.663936).

    Args:
        preparation: what was prepared.
        question_id: the question.
        category: its category.
    """
    wanted = OF_QUESTIONS.get(question_id, OF_CATEGORIES.get(category, ()))
    drawn = [text for part, n in wanted for text in _share(_lines(preparation, part), n, question_id)]
    return tuple(dict.fromkeys(drawn))


def derive_points(preparation: Preparation) -> tuple[KeyPoint, ...]:
    """Every line of a preparation that some question draws on, once, with the categories and questions that do."""
    points: dict[str, KeyPoint] = {}
    for part in dict.fromkeys(
        part for wanted in (*OF_CATEGORIES.values(), *OF_QUESTIONS.values()) for part, _ in wanted
    ):
        categories = tuple(name for name, wanted in OF_CATEGORIES.items() if part in dict(wanted))
        questions = tuple(name for name, wanted in OF_QUESTIONS.items() if part in dict(wanted))
        for text in _lines(preparation, part):
            points.setdefault(text.casefold(), KeyPoint(text, categories, questions))
    return tuple(points.values())


def _lines(preparation: Preparation, part: str) -> tuple[str, ...]:
    if part == _HELLO:
        return tuple(f"Hello again, {person.name}" for person in preparation.interviewers)
    if part == _THANKS:
        return tuple(f"Thank you, {person.name}" for person in preparation.interviewers)
    if part == _GAPS:
        return preparation.missed + preparation.promised
    return preparation.texts(part)


def _share(lines: tuple[str, ...], n: int, question_id: str) -> tuple[str, ...]:
    if len(lines) <= n:
        return lines
    chosen = sorted(lines, key=lambda line: crc32(f"{question_id}\0{line}".encode()))[:n]
    return tuple(line for line in lines if line in chosen)
