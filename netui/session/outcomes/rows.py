"""Outcomes with their chains, wins and the recap of a week, as the two faces show them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.core.progress import Steps, finished, part
from netui.domain.outcomes.beginnings import beginnings, beginnings_words
from netui.domain.outcomes.chain import ChainReader, ChainStep
from netui.domain.outcomes.week import (
    WeekFigures,
    continuity_words,
    recap_words,
    week_figures,
    weeks_with_a_conversation,
)
from netui.domain.outcomes.wins import Win, wins
from netui.domain.records.document import Document, to_document
from netui.domain.records.outcome import Outcome, SourceKind
from netui.domain.records.values import Json
from netui.session.core.session import Session


@frozen
class OutcomeRow:
    """An outcome with the chains back to how it began.

    Attributes:
        outcome: the record.
        chains: for each source, in their order, the steps back; newest first, may be empty.
        names: what each source is called; empty for one that is gone.
    """

    outcome: Outcome
    chains: tuple[tuple[ChainStep, ...], ...]
    names: tuple[str, ...]


def outcome_rows(session: Session) -> tuple[OutcomeRow, ...]:
    """Return the outcomes, newest first."""
    every = sorted(session.network.outcomes(), key=lambda each: (-each.on.toordinal(), each.what, each.id))
    return tuple(outcome_row(each, session) for each in every)


def outcome_row(outcome: Outcome, session: Session) -> OutcomeRow:
    """Return an outcome with its chains."""
    reader = ChainReader(session.network, session.day)
    chains = tuple(reader.chain(source) for source in outcome.sources)
    names = []
    for source, chain in zip(outcome.sources, chains, strict=True):
        contact = session.network.contact(source.id) if source.kind is SourceKind.CONTACT else None
        names.append(contact.name if contact is not None else chain[0].text if chain else "")
    return OutcomeRow(outcome, chains, tuple(names))


def outcome_document(row: OutcomeRow) -> Document:
    """An outcome as ``--json`` prints it: the record, with what its sources are called."""
    return {**to_document(row.outcome), "from_names": list(row.names)}


def chain_documents(row: OutcomeRow) -> list[Json]:
    """The chains of an outcome as ``--json`` prints them."""
    return [
        [
            {
                "kind": step.kind.value,
                "id": step.id or None,
                "text": step.text,
                "on": step.on.isoformat() if step.on else None,
            }
            for step in chain
        ]
        for chain in row.chains
    ]


def weak_tie_words(outcomes: Iterable[Outcome], session: Session) -> str:
    """Return what came from weak ties, in a sentence; empty while there are fewer than five outcomes."""
    found = beginnings(outcomes, session.network, session.day)
    return beginnings_words(found) if found is not None else ""


def wins_since(session: Session, since: date | None = None) -> tuple[Win, ...]:
    """Return what went well, newest first; a year back unless a day is said."""
    return finished(wins(session.network, session.day, since))


def win_document(win: Win, session: Session) -> Document:
    """A win as ``--json`` prints it."""
    contact = session.network.contact(win.contact_id) if win.contact_id else None
    return {
        "kind": win.kind.value,
        "on": win.on.isoformat(),
        "text": win.text,
        "contact_id": contact.id if contact is not None else None,
        "contact": contact.name if contact is not None else None,
        "id": win.id or None,
    }


@frozen
class LookBack:
    """The wins of a year, and the present week.

    Attributes:
        wins: newest first.
        recap: recap of the week.
    """

    wins: tuple[Win, ...]
    recap: Recap


@frozen
class Recap:
    """A week in figures and words.

    Attributes:
        figures: figures of the week.
        words: the recap, one or two sentences.
        weeks: number of the last 52 weeks with a conversation.
    """

    figures: WeekFigures
    words: str
    weeks: int

    @property
    def continuity(self) -> str:
        """A sentence that says how many weeks of the last year had a conversation."""
        return continuity_words(self.weeks)


def recap_of_week(session: Session, on: date) -> Recap:
    """Return the recap of the week of a day."""
    return finished(recap_in_steps(session, on))


def recap_in_steps(session: Session, on: date) -> Steps[Recap]:
    """Work out the recap of the week of a day."""
    figures = yield from part(week_figures(session.network, session.day, on), 0.0, 0.5)
    weeks = yield from part(weeks_with_a_conversation(session.network, session.day), 0.5, 1.0)
    return Recap(figures, recap_words(figures) or _quiet(session), weeks)


def look_back_in_steps(session: Session) -> Steps[LookBack]:
    """Work out what went well in a year, and the present week."""
    found = yield from part(wins(session.network, session.day), 0.0, 0.7)
    recap = yield from part(recap_in_steps(session, session.today), 0.7, 1.0)
    return LookBack(found, recap)


def recap_document(recap: Recap) -> Document:
    """A week as ``--json`` prints it."""
    week = recap.figures
    return {
        "week": week.monday.isoformat(),
        "recap": recap.words,
        "conversations": week.conversations,
        "people": week.people,
        "new": week.new,
        "promises": week.promises,
        "introductions": week.introductions,
        "gives": week.gives,
        "learned": week.learned,
        "weeks_with_a_conversation": recap.weeks,
    }


def _quiet(session: Session) -> str:
    from netui.session.prep.new_start import worth_a_new_start

    found = next(iter(worth_a_new_start(session)), None)
    return f"A quiet week. Somebody worth a hello: {found.contact.name}." if found is not None else "A quiet week."
