"""``netui draft`` and ``netui templates``."""

from __future__ import annotations

from pathlib import Path

import pytest

from netui.cli.writing import run
from netui.runtime.output import Output
from tests.cli.command_line import Netui

HOSTILE = ("{point} [[", "[bold]Ben[/bold] {{x}}")


def test_a_draft_knows_what_was_said_and_names_its_gaps(netui: Netui) -> None:
    netui("capture", "Ana Silva: coffee on 17 nov, mends lamps")
    found = netui("draft", "ana", "--template", "thank-you", "--json").json
    assert found["subject"] == "Thank you, Ana"
    assert found["body"].startswith("Hello Ana,\n\nthank you for the time on Tuesday.")
    assert [gap["text"] for gap in found["gaps"]] == ["one sentence: what you did with it, or will do", "your name"]
    assert (found["channel"], found["copied"], found["conversation"]) == ("email", None, None)
    plain = netui("draft", "ana", "--template", "thank-you")
    assert plain.out == found["body"]
    assert "one sentence: what you did with it" in plain.err


def test_sent_is_one_conversation_without_an_answer_and_one_undo(netui: Netui) -> None:
    netui("capture", "Ana Silva: coffee on 10 nov > send slides by 18 nov")
    first = netui("due", "--json").json[0]["id"]
    sent = netui("draft", "ana", "--sent", "--json").json["conversation"]
    assert (sent["direction"], sent["answered"], sent["template"]) == ("out", False, "thank-you")
    assert sent["summary"] == "Wrote: Thank you, Ana"
    assert first not in [item["id"] for item in netui("due", "--json").json]
    netui("undo")
    assert netui("due", "--json").json[0]["id"] == first


def test_who_is_not_to_be_written_to_is_not(netui: Netui) -> None:
    netui("contact", "add", "Ben Ito")
    assert netui.refused("draft", "ben", "--template", "share-link").endswith("needs a link: --link\n")
    assert "did you mean `thank-you`?" in netui.refused("draft", "ben", "--template", "thank-yuo")
    assert "Both are Ben Ito" in netui.refused("draft", "ben", "--with", "ben")
    netui("contact", "add", "Ana Silva")
    netui("contact", "edit", "ben", "--status", "do_not_contact")
    for words in (["ben"], ["ana", "--with", "ben"], ["ana", "--target", "ben"]):
        assert netui.refused("draft", *words) == "netui: Ben Ito is not to be contacted.\n"


@pytest.mark.parametrize("name", ["Ana Silva", *HOSTILE])
def test_nothing_of_a_template_is_left_in_a_draft(netui: Netui, name: str) -> None:
    netui("contact", "add", name, "--company", "Acme")
    netui("contact", "add", "Other Person")
    contact = netui("contact", "list", "--json").json
    who = next(one["id"] for one in contact if one["name"] == name)
    for template in netui("templates", "list", "--json").json:
        if "link" in template["needs"]:
            continue
        given = [f"--{'with' if need == 'other' else need}" for need in template["needs"]]
        words = [word for option in given for word in (option, "Other Person")]
        body = netui("draft", who, "--template", template["key"], *words, "--json").json["body"]
        without = body.replace(name, "").replace(name.split()[0], "")
        assert "{" not in without
        assert "[[" not in without


def test_templates_of_the_user_go_before_the_shipped_and_a_broken_one_is_left_out(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva")
    folder = Path(netui("templates", "path").out.strip())
    folder.mkdir(parents=True)
    (folder / "thank-you.md").write_text("---\nname: Short\nchannel: message\n---\nThanks {first_name}!\n")
    (folder / "odd.md").write_text("---\nname: Odd\nchannel: message\n---\nHi {nmae}\n")
    assert netui("draft", "ana", "--template", "thank-you").out == "Thanks Ana!\n"
    checked = netui.run("templates", "check", "--json")
    assert checked.status == 1
    assert [(one["line"], one["column"], one["message"]) for one in checked.json["errors"]] == [
        (5, 4, "`nmae` is no field; did you mean `name`?")
    ]
    assert "odd" not in [one["key"] for one in netui("templates", "list", "--json").json]
    (folder / "big.md").write_text("x" * 5_000_000)
    (folder / "nul.md").write_text("---\nname: N\0\n---\nx")
    (folder / "out.md").symlink_to("/etc/hostname")
    said = [one["message"] for one in netui.run("templates", "check", "--json").json["errors"]]
    assert any("larger than 64 kB" in one for one in said)
    assert any("NUL" in one for one in said)
    assert any("link out of the folder" in one for one in said)


def test_the_editor_has_the_draft_first(netui: Netui, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    netui("capture", "Ana Silva: coffee on 17 nov, mends lamps")
    seen = tmp_path / "seen"
    editor = tmp_path / "editor"
    editor.write_text(f'#!/bin/sh\nstat -c %a "$1" > {seen}\nsed -i "s/Hello/Dear/; s/‹[^›]*›/Thanks a lot/" "$1"\n')
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    found = netui.json("draft", "ana", "--template", "thank-you", "--edit")
    assert found["body"].startswith("Dear Ana,")
    assert found["gaps"] == []
    assert seen.read_text().strip() == "600"
    assert not [*netui.database.parent.rglob("draft-*.txt")]


def test_without_an_editor_nothing_is_done(netui: Netui) -> None:
    netui("capture", "Ana Silva: coffee on 17 nov, mends lamps")
    assert "No editor is named" in netui.refused("draft", "ana", "--edit", "--sent")
    assert len(netui.json("conversation", "list")) == 1


def test_a_draft_is_signed_by_who_the_settings_say_i_am(netui: Netui) -> None:
    netui("capture", "Ana Silva: coffee on 17 nov, mends lamps")
    (netui.config_dir / "settings.yaml").write_text("version: 1\nme:\n  name: Jo Lind\n")
    assert netui("draft", "ana", "--template", "thank-you").out.endswith("Best wishes\nJo\n")


def test_a_yearly_day_says_what_there_is_to_congratulate_on(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva", "--tier", "close", "--birthday", "20 nov")
    found = netui.json("draft", "ana", "--template", "congratulate")
    assert "all the best for your birthday!" in found["body"]


def test_one_who_is_asked_again_hears_when_they_were_asked(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva")
    netui("contact", "add", "Ben Ito")
    netui("intro", "start", "ana", "ben", "--reason", "boats")
    (stored,) = netui.json("intro", "list")
    sent = netui.json("draft", "ana", "--with", "ben", "--sent")
    assert sent["template"] == "introduction-ask"
    (after,) = netui.json("intro", "list")
    assert (stored["status"], after["status"]) == ("idea", "asked_a")
    assert "I asked you today" in netui.json("draft", "ana", "--with", "ben")["body"]
    netui("undo")
    assert netui.json("intro", "list") == [stored]


def template_with(netui: Netui, text: str) -> None:
    """Write a template of the user's, called ``mine``."""
    netui("contact", "list")
    folder = netui.config_dir / "templates"
    folder.mkdir(exist_ok=True)
    (folder / "mine.md").write_text(f"---\nname: Mine\nchannel: message\n---\n{text}\n", encoding="utf-8")


def test_the_newest_outcome_that_leads_back_to_somebody_is_a_field(netui: Netui) -> None:
    template_with(netui, "{outcome}.")
    netui("capture", "Ana Silva: coffee on 10 nov")
    assert netui.json("draft", "ana", "--template", "mine")["body"] == "‹what came of it›.\n"
    netui("outcome", "add", "a job", "--from", "ana", "--on", "2026-11-01")
    netui("outcome", "add", "a garden", "--from", "ana", "--on", "2026-11-12")
    found = netui.json("draft", "ana", "--template", "mine")
    assert (found["body"], found["personal"]) == ("a garden.\n", True)
    assert found["fields"][0]["source"]["kind"] == "outcome"


@pytest.mark.parametrize(
    ("known", "why"),
    [
        (["--interest", "tides"], "you care about tides"),
        (["--need", "tide data"], "you were looking for “tide data”"),
        ([], "you said “old tide gauges float badly”"),
    ],
)
def test_a_shared_link_says_why_it_is_for_them(netui: Netui, known: list[str], why: str) -> None:
    template_with(netui, "{link_why}")
    netui("contact", "add", "Ana Silva", *known)
    netui("capture", "Ana Silva: coffee on 10 nov, *old tide gauges float badly")
    netui("link", "add", "https://example.org/tides", "--title", "Gauges that float", "--tag", "tides")
    found = netui.json("draft", "ana", "--template", "mine", "--link", "gauges")
    assert found["body"] == f"{why}\n"


def test_sent_closes_what_the_template_is_for_and_nothing_else(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva", "--tier", "close")
    netui("capture", "Ana Silva: coffee on 10 nov, got three names > send slides by today")
    netui("link", "add", "https://example.org/tides", "--title", "Gauges that float")

    def due() -> list[str]:
        return sorted(item["kind"] for item in netui.json("due"))

    assert due() == ["promise", "thank-you"]
    netui("draft", "ana", "--template", "share-link", "--link", "gauges", "--sent")
    assert "promise" in due()
    netui("undo")
    netui("draft", "ana", "--template", "thank-you", "--sent")
    assert due() == ["promise"]
    netui("undo")
    netui("draft", "ana", "--template", "check-in", "--sent")
    assert "promise" not in due()


def test_the_text_of_a_mail_that_is_too_long_is_copied(netui: Netui, tmp_path: Path) -> None:
    given, copied = tmp_path / "given", tmp_path / "copied"
    for name, file in (("mailer", given), ("copier", copied)):
        words = f'printf %s "$1" > {file}' if name == "mailer" else f"cat > {file}"
        (tmp_path / name).write_text(f"#!/bin/sh\n{words}\n")
        (tmp_path / name).chmod(0o700)
    template_with(netui, "x" * 2100)
    (netui.config_dir / "settings.yaml").write_text(
        f"version: 1\nmail_command: {tmp_path}/mailer\nclipboard_command: {tmp_path}/copier\n"
    )
    netui("contact", "add", "Ana Silva")
    ran = netui("draft", "ana", "--template", "mine", "--mail", "--json")
    assert "Ana has no address here; your mail program will ask." in ran.err
    assert "Handed to mailer. It is too long to go along.\n" in ran.err, "it has no subject that could have gone"
    assert ran.json["copied"] == "tool"
    assert copied.read_text() == "x" * 2100


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("{folder}/none", "cannot be started: there is no such program."),
        ("{folder}/xdg-open", "xdg-open found no program for it (status 3)."),
        ("", "No mail program can be opened from here: you are connected over ssh"),
    ],
)
def test_a_mail_that_nobody_took_is_copied_and_never_logged(
    command: str, said: str, netui: Netui, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "_WATCHED_S", 60.0)  # however slow the machine is
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SSH_CONNECTION", "1 2 3 4")
    copied = tmp_path / "copied"
    for name, words in (("xdg-open", "exit 3"), ("copier", f"cat > {copied}")):
        (tmp_path / name).write_text(f"#!/bin/sh\n{words}\n")
        (tmp_path / name).chmod(0o700)
    template_with(netui, "Hello {first_name}")
    (netui.config_dir / "settings.yaml").write_text(
        f"mail_command: '{command.format(folder=tmp_path)}'\nclipboard_command: {tmp_path}/copier\n"
    )
    netui("contact", "add", "Ana Silva")
    ran = netui.run("draft", "ana", "--template", "mine", "--mail", "--sent", "--json")
    assert ran.status == 1
    assert said in ran.err, ran.err
    assert "In the clipboard (copier)." in ran.err
    assert "Not logged" in ran.err
    assert (ran.json["copied"], ran.json["conversation"], copied.read_text()) == ("tool", None, "Hello Ana")
    assert netui.json("conversation", "list") == []


@pytest.mark.parametrize("words", [("--mail", "--sent"), ("--copy",)])
def test_a_text_that_neither_mail_program_nor_clipboard_took_is_printed(
    words: tuple[str, ...], netui: Netui, tmp_path: Path
) -> None:
    template_with(netui, "Hello {first_name}")
    (netui.config_dir / "settings.yaml").write_text(
        f"version: 1\nmail_command: {tmp_path}/none\nclipboard_command: {tmp_path}/none\n"
    )
    netui("contact", "add", "Ana Silva")
    ran = netui.run("draft", "ana", "--template", "mine", *words)
    assert (ran.status, ran.out) == (1, "Hello Ana\n")
    assert "there is no such program. The text is printed; copy it from there." in ran.err
    assert netui.json("conversation", "list") == []
    (tmp_path / "none").write_text('#!/bin/sh\ntouch "$0.begun"\n')
    (tmp_path / "none").chmod(0o700)
    assert netui.run("draft", "ana", "--template", "mine", "--mail", "--sent", "--then", "someday").status == 1
    assert not (tmp_path / "none.begun").exists()  # nothing is begun by a command that cannot be done


@pytest.mark.parametrize(
    ("editor", "said"),
    [
        ("{folder}/cq", "ended with status 1. The draft is what it was."),
        ("{folder}/killed", "was ended by SIGKILL. The draft is what it was."),
        ("{folder}/none", "cannot be started: there is no such program."),
        ("{folder}/code -n", "came back at once: close its window, and let it wait."),
        ("{folder}/gone", "The editor left no text that can be read; the draft is what it was."),
    ],
)
def test_an_editor_that_gave_nothing_back_is_said_and_nothing_is_sent(
    editor: str, said: str, netui: Netui, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bodies = {"cq": "echo typed > $1; exit 1", "killed": "kill -KILL $$", "code": "exit 0", "gone": "rm $1"}
    for name, body in bodies.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{body}\n")
        (tmp_path / name).chmod(0o700)
    netui("contact", "add", "Ana Silva")
    monkeypatch.setenv("EDITOR", editor.format(folder=tmp_path))
    assert said in netui.refused("draft", "ana", "--edit", "--sent")
    assert netui.json("conversation", "list") == []
    assert not [*netui.database.parent.rglob("draft-*.txt")]


def test_a_terminal_is_handed_the_text_for_its_clipboard(netui: Netui, monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[str] = []

    def hand(_output: Output, text: str) -> bool:
        handed.append(text)
        return True

    template_with(netui, "Hello {first_name}")
    monkeypatch.setattr(Output, "hand_to_terminal", hand)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("SSH_CONNECTION", "1 2 3 4")
    netui("contact", "add", "Ana Silva")
    ran = netui("draft", "ana", "--template", "mine", "--copy", "--json")
    assert (ran.json["copied"], handed) == ("terminal", ["Hello Ana"])
    assert "Handed to your terminal for its clipboard; paste to see whether it took it." in ran.err


def test_thanks_are_begun_with_before_the_queue_asks_for_them(netui: Netui) -> None:
    netui("capture", "Nora Field: coffee, insight: pays for pilots")
    assert netui.json("due") == []
    draft = netui.json("draft", "nora")
    assert draft["template"] == "thank-you"
    netui("draft", "nora", "--sent")
    netui.later("2026-11-24")
    assert [one["kind"] for one in netui.json("due")] == [], "they were thanked"


@pytest.mark.parametrize(("last", "template"), [("2025-09-26", "reconnect"), ("2026-09-26", "check-in")])
def test_whoever_fits_an_aim_is_written_to_by_how_long_they_were_silent(last: str, template: str, netui: Netui) -> None:
    netui("contact", "add", "Ana Silva", "--company", "Halyard")
    netui("capture", f"Ana Silva: call on {last}, a long talk")
    netui.rules_file.write_text("version: 1\naims:\n  - {name: Change job, companies: [Halyard]}\n")
    assert [one["kind"] for one in netui.json("due")] == ["aim"]
    assert netui.json("draft", "ana")["template"] == template


@pytest.mark.parametrize("later", ["2026-11-19 ana: call about the ferry", "2026-11-19 ana: liked her post @like"])
def test_what_somebody_mentioned_is_told_with_the_day_on_which_they_did(later: str, netui: Netui) -> None:
    netui("capture", "2026-10-14 Ana Silva: coffee, *her daughter starts school")
    netui("capture", later)
    text = netui("draft", "ana", "--template", "check-in").out
    assert "on 14 October, you mentioned “her daughter starts school”" in " ".join(text.split())


def test_how_two_know_each_other_is_told_to_the_one_who_reads_it(netui: Netui) -> None:
    for name, *fields in (
        ("Ana Silva", "--position", "Northwind | Engineer | 2018..2020"),
        ("Ben Ito", "--position", "Northwind | Editor | 2017..2021"),
        ("Cem Acar", "--company", "Halyard", "--knows", "ana"),
        ("Dia Rowe", "--company", "Halyard"),
    ):
        netui("contact", "add", name, *fields)
    netui("contact", "add", "Eva Sand", "--met-through", "dia")
    netui("intro", "start", "ben", "eva")
    for step in ("asked", "asked", "agreed", "made"):
        netui("intro", step, "ben", "eva", *(["--anyway"] if step == "made" else []))
    told = {
        ("ana", "ben"): "you were both at Northwind, 2018-2020",
        ("ana", "cem"): "you know Cem",
        ("cem", "dia"): "you are both at Halyard now",
        ("dia", "eva"): "you brought Eva and me together",
        ("eva", "dia"): "Dia brought us together",
        ("ben", "eva"): "I introduced you on 20 Nov",
    }
    for (whom, target), words in told.items():
        body = netui("draft", whom, "--template", "ask-introduction", "--target", target).out
        assert f"As far as I can tell you two are connected: {words}." in body


def test_two_who_have_not_both_said_yes_are_introduced_only_anyway(netui: Netui) -> None:
    for name in ("Ana Silva", "Ben Ito"):
        netui("contact", "add", name)
    netui("intro", "start", "ana", "ben")
    netui("intro", "asked", "ana", "ben")
    sends = ("draft", "ana", "--with", "ben", "--template", "introduction-make", "--sent")
    said = "Ben Ito has not been asked. Introduce them anyway? (--anyway)"
    assert said in netui.refused(*sends, "--mail"), "before any program is opened"
    assert netui.json("intro", "show", "ana", "ben")["status"] == "asked_a"
    netui(*sends, "--anyway")
    assert netui.json("intro", "show", "ana", "ben")["status"] == "made"
    netui("undo")
    assert netui.json("intro", "show", "ana", "ben")["status"] == "asked_a"
