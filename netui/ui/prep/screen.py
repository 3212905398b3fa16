"""The prep card: opening it writes nothing; a digit notes a question as asked."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from textual.app import ComposeResult

from netui.domain.people.me import Me
from netui.domain.records.change import Change
from netui.domain.records.contact import ContactStatus
from netui.domain.writing.questions import QUESTIONS_PROPOSED, Proposed
from netui.session.prep.card import prep_card, questions_for, situation_for
from netui.session.prep.plans import NoteQuestion
from netui.session.relationship.strips import strip_for
from netui.session.writing.addressee import Addressee
from netui.ui.actions.key_names import with_keys
from netui.ui.actions.places import Place
from netui.ui.contacts.form import edit_contact
from netui.ui.notices.caution import caution_words
from netui.ui.notices.tone import Tone
from netui.ui.panes.meant import item_under_cursor, nobody_meant, person_meant
from netui.ui.places.card_over import CardOver
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.prep.lines import PrepSheet, prep_lines
from netui.ui.shell.program import OnScreen, Program
from netui.ui.shell.screens import SuggestsSituation
from netui.ui.text.looks import Span
from netui.ui.widgets.scrolled_lines import PageLines
from netui.ui.widgets.text_lines import CardLine

_GONE = "They are gone from the contacts."
_STRIP_FROM_LINES = 30
"""Fewest lines of a screen that shows the strip: on a lower one it would take the room of the questions."""

_NO_OTHERS = "There are no other questions for this situation: {prep_situation} goes on to the next one."


class PrepScreen(PlaceScreen[None], places=(Place.PREP, Place.OPENED)):
    """One sheet about one person.

    Attributes:
        selected_id: id of whom it is about.
        situation: word of the situation whose questions stand there.
        questions: those that are shown, three at most.
    """

    asks = True
    AUTO_FOCUS = "#prep"
    DEFAULT_CSS = """
    PrepScreen { layout: vertical; }
    PrepScreen > #prep { background: $surface; height: 1fr; }
    """

    def __init__(self, program: Program, whom: str, situation: str = "", item_id: str = "") -> None:
        """Prepare for the person with that id, in a situation of the bank, else in the one that the records suggest.

        ``item_id`` names what of the queue it was opened from: a letter from here is about that.
        """
        super().__init__(program)
        self._session = program.services.session
        self._bank, self._problem = program.services.practice.questions()
        self._start = 0
        self.selected_id, self._item_id = whom, item_id
        self.sheet = PageLines(self._lines, widget_id="prep")
        self.card = CardOver(self, lambda: self.selected_id)
        contact = self._session.network.contact(whom)
        suggested = situation_for(contact, self._session, self._bank) if contact is not None else ""
        self.situation = situation if situation in self._bank else suggested
        self.questions: tuple[Proposed, ...] = self._proposed()[:QUESTIONS_PROPOSED]

    def addressee(self) -> Addressee:
        """The person, written to about what the place was opened from, as long as it is due."""
        items = self._session.items_of(self.selected_id)
        return Addressee(self.selected_id, item=next((one for one in items if one.id == self._item_id), None))

    def compose(self) -> ComposeResult:
        """Header, title, the sheet, the card in its place, what was said, keys."""
        yield from self.above()
        yield self.sheet
        yield self.card
        yield from self.foot()

    def on_mount(self) -> None:
        """Say what is wrong with the questions of the user's own."""
        if self._problem:
            self.say(self._problem, Tone.PROBLEM)

    def on_resize(self) -> None:
        """Set the title anew for another width."""
        self._show_title()
        self.show_notice()

    def follow(self, change: Change | None) -> None:
        """Show the person as they are now; an undo brings the question back that it is about."""
        is_fresh = change is None or change.undoes is not None
        found = self._proposed()
        self.questions = self._three(found) if is_fresh else self._kept(found)
        self._show()

    # Actions of the keys

    def note_asked(self, number: int) -> None:
        """Note a question as asked."""
        if number > len(self.questions):
            self.program.tell("There is no such question." if self.questions else "There is nothing to ask.")
        elif self.is_seen:
            self.wait_until_seen()
            self.program.perform(NoteQuestion(self.selected_id, self.questions[number - 1].text))

    def go_on(self) -> None:
        """Show the next three."""
        found = self._proposed()
        if len(found) <= QUESTIONS_PROPOSED:
            self.program.tell(with_keys(_NO_OTHERS, self.program.keys))
            return
        self._start = self._start + QUESTIONS_PROPOSED if self._start + QUESTIONS_PROPOSED < len(found) else 0
        self.questions = self._three(found)
        self._show()

    def turn(self, step: int) -> None:
        """Go on to the next situation of the bank."""
        words = [*self._bank]
        if words:
            self.situation = words[(words.index(self.situation) + step) % len(words)]
            self._start = 0
            self.questions = self._proposed()[:QUESTIONS_PROPOSED]
            self._show()

    def open_card(self) -> None:
        """Open their card in full."""
        self.sheet.display = False
        self.card.open()

    def edit(self) -> None:
        """Edit their card."""
        contact = self._session.network.contact(self.selected_id)
        if contact is not None:
            edit_contact(self.program, contact, lambda _contact_id: None)

    def leave(self) -> None:
        """Close the card, else go back."""
        if self.card.display:
            self.sheet.display = True
            self.card.close(self.sheet)
        else:
            self.dismiss()

    # Drawing

    @property
    def _me(self) -> Me:
        return self.program.services.settings.me

    def _proposed(self) -> tuple[Proposed, ...]:
        contact = self._session.network.contact(self.selected_id)
        if contact is None:
            return ()
        return questions_for(contact, self.situation, self._bank, self._me, self._session)

    def _three(self, found: tuple[Proposed, ...]) -> tuple[Proposed, ...]:
        return found[self._start : self._start + QUESTIONS_PROPOSED]

    def _kept(self, found: tuple[Proposed, ...]) -> tuple[Proposed, ...]:
        """The shown questions that may still be asked, each in its place; the next ones replace the others."""
        left = [one for one in found if one not in self.questions]
        others = iter([*left[self._start :], *left[: self._start]])
        kept = (one if one in found else next(others, None) for one in self.questions)
        return tuple(one for one in kept if one is not None) or self._three(found)

    def _show(self) -> None:
        self._show_title()
        self.sheet.show_anew(keep_place=True)
        self.card.catch_up()

    def _show_title(self) -> None:
        contact = self._session.network.contact(self.selected_id)
        name = contact.name if contact is not None else ""
        is_asked = contact is not None and contact.status is not ContactStatus.DECEASED
        label = self._bank[self.situation].label if is_asked and self.situation in self._bank else ""
        tab = with_keys("{prep_situation} other", self.program.keys)
        tab += " " if self.app.size.width < 100 else " situation "
        if label[1:2].islower():  # in the middle of a line; what begins with an abbreviation stays as it is
            label = label[:1].lower() + label[1:]
        self.show_title("Prepare", name, f"{label} · {tab}".strip() if label else "")

    def _lines(self, cells: int) -> tuple[CardLine, ...]:
        contact = self._session.network.contact(self.selected_id)
        if contact is None:
            return (CardLine("gone", (Span(_GONE),)),)
        me = self._me
        has_room = self.app.size.height >= _STRIP_FROM_LINES
        card = prep_card(contact, me, self._session)
        sheet = PrepSheet(
            replace(card, caution=caution_words(card.caution, self.program.keys)),
            self.questions,
            not (me.interests or me.places or me.worked_at),
            partial(strip_for, contact, self._session) if has_room else None,
            self.program.services.signs,
        )
        return prep_lines(sheet, self._session, cells)


def open_prep(screen: OnScreen) -> None:
    """Prepare for the selected person."""
    whom = person_meant(screen)
    if not whom:
        screen.program.tell(nobody_meant(screen))
        return
    situation = screen.situation if isinstance(screen, SuggestsSituation) else ""
    item = item_under_cursor(screen, whom)
    screen.program.open_place(PrepScreen(screen.program, whom, situation, item.id if item is not None else ""))
