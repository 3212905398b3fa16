"""Two records of one person made one: what stands, and that nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from netui.domain.dates.duration import Duration
from netui.domain.people.merge import merged
from netui.domain.records.contact import Contact, ContactStatus, LabelledDay, Met
from netui.domain.records.document import to_document
from netui.domain.records.values import Anniversary, Labelled

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
TIERS = ("inner", "close", "weak")
ANA = Contact("a", "Ana Silva", created_at=NOW - timedelta(10))
TWIN = Contact("b", "Ana M. Silva", created_at=NOW - timedelta(30))


def of(one: dict[str, Any], other: dict[str, Any]) -> Contact:
    """The record of Ana with some fields and her twin with others."""
    return merged(replace(ANA, **one), replace(TWIN, **other), TIERS, {"c": "Cem", "d": "Dua"}.get, NOW)  # type: ignore[arg-type]


def test_the_other_name_is_another_name() -> None:
    assert of({}, {}).aliases == ("Ana M. Silva",)
    assert of({"aliases": ("Anita",)}, {"aliases": ("Anita", "Ana Silva")}).aliases == ("Anita", "Ana M. Silva")
    assert (of({}, {}).id, of({}, {}).name, of({}, {}).notes) == ("a", "Ana Silva", "")


def test_it_is_known_for_as_long_as_the_older_of_both() -> None:
    assert of({}, {}).created_at == TWIN.created_at
    assert of({}, {}).updated_at == NOW


def test_lists_are_united_each_thing_once() -> None:
    one = of(
        {
            "tags": ("rust", "boats"),
            "emails": (Labelled("Ana@example.org"),),
            "phones": (Labelled("21 555 0100"),),
            "links": (Labelled("https://linkedin.com/in/ana"), Labelled("https://example.org/?id=1")),
            "dates": (LabelledDay("work", Anniversary(3, 1)),),
            "imported": ("row:1", "uid:x"),
        },
        {
            "tags": ("Rust", "tea"),
            "emails": (Labelled("ana@example.org", "work"), Labelled("a@example.com")),
            "phones": (Labelled("+351 21 555 0100", "mobile"),),
            "links": (Labelled("https://pt.linkedin.com/in/Ana/"), Labelled("https://example.org/?id=2")),
            "dates": (LabelledDay("Work", Anniversary(3, 1)), LabelledDay("work", Anniversary(3, 2))),
            "imported": ("uid:x", "row:2"),
        },
    )
    assert one.tags == ("rust", "boats", "tea")
    assert one.emails == (Labelled("Ana@example.org", "work"), Labelled("a@example.com"))
    assert one.phones == (Labelled("+351 21 555 0100", "mobile"),)
    assert [each.value[-4:] for each in one.links] == ["/ana", "id=1", "id=2"]
    assert [each.on.day for each in one.dates] == [1, 2]
    assert one.imported == ("row:1", "uid:x", "row:2", "uid:b")
    assert one.notes == ""


@pytest.mark.parametrize("name", ["roles", "interests", "offers", "needs"])
def test_the_other_lists_too(name: str) -> None:
    assert getattr(of({name: ("x",)}, {name: ("y", "X")}), name) == ("x", "y")


def test_whom_they_know_is_never_themselves() -> None:
    one = of({"knows": ("b", "c"), "not_same": ("b",)}, {"knows": ("a", "c", "d"), "not_same": ("a", "d")})
    assert (one.knows, one.not_same) == (("c", "d"), ("d",))


def test_blanks_are_filled_and_what_differs_is_told() -> None:
    one = of(
        {"location": "Lisbon", "birthday": Anniversary(4, 17), "notes": "likes tea"},
        {
            "location": "Porto",
            "birthday": Anniversary(4, 17, 1980),
            "every": Duration(3, "w"),
            "notes": "two children",
            "company": "Contoso",
            "title": "CTO",
        },
    )
    assert (one.location, one.birthday, one.every) == ("Lisbon", Anniversary(4, 17, 1980), Duration(3, "w"))
    assert (one.company, one.title) == ("Contoso", "CTO")
    assert one.notes == "likes tea\ntwo children\nMerged with Ana M. Silva on 2026-11-20; there was also: Porto"
    told = of({"birthday": Anniversary(4, 17), "every": Duration(3, "w")}, {"birthday": Anniversary(5, 1)}).notes
    assert told.endswith("there was also: birthday --05-01")


@pytest.mark.parametrize(
    ("name", "said"),
    [("location", "Lisbon"), ("source", "vcard"), ("pinned", True), ("every", Duration(3, "w")), ("tier", "weak")],
)
def test_what_only_one_of_them_says_stands(name: str, said: object) -> None:
    for one in (of({name: said}, {}), of({}, {name: said})):
        assert (getattr(one, name), one.notes) == (said, "")


def test_the_status_that_yields_is_told_unless_it_is_the_usual_one() -> None:
    lost = of({"status": ContactStatus.PAUSED}, {"status": ContactStatus.DECEASED})
    assert (lost.status, lost.notes.rpartition(": ")[2]) == (ContactStatus.DECEASED, "paused")
    for status in (ContactStatus.PAUSED, ContactStatus.ACTIVE):
        assert of({}, {"status": status}).notes == ""


def test_of_one_tier_the_day_that_is_known_stands() -> None:
    day = date(2026, 3, 1)
    for one in (
        of({"tier": "close"}, {"tier": "close", "tier_since": day}),
        of({"tier": "close", "tier_since": day}, {"tier": "close"}),
    ):
        assert one.tier_since == day


@pytest.mark.parametrize(
    ("one", "other", "stands", "told"),
    [
        (("", "", ""), ("Contoso", "Sales", "CTO"), ("Contoso", "Sales", "CTO"), ""),
        (("Contoso", "", ""), ("contoso", "Sales", "CTO"), ("Contoso", "Sales", "CTO"), ""),
        (("Contoso", "", ""), ("Fabrikam", "", "CTO"), ("Contoso", "", ""), "CTO, Fabrikam"),
        (("Contoso", "", "Founder"), ("", "Sales", "CTO"), ("Contoso", "", "Founder"), "CTO, Sales"),
        (("Contoso", "", "Founder"), ("Contoso", "", "CTO"), ("Contoso", "", "Founder"), "CTO, Contoso"),
    ],
)
def test_a_title_stays_with_its_employer(
    one: tuple[str, ...], other: tuple[str, ...], stands: tuple[str, ...], told: str
) -> None:
    names = ("company", "department", "title")
    made = of(dict(zip(names, one, strict=True)), dict(zip(names, other, strict=True)))
    assert (made.company, made.department, made.title) == stands
    assert made.notes.partition("also: ")[2] == told


@pytest.mark.parametrize(
    ("one", "other", "stands"),
    [
        (("weak", 1), ("close", 9), ("close", 9)),
        (("close", 9), ("weak", 1), ("close", 9)),
        (("close", 9), ("close", 1), ("close", 1)),
        (("", 0), ("weak", 1), ("weak", 1)),
        (("gone", 1), ("weak", 2), ("weak", 2)),
        (("gone", 1), ("", 0), ("gone", 1)),
    ],
)
def test_the_closer_tier_stands(one: tuple[str, int], other: tuple[str, int], stands: tuple[str, int]) -> None:
    given = [{"tier": tier, "tier_since": date(2026, 1, day) if day else None} for tier, day in (one, other)]
    made = of(*given)
    assert (made.tier, made.tier_since.day if made.tier_since else 0) == stands
    lost = {one[0], other[0]} - {made.tier, ""}
    assert made.notes.partition("also: ")[2] == "".join(f"tier {tier}" for tier in lost)


def test_passed_over_counts_only_for_whoever_has_no_tier() -> None:
    assert of({"sorted_at": NOW}, {"tier": "weak"}).sorted_at is None
    assert of({"sorted_at": NOW}, {"sorted_at": NOW - timedelta(1)}).sorted_at == NOW


@pytest.mark.parametrize(
    ("one", "other", "stands"),
    [
        ("active", "archived", "active"),
        ("archived", "active", "active"),
        ("archived", "archived", "archived"),
        ("active", "paused", "paused"),
        ("paused", "do_not_contact", "do_not_contact"),
        ("deceased", "active", "deceased"),
    ],
)
def test_the_status_that_asks_for_most_care_stands(one: str, other: str, stands: str) -> None:
    assert of({"status": ContactStatus(one)}, {"status": ContactStatus(other)}).status == stands


def test_how_they_met() -> None:
    one = of({"met": Met(date(2024, 3, 1), "PyCon", "b")}, {"met": Met(date(2023, 3, 1), "the queue for coffee", "c")})
    assert one.met == Met(date(2023, 3, 1), "PyCon", "c")
    assert one.notes.endswith("also: met 2024-03-01; met at the queue for coffee")
    one = of({"met": Met(through="c")}, {"met": Met(through="d")})
    assert one.met == Met(through="c")
    assert one.notes.endswith("also: met through Dua")
    assert of({"met": Met(through="b")}, {}).met is None


def test_the_next_date_that_was_set_last_stands() -> None:
    early, late = {"next_on": date(2026, 12, 1), "next_set_at": NOW}, {"next_on": date(2026, 12, 24)}
    assert of(early, late).next_on == of(late, early).next_on == date(2026, 12, 1)
    assert of(early, late).next_set_at == NOW
    assert of({}, late).next_on == date(2026, 12, 24)
    assert of({}, {"pinned": True}).pinned


def test_fields_that_netui_cannot_read_stay() -> None:
    one = of(
        {"extra": {"shoe": 38, "birthday": "spring"}}, {"extra": {"shoe": 39, "hat": 7}, "birthday": Anniversary(4, 1)}
    )
    assert to_document(one)["hat"] == 7
    assert to_document(one)["shoe"] == 38
    assert to_document(one)["birthday"] == "--04-01"
    assert one.notes.endswith('also: birthday "spring"; shoe 39')
