"""Attempts without transcripts and evidence, read quickly and in numbers, for progress and sampling."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import TypeAlias

from coach.core.points import PointState
from coach.core.progress import AttemptSummary
from coach.store.rows import Row

_CHOSEN = """WITH chosen AS (
    SELECT a.id AS attempt_id, (SELECT max(id) FROM scores WHERE attempt_id = a.id) AS score_id
    FROM attempts AS a JOIN sessions AS e ON e.id = a.session_id
    WHERE :job IS NULL OR e.job = :job
    ORDER BY a.id DESC LIMIT :n
)
"""

_SUMMARIES = f"""{_CHOSEN}
SELECT s.id, e.id, e.started_at, a.id, a.question_id, a.question, a.category, a.is_cold, a.answered_at,
    s.point_coverage, s.keyword_coverage, s.refusal_reason IS NOT NULL, s.n_words, a.duration_s
FROM chosen
    JOIN attempts AS a ON a.id = chosen.attempt_id
    JOIN sessions AS e ON e.id = a.session_id
    JOIN scores AS s ON s.id = chosen.score_id
ORDER BY a.id"""  # noqa: S608 - made of constants

_POINTS = f"""{_CHOSEN}
SELECT p.score_id, p.state, p.text
FROM chosen JOIN point_results AS p ON p.score_id = chosen.score_id
ORDER BY p.score_id, p.position"""  # noqa: S608 - made of constants

_Texts: TypeAlias = Mapping[tuple[int, str], list[str]]
"""The texts of points by score and state."""


def load_summaries(connection: sqlite3.Connection, job: str | None, limit: int | None) -> tuple[AttemptSummary, ...]:
    """The newest attempts of one job or of all, in the order they were made, each judged by its newest score.

    Args:
        connection: a connection inside a transaction, so that both queries see the same history.
        job: the title of the job; None for all.
        limit: how many at most; None for all.

    """
    values = {"job": job, "n": -1 if limit is None else limit}
    texts: dict[tuple[int, str], list[str]] = defaultdict(list)
    for score_id, state, text in connection.execute(_POINTS, values):
        texts[score_id, state].append(text)
    return tuple(_build_summary(row, texts) for row in connection.execute(_SUMMARIES, values))


def _build_summary(row: Row, texts: _Texts) -> AttemptSummary:
    score_id, session_id, started_at, attempt_id, question_id, question, category, is_cold, answered_at, *rest = row
    point_coverage, keyword_coverage, refused, n_words, duration_s = rest
    return AttemptSummary(
        session_id=session_id,
        session_started_at=datetime.fromisoformat(started_at),
        attempt_id=attempt_id,
        question_id=question_id,
        text=question,
        category=category,
        is_cold=bool(is_cold),
        answered_at=datetime.fromisoformat(answered_at),
        point_coverage=point_coverage,
        keyword_coverage=keyword_coverage,
        refused=bool(refused),
        n_words=n_words,
        duration_s=duration_s,
        made=tuple(texts.get((score_id, PointState.MADE), ())),
        partly=tuple(texts.get((score_id, PointState.PARTLY), ())),
        missed=tuple(texts.get((score_id, PointState.MISSED), ())),
    )
