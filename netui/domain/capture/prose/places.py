"""The place of a conversation in free text: behind ``at`` in a clause in which somebody was met."""

from __future__ import annotations

import re

from netui.domain.capture.clauses import find_place
from netui.domain.capture.model import Offer, OfferKind
from netui.domain.capture.names.place_names import ARTICLES, COUNTRIES_AND_CITIES, NO_PLACE, bare_place
from netui.domain.capture.names.stop_words import PLACES
from netui.domain.capture.prose.natural import Natural, add_offer
from netui.domain.capture.prose.roles.model import REMOTE
from netui.domain.capture.prose.sentences import Clause, ClauseKind
from netui.domain.capture.stretches import Stretches
from netui.domain.text.folding import fold

_NO_PLACE_FIRST = frozenset(("i", "we", "he", "she", "they", "it", "you", "his", "her", "their", "your", "once"))


def place_in(natural: Natural, found: tuple[int, int] | None) -> tuple[int, int] | None:
    """Start and end of the place: in a clause in which somebody was met, or at the head of the line.

    ``found`` is what stands behind ``at`` in the first clause, for a line that is no prose.
    """
    prose = natural.prose
    roles = natural.people.roles
    facts = Stretches(
        (offer.start, offer.end) for offer in natural.offers if offer.kind in (OfferKind.FIELD, OfferKind.PROMISE)
    )
    about_people = Stretches(
        (prose.tokens[one.first].start, prose.tokens[one.behind.last - 1].end)
        for one in roles.named
        if one.behind is not None
    )
    took_part = {one.clause.first for one in roles.took_part}
    names = {
        prose.tokens[one.first].start for one in roles.named if one.hit is not None and not one.hit.is_possessive
    }  # “waved at Kim”
    companies = {fold(prose.context.profile(one.contact_id).company) for one in natural.people.taken if one.contact_id}
    for number, clause in enumerate(prose.clauses):
        told = roles.told.get(clause.first, clause.last)
        opens = prose.keys[clause.first] == "at"
        tells = opens or clause.has_contact or number == 0 or clause.first in took_part
        if clause.kind is not ClauseKind.PLAIN or not tells or prose.says(clause.first, clause.last, "not"):
            continue
        if told == clause.first:
            continue
        start, end = prose.tokens[clause.first].start, prose.tokens[told - 1].end
        place = find_place(prose.reading.mask, start, end)
        if place is None and natural.channel not in REMOTE:
            place = _behind_sign(prose.reading.mask, start, end)
        if place is None or not _is_place(natural, place, number, clause):
            continue
        first = prose.reading.origin(place[0])
        within = facts.hold(first, first + 1)
        behind = about_people.hold(place[0], place[0] + 1)
        if not within and not behind and place[0] not in names and fold(prose.reading.words(*place)) not in companies:
            return _cut_at_day(natural, place)
    return found if not prose.clauses else None


_PLACE_WORDS_AT_MOST = 5


def offer_known_place(natural: Natural) -> None:
    """Offer where somebody has been met before: ``coffee with Kim in Lisbon``; or a place before the colon."""
    prose = natural.prose
    if natural.people.roles.took_part and _offer_place_before_colon(natural):
        return
    people = [one.contact_id for one in (natural.people.said or natural.people.taken) if one.contact_id]
    people = people or [one.contact_id for one in natural.people.selected]
    took_part = {one.clause.first for one in natural.people.roles.took_part}
    clauses = [
        each
        for each in prose.clauses
        if each.kind is ClauseKind.PLAIN and (each.has_contact or each.first in took_part)
    ]
    for clause in clauses if people else ():
        for position in range(clause.first, clause.last - 1):
            if prose.keys[position] in prose.lexicon.words("within") and _offer_place_at(
                natural, position + 1, clause, people
            ):
                return


def _offer_place_before_colon(natural: Natural) -> bool:
    """Offer the place with which a line begins: ``Lisbon: met Kim``, ``the park: met Kim``; whether there is one."""
    prose, first = natural.prose, natural.prose.clauses[0]
    if first.last >= len(prose.keys) or prose.keys[first.last] != ":":
        return False
    said = bare_place(prose.text(first.first, first.last))
    if not (said in PLACES or said in COUNTRIES_AND_CITIES):
        return False
    start, end = prose.tokens[first.first].start, prose.tokens[first.last - 1].end
    place = prose.text(first.first, first.last)
    add_offer(natural, Offer(OfferKind.PLACE, start, end, "", "a place before the colon", place=place), None)
    return True


def _offer_place_at(natural: Natural, first: int, clause: Clause, people: list[str]) -> bool:
    prose = natural.prose
    start = first
    while start < clause.last - 1 and prose.keys[start] in ARTICLES:
        start += 1
    known = prose.context.places_with(people)
    for last in range(min(clause.last, start + _PLACE_WORDS_AT_MOST), start, -1):
        if fold(prose.text(start, last)) in known:
            place = prose.text(first, last)
            why = f"“{prose.keys[first - 1]} …” is where they have been met before"
            offer = Offer(OfferKind.PLACE, prose.tokens[first].start, prose.tokens[last - 1].end, "", why, place=place)
            add_offer(natural, offer, None)
            return True
    return False


_LETTERS_AT_MOST = 60
_LETTERS_BEFORE = 60
_SIGN = re.compile(r"(?<=\s)@\s+(?=\S)")
_SIGN_ENDS = re.compile(r"\s(?:with|w/|and|for|about|re)(?=\s)")


def _behind_sign(mask: str, start: int, end: int) -> tuple[int, int] | None:
    """Start and end of the place behind ``@`` and a blank: ``lunch @ Nopi``; None when there is none."""
    sign = _SIGN.search(mask, start, end)
    if sign is None or NO_PLACE.match(mask, sign.end(), end):
        return None
    stop = _SIGN_ENDS.search(mask, sign.end(), end)
    last = sign.end() + len(mask[sign.end() : stop.start() if stop else end].rstrip(" .,;!?"))
    return (sign.end(), last) if sign.end() < last <= sign.end() + _LETTERS_AT_MOST else None


def _is_place(natural: Natural, place: tuple[int, int], number: int, clause: Clause) -> bool:
    prose = natural.prose
    words = fold(prose.reading.words(*place)).split()
    if not words or words[0] in _NO_PLACE_FIRST or " ".join(words) in prose.lexicon.words("no_place"):
        return False
    before = fold(prose.reading.mask[max(0, place[0] - _LETTERS_BEFORE) : place[0]]).split()
    previous = before[-2] if len(before) > 1 else ""
    return words[0] not in prose.lexicon.words("no_place") and previous not in prose.lexicon.words("no_place_after")


def _cut_at_day(natural: Natural, place: tuple[int, int]) -> tuple[int, int] | None:
    """The place without a day behind it: ``at the opera on sunday``; nor a name of somebody who was there."""
    prose, (start, end) = natural.prose, place
    stops = [natural.day.start] if natural.day is not None and start < natural.day.start < end else []
    stops += [one.start for one in natural.days if start < one.start < end]
    for stop in stops:
        end = min(end, stop)
    said = prose.reading.mask[start:end].rstrip(" ,.;")
    for word in (" on", " w/", " with", " w", " and", " &", " +", " for", " in"):
        said = said.removesuffix(word)
    return (start, start + len(said)) if said.strip() else None
