"""Words that take back half of what is said: "kind of", "I guess", "probably", "hopefully"."""

from collections.abc import Sequence

from coach.core.language.plain_words import WordSpan, find_phrase, is_number, plain

_PHRASE_LINE = (
    "more or less|or something like that|or something|or anything like that|a little bit|kind of|sort of|i guess|"
    "i suppose|i would say|i'd say|i hope|i feel like|i'm not sure|it seems|maybe|perhaps|probably|possibly|hopefully|"
    "somewhat|i think"
)
_PHRASES = tuple(tuple(phrase.split()) for phrase in _PHRASE_LINE.split("|"))
_KINDS = {("kind", "of"), ("sort", "of")}
_NOUN_BEFORE_LINE = (
    "a the this that what any some every which each one same another my your our their his her right wrong"
)
_NOUN_BEFORE = frozenset(_NOUN_BEFORE_LINE.split())
"""After these a kind is a kind: "what kind of paint", "the same sort of work"."""

_THINK = ("i", "think")
_OWN_LINE = "i i'm i've i'd i'll we we're we've we'd we'll my our"
_OWN = frozenset(_OWN_LINE.split())
_ASKED_BEFORE_LINE = "what how why where who do did when which as"
_ASKED_BEFORE = frozenset(_ASKED_BEFORE_LINE.split())
_PAST = frozenset({"was", "were"})


def find_hedges(words: Sequence[str]) -> tuple[WordSpan, ...]:
    """Where the hedges of an answer stand, in order, not overlapping.

    "I think" is a hedge only in two places: set off by a comma on its right ("it was, I think, in May"), and before
    something that the speaker must know of themselves ("I think I was the one", "I think it was Monday"). Before
    anything else it opens an opinion, and a question that asks for one is owed it ("I think short video would help");
    after "what", "how" and the like it is no hedge at all. Nothing before a number counts ("maybe forty minutes"): an
    estimate is no doubt.
    """
    texts = plain(words)
    found: list[WordSpan] = []
    i = 0
    while i < len(texts):
        phrase = find_phrase(texts, i, _PHRASES)
        if phrase is None or not _softens(phrase, words, texts, i):
            i += 1
            continue
        found.append((i, i + len(phrase) - 1))
        i += len(phrase)
    return tuple(found)


def _softens(phrase: tuple[str, ...], words: Sequence[str], texts: Sequence[str], i: int) -> bool:
    before = texts[i - 1] if i else ""
    following = texts[i + len(phrase) : i + len(phrase) + 2]
    if following and is_number(following[0]):
        return False
    if phrase in _KINDS:
        return before not in _NOUN_BEFORE
    if phrase != _THINK:
        return True
    if before in _ASKED_BEFORE:
        return False
    is_set_off = words[i + 1].endswith((",", ".", "?", "!"))
    return is_set_off or bool(_OWN & set(following[:1]) or _PAST & set(following))
