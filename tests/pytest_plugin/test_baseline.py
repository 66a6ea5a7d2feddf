"""What the baseline has is expected to fail under pytest too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.baseline import NAME, Entry, as_text
from tests.newsroom import CONFIGURATION

if TYPE_CHECKING:
    import pytest

    from tests.newsroom import Newsroom


def test_what_is_in_the_baseline(newsroom: Newsroom, pytester: pytest.Pytester) -> None:
    newsroom.write("factdesk.toml", CONFIGURATION + f'baseline = "{NAME}"\n')
    newsroom.write(NAME, as_text([Entry("meeting-length", "times", "duration-conflict", "90 minutes")]))
    result = pytester.runpytest_inprocess("-rx", "claims")
    result.assert_outcomes(passed=1, skipped=1, xfailed=1)
    result.stdout.fnmatch_lines(["XFAIL claims/bridge.yaml::meeting-length?times? - in the baseline: times conflicts with *"])


def test_a_broken_baseline_is_a_collection_error(newsroom: Newsroom, pytester: pytest.Pytester) -> None:
    newsroom.write("factdesk.toml", CONFIGURATION + f'baseline = "{NAME}"\n')
    newsroom.write(NAME, "version: 2\nfindings: []\n")
    result = pytester.runpytest_inprocess("claims")
    assert result.ret == 2
    result.stdout.fnmatch_lines(["*baseline.yaml:1:10: this version of factdesk reads baselines of version 1"])
