"""A recogniser that replays a text, for tests: each segment with sound in it gets the next line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import coach.core.pcm as pcm
from coach.core.alignment import spread_words
from coach.errors import EngineError

if TYPE_CHECKING:
    from coach.core.transcript import Word
    from coach.ports import Hints


class ScriptedRecognizer:
    """Replays lines, from the first again after the last."""

    engine = "scripted"

    def __init__(self, lines: list[str], model: str = "script") -> None:
        """Replay these lines, at least one."""
        self.model = model
        self._lines = lines
        self._n_replayed = 0

    def recognize(self, samples: pcm.Samples, hints: Hints) -> list[Word]:  # noqa: ARG002 - it takes no hints
        """See ports.Recognizer."""
        if pcm.is_silent(samples):
            return []
        texts = self._lines[self._n_replayed % len(self._lines)].split()
        self._n_replayed += 1
        n_windows = max(1, len(samples) // pcm.WINDOW_SAMPLES)
        words = spread_words(texts, [True] * n_windows, len(samples) / n_windows / pcm.SAMPLE_RATE_HZ)
        return [replace(word, probability=1.0) for word in words]


def load(model: str, models_dir: Path) -> ScriptedRecognizer:  # noqa: ARG001 - a script is a file of its own
    """Load a script: a text file with one line for each segment.

    Raises:
        EngineError: the file cannot be read or is empty.

    """
    try:
        lines = [line for line in Path(model).read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:  # ValueError: not UTF-8
        raise EngineError(f"The script '{model}' cannot be read: {error}.", "Name a text file with --model.") from error
    if not lines:
        raise EngineError(f"The script '{model}' is empty.", "Write one line for each segment into it.")
    return ScriptedRecognizer(lines, model)
