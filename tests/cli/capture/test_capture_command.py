"""``netui capture``: one line, or one per line of standard input."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable

import pytest

from netui.__main__ import main
from netui.cli.capture import commands as capturing
from tests.cli.command_line import Netui

ANA = "Ana Silva: coffee at PyCon, *daughter starts school, gave intro to Ben #compilers > send paper by fri"


def test_a_line_becomes_a_conversation_a_contact_and_a_promise(netui: Netui) -> None:
    taken = netui.json("capture", ANA)

    assert taken["contacts"] == [{"id": taken["contacts"][0]["id"], "name": "Ana Silva", "new": True}]
    conversation = taken["conversation"]
    assert conversation["on"] == "2026-11-20"
    assert conversation["channel"] == "meeting"
    assert conversation["key_points"] == [{"kind": "point", "text": "daughter starts school"}]
    assert conversation["gave"] == ["intro to Ben"]
    assert conversation["people"] == [{"id": taken["contacts"][0]["id"], "name": "Ana Silva"}]
    assert taken["follow_up"]["what"] == "send paper"
    assert taken["follow_up"]["due_on"] == "2026-11-27"
    assert taken["saved"] is True
    assert netui.json("contact", "show", "ana")["tags"] == ["compilers"]


def test_words_without_quotes_are_one_line(netui: Netui) -> None:
    assert netui.json("capture", "Ana", "Silva:", "coffee")["conversation"]["summary"] == "coffee"


def test_without_a_promise_there_is_no_follow_up(netui: Netui) -> None:
    assert netui.json("capture", "Ana Silva: coffee")["follow_up"] is None


def test_the_second_time_nobody_is_new(netui: Netui) -> None:
    first = netui.json("capture", "Ana Silva: coffee")["contacts"][0]
    second = netui.json("capture", "yesterday Ana Silva: lunch")
    assert second["contacts"] == [{"id": first["id"], "name": "Ana Silva", "new": False}]
    assert second["conversation"]["on"] == "2026-11-19"


def test_several_people_share_one_conversation(netui: Netui) -> None:
    taken = netui.json("capture", "Ana Silva, Ben Ito: lunch")
    assert [one["name"] for one in taken["contacts"]] == ["Ana Silva", "Ben Ito"]
    assert len(netui.json("conversation", "list")) == 1


def test_a_dry_run_shows_the_same_and_saves_nothing(netui: Netui) -> None:
    seen = netui.json("capture", ANA, "--dry-run")
    assert seen["saved"] is False
    assert seen["contacts"][0]["name"] == "Ana Silva"
    assert seen["follow_up"]["what"] == "send paper"
    assert not netui.database.exists()
    assert netui.json("contact", "list") == []


def test_text_says_how_the_line_was_understood(netui: Netui) -> None:
    lines = netui("capture", ANA).lines
    assert lines[0].startswith("Logged: Ana Silva (new) · meeting · today · coffee at PyCon")
    assert "  * daughter starts school" in lines
    assert "  > send paper by Fri 27 Nov" in lines
    assert netui("capture", "--dry-run", "ana: call").lines[0].startswith("Would log: Ana Silva · call · today")


def test_all_that_was_understood_is_said(netui: Netui) -> None:
    line = "Ana Silva: @email ^Porto *p, gave a, no reply https://example.org/x https://www.linkedin.com/in/ana < z"
    assert netui("capture", "--dry-run", line).lines == [
        "Would log: Ana Silva (new) · email · today · at Porto · no reply yet",
        "  * p",
        "  gave a",
        "  https://www.linkedin.com/in/ana",
        "  https://example.org/x",
        "  < z by Sun 22 Nov",
    ]


def test_a_line_that_names_nobody_is_refused(netui: Netui) -> None:
    said = netui.refused("capture", "had a good idea")
    assert "nobody is named" in said.casefold()
    assert not netui.database.exists()


def test_an_ambiguous_name_is_refused_with_the_candidates(netui: Netui) -> None:
    netui("capture", "Ana Silva: coffee")
    netui("capture", "Ana Prado: coffee")
    said = netui.refused("capture", "Ana: lunch", "--json")
    assert "Ana Silva" in said
    assert "Ana Prado" in said


def test_lines_of_standard_input_are_taken_one_by_one(netui: Netui) -> None:
    taken = netui.json("capture", "-", stdin="\ufeffAna Silva: coffee\r\n\nBen Ito: lunch > send link\n")
    assert [one["contacts"][0]["name"] for one in taken] == ["Ana Silva", "Ben Ito"]
    assert [entry["label"] for entry in netui.json("history")][1] == "Logged a conversation with Ana Silva"


def test_a_refused_line_is_told_by_its_number_and_the_others_are_taken(netui: Netui) -> None:
    done = netui.run("capture", "-", "--json", stdin="Ana Silva: coffee\nnothing about anybody\nBen Ito: lunch\n")
    assert done.status == 1
    assert len(done.json) == 2
    assert "line 2:" in done.err
    assert len(netui.json("contact", "list")) == 2


def test_a_line_that_is_too_long_is_refused_and_the_next_one_is_taken(netui: Netui) -> None:
    done = netui.run("capture", "-", "--json", stdin=f"Ana Silva: {'x' * 30_000}\nBen Ito: lunch\n")
    assert done.status == 1
    assert "line 1: More than 10,000 characters" in done.err
    assert [one["contacts"][0]["name"] for one in done.json] == ["Ben Ito"]


@pytest.mark.parametrize("endless", ["\n", "x"])
def test_input_without_end_is_not_read_for_ever(netui: Netui, endless: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(capturing, "_MOST_CHARACTERS", 50_000)
    done = netui.run("capture", "-", "--json", stdin="Ana Silva: tea\n" + endless * 200_000)
    assert done.status == 1
    assert "stopped reading" in done.err
    assert len(done.json) == 1


class Typist(io.StringIO):
    """Somebody who types two lines, looks, and presses ctrl+c."""

    def __init__(self, look: Callable[[], object]) -> None:
        super().__init__("Ana Silva: coffee\nBen Ito: lunch\n")
        self.look = look

    def readline(self, size: int | None = -1, /) -> str:
        line = super().readline()
        if not line:
            self.look()
            raise KeyboardInterrupt
        return line


@pytest.mark.parametrize("as_json", [False, True])
def test_each_line_is_saved_and_told_as_it_comes(
    netui: Netui, as_json: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[str] = []
    netui("due")
    monkeypatch.setattr(sys, "stdin", Typist(lambda: shown.append(capsys.readouterr().out)))
    assert main(["capture", "-", *(["--json"] if as_json else [])]) == 130
    assert len(netui.json("conversation", "list")) == 2
    if not as_json:
        assert shown[0].count("Logged:") == 2


def test_nothing_on_standard_input_is_an_empty_list(netui: Netui) -> None:
    assert netui.json("capture", "-", stdin="\n\n") == []


def test_bytes_that_are_no_text_do_no_harm(netui: Netui) -> None:
    taken = netui.json("capture", "-", stdin=b"Ana Silva: caf\xe9\n")
    assert taken[0]["conversation"]["summary"] == "caf\N{REPLACEMENT CHARACTER}"


def test_a_wrong_setting_is_told_once_for_many_lines(netui: Netui) -> None:
    netui("due")
    (netui.config_dir / "settings.yaml").write_text("default_channel: nonsense\n", encoding="utf-8")
    done = netui("capture", "-", stdin="Ana Silva: tea\nBen Ito: tea\nEva Lund: tea\n")
    assert done.err.count("nonsense") == 1


def test_the_default_channel_is_that_of_the_settings(netui: Netui) -> None:
    netui("rules", "path")
    netui.config_dir.mkdir(exist_ok=True)
    (netui.config_dir / "settings.yaml").write_text("default_channel: message\n", encoding="utf-8")
    assert netui.json("capture", "Ana Silva: hello")["conversation"]["channel"] == "message"


def test_what_is_offered_is_told_with_the_words_that_say_it(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva")
    said = netui("capture", "lunch w/ ana silva yesterday, email her the deck by friday")
    assert said.status == 0
    assert "not taken: > email her the deck by Fri 27 Nov" in said.err
    assert "ana silva: lunch w/ ana silva yesterday, @meeting > email her the deck by 2026-11-27" in said.err
    taken = netui.json("capture", "--take-offered", "lunch w/ ana silva yesterday, email her the deck by friday")
    assert taken["conversation"]["on"] == "2026-11-19"
    assert [one["what"] for one in taken["follow_ups"]] == ["email her the deck"]
    assert "not taken: birthday 3 May\n" in netui("capture", "Ana Silva: tea, her birthday is 3 May").err


def test_the_words_that_say_an_offer_make_somebody_just_added_new_again(netui: Netui) -> None:
    """The hint goes with undo: company and title stand behind the name, as they may behind somebody new only."""
    result = netui.run("capture", "-", stdin="met Tom Fowler, CTO at Acme at the gym\n")
    assert "Tom Fowler (Acme, CTO): " in result.err


def test_only_offers_of_a_kind_are_taken(netui: Netui) -> None:
    line = "met Tom from Acme at the gym, send him the deck tomorrow"
    refused = netui.run("capture", line)
    assert refused.status == 1
    assert "Is Tom (Acme) somebody new?" in refused.err
    assert "--take-offered" in refused.err
    taken = netui.json("capture", "--take", "person", line)
    assert (taken["contacts"][0]["name"], taken["follow_ups"]) == ("Tom", [])
    assert netui.json("contact", "show", "tom")["company"] == "Acme"


def test_a_dry_run_always_prints_how_a_line_is_understood(netui: Netui) -> None:
    for name in ("Ben Ito", "Ben Carter", "Mark Stone"):
        netui("contact", "add", name)
    said = netui.run("capture", "--dry-run", "--json", "coffee with ben about Mark Stone, send him the list by monday")
    document = json.loads(said.out)
    assert (said.status, document["ready"], document["line"]) == (1, False, None)
    assert [one["name"] for one in document["asked"][0]["candidates"]] == ["Ben Carter", "Ben Ito"]
    assert [one["name"] for one in document["mentioned"]] == ["Mark Stone"]
    assert [one["kind"] for one in document["offered"]] == ["promise"]
    assert {span["level"] for span in document["spans"]} >= {"taken", "asked", "offered"}


def test_the_selected_person_is_meant_while_nobody_is_named(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva")
    document = netui.json("capture", "--dry-run", "--selected", "ana", "her birthday is 3 may", "--take", "field")
    assert document["contacts"][0]["changes"] == {"birthday": "--05-03"}
    assert "promise" in netui("capture", "--dry-run", "--why", "--selected", "ana", "send her the list by fri").out
