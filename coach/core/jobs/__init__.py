"""A position applied for, with what the user prepared for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from coach.core.follow_ups import main_id
from coach.core.jobs.draws import derive_points, draw, expects_keywords
from coach.core.jobs.preparation import ENTRIES, SECTIONS, Interviewer, Preparation
from coach.core.keywords import Keyword
from coach.core.points import KeyPoint
from coach.core.questions import CATEGORIES, FACTS, nearest
from coach.errors import JobError

_KEYS = (
    *("title", "company", "posting", "posting_file", "keywords", "points", "facts", "interviewers"),
    *(section.table or entry.key for section in SECTIONS for entry in section.entries[:1]),
)
_KEYWORD_KEYS = ("term", "aliases", "weight")
_POINT_KEYS = ("text", "categories", "questions")
_INTERVIEWER_KEYS = ("name", "role", "contact")
MAX_WEIGHT = 100.0
"""A heavier keyword is taken for a slip of the pen."""

_MAIN_KEYS = {"keywords": "term", "points": "text", "interviewers": "name"}


@dataclass(frozen=True, slots=True)
class Job:
    """The position applied for.

    Attributes:
        title: the position's name.
        company: the company's name; may be empty.
        posting: the posting's text; may be empty.
        posting_file: the name of the file that holds it instead, beside the job file; may be empty.
        keywords: terms of the posting.
        points: what the user plans to say: the points they wrote down as such, then those of the preparation.
        facts: names and facts that question templates may use.
        preparation: what else was prepared.

    """

    title: str
    company: str = ""
    posting: str = ""
    posting_file: str = ""
    keywords: tuple[Keyword, ...] = ()
    points: tuple[KeyPoint, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    preparation: Preparation = field(default=Preparation())

    @property
    def known_facts(self) -> Mapping[str, str]:
        """The facts that question templates may use: those given, else what the rest of the job says."""
        known = {"role": self.title, "company": self.company, **self.preparation.facts}
        known.update({name: fact for name, fact in self.facts.items() if fact})
        return {name: fact for name, fact in known.items() if fact}

    @property
    def own_points(self) -> tuple[KeyPoint, ...]:
        """The points that the user wrote down as such, without those of the preparation."""
        derived = derive_points(self.preparation)
        return tuple(point for point in self.points if point not in derived)

    def points_for(self, question_id: str, category: str) -> tuple[KeyPoint, ...]:
        """The points that belong to a question: those pinned to it, else those of its category.

        A point that the user wrote down with neither pins nor categories belongs to every question. Without pins, the
        lines of the preparation that the question draws on follow; see draws.draw. Those of a follow-up are those of
        its main question.
        """
        question_id = main_id(question_id)
        own = self.own_points
        pinned = tuple(point for point in own if question_id in point.questions)
        if pinned:
            return pinned
        fitting = [
            point for point in own if not point.questions and (category in point.categories or not point.categories)
        ]
        drawn = {text.casefold() for text in draw(self.preparation, question_id, category)}
        return (*fitting, *(p for p in self.points if p.text.casefold() in drawn and p not in fitting))

    def keywords_for(self, question_id: str, category: str) -> tuple[Keyword, ...]:
        """The keywords that an answer is held against; none where the posting's words are not expected."""
        return self.keywords if expects_keywords(main_id(question_id), category) else ()

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

    def with_preparation(self, preparation: Preparation) -> Job:
        """The job with another preparation, and the points that follow from it."""
        return replace(self, preparation=preparation, points=_with_derived(self.own_points, preparation))


def parse_job(data: Mapping[str, object], source: str, question_ids: Collection[str] | None = None) -> Job:
    """A job from the content of a job file.

    Args:
        data: the parsed TOML.
        source: the file's name, for messages.
        question_ids: the ids to which points may be pinned; None to leave that unchecked.

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
    preparation = _preparation(data, faults)
    if question_ids is not None:
        _check_pins(job.points, question_ids, faults)
    _check_doubles([keyword.term for keyword in job.keywords], "keywords", faults)
    _check_doubles([point.text for point in job.points], "points", faults)
    _check_doubles([person.name for person in preparation.interviewers], "interviewers", faults)
    if faults:
        raise JobError(
            f"{source} cannot be used:\n" + "\n".join(f"  - {fault}" for fault in faults),
            "Correct these places and run the command again. samples/job.toml shows a whole file.",
        )
    return replace(job, preparation=preparation, points=_with_derived(job.points, preparation))


def _with_derived(own: Sequence[KeyPoint], preparation: Preparation) -> tuple[KeyPoint, ...]:
    """Own points and those of the preparation; where both say the same, the own one stays, with its pins."""
    derived = derive_points(preparation)
    kept = tuple(point for point in own if point not in derived)
    taken = {point.text.casefold() for point in kept}
    return (*kept, *(point for point in derived if point.text.casefold() not in taken))


def _preparation(data: Mapping[str, object], faults: list[str]) -> Preparation:
    texts: dict[str, tuple[str, ...]] = {}
    for section in SECTIONS:
        table = _table(data, section.table, faults) if section.table else data
        keys = tuple(entry.key for entry in section.entries)
        if section.table:
            _check_keys(table, keys, section.table, faults)
        texts.update({key: _texts(table, key, section.table, faults) for key in keys})
    return Preparation(
        must_land=texts["must_land"],
        interviewers=tuple(_interviewer(item, place, faults) for item, place in _tables(data, "interviewers", faults)),
        **{key: found for key, found in texts.items() if key != "must_land"},
    )


def _interviewer(item: Mapping[str, object], place: str, faults: list[str]) -> Interviewer:
    _check_keys(item, _INTERVIEWER_KEYS, place, faults)
    return Interviewer(
        name=_text(item, "name", place, faults, required=True),
        role=_text(item, "role", place, faults),
        contact=_text(item, "contact", place, faults),
    )


def _keyword(item: Mapping[str, object], place: str, faults: list[str]) -> Keyword:
    _check_keys(item, _KEYWORD_KEYS, place, faults)
    weight = item.get("weight", 1.0)
    if isinstance(weight, bool) or not isinstance(weight, (int, float)) or not 0 < weight <= MAX_WEIGHT:
        faults.append(f"{place}.weight is {weight!r}; it must be a number above 0 and up to {MAX_WEIGHT:g}")
        weight = 1.0
    term = _text(item, "term", place, faults, required=True)
    return Keyword(term=term, aliases=_texts(item, "aliases", place, faults), weight=float(weight))


def _point(item: Mapping[str, object], place: str, faults: list[str]) -> KeyPoint:
    _check_keys(item, _POINT_KEYS, place, faults)
    categories = _texts(item, "categories", place, faults)
    for number, category in enumerate(categories, start=1):
        if category not in CATEGORIES:
            advice = nearest(category, CATEGORIES) or f"; known are: {', '.join(CATEGORIES)}"
            faults.append(f"{place}.categories[{number}] is '{category}', which is no question category{advice}")
    text = _text(item, "text", place, faults, required=True)
    return KeyPoint(text, categories, _texts(item, "questions", place, faults))


def _facts(data: Mapping[str, object], faults: list[str]) -> dict[str, str]:
    facts = _table(data, "facts", faults)
    _check_keys(facts, tuple(FACTS), "facts", faults)
    return {name: _text(facts, name, "facts", faults) for name in facts}


def _table(data: Mapping[str, object], key: str, faults: list[str]) -> Mapping[str, object]:
    table = data.get(key, {})
    if not isinstance(table, Mapping):
        faults.append(f"{key} is {table!r}; write it as a table: [{key}]")
        return {}
    return table


def _tables(data: Mapping[str, object], key: str, faults: list[str]) -> list[tuple[Mapping[str, object], str]]:
    items = data.get(key, [])
    if not isinstance(items, list):
        faults.append(f"{key} is {items!r}; write each as a table: [[{key}]]")
        return []
    tables: list[tuple[Mapping[str, object], str]] = []
    for number, item in enumerate(items, start=1):
        place = f"{key}[{number}]"
        if isinstance(item, str):
            tables.append(({_MAIN_KEYS[key]: item}, place))
        elif isinstance(item, Mapping):
            tables.append((item, place))
        else:
            faults.append(f"{place} is {item!r}; it must be a text or a table")
    return tables


def _text(data: Mapping[str, object], key: str, place: str, faults: list[str], *, required: bool = False) -> str:
    value = data.get(key, "")
    if not isinstance(value, str):
        faults.append(f"{_name(place, key)} is {value!r}; it must be a text in quotes")
        return ""
    if required and not value.strip():
        faults.append(f"{_name(place, key)} is missing")
    return value.strip()


def _texts(data: Mapping[str, object], key: str, place: str, faults: list[str]) -> tuple[str, ...]:
    """A list of texts, or one text; blank ones are lines that nobody has filled in yet."""
    value = data.get(key, [])
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        faults.append(
            f'{_name(place, key)} is {value!r}; it must be a text in quotes, or a list of such texts: ["...", "..."]'
        )
        return ()
    return tuple(item.strip() for item in items if item.strip())


def _check_keys(data: Mapping[str, object], known: tuple[str, ...], place: str, faults: list[str]) -> None:
    faults.extend(f"{_name(place, key)} is not known; {_advice(key, known)}" for key in data if key not in known)


def _advice(key: str, known: tuple[str, ...]) -> str:
    """What was probably meant by a key; one under the wrong heading is the commonest slip in TOML."""
    near = nearest(key, known).removeprefix("; ")
    if near:
        return near
    if key in ENTRIES:
        table = ENTRIES[key].table
        return f"it belongs under [{table}]" if table else "it belongs at the top of the file, above every [heading]"
    if key in _KEYS:
        return "it belongs at the top of the file, above every [heading]"
    return f"known are: {', '.join(known)}"


def _name(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key


def _check_pins(points: Sequence[KeyPoint], question_ids: Collection[str], faults: list[str]) -> None:
    faults.extend(
        f"points[{number}].questions holds '{pin}', and there is no such question{nearest(pin, question_ids)}"
        for number, point in enumerate(points, start=1)
        for pin in point.questions
        if pin not in question_ids
    )


def _check_doubles(texts: list[str], key: str, faults: list[str]) -> None:
    seen: dict[str, int] = {}
    for number, text in enumerate(texts, start=1):
        folded = text.casefold()
        if folded and folded in seen:
            faults.append(f"{key}[{number}] says the same as {key}[{seen[folded]}]: '{text}'")
        seen.setdefault(folded, number)
