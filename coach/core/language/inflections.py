"""English words whose inflections follow no rule, and the words that carry grammar rather than meaning.

Both lists come from general knowledge of the language.
"""

import re
from types import MappingProxyType

_IRREGULAR_LINES = """
arise arose arisen|be am is are was were been being|bear bore borne|beat beaten|become became|begin began begun
bend bent|bind bound|bite bit bitten|blow blew blown|break broke broken|breed bred|bring brought|build built
burn burnt|buy bought|catch caught|choose chose chosen|come came|creep crept|deal dealt|dig dug|do did does done
draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought
find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got gotten|give gave given|go goes went gone|grind ground|grow grew grown|hang hung
have has had|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|lean leant|leap leapt
learn learnt|leave left|lend lent|lie lay lain|lose lost|make made|mean meant|meet met|pay paid|prove proven
ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent
sew sewn|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk
sit sat|sleep slept|slide slid|speak spoke spoken|speed sped|spell spelt|spend spent|spill spilt|spin spun
spoil spoilt|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck
strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught
tear tore torn|tell told|think thought|throw threw thrown|understand understood|undertake undertook undertaken
wake woke woken|wear wore worn|weave wove woven|win won|wind wound|withdraw withdrew withdrawn|write wrote written
oversee oversaw overseen|overcome overcame|undergo underwent undergone|rebuild rebuilt|rewrite rewrote rewritten
resell resold|retell retold|withhold withheld|uphold upheld|foresee foresaw foreseen|misunderstand misunderstood
child children|man men|woman women|person people persons|foot feet|tooth teeth|mouse mice|goose geese
life lives|knife knives|shelf shelves|leaf leaves|wife wives|half halves|analysis analyses|crisis crises
diagnosis diagnoses|criterion criteria|hypothesis hypotheses|basis bases|appendix appendices|index indices
die dying died|tie tying tied|menu menus|guru gurus|sku skus|cpu cpus|gpu gpus|bus buses|gas gases|1 ones
"""

BASE_FORMS = MappingProxyType(
    {
        form: forms[0]
        for line in _IRREGULAR_LINES.strip().splitlines()
        for forms in (group.split() for group in line.split("|"))
        for form in forms[1:]
        if not (forms[0] == "lie" and form == "lay")
    }
)
"""Irregular form -> base form."""

HESITATION = "um"
"""What every sound of hesitation becomes as a token; it never parts the words of a term."""

_HESITATION = re.compile(r"u+h*m+|u+h+|e+r|e+r+m+|e+r{3,}|e+h+m*|a+h+|m*h+m+|mm+")

SUBJECTS = frozenset({"i", "we", "you", "he", "she", "they", "it", "who", "somebody", "someone", "nobody", "everybody"})

_AUXILIARY_LINES = """
am is are was were be been being do does did have has had will would shall should can could may might must cannot
"""
AUXILIARIES = frozenset(_AUXILIARY_LINES.split())

_PARTICLE_LINES = """
a an the this that these those there here my your his her its our their mine yours hers ours theirs me him us
them myself yourself himself herself itself ourselves themselves what which whom whose when where why how and or
but nor so yet if because as than then of in on at by for with from to into onto over under about between through
during before after up down off out again very too also just not no yes only own same such both each few more most
some any all other another while until although though since within without per via ever never always really quite
maybe perhaps okay ok well right yeah oh um uh like kind sort lot bit thing things stuff mean know got get going go
gone went one ones else even still already actually basically honestly literally please thank thanks let lets
anyway anything something everything nothing anyone everyone much many
"""
FUNCTION_WORDS = frozenset(_PARTICLE_LINES.split()) | SUBJECTS | AUXILIARIES | {HESITATION}
"""Words that say how, not what: they are no evidence that a subject was spoken of."""


def is_hesitation(text: str) -> bool:
    """Whether a lower-case text is a sound of hesitation, however long it is drawn: `um`, `uhh`, `errr`, `hmm`."""
    return _HESITATION.fullmatch(text) is not None
