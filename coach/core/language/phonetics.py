"""How words sound, roughly, and how alike two sounds are.

The rules are a coarse reading of English spelling into classes of sounds (the idea of Soundex and Metaphone): enough to
see that `Cuba needs` could have been `Kubernetes`, far too coarse to speak with.
"""

import re
from functools import lru_cache

_LETTER_LINE = "ei bi si di i ef Ji eiC ai Jei kei el em en o pi kiu ar es ti iu vi dubliu eks wai sed"
_LETTER_NAMES = dict(zip("abcdefghijklmnopqrstuvwxyz", _LETTER_LINE.split(), strict=True))
_DIGIT_LINE = "siro wan tu Tri for faiv siks seven eit nain"
_DIGIT_NAMES = dict(zip("0123456789", _DIGIT_LINE.split(), strict=True))
_READING = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^ps", "s"),
        (r"^x", "z"),
        (r"^wh", "w"),
        (r"sch", "sk"),
        (r"tch|ch", "C"),
        (r"[st]ion", "Sn"),
        (r"c(?=i[ao])", "S"),
        (r"sh", "S"),
        (r"ph", "f"),
        (r"(?<=[aeiou])gh(?=t|$)", ""),
        (r"gh", "g"),
        (r"th", "T"),
        (r"ck|q(?!u)", "k"),
        (r"qu", "kw"),
        (r"dge?(?=[eiy])|dg", "J"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"(?<!g)g(?=[eiy])", "J"),
        (r"j", "J"),
        (r"x", "ks"),
        (r"mb(?=s?$)", "m"),
        (r"(?<=[aeiouy])s(?=[aeiouy])", "z"),
        (r"(?<=[^aeiouy])es$", "s"),
        (r"(?<=[a-zA-Z]{2})e$", ""),
        (r"([aeiouy][a-zA-Z]*[bdfgklmnpstvzSCT])(?:er|or|ar)$", r"\1a"),
        (r"^y", "j"),
        (r"ee|ea|ie|ei|ey|y", "i"),
        (r"oo|ou|ow|au|aw|oa", "o"),
        (r"ai|ay", "e"),
        (r"([a-zA-Z])\1", r"\1"),
    )
)
_VOWELS = frozenset("aeiou")
_WEAK = frozenset("hwjr")
_NEAR_LINE = "pb td kg fvT sz sS sC SCJ mn Tt Td sT Ct dJ vb"
_NEAR = tuple(frozenset(group) for group in _NEAR_LINE.split())
_STOPS = frozenset("pbtdkg")

_NEAR_COST = 0.3
_STOP_COST = 0.6
_VOWEL_COST = 0.3
_WEAK_COST = 0.4
"""Settled by hand: voicing and vowels are what recognisers confuse most, then the place of a stop."""


@lru_cache(maxsize=20_000)
def sound(text: str) -> str:
    """The sounds of a lower-case word: a string with one letter for each; letters alone by their names."""
    if len(text) == 1 and text in _LETTER_NAMES:
        return _LETTER_NAMES[text]
    spoken = re.sub(r"[^a-z0-9]", "", text)
    for pattern, written in _READING:
        spoken = pattern.sub(written, spoken)
    return re.sub(r"\d", lambda match: _DIGIT_NAMES[match.group()], spoken)


def spelled_sound(text: str) -> str:
    """The sounds of an abbreviation said letter by letter."""
    return "".join(_LETTER_NAMES.get(letter, _DIGIT_NAMES.get(letter, "")) for letter in text)


_SLIP = 1e-9
"""What sums of costs may be off by, as they are rounded."""
_CLASSES = {letter: i for i, group in enumerate(("pb", "tdT", "kg", "fv", "szSCJ", "mn", "l")) for letter in group}


@lru_cache(maxsize=20_000)
def consonant_classes(sounds: str) -> int:
    """The kinds of consonants in a string of sounds, one bit each: lips, tongue, throat, friction, hiss, nose, l."""
    return sum(1 << kind for kind in {_CLASSES[letter] for letter in sounds if letter in _CLASSES})


@lru_cache(maxsize=50_000)
def likeness(left: str, right: str, least: float = 0.0) -> float:
    """How alike two strings of sounds are: 1 minus their weighted edit distance over their mean length, at least 0.

    Given up, with 0, as soon as it must be below `least`.
    """
    if not left or not right:
        return 0.0
    length = (len(left) + len(right)) / 2
    limit = (1.0 - least) * length + _SLIP
    row = [0.0]
    for letter in right:
        row.append(row[-1] + _gap_cost(letter))
    for a in left:
        gap = _gap_cost(a)
        diagonal, row[0] = row[0], row[0] + gap
        for i, b in enumerate(right, start=1):
            best = min(diagonal + _swap_cost(a, b), row[i] + gap, row[i - 1] + _gap_cost(b))
            diagonal, row[i] = row[i], best
        if min(row) > limit:
            return 0.0
    return max(0.0, 1.0 - row[-1] / length)


@lru_cache(maxsize=100)
def _gap_cost(letter: str) -> float:
    if letter in _VOWELS:
        return _VOWEL_COST + 0.1
    return _WEAK_COST if letter in _WEAK else 0.8


@lru_cache(maxsize=2_000)
def _swap_cost(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if a in _VOWELS and b in _VOWELS:
        return _VOWEL_COST
    if a in _VOWELS or b in _VOWELS:
        return 1.2
    if any(a in group and b in group for group in _NEAR):
        return _NEAR_COST
    return _STOP_COST if a in _STOPS and b in _STOPS else 1.0
