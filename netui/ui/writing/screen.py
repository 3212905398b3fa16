"""Writing to somebody: the draft, what it comes from, and the keys that hand it over and log it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content

from netui.domain.core.errors import RefusedError
from netui.domain.records.change import Change
from netui.domain.writing.template import Template
from netui.session.writing.drafts import Draft
from netui.ui.actions.key_names import with_keys
from netui.ui.actions.places import Place
from netui.ui.actions.table import BY_ID
from netui.ui.notices.tone import Tone
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.draft import KeptDraft
from netui.ui.shell.program import Program
from netui.ui.text.render import joined, plain
from netui.ui.widgets.line import Line
from netui.ui.widgets.rule import Rule
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine
from netui.ui.writing.area import KEYS_WHILE_EDITED, DraftArea
from netui.ui.writing.doubts import Doubts
from netui.ui.writing.letter import Letter
from netui.ui.writing.lines import about_lines, body_lines

_WIDE_CELLS = 110
_BODY_CELLS = 76


class LetterLines(Scrolled):
    """The lines of the draft; tab is the screen's own."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """True if a key is meant for the lines rather than for the screen."""
        return action != "walk" and super().check_action(action, parameters)


class WritingScreen(PlaceScreen[None], places=(Place.WRITING,)):
    """One draft to one person.

    Attributes:
        letter: what is being written.
        area: it, while it is edited.
        doubts: what is said once before it is handed over.
    """

    asks = True
    AUTO_FOCUS = "#draft"
    CSS_PATH = "screen.tcss"

    def __init__(self, program: Program, letter: Letter) -> None:
        super().__init__(program)
        self._session = program.services.session
        self.letter = letter
        self.doubts = Doubts(letter, program.keys)
        self._to, self._subject = Line(widget_id="to"), Line(widget_id="subject")
        self._rule = Rule(widget_id="under-subject")
        self._rule.is_lit = False
        self.lines = LetterLines(self._body_lines, widget_id="draft")
        self.area = DraftArea("", id="draft-area", soft_wrap=True, compact=True)
        self.about = Scrolled(self._about_lines, widget_id="about")
        self.about.can_focus = False
        self._kept = self._keeping()

    def compose(self) -> ComposeResult:
        """Header, title, to whom, the draft, what it comes from, what was said, keys."""
        yield from self.above()
        yield self._to
        yield self._subject
        yield self._rule
        with Container(id="body"):
            yield self.lines
            yield self.area
            yield self.about
        yield from self.foot()

    def on_mount(self) -> None:
        """Show what was edited before, if anything was."""
        self._recall()

    def on_resize(self) -> None:
        """Put where it comes from beside the draft where there is room."""
        self.set_class(self._is_wide, "-wide")
        self.show()
        self.show_notice()

    def on_unmount(self) -> None:
        """Keep what was edited: the program ends, or the draft is left."""
        self._kept.finish()

    @property
    def place(self) -> Place:
        """The place where the user is."""
        return Place.TYPING if self.is_editing or self.ask.is_open else Place.WRITING

    @property
    def is_editing(self) -> bool:
        """True if letters are text."""
        return self.area.display

    @property
    def selected_id(self) -> str:
        """Id of whom it goes to."""
        return self.letter.draft.contact.id

    @property
    def draft(self) -> Draft:
        """The draft as it was filled."""
        return self.letter.draft

    def follow(self, _change: Change | None) -> None:
        """Fill it anew, or only its addresses where it was edited: nothing that was written is lost."""
        contact = self._session.network.contact(self.selected_id)
        if contact is None:
            self.program.tell(f"{self.draft.contact.name} was removed meanwhile; the draft is kept here.", Tone.PROBLEM)
        else:
            try:
                self.letter.follow()
            except RefusedError as problem:
                self.program.tell(problem.sentence, Tone.PROBLEM)
        self.show()

    # Actions of the keys

    def edit(self) -> None:
        """Edit the draft in its place; the first gap is selected."""
        self.area.load_text(self.letter.text.rstrip("\n"))
        self.area.display, self.lines.display = True, False
        self.set_focus(self.area, scroll_visible=False)
        self.area.move_cursor((0, 0))
        self.area.select_gap(self.letter.body, 1)
        self.key_bar.show_over((*KEYS_WHILE_EDITED, BY_ID["help_while_typing"]))

    def action_end_editing(self) -> None:
        """Look at it again."""
        self._kept.finish()
        self.area.display, self.lines.display = False, True
        self.key_bar.show_over(())
        self.set_focus(self.lines, scroll_visible=False)
        self.show()

    def action_next_gap(self, step: int) -> None:
        """Go to the next gap, or to the one before."""
        if not self.area.select_gap(self.letter.body, step):
            self.say("No gap is open.", Tone.PLAIN)

    def on_text_area_changed(self) -> None:
        """Take what was typed."""
        if self.is_editing:
            self.take(f"{self.area.text.rstrip()}\n" if self.area.text.strip() else "", showing=False)

    def change_template(self, key: str) -> None:
        """Take another template, with what was edited of it before."""
        self._kept.forget()
        self.letter.choose(key)
        self._kept = self._keeping()
        self._recall()
        self.show()

    def next_address(self) -> None:
        """Write to the next of their addresses."""
        if len(self.draft.contact.emails) < 2:
            self.program.tell("There is no other address on their card.")
        self.letter.address += 1
        self.show()

    def leave(self) -> None:
        """Go back; what was edited is kept."""
        self._kept.finish()
        self.dismiss()

    def take(self, text: str, *, showing: bool = True) -> None:
        """Let the draft have another text."""
        if text != self.letter.text:
            self.letter.text = text
            self.doubts.forget()
            self._kept.changed(self)
        if showing:
            self.show()
        else:
            self.about.show_anew()

    def forget_kept(self) -> None:
        """Forget the kept draft: the message was sent."""
        self._kept.forget()

    # Drawing

    def show(self) -> None:
        """Show the draft as it is now."""
        letter = self.letter
        template: Template = letter.template
        channel = self._session.rules.channel_label(template.channel).lower()
        count = len(letter.templates)
        right = with_keys(f"{letter.number} of {count} · {{draft_next}} next", self.program.keys) if count > 1 else ""
        self.show_title("Write", f"{self.draft.contact.name} · {template.name} · {channel}", right)
        more = len(self.draft.contact.emails)
        at = f" · {letter.address % more + 1} of {more}, a next" if more > 1 else ""
        addresses = ", ".join(letter.addresses)
        self._to.show(_headed("To", f"{addresses or 'no address on the card'}{at}"))
        self._subject.show(_headed("Subject", self.draft.subject))
        self._subject.display = bool(self.draft.subject)
        self.lines.show_anew(keep_place=True)
        self.about.show_anew()

    @property
    def _is_wide(self) -> bool:
        return self.app.size.width >= _WIDE_CELLS

    def _body_lines(self, cells: int) -> tuple[CardLine, ...]:
        return body_lines(self.letter.body, min(cells, _BODY_CELLS))

    def _about_lines(self, cells: int) -> tuple[CardLine, ...]:
        lines = about_lines(self.letter, self._session, cells, self.program.keys, wide=self._is_wide)
        self.about.styles.height = "1fr" if self._is_wide else len(lines)
        return lines

    def _keeping(self) -> KeptDraft:
        services = self.program.services
        return KeptDraft(
            self.letter.kept_as,
            lambda: self.letter.text if self.letter.is_edited else "",
            services.recall,
            services.remember,
        )

    def _recall(self) -> None:
        if self._kept.kept:
            self.letter.text = self._kept.kept


def _headed(label: str, text: str) -> Content:
    return joined(plain(f"  {label:<9}", "$text-muted"), plain(text), by="")
