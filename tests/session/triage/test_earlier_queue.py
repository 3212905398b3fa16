"""The queue that an earlier start of the day has left behind: the same, or none."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from netui.config.rules.default import default_rules
from netui.config.rules.file import read_rules
from netui.domain.cadence.rules import Rules
from netui.domain.queue.items import QueueItem
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import Record
from netui.domain.records.follow_up import FollowUp, FollowUpKind, Owner
from netui.session.commands import SkipItems
from netui.session.core.session import Session
from netui.session.triage import earlier_queue
from netui.session.triage.earlier_queue import WholeLook, queue_text, recall_queue
from netui.storage.database import Database
from tests.session.building import START, TODAY, session_with

SAMPLE = Path(__file__).parents[3] / "sample_data"


def circle(people: int = 6) -> list[Record]:
    """People who are late, and promises both ways with a name and a word that JSON has to write in another way."""
    known: list[Record] = [Contact(f"p{n}", f'Zoë "{n}" 名', tier="close", pinned=n == 2) for n in range(people)]
    talks = [Conversation(f"t{n}", TODAY - timedelta(60 + n), "meeting", (f"p{n}",)) for n in range(people)]
    mine = FollowUp("f0", "p0", what="send\nthe paper\ud83d", due_on=TODAY)
    return [*known, *talks, mine, FollowUp("f1", "p1", owner=Owner.THEM, what="an offer", due_on=TODAY)]


def looked(session: Session) -> str:
    """The text that a session leaves behind which has shown its queue."""
    assert session.queue
    return queue_text(session)


def is_recalled(session: Session, text: str) -> bool:
    """True if the session begins with the queue of the text."""
    recall_queue(session, text)
    return session.projection._recalled is not None


def nobody_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "netui.session.core.queue_projection.QueuePrefilter", lambda *_: pytest.fail("everybody was looked at")
    )


def sample_rules() -> Rules:
    rules, _ = read_rules((SAMPLE / "rules.yaml").read_text(encoding="utf-8"), "rules.yaml")
    assert rules is not None
    assert rules.aims
    return rules


@pytest.mark.parametrize("rules", [sample_rules(), default_rules()], ids=["aims", "default"])
def test_the_whole_queue_of_many_days_is_recalled_as_it_was(
    rules: Rules, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "network.json"
    copy.write_bytes((SAMPLE / "network.json").read_bytes())
    database = Database.open(copy, clock=lambda: START)

    def session(today: date) -> Session:
        return Session(
            database, rules, plan=lambda *_: pytest.fail("changed"), today=today, clock=lambda: START, new_id=str
        )

    kinds = set[FollowUpKind]()
    days = [TODAY + timedelta(step) for step in range(-40, 41, 5)]
    looks = {day: session(day) for day in days}
    texts = {day: looked(one) for day, one in looks.items()}
    if not rules.aims:  # who was talked to today may have had a turn for one: then everybody is looked at
        nobody_is_looked_at(monkeypatch)
    for day, before in looks.items():
        after = session(day)
        assert is_recalled(after, texts[day])
        assert after.queue == before.queue
        shown = (*after.queue.today_items, *after.queue.later, *after.queue.coming_up)
        assert [one.rank for one in shown] == [
            one.rank for one in (*before.queue.today_items, *before.queue.later, *before.queue.coming_up)
        ]
        for contact in before.network.contacts():
            assert after.items_of(contact.id) == before.items_of(contact.id)
            assert after.projection.has_turn(contact.id) == before.projection.has_turn(contact.id)
        kinds.update(one.kind for one in shown)
    database.close()
    assert kinds >= {FollowUpKind.CADENCE, FollowUpKind.PROMISE, FollowUpKind.WEAK_TIE, FollowUpKind.BIRTHDAY}
    assert (FollowUpKind.AIM in kinds) is bool(rules.aims)


def test_every_field_of_an_item_is_kept() -> None:
    session = session_with(*circle())
    text = looked(session)
    given = next(iter(session.projection.found().by_person.values()))[0]
    known = {each.name for each in fields(QueueItem)} - {"rank"}
    assert len(earlier_queue._row(given)) == len(known), "another field needs a place, and the text another format"
    for name in known:  # a field that is not kept would come back as it was
        assert getattr(session.items_of("p0")[0], name) == getattr(_again(text).items_of("p0")[0], name)


def _again(text: str) -> Session:
    session = session_with(*circle())
    assert is_recalled(session, text)
    return session


def test_of_another_day_other_rules_or_another_version_it_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    first = session_with(*circle())
    text = looked(first)
    assert not is_recalled(session_with(*circle(), today=TODAY + timedelta(1)), text)
    for rules in (
        replace(first.rules, quiet_weekdays=frozenset({2})),
        replace(first.rules, tiers=(replace(first.rules.tiers[0], capacity=7), *first.rules.tiers[1:])),
        replace(first.rules, queue=replace(first.rules.queue, spread=0.21)),
        replace(first.rules, tag_every={}),
    ):
        other = session_with(*circle())
        other.adopt_rules(rules)
        assert not is_recalled(other, text)
    monkeypatch.setattr(earlier_queue, "__version__", "another")
    assert not is_recalled(session_with(*circle()), text)


def test_every_rule_makes_a_difference_to_what_it_is_kept_for() -> None:
    day = session_with().day
    said = earlier_queue._made_for(day)[2]
    assert all(f"{each.name}=" in said for each in fields(Rules))


def _change(key: str, value: object) -> Callable[[dict[str, Any]], None]:
    return lambda kept: kept.update({key: value})


@pytest.mark.parametrize(
    "spoil",
    [
        _change("own", [[]]),
        _change("own", None),
        _change("own", "own"),
        _change("drawn", 3),
        lambda kept: kept.pop("turns"),
        lambda kept: kept.pop("for"),
        lambda kept: kept["own"][0].pop(),
        lambda kept: kept["own"][0].append("more"),
        lambda kept: kept["own"][0].__setitem__(1, "no such kind"),
        lambda kept: kept["own"][0].__setitem__(5, 10**12),
        lambda kept: kept["own"][0].__setitem__(5, -1),
        lambda kept: kept["own"][0].__setitem__(3, None),
        lambda kept: kept["own"][0].__setitem__(9, "score"),
        lambda kept: kept["own"][0].__setitem__(10, [["late"]]),
        lambda kept: kept["own"][0].__setitem__(10, [["late", "very"]]),
        lambda kept: kept["own"][0].__setitem__(11, 1),
        lambda kept: kept["own"][0].__setitem__(15, "somebody"),
    ],
)
def test_an_odd_text_says_nothing(spoil: Callable[[dict[str, Any]], None]) -> None:
    session = session_with(*circle())
    kept = json.loads(looked(session))
    spoil(kept)
    again = session_with(*circle())
    assert not is_recalled(again, json.dumps(kept))
    assert again.queue == session.queue


@pytest.mark.parametrize("text", ["", "[]", "null", "{", "[" * 100_000, '{"for": []}'])
def test_what_is_no_such_text_says_nothing(text: str) -> None:
    assert not is_recalled(session_with(*circle()), text)


def test_a_change_has_everybody_looked_at() -> None:
    plain, recalled = session_with(*circle()), session_with(*circle())
    recall_queue(recalled, looked(plain))
    for session in (plain, recalled):
        session.execute(SkipItems((session.queue.today_items[-1],)))
    assert recalled.queue == plain.queue
    assert recalled.projection.is_at_hand
    for session in (plain, recalled):
        session.undo()
    assert recalled.queue == plain.queue


def test_the_whole_look_between_the_keys_takes_the_place_of_what_was_recalled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(earlier_queue, "_PEOPLE_A_STEP", 2)
    text = looked(session_with(*circle()))
    session = _again(text)
    wrong = session.projection.found()._replace(by_person={})
    session.projection.recall(wrong)
    look = WholeLook(session)
    assert not look.is_at_hand
    assert not queue_text(session), "what was only recalled is not handed on"
    assert not session.items_of("p0")
    assert list(look.prepare()) == [2 / 6, 4 / 6, 1.0]
    assert look.is_at_hand
    assert session.queue == session_with(*circle()).queue
    assert queue_text(session) == text


def test_a_change_in_the_middle_of_the_look_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(earlier_queue, "_PEOPLE_A_STEP", 2)
    text = looked(plain := session_with(*circle()))
    session = _again(text)
    steps = WholeLook(session).prepare()
    next(steps)
    for one in (session, plain):
        one.execute(SkipItems((one.queue.today_items[-1],)))
    assert list(steps) == []
    assert session.queue == plain.queue


def test_while_nobody_has_looked_there_is_nothing_to_keep() -> None:
    assert queue_text(session_with(*circle())) == ""
