"""Whether what is said is taken back: `I have never used Terraform`."""

from collections.abc import Sequence

from coach.core.language.inflections import AUXILIARIES, FUNCTION_WORDS, HESITATION
from coach.core.language.text import Token, stem

_EXPERIENCE_LINES = """
use touch work do write learn know have try see run hold study handle operate get take come deal build train manage
drive set teach code program own read make done go need speak understand qualify apply pull drove driven deliver
install perform fit configure administer design develop implement support sit lay weld cook assemble
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
_FAULT_LINES = """
problem trouble difficulty issue worry concern hesitation objection qualm doubt fear complaint stranger afraid scared
worried unfamiliar shy fail forget hesitate stop skip neglect mind struggle
"""
_FAULTS = frozenset(stem(word) for word in _FAULT_LINES.split())
"""What it is praise to deny: `no problem with`, `never had trouble with`, `not afraid of`, `never fail to`."""
_FEELING_LINE = (
    "happy satisfied impressed convinced keen fond sure pleased fan interested surprised bothered put worried"
)
_FEELINGS = frozenset(stem(word) for word in _FEELING_LINE.split())
"""Who is not happy with a tool has used it."""
_BEFORE_FAULTS = AUXILIARIES | {"a", "an", "any", "real", "big", "much", "single", "slightest", "experienced", "found"}
_OTHERS = frozenset({"he", "she", "they", "it", "who", "nobody", "somebody", "someone", "you"})
_SPEAKER = frozenset({"i", "we"})
_NOT = frozenset({"not", "never"})
_FLAT = frozenset({"no", "never"})
_HYPOTHETICAL = frozenset({"would", "should", "will", "might", "may"})
_OPENERS = _SPEAKER | _OTHERS | {"the", "my", "our", "their", "his", "her", "this", "that", "these", "those", "there"}
"""Words that begin a clause of its own after a comma."""
_CLAUSE_BREAKS = frozenset({"but", "although", "though", "however", "whereas", "because", "so"})
_REMEMBERING = frozenset({"oh", "o"})
"""As a person says, and a recogniser writes, who comes to something else: `I have no figure, oh, and pastry`."""
_LEADS = AUXILIARIES | {"got", "really", "actually", "honestly", "personally", "still", "just", "also", "as", "yet"}
"""Words between the subject and its denial: `I have honestly never`."""
_AFTER_ALL = frozenset({"only", "just", "simply", "merely"})
_LATER = frozenset({"since", "until", "till", "without", "lately", "recently", "except", "before"})
_INDISPENSABLE = _NOT | {"would", "could", "nothing", "nobody", "no", "none", "lost", "impossible", "useless"}
"""Words before `without` that make it praise: `I could not work without`, `I would be lost without`."""
_EXCEPT_TAIL = frozenset({"a", "an", "the", "my", "our", "for", "with", "in", "of", "on"})
_NOBODY = frozenset({"nobody", "none"})
_LEAVING = stem("leave")
_DEED = stem("do")
"""What one does or does not do is a deed: `I trained two people, which I had never done before`."""
_ASIDES = ("honest", "fair", "frank", "clear")
"""What is put between a term and its denial: `X, to be honest, I have never used`."""
_REACH = 8
"""How many tokens back a denial still holds: an auxiliary, its adverbs, the verb and the object's own words."""


def disclaims(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the speaker denies having, knowing or having used what tokens first..last of one sentence name.

    A denial about somebody else, a hypothetical one (`I would not use it`), an emphatic one (`not only`), one that
    implies use (`never without`, `not since`, `nothing other than`) and one of a fault (`no problem with`) do not
    count.

    Args:
        tokens: the tokens of the sentence.
        first: the first token of the term.
        last: its last token, inclusive.

    """
    return find_disclaimer(tokens, first, last) is not None


def find_disclaimer(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    """The first and the last token of the words that deny a term, term included: `I have never used Terraform`.

    Args:
        tokens: the tokens of the sentence.
        first: the first token of the term.
        last: its last token, inclusive.

    Returns:
        None where nothing denies it, as disclaims says.

    """
    before, after = _clause_before(tokens, first), _clause_after(tokens, last)
    is_later = any(tokens[i].text in _LATER and not _is_last(tokens, i) for i in after[:3])
    if is_later or _is_exception([tokens[i].text for i in before]) or _was_missing(tokens, before, after):
        return None
    start = _denial_before([tokens[i] for i in before])
    if start is not None:
        is_general = tokens[before[start]].text == "without" and _is_about_anybody(tokens, after)
        return None if is_general else (before[start], last)
    if after and tokens[after[0]].text in _NOBODY and not tokens[last].mark:
        return first, after[0]
    if (handed := _handed_on(tokens, first, before, after)) is not None:
        return handed
    end = _denial_after([tokens[i] for i in after], is_fronted=_is_fronted(tokens, first))
    return None if end is None else (first, after[end])


def _was_missing(tokens: Sequence[Token], before: Sequence[int], after: Sequence[int]) -> bool:
    """Whether something was missing only at a time, which tells of it: `there was no rota when I came`."""
    return bool(before and after) and tokens[before[-1]].text == "no" and tokens[after[0]].text == "when"


def _is_about_anybody(tokens: Sequence[Token], after: Sequence[int]) -> bool:
    """Whether what follows `without X` is true of anybody: `without Terraform you get nowhere`."""
    return bool(after) and tokens[after[0]].text in {"you", "nothing", "nobody", "it", "there"}


def _handed_on(
    tokens: Sequence[Token], first: int, before: Sequence[int], after: Sequence[int]
) -> tuple[int, int] | None:
    """The words by which the speaker leaves the term to somebody else: `I left audits to others`, `X I leave to them`.

    Returns:
        Their first and last token, term included; None where there are none.

    """
    if before and tokens[before[-1]].stem == _LEAVING and len(after) > 1 and tokens[after[0]].text == "to":
        return before[-1], after[1]
    texts = [tokens[i].text for i in after[:4]]
    is_fronted = len(texts) == 4 and texts[0] in _SPEAKER and tokens[after[1]].stem == _LEAVING and texts[2] == "to"
    return (first, after[3]) if is_fronted and not before else None


def _is_last(tokens: Sequence[Token], i: int) -> bool:
    """Whether token i ends its clause: `I have not used it before` denies as much as without `before`."""
    return i + 1 == len(tokens) or bool(tokens[i].mark)


def _clause_before(tokens: Sequence[Token], first: int) -> list[int]:
    """The tokens of the clause before the term, in order, hesitation left out."""
    clause: list[int] = []
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if _parts_clauses(tokens, i) or (tokens[i].mark and tokens[i + 1].text in _OPENERS):
            break
        if tokens[i].text != HESITATION:
            clause.append(i)
    return clause[::-1]


def _clause_after(tokens: Sequence[Token], last: int) -> list[int]:
    """The tokens of the clause after the term, in order, hesitation left out."""
    clause: list[int] = []
    for i in range(last + 1, min(last + 1 + _REACH, len(tokens))):
        if _parts_clauses(tokens, i):
            break
        if tokens[i].text != HESITATION:
            clause.append(i)
    return clause


def _is_fronted(tokens: Sequence[Token], first: int) -> bool:
    """Whether the term stands before any subject of its clause, and what follows may be about it: `X I never used`."""
    for i in range(first - 1, -1, -1):
        if tokens[i].mark or _parts_clauses(tokens, i):
            return True
        if tokens[i].text in _SPEAKER | _OTHERS:
            return False
    return True


def _parts_clauses(tokens: Sequence[Token], i: int) -> bool:
    """Whether token i begins another clause: `but`, `and` before a subject of its own, and `oh, and`."""
    text, following = tokens[i].text, tokens[i + 1].text if i + 1 < len(tokens) else ""
    is_afterthought = text in _REMEMBERING and following == "and"
    return text in _CLAUSE_BREAKS or is_afterthought or (text == "and" and following in _SPEAKER | _OTHERS)


def _is_exception(texts: Sequence[str]) -> bool:
    """Whether the words before a term except it from what is denied: `nothing other than`, `nobody except`."""
    end = len(texts)
    while end and texts[end - 1] in _EXCEPT_TAIL:
        end -= 1
    return tuple(texts[max(0, end - 2) : end]) == ("other", "than") or (end > 0 and texts[end - 1] == "except")


def _is_praise(texts: Sequence[str], stems: Sequence[str], i: int) -> bool:
    """Whether the denial at i denies a fault, so that it affirms what follows."""
    i += 1
    while i < len(texts) and texts[i] in _BEFORE_FAULTS:
        i += 1
    return i < len(texts) and stems[i] in _FAULTS


def _denial_before(clause: Sequence[Token]) -> int | None:
    """Where the denial begins in the clause before the term, with its subject."""
    texts = [token.text for token in clause]
    stems = [token.stem for token in clause]
    for i in range(len(texts) - 1, -1, -1):
        if (texts[i] in _NOT or texts[i] == "no") and _is_praise(texts, stems, i):
            return None
        if texts[i] in _NOT and stems[i + 1 : i + 2] == ["know"] and clause[i + 1].mark:
            return None  # `we have, I don't know, thirty of them`
        if texts[i] in _NOT:
            is_denied = _is_disclaimer(texts, texts[i + 1 :], stems[i + 1 :], i)
            return _opening(texts, i) if is_denied else None
        if _is_lack(texts, stems, i):
            return _opening(texts, i) if _is_own(texts[:i]) and not _is_undone(texts, i) else None
    return None


def _is_lack(texts: Sequence[str], stems: Sequence[str], i: int) -> bool:
    """Whether the word at i says that what follows is missing: `no experience with`, `without`, `new to`."""
    follow = stems[i + 1 :]
    if texts[i] == "no":
        return not follow or bool(_SKILLS & set(follow))
    if texts[i] == "0":
        return bool(_SKILLS & set(follow))
    if texts[i] in ("nothing", "little"):
        return stems[i - 1 : i] == ["know"] and texts[i + 1 : i + 2] in (["about"], ["of"])
    if texts[i] == "yet":
        return texts[i + 1 : i + 2] == ["to"] and bool(_EXPERIENCE & set(stems[i + 2 : i + 4]))
    if texts[i] in ("without", "lack", "lacking"):
        return len(follow) <= 1 or bool(_SKILLS & set(follow))
    return texts[i : i + 2] == ["new", "to"]


def _is_undone(texts: Sequence[str], i: int) -> bool:
    """Whether the lack at i is denied itself: `could not work without`, `not new to`; `not got no` stays a denial."""
    if texts[i] == "no":
        return False
    joint = max((k for k in range(i) if texts[k] in ("and", "or")), default=-1)
    return not (_INDISPENSABLE if texts[i] == "without" else _NOT).isdisjoint(texts[joint + 1 : i])


def _opening(texts: Sequence[str], i: int) -> int:
    """Where the words begin that lead to the denial at i: its auxiliaries and adverbs, and the speaker before them."""
    while i and texts[i - 1] in _LEADS:
        i -= 1
    return i - 1 if i and texts[i - 1] in _SPEAKER | {"there"} else i


def _is_disclaimer(texts: Sequence[str], follow_texts: Sequence[str], follow_stems: Sequence[str], i: int) -> bool:
    """Whether `not` or `never` at i denies the speaker's own experience of what follows the clause."""
    previous = texts[i - 1] if i else ""
    if previous in _HYPOTHETICAL or (follow_texts and follow_texts[0] in _AFTER_ALL) or not _is_own(texts[:i]):
        return False
    if follow_texts[:1] in (["say"], ["think"], ["believe"]) and follow_texts[1:2] == ["i"]:
        follow_texts, follow_stems = follow_texts[2:], follow_stems[2:]  # `I can't say I've used it`
    if any(subject in follow_texts for subject in (*_SPEAKER, *_OTHERS)):
        return False
    is_most = follow_texts[:1] == ["the"] and follow_texts[1:] and follow_texts[1].endswith("est")
    is_felt = not _FEELINGS.isdisjoint(follow_stems)
    is_person = previous in ("am", "was", "are", "were") and len(follow_texts) <= 4 and not (is_most or is_felt)
    is_fragment = not follow_texts and not previous
    return is_person or is_fragment or bool((_EXPERIENCE | _ABLE | _SKILLS) & set(follow_stems[:4]))


def _is_own(texts: Sequence[str]) -> bool:
    """Whether the nearest subject is the speaker, or none is named."""
    subject = next((text for text in reversed(texts) if text in _SPEAKER | _OTHERS), "i")
    return subject in _SPEAKER


def _denial_after(clause: Sequence[Token], *, is_fronted: bool) -> int | None:
    """Where the denial ends in the clause after the term: `I have never used`, `is new to me`, `is not my strength`.

    Args:
        clause: the tokens after the term.
        is_fronted: whether the term stands before any subject, so that the speaker's `I` after it begins no new matter.
    """
    if [token.text for token in clause[:2]] == ["to", "be"] and clause[2:] and clause[2].text in _ASIDES:
        inner = _denial_after(clause[3:], is_fronted=is_fronted)
        return None if inner is None else inner + 3
    texts = [token.text for token in clause]
    stems = [token.stem for token in clause]
    for i, text in enumerate(texts[:5]):
        head = texts[:i]
        if is_fronted and (end := _flat_denial(clause, i)) is not None:
            return end
        if text in _NOT and _SPEAKER & set(head):
            if _is_praise(texts, stems, i) or "without" in texts[i:] or _HYPOTHETICAL & set(head):
                return None
            end = _last_experience(stems, i, i + 3)
            is_left_open = i + 1 == len(texts)
            is_about_it = is_fronted or (head[0] == "which" and stems[end] != _DEED)
            return end if is_about_it and (is_left_open or (end > i and not _has_object(clause, end))) else None
        if text == "not" and head and head[-1] in ("is", "was", "are") and {"my", "something"} & set(texts[i : i + 3]):
            return max(_last_experience(stems, i, i + 4), min(i + 2, len(texts) - 1))
        if texts[i : i + 3] == ["new", "to", "me"] and _NOT.isdisjoint(head):
            return i + 2
        if text == "gap" and {"is", "a"} <= set(head) and _NOT.isdisjoint(head):
            return i
    return None


def _flat_denial(clause: Sequence[Token], i: int) -> int | None:
    """Where a denial ends that word i of what follows a fronted term makes without `not` or a verb of doing.

    `X, no, never driven one`, `X I know nothing about`, `X I have no experience of`, `X I am not certified in`.
    """
    texts = [token.text for token in clause]
    stems = [token.stem for token in clause]
    spoken = _SPEAKER & set(texts[:i])
    if texts[i] == "no" and clause[i].mark:
        again = next((k for k in range(i + 1, min(i + 4, len(texts))) if texts[k] in _FLAT), None)
        return None if again is None or _is_praise(texts, stems, again) else again
    if texts[i] == "no" and spoken and not _SKILLS.isdisjoint(stems[i + 1 : i + 3]):
        return i + 1
    if texts[i] == "nothing" and spoken and texts[i - 1] == "know":
        return i
    is_unable = texts[i] == "not" and texts[i - 1 : i] == ["am"] and not _ABLE.isdisjoint(stems[i + 1 : i + 2])
    return i + 1 if is_unable else None


def _has_object(clause: Sequence[Token], verb: int) -> bool:
    """Whether a verb of the clause is about something else: `X, I have never used Java`."""
    if clause[verb].mark or verb + 1 == len(clause):
        return False
    following = clause[verb + 1].text
    return following not in FUNCTION_WORDS and not following.endswith("ly")


def _last_experience(stems: Sequence[str], first: int, last: int) -> int:
    """The last word of doing or knowing among the words first..last; first where there is none."""
    return max((k for k in range(first, min(last + 1, len(stems))) if stems[k] in _EXPERIENCE), default=first)
