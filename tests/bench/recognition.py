"""Word error rate and real-time factor of each engine, with utterances packed into segments or cut at every pause.

    python tests/bench/recognition.py [--speech DIR] [--whisper CHECKPOINT] [--longer-than S]

DIR holds sound files and refs.tsv (columns file, seconds, reference). Words are compared after Whisper's own English
normaliser; references with tags such as <cut> or [laughter] are left out.
"""

import sys

sys.path.pop(0)  # else coverage.py beside this file stands in for the package of that name, which Whisper imports

import argparse
import csv
import time
from pathlib import Path

import jiwer
from whisper.normalizers import EnglishTextNormalizer

from coach.audio.decoding import decode
from coach.audio.vad import SileroDetector
from coach.core.pcm import SAMPLE_RATE_HZ
from coach.core.segmenter import Pacing
from coach.engines import choose
from coach.judging import Judge
from coach.ports import Hints, SentenceEncoder

ROOT = Path(__file__).parents[2]
NEVER = 1_000_000
PACINGS = {
    "cut at every pause": Pacing(n_join=Pacing().n_silence),
    "packed to 12 s": Pacing(n_max=375, n_enough=NEVER),
    "packed to 28 s": Pacing(n_enough=NEVER),
    "closed after 12 s": Pacing(),
}


def shipped_references() -> list[tuple[Path, str]]:
    """The sample recordings and what they say."""
    folder = ROOT / "samples" / "recordings"
    return [(path, path.with_suffix(".txt").read_text("utf-8")) for path in sorted(folder.glob("*.flac"))]


def references(folder: Path, longer_than_s: float) -> list[tuple[Path, str]]:
    """The recordings of a folder and their reference texts."""
    with (folder / "refs.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        (folder / row["file"], row["reference"])
        for row in rows
        if not set("<[") & set(row["reference"]) and float(row["seconds"]) >= longer_than_s
    ]


def no_encoder() -> SentenceEncoder:
    """Recognition needs none."""
    raise AssertionError


def main() -> None:
    """Print one line for each engine and pacing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--speech", type=Path)
    parser.add_argument("--whisper", default="", help="also measure this Whisper model or checkpoint")
    parser.add_argument(
        "--longer-than", type=float, default=0.0, metavar="S", help="only recordings of S seconds or more"
    )
    options = parser.parse_args()
    pairs = references(options.speech, options.longer_than) if options.speech else shipped_references()
    normalise = EnglishTextNormalizer()
    sounds = [(decode(path), normalise(text)) for path, text in pairs]
    audio_s = sum(len(samples) for samples, _ in sounds) / SAMPLE_RATE_HZ
    print(f"{len(sounds)} recordings, {audio_s / 60:.1f} minutes")
    engines = [("moonshine", "")] + ([("whisper", options.whisper)] if options.whisper else [])
    for engine, model in engines:
        judge = Judge(choose(engine, model, Path()).load, SileroDetector, no_encoder)
        judge.recognizer()
        for name, pacing in PACINGS.items():
            begun_s = time.perf_counter()
            heard = [judge.hear([samples], Hints(), pacing).transcript.text for samples, _ in sounds]
            real_time_factor = (time.perf_counter() - begun_s) / audio_s
            wer = jiwer.wer([reference for _, reference in sounds], [normalise(text) for text in heard])
            print(f"{engine:10} {name:20} WER {wer:.3f}   real-time factor {real_time_factor:.3f}", flush=True)


if __name__ == "__main__":
    main()
