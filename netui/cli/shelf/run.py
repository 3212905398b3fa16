"""The commands about the reading shelf carried out."""

from __future__ import annotations

import argparse
from dataclasses import replace

from netui.cli.core.resolve import channel_of, contact_named, day_meant
from netui.cli.core.table import table
from netui.config.settings.loading import channel_by_default
from netui.domain.core.errors import UsageError
from netui.domain.dates.parse import DayDirection, short_day
from netui.domain.records.change import Change
from netui.domain.records.document import to_document
from netui.domain.records.link import Link
from netui.domain.records.values import Json
from netui.domain.text.folding import once
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style
from netui.session.capture.reader import reader_of
from netui.session.shelf.channel import sharing_channel
from netui.session.shelf.commands import KeepLink, NotForThem, RemoveLink, SaveLink, ShareLink
from netui.session.shelf.matches import LinkMatch, links_for, people_for
from netui.session.shelf.meant import link_meant
from netui.session.shelf.plans import same_address, title_of
from netui.session.shelf.rows import link_rows

_EMPTY = "The shelf is empty. netui link add keeps a link; netui then says who would like it."


def add(options: argparse.Namespace, work: AppContext) -> int:
    """Keep a link."""
    link = Link("", options.url.strip(), options.title or "", options.note or "", _tags(options.tag))
    before = same_address(link.url, work.session.plan_context())
    change = work.execute(KeepLink(link))
    kept = before or next(each.after for each in change.edits if isinstance(each.after, Link)) if change else before
    if before is not None:
        since = f" since {short_day(before.saved_on, work.today)}" if before.saved_on else ""
        work.output.say(f"Already on the shelf{since}{'; tags added' if change else ''}.")
        return _tell(kept, [], work)
    return _tell(kept, _said(change), work)


def list_all(options: argparse.Namespace, work: AppContext) -> int:
    """List the shelf."""
    found = [row.link for row in link_rows(work.session, None, " ".join(options.query))]
    lines = table([_row(link) for link in found], work.output.width_cells)
    nothing = [_EMPTY] if not any(True for _ in work.session.network.links()) else ["Nothing on the shelf fits that."]
    work.output.result([_document(link, work) for link in found], lines or nothing)
    return 0


def show(options: argparse.Namespace, work: AppContext) -> int:
    """Show one link."""
    link = link_meant(options.link, work.session)
    lines: list[Line] = [*filter(None, (title_of(link), link.url if link.title else "", link.note))]
    lines += [f"shared with {_name(one.contact, work)} on {short_day(one.on)}" for one in link.shared]
    work.output.result(_document(link, work), lines)
    return 0


def edit(options: argparse.Namespace, work: AppContext) -> int:
    """Change a link."""
    link = link_meant(options.link, work.session)
    after = replace(
        link,
        url=link.url if options.url is None else options.url.strip(),
        title=link.title if options.title is None else options.title,
        note=link.note if options.note is None else options.note,
        tags=link.tags if options.tag is None else _tags(options.tag),
    )
    return _tell(after, _said(work.execute(SaveLink(link, after))), work)


def remove(options: argparse.Namespace, work: AppContext) -> int:
    """Take a link off the shelf."""
    link = link_meant(options.link, work.session)
    work.execute(RemoveLink(link.id))
    work.output.result(_document(link, work), [f"Removed {title_of(link)}; netui undo brings it back."])
    return 0


def match(options: argparse.Namespace, work: AppContext) -> int:
    """Show who suits a link, or which links suit somebody."""
    if (options.link is None) == (options.about is None):
        raise UsageError("Wrong usage", "Name a link, or somebody with --for. See: netui link match --help")
    if options.about is not None:
        found = links_for(contact_named(options.about, work.session), work.session)
        documents: list[Json] = [
            {"link_id": one.link.id, "title": one.link.title, "url": one.link.url, **_reasons(one)} for one in found
        ]
        rows = [(Piece(title_of(one.link), Style.STRONG), Piece(_why(one))) for one in found]
        none = "No link on the shelf comes to mind."
    else:
        found = people_for(link_meant(options.link, work.session), work.session)
        documents = [
            {
                "contact_id": one.contact.id,
                "contact": one.contact.name,
                **_reasons(one),
                "last_gave_on": one.last_gave_on.isoformat() if one.last_gave_on else None,
            }
            for one in found
        ]
        rows = [(Piece(one.contact.name, Style.STRONG), Piece(_why(one))) for one in found]
        none = "Nobody comes to mind."
    work.output.result(documents, table(rows, work.output.width_cells) or [none])
    return 0


def shared(options: argparse.Namespace, work: AppContext) -> int:
    """Note a share."""
    link, contact = link_meant(options.link, work.session), contact_named(options.name, work.session)
    on = day_meant(options.on, work.today, DayDirection.BACK) if options.on is not None else work.today
    if options.via is None:
        default, _ = channel_by_default(work.settings, work.session.rules)
        channel = sharing_channel(reader_of(work.session).usual_channel(contact.id), default, work.session.rules)
    else:
        channel = "" if options.via == "none" else channel_of(options.via, work.session.rules)
    return _tell(link, _said(work.execute(ShareLink(link.id, contact.id, channel, on))), work)


def not_for(options: argparse.Namespace, work: AppContext) -> int:
    """Leave somebody out for good."""
    link, contact = link_meant(options.link, work.session), contact_named(options.name, work.session)
    return _tell(link, _said(work.execute(NotForThem(link.id, contact.id))), work)


def _said(change: Change | None) -> list[Line]:
    return [change.label if change else "Nothing to change"]


def _tell(link: Link | None, said: list[Line], work: AppContext) -> int:
    now = next((each for each in work.session.network.links() if link is not None and each.id == link.id), link)
    if now is not None:
        work.output.result(_document(now, work), said)
    return 0


def _tags(tags: list[str] | None) -> tuple[str, ...]:
    return once(tag.strip().lstrip("#") for tag in tags or ())


def _document(link: Link, work: AppContext) -> dict[str, Json]:
    people: list[Json] = [
        {
            "contact": one.contact,
            "name": _name(one.contact, work),
            "on": one.on.isoformat(),
            **({"conversation": one.conversation} if one.conversation else {}),
        }
        for one in link.shared
    ]
    return {**to_document(link), "shared": people} if people else to_document(link)


def _row(link: Link) -> tuple[Piece, ...]:
    tags = " ".join(f"#{tag}" for tag in link.tags)
    given = f"shared {len(link.shared)}" if link.shared else ""
    return Piece(title_of(link), Style.STRONG), Piece(tags), Piece(given), Piece(link.url, Style.QUIET)


def _reasons(found: LinkMatch) -> dict[str, Json]:
    return {"score": found.score, "reasons": [{"kind": one.kind, "text": one.text} for one in found.reasons]}


def _why(found: LinkMatch) -> str:
    return " · ".join(one.text for one in found.reasons)


def _name(contact_id: str, work: AppContext) -> str:
    contact = work.session.network.contact(contact_id)
    return contact.name if contact is not None else ""
