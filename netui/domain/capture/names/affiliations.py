"""Organisation, title and place behind a name: ``Leila Rahimi, VP Sales at Copperleaf``, ``Ben (Halyard)``."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice, takewhile

from netui.domain.capture.names.place_names import COUNTRIES_AND_CITIES
from netui.domain.capture.prose.sentences import Prose
from netui.domain.capture.prose.tokens import Sort
from netui.domain.people.names.usual_names import is_usual_name
from netui.domain.text.folding import fold

_ORGANISATION_WORDS_AT_MOST = 5
_TITLE_WORDS_AT_MOST = 6
_BRACKETS_AT_MOST = 24


@dataclass(slots=True)
class Affiliation:
    """Organisation, title and place that stand behind a name.

    Attributes:
        last: index after its last token.
        company: or empty.
        title: or empty.
        location: or empty.
        by: the word it went by: ``from``, ``at``, ``(`` …
    """

    last: int
    company: str = ""
    title: str = ""
    location: str = ""
    by: str = ""


_LINKS = frozenset(("from", "of", "at", "@", "von", "vom", "bei", "beim", "aus", "de", "del", "du", "chez", "d'"))
_OF_IN_ROMANCE = ("de", "del", "du", "d'")
_BEFORE_WORKPLACES = {
    "de": ("at", "@", "bei", "beim", "von", "am", "an"),
    "fr": ("at", "@", "chez", "à"),
    "es": ("at", "@", "en"),
}
"""Language -> words between a title and where it is held."""


def affiliation_at(prose: Prose, position: int, end: int, *, is_new: bool, is_open: bool = False) -> Affiliation | None:
    """The affiliation behind a name that ends before a token: an organisation, a title, a place; None for none.

    Args:
        prose: the text.
        position: index of the token behind the name.
        end: index after the last token of the sentence.
        is_new: whether the name is a new one, of which more is believed.
        is_open: whether several known people have the name: ``lunch with Ben, the recruiter at Halyard``.
    """
    if position >= end:
        return None
    sign = prose.keys[position]
    if sign == "(":
        return _in_brackets(prose, position, end, is_new=is_new)
    if sign in _LINKS and (sign not in _OF_IN_ROMANCE or prose.language in ("fr", "es")):
        return _behind_link(prose, position, end)
    if sign in (",", "/", "-", "–", "—") and (is_new or is_open):
        return _in_apposition(prose, position, end)
    return None


def names_in_brackets(prose: Prose, position: int, named: Collection[int]) -> bool:
    """True if known names stand in the brackets that open at a token: ``Northwind (Ben Ito, Yuki)``.

    ``named`` are the first tokens of known names.
    """
    if prose.keys[position : position + 1] != ["("]:
        return False
    inside = takewhile(lambda each: prose.keys[each] != ")", range(position + 1, len(prose.keys)))
    return any(each in named for each in islice(inside, _BRACKETS_AT_MOST))


def _in_brackets(prose: Prose, position: int, end: int, *, is_new: bool) -> Affiliation | None:
    close = next((each for each in range(position + 1, min(end, position + 12)) if prose.keys[each] == ")"), None)
    if close is None or close == position + 1:
        return None
    inside = range(position + 1, close)
    if any(prose.tokens[each].sort not in (Sort.WORD, Sort.SIGN) for each in inside) or prose.keys[inside[0]] in (
        "not",
        "no",
    ):
        return None
    comma = next((each for each in inside if prose.keys[each] == ","), None)
    if not comma and (sign := _sign_of_workplace(prose, position + 1, close)):
        company, title = prose.text(sign + 1, close), prose.text(position + 1, sign)
        return Affiliation(close + 1, company=company, title=title, by="(")  # “(Rust compilers @ Northwind)”
    first = prose.text(position + 1, comma or close)
    second = prose.text(comma + 1, close) if comma else ""
    if is_new and not comma and first[:1].islower() and not _is_title(prose, position + 1, close):
        return None  # “Dave Miller (old boss)”
    if len(first.split()) > _ORGANISATION_WORDS_AT_MOST or len(second.split()) > _TITLE_WORDS_AT_MOST:
        return None
    if not comma and _is_title(prose, position + 1, close):
        at = _workplace_in(prose, position + 1, close)
        if at is None:
            return Affiliation(close + 1, title=first, by="(")
        first, second = prose.text(at + 1, close), prose.text(position + 1, at)
        return Affiliation(close + 1, company=first, title=second, by="(")  # “Maud (DRH chez Valmont)”
    if comma and _is_title(prose, position + 1, comma) and not _is_title(prose, comma + 1, close):
        first, second = second, first
    if fold(first) in COUNTRIES_AND_CITIES and (second or is_new):
        return Affiliation(close + 1, location=first, title=second, by="(")  # “Lena (designer, Berlin)”
    return Affiliation(close + 1, company=first, title=second, by="(")


def _sign_of_workplace(prose: Prose, start: int, stop: int) -> int:
    """The ``@`` between what somebody does and an organisation; 0 for none, as in ``(coffee @ Noma)``."""
    at = next((each for each in range(start + 1, stop - 1) if prose.keys[each] == "@"), 0)
    meets = any(prose.at(each).keys() & {"nouns", "verbs"} for each in range(start, at))
    return at if at and not meets and organisation_end(prose, at + 1, stop) == stop else 0


def _behind_link(prose: Prose, position: int, end: int) -> Affiliation | None:
    start = _behind_articles(prose, position + 1, end)
    last = organisation_end(prose, start, end)
    if last == start:
        return None
    said = prose.text(start, last)
    word = "chez" if "chez" in prose.keys[position:start] else prose.keys[position]
    if word in ("from", "aus", "of") and " ".join(prose.keys[start:last]) in COUNTRIES_AND_CITIES:
        return Affiliation(last, location=said, by=word)
    return Affiliation(last, company=said, by=word)


def _behind_articles(prose: Prose, position: int, end: int) -> int:
    while position < end and prose.keys[position] in ("the", "der", "die", "dem", "la", "le", "el", "chez", "l'"):
        position += 1
    return position


def organisation_end(prose: Prose, start: int, end: int) -> int:
    """Index after the last token of the organisation that begins at a token; ``start`` when none does."""
    last = position = start
    if start < end and prose.tokens[start].raw == "The":
        position += 1  # “The Corrib Times”
    inner = False
    days = prose.lexicon.words("days")
    while position < end and position - start < _ORGANISATION_WORDS_AT_MOST:
        token = prose.tokens[position]
        capital = token.sort is Sort.WORD and (token.is_capital and token.key not in ("i", "i'm", "i'll"))
        if capital and token.key in days and not (inner and last > start):
            break
        inner = last > start and token.key in _WITHIN_NAMES
        if capital or (token.sort is Sort.NUMBER and last > start and token.raw.isdigit()):
            last = position + 1
        elif not inner:
            break
        position += 1
    return last


_WITHIN_NAMES = frozenset(
    ("&", "of", "for", "de", "del", "du", "da", "do", "dos", "das", "di", "della", "dei", "des", "van", "der", "den",
     "und", "et", "y", "e")
)  # fmt: skip
"""Small words within the name of an organisation: ``Tasca do Mar``."""


def _in_apposition(prose: Prose, position: int, end: int) -> Affiliation | None:
    start = position + 1
    mark = prose.keys[position]
    stop = _end_of_part(prose, start, end)
    if start < stop and prose.keys[start] in _NOT_NOW:
        return None
    if stop - start > 1 and prose.keys[start] in _NOW:
        start += 1
    at = _workplace_in(prose, start, stop)
    if at is not None and _is_title(prose, start, at):
        begun = _behind_articles(prose, at + 1, end)
        last = organisation_end(prose, begun, end)
        if last > begun:
            return Affiliation(last, company=prose.text(begun, last), title=prose.text(start, at), by=",")
    if _is_title(prose, start, stop):
        said_from = start + 1 if prose.keys[start] in ("a", "an", "the", "our", "my") and stop - start > 1 else start
        owner = _owner_of_title(prose, said_from, stop)
        title, last, company = prose.text(owner or said_from, stop), stop, ""
        if owner:
            raw = prose.text(said_from, owner)
            company = raw[:-2] if raw[-2] in "'’ʼ" else raw[:-1]
        elif stop < end and prose.keys[stop] in (",", "@"):
            behind = organisation_end(prose, stop + 1, end)
            if behind > stop + 1:
                company, last = prose.text(stop + 1, behind), behind
        return Affiliation(last, company=company, title=title, by=mark)
    whole = organisation_end(prose, start, stop)
    behind_mark = prose.keys[stop] if stop < end else ""
    is_organisation = mark == "/" or any(
        prose.tokens[each].base in prose.lexicon.words("organisation") for each in range(start, stop)
    )
    is_between = behind_mark == mark == "," and _goes_on_small(prose, start, stop + 1, end)
    if whole == stop and stop > start and behind_mark == mark and (is_organisation or is_between):
        return Affiliation(stop, company=prose.text(start, stop), by=mark)
    return None


def _owner_of_title(prose: Prose, start: int, stop: int) -> int:
    """The token behind the organisation that owns a title: ``Acme's CFO``; 0 for none, as in ``Kim's assistant``."""
    owner = next((each for each in range(start, stop - 1) if prose.tokens[each].is_possessive), None)
    if owner is None or organisation_end(prose, start, owner + 1) != owner + 1:
        return 0
    begun = prose.tokens[start].base
    return 0 if is_usual_name(begun) or prose.context.names.longest_name_from(begun) else owner + 1


_NOW = frozenset(
    ("currently", "now", "presently", "aktuell", "derzeit", "jetzt", "actuellement", "actualmente", "ahora")
)
_NOT_NOW = frozenset(("formerly", "previously", "former", "ex", "once", "soon", "until", "fruher", "ehemals", "ancien",
                      "ancienne", "antes"))  # fmt: skip
"""Folded words before a title that somebody no longer has, or not yet."""


def _workplace_in(prose: Prose, start: int, stop: int) -> int | None:
    """The word between a title and where it is held: ``at``, ``chez``, or the last ``of`` before a capital."""
    before_workplaces = _BEFORE_WORKPLACES.get(prose.language, ("at", "@", "bei", "chez", "von"))
    of = _OF_IN_ROMANCE if prose.language in ("fr", "es") else ("of",)
    at = next((each for each in range(start + 1, stop - 1) if prose.keys[each] in before_workplaces), None)
    if at is not None:
        return at
    ofs = (each for each in range(stop - 2, start, -1) if prose.keys[each] in of)
    return next((each for each in ofs if prose.is_capital(each + 1)), None)


def _goes_on_small(prose: Prose, first: int, position: int, end: int) -> bool:
    """True if no list of names goes on: ``Dave Miller, Acme, lunch`` says where he works."""
    if position >= end or is_usual_name(prose.tokens[first].base) or prose.at(first):
        return False
    token = prose.tokens[position]
    return token.sort is Sort.WORD and token.raw.islower() and "joint" not in prose.at(position)


def _end_of_part(prose: Prose, start: int, end: int) -> int:
    position = start
    while position < end and prose.keys[position] not in (",", ".", ";", "/", "-", "–", "—", "(", ")", ":", "!", "?"):
        position += 1
    return position


def _is_title(prose: Prose, first: int, last: int) -> bool:
    """True if the words say what somebody does: one of them is a word for it, and they are few."""
    if not 0 < last - first <= _TITLE_WORDS_AT_MOST:
        return False
    if prose.is_capital(first) and last - first > 1 and is_usual_name(prose.tokens[first].base):
        return False  # “Sam Baker” bakes nothing
    titles = prose.lexicon.words("titles")
    verbs = any("verbs" in prose.at(each) or "theirs" in prose.at(each) for each in range(first, last))
    return not verbs and any(
        prose.keys[each] in titles or is_compound_title(prose, each) for each in range(first, last)
    )


_COMPOUND_TITLE = re.compile(
    r".{3,}(?:leiter|chef|ingenieur|entwickler|berater|manager|direktor|referent|sprecher|anwalt|arzt|forscher|lehrer"
    r"|redakteur|meister|techniker|designer|planer|architekt|verwalter|vertreter|betreuer|einkaufer|verkaufer|analyst"
    r"|assistent|beauftragte|vorstand|pfleger|therapeut|wissenschaftler|fuhrer|grunder|trainer)(?:in)?"
)
"""German titles of one word, folded: ``Einkaufsleiterin``, ``Entwicklungschef``."""


def is_compound_title(prose: Prose, position: int) -> bool:
    """True if a token is a German noun that ends in what somebody does: ``Einkaufsleiterin``."""
    is_noun = prose.language == "de" and prose.tokens[position].raw[:1].isupper()
    return is_noun and _COMPOUND_TITLE.fullmatch(prose.keys[position]) is not None
