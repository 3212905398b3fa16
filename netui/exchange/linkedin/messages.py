"""LinkedIn's ``messages.csv``: who wrote to whom and when; what was written only if it is asked for.

Addresses of profiles are parted by commas; names are, too, but hold commas themselves, and so are never cut. Moments
are in UTC. One conversation for each thread and UTC day.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from netui.domain.people.identity_keys import linkedin_key
from netui.domain.people.names.first_name import first_name
from netui.domain.records.conversation import KeyPoint
from netui.domain.text.folding import fold
from netui.exchange.common.batch import Batch, FileRead, Skipped
from netui.exchange.common.chats import answered, by_day, direction_of
from netui.exchange.common.incoming import IncomingConversation, Participant
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.linkedin.profiles import of_profile, profiles_in, words_of_slug
from netui.exchange.tabular.table_file import ROWS_A_STEP, Cells, TableFile

_MOMENT = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)[ T](\d\d?):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(?:UTC|Z|\+00:?00)?")
_ADVERTISEMENT = "spinmail-quill"
_TAG = re.compile(r"<[^<>]{0,500}>")
_BODIES_AT_MOST, _BODY_CHARACTERS = 50, 500
_THREADS_OF_MINE_AT_LEAST = 2
UNCLEAR = "whose messages these are is not clear: --me https://www.linkedin.com/in/…"


def is_header(keys: Sequence[str]) -> bool:
    """True for the header of such a table."""
    return {"conversation id", "from", "date"} <= set(keys)


@dataclass(slots=True)
class _Message:
    """A row of the table: one message.

    Attributes:
        line: where it begins.
        thread: id of the conversation as LinkedIn has it.
        at: the moment, in UTC.
        sender: address of the profile, or empty.
        sender_name: as written.
        to: addresses of the other side, in order.
        to_names: as written, in one text.
        text: what was written.
        reason: why it is not taken; empty when it is.
    """

    line: int
    thread: str
    at: datetime
    sender: str
    sender_name: str
    to: tuple[str, ...]
    to_names: str
    text: str
    reason: str


def reading(content: bytes, options: ReadOptions = NO_OPTIONS) -> Generator[float, None, Batch]:
    """The conversations in the messages, in steps of a few milliseconds, which yield how much is done, from 0 to 1.

    Raises:
        RefusedError: it is another file, or damaged; nothing was read.
    """
    file = yield from TableFile.opening(content, options, is_header, "Give messages.csv from LinkedIn's archive.")
    threads: dict[str, list[_Message]] = {}
    skipped: list[Skipped] = []
    for done, row in enumerate(file.rows):
        if done % ROWS_A_STEP == 0:
            yield done / len(file.rows) / 2
        message = _message(file.cells(row))
        if message is None or message.reason:
            skipped.append(Skipped(row.line, message.reason if message is not None else "unreadable: DATE"))
        if message is not None:
            threads.setdefault(message.thread, []).append(message)
    files = (FileRead("", "linkedin", file.decoded.encoding, len(file.rows)),)
    me = _who_i_am(threads.values(), options)
    if not me:
        return Batch(skipped=(Skipped(0, UNCLEAR),), files=files)
    names = _Names(each for thread in threads.values() for each in thread)
    conversations: list[IncomingConversation] = []
    for done, thread in enumerate(threads.values()):
        if done % ROWS_A_STEP == 0:
            yield 0.5 + done / len(threads) / 2
        for outcome in _conversations(thread, me, names, options):
            if isinstance(outcome, Skipped):
                skipped.append(outcome)
            else:
                conversations.append(outcome)
    return Batch(
        conversations=tuple(conversations),
        skipped=tuple(sorted(skipped, key=lambda one: one.line)),
        files=files,
        me=tuple(names.address_of(key) for key in me),
    )


def _message(cells: Cells) -> _Message | None:
    """The message in a row; None when it has no day."""
    match = _MOMENT.fullmatch(cells["date"])
    try:
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()) if match else (0,) * 6
        at = datetime(year, month, day, hour, minute, second, tzinfo=UTC) if match else None
    except ValueError:
        at = None
    if at is None:
        return None
    sender = next(iter(profiles_in(cells["sender profile url"])), "")
    to = profiles_in(cells["recipient profile urls"])
    thread = cells["conversation id"] or "/".join(sorted(linkedin_key(url) for url in (sender, *to)))
    text = cells.text("content")
    return _Message(cells.line, thread, at, sender, cells["from"], to, cells["to"], text, _reason(cells, text))


def _reason(cells: Cells, text: str) -> str:
    """Return why a message is not taken; empty when it is."""
    if "yes" in (fold(cells["is message draft"]), fold(cells["is conversation draft"])):
        return "a draft"
    if fold(cells["folder"]) == "spam":
        return "spam"
    return "an advertisement" if _ADVERTISEMENT in text else ""


def _who_i_am(threads: Iterable[Sequence[_Message]], options: ReadOptions) -> frozenset[str]:
    """The keys of the user's own profiles; empty when nothing tells."""
    for said in (options.said_me, options.me):
        keys = frozenset(key for one in said if (key := linkedin_key(one)))
        if keys:
            return keys
    names = {fold(name) for name in options.me}
    of_name: set[str] = set()
    counted: Counter[str] = Counter()
    for thread in threads:
        of_name.update(linkedin_key(one.sender) for one in thread if one.sender and fold(one.sender_name) in names)
        counted.update({linkedin_key(url) for one in thread for url in (one.sender, *one.to) if url})
    if of_name:
        return frozenset(of_name)
    most = max(counted.values(), default=0)
    first = [key for key, count in counted.items() if count == most]
    return frozenset(first if len(first) == 1 and most >= _THREADS_OF_MINE_AT_LEAST else ())


class _Names:
    """Names of the people in the messages, by the key of their profile."""

    def __init__(self, messages: Iterator[_Message]) -> None:
        self._addresses: dict[str, str] = {}
        self._names: dict[str, str] = {}
        several: list[_Message] = []
        alone: dict[str, str] = {}
        for each in messages:
            for url in (each.sender, *each.to):
                if url:
                    self._addresses.setdefault(linkedin_key(url), url)
            if each.sender and each.sender_name:
                self._names[linkedin_key(each.sender)] = each.sender_name
            if len(each.to) == 1 and each.to_names:
                alone.setdefault(linkedin_key(each.to[0]), each.to_names)
            elif len(each.to) > 1:
                several.append(each)
        self._names = {**alone, **self._names}
        for each in several:
            self._take_what_is_left(each)

    def address_of(self, key: str) -> str:
        """The address of a profile as it is written in the messages, else the key."""
        return self._addresses.get(key, key)

    def name_of(self, url: str) -> str:
        """The name of somebody."""
        return self._names.get(linkedin_key(url)) or words_of_slug(url)

    def _take_what_is_left(self, message: _Message) -> None:
        """Name the one recipient without a name: what remains when the others' names are taken out."""
        unnamed = [url for url in message.to if linkedin_key(url) not in self._names]
        if len(unnamed) != 1:
            return
        left = message.to_names
        for url in message.to:
            if url != unnamed[0]:
                left = left.replace(self.name_of(url), "", 1)
        if (name := left.strip(", ")) and len(name) < len(message.to_names):
            self._names[linkedin_key(unnamed[0])] = re.sub(r"(?:,\s*){2,}", ", ", name)


def _conversations(
    thread: Sequence[_Message], me: frozenset[str], names: _Names, options: ReadOptions
) -> Iterator[IncomingConversation | Skipped]:
    """Yield the conversation of each UTC day of a thread, and the rows that name nobody."""
    taken = sorted((each for each in thread if not each.reason), key=lambda one: one.at)
    others = dict.fromkeys(each.sender for each in taken if each.sender and linkedin_key(each.sender) not in me)
    naming: list[_Message] = []
    for each in taken:
        if not each.to and others:  # before 2023 the other side was not named: it is who else writes in the thread
            each.to = tuple(others)
        if any(url and linkedin_key(url) not in me for url in (each.sender, *each.to)):
            naming.append(each)
        else:
            yield Skipped(each.line, "names nobody")
    days = by_day(naming, lambda one: one.at)
    i_wrote = any(linkedin_key(each.sender) in me for day in days.values() for each in day)
    last = max(days, default=None)
    for day, messages in days.items():
        urls = dict.fromkeys(
            url
            for each in messages
            for url in (each.sender, *each.to)
            if url and linkedin_key(url) not in me
        )  # fmt: skip
        direction = direction_of([linkedin_key(each.sender) in me for each in messages])
        first = messages[0]
        count = len(messages)
        yield IncomingConversation(
            key=f"li:{first.thread}/{day.isoformat()}",
            on=first.at.astimezone(options.zone).date(),
            channel="message",
            people=tuple(Participant(of_profile(url, names.name_of(url), first.line), i_wrote) for url in urls),
            lines=tuple(sorted(each.line for each in messages)),
            nobody="a stranger who wrote to you",
            at=first.at.astimezone(options.zone),
            direction=direction,
            answered=answered(direction, is_last_day=day == last),
            summary="1 message" if count == 1 else f"{count} messages",
            key_points=tuple(_bodies(messages)) if options.with_bodies else (),
        )


def _bodies(messages: Sequence[_Message]) -> Iterator[KeyPoint]:
    for each in messages[:_BODIES_AT_MOST]:
        lines = (line.strip() for line in _TAG.sub("", each.text).splitlines())
        text = " / ".join(line for line in lines if line)[:_BODY_CHARACTERS]
        if text:
            yield KeyPoint(f"{first_name(each.sender_name)}: {text}" if each.sender_name else text, "message")
