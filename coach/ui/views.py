"""Results as rich renderables. Pure: values in, renderables out.

Everything that came from a posting, a transcript or a bank passes through clean() and Text, so that neither control
sequences nor markup in it reach the terminal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.console import Group, RenderableType
from rich.markup import escape
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from coach.core.advice import advise
from coach.core.attempts import Origin
from coach.core.follow_ups import is_follow_up
from coach.core.gate import Refusal
from coach.core.habits import compare_with_own
from coach.core.keywords import KeywordResult, KeywordState
from coach.core.points import PointResult, PointState
from coach.core.scoring import Score
from coach.ui.delivery_words import tell_changes, tell_delivery
from coach.ui.times import clock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.core.attempts import Asked, Attempt, Session
    from coach.core.comparison import Comparison
    from coach.core.delivery import Delivery
    from coach.core.jobs import Job
    from coach.core.keywords import Keyword
    from coach.core.transcript import Transcript

_POINT_MARKS = {
    PointState.MADE: ("✓", "made", "green"),
    PointState.PARTLY: ("◐", "partly", "yellow"),
    PointState.MISSED: ("✗", "missed", "red"),
}
_KEYWORD_MARKS = {
    KeywordState.SAID: ("said", "green"),
    KeywordState.HEARD_AS: ("heard as", "cyan"),
    KeywordState.NEGATED: ("negated", "yellow"),
    KeywordState.MISSED: ("missed", "red"),
}
_BAR_CELLS = 20


def clean(text: str) -> str:
    """Text without the characters that steer a terminal or reverse the reading direction."""
    return "".join(char if char.isprintable() or char == "\n" else "\N{REPLACEMENT CHARACTER}" for char in text)


def error_text(message: str, hint: str) -> Text:
    """An error: what happened, then the next step."""
    text = Text.assemble(("Error: ", "bold red"), clean(message))
    if hint:
        text.append(f"\n{clean(hint)}", style="dim")
    return text


def note_text(message: str, hint: str = "") -> Text:
    """A message that is no error."""
    text = Text(clean(message), style="yellow")
    if hint:
        text.append(f" {clean(hint)}", style="dim")
    return text


def review_card(attempt: Attempt, *, quiet_scores: bool = False, earlier: Sequence[Delivery] = ()) -> RenderableType:
    """The review of one answer, for 80 columns and up.

    Args:
        attempt: the answer.
        quiet_scores: leave the numbers of coverage out.
        earlier: the deliveries of the person's spoken answers before it, the oldest first; what is unlike them is said.

    """
    if isinstance(attempt.outcome, Refusal):
        parts: list[RenderableType] = [_refusal(attempt.outcome)]
    else:
        parts = _score_parts(attempt, attempt.outcome, quiet_scores=quiet_scores)
        parts += [_delivery(attempt.asked, attempt.outcome.delivery, earlier), Text()]
        parts += [Text.assemble(("Try next  ", "bold magenta"), clean(advise(attempt.outcome, attempt.asked)))]
    parts += [Rule(style="dim"), _transcript(attempt.heard.transcript, _spans(attempt))]
    title = Text(clean(attempt.asked.text), style="bold")
    return Panel(
        Group(title, Text(), *parts),
        box=box.ROUNDED,
        title=_title(attempt),
        title_align="left",
        subtitle=_heard_by(attempt),
        subtitle_align="right",
        border_style="blue",
        padding=(1, 2),
    )


def _title(attempt: Attempt) -> str:
    if is_follow_up(attempt.asked.question_id):
        return "Review of a follow-up" if attempt.is_cold else "Review of a follow-up, retaken"
    return "Review" if attempt.is_cold else "Review of a retake"


def comparison_view(comparison: Comparison) -> RenderableType:
    """What a retake gained and lost against the answer before it."""
    table = Table.grid(padding=(0, 1))
    table.add_column(width=8)
    table.add_column(ratio=1)
    for word, style, points, keywords in (
        ("gained", "green", comparison.points_gained, comparison.keywords_gained),
        ("lost", "red", comparison.points_lost, comparison.keywords_lost),
    ):
        texts = [*points, *([" · ".join(keywords)] if keywords else [])]
        if texts:
            table.add_row(Text(word, style=style), Text("\n".join(map(clean, texts))))
    heading = Text("Against the last answer", style="bold")
    if not table.row_count:
        heading.append("  The same points and keywords as before.", style="not bold")
    changes = tell_changes(comparison.delivery)
    if changes:
        table.add_row(Text("delivery", style="dim"), " · ".join(changes))
    return Padding(Group(heading, table), (0, 3))


def _refusal(refusal: Refusal) -> Text:
    return Text.assemble(("No score. ", "bold yellow"), clean(refusal.sentence))


def _score_parts(attempt: Attempt, score: Score, *, quiet_scores: bool) -> list[RenderableType]:
    parts: list[RenderableType] = []
    if score.points:
        n_made = sum(result.state is PointState.MADE for result in score.points)
        heading = f"{n_made} of {len(score.points)} made"
        parts += [_heading("Your points", heading, score.point_coverage, quiet_scores=quiet_scores)]
        parts += [_points(score.points, is_timed=attempt.heard.transcript.timed), Text()]
    if score.keywords:
        n_said = sum(result.state in {KeywordState.SAID, KeywordState.HEARD_AS} for result in score.keywords)
        heading = f"{n_said} of {len(score.keywords)} said"
        parts += [_heading("Keywords", heading, score.keyword_coverage, quiet_scores=quiet_scores)]
        parts += [_keywords(score.keywords), Text()]
    return parts


def _heading(name: str, count: str, coverage: float | None, *, quiet_scores: bool) -> Text:
    text = Text(name, style="bold")
    if quiet_scores or coverage is None:
        return text
    return text.append(f"  {count}  ", style="not bold").append(bar(coverage), style="not bold blue")


def bar(coverage: float) -> str:
    """A bar of 20 cells for a coverage in [0, 1], and the percentage."""
    filled = round(coverage * _BAR_CELLS)
    return f"{'█' * filled}{'░' * (_BAR_CELLS - filled)} {coverage:.0%}"


def _points(results: Sequence[PointResult], *, is_timed: bool) -> Table:
    table = Table.grid(padding=(0, 1))
    table.add_column(width=1)
    table.add_column(width=6)
    table.add_column(ratio=1)
    for result in results:
        mark, word, style = _POINT_MARKS[result.state]
        cell = Text(clean(result.point.text))
        if result.machine_state is not None:
            cell.append(f"  (you; coach said {result.machine_state})", style="dim")
        if result.evidence is not None:
            when = f"  {clock(result.evidence.start_s)}" if is_timed else ""
            cell.append(f"\n“{clean(result.evidence.quote)}”", style="italic dim").append(when, style="dim")
        table.add_row(Text(mark, style=style), Text(word, style=style), cell)
    return table


def _keywords(results: Sequence[KeywordResult]) -> Table:
    table = Table.grid(padding=(0, 1))
    table.add_column(width=8)
    table.add_column(ratio=1)
    for state, (word, style) in _KEYWORD_MARKS.items():
        terms = [_keyword(result) for result in results if result.state is state]
        if terms:
            table.add_row(Text(word, style=style), Text(" · ").join(terms))
    return table


def _keyword(result: KeywordResult) -> Text:
    text = Text(clean(result.keyword.term))
    if result.machine_state is not None:
        text.append(" (you)", style="dim")
    if result.evidence is not None and result.state in {KeywordState.HEARD_AS, KeywordState.NEGATED}:
        text.append(f" “{clean(result.evidence.quote)}”", style="italic dim")
    return text


def _delivery(asked: Asked, delivery: Delivery, earlier: Sequence[Delivery]) -> Text:
    """Length always; what else was measured only outside its quiet band, or unlike the person's own earlier answers."""
    facts = tell_delivery(delivery, asked, compare_with_own(delivery, earlier))
    text = Text("Delivery  ", style="bold")
    return text.append(" · ".join(fact.note for fact in facts if fact.note), style="not bold")


def _spans(attempt: Attempt) -> list[tuple[int, int, str]]:
    """Evidence in the transcript as (first word, last word, style), keywords after points so that both show."""
    if isinstance(attempt.outcome, Refusal):
        return []
    spans = [
        (result.evidence.first_word, result.evidence.last_word, _POINT_MARKS[result.state][2])
        for result in attempt.outcome.points
        if result.evidence is not None
    ]
    spans += [
        (result.evidence.first_word, result.evidence.last_word, "bold")
        for result in attempt.outcome.keywords
        if result.evidence is not None
    ]
    return spans


def _transcript(transcript: Transcript, spans: Sequence[tuple[int, int, str]]) -> Text:
    text = Text(style="dim")
    starts: list[int] = []
    for word in transcript.words:
        starts.append(len(text))
        text.append(clean(word.text)).append(" ")
    if not transcript.words:
        return Text("No words were heard.", style="dim")
    for first, last, style in spans:
        text.stylize(f"not dim {style}", starts[first], starts[last] + len(clean(transcript.words[last].text)))
    text.rstrip()
    return text


def _heard_by(attempt: Attempt) -> str | None:
    number = f"#{attempt.id} " if attempt.id is not None else ""
    if not attempt.heard_by:
        return f"{number}{attempt.origin}"
    source = "" if attempt.origin is Origin.MICROPHONE else f"{attempt.origin}, "
    corrected = ", corrected" if attempt.original is not None else ""
    return escape(clean(f"{number}{source}heard by {attempt.heard_by}{corrected}"))


def session_heading(session: Session) -> Text:
    """The line above the answers of a session."""
    when = f"{session.started_at.astimezone():%A %d %B %Y, %H:%M}"
    return Text.assemble((f"Session {session.id}", "bold"), f"  {when}  ", (clean(session.job), "dim"))


def demo_opening(job: Job, engine: str) -> RenderableType:
    """What the demonstration is about to do."""
    text = Text.assemble(
        ("coach listens to four recorded answers of an invented candidate for ", ""),
        (f"{clean(job.title)}, {clean(job.company)}", "bold"),
        (f".\nThey are recognised on this machine by {engine} and held against the points the candidate planned.", ""),
    )
    return Padding(text, (1, 2))


def demo_closing() -> RenderableType:
    """What to do after the demonstration."""
    text = Text("What next\n", style="bold")
    text.append("  1. Prepare for your own job:  coach job new\n", style="not bold")
    text.append("  2. Practise aloud:            coach practice\n", style="not bold")
    text.append("  3. Look back:                 coach review, coach progress", style="not bold")
    return Padding(text, (1, 2))


def keywords_view(keywords: Sequence[Keyword]) -> RenderableType:
    """The terms of a posting, heaviest first as they come."""
    if not keywords:
        return Text("No terms were found. Is this the text of a job posting?")
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("term")
    table.add_column("weight", justify="right")
    table.add_column("also as")
    for keyword in keywords:
        table.add_row(Text(clean(keyword.term)), f"{keyword.weight:g}", Text(clean(", ".join(keyword.aliases))))
    return table


def models_view(rows: Sequence[tuple[str, str, str, bool]]) -> RenderableType:
    """The recognisers as (engine, model, whether it is here, whether it hears the next answer)."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in ("", "engine", "model", "on this machine"):
        table.add_column(heading)
    for engine, model, here, is_chosen in rows:
        table.add_row("▸" if is_chosen else "", *(Text(clean(cell)) for cell in (engine, model, here)))
    return table
