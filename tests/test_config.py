"""The configuration: where it is found, what it may say."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdesk.config import Config, find_config
from factdesk.errors import InputError
from factdesk.results import FailOn
from tests.cases import refused as refused_cases


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(text: str, name: str = "factdesk.toml") -> str:
    Path(name).write_bytes(text.encode())
    with pytest.raises(InputError) as caught:
        find_config(Path())
    return str(caught.value)


def test_none() -> None:
    assert find_config(Path()) == Config()


def test_everything(folder: Path) -> None:
    Path("factdesk.toml").write_text(
        'claims = ["claims", "more/*.yaml"]\narticles = "seeds"\nfail_on = "warning"\n'
        'report = ["html:report/index.html", "json:c:/x.json"]\nallow_empty = true\njobs = 4\nbaseline = "known.yaml"\n'
        'cache = "kept"\n'
    )
    assert find_config(Path()) == Config(
        path=folder / "factdesk.toml",
        claims=(folder / "claims", folder / "more/*.yaml"),
        articles=(folder / "seeds",),
        fail_on=FailOn.WARNING,
        report=(("html", folder / "report/index.html"), ("json", folder / "c:/x.json")),
        allow_empty=True,
        jobs=4,
        baseline=folder / "known.yaml",
        cache=folder / "kept",
    )


@pytest.mark.parametrize(
    ("text", "expected"), [("", ".factdesk_cache"), ("cache = true\n", ".factdesk_cache"), ("cache = false\n", None)]
)
def test_where_outcomes_are_kept(folder: Path, text: str, expected: str | None) -> None:
    Path("factdesk.toml").write_text('claims = ["claims"]\n' + text)
    assert find_config(Path()).cache == (folder / expected if expected else None)


def test_all_cores() -> None:
    Path("factdesk.toml").write_text('jobs = "auto"\n')
    assert find_config(Path()).jobs == 0


def test_parents_are_searched_and_the_nearest_wins_without_merging(folder: Path) -> None:
    Path("factdesk.toml").write_text('claims = ["outer"]\narticles = ["outer"]\n')
    inner = folder / "a" / "b"
    inner.mkdir(parents=True)
    assert find_config(inner).claims == (folder / "outer",)
    (folder / "a" / "pyproject.toml").write_text('[project]\nname = "x"\n[tool.ruff]\nsrc = ["factdesk"]\n')
    assert find_config(inner).claims == (folder / "outer",)  # no table of ours in it
    (folder / "a" / "pyproject.toml").write_text('[tool.factdesk]\nclaims = ["inner"]\n')
    found = find_config(inner)
    assert found == Config(
        path=folder / "a" / "pyproject.toml", claims=(folder / "a" / "inner",), cache=folder / "a" / ".factdesk_cache"
    )


def test_the_own_file_goes_before_pyproject(folder: Path) -> None:
    Path("pyproject.toml").write_text('[tool.factdesk]\nclaims = ["shared"]\n')
    Path("factdesk.toml").write_text('claims = ["own"]\n')
    assert find_config(Path()).claims == (folder / "own",)
    assert find_config(Path("pyproject.toml")).claims == (folder / "shared",)


def test_a_byte_order_mark() -> None:
    Path("factdesk.toml").write_bytes(b"\xef\xbb\xbfjobs = 2\n")
    assert find_config(Path()).jobs == 2


@pytest.mark.parametrize(("text", "message"), refused_cases(Path(__file__).parent / "config_refused.yaml"))
def test_what_is_refused(text: str, message: str) -> None:
    assert refused(text) == message


def test_deep_nesting() -> None:
    assert refused("x = " + "[" * 100_000) == "factdesk.toml: no TOML: nested too deeply"


def test_places_in_pyproject_are_those_of_its_table() -> None:
    text = '[project]\nclams = 1\n[tool.factdesk]\nclaims = ["a"]\n\nclams = ["b"]\n[tool.other]\nclams = 2\n'
    assert refused(text, "pyproject.toml") == 'pyproject.toml:6:1: unknown key "clams" (did you mean "claims"?)'


def test_the_table_is_no_table() -> None:
    assert refused("[tool]\nfactdesk = 1\n", "pyproject.toml") == "pyproject.toml: tool.factdesk must be a table"


def test_a_file_that_is_named_must_have_the_table() -> None:
    Path("pyproject.toml").write_text("[project]\n")
    with pytest.raises(InputError, match=r"pyproject\.toml: no table \[tool\.factdesk\]"):
        find_config(Path("pyproject.toml"))


def test_a_file_that_is_named_and_not_there() -> None:
    with pytest.raises(InputError, match=r"other\.toml: cannot be read: no such file or directory"):
        find_config(Path("other.toml"))


def test_wrong_encoding() -> None:
    Path("factdesk.toml").write_bytes(b"# caf\xe9\n")
    with pytest.raises(InputError, match=r"factdesk\.toml:1:6: byte 5 \(0xE9\) is not UTF-8"):
        find_config(Path())
