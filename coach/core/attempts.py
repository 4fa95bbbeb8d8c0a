"""Facts of the history: a session and its attempts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.core.gate import Refusal
    from coach.core.scoring import Heard, Score
    from coach.core.transcript import Transcript


class Origin(StrEnum):
    """Where an answer came from."""

    MICROPHONE = "microphone"
    FILE = "file"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Asked:
    """The question an attempt answered, as it was put; kept because banks change."""

    question_id: str
    text: str
    category: str
    target_s: float


@dataclass(frozen=True, slots=True)
class Attempt:
    """One recorded or typed answer, judged, before or after it has been saved.

    Attributes:
        asked: the question as it was put.
        origin: where the answer came from.
        answered_at: when it began, in UTC.
        heard: its words and its sound's facts.
        outcome: the score, or the reason why there is none.
        engine: the engine that recognised it; empty for a typed answer.
        model: the engine's model; empty for a typed answer.
        recording: file name of the recording inside the data directory; None when none is kept.
        is_cold: the first answer to this question in its session; later ones are retakes.
        scorer_version: the version of the rules that judged it.
        original: the recogniser's own transcript, where the user corrected it; else None.
        id: its number in the history; None before it is saved.
        session_id: the number of its session; None before it is saved.

    """

    asked: Asked
    origin: Origin
    answered_at: datetime
    heard: "Heard"
    outcome: "Score | Refusal"
    engine: str = ""
    model: str = ""
    recording: str | None = None
    is_cold: bool = True
    scorer_version: int = 0
    original: "Transcript | None" = None
    id: int | None = None
    session_id: int | None = None

    @property
    def heard_by(self) -> str:
        """The engine and its model in a few words, a path by its last part; empty for a typed answer."""
        model = self.model.replace("\\", "/").rsplit("/", 1)[-1]
        return f"{self.engine} ({model})" if self.engine else ""


@dataclass(frozen=True, slots=True)
class Session:
    """One sitting.

    Attributes:
        id: its number in the history.
        job: the title of the job it practised for.
        started_at: when it began, in UTC.
        attempts: its attempts in the order they were made.

    """

    id: int
    job: str
    started_at: datetime
    attempts: tuple[Attempt, ...] = ()
