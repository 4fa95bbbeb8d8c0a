"""What changed from one answer to a question to the next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coach.core.delivery import Measure, compare_measures
from coach.core.keywords import KeywordState
from coach.core.points import PointState
from coach.core.scoring import Score

if TYPE_CHECKING:
    from coach.core.attempts import Attempt

_POINT_RANK = {PointState.MISSED: 0, PointState.PARTLY: 1, PointState.MADE: 2}
_KEYWORD_RANK = {
    KeywordState.MISSED: 0,
    KeywordState.NEGATED: 0,
    KeywordState.HEARD_AS: 1,
    KeywordState.SAID: 1,
}
"""Ranks as coverage counts the states: a negated keyword is not covered, a garbled one is."""


@dataclass(frozen=True, slots=True)
class DeliveryChange:
    """One measure of the delivery in two answers; its unit is in the measure's name."""

    measure: Measure
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """How an answer differs from an earlier one, over the points and keywords that both were judged by.

    Attributes:
        points_gained: the texts of the points in a better state than before, partly to made included.
        points_lost: the texts of the points in a worse state.
        keywords_gained: the terms covered now and not before.
        keywords_lost: the terms covered before and not now.
        point_coverage_change: the later coverage less the earlier, in [-1, 1]; None when an answer was refused or
            they have no point in common.
        keyword_coverage_change: likewise for keywords, by their later weights.
        delivery: the measures of delivery that both answers have, changed or not; none when an answer was refused,
            and few when one was typed.

    """

    points_gained: tuple[str, ...] = ()
    points_lost: tuple[str, ...] = ()
    keywords_gained: tuple[str, ...] = ()
    keywords_lost: tuple[str, ...] = ()
    point_coverage_change: float | None = None
    keyword_coverage_change: float | None = None
    delivery: tuple[DeliveryChange, ...] = ()


def compare(before: Attempt, after: Attempt) -> Comparison:
    """How an answer differs from an earlier one to the same question.

    The job may have changed in between: points are recognised by their text and keywords by their term, and those that
    only one of the answers was judged by are left out.
    """
    if not isinstance(before.outcome, Score) or not isinstance(after.outcome, Score):
        return Comparison()
    earlier, later = _in_common(before.outcome, after.outcome)
    measures = compare_measures(before.outcome.delivery, after.outcome.delivery)
    steps = {
        new.point.text: _POINT_RANK[new.state] - _POINT_RANK[old.state]
        for old, new in zip(earlier.points, later.points, strict=True)
    }
    keyword_steps = {
        new.keyword.term: _KEYWORD_RANK[new.state] - _KEYWORD_RANK[old.state]
        for old, new in zip(earlier.keywords, later.keywords, strict=True)
    }
    return Comparison(
        points_gained=tuple(text for text, step in steps.items() if step > 0),
        points_lost=tuple(text for text, step in steps.items() if step < 0),
        keywords_gained=tuple(term for term, step in keyword_steps.items() if step > 0),
        keywords_lost=tuple(term for term, step in keyword_steps.items() if step < 0),
        point_coverage_change=_change(earlier.point_coverage, later.point_coverage),
        keyword_coverage_change=_change(earlier.keyword_coverage, later.keyword_coverage),
        delivery=tuple(DeliveryChange(measure, *values) for measure, values in measures.items()),
    )


def _in_common(before: Score, after: Score) -> tuple[Score, Score]:
    """Both scores cut down to what both judged, in the later order; the earlier one with the later points and weights.

    Equal weights on both sides keep a change of the job from looking like a change of the answer.
    """
    points = {result.point.text: result.state for result in before.points}
    keywords = {result.keyword.term: result.state for result in before.keywords}
    later = replace(
        after,
        points=tuple(result for result in after.points if result.point.text in points),
        keywords=tuple(result for result in after.keywords if result.keyword.term in keywords),
    )
    earlier = replace(
        later,
        points=tuple(replace(result, state=points[result.point.text]) for result in later.points),
        keywords=tuple(replace(result, state=keywords[result.keyword.term]) for result in later.keywords),
    )
    return earlier, later


def _change(before: float | None, after: float | None) -> float | None:
    return None if before is None or after is None else after - before
