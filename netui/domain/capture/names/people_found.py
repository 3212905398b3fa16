"""The people of a free text: who took part for certain or probably, and who is only mentioned."""

from __future__ import annotations

from dataclasses import dataclass, field

from netui.domain.capture.model import Person
from netui.domain.capture.names.known_names import NameHit
from netui.domain.capture.prose.roles.denials import one_never_came
from netui.domain.capture.prose.roles.model import Roles
from netui.domain.capture.prose.sentences import Prose
from netui.domain.people.names.usual_names import is_usual_name
from netui.domain.text.folding import fold


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


def span(people: People, first: int, last: int) -> tuple[int, int]:
    """Start and end of tokens in the text."""
    tokens = people.prose.tokens
    return tokens[first].start, tokens[last - 1].end


def only_mentioned(people: People) -> str:
    """A sentence for a line in which somebody is named and nobody took part; empty where nobody is named."""
    names, words = people.prose.context.names, people.prose.reading.words
    named = [names.name(hit.ids[0]) if len(hit.ids) == 1 else words(*span) for hit, span in people.mentioned]
    if not named:
        return ""
    each = list(dict.fromkeys(named))
    are = "is" if len(each) == 1 else "are"
    return (
        f"nobody is named: {' and '.join(each)} {are} spoken of, but not as somebody you met or wrote to."
        f" If you did, begin with “{each[0]}: …”"
    )


def absent_by_name(people: People) -> dict[str, int]:
    """Ids of those of whom a text says by name that they did not come -> the token at which it does.

    ``lunch with Kim and Nora, Nora never came``; whoever is met behind that was met.
    """
    prose, absent = people.prose, dict[str, int]()
    for one in people.roles.named:
        is_subject = one.first - one.clause.first <= 1 or prose.keys[one.first - 1] in _BUT
        if one.hit is not None and len(one.hit.ids) == 1 and is_subject and prose.has(one.last, "no_show"):
            absent[one.hit.ids[0]] = one.first
    return absent


_BUT = frozenset(("but", "aber", "mais", "pero"))


def offers_half_a_given_name(people: People, hit: NameHit, person: Person) -> bool:
    """Offer whoever a word means that is a name of its own, and only the first half of theirs; whether it is so.

    ``jean`` where Jean-Luc Moreau is the only one: it may be somebody else.
    """
    if hit.is_whole or hit.from_dense is not None or hit.last - hit.first > 1 or len(hit.ids) != 1:
        return False
    word = people.prose.tokens[hit.first].base
    given = fold(people.prose.context.names.name(hit.ids[0])).partition(" ")[0]
    if not given.startswith(f"{word}-") or not is_usual_name(word):
        return False
    where = span(people, hit.first, hit.last)
    people.offered.append(OfferedPerson(person, {}, *where, f"“{person.text}” may be somebody else"))
    return True


def offer_each_who_may_be_absent(people: People) -> None:
    """Offer those of several of whom one did not come, whoever that is: ``lunch with Kim and Nora, he never came``."""
    prose = people.prose
    before = next((clause for clause in reversed(prose.clauses) if one_never_came(prose, clause)), None)
    if before is None:
        return
    places = {
        prose.reading.origin(prose.tokens[one.first].start): span(people, one.first, one.last)
        for one in people.roles.took_part
        if one.clause.sentence == before.sentence and one.clause.first <= before.first
    }
    for person in [one for one in people.taken if one.start in places and one.is_settled]:
        people.taken.remove(person)
        people.offered.append(OfferedPerson(person, {}, *places[person.start], "one of them did not come"))
