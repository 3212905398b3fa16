"""Quick capture from the command line: one line, or one per line of standard input."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence

from netui.cli.core.capture_reader import line_reader
from netui.cli.core.parser import Commands, add_command
from netui.domain.capture.model import Capture
from netui.domain.core.errors import RefusedError, UsageError
from netui.domain.dates.parse import spoken_day
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import Document, to_document
from netui.domain.records.follow_up import FollowUp, Owner
from netui.domain.records.values import Json
from netui.runtime.context import Workplace
from netui.runtime.output import Line, Piece, Style
from netui.session.capture.reader import Reader
from netui.session.commands import TakeCapture

_MOST_IN_A_LINE = 10_000
_MOST_CHARACTERS = 16_000_000
"""From standard input in all: more than anybody has written down, so that what never ends does not fill the disk."""


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    capture = add_command(
        commands,
        "capture",
        _capture,
        does="write down a conversation in one line",
        more="  [WHEN | WHO, WHO …] : WHAT, WHAT … [> my promise by WHEN] [< theirs by WHEN]\n\n"
        "  @channel  #tag  !tier  *a point to remember  ^place or `at Place`\n"
        "  gave …  got …  asked …  told …  insight: …  no reply  https://…\n"
        "  > ben: send paper by fri   a promise to one of them, or to somebody else you know\n\n"
        "Put the line in quotes, so that the shell leaves #, >, ! and * alone. Unknown names become new contacts.",
        example='netui capture "Ana Silva: coffee at PyCon, *daughter starts school > send paper by fri"\n'
        'netui capture "yesterday: lunch with Grace Hopper and Ben Ito" --dry-run\n'
        "netui capture - < lines.txt",
    )
    capture.add_argument("text", metavar="TEXT", nargs="+", help="the line; `-` reads lines from standard input")
    capture.add_argument("--dry-run", action="store_true", help="only show how it was understood; nothing is saved")


def _capture(options: argparse.Namespace, work: Workplace) -> int:
    if options.text == ["-"]:
        return _capture_all(_lines(work), options.dry_run, work)
    document, lines = _take(" ".join(options.text), line_reader(work), options.dry_run, work)
    work.output.result(document, lines)
    return 0


def _capture_all(lines: Iterable[str], dry_run: bool, work: Workplace) -> int:
    """Take line after line as they come; one that is refused is told with its number, and the others are taken.

    ctrl+c ends it: what was saved by then is saved, and is told.
    """
    reader = line_reader(work)
    documents: list[Document] = []
    refused = 0
    try:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                document, said = _take(line, reader, dry_run, work)
            except RefusedError as error:
                refused += 1
                work.tell(f"line {number}: {error.sentence}")
                continue
            documents.append(document)
            if not work.output.as_json:
                work.output.result(document, said)
                work.output.deliver()
    except (KeyboardInterrupt, RefusedError):
        _tell_all(documents, refused, dry_run, work)
        work.output.deliver()
        raise
    _tell_all(documents, refused, dry_run, work)
    return 1 if refused else 0


def _tell_all(documents: Sequence[Document], refused: int, dry_run: bool, work: Workplace) -> None:
    work.output.result(documents, ())
    if refused:
        taken = "were understood" if dry_run else "were saved"
        work.tell(f"{refused} of {refused + len(documents)} lines were refused; the others {taken}.")


def _lines(work: Workplace) -> Iterator[str]:
    """The lines of standard input, each as soon as it is there; of one that is too long, a little more than is taken.

    Raises:
        UsageError: there is no standard input.
        RefusedError: there is no end to it.
    """
    if work.stdin is None:
        raise UsageError("Nothing to read", "Standard input is closed; give the line as an argument instead.")
    characters = 0
    while line := work.stdin.readline(_MOST_IN_A_LINE + 1):
        yield from line.splitlines() or [""]
        while line and not line.endswith("\n") and characters <= _MOST_CHARACTERS:
            line = work.stdin.readline(_MOST_IN_A_LINE + 1)  # the rest of what is too long
            characters += len(line)
        characters += len(line)
        if characters > _MOST_CHARACTERS:
            raise RefusedError(
                "No end to it",
                f"more than {_MOST_CHARACTERS:,} characters came in, and netui stopped reading. What was saved before "
                "is saved.",
            )


def _take(line: str, reader: Reader, dry_run: bool, work: Workplace) -> tuple[Document, list[Line]]:
    if len(line) > _MOST_IN_A_LINE:
        raise RefusedError(
            "Too long", f"More than {_MOST_IN_A_LINE:,} characters are no line. Nothing was saved of it."
        )
    capture = reader.capture(line)
    blocking = next((problem for problem in capture.problems if problem.blocks), None)
    if blocking is not None:
        raise RefusedError("Not yet clear", _refusal(blocking.sentence, blocking.candidates, reader))
    for problem in capture.problems:
        work.tell(f"{_sentence(problem.sentence)}")
    if dry_run:
        # Planned, and thrown away: what is shown is just what would be saved.
        from netui.session.dispatch import plan

        change: Change | None = plan(TakeCapture(capture), work.session.circumstances())
    else:
        change = work.execute(TakeCapture(capture))
    return _document(change, capture, work, dry_run), list(_understood(change, capture, work, dry_run))


def _refusal(sentence: str, candidates: Sequence[str], reader: Reader) -> str:
    ids = ", ".join(f"{reader.names.name(each)}: {each}" for each in candidates[:5])
    return f"{_sentence(sentence)} Nothing was saved.{f' An id stands for a name: {ids}.' if ids else ''}"


def _sentence(text: str) -> str:
    ended = text if text.endswith((".", "?", "!")) else f"{text}."
    return f"{ended[:1].upper()}{ended[1:]}"


def _document(change: Change | None, capture: Capture, work: Workplace, dry_run: bool) -> Document:
    """Return what was saved, or would be; the first promise stands as ``follow_up``, all of them as ``follow_ups``."""
    conversation = _conversation(change)
    people = _people(conversation, change, work)
    contacts: list[Json] = [
        {"id": contact.id, "name": contact.name, "new": person.is_new}
        for contact, person in zip(people, capture.people, strict=True)
    ]
    promises: list[Json] = [to_document(promise) for promise in _promises(change)]
    named: list[Json] = [{"id": contact.id, "name": contact.name} for contact in people]
    return {
        "conversation": {**to_document(conversation), "people": named},
        "contacts": contacts,
        "follow_up": promises[0] if promises else None,
        "follow_ups": promises,
        "saved": not dry_run,
    }


def _understood(change: Change | None, capture: Capture, work: Workplace, dry_run: bool) -> Iterator[Line]:
    """Yield how the line was understood, in a few short lines."""
    conversation = _conversation(change)
    people = _people(conversation, change, work)
    names = ", ".join(
        f"{contact.name} (new)" if person.is_new else contact.name
        for contact, person in zip(people, capture.people, strict=True)
    )
    facts = (
        work.session.rules.channel_label(conversation.channel),
        spoken_day(conversation.on, work.today),
        f"at {conversation.place}" if conversation.place not in conversation.summary else "",
        "no reply yet" if conversation.answered is False else "",
        conversation.summary,
    )
    yield [
        Piece("Would log: " if dry_run else "Logged: "),
        Piece(names, Style.STRONG),
        Piece("".join(f" · {fact}" for fact in facts if fact)),
    ]
    for point in conversation.key_points:
        yield f"  * {point.text}" if point.kind == "point" else f"  * {point.kind}: {point.text}"
    for word in ("gave", "got", "asked", "told"):
        for thing in getattr(conversation, word):
            yield f"  {word} {thing}"
    for address in (*capture.contact_links, *capture.links):
        yield f"  {address}"
    if capture.tags or capture.tier:
        tier = work.session.rules.tier(capture.tier)
        marks = [f"#{tag}" for tag in capture.tags] + ([tier.label] if tier else [])
        yield f"  {' '.join(marks)}"
    for promise in _promises(change):
        due = f" by {spoken_day(promise.due_on, work.today)}" if promise.due_on else ""
        yield f"  {'>' if promise.owner is Owner.ME else '<'} {promise.what}{due}"


def _conversation(change: Change | None) -> Conversation:
    edits = change.edits if change else ()
    return next(edit.after for edit in edits if isinstance(edit.after, Conversation))


def _promises(change: Change | None) -> list[FollowUp]:
    return [edit.after for edit in change.edits if isinstance(edit.after, FollowUp)] if change else []


def _people(conversation: Conversation, change: Change | None, work: Workplace) -> list[Contact]:
    """Those who took part, in the order of the line, as the change leaves them."""
    changed = {edit.id: edit.after for edit in change.edits if isinstance(edit.after, Contact)} if change else {}
    found = (changed.get(each) or work.session.network.contact(each) for each in conversation.contacts)
    return [contact for contact in found if contact is not None]
