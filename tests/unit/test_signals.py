"""What Ctrl-C ends: something that goes on, once, and the program otherwise."""

import os
import signal
import threading
from pathlib import Path

import pytest

from coach.environment import Environment
from coach.signals import ending_on_signals, stopped_by_ctrl_c

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")


def test_ctrl_c_stops_what_goes_on_and_ends_the_program_when_pressed_again() -> None:
    stopping = threading.Event()
    with ending_on_signals(), stopped_by_ctrl_c(stopping):
        signal.raise_signal(signal.SIGINT)
        assert stopping.is_set()
        with pytest.raises(SystemExit) as ended:
            signal.raise_signal(signal.SIGINT)
    assert ended.value.code == 128 + signal.SIGINT


def test_ctrl_c_ends_the_program_once_nothing_goes_on_any_more() -> None:
    stopping = threading.Event()
    with ending_on_signals():
        with stopped_by_ctrl_c(stopping):
            pass
        with pytest.raises(SystemExit):
            signal.raise_signal(signal.SIGINT)
    assert not stopping.is_set()


def test_a_polite_kill_ends_the_program_whatever_goes_on() -> None:
    stopping = threading.Event()
    with pytest.raises(SystemExit) as ended, ending_on_signals(), stopped_by_ctrl_c(stopping):
        signal.raise_signal(signal.SIGTERM)
    assert ended.value.code == 128 + signal.SIGTERM
    assert not stopping.is_set()


def test_ctrl_c_stops_a_recording_that_another_thread_plays(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    begun, was_stopped = threading.Event(), []

    def play(_samples: object, stopping: threading.Event) -> None:
        begun.set()
        was_stopped.append(stopping.wait(10.0))

    monkeypatch.setattr("coach.audio.playback.play", play)
    monkeypatch.setattr(Environment, "decode", lambda _self, _path: [])
    environment = Environment(tmp_path, tmp_path / "settings.toml")
    with ending_on_signals():
        thread = threading.Thread(target=environment.play, args=(Path("answer.wav"), threading.Event()))
        thread.start()
        assert begun.wait(10.0)
        signal.raise_signal(signal.SIGINT)
        thread.join(10.0)
    assert was_stopped == [True]
