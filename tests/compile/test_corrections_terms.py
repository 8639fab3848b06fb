"""Terms that an editor adds to the lexicons: given this text and this term, this is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from corrected import FILE, brief_of

from briefgen.annotate import annotate
from briefgen.annotating import annotate_sources
from briefgen.brief import compile_folder
from briefgen.cache import Cache
from briefgen.lexicon.terms import NO_TERMS, Terms
from briefgen.model import Annotations, Source, SourceMeta
from briefgen.read.corrections_file import read_corrections

TEXT = (
    "Two Grach 9 jets and a Kestrel took off on Monday. Lodestar Zefira Quill thanked the crews. "
    "Zefira praised them. The Lantern said it was ready. Old Harbour was quiet, Ann Old Harbour said."
)
SOURCE = Source(meta=SourceMeta(id="one", path="one.txt"), body=TEXT)


def names(found: Annotations, kind: str) -> set[str]:
    return {m.text for m in found.names if m.kind == kind}


def test_an_added_aircraft_is_found_by_all_its_names() -> None:
    terms = Terms(equipment=(("aircraft", ("Grach-9", "Kestrel")),))
    found = annotate(SOURCE, terms).equipment
    assert [(m.text, m.designation, m.kind) for m in found] == [
        ("Grach 9", "Grach-9", "aircraft"),
        ("Kestrel", "Grach-9", "aircraft"),
    ]
    assert annotate(SOURCE).equipment == ()


def test_an_added_title_makes_a_person_of_the_name_behind_it() -> None:
    found = annotate(SOURCE, Terms(titles=("Lodestar",)))
    assert "Zefira Quill" in names(found, "person")
    assert [m.role.text for m in found.names if m.role] == ["Lodestar"]


def test_an_added_given_name_makes_a_person() -> None:
    source = Source(meta=SOURCE.meta, body="The crews thanked Zefira Quill on Monday.")
    assert annotate(source).names == ()
    assert names(annotate(source, Terms(given=("Zefira",))), "person") == {"Zefira Quill"}


def test_an_added_body_acts() -> None:
    assert "Lantern" in names(annotate(SOURCE, Terms(bodies=(("Lantern",),))), "organisation")


def test_what_is_no_name_is_none() -> None:
    text = SOURCE.body.replace("Zefira Quill", "Anna Quill").replace("Lodestar", "Minister")
    before = annotate(Source(meta=SOURCE.meta, body=text))
    after = annotate(Source(meta=SOURCE.meta, body=text), Terms(never=("anna quill",)))
    assert "Anna Quill" in names(before, "person")
    assert "Anna Quill" not in {m.text for m in after.names}


@pytest.mark.parametrize("terms", [Terms(equipment=(("drone", ("Grach-9",)),)), NO_TERMS])
def test_terms_are_part_of_what_the_cache_goes_by(tmp_path: Path, terms: Terms) -> None:
    cache = Cache(tmp_path)
    other = annotate_sources([SOURCE], terms=Terms(equipment=(("ship", ("Kestrel",)),)), cache=cache)
    again = annotate_sources([SOURCE], terms=terms, cache=cache)
    assert again == (annotate(SOURCE, terms),) != other
    assert annotate_sources([SOURCE], terms=terms, cache=cache) == again


def test_a_term_reaches_the_brief_and_is_listed(tmp_path: Path) -> None:
    term = "- do: add term\n  lexicon: drone\n  term: Grach-9\n  also: [Kestrel]\n  reason: It is so.\n  by: me\n"
    brief = brief_of(tmp_path, term, {"one": TEXT})
    assert [(e.designation, e.kind) for e in brief.equipment] == [("Grach-9", "drone")]
    assert [c.told for c in brief.corrections] == ["the lexicon knows “Grach-9” (also Kestrel): drone"]
    assert brief.notices == brief_of(tmp_path, "", {"one": TEXT}).notices


def test_a_term_that_no_source_has_is_told(tmp_path: Path) -> None:
    term = "- do: add term\n  lexicon: body\n  term: Lanterne\n  reason: It is so.\n  by: me\n"
    (notice,) = [n for n in brief_of(tmp_path, term, {"one": TEXT}).notices if n.file == FILE]
    assert (notice.level, notice.line, notice.message) == ("warning", 1, "“Lanterne” stands in no source.")


def test_corrections_change_no_span(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "one.txt").write_text(TEXT, encoding="utf-8")
    path = tmp_path / "corrections.yml"
    path.write_text("- do: add term\n  lexicon: body\n  term: Lantern\n  reason: x\n  by: me\n", encoding="utf-8")
    compiled = compile_folder(tmp_path / "seeds", corrections=read_corrections(path, "corrections.yml"))
    for found in compiled.annotations:
        for mention in (*found.names, *found.equipment, *found.quotes, *found.dates):
            assert found.text[mention.start : mention.end] == mention.text
