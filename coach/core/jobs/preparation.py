"""What a person prepares for a second interview: one list of it, shared by the job file, the wizard and the check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Interviewer:
    """Someone met in the first interview.

    Attributes:
        name: the name by which to address them.
        role: their position, as in "head of marketing"; may be empty.
        contact: where a thank-you note reaches them; may be empty.
    """

    name: str
    role: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Preparation:
    """What is prepared beside keywords and key points. Every attribute but interviewers holds texts in their order.

    Attributes:
        must_land: the one line that they should remember.
        interviewers: the people met.
        went_well: what went well in the first interview.
        went_badly: what went badly there.
        missed: what was not said there, and should have been.
        promised: what was promised there.
        told: what they were told there.
        mission: what the company is for.
        objectives: what it wants to reach next.
        values: what it says it stands for.
        news: what it was lately in the news for.
        findings: public work of people in the position.
        challenges: typical problems of the job, and how to handle them.
        ideas: what to recommend.
        achievements: results of earlier work, with figures.
        salary: the range to name.
        management: how to be led, or to lead.
        hours: working hours.
        place: where to work.
        start: notice and first day.
        reasons: reasons for pursuing the job.
        aspirations: where working life should lead.
        questions: what to ask them.
        at_the_end: what to settle before leaving.
    """

    must_land: tuple[str, ...] = ()
    interviewers: tuple[Interviewer, ...] = ()
    went_well: tuple[str, ...] = ()
    went_badly: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    promised: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    mission: tuple[str, ...] = ()
    objectives: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    news: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    challenges: tuple[str, ...] = ()
    ideas: tuple[str, ...] = ()
    achievements: tuple[str, ...] = ()
    salary: tuple[str, ...] = ()
    management: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    start: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    aspirations: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    at_the_end: tuple[str, ...] = ()

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of one attribute, by its name; interviewers have none.

        Raises:
            KeyError: there is no such attribute of texts.
        """
        if key not in ENTRIES:
            raise KeyError(key)
        texts: tuple[str, ...] = getattr(self, key)
        return texts

    @property
    def facts(self) -> Mapping[str, str]:
        """What question templates can take from it."""
        facts = {}
        if self.interviewers:
            facts["interviewer"] = self.interviewers[0].name
            facts["interviewer_role"] = self.interviewers[0].role
        if self.values:
            facts["value"] = self.values[0]
        return facts


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to prepare.

    Attributes:
        key: the attribute of Preparation, and the key in the job file.
        name: what to call it in a sentence.
        ask: what the wizard asks, and the comment in the job file.
        is_list: whether there is usually more than one.
    """

    key: str
    name: str
    ask: str
    is_list: bool = True


@dataclass(frozen=True, slots=True)
class Section:
    """Things that are prepared together.

    Attributes:
        table: the table of the job file; empty for its top level.
        title: its heading.
        entries: what it holds.
        facts: names of the facts (questions.FACTS) that come up with it.
    """

    table: str
    title: str
    entries: tuple[Entry, ...]
    facts: tuple[str, ...] = ()


FIRST_INTERVIEW = Section(
    "first_interview",
    "Your first interview",
    (
        Entry("went_well", "what went well", "What went well? Do it again."),
        Entry("went_badly", "what went badly", "What went badly, or which doubt did you leave behind?"),
        Entry("missed", "what you did not say", "What did you not say that you wish you had?"),
        Entry("promised", "what you promised", "What did you promise to look up, send or think over?"),
        Entry(
            "told",
            "what you told them",
            "What did you tell them about yourself? They may ask again to see whether it agrees.",
        ),
    ),
)
COMPANY = Section(
    "company_research",
    "The company",
    (
        Entry("mission", "the company's mission", "What is it for, in a sentence you could say?", is_list=False),
        Entry("objectives", "the company's aims", "What does it want to reach next?"),
        Entry("values", "the company's values", "What does it say it stands for, in its own words?"),
        Entry("news", "the company's news", "What is new there?"),
    ),
    ("product", "competitor"),
)
ROLE = Section(
    "role_research",
    "The role",
    (
        Entry(
            "findings",
            "what others do in this position",
            "What have you found in public work of people in this position, here or elsewhere?",
        ),
        Entry(
            "challenges",
            "how you handle typical problems",
            "Which problems are typical of the job, and how would you handle them?",
        ),
        Entry("ideas", "your ideas", "Which ideas and recommendations do you bring?"),
    ),
    ("team", "location"),
)
RESUME = Section(
    "resume",
    "Your résumé",
    (
        Entry(
            "achievements", "your results", "Which results of your work, each with its figure, will you know by heart?"
        ),
    ),
    ("employer",),
)
WISHES = Section(
    "wishes",
    "What you want",
    (
        Entry("salary", "your salary range", "Which salary range will you name, as you would say it?", is_list=False),
        Entry(
            "management", "how you like to be managed", "How do you like to be managed, or to manage?", is_list=False
        ),
        Entry("hours", "your hours", "Which hours suit you?", is_list=False),
        Entry("place", "where you want to work", "Where do you want to work: office, home, both?", is_list=False),
        Entry("start", "when you can start", "What is your notice, and when can you start?", is_list=False),
        Entry("reasons", "why you want this job", "Why this job, and why here?"),
        Entry("aspirations", "where your work should take you", "Where do you want your work to take you?"),
    ),
)
TO_ASK = Section(
    "to_ask",
    "What you ask them",
    (
        Entry("questions", "questions to ask them", "What do you want to know from them?"),
        Entry("at_the_end", "what to settle before you leave", "What will you settle before you leave?"),
    ),
)
MUST_LAND = Section(
    "",
    "The line",
    (
        Entry(
            "must_land",
            "the line that must land",
            "If they remember one sentence about you, which must it be?",
            is_list=False,
        ),
    ),
)

SECTIONS = (MUST_LAND, FIRST_INTERVIEW, COMPANY, ROLE, RESUME, WISHES, TO_ASK)
"""In the order of the job file."""

ENTRIES: Mapping[str, Section] = MappingProxyType(
    {entry.key: section for section in SECTIONS for entry in section.entries}
)
"""Key -> the section that holds it."""

NAMES: Mapping[str, str] = MappingProxyType(
    {entry.key: entry.name for section in SECTIONS for entry in section.entries}
)
"""Key -> what to call it in a sentence."""

ENDINGS = (
    "What are the next steps, and when can I expect to hear from you?",
    "Whom may I contact if I have a question?",
    "How may I best send a thank-you note?",
)
"""What the advice on second interviews tells one to settle before leaving; offered by the wizard."""
