"""Finds words in what was said, by SQLite's full-text index."""

import re
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from coach.core.hits import Hit, Hits, Piece
from coach.store.rows import Row

_QUOTE_WORDS = 24
"""Words of the quote around a hit: two lines of a terminal. SQLite allows up to 64."""

_START, _END = "\x02", "\x03"
"""SQLite puts these around each hit; a recogniser never writes them."""

_HIT = re.compile(f"{_START}([^{_END}]*){_END}")

_FOUND = "SELECT count(*) FROM spoken WHERE spoken MATCH ?"

# The limit stands inside, so that only the quotes that are shown are made. By time, not by number: what is imported or
# recovered is numbered late.
_NEWEST = """SELECT
    a.id, a.session_id, e.job, a.question, a.answered_at, snippet(spoken, 0, :start, :end, '…', :n_words)
FROM spoken
    JOIN attempts AS a ON a.id = spoken.rowid
    JOIN sessions AS e ON e.id = a.session_id
WHERE spoken MATCH :query AND spoken.rowid IN (
    SELECT a.id FROM spoken JOIN attempts AS a ON a.id = spoken.rowid
    WHERE spoken MATCH :query ORDER BY a.answered_at DESC, a.id DESC LIMIT :limit
)
ORDER BY a.answered_at DESC, a.id DESC"""


def find_words(connection: sqlite3.Connection, words: Sequence[str], limit: int) -> Hits:
    """The answers that hold all of these words, as they stand after corrections.

    Args:
        connection: a connection inside a transaction, so that both queries see the same history.
        words: what to find, in any letter case and inflection; one of several words is found as a phrase.
        limit: how many answers at most to quote.

    """
    # A text in quotes is data to FTS5, whatever it holds (sqlite.org/fts5.html, "FTS5 Strings"); NUL would end it.
    query = " ".join('"{}"'.format(word.replace("\0", " ").replace('"', '""')) for word in words)
    n_all: int = connection.execute(_FOUND, (query,)).fetchone()[0]
    given = {"start": _START, "end": _END, "n_words": _QUOTE_WORDS, "query": query, "limit": limit}
    rows = connection.execute(_NEWEST, given)
    return Hits(tuple(_build_hit(row) for row in rows), n_all)


def _build_hit(row: Row) -> Hit:
    attempt_id, session_id, job, question, answered_at, quote = row
    # Splitting by a pattern with one group leaves what was in the group at every second place.
    pieces = (Piece(text, is_hit=i % 2 == 1) for i, text in enumerate(_HIT.split(quote)))
    answered = datetime.fromisoformat(answered_at)
    return Hit(attempt_id, session_id, job, question, answered, tuple(piece for piece in pieces if piece.text))
