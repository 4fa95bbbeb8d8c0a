"""From the key that ends an answer to the review card, beside recognising the whole recording after the fact.

    python tests/bench/latency.py [--engines NAME ...] [--lengths S ...] [--repeats N] [--speech DIR]

Answers are delivered in real time, so the whole table takes more than an hour; `--engines moonshine --lengths 30` takes
two minutes. In the same run and on the same sound and checkpoint the whole file is then recognised (a) inside coach and
(b) by the `whisper` command, which needs ffmpeg, as a process of its own: as it comes (five beams), which is what the
budget is held against, and decoding as coach does (one beam, no context), which is quicker. "base.en-sized" has that
model's dimensions and untrained weights; see held_decoding.py.
"""

import sys

sys.path.append(sys.path.pop(0))  # last, else coverage.py beside this file stands in for the package Whisper imports

import argparse
import io
import os
import shutil
import subprocess
import tempfile
import time
import tomllib
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from answers import SHIPPED, compose, read_voices
from held_decoding import held_decoding, save_untrained
from rich.console import Console

from coach.audio.decoding import read_blocks
from coach.audio.file_source import FileSource
from coach.audio.recording import Recording
from coach.audio.vad import SileroDetector
from coach.core.attempts import Asked, Origin
from coach.core.jobs import Job, parse_job
from coach.core.pcm import SAMPLE_RATE_HZ, Samples
from coach.core.scoring import Heard
from coach.core.segmenter import WINDOW_S, Pacing
from coach.engines import choose
from coach.engines.encoder import MiniLm
from coach.judging import Judge
from coach.ports import Hints, Recognizer
from coach.recorder import Recorder
from coach.ui.views import review_card

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests" / "data" / "whisper" / "tiny-fixture.pt"
BUDGET_S = 0.5
BUDGET_SOONER = 15.0
BUDGET_LENGTH_S = 120.0
N_POINTS = 12
AS_COACH = "--beam_size None --condition_on_previous_text False"
ASKED = Asked("why-this-role", "Why this role, and why now?", "motivation", 120.0)


@dataclass(frozen=True, slots=True)
class Engine:
    """An engine to measure; the command is what a person without coach would run, None where there is none."""

    name: str
    recognizer: Recognizer
    command: tuple[str, ...] | None = None
    is_held: bool = False

    def decoding(self) -> AbstractContextManager[None]:
        """How its network decodes."""
        return held_decoding() if self.is_held else nullcontext()

    def judge(self, job: Job) -> Judge:
        """A judge for one answer, readied as a session does it: the sentence encoder loads while the person speaks."""
        judge = Judge(lambda: self.recognizer, SileroDetector, MiniLm.load)
        judge.warm(job=job)
        judge.recognizer()
        return judge


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds until the file is closed, the words are there, the score is there, and the card is drawn."""

    closed_s: float
    words_s: float
    score_s: float
    card_s: float

    @property
    def total_s(self) -> float:
        """From the key to the card."""
        return self.closed_s + self.words_s + self.score_s + self.card_s


@dataclass(frozen=True, slots=True)
class Take:
    """One answer, measured four ways; the command, where there is one, as it comes and decoding as coach does."""

    live: Times
    after_s: float
    command_s: tuple[float, float] | None


def sample_job() -> Job:
    """The sample job, with more points for the question than a person plans for one answer (the sample itself: 4)."""
    job = parse_job(tomllib.loads((ROOT / "samples" / "job.toml").read_text("utf-8")), "job.toml")
    return replace(job, points=tuple(replace(point, questions=(), categories=()) for point in job.points[:N_POINTS]))


def draw_card(job: Job, judge: Judge, heard: Heard) -> tuple[float, float]:
    """Score an answer and draw its card; when the score was there and when the card was."""
    attempt = judge.judge(job, ASKED, heard, Origin.MICROPHONE, datetime.now(UTC))
    scored_s = time.perf_counter()
    Console(file=io.StringIO(), width=80, force_terminal=True).print(review_card(attempt))
    return scored_s, time.perf_counter()


def measure_live(path: Path, length_s: float, job: Job, judge: Judge, pacing: Pacing) -> Times:
    """Record a file in real time and stop at its end."""
    sink = Recording(path.with_suffix(".recorded.wav"))
    source = FileSource(path, real_time=True)
    recorder = Recorder(source, sink, judge.transcriber(Hints(), pacing, points=job.points))
    source.start()
    recorder.start()
    while recorder.meter().elapsed_s < length_s:
        time.sleep(0.01)
    stopped_s = time.perf_counter()
    failure = recorder.stop()
    if failure is not None:
        raise failure
    closed_s = time.perf_counter()
    heard = recorder.heard()
    heard_s = time.perf_counter()
    scored_s, drawn_s = draw_card(job, judge, heard)
    return Times(closed_s - stopped_s, heard_s - closed_s, scored_s - heard_s, drawn_s - scored_s)


def measure_after(path: Path, job: Job, judge: Judge) -> float:
    """Recognise, score and draw a finished file inside coach."""
    begun_s = time.perf_counter()
    _, drawn_s = draw_card(job, judge, judge.hear(read_blocks(path), Hints()))
    return drawn_s - begun_s


def measure_command(path: Path, command: tuple[str, ...], decoding: str = "") -> float:
    """Run the `whisper` command on a finished file."""
    options = f"--language en --fp16 False --output_format txt {decoding}".split()
    arguments = [*command, *options, "--output_dir", str(path.parent), str(path)]
    begun_s = time.perf_counter()
    subprocess.run(arguments, check=True, capture_output=True)
    spent_s = time.perf_counter() - begun_s
    if not path.with_suffix(".txt").read_text("utf-8").strip():  # the command prints its errors and ends well
        raise RuntimeError(f"{' '.join(arguments)} wrote no words")
    return spent_s


def measure(engine: Engine, samples: Samples, job: Job, pacing: Pacing) -> Take:
    """One answer, all three ways, one after another."""
    with tempfile.TemporaryDirectory(prefix="coach-latency-") as folder, engine.decoding():
        path = Path(folder) / "answer.wav"
        with Recording(path) as recording:
            recording.write(samples)
        judge = engine.judge(job)
        return Take(
            live=measure_live(path, len(samples) / SAMPLE_RATE_HZ, job, judge, pacing),
            after_s=measure_after(path, job, judge),
            command_s=(measure_command(path, engine.command), measure_command(path, engine.command, AS_COACH))
            if engine.command
            else None,
        )


def report(length_s: float, takes: list[Take]) -> None:
    """Print the medians of one engine and length, and the budgets that apply."""
    totals = [take.live.total_s for take in takes]
    total_s = median(totals)
    parts = ", ".join(
        f"{name} {median(getattr(take.live, attribute) for take in takes):.2f}"
        for name, attribute in (("file", "closed_s"), ("words", "words_s"), ("score", "score_s"), ("card", "card_s"))
    )
    print(f"  {length_s:4.0f} s answer: stop to review {total_s:6.2f} s ({parts}; slowest {max(totals):.2f})")
    after_s = median(take.after_s for take in takes)
    print(f"       the whole file inside coach {after_s:6.2f} s: {after_s / total_s:.0f}x later")
    commands = [take.command_s for take in takes if take.command_s is not None]
    if commands:
        plain_s, alike_s = (median(times) for times in zip(*commands, strict=True))
        sooner = plain_s / total_s
        print(f"       the whisper command         {plain_s:6.2f} s: {sooner:.0f}x later", end="")
        print(_verdict(f"{BUDGET_SOONER:.0f}x", sooner >= BUDGET_SOONER) if length_s == BUDGET_LENGTH_S else "")
        print(f"       the same, decoding as coach {alike_s:6.2f} s: {alike_s / total_s:.0f}x later", flush=True)
    elif length_s == BUDGET_LENGTH_S:
        print(f"       stop to review{_verdict(f'{BUDGET_S} s', total_s <= BUDGET_S)}", flush=True)


def _verdict(budget: str, is_met: bool) -> str:
    return f"   budget {budget}: {'met' if is_met else 'MISSED'}"


def load(name: str, folder: Path) -> Engine:
    """An engine by its name here, loaded."""
    if name == "moonshine":
        return Engine(name, choose("moonshine", "", folder).load())
    if name == "whisper-tiny":
        command = (sys.executable, "-m", "whisper", "--model", str(TINY))
        return Engine(name, choose("whisper", str(TINY), folder).load(), command)
    checkpoint = folder / "untrained.pt"
    save_untrained(checkpoint)
    command = (sys.executable, str(Path(__file__).parent / "held_decoding.py"), "--model", str(checkpoint))
    return Engine(name, choose("whisper", str(checkpoint), folder).load(), command, is_held=True)


def main() -> None:
    """Print a block for each engine."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = ("moonshine", "whisper-tiny", "base.en-sized")
    parser.add_argument("--engines", nargs="+", choices=names, default=names)
    parser.add_argument("--lengths", nargs="+", type=float, default=[30.0, 120.0, 300.0], metavar="S")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--speech", type=Path, default=SHIPPED, metavar="DIR", help="a folder of recordings to join")
    parser.add_argument("--lag", type=float, default=0.5, metavar="S", help="from the last word to the key")
    parser.add_argument(
        "--enough", type=float, metavar="S", help="try another length from which a pause ends a segment"
    )
    options = parser.parse_args()
    if options.engines != ["moonshine"] and shutil.which("ffmpeg") is None:
        parser.error("the whisper command needs ffmpeg, which is not installed (sudo apt install ffmpeg)")
    voices = read_voices(options.speech)
    job = sample_job()
    pacing = Pacing(n_enough=round(options.enough / WINDOW_S)) if options.enough else Pacing()
    with tempfile.TemporaryDirectory(prefix="coach-bench-") as folder:
        for name in options.engines:
            engine = load(name, Path(folder))
            print(f"{name}, medians of {options.repeats}, load average {os.getloadavg()[0]:.1f}", flush=True)
            for length_s in options.lengths:
                answers = [compose(voices, length_s, options.lag, first) for first in range(options.repeats)]
                report(length_s, [measure(engine, samples, job, pacing) for samples in answers])


if __name__ == "__main__":
    main()
