"""The commands about introductions carried out."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import date

from netui.cli.core.resolve import contact_named, day_meant
from netui.cli.core.table import table, wrapped
from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import DayDirection
from netui.domain.introductions.ideas import MOST_IDEAS
from netui.domain.introductions.steps import is_open
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.records.introduction import Introduction
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style
from netui.session.introductions.commands import Act, DismissPair, StartIntroduction, TakeStep
from netui.session.introductions.meant import introduction_meant
from netui.session.introductions.rows import (
    IntroductionRow,
    idea_document,
    introduction_document,
    row_of,
    rows,
)
from netui.session.introductions.suggestions import suggestions
from netui.session.introductions.words import history_words, state_words, waiting_words

_ADDS_BOTH = "what people offer and need: netui contact edit NAME --offer, --need."
_NOTHING = f"No introduction yet. They come from {_ADDS_BOTH}"
_NOTHING_LEFT = "No introduction fits that."
_NO_IDEA = f"Nobody comes to mind who might suit. Ideas come from {_ADDS_BOTH}"


def suggest(options: argparse.Namespace, work: AppContext) -> int:
    """Show who might suit whom."""
    about = contact_named(options.about, work.session).id if options.about is not None else ""
    limit = MOST_IDEAS if options.limit is None else options.limit
    found = suggestions(work.session, about, limit)
    cells = [
        (
            Piece(f"{_name(idea.a, work)} → {_name(idea.b, work)}", Style.STRONG),
            Piece(idea.text),
        )
        for idea in found
    ]
    work.output.result(
        [idea_document(idea, work.session) for idea in found], table(cells, work.output.width_cells) or [_NO_IDEA]
    )
    return 0


def start(options: argparse.Namespace, work: AppContext) -> int:
    """Keep an idea."""
    a, b = contact_named(options.a, work.session), contact_named(options.b, work.session)
    change = work.execute(StartIntroduction(a.id, b.id, options.reason, _day(options, work)))
    return _tell(change, None, work)


def step(options: argparse.Namespace, work: AppContext) -> int:
    """Take a step."""
    meant = _meant(options.intro, work)
    act = Act(options.intro_command)
    by = ""
    if act is Act.DECLINED and options.by is not None:
        by = _side(options.by, meant, work).id
    command = TakeStep(
        meant.id,
        act,
        _day(options, work),
        by,
        note=getattr(options, "note", ""),
        outcome=getattr(options, "outcome", ""),
        anyway=getattr(options, "anyway", False),
    )
    return _tell(work.execute(command), meant, work)


def dismiss(options: argparse.Namespace, work: AppContext) -> int:
    """Drop an idea, or a pair that is only suggested."""
    if len(options.intro) == 2 and work.session.network.introduction(" ".join(options.intro)) is None:
        a, b = (contact_named(name, work.session) for name in options.intro)
        return _tell(work.execute(DismissPair(a.id, b.id, _day(options, work))), None, work)
    meant = _meant(options.intro, work)
    return _tell(work.execute(TakeStep(meant.id, Act.DISMISS, _day(options, work))), meant, work)


def show(options: argparse.Namespace, work: AppContext) -> int:
    """Show one with its steps."""
    meant = _meant(options.intro, work)
    work.output.result(introduction_document(meant, work.session), _shown(meant, work))
    return 0


def list_all(options: argparse.Namespace, work: AppContext) -> int:
    """List introductions in the order of the screen."""
    about = contact_named(options.about, work.session).id if options.about is not None else ""
    stored = rows(work.session, with_suggestions=False)
    found = [
        row
        for row in stored
        if row.introduction is not None
        and (not about or about in (row.a.id, row.b.id))
        and (not options.open or is_open(row.introduction))
    ]
    empty = _NOTHING_LEFT if stored else _NOTHING
    documents = [introduction_document(row.introduction, work.session) for row in found if row.introduction]
    work.output.result(documents, _listed(found, work) if found else [empty])
    return 0


def _listed(found: Sequence[IntroductionRow], work: AppContext) -> Iterator[Line]:
    lines = table([_cells(row) for row in found], work.output.width_cells)
    part = None
    for row, line in zip(found, lines, strict=True):
        if row.part is not part:
            if part is not None:
                yield ""
            part = row.part
            yield [Piece(f"{part.value[:1].upper()}{part.value[1:]}", Style.STRONG)]
        yield line


def _cells(row: IntroductionRow) -> tuple[Piece, ...]:
    pair = f"{row.a.name} → {row.b.name}"
    return Piece(pair), Piece(waiting_words(row.days), Style.QUIET), Piece(row.words)


def _shown(meant: Introduction, work: AppContext) -> Iterator[Line]:
    row = row_of(meant, work.session)
    if row is not None:
        yield [Piece(f"{row.a.name} → {row.b.name}", Style.STRONG)]
    if meant.reason:
        yield from wrapped(meant.reason, work.output.width_cells, "")
    yield state_words(meant, work.session)
    yield [Piece(" · ".join(history_words(meant, work.session)), Style.QUIET)]


def _tell(change: Change | None, meant: Introduction | None, work: AppContext) -> int:
    stored = (
        next((edit.after for edit in change.edits if isinstance(edit.after, Introduction)), meant) if change else meant
    )
    document = introduction_document(stored, work.session) if stored is not None else None
    work.output.result(document, [change.label if change else "Nothing to change"])
    return 0


def _meant(words: Sequence[str], work: AppContext) -> Introduction:
    return introduction_meant(words, lambda name: contact_named(name, work.session), work.session)


def _side(name: str, meant: Introduction, work: AppContext) -> Contact:
    person = contact_named(name, work.session)
    if person.id not in (meant.a, meant.b):
        raise RefusedError("Not one of the two", f"{person.name} takes no part in that introduction.")
    return person


def _day(options: argparse.Namespace, work: AppContext) -> date:
    return day_meant(options.on, work.today, DayDirection.BACK) if options.on is not None else work.today


def _name(contact_id: str, work: AppContext) -> str:
    contact = work.session.network.contact(contact_id)
    return contact.name if contact is not None else ""
