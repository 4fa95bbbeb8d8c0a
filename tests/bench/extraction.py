"""Precision and recall at 20 of keyword extraction: coach beside YAKE and RAKE, in one run.

    python tests/bench/extraction.py [--skillspan skillspan_dev.json]

Without the option only the labelled postings of tests/data are used; the annotated postings of SkillSpan are not part
of this project, so that part needs their file. Both libraries get the same text and YAKE's list of English stop words.
"coach, held out" is fitted again for each tenth of the postings without that tenth, as the shipped weights have seen
them all; it is the figure to judge by, and needs both sets, since the weights are fitted on both.
"""

import argparse
import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import yake
from extraction_data import Posting, read_coverage, read_skillspan
from fit_posting import examples, fit_folds
from rake_nltk import Rake

from coach.core.posting import extract_keywords
from coach.core.posting.term_model import MODEL
from coach.core.posting.termhood import TermModel

LIMIT = 20
HEADER = f"{'':18}{'precision':>10}{'knowledge':>11}{'skill':>8}{'terms':>8}{'ms':>8}"

Extractor = Callable[[str], list[str]]


def coach(model: TermModel) -> Extractor:
    return lambda text: [keyword.term for keyword in extract_keywords(text, LIMIT, model)]


def run_yake(text: str) -> list[str]:
    extractor = yake.KeywordExtractor(lan="en", n=3, top=LIMIT)
    return [term for term, _ in extractor.extract_keywords(text)]


def run_rake(text: str) -> list[str]:
    extractor = Rake(
        stopwords=set(STOP_WORDS),
        max_length=4,
        include_repeated_phrases=False,
        sentence_tokenizer=lambda whole: re.split(r"[\n.!?]", whole),
    )
    extractor.extract_keywords_from_text(text)
    return list(extractor.get_ranked_phrases()[:LIMIT])


STOP_WORDS = (
    (Path(yake.__file__).parent / "core" / "StopwordsList" / "stopwords_en.txt").read_text(encoding="utf-8").split()
)


def measure(name: str, postings: Sequence[Posting], extractors: Sequence[Extractor]) -> str:
    """One line of the table; precision and recall are pooled over all postings."""
    n_proposed = n_right = n_knowledge = n_skill = 0
    began_s = time.perf_counter()
    proposed = [extractor(posting.text) for posting, extractor in zip(postings, extractors, strict=True)]
    spent_ms = 1000 * (time.perf_counter() - began_s) / len(postings)
    for posting, terms in zip(postings, proposed, strict=True):
        met = [posting.matches(term) for term in terms]
        n_proposed += len(terms)
        n_right += sum(map(bool, met))
        n_knowledge += len(frozenset[int]().union(*(one.knowledge for one in met)))
        n_skill += len(frozenset[int]().union(*(one.skill for one in met)))
    recall_skill = f"{n_skill / sum(p.n_skill for p in postings):8.3f}" if any(p.n_skill for p in postings) else " " * 8
    return (
        f"{name:18}{n_right / n_proposed:10.3f}{n_knowledge / sum(p.n_knowledge for p in postings):11.3f}"
        f"{recall_skill}{n_proposed / len(postings):8.1f}{spent_ms:8.1f}"
    )


def table(title: str, postings: Sequence[Posting], held_out: Sequence[TermModel]) -> None:
    print(f"{title}, {len(postings)} postings")
    print(HEADER)
    print(measure("YAKE", postings, [run_yake] * len(postings)))
    print(measure("RAKE", postings, [run_rake] * len(postings)))
    if held_out:
        print(measure("coach, held out", postings, [coach(model) for model in held_out]))
    print(measure("coach, as shipped", postings, [coach(MODEL)] * len(postings)))
    print()


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure keyword extraction beside YAKE and RAKE.")
    parser.add_argument("--skillspan", type=Path, help="skillspan_dev.json; not part of this project")
    path = parser.parse_args().skillspan
    terms = read_coverage()
    spans = read_skillspan(path) if path else []
    held_out = fit_folds([examples(posting) for posting in spans + terms]) if spans else []
    print(f"precision, recall of knowledge spans (or terms) and of skill spans at {LIMIT}; pooled over postings\n")
    if spans:
        table("SkillSpan", spans, held_out[: len(spans)])
    else:
        print("SkillSpan: left out, name its file with --skillspan\n")
    table("terms of tests/data/coverage_dev.json", terms, held_out[len(spans) :])


if __name__ == "__main__":
    main()
