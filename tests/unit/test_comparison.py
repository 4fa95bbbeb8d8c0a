"""Comparing two answers: what was gained, what was lost, over what both were judged by."""

from datetime import UTC, datetime

import pytest

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.comparison import Comparison, DeliveryChange, compare
from coach.core.delivery import Delivery, Measure
from coach.core.gate import Refusal, RefusalReason
from coach.core.keywords import Keyword, KeywordResult, KeywordState
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.scoring import Heard, Score
from coach.core.sound import AudioFacts
from coach.core.transcript import Transcript

POINT_STATES = {"+": PointState.MADE, "~": PointState.PARTLY, "-": PointState.MISSED}
KEYWORD_STATES = {
    "+": KeywordState.SAID,
    "?": KeywordState.HEARD_AS,
    "!": KeywordState.NEGATED,
    "-": KeywordState.MISSED,
}


def answered(points: str = "", keywords: str = "", duration_s: float | None = 60.0) -> Attempt:
    """An answer with states such as `a+ b~ c-`; a keyword may carry a weight: `x+3`."""
    delivery = Delivery(duration_s, 9, None, None, None, None, 0, None)
    score = Score(
        points=tuple(PointResult(KeyPoint(item[0]), POINT_STATES[item[1]]) for item in points.split()),
        keywords=tuple(
            KeywordResult(Keyword(item[0], weight=float(item[2:] or 1)), KEYWORD_STATES[item[1]])
            for item in keywords.split()
        ),
        delivery=delivery,
    )
    return attempt(score, duration_s)


def refused(duration_s: float | None = 60.0) -> Attempt:
    return attempt(Refusal(RefusalReason.SILENT, "No speech was heard."), duration_s)


def attempt(outcome: Score | Refusal, duration_s: float | None) -> Attempt:
    facts = None if duration_s is None else AudioFacts(duration_s, (), -20.0, 0.0)
    return Attempt(
        asked=Asked("q1", "Why us?", "motivation", 60.0),
        origin=Origin.TYPED if facts is None else Origin.MICROPHONE,
        answered_at=datetime(2026, 3, 1, tzinfo=UTC),
        heard=Heard(Transcript(()), facts),
        outcome=outcome,
    )


@pytest.mark.parametrize(
    ("before", "after", "gained", "lost", "change"),
    [
        pytest.param("a+ b- c~", "a+ b- c~", "", "", 0.0, id="nothing changed"),
        pytest.param("a- b-", "a+ b-", "a", "", 0.5, id="missed to made"),
        pytest.param("a~ b-", "a+ b~", "ab", "", 0.5, id="each step counts"),
        pytest.param("a+ b~", "a~ b-", "", "ab", -0.5, id="each step back counts"),
        pytest.param("a+ b-", "a- b+", "b", "a", 0.0, id="one for the other"),
        pytest.param("a- b-", "b+ a+", "ba", "", 1.0, id="in the later order"),
        pytest.param("a- o+", "a+ b-", "a", "", 1.0, id="only common points"),
        pytest.param("a-", "b+", "", "", None, id="no point in common"),
        pytest.param("", "a+", "", "", None, id="none before"),
        pytest.param("a+", "", "", "", None, id="none after"),
    ],
)
def test_points(before: str, after: str, gained: str, lost: str, change: float | None) -> None:
    found = compare(answered(before), answered(after))
    assert (found.points_gained, found.points_lost) == (tuple(gained), tuple(lost))
    assert found.point_coverage_change == change
    assert (found.keywords_gained, found.keywords_lost, found.keyword_coverage_change) == ((), (), None)


@pytest.mark.parametrize(
    ("before", "after", "gained", "lost", "change"),
    [
        pytest.param("x- y+", "x+ y+", "x", "", 0.5, id="said"),
        pytest.param("x+ y?", "x! y-", "", "xy", -1.0, id="negated and missed are not covered"),
        pytest.param("x+ y!", "x? y-", "", "", 0.0, id="covered either way, uncovered either way"),
        pytest.param("x-3 y+1", "x+3 y-1", "x", "y", 0.5, id="weights"),
        pytest.param("x+9 y-1", "x+1 y-1", "", "", 0.0, id="new weights are no change of the answer"),
        pytest.param("x- z+", "x+ y-", "x", "", 1.0, id="only common keywords"),
    ],
)
def test_keywords(before: str, after: str, gained: str, lost: str, change: float) -> None:
    found = compare(answered(keywords=before), answered(keywords=after))
    assert (found.keywords_gained, found.keywords_lost) == (tuple(gained), tuple(lost))
    assert found.keyword_coverage_change == pytest.approx(change)
    assert found.point_coverage_change is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(answered("a+"), refused(45.0), id="refused after"),
        pytest.param(refused(20.0), answered("a+"), id="refused before"),
        pytest.param(refused(20.0), refused(None), id="both, one typed"),
    ],
)
def test_a_refused_answer_is_not_compared(before: Attempt, after: Attempt) -> None:
    assert compare(before, after) == Comparison()


def delivered(delivery: Delivery) -> Attempt:
    return attempt(Score((), (), delivery), delivery.duration_s)


def test_delivery_is_compared_measure_by_measure_where_both_have_it() -> None:
    before = delivered(Delivery(60.0, 100, 100.0, 0.5, 2, 1.5, 3, 3.0))
    after = delivered(Delivery(90.0, 200, None, 0.25, 2, 1.5, 3, 2.0))
    assert compare(before, after).delivery == (
        DeliveryChange(Measure.LENGTH_S, 60.0, 90.0),
        DeliveryChange(Measure.FIRST_WORD_S, 0.5, 0.25),
        DeliveryChange(Measure.LONG_PAUSES, 2, 2),
        DeliveryChange(Measure.FILLERS_PER_MIN, 3.0, 2.0),
    )


def test_delivery_that_one_answer_does_not_have_is_not_compared() -> None:
    assert compare(answered("a+", duration_s=None), answered("a+")).delivery == ()
