"""Postings and résumés of every format, and what is refused."""

import io
import json
import logging
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from coach.documents import MAX_BYTES, Document, read_document
from coach.errors import InputError

LONG = "Plan and produce short video, keep the budget, answer the community and report to the team. " * 5
Put = Callable[[str, bytes | str], Path]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    def write(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def pdf_of(*lines: str) -> bytes:
    """A PDF file of one page, written by hand."""
    shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    content = f"BT /F1 11 Tf 50 750 Td {shown} ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    file, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = b"startxref\n%d\n%%%%EOF" % len(file)
    return file + b"xref\n0 6\n0000000000 65535 f \n" + table + b"trailer << /Size 6 /Root 1 0 R >>\n" + start


def docx_of(body: str, **more: bytes) -> bytes:
    """A Word file with this body, in WordprocessingML."""
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {names}><w:body>{body}</w:body></w:document>")
        archive.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{relation}" Target="word/document.xml"/></Relationships>',
        )
        for name, data in more.items():
            archive.writestr(name, data)
    return file.getvalue()


def paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        pytest.param("a.txt", "Nurse\r\n\r\nWe care.\f", "Nurse\n\nWe care.", id="text"),
        pytest.param("a.md", "# Nurse  \n\n\n\n- We *care*", "# Nurse\n\n- We *care*", id="Markdown, as it is"),
        pytest.param("a", "\ufeffNaïve".encode(), "Naïve", id="byte order mark"),
        pytest.param("a.txt", "Café – €5".encode("utf-16"), "Café – €5", id="UTF-16"),
        pytest.param("a.txt", "Café – €5".encode("cp1252"), "Café – €5", id="Windows-1252"),
        pytest.param("a.txt", "a\x1b[31mred\x07\u200b\xa0b", "a[31mred b", id="control characters"),
        pytest.param("a.html", "<h1>Nurse</h1><ul><li>We <b>care</b></li></ul>", "# Nurse\n\n- We **care**", id="HTML"),
        pytest.param("a.txt", "<!DOCTYPE html><p>R&amp;D</p>", "R&D", id="HTML by another name"),
        pytest.param("a.htm", '<p><a href="x">Apply</a> C++_x*</p>', "Apply C++_x*", id="no links, no escapes"),
        pytest.param("cv.pdf", pdf_of("Led 4 people", "Cut costs by 5"), "Led 4 people\nCut costs by 5", id="PDF"),
        pytest.param("cv", pdf_of("Led 4 people"), "Led 4 people", id="PDF without a suffix"),
        pytest.param(
            "cv.docx",
            docx_of(paragraph("Experience", "Heading1") + paragraph("Led 4 &amp; more") + paragraph("Cut 5")),
            "# Experience\n\nLed 4 & more\n\nCut 5",
            id="DOCX",
        ),
    ],
)
def test_the_text_of_a_document(name: str, content: bytes | str, expected: str, put: Put) -> None:
    assert read_document(put(name, content)) == Document(expected)


def test_menus_scripts_and_teasers_are_left_out(put: Put) -> None:
    page = f"""<html><head><style>p {{}}</style><script>var x = 1</script></head><body>
        <nav>Home Jobs</nav><main>Teaser</main><article><p>{LONG}</p><script>y()</script></article>
        <footer>Imprint</footer></body></html>"""
    assert read_document(put("a.html", page)).text == LONG.strip()


def test_a_page_without_a_main_part_is_taken_without_its_frame(put: Put) -> None:
    page = "<html><body><header>Logo</header><div>We look for you.</div><form>Search</form></body></html>"
    assert read_document(put("a.html", page)).text == "We look for you."


def posting_page(posting: object, *, before: str = "") -> str:
    declared = json.dumps(posting)
    return f'<html><body>{before}<script type="application/ld+json">{declared}</script><p>Shown</p></body></html>'


@pytest.mark.parametrize(
    "declared",
    [
        pytest.param({"@type": "JobPosting", "description": f"<p>{LONG}</p>"}, id="plain"),
        pytest.param({"@type": ["Thing", "JobPosting"], "description": LONG}, id="several types"),
        pytest.param({"@graph": [{"@type": "WebPage"}, {"@type": "JobPosting", "description": LONG}]}, id="graph"),
        pytest.param([{"@type": "JobPosting", "description": f"&lt;p&gt;{LONG}&lt;/p&gt;"}], id="escaped, in a list"),
    ],
)
def test_what_a_page_declares_comes_first(declared: object, put: Put) -> None:
    assert read_document(put("a.html", posting_page(declared))).text == LONG.strip()


def test_a_page_tells_the_position_and_the_employer(put: Put) -> None:
    posting = {
        "@type": "JobPosting",
        "title": "R&amp;D lead",
        "hiringOrganization": {"name": "Brightside"},
        "description": LONG,
    }
    assert read_document(put("a.html", posting_page(posting))) == Document(LONG.strip(), "R&D lead", "Brightside")


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(posting_page({"@type": "JobPosting", "description": "Too short"}), id="short"),
        pytest.param(posting_page(["text", 4, None, {"@type": "Event", "@graph": 1}]), id="nothing of use"),
        pytest.param('<html><script type="application/ld+json">{broken</script><p>Shown</p></html>', id="broken"),
    ],
)
def test_a_useless_declaration_is_passed_over(page: str, put: Put) -> None:
    assert read_document(put("a.html", page)) == Document("Shown")


def locked_pdf() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_of("secret")))
    writer.encrypt("password", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def long_pdf() -> bytes:
    writer = pypdf.PdfWriter()
    for _ in range(101):
        writer.add_blank_page(100, 100)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        pytest.param("a.txt", b" \n\t\n", "a.txt holds no text.", id="blank"),
        pytest.param("a.txt", b"\x00\x01\x02", "a.txt is no text, HTML, PDF or DOCX file.", id="binary"),
        pytest.param("a.txt", b"\xff\xfea", "a.txt is no text, HTML, PDF or DOCX file.", id="half a character"),
        pytest.param("a.rtf", b"{\\rtf1 x}", "a.rtf is in an older word processor's format", id="RTF"),
        pytest.param("a.doc", b"\xd0\xcf\x11\xe0x", "a.doc is in an older word processor's format", id="old Word"),
        pytest.param("a.pdf", b"%PDF-1.4\nrubbish", "a.pdf cannot be read as PDF: ", id="damaged PDF"),
        pytest.param("a.pdf", pdf_of(), "a.pdf holds no text: it is probably a scan", id="scan"),
        pytest.param("a.pdf", locked_pdf(), "a.pdf is locked: ", id="locked PDF"),
        pytest.param("a.pdf", long_pdf(), "a.pdf has 101 pages", id="book"),
        pytest.param("a.docx", b"PK\x03\x04rubbish", "a.docx cannot be read as DOCX: ", id="damaged DOCX"),
        pytest.param("a.docx", docx_of("<w:p>")[:-30], "a.docx cannot be read as DOCX: ", id="cut DOCX"),
        pytest.param("a.docx", docx_of("<w:p>"), "a.docx cannot be read as DOCX: ", id="broken XML"),
        pytest.param("a.docx", docx_of(""), "a.docx holds no text.", id="empty DOCX"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_next_step(name: str, content: bytes, message: str, put: Put) -> None:
    with pytest.raises(InputError) as caught:
        read_document(put(name, content))
    assert caught.value.message.startswith(message)
    assert "paste" in caught.value.hint


def test_pictures_of_a_word_file_are_left_out(put: Put) -> None:
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    picture = (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{drawing}/wordprocessingDrawing" xmlns:a="{drawing}/main">'
        f'<a:graphic><a:graphicData><pic:pic xmlns:pic="{drawing}/picture"><pic:blipFill>'
        f'<a:blip xmlns:r="{kinds}" r:embed="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r></w:p>"
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r9" Type="{kinds}/image" Target="media/face.png"/></Relationships>'
    )
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="png" ContentType="image/png"/></Types>'
    )
    more = {
        "word/_rels/document.xml.rels": relations.encode(),
        "word/media/face.png": b"\x89PNG",
        "[Content_Types].xml": types.encode(),
    }
    path = put("cv.docx", docx_of(picture + paragraph("Led 4"), **more))
    assert read_document(path) == Document("Led 4")


def test_another_archive_is_no_word_file(put: Put) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("content.xml", "x")
    with pytest.raises(InputError, match=r"a\.odt is an archive, but no Word document"):
        read_document(put("a.odt", file.getvalue()))


def test_an_archive_that_unpacks_without_end_is_not_unpacked(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.documents.docx.MAX_UNPACKED_BYTES", 1_000_000)
    with pytest.raises(InputError, match=r"unpacks to more than 1 MB"):
        read_document(put("a.docx", docx_of(paragraph("x"), **{"word/media/a.bin": bytes(2_000_000)})))


@pytest.mark.parametrize("name", ["missing.txt", ".", "a\0b"])
def test_a_file_that_is_not_there(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read_document(tmp_path / name)


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(InputError, match="has 20 MB"):
        read_document(path)


def test_remarks_on_small_faults_stay_off_the_screen(put: Put, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        read_document(put("a.pdf", pdf_of("Led 4 people").replace(b"startxref\n", b"startxref\n9")))
    assert caplog.records == []
