"""Keys about the introduction under the cursor that are no step of it."""

from __future__ import annotations

from typing import Protocol

from netui.domain.records.introduction import Introduction
from netui.session.introductions.commands import RemoveIntroduction
from netui.session.introductions.rows import IntroductionRow
from netui.ui.actions.key_names import key_of
from netui.ui.ask.hosts import HasAsk
from netui.ui.introductions import steps
from netui.ui.introductions.writing_down import edit_reason


class OnIntroduction(HasAsk, Protocol):
    """The screen of the introductions."""

    @property
    def row(self) -> IntroductionRow | None:
        """The introduction or suggestion under the cursor."""

    @property
    def introduction(self) -> Introduction | None:
        """The stored introduction under the cursor; None for a suggestion."""


def snooze(screen: OnIntroduction) -> None:
    """Not brought up before a day."""
    steps.snooze(screen, screen.introduction)


def edit(screen: OnIntroduction) -> None:
    """Say otherwise why; a suggestion has to become an idea first."""
    if screen.introduction is not None:
        edit_reason(screen, screen.introduction)
    elif screen.row is not None:
        screen.program.tell(
            f"{key_of(screen.program.keys, 'intro_step')} makes an idea of it first; then its reason is yours."
        )


def forget(screen: OnIntroduction) -> None:
    """Remove what is stored."""
    if screen.introduction is not None:
        screen.program.perform(RemoveIntroduction(screen.introduction.id))
    elif screen.row is not None:
        screen.program.tell(f"That is only suggested: {key_of(screen.program.keys, 'intro_no')} lets it go for good.")
