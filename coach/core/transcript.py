"""What was said: words with their times, and spans of words as proof."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One recognised word.

    Attributes:
        text: the word with its punctuation and letter case, without surrounding space.
        start_s: when it begins, in seconds from the start of the answer.
        end_s: when it ends; never before start_s.
        probability: the engine's confidence in [0, 1]; None where the engine does not tell.

    """

    text: str
    start_s: float
    end_s: float
    probability: float | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """The words of one answer in the order they were said.

    Attributes:
        words: the words.
        timed: False for a typed answer, whose words all carry time 0.

    """

    words: tuple[Word, ...]
    timed: bool = True

    @property
    def text(self) -> str:
        """The words joined by single spaces."""
        return " ".join(word.text for word in self.words)

    @classmethod
    def typed(cls, text: str) -> "Transcript":
        """A transcript without times, from text that was typed or transcribed elsewhere."""
        return cls(words=tuple(Word(part, 0.0, 0.0) for part in text.split()), timed=False)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that prove a verdict.

    Attributes:
        first_word: index of the first word in the transcript.
        last_word: index of the last word, inclusive.
        quote: those words as they stand in the transcript, joined by single spaces.
        start_s: when the first word begins.
        end_s: when the last word ends.

    """

    first_word: int
    last_word: int
    quote: str
    start_s: float
    end_s: float


def evidence(transcript: Transcript, first_word: int, last_word: int) -> Evidence:
    """The proof made of the words first_word..last_word (inclusive) of a transcript.

    Raises:
        ValueError: the span is empty or reaches outside the transcript.

    """
    if not 0 <= first_word <= last_word < len(transcript.words):
        raise ValueError(f"no words {first_word}..{last_word} in a transcript of {len(transcript.words)} words")
    words = transcript.words[first_word : last_word + 1]
    return Evidence(
        first_word=first_word,
        last_word=last_word,
        quote=" ".join(word.text for word in words),
        start_s=words[0].start_s,
        end_s=words[-1].end_s,
    )
