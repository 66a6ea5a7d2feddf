"""Loaded claims are kept until any file they come from is another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factdesk.claims.load import load_claims
from factdesk.errors import InputError
from factdesk.kept.claims import kept_claims

if TYPE_CHECKING:
    from pathlib import Path

    from factdesk.claims.model import ClaimSet

CLAIMS = "claims:\n  - {id: length, kind: duration, who: [okafor], event: meeting, value: 35 minutes}\n"
OKAFOR = "entities:\n  okafor: {name: Dana Okafor}\n"
ACCEPTED = "claims:\n  - {id: length, kind: duration, event: meeting, value: 35 minutes, accepted: [{article: gazette, reason: known}]}\n"


class Desk:
    """Loads the claims of a folder, and counts how often they were read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.read = 0

    def load(self, articles: frozenset[str] | None = None) -> ClaimSet:
        def read() -> ClaimSet:
            self.read += 1
            return load_claims(paths, known_articles=articles)

        paths = [self.folder / "claims"]
        return kept_claims(self.folder / "kept", paths, articles, read)

    def write(self, name: str, content: str) -> None:
        path = self.folder / "claims" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.write("bridge.yaml", CLAIMS)
    made.write("people.yaml", OKAFOR)
    return made


def test_read_once(desk: Desk) -> None:
    first = desk.load()
    assert desk.load() == first
    assert first == load_claims([desk.folder / "claims"])
    assert desk.read == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("bridge.yaml", CLAIMS.replace("35", "36"), id="a value"),
        pytest.param("bridge.yaml", "# a remark\n" + CLAIMS, id="a line"),
        pytest.param("people.yaml", OKAFOR.replace("Dana", "Dora"), id="an entity beside"),
        pytest.param("more.yaml", "claims: []\n", id="a new file"),
        pytest.param("more.yml", "entities:\n  reyes: {name: Luis Reyes}\n", id="a new file of entities"),
    ],
)
def test_any_change_is_read(desk: Desk, name: str, content: str) -> None:
    desk.load()
    desk.write(name, content)
    assert desk.load() == load_claims([desk.folder / "claims"])
    assert desk.read == 2


def test_a_removed_file_is_noticed(desk: Desk) -> None:
    desk.load()
    (desk.folder / "claims" / "people.yaml").unlink()
    with pytest.raises(InputError, match="okafor"):
        desk.load()


def test_an_error_is_not_kept(desk: Desk) -> None:
    desk.write("bridge.yaml", CLAIMS.replace("okafor", "okafer"))
    for _ in range(2):
        with pytest.raises(InputError, match="okafer"):
            desk.load()
    desk.write("bridge.yaml", CLAIMS)
    desk.load()
    desk.load()
    assert desk.read == 3


def test_other_articles_are_another_set(desk: Desk) -> None:
    desk.write("bridge.yaml", ACCEPTED)
    desk.load(frozenset({"gazette"}))
    with pytest.raises(InputError, match="gazette"):
        desk.load(frozenset({"herald"}))
