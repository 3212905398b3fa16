"""Results of a search, as rows and as ``--json``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.domain.records.document import Document
from netui.domain.records.follow_up import FollowUp, FollowUpStatus, Owner
from netui.domain.search.query import Query
from netui.domain.search.ranking import Hit
from netui.domain.text.excerpt import Excerpt
from netui.session.core.session import Session


@frozen
class FoundRow:
    """Something that was found.

    Attributes:
        id: kind and id of the record, so that no two rows have the same.
        kind: that of the hit, such as ``contact``.
        record_id: id of the record; the company, the tag or the aim itself.
        contact_id: id of the person it is about, or of the first in a conversation; empty when it is about nobody.
        people: names of those it is about: user text; empty when it is about nobody.
        on: the day of a conversation, the last day somebody was spoken to, the day a promise is due or was kept; None
            when there is none.
        about: what tells more: title and company of a person, the channel of a conversation, who promised; or empty.
        excerpt: where it was found.
        score: how well it fits, 1..100.
    """

    id: str
    kind: str
    record_id: str
    contact_id: str
    people: tuple[str, ...]
    on: date | None
    about: str
    excerpt: Excerpt
    score: int


def found_row(hit: Hit, session: Session) -> FoundRow:
    """One hit's row."""
    network = session.network
    if hit.kind == "promise" and (promise := network.follow_up(hit.id)) is not None:
        return _promise_row(hit, promise, network.contact(hit.contact))
    header = network.conversations.header(hit.id) if hit.kind == "conversation" else None
    ids = header.contacts if header else (hit.contact,) if hit.contact else ()
    contacts = [contact for one in ids if (contact := network.contact(one)) is not None]
    headers = () if header or not contacts else network.headers_with(contacts[0].id)
    last = header or (headers[-1] if headers else None)
    return FoundRow(
        f"{hit.kind}:{hit.id}",
        hit.kind,
        hit.id,
        contacts[0].id if contacts else "",
        tuple([contact.name for contact in contacts]),
        date.fromisoformat(last.on) if last else None,
        session.rules.channel_label(header.channel).lower() if header else _position(contacts),
        hit.excerpt,
        hit.score,
    )


def _promise_row(hit: Hit, promise: FollowUp, contact: Contact | None) -> FoundRow:
    kept = " · done" if promise.status is FollowUpStatus.DONE else ""
    return FoundRow(
        f"{hit.kind}:{hit.id}",
        hit.kind,
        hit.id,
        hit.contact,
        (contact.name,) if contact is not None else (),
        promise.done_on if kept else promise.due_on,
        f"{'you' if promise.owner is Owner.ME else 'they'} promised{kept}",
        hit.excerpt,
        hit.score,
    )


def nothing_found(query: Query) -> str:
    """The sentence about a query that finds nothing, with a next step."""
    fewer = "words" if len(query.words) > 1 else "conditions" if query.conditions else "letters"
    return f"Nothing found. Fewer {fewer} find more."


def _position(contacts: Sequence[Contact]) -> str:
    return " · ".join(filter(None, (contacts[0].title, contacts[0].company))) if contacts else ""


def found_document(row: FoundRow) -> Document:
    """A row as ``--json`` shows it; ``contact`` names those it is about."""
    return {
        "kind": row.kind,
        "id": row.record_id,
        "contact": ", ".join(row.people),
        "contact_id": row.contact_id,
        "excerpt": row.excerpt.text,
        "marks": [list(mark) for mark in row.excerpt.marks],
        "on": row.on.isoformat() if row.on else None,
        "score": row.score,
    }
