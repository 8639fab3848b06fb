"""The editor's word, applied: each correction at the stage whose work it mends, before what is built upon that.

Sources come first (who copies whom, which event), then actors, so that quotations and happenings follow them; then
quotations, the timeline and the comparisons. Nothing here makes a span. A target that is not found is told with what is
nearest, and costs no other correction.
"""

from __future__ import annotations

from briefgen.compile.corrections.actors import correct_actors
from briefgen.compile.corrections.comparisons import correct_discrepancies
from briefgen.compile.corrections.editor import Editor
from briefgen.compile.corrections.happenings import correct_timeline
from briefgen.compile.corrections.quotations import correct_quotations
from briefgen.compile.corrections.sources import correct_copies, correct_sources
from briefgen.compile.corrections.terms import check_terms, terms_of

__all__ = [
    "Editor",
    "check_terms",
    "correct_actors",
    "correct_copies",
    "correct_discrepancies",
    "correct_quotations",
    "correct_sources",
    "correct_timeline",
    "terms_of",
]
