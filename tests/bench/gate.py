"""Which recordings the gate refuses: real answers must pass, and what is no answer must not.

    python tests/bench/gate.py [--speech DIR]

DIR holds sound files and refs.tsv (columns file, seconds, reference); those of ten words or more must all pass. Beside
them, sounds that are no answer are made here: silence, noise, hum, music-like chords, clicks, coughs; and, where
espeak-ng is installed, answers in other languages and random words. About one in five of the former passes, German
above all: what the engine writes for it can be fluent English.
"""

import sys

sys.path.pop(0)  # else coverage.py beside this file stands in for the package of that name, which Whisper imports

import argparse
import csv
import shutil
import subprocess
import tempfile
from pathlib import Path

import numpy as np

from coach.audio.decoding import decode
from coach.audio.vad import SileroDetector
from coach.core.gate import check_answer
from coach.core.pcm import SAMPLE_RATE_HZ, Samples
from coach.engines import choose
from coach.judging import Judge
from coach.ports import Hints, SentenceEncoder

LENGTH_S = 10
SPOKEN = {
    "fr": "Dans mon dernier poste, j'étais responsable d'une équipe de six personnes. Nous avions beaucoup de retard "
    "sur les livraisons, et j'ai décidé de revoir toute l'organisation du magasin.",
    "de": "In meiner letzten Stelle habe ich ein Team von sechs Leuten geleitet. Wir hatten große Probleme mit der "
    "Lieferung, deshalb habe ich die ganze Planung neu aufgebaut. Nach drei Monaten waren die Kunden zufrieden.",
    "es": "En mi último puesto fui responsable de un equipo de seis personas. Teníamos muchos retrasos en las "
    "entregas, y decidí cambiar toda la organización. En tres meses redujimos los retrasos a la mitad.",
    "en": "Table elephant purple window seventeen gravel onion ladder whisper carpet tiger marble engine velvet "
    "puddle basket lantern copper monkey thunder pillow radish hammer island feather bucket mirror walnut.",
}
"""Answers that an English engine cannot follow, by voice; the English one is random words."""


def no_encoder() -> SentenceEncoder:
    """The gate needs none."""
    raise AssertionError


def not_answers() -> dict[str, Samples]:
    """Sounds of ten seconds that hold no answer."""
    rng = np.random.default_rng(7)
    t = np.arange(LENGTH_S * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    chord = sum(np.sin(2 * np.pi * f * t) / k for k, f in enumerate((220.0, 277.2, 329.6, 440.0), start=1))
    tremolo = 0.6 + 0.4 * np.sin(2 * np.pi * 2 * t)
    brown = np.cumsum(rng.normal(size=len(t)))
    clicks = np.zeros(len(t))
    clicks[:: SAMPLE_RATE_HZ // 3] = 0.9
    coughs = 0.4 * np.exp(-12 * (t % 1.5)) * (t % 1.5 < 0.35) * rng.normal(size=len(t))
    sounds = {
        "digital silence": np.zeros(len(t)),
        "faint hiss": 0.001 * rng.normal(size=len(t)),
        "white noise": 0.1 * rng.normal(size=len(t)),
        "rumble": 0.5 * (brown - brown.mean()) / np.abs(brown - brown.mean()).max(),
        "mains hum": 0.2 * np.sin(2 * np.pi * 50 * t),
        "chords": 0.1 * chord * tremolo,
        "clicks": clicks,
        "coughs": coughs,
        "square wave at the limit": np.sign(np.sin(2 * np.pi * 150 * t)),
    }
    return {name: sound.astype(np.float32) for name, sound in sounds.items()}


def spoken(voice: str, text: str) -> Samples:
    """A text said by espeak-ng."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answer.wav"
        subprocess.run(["espeak-ng", "-v", voice, "-s", "150", "-w", str(path), text], check=True, capture_output=True)
        return decode(path)


def main() -> None:
    """Print what was refused and why."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--speech", type=Path)
    options = parser.parse_args()
    judge = Judge(choose("moonshine", "", Path()).load, SileroDetector, no_encoder)

    sounds = not_answers()
    if shutil.which("espeak-ng"):
        sounds |= {f"synthetic voice, {voice}": spoken(voice, text) for voice, text in SPOKEN.items()}
    for name, samples in sounds.items():
        heard = judge.hear([samples], Hints())
        refusal = check_answer(heard.transcript, heard.facts)
        print(f"{name:26} {'refused: ' + refusal.reason if refusal else 'PASSED: ' + heard.transcript.text}")
    if options.speech is None:
        return
    with (options.speech / "refs.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    n_refused = {True: 0, False: 0}
    n_all = {True: 0, False: 0}
    for row in rows:
        is_long = len(row["reference"].split()) >= 10
        heard = judge.hear([decode(options.speech / row["file"])], Hints())
        refusal = check_answer(heard.transcript, heard.facts)
        n_all[is_long] += 1
        n_refused[is_long] += refusal is not None
        if refusal is not None and is_long:
            print(f"{row['file']:40} refused: {refusal.reason}, {heard.facts}: {heard.transcript.text!r}")
    print(f"ten words or more: {n_refused[True]} of {n_all[True]} refused")
    print(f"fewer than ten words: {n_refused[False]} of {n_all[False]} refused")


if __name__ == "__main__":
    main()
