"""People: list, show, add, change, set aside, remove."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import replace

from netui.cli.contacts.fields import CLEARABLE, add_field_options, cleared, with_fields
from netui.cli.core.contact_text import listed, shown
from netui.cli.core.json_documents import contact_document
from netui.cli.core.parser import Commands, Parser, Runner, add_command, add_group
from netui.cli.core.query_args import QUERY_HELP, people_meant
from netui.cli.core.resolve import contact_named, day_meant, tier_of
from netui.cli.duplicates.commands import add_merging
from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import DayDirection
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.text.folding import fold
from netui.runtime.context import AppContext
from netui.session.commands import Pin, RemoveContact, SaveContact, SetNext, SetStatus, SetTier
from netui.session.core.command import Command
from netui.session.core.labels import plural
from netui.session.core.plan_context import gone

_NAME_HELP = "an id, a name, or any part of one that only one person has"

_STATUS_COMMANDS = (
    ("archive", ContactStatus.ARCHIVED, "set somebody aside: they never fall due", "netui contact archive ben"),
    ("pause", ContactStatus.PAUSED, "let somebody rest: they do not fall due until resumed", "netui contact pause ben"),
    ("resume", ContactStatus.ACTIVE, "bring somebody back who was paused or archived", "netui contact resume ben"),
)


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    group = add_group(commands, "contact", example='netui contact list "#compilers lisbon"')
    _add_looking(group)
    _add_saving(group)
    for name, status, does, example in _STATUS_COMMANDS:
        _add_named(group, name, _setting_status(status), does, example)
    _add_named(group, "pin", _setting_pin(True), "put somebody on top of the queue", "netui contact pin ana")
    _add_named(
        group, "unpin", _setting_pin(False), "let somebody go from the top of the queue", "netui contact unpin ana"
    )
    tier = _add_named(group, "tier", _tier, "set how close somebody is, or should be", "netui contact tier ana close")
    tier.add_argument("tier", metavar="TIER", help="a tier of the rules, or none")
    following = _add_named(
        group,
        "next",
        _next,
        "set the next date with somebody, until a later conversation",
        "netui contact next ana 11 dec\nnetui contact next ana none",
    )
    following.add_argument("when", metavar="WHEN", nargs="+", help="tomorrow, 2w, 12 mar, or none")
    note = _add_named(
        group, "note", _note, "add a line to the notes about somebody", 'netui contact note ana "plays the cello"'
    )
    note.add_argument("text", metavar="TEXT", nargs="+", help="the line")
    _add_named(
        group,
        "remove",
        _remove,
        "remove somebody, with the conversations and promises that concern only them",
        "netui contact remove ben --yes",
    )
    add_merging(group)


def _add_looking(group: Commands) -> None:
    listing = add_command(
        group,
        "list",
        _list,
        does="list people by name",
        more=QUERY_HELP,
        example='netui contact list\nnetui contact list "#compilers !close lisbon -is:due" --json',
    )
    listing.add_argument("query", metavar="QUERY", nargs="*", help="only those who match")
    listing.add_argument(
        "--status",
        metavar="STATUS",
        choices=[one.value for one in ContactStatus],
        help=f"only these: {', '.join(ContactStatus)}",
    )
    _add_named(group, "show", _show, "show everything about somebody", "netui contact show ana")


def _add_saving(group: Commands) -> None:
    adding = add_command(
        group,
        "add",
        _add,
        does="add somebody",
        example='netui contact add "Ana Silva" --company "Example Labs" --tag compilers --tier close',
    )
    adding.add_argument("name", metavar="NAME", nargs="+", help="the full name")
    add_field_options(adding)
    editing = _add_named(
        group,
        "edit",
        _edit,
        "change what is known about somebody",
        "netui contact edit ana --title Founder\nnetui contact edit ana --clear emails --email a@example.org",
    )
    editing.add_argument("--name", metavar="TEXT", dest="new_name", help="another name")
    editing.add_argument(
        "--status",
        metavar="STATUS",
        choices=[one.value for one in ContactStatus],
        help=f"one of {', '.join(ContactStatus)}",
    )
    editing.add_argument(
        "--clear",
        metavar="FIELD",
        action="append",
        choices=CLEARABLE,
        default=[],
        help=f"empty a field first: {', '.join(CLEARABLE)}; repeatable",
    )
    add_field_options(editing)


def _add_named(group: Commands, name: str, runner: Runner, does: str, example: str) -> Parser:
    parser = add_command(group, name, runner, does=does, example=example)
    parser.add_argument("contact", metavar="NAME", help=_NAME_HELP)
    return parser


def _list(options: argparse.Namespace, work: AppContext) -> int:
    found = found_by(options.query, options.status, work)
    if work.output.as_json:
        work.output.result([contact_document(contact, work.session) for contact in found], ())
    else:
        work.output.result(None, listed(found, work))
    return 0


def found_by(query: Sequence[str], status: str | None, work: AppContext) -> list[Contact]:
    """Return the people that a query selects, by name, those who are not active last.

    Args:
        query: in the language of search; empty for everybody.
        status: only those of this status; None for all.
        work: where they are.

    Raises:
        RefusedError: part of the query cannot be read.
    """
    contacts = [one for one in work.session.network.contacts() if status is None or one.status == status]
    contacts.sort(key=lambda contact: (contact.status is not ContactStatus.ACTIVE, fold(contact.name), contact.id))
    return people_meant(query, contacts, work)


def _show(options: argparse.Namespace, work: AppContext) -> int:
    contact = contact_named(options.contact, work.session)
    work.output.result(contact_document(contact, work.session), shown(contact, work))
    return 0


def _add(options: argparse.Namespace, work: AppContext) -> int:
    from netui.session.contacts.duplicate_hints import AlreadyHere  # only somebody new is compared with all others

    name = " ".join(options.name)
    contact = with_fields(Contact(id="", name=name.strip()), options, work)
    namesakes = [other for other in work.session.network.contacts() if fold(other.name) == fold(contact.name)]
    remarks = AlreadyHere(work.session).remarks(contact)
    change = work.execute(SaveContact(None, contact))
    if namesakes:
        number = "two" if len(namesakes) == 1 else len(namesakes) + 1
        remarks["name"] = f"{namesakes[0].name} was here already ({namesakes[0].id}); now there are {number}."
    for remark in remarks.values():
        work.tell(remark)
    return _tell(change, work)


def _edit(options: argparse.Namespace, work: AppContext) -> int:
    before = contact_named(options.contact, work.session)
    after = with_fields(cleared(before, options.clear), options, work)
    if options.new_name is not None:
        after = replace(after, name=options.new_name.strip())
    if options.status is not None:
        after = replace(after, status=ContactStatus(options.status))
    return _tell(work.execute(SaveContact(before, after)), work, before.id)


def _note(options: argparse.Namespace, work: AppContext) -> int:
    before = contact_named(options.contact, work.session)
    line = " ".join(options.text).strip()
    if not line:
        raise RefusedError("Nothing to note", f"The line about {before.name} is blank: say what there is to know.")
    notes = "\n".join(part for part in (before.notes, line) if part)
    return _tell(work.execute(SaveContact(before, replace(before, notes=notes))), work, before.id)


def _setting_status(status: ContactStatus) -> Runner:
    return lambda options, work: _do(options, work, lambda one: SetStatus((one.id,), status))


def _setting_pin(pinned: bool) -> Runner:
    return lambda options, work: _do(options, work, lambda one: Pin((one.id,), pinned))


def _tier(options: argparse.Namespace, work: AppContext) -> int:
    tier = "" if fold(options.tier) == "none" else tier_of(options.tier, work.rules.value)
    return _do(options, work, lambda one: SetTier((one.id,), tier))


def _next(options: argparse.Namespace, work: AppContext) -> int:
    text = " ".join(options.when)
    on = None if fold(text) == "none" else day_meant(text, work.today, DayDirection.FORWARD)
    return _do(options, work, lambda one: SetNext(one.id, on))


def _do(options: argparse.Namespace, work: AppContext, command: Callable[[Contact], Command]) -> int:
    contact = contact_named(options.contact, work.session)
    return _tell(work.execute(command(contact)), work, contact.id)


def _remove(options: argparse.Namespace, work: AppContext) -> int:
    contact = contact_named(options.contact, work.session)
    document = contact_document(contact, work.session)
    count = len(work.session.network.headers_with(contact.id))
    conversations = f" and {plural(count, 'conversation')} with them" if count else ""
    if not work.confirm(f"Remove {contact.name}{conversations}?"):
        raise RefusedError("Not removed", "Nothing was removed.")
    change = work.execute(RemoveContact(contact.id))
    work.output.result(document, [f"{change.label}. To take it back: netui undo" if change else "Nothing to change"])
    return 0


def _tell(change: Change | None, work: AppContext, contact_id: str = "") -> int:
    """Say what was done, with the contact as it now stands."""
    changed = next((edit.id for edit in change.edits if edit.table == "contacts"), "") if change else ""
    contact = work.session.network.contact(contact_id or changed)
    if contact is None:
        raise gone("contact")
    work.output.result(
        contact_document(contact, work.session), [change.label if change else f"Nothing to change about {contact.name}"]
    )
    return 0
