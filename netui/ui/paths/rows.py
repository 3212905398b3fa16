"""The rows of ways and of organisations: one that the cursor stands on for each, and what is told of it below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from netui.domain.core.frozen import frozen
from netui.domain.core.lazy_sequence import LazySequence
from netui.domain.people.names.first_name import first_name
from netui.domain.records.contact import Contact
from netui.domain.relationship.year import Year
from netui.session.core.session import Session
from netui.session.paths.chains import Chain
from netui.session.paths.organisations import Member, Organisation, last_words_of, tie_word_of, years_of
from netui.session.relationship.years import RelationshipYears
from netui.ui.text.cells import cell_len, fit
from netui.ui.widgets.rows.columns import Divider, Span, section
from netui.ui.widgets.text_lines import wrapped

_LABEL_CELLS = 8
_TIE_CELLS = 9
_MARGIN_CELLS, _LEAST_CELLS = 6, 20
"""Cells left and right of what is told of a step; the fewest that it is told in."""
_WIDEST_NAME_CELLS = 24
_LEAST_WHAT_CELLS = 6
_AROUND_CELLS = 8
"""Cells left and right of a row's text, and the gaps in it."""

YEAR_CELLS, YEAR_FROM_CELLS = 12, 84
"""Cells of the year in the row of a step, and of the narrowest list that has it: the evidence keeps its room."""


@frozen
class WayRow:
    """One line of the list.

    Attributes:
        id: tells it from the others.
        spans: what it shows.
        contact_id: whom keys are about; empty where it is about nobody.
        target_id: to whom it leads; empty where it leads to nobody.
        told_of: id of the way of which it tells; its own where it is one, or a person; empty for what is said of all.
        year: conversations of each of the last twelve months with the person to whom a way leads; None beside a step.
    """

    id: str
    told_of: str
    spans: tuple[Span, ...]
    contact_id: str = ""
    target_id: str = ""
    year: Year | None = None


def rows_of_chains(found: Sequence[Chain], session: Session, cells: int) -> Iterator[WayRow]:
    """Yield each way with what shows that one knows the next: all of it, in more rows where one has no room."""
    years = session.observer(RelationshipYears)
    for number, chain in enumerate(found):
        names = " → ".join(["you", *(step.contact.name for step in chain.steps)])
        first = chain.ask or chain.target
        way = f"way {number}"
        yield WayRow(way, way, (Span(names, "strong"),), first.id, chain.target.id)
        labels = [first_name(step.contact.name) for step in chain.steps]
        labels = [labels[0], *(f"to {label}" for label in labels[1:])]
        room = max(_LABEL_CELLS, *(cell_len(label) + 1 for label in labels))
        for place, (label, step) in enumerate(zip(labels, chain.steps, strict=True)):
            words = " · ".join(text for _, text in step.why)
            year = years.year(step.contact.id)
            taken = _MARGIN_CELLS + room + (YEAR_CELLS + 1 if cells >= YEAR_FROM_CELLS else 0)
            for more, line in enumerate(wrapped(words, max(_LEAST_CELLS, cells - taken)) if words else ("",)):
                spans = (Span(f"  {fit('' if more else label, room)}", "muted"), Span(line))
                beside = None if more else year
                yield WayRow(f"{way} {place} {more}", way, spans, first.id, chain.target.id, beside)


def rows_of_words(words: str, cells: int) -> Iterator[WayRow]:
    """Yield an empty row, and what is said below the ways, in as many rows as it takes."""
    yield WayRow("words gap", "", (Span(""),))
    for number, line in enumerate(wrapped(words, max(_LEAST_CELLS, cells - _MARGIN_CELLS))):
        yield WayRow(f"words {number}", "", (Span(line, "muted"),))


@frozen
class _Shown:
    """A person with what their row says.

    Attributes:
        member: the person.
        what: title, or the years that they were there.
        said: how one knows them, or who leads to them.
    """

    member: Member
    what: str
    said: str


@frozen
class _Widths:
    """Cells of what stands in a row about a person: the same in all rows, so that they read as columns."""

    name: int
    what: int


def _widths(shown: Sequence[_Shown], cells: int) -> _Widths:
    """Widths that names and titles need, as long as the text behind them keeps room."""
    name = min(_WIDEST_NAME_CELLS, max((cell_len(one.member.contact.name) for one in shown), default=0))
    left = max(0, cells - _AROUND_CELLS - name - _TIE_CELLS)
    widest = max((cell_len(one.what) for one in shown), default=0)
    behind = max((cell_len(one.said) for one in shown), default=0)
    what = min(widest, max(left // 2, left - behind))
    return _Widths(name, what if what >= min(widest, _LEAST_WHAT_CELLS) else 0)


class PeopleRows(LazySequence[WayRow | Divider]):
    """Rows about people, each made when it is looked at, below the heads that part them."""

    def __init__(self, shown: Sequence[_Shown | Divider], cells: int, session: Session) -> None:
        self._shown, self._session = shown, session
        self._widths = _widths([one for one in shown if not isinstance(one, Divider)], cells)
        self._places: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._shown)

    def at(self, index: int) -> WayRow | Divider:
        """The row or head at an index."""
        one = self._shown[index]
        return one if isinstance(one, Divider) else _row(one, self._widths, self._session)

    def position(self, row_id: str) -> int | None:
        """Index of the row with this id; None when it is not among the rows."""
        if not self._places:
            people = ((place, one) for place, one in enumerate(self._shown) if not isinstance(one, Divider))
            self._places = {_row_id(one.member.contact): place for place, one in people}
        return self._places.get(row_id)


def rows_of_organisation(found: Organisation, session: Session, cells: int) -> PeopleRows:
    """The people of a company by department, then those who left."""
    through = {chain.target.id: chain.ask.name for chain in found.ways if chain.ask is not None}
    shown: list[_Shown | Divider] = []
    for department in found.departments:
        name = department.name or ("no department" if len(found.departments) > 1 else "")
        if name:
            shown += section(name if department.known else f"{name} · nobody yet")
        shown += [_shown(each, each.contact.title, through, session) for each in department.people]
    if found.former:
        shown += section("formerly")
        shown += [_shown(each, years_of(each), {}, session) for each in found.former]
    return PeopleRows(shown, cells, session)


def rows_of_role(members: Sequence[tuple[Member, str]], session: Session, cells: int) -> PeopleRows:
    """Those whose title or role it is, with who leads to them."""
    titles = [", ".join(filter(None, (member.contact.title, member.contact.company))) for member, _ in members]
    through = {member.contact.id: name for member, name in members}
    shown = [_shown(member, title, through, session) for (member, _), title in zip(members, titles, strict=True)]
    return PeopleRows(shown, cells, session)


def _shown(member: Member, what: str, through: Mapping[str, str], session: Session) -> _Shown:
    leads = through.get(member.contact.id, "")
    return _Shown(member, what, f"through {leads}" if leads and not member.tie else last_words_of(member, session))


def _row(shown: _Shown, widths: _Widths, session: Session) -> WayRow:
    contact = shown.member.contact
    spans = (
        Span(fit(contact.name, widths.name)),
        Span("  "),
        Span(f"{fit(shown.what, widths.what)}  " if widths.what else "", "muted"),
        Span(fit(tie_word_of(contact, session), _TIE_CELLS)),
        Span(shown.said, "muted"),
    )
    row_id = _row_id(contact)
    return WayRow(row_id, row_id, spans, contact.id, contact.id)


def _row_id(contact: Contact) -> str:
    return f"person {contact.id}"
