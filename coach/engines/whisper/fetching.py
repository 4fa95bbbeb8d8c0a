"""Fetching Whisper's published models: the one thing of coach that opens a connection."""

from __future__ import annotations

import contextlib
import ssl
import tempfile
import threading
import warnings
from hashlib import file_digest
from http.client import HTTPException
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit

from coach.engines.models import checkpoint_path
from coach.engines.whisper import library
from coach.errors import EngineError


def published() -> list[str]:
    """The names of Whisper's published models, without the aliases of the newest large ones.

    Raises:
        EngineError: Whisper cannot be used here.

    """
    return [name for name in library().available_models() if name not in {"large", "turbo"}]


def get(name: str, models_dir: Path) -> Path:
    """Fetch a published model with Whisper's own download and checksum. The only network connection of coach.

    The file appears in its place only when it is whole.

    Raises:
        EngineError: there is no such model, it could not be fetched whole, or Whisper cannot be used here.

    """
    whisper = library()
    url = whisper._MODELS.get(name)
    if url is None:
        raise EngineError(
            f"Whisper has published no model '{name}'.", f"Choose one of: {', '.join(whisper.available_models())}."
        )
    target = checkpoint_path(name, models_dir)
    if _is_whole(target, url.split("/")[-2]):
        return target
    made = [folder for folder in (models_dir, *models_dir.parents) if not folder.exists()]
    try:
        models_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EngineError(
            f"The folder {models_dir} for models cannot be made: {error.strerror}.",
            "Check what stands in its place, or set models_dir in the settings file.",
        ) from error
    try:
        with tempfile.TemporaryDirectory(prefix=".fetching-", dir=models_dir) as folder, warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # Whisper leaves closing the file to the interpreter
            Path(whisper._download(url, folder, in_memory=False)).replace(target)
    except URLError as error:
        raise _unreachable(name, urlsplit(url).hostname or url, error) from error
    except (OSError, HTTPException, RuntimeError, TypeError, ValueError) as error:
        raise EngineError(
            f"The model '{name}' did not arrive whole: {error}. Nothing of it was kept.",
            "Check the connection and the free space, then run the same command again.",
        ) from error
    finally:
        # Ctrl-C can leave the lock of its progress bar held. Whoever hears words with Whisper waits for the same lock.
        whisper.tqdm.set_lock(threading.RLock())
        for own in made:
            with contextlib.suppress(OSError):  # it is not empty: the model has arrived
                own.rmdir()
    return target


def _is_whole(path: Path, sha256: str) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest() == sha256
    except OSError as error:
        raise EngineError(
            f"{path} is there already and cannot be read: {error.strerror}.",
            "Check its permissions and its folder's, or delete it and run the same command again.",
        ) from error


def _unreachable(name: str, host: str, error: URLError) -> EngineError:
    """Why nothing came from a host, told apart by what a person can do about it."""
    reason, hint = error.reason, "Check that this computer is on the internet and run the same command again."
    if isinstance(reason, ssl.SSLCertVerificationError):
        reason = f"this computer does not trust the certificate of {host} ({reason.verify_message})"
        hint = (
            "Check its date and time. Where a company's network or a virus scanner reads along, set SSL_CERT_FILE to "
            "its certificate file; with Python from python.org on a Mac, run Install Certificates.command."
        )
    elif isinstance(reason, OSError):
        reason = f"{host} cannot be reached from here"
    return EngineError(
        f"The model '{name}' could not be fetched: {reason}.", f"{hint} Until then the embedded engine works offline."
    )
