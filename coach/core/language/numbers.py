"""Numbers as they are said and written: `forty percent` is `40%`, `ten thousand` is `10,000`."""

from collections.abc import Sequence
from types import MappingProxyType

_UNIT_WORDS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen"""
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = MappingProxyType({word: i for i, word in enumerate(_UNIT_WORDS.split())} | {"nought": 0, "nil": 0})
_TENS = MappingProxyType({word: 10 * i for i, word in enumerate(_TEN_WORDS.split(), start=2)} | {"fourty": 40})
_ORDINAL_ENDINGS = MappingProxyType({1: "st", 2: "nd", 3: "rd"})
_ORDINAL_WORDS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"""
_ORDINALS = MappingProxyType({word: i for i, word in enumerate(_ORDINAL_WORDS.split(), start=1)})
_MONTH_LINE = "january february march april may june july august september october november december"
_MONTHS = frozenset(_MONTH_LINE.split())
_TEN_ORDINALS = MappingProxyType({f"{word[:-1]}ieth": float(value) for word, value in _TENS.items()})
_SCALES = MappingProxyType(
    {"hundred": 100, "thousand": 1_000, "grand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12}
)
_SHORT_SCALES = MappingProxyType({"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000})


GRADE_WORDS = frozenset({"band", "class", "grade", "level", "part", "stage"})
"""Nouns that a number follows as a rank: `NVQ Level 3`."""


def other_ordinal(text: str) -> str | None:
    """An ordinal below twenty in its other writing: `18th` for `eighteenth` and back; None for anything else."""
    if text in _ORDINALS:
        return _ordinal_digits(_ORDINALS[text])
    return next((word for word, value in _ORDINALS.items() if _ordinal_digits(value) == text), None)


def _ordinal_digits(value: int) -> str:
    """An ordinal below one hundred in digits: `18th`, `21st`."""
    return f"{value}{_ORDINAL_ENDINGS.get(value if value < 20 else value % 10, 'th')}"


def is_scale(text: str) -> bool:
    """Whether a lower-case text multiplies the number before it: `hundred`, `million`."""
    return text in _SCALES


def digits_value(text: str) -> float | None:
    """The value of figures such as `10,000`, `2.5`, `40k` or `1.2bn`; None for anything else.

    A comma parts thousands, as English writes them.
    """
    scale = 1
    for suffix, factor in sorted(_SHORT_SCALES.items(), key=lambda item: -len(item[0])):
        if text.endswith(suffix):
            text, scale = text[: -len(suffix)], factor
            break
    plain = text.replace(",", "")
    if not plain or not plain[0].isdigit() or not plain[-1].isdigit() or not plain.replace(".", "", 1).isdigit():
        return None
    return float(plain) * scale if plain.isascii() else None


def canonical(value: float) -> str:
    """The shortest usual writing of a value: `40`, `2.5`, `10000`."""
    return str(int(value)) if value == int(value) else repr(round(value, 6))


def read_number(texts: Sequence[str], start: int) -> tuple[float, int] | None:
    """The number that begins at `start` of lower-case texts, and how many texts it takes; None where none begins.

    Reads cardinals (`two hundred and fifty`), mixtures (`2.5 million`), halves (`half a million`, `two and a half`,
    `two and a half thousand`), years said in pairs (`twenty twenty four`), decimals (`two point five`) and ordinals
    from twenty on (`twenty first`, `21st`) or of days (`the first of March`). `a` counts as one only before a scale.
    """
    if (halves := _read_half(texts, start)) is not None:
        return halves
    figures = digits_value(texts[start])
    if figures is not None:
        scale = _SCALES.get(_at(texts, start + 1), 0)
        is_scaled = scale and figures < 1_000 and texts[start][-1].isdigit()
        return (figures * scale, 2) if is_scaled else (figures, 1)
    if texts[start] == "half" and _at(texts, start + 1) == "a" and _SCALES.get(_at(texts, start + 2), 0) >= 100:
        return _SCALES[texts[start + 2]] / 2, 3
    return _read_ordinal(texts, start) or _read_year(texts, start) or _read_cardinal(texts, start)


def _read_half(texts: Sequence[str], start: int) -> tuple[float, int] | None:
    """A number below one hundred and a half, also of a scale: `five and a half thousand`."""
    if [_at(texts, start + i) for i in (1, 2, 3)] != ["and", "a", "half"]:
        return None
    whole = _small(texts[start]) if (figures := digits_value(texts[start])) is None else figures
    if whole is None or whole >= 100:
        return None
    scale = _SCALES.get(_at(texts, start + 4), 0)
    return ((whole + 0.5) * scale, 5) if scale >= 100 else (whole + 0.5, 4)


def _read_ordinal(texts: Sequence[str], start: int) -> tuple[float, int] | None:
    """An ordinal from twenty to ninety-nine, or the day of a month.

    Others below twenty are words of many uses (`first of all`): see other_ordinal.
    """
    text, unit = texts[start], _ORDINALS.get(_at(texts, start + 1), 0)
    if text in _TEN_ORDINALS:
        return _TEN_ORDINALS[text], 1
    if text in _TENS and 1 <= unit <= 9:
        return float(_TENS[text] + unit), 2
    value = int(digits_value(text[:-2]) or 0)
    is_written = 0 < value < 100 and text == _ordinal_digits(value)
    if is_written and (value >= 20 or _is_day(texts, start) or _at(texts, start + 1) in _MONTHS):
        return float(value), 1
    return (float(_ORDINALS[text]), 1) if text in _ORDINALS and _is_day(texts, start) else None


def _is_day(texts: Sequence[str], start: int) -> bool:
    """Whether a month stands beside an ordinal: `first of March`, `March first`, `March the first`."""
    before = texts[max(0, start - 2) : start]
    month = before[0] if before[-1:] == ["the"] else "".join(before[-1:])
    is_behind = month in _MONTHS and (month != "may" or texts[start][0].isdigit())  # `I may first ask`
    return is_behind or (_at(texts, start + 1) == "of" and _at(texts, start + 2) in _MONTHS)


def _at(texts: Sequence[str], i: int) -> str:
    return texts[i] if i < len(texts) else ""


def _read_cardinal(texts: Sequence[str], start: int) -> tuple[float, int] | None:
    """A number in words: groups below one thousand, each followed by its scale."""
    total, group, i = 0.0, None, start
    while i < len(texts):
        if group is None and total >= 1_000 and texts[i] == "and" and _ends_small(texts, i + 1):
            i += 1  # `two thousand and eight`
        step = _read_step(texts, i, group)
        if step is None:
            break
        group, carried, i = step
        total += carried
    return (total + (group or 0.0), i - start) if i > start else None


def _read_step(texts: Sequence[str], i: int, group: float | None) -> tuple[float | None, float, int] | None:
    """One text more of a number: (value below the next scale, value moved above it, next index); None at its end."""
    text, following = texts[i], _at(texts, i + 1)
    if text in _SCALES:
        if group is None:
            return None if text in ("grand", "dozen") else (float(_SCALES[text]), 0.0, i + 1)
        scaled = group * _SCALES[text]
        return (scaled, 0.0, i + 1) if text in ("hundred", "dozen") else (None, scaled, i + 1)
    if text == "a" and group is None and following in _SCALES:
        return 1.0, 0.0, i + 1
    if text == "and" and group is not None and group >= 100 and group % 100 == 0 and _small(following) is not None:
        return group, 0.0, i + 1
    if text == "point" and group is not None and following in _UNITS:
        return _read_decimals(texts, i + 1, group)
    value = _small(text)
    if value is None or not _fits_below(group, value):
        return None
    return (group or 0.0) + value, 0.0, i + 1


def _ends_small(texts: Sequence[str], i: int) -> bool:
    """Whether a value below one hundred stands at i that no scale makes more of, as in `two and three thousand`."""
    if _small(_at(texts, i)) is None:
        return False
    after = i + 2 if _at(texts, i) in _TENS and _small(_at(texts, i + 1)) is not None else i + 1
    return _at(texts, after) not in _SCALES


def _small(text: str) -> float | None:
    """The value of a word below one hundred."""
    value = _UNITS.get(text, _TENS.get(text))
    return None if value is None else float(value)


def _fits_below(group: float | None, value: float) -> bool:
    """Whether a small value continues a group: `twenty` + `two`, `hundred` + `fifty`, but not `two` + `three`."""
    if group is None:
        return True
    if group >= 100:
        return group % 100 == 0
    return group in _TENS.values() and 1 <= value <= 9


def _read_decimals(texts: Sequence[str], i: int, group: float) -> tuple[float, float, int]:
    digits = ""
    while i < len(texts) and texts[i] in _UNITS and _UNITS[texts[i]] < 10:
        digits += str(_UNITS[texts[i]])
        i += 1
    return float(f"{int(group)}.{digits}"), 0.0, i


def _read_year(texts: Sequence[str], i: int) -> tuple[float, int] | None:
    """A year said as two pairs: `nineteen ninety nine`, `twenty twenty four`."""
    if texts[i] not in ("nineteen", "twenty") or i + 1 >= len(texts):
        return None
    second = _small(texts[i + 1])
    if second is None or second < 10:
        return None
    n_read = 2
    if texts[i + 1] in _TENS and i + 2 < len(texts) and 1 <= (_small(texts[i + 2]) or 0.0) <= 9:
        second += _small(texts[i + 2]) or 0.0
        n_read = 3
    return (1900.0 if texts[i] == "nineteen" else 2000.0) + second, n_read
