"""The comparison with other programs: who is left out and why, and what the ratios are taken to."""

from __future__ import annotations

import re
import time
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from benchmarks import against
from benchmarks.against import CONTENDERS, Contender, main

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import ModuleType


def test_programs_that_are_not_installed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def missing(name: str) -> ModuleType:
        raise ModuleNotFoundError(f"No module named '{name}'")

    monkeypatch.setattr(against, "import_module", missing)
    assert main(["--rounds", "1"]) == 0
    out = capsys.readouterr().out
    for contender in CONTENDERS:
        assert re.search(rf"^{contender.name} +left out: No module named .* \(pip install {contender.name}\)$", out, re.MULTILINE)
    assert "no ratio to the fastest that says conflict at all: none is installed" in out
    assert re.search(r"^factdesk .* 1\.00  \d+ agrees, \d+ conflicts", out, re.MULTILINE)


def _slow(seconds: float, seen: list[tuple[int, int]]) -> Callable[[Sequence[str], Sequence[str]], Callable[[], Counter[str]]]:
    """A program that takes so long for all pairs."""

    def make(sentences: Sequence[str], texts: Sequence[str]) -> Callable[[], Counter[str]]:
        def all_pairs() -> Counter[str]:
            seen.append((len(sentences), len(texts)))
            until = time.process_time() + seconds
            while time.process_time() < until:
                pass
            return Counter(supported=1)

        return all_pairs

    return make


@pytest.mark.parametrize(("least", "code"), [("0.01", 0), ("1000", 1)])
def test_ratios(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], least: str, code: int) -> None:
    seen: list[tuple[int, int]] = []
    made = (
        Contender("quick-but-mute", conflicts=False, make=_slow(0.01, seen)),
        Contender("slow", conflicts=True, make=_slow(0.4, seen)),
        Contender("slower", conflicts=True, make=_slow(0.8, seen)),
    )
    monkeypatch.setattr(against, "CONTENDERS", made)
    assert main(["--rounds", "1", "--least", least]) == code
    out = capsys.readouterr().out
    claims, articles = map(int, re.findall(r"^(\d+) claims × (\d+) articles", out)[0])
    assert seen == [(claims, articles)] * 6
    first, last = out.splitlines()[-2:]
    assert re.fullmatch(rf"ratio to the fastest that says conflict at all, slow: [\d.]+ \(at least {least}\)", first)
    assert re.fullmatch(r"ratio to the fastest of all, quick-but-mute: [\d.]+", last)
    able, mute = (float(re.findall(r": ([\d.]+)", line)[0]) for line in (first, last))
    assert able / max(mute, 0.005) > 10
