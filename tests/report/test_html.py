"""The page as a file: one, self-contained, closed to everything from outside, small, and the same for the same result."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest

from factdesk.report.html_report.data import script_safe
from factdesk.report.model import Options
from factdesk.report.registry import formats, render
from factdesk.results import Matrix
from tests.report.matrices import cut, many
from tests.report.sample import sample


def page(matrix: Matrix | None = None) -> str:
    """The page of a matrix."""
    return render("html", matrix or sample(), Options(version="0.1.0"))


def test_nothing_is_fetched_from_anywhere() -> None:
    text = page()
    assert not re.search(r"""(?:src|href)\s*=\s*["'](?!#)""", text)
    assert "url(" not in text
    assert "@import" not in text
    assert "http" not in re.sub(r'http-equiv="', "", text)


def test_the_policy_lets_only_the_page_s_own_script_and_style_run() -> None:
    text = page()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    script = re.search(r"<script>(.*?)</script>", text, re.DOTALL)
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert policy
    assert script
    assert style
    hashes = [b64encode(sha256(found.group(1).encode()).digest()).decode() for found in (script, style)]
    sources = f"default-src 'none'; script-src 'sha256-{hashes[0]}'; style-src 'sha256-{hashes[1]}'"
    assert policy.group(1) == f"{sources}; base-uri 'none'; form-action 'none'"


def test_the_script_never_writes_markup() -> None:
    script = re.search(r"<script>(.*?)</script>", page(), re.DOTALL)
    assert script
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|DOMParser", script.group(1)
    )


def test_without_script_the_verdicts_stand_in_a_table() -> None:
    fallback = page().split("<noscript>")[1].split("</noscript>")[0]
    assert (
        "<tr><th>The plenary lasted more than three hours.</th><td>I</td><td>A</td><td>·</td><td>C</td><td>·</td></tr>"
        in fallback
    )
    assert "11 findings" in fallback


def test_without_script_a_large_run_lists_its_findings_only() -> None:
    large = many(260, 20)
    fallback = page(large).split("<noscript>")[1].split("</noscript>")[0]
    failing = {result.claim.id for result in large.results if result.failing}
    assert fallback.count("<tr><th>") == len(failing) + 1 < len(large.claims)


def test_alike_silent_cells_are_written_once() -> None:
    found = re.search(r'id="data">(.*?)</script>', page(many(100, 50)), re.DOTALL)
    assert found
    data = json.loads(found.group(1))
    assert sum(len(row) for row in data["rows"]) == 5000
    silent = [cell for cell in data["cells"] if cell[0] == 3]
    assert len(silent) == 15  # one a claim's expected value, the required silence and the stale acceptance


def test_a_pair_that_was_not_checked_has_no_cell() -> None:
    matrix = sample()
    part = replace(matrix, results=matrix.results[1:])
    found = re.search(r'id="data">(.*?)</script>', page(part), re.DOTALL)
    assert found
    assert json.loads(found.group(1))["rows"][0][0] == -1


def test_evidence_outside_the_article_s_text_carries_its_words() -> None:
    matrix = sample()
    first = matrix.results[0]
    place = cut(first.article.text, 4, 10)  # in the front matter
    changed = replace(first, outcome=replace(first.outcome, evidence=(place,)))
    found = re.search(r'id="data">(.*?)</script>', page(Matrix((first.claim,), (first.article,), (changed,))), re.DOTALL)
    assert found
    ((*_, words, sentence),) = json.loads(found.group(1))["cells"][0][7]
    assert words == "outlet"
    assert "outlet" in sentence


@pytest.mark.parametrize("text", ["</script>", "<!-- & -->", "\u2028\u2029", "\u202e\ufeff", "\ud800", "\x85"])
def test_data_is_the_same_after_escaping(text: str) -> None:
    safe = script_safe(json.dumps({"a": text}, ensure_ascii=False))
    assert safe.isascii()
    assert not set("<>&") & set(safe)
    assert json.loads(safe) == {"a": text}


def test_the_page_of_a_hundred_claims_is_well_under_a_megabyte() -> None:
    assert len(page(many(100, 5)).encode()) < 400_000


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    script = (
        "import hashlib, sys; sys.path.insert(0, '.'); from tests.report.sample import sample\n"
        "from factdesk.report.registry import formats, render\n"
        "for name in formats(): print(name, hashlib.sha256(render(name, sample()).encode()).hexdigest())"
    )
    said = []
    for seed in ("0", "1", "4711"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment)
        said.append(ran.stdout)
    assert said[0].count("\n") == len(formats())
    assert len(set(said)) == 1
