"""What a capitalised run is by the words beside it, where its own words do not tell.

The rules are asked in the order of the tables at the end of this file, and the first that answers counts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from briefgen.annotate.names.beside_words import beside_words
from briefgen.annotate.names.bodies.appositions import is_told_a_body
from briefgen.annotate.names.bodies.signs import is_acronym_of_an_office, is_held, says_of_its_own
from briefgen.annotate.names.draft import Draft, Draft_kind
from briefgen.annotate.names.introduced import (
    cites,
    gives_one_name,
    is_acronym_first,
    is_led,
    is_named_as_outlets_are,
    is_plain,
    is_said_to_be_a_name,
    is_somebody_who,
    is_who,
    leads_a_partys_role,
    says_for_a_body,
    works_there,
)
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.lookup import entry_at
from briefgen.annotate.names.role_spans import has_age, left_apposition, right_apposition, role_before
from briefgen.annotate.names.words import Words

# What is called after a person without being one's own.
_CALLED_AFTER = frozenset(("network", "gang", "cartel", "militia", "militants", "fighters", "movement", "brigade"))
# What parties are, and seldom persons; and what both may be.
_IN_OFFICE_OR_NOT = frozenset(("ruling", "governing", "opposition"))
_LONGEST_NAME = 4  # words of a person's


class Beside(NamedTuple):
    """A run, words ``i`` to ``j`` of ``words``, with the small words that stand right ``before`` and ``after`` it.

    Both are empty where a comma, a full stop or a possessive lies between. ``surnames`` are the last words of the
    persons that the article names in full.
    """

    words: Words
    i: int
    j: int
    before: str
    after: str
    known: Known
    surnames: frozenset[str]

    @property
    def size(self) -> int:
        """How many words the run has."""
        return self.j - self.i

    @property
    def owned(self) -> bool:
        """Whether what follows is a person's: "Lee company losses"."""
        return self.size == 1 and self.words.low[self.i] in self.surnames and self.after not in _CALLED_AFTER


class Told(NamedTuple):
    """What a rule says that the run is: its kind and the name of the rule.

    ``role`` are the offsets of a role beside it; ``begin`` is the word at which the name begins, where that is not the
    run's.
    """

    kind: Draft_kind
    rule: str
    role: tuple[int, int] | None = None
    begin: int | None = None


Rule = Callable[[Beside], "Told | None"]


def by_context(words: Words, draft: Draft, known: Known, surnames: frozenset[str]) -> None:
    """Gives a draft the kind, the rule and the role that the words beside it tell, if they do."""
    i, j = draft.i, draft.j
    before = words.low[i - 1] if i and words.joined[i] and not words.possessive[i - 1] else ""
    after = words.low[j] if j < len(words) and words.joined[j] and not words.possessive[j - 1] else ""
    beside = Beside(words, i, j, before, after, known, surnames)
    rules = _OF_ANY_RUN
    if beside.size < 2 or words.key[i].isupper():
        rules += _OF_ONE_WORD
    elif before != "the":
        rules += _OF_MORE_WORDS
    told = next((told for rule in rules if (told := rule(beside))), None)
    if told is None:
        return
    draft.kind, draft.rule, draft.role = told.kind, told.rule, told.role
    if told.begin is not None:
        draft.i = told.begin
        draft.actor = " ".join(words.text(draft.i, j).split())


def _is_no_name(run: Beside) -> Told | None:
    """ "secretary of State", "Embassy employees", "a Russian Orthodox"."""
    words = run.words
    office = run.size == 1 and words.low[run.i] in ("state", "embassy")
    return Told("unknown", "thing") if office or words.low[run.j - 1] in run.known.faiths else None


def _has_a_team(run: Beside) -> Told | None:
    """ "the Ruiz administration", "the Ana Ruiz campaign"."""
    if run.after not in ("administration", "campaign"):
        return None
    full = run.size == 2 and run.words.low[run.i] in run.known.given
    return Told("person", "team") if run.size == 1 or full else None


def _is_of_two_peoples(run: Beside) -> Told | None:
    """ "the Anglo-Australian group"."""
    words = run.words
    peoples = "-" in words.key[run.i] and words.low[run.i].rsplit("-", 1)[-1] in run.known.peoples
    return Told("unknown", "people") if run.size == 1 and peoples else None


def _is_called_the(run: Beside) -> Told | None:
    """ "she told The Weston Eye": the article is part of the name."""
    words, the = run.words, run.i - 1
    if run.before != "the" or words.key[the] != "The" or words.initial[the]:
        return None
    return Told("organisation", "named-the", begin=the) if cites(words, the, run.j, run.known) else None


def _is_in_a_state(run: Beside) -> Told | None:
    """ "in Peru's Alto Sarayo", "near Chad's Ouadi"."""
    words, i = run.words, run.i
    if i < 2 or not words.possessive[i - 1] or not words.joined[i - 1]:
        return None
    where = words.low[i - 2] in ("in", "near", "at", "off", "outside", "into") and words.low[i - 1] in run.known.nations
    return Told("place", "locative") if where else None


def _tells_what_a_body_is(run: Beside) -> Told | None:
    """ "Fishers group Ondal Tesk": the name comes behind it."""
    words, j = run.words, run.j
    opens = run.size == 1 and words.initial[run.i] and run.after in run.known.body_after
    return Told("unknown", "thing") if opens and words.cap[j + 1 : j + 2] == [True] else None


def _is_a_party(run: Beside) -> Told | None:
    """ "the ruling X", "of the far-right X": what stands before the name is said of parties."""
    words, i = run.words, run.i
    if i < 2 or not words.joined[i] or words.cap[i - 1]:
        return None
    k = i - 1
    if words.low[k] in ("left", "right") and words.gap(k) == "-":
        k -= 1
    if k < 1 or words.low[k - 1] != "the":
        return None
    leaning = words.low[k] in beside_words().leanings and k > 1 and words.low[k - 2] in ("of", "from", "with", "by")
    return Told("organisation", "party-adjective") if leaning or words.low[k] in _IN_OFFICE_OR_NOT else None


def _has_police(run: Beside) -> Told | None:
    if run.after != "police":
        return None
    words, j = run.words, run.j
    named = words.gap(j + 1) == " (" and words.key[j + 1].isupper() if j + 1 < len(words) else False
    return None if named else Told("place", "police-of")  # "Weston police (WXP) said": of that name


def _does_as_companies_do(run: Beside) -> Told | None:
    """ "operated by X", "built by X", "shares in X"."""
    words, k = run.words, run.i - 1
    if k > 1 and words.possessive[k] and words.low[k] in run.known.nations:
        k -= 1  # "operated by Peru's X"
    if k > 2 and words.low[k] == "based" and words.gap(k) == "-":
        k -= 2  # "operated by Oslo-based X"
    if k > 0 and words.low[k] == "by" and words.joined[k] and words.low[k - 1] in beside_words().done_by_companies:
        return Told("organisation", "operated-by")
    return Told("organisation", "shares-of") if not run.owned and is_held(run.words, run.i, run.j) else None


def _says_of_its_own(run: Beside) -> Told | None:
    """ "X said its crews": who speaks is an it; so is a site ("Olm.com")."""
    site = run.words.low[run.i].endswith((".com", ".org", ".net"))
    told = site or (not run.owned and says_of_its_own(run.words, run.j, run.known))
    return Told("organisation", "says-its") if told else None


def _is_led(run: Beside) -> Told | None:
    """ "founder of X Y", "a spokesman for X Y", "chief executive of X"."""
    return Told("organisation", "led") if is_led(run.words, run.i, run.j, run.known) else None


def _employs(run: Beside) -> Told | None:
    """ "a surgeon at X", "an analyst with X", "she worked for X": X is where one works."""
    acronym_first = is_acronym_first(run.words, run.i, run.j) and run.before in ("for", "at", "by", "with")
    works = not run.owned and works_there(run.words, run.i, run.known)
    return Told("organisation", "employer") if works or acronym_first else None


def _has_its_kind_beside(run: Beside) -> Told | None:
    """ "the group X", "X officials"."""
    if run.size == 1 and len(run.words.key[run.i]) == 1:
        return None  # "group B"
    two = " ".join(run.words.low[run.j : run.j + 2])  # "news agency"
    behind = (run.after in run.known.body_after or (run.after and two in run.known.body_after)) and not run.owned
    named = run.i > 0 and run.words.cap[run.i - 1] and not run.words.initial[run.i - 1]  # "Bus Station Ana Ruiz"
    before = run.before in run.known.body_before and not named
    return Told("organisation", "body-noun") if behind or before else None


def _is_told_a_body(run: Beside) -> Told | None:
    """ "the ruling party, X,", "X, the state-owned company,"."""
    told = run.words, run.i, run.j, run.known
    told_a_body = run.before not in ("in", "near", "into") and (is_told_a_body(*told) or is_acronym_of_an_office(*told))
    return Told("organisation", "body-apposition") if told_a_body else None


def _is_told_by_which(run: Beside) -> Told | None:
    """ "X, which makes tanks,", "X, which is listed in Oslo,": what is told of it, companies and bodies alone have."""
    words, j = run.words, run.j
    if j + 1 >= len(words) or words.low[j] != "which" or words.gap(j) != ", " or words.possessive[j - 1]:
        return None
    verb, more = words.low[j + 1], words.low[j + 2 : j + 3]
    seated = verb in ("is", "was") and more in (["headquartered"], ["listed"])
    return Told("organisation", "which-makes") if seated or verb in beside_words().of_companies else None


def _is_kin(run: Beside) -> Told | None:
    """ "her brother Omar"."""
    if run.size > 1 or run.before not in run.known.kin:
        return None
    return Told("person", "kin", role_before(run.words, run.i, run.known))


def _has_a_role_before(run: Beside) -> Told | None:
    """ "the surgeon Ana Ruiz"; what is called a rival by one word may as well be a company."""
    role = role_before(run.words, run.i, run.known) if run.size > 1 or run.before != "rival" else None
    return Told("person", "role-before", role) if role else None


def _is_introduced(run: Beside) -> Told | None:
    """ "a mate surnamed X"."""
    named = run.size <= 3 and is_said_to_be_a_name(run.words, run.i, run.known)
    one = named and run.size == 1 and gives_one_name(run.words, run.i)
    return Told("person", "one-name" if one else "introduced") if named else None


def _leads_a_partys_role(run: Beside) -> Told | None:
    """ "QRD transport spokesman"."""
    leads = not run.owned and leads_a_partys_role(run.words, run.i, run.j, run.known)
    return Told("organisation", "acronym-role") if leads else None


def _is_kin_behind_a_comma(run: Beside) -> Told | None:
    """ "her son, Omar,"."""
    words, i = run.words, run.i
    if run.size > 1 or not i or words.low[i - 1] not in run.known.kin:
        return None
    if words.gap(i) != ", " or words.after(i)[:1] != ",":
        return None
    return Told("person", "kin", left_apposition(words, i, run.known))


def _alone_has_an_age(run: Beside) -> Told | None:
    """ "Omar, 16,"; not where a sentence begins, since any word may open one."""
    aged = run.size == 1 and not run.words.initial[run.i] and has_age(run.words, run.j)
    return Told("person", "age") if aged else None


def _is_told_what_he_is(run: Beside) -> Told | None:
    """ "said Omara, the roofer", "Omara, a 31-year-old roofer, said": one word and what somebody is, who speaks."""
    words, i, j = run.words, run.i, run.j
    role = right_apposition(words, j, run.known) if run.size == 1 and j < len(words) else None
    if role is None or words.key[i].isupper():
        return None
    end = bisect_left(words.start, role[1])
    of_body = any(low in run.known.body_before or low in run.known.heads for low in words.low[j:end])
    behind = words.low[end] if end < len(words) and words.sentence[end] == words.sentence[i] else ""
    says = run.before in run.known.saying or (behind in run.known.saying and words.gap(end)[:1] == ",")
    return Told("person", "presented", role) if says and not of_body else None


def _says_his_age(run: Beside) -> Told | None:
    """ "Omara, 31, told", "said Omara (31)", "Omara (31) said"."""
    words, j = run.words, run.j
    if j + 1 >= len(words) or words.possessive[j - 1] or not words.key[j].isdigit() or len(words.key[j]) != 2:
        return None
    closed = {", ": ", ", " (": ") "}.get(words.gap(j))
    opens = words.low[j + 1] in run.known.saying and words.gap(j + 1) == closed
    said = run.before in run.known.saying and words.gap(j) == " (" and words.after(j)[:1] == ")"
    return Told("person", "age") if opens or said else None


def _said_who(run: Beside) -> Told | None:
    """ "said Omara, who has no surname": one word is somebody's name where it is asked after so."""
    asked = run.before in run.known.saying and is_who(run.words, run.i, run.j)
    return Told("person", "presented") if asked else None


def _ends_as_companies_do(run: Beside) -> Told | None:
    """ "Weston Holdings"."""
    return Told("organisation", "company-end") if run.words.low[run.j - 1] in run.known.company_ends else None


def _has_a_role_behind_a_comma(run: Beside) -> Told | None:
    """ "her lawyer, Ana Ruiz,", "Ana Ruiz, an aide to the mayor,"."""
    role = left_apposition(run.words, run.i, run.known) or right_apposition(run.words, run.j, run.known)
    return Told("person", "apposition", role) if role else None


def _is_presented(run: Beside) -> Told | None:
    """ "X Y, who heads the inquiry,", "X Y, a caver who lives there,", "X Y of the ministry said"."""
    words, j = run.words, run.j
    told = is_who(words, run.i, j) or is_somebody_who(words, j, run.known) or says_for_a_body(words, j, run.known)
    return Told("person", "presented") if run.size <= _LONGEST_NAME and told else None


def _has_a_first_name_within(run: Beside) -> Told | None:
    """ "Lazo Rafael Poe", "Moner Mohammad Abu"."""
    if run.size != 3 or run.words.low[run.i + 1] not in run.known.given_abroad:
        return None
    return Told("person", "inner-first-name") if is_plain(run.words, run.i, run.known) else None


def _has_an_age(run: Beside) -> Told | None:
    """ "Ana Ruiz, 61,"."""
    return Told("person", "age") if has_age(run.words, run.j) else None


def _is_so_old(run: Beside) -> Told | None:
    """ "by 22-year-old Omar Poe": one or more words behind an age."""
    words, i = run.words, run.i
    compound = run.before == "old" and i > 2 and words.low[i - 2] == "year" and words.gap(i - 1) == "-"
    aged = compound or run.before.endswith("-year-old")
    return Told("person", "age") if aged and run.size <= _LONGEST_NAME else None


def _is_named_as_outlets_are(run: Beside) -> Told | None:
    """ "she told Olm TG24", "Daily Olm said"."""
    told = is_named_as_outlets_are(run.words, run.i, run.j, run.known)
    return Told("organisation", "named-as-outlets") if told else None


def _says(run: Beside) -> Told | None:
    """ "Ana Ruiz said", "said Ana Ruiz"; not "an operation called Ana Ruiz"."""
    if run.before in ("in", "near"):
        return None  # "police in Ana Ruiz said"
    said = run.before in run.known.saying and run.before not in ("called", "calls")
    return Told("person", "says") if said or run.after in run.known.saying else None


def _reports(run: Beside) -> Told | None:
    """ "Radio Weston's Ana Ruiz, reporting from Oslo", "the BBC's Ana Ruiz said": whom an outlet has sent."""
    words, i, j = run.words, run.i, run.j
    if not i or not words.possessive[i - 1] or not is_plain(words, j - 1, run.known):
        return None
    outlet = any(
        (e := entry_at(words, k, run.known)) and e[1] == i and e[0].sort == "outlet" for k in (i - 1, i - 2) if k >= 0
    )
    stands = words.after(j - 1)[:1] == "," or run.after in run.known.saying or run.after == "in"
    return Told("person", "reporter") if outlet and stands else None


def _is_of_siblings(run: Beside) -> Told | None:
    """ "the brothers Omar and Ben Ruiz"."""
    words, i = run.words, run.i
    if run.size != 2 or run.before != "and" or i < 3 or not words.cap[i - 2] or not words.joined[i - 1]:
        return None
    return Told("person", "kin") if words.joined[i - 2] and words.low[i - 3] in beside_words().siblings else None


_OF_ANY_RUN: tuple[Rule, ...] = (
    _is_no_name,
    _is_introduced,
    _leads_a_partys_role,
    _has_a_team,
    _is_of_two_peoples,
    _is_called_the,
    _is_in_a_state,
    _tells_what_a_body_is,
    _is_a_party,
    _has_police,
    _does_as_companies_do,
    _is_led,
    _employs,
    _has_its_kind_beside,
    _is_told_a_body,
    _is_told_by_which,
    _says_of_its_own,
    _is_kin,
    _has_a_role_before,
)
_OF_ONE_WORD: tuple[Rule, ...] = (
    _is_kin_behind_a_comma,
    _alone_has_an_age,
    _says_his_age,
    _is_told_what_he_is,
    _said_who,
)
_OF_MORE_WORDS: tuple[Rule, ...] = (
    _ends_as_companies_do,
    _has_a_role_behind_a_comma,
    _is_presented,
    _has_a_first_name_within,
    _has_an_age,
    _is_so_old,
    _reports,
    _is_of_siblings,
    _is_named_as_outlets_are,
    _says,
)
