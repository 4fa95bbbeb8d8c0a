"""How near the verdicts come to a careful listener's: `python tests/bench/coverage.py [--speech VOICE]`.

Reads answers labelled by hand: tests/data/coverage_dev.json, or what --data names; points_held.json beside it has more
points and no keywords, keywords_more.json more keywords and no points, coverage_more.json more of both; the rules for
terms were mended on the last two (README.md tells what they gave before). No weight was fitted on coverage_dev.json:
all come from points_train.json and points_held.json. But its answers were in view while the rules for terms were
written, the thresholds for garbled terms settled (on their synthetic speech) and the kinds of evidence for points
chosen, so expect less on answers never seen. The reader never saw points_held.json; the weights of the evidence were
fitted on it. The baselines get the threshold that suits the answers at hand best.
"""

import sys

from spoken import Speaker

sys.path.pop(0)  # else this file stands in for the package coverage, which other libraries import

import json
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import torch

from coach.core.keywords import Keyword, KeywordResult, KeywordState, find_keywords
from coach.core.language.text import tokenise_text
from coach.core.points import KeyPoint, PointResult, PointState, find_points
from coach.core.transcript import Transcript
from coach.engines.encoder import MiniLm

DATA = Path(__file__).parents[1] / "data" / "coverage_dev.json"
STATES = (PointState.MADE, PointState.PARTLY, PointState.MISSED)
N_LAST_WORDS = 25
"""Spoken in the ten seconds that a segment lasts, at 150 words a minute."""
LABELS = {"yes": PointState.MADE, "partly": PointState.PARTLY, "no": PointState.MISSED}

Case = dict[str, Any]


@dataclass(frozen=True)
class Judged:
    """A labelled point and its verdict."""

    label: dict[str, str]
    result: PointResult

    @property
    def wanted(self) -> PointState:
        return LABELS[self.label["covered"]]


def completed(case: Case) -> Case:
    """A case of points alone in the form of the others: without keywords, its quotes as the reasons."""
    labels = [{"why": f'"{label.get("quote", "")}"', **label} for label in case.get("points", [])]
    return {"keywords": [], **case, "points": labels}


def f1(n_right: int, n_given: int, n_wanted: int) -> float:
    return 2 * n_right / (n_given + n_wanted) if n_given + n_wanted else 1.0


def share(part: float, whole: float) -> float:
    return part / whole if whole else 1.0


def keyword_line(name: str, pairs: Sequence[tuple[bool, bool]]) -> str:
    """Precision, recall and F1 of (given, wanted) pairs."""
    right = sum(given and wanted for given, wanted in pairs)
    given, wanted = sum(given for given, _ in pairs), sum(wanted for _, wanted in pairs)
    return (
        f"  {name:<22} precision {share(right, given):.3f}  recall {share(right, wanted):.3f}  "
        f"F1 {f1(right, given, wanted):.3f}  ({right} of {wanted} found, {given - right} too many)"
    )


def report_keywords(cases: Sequence[Case], texts: dict[str, str]) -> None:
    print("\nKeywords")
    said: list[tuple[bool, bool]] = []
    negated: list[tuple[bool, bool]] = []
    substring: list[tuple[bool, bool]] = []
    stems: list[tuple[bool, bool]] = []
    for case in cases:
        text = texts[case["id"]]
        results = find_keywords(Transcript.typed(text), [Keyword(label["term"]) for label in case["keywords"]])
        held = [token.stem for token in tokenise_text(text)]
        for label, result in zip(case["keywords"], results, strict=True):
            said.append((result.state is not KeywordState.MISSED, label["said"]))
            negated.append((result.state is KeywordState.NEGATED, bool(label.get("negated"))))
            substring.append((label["term"].casefold() in text.casefold(), label["said"]))
            wanted = [token.stem for token in tokenise_text(label["term"])]
            spans = (held[i : i + len(wanted)] for i in range(len(held)))
            stems.append((wanted in spans, label["said"]))
            show_keyword_error(case, label, result)
    for name, pairs in (("coach", said), ("coach, negated", negated), ("substring", substring), ("stems", stems)):
        print(keyword_line(name, pairs))


def show_keyword_error(case: Case, label: dict[str, Any], result: KeywordResult) -> None:
    found = result.state is not KeywordState.MISSED
    if found != label["said"] or (result.state is KeywordState.NEGATED) != bool(label.get("negated")):
        quote = result.evidence.quote if result.evidence else ""
        print(f"    {case['id']} {label['term']}: {result.state} {quote!r}, label: {label['why']}")


def best_threshold(scores: Sequence[float], wanted: Sequence[bool]) -> float:
    """The highest F1 that any threshold on the scores gives."""
    return max(
        f1(
            sum(score >= limit and want for score, want in zip(scores, wanted, strict=True)),
            sum(score >= limit for score in scores),
            sum(wanted),
        )
        for limit in sorted(set(scores))
    )


def report_points(cases: Sequence[Case], texts: dict[str, str], judge: Callable[..., tuple[PointResult, ...]]) -> None:
    own: list[Judged] = []
    foreign: list[Judged] = []
    for i, case in enumerate(cases):
        transcript = Transcript.typed(texts[case["id"]])
        own += judged(transcript, case["points"], judge)
        other = cases[(i + 7) % len(cases)]["points"]
        foreign += judged(transcript, [{**label, "covered": "no", "kind": "other answer"} for label in other], judge)
    matrix = Counter((item.wanted, item.result.state) for item in own)
    print("\nPoints, hard set: rows are labels, columns verdicts")
    print("           " + "".join(f"{state:>8}" for state in STATES))
    for row in STATES:
        print(f"  {row:<9}" + "".join(f"{matrix[row, column]:8d}" for column in STATES))
    print(f"  made-against-not F1 {made_f1(own):.3f}   macro-F1 {macro_f1(matrix):.3f}")
    made = [item for item in own if item.wanted is PointState.MADE]
    print(f"  everyday: all own points and as many of other answers F1 {made_f1([*own, *foreign]):.3f}, ", end="")
    print(f"made points and points of other answers F1 {made_f1([*made, *foreign]):.3f}")
    print_kinds([*own, *foreign])
    print_quotes(own)


def judged(
    transcript: Transcript, labels: Sequence[dict[str, str]], judge: Callable[..., tuple[PointResult, ...]]
) -> list[Judged]:
    results = judge(transcript, [KeyPoint(label["text"]) for label in labels])
    return [Judged(label, result) for label, result in zip(labels, results, strict=True)]


def made_f1(items: Sequence[Judged]) -> float:
    given = [item.result.state is PointState.MADE for item in items]
    wanted = [item.wanted is PointState.MADE for item in items]
    return f1(sum(a and b for a, b in zip(given, wanted, strict=True)), sum(given), sum(wanted))


def macro_f1(matrix: Counter[tuple[PointState, PointState]]) -> float:
    return statistics.fmean(
        f1(matrix[state, state], sum(matrix[row, state] for row in STATES), sum(matrix[state, c] for c in STATES))
        for state in STATES
    )


def print_kinds(items: Sequence[Judged]) -> None:
    kinds = Counter((item.wanted, item.label["kind"]) for item in items)
    made = Counter((item.wanted, item.label["kind"]) for item in items if item.result.state is PointState.MADE)
    print("  granted as made, by label and kind:")
    for wanted in STATES:
        parts = [f"{kind} {made[wanted, kind]}/{n}" for (label, kind), n in sorted(kinds.items()) if label is wanted]
        print(f"    {wanted:<7} {', '.join(parts)}")


def print_quotes(items: Sequence[Judged]) -> None:
    """How often the quote of a rightly granted point shares words with what the label quotes."""
    shown = [item for item in items if item.wanted is PointState.MADE and item.result.evidence is not None]
    hits = sum(overlaps(item.result, item.label["why"]) for item in shown)
    lengths = [len(item.result.evidence.quote.split()) for item in shown if item.result.evidence is not None]
    print(
        f"  quotes: {hits} of {len(shown)} shown for made points overlap the label's ({share(hits, len(shown)):.2f}), "
        f"median length {statistics.median(lengths or [0]):.0f} words"
    )


def overlaps(result: PointResult, why: str) -> bool:
    """Whether a quote shares two neighbouring words with one that the reason quotes (one word, if it has only one)."""
    said = re.findall(r"\w+", result.evidence.quote.casefold() if result.evidence else "")
    for quoted in re.findall(r'"([^"]+)"', why):
        words = re.findall(r"\w+", quoted.casefold())
        n = min(2, len(words))
        if {tuple(words[i : i + n]) for i in range(len(words) - n + 1)} & {
            tuple(said[i : i + n]) for i in range(len(said) - n + 1)
        }:
            return True
    return False


def report_baselines(cases: Sequence[Case], texts: dict[str, str], encoder: MiniLm) -> None:
    scores: dict[str, list[float]] = {"substring": [], "stem overlap": [], "cosine": []}
    wanted: list[bool] = []
    for case in cases:
        text = texts[case["id"]]
        stems = {token.stem for token in tokenise_text(text)}
        sentences = re.split(r"(?<=[.?!]) ", text)
        rows = encoder.similarities([label["text"] for label in case["points"]], sentences)
        for label, row in zip(case["points"], rows, strict=True):
            words = [word for word in re.findall(r"\w+", label["text"].casefold()) if len(word) > 3]
            own = {token.stem for token in tokenise_text(label["text"])}
            scores["substring"].append(share(sum(word in text.casefold() for word in words), len(words)))
            scores["stem overlap"].append(share(len(own & stems), len(own)))
            scores["cosine"].append(max(row))
            wanted.append(label["covered"] == "yes")
    print("  baselines at their best threshold on these answers, made-against-not F1:")
    print("    " + ", ".join(f"{name} {best_threshold(values, wanted):.3f}" for name, values in scores.items()))
    print(f"    granting every point {f1(sum(wanted), len(wanted), sum(wanted)):.3f}")


def report_speed(cases: Sequence[Case]) -> None:
    """Time per answer with models warm and points encoded, as in a session; and that the same comes out again.

    An encoder remembers what it has read, so there are two new ones: one meets each answer at its end, the other has
    looked at all but its last words before, as while a person speaks.
    """
    judge, later = judge_of(MiniLm.load()), judge_of(MiniLm.load())
    times: list[float] = []
    times_later: list[float] = []
    same = True
    for case in cases:
        words = case["transcript"].split()
        transcript, begun = Transcript.typed(case["transcript"]), Transcript.typed(" ".join(words[:-N_LAST_WORDS]))
        points = [KeyPoint(label["text"]) for label in case["points"]]
        keywords = [Keyword(label["term"]) for label in case["keywords"]]
        find_keywords(Transcript.typed("Well."), keywords)
        judge(Transcript.typed("Well."), points)
        later(begun, points)
        found = []
        for held, spent in ((judge, times), (later, times_later)):
            start = time.perf_counter()
            found.append((held(transcript, points), find_keywords(transcript, keywords)))
            spent.append(1000 * (time.perf_counter() - start))
        same &= found[0] == found[1]
    print(f"\nScoring one answer: median {statistics.median(times):.0f} ms, longest {max(times):.0f} ms; ", end="")
    print(f"all but its last {N_LAST_WORDS} words looked at before, {statistics.median(times_later):.0f} ms; ", end="")
    print("the same both times" if same else "DIFFERENT the second time")


def judge_of(encoder: MiniLm) -> Callable[[Transcript, Sequence[KeyPoint]], tuple[PointResult, ...]]:
    return lambda transcript, points: find_points(transcript, points, encoder.similarities, encoder.readings)


@click.command()
@click.option("--data", type=click.Path(exists=True, dir_okay=False, path_type=Path), default=DATA, help="Labels.")
@click.option("--speech", "voice", help="Speak and recognise the answers first: flite:slt, flite:rms, espeak-ng:en-gb.")
@click.option("--floats", is_flag=True, help="As on a processor that is not made for products of 8-bit numbers.")
def main(data: Path, voice: str | None, floats: bool) -> None:
    """Print how near coach's verdicts come to the labels of DATA."""
    if floats:
        torch.cpu.get_capabilities = dict
    cases = [completed(case) for case in json.loads(data.read_text(encoding="utf-8"))]
    texts = {case["id"]: case["transcript"] for case in cases}
    if voice:
        speaker = Speaker(voice)
        texts = {name: speaker.hear(text) for name, text in texts.items()}
    encoder = MiniLm.load()
    if any(case["keywords"] for case in cases):
        report_keywords(cases, texts)
    if any(case["points"] for case in cases):
        report_points(cases, texts, judge_of(encoder))
        report_baselines(cases, texts, encoder)
    report_speed(cases)


if __name__ == "__main__":
    main()
