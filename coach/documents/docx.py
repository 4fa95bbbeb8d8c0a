"""The text of Word files. The only importer of mammoth."""

from __future__ import annotations

import io
import zipfile

import mammoth

from coach.documents.html import markdown_of
from coach.errors import InputError

MAX_UNPACKED_BYTES = 200_000_000
"""A file that unpacks to more is a trap or no résumé."""

_PASTE = "Open it, copy the text, and paste that instead."


def read_docx(data: bytes, name: str) -> str:
    """The text of a DOCX file as Markdown: headings, bullets and tables keep their lines, pictures are left out.

    Args:
        data: the file.
        name: its name, for messages.

    Raises:
        InputError: it is damaged, or an archive of another kind.
    """
    try:
        _check_archive(data, name)
        page = mammoth.convert_to_html(io.BytesIO(data), convert_image=mammoth.images.img_element(_no_picture))
    except InputError:
        raise
    except Exception as error:  # a damaged file makes the parser fail with whatever it stumbles on
        raise InputError(f"{name} cannot be read as DOCX: {error}.", _PASTE) from error
    return markdown_of(page.value)


def _check_archive(data: bytes, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if "word/document.xml" not in archive.namelist():
            raise InputError(f"{name} is an archive, but no Word document (DOCX).", _PASTE)
        if sum(item.file_size for item in archive.infolist()) > MAX_UNPACKED_BYTES:
            raise InputError(f"{name} unpacks to more than {MAX_UNPACKED_BYTES / 1e6:.0f} MB.", _PASTE)


def _no_picture(_: object) -> dict[str, str]:
    """In place of the default, which would put every picture into the text."""
    return {"src": ""}
