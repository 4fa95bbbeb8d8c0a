"""Words said twice and beginnings given up: "I, I took", "we were, we had been", "the proj- project"."""

from collections.abc import Sequence

from coach.core.language.inflections import FUNCTION_WORDS, is_hesitation
from coach.core.language.plain_words import WordSpan, is_number, plain

_LONGEST_REPEAT = 3
"""Words repeated at once: a longer stretch is said again on purpose more often than not."""

_ORDINARY_LINE = (
    "very really so too much many more far long way no yes yeah okay ok had that is do well now there bye please her "
    "again quite big you double oh"
)
_ORDINARY = frozenset(_ORDINARY_LINE.split())
"""Doubles that mean something: "very very", "had had", "that that", "no, no"."""

_CUT = ("-", "–", "—", "...", "…")
_SENTENCE_END = (".", "?", "!")
_MARKS = ",-–—.…"
_CLAUSE_OPENERS_LINE = "and but so because that if when then as since while or"
_CLAUSE_OPENERS = frozenset(_CLAUSE_OPENERS_LINE.split())
_DETERMINERS_LINE = "the a an my our your his her its their this these those each more same such next"
_DETERMINERS = frozenset(_DETERMINERS_LINE.split())
_PEOPLE = frozenset({"i", "we", "he", "she", "they"})
_SUBJECTS = _PEOPLE | {"it", "you", "there", "that", "this"}
_UNFINISHED_LINE = (
    "am is are was were be been have has had will would should can could may might must the a "
    "an my our to of in on at for with by from because and or but just never always also only actually really"
)
_UNFINISHED = frozenset(_UNFINISHED_LINE.split())
"""After a subject and these alone nothing has been said yet, so that a new beginning takes their place."""

_FRAGMENT_WORDS = 3
"""A beginning that was given up has at most this many words after its subject."""


def find_restarts(words: Sequence[str]) -> tuple[WordSpan, ...]:
    """Where words are repeated at once or a beginning is given up for another, in order, not overlapping.

    A span reaches from the first word that is taken back to the last that takes its place; what is said three times
    is one span. Ordinary doubles ("very very", "had had"), spelled letters and numbers ("two two five") do not count,
    nor do two sentences that end and begin alike, nor a list of whole sentences ("I came, I saw"). Recognisers leave
    some of them out: read the count as "at least".
    """
    places, texts, said = _without_hesitation(words)
    found: list[WordSpan] = []
    for k in range(len(texts)):
        end = _repeat_end(said, texts, k) or _cut_word_end(said, texts, k) or _revision_end(said, texts, k)
        if end is None:
            continue
        if found and places[k] <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], places[end]))
        else:
            found.append((places[k], places[end]))
    return tuple(found)


def _without_hesitation(words: Sequence[str]) -> tuple[list[int], list[str], list[str]]:
    """The words but um and uh: their places, their plain texts, and as written; a dash alone joins the word before."""
    places: list[int] = []
    texts: list[str] = []
    said: list[str] = []
    for i, text in enumerate(plain(words)):
        if text and not is_hesitation(text):
            places.append(i)
            texts.append(text)
            said.append(words[i])
        elif not text and said:
            said[-1] += words[i]
    return places, texts, said


def _repeat_end(said: Sequence[str], texts: Sequence[str], k: int) -> int | None:
    """The last word of a stretch that begins at k and is said twice at once; None when there is none."""
    for n in range(_LONGEST_REPEAT, 0, -1):
        if texts[k : k + n] != texts[k + n : k + 2 * n] or _ends_sentence(said[k : k + n]):
            continue
        if _is_phrase_taken_back(said, texts, k, n) if n > 1 else _is_word_taken_back(said, texts, k):
            return k + 2 * n - 1
    return None


def _is_phrase_taken_back(said: Sequence[str], texts: Sequence[str], k: int, n: int) -> bool:
    """Whether a stretch said twice opens a clause: what begins with a noun is said again on purpose, mostly."""
    first = texts[k].partition("'")[0]
    if said[k + n - 1][-1] in _MARKS:
        return first in _SUBJECTS or first in FUNCTION_WORDS - _DETERMINERS - _ORDINARY
    return first in _PEOPLE


def _is_word_taken_back(said: Sequence[str], texts: Sequence[str], k: int) -> bool:
    """Whether a word said twice is no ordinary double, number, spelled letter, nor an object before a subject."""
    text = texts[k]
    if text in _ORDINARY or is_number(text) or (len(text) == 1 and text not in {"i", "a"}):
        return False
    if text == "it":
        return k == 0 or texts[k - 1] in _CLAUSE_OPENERS or said[k - 1][-1] in _MARKS
    return text.partition("'")[0] in FUNCTION_WORDS or said[k][-1] in _MARKS


def _cut_word_end(said: Sequence[str], texts: Sequence[str], k: int) -> int | None:
    """The word after k where k is its beginning, cut off: "proj- project"."""
    is_cut = said[k].endswith(_CUT) and k + 1 < len(texts)
    return k + 1 if is_cut and texts[k + 1].startswith(texts[k]) else None


def _revision_end(said: Sequence[str], texts: Sequence[str], k: int) -> int | None:
    """The first words of the beginning that takes the place of the one at k; None when k's is not given up."""
    subject = texts[k].partition("'")[0]
    if subject not in _SUBJECTS:
        return None
    for j in range(k + 1, min(k + 2 + _FRAGMENT_WORDS, len(texts))):
        if _ends_sentence(said[j - 1 : j]):
            return None
        if texts[j].partition("'")[0] == subject:
            is_cut = said[j - 1].endswith(_CUT)
            has_verb = j > k + 1 or "'" in texts[k]
            is_unfinished = said[j - 1].endswith(",") and all(text in _UNFINISHED for text in texts[k + 1 : j])
            return min(j + 1, len(texts) - 1) if is_cut or (has_verb and is_unfinished) else None
    return None


def _ends_sentence(said: Sequence[str]) -> bool:
    """Whether one of some words ends a sentence; three dots leave it open."""
    return any(word.endswith(_SENTENCE_END) and not word.endswith("...") for word in said)
