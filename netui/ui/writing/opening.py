"""Writing to the selected person, with the template that suits at once."""

from __future__ import annotations

from netui.domain.core.errors import RefusedError
from netui.session.writing.addressee import Addressee
from netui.ui.notices.tone import Tone
from netui.ui.panes.meant import item_under_cursor, nobody_meant, person_meant
from netui.ui.shell.program import OnScreen
from netui.ui.shell.screens import Addresses
from netui.ui.writing.letter import Letter
from netui.ui.writing.screen import WritingScreen


def open_writing(screen: OnScreen) -> None:
    """Open the draft to the selected person."""
    program = screen.program
    services = program.services
    to = _addressee(screen)
    contact = services.session.network.contact(to.contact_id) if to is not None else None
    if to is None or contact is None:
        program.tell(nobody_meant(screen))
        return
    templates, problems = services.practice.templates()
    try:
        letter = Letter(to, contact, templates, services.settings.me, services.session)
    except RefusedError as problem:
        program.tell(problem.sentence, Tone.PROBLEM)
        return
    opened = WritingScreen(program, letter)
    program.open_place(opened)
    if problems:
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        opened.say(f"{problems[0]}{more}. The other templates hold.", Tone.PROBLEM)


def _addressee(screen: OnScreen) -> Addressee | None:
    """The person meant; None, or without an id, where nobody is selected."""
    if isinstance(screen, Addresses):
        return screen.addressee()
    whom = person_meant(screen)
    return Addressee(whom, item=item_under_cursor(screen, whom))
