"""Terms that are also ordinary words: `Excel` and `excel at`, `Go` and `go through`, `patients` and `be patient`.

Letter case alone does not decide, since a recogniser writes it as it likes; the words around do, and where they say
nothing, a capital letter that nothing else explains. The lists come from general knowledge of tools and of English.
"""

from collections.abc import Sequence

from coach.core.language.inflections import AUXILIARIES, HESITATION, SUBJECTS
from coach.core.language.text import Token, tokenise_text

_NAME_LINES = """
access agile ant apex apollo arbor bamboo bash basic beats blackboard blender bottle buffer canvas chef circle
classroom clay consul crystal dart dash docs drift drive elastic elm ember epic excel exchange express flask flow
forms go hive intercom julia lambda later lightning linear looker make maya meet monday next nomad notion outlook
outreach packer pig principle processing project publisher puppet rancher react rhino ruby rust sage salt sap scheme
scratch segment sheets shell sketch slack slides snowflake spark spring sprout square stripe swarm swift teams unity
vault word zoom it or us ar sow sen sats elk tag pos ta er ed fat ide aim oh pa
"""
_NAMES = frozenset(_NAME_LINES.split())
"""Names and abbreviations that ordinary speech uses in another sense far more often."""
_CAPITAL_NAME_LINES = """
exact juniper opera premiere resolve illustrator inventor fusion concur greenhouse lever bullhorn iris miro loom postman
cucumber cypress jest mocha karma jasmine locust envoy helm argo harness octopus vagrant nuke avid audition pandas ray
prefect luigi stitch sims toast leap elite proclaim pals pace compass
"""
_CAPITAL_NAMES = frozenset(_CAPITAL_NAME_LINES.split())
"""The same where a posting writes them with a capital letter; a posting's `inventor` is a person."""

_DOING_LINE = (
    "use used uses using learn learned learnt learning wrote written code coded program microsoft adobe called"
)
_DOINGS = frozenset(_DOING_LINE.split())
"""Only what is named directly after these can be what they are about: `I have used Sage for years`."""
_CUE_LINES = """
in with via know knew write writing programming ms google apache advanced basic into touched tried
"""
_CUES = frozenset(_CUE_LINES.split())
_PEOPLE_LINE = "apollo iris jasmine julia luigi maya monday ruby crystal ray argo"
_PEOPLE = frozenset(_PEOPLE_LINE.split())
"""Names that stand with a capital letter for a person, or a day, as well."""
_UNTIL = "till"
_NOUN_LINES = """
admin analyst app application backend board book boards certificate channel channels cluster code codebase course
dashboard dashboards data database department desk developer developers document documents engineer expert file files
formula formulas framework function functions helpdesk job jobs language library licence license macro macros manager
model models module package pipeline pipelines pivot plugin professional programmer programming project projects query
queries report reports script scripts service services sheet sheets skills software specialist spreadsheet spreadsheets
support system systems team test tool training tutorial user users workbook
"""
_NOUNS = frozenset(_NOUN_LINES.split())
_COPULAS = frozenset({"is", "was", "has", "does"})
_ARTICLES = frozenset({"a", "an", "the", "my", "our", "your", "their", "his", "her", "its", "this", "that", "these"})
_VERB_OPENERS = SUBJECTS | AUXILIARIES | {"to", "not", "let", "lets", "then", "just", "never", "always", "really"}
_VERB_FOLLOWERS = frozenset({"at", "to", "through", "back", "on", "for", "ahead", "home", "up", "down", "out", "over"})
_LETTERED_LINES = """
year section grade vitamin type plan level category class band hepatitis part option block unit form schedule appendix
letter group phase point room gate platform
"""
_LETTERED = frozenset(_LETTERED_LINES.split())
"""Nouns that a letter follows as a name: `year R`, `vitamin C`."""

_IDIOM_LINES = """
on board|across the board|above board|in charge|free of charge|in order to|in order that|out of order|in case
in any case|take into account|took into account|taken into account|on account of|by all accounts|for the record
off the record|track record|keep track|lose track|lost track|on track|in terms of|come to terms|take care of
took care of|i do not care|did not care|care about|be patient|very patient|more patient|am patient|was patient
being patient|stay patient|so patient|bank on|fit the bill|in store for|figure out|figured out|go figure|by the book
take stock|took stock|in the long run|at large|as a matter of|a matter of|on the other hand|first of all|of course
in the end|point of view|good deal|great deal|in the first place|take place|took place|bear with|bar none
rule of thumb|fair share|lion share|change of mind|cover to cover|in the field of|kind of|sort of
at the end of the day|lead time|close call|call it a day|call it quits|so to speak|in light of|on top of
hit the ground running|in a word|fall in love|fall asleep|fall apart|fall behind|fall short|fall through|fall ill
fall into place|pump iron|i lean on|we lean on|lean on me|lean on my|lean on them|lean into|lean towards
concrete example|be brief|keep it brief|in brief|get traction|got traction|gain traction|some traction|tender subject
tender age|swallow my pride|hard to swallow|amateur theatre|a liability|quite reserved|bit reserved|too reserved
bad circulation|till then|till now|till late|crane my neck|crane your neck|drone on|droned on
"""
_IDIOMS = tuple(
    tuple(token.stem for token in tokenise_text(idiom))
    for line in _IDIOM_LINES.strip().splitlines()
    for idiom in line.split("|")
)


def is_homograph(text: str, writing: str = "") -> bool:
    """Whether a term of one token needs the words around it to tell that it is meant.

    Args:
        text: the token, in lower case.
        writing: the term as it is written, where that is known.

    """
    is_name = writing[:1].isupper() and text in _CAPITAL_NAMES
    return is_name or text in _NAMES or (len(text) == 1 and text.isalpha())


def is_meant(tokens: Sequence[Token], i: int, *, beside_term: bool) -> bool:
    """Whether token i, a homograph, stands for the term rather than for the ordinary word.

    Args:
        tokens: the answer.
        i: the index of the token.
        beside_term: whether another, unmistakable term is coordinated with it (`Python and R`).

    """
    before = _neighbour(tokens, i, -1)
    after = _neighbour(tokens, i, 1)
    if len(tokens[i].text) == 1:
        spelled = (len(before) == 1 and before not in ("a", "i")) or len(after) == 1 or after == "and"
        return beside_term or not (spelled or before in _LETTERED | {"a", "an"})
    if after in _NOUNS and before not in ("to", *SUBJECTS):
        return True
    if tokens[i].surface.isupper() or before in _DOINGS:
        return True
    if before in _VERB_OPENERS or before in _ARTICLES or after in _VERB_FOLLOWERS:
        return False
    return beside_term or before in _CUES or (not before and after in _COPULAS) or _stands_as_a_name(tokens, i)


def _stands_as_a_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token has a capital letter that neither a new sentence nor a longer name explains."""
    if i == 0 or tokens[i - 1].mark[:1] in {".", "?", "!", ":"} or tokens[i].text in _PEOPLE:
        return False
    beside = [tokens[k].surface for k in (i - 1, i + 1) if k < len(tokens) and tokens[k].text != "i"]
    return tokens[i].surface[:1].isupper() and not any(surface[:1].isupper() for surface in beside)


def is_idiom(tokens: Sequence[Token], i: int) -> bool:
    """Whether token i stands inside a fixed expression, where it does not mean itself: `first of all`, `till four`."""
    if tokens[i].text == _UNTIL and any(token.value is not None for token in tokens[max(0, i - 1) : i + 2]):
        return True
    stems = [token.stem for token in tokens]
    return any(
        stems[start : start + len(idiom)] == list(idiom)
        for idiom in _IDIOMS
        for start in range(max(0, i - len(idiom) + 1), i + 1)
        if tokens[i].stem in idiom
    )


def _neighbour(tokens: Sequence[Token], i: int, step: int) -> str:
    """The next token's text in a direction, hesitation left out; empty at the end."""
    i += step
    while 0 <= i < len(tokens) and tokens[i].text == HESITATION:
        i += step
    return tokens[i].text if 0 <= i < len(tokens) else ""
