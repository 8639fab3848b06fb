"""Numbers that lead to cited words, each with a card that shows them. Written in Python, not in a template, as most of
what stands on the pages of many sources is these, the same ones on several pages.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from briefgen.pages.escaping import as_it_is, text

_MOST_WORDS = 4
"""How many pieces of cited words a card shows."""


def cites(citations: Iterable[Markup]) -> Markup:
    """The citations of one entry."""
    # No search finds them: the words stand on the page of their source.
    return as_it_is(f'<cite class="briefgen-cites" data-search-exclude="1">{" ".join(citations)}</cite>')


def citation(mark: Markup, source: str, facts: str, words: Iterable[tuple[str, Markup, Markup | None]]) -> Markup:
    """A source by number, with its card: what it is called, outlet and date, and its words with links to them.

    ``mark`` is the number, linked; of each words there is a link to them in their place, and the address of the
    original where it is known.
    """
    shown = "".join(_words(*cited) for cited in list(words)[:_MOST_WORDS])
    return as_it_is(  # escaped words, and links that were written by `links`
        f'<span class="briefgen-cite">{mark}<small class="briefgen-cite__card">'
        f'<span class="briefgen-cite__source">{text(source)}</span>'
        f' <span class="briefgen-cite__date">{text(facts)}</span>{shown}</small></span>'
    )


def _words(words: str, in_place: Markup, original: Markup | None) -> str:
    outside = f' <a href="{original}" rel="noopener noreferrer">in the original</a>' if original else ""
    return f'<span class="briefgen-cite__words">“{text(words)}” {in_place}{outside}</span>'
