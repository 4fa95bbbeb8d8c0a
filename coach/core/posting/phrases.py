"""Phrases of a posting that could be terms: runs of content words between function words, verbs and marks.

Words are told apart by word lists and their neighbours. A tagger would be surer of single words, but weighs more than
the rest of coach together, and terms are found by several signs, not by one word's class.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.core.language.abbreviations import EXPANSIONS
from coach.core.language.numbers import GRADE_WORDS
from coach.core.language.trades import TRADE_TERMS
from coach.core.language.vocabulary import (
    COMMON_NOUNS,
    EMPTY_NOUNS,
    GRAMMAR_WORDS,
    IRREGULAR_VERBS,
    MODIFIERS,
    NOUN_VERBS,
    QUALIFIERS,
    SKILL_HEADS,
    SOFT_WORDS,
    VERBS,
)
from coach.core.posting.passages import Passage

MAX_PHRASE_WORDS = 4
"""Longer runs are cut to their last words: English names a thing at the end of its phrase."""

MAX_WORD_CHARS = 40
"""Longer words are no words."""

N_WORDS_BEFORE = 4
N_WORDS_AFTER = 3

_TOKEN = re.compile(
    r"\.?[^\W_](?:[^\W_]|[+#'&.@/-](?=[^\W_]))*(?:\+\+|\+|#)?"  # a word with its inner marks: C++, .NET, CI/CD, on-call
    r"|[^\w\s]|_"
)
_LONGEST_TERM_WORDS = max(len(term) for term in TRADE_TERMS)

_EVERYDAY_LINES = """
bash blender c closing epic events excel express flask glue go helm hive inventor lambda lean maya node oracle outlook r
rails react reels rest rhino ruby rust sage security send shell soap spark spring swift unity windows word
"""
_EVERYDAY_TERMS = frozenset(_EVERYDAY_LINES.split())
"""Well-known terms that are everyday words as well: a capital tells them apart."""
_BEFORE_NOUNS = frozenset({"a", "an", "any", "for", "in", "its", "of", "our", "the", "their", "with", "your"})
_AFTER_VERBS = frozenset(
    {"a", "an", "any", "its", "our", "that", "the", "their", "them", "these", "this", "us", "your"}
)
_RELATIVES = frozenset({"that", "which", "who"})
_CRAFTS = frozenset({"history", "skills", "technique", "techniques", "work"})
_NO_ADVERBS = frozenset({"assembly", "supply", "family", "anomaly", "reply", "monopoly"})


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where a phrase stands.

    Attributes:
        words: the phrase as written there.
        passage: the passage it stands in.
        n_passage: index of that passage in the posting.
        first_word: index of the phrase's first word among the words and marks of the passage.
        before: up to four lower-case words and marks before it in the passage, the nearest last.
        after: up to three after it, the nearest first.
    """

    words: tuple[str, ...]
    passage: Passage
    n_passage: int
    first_word: int
    before: tuple[str, ...]
    after: tuple[str, ...]


def split_words(text: str) -> list[str]:
    """Words and marks of a text; C++, .NET, CI/CD, P&L and on-call are one word each, design/build is two."""
    return [part for token in _TOKEN.findall(text) for part in _slash_parts(token)]


def _slash_parts(token: str) -> list[str]:
    is_one_word = "/" not in token or (token.lower(),) in TRADE_TERMS or (token.isupper() and len(token) <= 7)
    return [token] if is_one_word else [part for part in re.split("(/)", token) if part]


def find_phrases(passages: Sequence[Passage]) -> Iterator[Occurrence]:
    """Every phrase of the passages that could be a term, well-known terms inside longer phrases included."""
    for n_passage, passage in enumerate(passages):
        words = split_words(passage.text)
        lowered = [word.lower() for word in words]
        for first, last in _spans(words, lowered):
            yield Occurrence(
                words=tuple(words[first:last]),
                passage=passage,
                n_passage=n_passage,
                first_word=first,
                before=tuple(lowered[max(0, first - N_WORDS_BEFORE) : first]),
                after=tuple(lowered[last : last + N_WORDS_AFTER]),
            )


def is_verb(word: str) -> bool:
    """Whether a lower-case word can be a form of one of the verbs of postings."""
    return _base_form(word) is not None


def is_name(word: str) -> bool:
    """Whether a capital makes a term of a word that may be an everyday one: Go, Excel, IT."""
    lowered = word.lower()
    return word[0].isupper() and ((lowered,) in TRADE_TERMS or (word.isupper() and lowered in EXPANSIONS))


def _spans(words: Sequence[str], lowered: Sequence[str]) -> list[tuple[int, int]]:
    """First word and end of every phrase."""
    known = _known_spans(words, lowered)
    glued = {n for first, last in known for n in range(first, last) if last - first > 1} | _named(words, lowered)
    found = dict.fromkeys(known)
    first = 0
    while first < len(words):
        last = first
        while last < len(words) and (last in glued or not _breaks(words, lowered, last)):
            last += 1
        for span in _trimmed(words, lowered, (first, last), glued):
            if not _only_adds_common_nouns(lowered, span, found):
                found.setdefault(span)
        first = max(last, first + 1)
    return [span for span in found if all(len(word) <= MAX_WORD_CHARS for word in words[span[0] : span[1]])]


def _known_spans(words: Sequence[str], lowered: Sequence[str]) -> list[tuple[int, int]]:
    """Well-known terms, the longest at each place."""
    spans: list[tuple[int, int]] = []
    first = 0
    while first < len(lowered):
        for last in range(min(first + _LONGEST_TERM_WORDS, len(lowered)), first, -1):
            term = tuple(lowered[first:last])
            if term in TRADE_TERMS and (term[0] not in _EVERYDAY_TERMS or words[first][0].isupper()):
                if last + 1 < len(words) and lowered[last] in GRADE_WORDS and words[last + 1].isdigit():
                    last += 2  # "NVQ Level 3"
                spans.append((first, last))
                first = last - 1
                break
        first += 1
    return spans


def _named(words: Sequence[str], lowered: Sequence[str]) -> set[int]:
    """The words that capitals make one name of, whatever each means alone: "City & Guilds", "Immediate Life Support".

    The first word of a passage and a heading's words have their capital anyway, so a name is looked for behind a word
    in lower case; "&" between two terms of the trade, or at the end of a list, is an "and".
    """
    named: set[int] = set()
    for n in range(1, len(words) - 1):
        before, after = words[n - 1], words[n + 1]
        if words[n] == "&":
            is_list = n > 1 and words[n - 2] == ","
            if before.istitle() and after.istitle() and not (is_list or is_name(before) or is_name(after)):
                named |= {n - 1, n, n + 1}
        elif words[n].istitle() and lowered[n] in QUALIFIERS and after.istitle() and before.islower():
            named |= {n, n + 1}
    return named


def _only_adds_common_nouns(lowered: Sequence[str], span: tuple[int, int], known: dict[tuple[int, int], None]) -> bool:
    """Whether a phrase is a well-known term and nouns of every posting: "CI/CD setup"."""
    first, last = span
    end = last
    while end > first and lowered[end - 1] in COMMON_NOUNS:
        end -= 1
    return first < end < last and (first, end) in known


def _breaks(words: Sequence[str], lowered: Sequence[str], n: int) -> bool:
    """Whether no phrase runs across the n-th word."""
    word = lowered[n]
    if not any(character.isalnum() for character in word):
        return True
    if is_name(words[n]):
        return False
    if word in GRAMMAR_WORDS or word in QUALIFIERS or word in IRREGULAR_VERBS:
        return True
    if word.endswith("ly") and word not in _NO_ADVERBS:
        return True
    if n and lowered[n - 1] in _RELATIVES and word.endswith("s"):  # "a voice that sounds human"
        return True
    return is_verb(word) and not _is_noun_here(lowered, n)


def _base_form(word: str) -> str | None:
    """The verb of postings that a word is a form of."""
    if word in VERBS:
        return word
    for ending in ("ing", "ed", "es", "s"):
        if not word.endswith(ending):
            continue
        stem = word[: -len(ending)]
        bases = [stem, stem + "e"]
        if len(stem) > 3 and stem[-1] == stem[-2]:
            bases.append(stem[:-1])
        if stem.endswith("i"):
            bases.append(stem[:-1] + "y")
        for base in bases:
            if base in VERBS:
                return base
    return None


def _is_noun_here(lowered: Sequence[str], n: int) -> bool:
    """Whether a word that can be a verb is a noun in its place: after a determiner, a preposition or another noun."""
    word = lowered[n]
    if word.endswith("ed") or not (word.endswith("ing") or _base_form(word) in NOUN_VERBS):
        return False
    before = lowered[n - 1] if n else ""
    if before in _BEFORE_NOUNS:
        return True
    after = lowered[n + 1] if n + 1 < len(lowered) else ""
    if after in _AFTER_VERBS or after[:1].isdigit():
        return False
    if not before or not before[-1].isalnum() or before in GRAMMAR_WORDS:
        return False
    return not is_verb(before) or (n > 1 and lowered[n - 2] in _BEFORE_NOUNS)  # "with campaign planning"


def _trimmed(
    words: Sequence[str], lowered: Sequence[str], run: tuple[int, int], glued: set[int]
) -> Iterator[tuple[int, int]]:
    """A run without empty nouns and figures at its ends, cut to the length of a term."""
    first, last = run
    while first < last and first not in glued and _is_empty(words, lowered, first):
        first += 1
    while last > first and last - 1 not in glued and _is_empty(words, lowered, last - 1):
        last -= 1
    if last - first > MAX_PHRASE_WORDS:
        if all(word[0].isupper() for word in words[first:last]):  # a list that lost its commas
            yield from ((n, n + 1) for n in range(first, last) if not _is_empty(words, lowered, n))
            return
        first = last - MAX_PHRASE_WORDS + 1
        while first in glued and first - 1 in glued:  # never inside a well-known term
            first -= 1
    if last - first == 1 and lowered[first] in MODIFIERS:
        if last == run[1]:
            return
        last += 1  # "clinical" is no term, "clinical experience" is
    elif last - first == 1 and last < run[1] and lowered[last] in _CRAFTS and not _is_own_term(lowered[first]):
        last += 1  # nobody is asked for a knife, but for knife skills
    if first < last:
        yield first, last


def _is_own_term(word: str) -> bool:
    """Whether a word names an ability without "skills" behind it: "plumbing", "leadership"."""
    return (word,) in TRADE_TERMS or any(word in able for able in (SKILL_HEADS, SOFT_WORDS, COMMON_NOUNS))


def _is_empty(words: Sequence[str], lowered: Sequence[str], n: int) -> bool:
    """Whether a word at an end of a run adds nothing; a figure belongs to the name before it (Band 6, Level 7)."""
    word = lowered[n]
    if word.replace(".", "").replace(",", "").isdigit():
        return n == 0 or not words[n - 1][0].isupper()
    if len(word) == 1:
        return not words[n].isupper()
    return word in EMPTY_NOUNS and not is_name(words[n])
