"""Words without what is only an outlet's way of writing: accents left out or kept, British or American spelling.

"Málaga" and "Malaga", "neighbour" and "neighbor", "organised" and "organized" are the same words; two articles that
differ in nothing else tell the same. The forms are keys for comparing; what a reader sees is always cut from the text.
"""

from __future__ import annotations

import functools
import re

from briefgen.compile.actors.name_forms import LETTERS, without_accents

# British endings and parts of words, and the American ones: "colour", "analyse", "theatre", "defence", "catalogue",
# "travelled", "haemorrhage". Of short words ("four", "wise", "acre") they are no endings.
_AMERICAN = (
    (re.compile(r"(?<=[a-z]{3})our(?=$|s$|ed$|ing$|ite|able|hood|ly$|er$|ers$|ful)"), "or"),
    (re.compile(r"(?<=[a-z]{3})is(?=e$|es$|ed$|ing$|ation|er$|ers$)"), "iz"),
    (re.compile(r"(?<=[a-z]{3})ys(?=e$|es$|ed$|ing$)"), "yz"),
    (re.compile(r"(?<=[a-z]{2}[tbv])re(?=$|s$)"), "er"),
    (re.compile(r"(?<=[a-z]{3})ence(?=$|s$|less)"), "ense"),
    (re.compile(r"(?<=[a-z]{4})ogue(?=$|s$)"), "og"),
    (re.compile(r"([aeiou][a-z]{1,8}[aeiou])ll(?=$|s$|ed$|ing$|er$|ers$)"), r"\1l"),
    (re.compile(r"^programme(?=$|s$)"), "program"),
    (re.compile(r"(?<=^an)ae|(?<=^h)ae(?=m)|(?<=^p)ae(?=d)|(?<=man)oe(?=u)"), "e"),
)  # fmt: skip


@functools.lru_cache(maxsize=20_000)
def plain_spelling(word: str) -> str:
    """``word`` in small letters without accents and in American spelling."""
    plain = without_accents(word.casefold()).translate(LETTERS)
    for british, american in _AMERICAN:
        plain = british.sub(american, plain)
    return plain
