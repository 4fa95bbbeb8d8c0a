"""What every recogniser does alike, and what the real ones make of the shipped recordings."""

import ast
import subprocess
import sys
import warnings
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import jiwer
import numpy as np
import pytest
import torch
from whisper.normalizers import EnglishTextNormalizer

import coach.core.pcm as pcm
from coach.answering import hints_of
from coach.audio.decoding import decode, read_blocks
from coach.audio.vad import SileroDetector
from coach.core.gate import share_looping
from coach.core.jobs import Job
from coach.core.keywords import Keyword
from coach.core.points import KeyPoint
from coach.core.transcript import Word
from coach.engines import Choice
from coach.engines.models import EMBEDDED_MODEL
from coach.engines.moonshine import MoonshineRecognizer, load
from coach.engines.scripted import ScriptedRecognizer
from coach.errors import EngineError
from coach.judging import Judge
from coach.ports import Hints, Recognizer, SentenceEncoder

PACKAGE = Path(__file__).parents[2] / "coach"
HINTS = Hints(names=("Maria Keller", "Brightside"))


@pytest.fixture(params=["whisper", "moonshine", "scripted"])
def recognizer(request: pytest.FixtureRequest) -> Recognizer:
    """A recogniser that has been used by other tests before, except for the scripted one."""
    if request.param == "scripted":
        return ScriptedRecognizer(["Thank you for  your time today."])
    found = request.getfixturevalue(f"{request.param}_recognizer")
    assert isinstance(found, Recognizer)
    return found


@pytest.fixture(scope="module")
def speech(recordings: list[Path]) -> pcm.Samples:
    """Six seconds of speech."""
    return decode(recordings[1])[: 6 * pcm.SAMPLE_RATE_HZ]


def noise(level: float, n_samples: int) -> pcm.Samples:
    return np.random.default_rng(7).normal(0.0, level, n_samples).astype(np.float32)


def test_it_is_a_recognizer_with_a_name(recognizer: Recognizer) -> None:
    assert isinstance(recognizer, Recognizer)
    assert recognizer.engine in {"whisper", "moonshine", "scripted"}
    assert recognizer.model


@pytest.mark.parametrize(
    "samples",
    [
        pcm.silence(0),
        pcm.silence(10),
        np.full(10, 0.5, dtype=np.float32),
        pcm.silence(pcm.WINDOW_SAMPLES),
        pcm.silence(3 * pcm.SAMPLE_RATE_HZ),
        pcm.silence(40 * pcm.SAMPLE_RATE_HZ),
        noise(0.0003, 3 * pcm.SAMPLE_RATE_HZ),
    ],
    ids=["nothing", "10 zeros", "10 loud samples", "a silent window", "3 s of zeros", "40 s of zeros", "faint noise"],
)
def test_where_nothing_is_said_there_are_no_words(recognizer: Recognizer, samples: pcm.Samples) -> None:
    assert recognizer.recognize(samples, Hints()) == []


@pytest.mark.parametrize("n_samples", [512, 1_023, 1_024, 16_001])
def test_any_length_of_sound_is_taken(recognizer: Recognizer, speech: pcm.Samples, n_samples: int) -> None:
    check_form(recognizer.recognize(speech[20_000 : 20_000 + n_samples], Hints()), n_samples)


def test_words_have_the_agreed_form(recognizer: Recognizer, speech: pcm.Samples) -> None:
    words = recognizer.recognize(speech, Hints())
    assert len(words) > 5
    check_form(words, len(speech))


def check_form(words: Sequence[Word], n_samples: int) -> None:
    for word in words:
        assert word.text
        assert word.text == word.text.strip()
        assert " " not in word.text
        assert 0.0 <= word.start_s <= word.end_s <= n_samples / pcm.SAMPLE_RATE_HZ + 1e-9
        assert word.probability is None or 0.0 <= word.probability <= 1.0
    starts = [word.start_s for word in words]
    assert starts == sorted(starts)


def test_the_same_sound_gives_the_same_words(recognizer: Recognizer, speech: pcm.Samples) -> None:
    samples = speech[: 2 * pcm.SAMPLE_RATE_HZ] + noise(0.02, 2 * pcm.SAMPLE_RATE_HZ)
    first = recognizer.recognize(samples, Hints())
    recognizer.recognize(pcm.silence(16_000), Hints())
    assert recognizer.recognize(samples, Hints()) == first


def test_names_may_be_given_and_put_no_words_into_the_transcript(recognizer: Recognizer, speech: pcm.Samples) -> None:
    words = recognizer.recognize(speech, HINTS)
    check_form(words, len(speech))
    assert not {"Maria", "Keller", "Brightside"} & {word.text.strip(".,") for word in words}
    assert recognizer.recognize(pcm.silence(16_000), HINTS) == []


# --- Models that cannot be loaded ---


def damage(checkpoint: Path, folder: Path) -> Path:
    """The first half of a checkpoint."""
    damaged = folder / "half.pt"
    data = checkpoint.read_bytes()
    damaged.write_bytes(data[: len(data) // 2])
    return damaged


def not_a_checkpoint(checkpoint: Path, folder: Path) -> Path:
    """A file that torch reads but that holds something else."""
    import torch

    torch.save({"dims": [1, 2, 3]}, folder / "other.pt")
    return folder / "other.pt"


def a_text(checkpoint: Path, folder: Path) -> Path:
    (folder / "text.pt").write_text("This is a text.")
    return folder / "text.pt"


def an_empty_file(checkpoint: Path, folder: Path) -> Path:
    (folder / "empty.pt").touch()
    return folder / "empty.pt"


@pytest.mark.parametrize("spoil", [damage, not_a_checkpoint, a_text, an_empty_file])
def test_a_damaged_checkpoint_is_named(
    spoil: Callable[[Path, Path], Path], whisper_checkpoint: Path, tmp_path: Path
) -> None:
    path = spoil(whisper_checkpoint, tmp_path)
    with pytest.raises(EngineError) as caught:
        Choice("whisper", str(path), tmp_path).load()
    assert str(path) in caught.value.message
    assert "coach models get base.en" in caught.value.hint
    assert caught.value.__cause__ is not None


@pytest.mark.parametrize(
    ("engine", "model", "message", "hint"),
    [
        ("whisper", "base.en", "The Whisper model 'base.en' is not on this machine", "coach models get base.en"),
        ("whisper", "mine/none.pt", "there is no file mine/none.pt", "Check the path."),
        ("moonshine", "base.en", "The embedded engine has no model 'base.en', only 'tiny-en'.", "--engine whisper"),
        ("scripted", "none.txt", "The script 'none.txt' cannot be read", "--model"),
        ("scripted", "", "The script '' cannot be read", "--model"),
    ],
)
def test_a_missing_model_is_named(engine: str, model: str, message: str, hint: str, tmp_path: Path) -> None:
    with pytest.raises(EngineError) as caught:
        Choice(engine, model, tmp_path).load()
    assert message in caught.value.message
    assert hint in caught.value.hint


@pytest.mark.usefixtures("moonshine_recognizer")
@pytest.mark.parametrize("broken", ["moonshine_voice.transcriber", "moonshine_voice.moonshine_api"])
def test_an_embedded_engine_that_does_not_run_here_names_whisper(
    broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, broken, None)
    with pytest.raises(EngineError) as caught:
        Choice("moonshine", "tiny-en", tmp_path).load()
    assert "cannot be used on this system" in caught.value.message
    assert "coach models get base.en" in caught.value.hint


@pytest.mark.usefixtures("moonshine_recognizer")
def test_an_embedded_model_that_is_gone_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("moonshine_voice.utils.get_model_path", lambda name: str(tmp_path / name))
    with pytest.raises(EngineError) as caught:
        Choice("moonshine", "tiny-en", tmp_path).load()
    assert "The embedded engine's model 'tiny-en' cannot be loaded" in caught.value.message
    assert "moonshine-voice==0.0.69" in caught.value.hint


@pytest.mark.parametrize(
    ("content", "message"), [(b"", "is empty"), (b"\n \n", "is empty"), (b"caf\xe9", "cannot be read")]
)
def test_a_script_must_hold_text(content: bytes, message: str, tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_bytes(content)
    with pytest.raises(EngineError, match=message):
        Choice("scripted", str(script), tmp_path).load()


def test_a_script_is_replayed_line_by_line_and_from_the_start_again(tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text("one two\n\nthree\n")
    recognizer = Choice("scripted", str(script), tmp_path).load()
    sound = noise(0.1, 16_000)
    texts = [" ".join(word.text for word in recognizer.recognize(sound, Hints())) for _ in range(3)]
    assert texts == ["one two", "three", "one two"]


# --- The shipped recordings, through the whole path from the file to the words ---


def no_encoder() -> SentenceEncoder:
    raise AssertionError("recognition needs no encoder")


def judge_of(recognizer: Recognizer) -> Judge:
    return Judge(lambda: recognizer, SileroDetector, no_encoder)


Normalise = Callable[[str], str]


@pytest.fixture(scope="module")
def normalise() -> Normalise:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # it leaves its table of spellings open
        normaliser: Normalise = EnglishTextNormalizer()
    return normaliser


@pytest.fixture(scope="module")
def references(recordings: list[Path], normalise: Normalise) -> list[str]:
    return [normalise(path.with_suffix(".txt").read_text("utf-8")) for path in recordings]


def test_whisper_hears_the_recordings_without_an_error(
    whisper_recognizer: Recognizer, recordings: list[Path], references: list[str], normalise: Normalise
) -> None:
    judge = judge_of(whisper_recognizer)
    heard = [judge.hear(read_blocks(path), Hints()) for path in recordings]
    assert [normalise(answer.transcript.text) for answer in heard] == references


def test_moonshine_hears_the_recordings(
    moonshine_recognizer: Recognizer, recordings: list[Path], references: list[str], normalise: Normalise
) -> None:
    judge = judge_of(moonshine_recognizer)
    heard = [judge.hear(read_blocks(path), Hints()) for path in recordings]
    assert jiwer.wer(references, [normalise(answer.transcript.text) for answer in heard]) <= 0.15


@pytest.mark.parametrize(("engine", "highest_wer"), [("whisper", 0.0), ("moonshine", 0.15)])
def test_a_minute_of_speech_does_not_make_it_loop(
    engine: str,
    highest_wer: float,
    request: pytest.FixtureRequest,
    recordings: list[Path],
    references: list[str],
    normalise: Normalise,
) -> None:
    judge = judge_of(request.getfixturevalue(f"{engine}_recognizer"))
    heard = judge.hear((block for path in recordings for block in read_blocks(path)), Hints())
    assert heard.facts is not None
    assert heard.facts.duration_s > 60.0
    words = normalise(heard.transcript.text).split()
    assert share_looping(words) == 0.0
    assert jiwer.wer(" ".join(references), " ".join(words)) <= highest_wer
    check_form(heard.transcript.words, round(heard.facts.duration_s * pcm.SAMPLE_RATE_HZ))


# --- What the engines themselves may do wrong ---


class UnreliableWhisper:
    """Stands for whisper.transcribe: keeps its options and the seed it would sample from, and answers as told."""

    def __init__(self, *words: tuple[str, float, float], failure: Exception | None = None) -> None:
        self.options: list[dict[str, Any]] = []
        self.seeds: list[int] = []
        self._words = [{"word": text, "start": start, "end": end, "probability": 0.5} for text, start, end in words]
        self._failure = failure

    def __call__(self, *_: object, **options: object) -> dict[str, Any]:
        self.options.append(options)
        self.seeds.append(torch.initial_seed())
        torch.rand(1)
        if self._failure is not None:
            raise self._failure
        return {"segments": [{"words": self._words[:2]}, {"words": self._words[2:]}]}


def test_whispers_words_are_brought_into_order(whisper_recognizer: Recognizer, monkeypatch: pytest.MonkeyPatch) -> None:
    told = UnreliableWhisper(
        (" Thank", -0.1, 0.3), ("  ", 0.3, 0.4), (" you", 0.2, 0.1), (" so", 0.1, 0.9), (" much.", 0.9, 5.0)
    )
    monkeypatch.setattr("whisper.transcribe", told)
    words = whisper_recognizer.recognize(noise(0.1, 16_000), Hints())
    assert [(word.text, word.start_s, word.end_s) for word in words] == [
        ("Thank", 0.0, 0.3),
        ("you", 0.2, 0.2),
        ("so", 0.2, 0.9),
        ("much.", 0.9, 1.0),
    ]
    check_form(words, 16_000)


def test_whisper_samples_from_one_seed_and_leaves_the_programs_own_alone(
    whisper_recognizer: Recognizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = UnreliableWhisper()
    monkeypatch.setattr("whisper.transcribe", told)
    torch.manual_seed(99)
    drawn = torch.rand(3)
    torch.manual_seed(99)
    for _ in range(2):
        whisper_recognizer.recognize(noise(0.1, 16_000), Hints())
    assert told.seeds == [0, 0]
    assert torch.equal(torch.rand(3), drawn)


def test_whisper_is_told_names_and_nothing_that_was_said_before(
    whisper_recognizer: Recognizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = UnreliableWhisper()
    monkeypatch.setattr("whisper.transcribe", told)
    whisper_recognizer.recognize(noise(0.1, 16_000), HINTS)
    whisper_recognizer.recognize(noise(0.1, 16_000), Hints())
    assert [options["initial_prompt"] for options in told.options] == ["Names: Maria Keller, Brightside.", None]
    assert not any(options["condition_on_previous_text"] for options in told.options)


@pytest.mark.parametrize("failure", [RuntimeError("out of memory"), ValueError("NaN in logits")])
def test_a_failure_inside_whisper_is_told_with_the_next_step(
    failure: Exception, whisper_recognizer: Recognizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("whisper.transcribe", UnreliableWhisper(failure=failure))
    with pytest.raises(EngineError) as caught:
        whisper_recognizer.recognize(noise(0.1, 24_000), Hints())
    assert caught.value.message == f"Whisper ({whisper_recognizer.model}) failed on 1.5 s of sound: {failure}"
    assert "--model" in caught.value.hint
    assert caught.value.__cause__ is failure


def break_moonshine(samples: pcm.Samples) -> object:
    """Stands for a transcriber of the package that fails."""
    from moonshine_voice.errors import MoonshineError

    raise MoonshineError(f"no {len(samples)} samples")


@pytest.mark.usefixtures("moonshine_recognizer")
def test_a_failure_inside_moonshine_is_told_with_the_next_step() -> None:
    with pytest.raises(EngineError) as caught:
        MoonshineRecognizer(break_moonshine).recognize(noise(0.1, 24_000), Hints())
    assert caught.value.message == "The embedded engine failed on 1.5 s of sound: no 24000 samples"
    assert "--engine whisper" in caught.value.hint


def test_samples_that_are_read_where_they_lie_are_heard_as_the_package_hears_them() -> None:
    from moonshine_voice.moonshine_api import ModelArch
    from moonshine_voice.transcriber import Transcriber
    from moonshine_voice.utils import get_model_path

    options = {"vad_threshold": "0.0", "return_audio_data": "false"}
    package = Transcriber(get_model_path(EMBEDDED_MODEL), ModelArch.TINY, options=options)
    spoken = decode(PACKAGE.parent / "samples" / "recordings" / "why_this_role.flac")[: 8 * pcm.SAMPLE_RATE_HZ]
    expected = package.transcribe_without_streaming(spoken.tolist(), pcm.SAMPLE_RATE_HZ).lines
    own = load(EMBEDDED_MODEL, Path())
    for samples in (spoken, np.repeat(spoken, 2)[::2]):
        texts = [word.text for word in own.recognize(samples, Hints())]
        assert texts == " ".join(line.text for line in expected).split()


AT_WORK = """
import sys, threading, time
from pathlib import Path
from coach.audio.decoding import decode
from coach.engines.moonshine import load
from coach.ports import Hints

def work():
    while True:
        recognizer.recognize(samples, Hints())

recognizer, samples = load(sys.argv[1], Path()), decode(Path(sys.argv[2]))
threading.Thread(target=work, daemon=True).start()
time.sleep(0.5)
print("Goodbye.", file=sys.stderr)
"""


def test_quitting_while_a_segment_is_heard_leaves_no_complaints_on_the_screen() -> None:
    recording = PACKAGE.parent / "samples" / "recordings" / "why_this_role.flac"
    command = [sys.executable, "-c", AT_WORK, EMBEDDED_MODEL, str(recording)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    assert done.stderr == "Goodbye.\n"


def test_a_failure_of_the_library_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    recognizer = load(EMBEDDED_MODEL, Path())
    assert isinstance(recognizer._transcribe, partial)
    monkeypatch.setattr(recognizer._transcribe.args[0], "_handle", 999_999)
    with pytest.raises(EngineError, match="embedded engine failed"):
        recognizer.recognize(noise(0.1, 24_000), Hints())


# --- Nothing that is scored is ever hinted at ---


def test_a_job_hints_at_names_only() -> None:
    job = Job(
        "Manager",
        company="Brightside",
        keywords=(Keyword("SQL", aliases=("sequel",)),),
        points=(KeyPoint("I moved the budget"),),
        facts={"interviewer": "Maria Keller", "product": "the filter set", "role": "manager"},
    )
    assert hints_of(job) == Hints(names=("Brightside", "Maria Keller"))


def test_nobody_else_hints_at_anything() -> None:
    given = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Hints":
                given += [path.name] if node.args or node.keywords else []
    assert given == ["answering.py"]
