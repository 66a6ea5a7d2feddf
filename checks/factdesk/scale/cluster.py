"""A run on a Dask cluster: the same function on the same articles, on other machines.

Claims are sent once to each worker. Batches go out as workers become free, and come back in order, a few ahead. A batch names the files its
articles stand in where the workers have them, unchanged; otherwise it carries the text. A worker that is lost costs its batches another try
on another worker (Dask's own doing); a batch that loses `allowed-failures` workers is undetermined.
"""

from __future__ import annotations

import logging
import pickle
import time
from collections import deque
from concurrent.futures import CancelledError
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from factdesk.articles.model import Article
from factdesk.errors import InputError, Problem
from factdesk.scale.pieces import Given, Several, Shelf, is_at_hand, read_batch
from factdesk.scale.sinks import rows_of, write_part
from factdesk.scale.stream import Part, State, check_part, lost_part, make_state
from factdesk.scale.workers import Lost
from factdesk.source import failure as failure_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator
    from typing import Self

    from distributed import Client, Future

    from factdesk.claims.model import ClaimSet
    from factdesk.scale.pieces import Batch, Found
    from factdesk.scale.refused import Refused

_AHEAD = 4  # batches handed out for each worker
_TIMEOUT = "10s"  # to reach the scheduler
_PATIENCE = 60.0  # seconds to wait for a scheduler that went away
_LOSSES = 3  # how often it may go away without a batch done in between
_TOGETHER = 16  # batches that become one part where workers write the results themselves


class Task(NamedTuple):
    """What a worker is to do: a batch, but not the articles whose places in it are in `without` (None: not decided yet).

    Where it reaches `folder`, it writes the results there, as the part of that number.
    """

    number: int
    batch: Batch
    without: frozenset[int] | None
    folder: str | None


class Answer(NamedTuple):
    """What a worker says of a batch: the part, the id and path of each article in it, and what could not be read."""

    part: Part
    articles: list[tuple[str, str]]
    problems: list[Problem]


def parts_on(
    address: str, claims: ClaimSet, batches: Iterable[Batch], refused: Refused, *, today: dt.date, folder: Path | None = None
) -> Iterator[Part]:
    """The parts of a run in the order of the articles, worked out by the workers of the scheduler at `address`.

    Workers that reach `folder` write their parts there. Where the scheduler goes away, the run waits a while for it to come back, and goes
    on. Raises InputError where the scheduler cannot be reached or does not come back, or has no workers.
    """
    try:
        import distributed  # noqa: F401 (told before anything is read)
    except ImportError:
        raise failure_of("--scheduler", "Dask is not installed", "install factdesk[dask]") from None
    with _Run(address, claims, refused, today, folder) as run:
        yield from run.parts(_together(batches) if folder is not None else batches)


def _together(batches: Iterable[Batch]) -> Iterator[Batch]:
    waiting: list[Batch] = []
    for batch in batches:
        waiting.append(batch)
        if len(waiting) == _TOGETHER:
            yield Several(tuple(waiting))
            waiting = []
    if waiting:
        yield Several(tuple(waiting))


class _Run:
    """One run on a cluster. To be used as a context."""

    def __init__(self, address: str, claims: ClaimSet, refused: Refused, today: dt.date, folder: Path | None) -> None:
        self._address = address
        self._claims = claims
        self._refused = refused
        self._today = today
        self._folder = None if folder is None else str(folder)
        self._shelf = Shelf()
        self._client, self._sent, self._workers = self._connected(0.0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._shelf.__exit__()
        self._hang_up()

    def parts(self, batches: Iterable[Batch]) -> Iterator[Part]:
        """The parts in order."""
        waiting: deque[tuple[Task, Future]] = deque()
        tasks = iter(Task(number, batch, None, self._folder) for number, batch in enumerate(batches))
        lost = 0
        while True:
            try:
                while len(waiting) < self._workers * _AHEAD and (task := next(tasks, None)) is not None:
                    waiting.append((task, self._submit(task)))
                if not waiting:
                    return
                found = self._part(*waiting[0])
                if isinstance(found, Task):
                    waiting[0] = (found, waiting[0][1])  # what was decided stays so, whatever comes
                    waiting[0] = (found, self._submit(found))
                    continue
            except _gone() as error:
                lost += 1
                self._reconnect(error, lost)
                waiting = deque((task, self._submit(task)) for task, _ in waiting)
                continue
            waiting.popleft()
            lost = 0
            yield found

    def _submit(self, task: Task) -> Future:
        return self._client.submit(work, self._sent.key, self._sent, pickle.dumps(task), pure=False, retries=1)

    def _part(self, task: Task, future: Future) -> Part | Task:
        """The part of a batch; the task to be given out instead, where the worker has not the files, or ids of the batch are taken."""
        from distributed import KilledWorker

        try:
            answer: Answer | None = future.result()
        except KilledWorker:
            return self._lost(task)
        if answer is None:
            return task._replace(batch=Given(tuple(read_batch(task.batch, self._shelf))))
        if task.without is not None:
            return answer.part
        for problem in answer.problems:
            self._refused.add(problem)
        taken = frozenset(at for at, (name, path) in enumerate(answer.articles) if not self._refused.is_new(name, path))
        return task._replace(without=taken) if taken else answer.part

    def _connected(self, patience: float) -> tuple[Client, Future, int]:
        """A client, the claims sent to the cluster, and how many workers there are. Raises InputError."""
        from distributed import Client

        until = time.monotonic() + patience
        while True:
            try:
                client = Client(self._address, timeout=_TIMEOUT, set_as_default=False)
                _hush()
                if workers := sum(client.nthreads().values()):
                    sent = pickle.dumps((self._claims, self._today))
                    return client, client.submit(bytes, sent, pure=False), workers  # made again where all that had it are lost
                client.close()
                hint = f"start some with: dask worker {self._address}"
                failure = failure_of(self._address, "the scheduler has no workers", hint)
            except (OSError, ValueError) as error:
                reason = str(error).partition("\n")[0]
                hint = "start one with: dask scheduler"
                failure = failure_of(self._address, f"the scheduler cannot be reached: {reason}", hint)
            if time.monotonic() >= until:
                raise failure from None
            time.sleep(1)

    def _reconnect(self, error: BaseException, lost: int) -> None:
        """Wait for the scheduler to come back. Raises InputError where it does not, or goes away again and again."""
        reason = f"{type(error).__name__}: {error}".partition("\n")[0]
        words = f"the scheduler went away ({reason})"
        if lost > _LOSSES:
            raise failure_of(self._address, f"{words} {lost} times in a row", "start the run again once it is well") from None
        self._hang_up()
        try:
            self._client, self._sent, self._workers = self._connected(_PATIENCE)
        except InputError:
            hint = "start the run again once it is back"
            raise failure_of(self._address, f"{words} and was not back within {_PATIENCE:.0f} s", hint) from None

    def _hang_up(self) -> None:
        with suppress(OSError, RuntimeError, CancelledError):
            self._client.close(timeout=2)

    def _lost(self, task: Task) -> Part:
        """The part of a batch whose workers died."""
        articles = tuple(self._refused.readable(read_batch(task.batch, self._shelf)))
        return lost_part(self._claims.claims, articles, Lost("the Dask workers that had it died"), self._today)


def _gone() -> tuple[type[BaseException], ...]:
    """What a call raises that has lost its scheduler, or what it waited for."""
    from distributed.client import FutureCancelledError, FuturesCancelledError
    from distributed.comm import CommClosedError

    return CommClosedError, FutureCancelledError, FuturesCancelledError, ConnectionError, TimeoutError


def _hush() -> None:
    """Silence what Dask has to say of lost connections: we say it ourselves."""
    for name in logging.root.manager.loggerDict:
        if name.partition(".")[0] == "distributed":
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


class _Bench(NamedTuple):
    """What a worker keeps between the batches of a run."""

    state: State
    shelf: Shelf


_benches: dict[str, _Bench] = {}  # of this worker, by the run
_lock = Lock()


def work(run: str, sent: bytes, pickled: bytes) -> Answer | None:
    """What a worker does with a task; None where it does not have the files. The claims of a run are made ready once.

    The task comes pickled: Dask would look for tasks of its own in it.
    """
    task: Task = pickle.loads(pickled)  # noqa: S301 (what this module itself has sent)
    with _lock:
        if run not in _benches:
            for bench in _benches.values():
                bench.shelf.__exit__()
            _benches.clear()
            _benches[run] = _Bench(make_state(*pickle.loads(sent)), Shelf())  # noqa: S301 (likewise)
        bench = _benches[run]
    if not is_at_hand(task.batch):
        return None
    try:
        found: list[Found] = list(task.batch.read(bench.shelf))
    except OSError:
        return None
    articles = [one for one in found if isinstance(one, Article)]
    part = check_part(bench.state, tuple(one for at, one in enumerate(articles) if at not in (task.without or ())))
    if task.folder is not None and _written(Path(task.folder), task.number, part.lines):
        part = part._replace(lines="", written=True)
    return Answer(part, [(one.id, one.path) for one in articles], [one for one in found if isinstance(one, Problem)])


def _written(folder: Path, number: int, lines: str) -> bool:
    """Whether the results could be written as a part in the folder."""
    if not folder.is_dir():
        return False
    try:
        write_part(folder, number, rows_of(lines))
    except (ImportError, OSError):
        return False
    return True
