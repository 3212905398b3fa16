"""The fields of templates and questions: what their gap says, and which make a text about somebody."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from netui.domain.core.frozen import frozen


@frozen
class TextField:
    """A field of a template.

    Attributes:
        gap: what is missing when it cannot be filled, in words.
        personal: whether a text with it is about this person.
    """

    gap: str
    personal: bool = False


_PERSONAL = True

FIELDS: Mapping[str, TextField] = MappingProxyType(
    {
        "name": TextField("their name"),
        "title": TextField("what they do"),
        "company": TextField("where they work"),
        "location": TextField("where they are"),
        "first_name": TextField("their name"),
        "point": TextField("what you spoke about", _PERSONAL),
        "point_on": TextField("when you spoke about it"),
        "talk": TextField("your last talk", _PERSONAL),
        "place": TextField("where you last met", _PERSONAL),
        "event": TextField("the event at which you met", _PERSONAL),
        "talked_on": TextField("when you last spoke"),
        "gap": TextField("how long it has been"),
        "met": TextField("how you met", _PERSONAL),
        "gave": TextField("what you gave them", _PERSONAL),
        "got": TextField("what they gave you", _PERSONAL),
        "promise": TextField("what you promised", _PERSONAL),
        "their_promise": TextField("what they promised", _PERSONAL),
        "interest": TextField("what they care about", _PERSONAL),
        "need": TextField("what they need", _PERSONAL),
        "offer": TextField("what they offer", _PERSONAL),
        "common": TextField("what you have in common", _PERSONAL),
        "mutual": TextField("whom you both know", _PERSONAL),
        "occasion": TextField("what happened"),
        "outcome": TextField("what came of it", _PERSONAL),
        "link_title": TextField("the link"),
        "link_url": TextField("the address of the link"),
        "link_note": TextField("why the link is worth it"),
        "link_why": TextField("why it is for them", _PERSONAL),
        "other": TextField("whom you introduce"),
        "other_first": TextField("whom you introduce"),
        "other_title": TextField("what the other one does"),
        "other_company": TextField("where the other one works"),
        "other_knows": TextField("whether the other one knows"),
        "reason": TextField("why the two should meet", _PERSONAL),
        "asked_on": TextField("when you asked before"),
        "target": TextField("whom you want to meet"),
        "target_first": TextField("whom you want to meet"),
        "target_title": TextField("what they do whom you want to meet"),
        "target_company": TextField("where they work whom you want to meet"),
        "target_tie": TextField("how they know each other", _PERSONAL),
        "me": TextField("your name"),
        "my_title": TextField("what you do"),
        "my_company": TextField("where you work"),
    }
)
"""Name -> field, in the order of the documentation."""
