"""Work for worker processes, which import it by name."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path


def nothing() -> int:
    return 0


def state(folder: str) -> Path:
    return Path(folder)


def double(_state: int, piece: int) -> int:
    time.sleep(0.002 * (piece % 5))
    return 2 * piece


def fail(_state: int, piece: int) -> int:
    if piece == 3:
        raise ZeroDivisionError("three")
    return piece


def die_once(folder: Path, piece: int) -> int:
    if piece == 2 and not (folder / "died").exists():
        (folder / "died").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return piece


def die(_folder: Path, piece: int) -> int:
    if piece == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return piece
