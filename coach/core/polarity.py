"""Whether what is said is taken back: `I have never used Terraform`."""

from collections.abc import Sequence

from coach.core.inflections import FILLERS
from coach.core.text import Token, stem

_EXPERIENCE_LINES = """
use touch work do write learn know have try see run hold study handle operate get take come deal build train manage
drive set teach code program own read make done go need speak understand qualify apply
"""
_EXPERIENCE = frozenset(stem(word) for word in _EXPERIENCE_LINES.split()) | {"been", "be"}
_ABLE_LINES = (
    "familiar comfortable confident experienced trained good great strong qualified certified expert fluent up"
)
_ABLE = frozenset(stem(word) for word in _ABLE_LINES.split())
_SKILL_LINES = """
experience background knowledge idea training exposure qualification certificate ticket licence license skill practice
understanding
"""
_SKILLS = frozenset(stem(word) for word in _SKILL_LINES.split())
_OTHERS = frozenset({"he", "she", "they", "it", "who", "nobody", "somebody", "someone", "you"})
_SPEAKER = frozenset({"i", "we"})
_NOT = frozenset({"not", "never"})
_HYPOTHETICAL = frozenset({"would", "should", "will", "might", "may"})
_OPENERS = _SPEAKER | _OTHERS | {"the", "my", "our", "their", "his", "her", "this", "that", "these", "those", "there"}
"""Words that begin a clause of its own after a comma."""
_CLAUSE_BREAKS = frozenset({"but", "although", "though", "however", "whereas", "because", "so"})
_AFTER_ALL = frozenset({"only", "just", "simply", "merely"})
_LATER = frozenset({"since", "until", "till", "without", "lately", "recently", "except", "before"})
_REACH = 8
"""How many tokens back a denial still holds: an auxiliary, its adverbs, the verb and the object's own words."""


def disclaims(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the speaker denies having, knowing or having used what tokens first..last of one sentence name.

    A denial about somebody else, a hypothetical one (`I would not use it`), an emphatic one (`not only`) and one that
    implies use (`never without`, `not since`) do not count.

    Args:
        tokens: the tokens of the sentence.
        first: the first token of the term.
        last: its last token, inclusive.

    """
    before = _clause_before(tokens, first)
    after = _clause_after(tokens, last)
    if any(token.text in _LATER for token in after[:3]):
        return False
    return _denied_before(before) or _denied_after(after)


def _clause_before(tokens: Sequence[Token], first: int) -> list[Token]:
    clause: list[Token] = []
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if tokens[i].text in _CLAUSE_BREAKS or (tokens[i].mark and tokens[i + 1].text in _OPENERS):
            break
        if tokens[i].text not in FILLERS:
            clause.append(tokens[i])
    return clause[::-1]


def _clause_after(tokens: Sequence[Token], last: int) -> list[Token]:
    clause: list[Token] = []
    for token in tokens[last + 1 : last + 1 + _REACH]:
        if token.text in _CLAUSE_BREAKS:
            break
        if token.text not in FILLERS:
            clause.append(token)
    return clause


def _denied_before(clause: Sequence[Token]) -> bool:
    texts = [token.text for token in clause]
    stems = [token.stem for token in clause]
    for i in range(len(texts) - 1, -1, -1):
        follow_texts, follow_stems = texts[i + 1 :], stems[i + 1 :]
        if texts[i] in _NOT:
            return _is_disclaimer(texts, follow_texts, follow_stems, i)
        if texts[i] == "no" and (not follow_texts or _SKILLS & set(follow_stems)):
            return _is_own(texts[:i])
        if texts[i] in ("without", "lack", "lacking") and (len(follow_texts) <= 1 or _SKILLS & set(follow_stems)):
            return _is_own(texts[:i])
        if texts[i : i + 2] == ["new", "to"]:
            return _is_own(texts[:i])
    return False


def _is_disclaimer(texts: Sequence[str], follow_texts: Sequence[str], follow_stems: Sequence[str], i: int) -> bool:
    """Whether `not` or `never` at i denies the speaker's own experience of what follows the clause."""
    previous = texts[i - 1] if i else ""
    if previous in _HYPOTHETICAL or (follow_texts and follow_texts[0] in _AFTER_ALL) or not _is_own(texts[:i]):
        return False
    if any(subject in follow_texts for subject in (*_SPEAKER, *_OTHERS)):
        return False
    is_person = previous in ("am", "was", "are", "were") and len(follow_texts) <= 4
    is_fragment = not follow_texts and not previous
    return is_person or is_fragment or bool((_EXPERIENCE | _ABLE | _SKILLS) & set(follow_stems[:4]))


def _is_own(texts: Sequence[str]) -> bool:
    """Whether the nearest subject is the speaker, or none is named."""
    subject = next((text for text in reversed(texts) if text in _SPEAKER | _OTHERS), "i")
    return subject in _SPEAKER


def _denied_after(clause: Sequence[Token]) -> bool:
    """Whether the clause after the term denies it: `I have never used`, `is new to me`, `is not my strength`."""
    texts = [token.text for token in clause]
    stems = [token.stem for token in clause]
    for i, text in enumerate(texts[:5]):
        head = texts[:i]
        if text in _NOT and _SPEAKER & set(head):
            is_left_open = i + 1 == len(texts)
            return not _HYPOTHETICAL & set(head) and (is_left_open or bool(_EXPERIENCE & set(stems[i + 1 : i + 4])))
        if text == "not" and head and head[-1] in ("is", "was", "are") and {"my", "something"} & set(texts[i : i + 3]):
            return True
        if texts[i : i + 3] == ["new", "to", "me"] or (text == "gap" and {"is", "a"} <= set(head)):
            return True
    return False
