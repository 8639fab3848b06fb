"""Reading again: from the cache comes what reading itself gives, and nothing where the file or its name has changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_articles import FORMATS

from briefgen.cache import Cache
from briefgen.model import InputError
from briefgen.read import read_folder
from briefgen.read.files import extract
from briefgen.reading import KIND, remembering

TEXT = "The ferry Selma ran aground on Monday, the coast guard said.\n“It was loud,” said Carl Passenger, a sailor."


def entries(cache: Cache) -> list[Path]:
    return sorted((cache.folder / KIND).rglob("*.entry"))


@pytest.mark.parametrize("name", FORMATS)
def test_the_second_reading_gives_what_the_first_gave(tmp_path: Path, name: str) -> None:
    data = FORMATS[name](TEXT)
    cache = Cache(tmp_path)
    first = remembering(cache)(data, name, f"seeds/{name}")
    assert len(entries(cache)) == 1
    assert remembering(Cache(tmp_path))(data, name, f"seeds/{name}") == first == extract(data, name, f"seeds/{name}")


def test_an_error_is_remembered_too(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(InputError, match=r"^seeds/a\.pdf: this PDF is damaged"):
            remembering(Cache(tmp_path))(b"%PDF-1.7", "a.pdf", "seeds/a.pdf")
    assert len(entries(Cache(tmp_path))) == 1


def test_what_has_changed_is_read_anew(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for text in (TEXT, TEXT.replace("Monday", "Tuesday"), TEXT):
        (seeds / "a.html").write_bytes(FORMATS["article.html"](text))
        reading = read_folder(seeds, extracted=remembering(Cache(tmp_path / "cache")))
        assert reading == read_folder(seeds)
        assert reading.sources[0].body.split() == text.split()


def test_a_damaged_entry_is_no_entry(tmp_path: Path) -> None:
    data = FORMATS["article.html"](TEXT)
    first = remembering(Cache(tmp_path))(data, "a.html", "a.html")
    (entry,) = entries(Cache(tmp_path))
    entry.write_bytes(entry.read_bytes()[:-3])
    assert remembering(Cache(tmp_path))(data, "a.html", "a.html") == first


def test_plain_text_is_not_kept(tmp_path: Path) -> None:
    remembering(Cache(tmp_path))(b"Words.", "a.txt", "a.txt")
    assert not entries(Cache(tmp_path))
