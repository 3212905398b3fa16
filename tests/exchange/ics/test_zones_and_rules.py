"""What nobody can follow in a calendar: unknown zones are told, an event whose rule matches no day took place once."""

from __future__ import annotations

import warnings
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from icalendar.prop import vRecur

from netui.exchange.common.batch import Batch
from netui.exchange.common.options import ReadOptions
from netui.exchange.ics import events
from netui.exchange.ics.rules import has_day_within
from netui.exchange.registry import ICS

OPTIONS = ReadOptions(today=date(2026, 11, 29), zone=ZoneInfo("Europe/London"), me=("me@example.org",))
ADA = "ATTENDEE;CN=Ada:mailto:ada@example.org"


def read(*entries: tuple[str, ...], head: str = "") -> Batch:
    texts = ["\r\n".join(("BEGIN:VEVENT", f"UID:u{at}", ADA, *lines, "END:VEVENT")) for at, lines in enumerate(entries)]
    calendar = "\r\n".join(("BEGIN:VCALENDAR", *filter(None, [head]), *texts, "END:VCALENDAR", ""))
    return ICS.read(calendar.encode(), OPTIONS)


def moments(batch: Batch) -> list[str]:
    return [one.at.isoformat() if one.at else one.on.isoformat() for one in batch.conversations]


@pytest.mark.parametrize(
    ("head", "moment", "sentence"),
    [
        ("", "2026-11-20T09:00:00+00:00", "the time zone “My Zone” is unknown: its times count as your own"),
        (
            "X-WR-TIMEZONE:Europe/Berlin",
            "2026-11-20T08:00:00+00:00",
            "the time zone “My Zone” is unknown: its times count as times of Europe/Berlin",
        ),
        (
            "X-WR-TIMEZONE:Nowhere",
            "2026-11-20T09:00:00+00:00",
            "the time zone “My Zone” is unknown: its times count as your own",
        ),
    ],
)
def test_an_unknown_zone_is_told_once(head: str, moment: str, sentence: str) -> None:
    event = ("DTSTART;TZID=My Zone:20261120T090000",)
    batch = read(event, event, head=head)
    assert batch.notices == (sentence,)
    assert moments(batch) == [moment] * 2


@pytest.mark.parametrize(
    "zone", ["Europe/Berlin", "W. Europe Standard Time", "/freeassociation.sourceforge.net/Europe/Berlin"]
)
def test_a_known_zone_is_no_news_and_nothing_is_warned_of(zone: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        batch = read((f"DTSTART;TZID={zone}:20261120T090000",))
    assert (moments(batch), batch.notices) == (["2026-11-20T08:00:00+00:00"], ())


def test_many_unknown_zones_are_told_together() -> None:
    batch = read(*((f"DTSTART;TZID=Zone {at}:20261120T090000",) for at in range(9)))
    assert len(batch.notices) == 6
    assert batch.notices[-1] == "4 further time zones are unknown, too"


_RULES = {  # whether any day can match
    "FREQ=DAILY;INTERVAL=0": False,
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30": False,
    "FREQ=DAILY;BYMONTH=13": False,
    "FREQ=DAILY;INTERVAL=7;BYDAY=TU": False,
    "FREQ=DAILY;BYSETPOS=400;BYDAY=MO": False,
    "FREQ=DAILY;BYYEARDAY=-1;BYMONTH=1": False,
    "FREQ=DAILY;BYWEEKNO=-1;BYMONTH=6": False,
    "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=3": False,
    "FREQ=WEEKLY;BYDAY=MO;BYMONTHDAY=31;BYMONTH=2": False,
    "FREQ=MONTHLY;BYMONTHDAY=99": False,
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31": False,
    "FREQ=YEARLY;BYWEEKNO=54": False,
    "FREQ=DAILY": True,
    "FREQ=DAILY;INTERVAL=7;BYDAY=MO": True,
    "FREQ=DAILY;BYMONTH=11": True,
    "FREQ=DAILY;BYDAY=MO;BYHOUR=9,10;BYSETPOS=2": True,
    "FREQ=WEEKLY;BYDAY=MO,TU,WE;BYSETPOS=-3": True,
    "FREQ=DAILY;BYYEARDAY=-46": True,
    "FREQ=DAILY;BYWEEKNO=-7": True,
    "FREQ=WEEKLY;BYDAY=MO,WE": True,
    "FREQ=WEEKLY;INTERVAL=2": True,
    "FREQ=MONTHLY;BYMONTHDAY=-14": True,
    "FREQ=MONTHLY;BYDAY=3MO": True,
}


@pytest.mark.parametrize(("rule", "matches"), _RULES.items(), ids=_RULES)
def test_an_event_whose_rule_matches_no_day_is_not_counted_through_all_years_and_took_place_once(
    rule: str, matches: bool
) -> None:
    batch = read(("DTSTART:20261116T090000Z", f"RRULE:{rule}"), ("DTSTART:20261120T090000Z",))
    assert batch.skipped == ()
    found = moments(batch)
    assert found.count("2026-11-20T09:00:00+00:00") >= 1
    assert found.count("2026-11-16T09:00:00+00:00") == 1
    assert matches or len(found) == 2


_NO_DAY_OF_2026 = (
    *("FREQ=MONTHLY;BYDAY=6MO", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", "FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=1MO"),
    *("FREQ=MONTHLY;BYMONTHDAY=31;BYHOUR=3;BYSETPOS=2", "FREQ=MONTHLY;BYMONTHDAY=1;BYYEARDAY=15"),
    *("FREQ=MONTHLY;INTERVAL=12;BYMONTH=3", "FREQ=YEARLY;BYWEEKNO=1;BYMONTH=6", "FREQ=YEARLY;BYYEARDAY=1;BYMONTH=2"),
    *("FREQ=YEARLY;BYMONTH=2;BYDAY=MO;BYSETPOS=30", "FREQ=YEARLY;BYDAY=54MO", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),
    *("FREQ=YEARLY;INTERVAL=4", "FREQ=YEARLY;BYDAY=-54FR"),
)


@pytest.mark.parametrize("rule", _NO_DAY_OF_2026)
def test_a_rule_without_a_day_in_the_window_is_not_followed(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []
    monkeypatch.setattr(events, "instances", lambda texts, first, last: given.append(texts) or [])
    batch = read(("DTSTART:20240430T090000Z", f"RRULE:{rule}", "RDATE:20261121T090000Z"))
    assert batch.conversations == ()
    assert "RRULE" not in given[0]
    assert "RDATE" in given[0]


def test_a_hundred_rules_from_centuries_ago_are_not_all_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []
    monkeypatch.setattr(events, "instances", lambda texts, first, last: given.append(texts) or [])
    old = [("DTSTART:17600101T090000Z", "RRULE:FREQ=DAILY")] * 100
    usual = [("DTSTART:20000103T090000Z", f"RRULE:FREQ={each}") for each in ("WEEKLY;BYDAY=MO,TU", "MONTHLY")] * 200
    batch = read(*old, *usual)
    assert sum("DAILY" in texts for texts in given) == 21  # seconds, not minutes
    assert sum("DAILY" not in texts for texts in given) == 400
    assert [one.reason for one in batch.skipped] == ["one of too many that are repeated for centuries"] * 79


@pytest.mark.parametrize(
    ("rule", "first", "last", "found"),
    [
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29", "2096-03-01", "2104-02-29", True),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29", "2096-03-01", "2104-02-28", False),
        ("FREQ=DAILY;BYMONTHDAY=-1", "9999-12-01", "9999-12-31", True),
        ("FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH", "9999-01-01", "9999-12-31", False),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", "2026-11-16", "2026-11-23", True),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", "2026-11-22", "2026-12-04", False),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;WKST=SU", "2026-11-22", "2026-12-04", True),
        ("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-01", "2026-11-27", True),
        ("FREQ=MONTHLY;BYDAY=+4FR", "2026-11-01", "2026-11-27", True),
        ("FREQ=MONTHLY;BYDAY=5FR", "2026-11-01", "2026-11-30", False),
        ("FREQ=YEARLY;BYDAY=-1TH", "2026-01-01", "2026-12-31", True),
        ("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "2026-11-26", "2026-11-26", True),
        ("FREQ=HOURLY", "2026-11-26", "2026-11-26", True),
    ],
)
def test_whether_a_rule_has_a_day(rule: str, first: str, last: str, found: bool) -> None:
    parts = vRecur.from_ical(rule)
    every = int(next(iter(parts.get("INTERVAL", [1]))))
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    assert has_day_within(parts, begin, every, (begin, end)) is found


@pytest.mark.parametrize("line", ["RDATE:20261121T090000Z,bad", "RRULE:FREQ=DAILY;UNTIL=20250101T000000Z;COUNT=4"])
def test_an_event_whose_repetitions_come_to_nothing_took_place_once(line: str) -> None:
    assert moments(read(("DTSTART:20261120T090000Z", line))) == ["2026-11-20T09:00:00+00:00"]
    assert moments(read(("DTSTART:20261120T090000Z", line, "EXDATE:20261120T090000Z"))) == []


def test_a_moved_event_of_which_no_other_counts_took_place_on_its_new_day_alone() -> None:
    event = ("DTSTART:20261120T090000Z", "RRULE:FREQ=DAILY;INTERVAL=0")
    moved = "\r\n".join(
        ("END:VEVENT", "BEGIN:VEVENT", "UID:u0", ADA, "RECURRENCE-ID:20261120T090000Z", "DTSTART:20261121T090000Z")
    )
    assert moments(read((*event, moved))) == ["2026-11-21T09:00:00+00:00"]
