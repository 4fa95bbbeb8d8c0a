"""Which part of an answer speaks to a point: the sentences worth reading closely, and the words worth quoting."""

from collections.abc import Sequence

from coach.core.language.inflections import FUNCTION_WORDS
from coach.core.language.text import Token
from coach.core.points.evidence import Reading, Sentence, content, informativeness, weighted_recall

WORDS_SHOWN = 70
"""What the reader is shown of an answer: 60 words hold the deciding ones of 92% of the training points, 80 of 96%."""
_RECALL_SHARE = 0.5
_N_HEAVIEST = 6
_CLOSENESS = 2.0
_SECOND = 0.85
_KEEP = 0.2
"""How the quoted sentences are found (weights of their heaviest words, closeness, shared words), when a second one is
added, and from which share of the heaviest weight a word is kept. Settled on the quotes of the training answers that
the reader never saw: 80% overlap, at a median of 16 words."""
_SHORT_WORDS = 14
_BREAKS = frozenset({"and", "but", "so", "because", "which", "then"})


def choose_sentences(
    point: Sequence[Token], closeness: Sequence[float], sentences: Sequence[Sentence], n_words_shown: int = WORDS_SHOWN
) -> list[int]:
    """The sentences, in order, that bear most on a point: as many as fit into a number of words, at least one.

    How much one bears on it: its closeness, and half the share of the point's words that it holds.

    Args:
        point: the tokens of the point.
        closeness: its similarity to each sentence.
        sentences: the answer.
        n_words_shown: how many words they may hold together.

    """
    wanted = {token.stem: informativeness(token.stem) for token in point if token.text not in FUNCTION_WORDS}
    total = sum(wanted.values()) or 1.0

    def bearing(i: int) -> float:
        held = {token.stem for token in sentences[i].tokens}
        return closeness[i] + _RECALL_SHARE * sum(weight for key, weight in wanted.items() if key in held) / total

    chosen: list[int] = []
    n_words = 0
    for i in sorted(range(len(sentences)), key=lambda i: (-bearing(i), i)):
        length = sentences[i].last_word - sentences[i].first_word + 1
        if not chosen or n_words + length <= n_words_shown:
            chosen.append(i)
            n_words += length
    return sorted(chosen)


def quote_span(
    point: Sequence[Token], sentences: Sequence[Sentence], closeness: Sequence[float], reading: Reading | None
) -> tuple[int, int]:
    """First and last word of the tightest stretch that earns a point, inside one or two neighbouring sentences.

    Args:
        point: the tokens of the point.
        sentences: the answer; at least one.
        closeness: the similarity of the point to each sentence.
        reading: the trained reader's view, whose word weights count; without one the words shared with the point do.

    """
    core = content(point)
    weights = reading.weights if reading else _shared_weights(point, sentences)
    top = max(weights, default=0.0) or 1.0

    def worth(i: int) -> float:
        heaviest = sorted(weights[sentences[i].first_word : sentences[i].last_word + 1])[-_N_HEAVIEST:]
        share = sum(heaviest) / (top * len(heaviest))
        return share + _CLOSENESS * closeness[i] + _RECALL_SHARE * weighted_recall(core, sentences[i].tokens)

    best = max(range(len(sentences)), key=worth)
    beside = max((i for i in (best - 1, best + 1) if 0 <= i < len(sentences)), key=worth, default=best)
    spread = sorted((best, beside)) if worth(beside) >= _SECOND * worth(best) else [best, best]
    first, last = sentences[spread[0]].first_word, sentences[spread[-1]].last_word
    if last - first < _SHORT_WORDS:
        return first, last
    run = _heaviest_run([weight - _KEEP * top for weight in weights[first : last + 1]])
    begin, end = _to_clause(sentences, first + run[0], first + run[1])
    return max(first, begin), min(last, end)


def _shared_weights(point: Sequence[Token], sentences: Sequence[Sentence]) -> list[float]:
    """For each word of the answer: how telling the stem is that it shares with the point."""
    stems = {token.stem for token in point if token.text not in FUNCTION_WORDS}
    weights = [0.0] * (sentences[-1].last_word + 1)
    for token in (token for sentence in sentences for token in sentence.tokens):
        if token.stem in stems:
            weights[token.first_word] = max(weights[token.first_word], informativeness(token.stem))
    return weights


def _heaviest_run(values: Sequence[float]) -> tuple[int, int]:
    """The run with the largest sum (Kadane's algorithm); the first of several."""
    best, best_span = float("-inf"), (0, 0)
    total, start = 0.0, 0
    for i, value in enumerate(values):
        if total <= 0.0:
            total, start = 0.0, i
        total += value
        if total > best:
            best, best_span = total, (start, i)
    return best_span


def _to_clause(sentences: Sequence[Sentence], first: int, last: int) -> tuple[int, int]:
    """The span widened to the clauses it begins and ends in, so that a quote reads as said."""
    begin = next(sentence for sentence in sentences if first <= sentence.last_word)
    end = next((sentence for sentence in sentences if last <= sentence.last_word), sentences[-1])
    starts = [begin.first_word]
    starts += [token.last_word + 1 for token in begin.tokens if token.mark and token.last_word < first]
    starts += [token.first_word for token in begin.tokens if token.text in _BREAKS and token.first_word <= first]
    ends = [token.last_word for token in end.tokens if token.mark and token.last_word >= last]
    ends += [token.first_word - 1 for token in end.tokens if token.text in _BREAKS and token.first_word > last]
    return max(start for start in starts if start <= first), min([*ends, end.last_word])
