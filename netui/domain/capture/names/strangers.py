"""Unknown names of a free text: somebody new, a slip, or the family of somebody known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from netui.domain.capture.mentions import reads_as_new
from netui.domain.capture.model import Person
from netui.domain.capture.names.affiliations import Affiliation, affiliation_at
from netui.domain.capture.names.new_people import Stranger, stranger_at
from netui.domain.capture.names.people_found import OfferedPerson, People, span
from netui.domain.capture.names.slips import with_a_slip
from netui.domain.capture.prose.roles.model import Named, Role
from netui.domain.capture.prose.sentences import Clause, ClauseKind
from netui.domain.capture.prose.undone.asked_for import WITH
from netui.domain.capture.prose.undone.due import ProsePromise
from netui.domain.people.names.name_parts import TITLES
from netui.domain.people.names.name_words import core_of, name_parts_of
from netui.domain.people.names.usual_names import is_usual_name
from netui.domain.text.folding import fold


def take_stranger(people: People, named: Named, stranger: Stranger, *, looks_for_slips: bool) -> None:
    """Take or offer somebody new; a name with a slip is offered as the one it may mean."""
    prose = people.prose
    start, end = span(people, stranger.first, stranger.last)
    reading = prose.reading
    # Before a colon the name alone would mean somebody known, or nobody: the line has to say that it is new.
    says_new = bool(prose.context.names.meant(stranger.name)) or not reads_as_new(reading, stranger.name)
    first, last = reading.origin(start), reading.origin(end)
    person = Person(stranger.name, is_new=True, start=first, end=last, says_new=says_new)
    close = stranger.slip_of or (with_a_slip(stranger.name, prose.context.names) if looks_for_slips else "")
    last_end = prose.tokens[named.behind.last - 1].end if named.behind is not None else end
    why = f"{named.why or 'a name'} before a name that nobody has"
    if close:
        text = reading.words(start, end)
        known = Person(name_of(people, close), close, (close,), start=person.start, end=person.end)
        people.offered.append(
            OfferedPerson(known, {}, start, end, f"“{text}” is one slip from {prose.context.names.name(close)}")
        )
        return
    somebody_known, why_known = _family_or_part(people, stranger)
    if somebody_known:
        known = Person(name_of(people, somebody_known), somebody_known, (somebody_known,))
        known = replace(known, start=person.start, end=person.end)
        people.offered.append(OfferedPerson(known, {}, start, end, why_known))
    if why_known:
        return
    fields = _fields(named.behind)
    is_with = bool(named.why) and not named.why.startswith(("at the head", "“… "))
    if stranger.is_certain and is_with and not _is_on_show(people, stranger.first):
        says_new = _SAYS_NEW.match(reading.mask, end) is not None
        if not says_new and (perhaps := _in_another_order(people, stranger)):
            # As before a colon: “lunch with James Thomas” is asked about where Thomas James is known.
            people.taken.append(replace(person, is_new=False, candidates=perhaps, says_new=True))
            return
        people.taken.append(person)
        people.why[(person.start, person.end)] = named.why
        if fields:
            people.fields.append((person, fields, start, last_end))
        return
    people.offered.append(OfferedPerson(person, fields, start, last_end, why))


def offer_new_in_promise(people: People, promises: Sequence[ProsePromise]) -> None:
    """Offer the unknown full name for whom something is to be done: ``call Zoe Martens tomorrow``."""
    prose = people.prose
    for promise in promises:
        for position in range(promise.speaks_of, promise.last):
            stranger = stranger_at(prose, position, promise.last, small=False)
            if stranger is None or stranger.is_possessive or stranger.last - stranger.first < 2:
                continue
            if not (stranger.is_certain or position == promise.speaks_of or prose.keys[position - 1] in WITH):
                continue
            stranger.is_certain = False  # a name that is only to be written to is offered, never taken
            behind = affiliation_at(prose, stranger.last, promise.last, is_new=True)
            named = Named(position, stranger.last, Role.MENTIONED, "", None, stranger, behind, promise.clause)
            take_stranger(people, named, stranger, looks_for_slips=True)
            return


def offer_introduced(people: People) -> None:
    """Offer those to whom somebody introduced the user: ``Kim introduced me to Dr Farida Noor``."""
    prose = people.prose
    for position in prose.places.get("introduced", ()) if people.taken else ():
        clause = next(each for each in prose.clauses if position < each.last)
        first, last = position + prose.at(position)["introduced"].length, clause.last
        if prose.language == "de":
            # “Kim hat mir Ulrike Sander vorgestellt”, “stellte mir Ulrike Sander vor”
            last = prose.first_of("introduced_at_end", first, last)
        if last == clause.last if prose.language == "de" else first >= last:
            continue
        if clause.kind is ClauseKind.QUESTION or prose.says(clause.first, clause.last, "not"):
            continue
        _offer_new_between(people, first, last, clause)


def _offer_new_between(people: People, first: int, last: int, clause: Clause) -> None:
    """Offer the unknown names from a token on, which may begin behind ``her colleague``; a list of them goes on."""
    prose = people.prose
    named = {each for one in people.roles.named for each in range(one.first, one.last)}
    reach = min(last, first + _WORDS_BEFORE_INTRODUCED_AT_MOST)
    while first < reach:
        stranger = stranger_at(prose, first, last, small=False) if first not in named else None
        if stranger is None or stranger.is_possessive or not _is_somebody(stranger, prose.language):
            first += 1
            continue
        stranger.is_certain = False
        behind = affiliation_at(prose, stranger.last, last, is_new=True)
        introduced = Named(first, stranger.last, Role.MENTIONED, "“introduced”", None, stranger, behind, clause)
        take_stranger(people, introduced, stranger, looks_for_slips=True)
        if stranger.last >= last or "joint" not in prose.at(stranger.last):
            return
        first = stranger.last + 1
        reach = min(last, first + 1)


def _is_somebody(stranger: Stranger, language: str) -> bool:
    """True if somebody was introduced by that name; a German thing has a capital, too."""
    is_full = stranger.last - stranger.first > 1 and language != "de"
    return is_full or stranger.is_usual or stranger.has_title


_WORDS_BEFORE_INTRODUCED_AT_MOST = 5


def _in_another_order(people: People, stranger: Stranger) -> tuple[str, ...]:
    """Ids of those whose whole name or alias has just these words, in another order."""
    names, core = people.prose.context.names, core_of(name_parts_of(fold(stranger.name)))
    if len(core) < 2:
        return ()
    return names.in_order(
        one
        for one in names.with_words(core)
        if any(sorted(said) == sorted(core) and list(said) != list(core) for said in map(core_of, names.words_of(one)))
    )


_SAYS_NEW = re.compile(r"\s*\(new\)", re.IGNORECASE)
"""Pattern of the word behind a name with which the user says that it is nobody known."""

_SHOWS = frozenset(
    ("film", "movie", "cinema", "concert", "gig", "play", "show", "theatre", "theater", "opera", "kino", "konzert",
     "cine", "cinema", "concierto", "pelicula", "serie", "series")
)  # fmt: skip


def _is_on_show(people: People, first: int) -> bool:
    """True if somebody unknown may be who was seen rather than met: ``film with Jack Nicholson``."""
    before = people.prose.keys[max(0, first - 2) : first - 1]
    return bool(_SHOWS.intersection(before))


def _fields(behind: Affiliation | None) -> dict[str, str]:
    if behind is None:
        return {}
    said = {"company": behind.company, "title": behind.title, "location": behind.location}
    return {name: value for name, value in said.items() if value}


def _family_or_part(people: People, stranger: Stranger) -> tuple[str, str]:
    """Id of somebody known whom an unknown name may mean, and why; no id, and why, where it may mean several."""
    if known := _known_by_part(people, stranger):
        return known, "a part of the name of somebody known"
    family = _family_of(people, stranger)
    says_who = stranger.has_title and not stranger.name.startswith("Messrs")
    if not family or (says_who and not stranger.name.endswith("s")):
        return "", ""
    article = people.prose.keys[stranger.first - 1] in ("the", "die", "les", "los")
    is_family = len(family) == 1 and stranger.name.endswith("s") and article
    return (family[0] if is_family else ""), "the family of somebody known"


_NAME_A_SPOUSE = frozenset(("mrs", "mr", "messrs", "frau", "herr", "mme", "madame", "sra", "senora", "signora"))
"""Titles with which a family name alone may mean somebody else of the family."""


_APOSTROPHE = re.compile("['’ʼ]")


def _known_by_part(people: People, stranger: Stranger) -> str:
    """Id of the one known person whose name has all these words, in order: ``Hugo Lima``, ``T. Nowak``, ``Moreau``.

    An initial stands for a word. Empty for nobody, for several, and for a given name alone.
    """
    # “O'Connor” is kept with and without its apostrophe as a word: OConnor
    said = [_APOSTROPHE.sub("", fold(word)).strip(".") for word in stranger.name.split()]
    names = people.prose.context.names
    words = [word for word in said if word not in TITLES]
    whole = [word for word in words if len(word) > 1]
    before = people.prose.keys[stranger.first - 1] if stranger.first else ""
    is_everyday = said[0] in people.prose.lexicon.words("everyday") and before != "another"
    if len(said) == 1 and is_everyday and len(begun := names.begins(said)) == 1:
        return begun[0]  # “Jack”, who counts as nobody in the place of an everyday word: there is one already
    given_alone = not stranger.has_title and len(words) == 1 and is_usual_name(words[0])
    if not whole or given_alone or (len(words) == 1 and _NAME_A_SPOUSE & set(said)):
        return ""
    fits = [
        each for each in names.with_words(whole) if any(_stand_in_order(words, name) for name in names.words_of(each))
    ]
    return fits[0] if len(fits) == 1 else ""


def _stand_in_order(words: Sequence[str], name: Sequence[str]) -> bool:
    rest = iter(name)
    return all(any(each == word or (len(word) == 1 and each.startswith(word)) for each in rest) for word in words)


def _family_of(people: People, stranger: Stranger) -> tuple[str, ...]:
    """Ids of those whose family name a single unknown word is: ``the O'Briens``, ``Messrs. Stone``; empty for none."""
    bare = " ".join(word for word in stranger.name.split() if fold(word).strip(".") not in TITLES | {"messrs"})
    if len(bare.split()) != 1 or is_usual_name(bare):
        return ()
    names = people.prose.context.names
    return names.meant(bare) or (names.meant(bare[:-1]) if bare.endswith("s") and len(bare) > 4 else ())


def name_of(people: People, contact_id: str) -> str:
    """The words that name somebody for certain in a line: the name, or the id where several have it."""
    names = people.prose.context.names
    name = names.name(contact_id)
    return name if names.meant(name) == (contact_id,) else contact_id
