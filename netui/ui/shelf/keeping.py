"""A link kept, or changed, in one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from textual.content import Content

from netui.domain.dates.parse import short_day
from netui.domain.records.link import Link
from netui.domain.shelf.address import is_web_address
from netui.session.core.session import Session
from netui.session.shelf.commands import KeepLink, SaveLink
from netui.session.shelf.line import line_of, link_in
from netui.session.shelf.plans import same_address
from netui.ui.ask.ask import Question
from netui.ui.ask.hosts import HasAsk
from netui.ui.text.keys import key_line
from netui.ui.text.render import plain
from netui.ui.widgets.rule import titled


def keep_link(host: HasAsk, offered: Sequence[str], kept: Callable[[str], None]) -> None:
    """Ask for a link and keep it, then the next of those offered; ``kept`` is told the id of each."""
    session = host.program.services.session
    text, *more = offered or [""]

    def accept(line: str) -> bool:
        link = link_in(line)
        if _problem(link):
            return False
        before = same_address(link.url, session.plan_context())
        host.ask.close()
        change = host.program.perform(KeepLink(link))
        new = (edit.after for edit in change.edits) if change is not None else ()
        after = before or next((one for one in new if isinstance(one, Link)), None)
        if before is not None:
            since = f" since {short_day(before.saved_on, session.today)}" if before.saved_on else ""
            host.program.tell(f"Already on the shelf{since}{'; tags added' if change is not None else ''}.")
        if after is not None:
            kept(after.id)
        if more:
            keep_link(host, more, kept)
        return True

    host.ask.open(
        Question(
            title=lambda: titled("Keep a link", plain("its address, then a title, #tags")),
            accept=accept,
            meaning=lambda line: _meaning(line, session),
            keys=lambda: key_line(("enter", "keeps it"), ("esc", "leaves it")),
            text=text,
            placeholder="https://example.org/tides Measuring what floats #tides",
        )
    )


def edit_link(host: HasAsk, link: Link) -> None:
    """Ask for another address, title or tags; the note stays."""
    session = host.program.services.session

    def accept(line: str) -> bool:
        said = link_in(line)
        if _problem(said):
            return False
        host.ask.close()
        after = replace(link, url=said.url, title=said.title, tags=said.tags)
        if after != link:
            host.program.perform(SaveLink(link, after))
        return True

    host.ask.open(
        Question(
            title=lambda: titled("Edit the link"),
            accept=accept,
            meaning=lambda line: _meaning(line, session, besides=link),
            keys=lambda: key_line(("enter", "keeps it"), ("esc", "leaves it")),
            text=line_of(link),
            placeholder="its address, then a title, #tags",
        )
    )


def _problem(link: Link) -> str:
    if link.url and not is_web_address(link.url):
        return f"“{link.url}” is no web address; one begins with https:// or http://."
    return "" if link.url or link.title else "an address, or a title alone for an opportunity"


def _meaning(line: str, session: Session, besides: Link | None = None) -> Content:
    link = link_in(line)
    problem = _problem(link)
    if problem:
        return plain(problem, "$text-warning" if line.strip() else "$text-muted")
    stored = same_address(link.url, session.plan_context())
    there = "already on the shelf" if stored is not None and stored != besides else ""
    tags = " ".join(f"#{tag}" for tag in link.tags)
    return plain(" · ".join(filter(None, (there, link.title or link.url, link.url if link.title else "", tags))))
