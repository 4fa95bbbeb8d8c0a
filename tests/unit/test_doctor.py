"""The checkup: what each fact means, and that one fault does not hide the next. No device is needed."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

import coach.core.pcm as pcm
from coach.audio.file_source import FileSource
from coach.audio.microphone import InputDevice
from coach.core.attempts import Asked
from coach.core.devices import setting_line
from coach.core.findings import (
    Finding,
    Guarded,
    Place,
    Severity,
    judge_format,
    judge_level,
    judge_overflows,
    judge_place,
    judge_privacy,
    judge_space,
    judge_terminal,
    judge_unfinished,
    n_faults,
)
from coach.core.microphone_check import check_level
from coach.doctor import (
    check_data,
    check_engine,
    check_history,
    check_privacy,
    check_settings,
    check_unfinished,
    examine,
)
from coach.environment import Environment
from coach.errors import DeviceError, EngineError, SettingsError, StoreError
from coach.microphones import as_listed, try_out
from coach.store.unfinished import Unfinished, remember

ROOT = Path(__file__).parents[2]
SALARY = ROOT / "samples" / "recordings" / "salary.flac"
FAIR = np.full(16_000, 0.5, dtype=np.float32)
LOUD = np.full(16_000, 1.0, dtype=np.float32)
QUIET = np.full(16_000, 0.001, dtype=np.float32)

GOOD, NOTE, WARNING, FAULT, SKIPPED = Severity


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    return Environment(tmp_path / "data", tmp_path / "settings.toml")


# What the facts mean


@pytest.mark.parametrize(
    ("finding", "severity", "says"),
    [
        (judge_level(check_level([pcm.silence(16_000)])), FAULT, "only zeros"),
        (judge_level(check_level([QUIET])), WARNING, "almost nothing"),
        (judge_level(check_level([LOUD])), WARNING, "too loud"),
        (judge_level(check_level([FAIR])), GOOD, "works"),
        (judge_overflows(0, 3.04), GOOD, "Nothing was lost in 3.0 s"),
        (judge_overflows(1, 3.0), WARNING, "lost once in 3.0 s"),
        (judge_overflows(12, 3.0), WARNING, "lost 12 times"),
        (judge_format(16_000, 1), GOOD, "16,000 Hz mono, as wanted"),
        (judge_format(48_000, 1), NOTE, "is converted from 48,000 Hz to 16,000 Hz; nothing"),
        (judge_format(16_000, 2), NOTE, "is mixed down from 2 channels to one; nothing"),
        (judge_format(44_100, 32), NOTE, "44,100 Hz to 16,000 Hz and mixed down from 32 channels"),
        (judge_space(78_000_000_000), GOOD, "78.0 GB are free: room for about 677 hours"),
        (judge_space(1_000_000_000), GOOD, "1.0 GB are free: room for about 9 hours"),
        (judge_space(999_999_999), WARNING, "1000 MB are free"),
        (judge_space(115_200_000), WARNING, "115 MB are free: room for about 60 minutes"),
        (judge_space(19_200_000), WARNING, "about 10 minutes"),
        (judge_space(19_199_999), FAULT, "19 MB are free"),
        (judge_space(0), FAULT, "0 MB are free: room for about 0 minutes"),
        (judge_place(Place("/d", exists=True, is_folder=True, is_writable=True)), GOOD, "/d"),
        (judge_place(Place("/d", exists=False, is_folder=True, is_writable=True)), GOOD, "first practice makes"),
        (judge_place(Place("/d", exists=True, is_folder=False, is_writable=True)), FAULT, "/d is a file"),
        (judge_place(Place("/d", exists=True, is_folder=True, is_writable=False)), FAULT, "/d may not be written"),
        (judge_place(Place("/d", exists=False, is_folder=True, is_writable=False)), FAULT, "/d cannot be made"),
        (judge_terminal(is_interactive=True), GOOD, "Single keys"),
        (judge_terminal(is_interactive=False), NOTE, "not a terminal"),
        (judge_unfinished(0), GOOD, "Every answer is finished"),
        (judge_unfinished(1), NOTE, "1 answer waits"),
        (judge_unfinished(3), NOTE, "3 answers wait"),
    ],
)
def test_what_a_fact_means(finding: Finding, severity: Severity, says: str) -> None:
    assert finding.severity is severity
    assert says in finding.sentence
    if severity in {WARNING, FAULT}:
        assert finding.next_step


@pytest.mark.parametrize(
    ("mode", "private_mode", "is_loose"),
    [(0o700, 0o700, False), (0o600, 0o600, False), (0o400, 0o600, False), (0o710, 0o700, True), (0o604, 0o600, True)],
)
def test_any_way_in_for_others_is_told_with_the_command_that_closes_it(
    mode: int, private_mode: int, *, is_loose: bool
) -> None:
    (finding,) = judge_privacy([Guarded("/home/a b/x", mode, private_mode)])
    assert finding.severity is (WARNING if is_loose else GOOD)
    assert finding.next_step.endswith(f"chmod {private_mode:o} '/home/a b/x'") is is_loose


def test_every_way_in_is_told_and_nothing_about_nothing() -> None:
    loose = [Guarded("/a", 0o755, 0o700), Guarded("/b", 0o700, 0o700), Guarded("/c", 0o644, 0o600)]
    assert [finding.next_step.split()[-1] for finding in judge_privacy(loose)] == ["/a", "/c"]
    assert judge_privacy([]) == []


def test_only_faults_stand_in_the_way() -> None:
    assert n_faults(Finding("x", severity, "") for severity in (GOOD, NOTE, WARNING, SKIPPED)) == 0
    assert n_faults([Finding("x", FAULT, ""), Finding("y", WARNING, ""), Finding("z", FAULT, "")]) == 2


# The microphone


class ShortSource:
    """Delivers some blocks, then nothing more, and has lost some input."""

    def __init__(self, blocks: list[pcm.Samples], n_lost: int = 0, failure: DeviceError | None = None) -> None:
        self._blocks = blocks
        self._n_lost = n_lost
        self._failure = failure
        self.is_open = False

    def start(self) -> None:
        self.is_open = True

    def read(self, timeout_s: float) -> pcm.Samples | None:
        if self._blocks:
            return self._blocks.pop(0)
        if self._failure:
            raise self._failure
        return None

    def stop(self) -> None:
        self.is_open = False

    def n_overflows(self) -> int:
        return self._n_lost


def test_three_seconds_of_a_voice_are_recorded_and_judged() -> None:
    invitations: list[str] = []
    level, loss = try_out(FileSource(SALARY), lambda: invitations.append("please"))
    assert invitations == ["please"]
    assert (level.severity, loss.severity) == (GOOD, GOOD)
    assert "3.0 s" in loss.sentence


def test_what_arrived_of_a_source_that_falls_silent_is_judged() -> None:
    source = ShortSource([FAIR], n_lost=4)
    level, loss = try_out(source, lambda: None)
    assert (level.severity, loss.severity) == (GOOD, WARNING)
    assert "4 times in 1.0 s" in loss.sentence
    assert not source.is_open


@pytest.mark.parametrize("failure", [DeviceError("lost"), None])
def test_the_microphone_is_released_whatever_happens(failure: DeviceError | None) -> None:
    source = ShortSource([], failure=failure)
    if failure:
        with pytest.raises(DeviceError, match="lost"):
            list(try_out(source, lambda: None))
    else:
        assert next(try_out(source, lambda: None)).severity is FAULT
    assert not source.is_open


def device(index: int, name: str, *, is_default: bool = False) -> InputDevice:
    return InputDevice(index, name, "ALSA", n_channels=2, default_rate_hz=48_000, is_default=is_default)


DEVICES = [device(0, "Built-in"), device(3, "USB Headset", is_default=True), device(5, "Line"), device(6, "Line")]


@pytest.mark.parametrize(
    ("wanted", "chosen"), [("", [3]), ("built", [0]), ("5", [5]), ("Line", []), ("webcam", []), ("9", [])]
)
def test_the_list_shows_which_microphone_hears_the_answers(wanted: str, chosen: list[int]) -> None:
    listed = as_listed(DEVICES, wanted)
    assert [item.number for item in listed] == [0, 3, 5, 6]
    assert [item.number for item in listed if item.is_chosen] == chosen
    assert [item.number for item in listed if item.is_default] == [3]


def test_a_list_without_a_default_is_still_a_list() -> None:
    assert [item.is_chosen for item in as_listed(DEVICES[:1], "")] == [False]


@pytest.mark.parametrize("wanted", ["", "webcam"])
def test_no_microphone_is_an_error(wanted: str) -> None:
    with pytest.raises(DeviceError, match="There is no microphone") as caught:
        as_listed([], wanted)
    assert "`coach practice --typed`" in caught.value.hint


@pytest.mark.parametrize(
    ("name", "others", "line"),
    [
        ("USB Headset", ["Line"], 'device = "USB Headset"'),
        ("USB Headset", ["USB Headset Pro"], 'device = "USB Headset"'),
        ("Line", ["line"], 'device = "7"'),
        ("2", [], 'device = "7"'),
        ("a\x1bb", [], 'device = "7"'),
        ('A "big" \\ mic ä', [], 'device = "A \\"big\\" \\\\ mic ä"'),
    ],
)
def test_the_line_of_the_settings_names_one_microphone(name: str, others: list[str], line: str) -> None:
    listed = as_listed([device(7, name), *(device(index, other) for index, other in enumerate(others))], "")
    assert setting_line(listed[0], listed) == line


# The settings, the engine, the data folder and what is in it


def test_settings_in_order_or_missing(environment: Environment) -> None:
    (finding,) = check_settings(environment)
    assert (finding.severity, "defaults" in finding.sentence) == (GOOD, True)
    environment.settings_file.write_text("questions = 5")
    (finding,) = check_settings(environment)
    assert (finding.severity, "in order" in finding.sentence) == (GOOD, True)


def test_faulty_settings_are_told_once_and_what_depends_on_them_is_skipped(environment: Environment) -> None:
    environment.settings_file.write_text("devise = 'x'\nquestions = 0")
    with pytest.raises(SettingsError):
        list(check_settings(environment))
    findings = {finding.check: finding for finding in examine(environment, None)}
    assert findings["settings"].severity is FAULT
    assert "devise" in findings["settings"].sentence
    assert "questions is 0" in findings["settings"].sentence
    assert findings["engine"].severity is SKIPPED
    assert findings["encoder"].severity is GOOD, "the rest is checked all the same"
    assert findings["unfinished"].severity is GOOD


@pytest.mark.parametrize("has_whisper", [False, True])
def test_the_engine_is_loaded_and_whisper_explained(environment: Environment, *, has_whisper: bool) -> None:
    models = environment.data_dir.parent / "models"
    models.mkdir()
    if has_whisper:
        (models / "base.en.pt").touch()
    environment.settings_file.write_text(f"engine = 'moonshine'\nmodels_dir = {json.dumps(str(models))}")
    first, *others = check_engine(environment)
    assert first == Finding("engine", GOOD, "moonshine (tiny-en) hears your answers; it loads.")
    assert [finding.next_step for finding in others] == (
        [] if has_whisper else ["If you like: coach models get base.en"]
    )


def test_an_engine_that_does_not_load_is_told(environment: Environment, tmp_path: Path) -> None:
    checkpoint = tmp_path / "damaged.pt"
    checkpoint.write_bytes(b"no checkpoint")
    environment.settings_file.write_text(f"engine = 'whisper'\nmodel = {json.dumps(str(checkpoint))}")
    with pytest.raises(EngineError, match=r"damaged\.pt"):
        list(check_engine(environment))


def test_looking_makes_nothing(environment: Environment) -> None:
    place, space = check_data(environment)
    (history,) = check_history(environment)
    assert (place.severity, history.severity) == (GOOD, GOOD)
    assert "first practice" in place.sentence
    assert "GB" in space.sentence or "MB" in space.sentence
    assert list(check_privacy(environment)) == []
    assert not environment.data_dir.exists()


@pytest.mark.parametrize("below", [".", "deeper/down"])
def test_a_file_in_the_place_of_the_data_folder(environment: Environment, below: str) -> None:
    environment.data_dir.write_text("a file")
    blocked = environment.keeping_data_in(environment.data_dir / below)
    assert next(check_data(blocked)).severity is FAULT


def test_a_history_that_opens_is_closed_to_others_by_that(environment: Environment) -> None:
    with environment.history() as history:
        history.begin_session("Engineer", datetime(2025, 1, 1, tzinfo=UTC))
    path = environment.data_dir / "history.db"
    path.chmod(0o644)
    (finding,) = check_history(environment)
    assert finding == Finding("history", GOOD, "It opens; it holds no answer yet.")
    assert [finding.severity for finding in check_privacy(environment)] == [GOOD]


def test_a_damaged_history_and_open_doors_are_told(environment: Environment) -> None:
    environment.recordings_dir.mkdir(parents=True)
    environment.data_dir.chmod(0o755)
    environment.recordings_dir.chmod(0o700)
    path = environment.data_dir / "history.db"
    path.write_bytes(b"no database" * 500)
    path.chmod(0o644)
    with pytest.raises(StoreError, match="damaged"):
        list(check_history(environment))
    steps = [finding.next_step for finding in check_privacy(environment)]
    assert [step.partition("chmod ")[2].split()[0] for step in steps] == ["700", "600"]


def test_recordings_that_wait_are_counted(environment: Environment) -> None:
    environment.recordings_dir.mkdir(parents=True)
    for name in ("one", "two"):
        recording = environment.recordings_dir / f"{name}.wav"
        recording.touch()
        asked = Asked("why-us", "Why us?", "motivation", 90.0)
        answered_at = datetime(2025, 1, 1, tzinfo=UTC)
        remember(environment.recordings_dir, Unfinished(asked, "/job.toml", "Engineer", 1, answered_at, recording))
    (finding,) = check_unfinished(environment)
    assert finding == Finding("unfinished", NOTE, "2 answers wait to be finished.", "Finish with: coach recover")


# The whole

# Where PortAudio is not installed: sounddevice searches it by name when it is imported, and here finds nothing.
WITHOUT_PORTAUDIO = """
import ctypes.util, sys
ctypes.util.find_library = lambda name: None
from pathlib import Path
from coach.doctor import examine
from coach.environment import Environment
folder = Path(sys.argv[1])
invite = {"aloud": lambda: None, "typed": None}[sys.argv[2]]
for finding in examine(Environment(folder, folder / "settings.toml"), invite):
    if finding.check == "microphone":
        print(finding.severity, finding.sentence, finding.next_step)
        break
"""


@pytest.mark.parametrize(
    ("way", "says"),
    [
        ("aloud", "fault The PortAudio library"),
        ("typed", "skipped Not checked, because of `--no-microphone`."),
    ],
)
def test_without_portaudio_one_can_still_type(tmp_path: Path, way: str, says: str) -> None:
    result = subprocess.run(
        [sys.executable, "-c", WITHOUT_PORTAUDIO, str(tmp_path), way],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.startswith(says)
    assert ("libportaudio2" in result.stdout) is (way == "aloud")


def test_findings_come_one_by_one(environment: Environment) -> None:
    """The first is there before anything slow is done."""
    findings: Iterator[Finding] = examine(environment, None)
    assert next(findings).check == "system"


def refuse_to_be_called() -> None:
    raise AssertionError("nothing is recorded from a microphone that was not found")


@pytest.mark.parametrize(("invite", "severity"), [(None, SKIPPED), (refuse_to_be_called, FAULT)])
def test_a_wrong_microphone_in_the_settings_is_told_when_it_is_wanted(
    environment: Environment, invite: Callable[[], None] | None, severity: Severity
) -> None:
    """On a computer with microphones or without."""
    environment.settings_file.write_text("device = 'no such microphone'")
    findings = [finding for finding in examine(environment, invite) if finding.check == "microphone"]
    assert [finding.severity for finding in findings] == [severity]
    assert "microphone" in findings[0].sentence
