"""What was said and what was missed, thing by thing and session by session."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from coach.core.keywords import KeywordState
from coach.core.overruling import Kind
from coach.core.points import PointState


class Mark(StrEnum):
    """What became of a point or a keyword in a session."""

    SAID = "said"
    PARTLY = "partly"
    MISSED = "missed"


_MARKS: Mapping[str, Mark] = {
    PointState.MADE: Mark.SAID,
    PointState.PARTLY: Mark.PARTLY,
    PointState.MISSED: Mark.MISSED,
    KeywordState.SAID: Mark.SAID,
    KeywordState.HEARD_AS: Mark.SAID,
    KeywordState.NEGATED: Mark.MISSED,
}
"""As coverage counts the states; both kinds are missed by the same word."""

GRID_FROM_SESSIONS = 2
"""The marks of a single session are its review, and need no grid."""

_BEST_FIRST = (Mark.SAID, Mark.PARTLY, Mark.MISSED)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a cold attempt did with one point or keyword.

    Attributes:
        session_id: the number of its session.
        kind: a point or a keyword.
        text: the point's text or the keyword's term.
        state: a PointState or KeywordState value.

    """

    session_id: int
    kind: Kind
    text: str
    state: str


@dataclass(frozen=True, slots=True)
class GridRow:
    """A point or a keyword through the sessions.

    Attributes:
        text: the point's text or the keyword's term.
        marks: one for each session of the grid; None where no cold attempt was judged by it.

    """

    text: str
    marks: tuple[Mark | None, ...]

    @property
    def n_missed(self) -> int:
        """In how many sessions it was missed."""
        return self.marks.count(Mark.MISSED)


@dataclass(frozen=True, slots=True)
class Grid:
    """Points or keywords through the sessions.

    Attributes:
        sessions: the numbers of the sessions, in the order they began.
        rows: those most often missed first, else in the order they first came.

    """

    sessions: tuple[int, ...] = ()
    rows: tuple[GridRow, ...] = ()


@dataclass(frozen=True, slots=True)
class LatestChange:
    """What the newest session of a grid changed, each thing against the last session before it that asked for it.

    Attributes:
        session_id: the number of the newest session.
        gained: the texts of what has a better mark than before, partly to said included.
        lost: the texts of what has a worse one.

    """

    session_id: int
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def lay_out(verdicts: Iterable[Verdict], kind: Kind) -> Grid:
    """The points or the keywords through the sessions of some verdicts.

    Several questions of a session may be judged by the same point or keyword, and it needs to be said once: the best of
    its verdicts is the session's mark.

    Args:
        verdicts: of cold attempts, in the order of time; retakes would show what was just read on the screen.
        kind: which of them to lay out.

    """
    wanted = [verdict for verdict in verdicts if verdict.kind is kind]
    sessions = tuple(dict.fromkeys(verdict.session_id for verdict in wanted))
    best: dict[str, dict[int, Mark]] = {}
    for verdict in wanted:
        row, mark = best.setdefault(verdict.text, {}), _MARKS[verdict.state]
        row[verdict.session_id] = min(row.get(verdict.session_id, mark), mark, key=_BEST_FIRST.index)
    rows = [GridRow(text, tuple(marks.get(session) for session in sessions)) for text, marks in best.items()]
    return Grid(sessions, tuple(sorted(rows, key=lambda row: -row.n_missed)))


def find_latest_change(grid: Grid) -> LatestChange | None:
    """What the newest session changed; None for a grid without sessions."""
    if not grid.sessions:
        return None
    steps: dict[str, int] = {}
    for row in grid.rows:
        before, now = next((mark for mark in reversed(row.marks[:-1]) if mark is not None), None), row.marks[-1]
        if before is not None and now is not None:
            steps[row.text] = _BEST_FIRST.index(before) - _BEST_FIRST.index(now)
    return LatestChange(
        grid.sessions[-1],
        gained=tuple(text for text, step in steps.items() if step > 0),
        lost=tuple(text for text, step in steps.items() if step < 0),
    )
