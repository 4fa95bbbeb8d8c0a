"""A position applied for, with what the user prepared for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from coach.core.keywords import Keyword
from coach.core.points import KeyPoint
from coach.errors import JobError

_KEYS = ("title", "company", "posting", "posting_file", "keywords", "points", "facts")
_KEYWORD_KEYS = ("term", "aliases", "weight")
_POINT_KEYS = ("text", "categories", "questions")


@dataclass(frozen=True, slots=True)
class Job:
    """The position applied for.

    Attributes:
        title: the position's name.
        company: the company's name; may be empty.
        posting: the posting's text; may be empty.
        posting_file: the name of the file that holds it instead, beside the job file; may be empty.
        keywords: terms of the posting.
        points: what the user plans to say.
        facts: names and facts that question templates may use.

    """

    title: str
    company: str = ""
    posting: str = ""
    posting_file: str = ""
    keywords: tuple[Keyword, ...] = ()
    points: tuple[KeyPoint, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def known_facts(self) -> Mapping[str, str]:
        """The facts that question templates may use: those given, and the title and company."""
        known = {"role": self.title, "company": self.company, **self.facts}
        return {name: fact for name, fact in known.items() if fact}

    def points_for(self, question_id: str, category: str) -> tuple[KeyPoint, ...]:
        """The points that belong to a question: those pinned to it, else those of its category.

        A point with neither pins nor categories belongs to every question.
        """
        pinned = tuple(point for point in self.points if question_id in point.questions)
        if pinned:
            return pinned
        return tuple(
            point
            for point in self.points
            if not point.questions and (category in point.categories or not point.categories)
        )

    def with_aliases(self, aliases: Mapping[str, Sequence[str]]) -> Job:
        """The job with more aliases for its keywords.

        Args:
            aliases: for each term, other ways to say it; terms that are no keywords of the job are left out.

        """
        keywords = tuple(
            replace(keyword, aliases=tuple(dict.fromkeys((*keyword.aliases, *aliases.get(keyword.term, ())))))
            for keyword in self.keywords
        )
        return replace(self, keywords=keywords)


def parse_job(data: Mapping[str, object], source: str) -> Job:
    """A job from the content of a job file.

    Args:
        data: the parsed TOML.
        source: the file's name, for messages.

    Raises:
        JobError: naming every fault at once.

    """
    faults: list[str] = []
    _check_keys(data, _KEYS, "", faults)
    job = Job(
        title=_text(data, "title", "", faults, required=True),
        company=_text(data, "company", "", faults),
        posting=_text(data, "posting", "", faults),
        posting_file=_text(data, "posting_file", "", faults),
        keywords=tuple(_keyword(item, place, faults) for item, place in _tables(data, "keywords", faults)),
        points=tuple(_point(item, place, faults) for item, place in _tables(data, "points", faults)),
        facts=_facts(data, faults),
    )
    _check_doubles([keyword.term for keyword in job.keywords], "keywords", faults)
    _check_doubles([point.text for point in job.points], "points", faults)
    if faults:
        raise JobError(
            f"{source} cannot be used:\n" + "\n".join(f"  - {fault}" for fault in faults),
            "Correct these places and run the command again. samples/job.toml shows a whole file.",
        )
    return job


def _keyword(item: Mapping[str, object], place: str, faults: list[str]) -> Keyword:
    _check_keys(item, _KEYWORD_KEYS, place, faults)
    weight = item.get("weight", 1.0)
    if isinstance(weight, bool) or not isinstance(weight, (int, float)) or not 0 < weight <= 100:
        faults.append(f"{place}.weight is {weight!r}; it must be a number above 0 and up to 100")
        weight = 1.0
    term = _text(item, "term", place, faults, required=True)
    return Keyword(term=term, aliases=_texts(item, "aliases", place, faults), weight=float(weight))


def _point(item: Mapping[str, object], place: str, faults: list[str]) -> KeyPoint:
    _check_keys(item, _POINT_KEYS, place, faults)
    return KeyPoint(
        text=_text(item, "text", place, faults, required=True),
        categories=_texts(item, "categories", place, faults),
        questions=_texts(item, "questions", place, faults),
    )


def _facts(data: Mapping[str, object], faults: list[str]) -> dict[str, str]:
    facts = data.get("facts", {})
    if not isinstance(facts, Mapping):
        faults.append(f"facts is {facts!r}; write it as a table: [facts]")
        return {}
    return {str(name): _text(facts, name, "facts", faults) for name in facts}


def _tables(data: Mapping[str, object], key: str, faults: list[str]) -> list[tuple[Mapping[str, object], str]]:
    items = data.get(key, [])
    if not isinstance(items, list):
        faults.append(f"{key} is {items!r}; write each as a table: [[{key}]]")
        return []
    tables: list[tuple[Mapping[str, object], str]] = []
    for number, item in enumerate(items, start=1):
        place = f"{key}[{number}]"
        if isinstance(item, str):
            tables.append(({"term" if key == "keywords" else "text": item}, place))
        elif isinstance(item, Mapping):
            tables.append((item, place))
        else:
            faults.append(f"{place} is {item!r}; it must be a text or a table")
    return tables


def _text(data: Mapping[str, object], key: str, place: str, faults: list[str], *, required: bool = False) -> str:
    value = data.get(key, "")
    name = f"{place}.{key}" if place else key
    if not isinstance(value, str):
        faults.append(f"{name} is {value!r}; it must be a text in quotes")
        return ""
    if required and not value.strip():
        faults.append(f"{name} is missing")
    return value.strip()


def _texts(data: Mapping[str, object], key: str, place: str, faults: list[str]) -> tuple[str, ...]:
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        faults.append(f'{place}.{key} is {value!r}; it must be a list of texts: ["...", "..."]')
        return ()
    return tuple(item.strip() for item in value)


def _check_keys(data: Mapping[str, object], known: tuple[str, ...], place: str, faults: list[str]) -> None:
    for key in data:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            advice = f"did you mean '{near[0]}'?" if near else f"known are: {', '.join(known)}"
            faults.append(f"{place + '.' if place else ''}{key} is not known; {advice}")


def _check_doubles(texts: list[str], key: str, faults: list[str]) -> None:
    seen: dict[str, int] = {}
    for number, text in enumerate(texts, start=1):
        folded = text.casefold()
        if folded and folded in seen:
            faults.append(f"{key}[{number}] says the same as {key}[{seen[folded]}]: '{text}'")
        seen.setdefault(folded, number)
