"""How much a phrase of a posting looks like a term of the trade: named facts, weighted by a fitted model."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from coach.core.language.trades import TRADE_TERMS
from coach.core.language.vocabulary import (
    COMMON_NOUNS,
    EMPTY_NOUNS,
    GRAMMAR_WORDS,
    QUALIFIERS,
    ROLE_NOUNS,
    SKILL_HEADS,
    SOFT_WORDS,
)
from coach.core.posting.cues import Part
from coach.core.posting.passages import Passage
from coach.core.posting.phrases import Occurrence, is_verb


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase with all its places in a posting.

    Attributes:
        words: the phrase as written at its first place.
        places: where it stands, in order; at least one.
        n_passages: how many passages the posting has.
    """

    words: tuple[str, ...]
    places: tuple[Occurrence, ...]
    n_passages: int


@dataclass(frozen=True, slots=True)
class TermModel:
    """A logistic regression over the facts of a candidate.

    Attributes:
        intercept: log-odds of a candidate without any fact.
        weights: log-odds that each fact adds.
    """

    intercept: float
    weights: Mapping[str, float]

    def termhood(self, candidate: Candidate) -> float:
        """The estimated chance in (0, 1) that people who know the trade would mark the phrase as a term."""
        return self.chance(describe(candidate))

    def chance(self, facts: Mapping[str, float]) -> float:
        """The same for the facts of a candidate."""
        log_odds = self.intercept + sum(self.weights[name] * value for name, value in facts.items())
        return 1 / (1 + math.exp(-log_odds))


LATE_SHARE = 0.75
"""In the last quarter of a posting stand offers, contacts and the company far more often than terms."""

_CUES = frozenset(
    {"ability", "background", "bachelor", "bachelor's", "certificate", "certification", "command", "competence"}
    | {"competent", "degree", "education", "experience", "experienced", "expert", "expertise", "exposure", "familiar"}
    | {"familiarity", "fluency", "fluent", "grasp", "insight", "interest", "interested", "knowledge", "knowledgeable"}
    | {"master", "master's", "mastery", "phd", "proficiency", "proficient", "qualification", "skill", "skilled"}
    | {"skills", "specialising", "specializing", "trained", "training", "understanding", "use", "using"}
)
_LINKS = frozenset(
    {":", "as", "e.g", "for", "in", "include", "includes", "including", "like", "of", "to", "using", "with", "within"}
)
_ASKED = frozenset(
    {"advantage", "advantageous", "asset", "beneficial", "bonus", "desirable", "essential", "mandatory", "must", "plus"}
    | {"preferred", "required", "useful", "welcome"}
)
_BEFORE_CUED = _LINKS | QUALIFIERS
_SMALL_WORDS = GRAMMAR_WORDS | QUALIFIERS
_TITLED_BY = _CUES | {"methods", "techniques", "tools"}
_ABSTRACT = re.compile(r"(?:ity|ness|ship|ism)$")
_SCIENCE = re.compile(r"(?:ics|logy|graphy|nomy|metry|ware|istry|therapy|techn\w+)$")
_ADJECTIVE = re.compile(r"(?:ive|ous|ful|able|ible|ical|ional|ary|ed)$")


def describe(candidate: Candidate) -> dict[str, float]:
    """The facts of a candidate, all in [0, 1] but "repeated", which is the logarithm of its number of places."""
    return {**_form(candidate), **_surroundings(candidate), **_position(candidate)}


def is_soft(words: tuple[str, ...]) -> bool:
    """Whether lower-case words name a soft skill: "empathy", "attention to detail", but not "pressure ulcers"."""
    if words in TRADE_TERMS:
        return False
    return words[-1] in SOFT_WORDS or (words[0] in SOFT_WORDS and words[-1] in COMMON_NOUNS | EMPTY_NOUNS)


def _form(candidate: Candidate) -> dict[str, float]:
    """What the words themselves tell."""
    words = candidate.words
    lowered = tuple(word.lower() for word in words)
    last, is_single = lowered[-1], len(words) == 1
    is_known = lowered in TRADE_TERMS
    is_plain = is_single and words[0].islower() and not is_known
    has_capitals = any(word.isupper() and 2 <= len(word.rstrip("s")) <= 6 for word in words)
    named = [place.words for place in candidate.places if place.first_word > 0 and place.words[0][0].isupper()]
    return {
        "known": is_known,
        "holds_known": not is_known and any((word,) in TRADE_TERMS for word in lowered),
        "abbreviation": has_capitals,
        "name": bool(named) and not has_capitals,
        "long_name": not is_single and any(all(word[0].isupper() for word in place) for place in named),
        "lower_case_phrase": not is_single and all(word.islower() for word in words),
        "three_words": len(words) == 3,
        "skill_head": not is_single and last in SKILL_HEADS,
        "skill_word": is_single and last in SKILL_HEADS,
        "soft": is_soft(lowered),
        "role": last in ROLE_NOUNS,
        "holds_role": any(word in ROLE_NOUNS for word in lowered[:-1]),
        "common_start": not is_single and lowered[0] in COMMON_NOUNS,
        "gerund": is_plain and last.endswith("ing"),
        "abstract": _ABSTRACT.search(last) is not None,
        "science": _SCIENCE.search(last) is not None,
        "adjective": is_plain and _ADJECTIVE.search(last) is not None,
        "figure": any(character.isdigit() for character in last),
    }


def _surroundings(candidate: Candidate) -> dict[str, float]:
    """What the words around it tell, at any of its places."""
    places = candidate.places
    return {
        "cued": any(_is_cued(place) for place in places),
        "titled": any(place.after[:1] and place.after[0] in _TITLED_BY for place in places),
        "of_role": all(place.after[:1] and place.after[0] in ROLE_NOUNS for place in places),
        "object": any(_is_object(place) for place in places),
        "enumerated": any({"and", "or", "&"} & {*place.before[-1:], *place.after[:1]} for place in places),
        "possessed": any(place.before[-1:] and place.before[-1] in {"our", "your", "their", "its"} for place in places),
        "determined": any(place.before[-1:] and place.before[-1] in {"the", "this", "a", "an"} for place in places),
        "starts": any(place.first_word == 0 for place in places),
        "in_action": any(_is_action(place.passage) for place in places),
    }


def _is_cued(place: Occurrence) -> bool:
    """Whether it follows "experience with", "knowledge of" and the like, or is followed by "is an advantage"."""
    if not _ASKED.isdisjoint(place.after) and "," not in place.after:
        return True
    if not place.before or place.before[-1] not in _BEFORE_CUED:
        return False
    return any(word in _CUES for word in place.before)


def _is_action(passage: Passage) -> bool:
    """Whether a sentence says what to do: "Run paid campaigns and keep their budget", "You will run…"."""
    first = passage.text.split()[0].lower()
    return is_verb(first) or passage.text.lower().startswith(("you will", "you'll"))


def _is_object(place: Occurrence) -> bool:
    """Whether it follows a verb, directly or after one small word."""
    before = place.before
    if not before:
        return False
    return is_verb(before[-1]) or (len(before) > 1 and before[-1] in _SMALL_WORDS and is_verb(before[-2]))


def _position(candidate: Candidate) -> dict[str, float]:
    """What the parts of the posting tell in which it stands."""
    places = candidate.places
    parts = [place.passage.part for place in places]
    depths = [place.n_passage / candidate.n_passages for place in places]
    return {
        "share_required": parts.count(Part.REQUIRED) / len(parts),
        "share_duties": parts.count(Part.DUTIES) / len(parts),
        "share_plain": parts.count(Part.PLAIN) / len(parts),
        "share_offer": parts.count(Part.OFFER) / len(parts),
        "desirable": Part.DESIRABLE in parts,
        "under_heading": any(place.passage.section in {Part.REQUIRED, Part.DESIRABLE} for place in places),
        "depth": min(depths),
        "late": min(depths) > LATE_SHARE and not {Part.REQUIRED, Part.DESIRABLE} & {*parts},
        "repeated": math.log(len(places)),
    }
