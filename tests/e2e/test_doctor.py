"""The checkup on the real path: PortAudio, the virtual microphone, a terminal. Slow, so not run by default."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pexpect
import pytest

pytestmark = pytest.mark.microphone

ROOT = Path(__file__).parents[2]
SALARY = ROOT / "samples" / "recordings" / "salary.flac"
COACH = "from coach.cli.main import coach; coach(prog_name='coach')"

# A device that refuses what it is asked for first. Only the refusal is made up; the device is the real one.
REFUSES_RATE = """
import sounddevice
from functools import partial
def refuse(real, **options):
    if options["samplerate"] == 16_000:
        raise sounddevice.PortAudioError("Invalid sample rate", -9997)
    return real(**options)
sounddevice.check_input_settings = partial(refuse, sounddevice.check_input_settings)
sounddevice.InputStream = partial(refuse, sounddevice.InputStream)
"""
REFUSES_RATE_AND_MONO = REFUSES_RATE.replace("== 16_000:", '== 16_000 or options["channels"] == 1:')


def run_doctor(microphone: Any, home: Path, before: str = "") -> dict[str, str]:
    """The sentence of each check, with its severity before it."""
    result = subprocess.run(
        [sys.executable, "-c", before + "\n" + COACH, "doctor", "--json"],
        cwd=ROOT,
        env={**microphone.environment, "COACH_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.stderr == ""
    return {finding["check"]: f"{finding['severity']}: {finding['sentence']}" for finding in json.loads(result.stdout)}


def test_an_idle_microphone_is_told_from_one_that_hears(virtual_microphone: Any, tmp_path: Path) -> None:
    assert "only zeros" in run_doctor(virtual_microphone, tmp_path)["sound level"]
    virtual_microphone.play(SALARY)
    assert run_doctor(virtual_microphone, tmp_path)["sound level"].startswith("good: The microphone works")


@pytest.mark.parametrize(
    ("refusal", "says"),
    [
        ("", "good: The microphone delivers 16,000 Hz mono"),
        (REFUSES_RATE, "note: The sound is converted from 44,100 Hz to 16,000 Hz;"),
        (REFUSES_RATE_AND_MONO, "note: The sound is converted from 44,100 Hz to 16,000 Hz and mixed down from 32"),
    ],
)
def test_what_becomes_of_the_sound_is_told(virtual_microphone: Any, tmp_path: Path, refusal: str, says: str) -> None:
    virtual_microphone.play(SALARY)
    findings = run_doctor(virtual_microphone, tmp_path, refusal)
    assert findings["sound format"].startswith(says)
    assert findings["sound level"].startswith("good")


def test_in_a_terminal_it_asks_for_a_sentence(virtual_microphone: Any, tmp_path: Path) -> None:
    environment = {**virtual_microphone.environment, "COACH_HOME": str(tmp_path)}
    child = pexpect.spawn(
        sys.executable, ["-c", COACH, "doctor"], cwd=str(ROOT), env=environment, encoding="utf-8", timeout=60
    )
    child.expect("Please say a sentence now")
    virtual_microphone.play(SALARY)
    child.expect("The microphone works")
    child.expect("Nothing stands in the way of practising")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
