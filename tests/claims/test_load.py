"""What claim files are loaded into, and files that no editor would write."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from factdesk.claims.load import load_claims
from factdesk.claims.model import EntityKind, Severity
from factdesk.errors import InputError

GOOD = Path(__file__).parent / "good"

ONE = """\
claims:
  - id: {id}
    kind: duration
    event: meeting
    value: 35 minutes
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
        load_claims(paths)
    return str(caught.value)


class TestEveryKey:
    def test_the_first_claim(self) -> None:
        claim = load_claims([GOOD / "every-key.yaml"]).claims[0]
        assert (claim.id, claim.kind, claim.statement) == ("meeting-length", "duration", "Okafor and Reyes met for 35 minutes.")
        assert [entity.id for entity in claim.who] == ["okafor", "reyes"]
        assert claim.who[0].spellings == ("Dana Okafor", "Okafor")
        assert claim.who[1].aliases == ("Reyes",)
        assert (claim.event, claim.value, claim.when) == (("meeting", "talks"), ("35 minutes",), "2024-05-13")
        assert (claim.where[0].id, claim.where[0].kind) == ("town-hall", EntityKind.PLACE)
        assert (claim.tolerance, claim.role, claim.severity) == ("5 minutes", "length", Severity.WARNING)
        assert claim.required == ("star", "herald")
        assert [(entry.article, entry.until) for entry in claim.accepted] == [("star", dt.date(2027, 12, 31)), ("herald", None)]
        assert (claim.accepted[1].location.line, claim.accepted[1].location.column) == (25, 18)
        assert (claim.source, claim.valid_until, claim.note) == ("minutes of the council", dt.date(2030, 1, 1), "asked twice")
        assert (claim.tags, claim.topic, claim.topic_date) == (
            ("meeting", "council"),
            "The bridge of Larkfield",
            dt.date(2024, 5, 14),
        )
        assert (claim.location.line, claim.location.column) == (11, 5)

    def test_values_are_kept_as_written(self) -> None:
        claims = {claim.id: claim for claim in load_claims([GOOD / "every-key.yaml"]).claims}
        assert claims["bridge-built"].value == ("1908",)
        assert claims["bridge-closed"].value == ("2024-05-13",)
        assert claims["bridge-closed"].as_of == dt.date(2024, 5, 14)
        assert claims["toll"].value == ("2",)

    def test_required_everywhere(self) -> None:
        assert load_claims([GOOD / "every-key.yaml"]).claims[1].required is True

    def test_states(self) -> None:
        claims = {claim.id: claim for claim in load_claims([GOOD / "every-key.yaml"]).claims}
        assert claims["bridge-fate"].states == {
            "closed": ("closed", "shut"),
            "limited": ("closed to lorries",),
            "open": ("open",),
        }
        assert claims["bridge-fate"].implies == {"closed": ("limited",)}

    def test_places_by_id_and_by_name(self) -> None:
        claims = {claim.id: claim for claim in load_claims([GOOD / "every-key.yaml"]).claims}
        place = claims["meeting-place"]
        assert [(entity.id, entity.name) for entity in place.where] == [("town-hall", "Town Hall"), ("", "Larkfield")]
        assert [(entity.id, entity.name) for entity in place.named if entity] == [("town-hall", "Town Hall"), ("", "Elm Street")]

    def test_yes_no_and_numbers_stay_words(self) -> None:
        text = (
            "claims:\n"
            "  - {id: a, kind: event, event: e, value: no, states: {no: [no, off], yes: [yes, on, 1_000, 12:30, 0x10, 1e3]}}\n"
        )
        (claim,) = load_claims([write("a.yaml", text)]).claims
        assert claim.value == ("no",)
        assert claim.states == {"no": ("no", "off"), "yes": ("yes", "on", "1_000", "12:30", "0x10", "1e3")}


class TestManyFiles:
    def test_no_paths_give_no_claims(self) -> None:
        assert load_claims([]).claims == ()

    def test_a_folder_is_read_deep_in_order_without_hidden_files(self) -> None:
        for name in ("claims/b.yaml", "claims/a.yml", "claims/sub/c.yaml", "claims/.d.yaml", "claims/.git/e.yaml"):
            write(name, ONE.format(id=Path(name).stem.strip(".")))
        write("claims/notes.txt", "no claims")
        write("claims/articles.yaml", "- {file: x.txt}\n")
        found = load_claims([Path("claims")])
        assert [claim.id for claim in found.claims] == ["a", "b", "c"]
        assert found.paths == ("claims/a.yml", "claims/b.yaml", "claims/sub/c.yaml")

    def test_a_glob(self) -> None:
        write("claims/a-1.yaml", ONE.format(id="a-1"))
        write("claims/b-1.yaml", ONE.format(id="b-1"))
        assert [claim.id for claim in load_claims([Path("claims/a*.yaml")]).claims] == ["a-1"]

    def test_a_file_named_twice_is_read_once(self) -> None:
        path = write("claims/a.yaml", ONE.format(id="a"))
        assert len(load_claims([path, Path("claims"), path.absolute()]).claims) == 1

    def test_missing_paths(self) -> None:
        assert refused(Path("nowhere"), Path("no*.yaml")) == ("no*.yaml: no claim file matches\nnowhere: no such file or folder")

    def test_duplicate_ids_over_two_files_name_both_places(self) -> None:
        write("claims/a.yaml", ONE.format(id="length"))
        write("claims/b.yaml", "topic: other\n" + ONE.format(id="length"))
        assert refused(Path("claims")) == 'claims/b.yaml:3:5: duplicate claim id "length" (first in claims/a.yaml:2:5)'

    def test_problems_of_all_files_come_together_in_order(self) -> None:
        write("claims/b.yaml", "claims: 1\n")
        write("claims/a.yaml", "clams: []\nentitys: {}\n")
        assert refused(Path("claims/b.yaml"), Path("claims/a.yaml")).splitlines() == [
            'claims/a.yaml:1:1: neither "claims" nor "entities" stands in the file',
            'claims/a.yaml:1:1: unknown key "clams" (did you mean "claims"?)',
            'claims/a.yaml:2:1: unknown key "entitys" (did you mean "entities"?)',
            'claims/b.yaml:1:9: claims must be a list, not "1"',
        ]


class TestSharedEntities:
    WHO = "claims:\n  - {id: a-name, kind: name, who: ann}\n"

    def test_a_file_with_entities_alone_serves_its_folder(self) -> None:
        write("claims/people.yaml", "entities: {ann: {name: Ann Lee}}\n")
        path = write("claims/a.yaml", self.WHO)
        assert load_claims([Path("claims")]).claims[0].who[0].name == "Ann Lee"
        assert load_claims([path]).claims[0].who[0].name == "Ann Lee"  # though it was not named

    def test_it_serves_no_other_folder(self) -> None:
        write("claims/people.yaml", "entities: {ann: {name: Ann Lee}}\n")
        write("claims/sub/a.yaml", self.WHO)
        assert refused(Path("claims")) == 'claims/sub/a.yaml:2:35: unknown entity "ann" (the file has no "entities")'

    def test_a_claim_file_beside_it_serves_only_itself(self) -> None:
        write("claims/b.yaml", "entities: {ann: {name: Ann Lee}}\nclaims: []\n")
        path = write("claims/a.yaml", self.WHO)
        assert refused(path) == 'claims/a.yaml:2:35: unknown entity "ann" (the file has no "entities")'

    def test_an_entity_defined_twice(self) -> None:
        write("claims/people.yaml", "entities:\n  ann: {name: Ann Lee}\n")
        write("claims/a.yaml", "entities:\n  ann: {name: Anne Lee}\n" + self.WHO)
        assert refused(Path("claims")) == 'claims/a.yaml:2:3: duplicate entity "ann" (first in claims/people.yaml:2:3)'

    def test_an_unnamed_file_that_cannot_be_read_is_nobodys_business(self) -> None:
        write("claims/broken.yaml", b"\xff\xfe\x00")
        path = write("claims/a.yaml", "entities: {ann: {name: Ann Lee}}\n" + self.WHO)
        assert len(load_claims([path]).claims) == 1


class TestHostileFiles:
    def test_latin_1(self) -> None:
        path = write("a.yaml", "topic: Café\n".encode("latin-1"))
        assert refused(path) == "a.yaml:1:11: byte 10 (0xE9) is not UTF-8 (save the file as UTF-8)"

    @pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
    def test_utf_16(self, encoding: str) -> None:
        path = write("a.yaml", ("\ufeff" + ONE).encode(encoding))
        assert refused(path) == "a.yaml: the file is UTF-16 (save it as UTF-8)"

    def test_nul(self) -> None:
        assert refused(write("a.yaml", b"topic: a\x00b\n")) == "a.yaml: the file is no text: byte 8 is NUL"

    def test_control_character(self) -> None:
        assert refused(write("a.yaml", "topic: x\nclaims: \x07\n")) == "a.yaml:2:9: control character U+0007"

    def test_byte_order_mark_and_crlf_are_fine(self) -> None:
        text = "\ufeff" + ONE.format(id="length").replace("\n", "\r\n")
        (claim,) = load_claims([write("a.yaml", text)]).claims
        assert (claim.location.line, claim.location.column, claim.value) == (2, 5, ("35 minutes",))

    def test_ten_megabytes(self) -> None:
        path = write("a.yaml", "# " + "x" * 10_000_000)
        assert refused(path) == "a.yaml: the file has 10.0 MB; at most 5.0 MB are read (split it)"

    def test_empty(self) -> None:
        assert refused(write("a.yaml", b"")) == (
            "a.yaml: the file is empty (a claim file has the keys topic, date, entities, claims)"
        )

    def test_a_folder_named_like_a_file(self) -> None:
        Path("a.yaml").mkdir()
        assert load_claims([Path("a.yaml")]).claims == ()

    @pytest.mark.parametrize("text", ["[" * 400_000, "- " * 400_000, "{" * 400_000, "? " * 400_000, "a: &b " + "[*b," * 100_000])
    def test_deep_nesting_is_refused(self, text: str) -> None:
        path = write("a.yaml", text)
        refused(path)

    def test_nesting_by_indentation(self) -> None:
        refused(write("a.yaml", "\n".join(" " * depth + "a:" for depth in range(1500))))

    def test_an_alias_bomb_is_refused(self) -> None:
        rows = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 20)}]" for n in range(1, 60)]
        assert refused(write("a.yaml", "\n".join(rows))) == "a.yaml: its aliases unfold to more than 10,000 values"

    def test_aliases_in_reason_are_fine(self) -> None:
        (first, second) = load_claims([GOOD / "aliased.yaml"]).claims
        assert first.who == second.who

    def test_many_claims(self) -> None:
        entry = "  - {id: c-%d, kind: duration, event: meeting, value: 35 minutes}\n"
        text = "claims:\n" + "".join(entry % number for number in range(4000))
        assert len(load_claims([write("a.yaml", text)]).claims) == 4000
