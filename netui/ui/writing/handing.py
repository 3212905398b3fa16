"""A draft handed over to the clipboard or to the mail program, with what is truly known of it afterwards."""

from __future__ import annotations

from functools import partial

from netui.domain.core.errors import NetuiError
from netui.domain.records.contact import Contact
from netui.domain.text.addresses import web_address
from netui.domain.text.display import one_line
from netui.domain.writing.went_along import WentAlong
from netui.session.facts.person import addressed
from netui.ui.actions.key_names import key_of
from netui.ui.handing_over.hand_over import CopyOutcome, copy, if_it_fails, open_page
from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Program
from netui.ui.writing import reached
from netui.ui.writing.sent import Sends, command_of


def copy_draft(host: Sends) -> None:
    """Copy the text, after one line where something speaks against it."""
    if _may_go(host, "y", "copies it as it is"):
        _copy(host)


def mail_draft(host: Sends) -> None:
    """Begin the message in the mail program, after one line where something speaks against it.

    A note to connect goes through a page of theirs: it is copied, and the page opened if the card has one.
    """
    if not _may_go(host, "m", "opens it as it is"):
        return
    if "connect" not in host.letter.template.suits:
        _begin_mail(host)
        return
    _copy(host)
    pages = [page for one in host.letter.draft.contact.links if (page := web_address(one.value))]
    program = host.program

    def tell(why: str) -> None:
        program.tell(f"{why} Their page was not opened: {pages[0]}", Tone.PROBLEM)  # the clipboard holds the note

    for page in pages[:1]:
        try:
            if_it_fails(program, open_page(program, page), tell)
        except NetuiError as problem:
            tell(problem.sentence)


def _may_go(host: Sends, key: str, does: str) -> bool:
    doubt = host.doubts.first(key, does)
    if doubt:
        host.program.tell(doubt)
    return not doubt


def _copy(host: Sends, *, before: str = "") -> None:
    """Copy the text, and say what happened."""
    services, command = host.program.services, command_of(host)

    def forget(outcome: CopyOutcome) -> None:
        if outcome is CopyOutcome.NOT:
            reached.forget(services, command.contact_id)

    reached.keep(services, command)  # before it is known: whoever is quick may leave, or log it, meanwhile
    copy(host.program, host.letter.text.rstrip("\n"), before=before, then=forget)


def _begin_mail(host: Sends) -> None:
    """Begin the message in the mail program; a text that is too long for that, or that nobody took, is copied."""
    letter, program = host.letter, host.program
    try:
        begun, went = program.services.practice.begin_message(letter.addresses, letter.draft.subject, letter.text)
    except NetuiError as problem:
        _copy(host, before=f"{problem.sentence} ")
        return
    said = f"Handed to {one_line(begun.program)}."
    if not letter.addresses:
        said += f" {addressed(letter.draft.contact)} has no address here; your mail program will ask."
    if went is WentAlong.ALL:
        reached.keep(program.services, command_of(host))
        program.tell(f"{said} When it is sent: {key_of(program.keys, 'draft_sent')}", Tone.GOOD)
    else:
        _copy(host, before=f"{said} {went} ")
    only_say = partial(_say_it_failed, program, letter.draft.contact, program.copies_made)
    if_it_fails(program, begun, lambda why: _copy(host, before=f"{why} "), only_say)


def _say_it_failed(program: Program, to: Contact, copies: int, why: str) -> None:
    """Say that no mail program took the message.

    Nobody is asked whether it arrived, unless something was copied since: they may have sent it by other means.
    """
    if program.copies_made == copies:
        reached.forget(program.services, to.id)
    program.tell(f"No message to {addressed(to)}: {why}", Tone.PROBLEM)
