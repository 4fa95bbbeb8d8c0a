"""The keywords of a posting: the terms of the trade that it asks for, whole, weighted and few."""

from collections import defaultdict
from collections.abc import Sequence

from coach.core.keywords import Keyword
from coach.core.language.trades import TRADE_TERMS
from coach.core.language.variants import declared_abbreviations, find_aliases
from coach.core.language.vocabulary import VAGUE_NOUNS
from coach.core.posting.cues import Part
from coach.core.posting.passages import Passage, read_passages
from coach.core.posting.phrases import Occurrence, find_phrases, is_name
from coach.core.posting.term_model import MODEL
from coach.core.posting.termhood import Candidate, TermModel, is_soft

WEIGHT_REQUIRED = 2.0
"""The posting demands the term: under a heading of requirements, or with "must", "essential", "at least"."""

WEIGHT_MENTIONED = 1.5
"""The term belongs to the duties, or the posting does not say."""

WEIGHT_DESIRABLE = 1.0
"""Nice to have, or named only beside what the employer is and offers."""

MIN_TERMHOOD = 0.15
"""Of the phrases below it fewer than one in five was a labelled term in the held-out folds of fit_posting.py."""

MIN_TERMHOOD_ALONE = 0.3
"""For a term that also ends a longer one: "analytics" beside "Google Analytics". Of 0.25, 0.3, 0.4 and 0.5 the best on
both labelled sets together."""

_PLACE_LINKS = frozenset({"around", "at", "from", "in", "near"})
_TIMES = frozenset({"spring", "summer", "autumn", "winter", "easter", "christmas", "midday", "midnight", "noon"})
_TIME_LINKS = frozenset({"by", "each", "early", "every", "last", "late", "next", "this", "until"})
_PLACE_SIGNS = frozenset({"based", "campus", "city", "headquarters", "hq", "located", "location", "office", "offices"})


def extract_keywords(posting: str, limit: int = 20, model: TermModel = MODEL) -> tuple[Keyword, ...]:
    """The terms of a posting that a candidate should be able to speak to.

    Hard skills come before soft ones, required before mentioned before desirable ones, likelier before less likely
    ones. No term is a part of another, unless the posting asks for it by itself too. Nothing is confirmed: that is the
    user's part.

    Args:
        posting: its text, plain or with markup, in any layout.
        limit: the most terms to return.
        model: what weighs the facts about a phrase.

    Returns:
        At most limit keywords; none for a text that holds no terms.
    """
    passages = read_passages(posting)
    declared = declared_abbreviations(" ".join(passage.text for passage in passages))
    chosen = _choose(find_candidates(passages), declared, limit, model)
    keywords = [
        Keyword(
            term=" ".join(candidate.words),
            aliases=find_aliases(" ".join(candidate.words), declared),
            weight=_weight(candidate),
            confirmed=False,
        )
        for candidate in chosen
    ]
    # The sort is stable, so that terms of equal standing stay in the order of their termhood.
    return tuple(sorted(keywords, key=lambda keyword: (is_soft(_lowered(keyword.term.split())), -keyword.weight)))


def find_candidates(passages: Sequence[Passage]) -> list[Candidate]:
    """Every phrase that could be a term, with all its places, in the order of the posting."""
    places: dict[tuple[str, ...], list[Occurrence]] = defaultdict(list)
    for occurrence in find_phrases(passages):
        if _could_be_term(occurrence):
            places[_folded(occurrence.words)].append(occurrence)
    return [
        Candidate(found[0].words, tuple(found), len(passages))
        for found in places.values()
        if any(place.passage.part is not Part.OFFER for place in found)
    ]


def _choose(
    candidates: Sequence[Candidate], declared: Sequence[tuple[str, str]], limit: int, model: TermModel
) -> list[Candidate]:
    """The likeliest candidates, without those that hold, abbreviate or are only ever part of a likelier one."""
    scored = [(model.termhood(candidate), candidate) for candidate in candidates]
    wholes = [_folded(candidate.words) for _, candidate in scored if _is_pair(candidate)]
    chosen: list[Candidate] = []
    taken: set[tuple[str, ...]] = set()
    for termhood, candidate in sorted(scored, key=lambda pair: -pair[0]):
        if termhood < MIN_TERMHOOD or len(chosen) >= limit:
            break
        words = _folded(candidate.words)
        if any(words != whole and _holds(whole, words) for whole in wholes):
            continue
        longer = [other for other in chosen if _folded(other.words)[-len(words) :] == words]
        is_own_term = bool(longer) and termhood >= MIN_TERMHOOD_ALONE and _stands_alone(candidate, longer)
        if is_own_term or not any(_holds(words, other) or _holds(other, words) for other in taken):
            chosen.append(candidate)
            taken.add(words)
            taken.update(_folded(alias.split()) for alias in find_aliases(" ".join(candidate.words), declared))
    return chosen


def _is_pair(candidate: Candidate) -> bool:
    """Whether a well-known term joins two by "and", and stands for either: "inspection and testing"."""
    words = _lowered(candidate.words)
    return "and" in words and words in TRADE_TERMS


def _stands_alone(candidate: Candidate, longer: Sequence[Candidate]) -> bool:
    """Whether a term stands somewhere outside the longer ones that hold it."""
    held = {
        (place.n_passage, n)
        for other in longer
        for place in other.places
        for n in range(place.first_word, place.first_word + len(place.words))
    }
    return any((place.n_passage, place.first_word) not in held for place in candidate.places)


def _weight(candidate: Candidate) -> float:
    """The highest weight of the parts in which a term stands."""
    parts = {place.passage.part for place in candidate.places}
    if Part.REQUIRED in parts:
        return WEIGHT_REQUIRED
    return WEIGHT_MENTIONED if parts & {Part.DUTIES, Part.PLAIN} and Part.DESIRABLE not in parts else WEIGHT_DESIRABLE


def _could_be_term(occurrence: Occurrence) -> bool:
    is_vague = len(occurrence.words) == 1 and occurrence.words[0].lower() in VAGUE_NOUNS
    has_letters = any(map(str.isalpha, "".join(occurrence.words)))
    return has_letters and not (is_vague or _is_time(occurrence) or _is_employer(occurrence) or _is_place(occurrence))


def _is_time(occurrence: Occurrence) -> bool:
    """Whether a season or a time of day says when: "next spring", "Spring 2027"; Spring alone is a framework."""
    word = occurrence.words[0]
    is_dated = {*occurrence.before[-1:]} & _TIME_LINKS or "".join(occurrence.after[:1]).isdigit()
    return len(occurrence.words) == 1 and word.lower() in _TIMES and (word.islower() or bool(is_dated))


def _is_employer(occurrence: Occurrence) -> bool:
    """Whether a name opens the posting, as that of the employer or of the position does."""
    is_named = all(word[0].isupper() for word in occurrence.words) and not any(map(is_name, occurrence.words))
    return is_named and occurrence.n_passage == 0 and occurrence.first_word <= 1


def _is_place(occurrence: Occurrence) -> bool:
    """Whether a name is a town: "in Leeds", in the opening or beside "office", "based" and the like."""
    if not (occurrence.before and occurrence.before[-1] in _PLACE_LINKS and occurrence.words[0].istitle()):
        return False
    around = {*occurrence.before, *occurrence.after, occurrence.words[-1].lower()}
    is_likely = occurrence.n_passage == 0 or not around.isdisjoint(_PLACE_SIGNS)
    return is_likely and not any(map(is_name, occurrence.words))


def _lowered(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.lower() for word in words)


def _folded(words: Sequence[str]) -> tuple[str, ...]:
    """Words without letter case, hyphens and plural endings, so that one term written in two ways is one."""
    plain = " ".join(words).lower().replace("-", " ").split()
    return tuple(
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word for word in plain
    )


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(words[n : n + len(part)] == part for n in range(len(words) - len(part) + 1))
