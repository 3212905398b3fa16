"""The form of a contact."""

from __future__ import annotations

from collections.abc import Callable

from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.session.commands import SaveContact
from netui.session.contacts.duplicate_hints import AlreadyHere
from netui.session.core.command import Command
from netui.session.triage.untiered import FIRST_PEOPLE
from netui.ui.actions.key_names import key_of
from netui.ui.contacts.fields import FIELDS
from netui.ui.forms.record_form import FormScreen
from netui.ui.notices.notice import Notice
from netui.ui.shell.program import Program

_NEW = Contact(id="", name="")


class ContactForm(FormScreen[Contact]):
    """All that is known about one person, to be written."""

    def __init__(self, program: Program, contact: Contact | None, first: str = "name") -> None:
        """Open on a contact, with the caret in the field ``first``, one of one line; None: a new one."""
        self.FIRST = first
        self._already = AlreadyHere(program.services.session)
        super().__init__(program, contact or _NEW, FIELDS, "contact")
        is_first = contact is None and program.services.session.network.contact_count() < FIRST_PEOPLE
        if is_first and not self.notice.sentence:  # two dozen fields look like a duty to whoever begins
            self.notice = Notice(f"The name is enough: {key_of(program.keys, 'form_save')} saves, the rest can wait.")

    def stored(self) -> Contact | None:
        """The contact as it is saved now."""
        return self._session.network.contact(self._entries.record.id)

    def saving(self, after: Contact) -> Command:
        """The words for saving it."""
        return SaveContact(None if self._is_new else self._entries.record, after)

    def heading(self) -> tuple[str, str]:
        """The heading, which says whose form it is."""
        name = self._entries.texts["name"] or ("somebody new" if self._is_new else "")
        return "New contact:" if self._is_new else "Edit", name

    def remarks(self) -> dict[str, str]:
        """Remarks on contacts that seem to be the same person."""
        return self._already.remarks(self._entries.read()[0])


def edit_contact(
    program: Program, contact: Contact | None, saved: Callable[[str], None], *, first: str = "name"
) -> None:
    """Open the form of a contact in the field ``first``; None: a new one.

    ``saved`` is told the id of the contact that was saved.
    """

    def closed(change: Change | None) -> None:
        if change is not None:
            _say_what_is_next(program, change)
            saved(change.edits[0].id)

    program.push_screen(ContactForm(program, contact, first), closed)


def _say_what_is_next(program: Program, change: Change) -> None:
    """Say of somebody new without a tier which key gives one: without, they never come up."""
    added = change.edits[0]
    if added.before is None and isinstance(added.after, Contact) and not added.after.tier:
        program.tell_done(change, left=f"no tier yet: {key_of(program.keys, 'sort')} gives one")
