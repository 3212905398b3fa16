"""Looking back at an event: the new people one after the other, one key each, then the others."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from netui.domain.dates.parse import spoken_day
from netui.domain.events.progress import Guest
from netui.domain.records.change import Change
from netui.domain.records.event import Event, EventStatus
from netui.domain.records.follow_up import FollowUpKind
from netui.session.core.labels import dated
from netui.session.core.session import Session
from netui.session.events.commands import LookAtGuest
from netui.session.events.rows import EventView, event_view, is_looked_at, looking_back_words, talks_with
from netui.ui.actions.key_names import with_keys
from netui.ui.actions.places import Place
from netui.ui.events.writing_down import log_met, promise, take_home
from netui.ui.places.decided_here import DecidedHere
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.program import Program
from netui.ui.text.looks import Span
from netui.ui.text.render import plain
from netui.ui.widgets.line import Line
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine, CardWriter

_NOBODY = (
    "Nobody was written down there. {event_add_met} writes down whom you met; {event_done} is done with looking back."
)
_ALL = "Everybody was looked at. {event_done} asks for one thing to take home, and is done."


class ReviewScreen(PlaceScreen[None], places=(Place.EVENT_REVIEW,)):
    """The people met at an event, one at a time."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#review-person"
    asks = True

    def __init__(self, program: Program, event_id: str) -> None:
        super().__init__(program)
        self._session = program.services.session
        self._event_id = event_id
        self._decided = DecidedHere(program, self.say)
        self._has_asked = False

    def compose(self) -> ComposeResult:
        """Progress, what came of it, the person, the tiers, what was just done, the keys."""
        yield from self.above()
        yield Line(widget_id="review-words")
        yield Scrolled(self._person_lines, widget_id="review-person")
        yield Line(widget_id="review-tiers")
        yield from self.foot()

    def on_mount(self) -> None:
        """Show the first who was not looked at."""
        self._show()

    @property
    def event(self) -> Event | None:
        """The event as it stands; None once it is removed."""
        return next((one for one in self._session.network.events() if one.id == self._event_id), None)

    @property
    def selected_id(self) -> str:
        """Id of the one to decide about; empty when nobody is left."""
        guest = self._guest()
        return guest.contact_id if guest is not None else ""

    def follow(self, change: Change | None) -> None:
        """Show who is next; after an undo, whom it brought back. Once the review is done it is left."""
        event = self.event
        if event is None or (event.status is EventStatus.REVIEWED and change is not None and change.undoes is None):
            self.dismiss()
            return
        if change is not None:
            self._decided.follow(change)
        self._show()

    # Actions of the keys

    def give_tier(self, number: int) -> None:
        """Give the person the tier of that digit."""
        tiers = self._session.rules.tiers
        if number <= len(tiers):
            self._decide(tier=tiers[number - 1].key)
        else:
            self.program.tell(f"{number} is no tier: there are {len(tiers)}, 1 to {len(tiers)}.")

    def pass_over(self) -> None:
        """Count the person as looked at, and leave them as they are."""
        self._decide()

    def archive(self) -> None:
        """Archive the person, so that they never come up."""
        self._decide(never=True)

    def promise(self) -> None:
        """Promise them something."""
        contact = self._session.network.contact(self.selected_id)
        if contact is not None:
            promise(self, contact.name)

    def add_met(self) -> None:
        """Write down somebody else who was met there."""
        if self.event is not None:
            log_met(self, self.event)

    def step_back(self) -> None:
        """Take back the last decision made here."""
        self._decided.step_back()

    def finish(self) -> None:
        """Ask for one thing to take home, and be done."""
        event = self.event
        if event is not None and event.status is not EventStatus.REVIEWED:
            take_home(self, event)
        else:
            self.leave()

    def _decide(self, tier: str = "", *, never: bool = False) -> None:
        """Carry out a decision; a key that is held down decides about nobody who was not seen."""
        if not self.selected_id:
            self.finish()
        elif self.is_seen:
            self.wait_until_seen()
            change = self.program.perform(LookAtGuest(self._event_id, self.selected_id, tier, never))
            if change is not None:
                self._decided.note()
                if not self.selected_id and not self._has_asked:
                    self._has_asked = True
                    self.call_after_refresh(self.finish)

    # Drawing

    def _view(self) -> EventView | None:
        event = self.event
        bank, _ = self.program.services.practice.questions()
        return event_view(event, self._session, bank) if event is not None else None

    def _guest(self) -> Guest | None:
        view = self._view()
        if view is None:
            return None
        return next((guest for guest in view.there.guests if not is_looked_at(guest, view.event)), None)

    def _show(self) -> None:
        view = self._view()
        if view is None:
            return
        count = len(view.there.guests)
        self.show_title(f"Looking back at {view.event.name}", right=f"{view.looked_at} of {count} looked at")
        self.query_one("#review-words", Line).show(plain(f" {looking_back_words(view)}"))
        self.query_one("#review-tiers", Line).show(_tiers(self._session))
        self.query_one("#review-person", Scrolled).show_anew()
        self.show_notice()

    def _person_lines(self, cells: int) -> tuple[CardLine, ...]:
        view, guest = self._view(), self._guest()
        writer = CardWriter(cells - 2)
        writer.blank()
        if guest is None:
            words = _ALL if view is not None and view.there.guests else _NOBODY
            writer.text(with_keys(words, self.program.keys), "muted")
        else:
            _write_guest(guest, self._session, writer)
        return writer.finished


def _write_guest(guest: Guest, session: Session, writer: CardWriter) -> None:
    contact = session.network.contact(guest.contact_id)
    if contact is None:
        return
    new = "new · " if guest.is_new else ""
    writer.ends((Span(contact.name, "strong"),), (Span(f"{new}{dated(guest.on, session.today)}", "quiet"),))
    writer.text(", ".join(filter(None, (contact.title, contact.company, contact.location))), "quiet")
    for talk in talks_with(guest, session):
        writer.text(talk.summary)
        for point in talk.key_points:
            kind = "" if point.kind == "point" else f"{point.kind}: "
            writer.text(f"{kind}{point.text}", label="* ", label_look="accent")
    writer.blank()
    writer.text(" · ".join(filter(None, (_thanks(guest.contact_id, session), _tier(contact.tier, session)))), "quiet")


def _thanks(contact_id: str, session: Session) -> str:
    items = session.items_of(contact_id)
    item = next((one for one in items if one.kind is FollowUpKind.THANK_YOU), None)
    return f"thank-you due {spoken_day(item.due, session.today)}" if item is not None else ""


def _tier(tier: str, session: Session) -> str:
    return session.rules.tier_label(tier) if tier else "no tier yet"


def _tiers(session: Session) -> Content:
    """The tiers with their digits, for one line."""
    parts = [
        Content.assemble((f" {place} ", "bold $text-accent"), plain(tier.label.lower()))
        for place, tier in enumerate(session.rules.tiers[:9], 1)
    ]
    return Content(" ").join(parts)
