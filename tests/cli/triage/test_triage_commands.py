"""``due`` and the decisions: done, snooze, skip."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.command_line import Netui

FIELDS = {"id", "kind", "contact_id", "contact", "tier", "due", "state", "overdue_days", "score", "why"}


@pytest.fixture
def late(netui: Netui) -> Netui:
    """Ana is close and was last met two months ago; Ben has been promised something."""
    netui("capture", "2026-09-14 Ana Silva: coffee !close")
    netui("capture", "2026-11-02 Ben Ito: lunch > send the paper by 2026-11-18")
    return netui


def due(netui: Netui, *words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = netui.json("due", *words)
    return found


def test_the_queue_in_order_with_every_field(late: Netui) -> None:
    items = due(late)
    assert [(item["contact"], item["kind"]) for item in items] == [("Ben Ito", "promise"), ("Ana Silva", "cadence")]
    assert items[0].keys() >= FIELDS
    assert items[0]["due"] == "2026-11-18"
    assert items[0]["overdue_days"] == 2
    assert items[1]["tier"] == "close"
    assert "every month" in items[1]["why"]


def test_limit_count_and_all(late: Netui) -> None:
    late("capture", "Carl Otto: met > call back by 2026-11-24")
    assert len(due(late, "--limit", "1")) == 1
    assert due(late, "--limit", "0") == []
    assert late("due", "--count").out == "2\n"
    assert late.json("due", "--count") == 2
    assert {item["contact"] for item in due(late, "--all")} == {"Ana Silva", "Ben Ito", "Carl Otto"}


def test_the_daily_limit_holds_and_a_limit_of_ones_own_goes_beyond(late: Netui) -> None:
    late("due")
    text = late.rules_file.read_text(encoding="utf-8")
    late.rules_file.write_text(text.replace("daily_limit: 12", "daily_limit: 1"), encoding="utf-8")
    assert len(due(late)) == 1
    assert len(due(late, "--all")) == 2
    assert len(due(late, "--limit", "5")) == 2
    assert "+1 later" in late("due").out


def test_text_is_for_people(late: Netui) -> None:
    lines = late("due").lines
    assert lines[0].startswith("!  Ben Ito")
    assert "send the paper" in lines[0]


def test_nothing_to_do_names_who_comes_next(netui: Netui) -> None:
    netui("capture", "Ana Silva: coffee > call by 2026-11-24")
    assert netui("due").lines[0] == "Nothing to do today."
    assert any(line.startswith("Next: Ana Silva") for line in netui("due").lines)


def test_an_empty_network_says_how_to_begin(netui: Netui) -> None:
    assert "netui capture" in netui("due").out
    assert due(netui) == []
    assert not netui.database.exists()


def test_done_closes_a_promise_without_a_conversation(late: Netui) -> None:
    item = due(late)[0]
    changed = late.json("done", item["id"])
    assert changed["id"] == item["id"]
    assert changed["status"] == "done"
    assert changed["done_on"] == "2026-11-20"
    assert changed["conversation"] is None
    assert [each["contact"] for each in due(late)] == ["Ana Silva"]
    assert "done already" in late.refused("done", item["id"])


def test_done_on_a_promise_with_a_note_logs_a_conversation_too(late: Netui) -> None:
    changed = late.json("done", "ben", "--via", "phone", "--note", "sent it, *liked it", "--on", "yesterday")
    assert changed["status"] == "done"
    assert changed["conversation"]["channel"] == "call"
    assert changed["conversation"]["on"] == "2026-11-19"
    assert changed["conversation"]["summary"] == "sent it"
    assert changed["conversation"]["key_points"][0]["text"] == "liked it"
    assert "Talked to Ben Ito on Thu 19 Nov" in late("undo").out


def test_done_on_a_cadence_logs_by_the_usual_channel(late: Netui) -> None:
    changed = late.json("done", "Ana Silva")
    assert changed["kind"] == "cadence"
    assert changed["contact"] == "Ana Silva"
    assert changed["status"] == "done"
    assert changed["conversation"]["channel"] == "meeting"
    assert "Ana Silva" not in {each["contact"] for each in due(late)}


def test_a_note_may_hold_a_promise(late: Netui) -> None:
    late("done", "ana", "--note", "coffee > send the link by 2026-11-24")
    assert "send the link" in {item["what"] for item in due(late, "--all")}


def test_a_note_that_names_somebody_else_counts_for_them_too(late: Netui) -> None:
    late("capture", "Carl Otto: met")
    changed = late.json("done", "ana", "--note", "lunch with Carl, he asked about Ben")
    people = [late.json("contact", "show", one)["name"] for one in changed["conversation"]["contacts"]]
    assert (people, changed["contact"]) == (["Ana Silva", "Carl Otto"], "Ana Silva")
    assert "Undone: Talked to Ana Silva and Carl Otto" in late("undo").out
    assert "Ana Silva" in {each["contact"] for each in due(late)}


def test_done_in_the_future_is_refused(late: Netui) -> None:
    assert "still to come" in late.refused("done", "ana", "--on", "2026-12-01")


def test_snooze_hides_until_the_day(late: Netui) -> None:
    changed = late.json("snooze", "ana", "2w")
    assert changed["snoozed_until"] == "2026-12-04"
    assert changed["status"] == "open"
    assert changed["conversation"] is None
    assert "Ana Silva" not in {each["contact"] for each in due(late)}
    late.later("2026-12-04")
    assert "Ana Silva" in {each["contact"] for each in due(late)}


def test_what_was_snoozed_beyond_the_horizon_can_be_snoozed_again(late: Netui) -> None:
    late("snooze", "ana", "3m")
    assert late.json("snooze", "ana", "next", "tue")["snoozed_until"] == "2026-11-24"


def test_snooze_takes_a_day_ahead_only(late: Netui) -> None:
    late.refused("snooze", "ana", "2026-11-01")
    assert "2026-02-30" in late.refused("snooze", "ana", "2026-02-30")
    late.refused("snooze", "ana", "03/04/2026")


def test_skip_starts_a_cadence_over_and_drops_a_promise(late: Netui) -> None:
    assert late.json("skip", "ana")["due"] == "2026-12-20"
    assert late.json("skip", "ben")["status"] == "dropped"
    assert due(late) == []


@pytest.mark.parametrize("by", ["2026-11-21", "2026-11-24", "2027-03-12"])
def test_skip_by_name_never_drops_a_promise_that_is_not_due_and_by_its_id_it_does(netui: Netui, by: str) -> None:
    netui("capture", "2020-01-02 Carl Otto: met")  # no thanks are due any more
    promise = netui.json("capture", f"Carl Otto: met > call back by {by}")["follow_up"]
    assert "Nothing was dropped" in netui.refused("skip", "carl")
    assert netui.json("due", "--promises")[0]["id"] == promise["id"]
    assert netui.json("skip", promise["id"])["status"] == "dropped"


def test_a_name_means_the_most_pressing_and_the_rest_is_told(late: Netui) -> None:
    late("capture", "2026-11-01 Ana Silva: call > send the slides by 2026-11-19")
    late.later("2026-12-07")
    done = late("done", "ana")
    assert "send the slides" in done.out
    assert "Still to do about Ana Silva: cadence" in done.err


def test_the_id_of_a_promise_far_ahead_is_understood(netui: Netui) -> None:
    promise = netui.json("capture", "Ana Silva: coffee > send paper by 2027-03-12")["follow_up"]
    assert netui.json("done", promise["id"])["what"] == "send paper"


def test_nobody_of_that_name_and_nothing_to_do(late: Netui) -> None:
    assert "did you mean “Ana Silva”" in late.refused("done", "anna silva")
    late("contact", "add", "Dora Quist")
    assert "nothing to do about Dora Quist" in late.refused("skip", "dora")


def test_done_with_somebody_who_is_not_due_logs_the_conversation_alone(late: Netui) -> None:
    late("contact", "add", "Dora Quist")
    before = len(late.json("conversation", "list"))
    told = late.json("done", "dora", "--via", "call", "--note", "yesterday: *moves to Oslo > send the map by fri")
    assert (told["contact"], told["kind"], told["status"]) == ("Dora Quist", "", "done")
    assert told["conversation"]["channel"] == "call"
    assert [point["text"] for point in told["conversation"]["key_points"]] == ["moves to Oslo"]
    assert len(late.json("conversation", "list")) == before + 1
    late("undo")
    assert len(late.json("conversation", "list")) == before


def test_an_unknown_channel_is_refused_with_those_there_are(late: Netui) -> None:
    assert "meeting, call" in late.refused("done", "ana", "--via", "pigeon")


def test_those_beyond_the_limit_stand_below_a_heading_of_their_own(late: Netui) -> None:
    late("capture", "Carl Otto: met > call back by 2026-11-24")
    text = late.rules_file.read_text(encoding="utf-8")
    late.rules_file.write_text(text.replace("daily_limit: 12", "daily_limit: 1"), encoding="utf-8")
    lines = late("due", "--all").lines
    assert [lines.index("+1 later"), lines.index("Coming up")] == [2, 5]
    assert "Ana Silva" in lines[3]
    assert "Carl Otto" in lines[6]


def test_after_the_third_time_in_a_row_a_slower_rhythm_is_offered(late: Netui) -> None:
    said = [late("snooze", "ana", when).err for when in ("2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27")]
    assert [bool(each) for each in said] == [False, False, True, False]
    assert "netui contact edit 'Ana Silva' --every 2m" in said[2]
    late("contact", "edit", "Ana Silva", "--every", "2m")
    assert "tier Close" in late("rules", "explain", "ana").out


def test_every_open_promise_however_far_ahead(netui: Netui) -> None:
    assert "No promise is open" in netui("due", "--promises").out
    netui("capture", "Ana Silva: coffee > send the paper by 2027-06-01 < lend the boat by 2028-01-01")
    assert [item["what"] for item in netui.json("due", "--promises")] == ["send the paper", "lend the boat"]
    assert netui("due", "--promises", "--count").out == "2\n"
    assert len(netui("due", "--promises").lines) == 2
    assert [one["name"] for one in netui.json("contact", "list", "is:promised")] == ["Ana Silva"]
    netui("done", netui.json("due", "--promises")[0]["id"])
    assert [item["what"] for item in netui.json("due", "--promises")] == ["lend the boat"]


def test_a_day_in_the_note_is_the_day_it_happened(late: Netui) -> None:
    told = late.json("done", "ben", "--via", "call", "--note", "last fri: lunch")
    assert (told["conversation"]["on"], told["conversation"]["summary"]) == ("2026-11-13", "lunch")
    told = late.json("done", "ben", "--via", "call", "--note", "last fri: lunch", "--on", "yesterday")
    assert told["conversation"]["on"] == "2026-11-19"
    for note in ("31 feb: lunch", "after christmas: lunch"):
        assert "no day" in late.refused("done", "ben", "--note", note)
    assert "still to come" in late.refused("done", "ben", "--note", "tomorrow: lunch")


@pytest.fixture
def owing(netui: Netui) -> Netui:
    """Carl has no tier, has a birthday in spring, and is owed a map next year; nothing about him is due."""
    netui("contact", "add", "Carl Otto", "--birthday", "--03-04")
    netui("capture", "2020-01-02 Carl Otto: met > send the map by 2027-03-12")
    return netui


def test_done_by_name_takes_no_promise_far_ahead_for_kept(owing: Netui) -> None:
    promise = owing.json("due", "--promises")[0]
    sentence = owing.refused("done", "carl")
    assert "Nothing was done" in sentence
    assert f"netui done {promise['id']}" in sentence
    told = owing("--json", "done", "carl", "--via", "call")
    assert '"kind":""' in told.out, "a talk, as on the screen with somebody who is not due"
    assert f"netui done {promise['id']}" in told.err
    assert [one["what"] for one in owing.json("due", "--promises")] == ["send the map"]
    owing("contact", "tier", "carl", "close")
    assert owing.json("done", "carl", "--note", "tea")["kind"] == "cadence"
    assert [one["id"] for one in owing.json("due", "--promises")] == [promise["id"]]


def test_a_promise_that_comes_up_is_kept_before_its_day_by_name(netui: Netui) -> None:
    netui("capture", "2020-01-02 Carl Otto: met > call back by 2026-11-24")
    assert netui.json("done", "carl")["what"] == "call back"


def test_a_birthday_ahead_is_neither_done_nor_skipped_by_name(netui: Netui) -> None:
    netui("contact", "add", "Dora Quist", "--birthday", "--11-26", "--tier", "active")
    netui("capture", "2026-10-01 Dora Quist: met")
    assert netui.json("done", "dora", "--via", "call")["kind"] == "cadence"
    assert "Nothing was skipped" in netui.refused("skip", "dora")
    assert [item["kind"] for item in netui.json("due", "--all")] == ["birthday"]


def test_a_snooze_to_a_day_before_it_comes_up_says_so(owing: Netui) -> None:
    promise = owing.json("due", "--promises")[0]["id"]
    assert "does not come up before 12 Mar 2027" in owing("snooze", promise, "3d").err
    assert owing("snooze", promise, "2027-04-02").err == ""
