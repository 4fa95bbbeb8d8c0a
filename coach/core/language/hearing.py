"""Terms that recognition garbled, found again by their sound: `Cuba needs` for Kubernetes."""

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.core.language.abbreviations import EXPANSIONS
from coach.core.language.frequencies import FREQUENCIES, N_ANSWERS
from coach.core.language.homographs import is_homograph
from coach.core.language.inflections import FUNCTION_WORDS, HESITATION
from coach.core.language.phonetics import consonant_classes, likeness, sound, spelled_sound
from coach.core.language.terms import writings_of
from coach.core.language.text import Token, stem, tokenise_text
from coach.core.language.trades import TRADE_TERMS

_BASE = 0.8
_PER_DOUBLING = 0.05
_PER_ANSWERS = 500
"""The likeness asked for: `_BASE` where one of the words heard is unknown to interview answers, more for each doubling
of the number of answers, of 500, that hold the rarest of them. Settled on synthetic speech of the development
answers."""
_PER_GRAMMAR = 0.1
_WHERE_EXPECTED = 0.1
"""How much less is asked where the words around call for a term: beside another one, or after `I used`."""
_SHORT_BASE = 0.88
_TWO_LETTERS_BASE = 0.92
_SHORT = 5
_NEVER = 2.0
_MIN_SOUNDS = 4
_MAX_SPAN = 4
_USE_LINE = "use learn touch write code program teach know run via called"
_USE = frozenset(stem(word) for word in _USE_LINE.split())
"""What is named directly after these is a thing used or learnt."""
_LIKE_OTHER_WORDS = frozenset({"one", "two", "four", "eight"})
"""Figures that sound like words or parts of words, so that they may be misheard: `four cliff` for forklift."""
_ARTICLES = frozenset({"a", "an", "the", "some", "any"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """A few words of an answer that may be something else misheard.

    Attributes:
        sentence: index of their sentence.
        first: index of the first token in it.
        last: index of the last token, inclusive.
        tokens: the tokens, in order, hesitation left out.
        sound: how they sound together.
        consonants: the classes of the consonants in it, one bit each.
        is_expected: whether the words around call for a term.

    """

    sentence: int
    first: int
    last: int
    tokens: tuple[Token, ...]
    sound: str
    consonants: int
    is_expected: bool


@dataclass(frozen=True, slots=True)
class Saying:
    """One way to say a term.

    Attributes:
        texts: its words.
        telling: those of its words that are no words of grammar.
        stems: what its words share with their inflections.
        sound: how it sounds.
        consonants: the classes of the consonants in it, one bit each.
        asked: how alike words unknown to interview answers must be.

    """

    texts: tuple[str, ...]
    telling: tuple[str, ...]
    stems: frozenset[str]
    sound: str
    consonants: int
    asked: float


def stretches(sentences: Sequence[Sequence[Token]], taken: Collection[int]) -> tuple[Stretch, ...]:
    """Every stretch of an answer where a term may hide: a few words without a pause mark, not only grammar.

    Args:
        sentences: the tokens of each sentence of the answer.
        taken: indices of words that already say a term of the posting.

    """
    return tuple(
        Stretch(i, first, last, span, heard, consonant_classes(heard), _is_expected(tokens, first, last + 1, taken))
        for i, tokens in enumerate(sentences)
        for first, last, span in _spans(tokens)
        if not _is_known(span)
        if not any(word in taken for word in range(span[0].first_word, span[-1].last_word + 1))
        if (heard := "".join(sound(token.text) for token in span))
    )


def find_heard(candidates: Sequence[Stretch], term: str) -> Stretch | None:
    """What was most probably heard in place of a term; None where nothing sounds like it.

    Words that make ordinary sense are let alone: the commoner the words are in interview answers, the more alike they
    must be, up to never. A term that is an ordinary word itself is never sought.

    Args:
        candidates: the stretches of the answer.
        term: the term, as the posting writes it.

    """
    best: Stretch | None = None
    most = 0.0
    for saying in sayings_of(term):
        for candidate in candidates:
            if not _may_be_alike(candidate, saying):
                continue
            asked = _asked(candidate, saying)
            if asked > 1.0:
                continue
            alike = likeness(candidate.sound, saying.sound, max(asked, most))
            if alike >= max(asked, most) and alike > most:
                best, most = candidate, alike
    return best


def _may_be_alike(candidate: Stretch, saying: Saying) -> bool:
    """A quick look that spares the comparison: near in length, and most kinds of consonants shared."""
    if not 0.6 * len(saying.sound) <= len(candidate.sound) <= len(saying.sound) / 0.6:
        return False
    n_shared = (candidate.consonants & saying.consonants).bit_count()
    n_kinds = (candidate.consonants | saying.consonants).bit_count()
    return 2 * n_shared >= n_kinds and len(candidate.tokens) <= len(saying.texts) + 2


def _spans(tokens: Sequence[Token]) -> Iterable[tuple[int, int, tuple[Token, ...]]]:
    """Up to _MAX_SPAN tokens in a row without a mark between them; hesitation, and the marks beside it, do not part."""
    for first in range(len(tokens)):
        span: list[Token] = []
        for i in range(first, len(tokens)):
            if tokens[i].text != HESITATION:
                span.append(tokens[i])
                if not _is_grammar(span):
                    yield first, i, tuple(span)
            elif i == first:
                break
            hesitates = i + 1 < len(tokens) and (tokens[i].text == HESITATION or tokens[i + 1].text == HESITATION)
            if len(span) == _MAX_SPAN or (tokens[i].mark and not hesitates):
                break


def _is_grammar(span: Sequence[Token]) -> bool:
    """Whether a span holds nothing but words of grammar and numbers."""
    return all(token.text in FUNCTION_WORDS or token.value is not None for token in span)


def _is_known(span: Sequence[Token]) -> bool:
    """Whether a span is a well-known term or abbreviation itself: `Ansible`, `G. L. P.`, which were heard rightly."""
    texts = tuple(token.text for token in span)
    is_one = len(texts) == 1 or all(len(text) == 1 for text in texts)
    return texts in TRADE_TERMS or (is_one and "".join(texts) in EXPANSIONS)


def _is_expected(tokens: Sequence[Token], first: int, end: int, taken: Collection[int]) -> bool:
    """Whether the words around tokens first..end-1 call for a term: `Python and …`, `Python, …`, `I have used a …`."""
    for step, beside in ((-1, first - 1), (1, end)):
        is_joined = 0 <= beside < len(tokens) and tokens[beside].text in ("and", "or")
        other = beside + step if is_joined else beside
        is_listed = is_joined or tokens[min(other, end - 1)].mark == ","
        if 0 <= other < len(tokens) and is_listed and tokens[other].first_word in taken:
            return True
    before = first - 1
    while before >= 0 and (tokens[before].text == HESITATION or tokens[before].text in _ARTICLES):
        before -= 1
    return before >= 0 and tokens[before].stem in _USE


@lru_cache(maxsize=2_000)
def sayings_of(term: str) -> tuple[Saying, ...]:
    """The ways to say a term that are long enough to tell: of each writing one or several, abbreviations spelled."""
    found: dict[str, Saying] = {}
    for writing in writings_of(term):
        texts = tuple(token.text for token in tokenise_text(writing))
        if not texts or not all(map(str.isalnum, texts)) or (len(texts) == 1 and is_homograph(texts[0], writing)):
            continue
        last = texts[-1]
        other = last.removesuffix("s") if last.endswith("s") else last + "s"
        sounds = ["".join(map(sound, said)) for said in (texts, (*texts[:-1], other))]
        if len(sounds[0]) < _MIN_SOUNDS:
            sounds = []
        if len(texts) == 1 and _is_spelled(term, writing):
            sounds.append(spelled_sound(texts[0]))
        telling = tuple(text for text in texts if len(text) > 1 and text not in FUNCTION_WORDS)
        stems = frozenset(map(stem, texts))
        for said in sounds:
            base = _TWO_LETTERS_BASE if len(writing) == 2 else _SHORT_BASE if len(said) <= _SHORT else _BASE
            found.setdefault(said, Saying(texts, telling, stems, said, consonant_classes(said), base))
    return tuple(found.values())


def _is_spelled(term: str, writing: str) -> bool:
    """Whether a writing is said letter by letter, as what is short for the term is, or what stands in capitals."""
    return 2 <= len(writing) <= 5 and (len(writing) < len(term) or writing.rstrip("s").isupper())


def _asked(candidate: Stretch, saying: Saying) -> float:
    """The likeness asked of the words heard; words that derive from the term (`rusty`) are other words."""
    unexplained = [token for token in candidate.tokens if token.stem not in saying.stems]
    has_figures = not "".join(saying.texts).isalpha()
    telling = [token for token in unexplained if has_figures or token.surface.casefold() not in _LIKE_OTHER_WORDS]
    if not telling or any(token.text.startswith(saying.telling) for token in unexplained):
        return _NEVER
    if not has_figures and any(token.value is not None for token in telling):
        return _NEVER  # figures are heard well: a term without any was not heard as one
    rarest = _PER_ANSWERS * min(FREQUENCIES.get(token.stem, 0) for token in telling) / N_ANSWERS
    n_grammar = sum(token.text in FUNCTION_WORDS for token in unexplained)
    eased = _WHERE_EXPECTED if candidate.is_expected else 0.0
    return saying.asked + _PER_DOUBLING * math.log2(1 + rarest) + _PER_GRAMMAR * n_grammar - eased
