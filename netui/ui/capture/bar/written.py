"""The state of writing down, apart from the screen: the line, who is selected, what was taken, earlier lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.message_pump import MessagePump

from netui.domain.cadence.rules_today import DayRules
from netui.domain.capture.model import Capture, Offer
from netui.session.capture.reader import reader_of
from netui.session.commands import TakeCapture
from netui.ui.capture.bar.earlier import EarlierLines
from netui.ui.chips.offers import Key, Offers, OffersRead
from netui.ui.shell.draft import KeptDraft
from netui.ui.shell.services import Services

_LINE, _SELECTED, _TAKEN, _FORM = "capture", "capture-selected", "capture-taken", "capture:new"
"""Names of the drafts that hold the line, who was selected then, what was taken, what stands in the form alone."""


class LineInWork:
    """The line somebody writes, from the first letter until it is saved.

    Attributes:
        selected: id of the person meant while the line names nobody; empty for nobody.
        offers: what the line offers, and what was taken of it.
    """

    def __init__(self, services: Services, text: Callable[[], str]) -> None:
        """Write on a desk; ``text`` returns the line as it stands."""
        self.selected = ""
        self._takes_new = services.settings.takes == "offered"
        self.offers = Offers(takes_new=self._takes_new)
        self._chosen = ""
        self._understood: tuple[tuple[str, str, frozenset[Key], int, DayRules], Capture, dict[Key, Offer]] | None = None
        self._services = services
        self._text = text
        self._earlier = EarlierLines(services.recall, services.remember)
        self._draft = KeptDraft(_LINE, self._unfinished, services.recall, self._remember)

    def begin(self, selected: str) -> str:
        """The line that was kept, with what was kept about it; else an empty one, with somebody selected."""
        self._chosen = selected
        kept = self._draft.kept
        self.selected = self._services.recall(_SELECTED) if kept else selected
        taken = self._services.recall(_TAKEN) if kept else ""
        self.offers = Offers(taken, takes_new=self._takes_new, is_draft=bool(kept))
        self._understood = None
        return kept

    @property
    def is_kept(self) -> bool:
        """True if a line was kept."""
        return bool(self._draft.kept)

    @property
    def text(self) -> str:
        """The line as it stands, without blanks around it."""
        return self._text().strip()

    @property
    def whole(self) -> str:
        """The line with whoever is selected named at its head, where it means them: so it means the same anywhere."""
        is_selected = self.selected and self.capture.is_selected
        head = f"{reader_of(self._services.session).named(self.selected)}: " if is_selected else ""
        return f"{head}{self.text}"

    @property
    def is_untouched(self) -> bool:
        """True if nothing was written."""
        return not self.text and not self.in_form

    @property
    def capture(self) -> Capture:
        """The meaning of the line with the offers taken; read once, though several ask for it."""
        return self._read()[0]

    @property
    def all_offers(self) -> Mapping[Key, Offer]:
        """All offers of the line, also those taken."""
        return self._read()[1]

    def _read(self) -> tuple[Capture, dict[Key, Offer]]:
        session = self._services.session
        asked = (self.selected, self._text(), self.offers.taken, session.network.version, session.day)
        if self._understood is None or self._understood[0] != asked:
            reading = OffersRead(self.offers.taken)
            capture = reader_of(session).capture(self._text(), selected=self.selected, takes=reading.takes)
            self._understood = (asked, capture, reading.offers)
        return self._understood[1:]

    @property
    def in_form(self) -> Mapping[str, str]:
        """Values of the form that no line can say, by the id of the field; empty as a rule."""
        kept = self._services.recall(_FORM)
        if not kept:
            return {}
        # Loaded when the form was used: most lines are written without it.
        from netui.ui.forms.entries import texts_of

        return texts_of(kept)

    def command(self) -> tuple[TakeCapture | None, str]:
        """The command that saves it; or None, and a sentence why not, if there is more to say than the line's."""
        capture, more = self.capture, self.in_form
        if not more:
            return (TakeCapture(capture), "") if capture.is_ready else (None, "")
        from netui.ui.capture.form import completed

        return completed(self._text(), capture, more, self._services.session)

    @property
    def person_offered(self) -> Offer | None:
        """The one person who is offered where nobody is certain; None where it is not so plain."""
        people = [offer for offer in self.capture.offers if offer.person is not None]
        is_nobody = not self.capture.people and not any(problem.candidates for problem in self.capture.problems)
        return people[0] if is_nobody and len(people) == 1 else None

    def anew(self) -> None:
        """Begin again with the person who was selected; again, with nobody."""
        was_empty = not self._text()
        self.selected = "" if was_empty and self.selected else self._chosen
        self.offers.clear()
        self._services.remember(_FORM, "")

    def earlier(self, step: int) -> str | None:
        """The line that was saved before the one that stands there (-1), or after it (1); None when there is none."""
        return self._earlier.step(step, self._text())

    def changed(self, owner: MessagePump) -> None:
        """Keep the line, which is another one now, soon."""
        self._draft.changed(owner)

    def keep(self) -> None:
        """Keep the line now."""
        self._draft.keep()

    def finish(self) -> None:
        """Keep what was typed last: the program ends."""
        self._draft.finish()

    def saved(self) -> None:
        """Note that the line was saved: it can be brought back, and means then whom it meant."""
        self._earlier.add(self.whole)

    def forget(self) -> None:
        """Keep nothing of it."""
        self._draft.forget()
        self.offers.clear()
        self._services.remember(_FORM, "")

    def _unfinished(self) -> str:
        return self.text

    def _remember(self, name: str, text: str) -> None:
        self._services.remember(name, text)
        self._services.remember(_SELECTED, self.selected if text else "")
        self._services.remember(_TAKEN, self.offers.kept if text else "")
