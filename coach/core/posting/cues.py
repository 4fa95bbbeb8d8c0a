"""Wording that tells which part of a posting a heading announces and a sentence belongs to.

Written from general knowledge of English postings. Headings are looked at in the order of the tables, because a heading
often holds words of two parts: "Desirable skills" is not required, "Additional information on the role" is no duty.
"""

import re
from enum import StrEnum


class Part(StrEnum):
    """What a passage of a posting is about."""

    REQUIRED = "required"
    DESIRABLE = "desirable"
    DUTIES = "duties"
    PLAIN = "plain"
    COMPANY = "company"
    OFFER = "offer"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_HEADINGS: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (
        Part.DESIRABLE,
        _any(
            r"desirable|desired|nice[- ]to[- ]ha(?:ve|d)|preferred|bonus points?|advantage|a plus\b|pluses",
            r"good to have|would be (?:great|nice)|extra credit|optional",
        ),
    ),
    (
        Part.OFFER,
        _any(
            r"benefit|we offer|offer you|our offer|we provide|perks|package|compensation|salary|remuneration|rewards",
            r"why (?:join|us|work)|what you(?:'ll| will)? (?:get|gain|receive)|in return|equal opportunit",
            r"diversity|inclusion",
            r"application|apply|contact|closing date|deadline|further information|additional information|terms|notice",
            r"(?:working )?hours|location|where you|date posted|recruitment|selection process|interview|assessment",
            r"job type|company (?:size|type)|experience level|start date|vacancy",
        ),
    ),
    (
        Part.COMPANY,
        _any(
            r"about (?:us|the (?:company|team|organi[sz]ation|department|group))|who we are|we are\b|why we|background",
            r"our (?:company|story|team|values|mission|culture)|company (?:description|overview|profile|culture)",
            r"the (?:company|organi[sz]ation)",
        ),
    ),
    (
        Part.REQUIRED,
        _any(
            r"require|essential|qualification|qualified|must[- ]have|skill|competenc|experience|expertise|knowledge",
            r"criteria",
            r"who you are|about you|profile|what (?:you(?:'ll)? (?:bring|need)|we need)|education|credentials",
            r"licen[cs]es",
            r"you (?:bring|have|need|offer|are|will have|should have)|person specification|looking for|we expect",
            r"ideal candidate|technolog|stack|tools|certificat|languages",
        ),
    ),
    (
        Part.DUTIES,
        _any(
            r"responsibilit|accountabilit|duties|tasks|activities|functions|deliverables|you will|you'll|role\b",
            r"the job",
            r"what you(?:'ll| will)? (?:do|be doing)|job (?:description|purpose|summary)|your (?:job|day|work|mission)",
            r"day[- ]to[- ]day|position|purpose|overview|main|work (?:content|areas)",
        ),
    ),
)

_OFFER = _any(
    r"\bwe(?:'ll| will| can|'re able to)? (?:also )?(?:offer|provide)\b|\bin return\b|\bperks\b|\bsalary\b",
    r"\byou(?:'ll| will)? (?:also )?(?:receive|get|enjoy)\b|\bannual leave\b",
    r"\bprofit share\b|\brelocation\b|\bflexible (?:hours|working)\b",
    r"\bremote(?:ly)? (?:within|from|first|working)\b|\bcollective (?:labour )?agreement|\btrade union\b|\bjob type\b",
    r"\bequal[- ]opportunit|\bregardless\b|\birrespective\b|\bgender\b|\breligion|\bsexual orientation|\bethnic",
    r"\bveteran status|\bto apply\b|\bapply (?:now|online|by|via|here|for)\b|\bread more\b",
    r"\bapplications?\b.{0,40}\b(?:must|should|received|submit|date|deadline|form|process|online|via)\b|\bvisit our\b",
    r"\bappl(?:y|ications?) (?:link|button|to)\b|\bcover(?:ing)? letter\b|\bcurriculum vitae\b|\bdeadline for\b",
    r"\bclosing date\b|\bcontact (?:us|person|\w+ \w+ (?:on|at|by|for))\b|\bfor (?:more|further) information\b",
    r"\bcandidates? (?:are|is|will be) (?:encouraged|assessed|selected|invited|notified|contacted)|\bbackground check",
    r"\bthe (?:position|appointment|role|post|job) is (?:an?|based|for|full|part|permanent|temporary|hybrid|located)\b",
    r"\bhiring process\b|^(?:please )?(?:apply|send)\b.{0,60}\b(?:letter|cv|email)\b|\bpro rata\b",
    r"\binterviews? (?:will|take|are|is)\b|\b(?:follow|find|like) us\b",
)
# Payroll, insurance and care staff work on these, so they speak of an offer only where nothing speaks of work.
_OFFER_NOUNS = _any(
    r"\bbenefits?\b|\bpension\b|\bholidays?\b|\binsurance\b|\bcompensation\b|\bovertime\b|\ballowance\b",
    r"\bdisabilit(?:y|ies)\b",
)
_DESIRABLE = _any(
    r"\bnice[- ]to[- ]have\b|\bdesirable\b|\bpreferabl[ye]\b|\bpreferred\b|\badvantageous\b|\bideally\b|\ba plus\b",
    r"\b(?:is|are|be|as) an? (?:\w+ )?(?:plus|bonus|advantage|asset|merit)\b|\bbonus points\b",
    r"\bnot (?:essential|required)\b",
    r"\b(?:would|will|is|are|may|can) (?:also )?(?:be )?(?:\w+ )?"
    r"(?:helpful|useful|beneficial|welcomed?|an advantage|appreciated|nice|valued|great)\b",
)
_COMPANY = _any(
    r"^we(?:'re| are)(?! (?:looking|seeking|searching|hiring|recruiting|in need|after|adding|keen))\b|^at [A-Z|]",
    r"^our (?:company|mission|vision|customers|clients|team|culture|people|values|goal|office|employees|staff)\b",
    r"^founded\b|^with (?:over|more than|around|offices)\b|^for (?:over|more than)\b|^join (?:us|our|a)\b",
    r"^we (?:believe|value|care|have been|love|develop|work|build|help|make|create|strive)\b",
    r"^we (?:celebrate|design|aim|wish|want)\b",
    r"^[\w|&' ]{2,40} (?:is|are) (?:a|an|the|one of|committed|proud)\b",
)
_REQUIRED = _any(
    r"\bmust\b|\bessential\b|\brequire[ds]?\b|\brequirements?\b|\bmandatory\b|\bminimum\b|\bat least\b|\bproficien",
    r"\b(?:you|we|applicants|candidates?) (?:\w+ )?(?:need|have|should|hold|possess|expect|ask)\b",
    r"(?<!\blast )(?<!\beach )(?<!\bevery )(?<!\bper )(?<!\ba )\byears?'? (?:of )?",
    r"\bexperience (?:with|in|of|as|using|working)\b|\b(?:knowledge|understanding|grasp|command|mastery) of\b",
    r"\bfamiliar|\bexpertise\b|\bdegree in\b|\bability to\b|\byou are\b|\bskills\b|\bfluent\b|\bqualified\b",
    r"\bqualifications?\b|\bcertifi|\bable to\b|\btrack record\b|\bregistration\b|\blicen[cs]e\b",
)
_DUTIES = _any(
    r"\b(?:candidate|holder|postholder) will\b",
    r"\byou(?:'ll| will)\b|\bresponsib|\bthe role\b|\bwill be (?:part|working|involved|able)|\btasks?\b|\bduties\b",
    r"\bwe (?:need|seek|are looking)",
)


def announced_part(heading: str) -> Part | None:
    """The part that a heading announces; None where its words do not tell."""
    return next((part for part, pattern in _HEADINGS if pattern.search(heading)), None)


def part_of(sentence: str, section: Part) -> Part:
    """What a sentence is about: its own wording first, then the heading above it (PLAIN where there is none)."""
    if section is Part.OFFER or _OFFER.search(sentence):
        return Part.OFFER
    if _DESIRABLE.search(sentence):
        return Part.DESIRABLE
    if section is not Part.PLAIN:
        return section
    return next((part for part, pattern in _UNTITLED if pattern.search(sentence)), Part.PLAIN)


_UNTITLED = (
    (Part.COMPANY, _COMPANY),
    (Part.REQUIRED, _REQUIRED),
    (Part.DUTIES, _DUTIES),
    (Part.OFFER, _OFFER_NOUNS),
)
