"""Decides whether an answer can be judged at all. What cannot be judged gets no score and a reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from coach.core.language.inflections import FUNCTION_WORDS, HESITATION
from coach.core.language.text import tokenise
from coach.core.steadiness import STEADY_FROM

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

MIN_GRAMMAR_SHARE = 0.2
"""Share of words such as "the", "I", "was" below which words are no sentences: under 0.1 in random words read aloud,
0.38 and more in 1,100 answers, and 0.25 in a recording of somebody who only restarts one name again and again."""

MIN_GRAMMAR_WORDS = 12
"""A shorter answer may be a list of names with good reason."""

MIN_VARIETY = 0.64
"""Mean share of different words in VARIETY_WORDS in a row below which the recogniser wrote of its own accord: 0.23 to
0.49 for most of what the embedded one was given in French, German and Spanish, 0.66 and more in 1,100 answers in
English."""

MIN_VARIETY_SHORT = 0.5
"""The same for MIN_VARIETY_WORDS to VARIETY_WORDS words, a single span that says less: 0.21 was seen for French."""

MIN_VARIETY_WORDS = 20
"""Of fewer words nobody can tell."""

MAX_RESTART_WORDS = 3
"""So many words a person says twice or more who restarts or stammers; these are no sign of a lost recogniser."""

VARIETY_WORDS = 40
"""The span over which the variety of words is counted, since it falls with the length of any text."""

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
    RefusalReason.LOOPING: "Try another model, or answer again.",
    RefusalReason.UNINTELLIGIBLE: "Speak clearly in a quiet room, or try another model, then answer again.",
}
"""The next step for somebody who sits before the microphone."""

_ADVICE_FOR_FILE: Mapping[RefusalReason, str] = {
    RefusalReason.SILENT: "Check in a player that it is the right file.",
    RefusalReason.TOO_QUIET: "Make the file louder in a sound editor, or record it again nearer to the microphone.",
    RefusalReason.CLIPPED: "Record it again at a lower level.",
    RefusalReason.LOOPING: "Try another model on it.",
    RefusalReason.UNINTELLIGIBLE: "Try another model on it, or record it again in a quiet room.",
}

DOUBTFUL = frozenset({RefusalReason.LOOPING, RefusalReason.UNINTELLIGIBLE})
"""Where not the answer is at fault but its words, which the recogniser made up at least in part."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer that cannot be judged.

    Attributes:
        reason: the kind of fault.
        sentence: what to tell the person, with the next step.

    """

    reason: RefusalReason
    sentence: str


def check_answer(
    transcript: "Transcript", facts: "AudioFacts | None", steadiness: float | None = None
) -> Refusal | None:
    """The reason why an answer cannot be judged, or None when it can.

    Args:
        transcript: the words recognised or typed.
        facts: what is known of its sound; None for a typed answer.
        steadiness: how much alike the words came out when heard again, in [0, 1]; None where that is not known.

    """
    if facts is None:
        return _check_words(transcript, facts)
    return _check_sound(facts) or _check_words(transcript, facts) or _check_sense(transcript, steadiness)


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
        if facts is None:
            sentence = "The answer says the same words again and again, which is too little to judge."
            return Refusal(RefusalReason.LOOPING, f"{sentence} Answer in a few full sentences.")
        sentence = "The recogniser repeated itself instead of writing down what was said."
        return Refusal(RefusalReason.LOOPING, f"{sentence} {_ADVICE[RefusalReason.LOOPING]}")
    if len(words) < MIN_WORDS:
        count = f"{len(words)} word{'' if len(words) == 1 else 's'}" if words else "no words"
        if facts is not None and facts.speech_s >= UNINTELLIGIBLE_FROM_S:
            return Refusal(
                RefusalReason.UNINTELLIGIBLE,
                f"{f'Only {count}' if words else 'No words'} could be made out in {facts.speech_s:.0f} s of sound. "
                f"{_ADVICE[RefusalReason.UNINTELLIGIBLE]}",
            )
        return Refusal(
            RefusalReason.TOO_SHORT, f"The answer has {count}, too few to judge. Answer in a few full sentences."
        )
    if facts is not None and len(words) / facts.speech_s > MAX_WORDS_PER_S:
        return Refusal(
            RefusalReason.UNINTELLIGIBLE,
            f"{len(words)} words were written down for {facts.speech_s:.0f} s of speech, more than anyone can say: "
            f"the recogniser invented some. {_ADVICE[RefusalReason.UNINTELLIGIBLE]}",
        )
    return None


def _check_sense(transcript: "Transcript", steadiness: float | None) -> Refusal | None:
    """Whether what was written down is speech at all: engines write fluent nonsense for a language they do not know."""
    words = without_restarts([token.text for token in tokenise([word.text for word in transcript.words])])
    if len(words) >= MIN_GRAMMAR_WORDS and share_of_grammar(words) < MIN_GRAMMAR_SHARE:
        what = f"The {len(words)} words that were written down make no sentences"
    elif len(words) >= MIN_VARIETY_WORDS and variety(words) < _least_variety(len(words)):
        what = "What was written down goes round in circles"
    elif steadiness is not None and steadiness < STEADY_FROM:
        what = "Heard once more, your answer came out in other words"
    else:
        return None
    return Refusal(
        RefusalReason.UNINTELLIGIBLE,
        f"{what}: the recogniser could not follow. coach understands English only. "
        f"{_ADVICE[RefusalReason.UNINTELLIGIBLE]}",
    )


def without_restarts(words: Sequence[str]) -> list[str]:
    """Lower-case words without hesitation and without phrases of up to MAX_RESTART_WORDS words said again directly."""
    kept: list[str] = []
    for word in words:
        if word == HESITATION:
            continue
        kept.append(word)
        for n in range(1, MAX_RESTART_WORDS + 1):
            if kept[-n:] == kept[-2 * n : -n]:
                del kept[-n:]
                break
    return kept


def share_of_grammar(words: Sequence[str]) -> float:
    """The share of words of grammar among lower-case words; there must be one at least."""
    return sum(word in FUNCTION_WORDS for word in words) / len(words)


def _least_variety(n_words: int) -> float:
    return MIN_VARIETY if n_words >= VARIETY_WORDS else MIN_VARIETY_SHORT


def variety(words: Sequence[str]) -> float:
    """The mean share of different words in every span of VARIETY_WORDS words; of all where there are fewer."""
    n = min(VARIETY_WORDS, len(words))
    spans = [words[i : i + n] for i in range(len(words) - n + 1)]
    return sum(len(set(span)) for span in spans) / (n * len(spans))


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
