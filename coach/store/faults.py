"""What SQLite and the file system report, told as errors a person can act on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coach.errors import StoreError

_PRIMARY_CODE = 0xFF
"""SQLite's extended result codes carry the primary code in their low byte (sqlite.org/rescode.html)."""

_BUSY = ("is being written by another program", "Close other running coaches, then try again.")
_DAMAGED = (
    "is damaged or is no database",
    "Put back a copy (a backup named *.backup-v… may stand beside it), or move the file away to begin a new history.",
)
_DENIED = ("may not be opened or written", "Check who owns the file and its folder, and that both may be written.")

_BY_CODE = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_CANTOPEN: _DENIED,
    sqlite3.SQLITE_READONLY: _DENIED,
    sqlite3.SQLITE_PERM: _DENIED,
    sqlite3.SQLITE_FULL: ("cannot grow: the disk is full", "Free some space, then try again."),
    sqlite3.SQLITE_IOERR: ("cannot be read or written", "Check the disk that holds it, then try again."),
    sqlite3.SQLITE_CONSTRAINT: (
        "refused a value that no history may hold",
        "Nothing was saved. This is a fault of coach: please report it.",
    ),
}
_UNKNOWN = ("cannot be used", "Try again; if it happens again, please report it.")


@contextmanager
def store_faults(path: Path) -> Iterator[None]:
    """Turn errors of SQLite, of the file system and of values SQLite cannot hold into StoreError, chained.

    Misuse of the sqlite3 module (a closed connection, another thread) is a fault of the program, not of the history,
    and passes unchanged.

    Args:
        path: the database being worked on, named in the message.

    Raises:
        StoreError: what went wrong with the database, and the next step.

    """
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.Error as error:
        # Errors that the sqlite3 module raises by itself carry no code.
        code = getattr(error, "sqlite_errorcode", None)
        what, hint = _UNKNOWN if code is None else _BY_CODE.get(code & _PRIMARY_CODE, _UNKNOWN)
        raise StoreError(f"The history {path} {what} ({error}).", hint) from error
    except OSError as error:
        raise StoreError(f"The history {path} {_DENIED[0]} ({error.strerror or error}).", _DENIED[1]) from error
    except (ValueError, OverflowError) as error:
        raise StoreError(
            f"The history {path} cannot hold a value ({error}).",
            "Nothing was saved. Text must be valid Unicode, numbers finite and within 64 bits, and times need a zone.",
        ) from error
