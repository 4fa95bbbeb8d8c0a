"""Postings and résumés of any common format as text. Each format's library is imported only when it is needed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 20_000_000
"""A larger file is no posting and no résumé; a scan or an archive more likely."""

_PASTE = "Open it, copy the text, and paste that instead; or save it as PDF, DOCX, HTML or plain text."
_CONTROLS = re.compile(r"[^\S\n]*\n|[\x00-\x08\x0b-\x1f\x7f\u200b\ufeff\ufffc]")


@dataclass(frozen=True, slots=True)
class Document:
    """The content of a document.

    Attributes:
        text: its text, with one line for each paragraph, heading or bullet where the format tells; never blank.
        title: the position, where a page says so in a form that programs can read; else empty.
        company: the employer, likewise.
    """

    text: str
    title: str = ""
    company: str = ""


def read_document(path: Path) -> Document:
    """The text of a posting or a résumé: plain text, Markdown, HTML, PDF or DOCX, told apart by their content.

    Raises:
        InputError: it cannot be read, holds no text, or is of another format; says what to do instead.
    """
    data = _read(path)
    name = path.name
    if data.startswith(b"%PDF-"):
        from coach.documents.pdf import read_pdf

        document = Document(read_pdf(data, name))
    elif data.startswith(b"PK\x03\x04"):
        from coach.documents.docx import read_docx

        document = Document(read_docx(data, name))
    elif data.startswith((b"{\\rtf", b"\xd0\xcf\x11\xe0")):
        raise InputError(f"{name} is in an older word processor's format, which coach does not read.", _PASTE)
    else:
        document = _read_text(data, name)
    text = tidy(document.text)
    if not text:
        raise InputError(f"{name} holds no text.", _PASTE)
    return Document(text, tidy(document.title), tidy(document.company))


def tidy(text: str) -> str:
    """Text without control characters, trailing blanks and more than one empty line in a row."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\N{NO-BREAK SPACE}", " ").replace("\f", "\n\n")
    text = _CONTROLS.sub(lambda match: "\n" if match[0].endswith("\n") else "", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _read(path: Path) -> bytes:
    try:
        n_bytes = path.stat().st_size
        if n_bytes > MAX_BYTES:
            raise InputError(f"{path} has {n_bytes / 1e6:.0f} MB; a posting or a résumé has a few at most.", _PASTE)
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.", "Check the path and its permissions.") from error
    except ValueError as error:  # a NUL in the name
        raise InputError(f"{str(path)!r} is no file name: {error}.", "Check the path.") from error


def _read_text(data: bytes, name: str) -> Document:
    opening = data[:1000].lower()
    if b"<html" in opening or b"<!doctype html" in opening or name.lower().endswith((".html", ".htm")):
        from coach.documents.html import read_page

        text, title, company = read_page(data)
        return Document(text, title, company)
    return Document(decode(data, name))


def decode(data: bytes, name: str) -> str:
    """The text of bytes in UTF-8, UTF-16 with a byte order mark, or Windows-1252, as word processors still save it.

    Raises:
        InputError: they are none of these.
    """
    encodings = ["utf-16"] if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise InputError(f"{name} is no text, HTML, PDF or DOCX file.", _PASTE)
