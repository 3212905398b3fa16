"""Merging what a file held into the network: who is known already, what is new about them, as one change.

An import fills blanks, adds to lists, and renews what the same source said before and nobody has touched since; it
never overwrites what the user wrote, and never gives a tier. The same file again changes nothing: each row that changed
somebody leaves its fingerprint on them, and the other rows were looked at until a whole round of them changed nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from netui.domain.cadence.named import channels_by_word
from netui.domain.cadence.rules import Rules
from netui.domain.core.progress import finished
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.text.folding import fold
from netui.exchange.common.batch import Batch, Skipped
from netui.session.core.labels import plural
from netui.session.core.network import Network
from netui.session.core.plan_context import PlanContext
from netui.session.imports.commands import NO_WISHES, PEOPLE, ImportBatch, ImportOptions
from netui.session.imports.finishing import finish_people
from netui.session.imports.in_steps import listed
from netui.session.imports.model import FieldConflict, ImportPlan
from netui.session.imports.over_long import notice_of_lengths, over_long_in
from netui.session.imports.people.matching import PeopleInImport
from netui.session.imports.people.older_exports import notices_of_age, older_exports
from netui.session.imports.people.rounds import Rounds
from netui.session.imports.people.rows import ImportRow
from netui.session.imports.records.conversations import plan_conversations
from netui.session.imports.records.events import plan_events
from netui.session.imports.records.own_export import plan_records
from netui.session.imports.records.participants import Participants
from netui.session.imports.records.promises import plan_promises
from netui.session.imports.records.taking import LEFT_OUT, Taking

_ROWS_A_STEP = 40


def import_batch(command: ImportBatch, at: PlanContext) -> Change:
    """Take in what a file held."""
    planned = command.planned
    if planned is not None and all(at.network.record(edit.table, edit.id) == edit.before for edit in planned.edits):
        return planned
    return finished(
        planning_at(at, command.batch, source=command.source, file_name=command.name, options=command.options)
    ).change


def planning_at(
    at: PlanContext, batch: Batch, *, source: str, file_name: str, options: ImportOptions = NO_WISHES
) -> Generator[float, None, ImportPlan]:
    """Plan to merge a batch into the network as it is now, by the rules in force; yields how much is done."""
    return planning(
        batch,
        at.network.contacts(),
        source=source,
        file_name=file_name,
        now=at.now,
        new_id=at.new_id,
        network=at.network,
        rules=at.rules,
        options=options,
    )


def plan_import(
    batch: Batch,
    contacts: Iterable[Contact],
    *,
    source: str,
    file_name: str,
    now: datetime,
    new_id: Callable[[], str],
) -> ImportPlan:
    """Return the plan that merges a batch into a network of people alone.

    Rows are matched by the rule of ``same_person``, and merged by that of ``merging``. Two rows for one
    person become one contact; a row that fits several people equally well is skipped.

    Args:
        batch: the content of the file.
        contacts: everybody in the network.
        source: id of the format, kept on new contacts.
        file_name: for the label of the change.
        now: aware moment, when new contacts count as made.
        new_id: gives an id that was never used.
    """
    return finished(planning(batch, contacts, source=source, file_name=file_name, now=now, new_id=new_id))


def planning(
    batch: Batch,
    contacts: Iterable[Contact],
    *,
    source: str,
    file_name: str,
    now: datetime,
    new_id: Callable[[], str],
    network: Network | None = None,
    rules: Rules | None = None,
    options: ImportOptions = NO_WISHES,
) -> Generator[float, None, ImportPlan]:
    """Plan all that a batch holds, as ``plan_import`` does, in steps that yield how much is done, from 0 to 1.

    Beside what that one takes there are the other records that are here, the channels and tiers of the rules, and what
    the user wants.
    """
    people = PeopleInImport(now, new_id)
    for number, _ in enumerate(people.know(contacts)):
        if number % _ROWS_A_STEP == 0:
            yield 0.0
    skipped: list[Skipped] = list(batch.skipped)
    older = yield from older_exports(people.everybody(), batch.contacts)
    rows = yield from _rows(batch, source, options, skipped, older)
    rounds = Rounds(rows, people, options)
    for number, _ in enumerate(rounds.run()):
        if number % _ROWS_A_STEP == 0:
            yield (len(rows) + rounds.done) / (2 * len(rows))
    ambiguous = tuple(rounds.ambiguous())
    yield from listed(rounds.forget())
    skipped += [Skipped(row.incoming.line, people.doubt(row), row.incoming.file) for row in ambiguous]
    finds = Participants(people, source, len(batch.contacts), options)
    labels = rules.channel_label if rules is not None else str
    taking = Taking(people, finds, network, options, source, now, new_id, _channels(rules), labels)
    yield from plan_conversations(batch.conversations, taking)
    plan_promises(batch.follow_ups, taking)
    plan_events(batch.events, taking)
    if batch.records:
        yield 1.0
        plan_records(batch.records, (yield from people.became()), taking)
    yield 1.0
    yield from finish_people(people, batch.acquaintances, options, rules, network, now.date())
    skipped += taking.skipped
    batch = replace(batch, notices=(*batch.notices, *notices_of_age(older)))
    return (yield from _plan(people, batch, file_name, taking, ambiguous, rows, skipped))


def _plan(
    people: PeopleInImport,
    batch: Batch,
    file_name: str,
    taking: Taking,
    ambiguous: Sequence[ImportRow],
    rows: Sequence[ImportRow],
    skipped: Sequence[Skipped],
) -> Generator[float, None, ImportPlan]:
    """Everything that was found, as one plan, put together in steps of a few milliseconds."""
    edits = yield from listed(people.edits())
    moves = yield from listed(people.moves())
    united = yield from listed(people.united())
    conflicts = yield from listed(_conflicts(people))
    of_rows = yield from listed(people.of_rows())
    of_two = yield from listed(_cards_of_two(rows, people))
    over_long = yield from listed(over_long_in((*edits, *taking.edits)))
    added = sum(edit.before is None for edit in edits)
    updated = len(edits) - added
    unchanged = yield from listed(people.unchanged())
    places = {file.name: number for number, file in enumerate(batch.files)}
    plan = ImportPlan(
        Change(_label(added, updated, file_name, taking.edits), (*edits, *taking.edits)),
        added,
        updated,
        len(unchanged),
        tuple(sorted(skipped, key=lambda one: (places.get(one.file, 0), one.line))),
        united,
        moves,
        conflicts,
        (*batch.notices, *of_two, *notice_of_lengths(over_long)),
        batch.columns_left,
        tuple((row, tuple(person.contact for person in people.meant_by(row))) for row in ambiguous),
        of_rows,
        tuple((key, *found) for key, found in taking.participants.asked.items()),
    )
    yield from listed(people.forget())
    return plan


def _rows(
    batch: Batch, source: str, options: ImportOptions, skipped: list[Skipped], older: Collection[str]
) -> Generator[float, None, list[ImportRow]]:
    """The people of a batch, ready to be compared; those whom the user leaves out are skipped."""
    rows: list[ImportRow] = []
    for number, one in enumerate(batch.contacts):
        if number % _ROWS_A_STEP == 0:
            yield number / (2 * len(batch.contacts))  # each row is read, and then looked for
        if PEOPLE in options.without or number in options.left_out:
            skipped.append(Skipped(one.line, LEFT_OUT, one.file))
        else:
            rows.append(ImportRow(number, one, source, is_news=one.file not in older))
    return rows


def _channels(rules: Rules | None) -> Callable[[str], str]:
    """Return word -> the channel of that key, else the one with that name, else the word itself."""
    called = channels_by_word(rules.channels) if rules is not None else {}
    keys = set(called.values())
    return lambda word: word if word in keys else called.get(fold(word), word)


def _conflicts(people: PeopleInImport) -> Iterator[FieldConflict | None]:
    """Yield what differs from what is here; None for each row."""
    for row, person in people.of_rows():
        yield None
        for difference in person.differences.get(row.place, ()):
            yield FieldConflict(person.contact, row, difference)


def _cards_of_two(rows: Iterable[ImportRow], people: PeopleInImport) -> Iterator[str | None]:
    """Yield sentences about ids that stand on the cards of two people, a fault of the other program; None for a row."""
    told: set[frozenset[str]] = set()
    for row in rows:
        yield None
        for other in people.others_with_uid(row):
            two = frozenset((row.incoming.name, other.name))
            if two in told:
                continue
            told.add(two)
            yield f"{row.incoming.name} and {other.name} have the same id on their cards, and are two people here."


def _label(added: int, updated: int, file_name: str, others: Sequence[Edit]) -> str:
    conversations = sum(edit.table == "conversations" for edit in others)
    told = plural(conversations, "conversation") if conversations else plural(len(others), "record")
    if added or not (updated or others):
        also = f", filled in {updated}" if updated else ""
        more = f", {told}" if others else ""
        return f"Imported {plural(added, 'person', 'people')}{also}{more} from {file_name}"
    if updated:
        return f"Filled in {plural(updated, 'person', 'people')}{f', {told}' if others else ''} from {file_name}"
    is_renewal = all(edit.before is not None for edit in others)
    return f"{'Renewed' if is_renewal else 'Imported'} {told} from {file_name}"
