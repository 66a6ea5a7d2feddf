"""The language server with pygls' own client, the one that tests of language servers use: start to end over the streams of a process."""

from __future__ import annotations

import asyncio
import importlib.util
import sys
from typing import TYPE_CHECKING

import pytest

from tests.newsroom import AGREES, CLAIMS, CONFIGURATION, CONFLICTS, Newsroom

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(importlib.util.find_spec("pygls") is None, reason="pygls is not installed")
FILE = "claims/bridge.yaml"
ID_LINE = CLAIMS.split("\n").index("  - id: meeting-length")


async def session(folder: Path) -> dict[str, object]:
    """What an editor is told while a claim file is opened, broken, mended and closed."""
    from lsprotocol import types
    from pygls.lsp.client import LanguageClient

    client = LanguageClient("test", "1")
    told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()

    def tell(diagnostics: types.PublishDiagnosticsParams) -> None:
        told.put_nowait(diagnostics)

    client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(tell)
    await client.start_io(sys.executable, "-m", "factdesk", "lsp", "--stdio", cwd=folder)
    found: dict[str, object] = {}
    uri = (folder / FILE).as_uri()
    document = types.TextDocumentIdentifier(uri)
    asked = types.InitializeParams(types.ClientCapabilities(), root_uri=folder.as_uri(), process_id=None)
    server = (await client.initialize_async(asked)).server_info
    found["server"] = server.name if server else None
    client.initialized(types.InitializedParams())

    client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "yaml", 1, CLAIMS)))
    found["opened"] = [each.message for each in (await told.get()).diagnostics]
    everywhere = types.Range(types.Position(0, 0), types.Position(99, 0))
    hints = await client.text_document_inlay_hint_async(types.InlayHintParams(document, everywhere))
    found["hints"] = [str(each.label) for each in hints or ()]
    place = types.Position(ID_LINE, 9)
    hover = await client.text_document_hover_async(types.HoverParams(document, place))
    found["hover"] = hover.contents.value if hover and isinstance(hover.contents, types.MarkupContent) else hover
    words = await client.text_document_definition_async(types.DefinitionParams(document, place))
    found["words"] = words.uri.rpartition("/")[2] if isinstance(words, types.Location) else words

    broken = types.TextDocumentContentChangeWholeDocument(CLAIMS.replace("value: 35 minutes", "value: 35 mnutes"))
    client.text_document_did_change(types.DidChangeTextDocumentParams(types.VersionedTextDocumentIdentifier(2, uri), [broken]))
    (wrong,) = (await told.get()).diagnostics
    found["broken"] = (wrong.severity, wrong.range.start.line)
    client.text_document_did_close(types.DidCloseTextDocumentParams(document))
    found["closed"] = list((await told.get()).diagnostics)
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()  # type: ignore[no-untyped-call]  # pygls leaves it without types
    return found


def test_from_opening_to_closing(tmp_path: Path) -> None:
    room = Newsroom(tmp_path.resolve())
    room.write("factdesk.toml", CONFIGURATION)
    room.write(FILE, CLAIMS)
    room.story("gazette", AGREES)
    room.story("wire", CONFLICTS)
    found = asyncio.run(asyncio.wait_for(session(room.folder), 60))
    hover = str(found.pop("hover"))
    assert hover.startswith("**meeting-length** (duration): Okafor and Reyes met for 35 minutes.\n")
    assert hover.count("| agrees |") == hover.count("| conflicts |") == 1
    assert found == {
        "server": "factdesk",
        "opened": ["wire conflicts with meeting-length: the article gives 90 minutes, the claim 35 minutes"],
        "hints": ["1 agree · 1 conflict"],
        "words": "wire.md",
        "broken": (1, CLAIMS.split("\n").index("    value: 35 minutes")),
        "closed": [],
    }
