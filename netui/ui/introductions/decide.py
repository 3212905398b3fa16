"""Decisions about the introduction, or the suggestion, under the cursor."""

from __future__ import annotations

from netui.session.introductions.commands import DismissPair, RemoveIntroduction
from netui.ui.actions.key_names import key_of
from netui.ui.introductions import steps
from netui.ui.introductions.screen import IntroductionsScreen
from netui.ui.introductions.writing_down import edit_reason


def take_step(screen: IntroductionsScreen) -> None:
    """Take the next step of an introduction; a suggestion becomes an idea."""
    if screen.row is None or not screen.is_seen:
        return
    if screen.introduction is None:
        screen.keep_idea()
        return
    screen.wait_until_seen()
    steps.take_step(screen, screen.introduction)


def let_go(screen: IntroductionsScreen) -> None:
    """Drop it: a suggestion and an idea at once, what was already asked after a question."""
    row = screen.row
    if row is None or not screen.is_seen:
        return
    screen.wait_until_seen()
    if row.introduction is not None:
        steps.let_go(screen, row.introduction)
    else:
        screen.program.perform(DismissPair(row.a.id, row.b.id, screen.program.services.session.today))


def snooze(screen: IntroductionsScreen) -> None:
    """Ask for the day before which it is not brought up."""
    steps.snooze(screen, screen.introduction)


def edit(screen: IntroductionsScreen) -> None:
    """Say otherwise why they should meet; a suggestion has to become an idea first."""
    if screen.introduction is not None:
        edit_reason(screen, screen.introduction)
    elif screen.row is not None:
        screen.program.tell(
            f"{key_of(screen.program.keys, 'intro_step')} makes an idea of it first; then its reason is yours."
        )


def remove(screen: IntroductionsScreen) -> None:
    """Remove what is stored."""
    if screen.introduction is not None:
        screen.program.perform(RemoveIntroduction(screen.introduction.id))
    elif screen.row is not None:
        screen.program.tell(f"That is only suggested: {key_of(screen.program.keys, 'intro_no')} lets it go for good.")
