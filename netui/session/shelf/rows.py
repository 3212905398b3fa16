"""The shelf as rows: the links, for somebody those that suit them first."""

from __future__ import annotations

from collections.abc import Sequence

from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.domain.records.link import Link
from netui.domain.text.folding import fold
from netui.session.core.session import Session
from netui.session.shelf.matches import links_for


@frozen
class LinkRow:
    """A link of the shelf.

    Attributes:
        link: the record.
        why: why it suits whom the shelf was opened for; empty where it does not, or nobody was.
    """

    link: Link
    why: str = ""

    @property
    def id(self) -> str:
        """The key that tells rows apart."""
        return self.link.id


def link_rows(session: Session, contact: Contact | None, query: str = "") -> Sequence[LinkRow]:
    """Return the links, newest first; for somebody those first that they would be glad of, the best of them first.

    Args:
        session: whose shelf.
        contact: for whom; None: for nobody in particular.
        query: only links that have all of these words; empty: all.
    """
    words = [fold(word.lstrip("#")) for word in query.split()]
    everything = [one for one in list(session.network.links())[::-1] if has_words(one, words)]
    suiting = {one.link.id: one.reasons[0].text for one in links_for(contact, session)} if contact is not None else {}
    first = [one for identity in suiting for one in everything if one.id == identity]
    rest = (one for one in everything if one.id not in suiting)
    return [*(LinkRow(one, suiting[one.id]) for one in first), *map(LinkRow, rest)]


def has_words(link: Link, words: Sequence[str]) -> bool:
    """True if a link has all of these folded words."""
    text = fold(" ".join((link.title, link.note, link.url, *link.tags)))
    return all(word in text for word in words)
