"""The diff of any two states of a project: exactly the findings of the one that the other did not have."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdesk import engine
from factdesk.articles.load import load_articles
from factdesk.baseline import entry_of
from factdesk.changed import check_changes
from factdesk.claims.load import load_claims
from factdesk.git import changes_since
from tests.newsroom import AGREES, CONFLICTS, SILENT, STORY
from tests.repositories import ENVIRONMENT, Repository

if TYPE_CHECKING:
    from factdesk.baseline import Entry
    from factdesk.results import Matrix

TODAY = dt.date(2024, 6, 1)
ENTITIES = "entities:\n  okafor: {{name: {name}, titles: [mayor]}}\n  reyes: {{name: Luis Reyes}}\n"
CLAIMS = {
    "length": "  - {{id: length, kind: duration, who: [okafor, reyes], event: meeting, value: {value}{more}}}\n",
    "mayor": "  - {{id: mayor, kind: name, who: [okafor]{more}}}\n",
    "short": "  - {{id: short, kind: relation, value: 'length < 1 hour'}}\n",
}
LEGACY = {"stories/wire.txt": CONFLICTS, "stories/old-wire.txt": CONFLICTS}

_state = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["Dana Okafor", "Dana Okafar"]),
        "value": st.sampled_from(["35 minutes", "90 minutes"]),
        "more": st.sampled_from(["", ", required: true", ", accepted: [{article: times, reason: known}]"]),
        "short": st.booleans(),
        "moved": st.booleans(),
        "gazette": st.sampled_from([AGREES, CONFLICTS, SILENT, SILENT + " " + CONFLICTS]),
        "times": st.sampled_from([AGREES, CONFLICTS.replace("90", "80")]),
        "wire": st.sampled_from([None, "stories/wire.txt", "stories/old-wire.txt"]),
    }
)
State = dict[str, str]


def write(folder: Path, state: State) -> None:
    for path in [*folder.glob("claims/*"), *folder.glob("stories/*")]:
        path.unlink()
    for name in ("claims", "stories"):
        (folder / name).mkdir(exist_ok=True)
    head = "# moved\n\n" if state["moved"] else ""
    claims = "".join(
        text.format(value=state["value"], more=state["more"])
        for name, text in CLAIMS.items()
        if name != "short" or state["short"]
    )
    files = {
        "claims/people.yaml": ENTITIES.format(name=state["name"]),
        f"claims/{'all' if state['moved'] else 'bridge'}.yaml": f"{head}date: 2024-05-14\nclaims:\n{claims}",
        "stories/gazette.md": STORY.format(id="gazette", text=state["gazette"]),
        "stories/times.md": STORY.format(id="times", text=state["times"]),
    }
    if state["wire"]:
        files[state["wire"]] = LEGACY[state["wire"]]
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def failing(matrix: Matrix) -> set[Entry]:
    return {entry_of(result) for result in matrix.results if result.failing}


def whole() -> set[Entry]:
    """The findings of a check of everything there is."""
    return failing(engine.run(load_claims([Path("claims")]), load_articles([Path("stories")]), today=TODAY))


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    return Repository(tmp_path_factory.mktemp("repository"))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(before=_state, now=_state)
def test_any_two_states(repository: Repository, monkeypatch: pytest.MonkeyPatch, before: State, now: State) -> None:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(repository.folder)
    write(repository.folder, before)
    repository.commit()
    old = whole()
    write(repository.folder, now)
    repository.git("add", "--all")
    new = whole()
    if before["wire"] and now["wire"]:  # a file that was renamed keeps its findings, under its new name
        old |= {entry._replace(article=Path(now["wire"]).stem) for entry in old if entry.article == Path(before["wire"]).stem}
    claims, articles = load_claims([Path("claims")]), load_articles([Path("stories")])
    matrix = check_changes(changes_since("HEAD", Path()), claims, articles, [Path("claims")], today=TODAY)
    assert failing(matrix) == new - old
