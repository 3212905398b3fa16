"""A draft that was sent: logged, and what it was about is closed, in one step."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from netui.domain.dates.parse import spoken_day
from netui.session.writing.plans import LogSent
from netui.session.writing.sending import come_back_words, consent_lacking, sent_command
from netui.ui.actions.key_names import key_of
from netui.ui.ask.ask import Ask
from netui.ui.ask.in_one_line import letters
from netui.ui.shell.program import Program
from netui.ui.text.render import plain
from netui.ui.writing import reached
from netui.ui.writing.doubts import Doubts
from netui.ui.writing.letter import Letter


class Sends(Protocol):
    """A screen on which something is written."""

    @property
    def program(self) -> Program:
        """The running program."""

    @property
    def ask(self) -> Ask:
        """The foot of the screen, where questions are put."""

    @property
    def letter(self) -> Letter:
        """The letter that is being written."""

    @property
    def doubts(self) -> Doubts:
        """The doubts that are told once before it is handed over."""

    def forget_kept(self) -> None:
        """Forget the kept draft: the message was sent."""

    def leave(self) -> None:
        """Go back to where the user came from."""


def command_of(host: Sends, come_back_on: date | None = None, *, anyway: bool = False) -> LogSent:
    """Return the command that logs the draft as sent; ``anyway``: although not both whom it introduces said yes."""
    session, letter = host.program.services.session, host.letter
    channel = session.preferences.default_channel
    return sent_command(letter.draft, letter.item, come_back_on, channel, session, anyway=anyway)


def log_letter(host: Sends) -> None:
    """Log it as sent, and go back; after a request for an introduction a promise to come back to it is offered.

    Two who have not both said yes are introduced after a question.
    """
    if lacking := consent_lacking(host.letter.draft, host.program.services.session):
        _ask_anyway(host, lacking)
        return
    if host.letter.about.target is None or not host.letter.template.asks:
        _log(host, None)
        return
    session = host.program.services.session
    on = session.rules.introduction_check.after(session.today)
    words = come_back_words(host.letter.draft)

    def take(pressed: str) -> bool:
        if pressed != "enter":
            return False
        host.ask.close()
        _log(host, on)
        return True

    host.ask.open(
        letters(
            "?",
            lambda: plain(f"{words[:1].upper()}{words[1:]} {spoken_day(on, session.today)}?"),
            [("enter", "takes it as a promise of yours")],
            take,
            leaves="logs it without",
            left=lambda: _log(host, None),
        )
    )


def _ask_anyway(host: Sends, lacking: str) -> None:
    def take(pressed: str) -> bool:
        if pressed != "y":
            return False
        host.ask.close()
        _log(host, None, anyway=True)
        return True

    host.ask.open(
        letters(
            key_of(host.program.keys, "draft_sent"),
            lambda: plain(f"{lacking} Introduce them anyway?"),
            [("y", "introduced")],
            take,
        )
    )


def _log(host: Sends, come_back_on: date | None, *, anyway: bool = False) -> None:
    command = command_of(host, come_back_on, anyway=anyway)

    def leave() -> None:
        host.forget_kept()
        reached.forget(host.program.services, command.contact_id)
        host.leave()

    host.program.perform(command, leave=leave)
