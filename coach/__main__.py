"""The command `coach`."""

import io
import os
import sys


def main() -> None:
    """Run the command line and end the process.

    Models may still be loading behind the person's back. The interpreter's own way out would stop those threads inside
    native code, which ends in noise on the terminal or in an abort; what must be put in order has been by then.
    """
    from coach.cli.main import coach

    _write_unicode_to_files()
    try:
        coach()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except (OSError, ValueError):
            code = code or 1
        os._exit(code)


def _write_unicode_to_files() -> None:
    """Write UTF-8 where no terminal reads: there, Windows would choose an alphabet without coach's marks and bars."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors=stream.errors)


if __name__ == "__main__":
    main()
