"""Statements that await more than once: what one await gave is then kept where nothing can see it."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from functools import cache
from textwrap import dedent
from types import CodeType

_BODIES = ("body", "orelse", "finalbody", "handlers", "cases")
_REPEATING = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


@cache
def awaiting_twice(code: CodeType) -> frozenset[int]:
    """Lines of the file that belong to statements of a function in which several awaits are evaluated together."""
    tree = ast.parse(dedent(inspect.getsource(code)))
    shift = code.co_firstlineno - 1
    return frozenset(
        line + shift
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and sum(_awaits(node)) > 1
        for line in _lines(node)
    )


def _awaits(node: ast.AST) -> Iterator[int]:
    """A number for each await in a statement itself, not in its body; one in a comprehension counts twice."""
    for name, value in ast.iter_fields(node):
        if isinstance(node, ast.stmt) and name in _BODIES:
            continue
        for child in value if isinstance(value, list) else [value]:  # pyright: ignore[reportUnknownVariableType]
            if isinstance(child, ast.Await):
                yield 1
            if isinstance(child, ast.AST):
                yield from (2 * count if isinstance(child, _REPEATING) else count for count in _awaits(child))


def _lines(node: ast.stmt) -> range:
    bodies = [getattr(node, name, None) for name in _BODIES]
    inner = [body[0].lineno for body in bodies if body and body[0].lineno > node.lineno]
    end = min(inner) - 1 if inner else node.end_lineno or node.lineno
    return range(node.lineno, end + 1)
