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


def lay_out(verdicts: Iterable[Verdict], kind: Kind) -> Grid:
    """The points or the keywords through the sessions of some verdicts.

    Several questions of a session may be judged by the same point or keyword, and it needs to be said once: the best of
    its verdicts is the session's mark.

    Args:
        verdicts: of cold attempts, in the order of time; retakes would show what was just read on the screen.
        kind: which of them to lay out.

    """
    wanted = [verdict for verdict in verdicts if verdict.kind is kind]
    sessions = tuple(sorted({verdict.session_id for verdict in wanted}))
    best: dict[str, dict[int, Mark]] = {}
    for verdict in wanted:
        row, mark = best.setdefault(verdict.text, {}), _MARKS[verdict.state]
        row[verdict.session_id] = min(row.get(verdict.session_id, mark), mark, key=_BEST_FIRST.index)
    rows = [GridRow(text, tuple(marks.get(session) for session in sessions)) for text, marks in best.items()]
    return Grid(sessions, tuple(sorted(rows, key=lambda row: -row.n_missed)))
