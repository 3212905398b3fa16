"""Free text of a line, read as people write it: who took part, when, how and where; what is offered besides.

The rules are those of the word lists and of the modules this one puts together. Taken is only what has one reading
left; whatever has a plausible other reading is offered, and where two people remain it is asked.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from netui.domain.capture.model import (
    Detail,
    Mention,
    Offer,
    OfferKind,
    Person,
    Promise,
)
from netui.domain.capture.names.belonging import Belonging
from netui.domain.capture.names.known_names import NameHit, known_names
from netui.domain.capture.names.people import people_named, people_of
from netui.domain.capture.names.people_found import OfferedPerson, People
from netui.domain.capture.prose.cutting import read_prose
from netui.domain.capture.prose.days import ProseDay, days_of_report
from netui.domain.capture.prose.facts import Fact, facts_of, news_of
from netui.domain.capture.prose.no_reply import no_reply_in
from netui.domain.capture.prose.roles.model import Roles
from netui.domain.capture.prose.roles.reader import RoleReader
from netui.domain.capture.prose.sentences import Clause, Prose
from netui.domain.capture.prose.undone.due import ProsePromise
from netui.domain.capture.prose.undone.intentions import (
    are_only_promised,
    is_intention,
    is_told_first,
    nothing_came_about,
)
from netui.domain.capture.prose.undone.promises import promises_of
from netui.domain.capture.prose.ways import channel_in, surer_contacts
from netui.domain.capture.scanner import LineScan
from netui.domain.records.conversation import KeyPoint
from netui.domain.records.follow_up import Owner
from netui.domain.text.folding import fold


@dataclass(slots=True)
class Natural:
    """The meaning of free text beyond the grammar.

    Attributes:
        people: who took part, mentioned ones, and offered ones.
        on: the day that is taken; None when the text says none for certain.
        day: where the taken day stands.
        days: every day that the plain clauses say.
        channel: what the words say of how; an alias, or empty.
        channel_of_head: the same for a line that names people before its colon, where a noun of a later clause says
            nothing of how.
        place: start and end of the place in the text; None when there is none.
        offers: in the order of the line, without those of people.
        no_reply: start and end of the words that say that no answer came; None when none do.
        is_intention: whether nothing took place: everything is still to be done, or what was planned is off.
        small_head: start and end of what stands before the colon, where names in small letters may stand: it leaves
            the summary when one of them is taken.
        cuts: offer -> the stretch of the text that leaves the summary when it is taken.
    """

    prose: Prose
    people: People
    on: date | None = None
    day: ProseDay | None = None
    days: list[ProseDay] = field(default_factory=list)
    channel: str = ""
    channel_of_head: str = ""
    channel_at: tuple[int, int] | None = None
    offers: list[Offer] = field(default_factory=list)
    no_reply: tuple[int, int] | None = None
    is_intention: bool = False
    small_head: tuple[int, int] = (0, 0)
    cuts: dict[tuple[str, str, str], tuple[int, int]] = field(default_factory=dict)

    def offer_names_of_head(self, named: Sequence[OfferedPerson], end: int) -> None:
        """Offer those whom the words before the colon, which ends there, may name; each once."""
        offered = {fold(one.person.text) for one in self.people.offered}
        self.people.offered += [one for one in named if fold(one.person.text) not in offered]
        self.small_head = (0, end)


def read_natural(
    reading: LineScan,
    parts: list[tuple[int, int]],
    said: list[Person],
    *,
    everything: tuple[int, int],
    is_outright: bool,
) -> Natural:
    """Read the free text of a line.

    Args:
        reading: the line.
        parts: the parts of it that are free text; none when the line says everything in the grammar.
        said: the people that the grammar names.
        everything: start and end of all of it; when free text names nobody, whoever is named there took part.
        is_outright: whether the line says day, people and channel in the grammar, so that nothing is left to read.
    """
    prose = read_prose(reading, parts)
    hits = known_names(prose)
    promises = promises_of(prose, hits)
    roles = RoleReader(prose, hits).read()
    days = days_of_report(prose, _tokens_of_names(hits, roles), roles.told)
    intends = is_intention(prose, promises, roles, days)
    people = people_of(prose, roles, hits, promises if intends else [], said)
    is_all = parts == [reading.strip(*everything)]  # then there is no elsewhere
    if not (said or hits or people.taken or people.offered or people.selected or is_outright or is_all):
        people.taken = _named_elsewhere(reading, everything)
    none_met = not (said or people.taken) and bool(people.offered)
    is_off = none_met and (nothing_came_about(prose, roles) or are_only_promised(roles))
    natural = Natural(prose, people, days=days, is_intention=intends or is_off)
    _take_day(natural, days)
    natural.channel, natural.channel_at = channel_in(prose, roles.contacts)
    natural.channel_of_head, _ = channel_in(prose, surer_contacts(prose, roles.contacts))
    natural.no_reply = no_reply_in(prose, roles)
    if not promises and (intends or is_told_first(roles, days)):
        _offer_plan(natural, days)
    belonging = Belonging(people)
    for promise in promises:
        _offer_promise(natural, belonging, promise)
    _offer_facts(natural, belonging, facts_of(prose, hits))
    _offer_news(natural)
    natural.offers.sort(key=lambda offer: offer.start)
    return natural


def _tokens_of_names(hits: list[NameHit], roles: Roles) -> set[int]:
    known = {each for hit in hits if hit.from_dense is None for each in range(hit.first, hit.last)}
    new = (one.stranger for one in roles.named if one.stranger is not None)
    return known | {each for stranger in new for each in range(stranger.first, stranger.last)}


def _named_elsewhere(reading: LineScan, part: tuple[int, int]) -> list[Person]:
    """The people named in what the grammar took: a key point, a promise; with somebody selected they are mentioned."""
    prose = read_prose(reading, [part])
    hits = [hit for hit in known_names(prose) if not hit.is_possessive]
    if "not" in prose.places:
        return []
    return people_named(prose, hits)


def _take_day(natural: Natural, days: list[ProseDay]) -> None:
    prose = natural.prose
    back = [day for day in days if not day.is_ahead and day.day <= prose.context.today]
    took_part = {one.clause.first for one in natural.people.roles.took_part}
    with_contact = [day for day in back if day.is_certain and _is_of_contact(prose, day, took_part)]
    if with_contact:
        natural.day = next((day for day in with_contact if _is_of_own_clause(prose, day)), with_contact[0])
        natural.on = natural.day.day
    elif back and not natural.is_intention:
        day = back[0]
        if day.clause is not prose.clauses[0] and not day.clause.has_contact:
            return
        why = f"“{prose.reading.words(day.start, day.end)}” may be the day"
        add_offer(natural, Offer(OfferKind.DAY, day.start, day.end, "", why, on=day.day), None)


def _is_of_own_clause(prose: Prose, day: ProseDay) -> bool:
    """True if a clause says of itself what happened that day; ``Kim moved on monday`` only names who is met later."""
    return day.clause.has_contact or prose.tokens[day.clause.first].start == day.start


def _is_of_contact(prose: Prose, day: ProseDay, took_part: set[int]) -> bool:
    """True if a day belongs to what happened: in a clause of contact, filling one, or at the head of the line.

    ``took_part`` are the first tokens of clauses that name those who took part.
    """
    clause = day.clause
    fills = prose.tokens[clause.first].start >= day.start and prose.tokens[clause.last - 1].end <= day.end + 1
    behind_name = prose.clauses[0].begun_by == "[" and clause.begun_by == "]"  # “[Kim Sorensen] on monday we had lunch”
    behind_name = behind_name and "had" in prose.keys[clause.first : clause.last]
    at_head = (clause is prose.clauses[0] or behind_name) and prose.tokens[clause.first].start == day.start
    takes_part = clause.first in took_part and not _is_news(prose, clause)
    return clause.has_contact or takes_part or fills or at_head


def _is_news(prose: Prose, clause: Clause) -> bool:
    """True if a clause is about what somebody did, whom it begins with: ``Kim moved out on monday``."""
    return prose.says(clause.first + 1, min(clause.last, clause.first + 3), "news_heads")


def add_offer(natural: Natural, offer: Offer, cut: tuple[int, int] | None) -> None:
    """Add an offer whose places are those of the text; they become those of the line as typed."""
    reading = natural.prose.reading
    text = " ".join(reading.text[offer.start : offer.end].split())
    placed = replace(offer, start=reading.origin(offer.start), end=reading.origin(offer.end), text=text)
    natural.offers.append(placed)
    if cut is not None:
        natural.cuts[placed.key] = cut


def _offer_plan(natural: Natural, days: list[ProseDay]) -> None:
    """``lunch with tomek tomorrow``: the whole clause is what is to be done, on that day."""
    prose = natural.prose
    day = next((day for day in days if day.is_ahead and day.clause.has_contact), None)
    if day is None:
        return
    clause = day.clause
    start, end = prose.tokens[clause.first].start, prose.tokens[clause.last - 1].end
    before = prose.text(clause.first, max(clause.first, prose.token_from(day.start)))
    words = f"{before} {prose.reading.words(day.end, end)}".strip(" ,")
    promise = Promise(Owner.ME, words, day.day)
    why = "the only day lies ahead: nothing has happened yet"
    add_offer(natural, Offer(OfferKind.PROMISE, start, end, "", why, promise=promise), (start, end))


def _offer_promise(natural: Natural, belonging: Belonging, said: ProsePromise) -> None:
    prose = natural.prose
    tokens, context = prose.tokens, prose.context
    due_on = said.due_on or context.thank_within.after(context.today)
    start, end = tokens[said.first].start, tokens[said.last - 1].end
    about = belonging.whom(said)
    promise = Promise(said.owner, said.what, due_on, about)
    cut_from = tokens[said.clause.first].start if said.first >= said.clause.first else start
    add_offer(natural, Offer(OfferKind.PROMISE, start, end, "", said.why, promise=promise), (min(start, cut_from), end))


def _offer_facts(natural: Natural, belonging: Belonging, facts: list[Fact]) -> None:
    prose = natural.prose
    for fact in facts:
        about = belonging.owner_of(fact)
        if about is None:
            continue
        whose = None if about is belonging.only else about
        start, end = prose.tokens[fact.first].start, prose.tokens[fact.last - 1].end
        detail = Detail(fact.field, fact.value, whose)
        add_offer(natural, Offer(OfferKind.FIELD, start, end, "", fact.why, details=(detail,)), None)


def _offer_news(natural: Natural) -> None:
    prose = natural.prose
    origin, tokens = prose.reading.origin, prose.tokens
    offered = sorted(offer.start for offer in natural.offers)
    taken = set()
    for clause in prose.clauses:
        start, end = origin(tokens[clause.first].start), origin(tokens[clause.last - 1].end)
        if bisect_left(offered, start) < bisect_left(offered, end):
            taken.add(clause.first)
    for news in news_of(prose, taken):
        start, end = tokens[news.clause.first].start, tokens[news.clause.last - 1].end
        offer = Offer(OfferKind.POINT, start, end, "", news.why, point=KeyPoint(news.text))
        add_offer(natural, offer, (start, end))


def mentions_of(natural: Natural, people: tuple[Person, ...]) -> list[Mention]:
    """The known people who are named and took no part, in order."""
    reading = natural.prose.reading
    took = {person.contact_id for person in people}
    return [
        Mention(hit.ids[0], natural.prose.text(hit.first, hit.last), reading.origin(start), reading.origin(end))
        for hit, (start, end) in natural.people.mentioned
        if len(hit.ids) == 1 and hit.ids[0] not in took
    ]
