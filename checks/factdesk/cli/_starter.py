"""The files that `factdesk init` writes."""

from __future__ import annotations

CONFIGURATION = """\
# Paths are relative to this file.
claims = ["claims"]
articles = ["articles"]
report = ["html:report/index.html", "json:report/report.json"]
"""

CLAIMS = """\
# yaml-language-server: $schema=../schemas/claims.schema.json
topic: The council of Larkfield, May 2024
date: 2024-05-14                 # the day of the story
entities:
  council: {name: Larkfield City Council, kind: organization, aliases: [the council, the city council]}
  okafor:  {name: Dana Okafor, titles: [mayor]}
claims:
  - id: council-meeting-length
    kind: duration
    statement: The council met for 50 minutes.
    who: [council]
    event: meeting
    value: 50 minutes
    source: the clerk's minutes
  - id: mayor-name
    kind: name
    statement: The mayor is Dana Okafor.
    who: [okafor]
"""

ARTICLE = """\
---
id: gazette
outlet: The Larkfield Gazette
headline: Council agrees to repair the bridge
published: 2024-05-15
---

# Council agrees to repair the bridge

Larkfield City Council voted on Tuesday to repair the old bridge after a 50-minute meeting.

“It could not wait another winter,” said Mayor Dana Okafor.
"""

WORKFLOW = """\
name: facts

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  facts:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-python@v5
        with:
          python-version: "3.x"
      - run: python -m pip install factdesk
      - name: Check the facts
        id: facts
        run: >-
          factdesk check
          --report html:report/index.html
          --report json:report/report.json
          --report markdown:report/summary.md
          --report github:report/annotations.txt
      - name: Show them on the pull request
        if: always()
        run: |
          if [ -f report/summary.md ]; then cat report/summary.md >> "$GITHUB_STEP_SUMMARY"; fi
          if [ -f report/annotations.txt ]; then cat report/annotations.txt; fi
      - name: Keep the report
        if: always()
        uses: actions/upload-artifact@v4
        with:
          name: fact-report
          path: report/
          if-no-files-found: ignore
"""

FILES = {
    "factdesk.toml": CONFIGURATION,
    "claims/example.yaml": CLAIMS,
    "articles/gazette.md": ARTICLE,
    ".github/workflows/facts.yml": WORKFLOW,
}
"""What is written, by path in the project."""
