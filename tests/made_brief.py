"""A brief made by hand, of three invented articles, for tests of pages, plugin and site.

It has one of everything that a brief can have, and markup where sources could bring it in: nothing of it may ever
work on a page.
"""

from __future__ import annotations

import re

from briefgen.model import (
    Actor,
    Alias,
    Annotations,
    AppliedCorrection,
    Brief,
    BriefSource,
    Change,
    Claim,
    Corrected,
    Discrepancy,
    Equipment,
    Evidence,
    Happening,
    Notice,
    Position,
    Quotation,
    Role,
    SentenceSpan,
    SingleVoice,
    SourceMeta,
    Span,
    Toll,
    Variant,
)

HOSTILE = (
    "<script>window.hacked=1</script> [x](javascript:hack) {{ 7*7 }} ![](//evil.example/p.png) "
    "&lt;b&gt; <b>bold</b> `code` <!--"
)

CORRECTED = Corrected(by=f"{HOSTILE}.yml:3", reason=f"It was so {HOSTILE}", editor=f"the editors {HOSTILE}")

TEXTS = {
    "alpha": f"""WESTHAVEN — Two patrol planes collided over Lake Orm on Monday, the coast guard said.

“We saw both aircraft fall, and then it was very quiet,” Captain Mira Voss told reporters.

The coast guard said 12 people were rescued from the water. An An-24 and a Beriev Be-12 were lost.

# 1. {HOSTILE}

Prime Minister Oskar Lindqvist will visit the lake on Wednesday.""",
    "beta": """Two patrol planes collided over Lake Orm on Monday, the coast guard said.

“We saw both aircraft fall, and then it was very quiet,” Capt. Voss said.

At least 10 people were rescued. The airline Northwing denied that its crew had ignored a warning.
“Our crew followed every order given to them,” Northwing said in a statement.""",
    "gamma": "A rescue drill took place at Lake Orm last year. “It went as we hoped it would,” Mira Voss said then.",
}
_SENTENCE = re.compile(r"[^\s].*?(?:[.!?]”?(?=\s|$)|$)", re.MULTILINE)


def cited(source: str, words: str) -> Evidence:
    """The first place of ``words`` in the article."""
    return Evidence.cut(TEXTS[source], start := TEXTS[source].index(words), start + len(words), source=source)


def made_annotations() -> tuple[Annotations, ...]:
    """Texts and sentences of the articles."""
    return tuple(
        Annotations(
            source=SourceMeta(id=source, path=f"seeds/{source}.txt"),
            text=text,
            sentences=tuple(SentenceSpan(m.start(), m.end()) for m in _SENTENCE.finditer(text)),
        )
        for source, text in TEXTS.items()
    )


def made_brief() -> Brief:
    """The brief of the three articles."""
    collided = "Two patrol planes collided over Lake Orm on Monday"
    quiet = "We saw both aircraft fall, and then it was very quiet,"
    return Brief(
        schema="https://briefgen.github.io/schema/brief.schema.json",
        title=f"Collision over Lake Orm {HOSTILE}",
        sources=(
            BriefSource(
                id="alpha",
                path="seeds/alpha.txt",
                title=f"Planes collide {HOSTILE}",
                outlet="The Westhaven Post",
                url="https://post.example/collision?a=1&b=2",
                author="A. Writer",
                published="2031-03-04",
                published_basis="stated",
                words=70,
                sha256="0" * 64,
                copy_group="copy-alpha",
                copy_shared=0.4,
            ),
            BriefSource(
                id="beta",
                path="seeds/beta.txt",
                url="javascript:alert(1)",
                published="2031-03-04",
                published_basis="inferred",
                words=50,
                sha256="1" * 64,
                copy_group="copy-alpha",
                copy_shared=0.6,
            ),
            BriefSource(
                id="gamma",
                path="seeds/gamma.txt",
                words=20,
                sha256="2" * 64,
                same_event=False,
                same_event_reason="tells of a drill in another year",
                corrected=CORRECTED,
                same_event_evidence=(cited("gamma", "A rescue drill took place at Lake Orm last year"),),
            ),
        ),
        timeline=(
            Happening(
                id="t-drill-1",
                date="2030",
                headline="A rescue drill took place at Lake Orm",
                kind="background",
                evidence=(cited("gamma", "A rescue drill took place at Lake Orm last year"),),
            ),
            Happening(
                id="t-collided-1",
                date="2031-03-03",
                headline=collided,
                kind="event",
                actors=("coast-guard",),
                evidence=(cited("alpha", collided), cited("beta", collided)),
                claimed_by="coast-guard",
                anchors=("t-collided-2",),
                pinned=True,
                corrected=CORRECTED,
            ),
            Happening(
                id="t-hostile-1",
                date="2031-03-03T14:30",
                headline=HOSTILE,
                kind="statement",
                actors=("p-voss",),
                evidence=(cited("alpha", HOSTILE),),
                claimed_by=HOSTILE,
            ),
            Happening(
                id="t-visit-1",
                date="2031-03-05",
                headline="Prime Minister Oskar Lindqvist will visit the lake",
                kind="scheduled",
                actors=("p-lindqvist",),
                evidence=(cited("alpha", "Prime Minister Oskar Lindqvist will visit the lake on Wednesday"),),
            ),
            Happening(
                id="t-warning-1",
                date="",
                headline="its crew had ignored a warning",
                kind="event",
                evidence=(cited("beta", "its crew had ignored a warning"),),
            ),
        ),
        actors=(
            Actor(
                id="p-voss",
                name="Mira Voss",
                kind="person",
                roles=(Role(text="Captain", evidence=(cited("alpha", "Captain"),)),),
                aliases=(
                    Alias(name="Mira Voss", sources=("alpha", "gamma")),
                    Alias(name="Skipper Voss", sources=("beta",)),
                    Alias(name=HOSTILE, sources=("beta",)),
                ),
                mentions={"alpha": 1, "beta": 1, "gamma": 1},
                evidence=(cited("alpha", "Mira Voss"), cited("beta", "Voss"), cited("gamma", "Mira Voss")),
                voices=2,
                anchors=("p-voss-former",),
                corrected=CORRECTED,
            ),
            Actor(
                id="p-lindqvist",
                name=f"Oskar Lindqvist {HOSTILE}",
                kind="person",
                roles=(Role(text="Prime Minister", evidence=(cited("alpha", "Prime Minister"),)),),
                aliases=(Alias(name="Oskar Lindqvist", sources=("alpha",)),),
                mentions={"alpha": 1},
                evidence=(cited("alpha", "Oskar Lindqvist"),),
            ),
            Actor(
                id="coast-guard",
                name="coast guard",
                kind="organisation",
                aliases=(Alias(name="coast guard", sources=("alpha", "beta")),),
                mentions={"alpha": 2, "beta": 1},
                evidence=(cited("alpha", "coast guard"), cited("beta", "coast guard")),
            ),
            Actor(
                id="northwing",
                name="Northwing",
                kind="organisation",
                aliases=(Alias(name="Northwing", sources=("beta",)),),
                mentions={"beta": 2},
                evidence=(cited("beta", "Northwing"),),
            ),
        ),
        aircraft=(
            Equipment(
                id="a-an-24",
                designation="An-24",
                kind="aircraft",
                claims=(
                    Claim(
                        status="lost",
                        count="an",
                        claimed_by="coast-guard",
                        evidence=(cited("alpha", "An An-24 and a Beriev Be-12 were lost"),),
                    ),
                ),
                evidence=(cited("alpha", "An-24"),),
                knowledge={"maker": "Antonov", "other names": f"Coke {HOSTILE}"},
            ),
            Equipment(
                id="a-be-12",
                designation="Be-12",
                kind="aircraft",
                evidence=(cited("alpha", "Beriev Be-12"),),
            ),
        ),
        equipment=(
            Equipment(
                id="e-planes", designation="patrol planes", kind="other", evidence=(cited("beta", "patrol planes"),)
            ),
        ),
        quotes=(
            Quotation(
                id="q-quiet",
                text=quiet,
                kind="direct",
                speaker="p-voss",
                speaker_text="Mira Voss",
                cue="told",
                addressee="reporters",
                date="2031-03-03",
                variants=(
                    Variant(text=quiet, sources=("alpha",)),
                    Variant(text=quiet.rstrip(","), sources=("beta",)),
                ),
                evidence=(cited("alpha", quiet), cited("beta", quiet)),
                anchors=("q-quiet-former", "q-order"),
                corrected=CORRECTED,
            ),
            Quotation(
                id="q-hoped",
                text="It went as we hoped it would,",
                kind="direct",
                speaker="p-voss",
                speaker_text="Mira Voss",
                cue="said",
                evidence=(cited("gamma", "It went as we hoped it would,"),),
            ),
            Quotation(
                id="q-order",
                text="Our crew followed every order given to them,",
                kind="direct",
                speaker="northwing",
                speaker_text="Northwing",
                cue="said",
                medium="statement",
                relayed_by="p-voss",
                evidence=(cited("beta", "Our crew followed every order given to them,"),),
            ),
            Quotation(
                id="q-hostile",
                text=HOSTILE,
                kind="partial",
                speaker_text=f"a senior official {HOSTILE}",
                cue=HOSTILE,
                evidence=(cited("alpha", HOSTILE),),
            ),
        ),
        discrepancies=(
            Discrepancy(
                id="d-visit",
                question="When will Oskar Lindqvist visit?",
                kind="date",
                verdict="agree",
                positions=(
                    Position(
                        value="Wednesday",
                        normalised="2031-03-05",
                        held_by=("alpha",),
                        evidence=(cited("alpha", "Wednesday"),),
                    ),
                ),
                rule="same-date",
            ),
            Discrepancy(
                id="d-rescued",
                question="How many people were rescued?",
                kind="number",
                verdict="compatible",
                note=f"12 is at least 10 {HOSTILE}",
                positions=(
                    Position(
                        value="12 people",
                        normalised="12",
                        held_by=("alpha", "coast-guard"),
                        evidence=(cited("alpha", "12 people were rescued"),),
                    ),
                    Position(
                        value="At least 10 people",
                        normalised=">=10",
                        held_by=("beta",),
                        evidence=(cited("beta", "At least 10 people"),),
                    ),
                ),
                rule="same-count",
            ),
            Discrepancy(
                id="d-warning",
                question=f"Did the crew ignore a warning? {HOSTILE}",
                kind="status",
                verdict="disputed",
                positions=(
                    Position(
                        value="its crew had ignored a warning",
                        held_by=("beta",),
                        evidence=(cited("beta", "its crew had ignored a warning"),),
                    ),
                    Position(value="denied", held_by=("northwing",), evidence=(cited("beta", "denied"),)),
                ),
                rule="claim-and-denial",
                corrected=CORRECTED,
            ),
            Discrepancy(
                id="d-lost",
                question="How many aircraft were lost?",
                kind="number",
                verdict="conflict",
                positions=(
                    Position(value="two", held_by=("alpha",), evidence=(cited("alpha", "Two patrol planes"),)),
                    Position(value="both", held_by=("beta",), evidence=(cited("beta", "both aircraft"),)),
                ),
                rule="same-count",
            ),
        ),
        corrections=(
            AppliedCorrection(
                by=CORRECTED.by,
                reason=CORRECTED.reason,
                editor=CORRECTED.editor,
                told=f"“{collided}” is told {HOSTILE}",
                page="timeline",
                entries=("t-collided-1",),
            ),
        ),
        single_voices=(
            SingleVoice(
                id="s-warning",
                kind="happening",
                text="its crew had ignored a warning",
                happening="t-warning-1",
                evidence=(cited("beta", "its crew had ignored a warning"),),
            ),
            SingleVoice(id="s-hostile", kind="figure", text=HOSTILE, evidence=(cited("alpha", HOSTILE),)),
        ),
        changes=(
            Change(
                source="alpha",
                date="2031-03-04",
                happenings=("t-collided-1", "t-hostile-1", "t-visit-1"),
                actors=("p-voss", "p-lindqvist", "coast-guard"),
                aircraft=("a-an-24", "a-be-12"),
                quotes=("q-quiet", "q-hostile"),
            ),
            Change(
                source="beta",
                date="2031-03-04",
                equipment=("e-planes",),
                conflicts=("d-lost", "d-warning"),
                resolved=("d-lost",),
                tolls=(Toll("d-rescued", HOSTILE, "At least 10 people"),),
                also_told=3,
            ),
            Change(source="gamma", happenings=("t-drill-1",)),
        ),
        notices=(
            Notice(
                level="info",
                message=f"the date is doubtful {HOSTILE}",
                source="gamma",
                span=Span.cut(TEXTS["gamma"], 0, 8),
                rule="last-year",
            ),
            Notice(level="warning", message="not valid YAML.", file="seeds/sources.yml", line=3, remedy="Mend it."),
        ),
    )
