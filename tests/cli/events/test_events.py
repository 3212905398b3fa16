"""``netui event``: planned, started, counted, stopped, looked back at; and what is refused on the way."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.command_line import Netui


@pytest.fixture
def meetup(netui: Netui) -> Netui:
    """A meetup of today and tomorrow, with two goals that count themselves, one by hand, and two people to meet."""
    netui("capture", "2026-05-02 Oliver Prentice: call > send the notes by 30 nov")
    netui(
        "event",
        "add",
        "Winter Meetup",
        "--on",
        "2026-11-20",
        "--to",
        "2026-11-21",
        "--place",
        "Hamburg",
        *("--goal", "meet two people", "--goal", "learn one thing", "--goal", "give the talk"),
        *("--meet", "oliver", "--meet", "Nora Field=ask about ice"),
    )
    return netui


def progress(document: dict[str, Any]) -> list[tuple[str, str, int, int, bool]]:
    return [(one["what"], one["count"], one["done"], one["target"], one["reached"]) for one in document["progress"]]


def test_a_plan_is_kept_with_what_its_words_say(meetup: Netui) -> None:
    event = meetup.json("event", "show", "winter")
    assert {key: event[key] for key in ("name", "place", "starts_on", "ends_on", "status")} == {
        "name": "Winter Meetup",
        "place": "Hamburg",
        "starts_on": "2026-11-20",
        "ends_on": "2026-11-21",
        "status": "planned",
    }
    assert progress(event) == [
        ("meet two people", "people", 0, 2, False),
        ("learn one thing", "learned", 0, 1, False),
        ("give the talk", "hand", 0, 1, False),
    ]
    assert [(one["name"], one["met"], one["opener"], one["path"]) for one in event["meet"]] == [
        ("Oliver Prentice", False, "bring: send the notes", None),
        ("Nora Field", False, "ask about ice", None),
    ]
    assert event["meet"][1]["contact_id"] is None
    assert event["people"] == []
    assert meetup("history").lines[0].endswith("Planned Winter Meetup")
    meetup("undo")
    assert meetup.json("event", "list") == []
    assert meetup.json("contact", "list")[0]["name"] == "Oliver Prentice"


def test_what_is_captured_while_it_runs_counts_and_each_step_is_one_undo(meetup: Netui) -> None:
    assert meetup.json("event", "start", "winter")["status"] == "running"
    meetup("capture", "Nora Field: met at the stand, trend: ice everywhere")
    meetup("capture", "Oliver Prentice: spoke about tides")
    event = meetup.json("event", "plan", "winter", "--count", "talk")
    assert progress(event) == [
        ("meet two people", "people", 1, 2, False),
        ("learn one thing", "learned", 1, 1, True),
        ("give the talk", "hand", 1, 1, True),
    ]
    assert [one["met"] for one in event["meet"]] == [True, True]
    assert [(one["name"], one["new"], one["on"], one["looked_at"]) for one in event["people"]] == [
        ("Nora Field", True, "2026-11-20", False),
        ("Oliver Prentice", False, "2026-11-20", False),
    ]
    for done in (1, 1, 0):
        meetup("undo")
        assert progress(meetup.json("event", "show", "winter"))[0][2] == (1 if done else 0)
    meetup("undo")
    assert meetup.json("event", "show", "winter")["status"] == "planned"


def test_the_queue_asks_to_look_at_the_plan_to_start_and_to_look_back(netui: Netui) -> None:
    event = netui.json("event", "add", "Tide Days", "--on", "2026-11-23", "--goal", "meet a neighbour")
    (item,) = netui.json("due")
    assert (item["id"], item["kind"], item["contact_id"]) == (f"event-{event['id']}", "event", "")
    assert (item["contact"], item["due"], item["score"]) == ("Tide Days", "2026-11-20", 160.0)
    assert item["why"] == "Tide Days in 3 days · 1 goal · look at the plan"
    done = netui.json("done", item["id"])
    assert (done["status"], done["conversation"]) == ("done", None)
    assert netui.json("due") == []
    netui.later("2026-11-23")
    (item,) = netui.json("due")
    assert item["why"] == "Tide Days is on · d starts it: what you write down counts for it"
    netui("done", "tide days")
    assert netui.json("event", "show", "tide")["status"] == "running"
    assert netui.json("due") == []
    netui("capture", "Gunnar Ek: met")
    netui.later("2026-11-24")
    items = {item["kind"]: item for item in netui.json("due", "--all")}
    assert items["review"]["id"] == f"review-{event['id']}"
    assert items["thank-you"]["contact"] == "Gunnar Ek"
    netui("event", "review", "--done", "--lesson", "arrive a day early")
    assert "review" not in {item["kind"] for item in netui.json("due", "--all")}
    reviewed = netui.json("event", "show", "tide")
    assert (reviewed["status"], reviewed["people"][0]["looked_at"]) == ("reviewed", True)
    netui("undo")
    assert netui.json("event", "show", "tide")["status"] == "running"
    assert "review" in {item["kind"] for item in netui.json("due", "--all")}


def test_done_on_the_queues_item_looks_back_and_keeps_what_is_said_of_it(netui: Netui) -> None:
    event = netui.json("event", "add", "Tide Days", "--on", "2026-11-20")
    netui("event", "start", "tide")
    netui("capture", "Gunnar Ek: met")
    netui.later("2026-11-21")
    done = netui.json("done", f"review-{event['id']}", "--note", "arrive a day early")
    assert (done["kind"], done["status"]) == ("review", "done")
    assert done["conversation"]["key_points"] == [{"kind": "lesson", "text": "arrive a day early"}]
    assert (done["conversation"]["contacts"], done["conversation"]["event"]) == ([], event["id"])
    assert netui.json("event", "list") == []
    assert netui.json("event", "list", "--all")[0]["status"] == "reviewed"
    assert netui("undo").lines == ["Undone: Looked back at Tide Days · arrive a day early"]
    assert netui.json("event", "list")[0]["status"] == "running"


def test_a_note_to_a_plan_is_not_lost(netui: Netui) -> None:
    netui("event", "add", "Tide Days", "--on", "2026-11-21")
    assert "netui capture" in netui.refused("done", "tide days", "--note", "met Ana")
    assert netui.json("due")[0]["kind"] == "event"


def test_a_lesson_is_a_note_of_the_event_with_nobody(meetup: Netui) -> None:
    meetup("event", "start", "winter")
    meetup.later("2026-11-22")
    event = meetup.json("event", "review", "winter", "--lesson", "arrive a day early")
    assert (event["status"], progress(event)[1][2]) == ("running", 1)
    assert event["people"] == []


def test_not_going_is_said_weeks_before(netui: Netui) -> None:
    netui("event", "add", "Tide Days", "--on", "2027-01-21")
    assert netui("skip", "tide days").out == "Skipped Tide Days\n"
    assert netui.json("event", "list") == []
    netui.later("2027-01-20")
    assert netui.json("due") == []


def test_x_means_not_going(netui: Netui) -> None:
    netui("event", "add", "Tide Days", "--on", "2026-11-21")
    netui("skip", "tide days")
    assert netui.json("due", "--all") == []
    assert "Left alone" in netui("event", "list", "--all").out
    assert "not going" in netui("event", "list", "--all").out
    netui.later("2026-11-23")
    assert netui.json("due", "--all") == []
    assert netui.json("event", "list") == [], "nothing is to be looked back at where nobody went"
    assert "you did not go" in netui("event", "list", "--all").out


def test_x_on_the_look_back_lets_the_event_go(netui: Netui) -> None:
    netui("event", "add", "Tide Days", "--on", "2026-11-20")
    netui("event", "start", "tide")
    netui.later("2026-11-21")
    assert [row["name"] for row in netui.json("event", "list")] == ["Tide Days"]
    netui("skip", "tide days")
    assert netui.json("event", "list") == []
    netui("undo")
    assert [row["name"] for row in netui.json("event", "list")] == ["Tide Days"]


def test_one_runs_at_a_time(meetup: Netui) -> None:
    meetup("event", "start")
    meetup("event", "add", "Repair Café", "--on", "today")
    said = meetup.refused("event", "start", "repair")
    assert said == "netui: Winter Meetup is running; netui event stop first.\n"
    assert meetup.json("event", "stop")["stopped_on"] == "2026-11-20"
    assert meetup.json("event", "start", "repair")["status"] == "running"
    assert "not running" in meetup.refused("event", "stop", "winter")
    meetup("event", "stop")
    assert meetup.json("event", "start", "winter")["status"] == "running"


def test_the_list_has_what_runs_then_what_is_planned_then_what_is_past(meetup: Netui) -> None:
    for name, on in (
        ("Later", "2026-12-03"),
        ("Sooner", "2026-11-25"),
        ("Long ago", "2026-01-10"),
        ("Lately", "2026-10-10"),
    ):
        meetup("event", "add", name, "--on", on)
    meetup("event", "add", "Some day")
    meetup("event", "start", "winter")
    meetup("event", "review", "long ago", "--done")
    names = [event["name"] for event in meetup.json("event", "list")]
    assert names == ["Winter Meetup", "Sooner", "Later", "Some day", "Lately"]
    assert [event["name"] for event in meetup.json("event", "list", "--all")] == [*names, "Long ago"]
    assert "Lately" in meetup("event", "review").out
    assert "netui event add" in meetup("event", "list", "--today", "2026-11-20", "--db", "none.json").out


def test_the_plan_changes_in_one_step(meetup: Netui) -> None:
    event = meetup.json(
        *("event", "plan", "winter", "--goal", "hear two trends", "--drop-goal", "give", "--to", ""),
        *("--drop", "nora", "--meet", "oliver=ask about the quay", "--meet", "Ada Lovelace", "--name", "Winter"),
    )
    assert [goal["what"] for goal in event["goals"]] == ["meet two people", "learn one thing", "hear two trends"]
    assert (event["meet"][0]["name"], event["meet"][0]["opener"]) == ("Oliver Prentice", "ask about the quay")
    assert event["meet"][1]["name"] == "Ada Lovelace"
    assert event["meet"][1]["opener"].startswith("ask: ")
    assert ("ends_on" in event, event["name"]) == (False, "Winter")
    meetup("undo")
    assert len(meetup.json("event", "show", "winter")["goals"]) == 3
    assert meetup.json("event", "show", "winter")["name"] == "Winter Meetup"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("add", " "), "An event needs a name"),
        (("add", "A", "--on", "2026-12-03", "--to", "2026-12-01"), "It would end on 1 Dec, before it begins on 3 Dec."),
        (("add", "A", "--to", "2026-12-01"), "A last day needs a first"),
        (("add", "A", "--goal", "Meet  two", "--goal", "meet two"), "Two goals are called “meet two”"),
        (("add", "A", "--on", "someday"), "someday"),
        (("add", "A", "--meet", "Ben", "--meet", "ben"), "ben is on the list already"),
        (("plan", "winter", "--goal", "MEET two people"), "Two goals are called"),
        (("plan", "winter", "--meet", "oliver"), "oliver is on the list already"),
        (("plan", "winter", "--drop", "zoe"), "No person on the list is called “zoe”; there is “Oliver Prentice”"),
        (("plan", "winter", "--drop-goal", "fly"), "No goal of Winter Meetup is called “fly”"),
        (("plan", "winter", "--count", "meet"), "No goal counted by hand of Winter Meetup is called “meet”"),
        (("show", "wintre meetup"), "did you mean “Winter Meetup”?"),
        (("start", "old"), "Old Days is over since 1 Oct; look back: netui event review."),
        (("review", "ahead", "--done"), "Ahead is on 1 Dec; there is nothing to look back at yet."),
        (("remove", "nothing"), "No event is called “nothing”"),
        (("stop",), "No event is running"),
    ],
)
def test_what_is_refused_says_why_and_changes_nothing(meetup: Netui, words: tuple[str, ...], says: str) -> None:
    meetup("event", "add", "Old Days", "--on", "2026-10-01")
    meetup("event", "add", "Ahead", "--on", "2026-12-01")
    before = meetup.database.read_bytes()
    assert says in meetup.refused("event", *words)
    assert meetup.database.read_bytes() == before


def test_several_of_one_name_are_told_apart_unless_one_is_ahead(netui: Netui) -> None:
    first = netui.json("event", "add", "Meetup", "--on", "2026-10-01")
    netui("event", "add", "Meetup", "--on", "2026-09-01")
    assert "may be any of" in netui.refused("event", "show", "meetup")
    assert netui.json("event", "show", first["id"])["starts_on"] == "2026-10-01"
    netui("event", "add", "Meetup", "--on", "2026-12-01")
    assert netui.json("event", "show", "meetup")["starts_on"] == "2026-12-01"


def test_somebody_who_is_not_to_be_contacted_is_not_planned_for(meetup: Netui) -> None:
    meetup("contact", "add", "Ben Ito")
    meetup("contact", "edit", "ben", "--status", "do_not_contact")
    assert meetup.refused("event", "plan", "winter", "--meet", "ben") == "netui: Ben Ito is not to be contacted.\n"


def test_an_event_that_is_removed_leaves_its_conversations(meetup: Netui) -> None:
    meetup("event", "start", "winter")
    meetup("capture", "Nora Field: met")
    before = meetup.database.read_bytes()
    removed = meetup.json("event", "remove", "winter")
    assert removed["people"][0]["name"] == "Nora Field"
    assert meetup.json("event", "list", "--all") == []
    assert meetup("doctor").status == 0
    meetup("undo")
    assert meetup.json("event", "show", "winter")["people"][0]["name"] == "Nora Field"
    assert before


def test_what_comes_from_elsewhere_is_shown_as_text(netui: Netui) -> None:
    name = "[bold]Tide[/] \x1b[31mDays‮"
    event = netui.json("event", "add", name, "--goal", "meet [red]two[/]", "--meet", "No\nra")
    assert "\x1b" not in netui("event", "show", event["id"]).out
    assert "[bold]Tide[/]" in netui("event", "list").out


def test_two_who_are_merged_stand_on_the_list_once_and_who_is_removed_leaves_it(meetup: Netui) -> None:
    meetup("contact", "add", "Oli Prentice")
    meetup("event", "plan", "winter", "--meet", "oli prentice=ask about fog")
    meetup("contact", "merge", "oliver prentice", "oli prentice", "--yes")
    event = meetup.json("event", "show", "winter")
    assert [(one["name"], one["opener"]) for one in event["meet"]] == [
        ("Oliver Prentice", "ask about fog"),
        ("Nora Field", "ask about ice"),
    ]
    meetup("undo")
    assert len(meetup.json("event", "show", "winter")["meet"]) == 3
    meetup("contact", "remove", "oliver prentice", "--yes")
    assert [one["name"] for one in meetup.json("event", "show", "winter")["meet"]] == ["Nora Field", "Oli Prentice"]
    assert meetup("doctor").status == 0


def test_doctor_finds_and_sets_aside_who_is_on_a_list_and_is_no_contact(meetup: Netui) -> None:
    text = meetup.database.read_text(encoding="utf-8")
    known = meetup.json("event", "show", "winter")["meet"][0]["contact_id"]
    assert f'"meet":[{{"contact":"{known}"' in text
    other = f'"meet":[{{"contact":"{"0" * len(known)}"'
    meetup.database.write_text(text.replace(f'"meet":[{{"contact":"{known}"', other), encoding="utf-8")
    assert meetup.run("doctor").status == 1
    meetup("doctor", "--repair", "--yes")
    assert [one["name"] for one in meetup.json("event", "show", "winter")["meet"]] == ["Nora Field"]


def test_the_day_that_was_planned_is_said_and_a_double_is_told(netui: Netui) -> None:
    assert netui("event", "add", "Past", "--on", "3 nov").lines == ["Planned Past · Wed 3 Nov 2027"]
    twice = netui("event", "add", "past", "--on", "2027-11-03", "--to", "2027-11-05")
    assert twice.lines == ["Planned past · Wed 3 to Fri 5 Nov 2027"]
    assert "Past was planned for that day already (" in twice.err
    assert twice.err.strip().endswith("now there are two.")
    assert netui("event", "add", "Past", "--on", "4 nov").err == ""
    assert netui("event", "add", "Some day").lines == ["Planned Some day"]
    assert netui("event", "plan", "some", "--on", "24 nov").lines == ["Changed the plan of Some day · Tue 24 Nov"]
