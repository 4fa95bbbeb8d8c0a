"""The wheel, installed where nothing else of this repository is, does what the repository does."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from tests.e2e.screen import flat
from tests.e2e.sitting import proof

ROOT = Path(__file__).parents[2]

# Python runs sitecustomize before anything else: to coach, PortAudio is not installed.
WITHOUT_PORTAUDIO = """
import sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name == "sounddevice":
            raise OSError("PortAudio library not found")

sys.meta_path.insert(0, Refuse())
"""


class Installed:
    """The wheel in a virtual environment of its own, on a machine without PortAudio."""

    def __init__(self, folder: Path) -> None:
        """Build and install it below a folder."""
        self._folder = folder
        wheels = folder / "wheels"
        run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", wheels, ROOT)
        (self.wheel,) = wheels.glob("*.whl")
        venv.create(folder / "venv", with_pip=False)
        self.python = folder / "venv" / "bin" / "python"
        run(sys.executable, "-m", "pip", "--python", self.python, "install", "-q", "--no-deps", self.wheel)
        # The libraries are those of this environment, without the repository, which is here by a path file.
        libraries = [place for place in sys.path if place.endswith("-packages")]
        packages = Path(sysconfig.get_path("purelib", vars={"base": str(folder / "venv")}))
        (packages / "libraries.pth").write_text("\n".join(libraries))
        (packages / "sitecustomize.py").write_text(WITHOUT_PORTAUDIO)

    def run(self, *arguments: object) -> str:
        """Run a program of the environment in an empty folder of no one's; what it writes."""
        elsewhere = self._folder / "elsewhere"
        elsewhere.mkdir(exist_ok=True)
        kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
        variables = {**kept, "HOME": str(elsewhere), "COACH_HOME": str(elsewhere / "home"), "LANG": "C.UTF-8"}
        return run(*arguments, folder=elsewhere, variables=variables)

    def coach(self, *arguments: object) -> str:
        """Run the command coach."""
        return self.run(self.python.with_name("coach"), *arguments)


def run(*arguments: object, folder: Path | None = None, variables: dict[str, str] | None = None) -> str:
    result = subprocess.run(
        [str(argument) for argument in arguments],
        cwd=folder,
        env=variables,
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return Installed(tmp_path_factory.mktemp("wheel"))


def test_coach_comes_from_the_wheel(installed: Installed) -> None:
    place = Path(installed.run(installed.python, "-c", "import coach; print(coach.__file__)").strip())
    assert place.is_relative_to(installed.python.parents[1])


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["demo", "--help"]])
def test_help_works_in_both_ways_of_starting(installed: Installed, arguments: list[str]) -> None:
    shown = installed.coach(*arguments)
    assert "coach" in shown
    assert installed.run(installed.python, "-m", "coach", *arguments).replace("python -m coach", "coach") == shown


def test_the_demo_runs_from_another_folder_without_portaudio(installed: Installed) -> None:
    with pytest.raises(AssertionError, match="PortAudio library not found"):
        installed.run(installed.python, "-c", "import sounddevice")
    shown = flat(installed.coach("demo", "--engine", "moonshine"))
    assert shown.count("heard by moonshine") == 4
    assert "content calendar for three brands" in proof(shown, "I run the content calendar for three brands")
