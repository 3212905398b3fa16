"""Sources of outcomes when records that they name are removed or merged: an outcome may stay without any."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from netui.domain.records.change import Edit
from netui.domain.records.outcome import Source, SourceKind
from netui.session.core.network import Network


def without_sources(gone: Collection[Source], network: Network) -> Iterator[Edit]:
    """Yield the edits by which no outcome names what goes."""
    for outcome in network.outcomes():
        left = tuple(source for source in outcome.sources if source not in gone)
        if left != outcome.sources:
            yield Edit(outcome, replace(outcome, sources=left))


def with_one_person(survivor_id: str, other_id: str, gone: Collection[Source], network: Network) -> Iterator[Edit]:
    """Yield the edits by which every outcome names the one of two people who stays, and nothing that goes with it."""
    survivor, other = Source(SourceKind.CONTACT, survivor_id), Source(SourceKind.CONTACT, other_id)
    for outcome in network.outcomes():
        named = (survivor if source == other else source for source in outcome.sources if source not in gone)
        sources = tuple(dict.fromkeys(named))
        if sources != outcome.sources:
            yield Edit(outcome, replace(outcome, sources=sources))
