"""Doors to the parts of the program that are loaded when they are first opened."""

from __future__ import annotations

from netui.domain.contact import Contact
from netui.ui.actions import Place
from netui.ui.program import Program


def capture(program: Program, prefill: str) -> None:
    """Open the capture line; ``prefill`` is what already stands in it."""
    from netui.ui.capture.bar import open_capture

    open_capture(program, prefill)


def contact_form(program: Program, contact: Contact | None) -> None:
    """Edit a contact; None: a new one."""
    from netui.ui.forms.contact import edit_contact

    edit_contact(program, contact)


def rules(program: Program) -> None:
    """Open the cadence rules."""
    from netui.ui.screens.rules import open_rules

    open_rules(program)


def sorting(program: Program) -> None:
    """Open the sorting screen."""
    from netui.ui.screens.sorting import open_sorting

    open_sorting(program)


def importing(program: Program) -> None:
    """Ask for a file to bring people in from."""
    from netui.ui.screens.importing import open_import

    open_import(program)


def history(program: Program) -> None:
    """Open what was done."""
    from netui.ui.screens.history import open_history

    open_history(program, program.keys)


def help_for(program: Program, place: Place) -> None:
    """Open the keys of a place."""
    from netui.ui.screens.help import open_help

    open_help(program, place, program.keys)
