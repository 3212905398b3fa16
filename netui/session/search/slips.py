"""Names typed with a slip, where a pane is filtered."""

from __future__ import annotations

from netui.domain.records.contact import Contact
from netui.domain.search.query import Query
from netui.session.core.session import Session
from netui.session.search.service import seeker_of


def meant_with_a_slip(session: Session, query: Query) -> list[Contact]:
    """Return the people whose names are spelt nearly as a query says; none where somebody is found by what it says."""
    seeker, network = seeker_of(session), session.network
    hits = [hit.contact for hit in seeker.hits(query) if hit.kind == "contact"] if query.words else []
    near = [contact for one in hits if (contact := network.contact(one)) is not None]
    return [] if seeker.people(query, near) else near
