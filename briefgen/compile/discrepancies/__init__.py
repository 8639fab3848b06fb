"""Where the sources agree and differ: questions that at least two sources or parties answer, answers side by side.

Each kind of comparison has a file in `comparisons` (`numbers`, `denials` …) that gives findings. What they share stands
here: `statements` are what the sources say, `answers` and `groups` bring together what tells of the same thing,
`verdicts` says how two answers stand to each other, `ranking` orders what is found. What they ask of a text has a
folder for each subject: `figures`, `days`, what a clause is `telling`, `denying` and `contesting`; `asking` words the
question, and `kept` holds what the next build need not find again. Only sources that tell of this event take part, and
a copy group is one voice.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.compile.discrepancies.alone import found_alone
from briefgen.compile.discrepancies.comparisons.accusations import compare_accusations
from briefgen.compile.discrepancies.comparisons.among_them import compare_among
from briefgen.compile.discrepancies.comparisons.answered_back import compare_answers
from briefgen.compile.discrepancies.comparisons.around_the_deed import compare_around
from briefgen.compile.discrepancies.comparisons.asked import compare_asked, with_asked
from briefgen.compile.discrepancies.comparisons.at_one_place import compare_things
from briefgen.compile.discrepancies.comparisons.attribution import compare_attribution
from briefgen.compile.discrepancies.comparisons.causes import compare_causes
from briefgen.compile.discrepancies.comparisons.circumstances import compare_circumstances
from briefgen.compile.discrepancies.comparisons.cited import compare_cited
from briefgen.compile.discrepancies.comparisons.clocks import compare_clocks
from briefgen.compile.discrepancies.comparisons.compliance import compare_compliance
from briefgen.compile.discrepancies.comparisons.compounds import compare_compounds
from briefgen.compile.discrepancies.comparisons.contested_offices import compare_offices
from briefgen.compile.discrepancies.comparisons.contraries import compare_contraries
from briefgen.compile.discrepancies.comparisons.custody import compare_custody
from briefgen.compile.discrepancies.comparisons.dates import compare_dates
from briefgen.compile.discrepancies.comparisons.denials import compare_claims
from briefgen.compile.discrepancies.comparisons.details import compare_details
from briefgen.compile.discrepancies.comparisons.distances import compare_distances
from briefgen.compile.discrepancies.comparisons.done_or_not import compare_done
from briefgen.compile.discrepancies.comparisons.either_way import compare_either_way
from briefgen.compile.discrepancies.comparisons.identities import compare_identities
from briefgen.compile.discrepancies.comparisons.innocence import compare_innocence
from briefgen.compile.discrepancies.comparisons.intervals import compare_intervals
from briefgen.compile.discrepancies.comparisons.lead_days import with_lead_days
from briefgen.compile.discrepancies.comparisons.machines import compare_machines
from briefgen.compile.discrepancies.comparisons.magnitudes import compare_magnitudes
from briefgen.compile.discrepancies.comparisons.manners import compare_manners
from briefgen.compile.discrepancies.comparisons.misdated import with_misdated
from briefgen.compile.discrepancies.comparisons.nationals import compare_nationals
from briefgen.compile.discrepancies.comparisons.numbers import compare_numbers
from briefgen.compile.discrepancies.comparisons.one_day import compare_days
from briefgen.compile.discrepancies.comparisons.one_or_more import compare_one_or_more
from briefgen.compile.discrepancies.comparisons.one_slot import compare_slots
from briefgen.compile.discrepancies.comparisons.owners import compare_owners
from briefgen.compile.discrepancies.comparisons.past_tolls import compare_past_tolls
from briefgen.compile.discrepancies.comparisons.posts import compare_posts
from briefgen.compile.discrepancies.comparisons.roles import compare_roles
from briefgen.compile.discrepancies.comparisons.said_against import compare_said_against
from briefgen.compile.discrepancies.comparisons.same_place import compare_places
from briefgen.compile.discrepancies.comparisons.set_words import compare_set_words
from briefgen.compile.discrepancies.comparisons.shares import compare_shares
from briefgen.compile.discrepancies.comparisons.spelling import compare_spelling
from briefgen.compile.discrepancies.comparisons.states import compare_states
from briefgen.compile.discrepancies.comparisons.told import compare_telling
from briefgen.compile.discrepancies.comparisons.tolls import compare_tolls, with_counts, without_tolls
from briefgen.compile.discrepancies.comparisons.vote_shares import compare_vote_shares
from briefgen.compile.discrepancies.comparisons.wording import compare_wording
from briefgen.compile.discrepancies.contesting.contests import find_contests
from briefgen.compile.discrepancies.contesting.parties import Parties
from briefgen.compile.discrepancies.days.happenings import with_happenings
from briefgen.compile.discrepancies.figures.rival_figures import with_rivals
from briefgen.compile.discrepancies.findings import discrepancies
from briefgen.compile.discrepancies.ranking import merged, ranked
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.keeping import KEEPS_NOTHING, Keeper
from briefgen.model import Discrepancy, Happening, Quotation

__all__ = ["Corpus", "compile_discrepancies", "found_alone"]


def compile_discrepancies(
    corpus: Corpus, timeline: Sequence[Happening], quotes: Sequence[Quotation], keeper: Keeper = KEEPS_NOTHING
) -> tuple[Discrepancy, ...]:
    """The questions that at least two sources or parties answer, with their answers side by side."""
    parties = Parties(corpus)
    alone = found_alone(corpus.sources.values(), keeper)
    tolls = compare_tolls(corpus)
    findings, contests = compare_numbers(corpus, parties, find_contests(corpus, parties))
    tolls = with_counts(corpus, tolls, findings)
    findings = without_tolls(findings, tolls) + tolls
    asked = compare_asked(corpus, alone.asked)
    figures = [f for f in asked if f.kind != "date"]
    findings = with_asked(corpus, findings, [*compare_past_tolls(corpus), *compare_vote_shares(corpus), *figures])
    findings = with_rivals(parties, findings, alone.rivals)
    findings += compare_distances(corpus, findings)
    findings += compare_magnitudes(corpus)
    findings += compare_one_or_more(corpus)
    nationals = compare_nationals(corpus)
    findings = without_tolls(findings, nationals) + nationals
    among = compare_among(corpus)
    findings = without_tolls(findings, among) + among
    findings += compare_shares(corpus)
    findings += compare_claims(corpus, contests)
    findings += compare_compliance(corpus, parties)
    findings += compare_dates(corpus)
    findings += compare_intervals(corpus)
    findings = with_happenings(corpus, timeline, findings)
    findings = with_asked(corpus, findings, [f for f in asked if f.kind == "date"])
    findings = with_misdated(corpus, findings)
    findings += compare_days(corpus, findings)
    findings = with_lead_days(corpus, findings)
    findings += compare_around(corpus, findings)
    findings += compare_causes(corpus, parties)
    findings += compare_accusations(corpus)
    findings += compare_innocence(corpus)
    findings += compare_clocks(corpus)
    findings += compare_states(corpus)
    findings += compare_offices(corpus)
    findings += compare_custody(corpus)
    findings += compare_cited(corpus)
    findings += compare_manners(corpus)
    findings += compare_machines(corpus)
    findings += compare_circumstances(corpus, alone.circumstances)
    findings += compare_places(corpus, findings)
    findings += compare_things(corpus, findings)
    findings += compare_done(corpus)
    findings += compare_contraries(corpus, parties)
    findings += compare_compounds(corpus)
    findings += compare_owners(corpus)
    findings += compare_roles(corpus, alone.roles)
    findings += compare_wording(corpus, quotes)
    findings += compare_attribution(corpus, quotes)
    findings += compare_said_against(corpus)
    findings += compare_answers(corpus, parties)
    findings += compare_spelling(corpus)
    findings += compare_posts(corpus)
    findings += compare_identities(corpus)
    findings += compare_set_words(corpus)
    findings += compare_telling(corpus)
    findings += compare_either_way(corpus)
    findings += compare_slots(corpus)
    findings += compare_details(corpus)
    shown = discrepancies(corpus, ranked(corpus, merged(findings)))
    corpus.last_time.put_back()
    corpus.shown.put_back()
    return shown
