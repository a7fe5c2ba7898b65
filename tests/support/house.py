"""The rules of the house, read from the source: who imports whom, how long a file is, what has a docstring.

Every rule takes a `House` and gives the places that break it, so that a test can also show it a bad house.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

INWARD = {"bot": set[str](), "adapters": {"bot"}, "flows": {"bot"}, "storage": {"bot"}}
"""What each room may import, beside itself."""
WIRING = {"bot.cli", "bot.__main__", "bot.bootstrap"}
"""Modules that put the parts together: they may import any room, and inside functions."""
LONGEST_FILE = 400


@dataclass(frozen=True)
class Module:
    """One source file, parsed."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The top-level folder it lives in."""
        return self.name.partition(".")[0]


@dataclass(frozen=True)
class Import:
    """One imported name, as far as it is a module of the house; `local` when a function does it."""

    by: Module
    target: str
    line: int
    local: bool

    def __str__(self) -> str:
        return f"{self.by.path}:{self.line} imports {self.target}"


class House:
    """All modules of the four rooms under `root`. Migrations are a record of the past and stay out."""

    def __init__(self, root: Path) -> None:
        self.modules: dict[str, Module] = {}
        for room in INWARD:
            for path in sorted((root / room).rglob("*.py")):
                where = path.relative_to(root)
                if "versions" not in where.parts:
                    parts = where.with_suffix("").parts
                    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
                    text = path.read_text(encoding="utf-8")
                    self.modules[name] = Module(name, where, text, ast.parse(text, str(where)))
        self.imports = [found for module in self.modules.values() for found in self._imports(module)]

    def _imports(self, module: Module) -> Iterator[Import]:
        for node, local in _running_code(module.tree):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            else:
                continue  # relative imports are banned by the linter
            for name in names:
                # `from bot.talk import Talk` means the module bot.talk; of an unknown one the room is known.
                target = next((n for n in (name, name.rpartition(".")[0]) if n in self.modules), name)
                if target.partition(".")[0] in INWARD and target != module.name:
                    yield Import(module, target, node.lineno, local)


def _running_code(tree: ast.AST, local: bool = False) -> Iterator[tuple[ast.AST, bool]]:
    """Every node with whether it stands in a function, without what only type checkers read."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        yield node, local
        yield from _running_code(node, local or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def against_the_direction(house: House) -> list[str]:
    """Adapters, flows and storage import bot; bot imports none of them, nor they each other."""
    return [
        str(found)
        for found in house.imports
        if found.by.name not in WIRING
        and (room := found.target.partition(".")[0]) != found.by.room
        and room not in INWARD[found.by.room]
    ]


def in_circles(house: House) -> list[str]:
    """Modules that need each other at import."""
    graph = {name: set[str]() for name in house.modules}
    for found in house.imports:
        if not found.local:
            graph[found.by.name].add(found.target)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [" <- ".join(error.args[1])]
    return []


def hidden_in_functions(house: House) -> list[str]:
    """Our own modules imported inside functions: a circle in disguise. Wiring may, to start up fast."""
    return [str(found) for found in house.imports if found.local and found.by.name not in WIRING]


def too_long(house: House) -> list[str]:
    """Files with more than one reason to change are usually the long ones."""
    lengths = ((module.path, len(module.text.splitlines())) for module in house.modules.values())
    return [f"{path}: {lines} lines" for path, lines in lengths if lines > LONGEST_FILE]


def undocumented(house: House) -> list[str]:
    """Packages, and public classes and functions of a module, without a docstring."""
    missing: list[str] = []
    for module in house.modules.values():
        if module.path.name == "__init__.py" and not ast.get_docstring(module.tree):
            missing.append(f"{module.path}: what lives here, and what may not?")
        missing.extend(
            f"{module.path}:{node.lineno} {node.name}"
            for node in module.tree.body
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            and not node.name.startswith("_")
            and not ast.get_docstring(node)
        )
    return missing


RULES = (against_the_direction, in_circles, hidden_in_functions, too_long, undocumented)
