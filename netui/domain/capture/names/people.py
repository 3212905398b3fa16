"""The people whom the names of free text mean: taken, offered, asked about or only mentioned."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from netui.domain.capture.context import Profile
from netui.domain.capture.model import Person
from netui.domain.capture.names.known_names import NameHit
from netui.domain.capture.names.people_found import (
    OfferedPerson,
    People,
    absent_by_name,
    offer_each_who_may_be_absent,
    offers_half_a_given_name,
    span,
)
from netui.domain.capture.names.strangers import name_of, offer_introduced, offer_new_in_promise, take_stranger
from netui.domain.capture.prose.roles.model import Named, Role, Roles
from netui.domain.capture.prose.sentences import ClauseKind, Prose
from netui.domain.capture.prose.undone.due import ProsePromise
from netui.domain.text.folding import fold

_SLIPS_LOOKED_FOR = 6


def people_of(
    prose: Prose, roles: Roles, hits: list[NameHit], intended: Sequence[ProsePromise], said: list[Person]
) -> People:
    """The people whom names mean, beside those of the grammar; ``intended`` are promises about people not yet met."""
    people = People(prose, roles, said=said)
    if not said:
        absent = absent_by_name(people)
        for number, named in enumerate(roles.took_part):
            if named.hit is not None and named.first < absent.get(named.hit.ids[0], 0):
                continue  # “lunch with Kim and Nora, Nora never came”
            if named.hit is not None:
                _take_known(people, named)
            elif named.stranger is not None:
                take_stranger(people, named, named.stranger, looks_for_slips=number < _SLIPS_LOOKED_FOR)
        _take_intended(people, intended, hits)
        offer_introduced(people)
    _merge_repeated(people)
    if not said:
        _settle(people)
        offer_each_who_may_be_absent(people)
    _collect_mentioned(people, hits)
    if intended and not (said or people.taken or people.offered or people.selected):
        offer_new_in_promise(people, intended)
    if not (said or people.taken or people.offered):
        _offer_mentioned(people, selected=bool(people.selected))
        _offer_unknown(people)
    return people


def _known_person(people: People, hit: NameHit) -> Person:
    prose = people.prose
    start, end = hit.from_dense or span(people, hit.first, hit.last)
    if hit.is_possessive:
        raw = prose.tokens[hit.last - 1].raw
        end -= len(raw) - len(raw[:-2] if raw[-2:-1] in "'’ʼ" else raw[:-1])
    text = prose.reading.words(start, end)
    settled = hit.ids[0] if len(hit.ids) == 1 else ""
    return Person(text, settled, hit.ids, start=prose.reading.origin(start), end=prose.reading.origin(end))


def people_named(prose: Prose, hits: list[NameHit]) -> list[Person]:
    """The people of these names as if they had taken part, each once."""
    people = People(prose, Roles())
    people.taken = [_known_person(people, hit) for hit in hits]
    _merge_repeated(people)
    _settle(people)
    return people.taken


def _take_known(people: People, named: Named) -> None:
    assert named.hit is not None
    person = _known_person(people, named.hit)
    if offers_half_a_given_name(people, named.hit, person):
        return
    if named.behind is not None and (not named.hit.is_whole or len(person.candidates) > 1):
        said = fold(named.behind.company or named.behind.title or named.behind.location)
        profiles = {each: people.prose.context.profile(each) for each in person.candidates}
        fits = [
            each
            for each, profile in profiles.items()
            if (said and any(_fits(said, fold(own)) for own in (profile.company, profile.title, profile.location)))
            or (named.behind.by == "(" and said in fold(people.prose.context.names.name(each)).split())
        ]
        if len(fits) == 1:
            text = person.text if len(person.candidates) == 1 else name_of(people, fits[0])
            person = replace(person, text=text, contact_id=fits[0], candidates=(fits[0],))
        elif len(person.candidates) == 1 and not fits and named.behind.by in _SAYS_OF_WHERE:
            only = profiles[person.candidates[0]]
            if named.behind.company and only.company and not named.behind.company.islower():
                person = replace(person, contact_id="", says_new=True)
    elif len(person.candidates) > 1:
        person = _told_apart_before(people, person, named.hit.first)
        if not person.contact_id:
            person = _told_apart_behind(people, person, named.hit.last)
    people.taken.append(person)
    people.why[(person.start, person.end)] = named.why


_SAYS_OF_WHERE = frozenset(("from", "of", "(", "von", "vom", "aus", "de", "d'", "del", "du", "chez"))
"""Words between a first name and an organisation that say of whom the name is."""


def _told_apart_before(people: People, person: Person, first: int) -> Person:
    """The person, settled by the organisation that owns the name: ``Kestrel's Sam``, ``Orchard Bank's Grace``."""
    prose = people.prose
    if not first or not prose.tokens[first - 1].is_possessive:
        return person
    word = prose.tokens[first - 1].base
    fits = [each for each in person.candidates if word in fold(prose.context.profile(each).company).split()]
    return _settled_on(people, person, fits)


def _settled_on(people: People, person: Person, fits: Sequence[str]) -> Person:
    """The person as the only one who fits; as it was when none does, or several."""
    if len(fits) != 1:
        return person
    return replace(person, text=name_of(people, fits[0]), contact_id=fits[0], candidates=(fits[0],))


_BEFORE_WHEREABOUTS = ("from", "of", "at", "@", "von", "bei", "de", "del", "du", "chez")


def _told_apart_behind(people: People, person: Person, position: int) -> Person:
    """The person, settled by a company or a place in small letters behind the name: ``grace from tidewater``."""
    prose = people.prose
    if position + 1 >= len(prose.keys) or prose.keys[position] not in _BEFORE_WHEREABOUTS:
        return person
    word = prose.keys[position + 1]
    fits = [
        each
        for each in person.candidates
        if len(word) > 2 and word in _words_of_whereabouts(prose.context.profile(each), prose.keys[position])
    ]
    return _settled_on(people, person, fits)


def _words_of_whereabouts(profile: Profile, link: str) -> list[str]:
    """The folded words of where somebody works, and behind ``from`` of where they live as well."""
    where = f"{profile.company} {profile.location}" if link in ("from", "aus", "de", "von") else profile.company
    return fold(where).split()


def _fits(said: str, own: str) -> bool:
    return bool(own) and (said in own or own in said)


_BY_WHOM = (["per"], ["via"], ["through"])
"""Words before a name that leaves it the one by whom somebody else is met."""


def _take_intended(people: People, promises: Sequence[ProsePromise], hits: list[NameHit]) -> None:
    """The people whom open promises are about: the first name in each promise, and those joined to it."""
    prose = people.prose
    named = [hit for hit in hits if not hit.is_possessive and prose.keys[hit.first - 1 : hit.first] not in _BY_WHOM]
    firsts = [hit.first for hit in named]
    for promise in promises:
        at = bisect_left(firsts, promise.first)
        while at < len(named) and named[at].first < promise.last:
            person = _known_person(people, named[at])
            people.taken.append(person)
            people.why[(person.start, person.end)] = "whom it is to be done for"
            joint = prose.has(named[at].last, "joint")
            at += 1
            if joint is None or at == len(named) or named[at].first != named[at - 1].last + joint.length:
                break


def _merge_repeated(people: People) -> None:
    """Each person once; a first name again means the person who was named with more of it."""
    known = {person.contact_id for person in people.taken if person.contact_id}
    kept: dict[str, Person] = {}
    for person in people.taken:
        again = not person.contact_id and not known.isdisjoint(person.candidates)
        if not again:
            kept.setdefault(person.contact_id or f"{fold(person.text)}{'' if person.is_new else '?'}", person)
    people.taken = list(kept.values())
    begun = {fold(one.text).split()[0] for one in people.taken if one.is_new}
    begun |= {fold(one.person.text).split()[0] for one in people.offered if len(one.person.text.split()) > 1}
    people.offered = [
        one
        for one in people.offered
        if one.person.contact_id not in known
        and (len(one.person.text.split()) > 1 or fold(one.person.text) not in begun)
    ]
    firms = {fold(people.prose.context.profile(each).company) for each in known}
    people.offered = [one for one in people.offered if fold(one.person.text) not in firms]
    once = {one.person.contact_id: one for one in reversed(people.offered) if one.person.contact_id}
    people.offered = [one for one in people.offered if once.get(one.person.contact_id, one) is one]


def _settle(people: People) -> None:
    """An ambiguous name goes to the candidate who most often appears with the others, if one does."""
    named = [person.contact_id for person in people.taken if person.contact_id]
    together = people.prose.context.together
    for at, person in enumerate(people.taken):
        if person.is_settled or person.says_new or not named:
            continue
        counts = {each: together(each, named) for each in person.candidates if each not in named}
        ranked = sorted(counts, key=lambda each: -counts[each])
        if ranked and counts[ranked[0]] > 0 and (len(ranked) == 1 or counts[ranked[1]] < counts[ranked[0]]):
            people.taken[at] = replace(person, contact_id=ranked[0], candidates=tuple(ranked))
        elif ranked:
            people.taken[at] = replace(person, candidates=tuple(ranked))


def _collect_mentioned(people: People, hits: list[NameHit]) -> None:
    took = {each for one in [*people.said, *people.taken] for each in (one.contact_id, *one.candidates) if each}
    took |= {one.person.contact_id for one in people.offered}
    for hit in hits:
        if not took.intersection(hit.ids):
            people.mentioned.append((hit, hit.from_dense or span(people, hit.first, hit.last)))


_KEEP_AWAY = frozenset(("not", "except"))
"""Lists of words by which whoever is named was not there."""

_NOTHING_CAME_ABOUT = frozenset(("missed", "fell_through"))
"""Lists of words by which nothing came about with whoever is named: that is worth a note, which is offered."""


def _offer_mentioned(people: People, *, selected: bool) -> None:
    """Offer somebody mentioned where nobody took part; the owner of something that was answered did take part.

    With somebody selected, whoever is only mentioned leaves the selection what it is.
    """
    prose, roles = people.prose, people.roles
    blocked = (ClauseKind.QUESTION,)
    known = {one.hit.ids: one for one in roles.named if one.hit is not None and one.clause.kind not in blocked}
    named = next(iter(known.values()), None) if len(known) < 2 else _who_promises(people, list(known.values()))
    if named is None:
        return
    assert named.hit is not None
    person = _known_person(people, named.hit)
    if not person.contact_id:
        return
    if (named.role is Role.OWNER or not selected) and _is_spoken_to_by_pronoun(people, named):
        people.mentioned = [one for one in people.mentioned if one[0].ids != named.hit.ids]
        people.taken.append(person)
        people.why[(person.start, person.end)] = "the pronoun can mean nobody else"
        return
    if named.role is Role.OWNER and prose.has(named.last, "kin") is not None:
        return  # “Tomek's brother” is somebody else
    said = (prose.at(each).keys() for each in range(named.clause.first, named.clause.last))
    kept_away = any(found & _KEEP_AWAY and not found & _NOTHING_CAME_ABOUT for found in said)
    if selected or (kept_away and not _got_in_touch(prose)):
        return
    people.mentioned = [one for one in people.mentioned if one[0].ids != named.hit.ids]
    start, end = span(people, named.first, named.last)
    people.offered.append(OfferedPerson(person, {}, start, end, "nobody else is named"))


def _who_promises(people: People, known: Sequence[Named]) -> Named | None:
    """The one of several who will do something: ``Omar will intro me to Kim``; None where that is not so plain."""
    prose = people.prose
    if len(prose.clauses) > 1 or prose.clauses[0].kind is not ClauseKind.PROMISE:
        return None
    return next((one for one in known if one.first == 0 and prose.has(one.last, "theirs_will") is not None), None)


def _offer_unknown(people: People) -> None:
    """Offer the one unknown name of a text in which nobody took part: ``lunch with Zoe Parker got cancelled``."""
    unknown = [one for one in people.roles.named if one.stranger is not None and one.role is Role.MENTIONED]
    if len(unknown) != 1 or unknown[0].stranger is None or people.taken or people.offered or people.mentioned:
        return
    unknown[0].stranger.is_certain = False
    take_stranger(people, unknown[0], unknown[0].stranger, looks_for_slips=True)


def _got_in_touch(prose: Prose) -> bool:
    """True if a pronoun wrote or called: ``forgot to send Liam the tickets, he texted me``."""
    for clause in prose.clauses:
        if clause.kind is not ClauseKind.THEIRS:
            continue
        verbs = ((each, prose.has(each, "verbs")) for each in range(clause.first + 1, clause.last))
        behind = (each + verb.length for each, verb in verbs if verb is not None and verb.value != "-")
        if any(each < clause.last and prose.keys[each] in ("me", "us") for each in behind):
            return True
    return False


def _is_spoken_to_by_pronoun(people: People, named: Named) -> bool:
    """True if a contact verb with a pronoun follows a name: ``read José's paper, emailed him``."""
    prose = people.prose
    pronouns = prose.lexicon.words("pronouns")
    for contact in people.roles.contacts:
        verb = prose.has(contact.position, "verbs")
        behind = contact.position + (verb.length if verb is not None else 1)
        joins = prose.has(behind, "with") if verb is None else None
        behind += joins.length if joins is not None else 0  # “had dinner with her”
        if contact.position >= named.last and behind < len(prose.keys) and prose.keys[behind] in pronouns:
            return True
    return False
