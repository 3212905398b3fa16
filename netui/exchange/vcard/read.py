"""Reading address books: vCard 2.1, 3.0 and 4.0 as phones, mail programs and servers write them.

Tolerant on purpose: a card is refused only when it has no name or breaks off. A property without a field is kept as a
line; pictures, sounds and keys are passed over, and counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Generator, Iterable

from netui.domain.core.errors import RefusedError
from netui.exchange.common.batch import Batch, FileRead, Skipped
from netui.exchange.common.days import DayColumn
from netui.exchange.common.files.sniff import has_beginning, what_it_is
from netui.exchange.common.files.text import UTF8, decode, wide_text
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.common.notices import read_as, undecided_days, unread_values
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.vcard.cards import cards
from netui.exchange.vcard.kept import HEAVY
from netui.exchange.vcard.mecard import as_card, is_mecard
from netui.exchange.vcard.person import person

_CARDS_A_STEP = 50
_MOST_CARDS_WITHOUT_END = 10_000
"""Cards without an end from which on a file is no address book any more."""
_HEAD_BYTES = 4096
_BEGINS = re.compile(rb"^[ \t]*BEGIN:VCARD", re.IGNORECASE | re.MULTILINE)
_DAYS = re.compile(
    rb"^(?:[\w-]+\.)?(?:BDAY|DEATHDATE|X-ABDATE|[\w-]*ANNIVERSARY)[^:\r\n]*:[ ]*(\d{1,2}[/-]\d{1,2}[/-]\d{2,4})",
    re.IGNORECASE | re.MULTILINE,
)
"""Days of which the order of the parts is to be settled for the file as a whole."""


def reading(content: bytes, options: ReadOptions = NO_OPTIONS) -> Generator[float, None, Batch]:
    """The people in a file of cards, in steps of a few milliseconds, which yield how much is done, from 0 to 1.

    Raises:
        RefusedError: there is no card in it; nothing was read.
    """
    if is_mecard(content):
        content = as_card(content)
    if not _BEGINS.search(_narrow(content)):
        raise RefusedError(
            "Not an address book",
            f"This is {what_it_is(content, decode(content).text)}. Nothing was imported. Give a vCard file (.vcf), as "
            "every address book exports it.",
        )
    days = DayColumn((match[1].decode() for match in _DAYS.finditer(_narrow(content))), options.dates)
    contacts: list[IncomingContact] = []
    skipped: list[Skipped] = []
    left_out: Counter[str] = Counter()
    guessed: dict[str, list[IncomingContact]] = {}
    lines = content.count(b"\n") + 1
    for number, card in enumerate(cards(content, options.encoding)):
        if number % _CARDS_A_STEP == 0:
            yield min(1.0, card.line / lines)
        of_guess = guessed.setdefault(card.guess, []) if card.guess else []
        if not card.is_whole:
            skipped.append(Skipped(card.line, "the card breaks off before END:VCARD"))
            if len(skipped) > _MOST_CARDS_WITHOUT_END and not contacts:
                raise RefusedError("Damaged file", "None of its cards has an end. Nothing was imported.")
            continue
        left_out.update(
            name for name in (*(line.name for line in card.properties), *card.without_text) if name in HEAVY
        )
        outcome, too_long = person(card, days, options)
        left_out["line"] += too_long
        if isinstance(outcome, str):
            skipped.append(Skipped(card.line, outcome))
        else:
            contacts.append(outcome)
            of_guess.append(outcome)
    encoding = next(iter(guessed), "") or (wide.encoding if (wide := wide_text(content)) else UTF8)
    of_days = (*undecided_days(days.undecided), *unread_values(contacts))
    read_so = (notice for guess, whose in guessed.items() for notice in read_as(guess, whose))
    notices = [*read_so, *of_days, *_left_out(left_out)]
    return Batch(tuple(contacts), tuple(skipped), tuple(notices), (FileRead("", "vcard", encoding, len(contacts)),))


def looks_like_it(content: bytes) -> bool:
    """True if a card begins within the first 4 KB, after other text or not; mail with a card in it is no such file."""
    if is_mecard(content):
        return True
    head = _narrow(content[: 4 * _HEAD_BYTES])[:_HEAD_BYTES]
    return not content.startswith(b"From ") and has_beginning(_BEGINS, head)


def _narrow(content: bytes) -> bytes:
    """The bytes as they are in UTF-8, where they are in an encoding of wide letters."""
    wide = wide_text(content)
    return content.removeprefix(b"\xef\xbb\xbf") if wide is None else wide.text.encode("utf-8", "replace")


def _left_out(counted: Counter[str]) -> Iterable[str]:
    """Yield what was passed over, in one sentence for each kind."""
    kinds: Counter[str] = Counter()
    for name, count in counted.items():
        kinds[HEAVY.get(name, "line that is too long")] += count
    for kind, count in kinds.items():
        if count:
            many = {"card within a card": "cards within cards", "line that is too long": "lines that are too long"}
            yield f"{count} {kind if count == 1 else many.get(kind, kind + 's')} left out"
