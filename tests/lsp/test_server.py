"""The language server as an editor sees it: a process, JSON-RPC over its streams, in a small newsroom."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING

import pytest

from tests.lsp.client import Client
from tests.newsroom import AGREES, CLAIMS, CONFIGURATION, CONFLICTS, SILENT, Newsroom

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.lsp.client import Json, Message

pytestmark = pytest.mark.skipif(importlib.util.find_spec("pygls") is None, reason="pygls is not installed")
FILE = "claims/bridge.yaml"
ID_LINE = CLAIMS.split("\n").index("  - id: meeting-length")


def newsroom(folder: Path) -> Newsroom:
    room = Newsroom(folder.resolve())
    room.write("factdesk.toml", CONFIGURATION)
    room.write(FILE, CLAIMS)
    room.story("gazette", AGREES)
    room.story("herald", SILENT)
    room.story("wire", CONFLICTS)
    return room


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    """An editor in a newsroom of its own, whose server has just begun."""
    made = Client(newsroom(tmp_path).folder)
    try:
        yield made
    finally:
        made.kill()


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """An editor with the claim file open, for tests that change nothing."""
    made = Client(newsroom(tmp_path_factory.mktemp("newsroom")).folder)
    try:
        made.start()
        made.open(FILE)
        yield made
    finally:
        made.kill()


def place(message: Json) -> tuple[int, int, int, int]:
    """A range as four numbers."""
    assert isinstance(message, dict)
    found = message["range"]
    assert isinstance(found, dict)
    start, end = found["start"], found["end"]
    assert isinstance(start, dict)
    assert isinstance(end, dict)
    numbers = (start["line"], start["character"], end["line"], end["character"])
    assert all(isinstance(number, int) for number in numbers)
    return numbers  # type: ignore[return-value]  # just asserted


def words(diagnostics: list[Message]) -> list[tuple[Json, tuple[int, int, int, int]]]:
    return [(each["message"], place(each)) for each in diagnostics]


def test_a_mistake_is_underlined_where_it_stands_and_goes_when_it_is_mended(client: Client) -> None:
    client.start()
    client.open(FILE)
    mistyped = CLAIMS.replace("event: meeting", "evnt: meeting")
    line = mistyped.split("\n").index("    evnt: meeting")
    found = client.change(FILE, mistyped)
    assert words(found) == [
        ('the claim meeting-length of kind duration needs "event"', (ID_LINE + 1, 10, ID_LINE + 1, 18)),
        ('unknown key "evnt" (did you mean "event"?)', (line, 4, line, 8)),
    ]
    assert [(each["source"], each["severity"]) for each in found] == [("factdesk", 1)] * 2
    assert [each["code"] for each in client.change(FILE, CLAIMS)] == ["duration-conflict"]


def test_a_conflict_stands_at_its_claim_with_the_article_s_words(client: Client) -> None:
    client.start()
    found = client.open(FILE)
    message = "wire conflicts with meeting-length: the article gives 90 minutes, the claim 35 minutes"
    assert words(found) == [(message, (ID_LINE, 8, ID_LINE, 22))]
    assert found[0]["severity"] == 1
    assert found[0]["code"] == "duration-conflict"
    related = found[0]["relatedInformation"]
    assert isinstance(related, list)
    assert isinstance(related[0], dict)
    assert related[0]["message"] == CONFLICTS
    location = related[0]["location"]
    assert isinstance(location, dict)
    assert location["uri"] == client.uri("stories/wire.md")
    assert place(location) == (6, 54, 6, 64)


def test_typing_is_checked_before_it_is_saved(client: Client) -> None:
    client.start()
    client.open(FILE)
    found = client.change(FILE, CLAIMS.replace("value: 35 minutes", "value: 55 minutes"))
    assert [each["message"] for each in found] == [
        "gazette conflicts with meeting-length: the article gives 35 minutes, the claim 55 minutes",
        "wire conflicts with meeting-length: the article gives 90 minutes, the claim 55 minutes",
    ]


def test_hover_shows_every_article(reader: Client) -> None:
    found = reader.at("textDocument/hover", FILE, ID_LINE + 3, 10)
    assert isinstance(found, dict)
    assert place(found) == (ID_LINE, 8, ID_LINE, 22)
    assert found["contents"] == {
        "kind": "markdown",
        "value": "**meeting-length** (duration): Okafor and Reyes met for 35 minutes.\n\n"
        "| | article | verdict | what it says |\n|---|---|---|---|\n"
        f"| A | [gazette]({reader.uri('stories/gazette.md')}#L7) | agrees | 35 minutes |\n"
        f"| · | [herald]({reader.uri('stories/herald.md')}) | silent |  |\n"
        f"| C | [wire]({reader.uri('stories/wire.md')}#L7) | conflicts | 90 minutes |\n\n"
        "wire: the article gives 90 minutes, the claim 35 minutes\n\n"
        "> The meeting between Dana Okafor and Luis Reyes lasted **90 minutes**.",
    }
    assert reader.at("textDocument/hover", FILE, 0, 2) is None


def test_a_hint_counts_the_articles_and_the_editor_is_told_to_ask_again(reader: Client) -> None:
    everything: Message = {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}
    asked: Message = {"textDocument": {"uri": reader.uri(FILE)}, "range": everything}
    assert reader.ask("textDocument/inlayHint", asked) == [
        {"position": {"line": ID_LINE, "character": 22}, "label": "1 agree · 1 conflict · 1 silent", "paddingLeft": True}
    ]
    assert reader.asked_of_us == ["workspace/inlayHint/refresh"]
    nothing: Message = {**asked, "range": {"start": {"line": 0, "character": 0}, "end": {"line": 1, "character": 0}}}
    assert reader.ask("textDocument/inlayHint", nothing) == []


def test_definition_leads_to_the_first_evidence_and_references_to_all(reader: Client) -> None:
    found = reader.at("textDocument/definition", FILE, ID_LINE, 12)
    assert isinstance(found, dict)
    assert (found["uri"], place(found)) == (reader.uri("stories/wire.md"), (6, 54, 6, 64))
    listed = reader.at("textDocument/references", FILE, ID_LINE, 12)
    assert isinstance(listed, list)
    assert [each["uri"] for each in listed if isinstance(each, dict)] == [
        reader.uri("stories/wire.md"),
        reader.uri("stories/gazette.md"),
    ]
    assert reader.at("textDocument/definition", FILE, 1, 2) is None


def test_on_an_article_s_id_definition_leads_into_that_article(client: Client) -> None:
    client.start()
    text = CLAIMS + "    accepted:\n      - {article: wire, reason: known}\n    required: [gazette]\n"
    assert client.open(FILE, text) == []
    line = text.split("\n").index("    required: [gazette]")
    found = client.at("textDocument/definition", FILE, line, 18)
    assert isinstance(found, dict)
    assert found["uri"] == client.uri("stories/gazette.md")


def test_broken_text_keeps_what_was_known(client: Client) -> None:
    client.start()
    client.open(FILE)
    broken = CLAIMS + '  - id: "half\n'
    line = broken.split("\n").index('  - id: "half')
    found = client.change(FILE, broken)
    assert words(found) == [("no valid YAML: the quotation that begins here does not end", (line, 8, line, 9))]
    assert client.at("textDocument/hover", FILE, ID_LINE, 12) is not None
    assert client.at("textDocument/hover", FILE, line, 8) is None


HOSTILE = ("", "claims:", "claims: 3", "- a\n- b", "claims: [[[", "\x00", "claims:\n\t- id: x", "a: *b", "&a [*a]")
HUGE = ("[" * 5000, "\ufeff", "𝒳: 🎈\n" * 50, "claims:\n" + "  - id: x\n" * 2000, "id: " * 20_000)


def test_no_text_ends_the_server(client: Client) -> None:
    client.start()
    client.open(FILE)
    for text in (*HOSTILE, *HUGE):
        assert client.change(FILE, text) != [], text[:20]
        for line in (0, 5, 500):
            client.at("textDocument/hover", FILE, line, 9)
            client.at("textDocument/definition", FILE, line, 900)
        assert [each["code"] for each in client.change(FILE, CLAIMS)] == ["duration-conflict"], text[:20]
    code, errors = client.stop()
    assert code == 0
    assert "Traceback" not in errors


@pytest.mark.parametrize(("encoding", "width"), [("utf-16", 8), ("utf-32", 5), ("utf-8", 14)])
def test_columns_are_counted_as_the_editor_counts(encoding: str, width: int, client: Client) -> None:
    capabilities = client.start(encodings=(encoding,))["capabilities"]
    assert isinstance(capabilities, dict)
    assert capabilities["positionEncoding"] == encoding
    client.open(FILE)
    found = client.change(FILE, CLAIMS.replace("meeting-length", '"🎈🎈🎈"'))
    assert [place(each) for each in found] == [(ID_LINE, 8, ID_LINE, 8 + width)]


def test_a_mended_article_is_read_again_when_it_is_saved(client: Client) -> None:
    client.start()
    assert len(client.open(FILE)) == 1
    Newsroom(client.folder).story("wire", AGREES)
    client.tell("textDocument/didSave", {"textDocument": {"uri": client.uri("stories/wire.md")}})
    assert client.wait_for(FILE) == []
    Newsroom(client.folder).story("wire", CONFLICTS)
    client.tell("workspace/didChangeWatchedFiles", {"changes": [{"uri": client.uri("stories/wire.md"), "type": 2}]})
    assert len(client.wait_for(FILE)) == 1


def test_problems_of_a_file_that_is_not_open_stand_in_that_file(client: Client) -> None:
    Newsroom(client.folder).write("claims/other.yaml", "claims:\n  - id: other\n    kind: durration\n")
    client.start()
    assert client.open(FILE) == []
    assert words(client.wait_for("claims/other.yaml")) == [
        ('unknown kind "durration" (did you mean "duration"?)', (2, 10, 2, 10))
    ]


def test_a_folder_that_is_missing_is_told_on_the_first_line(client: Client) -> None:
    Newsroom(client.folder).write("factdesk.toml", CONFIGURATION.replace("stories", "storys"))
    client.start()
    assert words(client.open(FILE)) == [("storys: no such file or folder", (0, 0, 0, 1))]


def test_a_broken_configuration_is_told_in_its_file(client: Client) -> None:
    Newsroom(client.folder).write("factdesk.toml", 'claims = ["claims"]\nartikles = []\n')
    client.start()
    client.open(FILE, f"# yaml-language-server: $schema=../schemas/claims.schema.json\n{CLAIMS}")
    assert words(client.wait_for("factdesk.toml")) == [('unknown key "artikles" (did you mean "articles"?)', (1, 0, 1, 0))]


def test_other_yaml_files_are_left_alone(client: Client) -> None:
    Newsroom(client.folder).write("deploy.yaml", "a: [1\n")
    client.start()
    item: Message = {"uri": client.uri("deploy.yaml"), "languageId": "yaml", "version": 1, "text": "a: [1\n"}
    client.tell("textDocument/didOpen", {"textDocument": item})
    client.open(FILE)
    assert client.uri("deploy.yaml") not in client.diagnostics


def test_a_closed_file_has_no_diagnostics_left(client: Client) -> None:
    client.start()
    assert len(client.open(FILE)) == 1
    client.tell("textDocument/didClose", {"textDocument": {"uri": client.uri(FILE)}})
    assert client.wait_for(FILE) == []
