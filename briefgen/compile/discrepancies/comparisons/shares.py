"""Which part of a group: one of them to one voice, all but three of them to another.

No number stands there that `numbers` could compare, but who says that one of the freed hostages was ill contradicts who
says that nearly all were. Held together are parts of which nearly the same is told, word for word, near the news.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator

from briefgen.compile.discrepancies.answers import Answer, one_each
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.days.long_ago import of_now
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import terms_of
from briefgen.model import Verdict

_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
# Of what part: words, and from where to where the part may reach, as a share of the whole.
_PARTS = (
    ("none", r"none|not one|neither", 0.0, 0.0),
    ("one", r"(?:only |just )?one", 0.0001, 0.3),
    ("few", r"(?:only )?a few|few|a handful", 0.0001, 0.49),
    ("some", r"some|several|many|dozens", 0.0001, 1.0),
    ("half", r"(?:about |around |nearly |roughly )?half", 0.4, 0.6),
    ("most", r"most|the majority|a majority|more than half|the bulk", 0.5, 1.0),
    ("nearly all", rf"(?:nearly|almost|virtually) (?:all|every one)|all but (?:a few|{_NUMBER})", 0.7, 0.9999),
    ("all", r"all|every one|each", 1.0, 1.0),
)
_OF_IT = {name: (low, high) for name, _, low, high in _PARTS}
_PART = "|".join(rf"(?P<p{n}>{words})" for n, (_, words, _, _) in reversed(list(enumerate(_PARTS))))
# "one of them was carrying", "all but three of the men were", "nearly all of whom are"
_TOLD = re.compile(
    rf"\b(?:{_PART})(?P<of> of (?:them|whom|(?:the|those|these|its|his|her|their) (?:[\w’'-]+ ){{0,3}}?[\w-]+))?"
    r" (?P<aux>was|were|is|are|had been|have been|has been|had|have|has) (?P<what>[^,;:.!?]{4,90})"
)
# What stands behind one of these is when and how it was.
_BESIDE = re.compile(
    r"\s(?:following|after|during|when|while|since|as|because|before|according|at|on|despite|amid)\b.*"
)
_MAY_TELL = re.compile(r"\b(?:of (?:them|whom|the|those|these|its|his|her|their)|all but)\b")
_OPEN = re.compile(r"\b(?:if|whether|may|might|could|would|not|never|n[’']t|feared|until|unless|no)\b")
_LEAST_WEIGHT = 2.5
_ALIKE = 0.7


def compare_shares(corpus: Corpus) -> list[Finding]:
    """The parts of a group of which voices tell the same, where the parts differ."""
    told: dict[str, list[Answer]] = defaultdict(list)
    for sentence, kept in corpus.found("shares", KeptAnswer, _parts_in):
        if corpus.weigh(kept.left_out) >= _LEAST_WEIGHT and of_now(corpus, sentence):
            rarest = max(sorted(kept.left_out), key=corpus.weight)
            told[rarest].append(as_told(corpus.sources[sentence.source], kept))
    findings = []
    for _, answers in sorted(told.items()):
        together = one_each(a for a in answers if _alike(corpus, a, answers[0]))
        positions = by_value(together)
        if len({a.voice for a in together}) < 2 or len(positions) < 2:
            continue
        findings.append(
            Finding(
                rule="part-of-a-group",
                kind="number",
                verdict=_verdict([p[0] for p in positions]),
                question=questions.which_part([a.value for a in together]),
                positions=positions,
            )
        )
    return findings


def _parts_in(_: Corpus, sentence: Sentence) -> Iterator[KeptAnswer]:
    """The parts of which a sentence tells something."""
    return map(to_keep, _parts(sentence) if sentence.told and _MAY_TELL.search(sentence.lower) else ())


def _parts(sentence: Sentence) -> Iterator[Answer]:
    """The parts that a sentence tells something of, each with the terms of what is told as ``left_out``."""
    for m in _TOLD.finditer(sentence.lower):
        name = next(name for n, (name, *_) in enumerate(_PARTS) if m[f"p{n}"])
        if (m["of"] is None and not m.group().startswith("all but")) or _OPEN.search(m["what"]):
            continue
        start = sentence.start + m.start("what")
        end = start + len(_BESIDE.sub("", m["what"]))
        terms = frozenset(t for at, found in sentence.words if start <= at < end for t in found if t[0] != "=")
        noun = "" if m["of"] is None or m["of"].endswith((" them", " whom")) else m["of"].split()[-1]
        yield Answer.cut(
            sentence,
            m.start(),
            end - sentence.start,
            block=" ".join(terms_of(noun)),
            same=name,
            value=sentence.text[m.end("aux") + 1 : end - sentence.start],
            left_out=terms,
        )


def _alike(corpus: Corpus, a: Answer, b: Answer) -> bool:
    """Whether nearly all that is told of one part is told of the other, and both may be of one group."""
    if a.block and b.block and a.block != b.block:
        return False
    shared = corpus.weigh(a.left_out & b.left_out)
    return shared >= _ALIKE * max(corpus.weigh(a.left_out), corpus.weigh(b.left_out))


def _verdict(answers: list[Answer]) -> Verdict:
    """In conflict where two parts cannot be one. That one of them was hurt says little of who else was a child."""
    for a, b in itertools.combinations(answers, 2):
        (low, high), (other_low, other_high) = _OF_IT[a.same], _OF_IT[b.same]
        of_a_deed = any(t[0] == "@" for t in a.left_out & b.left_out)
        if (low > other_high or other_low > high) and (of_a_deed or "one" not in (a.same, b.same)):
            return "conflict"
    return "compatible"
