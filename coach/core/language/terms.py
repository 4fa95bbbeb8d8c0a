"""Where an answer says a term: its forms, and its mentions among the tokens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.core.language.abbreviations import EXPANSIONS
from coach.core.language.frequencies import FREQUENCIES
from coach.core.language.homographs import is_homograph
from coach.core.language.inflections import FUNCTION_WORDS, HESITATION, is_hesitation
from coach.core.language.numbers import GRADE_WORDS, other_ordinal
from coach.core.language.short_forms import LONG_FORMS, ORDINARY
from coach.core.language.text import Token, family, stem, tokenise_text
from coach.core.language.variants import respelled, spoken

_LOOSE_WRITINGS = (
    (re.compile(r"(?<=[A-Za-z])\.(?=[A-Z]\b|\s|$)"), ""),
    (re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z]|[A-Z]{2})"), " "),
    (re.compile(r"(?<=\w )III\b"), "3"),
    (re.compile(r"(?<=\w )II\b"), "2"),
    (re.compile(r"(?<=\w )IV\b"), "4"),
)
"""What may be written in another way: `Ph.D.`, `PhD`; `PowerBI`, `Power BI`; `Part III`."""
_VENDORS = frozenset({"microsoft", "ms", "google", "adobe", "apache", "amazon"})
_MAX_PARTS = 6
"""Into how many tokens a compound may fall apart: `H. P. L. C.`."""
_MIN_INITIALS = 3
_UNSAID = frozenset({"a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to", "with"})
"""Small words that an abbreviation leaves out."""
_MIN_JOINED = 5
"""Letters from which two parts written as one are still unmistakable: `oncall`."""
_MIN_PART = 3
_MIN_UNMISTAKABLE = 4
"""Words from which a term may have marks inside: `first in, first out`."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way to say a term.

    Attributes:
        families: the families (coach.core.language.text.family) of its tokens in order, `and` left out.
        joined: the stem of all its tokens written as one word.
        is_homograph: whether the words around a mention must show that the term is meant.

    """

    families: tuple[str, ...]
    joined: str
    is_homograph: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens first..last (inclusive) of an answer say a term in one of its forms."""

    first: int
    last: int
    form: Form


@lru_cache(maxsize=2_000)
def forms_of(term: str, aliases: tuple[str, ...] = ()) -> tuple[Form, ...]:
    """Every form of a term: as written, its aliases, abbreviations and expansions, and a tool without its maker."""
    names = (term, *aliases)
    writings = (written for name in names for written in (*writings_of(name, is_wide=True), *_initials_of(name)))
    forms = dict.fromkeys(form for writing in writings if (form := _form(writing)) is not None)
    return tuple(forms)


@lru_cache(maxsize=2_000)
def writings_of(term: str, *, is_wide: bool = False) -> tuple[str, ...]:
    """A term as written, then with its abbreviations and expansions swapped and without its maker.

    Args:
        term: the term, as the posting writes it.
        is_wide: whether to look among the many short forms of the trades, too, and at looser writings. Said, these
            are unmistakable; but with so many of them some word in an answer comes to sound like one.

    """
    return tuple(dict.fromkeys((term, *_rewritings(term, is_wide=is_wide))))


@lru_cache(maxsize=2_000)
def _form(writing: str) -> Form | None:
    if is_hesitation(writing.casefold()):
        writing = writing.upper()  # `ER` is a department, `er` is none
    tokens = [token for token in tokenise_text(writing) if token.text != "and"]
    if not tokens:
        return None
    joined = stem("".join(token.text for token in tokenise_text(writing)))
    is_word_too = writing.isupper() and len(writing) > 1 and tokens[0].stem in FREQUENCIES
    is_ambiguous = len(tokens) == 1 and (is_word_too or is_homograph(tokens[0].text, writing))
    return Form(tuple(family(token.text) for token in tokens), joined, is_ambiguous)


def _rewritings(writing: str, *, is_wide: bool) -> list[str]:
    """The same term with an abbreviation written out, or an expansion cut short."""
    inner = writing.partition("(")
    found = [inner[0].strip(), inner[2].rstrip(" )")] if inner[2].endswith(")") and inner[0].strip() else []
    if "&" in writing:
        found.append(writing.replace("&", " and "))
    if is_wide:
        found += [*spoken(writing.lower()), *respelled(writing.lower())]
        found += [other for pattern, written in _LOOSE_WRITINGS if (other := pattern.sub(written, writing)) != writing]
    tokens = tokenise_text(writing)
    texts = [token.text for token in tokens]
    if len(texts) > 1 and texts[0] in _VENDORS:
        found.append(" ".join(texts[1:]))
    for first in range(len(tokens)):
        for last in range(first, len(tokens)):
            is_whole = last - first + 1 == len(tokens)
            others = _short_and_long(tokens[first : last + 1], is_wide=is_wide, is_whole=is_whole)
            others += tuple(other.replace("&", " and ") for other in others if "&" in other)
            found += [" ".join([*texts[:first], other, *texts[last + 1 :]]) for other in others]
    found += [" ".join(other) for other in (*_with_ordinals(texts), *_with_grade_moved(tokens))]
    if "/" in writing or "&" in writing:
        found += _long_forms(writing.casefold(), is_wide=is_wide)
    return found


def _initials_of(term: str) -> list[str]:
    """What people of a trade call a term of three words and more: its first letters, unless they make another word."""
    words = re.findall(r"[^\W\d_]+", term.partition("(")[0])
    told = [word for word in words if word.casefold() not in _UNSAID]
    if len(told) < _MIN_INITIALS:
        return []
    initials = dict.fromkeys("".join(word[0] for word in some).casefold() for some in (told, words))
    return [short for short in initials if not _is_ordinary(short)]


def _with_ordinals(texts: Sequence[str]) -> list[list[str]]:
    """A term with an ordinal written in its other way: `eighteenth edition` for `18th Edition`."""
    return [
        [*texts[:i], other, *texts[i + 1 :]]
        for i, text in enumerate(texts)
        if len(texts) > 1 and (other := other_ordinal(text)) is not None
    ]


def _with_grade_moved(tokens: Sequence[Token]) -> list[list[str]]:
    """A term with its grade at the other end: `level 3 NVQ` for `NVQ Level 3`."""
    texts = [token.text for token in tokens]
    if len(tokens) < 3:
        return []
    starts = [i for i in (0, len(tokens) - 2) if texts[i] in GRADE_WORDS and tokens[i + 1].value is not None]
    return [texts[2:] + texts[:2] if i == 0 else texts[-2:] + texts[:-2] for i in starts]


def _short_and_long(tokens: Sequence[Token], *, is_wide: bool, is_whole: bool) -> tuple[str, ...]:
    """The other forms of a part of a term; an ordinary word is only short for something where it is the whole term."""
    shorter = _abbreviations(is_wide=is_wide).get(_without_and(tokens), ())
    if len(tokens) > 1:
        return shorter
    text = tokens[0].text
    singular = text if _long_forms(text, is_wide=is_wide) or text.endswith("ss") else text.removesuffix("s")
    return (*shorter, *_long_forms(singular, is_wide=is_wide and (is_whole or not _is_ordinary(singular))))


def _long_forms(short: str, *, is_wide: bool) -> tuple[str, ...]:
    return (*EXPANSIONS.get(short, ()), *(LONG_FORMS.get(short, ()) if is_wide else ()))


@lru_cache(maxsize=2)
def _abbreviations(*, is_wide: bool) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The abbreviations of long forms, by the stems of these."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    unmistakable = {short: long for short, long in LONG_FORMS.items() if is_wide and not _is_ordinary(short)}
    for short, long_forms in (*EXPANSIONS.items(), *unmistakable.items()):
        for long_form in long_forms:
            words = re.findall(r"[^\W_]+", long_form.replace("'s", ""))  # sooner than tokens, of which these are some
            key = tuple(stem(word) for word in words if word != "and")
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), short)))
    return found


def _without_and(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.stem for token in tokens if token.text != "and")


def _is_ordinary(short: str) -> bool:
    """Whether letters are an ordinary word, too, so that they do not say what they are short for."""
    return short in ORDINARY or short in FUNCTION_WORDS or stem(short) in FREQUENCIES


def find_mentions(tokens: Sequence[Token], forms: Sequence[Form]) -> list[Mention]:
    """The mentions of a term in order of place, the longest first where several begin together.

    A mention is a run of whole tokens, never a part of one. Hesitation, a repeated token and `and` may stand inside;
    a compound may be written as one, with a hyphen or apart.
    """
    found = []
    heads = {form.families[0] for form in forms}
    beginnings = {form.joined[:n] for form in forms for n in (1, 2)}
    for first, token in enumerate(tokens):
        if family(token.text) not in heads and token.text[:2] not in beginnings:
            continue  # as most tokens do, which this spares a look at each form
        ends = [(end, form) for form in forms if (end := _match(tokens, first, form)) is not None]
        if ends:
            last, form = max(ends, key=lambda found: found[0])
            found.append(Mention(first, last, form))
    return found


def _match(tokens: Sequence[Token], first: int, form: Form) -> int | None:
    """The last token of a mention that begins at `first`; None where there is none."""
    in_parts = _match_parts(tokens, first, form.families)
    return in_parts if in_parts is not None else _match_joined(tokens, first, form)


def _match_parts(tokens: Sequence[Token], first: int, families: Sequence[str]) -> int | None:
    if family(tokens[first].text) != families[0]:
        return None
    i = first
    for wanted in families[1:]:
        i += 1
        while i < len(tokens) and family(tokens[i].text) != wanted and _may_stand_inside(tokens, i):
            i += 1
        if i == len(tokens) or family(tokens[i].text) != wanted:
            return None
        if len(families) < _MIN_UNMISTAKABLE and _is_parted(tokens, i):
            return None
    return i


def _may_stand_inside(tokens: Sequence[Token], i: int) -> bool:
    said = next((token.stem for token in reversed(tokens[:i]) if token.text != HESITATION), "")
    return tokens[i].text == HESITATION or tokens[i].text == "and" or tokens[i].stem == said


def _is_parted(tokens: Sequence[Token], i: int) -> bool:
    """Whether a punctuation mark that is no hesitation's stands before token i."""
    return bool(tokens[i - 1].mark) and tokens[i - 1].text != HESITATION


def _match_joined(tokens: Sequence[Token], first: int, form: Form) -> int | None:
    if not form.joined.startswith(tokens[first].text[:2]):
        return None
    for last in reversed(range(first, min(first + _MAX_PARTS, len(tokens)))):
        parts = tokens[first : last + 1]
        if len(parts) == len(form.families) or stem("".join(part.text for part in parts)) != form.joined:
            continue
        if len(parts) == 1:
            return last if len(form.joined) >= _MIN_JOINED else None
        is_one_word = parts[0].first_word == parts[-1].last_word
        is_spelled = all(len(part.text) == 1 for part in parts)
        is_odd = any(part.stem not in FREQUENCIES and part.text not in FUNCTION_WORDS for part in parts)
        is_apart = all(len(part.text) >= _MIN_PART and part.text not in FUNCTION_WORDS for part in parts)
        is_long = len(form.families) > 1  # `turn down service`, but not `not able`
        if is_one_word or is_spelled or is_odd or is_apart or is_long:
            return last
    return None
