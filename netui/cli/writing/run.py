"""A draft on the command line."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import Any

from netui.cli.core.json_documents import conversation_document
from netui.cli.core.resolve import contact_named, day_meant
from netui.cli.writing.templates import template_of, templates_of
from netui.config.settings.loading import channel_by_default
from netui.config.templates.loading import Templates
from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import DayDirection
from netui.domain.queue.items import QueueItem
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.text.display import without_controls
from netui.domain.writing.draft import is_personal
from netui.domain.writing.template import Template
from netui.domain.writing.went_along import WentAlong
from netui.runtime.context import AppContext
from netui.session.core.addressed import refuse_silent
from netui.session.facts.person import addressed
from netui.session.shelf.meant import link_meant
from netui.session.writing.addressee import MessageAbout
from netui.session.writing.drafts import (
    Draft,
    draft_document,
    draft_for,
    occasions_of,
    offered,
)
from netui.session.writing.sending import consent_lacking, item_meant, sent_command, with_item

_NOT_BEGUN = 1
"""Exit status when the other program that was asked for could not be started."""

_WATCHED_S = 2.0
"""Seconds for which a mail program is watched; one that fails later was handed the message all the same."""


class _Mail(Enum):
    """The outcome of opening a draft in the mail program."""

    BEGUN = "begun"
    WITHOUT_TEXT = "without its text"
    FAILED = "failed"


def draft(options: argparse.Namespace, work: AppContext) -> int:
    """Print a draft; copy it, open it in the mail program, or log it as sent where that is asked for.

    What no mail program takes is copied, never logged, and the command fails; so it does where the clipboard's program
    fails. The text is printed whatever becomes of it: it may just have been typed in the editor.

    Raises:
        RefusedError: a name or template is not understood, or the person is not to be written to.
    """
    if options.then is not None and not options.sent:
        raise RefusedError("Not sent", "--then goes with --sent: a promise to come back follows a message that is out.")
    then = day_meant(options.then, work.today, DayDirection.FORWARD) if options.then is not None else None
    session = work.session
    contact = contact_named(options.contact, session)
    refuse_silent(contact)
    templates = templates_of(work)
    named = template_of(options.template, templates) if options.template is not None else None
    asked = _about(options, contact, work)
    item = item_meant(contact, asked, named, session)
    about = with_item(asked, item, session)
    template = named or _template(contact, item, about, templates, work)
    made = draft_for(contact, template, about, work.settings.me, session)
    if options.sent and not options.anyway and (lacking := consent_lacking(made, session)):
        raise RefusedError("Not both said yes", f"{lacking} Introduce them anyway? (--anyway)")
    if options.edit:
        made = _edited(made, work)
    document: dict[str, Any] = {**draft_document(made), "copied": None, "conversation": None}
    mail = _mail(made, work) if options.mail else _Mail.BEGUN
    fails = mail is _Mail.FAILED
    if options.copy or mail is not _Mail.BEGUN:
        document["copied"], clipboard_works = _copy(made, work)
        fails |= not clipboard_works
    if options.sent and mail is _Mail.FAILED:
        work.output.say("Not logged: the message was not begun. Once it is out: --sent, without --mail.")
    elif options.sent:
        sent = _send(made, item, then, work, anyway=options.anyway)
        document["conversation"] = conversation_document(sent, session) if sent is not None else None
    if made.caution:
        work.output.say(made.caution)
    for words, line in made.body.gaps:
        work.output.say(f"gap in line {line}: {words}")
    work.output.result(document, made.body.text.rstrip("\n").split("\n"))
    return _NOT_BEGUN if fails else 0


def _about(options: argparse.Namespace, contact: Contact, work: AppContext) -> MessageAbout:
    people = {}
    for name, said in (("other", options.other), ("target", options.target)):
        people[name] = contact_named(said, work.session) if said is not None else None
        found = people[name]
        if found is not None:
            refuse_silent(found)
            if found.id == contact.id:
                raise RefusedError("One and the same", f"Both are {contact.name}; name somebody else.")
    link = link_meant(options.link, work.session) if options.link is not None else None
    return MessageAbout(people["other"], link, people["target"], options.occasion or "")


def _template(
    contact: Contact, item: QueueItem | None, about: MessageAbout, templates: Templates, work: AppContext
) -> Template:
    """The template that suits, where none is named."""
    occasions = ("birthday",) if about.occasion else occasions_of(contact, item, about, work.session)
    found = offered(templates.usable, occasions, about)
    if not found:
        raise RefusedError("No template", "No template can be used: netui templates check.")
    return found[0]


def _copy(made: Draft, work: AppContext) -> tuple[str | None, bool]:
    """Copy the text, and say what is known of it: what took it, or None; and False where the user's program failed."""
    from netui.runtime.desktop import copy_text, terminal_may_copy

    text = made.body.text.rstrip("\n")
    try:
        program = copy_text(text, work.settings.clipboard_command, work.environment)
    except RefusedError as error:
        work.output.say(f"{error.sentence} The text is printed; copy it from there.")
        return None, False
    if program:
        work.output.say(f"In the clipboard ({program}).")
        return "tool", True
    if terminal_may_copy(work.environment) and work.output.hand_to_terminal(without_controls(text)):
        work.output.say("Handed to your terminal for its clipboard; paste to see whether it took it.")
        return "terminal", True
    work.output.say("No clipboard here: the text is printed; copy it from there.")
    return None, True


def _edited(made: Draft, work: AppContext) -> Draft:
    """The draft as the user's editor left it."""
    from netui.domain.writing.edited import edited, typed_into
    from netui.runtime.editor import edited as edited_outside

    text = edited_outside(made.body.text, work.settings.editor or work.editor, work.locations.database)
    facts = {one.field: made.facts[one.field] for one in made.body.stretches if one.field}
    personal = is_personal(text, facts, typed_into(text, made.body.text))
    return replace(made, body=edited(text, made.body), personal=personal)


def _mail(made: Draft, work: AppContext) -> _Mail:
    """Open the mail program, say what is known of it, and return it."""
    from netui.runtime.desktop import open_message

    addresses = [made.address] if made.address else []
    if "make" in made.template.suits and made.about.other is not None and made.about.other.emails:
        addresses.append(made.about.other.emails[0].value)
    command, text = work.settings.mail_command, made.body.text
    try:
        started, went = open_message(addresses, made.subject, text, command, work.environment)
    except RefusedError as error:
        work.output.say(error.sentence)
        return _Mail.FAILED
    if why := started.failure(_WATCHED_S):
        work.output.say(f"{started.name} {why}.")
        return _Mail.FAILED
    if not addresses:
        work.output.say(f"{addressed(made.contact)} has no address here; your mail program will ask.")
    work.output.say(f"Handed to {started.name}. {went}".rstrip())
    return _Mail.BEGUN if went is WentAlong.ALL else _Mail.WITHOUT_TEXT


def _send(
    made: Draft, item: QueueItem | None, then: date | None, work: AppContext, *, anyway: bool
) -> Conversation | None:
    default, _ = channel_by_default(work.settings, work.session.rules)
    change = work.execute(sent_command(made, item, then, default, work.session, anyway=anyway))
    new = (edit.after for edit in change.edits) if change is not None else ()
    return next((one for one in new if isinstance(one, Conversation)), None)
