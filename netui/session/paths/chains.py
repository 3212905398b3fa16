"""Ways to somebody, ready to be shown: who stands between, and what shows that each knows the next."""

from __future__ import annotations

from itertools import pairwise

from netui.domain.core.frozen import frozen
from netui.domain.paths.ways import Way
from netui.domain.records.contact import Contact
from netui.domain.records.document import Document
from netui.session.core.session import Session
from netui.session.giving.ledger import caution_before_asking
from netui.session.paths.acquaintance import acquaintance_of
from netui.session.paths.sentences import evidence_text, tie_text
from netui.session.paths.target import PathTarget, TargetKind

WAYS_TO_ONE, WAYS_TO_MANY, MOST_WAYS = 5, 10, 20
"""Ways shown to one person, to a company or role, and at most."""

PEOPLE_LOOKED_AT = 30
"""People of a company or role to whom ways are looked for: who stands closest first."""


@frozen
class ChainPerson:
    """One person of a chain.

    Attributes:
        contact: who.
        tie: strength of the user's tie to them, for the first; None for those after.
        why: kind and sentence of each thing that shows how one comes to them; the most telling first.
    """

    contact: Contact
    tie: int | None
    why: tuple[tuple[str, str], ...]


@frozen
class Chain:
    """A way to somebody.

    Attributes:
        target: who is reached.
        score: how reliable it is, 0..100; never shown on the screen.
        steps: the people from the user on, the target last.
        ask: the first, who is to be asked; None when the user knows the target.
    """

    target: Contact
    score: int
    steps: tuple[ChainPerson, ...]
    ask: Contact | None


def ways_to(target: PathTarget, session: Session, limit: int | None = None) -> tuple[Chain, ...]:
    """Return the best ways to what is meant, best first: several to a person, one to each of many.

    Args:
        target: what is meant.
        session: where to look.
        limit: most ways, up to 20; None: 5 to a person, 10 to many.
    """
    knowing = acquaintance_of(session)
    company = target.text if target.kind is TargetKind.COMPANY else ""
    if target.kind is TargetKind.PERSON:
        found = knowing.finder.ways_to(target.people[0])
    else:
        found = knowing.finder.best_ways(_closest(target, session, company), company)
    most = min(
        MOST_WAYS, limit if limit is not None else WAYS_TO_ONE if target.kind is TargetKind.PERSON else WAYS_TO_MANY
    )
    chains = (_chain(way, session, company) for way in found[:most])
    return tuple(chain for chain in chains if chain is not None)


def _closest(target: PathTarget, session: Session, company: str) -> list[str]:
    """Ids of those who stand first by their own tie, then by the evidence about them, then by name."""
    knowing = acquaintance_of(session)
    by_tie: dict[int, list[str]] = {}
    for contact_id in target.people:
        by_tie.setdefault(knowing.tie(contact_id), []).append(contact_id)

    def key(contact_id: str) -> tuple[float, str, str]:
        person = knowing.finder.person(contact_id)
        return -knowing.finder.strongest_evidence(contact_id, company), person.name, contact_id

    found: list[str] = []
    for tie in sorted(by_tie, reverse=True):
        if len(found) >= PEOPLE_LOOKED_AT:
            break  # evidence takes longer than a tie: who has no chance is not looked at for it
        found += sorted(by_tie[tie], key=key)
    return found[:PEOPLE_LOOKED_AT]


def _chain(way: Way, session: Session, company: str) -> Chain | None:
    people = [session.network.contact(each) for each in way.people]
    known = [each for each in people if each is not None]
    if len(known) != len(people):
        return None
    steps = [ChainPerson(known[0], acquaintance_of(session).tie(known[0].id), (("tie", tie_text(known[0], session)),))]
    for before, contact in pairwise(known):
        evidence = acquaintance_of(session).graph.between(before.id, contact.id, company)
        why = tuple((one.kind.value, evidence_text(one, before.id, contact.id, session)) for one in evidence)
        steps.append(ChainPerson(contact, None, why))
    return Chain(known[-1], way.score, tuple(steps), known[0] if len(known) > 1 else None)


def chain_document(chain: Chain, session: Session) -> Document:
    """A way as ``--json`` prints it."""
    return {
        "target_id": chain.target.id,
        "target": chain.target.name,
        "score": chain.score,
        "steps": [
            {
                "id": step.contact.id,
                "name": step.contact.name,
                "tie": step.tie,
                "why": [{"kind": kind, "text": text} for kind, text in step.why],
            }
            for step in chain.steps
        ],
        "ask_id": chain.ask.id if chain.ask is not None else None,
        "ask": chain.ask.name if chain.ask is not None else None,
        "caution": caution_about(chain, session),
    }


def caution_about(chain: Chain, session: Session) -> str | None:
    """Return the one quiet line before the first of a chain is asked; None when nothing speaks against it."""
    return caution_before_asking(chain.ask, session) if chain.ask is not None else None
