"""The strength of the ties with which outcomes began.

Weak and moderately weak ties move jobs most: M. Granovetter, The strength of weak ties (1973); K. Rajkumar et al., A
causal test of the strength of weak ties (2022).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from netui.domain.cadence.rules_today import DayRules
from netui.domain.cadence.tie_strength import NO_TIE, tie_on
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import moved
from netui.domain.outcomes.chain import ChainReader
from netui.domain.records.contact import Contact
from netui.domain.records.outcome import Outcome
from netui.domain.records.reader import NetworkArchive

ENOUGH_OUTCOMES = 5
"""Fewest outcomes of which something is said together."""

_FAR = frozenset({"weak", "dormant"})


@frozen
class Beginnings:
    """The ties with which some outcomes began.

    Attributes:
        count: number of outcomes.
        weak_or_dormant: number that began with a weak or dormant tie.
        new: number that began with somebody who had never spoken to the user before.
    """

    count: int
    weak_or_dormant: int
    new: int


def beginnings(outcomes: Iterable[Outcome], network: NetworkArchive, day: DayRules) -> Beginnings | None:
    """Return how some outcomes began; None while they are fewer than five."""
    every = list(outcomes)
    if len(every) < ENOUGH_OUTCOMES:
        return None
    reader = ChainReader(network, day)
    words = [_tie_word(each, reader, network, day) for each in every]
    return Beginnings(len(every), sum(word in _FAR for word in words), words.count(NO_TIE))


def beginnings_words(found: Beginnings) -> str:
    """Return them in a sentence; a clause with nothing to count is left out."""
    clauses = [f"{found.weak_or_dormant} began with a weak or dormant tie"] if found.weak_or_dormant else []
    if found.new:
        clauses.append(f"{found.new} {'' if clauses else 'began '}with somebody new")
    return f"Of {found.count} outcomes, {', '.join(clauses) or 'all began with ties that were close already'}."


def _tie_word(outcome: Outcome, reader: ChainReader, network: NetworkArchive, day: DayRules) -> str:
    """The word for the tie on the day before it began; empty when no person stands at its beginning."""
    found = _earliest(outcome, reader)
    if found is None:
        return ""
    contact, on = found
    return tie_on(network.headers_with(contact.id), moved(on, -1), day).word


def _earliest(outcome: Outcome, reader: ChainReader) -> tuple[Contact, date] | None:
    """The person at the earliest source, and its day; a contact alone counts from the day of the outcome."""
    people = ((reader.person(source), reader.began_on(source) or outcome.on) for source in outcome.sources)
    found = [(contact, on) for contact, on in people if contact is not None]
    return min(found, key=lambda each: each[1], default=None)
