"""Good and bad claim files: each loads, or says exactly what stands beside it in a .txt."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factdesk import yamltree
from factdesk.claims.load import load_claims
from factdesk.errors import InputError

HERE = Path(__file__).parent
GOOD = sorted((HERE / "good").glob("*.yaml"))
BAD = sorted((HERE / "bad").glob("*.yaml"))
ARTICLES = ("star", "herald")


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_file_loads(path: Path) -> None:
    load_claims([path], known_articles=ARTICLES)


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_file_is_refused_in_these_words(path: Path, loader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yamltree, "_LOADER", getattr(yaml, loader, yaml.SafeLoader))  # PyYAML with and without LibYAML
    monkeypatch.chdir(path.parent)
    with pytest.raises(InputError) as caught:
        load_claims([Path(path.name)], known_articles=ARTICLES)
    assert f"{caught.value}\n" == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_expectation_has_its_file() -> None:
    assert [path.stem for path in sorted((HERE / "bad").glob("*.txt"))] == [path.stem for path in BAD]
