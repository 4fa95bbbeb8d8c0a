"""The command group: names its commands without importing them, and turns errors into messages."""

from __future__ import annotations

from importlib import import_module

import click

from coach import __version__
from coach.cli.faults import print_error
from coach.errors import CoachError

_COMMANDS = {
    "demo": ("coach.cli.practising", "See a whole session on shipped recordings, without a microphone."),
    "practice": ("coach.cli.practising", "Answer questions aloud and see which of your points you made."),
    "answer": ("coach.cli.practising", "Take in a recording made elsewhere."),
    "recover": ("coach.cli.practising", "Finish answers, spoken or typed, that were cut short."),
    "review": ("coach.cli.reviewing", "Show the answers of a session again."),
    "diff": ("coach.cli.reviewing", "Show what one answer gained and lost against another."),
    "search": ("coach.cli.reviewing", "Find words in everything you said."),
    "progress": ("coach.cli.reviewing", "Show coverage from session to session."),
    "plan": ("coach.cli.planning", "Show which missed points come back next, and what was never asked."),
    "report": ("coach.cli.reporting", "Write a session or a job as a page to read, hear, print or send."),
    "forget": ("coach.cli.keeping", "Remove answers for good: one, a session's, a job's or all. Your jobs stay."),
    "export": ("coach.cli.keeping", "Write all your answers into a file."),
    "import": ("coach.cli.keeping", "Take in what coach export wrote on another machine."),
    "keep-audio": ("coach.cli.keeping", "Settle how long recordings stay: always, for some days, or never."),
    "job": ("coach.cli.jobs", "Prepare for a position: new, fill, check, edit, list, show, plan, brief."),
    "debrief": ("coach.cli.debriefing", "Write down a real interview, and draft thank-you notes."),
    "questions": ("coach.cli.questions", "The questions that can be asked: list, show, add your own, check."),
    "keywords": ("coach.cli.batch", "List the terms of a job posting that are worth saying."),
    "transcribe": ("coach.cli.batch", "Write down what recordings say."),
    "score": ("coach.cli.batch", "Score many answers from a JSON Lines file."),
    "models": ("coach.cli.models", "List, fetch and find speech recognition models."),
    "devices": ("coach.cli.checking", "List the microphones, and how to choose one."),
    "doctor": ("coach.cli.checking", "Check that everything practising needs works here."),
}


class CoachGroup(click.Group):
    """A group that imports a command only when it is called, and turns a CoachError into a message and exit code 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands in the order in which a person meets them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - likewise
        """Import one command; `practise` is one of them, and so is a plural for a singular and the other way round."""
        name = next((name for name in _COMMANDS if _alike(name) == _alike(cmd_name)), None)
        if name is None:
            return None
        members = vars(import_module(_COMMANDS[name][0])).values()
        return next(member for member in members if isinstance(member, click.Command) and member.name == name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; a slip of the fingers is answered with the name that was probably meant."""
        name = args[0]
        if not ctx.resilient_parsing and not name.startswith("-") and self.get_command(ctx, name) is None:
            from coach.core.questions import nearest

            ctx.fail(f"There is no command '{name}'{nearest(name, _COMMANDS) or '.'}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - likewise
        """The table of commands, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in _COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; errors that a person can act on are printed, never traced."""
        try:
            return super().invoke(ctx)
        except CoachError as error:
            print_error(error)
            ctx.exit(1)


def _alike(name: str) -> str:
    """The same for names that a person takes for each other."""
    return name.lower().replace("practise", "practice").removesuffix("s")


@click.group(cls=CoachGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="coach")
@click.pass_context
def coach(ctx: click.Context) -> None:
    """Practise second-interview answers aloud, and see which of your own points you really made.

    Everything stays on this machine. Without a command, coach shows what to do next; or begin with: coach demo
    """
    from coach.environment import Environment

    ctx.obj = Environment.of_user()
    if ctx.invoked_subcommand is not None:
        return
    if not ctx.obj.is_interactive:
        click.echo(ctx.get_help())
        return
    from coach.cli.home import show_home

    show_home(ctx)
