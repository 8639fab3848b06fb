"""The state in which the articles' event takes place: its courts, police and ministries act, though it seldom does.

"A Ruritanian court sentenced …", "Ruritania's election commission declared …": nobody says that Ruritania did
anything, and no reader would leave it out of the cast.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefgen.compile.actors.name_forms import body_form
from briefgen.compile.voices import Voices
from briefgen.lexicon.countries import countries
from briefgen.model import Annotations, NameMention

_LEAST_VOICES = 2


def home_state(annotations: Sequence[Annotations], voices: Voices) -> str | None:
    """The state named most often, if half of the independent voices name it, and two at least; None where none is.

    The bodies that bear its name count as it does.
    """
    states = {c.name for c in countries().countries if not c.territory}
    told: Counter[str] = Counter()
    where: dict[str, set[str]] = {}
    for one in annotations:
        for mention in one.names:
            state = _state_of(mention)
            if state in states:
                told[state] += 1
                where.setdefault(state, set()).add(one.source.id)
    if not told:
        return None
    foremost = min(told, key=lambda state: (-told[state], state))
    heard = voices.of(where[foremost])
    everybody = voices.of(one.source.id for one in annotations)
    return foremost if heard >= _LEAST_VOICES and 2 * heard >= everybody else None


def _state_of(mention: NameMention) -> str | None:
    """The state that a mention names, or whose name the body begins with that it names."""
    if mention.kind == "organisation":
        return body_form(mention.actor)[0]
    return mention.actor if mention.kind in ("place", "state") else None
