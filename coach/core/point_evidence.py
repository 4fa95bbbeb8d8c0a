"""The named kinds of evidence for a key point in an answer. Each is a pure function of tokens with one number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from coach.core.inflections import FUNCTION_WORDS
from coach.core.text import Token, stem

_NEGATIONS = frozenset({"not", "never", "no", "nobody", "nothing", "none", "neither", "nor", "without", "hardly"})
_SELF = frozenset({"i", "we", "me", "us", "my", "our", "myself", "ourselves"})
_SELF_SUBJECTS = frozenset({"i", "we"})
_OTHER_SUBJECTS = frozenset({"he", "she", "they", "somebody", "someone", "nobody", "everybody", "everyone"})
_PERSON_LINES = """
manager boss supervisor director head colleague team lead owner client customer teacher nurse doctor partner uncle aunt
father mother brother sister friend assistant apprentice engineer foreman chef council department office staff crew
company agency supplier contractor consultant mentor trainer parent senior junior deputy sister matron principal
"""
_PERSONS = frozenset(stem(word) for word in _PERSON_LINES.split())
_SHARES = MappingProxyType({"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0})
_BOUNDS = MappingProxyType({"over": 1, "above": 1, "than": 1, "least": 1, "under": -1, "below": -1, "almost": -1})
_REACH = 7
"""How many tokens before a verb its subject is sought."""


@dataclass(frozen=True, slots=True)
class Figures:
    """How the numbers of a point fare in an answer: shares of the point's numbers in [0, 1], adding up to 1 or 0."""

    agree: float
    conflict: float
    absent: float


def content(tokens: Sequence[Token]) -> list[Token]:
    """The tokens that carry meaning: no words of grammar, no numbers."""
    return [token for token in tokens if token.value is None and token.text not in FUNCTION_WORDS]


def weighted_recall(
    point: Sequence[Token], window: Sequence[Token], weights: Mapping[str, float], other: float
) -> float:
    """Share of a point's content stems that a window holds, each weighted; 1 for a point without content.

    Args:
        point: the content tokens of the point.
        window: tokens of the answer.
        weights: how telling a stem is: its inverse document frequency.
        other: the weight of a stem not listed.

    """
    held = {token.stem for token in window}
    wanted = {token.stem: weights.get(token.stem, other) for token in point}
    total = sum(wanted.values())
    return sum(weight for key, weight in wanted.items() if key in held) / total if total else 1.0


def order_agreement(point: Sequence[Token], window: Sequence[Token]) -> float:
    """Length of the longest common subsequence of stems over the length of the point; 1 for an empty point."""
    best = [0] * (len(window) + 1)
    for token in point:
        diagonal = 0
        for i, other in enumerate(window, start=1):
            above = best[i]
            best[i] = diagonal + 1 if token.stem == other.stem else max(above, best[i - 1])
            diagonal = above
    return best[-1] / len(point) if point else 1.0


def compare_figures(point: Sequence[Token], window: Sequence[Token], answer: Sequence[Token]) -> Figures:
    """Whether the numbers of a point are said: agreeing anywhere, contradicted in the window, or absent.

    A share in words agrees with its percentage (`a fifth`, 20%), and a bound with what lies within it
    (`over 40`, 42).
    """
    wanted = _figures(point)
    if not wanted:
        return Figures(0.0, 0.0, 0.0)
    said, near = _figures(answer), _figures(window)
    n_agree = sum(any(_agrees(figure, other) for other in said) for figure in wanted)
    n_conflict = (len(wanted) - n_agree) if near else 0
    n = len(wanted)
    return Figures(n_agree / n, n_conflict / n, (n - n_agree - n_conflict) / n)


@dataclass(frozen=True, slots=True)
class _Figure:
    value: float
    is_share: bool
    bound: int


def _figures(tokens: Sequence[Token]) -> list[_Figure]:
    found = []
    for i, token in enumerate(tokens):
        following = tokens[i + 1].text if i + 1 < len(tokens) else ""
        bound = _BOUNDS.get(tokens[i - 1].text, 0) if i else 0
        if token.value is not None and not (token.value == 1 and token.surface.isalpha()):
            found.append(_Figure(token.value, following == "percent", bound))
        elif (
            token.text in _SHARES
            and i
            and tokens[i - 1].text in ("a", "one", "by", "about", "over", "nearly", "almost")
        ):
            found.append(_Figure(_SHARES[token.text], is_share=True, bound=bound))
    return found


def _agrees(wanted: _Figure, said: _Figure) -> bool:
    if abs(wanted.value - said.value) <= 0.02 * abs(wanted.value):
        return True
    if wanted.is_share != said.is_share or not wanted.bound:
        return False
    ratio = said.value / wanted.value if wanted.value else 0.0
    return 1.0 <= ratio <= 1.5 if wanted.bound > 0 else 0.67 <= ratio <= 1.0


def polarity_conflict(point: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Whether exactly one of a point and the clause that answers it is negated."""
    return _is_negated(point) != _is_negated(clause)


def _is_negated(tokens: Sequence[Token]) -> bool:
    return any(token.text in _NEGATIONS for token in tokens)


def actor_conflict(point: Sequence[Token], window: Sequence[Token]) -> bool:
    """Whether the point says that the speaker did it and the window that somebody else did, or the reverse."""
    stems = {token.stem for token in content(point)}
    matched = [i for i, token in enumerate(window) if token.stem in stems]
    if not matched:
        return False
    claims_self = not _names_other(point)
    actors = [actor for i in matched if (actor := _actor_before(window, i)) is not None]
    return bool(actors) and all(actor != claims_self for actor in actors)


def _names_other(point: Sequence[Token]) -> bool:
    """Whether a point begins with somebody else as the one who acts."""
    head = point[:4]
    if any(token.text in _SELF_SUBJECTS for token in head):
        return False
    return any(token.text in _OTHER_SUBJECTS or token.stem in _PERSONS for token in head[:3])


def _actor_before(window: Sequence[Token], i: int) -> bool | None:
    """True when the nearest subject before token i is the speaker, False when somebody else, None when unknown."""
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        if window[k].text in _SELF_SUBJECTS:
            return True
        if window[k].text in _OTHER_SUBJECTS or window[k].stem in _PERSONS:
            return False
    return None


def names_said(point: Sequence[Token], answer: Sequence[Token]) -> float:
    """Share of the names and abbreviations of a point (capitals inside it) that the answer holds; 1 for none."""
    names = {token.stem for i, token in enumerate(point) if i and token.surface[:1].isupper() and token.text != "i"}
    held = {token.stem for token in answer}
    return len(names & held) / len(names) if names else 1.0
