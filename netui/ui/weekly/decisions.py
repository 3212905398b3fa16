"""The decisions of the weekly review: those of the queue, and what is decided about what was only proposed."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from textual.content import Content

from netui.domain.records.contact import Contact, Met
from netui.session.capture.reader import reader_of
from netui.session.commands import PassOver, SaveContact, SetTier
from netui.session.core.command import Command
from netui.session.core.session import Session
from netui.session.goals.commands import PassOverForAim
from netui.session.introductions.commands import DismissPair, StartIntroduction
from netui.session.shelf.commands import NotForThem
from netui.session.weekly.commands import DeclineNewStart, PassRow
from netui.session.weekly.rows import ReviewRow, RowKind
from netui.ui.actions.key_names import with_keys
from netui.ui.ask.ask import Question
from netui.ui.events.writing_down import promise
from netui.ui.panes.hosts import Stage
from netui.ui.text.keys import key_line
from netui.ui.text.render import plain
from netui.ui.triage import decide
from netui.ui.triage.done import done
from netui.ui.triage.slower_cadence import offer_to
from netui.ui.widgets.rule import titled

_NOT_DUE = "That is no item of the queue: {week_pass} passes it."
_ONLY_NEW = "That is for new people, in the first step."
_ONLY_SLIPPING = "That is for those who are slipping away, in the third step."


class Reviews(Stage, Protocol):
    """The screen of the review."""

    @property
    def row(self) -> ReviewRow | None:
        """The row under the cursor; None when there is none."""

    def pass_row(self) -> None:
        """Pass over it."""

    def wait_until_seen(self) -> None:
        """Refuse decisions until what comes up next has been drawn."""


def decide_done(host: Reviews) -> None:
    """Do as ``done`` does in the queue; an idea for an introduction is kept, anything else is passed."""
    row = host.row
    if row is None:
        return
    if row.item is not None:
        done(host)
    elif row.kind is RowKind.IDEA:
        today = host.program.services.session.today
        host.program.perform(StartIntroduction(row.contact_id, row.other_id, row.text, today))
    else:
        host.pass_row()


def snooze(host: Reviews) -> None:
    """Snooze an item of the queue."""
    if host.row is not None and host.row.item is None:
        host.program.tell(with_keys(_NOT_DUE, host.program.keys))
    else:
        decide.snooze(host)


def drop(host: Reviews) -> None:
    """Skip an item of the queue; what was only proposed is not proposed again."""
    row = host.row
    if row is None or not host.is_seen:
        return
    if row.item is not None:
        decide.skip(host)
    else:
        host.wait_until_seen()
        host.program.perform(_against(row, host.program.services.session))


def _against(row: ReviewRow, session: Session) -> Command:
    """Return the command by which what a row proposes is not proposed again."""
    if row.kind is RowKind.IDEA:
        return DismissPair(row.contact_id, row.other_id, session.today)
    if row.kind is RowKind.LINK:
        return NotForThem(row.other_id, row.contact_id)
    if row.kind is RowKind.AIM:
        return PassOverForAim(row.contact_id, row.other_id)
    if row.kind is RowKind.NEW_START:
        return DeclineNewStart(row.contact_id)
    return PassRow(row.id, row.name or row.text)


def give_tier(host: Reviews, digit: int) -> None:
    """Give somebody new a tier."""
    tiers, contact = host.program.services.session.rules.tiers, _new(host)
    if contact is not None and digit <= len(tiers):
        host.program.perform(SetTier((contact.id,), tiers[digit - 1].key))


def slower(host: Reviews) -> None:
    """Offer a slower rhythm for somebody who is slipping away."""
    row = host.row
    if row is None or row.kind is not RowKind.CADENCE:
        host.program.tell(_ONLY_SLIPPING)
    else:
        offer_to(host, row.contact_id)


def promise_something(host: Reviews) -> None:
    """Promise somebody new something."""
    contact = _new(host)
    if contact is not None:
        promise(host, contact.name)


def never(host: Reviews) -> None:
    """Archive somebody new."""
    contact = _new(host)
    if contact is not None:
        host.program.perform(PassOver(contact.id, never=True))


def through(host: Reviews) -> None:
    """Ask who brought the two together."""
    contact, session = _new(host), host.program.services.session
    if contact is None:
        return

    def accept(text: str) -> bool:
        found = reader_of(session).names.resolve(text)
        if not found.contact_id or found.contact_id == contact.id:
            return False
        host.ask.close()
        met = replace(contact.met or Met(), through=found.contact_id)
        host.program.perform(SaveContact(contact, replace(contact, met=met)))
        return True

    host.ask.open(
        Question(
            title=lambda: titled("Who brought you together?", plain(contact.name, "bold")),
            accept=accept,
            meaning=lambda text: _meant(text, session),
            keys=lambda: key_line(("enter", "keeps it"), ("esc", "leaves it")),
            placeholder="a name",
        )
    )


def _new(host: Reviews) -> Contact | None:
    """Return the new person under the cursor; None, with a word about it, when there is none."""
    row = host.row
    if row is None or row.kind is not RowKind.NEW:
        host.program.tell(_ONLY_NEW)
        return None
    return host.program.services.session.network.contact(row.contact_id)


def _meant(text: str, session: Session) -> Content:
    found = reader_of(session).names.resolve(text)
    contact = session.network.contact(found.contact_id) if found.contact_id else None
    if contact is not None:
        return plain(contact.name)
    return plain("" if not text.strip() else "several people" if found.candidates else "nobody", "$text-muted")
