"""The outside world in one object: console, clock, paths, and factories that import each edge on demand."""

from __future__ import annotations

import os
import sys
import threading
import tomllib
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach.errors import AudioError, BankError, CoachError, EngineError, InputError, JobError, SettingsError, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.console import Console

    from coach.answering import People
    from coach.core.jobs import Job
    from coach.core.pcm import Samples
    from coach.core.questions import Question
    from coach.engines import Available, Choice
    from coach.judging import Judge
    from coach.ports import AudioSource, Recognizer, SampleSink, SentenceEncoder, SpeechDetector
    from coach.settings import Settings
    from coach.store.history import History
    from coach.ui.live import Look

HOME_VARIABLE = "COACH_HOME"
_DATA_HINT = "Check the folder's permissions, or set COACH_HOME to another folder."


@dataclass(frozen=True)
class Environment:
    """Where coach runs.

    Attributes:
        data_dir: the history and the recordings; created on first use, for the user alone.
        settings_file: the settings; may be missing.

    """

    data_dir: Path
    settings_file: Path

    @classmethod
    def of_user(cls) -> Environment:
        """The places that this system gives to a program's data, or below COACH_HOME when it is set."""
        home = os.environ.get(HOME_VARIABLE)
        if home:
            return cls(Path(home), Path(home) / "settings.toml")
        import platformdirs

        return cls(
            platformdirs.user_data_path("coach", appauthor=False),
            platformdirs.user_config_path("coach", appauthor=False) / "settings.toml",
        )

    def keeping_data_in(self, folder: Path) -> Environment:
        """The same world with another data directory."""
        return replace(self, data_dir=folder)

    @cached_property
    def console(self) -> Console:
        """Standard output."""
        from rich.console import Console

        return Console(highlight=False)

    @cached_property
    def settings(self) -> Settings:
        """The user's settings.

        Raises:
            SettingsError: the file cannot be used.

        """
        from coach.settings import Settings, parse_settings

        try:
            is_there = self.settings_file.exists()
        except OSError as error:
            raise SettingsError(
                f"{self.settings_file} cannot be read: {error.strerror}.", "Check the path and its permissions."
            ) from error
        if not is_there:
            return Settings()
        return parse_settings(read_toml(self.settings_file, SettingsError), str(self.settings_file))

    @property
    def models_dir(self) -> Path:
        """Where Whisper's checkpoints are kept: the setting, else the place that Whisper itself uses."""
        if self.settings.models_dir:
            return Path(self.settings.models_dir).expanduser()
        cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
        return Path(cache) / "whisper"

    @contextmanager
    def working(self, what: str) -> Iterator[None]:
        """Show that something takes a while: a spinner on a terminal, a line elsewhere."""
        from rich.text import Text

        from coach.ui.views import clean

        if not self.console.is_terminal:
            self.console.print(Text(f"{clean(what)} ..."))
            yield
            return
        with self.console.status(Text(clean(what))):
            yield

    @property
    def is_interactive(self) -> bool:
        """Whether a person sits at the other end of input and output."""
        return sys.stdin.isatty() and sys.stdout.isatty()

    def now(self) -> datetime:
        """The time, in UTC."""
        return datetime.now(UTC)

    def engine(self, engine: str = "", model: str = "") -> Choice:
        """The recogniser to use: options before settings before defaults.

        Raises:
            EngineError: there is no such engine, or none can be used.

        """
        from coach.engines import choose

        settings = self.settings
        if not engine and not model:
            engine, model = settings.engine, settings.model
        elif not model and engine == (settings.engine or "whisper"):  # a model named alone is one of Whisper's
            model = settings.model
        return choose(engine, model, self.models_dir)

    def models(self) -> list[Available]:
        """Every recogniser that a person can choose, and which of them hears the next answer."""
        from coach.engines import inventory

        try:
            chosen = self.engine()
        except EngineError:  # none is ready, which is what the list is to show
            chosen = None
        return inventory(self.models_dir, chosen)

    def get_model(self, name: str) -> Path:
        """Fetch a Whisper model over the network; where it is now.

        Raises:
            EngineError: there is no such model, or it could not be fetched whole.

        """
        from coach.engines.whisper.fetching import get

        return get(name, self.models_dir)

    def judge(self, engine: Choice | None = None) -> Judge:
        """What hears and scores answers; its models load on first use.

        Args:
            engine: the recogniser; None for that of the settings, settled only when something is to be heard.

        """
        from coach.judging import Judge

        def load_recognizer() -> Recognizer:
            return (engine or self.engine()).load()

        def load_detector() -> SpeechDetector:
            from coach.audio.vad import SileroDetector

            return SileroDetector()

        def load_encoder() -> SentenceEncoder:
            from coach.engines.encoder import MiniLm

            return MiniLm.load()

        return Judge(load_recognizer, load_detector, load_encoder)

    def history(self) -> History:
        """The history, opened. Use it as a context manager.

        Raises:
            StoreError: it cannot be opened.

        """
        from coach.store.history import History

        return History(self.data_dir / "history.db")

    @property
    def recordings_dir(self) -> Path:
        """Where recordings are kept."""
        return self.data_dir / "recordings"

    def new_recording(self, answered_at: datetime, question_id: str) -> tuple[SampleSink, Path]:
        """A new sound file for an answer.

        Raises:
            AudioError: it cannot be created.

        """
        from coach.audio.recording import Recording

        try:
            for folder in (self.data_dir, self.recordings_dir):
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise AudioError(
                f"The folder {self.recordings_dir} cannot be made: {error.strerror}.", "Check what stands in its place."
            ) from error
        path = self.answer_file(answered_at, question_id, "wav")
        return Recording(path), path

    def answer_file(self, answered_at: datetime, question_id: str, kind: str) -> Path:
        """Where an answer is kept while it is being given."""
        return self.recordings_dir / f"{answered_at:%Y%m%dT%H%M%S%fZ}-{question_id}.{kind}"

    def microphone(self) -> AudioSource:
        """The microphone of the settings, not yet open."""
        from coach.audio.microphone import Microphone

        device = self.settings.device
        return Microphone(int(device) if device.isdecimal() else device or None)

    def play(self, path: Path, stopping: threading.Event | None = None) -> None:
        """Play a sound file until its end, until another thread sets `stopping`, or until Ctrl-C.

        Raises:
            AudioError: it cannot be read.
            DeviceError: there is no loudspeaker.

        """
        from coach.audio.playback import play
        from coach.signals import stopped_by_ctrl_c

        stopping = stopping or threading.Event()
        with stopped_by_ctrl_c(stopping):
            play(self.decode(path), stopping)

    def decode(self, path: Path) -> Samples:
        """The samples of a sound file of any format.

        Raises:
            AudioError: it cannot be read whole.

        """
        from coach.audio.decoding import decode

        return decode(path)

    def read_posting(self, path: Path) -> str:
        """The text of a posting in any common format.

        Raises:
            InputError: it cannot be read, holds no text, or is of another format.

        """
        from coach.documents import read_document

        return read_document(path).text

    def read_blocks(self, path: Path) -> Iterator[Samples]:
        """The samples of a sound file of any format, block by block.

        Raises:
            AudioError: it cannot be read whole.

        """
        from coach.audio.decoding import read_blocks

        return read_blocks(path)

    def bank(self) -> tuple[Question, ...]:
        """The shipped question banks, and the user's own in questions/ of the data directory.

        Raises:
            BankError: naming every fault.

        """
        from coach.core.questions import merge_banks, parse_bank

        files = {path.name: path for path in sorted(shipped("questions").rglob("*.toml"))}
        files |= {str(path): path for path in sorted((self.data_dir / "questions").glob("*.toml"))}
        return merge_banks({name: parse_bank(read_toml(path, BankError), name) for name, path in files.items()})

    def job(self, path: Path) -> Job:
        """The job of a file, with its posting read in.

        Raises:
            JobError: naming every fault.

        """
        from coach.core.jobs import parse_job

        job = parse_job(read_toml(path, JobError), str(path))
        if not job.posting_file or job.posting:
            return job
        return replace(job, posting=read_text(path.parent / job.posting_file, JobError))

    @contextmanager
    def people(self, look: Look, *, is_typing: bool = False) -> Iterator[People]:
        """The screen, the keyboard and the pen; the terminal is given back as it was."""
        from coach.answering import People
        from coach.ui.editor import find_editor
        from coach.ui.keyboard import open_keyboard
        from coach.ui.live import LiveStage, show_working
        from coach.ui.pen import LinePen

        with open_keyboard() as keyboard:
            pen = LinePen(self.console, keyboard, find_editor() if self.is_interactive else None)
            stage = LiveStage(self.console, keyboard, look)
            working = partial(show_working, self.console)
            yield People(stage, pen, working, is_typing=is_typing, is_at_terminal=self.is_interactive)

    def voice(self) -> Callable[[str, threading.Event], None] | None:
        """The system's own voice; None, after a note, where there is none.

        It reads a text aloud until its end, or until another thread sets the event.
        """
        from coach.audio.speaking import find_voice
        from coach.ui.views import note_text

        voice = find_voice()
        if voice is None:
            self.console.print(note_text("This system has no voice to read questions aloud.", "Install espeak-ng."))
            return None

        def speak(text: str, stopping: threading.Event) -> None:
            try:
                voice.speak(text, stopping)
            except CoachError as error:
                self.console.print(note_text(error.message, error.hint))

        return speak

    @contextmanager
    def practice_lock(self) -> Iterator[None]:
        """At most one practice at a time writes to the data directory; else a StoreError."""
        import filelock

        lock = filelock.FileLock(self.data_dir / "practice.lock", mode=0o600, blocking=False)
        try:
            self.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock.acquire()
        except filelock.Timeout as error:
            hint = "End it first, in the window where it runs."
            raise StoreError("Another practice is going on with the same history.", hint) from error
        except OSError as error:
            raise StoreError(f"{self.data_dir} cannot be used: {error.strerror}.", _DATA_HINT) from error
        try:
            yield
        finally:
            lock.release()


def shipped(folder: str) -> Path:
    """A folder that comes with coach: inside an installed package, or beside it in the repository."""
    package = Path(__file__).parent
    inside = package / "shipped" / folder
    return inside if inside.is_dir() else package.parent / folder


def read_text(path: Path, failure: Callable[[str, str], CoachError] = InputError) -> str:
    """The text of a UTF-8 file.

    Args:
        path: the file.
        failure: the error to raise when it cannot be read.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise failure(f"{path} cannot be read: {error.strerror}.", "Check the path and its permissions.") from error
    except ValueError as error:  # a NUL in the name
        raise failure(f"{str(path)!r} is no file name: {error}.", "Check the path.") from error
    return decode_text(data, str(path), failure)


def decode_text(data: bytes, name: str, failure: Callable[[str, str], CoachError] = InputError) -> str:
    """UTF-8 text, with or without a byte order mark and with line ends of any system.

    Args:
        data: the text's bytes.
        name: where they come from, for messages.
        failure: the error to raise when they are no UTF-8.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise failure(
            f"{name} is not UTF-8 text: byte {error.start} is {error.object[error.start]:#04x}.",
            "Save it as UTF-8 text and try again.",
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_toml(path: Path, failure: Callable[[str, str], CoachError]) -> dict[str, Any]:
    """The content of a TOML file.

    Args:
        path: the file.
        failure: the error to raise when it cannot be read.
    """
    text = read_text(path, failure)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        from coach.core.toml_slips import explain_slip

        raise failure(explain_slip(text, str(error), str(path)), "Correct that line and try again.") from error
    except RecursionError as error:
        raise failure(f"{path} nests its values too deeply to be read.", "Write it with fewer brackets.") from error
