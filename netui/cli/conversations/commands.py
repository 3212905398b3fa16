"""Conversations: list, change, remove. They are written down with ``netui capture``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace

from netui.cli.core.json_documents import conversation_document
from netui.cli.core.parser import Commands, add_command, add_group, whole_number
from netui.cli.core.query_args import QUERY_HELP, conversations_meant
from netui.cli.core.resolve import channel_of, contact_named, day_meant
from netui.cli.core.table import table
from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import DayDirection, spoken_day
from netui.domain.headers.table import oldest_first
from netui.domain.records.conversation import Conversation, ConversationHeader, KeyPoint
from netui.runtime.context import AppContext
from netui.runtime.output import Piece, Style
from netui.session.commands import RemoveConversation, SaveConversation, SplitConversation
from netui.session.core.labels import names_in_label
from netui.session.core.said_in_line import said_in_line

_LISTS = {
    "gave": "one more thing you gave",
    "got": "one more thing you got",
    "asked": "one more thing you asked for",
    "told": "one more thing you told about yourself",
}


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    group = add_group(
        commands,
        "conversation",
        example="netui conversation list --with ana --since 3m",
    )
    listing = add_command(
        group,
        "list",
        _list,
        does="list conversations, newest first",
        more=QUERY_HELP,
        example="netui conversation list --with ana\nnetui conversation list compilers since:3m channel:call",
    )
    listing.add_argument("query", metavar="QUERY", nargs="*", help="only those that fit")
    listing.add_argument(
        "--with", metavar="NAME", dest="with_whom", action="append", help="with this person; repeatable"
    )
    listing.add_argument("--since", metavar="DATE", help="from this day on: 2026-01-01, 3m, monday")
    listing.add_argument("--limit", metavar="N", type=whole_number, help="only the newest N")
    _add_editing(group)
    splitting = add_command(
        group,
        "split",
        _split,
        does="make of one conversation with several people one with each",
        example="netui conversation split 1nfzhrsrx8xfm4v5",
    )
    splitting.add_argument("id", metavar="ID", help="its id, from `netui conversation list`")
    removing = add_command(
        group,
        "remove",
        _remove,
        does="remove a conversation; what was computed from it is computed anew",
        example="netui conversation remove 1nfzhrsrx8xfm4v5 --yes",
    )
    removing.add_argument("id", metavar="ID", help="its id, from `netui conversation list`")


def _add_editing(group: Commands) -> None:
    editing = add_command(
        group,
        "edit",
        _edit,
        does="change a conversation",
        example='netui conversation edit 1nfzhrsrx8xfm4v5 --on yesterday --summary "coffee, the new compiler"',
    )
    editing.add_argument("id", metavar="ID", help="its id, from `netui conversation list`")
    editing.add_argument("--on", metavar="DATE", help="the day it happened")
    editing.add_argument("--via", metavar="CHANNEL", help="a channel of the rules")
    editing.add_argument("--summary", metavar="TEXT", help="what happened, in one line")
    editing.add_argument("--place", metavar="TEXT", help="where")
    editing.add_argument("--point", metavar="TEXT", action="append", help="one more point to remember; repeatable")
    editing.add_argument(
        "--with", metavar="NAME", dest="with_whom", action="append", help="who took part, all of them; repeatable"
    )
    for name, does in _LISTS.items():
        editing.add_argument(f"--{name}", metavar="TEXT", action="append", default=[], help=f"{does}; repeatable")
    editing.add_argument(
        "--private", metavar=("NAME", "TEXT"), nargs=2, action="append", default=[], help="a remark about one of them"
    )


def _list(options: argparse.Namespace, work: AppContext) -> int:
    headers = _headers(options, work)
    found = [
        conversation for header in headers if (conversation := work.session.network.conversation(header.id)) is not None
    ]
    if work.output.as_json:
        work.output.result([conversation_document(conversation, work.session) for conversation in found], ())
    elif not found:
        work.output.result(
            None,
            [
                "No conversation matches."
                if len(work.session.network.conversations)
                else "No conversation yet. Write one down with: netui capture"
            ],
        )
    else:
        work.output.result(None, table([_row(conversation, work) for conversation in found], work.output.width_cells))
    return 0


def _headers(options: argparse.Namespace, work: AppContext) -> Sequence[ConversationHeader]:
    network = work.session.network
    people = [contact_named(name, work.session).id for name in options.with_whom or ()]
    alone = bool(people) and not options.query
    headers = network.headers_with(people[0]) if alone else conversations_meant(options.query, work)
    since = day_meant(options.since, work.today, DayDirection.BACK).isoformat() if options.since is not None else ""
    wanted = [header for header in headers if header.on >= since and all(one in header.contacts for one in people)]
    wanted.sort(key=oldest_first, reverse=True)
    return wanted[: options.limit]


def _row(conversation: Conversation, work: AppContext) -> tuple[Piece, ...]:
    points = "".join(f" * {point.text}" for point in conversation.key_points)
    return (
        Piece(spoken_day(conversation.on, work.today)),
        Piece(_names(conversation, work), Style.STRONG),
        Piece(work.session.rules.channel_label(conversation.channel)),
        Piece(conversation.id, Style.QUIET),
        Piece(f"{said_in_line(conversation, work.session.network)}{points}"),
    )


def _names(conversation: Conversation, work: AppContext) -> str:
    found = (work.session.network.contact(each) for each in conversation.contacts)
    return names_in_label([contact.name for contact in found if contact])


def _edit(options: argparse.Namespace, work: AppContext) -> int:
    before = _conversation(options.id, work)
    after = before
    if options.on is not None:
        day = day_meant(options.on, work.today, DayDirection.BACK)
        after = replace(after, on=day, at=after.at if after.at and after.at.date() == day else None)
    if options.via is not None:
        after = replace(after, channel=channel_of(options.via, work.session.rules))
    if options.summary is not None:
        after = replace(after, summary=options.summary)
    if options.place is not None:
        after = replace(after, place=options.place)
    if options.point:
        after = replace(after, key_points=(*after.key_points, *(KeyPoint(text) for text in options.point)))
    if options.with_whom:
        people = tuple(dict.fromkeys(contact_named(name, work.session).id for name in options.with_whom))
        after = replace(after, contacts=people)
    after = _with_more(after, options, work)
    change = work.execute(SaveConversation(before, after))
    work.output.result(
        conversation_document(_conversation(options.id, work), work.session),
        [change.label if change else "Nothing to change"],
    )
    return 0


def _with_more(conversation: Conversation, options: argparse.Namespace, work: AppContext) -> Conversation:
    """The conversation with what was given, got, asked, told, and remarked upon one of those who took part."""
    private = dict(conversation.private)
    for name, text in options.private:
        person = contact_named(name, work.session)
        if person.id not in conversation.contacts:
            raise RefusedError("Did not take part", f"{person.name} did not take part in that conversation.")
        private[person.id] = text
    return replace(
        conversation,
        gave=(*conversation.gave, *options.gave),
        got=(*conversation.got, *options.got),
        asked=(*conversation.asked, *options.asked),
        told=(*conversation.told, *options.told),
        private=private,
    )


def _split(options: argparse.Namespace, work: AppContext) -> int:
    conversation = _conversation(options.id, work)
    change = work.execute(SplitConversation(conversation.id))
    parts = [edit.after for edit in change.edits if isinstance(edit.after, Conversation)] if change else []
    documents = [conversation_document(part, work.session) for part in parts]
    work.output.result(documents, [f"{change.label}. To take it back: netui undo" if change else "Nothing to change"])
    return 0


def _remove(options: argparse.Namespace, work: AppContext) -> int:
    conversation = _conversation(options.id, work)
    when = spoken_day(conversation.on, work.today)
    if not work.confirm(f"Remove the conversation with {_names(conversation, work)} of {when}?"):
        raise RefusedError("Not removed", "Nothing was removed.")
    document = conversation_document(conversation, work.session)
    change = work.execute(RemoveConversation(conversation.id))
    work.output.result(document, [f"{change.label}. To take it back: netui undo" if change else "Nothing to change"])
    return 0


def _conversation(conversation_id: str, work: AppContext) -> Conversation:
    found = work.session.network.conversation(conversation_id.strip())
    if found is None:
        raise RefusedError(
            "No such conversation",
            f"There is no conversation “{conversation_id}”. The ids stand in: netui conversation list",
        )
    return found
