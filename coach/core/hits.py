"""What a search over the transcripts finds."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quote.

    Attributes:
        text: its text.
        is_hit: whether it is what was searched for.

    """

    text: str
    is_hit: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """An answer that holds what was searched for.

    Attributes:
        attempt_id: its number in the history.
        session_id: the number of its session.
        job: the title of the job that it was practised for.
        question: the question as it was put.
        answered_at: when it began, in UTC.
        quote: the words around the hit, in order; an ellipsis stands where the answer goes on.

    """

    attempt_id: int
    session_id: int
    job: str
    question: str
    answered_at: datetime
    quote: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """The answers found.

    Attributes:
        newest: those to show, the newest first.
        n_all: how many there are in all.

    """

    newest: tuple[Hit, ...] = ()
    n_all: int = 0
