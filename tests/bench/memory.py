"""Resident memory while an hour is recorded, written to disk, watched for speech and recognised.

    python tests/bench/memory.py [--engine scripted|moonshine] [--minutes N] [--speech DIR]

Not in real time: blocks come as fast as they are taken, and with a real engine no faster than it hears them, so that no
queue grows that would not grow in real time either. The start is taken after the first minute, when everything is
loaded. Reads /proc, so it runs on Linux only.
"""

import sys

sys.path.append(sys.path.pop(0))  # last, else coverage.py beside this file stands in for the package Whisper imports

import argparse
import gc
import os
import tempfile
import time
from pathlib import Path

from answers import SHIPPED, compose, read_voices

from coach.audio.recording import Recording
from coach.audio.vad import SileroDetector
from coach.core.pcm import SAMPLE_RATE_HZ, Samples
from coach.engines import choose
from coach.engines.scripted import ScriptedRecognizer
from coach.ports import Hints, Recognizer
from coach.recorder import Recorder
from coach.transcribing import RecognizerThread, Transcriber

BUDGET_MB = 50.0
N_BLOCK = SAMPLE_RATE_HZ // 10
REPORT_EVERY_S = 600.0
STEP_S = 60.0
LINE = "so in my last position I was asked to look after three brands at once and that taught me to plan my week"


class Speaker:
    """Says the same answer again and again."""

    def __init__(self, samples: Samples, thread: RecognizerThread, length_s: float) -> None:
        self._samples = samples
        self._thread = thread
        self._n_total = round(length_s * SAMPLE_RATE_HZ)
        self._n_said = 0

    def start(self) -> None:
        """There is nothing to open."""

    def read(self, timeout_s: float) -> Samples | None:
        """The next block, once the recogniser has nothing to do."""
        while not self._thread.is_idle:
            time.sleep(0.001)
        if self._n_said >= self._n_total:
            time.sleep(min(timeout_s, 0.01))
            return None
        first = self._n_said % (len(self._samples) - N_BLOCK)
        self._n_said += N_BLOCK
        return self._samples[first : first + N_BLOCK].copy()

    def stop(self) -> None:
        """There is nothing to release."""

    def n_overflows(self) -> int:
        """A speaker loses nothing."""
        return 0


def resident_mb() -> float:
    """Memory of this process that is in RAM, in millions of bytes."""
    gc.collect()
    n_pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return n_pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def load(engine: str) -> Recognizer:
    """A real engine, or one that says the same line in each segment."""
    return ScriptedRecognizer([LINE]) if engine == "scripted" else choose(engine, "", Path()).load()


def main() -> None:
    """Print a line every ten minutes and the verdict."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", choices=("scripted", "moonshine"), default="scripted")
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--speech", type=Path, default=SHIPPED, metavar="DIR", help="a folder of recordings to join")
    options = parser.parse_args()
    length_s = 60.0 * options.minutes
    samples = compose(read_voices(options.speech), 300.0, lag_s=5.0)
    thread = RecognizerThread(lambda: load(options.engine))
    thread.recognizer()
    with tempfile.TemporaryDirectory(prefix="coach-memory-") as folder:
        sink = Recording(Path(folder) / "hour.wav")
        speaker = Speaker(samples, thread, length_s)
        recorder = Recorder(speaker, sink, Transcriber(thread, SileroDetector(), Hints()))
        speaker.start()
        recorder.start()
        started_mb, growth_mb = watch(recorder, length_s)
        recorder.stop()
        n_words = len(recorder.heard().transcript.words)
    growth_mb = max(growth_mb, resident_mb() - started_mb)
    verdict = "met" if growth_mb < BUDGET_MB else "MISSED"
    print(f"{n_words} words; grown by {growth_mb:.1f} MB at most; budget {BUDGET_MB:.0f} MB: {verdict}")


def watch(recorder: Recorder, length_s: float) -> tuple[float, float]:
    """Print memory as it goes; what it was after a minute, and the most that it grew from there."""
    started_mb = growth_mb = 0.0
    next_s, begun_s = STEP_S, time.perf_counter()
    while (elapsed_s := recorder.meter().elapsed_s) < length_s:
        if elapsed_s >= next_s:
            now_mb = resident_mb()
            started_mb = started_mb or now_mb
            growth_mb = max(growth_mb, now_mb - started_mb)
            if next_s == STEP_S or next_s % REPORT_EVERY_S == 0:
                spent_s = time.perf_counter() - begun_s
                print(f"{next_s / 60:3.0f} min: {now_mb:6.1f} MB   ({spent_s:.0f} s)", flush=True)
            next_s += STEP_S
        time.sleep(0.05)
    print(f"{length_s / 60:3.0f} min: {resident_mb():6.1f} MB   ({time.perf_counter() - begun_s:.0f} s)")
    return started_mb, growth_mb


if __name__ == "__main__":
    main()
