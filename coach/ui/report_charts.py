"""The charts of the report as numbers: where each dot, line and label stands. The page draws them as inline SVG."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from coach.core.trend import group_sessions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coach.core.progress import QuestionProgress
    from coach.core.trend import SessionGroup, SessionMeans

LINE_FROM = 3
"""From this many values on they are joined by a line; through two of them a line would look like a trend."""

MAX_COLUMNS = 40
"""Where there are more sessions, neighbours are drawn as one: dots would stand closer than they are wide."""

MAX_LABELLED = 12
"""With more columns the labels of their dots would run into one another."""

MAX_ANSWERS = 12
"""The newest so many answers of a question are drawn, for the same reason."""

WIDTH, HEIGHT = 760.0, 264.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 16.0, 714.0, 22.0, 224.0
"""The scale stands on the right, beside the newest session, which a narrow screen shows first."""

_MAX_STEP = 150.0
_LABEL_WIDTH = 60.0
_LABEL_ABOVE, _LABEL_BELOW = -10.0, 19.0
"""Where the label of a dot stands from its centre; it is as high as the difference of the two is."""

_YEAR_FROM = timedelta(days=300)
"""From so long a time on, a day needs its year."""

_SIDESTEP = 7.0
"""Dots of the three series stand this far apart, so that equal values do not hide one another."""

STRIP_WIDTH, STRIP_HEIGHT = 180.0, 22.0
_STRIP_MARGIN = 8.0


@dataclass(frozen=True, slots=True)
class Dot:
    """One value: where it stands, the value as a percentage, and the height that is written at; None: no room."""

    x: float
    y: float
    label: str
    label_y: float | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one kind: their dots, and the lines that join them as SVG point lists (broken where one is missing)."""

    kind: str
    name: str
    dots: tuple[Dot, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis and what is written there; empty where there is no room."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class SessionChart:
    """Coverage per session: one column for each, one series each for points, keywords and retakes that have values.

    Attributes:
        left: where the columns begin.
        right: where they end.
        bottom: where a coverage of 0 stands.
        shares: the lines of the scale.
        columns: where each column stands, and its day.
        series: the values.
        groups: the sessions of each column.

    """

    left: float
    right: float
    bottom: float
    shares: tuple[Tick, ...]
    columns: tuple[Tick, ...]
    series: tuple[Series, ...]
    groups: tuple[SessionGroup, ...]

    @property
    def labelled(self) -> tuple[Dot, ...]:
        """The dots whose values are written beside them: those of the points, while there is room."""
        if len(self.columns) > MAX_LABELLED:
            return ()
        return tuple(dot for row in self.series if row.kind == "points" for dot in row.dots if dot.label_y is not None)

    @property
    def group_size(self) -> int:
        """How many sessions a column stands for; the first may stand for fewer."""
        return len(self.groups[-1].sessions)


@dataclass(frozen=True, slots=True)
class Strip:
    """One question against itself on a line from 0 to 100%: the answers from the first to the latest."""

    dots: tuple[Dot, ...]

    @property
    def is_joined(self) -> bool:
        """Whether the first and the latest are joined."""
        return len(self.dots) >= LINE_FROM


@dataclass(frozen=True, slots=True)
class Gauge:
    """A value beside the band in which nothing is said about it; all as shares of the gauge's width."""

    band_from: float
    band_to: float
    value: float


def draw_sessions(sessions: Sequence[SessionMeans]) -> SessionChart | None:
    """Coverage per session, first answers and retakes apart; None with fewer than two sessions that were judged.

    Args:
        sessions: in the order they began.

    """
    groups = group_sessions([session for session in sessions if session.is_judged], MAX_COLUMNS)
    if len(groups) < 2:
        return None
    step = min(_MAX_STEP, (_RIGHT - _LEFT) / len(groups))
    xs = [_LEFT + step * (i + 0.5) for i in range(len(groups))]
    rows = zip(*(_means(group) for group in groups), strict=True)
    series = [_series(row, xs, side * _SIDESTEP) for row, side in zip(rows, (0, -1, 1), strict=True)]
    return SessionChart(
        left=_LEFT,
        right=_RIGHT,
        bottom=_BOTTOM,
        shares=tuple(Tick(_height(share), f"{share:.0%}") for share in (0.0, 0.25, 0.5, 0.75, 1.0)),
        columns=tuple(_columns(groups, xs, step)),
        series=tuple(_label([row for row in series if row.dots])),
        groups=groups,
    )


def _columns(groups: Sequence[SessionGroup], xs: Sequence[float], step: float) -> Iterator[Tick]:
    """A tick for each column, as many of them with a day as there is room for."""
    every = max(1, math.ceil(_LABEL_WIDTH / step))
    is_long = groups[-1].last.started_at - groups[0].first.started_at >= _YEAR_FROM
    for i, (x, group) in enumerate(zip(xs, groups, strict=True)):
        day = f"{group.last.started_at.astimezone():{'%b %Y' if is_long else '%d %b'}}"
        # Counted from the newest, which is the one that matters.
        yield Tick(x, day if (len(groups) - 1 - i) % every == 0 else "")


def _label(series: Sequence[Series]) -> Iterator[Series]:
    """The series with the labels of the points placed where no dot of the others is in the way, if there is room."""
    for row in series:
        others = [dot for other in series if other is not row for dot in other.dots]
        yield replace(row, dots=tuple(replace(dot, label_y=_place_label(dot, others)) for dot in row.dots))


def _place_label(dot: Dot, others: Iterable[Dot]) -> float | None:
    """Above its dot, else below it, else nowhere: the table tells the value, too."""
    room = _LABEL_BELOW - _LABEL_ABOVE
    heights = [dot.y - other.y for other in others if abs(other.x - dot.x) <= _SIDESTEP]
    if not any(0 < height < room for height in heights):
        return _round(dot.y + _LABEL_ABOVE)
    if not any(-room < height <= 0 for height in heights) and dot.y + _LABEL_BELOW <= _BOTTOM:
        return _round(dot.y + _LABEL_BELOW)
    return None


def draw_question(question: QuestionProgress) -> Strip:
    """The point coverages of a question's first answers of each session, the newest MAX_ANSWERS of them."""
    width = STRIP_WIDTH - 2 * _STRIP_MARGIN
    return Strip(
        tuple(
            Dot(_round(_STRIP_MARGIN + width * value), STRIP_HEIGHT / 2, f"{value:.0%}")
            for value in question.cold.points.values[-MAX_ANSWERS:]
        )
    )


def draw_gauge(value: float, band: tuple[float, float], span: tuple[float, float]) -> Gauge:
    """A value, its quiet band and the span of the whole gauge, all in one unit; what lies outside stands at the end."""

    def share(at: float) -> float:
        return round(min(1.0, max(0.0, (at - span[0]) / (span[1] - span[0]))), 3)

    return Gauge(share(band[0]), share(band[1]), share(value))


def _means(group: SessionGroup) -> tuple[tuple[str, str, float | None], ...]:
    return (
        ("points", "your points", group.points),
        ("keywords", "keywords", group.keywords),
        ("retakes", "your points in retakes", group.retakes),
    )


def _series(values: Sequence[tuple[str, str, float | None]], xs: Sequence[float], sidestep: float) -> Series:
    kind, name, _ = values[0]
    dots = [
        None if mean is None else Dot(_round(x + sidestep), _height(mean), f"{mean:.0%}")
        for x, (_, _, mean) in zip(xs, values, strict=True)
    ]
    there = tuple(dot for dot in dots if dot is not None)
    # Retakes are not a series in time: a session has some or none, as the person likes.
    has_line = len(there) >= LINE_FROM and kind != "retakes"
    return Series(kind, name, there, tuple(_lines(dots)) if has_line else ())


def _lines(dots: Iterable[Dot | None]) -> Iterator[str]:
    for is_there, run in groupby(dots, key=lambda dot: dot is not None):
        points = [f"{dot.x:g},{dot.y:g}" for dot in run if dot is not None]
        if is_there and len(points) > 1:
            yield " ".join(points)


def _height(share: float) -> float:
    return _round(_BOTTOM - share * (_BOTTOM - _TOP))


def _round(value: float) -> float:
    return round(value, 1)
