"""The pages of the readers, from their docstrings."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

from factdesk.docs.tables import table
from factdesk.reading import readers as package
from factdesk.reading.registry import Reader

_INTRODUCTION = """\
# Readers

A reader finds mentions of one sort in a text: dates and lengths, amounts, names, titles, quotes, places. Readers know nothing of claims.
`factdesk read FILE` shows what they find, and `factdesk read --format json FILE` gives it to other programs.
"""


def pages() -> dict[str, str]:
    """One page a reader, and their list."""
    found = _readers()
    rows = [(f"[{name}]({name}.md)", _kinds(reader), _head(name)) for name, reader in found]
    index = f"{_INTRODUCTION}\n{table(('reader', 'mentions', 'what it reads'), rows)}"
    return {"readers/index.md": index, **{f"readers/{name}.md": _page(name, reader) for name, reader in found}}


def _readers() -> list[tuple[str, Reader]]:
    found = []
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        reader = getattr(importlib.import_module(f"{package.__name__}.{module.name}"), "READER", None)
        if isinstance(reader, Reader):
            found.append((module.name, reader))
    return found


def _page(name: str, reader: Reader) -> str:
    needs = ", ".join(f"[{need}]({need}.md)" for need in reader.needs)
    facts = [f"Kinds of mentions: {_kinds(reader)}.", *([f"Uses what these readers found before: {needs}."] if needs else [])]
    rest = _text(name).partition("\n")[2]
    return "\n\n".join([f"# {name}", _head(name), "\n".join(_lines(rest)).strip(), *facts])


def _head(name: str) -> str:
    """The first line of a reader's docstring, without its own name before it."""
    line = _text(name).partition("\n")[0].removeprefix(f"{name}: ")
    return line[:1].upper() + line[1:]


def _lines(text: str) -> list[str]:
    """The lines of a docstring, those that say what is read and what is left on lines of their own in the page too."""
    lines = text.strip().splitlines()
    return ["\n" + line if line.startswith(("Leaves:", "Reads:")) else line for line in lines]


def _kinds(reader: Reader) -> str:
    return ", ".join(f"`{kind}`" for kind in sorted(kind.value for kind in reader.kinds))


def _text(name: str) -> str:
    return inspect.getdoc(importlib.import_module(f"{package.__name__}.{name}")) or ""
