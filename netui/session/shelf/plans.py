"""Plans for the reading shelf: each act is one change."""

from __future__ import annotations

from dataclasses import replace

from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import short_day
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, Direction
from netui.domain.records.link import Link, Shared
from netui.domain.records.outcome import Source, SourceKind
from netui.domain.shelf.address import comparable, is_web_address
from netui.domain.text.folding import fold, once
from netui.session.core.addressed import refuse_silent
from netui.session.core.labels import about_in_label
from netui.session.core.outcome_sources import without_sources
from netui.session.core.plan_context import PlanContext
from netui.session.shelf.commands import KeepLink, NotForThem, RemoveLink, SaveLink, ShareLink


def keep_link(command: KeepLink, at: PlanContext) -> Change:
    """Keep a link, or add the tags to the one of that address.

    Raises:
        RefusedError: neither a web address nor a title.
    """
    new = command.link
    _refuse_nothing(new)
    stored = same_address(new.url, at)
    if stored is None:
        kept = replace(new, id=at.new_id(), saved_on=at.today)
        return Change("Kept a link", (Edit(None, kept),), about=about_in_label(title_of(kept)))
    edit = Edit(stored, _with_tags(stored, new))
    return Change("Added tags to a link", (edit,), about=about_in_label(title_of(stored)))


def save_link(command: SaveLink, at: PlanContext) -> Change:
    """Replace a link.

    Raises:
        RefusedError: it was changed or removed meanwhile, has neither a web address nor a title, or another link has
            its address.
    """
    _refuse_nothing(command.after)
    other = next((one for one in links_at(command.after.url, at) if one.id != command.before.id), None)
    if other is not None:
        raise RefusedError(
            "There already",
            f"That address is on the shelf already: {title_of(other)} ({other.id}). Nothing was changed.",
        )
    if at.link(command.before.id) != command.before:
        raise RefusedError("Changed meanwhile", "The link was changed meanwhile. Nothing was done; look at it again.")
    edit = Edit(command.before, command.after)
    return Change("Changed a link", (edit,), about=about_in_label(title_of(command.after)))


def remove_link(command: RemoveLink, at: PlanContext) -> Change:
    """Take a link off the shelf."""
    link = at.link(command.link_id)
    sources = without_sources((Source(SourceKind.LINK, link.id),), at.network)
    return Change("Removed a link", (Edit(link, None), *sources), about=about_in_label(title_of(link)))


def share_link(command: ShareLink, at: PlanContext) -> Change:
    """Note a share, with the conversation that says so.

    Raises:
        RefusedError: they had it before, the day lies ahead, or they are not to be contacted.
    """
    link, contact = at.link(command.link_id), at.contact(command.contact_id)
    refuse_silent(contact)
    before = next((each for each in link.shared if each.contact == contact.id), None)
    if before is not None:
        raise RefusedError("Shared before", f"{contact.name} had this on {short_day(before.on, at.today)}.")
    if command.on > at.today:
        raise RefusedError("Not yet", "That day lies ahead; a link is shared on a day that has come.")
    talk = _conversation(command, link, contact, at) if command.channel else None
    shared = Shared(contact.id, command.on, talk.id if talk is not None else "")
    edits = [Edit(link, replace(link, shared=(*link.shared, shared)))]
    if talk is not None:
        edits.append(Edit(None, talk))
    return Change(f"Shared with {contact.name}", tuple(edits), about=about_in_label(title_of(link)))


def not_for_them(command: NotForThem, at: PlanContext) -> Change:
    """Never suggest a link for somebody again."""
    link, contact = at.link(command.link_id), at.contact(command.contact_id)
    left_out = link.not_for if contact.id in link.not_for else (*link.not_for, contact.id)
    edit = Edit(link, replace(link, not_for=left_out))
    return Change(f"Not for {contact.name}", (edit,), about=about_in_label(title_of(link)))


def same_address(url: str, at: PlanContext) -> Link | None:
    """Return the link that is kept under an address; None when there is none."""
    return next(iter(links_at(url, at)), None)


def links_at(url: str, at: PlanContext) -> tuple[Link, ...]:
    """Return the links that are kept under an address; none for an empty one."""
    wanted = comparable(url) if url else ""
    return tuple(each for each in at.network.links() if wanted and comparable(each.url) == wanted)


def title_of(link: Link) -> str:
    """Return what a link is called: its title, else its address."""
    return link.title or link.url


def _refuse_nothing(link: Link) -> None:
    if link.url and not is_web_address(link.url):
        raise RefusedError("No web address", f"“{link.url}” is no web address; one begins with https:// or http://.")
    if not link.url and not link.title.strip():
        raise RefusedError("Nothing to keep", "A link needs an address or a title.")


def _with_tags(link: Link, new: Link) -> Link:
    known = set(map(fold, link.tags))
    return replace(link, tags=(*link.tags, *(tag for tag in once(new.tags) if fold(tag) not in known)))


def _conversation(command: ShareLink, link: Link, contact: Contact, at: PlanContext) -> Conversation:
    return Conversation(
        id=at.new_id(),
        on=command.on,
        channel=command.channel,
        contacts=(contact.id,),
        direction=Direction.OUT,
        created_at=at.now,
        summary=f"Shared: {title_of(link)}",
        links=(link.url,) if link.url else (),
    )
