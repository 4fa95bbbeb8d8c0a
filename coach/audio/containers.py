"""What sound files say of their own length, read from their bytes, where the decoder only tells what it found."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_UNKNOWN_FROM_BYTES = 0x7FFF_0000
"""A data size from here on (or 0) is what programs write that stream a WAV and cannot go back to its header."""

_MAX_OGG_PAGE_BYTES = 65_307
"""27 bytes of header, 255 of segment table, 255 segments of 255 bytes (RFC 3533, section 6)."""

_MP3_LENGTH_TAGS = (b"Xing", b"Info", b"VBRI")

_BEGINNINGS = {0: (b"RIFF", b"RF64", b"fLaC", b"OggS", b"ID3", b"\x1aE\xdf\xa3", b"FORM"), 4: (b"ftyp",)}


def looks_like_sound(path: Path) -> bool:
    """Whether a file begins the way a format of sound does."""
    with path.open("rb") as file:
        head = file.read(16)
    return any(head.startswith(mark, offset) for offset, marks in _BEGINNINGS.items() for mark in marks)


def wav_length_s(path: Path) -> float | None:
    """The length a WAV file declares: the size of its data by its bytes per second; None where it declares none."""
    bytes_per_s = 0
    with path.open("rb") as file:
        file.seek(12)
        while len(header := file.read(8)) == 8:
            name, n_bytes = header[:4], int.from_bytes(header[4:], "little")
            if name == b"data":
                is_known = bytes_per_s > 0 and 0 < n_bytes < _UNKNOWN_FROM_BYTES
                return n_bytes / bytes_per_s if is_known else None
            body_at = file.tell()
            if name == b"fmt ":
                bytes_per_s = int.from_bytes(file.read(12)[8:], "little")
            file.seek(body_at + n_bytes + n_bytes % 2)
    return None


def is_ogg_cut_off(path: Path) -> bool:
    """Whether a file is in Ogg pages and ends inside one."""
    with path.open("rb") as file:
        if file.read(4) != b"OggS":
            return False
        n_bytes = file.seek(0, os.SEEK_END)
        file.seek(max(0, n_bytes - _MAX_OGG_PAGE_BYTES))
        tail = file.read()
    page_at = tail.rfind(b"OggS")
    n_segments = tail[page_at + 26] if page_at + 26 < len(tail) else 0
    segments = tail[page_at + 27 : page_at + 27 + n_segments]
    return page_at + 27 + n_segments + sum(segments) > len(tail)


def declares_mp3_length(path: Path) -> bool:
    """Whether an MP3 file carries a tag with its length, in the frame that follows any ID3 block."""
    with path.open("rb") as file:
        head = file.read(10)
        if head.startswith(b"ID3") and len(head) == 10:
            # The block's size has seven bits in each byte (id3.org, ID3v2.3, section 3.1).
            n_bytes = sum((byte & 0x7F) << shift for byte, shift in zip(head[6:], (21, 14, 7, 0), strict=True))
            file.seek(10 + n_bytes)
        else:
            file.seek(0)
        frame = file.read(4096)
    return any(tag in frame for tag in _MP3_LENGTH_TAGS)
