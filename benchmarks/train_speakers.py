"""Learns the weights by which the speaker of a quotation is chosen, and writes them as a lexicon.

    python benchmarks/train_speakers.py FOLDER [-o briefgen/lexicon/speaker_weights.yaml]
    python benchmarks/train_speakers.py FOLDER --check    exits with 1 where the table is not what the articles teach

FOLDER holds articles in ``text/*.txt`` and their attributions in ``attributions/*.ann`` (brat standoff: spans named
Source, Cue and Content, and events that join them), as PolNeAR publishes them.

The model is a conditional one: of all candidates for a quotation (nobody is one), those that overlap the marked source
are right, and the weights are moved so that they get the greater share. Every step is in a fixed order, so the same
articles give the same table. Whoever changes what is observed (`annotate/quotes`: marks, tokens, phrases, paragraph,
candidates) or the cue lexicons trains anew; ``--check`` tells whether that was done.
Observations seen fewer than ``RARE`` times, and weights near zero, are left out.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefgen.annotate.quotes import read_paragraphs
from briefgen.annotate.quotes.candidates import Candidate, candidates
from briefgen.annotate.quotes.marks import Quoted
from briefgen.annotate.quotes.paragraph import Paragraphs

ROUNDS = 6
SHUFFLES = (1, 2, 3)  # seeds: the order of the articles moves the weights, so several are averaged
STEP = 0.3
RARE = 30
SHRINK = 0.01  # of a weight, for each time it is moved: rare observations stay small
NEAR_ZERO = 0.1
# Marks that the annotators took for quotation marks.
MARKED = frozenset({'"', "“"})

HEAD = """\
# How much each observation about a candidate speaks for, or below zero against, its being a quotation's speaker.
# Made by benchmarks/train_speakers.py from the training part of PolNeAR (Newell, Margolin and Ruths, "An Attribution
# Relations Corpus for Political News", LREC 2018); what the observations mean stands in annotate/quotes/candidates.py.
"""


class Attribution(NamedTuple):
    """The spans of an attribution's content and source."""

    content: list[tuple[int, int]]
    source: list[tuple[int, int]]


class Article(NamedTuple):
    """An article, analysed, with its attributions."""

    body: str
    paragraphs: Paragraphs
    attributions: list[Attribution]


class Question(NamedTuple):
    """The candidates for one quotation, and which of them are right."""

    options: list[Candidate]
    right: list[bool]


def main() -> None:
    """Reads the articles, learns, and writes the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    default = Path(__file__).parents[1] / "briefgen" / "lexicon" / "speaker_weights.yaml"
    parser.add_argument("-o", "--output", type=Path, default=default)
    parser.add_argument("--check", action="store_true", help="write nothing; compare with the table that is there")
    options = parser.parse_args()
    weights = learn(list(read_articles(options.folder)))
    lines = [f"{json.dumps(name, ensure_ascii=False)}: {weight:.2f}\n" for name, weight in sorted(weights.items())]
    table = HEAD + "".join(lines)
    if not options.check:
        options.output.write_text(table, encoding="utf-8", newline="\n")
    elif options.output.read_text(encoding="utf-8") != table:
        sys.exit(f"{options.output} is not what these articles teach: train anew")


def read_articles(folder: Path) -> Iterator[Article]:
    """The articles of a folder, by name; those without attributions are passed over."""
    for path in sorted((folder / "text").glob("*.txt")):
        marked = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if marked:
            body = path.read_text(encoding="utf-8")
            yield Article(body, read_paragraphs(body), list(read_attributions(marked[0])))


def read_attributions(path: Path) -> Iterator[Attribution]:
    """The attributions of a brat file."""
    spans: dict[str, list[tuple[int, int]]] = {}
    events = []
    for line in path.read_text(encoding="utf-8").splitlines():
        name, _, rest = line.partition("\t")
        if line.startswith("T") and "\t" in rest:
            places = rest.split("\t")[0].split(" ", 1)[1]
            spans[name] = [(int(a), int(b)) for a, b in (place.split() for place in places.split(";"))]
        elif line.startswith("E"):
            events.append(rest.split())
    for event in events:
        roles: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for role in event:
            label, _, span = role.partition(":")
            roles[label.rstrip("0123456789")].extend(spans.get(span, ()))
        yield Attribution(roles["Content"], roles["Source"])


def learn(articles: list[Article]) -> dict[str, float]:
    """The weights: the mean of those at the end of each round of AdaGrad, over the articles shuffled several times."""
    known = frequent(articles)
    total: Counter[str] = Counter()
    for seed in SHUFFLES:
        weights: dict[str, float] = {}
        squares: dict[str, float] = {}
        shuffled = random.Random(seed)  # noqa: S311
        for _ in range(ROUNDS):
            order = list(range(len(articles)))
            shuffled.shuffle(order)
            for index in order:
                for question in questions(articles[index], weights):
                    _step(question, weights, squares, known)
            total.update(weights)
    mean = {name: weight / (ROUNDS * len(SHUFFLES)) for name, weight in total.items()}
    return {name: weight for name, weight in mean.items() if abs(weight) >= NEAR_ZERO}


def frequent(articles: list[Article]) -> frozenset[str]:
    """The observations that are made often enough to learn from."""
    seen: Counter[str] = Counter()
    for article in articles:
        for question in questions(article, None):
            for option in question.options:
                seen.update(option.features)
    return frozenset(name for name, count in seen.items() if count >= RARE)


def questions(article: Article, weights: dict[str, float] | None) -> Iterator[Question]:
    """The article's quotations in order. What was decided for one is seen by the next, as it will be in use.

    Decided is what ``weights`` say, or the truth where there are none yet.
    """
    last: Candidate | None = None
    for index, p in enumerate(article.paragraphs):
        said: Candidate | None = None
        for quote in range(p.first_quote, p.first_quote + len(p.quoted)):
            quoted = p.quoted[quote - p.first_quote]
            options = candidates(article.body, article.paragraphs, index, quote, said, last)
            sources = sources_of(article, quoted)
            right = [_is_right(article, option, sources) for option in options]
            if any(right) and quoted.mark in MARKED:
                yield Question(options, right)
            if weights is None:
                chosen = next((o for o, r in zip(options, right, strict=True) if r), options[0])
            else:
                chosen = max(options, key=lambda o: sum(weights.get(f, 0.0) for f in o.features))
            if chosen.phrase >= 0:
                said = chosen
        last = said or last


def sources_of(article: Article, quoted: Quoted) -> list[tuple[int, int]] | None:
    """The marked sources of a quotation; None where no attribution covers it."""
    out: list[tuple[int, int]] = []
    covered = False
    for attribution in article.attributions:
        inside = sum(_overlap((quoted.start, quoted.end), span) for span in attribution.content)
        if inside >= 0.8 * (quoted.end - quoted.start):
            covered = True
            out.extend(attribution.source)
    return out if covered else None


def _is_right(article: Article, option: Candidate, sources: list[tuple[int, int]] | None) -> bool:
    if option.phrase < 0 or sources is None:
        return option.phrase < 0 and sources is None
    p = article.paragraphs[option.paragraph]
    phrase = p.phrases[option.phrase]
    place = p.tokens[phrase.first].start, p.tokens[phrase.last].end
    return any(_overlap(place, source) for source in sources)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _step(question: Question, weights: dict[str, float], squares: dict[str, float], known: frozenset[str]) -> None:
    """Moves the weights along the gradient of the log of the share that the right candidates get."""
    sums = [sum(weights.get(f, 0.0) for f in option.features) for option in question.options]
    highest = max(sums)
    shares = [math.exp(s - highest) for s in sums]
    whole = sum(shares)
    good = sum(share for share, right in zip(shares, question.right, strict=True) if right)
    for option, share, right in zip(question.options, shares, question.right, strict=True):
        pull = (share / good if right else 0.0) - share / whole
        if abs(pull) < 1e-4:
            continue
        for feature in option.features:
            if feature in known:
                weight = weights.get(feature, 0.0)
                slope = pull - SHRINK * weight
                squares[feature] = squares.get(feature, 0.0) + slope * slope
                weights[feature] = weight + STEP * slope / math.sqrt(squares[feature] + 1e-8)


if __name__ == "__main__":
    main()
