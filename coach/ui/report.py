"""The report: a session or a job as one HTML page that needs nothing else, to read, to hear, to print or to send.

Everything that came from a posting, a transcript or a bank is text: the template escapes it, and the page forbids every
script, style and connection but its own.
"""

from __future__ import annotations

import base64
import hashlib
import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from markupsafe import Markup

from coach.core.grid import GRID_FROM_SESSIONS, Grid, Mark, find_latest_change
from coach.core.keywords import KeywordState
from coach.core.points import PointState
from coach.ui import report_charts as charts
from coach.ui.report_cards import Sound, build_card, hundredths
from coach.ui.times import clock, length
from coach.ui.views import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from coach.core.attempts import Attempt, Session
    from coach.core.delivery import Delivery
    from coach.core.grid import LatestChange
    from coach.core.progress import Progress
    from coach.core.trend import SessionGroup, SessionMeans
    from coach.ui.report_cards import Card

_PAGE = Path(__file__).parent / "page"

_POINT_MARKS = {PointState.MADE: "✓", PointState.PARTLY: "◐", PointState.MISSED: "✗"}
_GRID_MARKS = {
    Mark.SAID: ("✓", "made", "said"),
    Mark.PARTLY: ("◐", "partly", "partly"),
    Mark.MISSED: ("✗", "missed", "missed"),
    None: ("·", "unasked", "not asked"),
}
"""A sign, the name of a class, and a word for those who do not see the sign."""

_KEYWORD_NAMES = {
    KeywordState.SAID: "said",
    KeywordState.HEARD_AS: "heard as",
    KeywordState.NEGATED: "negated",
    KeywordState.MISSED: "missed",
}


MAX_QUESTIONS = 100
MAX_ROWS = 60
"""Tables longer than this are no view any more, and make the page slow to open; what is left out is counted."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a report tells.

    Attributes:
        job: the title of the job.
        progress: the progress of questions, those to show.
        means: all sessions of the job up to then, in the order they began.
        made_at: when the report was made, in UTC.
        sessions: the sessions with the answers to show, the newest first.
        is_one_session: whether it is about one session rather than a job.
        points: the job's points, session by session; empty for a report of one session.
        keywords: its keywords, likewise.
        earlier: how the person's own answers before each of those shown were delivered, by their numbers.
        sounds: the recordings by the numbers of their answers; answers without one have none to be heard.
        n_measured: on how many of the newest answers the questions were measured; 0 for all.
        quiet_scores: leave the numbers of coverage out, and the charts of them.

    """

    job: str
    progress: Progress
    means: tuple[SessionMeans, ...]
    made_at: datetime
    sessions: tuple[Session, ...] = ()
    is_one_session: bool = False
    points: Grid = field(default_factory=Grid)
    keywords: Grid = field(default_factory=Grid)
    earlier: Mapping[int, Sequence[Delivery]] = field(default_factory=dict)
    sounds: Mapping[int, Sound] = field(default_factory=dict)
    n_measured: int = 0
    quiet_scores: bool = False

    @property
    def leaves_sessions_out(self) -> bool:
        """Whether older sessions of the job have no cards."""
        return not self.is_one_session and len(self.sessions) < len(self.means)


@dataclass(frozen=True, slots=True)
class _Total:
    """A figure of the heading."""

    value: str
    name: str


def render_report(report: Report) -> str:
    """The report as an HTML page."""
    style, script = ((_PAGE / name).read_text("utf-8") for name in ("report.css", "report.js"))
    policy = (
        f"default-src 'none'; script-src {_digest(script)}; style-src {_digest(style)}; "
        "media-src data:; base-uri 'none'; form-action 'none'"
    )
    return (
        _environment()
        .get_template("report.html")
        .render(
            report=report,
            policy=policy,
            # Our own files, and the only text that is not escaped.
            style=Markup(style),  # noqa: S704
            script=Markup(script),  # noqa: S704
            totals=_totals(report),
            chart=charts.draw_sessions(report.means),
            strips=[
                (question, charts.draw_question(question))
                for question in report.progress.latest_questions(MAX_QUESTIONS)
            ],
            grids=list(_grids(report)),
            sessions=[(session, _cards(session, report)) for session in report.sessions],
            charts=charts,
            max_rows=MAX_ROWS,
            point_marks=_POINT_MARKS,
            grid_marks=_GRID_MARKS,
            keyword_names=_KEYWORD_NAMES,
        )
    )


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_PAGE),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    environment.filters.update(clock=clock, hundredths=hundredths, share=_share, embedded=_embedded, change=_change)
    environment.filters.update(numbers=_numbers, days=_days)
    return environment


def _finalize(value: object) -> object:
    """Text as it may be shown; HTML refuses NUL, and marks that turn the reading direction could disguise a quote."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _digest(text: str) -> str:
    """What the policy calls a script or style by: the hash of what stands between its tags (CSP Level 3, 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _grids(report: Report) -> Iterator[tuple[str, Grid, LatestChange]]:
    """The grids to show, each under its name and with what the newest session changed."""
    for name, grid in (("Your points", report.points), ("Keywords of the posting", report.keywords)):
        change = find_latest_change(grid)
        if change is not None and len(grid.sessions) >= GRID_FROM_SESSIONS:
            yield name, grid, change


def _cards(session: Session, report: Report) -> list[Card]:
    latest: dict[str, Attempt] = {}
    cards = []
    for attempt in session.attempts:
        number = attempt.id or 0
        before = latest.get(attempt.asked.question_id)
        cards.append(build_card(attempt, before, report.sounds.get(number, Sound()), report.earlier.get(number, ())))
        latest[attempt.asked.question_id] = attempt
    return cards


def _totals(report: Report) -> list[_Total]:
    told = {session.id for session in report.sessions} if report.is_one_session else set()
    counted = [session for session in report.means if not told or session.session_id in told]
    n_answers = sum(session.n_attempts for session in counted)
    recorded_s = math.fsum(session.recorded_s for session in counted)
    totals = [_Total(f"{n_answers:,}", "answer" if n_answers == 1 else "answers")]
    if not report.is_one_session:
        totals.append(_Total(f"{len(counted):,}", "session" if len(counted) == 1 else "sessions"))
    if recorded_s:
        number, unit = length(recorded_s).split(" ")
        totals.append(_Total(number, f"{unit} answered aloud"))
    if not report.quiet_scores and counted:
        for name, mean in (("your points", counted[-1].points), ("keywords", counted[-1].keywords)):
            if mean is not None:
                totals.append(_Total(_share(mean), name if report.is_one_session else f"{name}, latest session"))
    return totals


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.0%}"


def _change(value: float | None) -> str:
    """A difference of two coverages in percentage points, with its sign."""
    if value is None:
        return "–"
    points = round(100 * value)
    return f"{points:+d}".replace("-", "−") if points else "±0"


def _numbers(group: SessionGroup) -> str:
    """The number of a session, or of the first and the last of several."""
    first, last = group.first.session_id, group.last.session_id
    return f"{first}" if group.first is group.last else f"{first} to {last}"


def _days(group: SessionGroup) -> str:
    """When a session began, or between which days several did."""
    first, last = (session.started_at.astimezone() for session in (group.first, group.last))
    return f"{first:%d %b %Y, %H:%M}" if group.first is group.last else f"{first:%d %b %Y} to {last:%d %b %Y}"


def _embedded(sound: Sound) -> str:
    return f"data:audio/mpeg;base64,{base64.b64encode(sound.mp3).decode()}"
