"""A large change is saved in steps: as one, while nothing else is changed, and whole however it ends."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest

from netui.config.rules.default import default_rules_text
from netui.domain.cadence.unruled import RuleKind
from netui.domain.core.errors import NetuiError, RefusedError, SaveError, StaleError
from netui.domain.records.change import Change, Edit, Entry
from netui.domain.records.contact import Contact
from netui.session.commands import Rename, SaveContact
from netui.session.core.saving.saver import EDITS_A_STEP
from netui.session.core.session import Session
from netui.session.rules.step import save_rules
from tests.session.building import session_with
from tests.session.memory_journal import MemoryJournal
from tests.ui.invented import RulesFileInMemory

MANY = tuple(Contact(f"c{number:04}", f"Ann {number}", tier="close") for number in range(2 * EDITS_A_STEP + 1))
TAKEN_IN = Change("Imported 401 people", tuple(Edit(None, contact) for contact in MANY))


def begun(session: Session, change: Change = TAKEN_IN) -> Generator[Callable[[], object] | None, Any, object]:
    """The steps of saving, after what is done in a thread."""
    steps = session.saving(change)
    job = next(steps)
    assert job is not None
    steps.send(job())
    return steps


def test_it_is_one_step_of_the_journal_and_one_undo() -> None:
    journal = MemoryJournal()
    session = session_with(journal=journal)
    assert len(list(begun(session))) == 2  # and the first part that ``begun`` has seen
    assert journal.changes == [TAKEN_IN]
    assert session.network.contact_count() == len(MANY)
    assert session.undo()
    assert session.network.contact_count() == 0


def test_it_is_taken_back_and_done_again_in_steps() -> None:
    journal = MemoryJournal()
    session = session_with(Contact("ann", "Ann Lee"), journal=journal)
    list(begun(session))
    for again, left, word in ((False, 1, "Undone"), (True, 402, "Done again")):
        steps = session.taking_back(session.steps(), again=again)
        assert steps is not None
        job = next(steps)
        assert job is not None
        steps.send(job())
        with pytest.raises(RefusedError, match="still being saved"):
            session.undo()
        assert list(steps)
        assert journal.changes[-1].label == f"{word}: Imported 401 people"
        assert session.network.contact_count() == left
    session.undo()
    assert session.taking_back(session.steps()) is None  # Ann Lee alone
    session.undo()
    assert session.network.contact_count() == 0
    assert session.taking_back(session.steps()) is None


def test_nothing_is_seen_before_it_is_saved() -> None:
    session = session_with()
    steps = session.saving(TAKEN_IN)
    job = next(steps)
    assert session.network.contact_count() == 0
    assert job is not None
    steps.send(job())
    assert session.network.contact_count() == EDITS_A_STEP


def test_nothing_else_is_changed_until_it_is_over() -> None:
    journal = MemoryJournal()
    session, ann = session_with(journal=journal), Contact("ann", "Ann Lee")
    steps = begun(session)
    for attempt in (lambda: session.execute(SaveContact(None, ann)), session.undo):
        with pytest.raises(RefusedError, match="still being saved"):
            attempt()
    journal.twin().commit(Change("Elsewhere", (Edit(None, Contact("ben", "Ben Ito")),)))
    assert session.refresh() == ()
    list(steps)
    assert session.refresh()
    assert session.execute(SaveContact(None, ann))
    assert {"Ann Lee", "Ben Ito"} <= {one.name for one in session.network.contacts()}


def test_what_others_saved_before_comes_in_first() -> None:
    journal = MemoryJournal()
    session = session_with(journal=journal)
    journal.twin().commit(Change("Elsewhere", (Edit(None, Contact("ben", "Ben Ito")),)))
    begun(session)
    assert session.network.contact("ben")


def test_whoever_stops_halfway_finds_everything_that_was_saved() -> None:
    session = session_with()
    begun(session).close()
    assert session.network.contact_count() == len(MANY)
    assert session.undo()


def test_whoever_stops_before_the_thread_is_heard_finds_what_it_saved() -> None:
    session = session_with()
    steps = session.saving(TAKEN_IN)
    job = next(steps)
    assert job is not None
    job()
    steps.close()
    assert session.network.contact_count() == len(MANY)
    assert session.undo()


def test_whoever_stops_while_the_thread_saves_changes_nothing_beside_it() -> None:
    journal = MemoryJournal()
    session = session_with(journal=journal)
    steps = session.saving(TAKEN_IN)
    job = next(steps)
    assert job is not None

    def stopped(change: Change) -> tuple[Entry, Sequence[Change]]:
        steps.close()
        assert session.is_saving
        return MemoryJournal.commit(journal, change)

    journal.commit = stopped  # type: ignore[method-assign]
    job()
    assert journal.changes == [TAKEN_IN]


def test_what_cannot_be_saved_leaves_everything_as_it_was() -> None:
    journal = MemoryJournal()
    session = session_with(journal=journal)
    journal.broken = True
    with pytest.raises(SaveError):
        begun(session)
    journal.broken = False
    assert session.network.contact_count() == 0
    list(begun(session))
    assert session.network.contact_count() == len(MANY)


def test_a_record_that_another_program_changed_is_not_written_over() -> None:
    journal, ann = MemoryJournal(), Contact("ann", "Ann Lee")
    session = session_with(ann, journal=journal)
    journal.twin().commit(Change("Elsewhere", (Edit(ann, replace(ann, title="CTO")),)))
    with pytest.raises(StaleError):
        begun(session, Change("Imported", (*TAKEN_IN.edits, Edit(ann, replace(ann, title="CEO")))))
    session.refresh()
    assert [one.title for one in session.network.contacts()] == ["CTO"]


def test_queue_and_decisions_are_those_of_the_whole() -> None:
    session, whole = session_with(), session_with(*MANY)
    assert len(session.queue.today_items) == 0
    list(begun(session))
    assert [item.id for item in session.queue.today_items] == [item.id for item in whole.queue.today_items]
    assert session.decided.count == whole.decided.count


WITHOUT_CLOSE = default_rules_text().replace("  close:", "  nearer:")


def renamed(journal: MemoryJournal, file: RulesFileInMemory) -> Session:
    """A session that has renamed a tier in the rules and for many people."""
    session = session_with(*MANY, journal=journal)
    session.rules_file = file
    assert save_rules(session, file, WITHOUT_CLOSE, (Rename(RuleKind.TIER, "close", "nearer"),))
    return session


def done_away(steps: Generator[Callable[[], object] | None, Any, object] | None) -> None:
    """Do the steps as the screen does: what the job raises is thrown into them."""
    assert steps is not None
    job = next(steps)
    assert job is not None
    try:
        result = job()
    except NetuiError as problem:
        steps.throw(problem)
    else:
        with suppress(StopIteration):
            steps.send(result)
        list(steps)


def test_a_large_change_of_the_rules_is_taken_back_and_done_again_with_its_text() -> None:
    file = RulesFileInMemory(default_rules_text())
    session = renamed(MemoryJournal(), file)
    for again, text, tier in ((False, default_rules_text(), "close"), (True, WITHOUT_CLOSE, "nearer")):
        done_away(session.taking_back(session.steps(), again=again))
        assert file.text == text
        assert {one.tier for one in session.network.contacts()} == {tier}
        assert session.rules.tier(tier)


@pytest.mark.parametrize("broken", [True, False], ids=["the disk is full", "another program was first"])
def test_rules_that_cannot_be_taken_back_with_the_people_stay(broken: bool) -> None:
    journal, file = MemoryJournal(), RulesFileInMemory(default_rules_text())
    session = renamed(journal, file)
    rules, first = session.rules, next(iter(session.network.contacts()))
    steps, journal.broken = session.taking_back(session.steps()), broken
    if not broken:
        journal.twin().commit(Change("Elsewhere", (Edit(first, replace(first, title="CTO")),)))
    with pytest.raises(SaveError if broken else RefusedError, match=None if broken else "changed since"):
        done_away(steps)
    assert (file.text, session.rules) == (WITHOUT_CLOSE, rules)
    assert {one.tier for one in session.network.contacts()} == {"nearer"}


def test_another_programs_step_is_not_taken_back_instead() -> None:
    journal = MemoryJournal()
    session = session_with(journal=journal)
    list(begun(session))
    steps = session.taking_back(session.steps())
    journal.twin().commit(Change("Elsewhere", (Edit(MANY[0], replace(MANY[0], title="CTO")),)))
    with pytest.raises(RefusedError, match="has been changed since"):
        done_away(steps)
    assert [change.label for change in journal.changes] == ["Imported 401 people", "Elsewhere"]
    assert next(one.title for one in session.network.contacts()) == "CTO", "what came in is seen"
