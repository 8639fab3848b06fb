"""Where the sources agree and differ: questions that at least two sources or parties answer, answers side by side.

Each kind of comparison has a file (`numbers`, `denials` …) that gives findings. `statements`, `answers` and `groups`
bring together what tells of the same thing, `verdicts` says how two answers stand to each other, `questions` words the
question, `ranking` orders. Only sources that tell of this event take part, and a copy group is one voice.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.compile.discrepancies.accusations import compare_accusations
from briefgen.compile.discrepancies.aims import compare_aims
from briefgen.compile.discrepancies.alone import found_alone
from briefgen.compile.discrepancies.asked import compare_asked, with_asked
from briefgen.compile.discrepancies.attribution import compare_attribution
from briefgen.compile.discrepancies.causes import compare_causes
from briefgen.compile.discrepancies.circumstances import compare_circumstances
from briefgen.compile.discrepancies.cited import compare_cited
from briefgen.compile.discrepancies.clocks import compare_clocks
from briefgen.compile.discrepancies.compliance import compare_compliance
from briefgen.compile.discrepancies.compounds import compare_compounds
from briefgen.compile.discrepancies.contested_offices import compare_offices
from briefgen.compile.discrepancies.contests import find_contests
from briefgen.compile.discrepancies.contraries import compare_contraries
from briefgen.compile.discrepancies.custody import compare_custody
from briefgen.compile.discrepancies.dates import compare_dates
from briefgen.compile.discrepancies.demands import compare_demands
from briefgen.compile.discrepancies.denials import compare_claims
from briefgen.compile.discrepancies.done_or_not import compare_done
from briefgen.compile.discrepancies.findings import discrepancies
from briefgen.compile.discrepancies.happenings import with_happenings
from briefgen.compile.discrepancies.intervals import compare_intervals
from briefgen.compile.discrepancies.machines import compare_machines
from briefgen.compile.discrepancies.magnitudes import compare_magnitudes
from briefgen.compile.discrepancies.manners import compare_manners
from briefgen.compile.discrepancies.numbers import compare_numbers
from briefgen.compile.discrepancies.one_or_more import compare_one_or_more
from briefgen.compile.discrepancies.parties import Parties
from briefgen.compile.discrepancies.past_tolls import compare_past_tolls
from briefgen.compile.discrepancies.ranking import merged, ranked
from briefgen.compile.discrepancies.rival_figures import with_rivals
from briefgen.compile.discrepancies.roles import compare_roles
from briefgen.compile.discrepancies.same_place import compare_places
from briefgen.compile.discrepancies.shares import compare_shares
from briefgen.compile.discrepancies.spelling import compare_spelling
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.states import compare_states
from briefgen.compile.discrepancies.striking_back import compare_striking_back
from briefgen.compile.discrepancies.told import compare_telling
from briefgen.compile.discrepancies.tolls import compare_tolls, with_counts, without_tolls
from briefgen.compile.discrepancies.wording import compare_wording
from briefgen.compile.keeping import KEEPS_NOTHING, Keeper
from briefgen.model import Discrepancy, Happening, Quotation

__all__ = ["Corpus", "compile_discrepancies"]


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
    findings = with_asked(corpus, findings, [*compare_past_tolls(corpus), *figures])
    findings = with_rivals(parties, findings, alone.rivals)
    findings += compare_magnitudes(corpus)
    findings += compare_one_or_more(corpus)
    findings += compare_shares(corpus)
    findings += compare_claims(corpus, contests)
    findings += compare_compliance(corpus, parties)
    findings += compare_demands(corpus, parties)
    findings += compare_dates(corpus)
    findings += compare_intervals(corpus)
    findings = with_happenings(corpus, timeline, findings)
    findings = with_asked(corpus, findings, [f for f in asked if f.kind == "date"])
    findings += compare_causes(corpus, parties)
    findings += compare_accusations(corpus)
    findings += compare_aims(corpus)
    findings += compare_clocks(corpus)
    findings += compare_states(corpus)
    findings += compare_offices(corpus)
    findings += compare_striking_back(corpus)
    findings += compare_custody(corpus)
    findings += compare_cited(corpus)
    findings += compare_manners(corpus)
    findings += compare_machines(corpus)
    findings += compare_circumstances(corpus, alone.circumstances)
    findings += compare_places(corpus, findings)
    findings += compare_done(corpus)
    findings += compare_contraries(corpus, parties)
    findings += compare_compounds(corpus)
    findings += compare_roles(corpus, alone.roles)
    findings += compare_wording(corpus, quotes)
    findings += compare_attribution(corpus, quotes)
    findings += compare_spelling(corpus)
    findings += compare_telling(corpus)
    return discrepancies(corpus, ranked(corpus, merged(findings)))
