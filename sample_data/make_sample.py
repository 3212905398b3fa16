"""Makes the sample data: ``network.json``, the database that ``netui --demo`` opens a copy of.

Run by hand, with netui installed, after a change to the story or to the shape of a record:

    python sample_data/make_sample.py

The same story gives the same file, byte for byte.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from cast import contacts_of, people
from days import days_of
from fixed import FOLDER, TODAY, moment
from practice import events, follow_ups, introductions, links, outcomes
from teller import Teller, at_occasions, with_company
from words import read_words

from netui.domain.records.change import Change, Edit
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import Record
from netui.storage.database import Database


def records() -> list[Record]:
    """Everything in the database, in the order in which it was made, table by table."""
    cast, words = people(), read_words()
    days = days_of(cast)
    contacts = contacts_of(cast, words.everyday["personal"], days)
    shelf, occasions = links(contacts), events(contacts)
    teller = Teller(words, {slug: contact.id for slug, contact in contacts.items()}, [link.url for link in shelf])
    told: dict[str, list[Conversation]] = {
        person.slug: [at_occasions(one, occasions.values()) for one in teller.tell(person, days[person.slug])]
        for person in cast
    }
    told = with_company(told, cast, contacts)
    made = introductions(contacts)
    promises = tuple(follow_ups(cast, contacts, told, words))
    conversations = sorted((one for all_of_them in told.values() for one in all_of_them), key=_age)
    return [
        *sorted(contacts.values(), key=lambda contact: contact.id),
        *conversations,
        *sorted(promises, key=lambda promise: promise.id),
        *made,
        *occasions.values(),
        *shelf,
        *outcomes(contacts, told, made, occasions),
    ]


def _age(conversation: Conversation) -> tuple[str, str]:
    return conversation.created_at.isoformat() if conversation.created_at else "", conversation.id


def write(path: Path, made: Sequence[Record]) -> None:
    """The records as a database, as netui writes it; what netui keeps beside a database stays behind."""
    # A database draws its own name; this one is always the same.
    with TemporaryDirectory() as folder, patch("os.urandom", lambda count: bytes(range(count))):
        database = Database.open(Path(folder) / path.name, clock=lambda: moment(TODAY, 8))
        database.commit(Change("Made the sample data", tuple(Edit(None, record) for record in made)))
        database.close()
        path.write_bytes(database.path.read_bytes())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Make the sample database anew: the same bytes each time.")
    parser.add_argument("path", nargs="?", type=Path, default=FOLDER / "network.json", help="where it is written")
    write(parser.parse_args().path, records())
