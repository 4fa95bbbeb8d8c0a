"""The one thing to try next: the user's points before the posting's words before delivery."""

import pytest

from coach.core.advice import advise
from coach.core.delivery import Delivery
from coach.core.keywords import Keyword, KeywordResult, KeywordState
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.scoring import Score

TARGET_S = 90.0


def delivery(
    duration_s: float | None = 80.0, pace_wpm: float | None = 140.0, fillers_per_min: float | None = 0.0
) -> Delivery:
    n_fillers = round((fillers_per_min or 0.0) * (duration_s or 0.0) / 60.0)
    return Delivery(duration_s, 180, pace_wpm, 1.0, 0, 0.0, n_fillers, fillers_per_min)


def score(points: str = "", keywords: str = "", told: Delivery | None = None) -> Score:
    """Points as "made partly missed"; keywords as "term:state:weight ..."."""
    return Score(
        points=tuple(
            PointResult(KeyPoint(f"Point {number}"), PointState(state))
            for number, state in enumerate(points.split(), start=1)
        ),
        keywords=tuple(
            KeywordResult(Keyword(term, weight=float(weight)), KeywordState(state))
            for term, state, weight in (row.split(":") for row in keywords.split())
        ),
        delivery=told or delivery(),
    )


@pytest.mark.parametrize(
    ("answer", "advice"),
    [
        (score("made missed partly"), "Next time, say it: Point 2."),
        (score("partly made missed"), "Next time, say it: Point 3."),
        (score("made partly partly"), "Next time, say all of it: Point 2."),
        (score("missed", "SQL:missed:1", delivery(300.0)), "Next time, say it: Point 1."),
        (
            score("made", "SQL:missed:1", delivery(140.0)),
            "Every point made. Now make them in about 90 s: this took 140 s.",
        ),
        (score("made", "SQL:missed:1 Excel:missed:2 R:missed:2"), "posting's own word where it is true: Excel."),
        (score("made", "SQL:said:2 Excel:heard_as:2 R:missed:1"), "posting's own word where it is true: R."),
        (score("made", "SQL:negated:2"), "Everything you planned was said."),
        (score("made", told=delivery(pace_wpm=190.0)), "Slow down a little: 190 words a minute"),
        (score("made", told=delivery(pace_wpm=95.0)), "A little faster: 95 words a minute"),
        (score("made", told=delivery(60.0, fillers_per_min=9.0)), "Pause instead of filling: at least 9 fillers"),
        (score("made", told=delivery(60.0, fillers_per_min=8.0)), "Everything you planned was said."),
        (score("made", told=delivery(30.0)), "There is room for an example: 30 s of about 90 s."),
        (score("made", told=delivery(45.0)), "Everything you planned was said."),
        (score("made", told=delivery(135.0)), "Everything you planned was said."),
        (score("made", "SQL:said:1"), "Everything you planned was said."),
        (score("made", told=delivery(None, None, None)), "Everything you planned was said."),
    ],
)
def test_one_thing_is_advised(answer: Score, advice: str) -> None:
    assert advice in advise(answer, TARGET_S)


@pytest.mark.parametrize(("end", "told"), [("", "."), (".", ""), ("?", ""), ("!", "")])
def test_a_point_keeps_its_own_stop(end: str, told: str) -> None:
    point = PointResult(KeyPoint(f"What next{end}"), PointState.MISSED)
    assert advise(Score((point,), (), delivery()), TARGET_S) == f"Next time, say it: What next{end}{told}"


def test_without_points_a_long_answer_does_not_claim_that_any_was_made() -> None:
    assert advise(score(told=delivery(200.0)), TARGET_S) == "Say the same in about 90 s: this took 200 s."
