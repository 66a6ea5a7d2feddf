"""A browser for the tests of the page, driven by Playwright; skipped where there is none, unless it has to be there."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from factdesk.docs.chromium import browser, missing
from tests.report.browser.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser


@pytest.fixture(scope="module")  # and no longer: while Playwright runs, no test in this process can use asyncio
def chromium() -> Iterator[Browser]:
    """The browser."""
    reason = missing()
    if reason and os.environ.get("FACTDESK_BROWSER") == "required":
        pytest.fail(f"{reason}, and FACTDESK_BROWSER says that it is required")
    if reason:
        pytest.skip(reason)
    with browser() as running:
        yield running


@pytest.fixture
def desk(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Opens reports; no page of it may have complained or asked for anything but itself."""
    made = Desk(chromium, tmp_path_factory.mktemp("report"))
    yield made
    made.close()
    assert made.complaints == []
