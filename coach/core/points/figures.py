"""Whether the numbers of a point and an answer agree: 40% is not 14%, but a third is 33%, a fortnight two weeks."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType

from coach.core.language.inflections import FUNCTION_WORDS
from coach.core.language.text import Token, stem

_SHARES = MappingProxyType({"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0})
_ORDINALS = frozenset({"second", "third", "fifth", "tenth"})
"""Words of a place in a row that are also parts of a whole or of a minute."""
_COMPARED = frozenset({"less", "more", "better", "worse"})
_SHARE_OPENERS = frozenset({"a", "1", "by", "about", "over", "nearly", "almost", "roughly", "than"})
_PAIRS = frozenset({"couple", "pair"})
_SOUND_LIKE = MappingProxyType({"to": 2.0, "too": 2.0, "for": 4.0})
"""Words that a recogniser writes for numbers of the same sound; they count before the very thing the point counts."""
_LENGTHS = {
    "second": 1 / 86_400,
    "minute": 1 / 1_440,
    "hour": 1 / 24,
    "day": 1.0,
    "night": 1.0,
    "week": 7.0,
    "fortnight": 14.0,
    "month": 30.4,
    "quarter": 91.3,
    "year": 365.0,
}
_DAYS = MappingProxyType({stem(word): n_days for word, n_days in _LENGTHS.items()})
_RATE_OPENERS = frozenset({"a", "an", "every", "each", "per"})
_LENGTH_OPENERS = frozenset({"within", "over", "for", "in", "than", "under", "about", "after"})
_BOUNDS = MappingProxyType({"over": 1, "above": 1, "least": 1, "under": -1, "below": -1, "almost": -1, "most": -1})
_LESS = frozenset({"less", "fewer", "lower", "no", "not"})
"""Words before `than`, or before `more than`, that turn it into an upper bound."""
_SHARE_TOLERANCE = 0.4
"""Percentage points: a third is 33% and 33.3%, but 98% is not 99%."""
_TIME_TOLERANCE = 0.04
"""Of the longer: four weeks are not a month's 30.4 days, twelve months are a year."""
_BOUND_REACH = 1.5
"""How far beyond a bound still agrees with it: `over 40` with 42 and 60, not with 90."""

_CHANGE_REACH = 7
"""How many tokens `from 14 falls a month to 6` may take."""
_RANGE_JOINTS = frozenset({"and", "to", "or"})
_SCALES = (1_000_000.0, 1_000.0)
_RANGE_RATIO = 2.0
"""The ends of a range are taken to lie within this factor: `2 to 5,000` means two."""


@dataclass(frozen=True, slots=True)
class Figures:
    """How the numbers of a point fare in an answer: shares of the point's numbers in [0, 1], adding up to 1 or 0."""

    agree: float
    conflict: float
    absent: float


class _Kind(Enum):
    COUNT = "count"
    SHARE = "share"
    TIME = "time"
    RATE = "rate"


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number of a text.

    Attributes:
        kind: what sort of number it is.
        value: in the unit of its kind: percent, days, or as it stands.
        written: the number as it is written.
        bound: 1 where it is a lower bound, -1 an upper one, else 0.
        about: stems of the words around it.
        counted: stem of what it counts: the word behind it, or the one before `of`; empty for neither.

    """

    kind: _Kind
    value: float
    written: float
    bound: int
    about: frozenset[str]
    counted: str = ""


def compare_figures(point: Sequence[Token], window: Sequence[Token], answer: Sequence[Token]) -> Figures:
    """Whether the numbers of a point are said, contradicted or absent.

    A number is said when it agrees with one in the window, or with one elsewhere that counts the same thing. It is
    contradicted when the window has none that agrees but one of the same kind.

    Args:
        point: the tokens of the point.
        window: the part of the answer that speaks to it.
        answer: the whole answer.

    """
    wanted = _figures(point)
    if not wanted:
        return Figures(0.0, 0.0, 0.0)
    if _is_turned(point, window):
        return Figures(0.0, 1.0, 0.0)
    near, everywhere = _figures(window), _figures(answer)
    n_agree = n_conflict = 0
    for figure in wanted:
        if _is_exchanged(figure, near):
            n_conflict += 1
        elif (
            any(_agrees(figure, said) for said in _rivals(figure, near))
            or any(_agrees(figure, said) and figure.about & said.about for said in everywhere)
            or _is_heard_as_word(figure, answer)
        ):
            n_agree += 1
        elif any(_is_comparable(figure, said) for said in near):
            n_conflict += 1
    n = len(wanted)
    return Figures(n_agree / n, n_conflict / n, (n - n_agree - n_conflict) / n)


def _rivals(wanted: _Figure, said: Sequence[_Figure]) -> Sequence[_Figure]:
    """The numbers that may stand for one: where a length of time is said, a bare number is no other."""
    times = [figure for figure in said if figure.kind is _Kind.TIME] if wanted.kind is _Kind.TIME else []
    return times or said


def _is_exchanged(wanted: _Figure, near: Sequence[_Figure]) -> bool:
    """Whether what a number counts has another number, and its own number counts something else: `five` for `two`."""
    same = [said for said in near if wanted.counted and said.counted == wanted.counted and said.kind is wanted.kind]
    agreeing = [said for said in near if said.counted and _agrees(wanted, said)]
    return bool(same and agreeing) and not any(_agrees(wanted, said) for said in same)


def _is_heard_as_word(wanted: _Figure, answer: Sequence[Token]) -> bool:
    """Whether a word that sounds like a count stands right before what it counts: `trained to apprentices`."""
    return wanted.kind is _Kind.COUNT and any(
        _SOUND_LIKE.get(word.text) == wanted.value and following.stem == wanted.counted
        for word, following in itertools.pairwise(answer)
    )


def _is_turned(point: Sequence[Token], window: Sequence[Token]) -> bool:
    """Whether the point goes from one number to another and the answer only the other way."""
    said = _changes(window)
    return any((end, start) in said and (start, end) not in said for start, end in _changes(point))


def _changes(tokens: Sequence[Token]) -> set[tuple[float, float]]:
    """The numbers of each `from … to …`."""
    found = set()
    for i, token in enumerate(tokens):
        if token.text == "from":
            following = tokens[i + 1 : i + 1 + _CHANGE_REACH]
            ends = [near.value for near in following if near.value is not None]
            if len(ends) > 1 and any(near.text == "to" for near in following):
                found.add((ends[0], ends[1]))
    return found


def _figures(tokens: Sequence[Token]) -> list[_Figure]:
    return [figure for i in range(len(tokens)) if (figure := _figure_at(tokens, i)) is not None]


def _figure_at(tokens: Sequence[Token], i: int) -> _Figure | None:
    token = tokens[i]
    before = tokens[i - 1].text if i else ""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    unit = after.stem if after is not None else ""
    bound = _bound(tokens, i)
    about = frozenset(
        near.stem
        for near in tokens[max(0, i - 2) : i + 4]
        if near is not token and near.value is None and near.text not in FUNCTION_WORDS and near.stem not in _DAYS
    )
    if token.text in _PAIRS and before == "a" and unit == "of":
        return _Figure(_Kind.COUNT, 2.0, 2.0, bound, about, tokens[i + 2].stem if i + 2 < len(tokens) else "")
    if token.value is not None:
        return _number_at(tokens, i, token.value, unit, _Figure(_Kind.COUNT, 0.0, 0.0, bound, about))
    if token.stem == "half" and i >= 3 and tokens[i - 3].stem in _DAYS and _is_and_a_half(tokens, i - 3):
        return None  # read at its unit
    if token.stem == "half" and any(following.stem in _DAYS for following in tokens[i + 1 : i + 3]):
        length = next(_DAYS[following.stem] for following in tokens[i + 1 : i + 3] if following.stem in _DAYS)
        return _Figure(_Kind.TIME, length / 2, 0.5, bound, about)
    if _is_ordinal(tokens, i):
        return None
    if token.text in _SHARES and before in _SHARE_OPENERS and unit not in _DAYS:
        return _share(_SHARES[token.text], bound, about)
    if token.stem in _DAYS and before in _RATE_OPENERS:
        opener = tokens[i - 2].text if i >= 2 else ""
        if opener == "half":
            return None
        bound = _bound(tokens, i - 1)
        if _is_and_a_half(tokens, i):
            return _Figure(_Kind.TIME, 1.5 * _DAYS[token.stem], 1.5, bound, about)
        kind = _Kind.TIME if opener in _LENGTH_OPENERS or token.stem == "fortnight" else _Kind.RATE
        return _Figure(kind, _DAYS[token.stem], 1.0, bound, about)
    return None


def _number_at(tokens: Sequence[Token], i: int, value: float, unit: str, blank: _Figure) -> _Figure | None:
    """What the number at i says, by the stem of the word behind it."""
    if unit in _SHARES and value < 10:  # `three quarters`; `one third` is read at its second word
        return None if value == 1 else _share(value * _SHARES[unit], blank.bound, blank.about)
    if unit in _DAYS:
        return replace(blank, kind=_Kind.TIME, value=value * _DAYS[unit], written=value)
    if unit == "percent":
        return replace(blank, kind=_Kind.SHARE, value=value, written=value)
    meant = _value_in_range(value, tokens[i + 1 : i + 3])
    is_pronoun = tokens[i].surface.casefold() == "one"
    return None if is_pronoun else replace(blank, value=meant, written=meant, counted=_counted(tokens, i))


def _is_ordinal(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word of the number counts on instead of parting: `a second nurse`, `a third try`, not `by a third`."""
    if tokens[i].text not in _ORDINALS or i + 1 == len(tokens) or tokens[i].mark:
        return False
    following = tokens[i + 1].text
    is_part = i >= 2 and tokens[i - 1].text == "a" and tokens[i - 2].text in _SHARE_OPENERS
    is_compared = following in _COMPARED or following.endswith("er")
    return not (is_part or is_compared or following in FUNCTION_WORDS)


def _bound(tokens: Sequence[Token], i: int) -> int:
    """Whether the number at i is a lower bound (1), an upper one (-1) or neither, by the words before it."""
    before = ["", "", "", *(token.text for token in tokens[max(0, i - 3) : i])]
    if before[-1] != "than":
        return _BOUNDS.get(before[-1], 0)
    return -1 if before[-3 if before[-2] == "more" else -2] in _LESS else 1


def _is_and_a_half(tokens: Sequence[Token], i: int) -> bool:
    """Whether half as much is added to the unit at i: `an hour and a half`."""
    return [token.text for token in tokens[i + 1 : i + 4]] == ["and", "a", "half"]


def _share(percent: float, bound: int, about: frozenset[str]) -> _Figure:
    return _Figure(_Kind.SHARE, percent, percent, bound, about)


def _counted(tokens: Sequence[Token], i: int) -> str:
    """The stem of what the number at i counts; empty where the text does not tell."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is not None and not tokens[i].mark and after.value is None and after.text not in FUNCTION_WORDS:
        return after.stem
    is_of = i >= 2 and tokens[i - 1].text == "of" and tokens[i - 2].value is None
    return tokens[i - 2].stem if is_of else ""


def is_share_word(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word is a number: `third` in `a third`."""
    before = tokens[i - 1] if i else None
    is_opened = before is not None and (before.text in _SHARE_OPENERS or before.value is not None)
    return tokens[i].stem in _SHARES and is_opened


def _value_in_range(value: float, following: Sequence[Token]) -> float:
    """A number as meant: in `sixty to seventy thousand` the first counts thousands, too."""
    if len(following) < 2 or following[0].text not in _RANGE_JOINTS:
        return value
    end = following[1].value or 0.0
    fitting = (scale for scale in _SCALES if end % scale == 0 and value < end / scale <= _RANGE_RATIO * value)
    return value * next(fitting, 1.0)


def _is_comparable(wanted: _Figure, said: _Figure) -> bool:
    return wanted.kind is said.kind or {wanted.kind, said.kind} == {_Kind.COUNT, _Kind.SHARE}


def _agrees(wanted: _Figure, said: _Figure) -> bool:
    if wanted.kind is not said.kind:
        # A unit is often left out the second time: `from 14% to six`.
        return _Kind.COUNT in (wanted.kind, said.kind) and wanted.written == said.written
    tolerance = {
        _Kind.SHARE: _SHARE_TOLERANCE,
        _Kind.TIME: _TIME_TOLERANCE * max(wanted.value, said.value),
    }.get(wanted.kind, 0.0)
    if abs(wanted.value - said.value) <= tolerance:
        return True
    if not wanted.bound or not wanted.value:
        return False
    ratio = said.value / wanted.value
    return 1.0 <= ratio <= _BOUND_REACH if wanted.bound > 0 else 1.0 / _BOUND_REACH <= ratio <= 1.0
