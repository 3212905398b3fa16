"""Unknown names of a free text: somebody new, a slip, or the family of somebody known."""

from __future__ import annotations

from netui.domain.capture.mentions import reads_as_new
from netui.domain.capture.model import Person
from netui.domain.capture.names.affiliations import Affiliation
from netui.domain.capture.names.new_people import Stranger
from netui.domain.capture.names.people_found import OfferedPerson, People, span
from netui.domain.capture.names.slips import with_a_slip
from netui.domain.capture.prose.role_model import Named
from netui.domain.people.name_parts import TITLES
from netui.domain.people.usual_names import is_usual_name
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
    family = _family_of(people, stranger)
    if family:
        if (
            len(family) == 1
            and stranger.name.endswith("s")
            and prose.keys[stranger.first - 1] in ("the", "die", "les", "los")
        ):
            known = Person(name_of(people, family[0]), family[0], family, start=person.start, end=person.end)
            people.offered.append(OfferedPerson(known, {}, start, end, "the family of somebody known"))
        return
    fields = _fields(named.behind)
    is_with = bool(named.why) and not named.why.startswith(("at the head", "“… "))
    if stranger.is_certain and is_with:
        people.taken.append(person)
        people.why[(person.start, person.end)] = named.why
        if fields:
            people.fields.append((person, fields, start, last_end))
        return
    people.offered.append(OfferedPerson(person, fields, start, last_end, why))


def _fields(behind: Affiliation | None) -> dict[str, str]:
    if behind is None:
        return {}
    said = {"company": behind.company, "title": behind.title, "location": behind.location}
    return {name: value for name, value in said.items() if value}


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
