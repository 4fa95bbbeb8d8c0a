"""Labelled postings for measuring keyword extraction, and the rules by which a proposed term counts as right."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import snowballstemmer

COVERAGE_DEV = Path(__file__).parent.parent / "data" / "coverage_dev.json"

_STEMMER = snowballstemmer.stemmer("english")
_WORD = re.compile(r"[a-z0-9+#]+(?:[.&/'-][a-z0-9+#]+)*")


@dataclass(frozen=True, slots=True)
class Matches:
    """What one proposed term meets: indices of the posting's labelled terms, of each kind."""

    knowledge: frozenset[int]
    skill: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.knowledge or self.skill)


@dataclass(slots=True)
class TermPosting:
    """A posting of the coverage set; a term meets a listed one when the stems of one hold those of the other."""

    text: str
    terms: list[tuple[str, ...]]

    @property
    def n_knowledge(self) -> int:
        return len(self.terms)

    @property
    def n_skill(self) -> int:
        return 0

    def matches(self, term: str) -> Matches:
        words = stems(term)
        met = (n for n, other in enumerate(self.terms) if words and (holds(words, other) or holds(other, words)))
        return Matches(frozenset(met))


@dataclass(slots=True)
class SpanPosting:
    """A posting of SkillSpan: a term meets the annotated spans that overlap one of the places where it stands."""

    text: str
    sentences: list[list[tuple[str, int]]]
    knowledge: list[tuple[int, int, int]]
    skill: list[tuple[int, int, int]]
    _met: dict[str, Matches] = field(default_factory=dict)

    @property
    def n_knowledge(self) -> int:
        return len(self.knowledge)

    @property
    def n_skill(self) -> int:
        return len(self.skill)

    def matches(self, term: str) -> Matches:
        if term not in self._met:
            places = list(self._places(normal_words(term)))
            self._met[term] = Matches(_overlapped(self.knowledge, places), _overlapped(self.skill, places))
        return self._met[term]

    def _places(self, words: list[str]) -> Iterable[tuple[int, int, int]]:
        for n, sentence in enumerate(self.sentences):
            written = [word for word, _ in sentence]
            for start in range(len(written) - len(words) + 1 if words else 0):
                if written[start : start + len(words)] == words:
                    yield n, sentence[start][1], sentence[start + len(words) - 1][1] + 1


Posting = TermPosting | SpanPosting


def normal_words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def stems(text: str) -> tuple[str, ...]:
    return tuple(_STEMMER.stemWord(word) for word in normal_words(text.replace("-", " ")))


def holds(words: Sequence[str], part: Sequence[str]) -> bool:
    return any(words[n : n + len(part)] == part for n in range(len(words) - len(part) + 1))


def read_coverage(path: Path = COVERAGE_DEV) -> list[Posting]:
    items = json.loads(path.read_text(encoding="utf-8"))
    return [TermPosting(item["job_description"], [stems(k["term"]) for k in item["keywords"]]) for item in items]


def read_skillspan(path: Path) -> list[Posting]:
    """The postings of a SkillSpan file: one JSON object a line, sentences of a posting share "idx"."""
    grouped: dict[int, list[dict[str, list[str]]]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence = json.loads(line)
        grouped[sentence["idx"]].append(sentence)
    return [_span_posting(sentences) for sentences in grouped.values()]


def _span_posting(sentences: list[dict[str, list[str]]]) -> SpanPosting:
    def spans(kind: str) -> list[tuple[int, int, int]]:
        return [(n, *span) for n, sentence in enumerate(sentences) for span in _spans(sentence[kind])]

    return SpanPosting(
        text="\n".join(" ".join(sentence["tokens"]) for sentence in sentences),
        sentences=[
            [(word, n) for n, token in enumerate(sentence["tokens"]) for word in normal_words(token)]
            for sentence in sentences
        ],
        knowledge=spans("tags_knowledge"),
        skill=spans("tags_skill"),
    )


def _spans(tags: Sequence[str]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for n, tag in enumerate(tags):
        if tag == "B":
            spans.append((n, n + 1))
        elif tag == "I" and spans and spans[-1][1] == n:
            spans[-1] = (spans[-1][0], n + 1)
    return spans


def _overlapped(spans: Sequence[tuple[int, int, int]], places: Sequence[tuple[int, int, int]]) -> frozenset[int]:
    return frozenset(
        n
        for n, (sentence, first, last) in enumerate(spans)
        if any(sentence == place[0] and first < place[2] and place[1] < last for place in places)
    )
