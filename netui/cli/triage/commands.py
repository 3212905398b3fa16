"""The queue and the decisions of triage: due, done, snooze, skip."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from netui.cli.core.json_documents import item_document
from netui.cli.core.parser import Commands, add_command, whole_number
from netui.cli.core.table import table
from netui.domain.cadence.due import DueState
from netui.domain.queue.items import QueueItem
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style

_ITEM_HELP = "an id from `due`, or a name: then the most pressing thing about that person"


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    due = add_command(
        commands,
        "due",
        _due,
        example="netui due\nnetui due --count",
    )
    due.add_argument("--all", action="store_true", help="with those beyond the budget of the day, and who is coming up")
    due.add_argument("--limit", metavar="N", type=whole_number, help="only the first N of them")
    due.add_argument("--promises", action="store_true", help="every open promise, mine and theirs, however far ahead")
    due.add_argument("--count", action="store_true", help="the number alone, for prompts and status bars")
    _add_done(commands)
    snooze = add_command(
        commands,
        "snooze",
        _snooze,
        example='netui snooze ana 2w\nnetui snooze "ben ito" next tue',
    )
    snooze.add_argument("item", metavar="ITEM", help=_ITEM_HELP)
    snooze.add_argument("until", metavar="WHEN", nargs="+", help="tomorrow, 3d, 2w, next tue, 12 mar, 2026-03-12")
    skip = add_command(
        commands,
        "skip",
        _skip,
        example="netui skip ana",
    )
    skip.add_argument("item", metavar="ITEM", help=_ITEM_HELP)


def _add_done(commands: Commands) -> None:
    done = add_command(
        commands,
        "done",
        _done,
        more="A promise is closed, and the step of an introduction taken (asked again, asked, introduced); with\n"
        "--via, --note or --on the conversation is logged too. Anything else always logs one, by the usual channel\n"
        "unless --via names another, also with somebody who is not due.",
        example='netui done ana --via call --note "thanks for the intro, *moves to Lyon > send paper by fri"',
    )
    done.add_argument("item", metavar="ITEM", help=_ITEM_HELP)
    done.add_argument("--via", metavar="CHANNEL", help="a channel of the rules, or another word for one")
    done.add_argument("--note", metavar="TEXT", help="what was said, as in `netui capture` after the colon")
    done.add_argument("--on", metavar="DATE", help="the day it happened: yesterday, tue, 12 mar; today unless named")


def _due(options: argparse.Namespace, work: AppContext) -> int:
    queue = work.session.queue
    items: Sequence[QueueItem] = queue.today_items
    if options.promises:
        from netui.session.triage.promises import open_promises

        items = open_promises(work.session)
    elif options.limit is not None or options.all:
        items = (*items, *queue.later)  # a number of one's own goes beyond the budget of the day
    if options.all and not options.promises:
        items = (*items, *queue.coming_up)
    items = items[: options.limit]
    if options.count:
        work.output.result(len(items), [str(len(items))])
    elif work.output.as_json:
        work.output.result([item_document(item, work.session) for item in items], ())
    elif options.promises:
        none = ["No promise is open, neither yours nor theirs."]
        work.output.result(None, table([_row(item, work) for item in items], work.output.width_cells) or none)
    else:
        work.output.result(None, _shown(items, options, work))
    return 0


def _shown(items: Sequence[QueueItem], options: argparse.Namespace, work: AppContext) -> Iterator[Line]:
    queue = work.session.queue
    rows = table([_row(item, work) for item in items], work.output.width_cells)
    due_today = [line for line, item in zip(rows, items, strict=True) if item.shown_on <= work.today]
    passed_over = work.database.passed_over
    if passed_over and not due_today:
        yield f"Nothing of what can be read is due today, but not all can be: {passed_over}. See: netui doctor"
    elif not work.session.network.contact_count():
        yield "Nobody is here yet. Begin with somebody you know: netui capture, netui contact add or netui import."
    elif not due_today and options.limit != 0:
        # Loaded here: who asks for JSON, or for the number alone, does not wait for it.
        from netui.session.triage.day_so_far import day_so_far

        day = day_so_far(work.session)
        yield day.closing if day.decided or day.later else "Nothing to do today."
    proper = len(queue.today_items)
    yield from due_today[:proper]
    for heading, part in ((f"+{len(queue.later)} later", due_today[proper:]), ("Coming up", rows[len(due_today) :])):
        if part:
            yield ""
            yield [Piece(heading, Style.STRONG)]
            yield from part
    if not (options.all or options.limit is not None):
        yield from _day(work)


def _day(work: AppContext) -> Iterator[Line]:
    """Yield the state of the day, below what is left of it."""
    # Loaded here: who asks for JSON, or for the number alone, does not wait for it.
    from netui.session.triage.day_so_far import day_so_far, next_words

    day = day_so_far(work.session)
    words = (day.sentence, f"+{day.later} later: netui due --all" if day.later else "")
    if day.left and any(words):
        yield ""
        yield [Piece(" · ".join(filter(None, words)), Style.QUIET)]
    elif not day.left:
        yield from filter(None, words)
        if following := next_words(day, work.today):
            yield f"Next: {following}."
        # Loaded here, as above.
        from netui.session.triage.untiered import untiered_words

        if untiered := untiered_words(work.session):
            yield f"{untiered}: they come up by no rhythm, only for promises and thanks."
            yield "Give one: netui contact tier NAME TIER, or o in the program."


def _row(item: QueueItem, work: AppContext) -> tuple[Piece, ...]:
    late = item.state is DueState.OVERDUE
    mark = "●" if item.pinned else "!" if late else ""
    return (
        Piece(mark, Style.LATE if late else Style.PLAIN),
        Piece(item.name, Style.STRONG),
        Piece(item.kind.value, Style.QUIET),
        Piece(work.session.why(item)),
    )


def _done(options: argparse.Namespace, work: AppContext) -> int:
    # Loaded here, as below: a look at the queue does not wait for it.
    from netui.cli.triage.run import done

    return done(options.item, options.via, options.note, options.on, work)


def _snooze(options: argparse.Namespace, work: AppContext) -> int:
    from netui.cli.triage.run import snooze

    return snooze(options.item, " ".join(options.until), work)


def _skip(options: argparse.Namespace, work: AppContext) -> int:
    from netui.cli.triage.run import skip

    return skip(options.item, work)
