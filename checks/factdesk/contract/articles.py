"""The sidecar `articles.yaml` as a model; front matter has the same keys."""

# mypy: allow-any-explicit
# (pydantic's BaseModel has Any in its own signatures)
from __future__ import annotations

from pydantic import Field, RootModel

from factdesk.contract.parts import Day, Scalar, Strict


class ArticleModel(Strict):
    """One article of the folder."""

    id: Scalar | None = Field(None, description="A short name for reports and claims; the file's stem by default.")
    file: Scalar = Field(description="The name of the text's file, beside this one.", examples=["star-06-19.txt"])
    outlet: Scalar | None = Field(None, description="Where it appeared.")
    headline: Scalar | None = Field(None, description="Its headline; where it stands in the text it is recognised.")
    byline: Scalar | None = Field(None, description="Who wrote it.")
    published: Day | None = Field(None, description="The day it appeared; relative dates such as “Monday” start from it.")
    source: Scalar | None = Field(None, description="The file or page the text was made from.")
    sha256: Scalar | None = Field(None, description="The SHA-256 of what it was made from, in hexadecimal.")
    url: Scalar | None = Field(None, description="Where it can be read.")
    note: Scalar | None = Field(None, description="A remark for colleagues.")


class ArticlesModel(RootModel[list[ArticleModel]]):
    """The details of the articles in a folder, one entry a file."""
