"""The question bank: what can be asked, how a bank is checked, and templates that need facts of the job."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from types import MappingProxyType

from coach.errors import BankError

CATEGORIES: Mapping[str, str] = MappingProxyType(
    {
        "greeting": "The first minutes: hello again, names, and who you are",
        "motivation": "Why this role, and why here rather than elsewhere",
        "company": "What you know of the company, and how you fit its culture and values",
        "role-challenges": "How you would handle the typical problems of the job",
        "role-ideas": "What you found out about the role, and what you would recommend",
        "first-90-days": "How you would start, and what you would have done by when",
        "resume": "Your career in depth: achievements, choices, and your own share in them",
        "consistency": "What you said in the first round, asked again or further",
        "doubts": "What the first round left open, and objections to you",
        "panel": "Several people at once, and the people you would work with",
        "management": "How you want to be led, and how you lead",
        "aspirations": "Where you want your work to take you",
        "behavioural": "What you did in a real situation, and what came of it",
        "craft": "The everyday work of your occupation, in detail",
        "salary": "Pay, hours, place, notice and offers",
        "questions-to-ask": "What you want to know from them",
        "closing": "The last minutes: summary, next steps, contact and thanks",
    }
)
"""Category id -> what it is about. The themes of second interviews, in the order in which one usually meets them."""

FACTS: Mapping[str, str] = MappingProxyType(
    {
        "interviewer": "the name of someone met in the first interview",
        "interviewer_role": "that person's position, as in 'head of marketing'",
        "company": "the company's name",
        "role": "the title of the position applied for",
        "team": "the team or department the position belongs to",
        "product": "a product or service of the company",
        "competitor": "another company in the same market",
        "location": "where the work is done",
        "value": "one of the company's values, in its own words",
        "employer": "the present or latest employer's name",
    }
)
"""Placeholder name -> what stands in its place. No other name may stand between braces in a bank."""

TARGET_S = 90.0
"""Middle of the 60 to 120 s that recruiters' guides advise for an answer; a guide, not a rule (no trial is known)."""

TARGET_RANGE_S = (10.0, 600.0)
"""Outside this range a target length is taken for a slip of the pen, such as minutes or milliseconds."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_HINT = "Correct the file, then run `coach questions check`."


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the bank, or a template while its prose holds placeholders such as {company}.

    Attributes:
        id: kebab-case name, unique over all banks; history refers to it, so it never changes.
        text: what is asked.
        category: a key of CATEGORIES.
        why: why interviewers ask it.
        target_s: the length of answer to aim at, in seconds.
        follow_ups: what may be asked after the answer.
        strong_answer: what a strong answer holds.
        occupations: titles it belongs to, such as "staff nurse"; empty for every occupation.

    """

    id: str
    text: str
    category: str
    why: str = ""
    target_s: float = TARGET_S
    follow_ups: tuple[str, ...] = ()
    strong_answer: str = ""
    occupations: tuple[str, ...] = ()


_KEYS = tuple(field.name for field in fields(Question))


def parse_bank(data: Mapping[str, object], source: str) -> tuple[Question, ...]:
    """The questions of one bank, checked.

    Args:
        data: a parsed TOML document: an array of tables `question` with the attributes of Question as keys, and
            optionally `occupations`, which holds for every question of the bank that names none itself.
        source: the file's name, for messages.

    Raises:
        BankError: names the file, and every fault in it with the id and position of its question.

    """
    bank = _Table(data, "the file")
    bank.reject_unknown(("question", "occupations"))
    occupations = bank.texts("occupations")
    faults = bank.faults
    entries = data.get("question")
    if not isinstance(entries, list) or not entries:
        faults.append("the file: holds no question; each one begins with a line [[question]]")
        entries = []
    questions: list[Question] = []
    for number, entry in enumerate(entries, start=1):
        if not isinstance(entry, Mapping):
            faults.append(f"question {number}: must be a table that begins with [[question]], not {_shown(entry)}")
            continue
        question, found = _parse_question(entry, number, occupations)
        questions.append(question)
        faults.extend(found)
    counts = Counter(question.id for question in questions if question.id)
    faults.extend(f"{id_}: {n} questions have this id; ids must differ" for id_, n in counts.items() if n > 1)
    if faults:
        raise BankError(_listed(f"The question bank {source} has", faults), _HINT)
    return tuple(questions)


def merge_banks(banks: Mapping[str, Sequence[Question]]) -> tuple[Question, ...]:
    """The questions of several banks, such as the shipped ones and the user's own, in one.

    Args:
        banks: source (for messages) -> the questions parsed from it.

    Raises:
        BankError: names every id that stands in more than one bank, with the banks.

    """
    sources: dict[str, list[str]] = {}
    for source, questions in banks.items():
        for question in questions:
            sources.setdefault(question.id, []).append(source)
    clashes = [f"{id_}: in {' and in '.join(places)}" for id_, places in sources.items() if len(places) > 1]
    if clashes:
        raise BankError(
            _listed("Ids must differ over all question banks, but there are", clashes, "clash", "clashes"),
            "Give your own question another id: earlier answers are kept under the shipped one.",
        )
    return tuple(question for questions in banks.values() for question in questions)


def is_askable(question: Question, facts: Mapping[str, str]) -> bool:
    """Whether every fact that a question names is known."""
    return all(has_fact(name, facts) for name in required_facts(question))


def required_facts(question: Question) -> frozenset[str]:
    """The names of the facts that must be known before the question can be asked; empty unless it is a template."""
    return frozenset(name for prose in _prose(question) for name in _PLACEHOLDER.findall(prose))


def fill(question: Question, facts: Mapping[str, str]) -> Question:
    """The question with each placeholder replaced by its fact.

    Facts are data: they are put in as they are, in one pass, so that a brace in a fact has no effect.

    Raises:
        BankError: names the facts that are missing or blank.

    """
    missing = sorted(name for name in required_facts(question) if not has_fact(name, facts))
    if missing:
        raise BankError(
            f"The question {question.id} needs what your job file does not say yet: {', '.join(missing)}.",
            "Add it with `coach job edit`, or choose another question.",
        )

    def filled(prose: str) -> str:
        return _PLACEHOLDER.sub(lambda match: " ".join(facts[match[1]].split()), prose)

    return replace(
        question,
        text=filled(question.text),
        why=filled(question.why),
        follow_ups=tuple(filled(follow_up) for follow_up in question.follow_ups),
        strong_answer=filled(question.strong_answer),
    )


def has_fact(name: str, facts: Mapping[str, str]) -> bool:
    """Whether a fact is known and not blank."""
    return bool(facts.get(name, "").strip())


def nearest(name: str, names: Iterable[str]) -> str:
    """A question that points from a mistyped name to the most similar valid one; empty when none is similar."""
    matches = get_close_matches(name, list(names), n=1)
    return f"; did you mean '{matches[0]}'?" if matches else ""


class _Table:
    """One table of a bank while it is read: hands out checked values and notes every fault."""

    def __init__(self, table: Mapping[str, object], place: str) -> None:
        self._table = table
        self._place = place
        self.faults: list[str] = []

    def note(self, fault: str) -> None:
        self.faults.append(f"{self._place}: {fault}")

    def reject_unknown(self, keys: Collection[str]) -> None:
        for key in self._table:
            if key not in keys:
                self.note(f"unknown key '{key}'{nearest(key, keys) or '; known: ' + ', '.join(keys)}")

    def text(self, key: str, *, is_required: bool = False) -> str:
        value = self._table.get(key)
        if value is None and not is_required:
            return ""
        if value is None:
            self.note(f"{key} is missing")
        elif not isinstance(value, str):
            self.note(f"{key} must be text in quotes, not {_shown(value)}")
        elif not value.strip() and is_required:
            self.note(f"{key} is empty")
        return " ".join(value.split()) if isinstance(value, str) else ""

    def texts(self, key: str) -> tuple[str, ...]:
        value = self._table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            self.note(f"{key} must be a list of texts in quotes, none of them empty, not {_shown(value)}")
            return ()
        return tuple(" ".join(item.split()) for item in value)

    def seconds(self, key: str, default_s: float) -> float:
        value = self._table.get(key, default_s)
        low_s, high_s = TARGET_RANGE_S
        if isinstance(value, bool) or not isinstance(value, int | float) or not low_s <= value <= high_s:
            self.note(f"{key} must be a number of seconds from {low_s:g} to {high_s:g}, not {_shown(value)}")
            return default_s
        return float(value)


def _parse_question(
    entry: Mapping[str, object], number: int, occupations: tuple[str, ...]
) -> tuple[Question, list[str]]:
    """One question and its faults; only to be used when there are none."""
    name = entry.get("id")
    table = _Table(entry, f"{name} (question {number})" if name and isinstance(name, str) else f"question {number}")
    table.reject_unknown(_KEYS)
    question = Question(
        id=table.text("id", is_required=True),
        text=table.text("text", is_required=True),
        category=table.text("category", is_required=True),
        why=table.text("why"),
        target_s=table.seconds("target_s", TARGET_S),
        follow_ups=table.texts("follow_ups"),
        strong_answer=table.text("strong_answer"),
        occupations=table.texts("occupations") if "occupations" in entry else occupations,
    )
    if question.id and not _ID.fullmatch(question.id):
        table.note(f"id '{question.id}' must be small letters, digits and single hyphens, as in 'why-this-role'")
    if question.category and question.category not in CATEGORIES:
        suggestion = nearest(question.category, CATEGORIES) or f"; known: {', '.join(CATEGORIES)}"
        table.note(f"unknown category '{question.category}'{suggestion}")
    for prose in _prose(question):
        for placeholder in _PLACEHOLDER.findall(prose):
            if placeholder not in FACTS:
                suggestion = nearest(placeholder, FACTS) or f"; known: {', '.join(FACTS)}"
                table.note(f"unknown placeholder '{{{placeholder}}}'{suggestion}")
        if re.search(r"[{}]", _PLACEHOLDER.sub("", prose)):
            table.note(f"a brace without its partner in {_shown(prose)}; braces hold a fact's name, as in {{company}}")
    return question, table.faults


def _prose(question: Question) -> tuple[str, ...]:
    return (question.text, question.why, *question.follow_ups, question.strong_answer)


def _shown(value: object) -> str:
    """A value as it goes into a message: short enough for one line."""
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "..."


def _listed(opening: str, lines: Sequence[str], one: str = "fault", many: str = "faults") -> str:
    return "\n".join([f"{opening} {len(lines)} {one if len(lines) == 1 else many}:", *(f"- {line}" for line in lines)])
