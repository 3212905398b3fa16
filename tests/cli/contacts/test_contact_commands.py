"""``netui contact``: list, show, add, edit and the rest."""

from __future__ import annotations

import pytest

from tests.cli.command_line import Netui


@pytest.fixture
def people(netui: Netui) -> Netui:
    netui("contact", "add", "Ana Silva", "--company", "Example Labs", "--tag", "#compilers", "--tier", "Close")
    netui("contact", "add", "Ben Ito", "--location", "Lisbon", "--interest", "sailing", "--tier", "weak")
    netui("contact", "add", "Ana Prado")
    return netui


def test_adding_gives_back_the_contact(netui: Netui) -> None:
    made = netui.json(
        "contact", "add", "Ana", "Silva", "--company", "Example Labs", "--title", "Founder", "--location", "Porto",
        "--email", "work=ana@example.org", "--email", "ana@example.com", "--phone", "+351 555 0100",
        "--link", "https://example.org/ana?page=2", "--tag", "rust", "--tag", "rust", "--role", "mentor",
        "--offer", "intros", "--need", "a designer", "--birthday", "--04-17", "--every", "3w", "--next", "11 dec",
        "--met-on", "2 weeks ago", "--met-where", "PyCon", "--notes", "likes tea", "--tier", "close",
    )  # fmt: skip
    assert made["name"] == "Ana Silva"
    assert made["emails"] == [{"value": "ana@example.org", "label": "work"}, {"value": "ana@example.com"}]
    assert made["links"] == [{"value": "https://example.org/ana?page=2"}]
    assert made["tags"] == ["rust"]
    assert made["birthday"] == "--04-17"
    assert made["every"] == "3w"
    assert made["next_on"] == "2026-12-11"
    assert made["met"] == {"on": "2026-11-06", "where": "PyCon"}
    assert (made["tier"], made["tier_since"]) == ("close", "2026-11-20")
    assert {"last_on", "due_on", "state", "tie"} <= made.keys()
    assert netui.json("contact", "show", made["id"]) == made


def test_a_second_person_of_the_same_name_is_told(people: Netui) -> None:
    done = people("contact", "add", "ana silva")
    assert "already" in done.err
    assert "now there are two" in done.err


def test_an_empty_name_is_refused(netui: Netui) -> None:
    netui.refused("contact", "add", "  ")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ((), ["Ana Prado", "Ana Silva", "Ben Ito"]),
        (("ana",), ["Ana Prado", "Ana Silva"]),
        (("example", "ana"), ["Ana Silva"]),
        (("#compilers",), ["Ana Silva"]),
        (("!weak",), ["Ben Ito"]),
        (("SAILING",), ["Ben Ito"]),
        (("nobody at all",), []),
    ],
)
def test_listing_those_who_match(people: Netui, query: tuple[str, ...], found: list[str]) -> None:
    assert [one["name"] for one in people.json("contact", "list", *query)] == found


def test_the_list_as_text(people: Netui) -> None:
    lines = people("contact", "list").lines
    assert [line.split("  ")[0] for line in lines] == ["Ana Prado", "Ana Silva", "Ben Ito"]
    assert people("contact", "list", "zzz").out == "Nobody matches.\n"


def test_an_empty_list_says_how_to_begin(netui: Netui) -> None:
    assert "netui contact add" in netui("contact", "list").out


def test_names_may_be_any_unambiguous_part(people: Netui) -> None:
    assert people.json("contact", "show", "silv")["name"] == "Ana Silva"
    said = people.refused("contact", "show", "ana", "--json")
    assert "Ana Silva (Example Labs, " in said
    assert "Ana Prado" in said


def test_editing_replaces_texts_and_adds_to_lists(people: Netui) -> None:
    changed = people.json("contact", "edit", "silva", "--title", "Founder", "--tag", "rust", "--name", "Ana M. Silva")
    assert changed["name"] == "Ana M. Silva"
    assert changed["title"] == "Founder"
    assert changed["tags"] == ["compilers", "rust"]
    assert changed["company"] == "Example Labs"


def test_clearing_comes_before_setting(people: Netui) -> None:
    changed = people.json("contact", "edit", "silva", "--clear", "tags", "--clear", "company", "--tag", "rust")
    assert changed["tags"] == ["rust"]
    assert "company" not in changed
    assert "company" not in people.json("contact", "edit", "silva", "--company", "")


def test_an_entry_that_nobody_would_see_is_refused(people: Netui) -> None:
    for option in ("tag", "interest", "alias", "role", "offer", "link", "phone"):
        for unseen in ("\u200b", "\u202e", "#\u200b" if option == "tag" else " \u2060 "):
            assert "netui: " in people.refused("contact", "edit", "silva", f"--{option}", unseen), (option, unseen)


def test_editing_nothing_changes_nothing(people: Netui) -> None:
    steps = len(people.json("history"))
    assert people("contact", "edit", "silva").out == "Nothing to change about Ana Silva\n"
    assert len(people.json("history")) == steps


def test_somebody_they_know_is_named_as_anybody_else(people: Netui) -> None:
    ben = people.json("contact", "show", "ben")["id"]
    assert people.json("contact", "edit", "silva", "--knows", "ben", "--met-through", "ben")["knows"] == [ben]
    assert "Ben Ito" in people("contact", "show", "silva").out


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("--tier", "best friends"), "inner"),
        (("--every", "3"), "3"),
        (("--birthday", "2026-02-30"), "2026-02-30"),
        (("--next", "someday"), "someday"),
        (("--knows", "zorro"), "zorro"),
    ],
)
def test_what_is_not_understood_is_refused(people: Netui, options: tuple[str, ...], word: str) -> None:
    assert word in people.refused("contact", "edit", "ben", *options)


def test_status_pin_tier_next_and_note(people: Netui) -> None:
    assert people.json("contact", "pause", "ben")["status"] == "paused"
    assert people.json("contact", "archive", "ben")["status"] == "archived"
    assert people.json("contact", "list", "--status", "archived")[0]["name"] == "Ben Ito"
    assert people.json("contact", "resume", "ben")["status"] == "active"
    assert people.json("contact", "pin", "ben")["pinned"] is True
    assert "pinned" not in people.json("contact", "unpin", "ben")
    assert people.json("contact", "tier", "ben", "inner")["tier"] == "inner"
    assert "tier" not in people.json("contact", "tier", "ben", "none")
    assert people.json("contact", "next", "ben", "11", "dec")["next_on"] == "2026-12-11"
    assert "next_on" not in people.json("contact", "next", "ben", "none")
    people("contact", "note", "ben", "plays the cello")
    assert people.json("contact", "note", "ben", "two children")["notes"] == "plays the cello\ntwo children"
    assert "blank" in people.refused("contact", "note", "ben", " ")


def test_a_tag_written_twice_in_a_line_is_taken_once(people: Netui) -> None:
    people("capture", "Dia Rowe: lunch #Rust #rust #quay")
    assert people.json("contact", "show", "Dia Rowe")["tags"] == ["Rust", "quay"]


def test_a_word_that_stands_there_but_for_case_and_accents_is_not_added_again(people: Netui) -> None:
    people("contact", "edit", "ben", "--tag", "Café", "--tag", "cafe", "--interest", "Tides", "--alias", "José")
    after = people.json(
        "contact", "edit", "ben", "--tag", "CAFÉ", "--tag", "quay", "--interest", "tides", "--alias", "Jose"
    )
    assert after["tags"] == ["Café", "quay"]
    assert after["interests"] == ["sailing", "Tides"]
    assert after["aliases"] == ["José", "Jose"]


def test_tags_are_folded_alike_wherever_they_are_given(people: Netui) -> None:
    people("contact", "edit", "ben", "--tag", "résumé")
    people("capture", "Ben Ito: call #resume #Résumé #new #NEW")
    assert people.json("contact", "edit", "ben", "--tag", "RESUME")["tags"] == ["résumé", "new"]
    people("link", "add", "https://example.org/a", "--tag", "Café")
    assert people.json("link", "add", "https://example.org/a", "--tag", "cafe")["tags"] == ["Café"]


def test_namesakes_of_one_company_are_told_apart_and_can_be_typed(people: Netui) -> None:
    made = [
        people.json("contact", "add", "Eve Ek", "--company", "Acme", "--title", title)["id"] for title in ("CTO", "CEO")
    ]
    said = people.run("contact", "show", "eve").err
    assert f"Eve Ek (Acme, CTO, {made[0]})" in said
    assert f"Eve Ek (Acme, CEO, {made[1]})" in said


def test_editing_is_no_touch(people: Netui) -> None:
    before = people.json("contact", "show", "ben")
    people("contact", "note", "ben", "plays the cello")
    assert people.json("contact", "show", "ben")["last_on"] == before["last_on"]


def test_removing_asks_first(people: Netui) -> None:
    assert "--yes" in people.refused("contact", "remove", "ben")
    assert people.json("contact", "remove", "ben", "--yes")["name"] == "Ben Ito"
    assert len(people.json("contact", "list")) == 2
    people("undo")
    assert len(people.json("contact", "list")) == 3


def test_the_card(people: Netui) -> None:
    people("capture", "Ana Silva: coffee, *moves to Lyon > send paper by fri")
    shown = people("contact", "show", "silva").out
    for words in ("Example Labs", "#compilers", "Close · every month", "promise", "coffee * moves to Lyon"):
        assert words in shown


def test_exporting(people: Netui, tmp_path: object) -> None:
    text = people("export", "--as", "vcard").out
    assert text.count("BEGIN:VCARD") == 3
    assert people.json("export", "--as", "vcard") == {"exported": 3, "format": "vcard", "text": text}
    assert [one["name"] for one in people("export", "#compilers", "--as", "json").json["contacts"]] == ["Ana Silva"]
    file = people.database.with_name("out.vcf")
    assert people.json("export", "-o", str(file))["exported"] == 3
    assert file.read_text(encoding="utf-8").count("BEGIN:VCARD") == 3
    assert "exists already" in people.refused("export", "-o", str(file))


def test_other_days_of_each_year(netui: Netui) -> None:
    made = netui.json("contact", "add", "Ana", "--date", "work anniversary=1 mar", "--date", "name day=--07-26")
    assert made["dates"] == [{"label": "work anniversary", "on": "--03-01"}, {"label": "name day", "on": "--07-26"}]
    assert "needs a word" in netui.refused("contact", "edit", "ana", "--date", "1 mar")
    assert "31 feb" in netui.refused("contact", "edit", "ana", "--date", "x=31 feb")
    assert "dates" not in netui.json("contact", "edit", "ana", "--clear", "dates")


def test_a_tier_that_is_too_full_is_said(netui: Netui) -> None:
    netui("due")
    text = netui.rules_file.read_text(encoding="utf-8").replace("capacity: 15", "capacity: 1")
    netui.rules_file.write_text(text, encoding="utf-8")
    assert "meant for" not in netui("contact", "add", "Ana Silva", "--tier", "inner").err
    for words in (("contact", "add", "Ben Ito", "--tier", "inner"), ("capture", "Cy Ode: coffee !inner")):
        assert "Inner circle has" in netui(*words).err
    netui("contact", "add", "Dia Rowe")
    assert "Inner circle has 4 people now; it is meant for 1." in netui("contact", "tier", "dia", "inner").err
    assert "meant for" not in netui("contact", "note", "dia", "sings").err


def test_the_card_shows_what_went_to_and_fro(netui: Netui) -> None:
    netui("contact", "add", "Ben Ito", "--link", "blog=https://example.org/ben")
    netui("contact", "add", "Ana Silva", "--knows", "ben")
    netui(
        "capture", "Ana Silva, Ben Ito: coffee, gave a map, got a book, told about the move, see https://example.org/x"
    )
    shown = netui("contact", "show", "ana").out
    for said in ("knows", "Ben Ito", "gave a map", "got a book", "told about the move", "link https://example.org/x"):
        assert said in shown, said
    assert "https://example.org/ben (blog)" in netui("contact", "show", "ben").out


def test_days_that_cannot_be_meant_are_refused_when_they_are_given(netui: Netui) -> None:
    assert "is past" in netui.refused("contact", "add", "Ana Silva", "--next", "yesterday")
    assert "yet to come" in netui.refused("contact", "add", "Ana Silva", "--met-on", "2027-01-01")
    netui("contact", "add", "Ana Silva", "--next", "fri", "--met-on", "2026-11-20")
    netui.later("2026-12-24")
    netui("contact", "edit", "ana", "--title", "Founder")
    assert "is past" in netui.refused("contact", "edit", "ana", "--next", "2026-12-01")


def test_nobody_knows_or_was_met_through_themselves(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva", "--email", "ana@example.org")
    assert "knows Ana Silva" in netui.refused("contact", "edit", "ana", "--knows", "ana@example.org")
    assert "cannot be met through Ana Silva" in netui.refused("contact", "edit", "ana", "--met-through", "ana")
    assert "knows" not in netui.json("contact", "show", "ana")
