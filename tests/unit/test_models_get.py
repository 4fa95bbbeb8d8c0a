"""Fetching a model: whole and verified, or not at all. A real server on this machine stands for Whisper's own."""

import gc
import hashlib
import os
import signal
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Protocol

import pytest
import whisper

from coach.engines.whisper.fetching import get
from coach.errors import EngineError
from tests.ordinary_user import as_ordinary_user

CHECKPOINT = bytes(range(256)) * 2_000
SHA256 = hashlib.sha256(CHECKPOINT).hexdigest()
HALF = len(CHECKPOINT) // 2
UNTRUSTED = Path(__file__).parents[1] / "data" / "self_signed.pem"

Respond = Callable[[BaseHTTPRequestHandler], None]

posix_only = pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals and limits")


class Outcome(Protocol):
    """What a command left behind."""

    exit_code: int
    stdout: str
    stderr: str


RunCoach = Callable[..., Outcome]


class Server:
    """Answers every request as `respond` says, and counts them."""

    def __init__(self) -> None:
        self.respond: Respond = whole
        self.n_requests = 0
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.n_requests += 1
                outer.respond(self)

            def log_message(self, *_: object) -> None:
                """Quiet."""

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def encrypt(self, certificate: Path) -> None:
        """Speak to those only who trust a certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        self._http.socket = context.wrap_socket(self._http.socket, server_side=True)

    def url(self, sha256: str = SHA256) -> str:
        return f"http://127.0.0.1:{self._http.server_port}/models/{sha256}/tiny.en.pt"

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


def send(handler: BaseHTTPRequestHandler, body: bytes, declared: object = len(CHECKPOINT)) -> None:
    handler.send_response(200)
    if declared is not None:
        handler.send_header("Content-Length", str(declared))
    handler.end_headers()
    handler.wfile.write(body)
    handler.wfile.flush()


def whole(handler: BaseHTTPRequestHandler) -> None:
    send(handler, CHECKPOINT)


def damaged(handler: BaseHTTPRequestHandler) -> None:
    send(handler, CHECKPOINT[::-1])


def cut_off(handler: BaseHTTPRequestHandler) -> None:
    send(handler, CHECKPOINT[:HALF])


def reset(handler: BaseHTTPRequestHandler) -> None:
    send(handler, CHECKPOINT[:HALF])
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    socket.close(handler.connection.detach())


def missing(handler: BaseHTTPRequestHandler) -> None:
    handler.send_error(404)


def garbage(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"220 mail.example ready\r\n")


def endless(handler: BaseHTTPRequestHandler) -> None:
    send(handler, CHECKPOINT, declared=None)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    running = Server()
    monkeypatch.setitem(whisper._MODELS, "tiny.en", running.url())
    yield running
    running.close()


@pytest.fixture
def models_dir(tmp_path: Path) -> Path:
    return tmp_path / "models"


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_a_model_arrives_whole_and_is_verified(server: Server, models_dir: Path) -> None:
    assert get("tiny.en", models_dir) == models_dir / "tiny.en.pt"
    assert (models_dir / "tiny.en.pt").read_bytes() == CHECKPOINT
    assert left_in(models_dir) == ["tiny.en.pt"]


def test_what_is_already_there_is_not_fetched_again(server: Server, models_dir: Path) -> None:
    models_dir.mkdir()
    (models_dir / "tiny.en.pt").write_bytes(CHECKPOINT)
    assert get("tiny.en", models_dir) == models_dir / "tiny.en.pt"
    assert server.n_requests == 0


def test_a_damaged_model_is_fetched_again(server: Server, models_dir: Path) -> None:
    models_dir.mkdir()
    (models_dir / "tiny.en.pt").write_bytes(CHECKPOINT[:HALF])
    get("tiny.en", models_dir)
    assert (models_dir / "tiny.en.pt").read_bytes() == CHECKPOINT


@pytest.mark.parametrize(
    ("respond", "message"),
    [
        (damaged, "did not arrive whole"),
        (cut_off, "did not arrive whole"),
        (reset, "did not arrive whole"),
        (endless, "did not arrive whole"),
        (missing, "could not be fetched: Not Found"),
    ],
)
def test_what_does_not_arrive_whole_leaves_nothing(
    respond: Respond, message: str, server: Server, models_dir: Path
) -> None:
    server.respond = respond
    with pytest.raises(EngineError) as caught:
        get("tiny.en", models_dir)
    assert caught.value.message.startswith(f"The model 'tiny.en' {message}")
    assert "run the same command again" in caught.value.hint
    assert caught.value.__cause__ is not None
    assert left_in(models_dir) == []


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_what_is_no_web_server_is_told(server: Server, models_dir: Path) -> None:
    server.respond = garbage
    try:
        with pytest.raises(EngineError, match=r"did not arrive whole: 220 mail\.example ready"):
            get("tiny.en", models_dir)
    finally:
        gc.collect()  # the standard library leaves the socket of such a server open until then
    assert left_in(models_dir) == []


def test_a_failed_fetch_leaves_what_was_there(server: Server, models_dir: Path) -> None:
    server.respond = cut_off
    models_dir.mkdir()
    (models_dir / "tiny.en.pt").write_bytes(b"older")
    (models_dir / "base.en.pt").write_bytes(b"another")
    with pytest.raises(EngineError):
        get("tiny.en", models_dir)
    assert left_in(models_dir) == ["base.en.pt", "tiny.en.pt"]
    assert (models_dir / "tiny.en.pt").read_bytes() == b"older"


def test_without_a_connection_the_embedded_engine_is_named(server: Server, models_dir: Path) -> None:
    server.close()
    with pytest.raises(EngineError) as caught:
        get("tiny.en", models_dir)
    assert caught.value.message == "The model 'tiny.en' could not be fetched: 127.0.0.1 cannot be reached from here."
    assert "the embedded engine works offline" in caught.value.hint


def test_a_certificate_that_is_not_trusted_is_no_missing_connection(
    server: Server, models_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("https_proxy", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    server.encrypt(UNTRUSTED)
    monkeypatch.setitem(whisper._MODELS, "tiny.en", server.url().replace("http:", "https:"))
    with pytest.raises(EngineError, match=r"does not trust the certificate of 127\.0\.0\.1 .self.signed") as caught:
        get("tiny.en", models_dir)
    assert "date and time" in caught.value.hint
    assert "SSL_CERT_FILE" in caught.value.hint
    assert "on the internet" not in caught.value.hint
    assert not models_dir.exists()


@posix_only
def test_a_model_that_may_not_be_read_is_named(server: Server, models_dir: Path) -> None:
    models_dir.mkdir()
    (models_dir / "tiny.en.pt").write_bytes(CHECKPOINT)
    (models_dir / "tiny.en.pt").chmod(0o000)
    with (
        as_ordinary_user(),
        pytest.raises(EngineError, match=r"tiny\.en\.pt is there already and cannot be read: Perm"),
    ):
        get("tiny.en", models_dir)
    assert server.n_requests == 0


def test_a_failed_fetch_leaves_no_folder_that_it_made(server: Server, tmp_path: Path) -> None:
    server.close()
    with pytest.raises(EngineError):
        get("tiny.en", tmp_path / "cache" / "whisper")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["tiny.en/../x", "nonsense", ""])
def test_an_unknown_model_is_not_asked_for(name: str, server: Server, models_dir: Path) -> None:
    with pytest.raises(EngineError) as caught:
        get(name, models_dir)
    assert caught.value.message == f"Whisper has published no model '{name}'."
    assert "base.en" in caught.value.hint
    assert server.n_requests == 0
    assert not models_dir.exists()


@contextmanager
def files_no_larger_than(n_bytes: int) -> Iterator[None]:
    """As if the disk were full after so many bytes of a file."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (n_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@posix_only
def test_a_full_disk_leaves_nothing(server: Server, models_dir: Path) -> None:
    with files_no_larger_than(HALF), pytest.raises(EngineError) as caught:
        get("tiny.en", models_dir)
    assert "did not arrive whole" in caught.value.message
    assert "free space" in caught.value.hint
    assert left_in(models_dir) == []


def test_a_folder_that_cannot_be_made_is_named(server: Server, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EngineError) as caught:
        get("tiny.en", tmp_path / "file" / "models")
    assert (
        caught.value.message == f"The folder {tmp_path / 'file' / 'models'} for models cannot be made: Not a directory."
    )
    assert server.n_requests == 0


@posix_only
def test_an_interrupted_fetch_leaves_nothing(server: Server, models_dir: Path) -> None:
    main_thread = threading.main_thread().ident
    assert main_thread is not None
    may_end = threading.Event()

    def interrupt(handler: BaseHTTPRequestHandler) -> None:
        send(handler, CHECKPOINT[:HALF])
        signal.pthread_kill(main_thread, signal.SIGINT)
        may_end.wait(5.0)

    server.respond = interrupt
    with pytest.raises(KeyboardInterrupt):
        get("tiny.en", models_dir)
    may_end.set()
    assert left_in(models_dir) == []


def test_after_an_interrupted_fetch_words_can_still_be_heard(
    server: Server, models_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whisper makes a progress bar for each segment, and all bars of a program wait for one lock."""

    def interrupted_while_it_draws(*_: object, **__: object) -> None:
        whisper.tqdm.get_lock().acquire()
        raise KeyboardInterrupt

    monkeypatch.setattr(whisper, "_download", interrupted_while_it_draws)
    with pytest.raises(KeyboardInterrupt):
        get("tiny.en", models_dir)
    has_heard = threading.Event()

    def hear() -> None:
        whisper.tqdm(disable=True)
        has_heard.set()

    threading.Thread(target=hear, daemon=True).start()
    assert has_heard.wait(20.0)


# --- The commands ---


def cells(line: str) -> list[str]:
    return line.replace("▸", " ▸ ").split(maxsplit=3 if "▸" in line else 2)


def test_get_where_and_list_agree(server: Server, run_coach: RunCoach) -> None:
    cache = Path(os.environ["XDG_CACHE_HOME"]) / "whisper"
    where = run_coach("models", "where")
    assert (where.exit_code, where.stdout) == (0, f"{cache}\n")
    got = run_coach("models", "get", "tiny.en")
    here, how = got.stdout.splitlines()
    assert (got.exit_code, here) == (0, f"tiny.en is here: {cache / 'tiny.en.pt'}")
    assert 'write engine = "whisper" and model = "tiny.en" into' in how, "by itself coach takes base.en only"
    listed = run_coach("models", "list")
    assert listed.exit_code == 0
    rows = [cells(line.rstrip()) for line in listed.stdout.splitlines()]
    assert ["▸", "moonshine", "tiny-en", "yes, it came with coach"] in rows
    assert ["whisper", "tiny.en", "yes"] in rows
    assert ["whisper", "base.en", "no; fetch: coach models get base.en"] in rows
    assert ["whisper", "large-v3-turbo", "no; fetch: coach models get large-v3-turbo"] in rows


def test_the_folder_of_models_can_be_set(server: Server, run_coach: RunCoach, coach_home: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "else[bold]where"
    coach_home.mkdir()
    (coach_home / "settings.toml").write_text(f"models_dir = '{elsewhere}'\n")
    assert run_coach("models", "where").stdout == f"{elsewhere}\n"
    assert run_coach("models", "get", "tiny.en").stdout.startswith(f"tiny.en is here: {elsewhere / 'tiny.en.pt'}\n")


def test_of_a_model_that_is_used_at_once_no_more_is_said(server: Server, run_coach: RunCoach, coach_home: Path) -> None:
    coach_home.mkdir()
    (coach_home / "settings.toml").write_text('model = "tiny.en"\n')
    assert run_coach("models", "get", "tiny.en").stdout.count("\n") == 1


def test_a_failed_fetch_is_told_with_the_next_step(server: Server, run_coach: RunCoach) -> None:
    server.respond = cut_off
    failed = run_coach("models", "get", "tiny.en")
    assert failed.exit_code == 1
    assert "Error: The model 'tiny.en' did not arrive whole" in failed.stderr
    assert "run the same command again" in failed.stderr
    assert failed.stdout == ""


def test_models_are_listed_also_where_none_can_be_used(run_coach: RunCoach, coach_home: Path) -> None:
    coach_home.mkdir()
    (coach_home / "settings.toml").write_text('model = "nonsense"\n')
    listed = run_coach("models", "list")
    assert listed.exit_code == 0
    assert "coach models get base.en" in listed.stdout
    assert "▸" not in listed.stdout
