"""A link that was shared: the channel is asked for, and the conversation is logged with it as one step."""

from __future__ import annotations

from typing import Protocol

from netui.domain.records.contact import Contact
from netui.domain.records.link import Link
from netui.session.capture.reader import reader_of
from netui.session.shelf.channel import sharing_channel
from netui.session.shelf.commands import ShareLink
from netui.session.shelf.plans import title_of
from netui.ui.actions.key_names import with_keys
from netui.ui.ask.ask import Ask, Choice, Question
from netui.ui.shell.program import Program
from netui.ui.text.keys import key_line
from netui.ui.text.render import phrase
from netui.ui.widgets.rule import titled

_WITHOUT = "none"
CHOOSE_SOMEBODY = "Choose somebody first: {shelf_turn} goes to the people."
"""Advice where only a link is chosen; its keys by the ids of their actions."""


class Shares(Protocol):
    """A screen on which a link and somebody are chosen."""

    @property
    def program(self) -> Program:
        """The running program."""

    @property
    def ask(self) -> Ask:
        """The foot of the screen, where questions are put."""

    @property
    def link(self) -> Link | None:
        """The link under the cursor."""

    @property
    def person(self) -> Contact | None:
        """The person whom keys are about."""


def share(host: Shares) -> None:
    """Ask how it was shared with the chosen person, and log it; enter takes the usual channel."""
    link, contact = host.link, host.person
    if link is None or contact is None:
        words = CHOOSE_SOMEBODY if link is not None else "Keep a link first: {link_new}."
        host.program.tell(with_keys(words, host.program.keys))
        return
    session = host.program.services.session
    channels = {one.key: session.rules.channel_label(one.key) for one in session.rules.channels}
    most = reader_of(session).usual_channel(contact.id)
    usual = sharing_channel(most, session.preferences.default_channel, session.rules)
    ordered = sorted(channels, key=lambda key: key != usual)

    def choices(text: str) -> list[Choice]:
        every = [*(Choice(key, channels[key], "the usual" if key == usual else "") for key in ordered)]
        every.append(Choice(_WITHOUT, "no conversation is logged"))
        wanted = text.strip().casefold()
        return [one for one in every if wanted in f"{one.id} {one.label}".casefold()]

    def choose(key: str) -> bool:
        host.ask.close()
        host.program.perform(ShareLink(link.id, contact.id, "" if key == _WITHOUT else key, session.today))
        return True

    host.ask.open(
        Question(
            title=lambda: titled("Shared", phrase("$link with [bold]$who[/]", link=title_of(link), who=contact.name)),
            accept=lambda _text: False,
            choices=choices,
            choose=choose,
            keys=lambda: key_line(("enter", "logs it"), ("esc", "leaves it")),
            placeholder="how: enter takes the usual",
        )
    )
