"""The user decides: a state that the machine gave can be overruled, and both are kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from coach.core.keywords import KeywordResult
from coach.core.points import PointResult

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from coach.core.scoring import Score

_Result = TypeVar("_Result", PointResult, KeywordResult)


class Kind(StrEnum):
    """What was overruled."""

    POINT = "point"
    KEYWORD = "keyword"


@dataclass(frozen=True, slots=True)
class Overrule:
    """One state set by the user.

    Attributes:
        kind: a point or a keyword.
        text: the point's text or the keyword's term.
        state: a PointState or KeywordState value.

    """

    kind: Kind
    text: str
    state: str


def overrule(score: Score, overrules: Sequence[Overrule]) -> Score:
    """A score with the user's states in place of the machine's; of several for one thing the last counts.

    A state equal to the machine's gives the machine its word back. Overrules of what the score does not hold are
    ignored.

    Raises:
        ValueError: a state is none that its kind can have.

    """
    wanted = {(item.kind, item.text): item.state for item in overrules}
    return replace(
        score,
        points=tuple(_settle(result, wanted.get((Kind.POINT, result.point.text))) for result in score.points),
        keywords=tuple(_settle(result, wanted.get((Kind.KEYWORD, result.keyword.term))) for result in score.keywords),
    )


def machine_states(score: Score) -> Mapping[tuple[Kind, str], str]:
    """What the machine said of each point and keyword, overruled or not."""
    points = {(Kind.POINT, result.point.text): result.machine_state or result.state for result in score.points}
    terms = {(Kind.KEYWORD, result.keyword.term): result.machine_state or result.state for result in score.keywords}
    return {**points, **terms}


def _settle(result: _Result, state: str | None) -> _Result:
    if state is None:
        return result
    by_machine = result.machine_state or result.state
    by_user = type(by_machine)(state)
    return replace(result, state=by_user, machine_state=None if by_user is by_machine else by_machine)
