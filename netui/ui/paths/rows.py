"""The rows of ways and of organisations: one that the cursor stands on for each, and what is told of it below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from netui.domain.core.frozen import frozen
from netui.domain.people.first_name import first_name
from netui.session.core.session import Session
from netui.session.paths.chains import Chain
from netui.session.paths.organisations import Member, Organisation, last_words_of, tie_word_of, years_of
from netui.ui.text.cells import cell_len, fit
from netui.ui.widgets.rows.columns import Divider, Span
from netui.ui.widgets.rows.row_list import RowList

_LABEL_CELLS = 8
_TIE_CELLS = 9
_WIDEST_NAME_CELLS = 24


@frozen
class WayRow:
    """One line of the list.

    Attributes:
        id: tells it from the others.
        spans: what it shows.
        contact_id: whom keys are about; empty where it is about nobody.
        target_id: to whom it leads; empty where it leads to nobody.
        tells_more: whether it only tells more of the way above.
    """

    id: str
    spans: tuple[Span, ...]
    contact_id: str = ""
    target_id: str = ""
    tells_more: bool = False


class WayList(RowList[WayRow]):
    """The ways; the cursor passes over what is only told of them."""

    def action_move(self, step: int) -> None:
        """Go to the next way, or to the one before; stay where there is none."""
        before, here = self.row, None
        super().action_move(step)
        while self.row is not None and self.row.tells_more and self.cursor != here:
            here = self.cursor
            super().action_move(1 if step > 0 else -1)
        if before is not None and self.row is not None and self.row.tells_more:
            self.go_to(before.id)


def rows_of_chains(found: Sequence[Chain]) -> Iterator[WayRow]:
    """Yield each way with what shows that one knows the next."""
    for number, chain in enumerate(found):
        names = " → ".join(["you", *(step.contact.name for step in chain.steps)])
        first = chain.ask or chain.target
        yield WayRow(f"way {number}", (Span(names, "strong"),), first.id, chain.target.id)
        labels = [first_name(step.contact.name) for step in chain.steps]
        labels = [labels[0], *(f"to {label}" for label in labels[1:])]
        room = max(_LABEL_CELLS, *(cell_len(label) + 1 for label in labels))
        for place, (label, step) in enumerate(zip(labels, chain.steps, strict=True)):
            words = " · ".join(text for _, text in step.why)
            spans = (Span(f"  {fit(label, room)}", "muted"), Span(words))
            yield WayRow(f"way {number} {place}", spans, first.id, chain.target.id, tells_more=True)


def rows_of_organisation(found: Organisation, session: Session, cells: int) -> Iterator[WayRow | Divider]:
    """Yield the people of a company by department, then those who left."""
    through = {chain.target.id: chain.ask.name for chain in found.ways if chain.ask is not None}
    room = min(
        _WIDEST_NAME_CELLS, max((cell_len(each.contact.name) for each in (*found.people, *found.former)), default=0)
    )
    for department in found.departments:
        name = department.name or ("no department" if len(found.departments) > 1 else "")
        if name:
            yield Divider(name if department.known else f"{name} · nobody yet")
        for member in department.people:
            yield _member(member, member.contact.title, through.get(member.contact.id, ""), room, session, cells)
    if found.former:
        yield Divider("formerly")
        for member in found.former:
            yield _member(member, years_of(member), "", room, session, cells)


def rows_of_role(members: Sequence[tuple[Member, str]], session: Session, cells: int) -> Iterator[WayRow]:
    """Yield those whose title or role it is, with who leads to them."""
    room = min(_WIDEST_NAME_CELLS, max((cell_len(member.contact.name) for member, _ in members), default=0))
    for member, through in members:
        title = ", ".join(filter(None, (member.contact.title, member.contact.company)))
        yield _member(member, title, through, room, session, cells)


def _member(member: Member, what: str, through: str, room: int, session: Session, cells: int) -> WayRow:
    word = tie_word_of(member.contact, session)
    said = f"through {through}" if through and not member.tie else last_words_of(member, session)
    left = max(0, cells - 4 - room - _TIE_CELLS)
    title_cells = min(28, max(0, left * 3 // 5))
    spans = (
        Span(fit(member.contact.name, room)),
        Span("  "),
        Span(fit(what, title_cells), "muted"),
        Span(" "),
        Span(fit(word, _TIE_CELLS)),
        Span(said, "muted"),
    )
    return WayRow(f"person {member.contact.id}", spans, member.contact.id, member.contact.id)
