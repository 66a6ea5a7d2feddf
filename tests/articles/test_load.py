"""Articles from Markdown, plain text and web pages, good and hostile."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from factdesk.articles.load import load_articles
from factdesk.errors import InputError
from factdesk.text.segment import segment
from tests.cases import refused as refused_cases

STORY = "The old bridge was closed to lorries in the spring.\n"
FRONT = """\
---
id: star
outlet: The Star
headline: Bridge closed
byline: Jane Roe
published: 2024-05-15
source: star.txt
sha256: 0f
layout: story
tags: [bridge]
---

"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, content: str | bytes) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def refused(*paths: Path) -> str:
    with pytest.raises(InputError) as caught:
        load_articles(paths)
    return str(caught.value)


class TestMarkdown:
    def test_front_matter_is_read_and_is_no_part_of_the_article(self) -> None:
        (article,) = load_articles([write("a.md", FRONT + STORY)])
        assert (article.id, article.outlet, article.headline, article.byline) == ("star", "The Star", "Bridge closed", "Jane Roe")
        assert article.published == dt.date(2024, 5, 15)
        assert article.text == FRONT + STORY
        assert article.text[article.start : article.end].strip() == STORY.strip()

    def test_crlf_and_byte_order_mark_are_counted(self) -> None:
        text = "\ufeff" + (FRONT + STORY).replace("\n", "\r\n")
        (article,) = load_articles([write("a.md", text)])
        assert article.text == text
        document = segment(article.text, start=article.start, end=article.end)
        assert document.lines.at(document.sentences[0].start) == (13, 1)
        assert text[document.sentences[0].start :].startswith("The old bridge")

    def test_an_empty_key_is_an_unknown_detail(self) -> None:
        (article,) = load_articles([write("a.md", "---\nid: star\nheadline:\npublished: ~\n---\n" + STORY)])
        assert (article.headline, article.published) == (None, None)

    def test_empty_front_matter_gives_the_stem_as_id(self) -> None:
        assert load_articles([write("The Star, 19 June.md", "---\n---\n" + STORY)])[0].id == "The-Star-19-June"

    def test_a_time_of_day_after_the_date(self) -> None:
        (article,) = load_articles([write("a.md", "---\npublished: 2024-05-15T08:30:00Z\n---\n" + STORY)])
        assert article.published == dt.date(2024, 5, 15)

    @pytest.mark.parametrize(("text", "message"), refused_cases(Path(__file__).parent / "front_matter_refused.yaml"))
    def test_bad_front_matter(self, text: str, message: str) -> None:
        assert refused(write("a.md", text)) == message


class TestPlainText:
    def test_without_a_sidecar(self) -> None:
        (article,) = load_articles([write("daily-star.txt", "\ufeff" + STORY)])
        assert (article.id, article.path, article.start, article.end) == ("daily-star", "daily-star.txt", 1, len(STORY) + 1)

    def test_with_a_sidecar(self) -> None:
        write("news/1.txt", STORY)
        write("news/2.txt", STORY)
        write(
            "news/articles.yaml",
            "- {id: star, file: 1.txt, outlet: The Star, headline: Closed, byline: Roe, published: 2024-05-15}\n",
        )
        star, other = load_articles([Path("news")])
        assert (star.id, star.outlet, star.headline, star.byline, star.published) == (
            "star",
            "The Star",
            "Closed",
            "Roe",
            dt.date(2024, 5, 15),
        )
        assert (other.id, other.published) == ("2", None)

    def test_a_sidecar_serves_markdown_without_front_matter(self) -> None:
        write("news/articles.yaml", "- {id: star, file: a.md}\n")
        write("news/a.md", "# Bridge closed\n\n" + STORY)
        assert load_articles([Path("news")])[0].id == "star"

    @pytest.mark.parametrize(("sidecar", "message"), refused_cases(Path(__file__).parent / "sidecar_refused.yaml"))
    def test_bad_sidecar(self, sidecar: str, message: str) -> None:
        write("1.txt", STORY)
        write("articles.yaml", sidecar)
        assert refused(Path("1.txt")) == message


class TestPaths:
    def test_folder_glob_and_file(self) -> None:
        for name in ("a/x.md", "a/deep/y.txt", "a/.hidden.txt", "a/.git/z.txt", "a/picture.png", "a/articles.yaml"):
            write(
                name,
                FRONT.replace("star", Path(name).stem) + STORY if name.endswith(".md") else "" if "articles" in name else STORY,
            )
        assert [article.path for article in load_articles([Path("a")])] == ["a/deep/y.txt", "a/x.md"]
        assert [article.path for article in load_articles([Path("a/*")])] == ["a/deep/y.txt", "a/x.md"]
        assert [article.path for article in load_articles([Path("a/**/*.txt")])] == ["a/deep/y.txt"]
        assert [article.path for article in load_articles([Path("a/x.md"), Path("a")])] == ["a/x.md", "a/deep/y.txt"]

    def test_a_hidden_file_is_read_when_it_is_named(self) -> None:
        assert load_articles([write(".x.txt", STORY)])[0].path == ".x.txt"

    def test_none(self) -> None:
        Path("empty").mkdir()
        assert load_articles([]) == load_articles([Path("empty")]) == ()

    def test_missing(self) -> None:
        assert refused(Path("x.txt"), Path("x*.txt")) == "x*.txt: no article matches\nx.txt: no such file or folder"

    def test_unknown_format(self) -> None:
        known = ".htm, .html, .markdown, .md, .txt"
        assert refused(write("a.pdf", "x")) == f'a.pdf: no article format has files named ".pdf" (known are {known})'

    def test_duplicate_ids(self) -> None:
        write("a/x.txt", STORY)
        write("b/x.txt", STORY)
        assert (
            refused(Path("a"), Path("b")) == 'b/x.txt: duplicate article id "x" (a/x.txt has it too; give one of them another id)'
        )

    def test_all_problems_come_together(self) -> None:
        write("b.txt", b"")
        write("a.md", STORY)
        assert [line.split(":")[0] for line in refused(Path("b.txt"), Path("a.md")).splitlines()] == ["a.md", "b.txt"]


class TestHostileFiles:
    @pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\xa0\n".encode()])
    def test_empty(self, content: bytes) -> None:
        assert refused(write("a.txt", content)) == "a.txt: no article: the file is empty"

    def test_binary(self) -> None:
        assert refused(write("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00")) == "a.txt: the file is no text: byte 8 is NUL"

    def test_latin_1(self) -> None:
        text = "First line\r\nThe café closed.\n"
        message = "a.txt:2:8: byte 19 (0xE9) is not UTF-8 (save the file as UTF-8)"
        assert refused(write("a.txt", text.encode("latin-1"))) == message

    def test_cut_off_in_a_character(self) -> None:
        assert refused(write("a.txt", "caf\u00e9".encode()[:-1])) == (
            "a.txt:1:4: byte 3 (0xC3) is not UTF-8 (save the file as UTF-8)"
        )

    def test_utf_16(self) -> None:
        assert refused(write("a.txt", STORY.encode("utf-16"))) == "a.txt: the file is UTF-16 (save it as UTF-8)"

    def test_a_line_of_100_kilobytes(self) -> None:
        (article,) = load_articles([write("a.txt", "The bridge is open. " * 5000)])
        document = segment(article.text, start=article.start, end=article.end)
        assert len(document.sentences) == 5000

    def test_ten_megabytes(self) -> None:
        (article,) = load_articles([write("a.txt", STORY * 200_000)])
        assert len(article.text) == len(STORY) * 200_000

    def test_front_matter_of_a_megabyte_is_no_trap(self) -> None:
        write("a.md", "---\nid: " + "[" * 1_000_000 + "\n---\n" + STORY)
        assert refused(Path("a.md")) == "a.md:2:105: nested more than 100 levels deep"

    def test_an_alias_bomb_in_front_matter(self) -> None:
        rows = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 20)}]" for n in range(1, 20)]
        assert "aliases unfold" in refused(write("a.md", "---\n" + "\n".join(rows) + "\n---\n" + STORY))


class TestRegistry:
    def test_two_loaders_of_one_suffix_are_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from factdesk.articles import registry
        from factdesk.articles.loaders import text

        copy = registry.Loader("copy", (".md",), text.LOADER.load)
        monkeypatch.setattr(text, "LOADER", copy)
        registry.loaders.cache_clear()
        try:
            with pytest.raises(registry.DuplicateLoaderError, match=r"markdown and copy both take \.md"):
                registry.loaders()
        finally:
            registry.loaders.cache_clear()

    def test_two_loaders_of_one_name_are_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from factdesk.articles import registry
        from factdesk.articles.loaders import text

        monkeypatch.setattr(text, "LOADER", registry.Loader("markdown", (".rst",), text.LOADER.load))
        registry.loaders.cache_clear()
        try:
            with pytest.raises(registry.DuplicateLoaderError, match="two loaders are named markdown"):
                registry.loaders()
        finally:
            registry.loaders.cache_clear()
