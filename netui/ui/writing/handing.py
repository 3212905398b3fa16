"""A draft handed over to the clipboard or to the mail program, with what is truly known of it afterwards."""

from __future__ import annotations

from netui.domain.core.errors import NetuiError
from netui.domain.text.addresses import web_address
from netui.domain.text.display import one_line
from netui.session.facts.person import addressed
from netui.ui.handing_over.hand_over import CopyOutcome, copy, open_page
from netui.ui.notices.tone import Tone
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
    try:
        for page in pages[:1]:
            open_page(host.program, page)
    except NetuiError as problem:
        host.program.tell(problem.sentence, Tone.PROBLEM)


def _may_go(host: Sends, key: str, does: str) -> bool:
    doubt = host.doubts.first(key, does)
    if doubt:
        host.program.tell(doubt)
    return not doubt


def _copy(host: Sends, *, before: str = "") -> None:
    """Copy the text, and say what happened."""
    if copy(host.program, host.letter.text.rstrip("\n"), before=before) is not CopyOutcome.NOT:
        reached.keep(host.program.services, command_of(host))


def _begin_mail(host: Sends) -> None:
    """Begin the message in the mail program; a text that is too long for that is copied."""
    letter, program = host.letter, host.program
    try:
        named, whole = program.services.practice.begin_message(letter.addresses, letter.draft.subject, letter.text)
    except NetuiError as problem:
        program.tell(problem.sentence, Tone.PROBLEM)
        return
    nobody = (
        ""
        if letter.addresses
        else f" {addressed(letter.draft.contact)} has no address here; your mail program will ask."
    )
    said = f"Begun in your mail program ({one_line(named)}).{nobody}"
    if whole:
        reached.keep(program.services, command_of(host))
        program.tell(said, Tone.GOOD)
    else:
        _copy(host, before=f"{said} It is too long to go along: only the subject did. ")
