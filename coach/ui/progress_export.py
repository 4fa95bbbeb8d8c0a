"""Progress for other programs: JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from coach.core.grid import find_latest_change

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coach.core.grid import Grid
    from coach.core.progress import AttemptSummary, Coverages, QuestionProgress, SessionProgress
    from coach.ui.progress import Overview

COLUMNS = (
    "answer",
    "session",
    "answered_at",
    "question",
    "category",
    "is_cold",
    "is_judged",
    "point_coverage",
    "keyword_coverage",
    "points_made",
    "points_partly",
    "points_missed",
    "words",
    "recorded_s",
    "job",
)


def render_json(overview: Overview) -> str:
    """Everything that the view shows and all it leaves out. Times are UTC, coverages shares in [0, 1]."""
    progress, practised = overview.progress, overview.practised
    document = {
        "practised": {
            "sessions": practised.n_sessions,
            "answers": practised.n_attempts,
            "recorded_s": practised.recorded_s,
            "days": [day.isoformat() for day in practised.days],
            "streak_days": overview.streak_days,
        },
        "sessions": [_session(session) for session in progress.sessions],
        "questions": [_question(question) for question in progress.questions],
        "mean_change": progress.changes.mean,
        "missed_again": [
            {"question": missed.question_id, "point": missed.point, "times_in_a_row": missed.n_in_a_row}
            for missed in progress.missed_again
        ],
        "grids": {"job": overview.job, "points": _grid(overview.points), "keywords": _grid(overview.keywords)},
    }
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1)


def render_csv(summaries: Iterable[AttemptSummary]) -> str:
    """One row for each answer under COLUMNS. Times are UTC, coverages shares in [0, 1]; what is not known is empty."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(summary) for summary in summaries)
    return file.getvalue()


def _session(session: SessionProgress) -> dict[str, Any]:
    return {
        "session": session.session_id,
        "job": session.job,
        "started_at": session.started_at.isoformat(),
        "answers": session.n_attempts,
        "not_judged": session.n_refused,
        "cold": _means(session.cold),
        "retakes": _means(session.retakes),
    }


def _question(question: QuestionProgress) -> dict[str, Any]:
    return {
        "question": question.question_id,
        "job": question.job,
        "text": question.text,
        "category": question.category,
        "answers": question.n_attempts,
        "not_judged": question.n_refused,
        "cold": _values(question.cold),
        "retakes": _values(question.retakes),
    }


def _means(coverages: Coverages) -> dict[str, float | None]:
    return {"points": coverages.points.mean, "keywords": coverages.keywords.mean}


def _values(coverages: Coverages) -> dict[str, tuple[float, ...]]:
    return {"points": coverages.points.values, "keywords": coverages.keywords.values}


def _grid(grid: Grid) -> dict[str, Any]:
    change = find_latest_change(grid)
    return {
        "sessions": grid.sessions,
        "rows": [{"text": row.text, "marks": row.marks} for row in grid.rows],
        "gained": change.gained if change else (),
        "lost": change.lost if change else (),
    }


def _row(summary: AttemptSummary) -> tuple[object, ...]:
    return (
        summary.attempt_id,
        summary.session_id,
        summary.answered_at.isoformat(),
        summary.question_id,
        summary.category,
        int(summary.is_cold),
        int(not summary.refused),
        summary.point_coverage,
        summary.keyword_coverage,
        *(len(summary.made), len(summary.partly), len(summary.missed)),
        summary.n_words,
        summary.duration_s,
        summary.job,
    )
