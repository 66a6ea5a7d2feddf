"""The language server. It speaks over the standard streams, one for each editor window."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from factdesk import __version__
from factdesk.claims.model import Severity
from factdesk.config import find_config
from factdesk.errors import InputError, Problem
from factdesk.lsp import words
from factdesk.lsp.desk import Desk, Look
from factdesk.lsp.outline import Entry, at, outline
from factdesk.lsp.places import Places
from factdesk.report.findings import message_of, rule_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factdesk.results import Evidence, Result

_PAUSE = 0.15  # seconds without a keystroke before the claims are looked at
_WEIGHTS = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


class Server(LanguageServer):
    """The server with what it knows of the projects whose claim files are open."""

    def __init__(self) -> None:
        # whole texts: changes by line would depend on what counts as the end of one
        super().__init__("factdesk", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.desks: dict[Path, Desk] = {}
        self.open: dict[Path, str] = {}  # claim files by path, with the address the editor gave them
        self.results: dict[Path, tuple[Result, ...]] = {}
        self.shown: set[str] = set()  # addresses that have diagnostics
        self.changes = 0
        self.turn = asyncio.Lock()

    def desk(self, path: Path) -> Desk:
        """The project a file belongs to. Raises InputError where its configuration is broken."""
        config = find_config(path.parent)
        root = config.path or path.parent
        return self.desks.setdefault(root, Desk(config))

    def places(self, path: Path) -> Places:
        """The places of an open file."""
        return Places(self.text(path), self.encoding)

    @property
    def encoding(self) -> str:
        """The units of columns."""
        agreed = self.server_capabilities.position_encoding or types.PositionEncodingKind.Utf16
        return agreed.value if isinstance(agreed, types.PositionEncodingKind) else agreed

    def text(self, path: Path) -> str:
        """The text of an open file as it is in the editor."""
        return self.workspace.get_text_document(self.open[path]).source

    def entry(self, path: Path, line: int) -> tuple[Entry, tuple[Result, ...]] | None:
        """The claim a line of an open file belongs to, with its results; None where there is none, or nothing is known of it."""
        entry = at(outline(self.text(path)), line) if path in self.open else None
        found = tuple(result for result in self.results.get(path, ()) if entry and result.claim.id == entry.id)
        return (entry, found) if entry and found else None


def path_of(uri: str) -> Path | None:
    """The real path of an address, None where it is none of a file."""
    path = to_fs_path(uri)
    return Path(path).resolve() if path and uri.startswith("file:") else None


async def look(server: Server, *, pause: float = 0) -> None:
    """Look at all open claim files once the keys have been still for a while, and tell the editor what was found."""
    server.changes += 1
    mine = server.changes
    if pause:
        await asyncio.sleep(pause)
    if mine != server.changes:
        return
    async with server.turn:
        if mine != server.changes:
            return
        texts: dict[Desk, dict[Path, str]] = {}
        broken: list[Problem] = []
        for path in server.open:
            try:
                texts.setdefault(server.desk(path), {})[path] = server.text(path)
            except InputError as error:
                broken += error.problems
        looks = [await asyncio.to_thread(desk.look, files, dt.date.today()) for desk, files in texts.items()]
        _tell(server, looks, broken)


def _tell(server: Server, looks: Sequence[Look], broken: Sequence[Problem]) -> None:
    server.results = {path: results for each in looks for path, results in each.results.items()}
    problems = dict.fromkeys([*broken, *(problem for each in looks for problem in each.problems)])
    by_uri: dict[str, list[types.Diagnostic]] = {uri: [] for uri in (*server.open.values(), *sorted(server.shown))}
    wrong: set[Path] = set()
    for problem in problems:
        path = Path(problem.path or ".").resolve()
        if path not in server.open and not path.is_file():  # a folder that is not there: told where somebody looks
            for each in server.open.values():
                by_uri[each].append(_of_setting(problem))
            continue
        wrong.add(path)
        uri = server.open.get(path) or path.as_uri()
        by_uri.setdefault(uri, []).append(_of_problem(server, path, problem))
    for path, uri in server.open.items():
        if path not in wrong:
            by_uri[uri] += _of_results(server, path)
    for uri, found in by_uri.items():
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=found))
    server.shown = {uri for uri, found in by_uri.items() if found}
    workspace = server.client_capabilities.workspace
    if workspace and workspace.inlay_hint and workspace.inlay_hint.refresh_support:
        server.workspace_inlay_hint_refresh(None)


def _of_problem(server: Server, path: Path, problem: Problem) -> types.Diagnostic:
    line, column = (problem.line or 1) - 1, (problem.column or 1) - 1
    if path in server.open:
        places = server.places(path)
        start, end = places.column(line, column), places.column(line, places.word_end(line, column))
    else:
        start = end = column
    message = f"{problem.message} ({problem.hint})" if problem.hint else problem.message
    where = types.Range(types.Position(line, start), types.Position(line, end))
    return types.Diagnostic(where, message, severity=types.DiagnosticSeverity.Error, source="factdesk")


def _of_setting(problem: Problem) -> types.Diagnostic:
    """A problem of no file, on the first line."""
    where = types.Range(types.Position(0, 0), types.Position(0, 1))
    return types.Diagnostic(where, str(problem), severity=types.DiagnosticSeverity.Warning, source="factdesk")


def _of_results(server: Server, path: Path) -> Iterator[types.Diagnostic]:
    """What fails, at the id of its claim, with the article's words as related information."""
    entries = {entry.id: entry for entry in outline(server.text(path))}
    places = server.places(path)
    for result in server.results.get(path, ()):
        entry = entries.get(result.claim.id)
        if not result.failing or entry is None:
            continue
        related = [
            types.DiagnosticRelatedInformation(
                _location(server, Path(result.article.path).absolute(), each), each.sentence or each.text
            )
            for each in result.outcome.evidence
        ]
        yield types.Diagnostic(
            _id_range(places, entry),
            message_of(result),
            severity=_WEIGHTS[result.claim.severity],
            code=rule_of(result),
            source="factdesk",
            related_information=related or None,
        )


def _id_range(places: Places, entry: Entry) -> types.Range:
    start, end = places.column(entry.line, entry.start), places.column(entry.line, entry.end)
    return types.Range(types.Position(entry.line, start), types.Position(entry.line, end))


def _location(server: Server, path: Path, found: Evidence) -> types.Location:
    """A place in an article, as the editor counts."""
    places = Places(_article_text(server, path), server.encoding)
    start = types.Position(found.line - 1, places.column(found.line - 1, found.column - 1))
    end = types.Position(found.end_line - 1, places.column(found.end_line - 1, found.end_column - 1))
    return types.Location(path.as_uri(), types.Range(start, end))


def _article_text(server: Server, path: Path) -> str:
    for results in server.results.values():
        for result in results:
            if Path(result.article.path).absolute() == path:
                return result.article.text
    return ""


def hover(server: Server, uri: str, position: types.Position) -> types.Hover | None:
    """The verdicts of all articles on the claim a place belongs to."""
    path = path_of(uri)
    found = server.entry(path, position.line) if path else None
    if path is None or found is None:
        return None
    entry, results = found
    content = types.MarkupContent(types.MarkupKind.Markdown, words.page(results))
    return types.Hover(content, _id_range(server.places(path), entry))


def evidence(server: Server, uri: str, position: types.Position) -> list[types.Location]:
    """All evidence on the claim a place belongs to; on the id of an article, that article's alone."""
    path = path_of(uri)
    found = server.entry(path, position.line) if path else None
    if path is None or found is None:
        return []
    places, (_, results) = server.places(path), found
    word = places.word_at(position.line, places.point(position.line, position.character))
    named = [result for result in results if result.article.id == word]
    return [_location(server, each, item) for each, item in words.evidence(named or results)]


def hints(server: Server, uri: str, first: int, last: int) -> list[types.InlayHint]:
    """Behind the id of each claim, how many articles say what."""
    path = path_of(uri)
    if path is None or path not in server.open:
        return []
    by_claim: Mapping[str, list[Result]] = _by_claim(server.results.get(path, ()))
    places = server.places(path)
    return [
        types.InlayHint(_id_range(places, entry).end, label, padding_left=True)
        for entry in outline(server.text(path))
        if first <= entry.line <= last and (label := words.numbers(by_claim.get(entry.id, [])))
    ]


def _by_claim(results: Sequence[Result]) -> dict[str, list[Result]]:
    found: dict[str, list[Result]] = {}
    for result in results:
        found.setdefault(result.claim.id, []).append(result)
    return found


def make_server() -> Server:
    """The server with its features."""
    server = Server()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def _opened(params: types.DidOpenTextDocumentParams) -> None:
        path = path_of(params.text_document.uri)
        if path is not None and _is_claim_file(server, path, params.text_document.text):
            server.open[path] = params.text_document.uri
            await look(server)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def _changed(params: types.DidChangeTextDocumentParams) -> None:
        if path_of(params.text_document.uri) in server.open:
            await look(server, pause=_PAUSE)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def _closed(params: types.DidCloseTextDocumentParams) -> None:
        path = path_of(params.text_document.uri)
        if path is not None and server.open.pop(path, ""):
            await look(server)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def _saved(params: types.DidSaveTextDocumentParams) -> None:
        await _reread(server, [params.text_document.uri])

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def _watched(params: types.DidChangeWatchedFilesParams) -> None:
        await _reread(server, [change.uri for change in params.changes])

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def _hover(params: types.HoverParams) -> types.Hover | None:
        return hover(server, params.text_document.uri, params.position)

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def _definition(params: types.DefinitionParams) -> types.Location | None:
        return next(iter(evidence(server, params.text_document.uri, params.position)), None)

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    def _references(params: types.ReferenceParams) -> list[types.Location]:
        return evidence(server, params.text_document.uri, params.position)

    @server.feature(types.TEXT_DOCUMENT_INLAY_HINT)
    def _hints(params: types.InlayHintParams) -> list[types.InlayHint]:
        return hints(server, params.text_document.uri, params.range.start.line, params.range.end.line)

    return server


def _is_claim_file(server: Server, path: Path, text: str) -> bool:
    """Whether a file is a claim file of its project, or says that it is one."""
    try:
        return server.desk(path).has_claims(path) or "/claims.schema.json" in text.partition("\n")[0]
    except InputError:
        return "/claims.schema.json" in text.partition("\n")[0]


async def _reread(server: Server, uris: Sequence[str]) -> None:
    """Look again after files were saved: at articles if one is among them, at the configuration if that is."""
    paths = [path for uri in uris if (path := path_of(uri)) is not None]
    async with server.turn:
        if any(path.name in ("factdesk.toml", "pyproject.toml") for path in paths):
            server.desks.clear()
        for desk in server.desks.values():
            if any(desk.has_article(path) for path in paths):
                desk.forget_articles()
    await look(server)


def serve() -> None:
    """Serve an editor over the standard streams until it ends."""
    make_server().start_io()
