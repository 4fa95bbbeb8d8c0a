"""Text as countable tokens: letter case, spelling, inflection and number format taken away, places kept."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import snowballstemmer

from coach.core.language.inflections import BASE_FORMS, FUNCTION_WORDS, HESITATION, is_hesitation
from coach.core.language.numbers import canonical, is_scale, read_number


@dataclass(frozen=True, slots=True)
class Token:
    """The smallest unit that is compared.

    Attributes:
        text: the token in lower case, numbers as digits, `%` as percent and currency signs as words.
        stem: what its inflections and spellings share.
        surface: the characters it was made of, in their letter case.
        first_word: index of the first word it covers.
        last_word: index of the last word it covers; another one than the first only in numbers.
        value: the value of a number; None for other tokens.
        mark: the punctuation that follows it directly, such as `,` or `."`; empty where none does.

    """

    text: str
    stem: str
    surface: str
    first_word: int
    last_word: int
    value: float | None = None
    mark: str = ""


_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75"}
_FRACTION = re.compile(r"(\d*)([½¼¾])")
_CONTRACTIONS = (
    (re.compile(r"\bcan't\b", re.IGNORECASE), "can not"),
    (re.compile(r"\bcannot\b", re.IGNORECASE), "can not"),
    (re.compile(r"\bwon't\b", re.IGNORECASE), "will not"),
    (re.compile(r"\bain't\b", re.IGNORECASE), "is not"),
    (re.compile(r"n't\b", re.IGNORECASE), " not"),
    (re.compile(r"'ve\b", re.IGNORECASE), " have"),
    (re.compile(r"'ll\b", re.IGNORECASE), " will"),
    (re.compile(r"'re\b", re.IGNORECASE), " are"),
    (re.compile(r"'m\b", re.IGNORECASE), " am"),
    (re.compile(r"'d\b", re.IGNORECASE), " would"),
    (re.compile(r"'s\b", re.IGNORECASE), ""),
)
_PIECE = re.compile(
    r"""
    \.net\b                                     # .NET
    | [a-z]\w*\.(?:js|net|io|ai|py)\b           # Node.js, ASP.NET
    | [a-z]\+\+ | \b[acfj]\#                    # C++, C#
    | \b[a-z](?:\.[a-z])+\b\.?                  # A.W.S.
    | \b[a-z]&[a-z]+\b                          # P&L, R&D
    | [£$€]
    | \d[\d,]*[.,]\d+(?=[^\W\d_])(?!(?:k|m|mn|bn)\b)            # 1.5x 2.5km
    | \d[\d,]*(?=(?:hundred|thousand|million|billion|percent)\b)
    | \d[\d,]*(?:\.\d+)?(?:k|m|mn|bn)?\b        # 10,000 2.5 40k
    | \d+(?:st|nd|rd|th)\b
    | %
    | [^\W_]+(?:'[^\W_]+)*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CAPITALS_AND_S = re.compile(r"[A-Z]{2,}s")
"""Several of what is written in capitals: Porter2 would leave `KPIs` and `KPI` different."""
_CLOSING = re.compile(r"[.,;:?!…][\"')\]]*$")
_CURRENCIES = {"£": "pound", "$": "dollar", "€": "euro"}
_SIGNS = {"%": "percent", **_CURRENCIES}
_SENTENCE_END = re.compile(r"[.?!…][\"')\]]*$")
_LETTER = re.compile(r"[^\W\d_]\.$")
_NO_END = frozenset({"mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "e.g.", "i.e.", "etc.", "vs.", "inc.", "ltd."})


def tokenise(words: Sequence[str]) -> tuple[Token, ...]:
    """The tokens of the words of a text, in order.

    Args:
        words: the words as written, each without surrounding space; a token's indices point into them.

    """
    return _tokenise(tuple(words))


@lru_cache(maxsize=100)
def _tokenise(words: tuple[str, ...]) -> tuple[Token, ...]:
    """The same; an answer is asked for once for its keywords and once for its points."""
    return _join_numbers(_behind_scales([piece for i, word in enumerate(words) for piece in _pieces(word, i)]))


def tokenise_text(text: str) -> tuple[Token, ...]:
    """The tokens of a running text; their indices count its words."""
    return tokenise(text.split())


def content_stems(text: str) -> frozenset[str]:
    """The stems of the words of a text that carry meaning rather than grammar."""
    return frozenset(token.stem for token in tokenise_text(text) if token.text not in FUNCTION_WORDS)


def sentence_bounds(words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """First and last word of each sentence, in order; every word belongs to exactly one."""
    bounds: list[tuple[int, int]] = []
    start = 0
    for i, word in enumerate(words):
        following = words[i + 1] if i + 1 < len(words) else ""
        if not following or (_SENTENCE_END.search(word) and not _is_abbreviation(word, following)):
            bounds.append((start, i))
            start = i + 1
    return tuple(bounds)


def _is_abbreviation(word: str, following: str) -> bool:
    """Whether the full stop of a word belongs to it: `Dr.`, `No. 4`, and the letters of `H. R.` but the last."""
    is_number = word.casefold() == "no." and following[0].isdigit()
    return is_number or word.casefold() in _NO_END or bool(_LETTER.match(word) and _LETTER.match(following))


@lru_cache(maxsize=20_000)
def stem(text: str) -> str:
    """What the inflections and the British and American spellings of a lower-case word share.

    Irregular forms go to their base form, spellings to one of them, endings by the Porter2 algorithm (Snowball).
    """
    if not text.isalpha() or len(text) <= 2:
        return text.removesuffix("s") if len(text) > 2 else text
    if text in _OWN_WORDS:
        return text
    base = _one_spelling(BASE_FORMS.get(text, text))
    return _LOOSE_END.sub("", str(snowballstemmer.stemmer("english").stemWord(base)))


@lru_cache(maxsize=20_000)
def family(text: str) -> str:
    """The stem of a lower-case word, marked where the word is a doer or a quality made from a verb.

    Porter2 puts `customer` with `custom` and `accountable` with `accountant`; as terms they are different words.
    """
    key = stem(text)
    singular = text.removesuffix("s")
    for ending in _MADE_FROM_VERBS:
        if singular.endswith(ending) and not key.endswith(ending):
            return f"{key}+{ending}"
    return key


_MADE_FROM_VERBS = ("able", "ible", "er", "or", "ant")
_OWN_LINES = """
marketing accounting housing banking flooring roofing bedding clothing staffing engineering nursing lighting digital
"""
_OWN_WORDS = frozenset(_OWN_LINES.split())
"""Words that Porter2 would put with one of another meaning: `marketing`, `market`; `digital`, `digitise`."""
_LOOSE_END = re.compile(r"(?<=l)l$|(?<=\w{5}[^r])i$")
"""What Porter2 leaves different: `enroll`, `enrol`; `strategy`, `strategic` (but never `factory`, `factor`)."""


_SPELLINGS = (
    (re.compile(r"(?<=\w{3})is(e|ed|es|ing|er|ers|ation|ations)$"), r"iz\1"),
    (re.compile(r"(?<=\w{2})our(s|ed|ing|al|able|ful|ite|ites|ist)?$"), r"or\1"),
    (re.compile(r"(?<=\w{3})tre(s)?$"), r"ter\1"),
    (re.compile(r"(?<=cen)tr(ed|ing)$"), r"ter\1"),
    (re.compile(r"lys(e|ed|es|ing|er|ers)$"), r"lyz\1"),
    (re.compile(r"(?<=\w)(og)ue(s)?$"), r"\1\2"),
    (re.compile(r"^programme(s?)$"), r"program\1"),
    (re.compile(r"(licen|defen|offen|practi)ce"), r"\1se"),
    (re.compile(r"(?<=\w)[ao]e(?=\w{3})"), "e"),
    (re.compile(r"^cheque"), "check"),
    (re.compile(r"^tyre"), "tire"),
    (re.compile(r"^grey"), "gray"),
    (re.compile(r"^alumin(i?)um"), "aluminum"),
)


def _one_spelling(text: str) -> str:
    for pattern, written in _SPELLINGS:
        text = pattern.sub(written, text)
    return text


def _pieces(word: str, index: int) -> list[Token]:
    decimal = _FRACTION.sub(lambda match: f"{match[1] or 0}{_FRACTIONS[match[2]]}", word)
    plain = unicodedata.normalize("NFKC", decimal).replace("’", "'").replace("‘", "'")
    for pattern, written in _CONTRACTIONS:
        plain = pattern.sub(written, plain)
    surfaces = [match.group() for match in _PIECE.finditer(plain)]
    if surfaces and surfaces[0] in _CURRENCIES and len(surfaces) > 1:
        surfaces[0], surfaces[1] = surfaces[1], surfaces[0]
    closing = _CLOSING.search(plain)
    marks = [""] * (len(surfaces) - 1) + [closing.group() if closing else ""]
    return [_token(surface, index, mark) for surface, mark in zip(surfaces, marks, strict=False)]


def _token(surface: str, index: int, mark: str) -> Token:
    text = surface.casefold().replace("'", "")
    if is_hesitation(text) and not (surface.isupper() and len(surface) > 1):  # ER is a department
        text = HESITATION
    if _CAPITALS_AND_S.fullmatch(surface):
        text = text[:-1]
    if text in _SIGNS:
        text = _SIGNS[text]
    elif "." in text and not text[0].isdigit() and not text.endswith((".js", ".net", ".io", ".ai", ".py")):
        text = text.replace(".", "")
    if len(text) == 1 and mark == ".":
        mark = ""
    return Token(text, stem(text), surface, index, index, mark=mark)


def _behind_scales(pieces: list[Token]) -> list[Token]:
    """Pieces with the sign of a currency behind the whole number: `£40 thousand` is forty thousand pounds."""
    for i in range(1, len(pieces) - 1):
        sign, scale = pieces[i], pieces[i + 1]
        if sign.surface in _CURRENCIES and pieces[i - 1].text[:1].isdigit() and is_scale(scale.text):
            behind = replace(sign, first_word=scale.first_word, last_word=scale.last_word, mark=scale.mark)
            pieces[i : i + 2] = [replace(scale, mark=sign.mark), behind]
    return pieces


def _join_numbers(pieces: list[Token]) -> tuple[Token, ...]:
    """Pieces with the parts of each number put together; a number never reaches over a punctuation mark."""
    texts = [piece.text for piece in pieces]
    tokens: list[Token] = []
    i, begin, stop = 0, 0, 0
    while i < len(pieces):
        if i >= stop:
            begin, stop = i, next((k + 1 for k in range(i, len(pieces)) if pieces[k].mark), len(pieces))
        read = read_number(texts[begin:stop], i - begin)
        if read is not None:
            value, n_read = read
            surface = " ".join(piece.surface for piece in pieces[i : i + n_read])
            span = pieces[i].first_word, pieces[i + n_read - 1].last_word
            mark = pieces[i + n_read - 1].mark
            tokens.append(Token(canonical(value), canonical(value), surface, *span, value, mark))
            i += n_read
        elif texts[i : i + 2] == ["per", "cent"]:
            end = pieces[i + 1]
            tokens.append(replace(pieces[i], text="percent", stem="percent", last_word=end.last_word, mark=end.mark))
            i += 2
        else:
            tokens.append(pieces[i])
            i += 1
    return tuple(tokens)
