"""Decides whether an answer can be judged at all. What cannot be judged gets no score and a reason."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.core.sound import AudioFacts
    from coach.core.transcript import Transcript

LEVEL_FLOOR_DB = -55.0
"""Speech below this level cannot be told from room noise. Field gates stand at about -40 dB for whole clips; ours is
measured inside detected speech, where quiet speakers reach -45 dB."""

MIN_SPEECH_S = 1.0
"""Less detected speech than this is a cough or a click. Ten words were heard in 1.8 s from a fast speaker."""

MIN_WORDS = 6
"""An answer of fewer words states no point; "fine" and "it went quite well" end here. Recognisers drop words: of ten
words with fillers among them, seven were written down."""

UNINTELLIGIBLE_FROM_S = 6.0
"""From this much speech on, too few words mean that the recogniser could not follow, not that little was said."""

MAX_CLIPPED_SHARE = 0.05
"""From one sample in twenty at the converter's limit on, recognition is guesswork."""

MIN_REPEATS = 5
"""A phrase repeated this often in a row is a looping recogniser, not a person: someone who restarted a word again and
again was heard to say it four times, and a recogniser that loops does not stop before its segment is full."""

LOOPING_SHARE = 0.3
"""Share of an answer's words inside such repetition from which the whole transcript is distrusted."""

MAX_WORDS_PER_S = 6.5
"""Faster than the fastest speakers; words at this rate were not said."""


class RefusalReason(StrEnum):
    """Why an answer cannot be judged."""

    SILENT = "silent"
    TOO_QUIET = "too_quiet"
    CLIPPED = "clipped"
    TOO_SHORT = "too_short"
    UNINTELLIGIBLE = "unintelligible"
    LOOPING = "looping"


_ADVICE: Mapping[RefusalReason, str] = {
    RefusalReason.SILENT: "Check that the right microphone is on, then answer again.",
    RefusalReason.TOO_QUIET: "Move closer to the microphone or raise its level, then answer again.",
    RefusalReason.CLIPPED: "Lower the microphone's level, then answer again.",
}
"""The next step for somebody who sits before the microphone."""

_ADVICE_FOR_FILE: Mapping[RefusalReason, str] = {
    RefusalReason.SILENT: "Check in a player that it is the right file.",
    RefusalReason.TOO_QUIET: "Make the file louder in a sound editor, or record it again nearer to the microphone.",
    RefusalReason.CLIPPED: "Record it again at a lower level.",
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer that cannot be judged.

    Attributes:
        reason: the kind of fault.
        sentence: what to tell the person, with the next step.

    """

    reason: RefusalReason
    sentence: str


def check_answer(transcript: "Transcript", facts: "AudioFacts | None") -> Refusal | None:
    """The reason why an answer cannot be judged, or None when it can.

    Args:
        transcript: the words recognised or typed.
        facts: what is known of its sound; None for a typed answer.

    """
    return (_check_sound(facts) if facts is not None else None) or _check_words(transcript, facts)


def reword_for_file(refusal: Refusal) -> Refusal:
    """The same refusal with the next step for a recording made elsewhere, which no microphone of coach's can mend."""
    if refusal.reason not in _ADVICE:
        return refusal
    what = refusal.sentence.removesuffix(_ADVICE[refusal.reason])
    return replace(refusal, sentence=what + _ADVICE_FOR_FILE[refusal.reason])


def _seconds(duration_s: float) -> str:
    return f"{duration_s:.0f} s" if duration_s >= 1.0 else f"{duration_s:.1f} s"


def _check_sound(facts: "AudioFacts") -> Refusal | None:
    if not facts.speech:
        return Refusal(
            RefusalReason.SILENT,
            f"No speech was heard in {_seconds(facts.duration_s)}. {_ADVICE[RefusalReason.SILENT]}",
        )
    if facts.speech_level_db < LEVEL_FLOOR_DB:
        return Refusal(
            RefusalReason.TOO_QUIET,
            f"The voice is too quiet to judge ({facts.speech_level_db:.0f} dB). {_ADVICE[RefusalReason.TOO_QUIET]}",
        )
    if facts.clipped_share > MAX_CLIPPED_SHARE:
        return Refusal(
            RefusalReason.CLIPPED,
            f"The recording is distorted: {facts.clipped_share:.0%} of it is at the limit. "
            f"{_ADVICE[RefusalReason.CLIPPED]}",
        )
    if facts.speech_s < MIN_SPEECH_S:
        return Refusal(
            RefusalReason.TOO_SHORT,
            f"Only {facts.speech_s:.1f} s of speech was heard, too little to judge. Answer in a few full sentences.",
        )
    return None


def _check_words(transcript: "Transcript", facts: "AudioFacts | None") -> Refusal | None:
    words = [word.text.lower().strip(".,?!;:\"'") for word in transcript.words]
    words = [word for word in words if word]
    if share_looping(words) > LOOPING_SHARE:
        return Refusal(
            RefusalReason.LOOPING,
            "The recogniser repeated itself instead of writing down what was said. The recording is kept: "
            "try another engine or model on it, or answer again.",
        )
    if len(words) < MIN_WORDS:
        count = f"{len(words)} word{'' if len(words) == 1 else 's'}" if words else "no words"
        if facts is not None and facts.speech_s >= UNINTELLIGIBLE_FROM_S:
            return Refusal(
                RefusalReason.UNINTELLIGIBLE,
                f"Only {count} could be made out in {facts.speech_s:.0f} s of sound. "
                "Speak clearly in a quiet room, or try another model, then answer again.",
            )
        return Refusal(
            RefusalReason.TOO_SHORT, f"The answer has {count}, too few to judge. Answer in a few full sentences."
        )
    if facts is not None and len(words) / facts.speech_s > MAX_WORDS_PER_S:
        return Refusal(
            RefusalReason.UNINTELLIGIBLE,
            f"{len(words)} words were written down for {facts.speech_s:.0f} s of speech, more than anyone can say: "
            "the recogniser invented some. Answer again, or try another model.",
        )
    return None


def share_looping(words: list[str]) -> float:
    """The share of words inside a phrase of one to eight words that repeats MIN_REPEATS times or more in a row."""
    looping: set[int] = set()
    for length in range(1, 9):
        run = 0
        for i in range(length, len(words)):
            run = run + 1 if words[i] == words[i - length] else 0
            if run == length * (MIN_REPEATS - 1):
                looping.update(range(i - run - length + 1, i + 1))
            elif run > length * (MIN_REPEATS - 1):
                looping.add(i)
    return len(looping) / len(words) if words else 0.0
