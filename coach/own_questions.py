"""The user's own question banks: where they lie, how a question is added to them, and how they are checked."""

from __future__ import annotations

import os
import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from coach.core.questions import CATEGORIES, TARGET_S, Question, merge_banks, parse_bank
from coach.core.questions.file import OPENING, find_faults, propose_id, read_category, read_length, write_question
from coach.environment import read_text, read_toml
from coach.errors import BankError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from coach.environment import Environment
    from coach.wizard import Form

_Value = TypeVar("_Value")


def questions_dir(environment: Environment) -> Path:
    """The folder of the user's banks, which environment.bank() reads; may not exist yet."""
    return environment.data_dir / "questions"


def list_own_banks(environment: Environment) -> tuple[Path, ...]:
    """The user's banks, by name."""
    return tuple(sorted(questions_dir(environment).glob("*.toml")))


def own_bank(environment: Environment) -> Path:
    """The bank to which questions are added."""
    return questions_dir(environment) / "own.toml"


def own_ids(environment: Environment) -> frozenset[str]:
    """The ids of the user's own questions.

    Raises:
        BankError: one of the banks cannot be used.
    """
    return frozenset(question.id for path in list_own_banks(environment) for question in _parse(path))


def check_banks(environment: Environment, file: Path | None = None) -> int:
    """Check the user's banks, or one file as if it were among them; how many questions of one's own were read.

    Raises:
        BankError: naming every fault of every file, and every clash with the questions there are.
    """
    paths = list_own_banks(environment) if file is None else (file,)
    faulty: list[BankError] = []
    n_questions = 0
    for path in paths:
        try:
            n_questions += len(_parse(path))
        except BankError as error:
            faulty.append(error)
    if faulty:
        raise BankError("\n".join(error.message for error in faulty), faulty[0].hint)
    bank = environment.bank()
    if file is not None and file.resolve() not in [path.resolve() for path in list_own_banks(environment)]:
        merge_banks({"the questions there are": bank, str(file): _parse(file)})
    return n_questions


def ask_question(form: Form, given: Question, bank: tuple[Question, ...]) -> Question:
    """Ask for the parts of a new question; each part that is given already needs no asking.

    Args:
        form: where to ask; at the end of input, defaults stand.
        given: what was said on the command line; its empty parts are asked for.
        bank: every question there is, so that ids differ.

    Raises:
        BankError: there is no text, or no category.
    """
    for text in filter(None, (given.text, given.why, *given.follow_ups, given.strong_answer)):
        if faults := find_faults(Question("x", text, "craft")):  # told before anything is asked, while it can be mended
            raise BankError(f"“{text}” cannot be used: {faults[0]}", "Change it and give the command again.")
    question = given
    if not question.text:
        question = replace(question, text=_ask_valid(form, "The question, as an interviewer would ask it", _as_text))
    if not question.text:
        raise BankError("The question has no text.", "Give at least that: coach questions add --text 'Why us?'")
    if not question.category:
        form.show([f"{name}: {meaning}" for name, meaning in CATEGORIES.items()])
        question = replace(question, category=_ask_valid(form, "Its category, by number or name", _as_category))
    if not question.category:
        raise BankError("The question has no category.", "Say which with --category; one of those listed above.")
    if given.target_s == 0:
        length = _ask_valid(form, "Length of a good answer, as 90 or 1:30", _as_length, f"{TARGET_S:.0f}")
        question = replace(question, target_s=length or TARGET_S)
    if not question.why:
        question = replace(question, why=_ask_valid(form, "Why it is asked (Enter skips)", _as_text))
    if not question.follow_ups:
        question = replace(question, follow_ups=_ask_list(form, "What may be asked after it (Enter skips)"))
    if not question.strong_answer:
        question = replace(
            question, strong_answer=_ask_valid(form, "What a strong answer holds (Enter skips)", _as_text)
        )
    taken = {other.id for other in bank}
    proposed = given.id or propose_id(question.text, taken)
    return replace(question, id=given.id or _ask_id(form, proposed, taken))


def add_question(environment: Environment, question: Question) -> Path:
    """Append a question to the user's own bank, whose other content stays as it is; the file.

    Raises:
        BankError: the question, or the file as it stands, cannot be used, or the file cannot be written.
    """
    path = own_bank(environment)
    merge_banks({"the questions there are": environment.bank(), f"the new question for {path}": [question]})
    before = read_text(path, BankError) if path.exists() else OPENING
    addition = ("" if before.endswith("\n") else "\n") + "\n" + write_question(question)
    parse_bank(tomllib.loads(before + addition), str(path))
    try:
        for folder in (path.parent.parent, path.parent):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Appending cannot lose what another program wrote meanwhile.
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(descriptor, "a", encoding="utf-8", newline="\n") as file:
            file.write(addition if path.stat().st_size else before + addition)
    except OSError as error:
        raise BankError(f"{path} cannot be written: {error.strerror}.", "Check the folder's permissions.") from error
    return path


def _parse(path: Path) -> tuple[Question, ...]:
    return parse_bank(read_toml(path, BankError), str(path))


def _ask_valid(form: Form, question: str, read: Callable[[str], _Value], default: str = "") -> _Value:
    """One value, asked for until it can be read."""
    while True:
        try:
            return read(" ".join((form.ask(question, default) or "").split()))
        except ValueError as error:
            form.tell(str(error))


def _ask_list(form: Form, question: str) -> tuple[str, ...]:
    texts: list[str] = []
    while text := _ask_valid(form, "And?" if texts else question, _as_text):
        texts.append(text)
    return tuple(texts)


def _ask_id(form: Form, proposed: str, taken: set[str]) -> str:
    def read(text: str) -> str:
        if text in taken:
            raise ValueError(f"There is a question “{text}” already.")
        faults = find_faults(Question(text, "x", "craft"))
        if text and faults:
            raise ValueError(faults[0])
        return text or proposed

    return _ask_valid(form, "A short name for it, by which you can ask for it", read, proposed)


def _as_text(text: str) -> str:
    """A text that may stand in a bank, or none."""
    faults = find_faults(Question("x", text, "craft")) if text else ()
    if faults:
        raise ValueError(faults[0])
    return text


def _as_category(text: str) -> str:
    return read_category(text) if text else ""


def _as_length(text: str) -> float:
    return read_length(text) if text else 0.0
