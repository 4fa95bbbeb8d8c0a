"""Files that only their owner may read, from their first moment."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def create(path: Path) -> Iterator[BinaryIO]:
    """A new file, to be written whole or not at all: whatever ends the writing early, it is closed and removed.

    Raises:
        FileExistsError: it is already there.
        OSError: it cannot be made or written.

    """
    # Path.open takes no opener, which is what makes the file private from its first moment.
    file = open(path, "xb", opener=_open_private)  # noqa: SIM115 - closed below
    try:
        with file:
            yield file
    except BaseException:
        with suppress(OSError):  # what went wrong before is what counts
            path.unlink()  # only now that it is closed, since Windows removes no open file
        raise


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags, mode=0o600)
