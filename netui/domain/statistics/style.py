"""The user's own style: what is answered, and what leads to a second conversation; counts beside every share.

Silence below ten of a kind, and no verdict that the figures do not bear.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from heapq import nlargest

from netui.domain.cadence.rules_today import DayRules
from netui.domain.core.frozen import frozen
from netui.domain.core.progress import WHOLE_RECORDS_A_STEP, Steps, part
from netui.domain.dates.duration import moved
from netui.domain.queue.first_talk import first_talk, spoke
from netui.domain.records.conversation import ConversationHeader, Direction
from netui.domain.records.reader import NetworkArchive
from netui.domain.statistics.intervals import newcombe, wilson
from netui.domain.statistics.window import Window

LEAST_CASES = 10
"""Fewest cases of a kind that say anything."""

STYLE_DAYS = 730
"""Days that are looked at unless others are said."""

ANSWER_DAYS, SECOND_DAYS = 14, 90
"""Days within which an answer, and a second conversation, are a success; younger cases are not decided yet."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


_READ_FIELDS = ("template", "event", "place")
"""Fields of conversations that are looked for in the text of the file: one in each step."""

_ANSWERS_SHARE = 0.6
"""Share of the time in which the messages are looked at."""


class CaseKind(StrEnum):
    """The kinds of attempts: whether a message was answered, whether a first conversation led to a second."""

    ANSWER = "answer"
    SECOND = "second"


class Tendency(StrEnum):
    """A share that is surely greater, or less, than that of all other rows together."""

    MORE = "more"
    LESS = "less"


@frozen
class Case:
    """One attempt that is decided.

    Attributes:
        header: header of the conversation.
        contact_id: whom it was about: the first who is still known; empty for nobody.
        template: key of the template that a message was written from; empty for a first conversation.
        setting: ``event``, ``place`` or ``neither``.
        success: whether it came about.
    """

    header: ConversationHeader
    contact_id: str
    template: str
    setting: str
    success: bool


@frozen
class Share:
    """A row of a table.

    Attributes:
        key: the channel, template, weekday or setting.
        n: number of cases, at least ten.
        k: number of successes, 0..n.
        verdict: against all other rows together; None when nothing can be said.
    """

    key: str
    n: int
    k: int
    verdict: Tendency | None = None

    @property
    def share(self) -> float:
        """The share of successes, 0..1."""
        return self.k / self.n

    @property
    def likely(self) -> tuple[float, float]:
        """The bounds between which the share is likely to lie."""
        return wilson(self.k, self.n)


@frozen
class StyleTable:
    """The shares of one kind of case, by one thing.

    Attributes:
        case: what is looked at.
        by: ``channel``, ``template``, ``weekday`` or ``setting``.
        rows: those with ten cases or more, the greatest share first.
        few: key and number of the others, most first.
        cases: every attempt that was counted, by key.
    """

    case: CaseKind
    by: str
    rows: tuple[Share, ...]
    few: tuple[tuple[str, int], ...]
    cases: Mapping[str, Sequence[Case]]

    def newest(self, keys: Iterable[str], most: int) -> list[Case]:
        """Return the attempts counted under these keys, the newest first; no more than so many."""
        counted = (case for key in keys for case in self.cases[key])
        return nlargest(most, counted, key=lambda case: (case.header.on, case.header.id))


_BY: Mapping[str, Callable[[Case], str]] = {
    "channel": lambda case: case.header.channel,
    "template": lambda case: case.template,
    "weekday": lambda case: WEEKDAYS[date.fromisoformat(case.header.on).weekday()],
    "setting": lambda case: case.setting,
}

_TABLES = {
    CaseKind.ANSWER: ("channel", "template", "weekday"),
    CaseKind.SECOND: ("channel", "setting", "weekday"),
}


def style(network: NetworkArchive, day: DayRules, within: Window) -> Steps[tuple[StyleTable, ...]]:
    """Work out all tables for the cases of a window, in the order in which they are shown; each may be empty."""
    for field in _READ_FIELDS:
        network.conversations_with(field)
        yield 0.0
    answers = yield from part(_answers(network, day, within), 0.0, _ANSWERS_SHARE)
    seconds = yield from part(_seconds(network, day, within), _ANSWERS_SHARE, 1.0)
    cases = {CaseKind.ANSWER: answers, CaseKind.SECOND: seconds}
    return tuple(_table(kind, by, cases[kind]) for kind, every in _TABLES.items() for by in every)


def verdict(k: int, n: int, other_k: int, other_n: int) -> Tendency | None:
    """Return whether a share is surely greater or less than another; None below ten of either, or when it is not."""
    if n < LEAST_CASES or other_n < LEAST_CASES:
        return None
    low, high = newcombe(k, n, other_k, other_n)
    return Tendency.MORE if low > 0 else Tendency.LESS if high < 0 else None


def _table(kind: CaseKind, by: str, cases: Iterable[Case]) -> StyleTable:
    grouped: dict[str, list[Case]] = {}
    for case in cases:
        grouped.setdefault(_BY[by](case), []).append(case)
    counts = {key: (len(each), sum(case.success for case in each)) for key, each in grouped.items()}
    enough = {key: (n, k) for key, (n, k) in counts.items() if n >= LEAST_CASES}
    all_n, all_k = sum(n for n, _ in enough.values()), sum(k for _, k in enough.values())
    rows = [Share(key, n, k, verdict(k, n, all_k - k, all_n - n)) for key, (n, k) in enough.items()]
    few = [(key, n) for key, (n, _) in counts.items() if n < LEAST_CASES]
    return StyleTable(
        kind,
        by,
        tuple(sorted(rows, key=lambda row: (-row.share, -row.n, row.key))),
        tuple(sorted(few, key=lambda each: (-each[1], each[0]))),
        grouped,
    )


def _answers(network: NetworkArchive, day: DayRules, within: Window) -> Steps[list[Case]]:
    """Find the messages that were sent from a draft and have had their time.

    A message logged afterwards was logged because of its answer, and would bend the figure.
    """
    first = within.begin.isoformat()
    last = min(within.end, moved(day.today, -ANSWER_DAYS)).isoformat()
    written = network.conversations_with("template")
    found: list[Case] = []
    for number, header in enumerate(network.headers()):
        if not number % WHOLE_RECORDS_A_STEP:
            yield number / network.conversation_count()
        if header.direction != Direction.OUT or not first <= header.on <= last or header.id not in written:
            continue
        conversation = network.conversation(header.id)
        if conversation is not None and conversation.template:
            setting, is_answered = _setting(header, network), _answered(header, network, day)
            whom = next((each for each in header.contacts if network.contact(each) is not None), "")
            found.append(Case(header, whom, conversation.template, setting, is_answered))
    return found


def _answered(header: ConversationHeader, network: NetworkArchive, day: DayRules) -> bool:
    if header.answered:
        return True
    until = moved(date.fromisoformat(header.on), ANSWER_DAYS).isoformat()
    return any(
        later.on <= until and later.direction != Direction.OUT and day.weight(later.channel) > 0
        for contact_id in header.contacts
        for later in _after(header, network.headers_with(contact_id))
    )


def _after(header: ConversationHeader, headers: Sequence[ConversationHeader]) -> Iterator[ConversationHeader]:
    """Yield what came after a conversation, newest first."""
    for later in reversed(headers):
        if (later.on, later.created_at, later.id) <= (header.on, header.created_at, header.id):
            return
        yield later


def _seconds(network: NetworkArchive, day: DayRules, within: Window) -> Steps[list[Case]]:
    """Find the first conversations with somebody new that have had their time."""
    first_text = within.begin.isoformat()
    last = min(within.end, moved(day.today, -SECOND_DAYS)).isoformat()
    found: list[Case] = []
    contacts = list(network.contacts())
    for number, contact in enumerate(contacts):
        if not number % WHOLE_RECORDS_A_STEP:
            yield number / len(contacts)
        headers = network.headers_with(contact.id)
        first = first_talk(contact, headers, network, day, first_text) if headers else None
        if first is None or first.on > last:
            continue
        until = moved(date.fromisoformat(first.on), SECOND_DAYS).isoformat()
        again = any(first.on < later.on <= until and spoke(later, day) for later in headers)
        found.append(Case(first, contact.id, "", _setting(first, network), again))
    return found


def _setting(header: ConversationHeader, network: NetworkArchive) -> str:
    """Return where a conversation was; it is read only where it says something about that."""
    is_somewhere = any(header.id in network.conversations_with(field) for field in ("event", "place"))
    whole = network.conversation(header.id) if is_somewhere else None
    if whole is None:
        return "neither"
    return "event" if whole.event else "place" if whole.place else "neither"
