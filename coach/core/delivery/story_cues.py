"""What in a clause speaks for a part of a story: the situation, the task, the action or the result.

The cues come from general knowledge of how such answers are told and from reading answers; none was fitted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from coach.core.language.inflections import AUXILIARIES, BASE_FORMS
from coach.core.language.plain_words import is_number


class Part(StrEnum):
    """A part of a story, in the order in which stories are told."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"


_STRONG, _PLAIN = 2.0, 1.0
"""A cue that hardly stands anywhere else, and one that often does."""

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_SEASONS = "spring|summer|autumn|winter|christmas|easter|next day"
_OUTCOMES = (
    "accepted|agreed|signed|renewed|extended|passed|adopted|copied|promoted|thanked|granted|caught up|went live|"
    "perfect|(it|that|this) worked|settled|solved|resolved|approved|nobody was|no complaints|on time|on the day|no harm"
)
_PHRASES: Mapping[Part, tuple[tuple[float, re.Pattern[str]], ...]] = MappingProxyType(
    {
        Part.SITUATION: (
            (_STRONG, re.compile(r"\bwhen (i|we) (joined|took over|started|came|arrived|began)\b")),
            (_STRONG, re.compile(r"\bin my (last|previous|first|old|second|third) ")),
            (
                _STRONG,
                re.compile(r"^(so |and |well |um |okay |yes |yeah )*(this|it) (was|is) (a|an|in|at|when|about)\b"),
            ),
            (
                _PLAIN,
                re.compile(r"\b(there (was|were|had been)|(we|they) (had|were having)|i was|the problem (was|is))\b"),
            ),
            (
                _PLAIN,
                re.compile(
                    r"\b(last (year|month|week|spring|summer|autumn|winter|quarter)|(years?|months?|weeks?) ago)\b"
                ),
            ),
            (_PLAIN, re.compile(rf"\b(in (19|20)\d\d|in ({_MONTHS})|at my last|at the time|used to)\b")),
            (_PLAIN, re.compile(r"\b(was|were) (\w+ )?\w+ing\b")),
            (_PLAIN, re.compile(r"\b(i|we|she|he|they|who|mum|had)('d| had) (\w+ed|been|told|given|put|got|gone)\b")),
        ),
        Part.TASK: (
            (_STRONG, re.compile(r"\bmy (job|task|role|brief|goal|aim|target|part) (was|is)\b")),
            (_STRONG, re.compile(r"\b(the|our) (task|goal|aim|target|deadline|brief|challenge) was\b")),
            (_STRONG, re.compile(r"\b(i|we) (had|needed) to\b")),
            (_STRONG, re.compile(r"\b(i|we) (was|were) (supposed|meant|asked|told|expected|responsible|in charge)\b")),
            (_PLAIN, re.compile(r"\b(wanted|asked|told) (me|us) to\b|\b(it was|that was) (up to me|on me)\b")),
        ),
        Part.ACTION: (
            (_PLAIN, re.compile(r"\b(so|then|first|instead|straight away|what i did (was|is))\b.{0,12}\b(i|we)\b")),
            (_PLAIN, re.compile(r"\b(i|we) (said|asked|told|suggested|proposed|decided|explained|showed)\b")),
        ),
        Part.RESULT: (
            (
                _STRONG,
                re.compile(r"\b(as a result|in the end|by the end|the (result|outcome) (was|is)|from then on)\b"),
            ),
            (_STRONG, re.compile(r"\b(that|which) (meant|saved|got)\b|\b(ever )?since then\b|\bto this day\b")),
            (_STRONG, re.compile(r"\bwhat i( have|'ve)? (changed|learned|learnt|took|do|did wrong|do now)\b")),
            (
                _STRONG,
                re.compile(r"\b(i|we)('ve| have)? (learned|learnt)\b|\b(the|my) lesson\b|\bnever (again|recur)\b"),
            ),
            (_STRONG, re.compile(r"\b(weeks|months|years?|days) (later|after|on)\b.{0,30}\b(was|were|is|had)\b")),
            (_STRONG, re.compile(r"\b(i|we) now\b|\bnow (i|we|it|it's|there|there's|they)\b")),
            (_PLAIN, re.compile(r"\b(after (that|this)|afterwards?|eventually|finally|in total|looking back)\b")),
            (_PLAIN, re.compile(r"\b(nowadays|these days|today)\b.{0,40}\b(i|we|it's|is|are|has|have|they)\b")),
            (
                _PLAIN,
                re.compile(
                    r"\b(i|we|it's|he's|she's|they|that)\b.{0,20}\b(now|since)\b|('s|'re|'ve|is|are|has|have) still\b"
                ),
            ),
            (_STRONG, re.compile(r"\bi should (of|have)\b|\bnext time\b|\bdo (it )?different(ly)?\b|\bproud of\b")),
            (_STRONG, re.compile(rf"\bby (the )?({_SEASONS}|{_MONTHS}|end)\b.{{0,12}}\b(we|it|i|they)\b")),
            (_PLAIN, re.compile(rf"\b({_OUTCOMES})\b")),
            (_PLAIN, re.compile(r"\b(nobody|no one|none of|neither|not one)\b|\bdidn't (lose|miss|happen)\b")),
            (_PLAIN, re.compile(r"\b(i|we)('d| would) (do|do it|do that|like|have liked|love)\b")),
        ),
    }
)
_CHANGE_LINE = (
    "rose|fell|dropped|grew|increased|decreased|improved|cut|reduced|saved|doubled|halved|tripled|came down|come down|"
    "went down|gone down|went up|gone up|went from|down to|up to|down from|got to|got back|finished|recovered|retained|"
    "were at|was at|it's at|we're at|is now|are now|were down|left|hit|won|sold|delivered|made|raised|brought in|"
    "paid for itself"
)
_CHANGE = re.compile(rf"\b({_CHANGE_LINE})\b")
_STATIVE_LINE = (
    "was were had felt knew thought wanted liked needed seemed believed hoped remembered forgot meant saw heard loved "
    "understood lived worked enjoyed worried hated owned been lost missed"
)
_STATIVE = frozenset(_STATIVE_LINE.split()) | AUXILIARIES - {"did"}
"""Forms after "I" that tell how things were, not what was done."""

_SAME_IN_PAST_LINE = "put cut set let read hit cast split quit shut spread bid"
_SAME_IN_PAST = frozenset(_SAME_IN_PAST_LINE.split())
_BETWEEN_LINE = (
    "just also then actually simply first quickly immediately personally always basically went and finally only really "
    "myself sat"
)
_BETWEEN = frozenset(_BETWEEN_LINE.split())
"""Words that may stand between a subject and its verb."""


def weigh_clause(words: Sequence[str]) -> dict[Part, float]:
    """How much speaks for each part in a clause: 0 for nothing, 1 for a cue, 2 for a strong one, sums for several.

    Args:
        words: the plain words of the clause.

    """
    text = " ".join(word for word in words if word)
    weights = {
        part: sum(weight for weight, pattern in patterns if pattern.search(text)) for part, patterns in _PHRASES.items()
    }
    weights[Part.ACTION] += _STRONG * _tells_a_deed(words)
    if any(is_number(word) for word in words) and _CHANGE.search(text):
        weights[Part.RESULT] += _STRONG
    return weights


def _tells_a_deed(words: Sequence[str]) -> bool:
    """Whether "I" or "we" is the subject of a verb in the past that says what was done."""
    for i, word in enumerate(words):
        if word not in {"i", "we"}:
            continue
        verb = next((later for later in words[i + 1 : i + 4] if later not in _BETWEEN), "")
        if verb not in _STATIVE and (verb in _SAME_IN_PAST or verb in BASE_FORMS or _is_regular_past(verb)):
            return True
    return False


def _is_regular_past(word: str) -> bool:
    return len(word) > 3 and word.endswith("ed")
