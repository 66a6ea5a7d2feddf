"""The recipe of the container."""

from __future__ import annotations

import re
from pathlib import Path

CONTAINER = (Path(__file__).resolve().parents[2] / "Containerfile").read_text(encoding="utf-8")
COPIED = sorted({word for line in re.findall(r"^COPY (.*) \S+$", CONTAINER, re.MULTILINE) for word in line.split()})
