"""Case files beside the tests: YAML lists of `case`, `text` and the whole `message` that is expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

if TYPE_CHECKING:
    from pathlib import Path


def refused(path: Path) -> list[object]:
    """The cases of a file, each a text and the message it is refused with, named so that -k finds them."""
    cases: list[dict[str, str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [pytest.param(case["text"], case["message"], id=case["case"]) for case in cases]
