"""What stands behind the language server: claims in a text, places, numbers, and what is checked again."""

from __future__ import annotations

import datetime as dt
import importlib.util
from typing import TYPE_CHECKING

import pytest

from factdesk.cli.main import run
from factdesk.config import find_config
from factdesk.lsp import desk as desk_module
from factdesk.lsp.desk import Desk
from factdesk.lsp.outline import at, outline
from factdesk.lsp.places import Places
from factdesk.lsp.words import numbers
from factdesk.results import Verdict
from tests.newsroom import AGREES, CLAIMS, CONFIGURATION, CONFLICTS, SILENT, Newsroom

if TYPE_CHECKING:
    from pathlib import Path

    from factdesk.claims.model import Claim
    from factdesk.results import Outcome

TODAY = dt.date(2024, 6, 1)
TWO = "# a remark\nclaims:\n  - kind: name\n    who: [a]\n    id: first\n\n  - {id: second, kind: name,\n     who: [a]}\n  - kind: name\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TWO, [("first", 4, 8, 13, 2, 5), ("second", 6, 9, 15, 6, 7)]),
        ('claims:\n- id: "half\n', [("half", 1, 7, 11, 1, 2)]),
        ("claims:\n  - id: one\n    kind: [\n  - {kind: x, id: two\n", [("one", 1, 8, 11, 1, 2), ("two", 3, 18, 21, 3, 4)]),
        ("claims:\n  - grid: one\n    x: [\n", []),
        ("claims: 3", []),
        ("- a", []),
        ("", []),
    ],
)
def test_claims_are_found_in_whole_and_broken_text(text: str, found: list[tuple[object, ...]]) -> None:
    entries = outline(text)
    assert [(entry.id, entry.line, entry.start, entry.end, entry.first, entry.last) for entry in entries] == found


def test_a_line_belongs_to_the_claim_around_it() -> None:
    entries = outline(TWO)
    named = [entry.id if entry else None for line in range(9) if (entry := at(entries, line), True)[1]]
    assert named == [None, None, "first", "first", "first", "first", "second", "second", None]


@pytest.mark.parametrize(("encoding", "units"), [("utf-8", 7), ("utf-16", 4), ("utf-32", 3), ("unheard-of", 4)])
def test_columns_go_there_and_back(encoding: str, units: int) -> None:
    places = Places("x\r\né🎈b c\r\n", encoding)
    assert places.column(1, 3) == units
    assert places.point(1, units) == 3
    assert places.column(1, 99) == units + 2
    assert places.column(7, 3) == 0
    assert places.point(7, 3) == 0


def test_a_word_ends_where_it_ends() -> None:
    places = Places('  evnt: "two words", [a, b]', "utf-16")
    assert [places.word_end(0, column) for column in (2, 8, 22, 7, 40)] == [6, 19, 23, 8, 40]
    assert [places.word_at(0, column) for column in (3, 22, 20, 40)] == ["evnt", "a", "", ""]


def project(folder: Path) -> tuple[Newsroom, Desk]:
    room = Newsroom(folder.resolve())
    room.write("factdesk.toml", CONFIGURATION)
    room.write("claims/bridge.yaml", CLAIMS)
    for name, text in (("gazette", AGREES), ("herald", SILENT), ("wire", CONFLICTS)):
        room.story(name, text)
    return room, Desk(find_config(room.folder))


def test_only_changed_claims_are_checked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room, desk = project(tmp_path)
    path = room.folder / "claims/bridge.yaml"
    checked: list[str] = []
    original = desk_module._outcome

    def counted(claim: Claim, *others: object) -> Outcome:
        checked.append(claim.id)
        return original(claim, *others)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(desk_module, "_outcome", counted)
    second = CLAIMS + "  - {id: mayor-name, kind: name, who: [okafor]}\n"
    desk.look({path: CLAIMS}, TODAY)
    assert checked == ["meeting-length"] * 3
    desk.look({path: "# a line more\n" + second}, TODAY)
    assert checked[3:] == ["mayor-name"] * 3
    found = desk.look({path: second.replace("35 minutes", "36 minutes")}, TODAY)
    assert checked[6:] == ["meeting-length"] * 3
    assert [result.verdict for result in found.results[path]][:3] == [Verdict.CONFLICTS, Verdict.SILENT, Verdict.CONFLICTS]


def test_what_the_editor_shows_is_what_a_run_finds(tmp_path: Path) -> None:
    from factdesk import engine
    from factdesk.articles.load import load_articles
    from factdesk.claims.load import load_claims

    room, desk = project(tmp_path)
    path = room.folder / "claims/bridge.yaml"
    text = (
        CLAIMS
        + "  - {id: short, kind: relation, value: meeting-length < 1 hour}\n  - {id: mayor-name, kind: name, who: [okafor]}\n"
    )
    room.write("claims/bridge.yaml", text)
    found = desk.look({path: text}, TODAY).results[path]
    matrix = engine.run(load_claims([path]), load_articles([room.folder / "stories"]), today=TODAY)
    assert found == matrix.results
    assert [numbers(found[row : row + 3]) for row in (0, 3, 6)] == [
        "1 agree · 1 conflict · 1 silent",
        "1 agree · 1 conflict · 1 silent",
        "2 agree · 1 silent",
    ]


def test_signed_off_and_required_are_told_apart(tmp_path: Path) -> None:
    room, desk = project(tmp_path)
    path = room.folder / "claims/bridge.yaml"
    text = CLAIMS + "    accepted: [{article: wire, reason: known}]\n    required: true\n"
    assert numbers(desk.look({path: text}, TODAY).results[path]) == "1 agree · 1 conflict (accepted) · 1 silent though required"


def test_without_pygls_the_command_says_what_is_missing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", {}.get)
    assert run(["lsp"]) == 2
    assert capsys.readouterr().err == (
        'factdesk lsp needs pygls, which is not installed (run: python -m pip install "factdesk[lsp]")\n'
    )
