"""How an answer was delivered: length, pace, pauses, fillers. Shown as a guide, never part of coverage."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.core.sound import AudioFacts
    from coach.core.transcript import Transcript

LONG_PAUSE_S = 1.0
"""Pauses longer than this are named, and left out of the time that pace is measured on (Feiler & Powell 2015)."""

PACE_QUIET_WPM = (120.0, 165.0)
"""Inside this band nothing is said about pace (Miller 1976; Microsoft's Speaker Coach notes above 165)."""

PACE_NOTE_WPM = (110.0, 180.0)
"""Outside this band the review names the pace."""

FILLERS_QUIET_PER_MIN = 5.0
"""Up to 5 fillers a minute do no harm, 12 clearly do (Laske & DiGennaro Reed 2024, 10.1002/jaba.1093)."""

FILLERS_FLAG_PER_MIN = 8.0
"""Above this the review flags fillers; between the two it notes them."""

_FILLED_PAUSE = re.compile(r"^(u+h*m+|u+h+|e+r+m*|a+h+|h+m+|mm+)$")
_SET_OFF = {"like", "so"}
_PHRASES = (("you", "know"), ("sort", "of"), ("kind", "of"), ("i", "mean"))
_ALONE = {"basically", "literally"}


@dataclass(frozen=True, slots=True)
class Delivery:
    """How an answer was delivered. None stands for what cannot be told, as times of a typed answer.

    Attributes:
        duration_s: length of the recording.
        n_words: words recognised.
        pace_wpm: words per minute of speech, pauses longer than LONG_PAUSE_S left out.
        first_word_s: silence before the first word.
        n_long_pauses: pauses between words longer than LONG_PAUSE_S.
        longest_pause_s: the longest of them, 0 when there is none.
        n_fillers: fillers found. Recognisers drop um and uh, so read it as "at least".
        fillers_per_min: n_fillers over the duration.

    """

    duration_s: float | None
    n_words: int
    pace_wpm: float | None
    first_word_s: float | None
    n_long_pauses: int | None
    longest_pause_s: float | None
    n_fillers: int
    fillers_per_min: float | None


def measure_delivery(transcript: "Transcript", facts: "AudioFacts | None") -> Delivery:
    """The delivery of an answer; without facts of its sound only the words are counted."""
    n_words = len(transcript.words)
    n_fillers = count_fillers([word.text for word in transcript.words])
    if facts is None or not facts.speech:
        return Delivery(None if facts is None else facts.duration_s, n_words, None, None, None, None, n_fillers, None)
    pauses = [after.start_s - before.end_s for before, after in zip(facts.speech, facts.speech[1:], strict=False)]
    long_pauses = [pause for pause in pauses if pause > LONG_PAUSE_S]
    voiced_s = facts.speech[-1].end_s - facts.speech[0].start_s - sum(long_pauses)
    return Delivery(
        duration_s=facts.duration_s,
        n_words=n_words,
        pace_wpm=60.0 * n_words / voiced_s if voiced_s > 0 else None,
        first_word_s=facts.speech[0].start_s,
        n_long_pauses=len(long_pauses),
        longest_pause_s=max(long_pauses, default=0.0),
        n_fillers=n_fillers,
        fillers_per_min=60.0 * n_fillers / facts.duration_s,
    )


def count_fillers(words: list[str]) -> int:
    """How many fillers a list of words holds: um, uh, er, "you know", "basically", and "like" or "so" when set off.

    "like" and "so" count only between commas or at a sentence's start before a comma, because elsewhere they are
    ordinary words. "kind of" and "sort of" count only when the word before is no article ("a kind of paint").
    """
    plain = [re.sub(r"[^\w']", "", word).lower() for word in words]
    count = 0
    for i, word in enumerate(plain):
        after = plain[i + 1] if i + 1 < len(plain) else ""
        before = plain[i - 1] if i else ""
        if _FILLED_PAUSE.match(word) or word in _ALONE:
            count += 1
        elif word in _SET_OFF:
            count += words[i].endswith(",") and (i == 0 or words[i - 1][-1] in ",.?!")
        elif (word, after) in _PHRASES:
            count += _is_filler_phrase(word, before, words, i)
    return count


def _is_filler_phrase(word: str, before: str, words: list[str], i: int) -> bool:
    if word in {"sort", "kind"}:
        return before not in {"a", "the", "this", "that", "what", "any", "some", "every", "which", "each"}
    return words[i + 1].endswith(",") or i == 0 or words[i - 1][-1] in ",.?!"
