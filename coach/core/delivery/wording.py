"""What the words of an answer tell of how it was said: restarts, hedges, and whether the speaker says I or we."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from coach.core.delivery.hedges import find_hedges
from coach.core.delivery.restarts import find_restarts
from coach.core.language.plain_words import plain

_THINKING = frozenset({"think", "mean", "guess", "suppose", "know", "say", "believe", "hope"})
"""After these "I" stands for the speaker now, not for who did what: "I think we did"."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Counts over an answer's words. None of them has a band: no study in view says how many are too many.

    Attributes:
        n_restarts: words said twice and beginnings given up. Recognisers leave some out, so read it as "at least".
        n_hedges: words that soften what is said.
        hedges_per_100_words: n_hedges over the words; 0 where there are none.
        n_i: how often the speaker is the subject as "I", words of thinking ("I think") left out.
        n_we: how often as "we".

    """

    n_restarts: int
    n_hedges: int
    hedges_per_100_words: float
    n_i: int
    n_we: int

    @property
    def i_share(self) -> float | None:
        """The share of "I" among the subjects "I" and "we", in [0, 1]; None when there is neither."""
        n_subjects = self.n_i + self.n_we
        return self.n_i / n_subjects if n_subjects else None


def measure_wording(words: Sequence[str]) -> Wording:
    """The counts over the words of an answer."""
    n_hedges = len(find_hedges(words))
    n_i, n_we = count_subjects(words)
    per_100_words = 100 * n_hedges / len(words) if words else 0.0
    return Wording(len(find_restarts(words)), n_hedges, per_100_words, n_i, n_we)


def count_subjects(words: Sequence[str]) -> tuple[int, int]:
    """How often "I" and how often "we" is a subject, contractions such as "I'd" included; "I, I did" counts once."""
    texts = plain(words)
    n_i = n_we = 0
    for text, after in zip_longest(texts, texts[1:], fillvalue=""):
        subject = text.partition("'")[0]
        if subject == after.partition("'")[0]:
            continue
        n_i += subject == "i" and after not in _THINKING
        n_we += subject == "we"
    return n_i, n_we
