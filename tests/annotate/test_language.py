"""What is not in English is told as such, and nothing is taken from it."""

from __future__ import annotations

import pytest

from briefgen.annotate import annotate
from briefgen.annotate.language import is_english
from briefgen.lexicon.words import known_words
from briefgen.model import Source, SourceMeta

ENGLISH = "The lift stopped on Monday, said Clara Voss, who runs it. Nobody was hurt, and it will go again by Friday. "
OTHERS = [
    "Der Lift blieb am Montag stehen, sagte Clara Voss, die ihn betreibt. „Niemand wurde verletzt“, sagte sie. ",
    "El ascensor se detuvo el lunes, dijo Clara Voss, que lo gestiona. «Nadie resultó herido», añadió después. ",
    "De lift bleef maandag staan, zei Clara Voss, die hem beheert. Of hij vrijdag weer gaat, is niet bekend. ",
    "Heisen stoppet mandag, sa Clara Voss, som driver den. To personer satt fast, men ingen kom til skade. ",
    "L'ascenseur s'est arrêté lundi, a dit Clara Voss, qui le gère avec une équipe dans la vallée. ",
    "La funivia si è fermata lunedì, ha detto Clara Voss, che la gestisce. Non ci sono feriti, e venerdì riparte. ",
    "Cáp treo dừng lại vào thứ hai và không có ai bị thương, theo lời của Clara Voss, người điều hành cáp treo. ",
    "Uspinjača je stala u ponedjeljak, rekla je Clara Voss, koja ju vodi, i dodala da se u petak opet vozi na brdo. ",
    "Подъёмник остановился в понедельник, сообщила Клара Восс, которая им управляет. Никто не пострадал. ",
    "توقف المصعد يوم الاثنين بحسب كلارا فوس التي تديره ولم يصب أحد بأذى وسيعمل من جديد يوم الجمعة المقبل. ",
    "电梯周一停运，经营者克拉拉·沃斯表示，没有人受伤，电梯将于周五恢复运行，届时将有两名技师在场检查所有缆绳。",
]


def found_in(body: str) -> tuple[set[str], set[str]]:
    """The layers that found anything in an article, and the rules of its notices."""
    source = Source(meta=SourceMeta(id="s", path="s.txt", published="2031-03-04", published_basis="stated"), body=body)
    annotations = annotate(source)
    layers = {k for k in ("dates", "names", "quantities", "quotes") if getattr(annotations, k)}
    return layers, {notice.rule or "" for notice in annotations.notices}


@pytest.mark.parametrize("body", OTHERS)
def test_of_another_language_nothing_is_taken_and_that_is_told(body: str) -> None:
    assert found_in(body * 4) == (set(), {"language"})


def test_english_is_read_though_most_of_it_is_another_language() -> None:
    assert is_english(ENGLISH + OTHERS[1] * 4)
    assert not is_english(ENGLISH + OTHERS[1] * 40)


def test_english_is_read_with_words_of_other_languages_in_it() -> None:
    layers, rules = found_in(ENGLISH * 4 + OTHERS[0])
    assert {"dates", "names"} <= layers
    assert "language" not in rules


@pytest.mark.parametrize(
    "body", ["", "Lift stopped", "Voss 3, Lindqvist 2", "Det er ikke sant at heisen gikk av på mandag, sa Voss."]
)
def test_of_a_few_words_nothing_is_said(body: str) -> None:
    assert is_english(body)


def test_words_of_other_languages_are_no_english_words() -> None:
    assert known_words().isdisjoint({"nicht", "zijn", "ikke", "yang", "katika"})


def test_english_of_few_common_words_is_english() -> None:
    assert is_english("Lift number seven was a heap of planks. " * 9)


def test_a_list_of_names_and_results_is_none_of_another_language() -> None:
    rows = "".join(f"{n}. Clara Voss, Oslo, {n} points, beat Tom Lee of Lima by two\n" for n in range(30))
    assert is_english(rows)
