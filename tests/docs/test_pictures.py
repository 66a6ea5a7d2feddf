"""The pictures of the documentation: each is there and shown, none is left over. What they show is looked at by people."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest

from factdesk.docs.pictures import FOLDER, WIDTHS, names

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/html-report.md").read_text(encoding="utf-8")


def test_all_of_them_are_there_and_shown() -> None:
    assert sorted(path.name for path in (ROOT / FOLDER).iterdir()) == sorted(names())
    assert sorted(re.findall(r"\(images/([\w-]+\.png)\)", PAGE)) == sorted(names())


@pytest.mark.parametrize("name", names())
def test_a_picture_is_as_wide_as_its_screen(name: str) -> None:
    head = (ROOT / FOLDER / name).read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", head[16:24]) == WIDTHS["-phone" if "-phone-" in name else ""]
