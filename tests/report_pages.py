"""Reports made by hand, and their pages taken apart, for the tests of the report."""

import re
from dataclasses import replace
from html.parser import HTMLParser

from coach.core.attempts import Attempt, Session
from coach.core.grid import Grid, GridRow, Mark
from coach.core.progress import AttemptSummary, Progress
from coach.core.trend import SessionMeans
from coach.ui.report import Report
from tests.report_answers import BEGIN, days_later


class Page(HTMLParser):
    """The elements of a page, what is written between them by the kind of element, and its tables' rows of cells."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self._written: dict[str, list[str]] = {}
        self._within = ""
        self._is_in_cell = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._within = tag
        if tag == "tr":
            self.rows.append([])
        elif tag in {"th", "td"}:
            self.rows[-1].append("")
            self._is_in_cell = True

    def handle_endtag(self, tag: str) -> None:
        self._within = ""
        self._is_in_cell &= tag not in {"th", "td"}

    def handle_data(self, data: str) -> None:
        if self._is_in_cell:
            self.rows[-1][-1] += data.strip()
        self._written.setdefault(self._within if self._within in ("script", "style") else "", []).append(data)

    @property
    def text(self) -> str:
        """What is shown, with single spaces."""
        return re.sub(r"[ \n]+", " ", "".join(self._written[""]))

    @property
    def code(self) -> tuple[str, str]:
        """The script and the style."""
        return "".join(self._written["script"]), "".join(self._written["style"])

    def all(self, tag: str, name: str = "") -> list[dict[str, str | None]]:
        """The attributes of the elements of a kind, or only of those of a class."""
        found = [attrs for kind, attrs in self.elements if kind == tag]
        return [attrs for attrs in found if not name or name in (attrs.get("class") or "").split(" ")]


def summary(session: int, points: float | None, keywords: float | None = 0.5, **changes: object) -> AttemptSummary:
    """A first answer in a session, a session a day; `changes` are fields of AttemptSummary."""
    fields = {
        "session_id": session,
        "session_started_at": days_later(session),
        "attempt_id": session,
        "question_id": "q",
        "text": "Why this role?",
        "category": "motivation",
        "is_cold": True,
        "answered_at": days_later(session),
        "point_coverage": points,
        "keyword_coverage": keywords,
    }
    return AttemptSummary(**{**fields, **changes})  # type: ignore[arg-type]


def report(*attempts: Attempt, **changes: object) -> Report:
    """The report of a session with these answers; `changes` are fields of Report."""
    numbered = tuple(replace(attempt, id=i, session_id=1) for i, attempt in enumerate(attempts, 1))
    fields = {
        "job": "Social media manager",
        "sessions": (Session(1, "Social media manager", BEGIN, numbered),),
        "progress": Progress((), (), ()),
        "means": (mean(1, 0.5),),
        "made_at": BEGIN,
    }
    return Report(**{**fields, **changes})  # type: ignore[arg-type]


def mean(session: int, points: float | None = None, keywords: float | None = 0.5, **others: object) -> SessionMeans:
    """A session in numbers, a session a day; `others` are fields of SessionMeans."""
    return SessionMeans(session, days_later(session), points=points, keywords=keywords, **others)  # type: ignore[arg-type]


GRID = Grid(
    (1, 2, 3),
    (
        GridRow("Weekly report", (Mark.MISSED, None, Mark.SAID)),
        GridRow("Budget moved", (Mark.SAID, Mark.SAID, Mark.PARTLY)),
    ),
)
"""Two points through three sessions; the last gained one and lost some of the other."""
