"""Parts of the history, as a person names them when they want them forgotten."""

from dataclasses import dataclass
from enum import StrEnum


class ScopeKind(StrEnum):
    """What a part of the history consists of."""

    ATTEMPT = "answer"
    SESSION = "session"
    JOB = "job"


@dataclass(frozen=True, slots=True)
class Scope:
    """A part of the history.

    Attributes:
        kind: what it consists of.
        key: the number of the answer or of the session, or the title of the job.

    """

    kind: ScopeKind
    key: int | str

    @property
    def name(self) -> str:
        """The part as a person calls it."""
        return f"the job “{self.key}”" if self.kind is ScopeKind.JOB else f"{self.kind} {self.key}"


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a part of the history holds.

    Attributes:
        n_sessions: how many sessions go with it.
        n_attempts: how many answers.
        recordings: the file names of their recordings.

    """

    n_sessions: int = 0
    n_attempts: int = 0
    recordings: tuple[str, ...] = ()
