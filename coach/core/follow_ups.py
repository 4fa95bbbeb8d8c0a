"""Follow-ups: asked right after an answer, for the points that it missed.

They are stored as attempts at a question of their own, whose id is made of the main one. Nothing that is made from the
main question's answers over time may count them: what is said right after a review shows short-term memory.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coach.core.gate import Refusal
from coach.core.language.text import content_stems
from coach.core.points import PointState

if TYPE_CHECKING:
    from coach.core.points import KeyPoint
    from coach.core.questions import Question
    from coach.core.scoring import Score

TARGET_S = 45.0
"""The length to aim at: the most of the 15 to 45 s that guides give to one part of a told situation."""

MARK = "+follow-up-"
"""What sets the id of a follow-up apart: no id of a bank holds a plus."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A follow-up to ask.

    Attributes:
        question: it, as a question of the main one's category.
        points: the points that it gives another chance to make; at least one.
    """

    question: Question
    points: tuple[KeyPoint, ...]


def choose_follow_up(question: Question, outcome: Score | Refusal) -> FollowUp | None:
    """The follow-up of a question that shares most words with the points missed; of several such, the first.

    Points made only partly count as missed. Words are compared by their stems, function words left out.

    Args:
        question: the question answered, its placeholders filled.
        outcome: what became of the answer.

    Returns:
        None when the question has no follow-up, the answer was refused, or it missed nothing.
    """
    if isinstance(outcome, Refusal) or not question.follow_ups:
        return None
    missed = missed_points(outcome)
    if not missed:
        return None
    wanted = frozenset[str]().union(*(content_stems(point.text) for point in missed))
    number, text = max(enumerate(question.follow_ups, start=1), key=lambda item: len(content_stems(item[1]) & wanted))
    follow_up = replace(
        question,
        id=f"{question.id}{MARK}{number}",
        text=text,
        target_s=min(question.target_s, TARGET_S),
        follow_ups=(),
    )
    return FollowUp(follow_up, missed)


def missed_points(score: Score) -> tuple[KeyPoint, ...]:
    """The points that an answer did not make, or made only partly: those that a follow-up to it is held against."""
    return tuple(result.point for result in score.points if result.state is not PointState.MADE)


def is_follow_up(question_id: str) -> bool:
    """Whether an id is that of a follow-up."""
    return MARK in question_id


def main_id(question_id: str) -> str:
    """The id of the question that a follow-up belongs to; that of any other question as it is."""
    return question_id.partition(MARK)[0]
