"""Which recordings the gate refuses: real answers must pass, and what is no answer must not.

    python tests/bench/gate.py [--speech DIR]

DIR holds sound files and refs.tsv (columns file, seconds, reference); those of ten words or more must all pass. Beside
them, sounds that are no answer are made here: silence, noise, hum, music-like chords, clicks, coughs; and, where
espeak-ng is installed, random words and answers in other languages, each by two voices. With each stands how steady
its words were when heard again (coach.core.steadiness).
"""

import sys

sys.path.pop(0)  # else coverage.py beside this file stands in for the package of that name, which Whisper imports

import argparse
import csv
import shutil
import subprocess
import tempfile
from itertools import product
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
RANDOM_WORDS = (
    "Table elephant purple window seventeen gravel onion ladder whisper carpet tiger marble engine velvet puddle "
    "basket lantern copper monkey thunder pillow radish hammer island feather bucket mirror walnut."
)
FOREIGN = {
    "de": (
        "In meiner letzten Stelle habe ich ein Team von sechs Leuten geleitet. Wir hatten große Probleme mit der "
        "Lieferung, deshalb habe ich die ganze Planung neu aufgebaut. Nach drei Monaten waren die Kunden zufrieden.",
        "Ich arbeite gern mit Menschen zusammen, und ich finde es wichtig, dass man offen miteinander spricht. Wenn es "
        "einen Konflikt gibt, suche ich zuerst das Gespräch unter vier Augen.",
        "Vor zwei Jahren haben wir ein neues Lager eröffnet. Meine Aufgabe war es, die Schichten zu planen und neue "
        "Mitarbeiter einzuarbeiten. Am Ende konnten wir die Fehlerquote um die Hälfte senken.",
        "Als Krankenpfleger habe ich gelernt, auch unter Druck ruhig zu bleiben. Einmal kamen drei Notfälle "
        "gleichzeitig, und ich musste schnell entscheiden, wer zuerst behandelt wird.",
        "Wenn ein Kunde verärgert ist, höre ich erst einmal zu und lasse ihn ausreden. Danach fasse ich zusammen, was "
        "ich verstanden habe, und schlage eine Lösung vor, die ich auch wirklich halten kann.",
    ),
    "fr": (
        "Dans mon dernier poste, j'étais responsable d'une équipe de six personnes. Nous avions beaucoup de retard sur "
        "les livraisons, et j'ai décidé de revoir toute l'organisation du magasin.",
        "J'aime travailler avec les gens, et je trouve important de parler franchement. Quand il y a un conflit, je "
        "cherche d'abord à discuter en tête à tête avec la personne concernée.",
        "Il y a deux ans, nous avons ouvert un nouvel entrepôt. Mon rôle était de planifier les équipes et de former "
        "les nouveaux collègues. À la fin nous avons réduit les erreurs de moitié.",
    ),
    "es": (
        "En mi último puesto fui responsable de un equipo de seis personas. Teníamos muchos retrasos en las entregas, "
        "y decidí cambiar toda la organización. En tres meses redujimos los retrasos a la mitad.",
        "Me gusta trabajar con la gente y creo que es importante hablar con franqueza. Cuando hay un conflicto, "
        "primero busco una conversación a solas con la persona.",
        "Hace dos años abrimos un nuevo almacén. Mi tarea era planificar los turnos y formar a los nuevos compañeros. "
        "Al final logramos reducir los errores a la mitad.",
    ),
    "it": (
        "Nel mio ultimo lavoro ero responsabile di una squadra di sei persone. Avevamo molti ritardi nelle consegne, "
        "quindi ho deciso di riorganizzare tutto il magazzino.",
        "Mi piace lavorare con le persone e credo che sia importante parlare apertamente. Quando c'è un conflitto "
        "cerco prima di tutto un colloquio a quattro occhi.",
    ),
    "nl": (
        "In mijn laatste baan gaf ik leiding aan een team van zes mensen. We hadden grote problemen met de levering, "
        "daarom heb ik de hele planning opnieuw opgezet. Na drie maanden waren de klanten tevreden.",
        "Ik werk graag met mensen samen en ik vind het belangrijk dat je open met elkaar praat. Als er een conflict "
        "is, zoek ik eerst het gesprek onder vier ogen.",
    ),
    "pt": (
        "No meu último emprego fui responsável por uma equipa de seis pessoas. Tínhamos muitos atrasos nas entregas, e "
        "decidi mudar toda a organização. Em três meses reduzimos os atrasos para metade.",
    ),
    "pl": (
        "W mojej ostatniej pracy kierowałem zespołem sześciu osób. Mieliśmy duże problemy z dostawami, dlatego "
        "zaplanowałem wszystko od nowa. Po trzech miesiącach klienci byli zadowoleni.",
    ),
    "sv": (
        "På mitt förra jobb ledde jag ett team på sex personer. Vi hade stora problem med leveranserna, så jag byggde "
        "upp hela planeringen på nytt. Efter tre månader var kunderna nöjda.",
    ),
}
"""Answers that an English engine cannot follow, by espeak-ng's voice for the language."""
SPEAKERS = ("", "+f2")


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


def verdict(judge: Judge, samples: Samples) -> tuple[bool, str]:
    """Whether a sound is refused, and a line that tells why or what was heard."""
    heard = judge.hear([samples], Hints())
    refusal = check_answer(heard.transcript, heard.facts, heard.steadiness)
    steadiness = "    " if heard.steadiness is None else f"{heard.steadiness:.2f}"
    told = f"refused: {refusal.reason}" if refusal else f"PASSED: {heard.transcript.text}"
    return refusal is not None, f"{steadiness} {told}"


def main() -> None:
    """Print what was refused and why."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--speech", type=Path)
    options = parser.parse_args()
    judge = Judge(choose("moonshine", "", Path()).load, SileroDetector, no_encoder)

    for name, samples in not_answers().items():
        print(f"{name:26} {verdict(judge, samples)[1]}")
    if shutil.which("espeak-ng"):
        print(f"{'random words':26} {verdict(judge, spoken('en', RANDOM_WORDS))[1]}")
        n_foreign = n_passed = 0
        for language, answers in FOREIGN.items():
            for text, speaker in product(answers, SPEAKERS):
                is_refused, told = verdict(judge, spoken(language + speaker, text))
                print(f"{language + speaker:26} {told}")
                n_foreign += 1
                n_passed += not is_refused
        print(f"answers in other languages: {n_foreign - n_passed} of {n_foreign} refused")
    if options.speech is None:
        return
    with (options.speech / "refs.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    steady: list[float] = []
    n_refused = {True: 0, False: 0}
    n_all = {True: 0, False: 0}
    for row in rows:
        is_long = len(row["reference"].split()) >= 10
        heard = judge.hear([decode(options.speech / row["file"])], Hints())
        refusal = check_answer(heard.transcript, heard.facts, heard.steadiness)
        if heard.steadiness is not None:
            steady.append(heard.steadiness)
        n_all[is_long] += 1
        n_refused[is_long] += refusal is not None
        if refusal is not None and is_long:
            print(f"{row['file']:40} refused: {refusal.reason}, {heard.facts}: {heard.transcript.text!r}")
    print(f"ten words or more: {n_refused[True]} of {n_all[True]} refused")
    print(f"{len(steady)} of them heard again: steadiness {min(steady, default=1.0):.2f} and more")
    print(f"fewer than ten words: {n_refused[False]} of {n_all[False]} refused")


if __name__ == "__main__":
    main()
