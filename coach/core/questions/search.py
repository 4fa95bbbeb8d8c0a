"""Finds questions of the bank by id, category and occupation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.core.questions import Question, nearest
from coach.core.sampling import matches_occupation
from coach.errors import BankError

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


def find_question(bank: Sequence[Question], wanted: str) -> Question:
    """The question of an id, in whatever letter case, or the only one whose id begins so.

    Raises:
        BankError: there is none, or several begin so; names them.
    """
    folded = wanted.strip().casefold()
    begins = [question for question in bank if folded and question.id.startswith(folded)]
    for question in begins:
        if question.id == folded:
            return question
    if len(begins) == 1:
        return begins[0]
    if begins:
        ids = ", ".join(question.id for question in begins)
        raise BankError(f"Several questions begin with '{wanted}': {ids}.", "Give the whole id.")
    advice = nearest(folded, [question.id for question in bank]) or "."
    raise BankError(f"There is no question '{wanted}'{advice}", "See them with: coach questions list")


def select_questions(
    bank: Sequence[Question], categories: Collection[str], occupation: str = ""
) -> tuple[Question, ...]:
    """The questions of some categories, or of all for none; only those for an occupation where one is given.

    Args:
        bank: every question there is.
        categories: keys of questions.CATEGORIES.
        occupation: a job's title, such as "Senior Staff Nurse", or words of an occupation, such as "software".

    Raises:
        BankError: no question is for this occupation; names those there are.
    """
    chosen = tuple(question for question in bank if not categories or question.category in categories)
    if not occupation.strip():
        return chosen
    if not any(_is_for(question, occupation) for question in bank):
        known = sorted({title for question in bank for title in question.occupations})
        raise BankError(
            f"No question is only for '{occupation}'{nearest(occupation.casefold(), known) or '.'}",
            f"There are some for: {', '.join(known)}. The general questions fit every occupation.",
        )
    return tuple(question for question in chosen if _is_for(question, occupation))


def _is_for(question: Question, occupation: str) -> bool:
    """Whether it is for an occupation in particular: the title holds its name, or a part of its name was given."""
    if not question.occupations:
        return False
    words = set(occupation.casefold().split())
    return matches_occupation(question, occupation) or any(
        words <= set(title.split()) for title in question.occupations
    )
