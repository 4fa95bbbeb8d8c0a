"""The seams between the rules of coach and the outside world. Each Protocol has at most four methods."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from pathlib import Path

    from coach.core.attempts import Asked, Attempt
    from coach.core.pcm import Samples
    from coach.core.points.evidence import Reading
    from coach.core.sound import Meter
    from coach.core.transcript import Word


@dataclass(frozen=True, slots=True)
class Hints:
    """What a recogniser may be told in advance.

    Only names of people and of the company: never the keywords or points being scored, because a prompt can put
    words into the transcript that were not said.
    """

    names: tuple[str, ...] = ()


@runtime_checkable
class Recognizer(Protocol):
    """Speech to words. Loaded once, used from one thread, never touches the network."""

    @property
    def engine(self) -> str:
        """The engine's name, as the user chooses it."""
        ...

    @property
    def model(self) -> str:
        """The model's name or path."""
        ...

    def recognize(self, samples: "Samples", hints: Hints) -> "list[Word]":
        """The words in mono float32 samples at 16,000 Hz, of any length including zero.

        Times are within the segment and ordered; text has no surrounding space; silence gives no words.

        Raises:
            EngineError: the engine failed; the message names the model and the next step.

        """
        ...


@runtime_checkable
class SpeechDetector(Protocol):
    """Tells speech from other sound, window by window, with a memory of the windows before."""

    def probability(self, window: "Samples") -> float:
        """The probability in [0, 1] that a window of 512 samples (32 ms at 16,000 Hz) holds speech."""
        ...

    def reset(self) -> None:
        """Forget the windows heard so far."""
        ...


@runtime_checkable
class SentenceEncoder(Protocol):
    """Meaning as geometry: how alike two texts are."""

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """Cosine similarity in [-1, 1] of each left text (rows) to each right text (columns)."""
        ...


@runtime_checkable
class PointReader(Protocol):
    """A sentence encoder that was also trained to tell whether an answer makes a point."""

    def readings(
        self, points: Sequence[str], sentences: Sequence[str], choices: Sequence[Sequence[int]]
    ) -> "list[Reading]":
        """How each point fares in an answer.

        Args:
            points: the points.
            sentences: the sentences of the answer, in order.
            choices: for each point, the indices of the sentences it is held against.
        """
        ...


@runtime_checkable
class AudioSource(Protocol):
    """Something that delivers sound in blocks: a microphone, or a file played as if it were one."""

    def start(self) -> None:
        """Open the source; returns once the first block has arrived.

        Raises:
            DeviceError: the device is missing, refused or silent for too long; names it and the next step.

        """
        ...

    def read(self, timeout_s: float) -> "Samples | None":
        """The next block in order; None when none arrived within timeout_s, or at the end after stop().

        Blocks that were delivered before stop() or before a failure are all returned first.

        Raises:
            DeviceError: the device was lost; raised once every delivered block has been read.

        """
        ...

    def stop(self) -> None:
        """End delivery and release the device. Safe to call twice, and before start()."""
        ...

    def n_overflows(self) -> int:
        """How many times the system reported that input was lost because it was not fetched in time."""
        ...


@runtime_checkable
class SampleSink(Protocol):
    """Where samples are kept while they come in."""

    def write(self, samples: "Samples") -> "Samples":
        """Keep samples at once; returns them as they will be read back.

        Raises:
            AudioError: they could not be kept (the disk is full); says what was.

        """
        ...

    def close(self) -> None:
        """Nothing more will come.

        Raises:
            AudioError: what was kept may not last; names the place.

        """
        ...


class Move(StrEnum):
    """What the person at the desk wants next."""

    START = "start"
    STOP = "stop"
    NEXT = "next"
    RETAKE = "retake"
    SKIP = "skip"
    CORRECT = "correct"
    OVERRULE = "overrule"
    QUIT = "quit"


@runtime_checkable
class Stage(Protocol):
    """The screen and keyboard of a practice session."""

    def ask(self, asked: "Asked", place: tuple[int, int], meanwhile: "Callable[[], None]") -> Move:
        """Show a question and wait: START, SKIP or QUIT.

        Args:
            asked: the question.
            place: its number, and how many there are.
            meanwhile: called once the question is on screen; it returns at once.
        """
        ...

    def listen(self, asked: "Asked", points: Sequence[str], meter: "Callable[[], Meter]") -> None:
        """Show that recording goes on, until the person ends it or the meter says that it is over.

        Args:
            asked: the question.
            points: the points that the answer is held against, as hints.
            meter: how far the recording is.
        """
        ...

    def show(self, attempt: "Attempt", before: "Attempt | None", recording: "Path | None") -> Move:
        """Show the review of an answer and wait; its recording can be played meanwhile.

        Args:
            attempt: the answer.
            before: of a retake, the last answer before it that was scored.
            recording: its sound.

        Returns:
            NEXT, RETAKE, CORRECT, OVERRULE or QUIT.
        """
        ...

    def tell(self, message: str, hint: str = "") -> None:
        """Show a message."""
        ...


@runtime_checkable
class Pen(Protocol):
    """What the person writes or chooses, away from single keys."""

    def write(self, prompt: str, keep: Callable[[str], None]) -> str:
        """A text of several lines; empty when the person changes their mind.

        Args:
            prompt: what is to be written.
            keep: told the text so far, time and again while it is written, and its end; nothing for a text not wanted.
        """
        ...

    def edit(self, text: str) -> str:
        """A text, changed by the person; the same text when they change their mind."""
        ...

    def choose(self, title: str, options: Sequence[str]) -> int | None:
        """The index of one of the options; None when the person changes their mind."""
        ...

    def agree(self, question: str) -> bool:
        """Yes or no."""
        ...
