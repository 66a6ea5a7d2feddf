"""A client of the language server that shares no code with it: JSON-RPC with headers over the streams of a process."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, TypeAlias, cast

if TYPE_CHECKING:
    from pathlib import Path
    from typing import IO

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Message: TypeAlias = "dict[str, Json]"
WAIT = 30


class Client:
    """An editor with one window."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.diagnostics: dict[str, list[Message]] = {}
        self.refreshed = 0
        self.asked_of_us: list[str] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "factdesk", "lsp", "--stdio"],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._inbox: queue.Queue[Message | None] = queue.Queue()
        self._number = 0
        self._versions: dict[str, int] = {}
        threading.Thread(target=self._read, daemon=True).start()

    def start(self, *, encodings: tuple[str, ...] = ()) -> Message:
        """The handshake; gives what the server can do."""
        general: Message = {"general": {"positionEncodings": list(encodings)}} if encodings else {}
        capabilities: Message = {**general, "workspace": {"inlayHint": {"refreshSupport": True}}}
        found = self.ask("initialize", {"processId": None, "rootUri": self.folder.as_uri(), "capabilities": capabilities})
        self.tell("initialized", {})
        return cast("Message", found)

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str | None = None) -> list[Message]:
        """Open a file; gives its diagnostics."""
        self._versions[name] = 1
        content = (self.folder / name).read_text(encoding="utf-8") if text is None else text
        item: Message = {"uri": self.uri(name), "languageId": "yaml", "version": 1, "text": content}
        self.tell("textDocument/didOpen", {"textDocument": item})
        return self.wait_for(name)

    def change(self, name: str, text: str) -> list[Message]:
        """Change the whole text of a file; gives its diagnostics."""
        self._versions[name] += 1
        document: Message = {"uri": self.uri(name), "version": self._versions[name]}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})
        return self.wait_for(name)

    def at(self, method: str, name: str, line: int, character: int) -> Json:
        """Ask about a place in a file."""
        place: Message = {"line": line, "character": character}
        context: Message = {"context": {"includeDeclaration": False}} if method.endswith("references") else {}
        return self.ask(method, {"textDocument": {"uri": self.uri(name)}, "position": place, **context})

    def wait_for(self, name: str) -> list[Message]:
        """The next diagnostics of a file."""
        uri = self.uri(name)
        self.diagnostics.pop(uri, None)
        while uri not in self.diagnostics:
            self._handle(self._next())
        return self.diagnostics[uri]

    def tell(self, method: str, params: Message) -> None:
        self._write({"jsonrpc": "2.0", "method": method, "params": params})

    def ask(self, method: str, params: Message | None) -> Json:
        """The answer to a request. Raises AssertionError on an error."""
        self._number += 1
        number = self._number
        self._write({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]
            self._handle(message)

    def stop(self) -> tuple[int, str]:
        """The goodbye; gives exit code and what was written to standard error."""
        self.ask("shutdown", None)
        self.tell("exit", {})
        code = self._process.wait(timeout=WAIT)
        assert self._process.stderr is not None
        return code, self._process.stderr.read().decode()

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stderr):
            if stream is not None:
                stream.close()

    def _handle(self, message: Message) -> None:
        method, params = str(message.get("method", "")), cast("Message", message.get("params") or {})
        if method == "textDocument/publishDiagnostics":
            self.diagnostics[str(params["uri"])] = cast("list[Message]", params["diagnostics"])
        elif "id" in message:
            self.asked_of_us.append(method)
            self._write({"jsonrpc": "2.0", "id": message["id"], "result": None})
        elif method == "window/showMessage":
            raise AssertionError(params["message"])

    def _next(self) -> Message:
        message = self._inbox.get(timeout=WAIT)
        assert message is not None, "the server has ended"
        return message

    def _write(self, message: Message) -> None:
        body = json.dumps(message).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> None:
        assert self._process.stdout is not None
        stream: IO[bytes] = self._process.stdout
        with stream:
            while True:
                length = 0
                while (line := stream.readline().strip()) != b"":
                    name, _, value = line.partition(b":")
                    length = int(value) if name.lower() == b"content-length" else length
                if not length:
                    break
                self._inbox.put(json.loads(stream.read(length)))
        self._inbox.put(None)
