"""Kept answers: a text typed at a question and left stands there again when it is asked, after a restart too."""

from __future__ import annotations

from netui.ui.shell.services import Services

_KEPT_AS = "question-draft"

HANDED_OVER = "handed-over"
"""Name of the draft that holds the messages handed to another program and not logged yet."""


def keep_draft(services: Services, about: str, text: str) -> None:
    """Keep what was typed about something, in the place of what was kept before; an empty text forgets it."""
    if text.strip():
        services.remember(_KEPT_AS, f"{about}\n{text}")
    else:
        forget_draft(services, about)


def kept_draft(services: Services, about: str) -> str:
    """The text typed about something and left; empty when there is none."""
    known, _, text = services.recall(_KEPT_AS).partition("\n")
    return text if known == about else ""


def forget_draft(services: Services, about: str) -> None:
    """Forget the kept text: the answer was taken."""
    if kept_draft(services, about):
        services.remember(_KEPT_AS, "")
