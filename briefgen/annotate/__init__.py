"""One source in, all its mentions out. A pure function of the source and the lexicons; it never sees another source."""

from __future__ import annotations

from briefgen.annotate.dates import find_dates
from briefgen.annotate.dates.doubts import date_notices
from briefgen.annotate.dates.spoken import counted_from_speaking
from briefgen.annotate.equipment import find_equipment
from briefgen.annotate.language import is_english, language_notices
from briefgen.annotate.names import find_names
from briefgen.annotate.quantities import find_quantities
from briefgen.annotate.quotes import find_quotes
from briefgen.annotate.sentences import find_sentences
from briefgen.lexicon.terms import NO_TERMS, Terms
from briefgen.model import Annotations, Source

__all__ = ["annotate"]


def annotate(source: Source, terms: Terms = NO_TERMS) -> Annotations:
    """Everything that the layers find in ``source`` with the lexicons and the ``terms`` that an editor adds to them.

    The same source and terms give the same annotations, always. In an article that is not in English nothing is found.
    """
    body = source.body
    sentences = find_sentences(body)
    if not is_english(body):
        notices = source.notices + language_notices(source.meta)
        return Annotations(source=source.meta, text=body, sentences=sentences, notices=notices)
    dates = find_dates(body, sentences, source.meta.published)
    equipment = find_equipment(body, terms)
    names = find_names(body, sentences, dates, equipment, terms)
    quotes = find_quotes(body, names)
    dates = counted_from_speaking(dates, quotes, names, sentences, body, source.meta.published)
    return Annotations(
        source=source.meta,
        text=body,
        sentences=sentences,
        dates=dates,
        names=names,
        equipment=equipment,
        quantities=find_quantities(body, sentences, dates, equipment, source.meta.url),
        quotes=quotes,
        notices=source.notices + date_notices(source.meta, dates),
    )
