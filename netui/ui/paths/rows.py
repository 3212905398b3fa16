"""The rows of ways and of organisations: one that the cursor stands on for each, and what is told of it below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from netui.domain.core.frozen import frozen
from netui.domain.people.names.first_name import first_name
from netui.domain.relationship.year import Year
from netui.session.core.session import Session
from netui.session.paths.chains import Chain
from netui.session.paths.organisations import Member, Organisation, last_words_of, tie_word_of, years_of
from netui.session.relationship.years import RelationshipYears
from netui.ui.text.cells import cell_len, fit
from netui.ui.widgets.rows.columns import Divider, Span
from netui.ui.widgets.rows.row_list import RowList

_LABEL_CELLS = 8
_TIE_CELLS = 9
_WIDEST_NAME_CELLS, _WIDEST_TITLE_CELLS = 24, 28
_AROUND_CELLS = 8
"""Cells left and right of a row's text, and the gaps in it."""


@frozen
class WayRow:
    """One line of the list.

    Attributes:
        id: tells it from the others.
        spans: what it shows.
        contact_id: whom keys are about; empty where it is about nobody.
        target_id: to whom it leads; empty where it leads to nobody.
        tells_more: whether it only tells more of the way above.
        year: conversations of each of the last twelve months with the person to whom a way leads; None beside a step.
    """

    id: str
    spans: tuple[Span, ...]
    contact_id: str = ""
    target_id: str = ""
    tells_more: bool = False
    year: Year | None = None


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


def rows_of_chains(found: Sequence[Chain], session: Session) -> Iterator[WayRow]:
    """Yield each way with what shows that one knows the next."""
    years = session.observer(RelationshipYears)
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
            year = years.year(step.contact.id)
            yield WayRow(f"way {number} {place}", spans, first.id, chain.target.id, tells_more=True, year=year)


@frozen
class _Widths:
    """Cells of what stands in a row about a person: the same in all rows, so that they read as columns."""

    name: int
    what: int


def _widths(shown: Sequence[tuple[str, str]], cells: int) -> _Widths:
    """Widths that names and titles need, as long as the text behind them keeps room."""
    name = min(_WIDEST_NAME_CELLS, max((cell_len(name) for name, _ in shown), default=0))
    left = max(0, cells - _AROUND_CELLS - name - _TIE_CELLS)
    widest = max((cell_len(what) for _, what in shown), default=0)
    return _Widths(name, min(_WIDEST_TITLE_CELLS, widest, left * 3 // 5))


def rows_of_organisation(found: Organisation, session: Session, cells: int) -> Iterator[WayRow | Divider]:
    """Yield the people of a company by department, then those who left."""
    through = {chain.target.id: chain.ask.name for chain in found.ways if chain.ask is not None}
    present = [(each.contact.name, each.contact.title) for each in found.people]
    widths = _widths([*present, *((each.contact.name, years_of(each)) for each in found.former)], cells)
    for department in found.departments:
        name = department.name or ("no department" if len(found.departments) > 1 else "")
        if name:
            yield Divider(name if department.known else f"{name} · nobody yet")
        for member in department.people:
            yield _member(member, member.contact.title, through.get(member.contact.id, ""), widths, session)
    if found.former:
        yield Divider("formerly")
        for member in found.former:
            yield _member(member, years_of(member), "", widths, session)


def rows_of_role(members: Sequence[tuple[Member, str]], session: Session, cells: int) -> Iterator[WayRow]:
    """Yield those whose title or role it is, with who leads to them."""
    titles = [", ".join(filter(None, (member.contact.title, member.contact.company))) for member, _ in members]
    widths = _widths([(member.contact.name, title) for (member, _), title in zip(members, titles, strict=True)], cells)
    for (member, through), title in zip(members, titles, strict=True):
        yield _member(member, title, through, widths, session)


def _member(member: Member, what: str, through: str, widths: _Widths, session: Session) -> WayRow:
    word = tie_word_of(member.contact, session)
    said = f"through {through}" if through and not member.tie else last_words_of(member, session)
    spans = (
        Span(fit(member.contact.name, widths.name)),
        Span("  "),
        Span(fit(what, widths.what), "muted"),
        Span("  "),
        Span(fit(word, _TIE_CELLS)),
        Span(said, "muted"),
    )
    return WayRow(f"person {member.contact.id}", spans, member.contact.id, member.contact.id)
