"""What git knows: which files changed since a commit, and what they held there.

Git is called as a program, without a shell, never with a word of the user's where an option could stand, and told to run no
program of the repository's own (no external diff, no text conversion, no fetching of missing objects). Whatever cannot be told
is an InputError: a check of changes that passes because it saw none would be worse than no check.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from factdesk.errors import InputError, Problem
from factdesk.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SECONDS = 120
_FETCH = "fetch the whole history: `fetch-depth: 0` for actions/checkout, `GIT_DEPTH: 0` in GitLab, else git fetch --unshallow"


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed between the point where the work left BASE and the files as they are now, committed or not.

    All paths are relative to `root`, with forward slashes. `touched` are the files added, changed, renamed or deleted; `renamed`
    gives a file's former path; `before` are the files of `commit`, each with the id of its content.
    """

    root: Path
    base: str
    commit: str
    touched: frozenset[str]
    renamed: Mapping[str, str]
    before: Mapping[str, str]

    def former(self, path: str) -> str | None:
        """The path a file had in `commit`, None where it was not there."""
        past = self.renamed.get(path, path)
        return past if past in self.before else None

    def has_changed(self, path: str) -> bool:
        """Whether a file is another than in `commit`; one that git does not know is."""
        return path in self.touched or path not in self.before

    def relative(self, path: Path) -> str | None:
        """A path as git has it, None outside of the repository; links are followed."""
        real = path.resolve()
        return real.relative_to(self.root).as_posix() if real.is_relative_to(self.root) else None


def changes_since(base: str, folder: Path) -> Changes:
    """The changes since BASE in the repository that a folder lies in.

    Changes are counted from the merge base of BASE and HEAD, as a pull request shows them. Raises InputError where there is no
    git or no repository, in a shallow clone, and where BASE is no commit or has no history in common with HEAD.
    """
    root = _root(folder, base)
    if _ask(root, base, "rev-parse", "--is-shallow-repository").strip() != b"false":
        raise _failure(base, "this clone is shallow, so what changed cannot be told", _FETCH)
    wanted = _run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    if wanted.returncode != 0 or not base.strip():
        raise _failure(base, "there is no such commit here", _FETCH)
    meeting = _run(root, "merge-base", "--end-of-options", wanted.stdout.decode().strip(), "HEAD")
    if meeting.returncode != 0:
        raise _failure(base, "it has no history in common with what is checked", _FETCH)
    commit = meeting.stdout.decode().split()[0]
    touched, renamed = _differences(root, base, commit)
    return Changes(root, base, commit, touched, renamed, _files(root, base, commit))


def contents(changes: Changes, paths: Iterable[str]) -> Mapping[str, bytes]:
    """What files held in the commit that changes are counted from, by path; a path it did not have is left out."""
    wanted = sorted({path for path in paths if path in changes.before})
    if not wanted:
        return {}
    asked = "".join(f"{changes.before[path]}\n" for path in wanted).encode()
    answer = _ask(changes.root, changes.base, "cat-file", "--batch", given=asked)
    found: dict[str, bytes] = {}
    at = 0
    for path in wanted:
        head_end = answer.index(b"\n", at)
        size = int(answer[at:head_end].split()[2])
        found[path] = answer[head_end + 1 : head_end + 1 + size]
        at = head_end + 2 + size
    return found


def _root(folder: Path, base: str) -> Path:
    found = _run(folder, "rev-parse", "--show-toplevel")
    if found.returncode != 0:
        words = found.stderr.decode("utf-8", "replace").strip().splitlines()
        if not words or "not a git repository" in words[0] or "work tree" in words[0]:
            raise _failure(base, "this is no git repository", "--diff compares files with those of a commit")
        raise _failure(base, f"git failed: {words[0]}", None)
    return Path(os.fsdecode(found.stdout.rstrip(b"\n"))).resolve()


def _differences(root: Path, base: str, commit: str) -> tuple[frozenset[str], Mapping[str, str]]:
    safe = ("--no-ext-diff", "--no-textconv", "--no-color", "--no-relative", "--ignore-submodules=none")
    listed = _ask(root, base, "diff", *safe, "--name-status", "-z", "-M", commit, "--")
    fields = [os.fsdecode(field) for field in listed.split(b"\0")]
    touched: set[str] = set()
    renamed: dict[str, str] = {}
    at = 0
    while at < len(fields) - 1:
        if fields[at][0] in "RC":
            old, new = fields[at + 1], fields[at + 2]
            renamed[new] = old
            touched.update((old, new))
            at += 3
        else:
            touched.add(fields[at + 1])
            at += 2
    return frozenset(touched), renamed


def _files(root: Path, base: str, commit: str) -> Mapping[str, str]:
    """The plain files of a commit. Links and other repositories are left out: what they stand for counts as changed."""
    found: dict[str, str] = {}
    for line in _ask(root, base, "ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0"):
        head, tab, path = line.partition(b"\t")
        if tab and head.startswith(b"100") and b".." not in path.split(b"/"):
            found[os.fsdecode(path)] = head.split()[2].decode()
    return found


def _ask(root: Path, base: str, *arguments: str, given: bytes = b"") -> bytes:
    done = _run(root, *arguments, given=given)
    if done.returncode != 0:
        words = done.stderr.decode("utf-8", "replace").strip() or f"git {arguments[0]} ended with {done.returncode}"
        raise _failure(base, f"git failed: {words}", None)
    return done.stdout


def _run(folder: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    quiet = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_PAGER": "cat"}
    command = ["git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", *arguments]
    try:
        return subprocess.run(  # noqa: S603 - no shell, and no word of the user's where an option could stand
            command, cwd=folder, env=os.environ | quiet, input=given, capture_output=True, check=False, timeout=_SECONDS
        )
    except FileNotFoundError:
        raise InputError([Problem("", None, None, "--diff needs git, which is not installed here")]) from None
    except subprocess.TimeoutExpired:
        raise InputError([Problem("", None, None, f"git {arguments[0]} did not end within {_SECONDS} seconds")]) from None


def _failure(base: str, message: str, hint: str | None) -> InputError:
    return InputError([Problem("", None, None, f"--diff {base}: {message}", hint)])
