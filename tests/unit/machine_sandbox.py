"""A sandbox in which one line of `bot` is another, and a test is run to see whether it notices.

Everything of ours is imported anew inside, so that nothing of the broken module is left outside.
"""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).parents[2]
OURS = ("bot", "bot.", "tests.unit.")


@contextmanager
def with_source(module: str, change: Callable[[str], str]) -> Iterator[None]:
    """Inside, our modules are imported anew, and the source of one of them is what ``change`` makes of it."""
    outside = {name: sys.modules.pop(name) for name in list(sys.modules) if name.startswith(OURS)}
    finder = _Finder(module, change)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name in sys.modules if name.startswith(OURS)]:
            del sys.modules[name]
        sys.modules.update(outside)
        for name, was in outside.items():
            parent, _, child = name.rpartition(".")
            if parent in sys.modules:
                setattr(sys.modules[parent], child, was)


class _Finder(MetaPathFinder):
    """Finds one module, with other source."""

    def __init__(self, module: str, change: Callable[[str], str]) -> None:
        self.module, self.change = module, change

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> ModuleSpec | None:
        if fullname != self.module:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        assert spec is not None
        assert spec.origin is not None
        spec.loader = _Source(self.change(Path(spec.origin).read_text("utf-8")), spec.origin)
        return spec


class _Source(Loader):
    """Source that is in no file."""

    def __init__(self, source: str, origin: str) -> None:
        self.code = compile(source, origin, "exec")

    def exec_module(self, module: ModuleType) -> None:
        exec(self.code, module.__dict__)


def replaced(old: str, new: str) -> Callable[[str], str]:
    """A change of the one place where ``old`` stands."""

    def change(source: str) -> str:
        assert source.count(old) == 1, f"{old!r} stands in {source.count(old)} places"
        return source.replace(old, new)

    return change


def complaint_of(test: str) -> BaseException | None:
    """What a test (``file::Class::name`` or ``file::name``) raises in one of its cases, if it does."""
    file, *names = test.split("::")
    found: Any = importlib.import_module(f"tests.unit.{file}")
    for name in names:
        found = getattr(found() if inspect.isclass(found) else found, name)
    if inspect.isclass(found):
        tests = [name for name in vars(found) if name.startswith("test_")]
        return next((told for name in tests if (told := complaint_of(f"{test}::{name}"))), None)
    for case in _cases(found):
        try:
            found(**case)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt | SystemExit):
                raise
            return error
    return None


def _cases(test: Any) -> Iterator[dict[str, Any]]:
    """The arguments of every case of a parametrised test."""
    axes: list[list[dict[str, Any]]] = []
    for mark in getattr(test, "pytestmark", []):
        if mark.name == "parametrize":
            names, values = mark.args
            split = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)
            axes.append([dict(zip(split, _row(value, len(split)), strict=True)) for value in values])
    for combination in product(*axes):
        yield {name: value for case in combination for name, value in case.items()}


def _row(value: Any, names: int) -> Any:
    """The values of one case: in a pytest.param, in a tuple, or bare where there is one name."""
    if hasattr(value, "marks"):
        return value.values
    return value if names > 1 else (value,)
