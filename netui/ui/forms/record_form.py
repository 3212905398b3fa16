"""The form of a record: every field, checked as it is written; nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Generic

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from netui.domain.core.errors import StaleError
from netui.domain.records.change import Change
from netui.session.core.command import Command
from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.ui.actions.key_names import key_of
from netui.ui.actions.places import Place
from netui.ui.forms.entries import Entries, both_changed, said_elsewhere, taken_over
from netui.ui.forms.field import Field, RecordT
from netui.ui.forms.known_words import KnownWords
from netui.ui.forms.sheet import Sheet
from netui.ui.notices.notice import NOTHING, Hint, Notice
from netui.ui.notices.tone import Tone
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.program import Program
from netui.ui.text.clauses import BETWEEN
from netui.ui.text.render import plain
from netui.ui.widgets.line import Line

_BAD, _REMARK = "$text-error", "$text-warning"
_TONES = {Tone.GOOD: "$text-success", Tone.PLAIN: "$text-muted", Tone.PROBLEM: "$text-error"}


class FormScreen(PlaceScreen[Change | None], Generic[RecordT], places=(Place.FORM,)):
    """All that is known about one record, to be written. Its result is what was saved; None when nothing was."""

    CSS_PATH = str(Path(__file__).with_name("form.tcss"))  # else looked for beside the module of each form
    AUTO_FOCUS = "FieldLine"
    FIRST = "name"  # the field, of one line, in which the caret stands when it opens
    REMARK_STYLE = _REMARK
    BEGINS, EDITS = "new_contact", "edit"  # the actions that open it, on a new record and on one that there is

    def __init__(self, program: Program, record: RecordT, fields: Sequence[Field[RecordT]], kind: str) -> None:
        """Open on a record, with an empty id when it is new; ``kind`` names what it is, for drafts."""
        super().__init__(program)
        self._session = program.services.session
        self._fields = fields
        self._is_new = not record.id
        self._entries = Entries(record, self._session, fields)
        self._draft = self._entries.draft(f"{kind}:{record.id or 'new'}", program.services)
        self._tried = False
        if self._entries.put_back(self._draft):
            self.notice = Notice(f"What you typed here before is back. {both_changed(self._entries, fields)}".rstrip())

    # The differences between kinds of records

    def stored(self) -> RecordT | None:
        """The record as it is saved now; None when there is none (any more)."""
        raise NotImplementedError

    def saving(self, after: RecordT) -> Command:
        """The words for saving it."""
        raise NotImplementedError

    def heading(self) -> tuple[str, str]:
        """The heading: the deed and its object; user text."""
        raise NotImplementedError

    def remarks(self) -> dict[str, str]:
        """Sentences below fields that are no mistakes, by the id of the field."""
        return {}

    def compose(self) -> ComposeResult:
        """Title, fields, what the field means, keys."""
        yield from self.above()
        with _Window(can_focus=False):
            known = {each.id: _known(each, each.known, self._session) for each in self._fields if each.known}
            yield Sheet(self._fields, self._entries.texts, known, self.FIRST, self._changed, self._show)
        yield Line(widget_id="form-meaning")
        yield from self.foot(notice=False)

    def on_mount(self) -> None:
        """Say how the form stands."""
        self._show()

    def follow(self, change: Change | None) -> None:
        """Take over what was changed elsewhere, in all fields that were not touched here."""
        stored = self.stored()
        if stored is not None and stored != self._entries.record:
            self._entries.rebase(stored)
            self._fill()
            self.say(taken_over(self._entries, self._fields), Tone.PLAIN)

    # Actions of the keys

    def save(self) -> None:
        """Save what can be read, or show what cannot."""
        record, problems = self._entries.read()
        self._tried = True
        self._show_problems()
        if problems:
            self.query_one(Sheet).go_to(next(iter(problems)))
            fields = plural(len(problems), "field needs", "fields need")
            self.say(f"{fields} a look; nothing is saved yet.", Tone.PROBLEM)
            return
        if not self._is_new and record == self._entries.record:
            self._close()
            self.program.tell("Nothing was changed.")
            return
        self.program.carry_out(lambda: self._saved(record))

    def _saved(self, record: RecordT) -> Change | None:
        """Save, which may have to be tried again, and close."""
        try:
            change = self._session.execute(self.saving(record))
        except StaleError:
            self._session.refresh()
            if self.stored() in (None, self._entries.record):
                raise
            self.follow(None)
            return None
        self._close(change)
        return change

    def leave(self) -> None:
        """Go back; what was typed is kept for the next time."""
        self._draft.keep()
        self.dismiss(None)
        if self._entries.changed:
            key = key_of(self.program.keys, self.BEGINS if self._is_new else self.EDITS)
            self.program.tell("Not saved; what you typed is kept", hint=Hint(key, "brings it back"))

    def begin_anew(self) -> None:
        """Drop all that was typed, what was kept of it and what was said about it."""
        self._entries.texts = dict(self._entries.saved)
        self._tried = False
        self._fill()
        self._draft.forget()
        self.say("Begun anew." if self._is_new else "As it is saved.", Tone.PLAIN)

    def go_on(self, step: int) -> None:
        """Go to the next field, to the one before if ``step`` is negative."""
        self.query_one(Sheet).go_on(step)

    def _close(self, change: Change | None = None) -> None:
        self._draft.forget()
        self._entries.texts = dict(self._entries.saved)
        self.dismiss(change)

    # Drawing

    def _fill(self) -> None:
        """Put the texts into their fields."""
        texts = dict(self._entries.texts)  # each field that is filled tells what stands in all of them just then
        self.query_one(Sheet).put(texts)
        self._entries.put(texts)
        self._show()

    def _changed(self) -> None:
        """Take over a text that is another one now."""
        texts = self.query_one(Sheet).texts if self.is_mounted else {}
        if texts and texts != self._entries.texts:
            self._entries.put(texts)
            self.notice = NOTHING
            self._draft.changed(self)
            self._show()

    @property
    def _field(self) -> Field[RecordT]:
        """The field that is in use."""
        name = self.query_one(Sheet).in_use
        return next(field for field in self._fields if field.id == name)

    def on_descendant_focus(self, _event: events.DescendantFocus) -> None:
        """Say what the field means, and what is wrong with the one that was left."""
        self._show()

    def on_unmount(self) -> None:
        """Keep what was typed when the program ends."""
        if self._entries.changed:
            self._draft.keep()

    def _show(self) -> None:
        what, whom = self.heading()
        self.show_title(f"{what} {whom}".strip(), right=_state(bool(self._entries.changed), self._is_new))
        self._show_problems()
        self.show_notice()

    def _show_problems(self) -> None:
        """Say below each field what is wrong with it; of the one being written only once it was to be saved."""
        here = self._field
        looked_at = [field for field in self._fields if self._tried or field is not here]
        said = self.remarks() | said_elsewhere(self._entries)
        remarks = {name: (sentence, self.REMARK_STYLE) for name, sentence in said.items()}
        self.query_one(Sheet).say(remarks | _problems(self._entries, looked_at))

    def show_notice(self) -> None:
        """Say what the field means or, in its place, what was said last."""
        here, entries = self._field.id, self._entries
        is_judged = self._tried or here in entries.changed or bool(entries.texts[here])
        meaning = _meaning(entries, self._field, self.notice, is_judged=is_judged)
        self.query_one("#form-meaning", Line).show(Content.assemble(" ", meaning))


def _known(field: Field[RecordT], words: Callable[[Session], Iterable[str]], session: Session) -> KnownWords:
    """The words that stand in the field elsewhere, with which it is completed."""
    return KnownWords(lambda: words(session), listed=field.listed)


class _Window(VerticalScroll, inherit_bindings=False):
    """The visible part of the sheet. It has no keys of its own: up and down go from field to field."""


def _problems(entries: Entries[RecordT], fields: Sequence[Field[RecordT]]) -> dict[str, tuple[str, str]]:
    """The mistakes in fields, as the sheet says them."""
    return {field.id: (problem, _BAD) for field in fields if (problem := entries.problem(field))}


def _meaning(entries: Entries[RecordT], field: Field[RecordT], said: Notice, *, is_judged: bool) -> Content:
    """The last notice, else the mistake in a field, else its meaning.

    ``is_judged``: whether a mistake is said; one of an empty field is not before somebody has written there.
    """
    problem = entries.problem(field) if is_judged else ""
    if said.sentence:
        return plain(BETWEEN.join(filter(None, (said.said, said.hint.words))), _TONES[said.tone])
    if problem:
        return plain(problem, _REMARK)
    several = "several, with commas between" if field.listed else ""
    return plain(entries.meaning(field) or several, "$text-muted")


def _state(changed: bool, is_new: bool) -> str:
    """Say whether the texts of the form are saved: ``saved``, ``not saved``; empty for a new record not touched yet."""
    return "not saved" if changed else "" if is_new else "saved"
