"""What of a stream was not checked: articles that cannot be read, and those whose id another has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.errors import Problem
from factdesk.records import replace
from factdesk.scale.seen import Seen
from factdesk.scale.sources import stream

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from factdesk.articles.model import Article

_MOST = 20  # problems that are told, of however many


class Refused:
    """Keeps the first problems, and counts all."""

    def __init__(self) -> None:
        self.count = 0
        self._problems: list[Problem] = []
        self._twice: dict[int, str] = {}  # which of them are duplicates, and of which id
        self._seen = Seen()

    def is_new(self, name: str, path: str) -> bool:
        """Whether no article before has that id; else it is refused, with the path of the article."""
        if self._seen.add(name):
            return True
        if self.count < _MOST:
            self._twice[self.count] = name
        self.add(Problem(path, None, None, f'duplicate article id "{name}"', "give one of them another id"))
        return False

    def add(self, problem: Problem) -> None:
        """Take a problem."""
        if self.count < _MOST:
            self._problems.append(problem)
        self.count += 1

    def readable(self, found: Iterable[Article | Problem]) -> Iterator[Article]:
        """The articles of a stream that are to be checked."""
        for one in found:
            if isinstance(one, Problem):
                self.add(one)
            elif self.is_new(one.id, one.path):
                yield one

    def problems(self, sources: Iterable[Path]) -> tuple[Problem, ...]:
        """The first problems; for duplicates the sources are gone through once more, to tell where the first of each id is."""
        found = list(self._problems)
        places = _places(sources, set(self._twice.values()))
        for number, name in self._twice.items():
            if name in places:
                found[number] = replace(found[number], hint=f"{places[name]} has it too; give one of them another id")
        left = self.count - len(found)
        return (*found, *([Problem("", None, None, f"and {left:,} more articles that were not checked")] if left else []))


def _places(sources: Iterable[Path], wanted: set[str]) -> dict[str, str]:
    """Where the first article of each id stands."""
    places: dict[str, str] = {}
    for article in stream(sources) if wanted else ():
        if not isinstance(article, Problem) and article.id in wanted:
            places.setdefault(article.id, article.path)
            if len(places) == len(wanted):
                break
    return places
