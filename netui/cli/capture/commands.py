"""Quick capture from the command line: one line, or one per line of standard input."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from netui.cli.capture.document import conversation_in, dry_run_document, people_in, promises_in, saved_document
from netui.cli.core.capture_reader import line_reader
from netui.cli.core.parser import Commands, add_command
from netui.cli.core.resolve import contact_named
from netui.domain.capture.model import Capture, CaptureProblem, Offer, OfferKind
from netui.domain.capture.parser import take_everything
from netui.domain.capture.render import render_capture
from netui.domain.core.errors import RefusedError, UsageError
from netui.domain.dates.parse import spoken_day
from netui.domain.records.change import Change
from netui.domain.records.contact_fields.fields import MOST_IN_A_LINE
from netui.domain.records.document import Document
from netui.domain.records.follow_up import Owner
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style
from netui.session.capture.reader import Reader
from netui.session.commands import TakeCapture
from netui.session.core.labels import field_value_words
from netui.session.giving.ledger import caution_in

_MOST_CHARACTERS = 16_000_000
"""Most characters read from standard input: more than anybody writes; an endless input does not fill the disk."""


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    capture = add_command(
        commands,
        "capture",
        _capture,
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
    capture.add_argument(
        "--take-offered", action="store_true", help="save what is only probable, too; never what is asked"
    )
    capture.add_argument(
        "--take",
        metavar="KIND",
        action="append",
        default=[],
        choices=[kind.value for kind in OfferKind],
        help="the same for one kind of it: person, promise, field, point, day or place; may be given again",
    )
    capture.add_argument("--selected", metavar="NAME", help="who is meant while the line names nobody")
    capture.add_argument("--why", action="store_true", help="say of every part why it was read so")


@dataclass(frozen=True, slots=True)
class _How:
    """The options of the command line that say how lines are taken.

    Attributes:
        dry_run: whether nothing is saved.
        takes: which of the offers are taken.
        selected: id of the person who is meant while a line names nobody; or empty.
        why: whether every part is explained.
    """

    dry_run: bool
    takes: Callable[[Offer], bool]
    selected: str
    why: bool


def _capture(options: argparse.Namespace, work: AppContext) -> int:
    reader = line_reader(work)
    kinds = frozenset(options.take)
    takes_all = options.take_offered or work.settings.takes == "offered"
    how = _How(
        options.dry_run,
        lambda offer: takes_all or offer.kind.value in kinds,
        contact_named(options.selected, work.session).id if options.selected else "",
        options.why,
    )
    if options.text == ["-"]:
        return _capture_all(_lines(work), reader, how, work)
    line = " ".join(options.text)
    if how.dry_run and work.output.as_json:
        return _show(line, reader, how, work)
    document, lines = _take(line, reader, how, work)
    work.output.result(document, lines)
    return 0


def _show(line: str, reader: Reader, how: _How, work: AppContext) -> int:
    """Print how a line was understood, be it one that can be taken or not."""
    capture = _read(line, reader, how)
    work.output.result(dry_run_document(line, how.selected, capture, reader, work), ())
    for problem in capture.problems:
        told = _refusal(problem.sentence, problem.candidates, reader) if problem.blocks else _sentence(problem.sentence)
        work.tell(told)
    return 0 if capture.is_ready else 1


def _read(line: str, reader: Reader, how: _How) -> Capture:
    if len(line) > MOST_IN_A_LINE:
        raise RefusedError("Too long", f"More than {MOST_IN_A_LINE:,} characters are no line. Nothing was saved of it.")
    return reader.capture(line, selected=how.selected, takes=how.takes)


def _capture_all(lines: Iterable[str], reader: Reader, how: _How, work: AppContext) -> int:
    """Take line after line as they come; one that is refused is told with its number, and the others are taken.

    ctrl+c ends it: what was saved by then is saved, and is told.
    """
    documents: list[Document] = []
    refused = 0
    try:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                document, said = _take(line, reader, how, work, number)
            except RefusedError as error:
                refused += 1
                work.tell(f"line {number}: {error.sentence}")
                continue
            documents.append(document)
            if not work.output.as_json:
                work.output.result(document, said)
                work.output.deliver()
    except (KeyboardInterrupt, RefusedError):
        _tell_all(documents, refused, how.dry_run, work)
        work.output.deliver()
        raise
    _tell_all(documents, refused, how.dry_run, work)
    return 1 if refused else 0


def _tell_all(documents: Sequence[Document], refused: int, dry_run: bool, work: AppContext) -> None:
    work.output.result(documents, ())
    if refused:
        taken = "were understood" if dry_run else "were saved"
        work.tell(f"{refused} of {refused + len(documents)} lines were refused; the others {taken}.")


def _lines(work: AppContext) -> Iterator[str]:
    """The lines of standard input, each as soon as it is there; of one that is too long, a little more than is taken.

    Raises:
        UsageError: there is no standard input.
        RefusedError: there is no end to it.
    """
    if work.stdin is None:
        raise UsageError("Nothing to read", "Standard input is closed; give the line as an argument instead.")
    characters = 0
    while line := work.stdin.readline(MOST_IN_A_LINE + 1):
        yield from line.splitlines() or [""]
        while line and not line.endswith("\n") and characters <= _MOST_CHARACTERS:
            line = work.stdin.readline(MOST_IN_A_LINE + 1)  # the rest of what is too long
            characters += len(line)
        characters += len(line)
        if characters > _MOST_CHARACTERS:
            raise RefusedError(
                "No end to it",
                f"more than {_MOST_CHARACTERS:,} characters came in, and netui stopped reading. What was saved before "
                "is saved.",
            )


def _take(line: str, reader: Reader, how: _How, work: AppContext, number: int = 0) -> tuple[Document, list[Line]]:
    """Take a line, or only show it; hints go to standard error, with the number of the line when it is one of many."""
    capture = _read(line, reader, how)
    blocking = next((problem for problem in capture.problems if problem.blocks), None)
    if blocking is not None:
        raise RefusedError("Not yet clear", _refused(line, capture, blocking, reader, how))
    for problem in capture.problems:
        work.tell(f"{_sentence(problem.sentence)}")
    hints = list(_hints(line, capture, reader, how, work))  # before somebody new is somebody known
    if how.dry_run:
        # Planned, and thrown away: what is shown is just what would be saved.
        from netui.session.dispatch import plan

        change: Change | None = plan(TakeCapture(capture), work.session.plan_context())
    else:
        change = work.execute(TakeCapture(capture))
    for at, hint in enumerate(hints):
        work.tell(f"line {number}: {hint}" if number and not at else hint)
    document = saved_document(change, capture, work, saved=not how.dry_run)
    said = list(_understood(change, capture, work, how.dry_run))
    return document, [*said, *(_reasons(capture) if how.why else ())]


def _refused(line: str, capture: Capture, blocking: CaptureProblem, reader: Reader, how: _How) -> str:
    """The reason why a line is not taken, and the line that says what is offered where that would mend it."""
    refusal = _refusal(blocking.sentence, blocking.candidates, reader)
    if not capture.offers or blocking.candidates:
        return refusal
    with_offers = reader.capture(line, selected=how.selected, takes=take_everything)
    if not with_offers.is_ready:
        return refusal
    return f"{refusal} Say so with --take-offered, or as: {render_capture(with_offers)}"


def _hints(line: str, capture: Capture, reader: Reader, how: _How, work: AppContext) -> Iterator[str]:
    """Hints at what was offered and not taken, and the line that says it."""
    if not capture.offers:
        return
    left = ", ".join(_in_words(offer, work) for offer in capture.offers)
    with_offers = reader.capture(line, selected=how.selected, takes=take_everything)
    first = "with --take-offered" if how.dry_run else "netui undo, then with --take-offered"
    yield f"not taken: {left}"
    yield f"to take it: {first}, or as"
    yield render_capture(with_offers)


def _in_words(offer: Offer, work: AppContext) -> str:
    if offer.promise is not None:
        mark = ">" if offer.promise.owner is Owner.ME else "<"
        return f"{mark} {offer.promise.what} by {spoken_day(offer.promise.due_on, work.today)}"
    if offer.on is not None:
        return spoken_day(offer.on, work.today)
    details = [replace(each, value=field_value_words(each.field, each.value)) for each in offer.details]
    return replace(offer, details=tuple(details)).meaning


def _reasons(capture: Capture) -> Iterator[Line]:
    """Each part with its level and the rule that read it so."""
    for span in capture.spans:
        yield f"  {span.level.value:9} {span.kind.value:9} “{span.text}”{f': {span.why}' if span.why else ''}"


def _refusal(sentence: str, candidates: Sequence[str], reader: Reader) -> str:
    ids = ", ".join(f"{words}: {each}" for each, words in reader.told_apart(candidates[:5]).items())
    return f"{_sentence(sentence)} Nothing was saved.{f' An id stands for a name: {ids}.' if ids else ''}"


def _sentence(text: str) -> str:
    ended = text if text.endswith((".", "?", "!")) else f"{text}."
    return f"{ended[:1].upper()}{ended[1:]}"


def _understood(change: Change | None, capture: Capture, work: AppContext, dry_run: bool) -> Iterator[Line]:
    """Yield how the line was understood, in a few short lines."""
    conversation = conversation_in(change)
    people = people_in(conversation, change, work)
    names = ", ".join(
        f"{contact.name} (new)" if person.is_new else contact.name
        for contact, person in zip(people, capture.people, strict=True)
    )
    network = (
        work.session.rules.channel_label(conversation.channel),
        spoken_day(conversation.on, work.today),
        f"at {conversation.place}" if conversation.place not in conversation.summary else "",
        "no reply yet" if conversation.answered is False else "",
        conversation.summary,
    )
    yield [
        Piece("Would log: " if dry_run else "Logged: "),
        Piece(names, Style.STRONG),
        Piece("".join(f" · {fact}" for fact in network if fact)),
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
    for detail in capture.details:
        whose = f" of {detail.about.text}" if detail.about else ""
        yield f"  {detail.field}{whose}: {detail.value}"
    for promise in promises_in(change):
        due = f" by {spoken_day(promise.due_on, work.today)}" if promise.due_on else ""
        yield f"  {'>' if promise.owner is Owner.ME else '<'} {promise.what}{due}"
    if dry_run and (caution := caution_in(capture, work.session)) is not None:
        yield f"  {caution}"
