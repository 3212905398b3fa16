"""The groups of a plan, in the order in which they are looked at, and how each row of them is told."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from netui.domain.core.frozen import frozen
from netui.domain.people.told_apart import telling_words
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import table_of
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp
from netui.exchange.common.batch import Batch, Skipped
from netui.exchange.common.incoming import IncomingContact
from netui.session.core.labels import plural
from netui.session.core.network import Network
from netui.session.imports.commands import ImportOptions
from netui.session.imports.groups import PlanGroups, Somebody, key_of
from netui.session.imports.model import FieldConflict, ImportPlan
from netui.session.imports.people.matching import United
from netui.session.imports.records.taking import LEFT_OUT
from netui.session.imports.report import move_words, united_with
from netui.ui.imports.plan_rows import Keys, PlanRow, PlanSection
from netui.ui.widgets.text_lines import wrapped

MOST_CANDIDATES = 9
"""Most candidates that are offered: as many as there are digits."""
WHOM = "whom"
"""Key of the group of rows that may mean several people."""
_PEOPLE_NAMED = 3
_NOTICE_CELLS = 36
_FIELDS = {
    "emails": "e-mail",
    "phones": "phone",
    "links": "links",
    "company": "company",
    "department": "department",
    "title": "title",
    "location": "place",
    "tags": "tags",
    "birthday": "birthday",
    "dates": "dates",
    "notes": "notes",
    "met": "how you met",
    "aliases": "other names",
    "interests": "interests",
    "offers": "offers",
    "needs": "needs",
    "roles": "roles",
    "every": "rhythm",
    "knows": "who knows whom",
    "kept": "further lines of the card",
    "positions": "earlier work",
}
"""Fields that an import fills, and their names on the screen."""


@frozen
class _Asked:
    """Somebody of the file who may be several people, or one of those who may be meant.

    Attributes:
        key: place of the row, or key of one who took part.
        said: what the file says of them.
        number: number of the candidate; 0 for the one who is asked about.
        contact: the candidate; None for the one who is asked about.
        telling: words beside the candidate's name.
    """

    key: int | str
    said: IncomingContact
    number: int = 0
    contact: Contact | None = None
    telling: str = ""


class PlanSections:
    """A plan, told group by group."""

    def __init__(self, plan: ImportPlan, groups: PlanGroups, batch: Batch, network: Network) -> None:
        self._plan, self._groups, self._batch, self._network = plan, groups, batch, network

    def all(self, options: ImportOptions) -> Sequence[PlanSection[Any]]:
        """All groups, also the empty ones; by the user's wishes, also those that the plan does not know yet."""
        plan, groups = self._plan, self._groups
        answered = options.left_out | frozenset(options.chosen)
        asked = [each for each in plan.unclear if each[0] not in answered]
        skipped = [each for each in plan.skipped if each.reason != LEFT_OUT]
        out = self._left_out(options.left_out)
        return (
            PlanSection(WHOM, "Whom?", [*_asked(asked)], _asked_row, count=len(asked)),
            PlanSection("moved", "Moved", groups.moved, self._moved, _place, keys_of=self._keys),
            PlanSection("differ", "Differ", plan.conflicts, _differing),
            PlanSection("new", "New", groups.new, self._new, _place, keys_of=self._keys),
            PlanSection("learned", "Something new", groups.learned, self._learned, _place, keys_of=self._keys),
            PlanSection("talks", "Conversations", groups.conversations, self._conversation, keys_of=_key),
            PlanSection("promises", "Follow-ups", groups.follow_ups, self._promise, keys_of=_key),
            PlanSection("events", "Events", groups.events, _event, keys_of=_key),
            PlanSection("others", "Further records", groups.others, lambda one: PlanRow("", table_of(one))),
            PlanSection("united", "United", plan.united, _united),
            PlanSection("out", "Left out", out, lambda one: PlanRow("", one[0], LEFT_OUT, keys=(one[1],))),
            PlanSection("skipped", "Skipped", skipped, lambda one: PlanRow("", place_of(one), one.reason)),
            PlanSection("notices", "About the files", _notices(plan), _notice, count=len(plan.told_of_files)),
        )

    # People

    def _keys(self, one: Somebody) -> Keys:
        return tuple(self._groups.keys[one[1].contact.id])

    def _new(self, one: Somebody) -> PlanRow:
        contact = one[1].contact
        return PlanRow("", contact.name, job_words(contact), self._named(contact.id), keys=self._keys(one))

    def _moved(self, one: Somebody) -> PlanRow:
        move = one[1].move
        return PlanRow("", one[1].contact.name, move_words(move) if move else "", keys=self._keys(one))

    def _learned(self, one: Somebody) -> PlanRow:
        after = one[1].finished()
        before = self._network.contact(after.id)
        fields = (word for name, word in _FIELDS.items() if getattr(before, name, None) != getattr(after, name))
        return PlanRow("", after.name, ", ".join(fields), self._named(after.id), keys=self._keys(one))

    def _named(self, contact_id: str) -> str:
        """``12 messages``: how many new conversations name somebody."""
        count, messages = self._groups.named.get(contact_id, (0, 0))
        return plural(count, "message" if messages == count else "conversation") if count else ""

    def _name(self, contact_id: str) -> str:
        contact = self._network.contact(contact_id)
        return contact.name if contact is not None else self._groups.names.get(contact_id, "")

    # Other records

    def _conversation(self, one: Conversation) -> PlanRow:
        names = ", ".join(map(self._name, one.contacts[:_PEOPLE_NAMED]))
        return PlanRow("", names, f"{one.channel}  {one.summary}".rstrip(), one.on.isoformat(), keys=_key(one))

    def _promise(self, one: FollowUp) -> PlanRow:
        due = one.due_on.isoformat() if one.due_on is not None else ""
        return PlanRow("", self._name(one.contact), one.what, due, keys=_key(one))

    # Rows left out

    def _left_out(self, keys: Collection[int | str]) -> list[tuple[str, int | str]]:
        """Name and key of all that the user has left out."""
        said = self._said() if any(isinstance(key, str) for key in keys) else {}
        contacts = self._batch.contacts
        return [(contacts[key].name if isinstance(key, int) else said.get(key, ""), key) for key in keys]

    def _said(self) -> dict[str, str]:
        """Key of everything that is no row of people -> how it is told."""
        batch = self._batch
        found = {one.key: f"{one.on.isoformat()}  {one.summary or one.channel}" for one in batch.conversations}
        found.update({one.key: one.what for one in batch.follow_ups})
        found.update({one.key: one.name for one in batch.events})
        named = (each.person for one in batch.conversations for each in one.people)
        return {**{person.row_key: person.name for person in named}, **found}


def _place(one: Somebody) -> int:
    return one[0].place


def _key(one: Conversation | FollowUp | Event) -> Keys:
    return (key_of(one),)


def _asked(asked: Sequence[tuple[int | str, IncomingContact, Sequence[Contact]]]) -> Iterator[_Asked]:
    for key, said, found in asked:
        yield _Asked(key, said)
        words = _words_of_candidates(found[:MOST_CANDIDATES])
        for number, (one, telling) in enumerate(zip(found, words, strict=False), start=1):
            yield _Asked(key, said, number, one, telling)


def _words_of_candidates(found: Sequence[Contact]) -> Sequence[str]:
    """The job of each; where namesakes have one job, the words that tell them apart."""
    jobs = [(one.name, job_words(one)) for one in found]
    telling = telling_words(found)
    return [words if jobs.count(job) > 1 else job[1] for job, words in zip(jobs, telling, strict=True)]


def _asked_row(one: _Asked) -> PlanRow:
    said, whom = one.said, one.key
    if one.contact is not None:
        name = f"  {one.number}  {one.contact.name}"
        return PlanRow("", name, one.telling, keys=(whom,), whom=whom)
    job = ", ".join(part for part in (said.title, said.company) if part)
    place = f"line {said.line}" if said.line else said.file
    return PlanRow("", said.name, job or "0: somebody new", place, keys=(whom,), whom=whom, look="strong")


def _differing(one: FieldConflict) -> PlanRow:
    said = one.difference
    words = f"{_FIELDS.get(said.field, said.field)}   yours {said.yours}   file {said.theirs}"
    end = "file’s word" if said.is_taken else ""
    return PlanRow("", one.contact.name, words, end, keys=(one.row.place,), field=(one.row.place, said.field))


def _event(one: Event) -> PlanRow:
    day = one.starts_on.isoformat() if one.starts_on is not None else ""
    return PlanRow("", one.name, one.place, day, keys=_key(one))


def _united(one: United) -> PlanRow:
    return PlanRow("", one.row.incoming.name, f"with {united_with(one)}: {one.why}")


def _notice(line: str) -> PlanRow:
    return PlanRow("", "", line)


def _notices(plan: ImportPlan) -> list[str]:
    """Sentences about the files, in lines that a narrow screen has room for."""
    return [line for notice in plan.told_of_files for line in wrapped(notice, _NOTICE_CELLS)]


def place_of(skipped: Skipped) -> str:
    """The place of a passed-over row: its line, else the file as a whole."""
    return skipped.where or (f"line {skipped.line}" if skipped.line else skipped.file)


def job_words(contact: Contact) -> str:
    """``Staff engineer · Tidal, Inc.``."""
    return " · ".join(part for part in (contact.title, contact.company) if part)
