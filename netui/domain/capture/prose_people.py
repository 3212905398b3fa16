"""Who the names of free text mean: taken, offered, asked about or only mentioned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from netui.domain.capture.known_names import NameHit
from netui.domain.capture.model import Person
from netui.domain.capture.new_people import Affiliation, Stranger
from netui.domain.capture.prose_facts import Fact
from netui.domain.capture.prose_promises import ProsePromise
from netui.domain.capture.roles import Named, Role, Roles
from netui.domain.capture.sentences import ClauseKind, Prose
from netui.domain.capture.slips import with_a_slip
from netui.domain.people.name_parts import TITLES
from netui.domain.people.usual_names import is_usual_name
from netui.domain.records.follow_up import Owner
from netui.domain.text.folding import fold

_SLIPS_LOOKED_FOR = 6


@dataclass(slots=True)
class OfferedPerson:
    """Somebody who probably took part.

    Attributes:
        person: who, known or new.
        fields: field -> value that a text says of somebody new.
        start: index of the name in the text.
        end: index after the name and what is said behind it.
        why: the words it went by, as a phrase.
    """

    person: Person
    fields: dict[str, str]
    start: int
    end: int
    why: str


@dataclass(slots=True)
class People:
    """The people of a free text.

    Attributes:
        roles: the roles they were found in.
        taken: those who took part, in order, each once; one with candidates and no id is asked about.
        why: text of a taken name -> the words it went by.
        offered: those who probably did.
        fields: (taken person, field -> value) said behind their names.
        mentioned: known names with another role, and where they stand in the text.
        said: those whom the grammar names.
    """

    prose: Prose
    roles: Roles
    taken: list[Person] = field(default_factory=list)
    why: dict[tuple[int, int], str] = field(default_factory=dict)
    offered: list[OfferedPerson] = field(default_factory=list)
    fields: list[tuple[Person, dict[str, str], int, int]] = field(default_factory=list)
    mentioned: list[tuple[NameHit, tuple[int, int]]] = field(default_factory=list)
    said: list[Person] = field(default_factory=list)

    @property
    def all(self) -> list[Person]:
        """Everybody who took part for certain or probably."""
        return [*(self.said or self.taken), *(one.person for one in self.offered)]

    @property
    def selected(self) -> list[Person]:
        """The person selected, in a list of one or none."""
        context = self.prose.context
        chosen = context.selected if context.selected in context.names else ""
        return [Person(context.names.name(chosen), chosen, (chosen,), start=-1, end=-1)] if chosen else []

    @property
    def only(self) -> Person | None:
        """The one person of the line; None when there are none or several."""
        everybody = self.all or self.selected
        return everybody[0] if len(everybody) == 1 else None

    def as_taken(self, hits: list[NameHit]) -> list[Person]:
        """The people of these names as if they had taken part, each once."""
        self.taken = [_known_person(self, hit) for hit in hits]
        _merge_repeated(self)
        _settle(self)
        return self.taken

    def whom(self, promise: ProsePromise) -> Person | None:
        """To whom a promise is: the last of several who was named before it; None for the only one."""
        everybody = self.all
        if len(everybody) < 2:
            return None
        prose = self.prose
        speaks_of = prose.reading.origin(prose.tokens[promise.first].start)
        end = prose.reading.origin(prose.tokens[promise.last - 1].end)
        if promise.owner is Owner.THEM:
            inside = [
                one
                for one in self._ids_between(promise.first, promise.speaks_of)
                for each in everybody
                if each.contact_id == one
            ]
            owner = next((each for each in everybody if each.contact_id in inside), None)
            if owner is not None:
                return owner
        within = [each for each in everybody if speaks_of <= each.start < end]
        before = [each for each in everybody if each.start < speaks_of]
        return (within or before or everybody)[-1 if not within else 0]

    def _ids_between(self, first: int, last: int) -> list[str]:
        return [hit.ids[0] for hit, _ in self.mentioned if first <= hit.first < last and len(hit.ids) == 1]

    def owner_of(self, fact: Fact) -> Person | None:
        """Whose field a text says: the one person's, or of several the subject of the clause; None when nobody's."""
        everybody = self.all or self.selected
        if len(everybody) == 1:
            other = fact.whose is not None and everybody[0].contact_id not in fact.whose.ids
            return None if other else everybody[0]
        if fact.whose is None:
            return None
        return next((each for each in everybody if each.contact_id and each.contact_id in fact.whose.ids), None)


def people_of(
    prose: Prose, roles: Roles, hits: list[NameHit], intended: Sequence[ProsePromise], said: list[Person]
) -> People:
    """Who the names mean, given whom the grammar names already; ``intended`` are promises about people not yet met."""
    people = People(prose, roles, said=said)
    if not said:
        for number, named in enumerate(roles.took_part):
            if named.hit is not None:
                _take_known(people, named)
            elif named.stranger is not None:
                _take_stranger(people, named, named.stranger, looks_for_slips=number < _SLIPS_LOOKED_FOR)
        for promise in intended:
            _take_intended(people, promise, hits)
    _merge_repeated(people)
    if not said:
        _settle(people)
    _collect_mentioned(people, hits)
    if not (said or people.taken or people.offered):
        _offer_mentioned(people, selected=bool(people.selected))
    return people


def _span(people: People, first: int, last: int) -> tuple[int, int]:
    tokens = people.prose.tokens
    return tokens[first].start, tokens[last - 1].end


def _known_person(people: People, hit: NameHit) -> Person:
    prose = people.prose
    start, end = hit.from_dense or _span(people, hit.first, hit.last)
    if hit.is_possessive:
        raw = prose.tokens[hit.last - 1].raw
        end -= len(raw) - len(raw[:-2] if raw[-2:-1] in "'’ʼ" else raw[:-1])
    text = prose.reading.words(start, end)
    settled = hit.ids[0] if len(hit.ids) == 1 else ""
    return Person(text, settled, hit.ids, start=prose.reading.origin(start), end=prose.reading.origin(end))


def _take_known(people: People, named: Named) -> None:
    assert named.hit is not None
    person = _known_person(people, named.hit)
    profiles = {each: people.prose.context.profile(each) for each in person.candidates}
    if named.behind is not None and (not named.hit.is_whole or len(person.candidates) > 1):
        said = fold(named.behind.company or named.behind.title or named.behind.location)
        fits = [
            each
            for each, profile in profiles.items()
            if said and any(_fits(said, fold(own)) for own in (profile.company, profile.title, profile.location))
        ]
        if len(fits) == 1:
            text = person.text if len(person.candidates) == 1 else _name_of(people, fits[0])
            person = replace(person, text=text, contact_id=fits[0], candidates=(fits[0],))
        elif len(person.candidates) == 1 and not fits and named.behind.by in ("from", "of", "("):
            only = profiles[person.candidates[0]]
            if named.behind.company and only.company:
                person = replace(person, contact_id="", says_new=True)
    elif len(person.candidates) > 1:
        person = _told_apart_behind(people, person, named.hit.last)
    people.taken.append(person)
    people.why[(person.start, person.end)] = named.why


def _told_apart_behind(people: People, person: Person, position: int) -> Person:
    """The person, settled by an organisation in small letters behind the name: ``grace from tidewater``."""
    prose = people.prose
    if position + 1 >= len(prose.keys) or prose.keys[position] not in ("from", "of", "at", "@", "von", "bei", "de"):
        return person
    word = prose.keys[position + 1]
    fits = [
        each
        for each in person.candidates
        if len(word) > 2 and word in fold(prose.context.profile(each).company).split()
    ]
    if len(fits) != 1:
        return person
    return replace(person, text=_name_of(people, fits[0]), contact_id=fits[0], candidates=(fits[0],))


def _fits(said: str, own: str) -> bool:
    return bool(own) and (said in own or own in said)


def _take_stranger(people: People, named: Named, stranger: Stranger, *, looks_for_slips: bool) -> None:
    prose = people.prose
    start, end = _span(people, stranger.first, stranger.last)
    reading = prose.reading
    person = Person(stranger.name, is_new=True, start=reading.origin(start), end=reading.origin(end))
    close = stranger.slip_of or (with_a_slip(stranger.name, prose.context.names) if looks_for_slips else "")
    last_end = prose.tokens[named.behind.last - 1].end if named.behind is not None else end
    why = f"{named.why or 'a name'} before a name that nobody has"
    if close:
        text = reading.words(start, end)
        known = Person(_name_of(people, close), close, (close,), start=person.start, end=person.end)
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
            known = Person(_name_of(people, family[0]), family[0], family, start=person.start, end=person.end)
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


def _name_of(people: People, contact_id: str) -> str:
    """What names somebody for certain in a line: the name, or the id where several have it."""
    names = people.prose.context.names
    name = names.name(contact_id)
    return name if names.meant(name) == (contact_id,) else contact_id


def _take_intended(people: People, promise: ProsePromise, hits: list[NameHit]) -> None:
    """Whom something that is still to be done is about: the first name in it."""
    inside = [hit for hit in hits if promise.first <= hit.first < promise.last and not hit.is_possessive]
    for hit in inside[:1]:
        person = _known_person(people, hit)
        people.taken.append(person)
        people.why[(person.start, person.end)] = "whom it is to be done for"


def _merge_repeated(people: People) -> None:
    """Each person once; a first name again means whoever was named with more of it."""
    known = {person.contact_id for person in people.taken if person.contact_id}
    kept: dict[str, Person] = {}
    for person in people.taken:
        again = not person.contact_id and any(each in known for each in person.candidates)
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
    took = {
        each for person in [*people.said, *people.taken] for each in (person.contact_id, *person.candidates) if each
    }
    for hit in hits:
        if not took.intersection(hit.ids):
            people.mentioned.append((hit, hit.from_dense or _span(people, hit.first, hit.last)))


def _offer_mentioned(people: People, *, selected: bool) -> None:
    """Nobody took part: the one who is only mentioned may have; the owner of something answered to did.

    With somebody selected, whoever is only mentioned leaves the selection what it is.
    """
    prose, roles = people.prose, people.roles
    blocked = (ClauseKind.QUESTION,)
    known = {one.hit.ids: one for one in roles.named if one.hit is not None and one.clause.kind not in blocked}
    denied = any(prose.at(each).keys() & {"not", "missed"} for each in range(len(prose.keys)))
    if len(known) != 1 or denied:
        return
    named = next(iter(known.values()))
    assert named.hit is not None
    person = _known_person(people, named.hit)
    if not person.contact_id:
        return
    if named.role is Role.OWNER and _answers_with_a_pronoun(people, named):
        people.mentioned = [one for one in people.mentioned if one[0].ids != named.hit.ids]
        people.taken.append(person)
        people.why[(person.start, person.end)] = "the pronoun can mean nobody else"
        return
    if selected:
        return
    people.mentioned = [one for one in people.mentioned if one[0].ids != named.hit.ids]
    start, end = _span(people, named.first, named.last)
    people.offered.append(OfferedPerson(person, {}, start, end, "nobody else is named"))


def _answers_with_a_pronoun(people: People, named: Named) -> bool:
    """Whether a contact verb with a pronoun follows: ``read José's paper, emailed him``."""
    prose = people.prose
    pronouns = prose.lexicon.words("pronouns")
    for position in range(named.last, len(prose.keys) - 1):
        verb = prose.has(position, "verbs")
        if (
            verb is not None
            and position + verb.length < len(prose.keys)
            and prose.keys[position + verb.length] in pronouns
        ):
            return True
    return False
