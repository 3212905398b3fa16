"""Lessons: the topics on the left, what people taught about the chosen one on the right."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.content import Content

from netui.domain.core.frozen import frozen
from netui.domain.dates.parse import spoken_day
from netui.domain.insights.topics import Topic
from netui.domain.records.change import Change
from netui.session.contacts.card import card_conversation
from netui.session.core.labels import plural
from netui.session.insights.topics import Insights, Wanted, insights
from netui.ui.actions.places import Place
from netui.ui.ask.ask import Question
from netui.ui.card.conversations import talk_lines
from netui.ui.frame.geometry import BESIDE_CELLS, CARD_CELLS, CARD_LINES, card_cells, card_lines
from netui.ui.panes.going_back import back_to_panes
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.places.reading import reading_in_title
from netui.ui.shell.program import OnScreen, Program
from netui.ui.text.keys import key_line
from netui.ui.text.looks import Span
from netui.ui.text.render import phrase
from netui.ui.widgets.rows.columns import Column, TwoLined
from netui.ui.widgets.rows.row_list import RowList
from netui.ui.widgets.rule import titled
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine

_TITLE = "Heard"
_EMPTY = "What people teach you gathers here. In a capture: trend: everyone moves to WebAssembly."
_NONE_FITS = "Nothing that you wrote down fits that · [key]0[/] shows all kinds, [key]/[/] other words."


@frozen
class TopicRow:
    """A topic in the list.

    Attributes:
        id: its name.
        count: number of points.
    """

    id: str
    count: int


@frozen
class PointRow:
    """A point in the list.

    Attributes:
        id: of its conversation, with its place.
        kind: of the point, such as ``insight``.
        said: the day, and who said it: user text.
        text: text of the point: user text.
        contact_id: the person who said it; empty when nobody is known.
        conversation_id: where it was said.
    """

    id: str
    kind: str
    said: str
    text: str
    contact_id: str
    conversation_id: str


_TOPIC = (
    Column[TopicRow]("topic", lambda row: (Span(row.id, "name"),), min_cells=8),
    Column[TopicRow]("count", lambda row: (Span(str(row.count), "quiet"),), 4, right=True),
)
_KIND_CELLS = 9
_POINT = (
    Column[PointRow]("kind", lambda row: (Span(row.kind, "head"),), _KIND_CELLS, gap_cells=2),
    Column[PointRow]("text", lambda row: (Span(row.text, "name"),), min_cells=12),
)
_WHEN_AND_WHO = (
    Column[PointRow]("said", lambda row: (Span(row.said, "quiet"),), min_cells=12, gap_cells=_KIND_CELLS + 3),
)
_NARROW_POINT = (_POINT[1]._replace(gap_cells=2),), (_WHEN_AND_WHO[0]._replace(gap_cells=2),)
_KINDS_FROM_CELLS = 54
"""Cells of the narrowest screen that says of each point which kind it is."""


class InsightsScreen(PlaceScreen[None], places=(Place.INSIGHTS,)):
    """Two lists; tab goes to the other.

    Attributes:
        wanted: what is looked for.
        topics: the topics with anything that is looked for.
        points: what was learned about the topic under the cursor.
        talk: the conversation in which the point under the cursor was made.
    """

    asks = True
    AUTO_FOCUS = "#points"
    DEFAULT_CSS = """
    InsightsScreen { layout: vertical; }
    InsightsScreen > #body { height: 1fr; layout: vertical; }
    InsightsScreen.-wide > #body { layout: horizontal; }
    InsightsScreen > #body > Horizontal { height: 1fr; width: 1fr; }
    InsightsScreen #talk { background: $surface; }
    InsightsScreen #topics { width: 24; background: $background; }
    InsightsScreen #points { width: 1fr; background: $background; }
    """

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._session = program.services.session
        self._found: list[Topic] = []
        self._making = reading_in_title(self, _TITLE, self._session, self._fill)
        self.wanted = Wanted()
        self.topics = RowList[TopicRow](_TOPIC, empty=Content(), on_cursor=self._topic_moved, widget_id="topics")
        self.points = RowList[PointRow](_POINT, empty=phrase(_EMPTY), on_cursor=self._point_moved, widget_id="points")
        self.points.set_columns(_POINT, (_POINT, _WHEN_AND_WHO))
        self.talk = Scrolled(self._talk_lines, widget_id="talk")
        self.talk.can_focus = False

    def compose(self) -> ComposeResult:
        """Header, title, the two lists, the conversation, what was said, keys."""
        yield from self.above()
        with Container(id="body"):
            with Horizontal():
                yield self.topics
                yield self.points
            yield self.talk
        yield from self.foot()

    def on_resize(self) -> None:
        """Put the conversation beside the lists, below them, or nowhere, as the card of the main screen."""
        width, height = self.app.size
        is_beside = width >= BESIDE_CELLS
        first, second = (_POINT, _WHEN_AND_WHO) if width >= _KINDS_FROM_CELLS else _NARROW_POINT
        self.points.set_columns(first, (first, second))
        self.set_class(is_beside, "-wide")
        self.talk.display = width >= CARD_CELLS and height >= CARD_LINES
        self.talk.styles.width = card_cells(width) if is_beside else "1fr"
        self.talk.styles.height = "1fr" if is_beside else card_lines(height)

    def on_mount(self) -> None:
        """Show what there is; it is read after the first frame, a little between two keys."""
        self._show_title()
        self.call_after_refresh(self._fill)

    @property
    def selected_id(self) -> str:
        """Id of the person who said what is under the cursor; empty when nobody is known."""
        return self.points.row.contact_id if self.points.row is not None else ""

    def follow(self, change: Change | None) -> None:
        """Show what has changed."""
        del change
        self._fill()

    # Actions of the keys

    def turn(self) -> None:
        """Go to the other list."""
        other = self.points if self.topics.has_focus else self.topics
        self.set_focus(other, scroll_visible=False)

    def only(self, kind: str) -> None:
        """Show one kind only, or all."""
        if kind == self.wanted.kind:
            what = f"Only “{kind}” is" if kind else "All kinds are"
            self.program.tell(f"{what} shown already.")
        self._look_for(Wanted(self.wanted.text, kind=kind))

    def filter(self) -> None:
        """Ask for words that have to stand in the text."""

        def accept(text: str) -> bool:
            self.ask.close()
            self._look_for(Wanted(text.strip(), kind=self.wanted.kind))
            return True

        self.ask.open(
            Question(
                title=lambda: titled("Only what has these words in it"),
                accept=accept,
                keys=lambda: key_line(("enter", "looks"), ("esc", "leaves it")),
                text=self.wanted.text,
                placeholder="grants; empty shows all",
            )
        )

    def open_talk(self) -> None:
        """Show the conversation in its pane, opened; from the topics go to the points."""
        if self.topics.has_focus:
            self.turn()
            return
        row = self.points.row
        if row is None:
            return
        main = back_to_panes(self.program)
        if main is not None:
            main.go_to(Place.CONVERSATIONS)
            main.lists.show_conversation(row.conversation_id)
            main.open_card()

    def on_row_list_opened(self) -> None:
        """Do what enter does, also after two clicks."""
        self.open_talk()

    # Drawing

    def _look_for(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self._fill()

    def _fill(self) -> None:
        """Show what was learned, once all of it is read."""
        if not self._making.has(self._session.observer(Insights)):
            return
        self._found = insights(self._session, self.wanted)
        is_filtered = bool(self.wanted.text or self.wanted.kind)
        self.points.set_empty(phrase(_NONE_FITS if is_filtered else _EMPTY))
        self.topics.set_rows([TopicRow(topic.name, len(topic.points)) for topic in self._found])
        self._topic_moved(self.topics.row)
        self.key_bar.show_at(self.here, is_empty=not self._found and not is_filtered)
        self._show_title()

    def _topic_moved(self, row: TopicRow | None) -> None:
        topic = next((each for each in self._found if row is not None and each.name == row.id), None)
        rows, network, today = [], self._session.network, self._session.today
        for number, point in enumerate(topic.points if topic is not None else ()):
            contact = network.contact(point.contact_id) if point.contact_id else None
            name = contact.name if contact is not None else ""
            rows.append(
                PointRow(
                    f"{point.conversation_id}-{number}",
                    point.kind,
                    " · ".join(filter(None, (spoken_day(point.on, today), name))),
                    point.text,
                    point.contact_id,
                    point.conversation_id,
                )
            )
        self.points.set_rows(TwoLined(rows))
        self._point_moved(self.points.row)

    def _point_moved(self, _row: PointRow | None) -> None:
        self.talk.show_anew()

    def _talk_lines(self, cells: int) -> tuple[CardLine, ...]:
        row = self.points.row
        found = card_conversation(row.conversation_id, self._session) if row is not None else None
        return talk_lines(found, cells, self._session.today)

    def _show_title(self) -> None:
        count = len({(p.conversation_id, p.text) for topic in self._found for p in topic.points})
        counts = f"{plural(len(self._found), 'topic')} · {plural(count, 'point')}" if self._found else ""
        words = [f"“{self.wanted.text}”" if self.wanted.text else "", self.wanted.kind]
        self.show_title(_TITLE, counts, " · ".join(word for word in words if word))


def open_insights(screen: OnScreen) -> None:
    """Show what was heard."""
    screen.program.open_place(InsightsScreen(screen.program))
