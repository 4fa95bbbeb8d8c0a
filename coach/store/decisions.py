"""What the user decided about their answers: corrections, overrules and aliases.

Each function works inside the transaction of its caller.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from coach.core.attempts import Attempt
from coach.core.correction import Alias
from coach.core.overruling import Kind, Overrule, machine_states, overrule
from coach.core.scoring import Score
from coach.errors import StoreError
from coach.store.rows import insert_outcome, insert_transcript, to_text


def insert_correction(
    connection: sqlite3.Connection, attempt_id: int, corrected: Attempt, decided_at: datetime
) -> None:
    """Write the words and the outcome of a corrected attempt beside the earlier ones; standing overrules stay in force.

    Args:
        connection: a connection inside a transaction.
        attempt_id: the attempt's number.
        corrected: the attempt with the corrected transcript, and with what the machine says of that.
        decided_at: when the user corrected it; any zone.

    """
    transcript_id = insert_transcript(connection, attempt_id, corrected.heard.transcript, "corrected", decided_at)
    if isinstance(corrected.outcome, Score):
        standing = _load_overrules(connection, attempt_id)
        corrected = replace(corrected, outcome=overrule(corrected.outcome, standing))
    insert_outcome(connection, attempt_id, transcript_id, corrected)


def insert_overrules(
    connection: sqlite3.Connection,
    attempt_id: int,
    attempt: Attempt,
    overrules: Sequence[Overrule],
    decided_at: datetime,
) -> None:
    """Write what the user overruled in an attempt's newest score, and the score as it stands then.

    Args:
        connection: a connection inside a transaction.
        attempt_id: the attempt's number.
        attempt: the attempt as it was loaded in this transaction.
        overrules: the new overrules, in order.
        decided_at: when the user decided; any zone.

    Raises:
        StoreError: the attempt was refused, or it was not judged by what is overruled.
        ValueError: a state is none that its kind can have.

    """
    if not isinstance(attempt.outcome, Score):
        raise StoreError(
            f"Answer {attempt_id} could not be judged, so there is nothing to overrule.",
            "Correct its transcript if words are missing.",
        )
    by_machine = machine_states(attempt.outcome)
    for item in overrules:
        if (item.kind, item.text) not in by_machine:
            known = ", ".join(f"'{text}'" for kind, text in by_machine if kind is item.kind)
            raise StoreError(
                f"Answer {attempt_id} was not judged by the {item.kind} '{item.text}'.",
                f"It was judged by: {known or 'none'}.",
            )
    settled = replace(attempt, outcome=overrule(attempt.outcome, overrules))
    connection.executemany(
        "INSERT INTO overrules (attempt_id, kind, text, state, machine_state, decided_at) VALUES (?, ?, ?, ?, ?, ?)",
        (
            (attempt_id, item.kind, item.text, item.state, by_machine[item.kind, item.text], to_text(decided_at))
            for item in overrules
        ),
    )
    transcript_id = connection.execute(
        "SELECT transcript_id FROM scores WHERE attempt_id = ? ORDER BY id DESC LIMIT 1", (attempt_id,)
    ).fetchone()[0]
    insert_outcome(connection, attempt_id, transcript_id, settled)


def _load_overrules(connection: sqlite3.Connection, attempt_id: int) -> tuple[Overrule, ...]:
    """The last overrule of each point and keyword; one that gave the machine its word back binds nobody later."""
    rows = connection.execute(
        """SELECT kind, text, state FROM overrules
        WHERE id IN (SELECT max(id) FROM overrules WHERE attempt_id = ? GROUP BY kind, text) AND state <> machine_state
        ORDER BY id""",
        (attempt_id,),
    )
    return tuple(Overrule(Kind(kind), text, state) for kind, text, state in rows)


def insert_alias(connection: sqlite3.Connection, job: str, alias: Alias, agreed_at: datetime) -> None:
    """Remember how a term of a job was heard; what is remembered already stays as it is."""
    connection.execute(
        "INSERT INTO aliases (job, term, alias, agreed_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (job, alias.term, alias.heard, to_text(agreed_at)),
    )


def load_aliases(connection: sqlite3.Connection, job: str) -> dict[str, tuple[str, ...]]:
    """The remembered aliases of a job's terms, the earliest agreed first."""
    found: dict[str, list[str]] = defaultdict(list)
    for term, alias in connection.execute(
        "SELECT term, alias FROM aliases WHERE job = ? ORDER BY agreed_at, term, alias", (job,)
    ):
        found[term].append(alias)
    return {term: tuple(aliases) for term, aliases in found.items()}
