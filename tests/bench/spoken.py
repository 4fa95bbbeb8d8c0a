"""Answers as the user's recogniser would hear them: spoken by a synthesiser, recognised by the embedded engine."""

import subprocess
import tempfile
from pathlib import Path

from coach.audio.decoding import decode
from coach.core.language.text import sentence_bounds
from coach.engines.models import EMBEDDED_MODEL
from coach.engines.moonshine import MoonshineRecognizer, load
from coach.ports import Hints

SEGMENT_WORDS = 45
"""About 18 s of speech: what coach packs into one segment while the person speaks."""
RATE_WORDS_PER_MINUTE = 155


class Speaker:
    """Says a text and writes down what was heard. The voice is `flite:NAME` or `espeak-ng:NAME`."""

    def __init__(self, voice: str) -> None:
        self._program, _, self._voice = voice.partition(":")
        self._engine: MoonshineRecognizer = load(EMBEDDED_MODEL, Path())

    def hear(self, text: str) -> str:
        """What the engine makes of a text, segment by segment."""
        words = text.split()
        segments: list[list[str]] = [[]]
        for first, last in sentence_bounds(words):
            sentence = words[first : last + 1]
            if segments[-1] and len(segments[-1]) + len(sentence) > SEGMENT_WORDS:
                segments.append([])
            segments[-1] += sentence
        heard = [self._hear_segment(" ".join(segment)) for segment in segments if segment]
        return " ".join(part for part in heard if part)

    def _hear_segment(self, text: str) -> str:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "segment.wav"
            if self._program == "flite":
                command = ["flite", "-voice", self._voice, "-t", text, "-o", str(path)]
            else:
                command = [self._program, "-v", self._voice, "-s", str(RATE_WORDS_PER_MINUTE), "-w", str(path), text]
            subprocess.run(command, check=True, capture_output=True)
            return " ".join(word.text for word in self._engine.recognize(decode(path), Hints()))
