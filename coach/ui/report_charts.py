"""The charts of the report as numbers: where each dot, line and label stands. The page draws them as inline SVG."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coach.core.progress import QuestionProgress, SessionProgress

LINE_FROM = 3
"""From this many values on they are joined by a line; through two of them a line would look like a trend."""

MAX_SESSIONS = 40
"""The newest so many sessions are drawn; more would stand closer than their dots are wide."""

MAX_ANSWERS = 12
"""The newest so many answers of a question are drawn, for the same reason."""

WIDTH, HEIGHT = 760.0, 264.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 46.0, 744.0, 22.0, 224.0
_MAX_STEP = 150.0
_LABEL_WIDTH = 46.0
_SIDESTEP = 7.0
"""Dots of the three series stand this far apart, so that equal values do not hide one another."""

STRIP_WIDTH, STRIP_HEIGHT = 180.0, 22.0
_STRIP_MARGIN = 8.0


@dataclass(frozen=True, slots=True)
class Dot:
    """One value: where it stands, and the value as a percentage."""

    x: float
    y: float
    label: str


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
    """Coverage per session: one column for each, one series each for points, keywords and retakes that have values."""

    left: float
    right: float
    bottom: float
    shares: tuple[Tick, ...]
    columns: tuple[Tick, ...]
    series: tuple[Series, ...]
    n_left_out: int


@dataclass(frozen=True, slots=True)
class Strip:
    """One question against itself on a line from 0 to 100%: the answers from the first to the latest."""

    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Gauge:
    """A value beside the band in which nothing is said about it; all as shares of the gauge's width."""

    band_from: float
    band_to: float
    value: float


def draw_sessions(sessions: Sequence[SessionProgress]) -> SessionChart | None:
    """Coverage per session, first answers and retakes apart; None with fewer than two sessions that were judged.

    Args:
        sessions: in the order they began.

    """
    judged = [session for session in sessions if any(mean is not None for _, _, mean in _means(session))]
    shown = judged[-MAX_SESSIONS:]
    if len(shown) < 2:
        return None
    step = min(_MAX_STEP, (_RIGHT - _LEFT) / len(shown))
    xs = [_LEFT + step * (i + 0.5) for i in range(len(shown))]
    every = max(1, round(_LABEL_WIDTH / step + 0.5))
    rows = zip(*(_means(session) for session in shown), strict=True)
    series = [_series(row, xs, side * _SIDESTEP) for row, side in zip(rows, (0, -1, 1), strict=True)]
    return SessionChart(
        left=_LEFT,
        right=_RIGHT,
        bottom=_BOTTOM,
        shares=tuple(Tick(_height(share), f"{share:.0%}") for share in (0.0, 0.25, 0.5, 0.75, 1.0)),
        columns=tuple(
            # Counted from the newest, which is the one that matters.
            Tick(x, f"{session.started_at.astimezone():%d %b}" if (len(shown) - 1 - i) % every == 0 else "")
            for i, (x, session) in enumerate(zip(xs, shown, strict=True))
        ),
        series=tuple(row for row in series if row.dots),
        n_left_out=len(judged) - len(shown),
    )


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


def _means(session: SessionProgress) -> tuple[tuple[str, str, float | None], ...]:
    return (
        ("points", "your points", session.cold.points.mean),
        ("keywords", "keywords", session.cold.keywords.mean),
        ("retakes", "your points in retakes", session.retakes.points.mean),
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
