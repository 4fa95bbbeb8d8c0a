"""One answer in, one verdict out: the gate, then points, keywords and delivery.

Same transcript, same score, on the same machine; the reader of points rounds in another way where the processor is made
for 8-bit products, which may turn a verdict that hangs in the balance (`tests/bench/coverage.py --floats`).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.core.delivery import Delivery, measure_delivery
from coach.core.gate import Refusal, check_answer
from coach.core.keywords import Keyword, KeywordResult, KeywordState, find_keywords
from coach.core.points import KeyPoint, PointResult, PointState, Readings, Similarities, find_points

if TYPE_CHECKING:
    from coach.core.sound import AudioFacts
    from coach.core.transcript import Transcript

SCORER_VERSION = 10
"""Raised whenever the same transcript may get another score, so that old attempts can be told apart."""

_POINT_WORTH = {PointState.MADE: 1.0, PointState.PARTLY: 0.5, PointState.MISSED: 0.0}
_KEYWORD_COVERED = {KeywordState.SAID, KeywordState.HEARD_AS}


@dataclass(frozen=True, slots=True)
class Score:
    """What an answer covered.

    Attributes:
        points: one result for each key point, in the order they were given.
        keywords: one result for each keyword, likewise.
        delivery: how it was said.

    """

    points: tuple[PointResult, ...]
    keywords: tuple[KeywordResult, ...]
    delivery: Delivery

    @property
    def point_coverage(self) -> float | None:
        """Share of the points made, partly counting half; None when there were none to make."""
        if not self.points:
            return None
        return math.fsum(_POINT_WORTH[result.state] for result in self.points) / len(self.points)

    @property
    def keyword_coverage(self) -> float | None:
        """Share of the keywords' weight that was said or heard as; None when there were none."""
        total = math.fsum(result.keyword.weight for result in self.keywords)
        if not total:
            return None
        covered = math.fsum(result.keyword.weight for result in self.keywords if result.state in _KEYWORD_COVERED)
        return covered / total


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer as it reaches the scorer.

    Attributes:
        transcript: its words.
        facts: what is known of its sound; None for a typed answer.
        steadiness: how much alike the words came out when a part was heard again, in [0, 1] (coach.core.steadiness);
            None where nothing was. Known of what was just heard only: the history does not keep it, and a person who
            corrects a transcript vouches for its words.

    """

    transcript: "Transcript"
    facts: "AudioFacts | None" = None
    steadiness: float | None = None


def score_answer(
    heard: Heard,
    points: Sequence[KeyPoint],
    keywords: Sequence[Keyword],
    similarities: Similarities,
    readings: Readings | None = None,
) -> Score | Refusal:
    """The score of an answer, or the reason why it cannot be judged.

    Args:
        heard: the answer.
        points: what the user planned to say.
        keywords: terms of the posting.
        similarities: how alike texts are in meaning.
        readings: a trained reader of points and answers; without one the verdicts on points are coarser.

    """
    refusal = check_answer(heard.transcript, heard.facts, heard.steadiness)
    if refusal is not None:
        return refusal
    return Score(
        points=find_points(heard.transcript, points, similarities, readings),
        keywords=find_keywords(heard.transcript, keywords),
        delivery=measure_delivery(heard.transcript, heard.facts),
    )
