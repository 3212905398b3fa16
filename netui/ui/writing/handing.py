"""A draft handed over to the clipboard or to the mail program, with what is truly known of it afterwards."""

from __future__ import annotations

from netui.domain.core.errors import NetuiError
from netui.domain.text.display import one_line
from netui.session.facts.person import addressed
from netui.ui.handing_over.hand_over import Outcome, copy
from netui.ui.notices.tone import Tone
from netui.ui.writing import reached
from netui.ui.writing.sent import Sends, command_of


def copy_letter(host: Sends, *, before: str = "") -> None:
    """Copy the text, and say what happened."""
    if copy(host.program, host.letter.text.rstrip("\n"), before=before) is not Outcome.NOT:
        reached.keep(host.program.services, command_of(host))


def begin_mail(host: Sends) -> None:
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
        copy_letter(host, before=f"{said} It is too long to go along: only the subject did. ")
