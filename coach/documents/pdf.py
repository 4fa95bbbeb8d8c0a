"""The text of PDF files. The only importer of pypdf."""

from __future__ import annotations

import io
import logging

import pypdf

from coach.errors import InputError

MAX_PAGES = 100
"""More pages are a book, and would take minutes."""

_PASTE = "Open it, copy the text, and paste that instead."

# Remarks on small faults of a file, which would stand between coach's own lines.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def read_pdf(data: bytes, name: str) -> str:
    """The text of a PDF file, page after page.

    Args:
        data: the file.
        name: its name, for messages.

    Raises:
        InputError: it is damaged, locked by a password, far too long, or a picture of text.
    """
    try:
        text = _text_of(pypdf.PdfReader(io.BytesIO(data)), name)
    except InputError:
        raise
    except (pypdf.errors.FileNotDecryptedError, pypdf.errors.DependencyError) as error:
        raise InputError(f"{name} is locked: {error}", "Save it without a password, or paste its text.") from error
    except Exception as error:  # a damaged file makes the parser fail with whatever it stumbles on
        raise InputError(f"{name} cannot be read as PDF: {error}.", _PASTE) from error
    if not text.strip():
        raise InputError(f"{name} holds no text: it is probably a scan, a picture of a page.", _PASTE)
    return text


def _text_of(reader: pypdf.PdfReader, name: str) -> str:
    n_pages = len(reader.pages)
    if n_pages > MAX_PAGES:
        raise InputError(f"{name} has {n_pages} pages; a posting or a résumé has a few.", _PASTE)
    return "\n\n".join(page.extract_text() for page in reader.pages)
