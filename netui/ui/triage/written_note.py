"""The note that is written when something is done: what it means, offers, and may go on with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from textual.content import Content

from netui.domain.capture.model import Capture, Offer
from netui.session.capture.reader import reader_of
from netui.ui.chips.chip import TAKES
from netui.ui.chips.completing import Completing
from netui.ui.chips.drawing import looks_in
from netui.ui.chips.foot import offered_rows, stretches_of
from netui.ui.chips.offers import Key, Offers, OffersRead, word_being_typed
from netui.ui.shell.program import Program
from netui.ui.shell.themes import PLAIN
from netui.ui.widgets.tall_line import Highlight


class WrittenNote:
    """One line about what is done, read as the capture bar reads its own."""

    def __init__(self, people: Sequence[str], program: Program, *, takes_part: bool) -> None:
        """Make an empty note.

        Args:
            people: ids of those whom the verdict is on; one person gives way to those named, several are all meant.
            program: the program.
            takes_part: whether the one person took part beside those named.
        """
        self._people = people
        self._takes_part = takes_part
        self._program = program
        self._session = program.services.session
        self._offers = Offers(takes_new=program.services.settings.takes == "offered")
        self._completing = Completing(self._session)
        self._text = ""
        self._capture = self._meaning("")

    def read(self, text: str) -> Capture:
        """The meaning of the note, with its taken offers; the caret stands behind it."""
        typed, end, before = text != self._text, len(text), self._offers.taken
        self._text = text
        offers = self._read(text)
        self._offers.look(offers, word_being_typed(text, end) if typed else (end, end))
        if self._offers.taken - before:
            self._read(text)  # with what was taken as soon as it was offered
        self._completing.look(text, end, self._capture)
        return self._capture

    def _read(self, text: str) -> Mapping[Key, Offer]:
        """Read the note with what is taken; all that it offers."""
        reading = OffersRead(self._offers.taken)
        self._capture = self._meaning(text, reading.takes)
        return reading.offers

    def _meaning(self, text: str, takes: Callable[[Offer], bool] | None = None) -> Capture:
        reader, first = reader_of(self._session), self._people[0]
        if len(self._people) > 1:
            return reader.note(text, first, takes)
        return reader.done_note(text, first, takes, takes_part=self._takes_part)

    def take_key(self, key: str, text: str, put: Callable[[str], None]) -> bool:
        """Complete what stands at the end, or take an offer that was clicked on; whether the key is used up."""
        if key.startswith(TAKES):
            self._offers.take_at(int(key.removeprefix(TAKES)))
            return True
        if key not in ("tab", "shift+tab") or not self._completing.shown.plain:
            return False
        turned = self._completing.turn(text, 1 if key == "tab" else -1)
        if turned is not None:
            put(turned[0])
        return turned is not None

    # Offering, as a question asks for it

    def rows(self, cells: int) -> tuple[Content, Content]:
        """The offers, and the effect of the keys on them."""
        looks = looks_in(self._program.theme == PLAIN)
        offered, would = offered_rows(self._capture, self._offers.seen, self._session, cells, looks)
        completion = self._completing.shown
        return offered, completion if completion.plain and self._offers.seen.marked is None else would

    def stretches(self) -> Sequence[Highlight]:
        """The stretches of the line that look different; none in the name before it."""
        return [one for one in stretches_of(self._capture, self._offers.seen) if one.start >= 0]

    def take_offered(self) -> None:
        """Take what is offered, or the marked offer; again gives it back."""
        self.read(self._text)
        self._offers.turn()

    def next_offer(self) -> None:
        """Mark the next offer."""
        self.read(self._text)
        self._offers.step()

    def unmark(self) -> bool:
        """Take the mark away; whether there was one."""
        return self._offers.unmark()
