"""Attempts without transcripts and evidence, read quickly and in numbers, for progress and sampling."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime
from typing import TypeAlias

from coach.core.delivery import Delivery
from coach.core.follow_ups import MARK, is_follow_up
from coach.core.grid import Verdict
from coach.core.overruling import Kind
from coach.core.points import PointState
from coach.core.progress import AttemptSummary, Practised
from coach.core.trend import SessionMeans
from coach.store.rows import Row, build_delivery, to_text

# By their times: an answer that was imported, or finished late, has a higher number than younger ones.
_CHOSEN = """WITH chosen AS (
    SELECT a.id AS attempt_id, (SELECT max(id) FROM scores WHERE attempt_id = a.id) AS score_id
    FROM attempts AS a JOIN sessions AS e ON e.id = a.session_id
    WHERE (:job IS NULL OR e.job = :job) AND (:until IS NULL OR e.started_at <= :until)
    ORDER BY a.answered_at DESC, a.id DESC LIMIT :n
)
"""

_SUMMARIES = f"""{_CHOSEN}
SELECT s.id, e.id, e.started_at, a.id, a.question_id, a.question, a.category, a.is_cold, a.answered_at,
    s.point_coverage, s.keyword_coverage, s.refusal_reason IS NOT NULL, s.n_words, a.duration_s, e.job
FROM chosen
    JOIN attempts AS a ON a.id = chosen.attempt_id
    JOIN sessions AS e ON e.id = a.session_id
    JOIN scores AS s ON s.id = chosen.score_id
ORDER BY a.answered_at, a.id"""  # noqa: S608 - made of constants

_POINTS = f"""{_CHOSEN}
SELECT p.score_id, p.state, p.text
FROM chosen JOIN point_results AS p ON p.score_id = chosen.score_id
ORDER BY p.score_id, p.position"""  # noqa: S608 - made of constants

# No join: over all jobs it would cost as much again.
_OF_JOB = "FROM attempts WHERE :job IS NULL OR session_id IN (SELECT id FROM sessions WHERE job = :job)"

# Days are the person's own: a practice at midnight belongs to the day that their clock showed.
_DAYS = f"SELECT DISTINCT date(answered_at, 'localtime') AS day {_OF_JOB} ORDER BY day"

_TOTALS = f"SELECT count(DISTINCT session_id), count(*), total(duration_s) {_OF_JOB}"

# Neither a first answer nor a retake: a follow-up is no answer to the question itself.
_KIND = "CASE WHEN instr(a.question_id, :follow_up) THEN NULL WHEN a.is_cold THEN 'cold' ELSE 'retake' END"

_MEANS = f"""WITH judged AS (
    SELECT a.session_id, a.duration_s, {_KIND} AS kind, s.point_coverage, s.keyword_coverage
    FROM attempts AS a JOIN scores AS s ON s.id = (SELECT max(id) FROM scores WHERE attempt_id = a.id)
)
SELECT e.id, e.started_at, count(*), total(duration_s),
    count(*) FILTER (WHERE kind = 'cold'), count(*) FILTER (WHERE kind = 'retake'),
    avg(point_coverage) FILTER (WHERE kind = 'cold'), avg(keyword_coverage) FILTER (WHERE kind = 'cold'),
    avg(point_coverage) FILTER (WHERE kind = 'retake')
FROM sessions AS e JOIN judged ON judged.session_id = e.id
WHERE e.job = :job AND (:until IS NULL OR e.started_at <= :until)
GROUP BY e.id
ORDER BY e.started_at, e.id"""  # noqa: S608 - made of constants

# Sessions by their beginning: one that was imported later may have a higher number.
_JUDGED = """WITH latest AS (
    SELECT id, started_at FROM sessions WHERE job = :job
        AND EXISTS (SELECT 1 FROM attempts WHERE session_id = sessions.id AND is_cold)
    ORDER BY started_at DESC, id DESC LIMIT :n
), judged AS (
    SELECT a.session_id, latest.started_at, a.question_id,
        (SELECT max(id) FROM scores WHERE attempt_id = a.id) AS score_id
    FROM latest JOIN attempts AS a ON a.session_id = latest.id WHERE a.is_cold
)
"""

_VERDICTS = f"""{_JUDGED}
SELECT judged.session_id, 'point', p.text, p.state, judged.question_id, judged.started_at, judged.score_id, p.position
FROM judged JOIN point_results AS p ON p.score_id = judged.score_id
UNION ALL
SELECT judged.session_id, 'keyword', k.term, k.state, judged.question_id, judged.started_at, judged.score_id, k.position
FROM judged JOIN keyword_results AS k ON k.score_id = judged.score_id
ORDER BY 6, 1, 7, 8"""  # noqa: S608 - likewise

_DELIVERIES = """SELECT s.delivery
FROM attempts AS a JOIN scores AS s ON s.id = (SELECT max(id) FROM scores WHERE attempt_id = a.id)
WHERE (a.answered_at, a.id) < (SELECT answered_at, id FROM attempts WHERE id = :before)
    AND a.origin <> 'typed' AND s.refusal_reason IS NULL
ORDER BY a.answered_at DESC, a.id DESC LIMIT :n"""

_Texts: TypeAlias = Mapping[tuple[int, str], list[str]]
"""The texts of points by score and state."""


def load_summaries(
    connection: sqlite3.Connection, job: str | None, limit: int | None, until: datetime | None
) -> tuple[AttemptSummary, ...]:
    """The latest attempts of one job or of all, in the order they were made, each judged by its newest score.

    Args:
        connection: a connection inside a transaction, so that both queries see the same history.
        job: the title of the job; None for all.
        limit: how many at most; None for all.
        until: only of sessions that began by then; None for all.

    """
    values = {"job": job, "n": -1 if limit is None else limit, "until": until and to_text(until)}
    texts: dict[tuple[int, str], list[str]] = defaultdict(list)
    for score_id, state, text in connection.execute(_POINTS, values):
        texts[score_id, state].append(text)
    return tuple(_build_summary(row, texts) for row in connection.execute(_SUMMARIES, values))


def load_practised(connection: sqlite3.Connection, job: str | None) -> Practised:
    """How much was practised for one job or for all.

    Args:
        connection: a connection inside a transaction, so that both queries see the same history.
        job: the title of the job; None for all.

    """
    n_sessions, n_attempts, recorded_s = connection.execute(_TOTALS, {"job": job}).fetchone()
    days = (date.fromisoformat(day) for (day,) in connection.execute(_DAYS, {"job": job}))
    return Practised(n_sessions, n_attempts, recorded_s, tuple(days))


def load_means(connection: sqlite3.Connection, job: str, until: datetime | None) -> tuple[SessionMeans, ...]:
    """Every session of a job that holds an answer, in the order they began.

    Args:
        connection: a connection.
        job: the title of the job.
        until: only sessions that began by then; None for all.

    """
    values = {"job": job, "until": until and to_text(until), "follow_up": MARK}
    return tuple(
        SessionMeans(session_id, datetime.fromisoformat(started_at), *numbers)
        for session_id, started_at, *numbers in connection.execute(_MEANS, values)
    )


def load_verdicts(connection: sqlite3.Connection, job: str, n_sessions: int) -> tuple[Verdict, ...]:
    """What the cold attempts of a job's latest sessions did with its points and keywords, in the order of time.

    Follow-ups, asked right after a review, are left out.

    Args:
        connection: a connection.
        job: the title of the job.
        n_sessions: how many sessions with a cold attempt at most.

    """
    rows = connection.execute(_VERDICTS, {"job": job, "n": n_sessions})
    return tuple(
        Verdict(session_id, Kind(kind), text, state)
        for session_id, kind, text, state, question_id, *_ in rows
        if not is_follow_up(question_id)
    )


def load_deliveries(connection: sqlite3.Connection, before: int, limit: int) -> tuple[Delivery, ...]:
    """How the spoken answers before one were delivered, those that could be judged, the oldest first.

    Args:
        connection: a connection.
        before: the number of the answer.
        limit: only the latest so many.

    """
    rows = connection.execute(_DELIVERIES, {"before": before, "n": limit}).fetchall()
    return tuple(build_delivery(text) for (text,) in reversed(rows))


def _build_summary(row: Row, texts: _Texts) -> AttemptSummary:
    score_id, session_id, started_at, attempt_id, question_id, question, category, is_cold, answered_at, *rest = row
    point_coverage, keyword_coverage, refused, n_words, duration_s, job = rest
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
        job=job,
    )
