"""What each verb of corrections.yml does: given these articles and this correction, this comes out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from corrected import ALPHA, ARTICLES, BETA, FILE, GAMMA, brief_of

from briefgen.model import Actor, Brief, Corrected, Discrepancy, Happening, Quotation
from briefgen.schema import to_json

WHO = "  reason: It is so.\n  by: the editors\n"
MARK = Corrected(by=f"{FILE}:1", reason="It is so.", editor="the editors")


def actor(brief: Brief, name: str) -> Actor:
    (found,) = [a for a in brief.actors if a.name == name]
    return found


def happening(brief: Brief, words: str) -> Happening:
    (found,) = [h for h in brief.timeline if any(words in e.text for e in h.evidence)]
    return found


def quotation(brief: Brief, words: str) -> Quotation:
    (found,) = [q for q in brief.quotes if words in q.text]
    return found


def comparison(brief: Brief, question: str) -> Discrepancy:
    (found,) = [d for d in brief.discrepancies if question in d.question]
    return found


# ---- actors --------------------------------------------------------------------------------------------------------


def test_two_spellings_of_one_woman_are_merged_and_her_words_follow(tmp_path: Path) -> None:
    before = brief_of(tmp_path)
    brief = brief_of(tmp_path, "- do: merge actors\n  actors: [Mira Voss, Mirra Fosse]\n" + WHO)
    voss = actor(brief, "Mira Voss")
    assert voss.corrected == MARK
    assert voss.id == actor(before, "Mira Voss").id
    assert actor(before, "Mirra Fosse").id in voss.anchors
    assert voss.mentions == {"alpha": 1, "beta": 1}
    assert voss.voices == 2
    assert {"Mira Voss", "Mirra Fosse"} <= {a.name for a in voss.aliases}
    assert [r.text for r in voss.roles] == ["a captain of the coast guard", "Captain"]
    assert quotation(brief, "the worst day").speaker == voss.id
    assert "Mirra Fosse" not in {a.name for a in brief.actors}


def test_one_name_of_two_people_is_split_and_their_words_follow(tmp_path: Path) -> None:
    articles = {
        "one": "date 2025-03-06 “We saw them fall,” Mira Voss told reporters on Monday. Mira Voss is a captain.\n",
        "two": "date 2025-03-06 “I sold the boats,” Mira Voss said on Monday in her shop.\n",
    }
    correction = "- do: split actor\n  actor: Mira Voss\n  names: [Mira Voss]\n  sources: [two]\n  to: Mira Voss II\n"
    brief = brief_of(tmp_path, correction + WHO, articles)
    captain, trader = actor(brief, "Mira Voss"), actor(brief, "Mira Voss II")
    assert (captain.mentions, trader.mentions) == ({"one": 2}, {"two": 1})
    assert captain.corrected == trader.corrected == MARK
    assert quotation(brief, "We saw").speaker == captain.id
    assert quotation(brief, "I sold").speaker == trader.id


def test_a_name_is_set_and_the_address_stays(tmp_path: Path) -> None:
    correction = "- do: name actor\n  actor: Westhaven Coast Guard\n  to: Coast Guard of Westhaven\n"
    brief = brief_of(tmp_path, correction + WHO)
    named = actor(brief, "Coast Guard of Westhaven")
    assert (named.id, named.corrected) == ("westhaven-coast-guard", MARK)
    assert any("Coast Guard of Westhaven" in (h.claimed_by or "") for h in brief.timeline)


def test_a_kind_is_set(tmp_path: Path) -> None:
    brief = brief_of(tmp_path, "- do: set kind\n  actor: norway\n  to: organisation\n" + WHO)
    assert (actor(brief, "Norway").kind, actor(brief, "Norway").corrected) == ("organisation", MARK)


def test_a_role_that_stands_in_a_source_is_set_first(tmp_path: Path) -> None:
    drop = "  drop: [a captain of the coast guard]\n"
    correction = f"- do: set role\n  actor: Mirra Fosse\n  to: captain of the coast guard\n{drop}"
    fosse = actor(brief_of(tmp_path, correction + WHO), "Mirra Fosse")
    (role,) = fosse.roles
    assert role.text == "captain of the coast guard"
    assert [e.source for e in role.evidence] == ["beta"]
    assert fosse.corrected == MARK


def test_a_role_that_stands_nowhere_is_not_set(tmp_path: Path) -> None:
    brief = brief_of(tmp_path, "- do: set role\n  actor: Mirra Fosse\n  to: admiral\n" + WHO)
    assert [r.text for r in actor(brief, "Mirra Fosse").roles] == ["a captain of the coast guard"]
    assert "“admiral” stands in no source that names Mirra Fosse; a role must be verbatim." in told(brief)


def test_an_actor_is_hidden_wherever_it_stood(tmp_path: Path) -> None:
    brief = brief_of(tmp_path, "- do: hide actor\n  actor: Norway\n" + WHO)
    assert "Norway" not in {a.name for a in brief.actors}
    assert happening(brief, "rescue ship").actors == ()


# ---- quotations ----------------------------------------------------------------------------------------------------


def test_the_speaker_of_a_quotation_is_set(tmp_path: Path) -> None:
    correction = "- do: set speaker\n  quotation: Nobody should lose heart over this\n  to: Westhaven Coast Guard\n"
    quote = quotation(brief_of(tmp_path, correction + WHO), "lose heart")
    assert (quote.speaker, quote.speaker_text) == ("westhaven-coast-guard", "Westhaven Coast Guard")
    assert quote.corrected == MARK


def test_a_speaker_who_is_no_actor_is_a_description(tmp_path: Path) -> None:
    correction = "- do: set speaker\n  quotation: {words: lose heart, source: alpha}\n  to: a passer-by\n"
    quote = quotation(brief_of(tmp_path, correction + WHO), "lose heart")
    assert (quote.speaker, quote.speaker_text) == (None, "a passer-by")


def test_nobody_may_have_said_it(tmp_path: Path) -> None:
    quote = quotation(
        brief_of(tmp_path, "- do: set speaker\n  quotation: lose heart\n  to: null\n" + WHO), "lose heart"
    )
    assert (quote.speaker, quote.speaker_text) == (None, None)


@pytest.mark.parametrize("name", ["Oskar Lindquist", "Lindquist"])
def test_a_slip_in_the_speakers_name_is_told(tmp_path: Path, name: str) -> None:
    brief = brief_of(tmp_path, f"- do: set speaker\n  quotation: lose heart\n  to: {name}\n" + WHO)
    assert f"no actor is called “{name}”; nearest: “Oskar Lindqvist” (oskar-lindqvist)." in told(brief)


def test_a_quotation_is_hidden(tmp_path: Path) -> None:
    brief = brief_of(tmp_path, "- do: hide quotation\n  quotation: the worst day\n" + WHO)
    assert not [q for q in brief.quotes if "worst day" in q.text]


# ---- happenings ----------------------------------------------------------------------------------------------------


def test_two_entries_become_one_with_the_evidence_of_both(tmp_path: Path) -> None:
    before = brief_of(tmp_path)
    one, two = happening(before, "collided"), happening(before, "touched wings")
    correction = (
        "- do: merge happenings\n  happenings:\n"
        "  - {words: Two patrol planes collided, source: alpha}\n"
        "  - {words: Two aircraft touched wings, source: beta}\n"
    )
    brief = brief_of(tmp_path, correction + WHO)
    merged = happening(brief, "collided")
    assert set(merged.evidence) == {*one.evidence, *two.evidence}
    assert (merged.id, merged.headline, merged.date) == (one.id, one.headline, one.date)
    assert two.id in merged.anchors
    assert merged.voices == 2
    assert merged.corrected == MARK
    assert len(brief.timeline) == len(before.timeline) - 1


def test_what_the_rules_missed_is_added_with_its_words(tmp_path: Path) -> None:
    words = "{words: 12 people were rescued from the water, source: alpha}"
    correction = f"- do: add happening\n  happening: {words}\n  to: 2025-03-03\n"
    added = happening(brief_of(tmp_path, correction + WHO), "12 people")
    assert (added.date, added.kind, added.corrected) == ("2025-03-03", "event", MARK)
    assert added.headline == "12 people were rescued from the water"
    assert [ALPHA.partition("2025-03-06 ")[2][e.start : e.end] for e in added.evidence] == [added.headline]
    merged = "- do: merge happenings\n  happenings: [Two patrol planes collided, 12 people were rescued]\n" + WHO
    assert len(happening(brief_of(tmp_path, merged + correction + WHO), "12 people").evidence) >= 2


@pytest.mark.parametrize("words", ["{words: 13 people, source: alpha}", "{words: 12 people}", "{words: x, source: y}"])
def test_only_what_stands_in_a_source_is_added(tmp_path: Path, words: str) -> None:
    brief = brief_of(tmp_path, f"- do: add happening\n  happening: {words}\n  to: 2025-03-03\n" + WHO)
    assert "does not stand in" in told(brief)
    assert len(brief.timeline) == len(brief_of(tmp_path).timeline)


def test_two_happenings_in_one_entry_are_parted(tmp_path: Path) -> None:
    articles = {"alpha": ALPHA, "beta": ALPHA.replace("12 people", "a dozen people")}
    one = happening(brief_of(tmp_path, "", articles), "collided")
    assert {e.source for e in one.evidence} == {"alpha", "beta"}
    correction = (
        "- do: split happening\n  happening: {words: Two patrol planes collided, source: alpha}\n"
        "  words: [{words: Two patrol planes collided, source: beta}]\n"
    )
    brief = brief_of(tmp_path, correction + WHO, articles)
    first, second = (h for h in brief.timeline if any("collided" in e.text for e in h.evidence))
    assert [{e.source for e in h.evidence} for h in (first, second)] == [{"alpha"}, {"beta"}]
    assert {*first.evidence, *second.evidence} == set(one.evidence)
    assert first.id == one.id
    assert first.corrected == second.corrected == MARK
    assert {first.date, second.date} == {one.date}
    assert "Two patrol planes collided" in second.headline


def test_all_of_an_entry_is_no_part_of_it(tmp_path: Path) -> None:
    correction = "- do: split happening\n  happening: Norway sent\n  words: [Norway sent]\n"
    assert "that is all that “Norway sent a rescue ship on Tuesday” rests on." in told(
        brief_of(tmp_path, correction + WHO)
    )


def test_who_takes_part_is_set(tmp_path: Path) -> None:
    correction = "- do: set actors\n  happening: The dam at Velm\n  to: [Jana Kroll, norway]\n"
    assert happening(brief_of(tmp_path, correction + WHO), "dam at Velm").actors == ("jana-kroll", "norway")
    brief = brief_of(tmp_path, correction.replace("Jana Kroll", "Jane Kroll") + WHO)
    assert "no actor is called “Jane Kroll”; nearest: “Jana Kroll” (jana-kroll)." in told(brief)


def test_a_date_is_set_and_the_entry_moves(tmp_path: Path) -> None:
    before = brief_of(tmp_path)
    correction = "- do: redate\n  happening: Norway sent a rescue ship\n  to: 2025-03-08\n"
    brief = brief_of(tmp_path, correction + WHO)
    ship = happening(brief, "rescue ship")
    assert (ship.id, ship.date, ship.corrected) == (happening(before, "rescue ship").id, "2025-03-08", MARK)
    assert brief.timeline[-1] == ship
    assert before.timeline[-1].headline != ship.headline


@pytest.mark.parametrize(("to", "date"), [("2025", "2025"), ('""', ""), ("2025-03-04T12:10", "2025-03-04T12:10")])
def test_a_date_may_be_coarse_or_unknown_or_have_a_time(tmp_path: Path, to: str, date: str) -> None:
    brief = brief_of(tmp_path, f"- do: redate\n  happening: Norway sent a rescue ship\n  to: {to}\n" + WHO)
    assert happening(brief, "rescue ship").date == date


def test_a_day_that_does_not_exist_is_told(tmp_path: Path) -> None:
    brief = brief_of(tmp_path, "- do: redate\n  happening: Norway sent a rescue ship\n  to: 2025-02-31\n" + WHO)
    assert "“2025-02-31” is no date" in told(brief)
    assert happening(brief, "rescue ship").date == "2025-03-04"


def test_a_headline_is_set_to_words_of_its_source(tmp_path: Path) -> None:
    correction = (
        "- do: retitle\n  happening: Two aircraft touched wings\n  to: “It was the worst day that I have seen here,”\n"
    )
    brief = brief_of(tmp_path, correction + WHO)
    (changed,) = [h for h in brief.timeline if h.corrected]
    assert changed.headline == "“It was the worst day that I have seen here,”"
    assert changed.evidence[-1].text == changed.headline, "what a line says is among its evidence"


def test_a_headline_in_other_words_is_refused(tmp_path: Path) -> None:
    brief = brief_of(tmp_path, "- do: retitle\n  happening: touched wings\n  to: Planes crash\n" + WHO)
    assert "a headline must be verbatim" in told(brief)
    assert not [h for h in brief.timeline if h.corrected]


def test_the_kind_of_a_happening_is_set(tmp_path: Path) -> None:
    brief = brief_of(tmp_path, "- do: set happening kind\n  happening: Kroll told parliament\n  to: event\n" + WHO)
    assert happening(brief, "Kroll told").kind == "event"


def test_a_happening_is_pinned(tmp_path: Path) -> None:
    brief = brief_of(tmp_path, "- do: pin happening\n  happening: The dam at Velm burst\n" + WHO)
    assert [h.headline[:17] for h in brief.timeline if h.pinned] == ["The dam at Velm b"]


def test_a_happening_is_hidden(tmp_path: Path) -> None:
    brief = brief_of(tmp_path, "- do: hide happening\n  happening: Norway sent a rescue ship\n" + WHO)
    assert not [h for h in brief.timeline if "rescue ship" in h.headline]
    assert [c.told for c in brief.corrections] == ["“Norway sent a rescue ship on Tuesday” is hidden"]


# ---- comparisons ---------------------------------------------------------------------------------------------------


def test_a_verdict_is_set_and_the_comparison_moves(tmp_path: Path) -> None:
    first, *_, before = brief_of(tmp_path).discrepancies
    assert (first.verdict, before.verdict) == ("conflict", "agree")
    correction = f"- do: set verdict\n  comparison: {before.id}\n  to: conflict\n  note: Another Friday is meant.\n"
    brief = brief_of(tmp_path, correction + WHO)
    changed = brief.discrepancies[1]
    assert (changed.verdict, changed.note, changed.corrected) == ("conflict", "Another Friday is meant.", MARK)
    assert changed.id == before.id, "what conflicts comes first, and keeps its address"


def test_whose_answer_it_is_is_set(tmp_path: Path) -> None:
    both = "{words: 12 people, source: alpha}\n  beside: {words: 10 people, source: beta}"
    correction = f"- do: set holder\n  comparison: {both}\n  answer: 12 people\n  to: [Westhaven Coast Guard]\n"
    (changed,) = [d for d in brief_of(tmp_path, correction + WHO).discrepancies if d.corrected]
    assert {p.value: p.held_by for p in changed.positions}["12 people"] == ("westhaven-coast-guard",)
    brief = brief_of(tmp_path, correction.replace("answer: 12", "answer: 13") + WHO)
    assert "“13 people” is not one of the answers: “12 people” / “10 people”." in told(brief)


def test_a_comparison_is_hidden(tmp_path: Path) -> None:
    brief = brief_of(tmp_path, "- do: hide comparison\n  comparison: From where\n" + WHO)
    assert not [d for d in brief.discrepancies if "From where" in d.question]


# ---- sources -------------------------------------------------------------------------------------------------------


def test_a_source_of_another_event_takes_no_part_in_comparisons(tmp_path: Path) -> None:
    brief = brief_of(tmp_path, "- do: set event\n  source: beta\n  to: another\n" + WHO)
    (beta,) = [s for s in brief.sources if s.id == "beta"]
    assert (beta.same_event, beta.same_event_reason, beta.corrected) == (False, "It is so.", MARK)
    assert not [d for d in brief.discrepancies for p in d.positions for e in p.evidence if e.source == "beta"]


def test_a_copy_is_no_voice_of_its_own(tmp_path: Path) -> None:
    assert actor(brief_of(tmp_path), "Oskar Lindqvist").voices == 2
    brief = brief_of(tmp_path, "- do: set copy\n  source: beta.txt\n  of: alpha\n" + WHO)
    groups = {s.id: s.copy_group for s in brief.sources}
    assert groups["alpha"] == groups["beta"] != groups["gamma"]
    assert actor(brief, "Oskar Lindqvist").voices == 1
    assert [s.id for s in brief.sources if s.corrected] == ["alpha", "beta"]
    assert {s.copy_shared for s in brief.sources} == {None}, "how much they share was not measured"


def test_what_is_nobodys_copy_is_a_voice(tmp_path: Path) -> None:
    articles = {"alpha": ALPHA * 3, "beta": ALPHA * 3 + BETA, "gamma": GAMMA}
    assert len({s.copy_group for s in brief_of(tmp_path, "", articles).sources}) == 2
    brief = brief_of(tmp_path, "- do: set copy\n  source: beta\n  of: null\n" + WHO, articles)
    assert {s.copy_group for s in brief.sources} == {None}


# ---- targets -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "target",
    [
        "Norway sent a rescue ship on Tuesday",
        "norway SENT a rescue   ship",
        "{words: Norway sent a rescue ship, source: alpha}",
        "{words: rescue ship, source: alpha.txt}",
        "{words: Norway sent}",
        "happening-norway-sent-a-rescue-ship-on-tuesday-4368127f",
    ],
)
def test_a_target_is_an_id_or_words(tmp_path: Path, target: str) -> None:
    brief = brief_of(tmp_path, f"- do: redate\n  happening: {target}\n  to: 2025-03-08\n" + WHO)
    assert told(brief) == ""
    assert happening(brief, "rescue ship").date == "2025-03-08"


def test_a_target_that_is_gone_is_told_with_what_is_nearest_and_costs_no_other(tmp_path: Path) -> None:
    gone = "- do: redate\n  happening: Sweden sent a rescue vessel on Tuesday\n  to: 2025-03-08\n" + WHO
    other = "- do: pin happening\n  happening: The dam at Velm burst\n" + WHO
    brief = brief_of(tmp_path, gone + other)
    (notice,) = [n for n in brief.notices if n.file == FILE]
    assert (notice.level, notice.line, notice.rule) == ("warning", 1, "correction:missed")
    assert notice.message.startswith("no happening is “Sweden sent a rescue vessel on Tuesday”; nearest: “")
    assert "“Norway sent a rescue ship on Tuesday” (happening-norway-sent-a" in notice.message
    assert [c.by for c in brief.corrections] == [f"{FILE}:6"]


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("on Tuesday", "“on Tuesday” fits 3 happenings: "),
        ("{words: on Tuesday, source: delta}", "there is no source “delta”; there are: alpha, beta, gamma."),
        ("{words: The dam at Velm, source: alpha}", "no happening is “The dam at Velm” in alpha; nearest: “The dam at"),
    ],
)
def test_a_target_that_is_not_one_entry_is_told(tmp_path: Path, target: str, message: str) -> None:
    brief = brief_of(tmp_path, f"- do: hide happening\n  happening: {target}\n" + WHO)
    assert message in told(brief)
    assert len(brief.timeline) == len(brief_of(tmp_path).timeline)


# ---- several corrections -------------------------------------------------------------------------------------------

SEVERAL = [
    "- do: merge actors\n  actors: [Mira Voss, Mirra Fosse]\n" + WHO,
    "- do: name actor\n  actor: Mirra Fosse\n  to: Captain Voss\n" + WHO,
    "- do: set speaker\n  quotation: lose heart\n  to: Westhaven Coast Guard\n" + WHO,
    "- do: merge happenings\n  happenings: [Two patrol planes collided, Two aircraft touched wings]\n" + WHO,
    "- do: redate\n  happening: Two aircraft touched wings\n  to: 2025-03-02\n" + WHO,
    "- do: hide happening\n  happening: Norway sent a rescue ship\n" + WHO,
    "- do: set copy\n  source: beta\n  of: alpha\n" + WHO,
]


def unmarked(brief: Brief) -> object:
    """The brief without the lines on which its corrections stand."""

    def strip(data: object) -> object:
        if isinstance(data, dict):
            return {k: strip(v) for k, v in data.items() if k not in ("corrected", "corrections")}
        return [strip(v) for v in data] if isinstance(data, list) else data

    return strip(json.loads(to_json(brief)))


@pytest.mark.parametrize("turn", range(1, len(SEVERAL)))
def test_their_order_in_the_file_does_not_matter(tmp_path: Path, turn: int) -> None:
    turned = brief_of(tmp_path, "".join(SEVERAL[turn:] + SEVERAL[:turn]))
    assert told(turned) == ""
    assert unmarked(turned) == unmarked(brief_of(tmp_path, "".join(SEVERAL)))


def test_two_on_one_entry_are_both_told(tmp_path: Path) -> None:
    brief = brief_of(tmp_path, "".join(SEVERAL))
    voss = actor(brief, "Captain Voss")
    assert voss.corrected == Corrected(by=f"{FILE}:1; {FILE}:5", reason="It is so.", editor="the editors")


def test_of_two_that_contradict_the_later_stands_and_the_author_is_told(tmp_path: Path) -> None:
    first = "- do: set kind\n  actor: Norway\n  to: person\n" + WHO
    brief = brief_of(tmp_path, first + first.replace("to: person", "to: organisation"))
    assert actor(brief, "Norway").kind == "organisation"
    assert "line 1 sets the same of norway; this one stands." in told(brief)


def test_what_the_rules_find_by_themselves_is_told_as_a_doubt_only(tmp_path: Path) -> None:
    brief = brief_of(tmp_path, "- do: set kind\n  actor: Norway\n  to: state\n" + WHO)
    (notice,) = [n for n in brief.notices if n.file == FILE]
    assert (notice.level, notice.message) == ("info", "the rules say so themselves by now.")


GONE = [
    "- do: hide quotation\n  quotation: {words: the lake on Friday, source: alpha}\n" + WHO,
    "- do: merge actors\n  actors: [Mira Voss, mira-voss]\n" + WHO,
    "- do: merge happenings\n  happenings: [Norway sent a rescue ship, {words: rescue ship, source: alpha}]\n" + WHO,
    "- do: split happening\n  happening: Norway sent a\n  words: [{words: The dam at Velm, source: gamma}]\n" + WHO,
    "- do: add happening\n  happening: {words: Norway sent a rescue ship on, source: alpha}\n  to: 2025\n" + WHO,
]


@pytest.mark.parametrize("correction", GONE)
def test_what_rules_have_come_to_do_by_themselves_breaks_no_strict_build(tmp_path: Path, correction: str) -> None:
    brief = brief_of(tmp_path, correction)
    (notice,) = [n for n in brief.notices if n.file == FILE]
    assert (notice.level, notice.rule) == ("info", "correction:idle")
    assert brief.corrections == ()


def test_a_comparison_is_told_from_others_by_words_of_two_answers(tmp_path: Path) -> None:
    both = "{words: 12 people, source: alpha}\n  beside: {words: 10 people, source: beta}"
    brief = brief_of(tmp_path, f"- do: set verdict\n  comparison: {both}\n  to: disputed\n" + WHO)
    (changed,) = [d for d in brief.discrepancies if d.corrected]
    assert (changed.kind, changed.verdict) == ("number", "disputed")
    neither = both.replace("10 people", "the worst day")
    brief = brief_of(tmp_path, f"- do: set verdict\n  comparison: {neither}\n  to: disputed\n" + WHO)
    assert "no comparison has “12 people” and “the worst day”." in told(brief)


def test_the_order_of_the_sources_does_not_matter(tmp_path: Path) -> None:
    forth = brief_of(tmp_path, "".join(SEVERAL))
    back = brief_of(tmp_path, "".join(SEVERAL), dict(reversed(ARTICLES.items())))
    assert forth == back


def told(brief: Brief) -> str:
    """What is said of the corrections."""
    return "\n".join(n.message for n in brief.notices if n.file == FILE)
