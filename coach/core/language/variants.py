"""Other ways to write or say the same term: abbreviations, expansions, spellings and spoken forms; no inflections."""

import re
from collections.abc import Iterable

from coach.core.language.abbreviations import EXPANSIONS, WORDLIKE

_ABBREVIATIONS: dict[str, list[str]] = {}
for _abbreviation, _expansions in EXPANSIONS.items():
    for _expansion in _expansions:
        _ABBREVIATIONS.setdefault(_expansion, []).append(_abbreviation)

# British and American spellings, of whole words and of parts of words.
_SPELLED_WORDS = (
    ("aluminium", "aluminum"),
    ("catalogue", "catalog"),
    ("centre", "center"),
    ("defence", "defense"),
    ("fibre", "fiber"),
    ("labour", "labor"),
    ("licence", "license"),
    ("programme", "program"),
)
_SPELLED_PARTS = (
    ("anaesthe", "anesthe"),
    ("behaviour", "behavior"),
    ("counselling", "counseling"),
    ("gynaeco", "gyneco"),
    ("haemato", "hemato"),
    ("isation", "ization"),
    ("labelling", "labeling"),
    ("modelling", "modeling"),
    ("moulding", "molding"),
    ("orthopaedic", "orthopedic"),
    ("paediatric", "pediatric"),
    ("signalling", "signaling"),
)
_SPELLINGS = tuple(
    (re.compile(pattern.format(one)), other)
    for pairs, pattern in ((_SPELLED_WORDS, r"\b{}(?=s?\b)"), (_SPELLED_PARTS, "{}"))
    for british, american in pairs
    for one, other in ((british, american), (american, british))
)
_DECLARED = re.compile(r"((?:[\w&/'-]{1,30}[ ]){1,7})\(([A-Za-z][A-Za-z&/]{1,7})\)")
_SMALL_WORDS = frozenset({"a", "and", "for", "in", "of", "on", "the", "to"})


def find_aliases(term: str, declared: Iterable[tuple[str, str]] = ()) -> tuple[str, ...]:
    """Other ways to say a term, lower-case, without the term itself.

    Args:
        term: the term as the posting writes it.
        declared: pairs of phrase and abbreviation that the posting itself introduces, as declared_abbreviations gives.
    """
    lowered = term.lower()
    # An abbreviation that ends in s is no plural: CMMS is not several CMMs.
    known = [lowered] if lowered in EXPANSIONS else [lowered, lowered.removesuffix("s")]
    if term.isupper() or lowered not in WORDLIKE:
        expanded = [expansion for word in known for expansion in EXPANSIONS.get(word, ())]
    else:
        expanded = []
    shortened = [short for word in known for short in _ABBREVIATIONS.get(word, ()) if short not in WORDLIKE]
    introduced = [
        other.lower()
        for phrase, short in declared
        for one, other in ((phrase, short), (short, phrase))
        if one.lower() == lowered
    ]
    aliases = (*introduced, *expanded, *shortened, *spoken(lowered), *respelled(lowered))
    return tuple(dict.fromkeys(alias for alias in aliases if alias != lowered))


def declared_abbreviations(text: str) -> tuple[tuple[str, str], ...]:
    """Pairs of phrase and abbreviation that a text introduces: "care quality commission (CQC)".

    The abbreviation must be made of the first letters of the words before it, small words counted or not.
    """
    pairs = []
    for before, short in _DECLARED.findall(text):
        words = re.split(r"[ -]", before.strip())
        letters = re.sub(r"[&/]", "", short).lower().removesuffix("s")
        for n_words in range(2, len(words) + 1):
            tail = words[-n_words:]
            initials = "".join(word[0] for word in tail if word and word[0].isalnum()).lower()
            strong = "".join(word[0] for word in tail if word and word.lower() not in _SMALL_WORDS).lower()
            if letters in {initials, strong} and tail[0].lower() not in _SMALL_WORDS:
                pairs.append((before.strip()[-len(" ".join(tail)) :], short))
                break
    return tuple(dict.fromkeys(pairs))


def spoken(term: str) -> list[str]:
    """How marks inside a lower-case term are said or left out: `c sharp`, `dot net`."""
    forms = []
    if term.startswith("."):
        forms.append("dot " + term[1:])
    if term.endswith("++"):
        forms.append(term[:-2] + " plus plus")
    if term.endswith("#"):
        forms.append(term[:-1] + " sharp")
    if term.endswith(".js"):
        forms += [term[:-3] + " js", term[:-3] + "js", term[:-3]]
    if "&" in term:
        forms.append(re.sub(r" ?& ?", " and ", term))
    if re.fullmatch(r"\w+(?:/\w+)+", term):
        forms.append(term.replace("/", " "))
    if re.search(r"\w-\w", term):
        forms.append(term.replace("-", " "))
        if " " not in term and term.count("-") == 1:
            forms.append(term.replace("-", ""))
    return forms


def respelled(term: str) -> list[str]:
    """A lower-case term with the British or American spelling of one of its words for the other."""
    return [pattern.sub(other, term) for pattern, other in _SPELLINGS if pattern.search(term)]
