"""A microphone without hardware: what is played into a private PulseAudio sink is what the microphone hears."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

_ASOUNDRC = "pcm.!default { type pulse }\nctl.!default { type pulse }\n"
_SINK = "mic_feed"


class VirtualMicrophone:
    """A private sound server whose microphone hears what play() plays.

    PortAudio looks for its devices when it starts, so programs that shall hear it run as processes of their own, with
    `environment`.
    """

    def __init__(self, folder: Path) -> None:
        (folder / ".asoundrc").write_text(_ASOUNDRC)
        places = {name: str(folder) for name in ("HOME", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH")}
        self.environment = {**os.environ, **places}
        self._players: list[subprocess.Popen[bytes]] = []
        self._is_plugged_in = False
        self._log = (folder / "pulseaudio.log").open("wb")
        self._server = subprocess.Popen(
            ["pulseaudio", "--daemonize=no", "--exit-idle-time=-1", "-n", "-L", "module-native-protocol-unix"],
            env=self.environment,
            stdout=self._log,
            stderr=self._log,
        )

    def wait_until_ready(self, within_s: float = 10.0) -> None:
        """Wait for the server."""
        give_up_at_s = time.monotonic() + within_s
        while subprocess.run(["pactl", "info"], env=self.environment, capture_output=True, check=False).returncode != 0:
            if self._server.poll() is not None or time.monotonic() > give_up_at_s:
                pytest.fail("PulseAudio did not start: " + Path(self._log.name).read_text())
            time.sleep(0.05)

    def play(self, path: Path) -> subprocess.Popen[bytes]:
        """Let a person speak: play a sound file in the background."""
        player = subprocess.Popen(["paplay", str(path)], env=self.environment)
        self._players.append(player)
        return player

    def unplug(self) -> None:
        """Take the microphone away, as when its cable is pulled."""
        self._control("unload-module", "module-null-sink")
        self._is_plugged_in = False

    def plug_in(self) -> None:
        """Put the microphone back, if it is away."""
        if self._is_plugged_in:
            return
        self._control("load-module", "module-null-sink", f"sink_name={_SINK}")
        self._control("set-default-sink", _SINK)
        self._control("set-default-source", f"{_SINK}.monitor")
        self._is_plugged_in = True

    def fall_silent(self) -> None:
        """End whatever is being played."""
        for player in self._players:
            player.terminate()
            player.wait()
        self._players.clear()

    def close(self) -> None:
        """End the server."""
        self.fall_silent()
        self._server.terminate()
        self._server.wait(timeout=10)
        self._log.close()

    def _control(self, *words: str) -> None:
        subprocess.run(["pactl", *words], env=self.environment, check=True, capture_output=True)


@pytest.fixture(scope="session")
def virtual_microphone() -> Iterator[VirtualMicrophone]:
    """The virtual microphone. A missing PulseAudio is a failure, not a reason to skip: this is the real path."""
    missing = [name for name in ("pulseaudio", "pactl", "paplay") if shutil.which(name) is None]
    if missing:
        pytest.fail(f"{', '.join(missing)} missing: install pulseaudio, pulseaudio-utils and libasound2-plugins")
    # Not pytest's own folder: the path of a socket may be 107 bytes long at most.
    with tempfile.TemporaryDirectory(prefix="coach-mic-") as folder:
        microphone = VirtualMicrophone(Path(folder))
        try:
            microphone.wait_until_ready()
            microphone.plug_in()
            yield microphone
        finally:
            microphone.close()


@pytest.fixture(autouse=True)
def _microphone_as_found(request: pytest.FixtureRequest) -> Iterator[None]:
    """After a test that used the microphone it is plugged in and silent again."""
    yield
    if "virtual_microphone" in request.fixturenames:
        microphone = request.getfixturevalue("virtual_microphone")
        microphone.fall_silent()
        microphone.plug_in()
