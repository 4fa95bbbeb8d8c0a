"""coach keywords, coach transcribe, coach score: commands for scripts, without a screen."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from coach.cli.options import engine_option, model_option
from coach.errors import CoachError

if TYPE_CHECKING:
    from coach.environment import Environment


@click.command()
@click.argument("posting", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--json", "as_json", is_flag=True, help="Write one JSON list.")
@click.pass_obj
def keywords(environment: Environment, posting: Path, as_json: bool) -> None:
    """List the terms of a job POSTING that are worth saying.

    POSTING is text, Markdown, a web page, PDF or Word; - is text from standard input.
    """
    from coach.batch import keyword_entry
    from coach.core.posting import extract_keywords
    from coach.environment import decode_text
    from coach.ui.views import keywords_view

    is_piped = str(posting) == "-"
    text = decode_text(sys.stdin.buffer.read(), "Standard input") if is_piped else environment.read_posting(posting)
    found = extract_keywords(text)
    if as_json:
        click.echo(json.dumps([keyword_entry(keyword) for keyword in found], indent=2))
    else:
        environment.console.print(keywords_view(found))


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--jsonl", is_flag=True, help="Write one JSON object a line, with the words and their times.")
@engine_option
@model_option
@click.pass_context
def transcribe(ctx: click.Context, files: tuple[Path, ...], jsonl: bool, engine: str, model: str) -> None:
    """Write down what recordings say: wav, flac, mp3, ogg, m4a or webm."""
    from coach.batch import transcribe_file

    environment: Environment = ctx.obj
    judge = environment.judge(environment.engine(engine, model))
    judge.recognizer()
    n_failed = 0
    for path in files:
        try:
            entry, doubt = transcribe_file(path, judge, environment.read_blocks(path), time.perf_counter)
        except CoachError as error:
            n_failed += 1
            _report(error, error.message_at(str(path)))
            continue
        if not entry["text"]:
            click.echo(f"{click.format_filename(path)}: {doubt or 'no speech was found.'}", err=True)
            if not jsonl:
                continue
        elif doubt is not None:
            click.echo(f"{click.format_filename(path)}: not to be trusted. {doubt}", err=True)
        if jsonl:
            click.echo(json.dumps(entry))
        else:
            click.echo(f"{click.format_filename(path)}: {entry['text']}" if len(files) > 1 else entry["text"])
    ctx.exit(1 if n_failed else 0)


@click.command()
@click.argument("requests", type=click.File("rb"), default="-", metavar="[FILE]")
@click.option("--jsonl", is_flag=True, help="Write one JSON object a line; the only form there is, and the default.")
@engine_option
@model_option
@click.pass_context
def score(ctx: click.Context, requests: IO[bytes], jsonl: bool, engine: str, model: str) -> None:  # noqa: ARG001
    """Score many answers: JSON Lines from FILE or standard input, JSON Lines out. See the README for the form.

    A line that cannot be scored is reported on standard error with its number; the others go on, and the exit code
    is 1.
    """
    from coach.batch import parse_request, score_request

    environment: Environment = ctx.obj
    judge = environment.judge(environment.engine(engine, model) if engine or model else None)
    n_failed = 0
    for number, line in enumerate(requests, start=1):
        if not line.strip():
            continue
        try:
            entry = score_request(parse_request(line), judge, environment.read_blocks)
            click.echo(json.dumps(entry))
        except CoachError as error:
            n_failed += 1
            _report(error, f"line {number}: {error.message}")
    ctx.exit(1 if n_failed else 0)


def _report(error: CoachError, message: str) -> None:
    from coach.cli.faults import print_error

    print_error(CoachError(message, error.hint))
