"""The text of web pages. The only importer of Beautiful Soup and of markdownify."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup, Tag
from markdownify import MarkdownConverter

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_TEXT = ("script", "style", "noscript", "template", "svg", "iframe", "img")
_FRAME = ("nav", "header", "footer", "aside", "form", "button", "dialog", "select")
_MIN_CHARS = 300
"""A <main> or <article> with less text is a teaser, and the posting stands elsewhere on the page."""


def read_page(data: bytes) -> tuple[str, str, str]:
    """The posting on a saved page, as (Markdown, title of the position, employer); the last two may be empty.

    What the page says for search engines (schema.org JobPosting) comes before what stands on the screen, since that is
    free of menus and advertisements. Otherwise the main part of the page is taken.

    Args:
        data: the file; its encoding is found out from its declarations.
    """
    soup = BeautifulSoup(data, "html.parser")
    for posting in _job_postings(soup):
        text = markdown_of(str(posting.get("description", "")))
        if len(text) >= _MIN_CHARS:
            employer = posting.get("hiringOrganization")
            company = employer.get("name") if isinstance(employer, dict) else employer
            return text, markdown_of(str(posting.get("title") or "")), markdown_of(str(company or ""))
    _remove(soup, _NO_TEXT)
    main = next(filter(_is_long, soup.find_all(["main", "article"])), None)
    if main is None:
        body = soup.body or soup
        _remove(body, _FRAME)
        main = body
    return _markdown(main), "", ""


def markdown_of(page: str) -> str:
    """HTML, or HTML that was escaped once more, as Markdown without links and pictures."""
    soup = BeautifulSoup(page if "<" in page else html.unescape(page), "html.parser")
    _remove(soup, _NO_TEXT)
    return _markdown(soup)


def _markdown(element: Tag) -> str:
    converter = MarkdownConverter(
        heading_style="ATX",
        bullets="-",
        strip=["a"],
        escape_asterisks=False,
        escape_underscores=False,
        escape_misc=False,
    )
    text: str = converter.convert_soup(element)
    return text.strip()


def _remove(element: Tag, names: tuple[str, ...]) -> None:
    for part in element.find_all(names):
        part.decompose()


def _is_long(element: Tag) -> bool:
    return len(element.get_text()) >= _MIN_CHARS


def _job_postings(soup: BeautifulSoup) -> Iterator[dict[str, Any]]:
    """What a page declares as JobPosting, at the top of a declaration or in its lists."""
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            declared = json.loads(script.get_text())
        except (ValueError, RecursionError):  # pages hold broken ones, and there is the text on the screen
            continue
        waiting = [declared]
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting += item
            elif isinstance(item, dict):
                kind = item.get("@type")
                if kind == "JobPosting" or (isinstance(kind, list) and "JobPosting" in kind):
                    yield item
                waiting += item.get("@graph", []) if isinstance(item.get("@graph"), list) else []
