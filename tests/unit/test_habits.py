"""An answer's delivery beside the person's own earlier ones."""

import pytest

from coach.core.delivery import Delivery, Measure
from coach.core.habits import MAX_EARLIER, Unusual, compare_with_own


def delivery(pace_wpm: float | None = 140.0, fillers_per_min: float | None = 3.0, pauses: int | None = 1) -> Delivery:
    return Delivery(60.0, 140, pace_wpm, 0.5, pauses, 1.5, 3, fillers_per_min)


PACES = (130.0, 138.0, 140.0, 142.0, 150.0)
EARLIER = [delivery(pace_wpm) for pace_wpm in PACES]


@pytest.mark.parametrize(
    ("pace_wpm", "unusual"),
    [
        pytest.param(140.0, (), id="the usual"),
        pytest.param(150.0, (), id="as fast as once before"),
        pytest.param(154.0, (), id="faster than ever, by too little to say so"),
        pytest.param(155.0, (Unusual(Measure.PACE_WPM, 155.0, 140.0),), id="faster than ever"),
        pytest.param(125.0, (Unusual(Measure.PACE_WPM, 125.0, 140.0),), id="slower than ever"),
        pytest.param(None, (), id="not known"),
    ],
)
def test_pace(pace_wpm: float | None, unusual: tuple[Unusual, ...]) -> None:
    assert compare_with_own(delivery(pace_wpm), EARLIER) == unusual


def test_fillers_and_pauses_each_against_their_own_median() -> None:
    found = compare_with_own(delivery(140.0, 0.5, 4), EARLIER)
    assert found == (Unusual(Measure.FILLERS_PER_MIN, 0.5, 3.0), Unusual(Measure.LONG_PAUSES, 4, 1))
    assert [item.is_more for item in found] == [False, True]


@pytest.mark.parametrize(
    "earlier",
    [
        pytest.param([], id="none"),
        pytest.param(EARLIER[:4], id="four"),
        pytest.param([*EARLIER[:4], delivery(None)], id="four with a pace"),
    ],
)
def test_before_five_answers_nobody_has_a_usual(earlier: list[Delivery]) -> None:
    assert compare_with_own(delivery(200.0), earlier) == ()


def test_what_is_long_past_no_longer_counts() -> None:
    recent = [delivery(120.0)] * MAX_EARLIER
    assert compare_with_own(delivery(150.0), [delivery(150.0), *recent]) == (Unusual(Measure.PACE_WPM, 150.0, 120.0),)
