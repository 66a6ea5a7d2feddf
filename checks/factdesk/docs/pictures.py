"""`python -m factdesk.docs.pictures`: the pictures of the HTML report in the documentation, taken anew from the repository's own run.

Every kind of page at 1440 and 390 pixels, light and dark, in a headless Chromium (see `factdesk.docs.chromium`). Pixels depend on the
machine's fonts, so that no test compares them; a test sees that all of them are there and shown.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factdesk.docs.chromium import browser, missing

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FOLDER = Path("docs/images")
CLAIM, ARTICLE = "xi-meeting-length", "agencies"
PAGES = {
    "overview": "#/",
    "matrix": "#/matrix",
    "claim": f"#/claim/{CLAIM}",
    "article": f"#/article/{ARTICLE}?at={CLAIM}",
    "pair": f"#/pair/{CLAIM}/{ARTICLE}",
}
WIDTHS = {"": (1440, 900), "-phone": (390, 844)}
SCHEMES = ("light", "dark")


def names() -> list[str]:
    """The names of all pictures."""
    return [f"{page}{width}-{scheme}.png" for page in PAGES for width in WIDTHS for scheme in SCHEMES]


def taken(running: Browser, report: str, folder: Path) -> None:
    """Takes all pictures of the report at an address into a folder."""
    for width, (across, down) in WIDTHS.items():
        for scheme in SCHEMES:
            context = running.new_context(
                viewport={"width": across, "height": down},
                color_scheme="dark" if scheme == "dark" else "light",
                reduced_motion="reduce",
            )
            page = context.new_page()
            for name, address in PAGES.items():
                page.goto("about:blank")
                page.goto(report + address)
                page.locator("main h1").wait_for()
                page.wait_for_timeout(100)
                page.screenshot(path=folder / f"{name}{width}-{scheme}.png")
            context.close()


@click.command()
@click.option("--root", type=click.Path(path_type=Path, file_okay=False, exists=True), default=".", help="The repository.")
def program(root: Path) -> None:
    """Take the pictures of the documentation anew."""
    if reason := missing():
        raise click.ClickException(reason)
    with tempfile.TemporaryDirectory() as folder, browser() as running:
        path = Path(folder) / "index.html"
        command = [sys.executable, "-m", "factdesk", "check", "--report", f"html:{path}"]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603 (our own program)
        if done.returncode not in (0, 1):
            raise click.ClickException(done.stderr)
        (root / FOLDER).mkdir(parents=True, exist_ok=True)
        taken(running, path.as_uri(), root / FOLDER)
    click.echo(f"{len(names())} pictures in {root / FOLDER}")


if __name__ == "__main__":
    sys.exit(program())
