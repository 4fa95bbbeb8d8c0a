"""Filled pauses found in the sound, how loud sentences end, and what following the voice costs.

    python tests/bench/delivery.py [--speech DIR]

DIR holds sound files, refs.tsv (columns file, reference) and, where somebody has marked them, fillers_pauses.tsv (file,
kind, token, start, end), whose um and uh are looked for. MORE_LABELS adds those that references of the same recordings
hold without a time. What is found where a reference holds no um or uh is a false alarm; some of them may be real ones
that the reference leaves out. The shipped recordings, which hold none, are measured without DIR.
"""

import argparse
import csv
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np

from coach.audio.decoding import decode
from coach.audio.vad import SileroDetector
from coach.core.delivery.filled_pauses import filled_pause_features, filled_pause_probability, find_filled_pauses
from coach.core.delivery.loudness import FADES_FROM_DB, measure_loudness
from coach.core.language.inflections import is_hesitation
from coach.core.language.plain_words import plain
from coach.core.pcm import SAMPLE_RATE_HZ, WINDOW_SAMPLES, Samples
from coach.core.scoring import Heard
from coach.core.sound import Hold, Span
from coach.core.transcript import Transcript
from coach.core.voice import VoiceTrack
from coach.engines import choose
from coach.judging import Judge
from coach.ports import Hints, SentenceEncoder

ROOT = Path(__file__).parents[2]

MORE_LABELS = {
    "mfa_acoustic_corpus.flac": [Span(14.5, 15.0)],
    "mfashort_mfa_uh.flac": [Span(2.3, 3.7)],
    "mfashort_mfa_uhum.flac": [Span(2.5, 3.85), Span(4.0, 4.75), Span(5.1, 5.95)],
    "rosehill_12_agent_instructions_denoised.flac": [Span(33.9, 34.4)],
}
DRAWN_OUT = {"mfashort_mfa_long.flac", "mfashort_mfa_internalsil.flac"}
"""Here a speaker draws words out on purpose, which sounds the same: measured apart."""

MIN_LABEL_S = 0.1
"""Shorter labels are slips of the aligner."""

LABEL_WEIGHT = 3.0
RIDGE = 3.0


@dataclass(frozen=True)
class Clip:
    """A recording, what coach heard in it, and where it holds an um or uh."""

    name: str
    samples: Samples
    heard: Heard
    labels: Sequence[Span]

    @property
    def holds(self) -> Sequence[Hold]:
        """Where the voice rests on one sound."""
        assert self.heard.facts is not None
        assert self.heard.facts.voice is not None
        return self.heard.facts.voice.holds


def labels_of(folder: Path) -> dict[str, list[Span]]:
    """The filled pauses of each recording of a folder."""
    labels = {name: list(spans) for name, spans in MORE_LABELS.items()}
    path = folder / "fillers_pauses.tsv"
    if path.exists():
        with path.open(encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                span = Span(float(row["start"] or 0), float(row["end"] or 0))
                if is_hesitation(row["token"] or "") and span.length_s >= MIN_LABEL_S:
                    labels.setdefault(row["file"], []).append(span)
    return labels


def listen(paths: Iterable[Path], labels: dict[str, list[Span]]) -> list[Clip]:
    """The recordings as the embedded engine hears them."""
    judge = Judge(choose("moonshine", "", Path()).load, SileroDetector, no_encoder)
    clips = []
    for path in paths:
        samples = decode(path)
        clips.append(Clip(path.name, samples, judge.hear([samples], Hints()), labels.get(path.name, [])))
    return clips


def no_encoder() -> SentenceEncoder:
    """Nothing is scored."""
    raise AssertionError


def is_on(found: Span | Hold, labels: Sequence[Span]) -> bool:
    """Whether half of what was found lies on one label."""
    length_s = found.end_s - found.start_s
    return any(min(found.end_s, label.end_s) - max(found.start_s, label.start_s) > length_s / 2 for label in labels)


def print_filled_pauses(clips: Sequence[Clip]) -> None:
    """Precision, recall and false alarms, by the sound alone and beside the words."""
    clips = [clip for clip in clips if clip.name not in DRAWN_OUT]
    labelled = [clip for clip in clips if clip.labels]
    found = {clip.name: find(clip, Transcript(())) for clip in clips}
    n_labels = sum(len(clip.labels) for clip in labelled)
    n_right = sum(is_on(pause, clip.labels) for clip in clips for pause in found[clip.name])
    n_found = sum(map(len, found.values()))
    n_hit = sum(any(is_on(pause, [label]) for pause in found[c.name]) for c in labelled for label in c.labels)
    minutes = minutes_of([clip for clip in clips if not clip.labels])
    false_alarms = sum(len(found[clip.name]) for clip in clips if not clip.labels)
    print(f"filled pauses, by the sound alone: {len(labelled)} recordings with {n_labels} labels")
    print(f"  precision {share(n_right, n_found)}   recall {share(n_hit, n_labels)}")
    print(
        f"  false alarms {false_alarms} in {minutes:.1f} minutes without fillers, {false_alarms / minutes:.2f} a minute"
    )
    for low, high in ((0.0, 0.1), (0.1, 0.3), (0.3, 0.5), (0.5, 0.8), (0.8, 1.0)):
        inside = [
            is_on(hold, clip.labels)
            for clip in clips
            for hold in clip.holds
            if low <= filled_pause_probability(hold) < high
        ]
        print(f"  holds of probability {low:.1f}-{high:.1f}: {share(sum(inside), len(inside))} are filled pauses")
    print("beside the embedded engine's words")
    for clip in labelled:
        n_written = sum(is_hesitation(text) for text in plain([word.text for word in clip.heard.transcript.words]))
        n_added = len(find(clip, clip.heard.transcript))
        print(f"  {clip.name[:40]:40} labels {len(clip.labels)}   written {n_written}   added by the sound {n_added}")


def find(clip: Clip, transcript: Transcript) -> Sequence[Span]:
    """The filled pauses of a recording, given its words."""
    pauses = find_filled_pauses(clip.heard.facts, transcript) or ()
    return [Span(pause.start_s, pause.end_s) for pause in pauses]


def share(part: int, whole: int) -> str:
    """A share with its counts."""
    return f"{part}/{whole}" + (f" = {part / whole:.2f}" if whole else "")


def minutes_of(clips: Sequence[Clip]) -> float:
    """How long recordings last."""
    return sum(len(clip.samples) for clip in clips) / SAMPLE_RATE_HZ / 60.0


def print_fit(clips: Sequence[Clip]) -> None:
    """The fit of coach.core.delivery.filled_pauses made again, and how it does on recordings left out."""
    rows = [
        (clip.name, features, is_on(hold, clip.labels))
        for clip in clips
        if clip.name not in DRAWN_OUT
        for hold in clip.holds
        if (features := filled_pause_features(hold)) is not None
    ]
    names = np.array([name for name, _, _ in rows])
    features = np.array([row for _, row, _ in rows])
    truth = np.array([is_filled for _, _, is_filled in rows])
    intercept, slopes = fit(features, truth)
    print(
        f"fitted to {len(rows)} holds, {truth.sum()} of them filled pauses: intercept {intercept:.1f}, slopes", end=" "
    )
    print(", ".join(f"{slope:.1f}" for slope in slopes))
    is_told = np.zeros(len(rows), dtype=bool)
    for name in set(names):
        intercept, slopes = fit(features[names != name], truth[names != name])
        is_told[names == name] = intercept + features[names == name] @ slopes > 0.0
    print(
        f"  fitted without each recording in turn: precision {share((is_told & truth).sum(), is_told.sum())}", end="   "
    )
    print(f"of the holds on labels found {share((is_told & truth).sum(), truth.sum())}")


def fit(features: np.ndarray, truth: np.ndarray) -> tuple[float, np.ndarray]:
    """Intercept and slopes of a ridge logistic regression, by Newton's method.

    Args:
        features: of shape (n_holds, n_features).
        truth: which holds are filled pauses; these count LABEL_WEIGHT times.

    """
    mean, deviation = features.mean(axis=0), features.std(axis=0)
    inputs = np.column_stack([(features - mean) / deviation, np.ones(len(features))])
    weights = np.where(truth, LABEL_WEIGHT, 1.0)
    ridge = np.diag([RIDGE] * features.shape[1] + [0.0])
    slopes = np.zeros(inputs.shape[1])
    for _ in range(50):
        told = 1.0 / (1.0 + np.exp(-inputs @ slopes))
        curvature = (inputs.T * (weights * told * (1.0 - told))) @ inputs + ridge
        slopes -= np.linalg.solve(curvature, inputs.T @ (weights * (told - truth)) + ridge @ slopes)
    per_unit = slopes[:-1] / deviation
    return float(slopes[-1] - per_unit @ mean), per_unit


def print_loudness(clips: Sequence[Clip]) -> None:
    """How far the level falls at the ends of sentences."""
    print("fall of the level at the ends of sentences")
    falls_db = []
    for clip in clips:
        loudness = measure_loudness(clip.heard.facts, clip.heard.transcript)
        if loudness is not None:
            falls_db.append(loudness.end_fall_db)
            print(f"  {clip.name[:40]:40} {loudness.end_fall_db:5.1f} dB over {loudness.n_sentences} sentences")
    if falls_db:
        n_fading = sum(fall_db > FADES_FROM_DB for fall_db in falls_db)
        print(f"  median {median(falls_db):.1f}, largest {max(falls_db):.1f}; {n_fading} beyond {FADES_FROM_DB:.0f} dB")


def print_cost(clips: Sequence[Clip]) -> None:
    """Processor time of following the voice, as a share of the sound's length."""
    begun_s = time.process_time()
    for clip in clips:
        track = VoiceTrack()
        for first in range(0, len(clip.samples) - WINDOW_SAMPLES + 1, WINDOW_SAMPLES):
            track.take(clip.samples[first : first + WINDOW_SAMPLES])
        track.finish()
    share_of_core = (time.process_time() - begun_s) / (60.0 * minutes_of(clips))
    print(f"following the voice takes {share_of_core:.2%} of one core while it is spoken")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--speech", type=Path, default=ROOT / "samples" / "recordings")
    folder = parser.parse_args().speech
    labels = labels_of(folder)
    clips = listen(sorted(folder.glob("*.flac")), labels)
    print(f"{len(clips)} recordings, {minutes_of(clips):.1f} minutes")
    print_filled_pauses(clips)
    if any(clip.labels for clip in clips):
        print_fit(clips)
    print_loudness(clips)
    print_cost(clips)


if __name__ == "__main__":
    main()
