"""Mail as conversations: one for each thread and UTC day, with the people who are known by their address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from io import BytesIO
from pathlib import Path

from netui.domain.core.errors import RefusedError
from netui.domain.people.identity_keys import is_of_office
from netui.domain.people.names.name_parts import parts_of
from netui.domain.records.values import Labelled
from netui.exchange.common.batch import Batch, FileRead, Skipped
from netui.exchange.common.chats import answered, by_day, direction_of
from netui.exchange.common.files.sniff import what_it_is
from netui.exchange.common.files.text import decode
from netui.exchange.common.incoming import IncomingContact, IncomingConversation, Participant
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.mail.folders import LARGEST_MBOX_BYTES, MailHead, looks_like_mbox, maildir_heads, mbox_heads
from netui.exchange.mail.heads import Mail, mail_of

UNCLEAR = "whose mails these are is not clear: --me ada@example.org"
_MAILS_A_STEP = 50
_HEAD_BYTES = 20_000
_YEAR = timedelta(days=365)
_NEARLY_ALL_SHARE = 0.8
_MOST_PEOPLE = 8
_SUMMARY_CHARACTERS = 200


def looks_like_it(content: bytes) -> bool:
    """True if it is an mbox."""
    return looks_like_mbox(content[:4096])


def reading(content: bytes, options: ReadOptions = NO_OPTIONS, name: str = "") -> Generator[float, None, Batch]:
    """The conversations in an mbox that is in memory, in steps, which yield how much is done, from 0 to 1.

    Raises:
        RefusedError: it is another file; nothing was read.
    """
    if not looks_like_it(content):
        what = what_it_is(content, decode(content[:_HEAD_BYTES]).text)
        raise RefusedError(
            "Not a mailbox", f"This is {what}. Nothing was imported. Give a mailbox: an mbox file or a maildir."
        )
    return (yield from _read(mbox_heads(BytesIO(content), len(content), name), options))


def reading_file(path: Path, options: ReadOptions = NO_OPTIONS) -> Generator[float, None, Batch]:
    """Read an mbox on the disk as a stream, in the same steps.

    Raises:
        RefusedError: it cannot be read, or has more than 8 GiB.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST_MBOX_BYTES:
            raise RefusedError("Too large", f"{path} is larger than 8 GiB. Nothing was imported.")
        with path.open("rb") as file:
            return (yield from _read(mbox_heads(file, size, path.name), options))
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise RefusedError("Cannot read the file", f"{path}: {reason}. Nothing was imported.") from error


def reading_folder(path: Path, options: ReadOptions = NO_OPTIONS) -> Generator[float, None, Batch]:
    """Read a maildir, in the same steps.

    Raises:
        RefusedError: it cannot be read.
    """
    try:
        return (yield from _read(maildir_heads(path), options))
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise RefusedError("Cannot read the folder", f"{path}: {reason}. Nothing was imported.") from error


def _read(heads: Iterable[MailHead], options: ReadOptions) -> Generator[float, None, Batch]:
    first, last = options.since or options.today - _YEAR, options.until or options.today
    mails: list[Mail] = []
    skipped: list[Skipped] = []
    count = outside = 0
    for head in heads:
        if count % _MAILS_A_STEP == 0:
            yield head.share
        count += 1
        mail = mail_of(head)
        if isinstance(mail, str):
            skipped.append(Skipped(head.line, mail))
        elif first <= mail.at.astimezone(options.zone).date() <= last:
            mails.append(mail)
        else:
            outside += 1
    files = (FileRead("", "mail", "UTF-8", count),)
    me, notice = _me(mails, options)
    if not me:
        return Batch(skipped=(Skipped(0, UNCLEAR),) if count else (), files=files)
    threads: dict[str, list[Mail]] = {}
    for mail in mails:
        if reason := _reason(mail, me):
            skipped.append(Skipped(mail.line, reason))
        else:
            threads.setdefault(mail.thread, []).append(mail)
    more = "1 mail lies" if outside == 1 else f"{outside} mails lie"
    told = (f"{more} outside {first} to {last}; --since and --until say otherwise",) if outside else ()
    return Batch(
        conversations=tuple(sorted(_conversations(threads, me, options), key=lambda one: min(one.lines))),
        skipped=tuple(sorted(skipped, key=lambda one: one.line)),
        notices=(*notice, *told),
        files=files,
    )


def _me(mails: Sequence[Mail], options: ReadOptions) -> tuple[frozenset[str], tuple[str, ...]]:
    """The user's own addresses, and a sentence where they were found out; none when nothing tells."""
    for said in (options.said_me, options.me):
        addresses = frozenset(each.strip().lower() for each in said if "@" in each)
        if addresses:
            return addresses | frozenset(each.strip().lower() for each in options.me if "@" in each), ()
    counted: Counter[str] = Counter()
    for mail in mails:
        counted.update({mail.sender[0], *(address for address, _ in mail.to)} - {""})
    nearly_all = [address for address, count in counted.items() if count >= _NEARLY_ALL_SHARE * len(mails)]
    if len(nearly_all) != 1:
        return frozenset(), ()
    return frozenset(nearly_all), (
        f"{nearly_all[0]} stands in most of the mails, and counts as you; --me says otherwise",
    )


def _people(mail: Mail, me: frozenset[str]) -> dict[str, str]:
    """Address -> name of everybody but the user."""
    return {address: name for address, name in (mail.sender, *mail.to) if address and address not in me}


def _reason(mail: Mail, me: frozenset[str]) -> str:
    """Return why a mail is no conversation; empty when it is one."""
    people = _people(mail, me)
    if mail.is_bulk or (people and all(map(is_of_office, people))):
        return "a list or a machine"
    if not people:
        return "names nobody but you"
    return "more than 8 people" if len(people) > _MOST_PEOPLE else ""


def _conversations(
    threads: Mapping[str, Sequence[Mail]], me: frozenset[str], options: ReadOptions
) -> Iterator[IncomingConversation]:
    wrote_to = {
        address for mails in threads.values() for mail in mails if mail.sender[0] in me for address, _ in mail.to
    }
    for thread, whole in threads.items():
        days = by_day(whole, lambda one: one.at)
        last = max(days)
        for day, mails in days.items():
            names: dict[str, str] = {}
            for mail in mails:
                for address, name in _people(mail, me).items():
                    names[address] = names.get(address) or name
            direction = direction_of([mail.sender[0] in me for mail in mails])
            at = mails[0].at.astimezone(options.zone)
            people = (_participant(address, name, mails[0].line, wrote_to) for address, name in names.items())
            yield IncomingConversation(
                key=f"mail:{thread}/{day.isoformat()}",
                on=at.date(),
                channel="email",
                people=tuple(people),
                lines=tuple(mail.line for mail in mails),
                nobody="nobody you know ({})",
                at=at,
                direction=direction,
                answered=answered(direction, is_last_day=day == last),
                summary=_summary(mails),
                is_by_address=True,
            )


def _summary(mails: Sequence[Mail]) -> str:
    """Return the subject of the first mail, and how many there were when there was more than one."""
    subject = mails[0].subject[:_SUMMARY_CHARACTERS]
    several = f" · {len(mails)} mails" if len(mails) > 1 else ""
    return f"{subject}{several}".strip(" ·") if subject or several else ""


def _participant(address: str, name: str, line: int, wrote_to: set[str]) -> Participant:
    if "," in name:  # Lovelace, Ada
        name = parts_of(name).name
    person = IncomingContact(name or address, line, emails=(Labelled(address),))
    return Participant(person, counts=address in wrote_to and not is_of_office(address))
