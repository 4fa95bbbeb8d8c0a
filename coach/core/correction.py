"""A transcript put right by the person who said it, and what can be learned from that about their terms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from typing import TYPE_CHECKING

from coach.core.language.frequencies import FREQUENCIES, N_ANSWERS
from coach.core.language.inflections import FUNCTION_WORDS
from coach.core.language.phonetics import likeness, sound
from coach.core.language.terms import Form, find_mentions, forms_of
from coach.core.language.text import tokenise, tokenise_text
from coach.core.transcript import Transcript, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.core.keywords import Keyword

_MAX_WORDS = 4
"""A correction of more words on either side is rephrasing, not a term that was misheard."""

_N_AROUND = 4
"""So many words on either side tell one place of a text from another."""

_COMMON_SHARE = 0.05
"""A word that is said in so large a share of interview answers cannot stand for a term alone. Settled by hand: `see`
(25 %) and `team` (16 %) are ordinary, `triage` and `excel` (below 1 %) are not."""

_MARKS = ".,;:?!…\"'()[]“”‘’«»–—-"


@dataclass(frozen=True, slots=True)
class Alias:
    """A term of the job, and how it was heard.

    Attributes:
        term: the keyword's term, as the job writes it.
        heard: the words that stood for it, in lower case without punctuation around them.

    """

    term: str
    heard: str


@dataclass(frozen=True, slots=True)
class _Edit:
    """The words first..end-1 of a transcript became the words new_first..new_end-1 of another."""

    first: int
    end: int
    new_first: int
    new_end: int
    is_same: bool

    @property
    def is_replacement(self) -> bool:
        return not self.is_same and self.first < self.end and self.new_first < self.new_end


def find_words(text: str, words: str) -> tuple[slice, ...]:
    """Where some words stand in a text, in letters of either case.

    Args:
        text: the text.
        words: what to look for; at least one character. Never found inside a longer word.
    """
    pattern = r"\s+".join(map(re.escape, words.split()))
    return tuple(slice(*match.span()) for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text, flags=re.IGNORECASE))


def replace_words(text: str, places: Sequence[slice], right: str) -> str:
    """A text with other words in some of its places, which are in order and do not overlap."""
    for place in reversed(places):
        text = text[: place.start] + right + text[place.stop :]
    return text


def show_place(text: str, place: slice) -> str:
    """The words of a place of a text in quotation marks, between a few of those around them."""
    before, after = text[: place.start].split(), text[place.stop :].split()
    # What touches the place, such as a comma, is no word apart.
    gap_before = " " if text[: place.start][-1:].isspace() else ""
    gap_after = " " if text[place.stop :][:1].isspace() else ""
    head = ("… " if len(before) > _N_AROUND else "") + " ".join(before[-_N_AROUND:])
    tail = " ".join(after[:_N_AROUND]) + (" …" if len(after) > _N_AROUND else "")
    return f"{head}{gap_before}“{' '.join(text[place].split())}”{gap_after}{tail}"


def correct(transcript: Transcript, text: str) -> Transcript:
    """The transcript with the words of a text in place of its own.

    A word that stays, be it with other punctuation or letter case, keeps its times and probability. Words that replace
    others share the time of those, and words put in between share the gap, each in proportion to its letters; their
    probability is None. A typed transcript stays typed.
    """
    new_texts = text.split()
    old = transcript.words
    words: list[Word] = []
    for edit in _edits([word.text for word in old], new_texts):
        texts = new_texts[edit.new_first : edit.new_end]
        if edit.is_same:
            kept = old[edit.first : edit.end]
            words += [
                Word(new, word.start_s, word.end_s, word.probability) for new, word in zip(texts, kept, strict=True)
            ]
        elif texts:
            words += _share(texts, *_room(old, edit))
    return Transcript(tuple(words), transcript.timed)


def suggest_aliases(original: Transcript, corrected: Transcript, keywords: Sequence[Keyword]) -> tuple[Alias, ...]:
    """The terms that a correction put in place of something else, with what was heard instead, in order of place.

    What was heard is no alias when it names a term of the job already, when it is one common word or nothing but words
    of grammar and numbers, or when more than four words were replaced on either side.
    """
    heard = [word.text for word in original.words]
    written = [word.text for word in corrected.words]
    edits = _edits(heard, written)
    tokens = tokenise(written)
    forms = {keyword.term: forms_of(keyword.term, keyword.aliases) for keyword in keywords}
    all_forms = [form for found in forms.values() for form in found]
    spans = sorted(
        (tokens[mention.first].first_word, tokens[mention.last].last_word, term)
        for term, wanted in forms.items()
        for mention in find_mentions(tokens, wanted)
    )
    aliases = []
    for first, last, term in spans:
        words = _heard_for(heard, written, (first, last + 1), edits)
        if words and not _is_ordinary(words, all_forms):
            aliases.append(Alias(term, " ".join(words)))
    return tuple(dict.fromkeys(aliases))


def _edits(old: Sequence[str], new: Sequence[str]) -> list[_Edit]:
    matcher = SequenceMatcher(None, [_plain(text) for text in old], [_plain(text) for text in new], autojunk=False)
    return [_Edit(i, i_end, j, j_end, tag == "equal") for tag, i, i_end, j, j_end in matcher.get_opcodes()]


def _plain(text: str) -> str:
    """A word without letter case and the punctuation around it; what is nothing but punctuation stays."""
    return text.strip(_MARKS).casefold() or text


def _room(words: Sequence[Word], edit: _Edit) -> tuple[float, float]:
    """From when to when new words go: the time of the words they replace, else the gap they are put into.

    Never past the beginning of the next word that stays, so that words remain in order where an engine's times overlap.
    """
    following_s = words[edit.end].start_s if edit.end < len(words) else None
    if edit.first < edit.end:
        start_s, end_s = words[edit.first].start_s, words[edit.end - 1].end_s
    else:
        start_s = words[edit.first - 1].end_s if edit.first else 0.0
        end_s = start_s if following_s is None else following_s
    if following_s is not None:
        start_s, end_s = min(start_s, following_s), min(end_s, following_s)
    return start_s, end_s


def _share(texts: Sequence[str], start_s: float, end_s: float) -> list[Word]:
    ends = list(accumulate(len(text) for text in texts))
    marks = [min(end_s, start_s + (end_s - start_s) * end / ends[-1]) for end in (0, *ends)]
    return [Word(text, *times) for text, *times in zip(texts, marks, marks[1:], strict=False)]


def _heard_for(
    heard: Sequence[str], written: Sequence[str], span: tuple[int, int], edits: Sequence[_Edit]
) -> list[str]:
    """What was heard in place of the written words of a span (end exclusive); nothing when that cannot be told.

    A correction may reach beyond the term; then those of its words are taken that sound most like the term.
    """
    first, end = span
    touched = [edit for edit in edits if edit.new_first < end and first < edit.new_end]
    if not any(edit.is_replacement for edit in touched):
        return []
    head, tail = touched[0], touched[-1]
    n_kept_before = first - head.new_first if head.is_same else 0
    n_kept_after = tail.new_end - end if tail.is_same else 0
    words = [_plain(text) for text in heard[head.first + n_kept_before : tail.end - n_kept_after]]
    n_written = tail.new_end - n_kept_after - head.new_first - n_kept_before
    if max(len(words), n_written) > _MAX_WORDS:
        return []
    if n_written == end - first:
        return words
    return _most_alike(words, [_plain(text) for text in written[first:end]])


def _most_alike(words: Sequence[str], term: Sequence[str]) -> list[str]:
    spans = [list(words[first:end]) for end in range(len(words) + 1) for first in range(end)]
    return max(spans, key=lambda span: likeness(_sound(span), _sound(term)))


def _sound(words: Sequence[str]) -> str:
    return "".join(sound(word) for word in words)


def _is_ordinary(words: Sequence[str], forms: Sequence[Form]) -> bool:
    """Whether words say a term already, or would be taken for one wherever people speak."""
    tokens = tokenise_text(" ".join(words))
    if all(token.text in FUNCTION_WORDS or token.value is not None for token in tokens):
        return True
    if len(tokens) == 1 and FREQUENCIES.get(tokens[0].stem, 0) >= _COMMON_SHARE * N_ANSWERS:
        return True
    return bool(find_mentions(tokens, forms))
