"""Terms that recognition garbled, found again by their sound: `Cuba needs` for Kubernetes."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coach.core.frequencies import FREQUENCIES, N_ANSWERS
from coach.core.homographs import is_homograph
from coach.core.inflections import FILLERS, FUNCTION_WORDS
from coach.core.phonetics import consonant_classes, likeness, sound, spelled_sound
from coach.core.text import Token, stem, tokenise_text

_BASE = 0.8
_PER_DOUBLING = 0.05
_PER_ANSWERS = 500
"""The likeness asked for: `_BASE` where one of the words heard is unknown to interview answers, more for each doubling
of the number of answers, of 500, that hold the rarest of them. Settled on synthetic speech of the development
answers."""
_PER_GRAMMAR = 0.1
_SHORT_BASE = 0.88
_SHORT = 5
_NEVER = 2.0
_MIN_SOUNDS = 4
_MAX_SPAN = 4


@dataclass(frozen=True, slots=True)
class Stretch:
    """A few words of an answer that may be something else misheard.

    Attributes:
        tokens: the tokens, in order.
        sound: how they sound together.
        consonants: the classes of the consonants in it.

    """

    tokens: tuple[Token, ...]
    sound: str
    consonants: frozenset[str]


@dataclass(frozen=True, slots=True)
class Heard:
    """Words first_word..last_word (inclusive) were heard in place of a term, this much alike in sound."""

    first_word: int
    last_word: int
    likeness: float


def stretches(sentences: Sequence[Sequence[Token]], taken: Iterable[int]) -> tuple[Stretch, ...]:
    """Every stretch of an answer where a term may hide: a few words without a pause mark, not only grammar.

    Args:
        sentences: the tokens of each sentence of the answer.
        taken: indices of words that already say a term of the posting.

    """
    spoken_for = set(taken)
    return tuple(
        Stretch(span, heard, consonant_classes(heard))
        for tokens in sentences
        for span in _spans(tokens)
        if not spoken_for & set(range(span[0].first_word, span[-1].last_word + 1))
        if (heard := "".join(sound(token.text) for token in span))
    )


def find_heard(candidates: Sequence[Stretch], term: str) -> Heard | None:
    """What was most probably heard in place of a term; None where nothing sounds like it.

    Words that make ordinary sense are let alone: the commoner the words are in interview answers, the more alike they
    must be, up to never. A term that is an ordinary word itself is never sought.

    Args:
        candidates: the stretches of the answer.
        term: the term, as the posting writes it.

    """
    wanted = tokenise_text(term)
    if not wanted or (len(wanted) == 1 and is_homograph(wanted[0].text)):
        return None
    best: Heard | None = None
    texts = tuple(token.text for token in wanted)
    for said in _sounds_of(term, wanted):
        classes = consonant_classes(said)
        for candidate in candidates:
            if len(candidate.tokens) > len(wanted) + 2 or not _may_be_alike(candidate, said, classes):
                continue
            asked = _asked(candidate.tokens, texts, len(said))
            if asked > 1.0:
                continue
            alike = likeness(candidate.sound, said)
            if alike >= asked and (best is None or alike > best.likeness):
                best = Heard(candidate.tokens[0].first_word, candidate.tokens[-1].last_word, alike)
    return best


def _may_be_alike(candidate: Stretch, said: str, classes: frozenset[str]) -> bool:
    """A quick look that spares the comparison: near in length, and most kinds of consonants shared."""
    longer, shorter = max(len(candidate.sound), len(said)), min(len(candidate.sound), len(said))
    return shorter >= 0.6 * longer and 2 * len(candidate.consonants & classes) >= len(candidate.consonants | classes)


def _spans(tokens: Sequence[Token]) -> Iterable[tuple[Token, ...]]:
    for first in range(len(tokens)):
        for last in range(first, min(first + _MAX_SPAN, len(tokens))):
            span = tuple(tokens[first : last + 1])
            if not any(token.text in FILLERS or token.mark for token in span[:-1]) and not _is_grammar(span):
                yield span


def _is_grammar(span: Sequence[Token]) -> bool:
    """Whether a span holds nothing but words of grammar and numbers, or begins or ends with one."""
    return all(token.text in FUNCTION_WORDS or token.value is not None for token in span)


def _sounds_of(term: str, wanted: Sequence[Token]) -> list[str]:
    """The ways to say a term: as words, and an abbreviation letter by letter too; none for terms too short to tell."""
    if not all(token.text.isalnum() for token in wanted):
        return []
    joined = "".join(sound(token.text) for token in wanted)
    sounds = [joined] if len(joined) >= _MIN_SOUNDS else []
    if len(wanted) == 1 and term.rstrip("s").isupper() and 2 < len(term) <= 5:
        sounds.append(spelled_sound(wanted[0].text))
    return sounds


def _asked(span: Sequence[Token], wanted: tuple[str, ...], n_sounds: int) -> float:
    """The likeness asked of a span of heard words; words that derive from the term (`rusty`) are other words."""
    stems = {stem(text) for text in wanted}
    unexplained = [token for token in span if token.stem not in stems]
    if not unexplained or any(token.text.startswith(wanted) for token in unexplained):
        return _NEVER
    rarest = _PER_ANSWERS * min(FREQUENCIES.get(token.stem, 0) for token in unexplained) / N_ANSWERS
    base = _SHORT_BASE if n_sounds <= _SHORT else _BASE
    n_grammar = sum(token.text in FUNCTION_WORDS for token in span)
    return base + _PER_DOUBLING * math.log2(1 + rarest) + _PER_GRAMMAR * n_grammar
