"""A run on a Dask cluster: the same function on the same chunks, on other machines.

Claims are sent once to each worker; chunks go out as workers become free and come back in order, a few ahead. A worker that is lost
costs its chunks another try on another worker (Dask's own doing); a chunk that loses `allowed-failures` workers is undetermined.
"""

from __future__ import annotations

import pickle
from collections import deque
from typing import TYPE_CHECKING

from factdesk.scale.chunks import chunked
from factdesk.scale.stream import Part, State, check_part, lost_part, make_state
from factdesk.scale.workers import Lost
from factdesk.source import failure as failure_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from distributed import Future

    from factdesk.articles.model import Article
    from factdesk.claims.model import ClaimSet

_AHEAD = 4  # chunks read ahead for each worker
_TIMEOUT = "10s"  # to reach the scheduler
_states: dict[str, State] = {}  # of this worker, by the run


def parts_on(address: str, claims: ClaimSet, articles: Iterable[Article], *, today: dt.date) -> Iterator[Part]:
    """The parts of a run in the order of the articles, worked out by the workers of the scheduler at `address`.

    Raises InputError where the scheduler cannot be reached, goes away, or has no workers.
    """
    try:
        from distributed import Client, KilledWorker
        from distributed.client import FutureCancelledError
        from distributed.comm import CommClosedError
    except ImportError:
        raise failure_of("--scheduler", "Dask is not installed", "install factdesk[dask]") from None
    try:
        client = Client(address, timeout=_TIMEOUT, set_as_default=False)
    except (OSError, ValueError) as error:
        reason = str(error).partition("\n")[0]
        raise failure_of(address, f"the scheduler cannot be reached: {reason}", "start one with: dask scheduler") from None
    with client:
        workers = sum(client.nthreads().values())
        if not workers:
            raise failure_of(address, "the scheduler has no workers", f"start some with: dask worker {address}")
        try:
            sent = client.scatter(pickle.dumps((claims, today)), broadcast=True, hash=False)
            waiting: deque[tuple[tuple[Article, ...], Future]] = deque()
            chunks = iter(chunked(articles))
            while True:
                while len(waiting) < workers * _AHEAD and (chunk := next(chunks, None)) is not None:
                    waiting.append((chunk, client.submit(_check, sent.key, sent, chunk, pure=False, retries=1)))
                if not waiting:
                    return
                chunk, future = waiting.popleft()
                try:
                    answer: Part = future.result()
                except KilledWorker:
                    answer = lost_part(claims.claims, chunk, Lost("the Dask workers that had it died"), today)
                yield answer
        except (CommClosedError, FutureCancelledError, OSError) as error:
            reason = f"{type(error).__name__}: {error}".partition("\n")[0]
            raise failure_of(address, f"the scheduler went away: {reason}", "start the run again") from None


def _check(run: str, sent: bytes, chunk: tuple[Article, ...]) -> Part:
    """What a worker does with a chunk: the claims of a run are made ready once."""
    if run not in _states:
        _states.clear()
        _states[run] = make_state(*pickle.loads(sent))  # noqa: S301 (what this module itself has sent)
    return check_part(_states[run], chunk)
