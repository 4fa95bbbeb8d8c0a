"""What was said stays: the program is killed, the microphone unplugged, the disk filled, all of it for real."""

import random
import signal
import subprocess
import time
import wave
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import coach.core.pcm as pcm
from coach.audio.decoding import decode
from coach.core.attempts import Origin
from coach.store.unfinished import find
from tests.e2e.screen import CTRL_C, ENTER, Terminal
from tests.e2e.sitting import SAYS_MISSION, VOICE, attempts, begin, leave

pytestmark = pytest.mark.microphone

LOST_AT_MOST_S = 1.0
"""What a crash may cost of a recording (design: blocks are on disk within a second of being spoken)."""


moments = random.Random(20)
WHILE_RECORDING_S = [round(moments.uniform(1.0, 4.0), 2) for _ in range(20)]
AFTER_STOP_S = [round(moments.uniform(0.0, 0.8), 2) for _ in range(3)]


@pytest.fixture
def speaking(virtual_microphone: Any, tmp_path: Path) -> None:
    """Somebody speaks throughout the test."""
    path = tmp_path / "voice.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, pcm.SAMPLE_RATE_HZ, 0, "NONE", ""))
        file.writeframes(pcm.to_int16(decode(VOICE)).tobytes() * 10)
    virtual_microphone.play(path)


@pytest.fixture
def small_disk(home: Path) -> Iterator[Path]:
    """A disk of two megabytes under coach's data."""
    home.mkdir(mode=0o700)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m,mode=0700", "tmpfs", home], check=True)
    try:
        yield home
    finally:
        subprocess.run(["umount", "--lazy", home], check=True)


def fill(folder: Path) -> Path:
    """A file that leaves no room on its disk."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return filler


def record(terminal: Terminal, seconds: float) -> float:
    """Answer for a while; the seconds that passed since the terminal said that it records."""
    begin(terminal)
    began_s = time.monotonic()
    terminal.watch(seconds)
    return time.monotonic() - began_s


def kept_s(home: Path) -> float:
    """The length of the only recording, which opens in coach and elsewhere and holds the voice."""
    (path,) = (home / "recordings").glob("*.wav")
    samples = decode(path)
    with wave.open(str(path)) as opened:
        assert (opened.getframerate(), opened.getnchannels(), opened.getsampwidth()) == (pcm.SAMPLE_RATE_HZ, 1, 2)
        assert len(opened.readframes(opened.getnframes())) == 2 * len(samples)
    assert pcm.peak(samples) > 0.05
    assert path.stat().st_mode & 0o777 == 0o600
    return len(samples) / pcm.SAMPLE_RATE_HZ


def drafts(home: Path) -> list[str]:
    """What is on the disk of an answer that is being typed."""
    return [path.read_text() for path in (home / "recordings").glob("*.txt")]


@pytest.mark.parametrize("moment_s", WHILE_RECORDING_S)
def test_a_kill_while_recording_costs_a_second_at_most(
    practise: Callable[..., Terminal], speaking: None, home: Path, moment_s: float
) -> None:
    terminal = practise([SAYS_MISSION])
    said_s = record(terminal, moment_s)
    terminal.signal(signal.SIGKILL)
    assert terminal.wait_for_exit() == -signal.SIGKILL
    assert said_s - LOST_AT_MOST_S <= kept_s(home) <= said_s + 3.0
    assert attempts(home) == ()


@pytest.mark.parametrize("moment_s", AFTER_STOP_S)
def test_a_kill_after_the_answer_leaves_it_whole(
    practise: Callable[..., Terminal],
    run_coach: Callable[..., Any],
    speaking: None,
    home: Path,
    tmp_path: Path,
    moment_s: float,
) -> None:
    terminal = practise([SAYS_MISSION])
    record(terminal, 4.0)
    terminal.press(ENTER, after_s=0.0)
    terminal.watch(moment_s)
    terminal.signal(signal.SIGKILL)
    terminal.wait_for_exit()
    assert kept_s(home) > 4.0 - LOST_AT_MOST_S
    assert len(attempts(home)) <= 1
    result = run_coach("recover", "--engine", "scripted", "--model", tmp_path / "script.txt")
    assert result.returncode == 0, result.stderr
    (saved,) = attempts(home)
    assert saved.heard.transcript.text == SAYS_MISSION


def ctrl_c(terminal: Terminal) -> None:
    terminal.press(CTRL_C, after_s=0.0)


def terminate(terminal: Terminal) -> None:
    terminal.signal(signal.SIGTERM)


def kill(terminal: Terminal) -> None:
    terminal.signal(signal.SIGKILL)


def hang_up(terminal: Terminal) -> None:
    terminal.hang_up()


@pytest.mark.parametrize(
    ("end", "code"), [(terminate, 128 + signal.SIGTERM), (hang_up, 128 + signal.SIGHUP), (ctrl_c, 130)]
)
def test_a_program_that_is_ended_keeps_the_answer_and_the_terminal(
    practise: Callable[..., Terminal], speaking: None, home: Path, end: Callable[[Terminal], None], code: int
) -> None:
    terminal = practise([SAYS_MISSION])
    modes = terminal.modes()
    said_s = record(terminal, 2.0)
    assert terminal.modes() != modes
    end(terminal)
    assert terminal.wait_for_exit() == code
    if end is not hang_up:
        assert terminal.modes() == modes
        assert "\x1b[?25h" in terminal.written.decode().rpartition("\x1b[?25l")[2], "the cursor is still hidden"
        assert "What you said so far is kept." in terminal.prose()
        assert "Traceback" not in terminal.text()
    assert said_s - LOST_AT_MOST_S <= kept_s(home)
    assert attempts(home) == ()
    (unfinished,) = find(home / "recordings")
    assert unfinished.asked.question_id == "why-this-role"


def test_ctrl_c_while_typing_loses_nothing_that_is_wanted(practise: Callable[..., Terminal], home: Path) -> None:
    terminal = practise([], "--typed")
    modes = terminal.modes()
    terminal.wait_for("Enter start")
    terminal.press(ENTER)
    terminal.wait_for("Type your answer.")
    terminal.press(f"{SAYS_MISSION}\rAnd I like the pe", after_s=0.1)
    terminal.press(CTRL_C)
    terminal.wait_for("Keep what you typed? [Y/n]")
    terminal.press("y\r")
    terminal.wait_for("e correct")
    (saved,) = attempts(home)
    assert saved.heard.transcript.text == f"{SAYS_MISSION} And I like the pe"

    terminal.press("r")
    terminal.wait_for("Enter start")
    terminal.press(ENTER)
    terminal.wait_for("Type your answer.")
    terminal.press("No, nothing", after_s=0.1)
    terminal.press(CTRL_C)
    terminal.wait_for("Keep what you typed? [Y/n]")
    terminal.press("n\r")
    assert terminal.wait_for_exit() == 128 + signal.SIGINT
    assert "Nothing you typed here is kept. Saved as session 1." in terminal.prose()
    assert terminal.modes() == modes
    assert attempts(home) == (saved,)


@pytest.mark.parametrize("end", [terminate, hang_up, kill])
def test_what_was_typed_when_the_program_ended_is_finished_next_time(
    practise: Callable[..., Terminal], home: Path, end: Callable[[Terminal], None]
) -> None:
    terminal = practise([], "--typed")
    terminal.wait_for("Enter start")
    terminal.press(ENTER)
    terminal.wait_for("Type your answer.")
    terminal.press(f"{SAYS_MISSION}\rAnd I like the pe", after_s=0.1)
    text = f"{SAYS_MISSION}\nAnd I like the pe"
    terminal.wait_until(lambda: drafts(home) == [text], "the text to be on the disk")
    end(terminal)
    assert terminal.wait_for_exit() != 0
    assert drafts(home) == [text]
    assert attempts(home) == ()

    terminal = practise([], "--typed")
    terminal.wait_for("The answer you typed on")
    terminal.wait_for("to “Why do you want this role?” was cut short. Finish it now? [y/N]")
    terminal.press("y\r")
    terminal.wait_for("It is saved as answer 1 of session 1.")
    leave(terminal)
    (saved,) = attempts(home)
    assert saved.origin is Origin.TYPED
    assert saved.heard.transcript.text == f"{SAYS_MISSION} And I like the pe"
    assert list((home / "recordings").iterdir()) == []


def test_the_next_practice_offers_to_finish_an_answer(
    practise: Callable[..., Terminal], run_coach: Callable[..., Any], speaking: None, home: Path
) -> None:
    terminal = practise([SAYS_MISSION])
    record(terminal, 4.0)
    terminal.signal(signal.SIGKILL)
    terminal.wait_for_exit()
    offer = "to “Why do you want this role?” was cut short. Finish it now? [y/N]"

    declining = practise([SAYS_MISSION])
    declining.wait_for(offer)
    declining.press("n\r")
    declining.wait_for("Remove it for good? [y/N]")
    declining.press("n\r")
    declining.wait_for("Question 1 of 1")
    leave(declining)
    assert attempts(home) == ()

    agreeing = practise([SAYS_MISSION])
    agreeing.wait_for(offer)
    agreeing.press("y\r")
    agreeing.wait_for("It is saved as answer 1 of session 1.")
    agreeing.wait_for("Question 1 of 1")
    leave(agreeing)
    (saved,) = attempts(home)
    assert (saved.session_id, saved.origin) == (1, Origin.MICROPHONE)
    assert saved.heard.transcript.text == SAYS_MISSION
    assert saved.heard.facts is not None
    assert saved.heard.facts.duration_s == pytest.approx(kept_s(home), abs=0.001)
    assert run_coach("recover").stdout == "Every answer is finished.\n"


def test_an_answer_saved_just_before_a_kill_is_not_taken_twice(
    practise: Callable[..., Terminal], run_coach: Callable[..., Any], speaking: None, home: Path, tmp_path: Path
) -> None:
    terminal = practise([SAYS_MISSION])
    record(terminal, 4.0)
    (note,) = (home / "recordings").glob("*.json")
    content = note.read_bytes()
    terminal.press(ENTER)
    terminal.wait_for("e correct")
    leave(terminal)
    assert not note.exists()
    # As it is between saving an answer and taking its note away, too short a time to be hit on purpose.
    note.write_bytes(content)
    result = run_coach("recover", "--engine", "scripted", "--model", tmp_path / "script.txt")
    assert result.returncode == 0, result.stderr
    assert len(attempts(home)) == 1
    assert not note.exists()


def test_an_unplugged_microphone_is_told_and_the_answer_reviewed(
    practise: Callable[..., Terminal], virtual_microphone: Any, speaking: None, home: Path
) -> None:
    terminal = practise([SAYS_MISSION])
    said_s = record(terminal, 4.0)
    virtual_microphone.unplug()
    terminal.wait_for("was lost while recording. What was recorded before is kept.")
    terminal.wait_for("e correct")
    assert "This answer was cut short. The microphone 'default' was lost while recording." in terminal.prose()
    assert "1 of 4 made" in terminal.prose()
    assert said_s - LOST_AT_MOST_S <= kept_s(home) <= said_s + 3.0

    # A retake says that it is still away; once it is back, the session goes on.
    terminal.press("r")
    terminal.wait_for("Enter start")
    terminal.press(ENTER)
    terminal.wait_for("cannot be opened")
    assert "PaErrorCode" not in terminal.prose()
    terminal.wait_for("Type your answers instead? [y/N]")
    terminal.press("n\r")
    terminal.wait_for("Enter start")
    virtual_microphone.plug_in()
    virtual_microphone.play(VOICE)
    record(terminal, 4.0)
    terminal.press(ENTER)
    terminal.wait_for("e correct")
    leave(terminal)
    for noise in ("ALSA lib", "Expression", "PaAlsa"):
        assert noise not in terminal.text()
    assert [saved.is_cold for saved in attempts(home)] == [True, False]


def test_a_disk_that_fills_up_costs_a_second_at_most(
    practise: Callable[..., Terminal],
    run_coach: Callable[..., Any],
    speaking: None,
    small_disk: Path,
    tmp_path: Path,
) -> None:
    terminal = practise([SAYS_MISSION])
    said_s = record(terminal, 4.0)
    filler = fill(small_disk)
    terminal.wait_for("The recording stopped: No space left on device.")
    terminal.wait_for("Then: coach recover")
    terminal.wait_for("Enter start")
    leave(terminal)
    assert said_s - LOST_AT_MOST_S <= kept_s(small_disk) <= said_s + 3.0
    filler.unlink()
    assert attempts(small_disk) == ()
    result = run_coach("recover", "--engine", "scripted", "--model", tmp_path / "script.txt")
    assert result.returncode == 0, result.stderr
    (saved,) = attempts(small_disk)
    assert saved.heard.transcript.text == SAYS_MISSION


def test_a_full_disk_is_told_before_anything_is_said(practise: Callable[..., Terminal], small_disk: Path) -> None:
    terminal = practise([SAYS_MISSION])
    terminal.wait_for("Enter start")
    filler = fill(small_disk)
    terminal.press(ENTER)
    terminal.wait_for("No space left on device")
    terminal.wait_for("Enter start")
    assert not list((small_disk / "recordings").glob("*"))
    filler.unlink()
    begin(terminal)
    terminal.signal(signal.SIGTERM)
    terminal.wait_for_exit()
