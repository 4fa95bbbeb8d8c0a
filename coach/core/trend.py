"""All sessions of a job over time, however many: mean coverages, neighbouring sessions taken together."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SessionMeans:
    """One session in numbers.

    Attributes:
        session_id: its number.
        started_at: when it began, in UTC.
        n_attempts: how many answers it holds, refused ones and follow-ups included.
        recorded_s: how long their recordings are together, in seconds.
        n_cold: how many first answers it holds, refused ones included, follow-ups not.
        n_retakes: how many later ones, likewise.
        points: mean point coverage of its first answers, in [0, 1]; None where none was judged by points.
        keywords: mean keyword coverage of its first answers, likewise.
        retakes: mean point coverage of its retakes, likewise.

    """

    session_id: int
    started_at: datetime
    n_attempts: int = 0
    recorded_s: float = 0.0
    n_cold: int = 0
    n_retakes: int = 0
    points: float | None = None
    keywords: float | None = None
    retakes: float | None = None

    @property
    def is_judged(self) -> bool:
        """Whether there is any mean."""
        return any(mean is not None for mean in (self.points, self.keywords, self.retakes))


@dataclass(frozen=True, slots=True)
class SessionGroup:
    """Neighbouring sessions as one value; a mean is that of the sessions' means, so that each session counts alike.

    Attributes:
        sessions: at least one, in the order they began.

    """

    sessions: tuple[SessionMeans, ...]

    @property
    def first(self) -> SessionMeans:
        """The session that began first."""
        return self.sessions[0]

    @property
    def last(self) -> SessionMeans:
        """The session that began last."""
        return self.sessions[-1]

    @property
    def n_cold(self) -> int:
        """How many first answers they hold."""
        return sum(session.n_cold for session in self.sessions)

    @property
    def n_retakes(self) -> int:
        """How many retakes they hold."""
        return sum(session.n_retakes for session in self.sessions)

    @property
    def points(self) -> float | None:
        """Mean point coverage of first answers; None where no session has one."""
        return _mean(session.points for session in self.sessions)

    @property
    def keywords(self) -> float | None:
        """Mean keyword coverage of first answers, likewise."""
        return _mean(session.keywords for session in self.sessions)

    @property
    def retakes(self) -> float | None:
        """Mean point coverage of retakes, likewise."""
        return _mean(session.retakes for session in self.sessions)


def group_sessions(sessions: Sequence[SessionMeans], max_groups: int) -> tuple[SessionGroup, ...]:
    """Sessions in groups of neighbours: as many in each as it takes, fewer only in the first.

    The newest group is always whole, because it is what the others are compared with.

    Args:
        sessions: in the order they began.
        max_groups: how many groups at most, at least 1.

    """
    size = max(1, math.ceil(len(sessions) / max_groups))
    ends = range(len(sessions), 0, -size)
    return tuple(SessionGroup(tuple(sessions[max(0, end - size) : end])) for end in reversed(ends))


def _mean(means: Iterable[float | None]) -> float | None:
    there = [mean for mean in means if mean is not None]
    return math.fsum(there) / len(there) if there else None
