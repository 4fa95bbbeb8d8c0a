"""The embedded recogniser: Moonshine's tiny English model, carried by its package. The only importer of it."""

from __future__ import annotations

import atexit
import ctypes
import os
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

import coach.core.pcm as pcm
from coach.core.alignment import spread_words
from coach.core.transcript import Word
from coach.engines.models import EMBEDDED_MODEL, expect_embedded
from coach.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from coach.ports import Hints

_MIN_SAMPLES = 2 * pcm.WINDOW_SAMPLES
"""Less than this (64 ms) is too little for the model's three convolutions, and for any word. The package itself cuts
sound down to whole windows of 512 samples."""

_SOUND_SHARE = 0.1
"""Windows above this share of the segment's loud level (its 95th percentile) hold sound, for the words' times."""


class MoonshineRecognizer:
    """Words from Moonshine. It gives neither times nor probabilities: times are estimated, probabilities are None."""

    engine = "moonshine"
    model = EMBEDDED_MODEL

    def __init__(self, transcribe: Callable[[pcm.Samples], Any]) -> None:
        """Wrap a loaded transcriber: what gives the package's transcript of samples."""
        self._transcribe = transcribe

    def recognize(self, samples: pcm.Samples, hints: Hints) -> list[Word]:  # noqa: ARG002 - it takes no hints
        """See ports.Recognizer."""
        from moonshine_voice.errors import MoonshineError

        if len(samples) < _MIN_SAMPLES or pcm.is_silent(samples):
            return []
        try:
            result = self._transcribe(samples)
        except MoonshineError as error:
            raise EngineError(
                f"The embedded engine failed on {len(samples) / pcm.SAMPLE_RATE_HZ:.1f} s of sound: {error}",
                "The recording is kept. Try Whisper on it with --engine whisper.",
            ) from error
        texts = " ".join(line.text for line in result.lines).split()
        levels = pcm.window_levels(samples)
        threshold = _SOUND_SHARE * sorted(levels)[int(0.95 * len(levels))] if levels else 0.0
        active = [level > threshold for level in levels]
        return spread_words(texts, active, pcm.WINDOW_SAMPLES / pcm.SAMPLE_RATE_HZ)


def load(model: str, models_dir: Path) -> MoonshineRecognizer:  # noqa: ARG001 - its model lives in its package
    """Load the embedded model.

    Raises:
        EngineError: the package is not installed or carries no model, or another model was asked for.

    """
    expect_embedded(model)
    try:
        from moonshine_voice.moonshine_api import ModelArch
        from moonshine_voice.transcriber import Transcriber
        from moonshine_voice.utils import get_model_path
    except (ImportError, OSError) as error:
        raise EngineError(
            f"The embedded engine cannot be used on this system: {error}.",
            "Use Whisper instead: coach models get base.en, then --engine whisper.",
        ) from error
    try:
        # A threshold of 0 turns its own voice activity detection off: segments reach it already cut and packed.
        options = {"vad_threshold": "0.0", "return_audio_data": "false"}
        transcriber = Transcriber(get_model_path(EMBEDDED_MODEL), ModelArch.TINY, options=options)
    except Exception as error:  # its wrapper raises plain exceptions for a missing or damaged model
        raise EngineError(
            f"The embedded engine's model '{EMBEDDED_MODEL}' cannot be loaded: {error}.",
            "Install it again with: pip install --force-reinstall --no-deps moonshine-voice==0.0.69",
        ) from error
    atexit.register(_hush)
    return MoonshineRecognizer(partial(_transcribe, transcriber))


def _hush() -> None:
    """Silence what native code still writes to standard error.

    A person who quits does not wait for a segment that is being heard. The library, whose parts are taken down while it
    works on, then complains over dozens of lines; everything of coach's has been said by now.
    """
    sys.stderr.flush()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _transcribe(transcriber: Any, samples: pcm.Samples) -> Any:  # noqa: ANN401 - the package publishes no types
    """What the package's transcribe_without_streaming gives, which takes a list.

    Making one of a segment, and numbers for its library of that, holds Python's lock for some 25 ms, and the
    microphone's callback with it (tests/bench/callback.py). The library itself reads the samples where they lie.
    """
    from moonshine_voice.errors import check_error
    from moonshine_voice.moonshine_api import TranscriptC

    kept = np.ascontiguousarray(samples, dtype=np.float32)
    place = kept.ctypes.data_as(ctypes.POINTER(ctypes.c_float))
    found = ctypes.POINTER(TranscriptC)()
    check_error(
        transcriber._lib.moonshine_transcribe_without_streaming(
            transcriber._handle, place, len(kept), pcm.SAMPLE_RATE_HZ, 0, ctypes.byref(found)
        )
    )
    return transcriber._parse_transcript(found)
