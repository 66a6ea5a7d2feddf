"""The loaders of articles: one module a format in `factdesk.articles.loaders`, found by folder, refusing duplicates.

A loader module has a `LOADER` and a docstring that says which files it takes and what its limits are.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING, Protocol

from factdesk.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from factdesk.articles.details import Details
    from factdesk.articles.model import Article


class Load(Protocol):
    """Makes an article of a file's text. `known` are its details from a sidecar. Raises InputError."""

    def __call__(self, path: Path, text: str, known: Details | None, /) -> Article:
        """The article."""
        ...


@dataclass(frozen=True, slots=True)
class Loader:
    """A format: its name, the suffixes of its files in lower case, and how it is loaded."""

    name: str
    suffixes: tuple[str, ...]
    load: Load


class DuplicateLoaderError(Exception):
    """Two loaders have one name, or take files of one suffix."""


@cache
def loaders() -> Mapping[str, Loader]:
    """The loader of each suffix. Raises DuplicateLoaderError."""
    from factdesk.articles import loaders as package

    names: set[str] = set()
    found: dict[str, Loader] = {}
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        loader: Loader = importlib.import_module(f"{package.__name__}.{module.name}").LOADER
        if loader.name in names:
            raise DuplicateLoaderError(f"two loaders are named {loader.name}")
        names.add(loader.name)
        for suffix in loader.suffixes:
            if suffix in found:
                raise DuplicateLoaderError(f"{found[suffix].name} and {loader.name} both take {suffix}")
            found[suffix] = loader
    return found
