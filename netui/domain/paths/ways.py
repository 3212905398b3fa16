"""Ways to somebody: the most reliable chains, a product of what each link is worth, so every step costs.

The shape is Dijkstra's on -log; with three steps at most a bounded scan is exact and faster.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from netui.domain.core.frozen import frozen
from netui.domain.paths.graph import Circle, EvidenceGraph, is_company, strength_in
from netui.domain.text.folding import fold

GO_BETWEEN_FACTOR = 0.7
"""Factor on a chain's score for each further go-between: to ask someone to ask someone costs goodwill."""


@frozen
class Way:
    """A chain of people from the user to somebody.

    Attributes:
        people: ids; the first is known to the user, the last is who is to be reached.
        strength: how reliable it is, over 0 and up to 1.
    """

    people: tuple[str, ...]
    strength: float

    @property
    def score(self) -> int:
        """The strength in hundredths, 0..100."""
        return round(100 * self.strength)

    @property
    def target(self) -> str:
        """Id of who is to be reached."""
        return self.people[-1]


@frozen
class PathNode:
    """The part of a contact that a search for ways needs.

    Attributes:
        id: id of the contact.
        name: folded.
        tie: strength of the user's tie to them, 0..100.
        goes_between: whether they may be asked at all: active or paused.
    """

    id: str
    name: str
    tie: int
    goes_between: bool = True


class WayFinder:
    """Finds ways in one graph, with the ties of one day.

    To be thrown away when the network changes: it keeps the members of circles in the order of their ties.
    """

    def __init__(self, graph: EvidenceGraph, person: Callable[[str], PathNode]) -> None:
        self._graph, self._make_person = graph, person
        self._people: dict[str, PathNode] = {}
        self._askable: dict[tuple[str, str], tuple[PathNode, ...]] = {}

    def person(self, contact_id: str) -> PathNode:
        """Return what a search needs of somebody."""
        found = self._people.get(contact_id)
        if found is None:
            found = self._people[contact_id] = self._make_person(contact_id)
        return found

    def ways_to(self, target: str, without_company: str = "") -> list[Way]:
        """Return for each who may know the target the best chain over them, and the direct one; best first.

        Args:
            target: id of who is to be reached.
            without_company: key of a company that is no evidence; empty: all count.
        """
        found: list[Way] = []
        if self.person(target).tie >= 1:
            found.append(Way((target,), self.person(target).tie / 100))
        for last, known in self._known_to(target, without_company).items():
            if self.person(last).goes_between:
                way = self._over(last, target, known, without_company)
                if way is not None:
                    found.append(way)
        return sorted(found, key=self.order)

    def best_ways(self, targets: Collection[str], without_company: str = "") -> list[Way]:
        """Return the best chain to each of several people, best first; who cannot be reached is missing."""
        ways = (self.ways_to(target, without_company) for target in targets)
        return sorted((found[0] for found in ways if found), key=self.order)

    def strongest_evidence(self, target: str, without_company: str = "") -> float:
        """Return the strength of the best evidence that anybody knows the target; 0 when nobody may."""
        return max(self._known_to(target, without_company).values(), default=0.0)

    def order(self, way: Way) -> tuple[float, int, tuple[str, ...], tuple[str, ...]]:
        """Return what orders ways, the best least: strength, fewer steps, names, ids."""
        names = tuple(self.person(one).name for one in way.people)
        return -round(way.strength, 12), len(way.people), names, way.people

    def _over(self, last: str, target: str, known: float, without_company: str) -> Way | None:
        """Return the better of two and three steps over somebody who may know the target; None without a way."""
        two = self.person(last).tie / 100 * known
        best = Way((last, target), two) if self.person(last).tie >= 1 else None
        for first, strength in self._best_first(last, target, two, known, without_company):
            way = Way((first.id, last, target), strength)
            best = way if best is None or self.order(way) < self.order(best) else best
        return best

    def _best_first(
        self, last: str, target: str, least: float, known: float, without_company: str
    ) -> Iterator[tuple[PathNode, float]]:
        """Yield those who could ask ``last``, with the strength of the chain, as long as one gets better."""
        factor = GO_BETWEEN_FACTOR * known
        for other in self._graph.direct(last):
            first = self.person(other)
            if other != target and first.goes_between and first.tie >= 1:
                strongest = max(one.strength for one in self._graph.direct(last)[other])
                yield first, first.tie / 100 * strongest * factor
        for circle in self._graph.circles_of(last):
            if without_company and is_company(circle, without_company):
                continue
            best = 0.0
            for first in self._in_order(circle):
                most = first.tie / 100 * circle.strength * factor
                if most <= least or most < best:
                    break
                if first.id not in (last, target):
                    strength = first.tie / 100 * strength_in(circle, last, first.id) * factor
                    if strength > least and strength >= best:
                        best = strength
                        yield first, strength

    def _known_to(self, target: str, without_company: str) -> dict[str, float]:
        """Other -> strength of the best evidence that they and the target know each other."""
        found = {other: max(one.strength for one in evidence) for other, evidence in self._graph.direct(target).items()}
        for circle in self._graph.circles_of(target):
            if without_company and is_company(circle, without_company):
                continue
            for other in circle.members:
                if other != target and circle.strength > found.get(other, 0.0):
                    strength = strength_in(circle, target, other)
                    if strength > found.get(other, 0.0):
                        found[other] = strength
        return found

    def _in_order(self, circle: Circle) -> Sequence[PathNode]:
        """Members who may be asked, the closest first."""
        key = (circle.kind.value, circle.record)
        if key not in self._askable:
            people = map(self.person, circle.members)
            askable = (one for one in people if one.goes_between and one.tie >= 1)
            self._askable[key] = tuple(sorted(askable, key=lambda one: (-one.tie, one.name, one.id)))
        return self._askable[key]


def person_of(contact_id: str, name: str, tie: int, *, goes_between: bool) -> PathNode:
    """Return what a search for ways needs of a contact."""
    return PathNode(contact_id, fold(name), tie, goes_between)
