"""The sample data: true to the story, a database as netui writes it, and a queue worth working off."""

import json
import shutil
import subprocess
import sys
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from netui.config.rules.default import default_rules, default_rules_text
from netui.config.rules.file import read_rules
from netui.domain.cadence.rules_today import DayRules
from netui.domain.core.progress import finished
from netui.domain.people.duplicates import Duplicates
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import TABLES, Record, unread_fields
from netui.domain.records.outcome import Outcome
from netui.domain.statistics.style import STYLE_DAYS, CaseKind, style
from netui.domain.statistics.window import Window
from netui.exchange.registry import LINKEDIN, VCARD
from netui.session.core.network import Network
from netui.session.core.queue_projection import QueueProjection
from netui.session.imports.plan import plan_import
from netui.storage.database import Database

SAMPLE = Path(__file__).parents[2] / "sample_data"
TODAY = date.fromisoformat((SAMPLE / "today").read_text().strip())
NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    copy = tmp_path / "network.json"
    shutil.copy(SAMPLE / "network.json", copy)
    return Database.open(copy, clock=lambda: NOW)


def conversations(database: Database) -> list[Conversation]:
    found = [database.conversation(header.id) for header in database.conversation_headers()]
    return [one for one in found if one is not None]


def network_of(database: Database) -> Network:
    return Network(
        database.records,
        database.conversation_headers(),
        database.conversation,
        database.conversations_with,
        database.conversation_as_kept,
    )


def test_every_record_is_read_in_full(database: Database) -> None:
    everything: list[Record] = [
        *(record for table in TABLES if table != "conversations" for record in database.records(table)),
        *conversations(database),
    ]
    assert [record for record in everything if unread_fields(record) or record.extra] == []
    assert database.notices == ()


def test_it_holds_what_was_promised(database: Database) -> None:
    people = [record for record in database.records("contacts") if isinstance(record, Contact)]
    told = conversations(database)
    assert 110 <= len(people) <= 130
    assert len(told) == 901
    assert len({one.summary for one in told}) >= 700
    assert max(one.on for one in told) <= TODAY
    assert (TODAY - min(one.on for one in told)).days > 1000
    assert sum(not person.tier for person in people) == 11
    assert sum(len(one.contacts) > 1 for one in told) >= 10
    assert sum(bool(one.event) for one in told) >= 12
    ids = {person.id for person in people}
    assert all(set(one.contacts) <= ids and set(one.private) <= ids for one in told)


def test_it_shows_outcomes_drafts_earlier_work_and_an_aim(database: Database) -> None:
    outcomes = [record for record in database.records("outcomes") if isinstance(record, Outcome)]
    assert len(outcomes) == 7
    assert all(outcome.sources for outcome in outcomes)
    people = [record for record in database.records("contacts") if isinstance(record, Contact)]
    assert sum(bool(person.positions) for person in people) >= 3
    drafted = [one for one in conversations(database) if one.template]
    assert {one.answered for one in drafted} == {True, False}
    assert len(drafted) >= 40, "own style has something to say"
    text = (SAMPLE / "rules.yaml").read_text("utf-8")
    rules, problems = read_rules(text, "rules.yaml")
    assert (problems, [aim.name for aim in rules.aims] if rules else []) == ((), ["Gauges in five more harbours"])
    begin, end = text.index("aims:\n"), text.index("#  - name:")
    assert text[:begin] + "aims: []\n" + text[end:] == default_rules_text(), "the rules as they come, but for the aim"


def test_own_style_says_something_of_answers_and_of_second_conversations(database: Database) -> None:
    within = Window(TODAY - timedelta(days=STYLE_DAYS), TODAY)
    tables = finished(style(network_of(database), DayRules(default_rules(), TODAY), within))
    assert {table.case for table in tables if table.rows} == set(CaseKind)


def test_two_are_here_twice(database: Database) -> None:
    people = [record for record in database.records("contacts") if isinstance(record, Contact)]
    pairs = [({pair.a.name, pair.b.name}, pair.likeness.confidence) for pair in Duplicates(people).all()]
    assert pairs == [
        ({"Gabriel", "Gabriel Acheampong"}, "surely"),
        ({"Zsófia Kertész", "Kertész Zsófia"}, "probably"),
    ]


def test_the_queue_is_worth_working_off(database: Database) -> None:
    queue = QueueProjection(network_of(database), default_rules(), TODAY).queue()
    kinds = Counter(item.kind.value for item in (*queue.today_items, *queue.later))
    assert len(queue.today_items) == 12
    assert 3 <= len(queue.later) <= 10
    assert len(kinds) >= 6
    assert queue.coming_up


def test_the_script_makes_the_same_again(tmp_path: Path) -> None:
    made = tmp_path / "again.json"
    subprocess.run([sys.executable, "-B", SAMPLE / "make_sample.py", made], check=True, timeout=60)
    again, shipped = (json.loads(path.read_bytes()) for path in (made, SAMPLE / "network.json"))
    assert {table: again[table] for table in TABLES if table in again} == {
        table: shipped[table] for table in TABLES if table in shipped
    }


def test_the_files_to_import_meet_people_who_are_known(database: Database) -> None:
    people = [record for record in database.records("contacts") if isinstance(record, Contact)]
    for read, name in ((LINKEDIN.read, "Connections.csv"), (VCARD.read, "contacts.vcf")):
        batch = read((SAMPLE / name).read_bytes())
        numbers = iter(range(1000))
        plan = plan_import(
            batch, people, source="x", file_name=name, now=NOW, new_id=lambda numbers=numbers: f"new{next(numbers)}"
        )
        assert plan.added > 10
        assert plan.updated
        assert all(not skipped.reason.startswith("may be") for skipped in plan.skipped)
