"""The people of a free text: who took part for certain or probably, and to whom promises and fields belong."""

from __future__ import annotations

from dataclasses import dataclass, field

from netui.domain.capture.model import Person
from netui.domain.capture.names.known_names import NameHit
from netui.domain.capture.prose.due import ProsePromise
from netui.domain.capture.prose.facts import Fact
from netui.domain.capture.prose.role_model import Roles
from netui.domain.capture.prose.sentences import Prose
from netui.domain.records.follow_up import Owner


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


def span(people: People, first: int, last: int) -> tuple[int, int]:
    """Where tokens stand in the text: start and end."""
    tokens = people.prose.tokens
    return tokens[first].start, tokens[last - 1].end
