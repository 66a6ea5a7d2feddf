"""A sign-off written into a claim file: the layouts in sign_off.yaml, and any reason and article whatever."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.claims.sign_off import SignOff, add_sign_off, quoted
from factdesk.errors import InputError

CASES: list[dict[str, str]] = yaml.safe_load(Path(__file__).with_name("sign_off.yaml").read_text(encoding="utf-8"))
ENTRY = SignOff("times", "rounded", dt.date(2030, 1, 31))
_SIGNS = st.characters(exclude_categories=["Cs"])


@pytest.mark.parametrize("case", [pytest.param(case, id=case["case"]) for case in CASES if "after" in case])
def test_layouts(case: dict[str, str]) -> None:
    assert add_sign_off("c.yaml", case["before"], case.get("claim", "a"), ENTRY) == case["after"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["case"]) for case in CASES if "refused" in case])
def test_refused(case: dict[str, str]) -> None:
    with pytest.raises(InputError) as refused:
        add_sign_off("c.yaml", case["before"], "a", ENTRY)
    assert str(refused.value) == case["refused"].strip()


@settings(max_examples=150, deadline=None)
@given(
    reason=st.text(_SIGNS, min_size=1, max_size=40),
    article=st.from_regex(r"[A-Za-z0-9][\w.-]{0,8}", fullmatch=True),
    comment=st.text(_SIGNS.filter(str.isprintable), max_size=10),
    flow=st.booleans(),
    dated=st.booleans(),
)
def test_whatever_is_written_is_read_again(reason: str, article: str, comment: str, flow: bool, dated: bool) -> None:
    claim = "{id: a, who: [x]}" if flow else "id: a\n    who: [x]"
    before = f"claims:\n  - {claim}  # {comment}\n  # {comment}\n"
    after = add_sign_off("c.yaml", before, "a", SignOff(article, reason, dt.date(2030, 1, 31) if dated else None))
    (entry,) = yaml.load(after, Loader=yaml.BaseLoader)["claims"][0]["accepted"]
    assert (entry["article"], entry["reason"]) == (article, reason)
    assert [line for line in after.splitlines(True) if "accepted" not in line and "{article" not in line] == [
        line for line in before.splitlines(True) if not (flow and "id: a" in line)
    ]


@settings(max_examples=100, deadline=None)
@given(words=st.text(_SIGNS, max_size=30))
def test_a_quoted_text_is_the_same_in_yaml(words: str) -> None:
    written = quoted(words)
    assert written.isprintable()
    assert yaml.safe_load(f"[{written}]") == [words]
