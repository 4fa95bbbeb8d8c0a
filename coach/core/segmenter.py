"""Cuts a stream of speech probabilities into utterances and packs them into segments for a recogniser.

A pure automaton over windows of 32 ms. Utterances are runs of speech between pauses; a segment is one or more
utterances in a row, because recognisers hear better with context, but the last one is what a person waits for after an
answer. On eleven voice notes of about a minute the embedded engine's word error rate was 0.124 packed to 28 s, 0.149
packed to 12 s, and 0.125 closed at the first pause after 12 s, which leaves about as little for the end as 12 s do.
tests/bench/recognition.py prints such rates, tests/bench/latency.py the wait.
"""

from dataclasses import dataclass

from coach.core.pcm import SAMPLE_RATE_HZ, WINDOW_SAMPLES
from coach.core.sound import Span

WINDOW_S = WINDOW_SAMPLES / SAMPLE_RATE_HZ


@dataclass(frozen=True, slots=True)
class Pacing:
    """When an utterance begins and ends and how utterances are packed. Lengths are in windows of 32 ms.

    Attributes:
        speech_from: probability from which a window begins an utterance (the detector's own recommendation, 0.5).
        silence_below: probability under which a window inside an utterance counts as silent (0.15 less, likewise).
        n_silence: silent windows that end an utterance (0.26 s).
        n_speech: shorter utterances are clicks and are dropped (0.1 s).
        n_pad: windows kept before and after a segment, so that no consonant is cut (0.19 s).
        n_max: longest segment (28 s: Whisper hears 30 s at once, the embedded engine loops beyond it).
        n_enough: a segment this long is closed by the end of its utterance (12 s: context enough; see above).
        n_join: a longer pause closes the segment, so that it is recognised while the person thinks (2 s).

    """

    speech_from: float = 0.5
    silence_below: float = 0.35
    n_silence: int = 8
    n_speech: int = 3
    n_pad: int = 6
    n_max: int = 875
    n_enough: int = 375
    n_join: int = 63


@dataclass(frozen=True, slots=True)
class Stretch:
    """Windows first..end-1 of an answer."""

    first: int
    end: int

    @property
    def span(self) -> Span:
        """The same in seconds."""
        return Span(self.first * WINDOW_S, self.end * WINDOW_S)


class Segmenter:
    """Takes one probability after another and gives back segments as they close.

    Attributes:
        pacing: its thresholds.
        utterances: every utterance that has ended, without padding.

    """

    def __init__(self, pacing: Pacing | None = None) -> None:
        """An automaton that has heard nothing."""
        self.pacing = pacing or Pacing()
        self.utterances: list[Stretch] = []
        self._packed: list[Stretch] = []
        self._current: list[float] = []
        self._current_first = 0
        self._silent = 0
        self._n_windows = 0
        self._closed_until = 0

    def push(self, probability: float) -> list[Stretch]:
        """Take the next window's probability of speech; the segments that it closes, in order."""
        i = self._n_windows
        self._n_windows += 1
        if not self._current:
            if probability < self.pacing.speech_from:
                self._silent += 1
                return self._close_at_long_pause()
            self._current_first = i
            self._silent = 0
        self._current.append(probability)
        self._silent = 0 if probability >= self.pacing.silence_below else self._silent + 1
        if self._silent >= self.pacing.n_silence:
            self._end_utterance()
            return self._close_if_enough()
        return self._cut_to_length()

    def finish(self) -> list[Stretch]:
        """Close what is open: the answer has ended."""
        if self._current:
            self._end_utterance()
        if not self._packed:
            return []
        return [self._close(len(self._packed))]

    def needed_from(self) -> int:
        """The first window that a coming segment may still need; earlier sound can be forgotten."""
        if self._packed:
            first = self._packed[0].first
        elif self._current:
            first = self._current_first
        else:
            first = self._n_windows
        return max(self._closed_until, first - self.pacing.n_pad)

    def ahead(self) -> Stretch | None:
        """During a pause, the segment that finish() would give if nothing more were said; else None."""
        if self._current or not self._packed or self._silent < self.pacing.n_pad:
            return None
        return self._bounds(len(self._packed))

    def _end_utterance(self) -> None:
        stretch = Stretch(self._current_first, self._current_first + len(self._current) - self._silent)
        self._current = []
        if stretch.end - stretch.first >= self.pacing.n_speech:
            self._packed.append(stretch)
            self.utterances.append(stretch)

    def _close_at_long_pause(self) -> list[Stretch]:
        if self._packed and self._silent > self.pacing.n_join:
            return [self._close(len(self._packed))]
        return []

    def _close_if_enough(self) -> list[Stretch]:
        if self._packed and self._open_length() >= self.pacing.n_enough:
            return [self._close(len(self._packed))]
        return []

    def _cut_to_length(self) -> list[Stretch]:
        closed = []
        while self._open_length() > self.pacing.n_max:
            if self._packed:
                closed.append(self._close(self._longest_pause()))
            else:
                closed.append(self._cut_utterance())
        return closed

    def _open_length(self) -> int:
        """The length with padding of what is packed and being spoken; there is one or the other."""
        first = self._packed[0].first if self._packed else self._current_first
        end = self._n_windows - self._silent if self._current else self._packed[-1].end
        return end - first + 2 * self.pacing.n_pad

    def _longest_pause(self) -> int:
        """How many packed utterances stand before the longest pause; the later one where two are alike."""
        nexts = [*self._packed[1:], Stretch(self._current_first, self._n_windows)]
        pauses = [after.first - before.end for before, after in zip(self._packed, nexts, strict=True)]
        return max(range(len(pauses)), key=lambda i: (pauses[i], i)) + 1

    def _cut_utterance(self) -> Stretch:
        """Cut one endless utterance where speech is least likely, in its later half."""
        half = len(self._current) // 2
        cut = min(range(half, len(self._current) - 1), key=lambda i: (self._current[i], -i)) + 1
        piece = Stretch(self._current_first, self._current_first + cut)
        self._current = self._current[cut:]
        self._current_first = piece.end
        self._packed.append(piece)
        self.utterances.append(piece)
        return self._close(1)

    def _close(self, n_utterances: int) -> Stretch:
        bounds = self._bounds(n_utterances)
        self._packed = self._packed[n_utterances:]
        self._closed_until = bounds.end
        return bounds

    def _bounds(self, n_utterances: int) -> Stretch:
        """The first n packed utterances with padding that reaches no further than the middle of a pause."""
        pad = self.pacing.n_pad
        last_end = self._packed[n_utterances - 1].end
        if n_utterances < len(self._packed):
            pad_after = min(pad, (self._packed[n_utterances].first - last_end) // 2)
        elif self._current:
            pad_after = min(pad, (self._current_first - last_end) // 2)
        else:
            pad_after = min(pad, self._n_windows - last_end)
        return Stretch(max(self._closed_until, self._packed[0].first - pad), last_end + pad_after)
