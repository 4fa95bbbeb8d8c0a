"""The report: a session or a job as one HTML page that needs nothing else, to read, to hear, to print or to send.

Everything that came from a posting, a transcript or a bank is text: the template escapes it, and the page forbids every
script, style and connection but its own.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from markupsafe import Markup

from coach.core.keywords import KeywordState
from coach.core.points import PointState
from coach.ui import report_charts as charts
from coach.ui.report_cards import Sound, build_card, hundredths
from coach.ui.times import clock
from coach.ui.views import clean

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from coach.core.attempts import Attempt, Session
    from coach.core.progress import Progress
    from coach.ui.report_cards import Card

_PAGE = Path(__file__).parent / "page"

_POINT_MARKS = {PointState.MADE: "✓", PointState.PARTLY: "◐", PointState.MISSED: "✗"}
_KEYWORD_NAMES = {
    KeywordState.SAID: "said",
    KeywordState.HEARD_AS: "heard as",
    KeywordState.NEGATED: "negated",
    KeywordState.MISSED: "missed",
}


@dataclass(frozen=True, slots=True)
class Report:
    """What a report tells.

    Attributes:
        job: the title of the job.
        sessions: the sessions with the answers to show, the newest first.
        progress: the progress to draw; its questions are those to show.
        made_at: when the report was made, in UTC.
        is_one_session: whether it is about one session rather than a job.
        sounds: the recordings by the numbers of their answers; answers without one have none to be heard.
        practised_s: seconds of recorded answers, those without a card included.
        n_left_out: how many older answers have no card.
        quiet_scores: leave the numbers of coverage out, and the charts of them.

    """

    job: str
    sessions: tuple[Session, ...]
    progress: Progress
    made_at: datetime
    is_one_session: bool = False
    sounds: Mapping[int, Sound] = field(default_factory=dict)
    practised_s: float = 0.0
    n_left_out: int = 0
    quiet_scores: bool = False


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
            chart=charts.draw_sessions(report.progress.sessions),
            strips=[charts.draw_question(question) for question in report.progress.questions],
            sessions=[(session, _cards(session, report.sounds)) for session in report.sessions],
            charts=charts,
            point_marks=_POINT_MARKS,
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
    return environment


def _finalize(value: object) -> object:
    """Text as it may be shown; HTML refuses NUL, and marks that turn the reading direction could disguise a quote."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _digest(text: str) -> str:
    """What the policy calls a script or style by: the hash of what stands between its tags (CSP Level 3, 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _cards(session: Session, sounds: Mapping[int, Sound]) -> list[Card]:
    latest: dict[str, Attempt] = {}
    cards = []
    for attempt in session.attempts:
        cards.append(build_card(attempt, latest.get(attempt.asked.question_id), sounds.get(attempt.id or 0, Sound())))
        latest[attempt.asked.question_id] = attempt
    return cards


def _totals(report: Report) -> list[_Total]:
    attempts = [attempt for session in report.sessions for attempt in session.attempts]
    n_answers = len(attempts) + report.n_left_out
    totals = [_Total(str(n_answers), "answer" if n_answers == 1 else "answers")]
    if not report.is_one_session:
        n_sessions = len(report.progress.sessions)
        totals.append(_Total(str(n_sessions), "session" if n_sessions == 1 else "sessions"))
    if report.practised_s:
        totals.append(_Total(clock(report.practised_s), "minutes answered aloud"))
    if not report.quiet_scores and report.progress.sessions:
        newest = report.progress.sessions[-1].cold
        for name, mean in (("your points", newest.points.mean), ("keywords", newest.keywords.mean)):
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


def _embedded(sound: Sound) -> str:
    return f"data:audio/mpeg;base64,{base64.b64encode(sound.mp3).decode()}"
