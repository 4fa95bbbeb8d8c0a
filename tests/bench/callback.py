"""How long the microphone's callback takes and how late it comes while an engine is busy the whole time.

    python tests/bench/callback.py [--engines NAME ...] [--seconds S]

The callback is the real one, called at a device's pace by a thread of ours instead of PortAudio's. PortAudio's goes
before all others where the system lets it; ours waits its turn for a processor, so on a busy machine it is later.
"working" leaves such waiting out (it is the callback's own processor time), and "none" is the same without any engine.
The recording goes its whole way meanwhile: disk, speech detection, segments.
"""

import sys

sys.path.append(sys.path.pop(0))  # last, else coverage.py beside this file stands in for the package Whisper imports

import argparse
import os
import tempfile
import threading
import time
from concurrent.futures import Future
from pathlib import Path
from types import SimpleNamespace

import numpy as np
from answers import compose, read_voices

from coach.audio.microphone import Microphone
from coach.audio.recording import Recording
from coach.audio.vad import SileroDetector
from coach.core.pcm import SAMPLE_RATE_HZ, Samples
from coach.engines import choose
from coach.engines.scripted import ScriptedRecognizer
from coach.ports import Hints, Recognizer
from coach.recorder import Recorder
from coach.transcribing import RecognizerThread, Transcriber

TINY = Path(__file__).parents[1] / "data" / "whisper" / "tiny-fixture.pt"
BUDGET_SHARE = 0.1
BLOCKS_S = (0.1, 0.02)
SEGMENT_S = 20


class ClockedMicrophone(Microphone):
    """A microphone whose device is a thread that calls back in real time, and notes of each call how late it came, how
    long it took, and how long it worked, in seconds.
    """

    def __init__(self, samples: Samples, block_s: float) -> None:
        super().__init__(block_s=block_s)
        self.calls: list[tuple[float, float, float]] = []
        self._blocks_to_come = [
            block[:, np.newaxis] for block in np.split(samples, range(0, len(samples), round(block_s * SAMPLE_RATE_HZ)))
        ][1:-1]
        self._is_over = threading.Event()

    def _open(self) -> None:
        device = threading.Thread(target=self._call_back, name="device", daemon=True)
        self._closing.callback(device.join)
        self._closing.callback(self._is_over.set)
        device.start()

    def _call_back(self) -> None:
        status = SimpleNamespace(input_overflow=False)
        due_s = time.perf_counter()
        for block in self._blocks_to_come:
            due_s += self._block_s
            if self._is_over.wait(max(0.0, due_s - time.perf_counter())):
                return
            begun_s, worked_s = time.perf_counter(), time.thread_time()
            self._take_block(block, len(block), None, status)
            worked_s = time.thread_time() - worked_s
            self.calls.append((begun_s - due_s, time.perf_counter() - begun_s, worked_s))


class Toil(threading.Thread):
    """Gives a recogniser the same segment again and again."""

    def __init__(self, thread: RecognizerThread, samples: Samples) -> None:
        super().__init__(daemon=True)
        self._recognizer_thread = thread
        self._samples = samples
        self._is_over = threading.Event()
        self.n_done = 0

    def run(self) -> None:
        """Toil until stop()."""
        while not self._is_over.is_set():
            words: Future[list] = self._recognizer_thread.submit(self._samples, Hints())
            words.result()
            self.n_done += 1

    def stop(self) -> None:
        """End after the segment that is being heard."""
        self._is_over.set()
        self.join()


def record(recognizer: Recognizer, samples: Samples, block_s: float, is_busy: bool) -> tuple[ClockedMicrophone, int]:
    """Record all samples in real time; the microphone, and how many segments the engine was given beside them."""
    microphone = ClockedMicrophone(samples, block_s)
    thread = RecognizerThread(lambda: recognizer)
    toil = Toil(thread, samples[: SEGMENT_S * SAMPLE_RATE_HZ])
    if is_busy:
        toil.start()
    with tempfile.TemporaryDirectory(prefix="coach-callback-") as folder:
        sink = Recording(Path(folder) / "answer.wav")
        recorder = Recorder(microphone, sink, Transcriber(thread, SileroDetector(), Hints()))
        microphone.start()
        recorder.start()
        time.sleep(len(samples) / SAMPLE_RATE_HZ)
        failure = recorder.stop()
        if failure is not None:
            raise failure
        if sink.n_samples != len(microphone.calls) * round(block_s * SAMPLE_RATE_HZ):
            raise RuntimeError(f"{len(microphone.calls)} blocks came, but {sink.n_samples} samples were written")
    if is_busy:
        toil.stop()
    thread.close()
    return microphone, toil.n_done


def report(name: str, block_s: float, calls: list[tuple[float, float, float]], n_segments: int) -> None:
    """Print one line."""
    late_s, taken_s, worked_s = (np.array(column) for column in zip(*calls, strict=True))
    share = taken_s / block_s
    p99 = float(np.quantile(share, 0.99))
    n_missed = int(np.count_nonzero(late_s > block_s))
    print(
        f"{name:13} {block_s:5.2f} s  {np.median(share):8.3%} {p99:8.3%} {share.max():8.3%} "
        f"{np.quantile(worked_s, 0.99) / block_s:8.3%}   "
        f"{1000 * np.median(late_s):6.1f} {1000 * np.quantile(late_s, 0.99):7.1f} {1000 * late_s.max():7.1f}   "
        f"{n_missed} of {len(calls)}   {n_segments:3d}   {'met' if p99 < BUDGET_SHARE else 'MISSED'}",
        flush=True,
    )


def load(name: str) -> Recognizer:
    """An engine by its name here."""
    if name == "none":
        return ScriptedRecognizer(["nothing is heard"])
    return (
        choose("moonshine", "", Path()).load() if name == "moonshine" else choose("whisper", str(TINY), Path()).load()
    )


def main() -> None:
    """Print one line for each engine and block length."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = ("none", "moonshine", "whisper-tiny")
    parser.add_argument("--engines", nargs="+", choices=names, default=names)
    parser.add_argument("--seconds", type=float, default=60.0, help="how long to record each time")
    options = parser.parse_args()
    samples = compose(read_voices(), options.seconds, lag_s=0.5)
    print(f"load average {os.getloadavg()[0]:.1f}; budget: 99% of the calls under {BUDGET_SHARE:.0%} of the block")
    print("engine          block    callback, share of the block           late, ms                missed  segments")
    print("                        median      99%    worst  working   median     99%   worst")
    for name in options.engines:
        recognizer = load(name)
        for block_s in BLOCKS_S:
            microphone, n_segments = record(recognizer, samples, block_s, is_busy=name != "none")
            report(name, block_s, microphone.calls, n_segments)


if __name__ == "__main__":
    main()
