"""Overruling: the user's state counts, the machine's is kept beside it."""

import pytest

from coach.core.delivery import Delivery
from coach.core.keywords import Keyword, KeywordResult, KeywordState
from coach.core.overruling import Kind, Overrule, machine_states, overrule
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.scoring import Score
from coach.core.transcript import Evidence

PROOF = Evidence(0, 1, "the budget", 0.0, 1.0)
BUDGET = PointResult(KeyPoint("kept the budget"), PointState.MADE, PROOF)
TEAM = PointResult(KeyPoint("led a team"), PointState.MISSED)
SQL = KeywordResult(Keyword("SQL", weight=3.0), KeywordState.NEGATED, PROOF)
REACH = KeywordResult(Keyword("reach"), KeywordState.SAID, PROOF)
SCORE = Score((BUDGET, TEAM), (SQL, REACH), Delivery(None, 2, None, None, None, None, 0, None))


def states(score: Score) -> list[tuple[str, str | None]]:
    """The state of each result and what the machine had said."""
    return [(result.state, result.machine_state) for result in (*score.points, *score.keywords)]


def point(text: str, state: str) -> Overrule:
    return Overrule(Kind.POINT, text, state)


def keyword(term: str, state: str) -> Overrule:
    return Overrule(Kind.KEYWORD, term, state)


UNTOUCHED = [("made", None), ("missed", None), ("negated", None), ("said", None)]


@pytest.mark.parametrize(
    ("overrules", "changed"),
    [
        pytest.param([], {}, id="nothing"),
        pytest.param([point("led a team", "made")], {1: ("made", "missed")}, id="a point"),
        pytest.param([keyword("SQL", "said")], {2: ("said", "negated")}, id="a keyword"),
        pytest.param(
            [point("kept the budget", "partly"), keyword("reach", "missed")],
            {0: ("partly", "made"), 3: ("missed", "said")},
            id="both",
        ),
        pytest.param(
            [point("led a team", "made"), point("led a team", "partly")], {1: ("partly", "missed")}, id="last counts"
        ),
        pytest.param([point("led a team", "made"), point("led a team", "missed")], {}, id="taken back"),
        pytest.param([keyword("SQL", "negated")], {}, id="equal to the machine's"),
        pytest.param([point("SQL", "made"), keyword("led a team", "said")], {}, id="another kind"),
        pytest.param([point("Led a team", "made")], {}, id="not in the score"),
    ],
)
def test_the_users_state_counts(overrules: list[Overrule], changed: dict[int, tuple[str, str]]) -> None:
    assert states(overrule(SCORE, overrules)) == [changed.get(i, before) for i, before in enumerate(UNTOUCHED)]


def test_coverage_follows_and_the_evidence_stays() -> None:
    overruled = overrule(SCORE, [point("led a team", "partly"), keyword("SQL", "said")])
    assert (SCORE.point_coverage, SCORE.keyword_coverage) == (0.5, 0.25)
    assert (overruled.point_coverage, overruled.keyword_coverage) == (0.75, 1.0)
    assert [result.evidence for result in overruled.keywords] == [PROOF, PROOF]
    assert overruled.delivery is SCORE.delivery


def test_a_second_overrule_keeps_what_the_machine_said_first() -> None:
    once = overrule(SCORE, [point("led a team", "made")])
    assert states(overrule(once, [point("led a team", "partly")]))[1] == ("partly", "missed")
    assert overrule(once, [point("led a team", "missed")]) == SCORE
    assert overrule(once, []) == once


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (point("led a team", "said"), "'said' is not a valid PointState"),
        (keyword("SQL", "partly"), "'partly' is not a valid KeywordState"),
    ],
)
def test_a_state_of_another_kind_is_refused(item: Overrule, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        overrule(SCORE, [item])


def test_the_machines_states_are_told_overruled_or_not() -> None:
    expected = {
        (Kind.POINT, "kept the budget"): "made",
        (Kind.POINT, "led a team"): "missed",
        (Kind.KEYWORD, "SQL"): "negated",
        (Kind.KEYWORD, "reach"): "said",
    }
    assert machine_states(SCORE) == expected
    assert machine_states(overrule(SCORE, [point("led a team", "made"), keyword("SQL", "said")])) == expected
