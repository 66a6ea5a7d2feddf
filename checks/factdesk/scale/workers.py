"""Worker processes that each do one piece of work at a time, and may die at it.

Every worker has a pipe of its own, so it is known which piece a dead one had: that piece is given to a new worker once more, and if it
dies again, reported as lost. Results come in the order of the pieces, and no more than a few pieces are read ahead, so memory does not grow
with their number. The workers start fresh (`spawn`), on every system the same, and leave Ctrl-C to the process that started them.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

S = TypeVar("S")
W = TypeVar("W")
R = TypeVar("R")

_TRIES = 2  # how often a piece of work is given out before it is lost
_AHEAD = 4  # pieces read ahead for each worker


class Lost(NamedTuple):
    """A piece of work that no worker finished, and why."""

    reason: str


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Workers(Generic[S, W, R]):
    """So many processes, each with a state made once, that do `work(state, piece)`. To be used as a context."""

    def __init__(self, jobs: int, make_state: Callable[[], S], work: Callable[[S, W], R]) -> None:
        self._jobs = jobs or processors()
        self._task = (make_state, work)
        self._running: dict[int, _Worker] = {}  # by the number of the piece each has
        self._idle: list[_Worker] = []

    def __enter__(self) -> Workers[S, W, R]:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in (*self._idle, *self._running.values()):
            worker.end()

    def results(self, pieces: Iterable[W]) -> Iterator[tuple[W, R | Lost]]:
        """Each piece with its result, in the order of the pieces. What `work` raises is raised here."""
        waiting = iter(enumerate(pieces))
        given: dict[int, W] = {}  # pieces read and not yet returned
        again: list[int] = []
        tries: dict[int, int] = {}
        ready: dict[int, R | Lost] = {}
        following, exhausted = 0, False
        while True:
            while following in ready:
                yield given.pop(following), ready.pop(following)
                following += 1
            while len(self._running) < self._jobs and not (exhausted and not again):
                if again:
                    number = again.pop(0)
                elif len(given) >= self._jobs * _AHEAD:
                    break
                else:
                    found = next(waiting, None)
                    if found is None:
                        exhausted = True
                        break
                    number, given[found[0]] = found
                tries[number] = tries.get(number, 0) + 1
                self._give(number, given[number])
            if not self._running:
                if exhausted and not given:
                    return
                continue
            for number, answer in self._wait():
                if isinstance(answer, Lost) and tries[number] < _TRIES:
                    again.append(number)
                else:
                    ready[number] = answer
                    del tries[number]

    def _give(self, number: int, piece: W) -> None:
        worker = self._idle.pop() if self._idle else _Worker(self._task)
        self._running[number] = worker
        worker.send(piece)

    def _wait(self) -> Iterator[tuple[int, R | Lost]]:
        from multiprocessing.connection import wait

        ready = wait([worker.pipe for worker in self._running.values()])
        for number, worker in [(number, worker) for number, worker in self._running.items() if worker.pipe in ready]:
            del self._running[number]
            try:
                failed, answer = worker.pipe.recv()
            except (EOFError, OSError):
                yield number, Lost(worker.died())
                continue
            self._idle.append(worker)
            if failed:
                raise answer
            yield number, answer


class _Worker:
    """One process and the pipe to it."""

    def __init__(self, task: tuple[Callable[[], S], Callable[[S, W], R]]) -> None:
        from multiprocessing import get_context

        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(target=_serve, args=(theirs, task), daemon=True)
        self._process.start()
        theirs.close()

    def send(self, piece: object) -> None:
        """Hand over a piece of work. That the worker has died shows when its answer is waited for."""
        with suppress(BrokenPipeError, ConnectionError):
            self.pipe.send(piece)

    def died(self) -> str:
        """Why there is no answer, once there is none."""
        self._process.join(timeout=5)
        code = self._process.exitcode
        self.end()
        if code is not None and code < 0:
            return f"the worker process was ended by signal {-code}, as happens when memory runs out"
        return f"the worker process ended with code {code}"

    def end(self) -> None:
        """End the process."""
        self.pipe.close()
        self._process.terminate()
        self._process.join(timeout=5)


def _serve(pipe: Connection[tuple[bool, R | Exception], W], task: tuple[Callable[[], S], Callable[[S, W], R]]) -> None:
    """What a worker process does until its pipe is closed."""
    import gc
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(100_000, 20, 50)
    make_state, work = task
    state = make_state()
    while True:
        try:
            piece = pipe.recv()
        except EOFError:
            return
        answer: tuple[bool, R | Exception]
        try:
            answer = (False, work(state, piece))
        except Exception as error:  # a mistake of the program: told to the process that can show it
            answer = (True, error)
        try:
            pipe.send(answer)
        except BrokenPipeError:
            return
