"""The plain text of a posting, cut into passages that each know what part of the posting they belong to."""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.core.language.trades import TRADE_TERMS
from coach.core.language.vocabulary import COMMON_NOUNS, EMPTY_NOUNS, GRAMMAR_WORDS, QUALIFIERS, ROLE_NOUNS, VERBS
from coach.core.posting.cues import Part, announced_part, part_of

MAX_HEADING_WORDS = 8
"""A line of more words is a sentence, not a heading."""

MAX_SENTENCE_WORDS = 25
"""A longer sentence is rather several lines whose ends were lost when the posting was copied.

Of 25, 30 and 40 words, 25 gave the best precision and recall on SkillSpan postings pasted as one line."""

MIN_WRAPPED_CHARS = 50
"""A line shorter than this ended because its author ended it, not because it was full."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence or bullet of a posting.

    Attributes:
        text: its words, without bullet and heading.
        part: what it is about.
        section: what the heading above it announces; PLAIN without one.
    """

    text: str
    part: Part
    section: Part


# Every repetition is bounded or cannot overlap with its surroundings, so that hostile text costs linear time.
_ESCAPE_SEQUENCE = re.compile(r"\x1b\[[0-?]{0,32}[ -/]{0,8}[@-~]|\x1b\][^\x07\x1b]{0,300}\x07?")
_STYLE = re.compile(r"</?(?:b|i|u|em|strong|span|a|font|small|sup|sub|mark|code)(?:\s[^<>]{0,300})?>", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"<[A-Z_]{3,30}>")
_MARKUP = re.compile(r"<[/!]?[A-Za-z][^<>\n]{0,300}>")
_LINK = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}")
_BLANKS = re.compile(r"[^\S\n]+")
_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\u0085\v\f]")

# UTF-8 read as Windows-1252, as postings copied from old sites often are.
_MISREAD = {
    "â€™": "'",
    "â€˜": "'",
    "â€œ": '"',
    "â€\x9d": '"',
    "â€“": "–",
    "â€”": "—",
    "â€¢": "•",
    "Â·": "·",
    "Â ": " ",
    "Ã©": "é",
}
_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "´": "'", "“": '"', "”": '"', "‑": "-", "‐": "-", "−": "-"})
_BULLET = re.compile(r"^\s*(?:[•●○◦▪■□►▶‣⁃∙·–—*+>~§¤☞⌲✓✔➢➤→-]+|o(?=\s)|\(?\d{1,2}[.)](?=\s)|\(?[a-z]\)(?=\s))\s*")
_INNER_BULLET = re.compile(r"\s[•●○◦▪■►▶‣∙·☞⌲✓✔➢➤]+\s?")
_SENTENCE_END = re.compile(
    r"(?<=[a-z0-9)\]\"'%+#][.!?])\s+(?=[\"'(]?[A-Z0-9])"  # "…in Leeds. You will…"
    r"|\s[.!?]\s+"  # marks set apart by blanks
    r"|(?<=[A-Z]{2}[.!?])\s+(?=[A-Z])"  # "…to AWS. We…"
    r"|;\s"
)
_MARKED_HEADING = re.compile(r"^\s*(?:#{1,6}\s+|(?=\*\*[^*]+\*\*:?\s*$)|(?=__[^_]+__:?\s*$))")
_EMPHASIS = re.compile(r"\*\*|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)")
_QUESTION = re.compile(r"(?:what|who|why|how|where)\b", re.IGNORECASE)
_LETTERHEAD_MARK = re.compile(r"[,|£$€]")
_OWN_WORD = re.compile(r"[^\W\d_][\w'/-]*")


def plain_text(posting: str) -> str:
    """The posting without markup, escapes, control characters and typographic variants; lines end in a line feed."""
    text = _ESCAPE_SEQUENCE.sub(" ", posting)
    for _ in range(2):  # postings that came through a feed are often escaped twice
        text = html.unescape(text)
    for misread, meant in _MISREAD.items():
        text = text.replace(misread, meant)
    text = _LINE_ENDS.sub("\n", text)
    text = _MARKUP.sub("\n", _PLACEHOLDER.sub(" | ", _STYLE.sub("", text)))
    text = unicodedata.normalize("NFKC", _LINK.sub(" | ", text)).translate(_MARKS)
    return _BLANKS.sub(" ", "".join(map(_printable, text)))


def _printable(character: str) -> str:
    if character == "\n" or (character.isascii() and character.isprintable()):
        return character
    category = unicodedata.category(character)
    if category in {"Cf", "Mn"}:
        return ""
    return " " if category[0] in "CZ" else character


def read_passages(posting: str) -> tuple[Passage, ...]:
    """The sentences and bullets of a posting in order, without its title and headings."""
    lines = [line.strip() for line in _unwrapped(plain_text(posting).split("\n")) if line.strip()]
    section = Part.PLAIN
    passages: list[Passage] = []
    for line in lines[_n_title_lines(lines) :]:
        if _MARKED_HEADING.match(line) and len(line.split()) <= MAX_HEADING_WORDS + 1:
            section = announced_part(line) or Part.PLAIN
            continue
        for n, item in enumerate(_INNER_BULLET.split(_EMPHASIS.sub("", line))):
            body = _BULLET.sub("", item).strip()
            is_listed = n > 0 or body != item.strip()
            for piece in _restored(body):
                if _is_heading(piece, listed=is_listed):
                    section = announced_part(piece) or Part.PLAIN
                else:
                    passages += _sentences(piece, section)
    return tuple(passages)


def _unwrapped(lines: Sequence[str]) -> Iterator[str]:
    """Lines, with those put together again that a fixed width had cut within a sentence."""
    current: list[str] = []
    for line in lines:
        last = current[-1].rstrip() if current else ""
        if len(last) >= MIN_WRAPPED_CHARS and (last[-1].isalnum() or last[-1] in ",-") and line[:1].islower():
            current.append(line)
            continue
        yield " ".join(current)
        current = [line]
    yield " ".join(current)


def _restored(line: str) -> Iterator[str]:
    """A line, cut where line ends seem lost: before everyday words with a capital inside an overlong sentence."""
    if len(line.split()) <= MAX_SENTENCE_WORDS:
        yield line
        return
    for sentence in _SENTENCE_END.split(line):
        words = sentence.split()
        start = 0
        if len(words) > MAX_SENTENCE_WORDS:
            for n in range(2, len(words)):
                if n - start > 1 and words[n][0].isupper() and not _own_words(words[n]):
                    yield " ".join(words[start:n])
                    start = n
        yield " ".join(words[start:])


def _n_title_lines(lines: Sequence[str]) -> int:
    """How many lines at the top name the position, the employer, the place or the pay, and no more."""
    if not lines or not _is_title(lines[0]) or _is_heading(lines[0], listed=False):
        return 0
    return 2 if len(lines) > 1 and _is_letterhead(lines[1]) else 1


def _is_title(line: str) -> bool:
    if _MARKED_HEADING.match(line):
        return len(line.split()) <= MAX_HEADING_WORDS + 1
    lowered = line.lower()
    is_term = tuple(lowered.split()) in TRADE_TERMS
    position = re.split(r",|\s[-–|]\s", lowered)[0]
    is_list = "," in line and not any(word in ROLE_NOUNS for word in _OWN_WORD.findall(position))
    is_short = len(line.split()) <= MAX_HEADING_WORDS and not _BULLET.match(line)
    return is_short and not is_term and not is_list and line[-1] not in ".!?:"


def _is_letterhead(line: str) -> bool:
    """Whether a line below the title is names and figures set apart by marks: "Harker Foods, Leeds. £42,000"."""
    words = _OWN_WORD.findall(line)
    is_short = len(line.split()) <= MAX_HEADING_WORDS and line[-1] not in ".!?:" and not _BULLET.match(line)
    is_named = bool(words) and words[0][0].isupper() and not any((word.lower(),) in TRADE_TERMS for word in words)
    return is_short and is_named and _LETTERHEAD_MARK.search(line) is not None


def _is_heading(line: str, *, listed: bool) -> bool:
    n_words = len(line.split())
    if not line or n_words > MAX_HEADING_WORDS or line[-1] in ".!" or "," in line:
        return False
    if line[-1] == ":":
        return True
    if listed:
        return False
    is_question = _QUESTION.match(line) is not None and announced_part(line) is not None
    return is_question or not _own_words(line) or (line.isupper() and n_words > 1 and announced_part(line) is not None)


def _own_words(line: str) -> list[str]:
    """The words of a line that not every posting has."""
    return [word for word in _OWN_WORD.findall(line.lower()) if not any(word in common for common in _COMMON)]


_COMMON = (GRAMMAR_WORDS, EMPTY_NOUNS, COMMON_NOUNS, QUALIFIERS, VERBS)


def _sentences(body: str, section: Part) -> Iterator[Passage]:
    """The sentences of a line; a label before a colon tells their part and is taken off: "Desirable: Spanish"."""
    label, colon, rest = body.partition(":")
    is_label = bool(colon and rest) and len(label.split()) <= MAX_HEADING_WORDS and not _own_words(label)
    announced = announced_part(label) if is_label else None
    whole = Part.PLAIN
    for text in _SENTENCE_END.split(rest if announced else body):
        if text.strip():
            part = part_of(text, announced or section)
            if part is Part.PLAIN and text[0].islower():  # "experience of A; some B": what was asked of A is asked of B
                part = whole
            whole = part
            yield Passage(text.strip(), part, announced or section)
