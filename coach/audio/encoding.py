"""Compresses speech for embedding in a page. With decoding, the only importer of av, which carries the codecs."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import av
import numpy as np

import coach.core.pcm as pcm
from coach.errors import AudioError

if TYPE_CHECKING:
    from collections.abc import Iterable

BIT_RATE_BPS = 32_000
"""Speech of 16,000 Hz needs no more in MP3: 240 kB a minute. Constant, so that players find any second at once."""


def encode_speech(blocks: Iterable[pcm.Samples]) -> bytes:
    """Speech as an MP3 file whose times agree with those of the samples: the codec's delay is declared in its header.

    MP3 rather than Opus, which is smaller, because it plays in every browser, older Safari included.

    Args:
        blocks: mono float32 samples in [-1, 1] at 16,000 Hz, in order, in blocks of any length.

    Raises:
        AudioError: there are no samples, or the encoder failed. What reading the blocks raises passes through.

    """
    file = io.BytesIO()
    n_samples = 0
    try:
        with av.open(file, mode="w", format="mp3") as container:
            stream = container.add_stream("libmp3lame", rate=pcm.SAMPLE_RATE_HZ, layout="mono", format="fltp")
            stream.bit_rate = BIT_RATE_BPS
            for block in blocks:
                if len(block):
                    frame = av.AudioFrame.from_ndarray(
                        np.ascontiguousarray(block)[np.newaxis], format="fltp", layout="mono"
                    )
                    frame.sample_rate, frame.pts = pcm.SAMPLE_RATE_HZ, n_samples
                    n_samples += len(block)
                    container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
    except av.FFmpegError as error:
        raise AudioError(
            f"A recording cannot be compressed: {error.strerror}.", "Leave the recordings out with --no-audio."
        ) from error
    if n_samples == 0:
        raise AudioError("A recording without any sample cannot be compressed.", "Record the answer again.")
    return file.getvalue()
