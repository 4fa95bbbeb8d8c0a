"""Words in whose place another changes what is claimed: Monday for Friday, before for after, Krone for Rose.

A point and an answer may share every other word and still say different things. Embeddings hardly see it, because such
words stand in the same company (research on negation and antonyms: arXiv 2504.00584).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from coach.core.language.inflections import BASE_FORMS, FUNCTION_WORDS
from coach.core.language.phonetics import likeness, sound
from coach.core.language.text import Token
from coach.core.points.evidence import NEGATIONS, Sentence, content, weighted_recall

_ALTERNATIVES = """
january|february|march|april|may|june|july|august|september|october|november|december;
monday|tuesday|wednesday|thursday|friday|saturday|sunday; spring|summer|autumn fall|winter;
morning|afternoon|evening|night; daily|weekly|monthly|quarterly|yearly annually; breakfast|lunch|dinner supper;
office|home; english|german|french|italian|spanish|portuguese|polish|dutch|russian|arabic|mandarin|hindi|turkish|welsh
"""
"""Sets of words of which one shuts out the others; words of one meaning stand side by side."""

_OPPOSITES = """
before|after; earlier sooner|later; early|late; first|last; more|less fewer; most|least; above over|below under;
up rose risen rise grew grown grow increase increased gained gain raised raise doubled|
down fell fallen fall dropped drop decrease decreased reduced reduce halved;
never|always often usually regularly sometimes; passed pass|failed fail; won win|lost lose;
accepted accept agreed agree|refused refuse declined decline rejected reject; hired hire|fired fire dismissed dismiss;
better|worse; best|worst; longer|shorter; faster quicker|slower; cheaper|dearer; inside|outside; full|part;
opened open|closed close shut
"""
"""Pairs of opposites: who says the one denies the other."""

_CAPITALISED = frozenset({"may", "march", "fall", "spring"})
"""Months and seasons that are ordinary words, too, where they have no capital letter."""
_DETERMINERS = frozenset({"a", "an", "the", "this", "that", "of", "my", "our", "their", "any", "no", "each", "every"})
"""Behind these a fall is a thing: nobody's figures fall who tells of a fall on the ward."""

_AT_THE_END = frozenset({"before", "after"})
"""As a last word they compare nothing: `I have done this before`."""
_WISH_LINE = "wanted could should will offered tried hope hoped hoping plan planned planning might supposed going"
_WISHES = frozenset(_WISH_LINE.split())
_LIKINGS = frozenset({"like", "love"})
_NONE = frozenset({"no", "without", "zero"})
_MANY = frozenset({"several", "many", "some", "few", "lot", "lots", "plenty", "dozens", "various"})
_MOST = 0.5
"""How much of the rest of a point the sentence must hold."""
_BESIDE = 4
"""How many tokens around such a word make up its company, which point and answer must share."""
_ALIKE = 0.5
"""From this likeness of sound on a name is taken for the point's, heard amiss."""


class Contrast(Enum):
    """How an answer says something else than a point."""

    NONE = "none"
    WISH = "wish"
    ANOTHER = "another"
    OPPOSITE = "opposite"


@dataclass(frozen=True, slots=True)
class _Pole:
    """A word's side in a set."""

    group: int
    side: int
    kind: Contrast


def _poles() -> dict[str, list[_Pole]]:
    found: dict[str, list[_Pole]] = {}
    sets = [(words, Contrast.ANOTHER) for words in _ALTERNATIVES.split(";")]
    sets += [(words, Contrast.OPPOSITE) for words in _OPPOSITES.split(";")]
    for group, (sides, kind) in enumerate(sets):
        for side, words in enumerate(sides.split("|")):
            for word in words.split():
                found.setdefault(word, []).append(_Pole(group, side, kind))
    return found


_POLES = _poles()


def contrast(point: Sequence[Token], sentences: Sequence[Sentence]) -> Contrast:
    """How the sentence that holds most of a point says something else in the place of one of its words.

    Where the answer says the point's own word in the same company, too, it does not. tests/bench/point_rules.py counts
    the labels of such points.

    Args:
        point: the tokens of the point.
        sentences: the answer; at least one.

    """
    core = content(point)
    said = max((sentence.tokens for sentence in sentences), key=lambda tokens: weighted_recall(core, tokens))
    found = Contrast.NONE
    for i, token in enumerate(point):
        rest = [other for other in core if other is not token]
        if not rest or weighted_recall(rest, said) < _MOST:
            continue
        kind = _in_place_of(point, i, said, sentences)
        if kind is Contrast.OPPOSITE or _is_counted_instead(point, i, said):
            return Contrast.OPPOSITE
        if kind is Contrast.ANOTHER or _is_other_name(point, i, said, sentences):
            found = Contrast.ANOTHER
    return Contrast.WISH if found is Contrast.NONE and _is_wish(point, core, said) else found


def _is_wish(point: Sequence[Token], core: Sequence[Token], said: Sequence[Token]) -> bool:
    """Whether a point tells a deed and the sentence that holds most of it a wish, a plan or an attempt."""
    if not core or not _is_past(core[0]) or core[0].text in _WISHES or weighted_recall(core, said) < _MOST:
        return False
    stems = {token.stem for token in core}
    first = next(k for k, token in enumerate(said) if token.stem in stems)
    near = {token.text for token in said[max(0, first - _BESIDE) : first]} - {token.text for token in point}
    return not _WISHES.isdisjoint(near) or ("would" in near and not _LIKINGS.isdisjoint(near))


def _is_past(token: Token) -> bool:
    """Whether a word is a verb of the past by its form; those without one of their own (`cut`) do not tell."""
    return token.text.endswith("ed") or BASE_FORMS.get(token.text, token.text) != token.text


def _in_place_of(point: Sequence[Token], i: int, said: Sequence[Token], sentences: Sequence[Sentence]) -> Contrast:
    """Whether another word of the same set stands in the company of the point's i-th word, and its own nowhere."""
    company = _company(point, i)
    for pole in _poles_at(point, i):
        if any(_has_side(sentence.tokens, pole, company) for sentence in sentences):
            continue
        for k in range(len(said)):
            is_other = any(other.group == pole.group and other.side != pole.side for other in _poles_at(said, k))
            is_negated = any(token.text in NEGATIONS for token in said[max(0, k - _BESIDE) : k])
            if is_other and not is_negated and company & _company(said, k):
                return pole.kind
    return Contrast.NONE


def _has_side(tokens: Sequence[Token], pole: _Pole, company: set[str]) -> bool:
    return any(pole in _poles_at(tokens, k) and company & _company(tokens, k) for k in range(len(tokens)))


def _poles_at(tokens: Sequence[Token], i: int) -> list[_Pole]:
    token = tokens[i]
    if token.text in _AT_THE_END and i == len(tokens) - 1:
        return []
    if token.text in _POLES:
        is_thing = token.text == "fall" and i > 0 and tokens[i - 1].text in _DETERMINERS
        is_small = token.text in _CAPITALISED and not token.surface[:1].isupper()
        barred = Contrast.OPPOSITE if is_thing else Contrast.ANOTHER if is_small else None
        return [pole for pole in _POLES[token.text] if pole.kind is not barred]
    several = token.text.removesuffix("s")
    if several in _CAPITALISED:
        return []
    return [pole for pole in _POLES.get(several, []) if pole.kind is Contrast.ANOTHER]


def _company(tokens: Sequence[Token], i: int) -> set[str]:
    near = [*tokens[max(0, i - _BESIDE) : i], *tokens[i + 1 : i + 1 + _BESIDE]]
    return {token.stem for token in near if token.text not in FUNCTION_WORDS}


def _is_other_name(point: Sequence[Token], i: int, said: Sequence[Token], sentences: Sequence[Sentence]) -> bool:
    """Whether the sentence has another name in the place of the point's: behind the same word, or before the same."""
    stems = {token.stem for sentence in sentences for token in sentence.tokens}
    if not _is_name(point, i) or point[i].stem in stems:
        return False
    own = sound(point[i].text)
    for k in range(len(said)):
        if not _is_name(said, k) or any(token.stem == said[k].stem for token in point):
            continue
        is_behind = i > 0 and k > 0 and point[i - 1].stem == said[k - 1].stem
        is_before = i + 1 < len(point) and k + 1 < len(said) and point[i + 1].stem == said[k + 1].stem
        if (is_behind or is_before) and likeness(own, sound(said[k].text)) < _ALIKE:
            return True
    return False


def _is_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token is written like a name: with a capital letter, and not because a sentence begins."""
    token = tokens[i]
    is_first = i == 0 or tokens[i - 1].mark[:1] in {".", "!", "?"}
    return token.value is None and token.surface[:1].isupper() and token.text != "i" and not is_first


def _is_counted_instead(point: Sequence[Token], i: int, said: Sequence[Token]) -> bool:
    """Whether a point says `no complaints` and the sentence counts some: `several complaints`, `two complaints`."""
    if i == 0 or point[i - 1].text not in _NONE:
        return False
    for k, token in enumerate(said):
        before = said[max(0, k - 2) : k]
        is_counted = any(near.text in _MANY or (near.value or 0.0) > 0.0 for near in before)
        if token.stem == point[i].stem and is_counted and not any(near.text in NEGATIONS for near in before):
            return True
    return False
