"""``netui prep`` and ``netui questions``."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command_line import Netui


def test_a_card_of_somebody_never_talked_to(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva", "--company", "Acme", "--met-where", "PyCon")
    found = netui("prep", "ana", "--json").json
    assert found["contact"]["name"] == "Ana Silva"
    assert (found["situation"], found["last"], found["bring"]) == ("first", [], None)
    assert [one["number"] for one in found["questions"]] == [1, 2, 3]
    assert found["giving"] == {
        "gave": 0, "got": 0, "asked": 0, "last_gave_on": None, "last_got_on": None, "caution": None,
    }  # fmt: skip
    lines = netui("prep", "ana").lines
    assert any("no conversation yet" in line for line in lines)
    assert any("nothing at hand · ask what they need" in line for line in lines)
    assert any("say who you are in settings.yaml (me)" in line for line in lines)


def test_a_question_that_was_asked_gives_way_to_another_until_it_is_undone(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva")
    before = netui("prep", "ana", "--json").json["questions"]
    noted = netui("prep", "ana", "--asked", "2", "--json").json
    assert noted["questions"] == [{"text": before[1]["text"], "on": "2026-11-20"}]
    after = netui("prep", "ana", "--json").json["questions"]
    assert before[1]["text"] not in [one["text"] for one in after]
    assert "Noted a question for Ana Silva" in netui("undo").out
    assert netui("prep", "ana", "--json").json["questions"] == before


def test_bad_input_is_refused_in_a_sentence(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva")
    for arguments, words in (
        (("--for", "mentr"), "did you mean `mentor`?"),
        (("--asked", "9"), "There is no question 9; there are 3."),
        (("--asked", "unheard of"), "No question of this situation"),
    ):
        assert words in netui.refused("prep", "ana", *arguments)


def test_the_bank_of_questions_is_checked_with_places(netui: Netui) -> None:
    path = netui("questions", "path").out.strip()
    assert netui("questions", "check", "--json").json == {"valid": True, "errors": []}
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text("situations:\n  first:\n    ask:\n      - {point} is?\n      - a\n      - a\n")
    found = netui.run("questions", "check", "--json")
    assert found.status == 1
    assert [(one["line"], one["column"]) for one in found.json["errors"]] == [(4, 9), (6, 9)]
    assert "needs quotes" in found.json["errors"][0]["message"]
    netui("contact", "add", "Ana Silva")
    told = netui("prep", "ana")
    assert told.status == 0
    assert "questions.yaml, line 4" in told.err


def test_one_mistake_hides_no_other(netui: Netui) -> None:
    netui.config_dir.mkdir(exist_ok=True)
    text = 'version: 1\nsituations:\n  own:\n    order: x\n    ask: ["b", "b"]\n'
    (netui.config_dir / "questions.yaml").write_text(text, encoding="utf-8")
    found = netui.run("questions", "check", "--json").json["errors"]
    assert [one["line"] for one in found] == [3, 4, 5]
    folder = netui.config_dir / "templates"
    folder.mkdir()
    (folder / "mine.md").write_text("---\nname: Mine\nchannel: fax\nlimit: 0\n---\n{frist_name}\n", encoding="utf-8")
    found = netui.run("templates", "check", "--json").json["errors"]
    assert [one["line"] for one in found] == [3, 4, 6]


def test_an_idea_of_ones_own_is_something_to_bring_until_it_comes_to_nothing(netui: Netui) -> None:
    netui("contact", "add", "Ines Okafor")
    netui("contact", "add", "David Mbeki")
    david = netui.json("contact", "show", "david")["id"]
    netui("intro", "start", "ines", "david")
    assert netui.json("prep", "ines")["bring"] == {
        "kind": "idea",
        "text": "an introduction to David Mbeki",
        "id": david,
    }
    for status in ("deceased", "do_not_contact", "archived"):
        netui("contact", "edit", "david", "--status", status)
        assert netui.json("prep", "ines")["bring"] is None
    netui("contact", "edit", "david", "--status", "deceased")
    before = netui.json("intro", "show", "ines", "david")
    for ask, whom in (("asked", ()), ("made", ("--anyway",))):
        for two in (("ines", "david"), ("david", "ines")):
            assert "David Mbeki is not to be contacted" in netui.refused("intro", ask, *two, *whom)
    assert netui.json("intro", "show", "ines", "david") == before
    netui("intro", "dismiss", "ines", "david")
    assert netui.json("prep", "ines")["bring"] is None
