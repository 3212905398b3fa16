"""``settings.yaml`` and the keys in it."""

import re
import string
import sys

import pytest
from textual import events
from textual._xterm_parser import XTermParser
from textual.keys import Keys, _character_to_key

from netui.config.files.loading import Origin
from netui.config.files.locations import shipped
from netui.config.files.parse_cache import ParseCache
from netui.config.first_run import ensure_default_files
from netui.config.rules.default import default_rules
from netui.config.rules.file import read_rules
from netui.config.settings import file as settings_file
from netui.config.settings.action_keys import EVERYWHERE, ActionKeys
from netui.config.settings.file import SETTINGS, read_settings
from netui.config.settings.keymap import key_name
from netui.config.settings.loading import channel_by_default, load_settings
from netui.config.settings.model import Settings, settings_document, settings_of
from netui.config.themes.loading import Themes, theme_by_name
from netui.domain.people.me import Employment, Me

ACTIONS = {
    "done": ActionKeys(frozenset({"queue"}), ("d",)),
    "snooze": ActionKeys(frozenset({"queue"}), ("s",)),
    "skip": ActionKeys(frozenset({"queue"}), ("x",)),
    "edit": ActionKeys(frozenset({"contacts", "conversations"}), ("e",)),
    "export": ActionKeys(frozenset({"contacts"}), ("x",)),
    "quit": ActionKeys(frozenset({EVERYWHERE}), ("q", "ctrl+q")),
    "help": ActionKeys(frozenset({EVERYWHERE}), ("?", "f1")),
}

FULL = """\
theme: high-contrast
default_channel: call
editor: "nvim --clean"
clipboard_command: wl-copy
capture: {take: offered, languages: [de, en]}
queries:
  berlin: "#compilers berlin"
  no: 12:30
keys:
  done: [D, f5]
  quit: ctrl+x
"""


def test_a_whole_file_means_what_it_says():
    settings, problems = read_settings(FULL, "settings.yaml", ACTIONS)
    assert problems == ()
    assert settings == Settings(
        theme="high-contrast",
        default_channel="call",
        editor="nvim --clean",
        clipboard_command="wl-copy",
        takes="offered",
        languages=("de", "en"),
        queries={"berlin": "#compilers berlin", "no": "12:30"},
        keys={"done": ("D", "f5"), "quit": ("ctrl+x",)},
    )
    assert settings_of(settings_document(settings)) == settings


def test_a_language_without_word_lists_is_a_mistake_in_its_place():
    settings, problems = read_settings("capture: {languages: [de, nl]}\n", "settings.yaml", ACTIONS)
    assert settings == Settings(languages=("de",))
    (problem,) = problems
    assert (problem.line, problem.column) == (1, 27)
    assert problem.message == "capture.languages: `nl` is not one of en, de, fr, es"


def test_an_empty_file_is_the_default():
    assert read_settings("", "settings.yaml", ACTIONS) == (Settings(), ())


def test_the_default_file_is_valid_and_so_is_each_of_its_lines(tmp_path):
    assert ensure_default_files(tmp_path) == ()
    text = (tmp_path / "settings.yaml").read_text()
    assert read_settings(text, "settings.yaml", ACTIONS) == (Settings(), ())
    used = text.replace("# queries:", "queries:").replace("# keys:", "keys:")
    for key in SETTINGS:
        used = used.replace(f"# {key}:", f"{key}:")
    used = used.replace("#   berlin", "  berlin").replace("#   done", "  done")
    used = re.sub("^#   (?=[a-z_]+:|  - )", "  ", used, flags=re.MULTILINE)
    settings, problems = read_settings(used, "settings.yaml", ACTIONS)
    assert problems == ()
    assert settings == Settings(
        default_channel="meeting",
        editor="nvim",
        clipboard_command="wl-copy",
        mail_command="thunderbird -compose",
        me=Me(
            "Jo Marsh",
            "Jo",
            "Compiler engineer",
            "Halyard Open Source",
            ("J. Marsh",),
            ("jo@example.org",),
            ("https://example.org/jo",),
            ("old maps", "tide mills"),
            ("Lisbon", "Bremen"),
            ("honest code review",),
            ("a quiet place to write",),
            (Employment("Northwind", "2017", "2020-06"),),
        ),
        signs="ascii",
        queries={"berlin": "#compilers berlin"},
        keys={"done": ("d", "f5")},
    )
    assert settings_of(settings_document(settings)) == settings


WRONG = [
    ("me: Jo\n", 1, 5, "stands where keys are meant"),
    ("me:\n  nmae: Jo\n", 2, 3, "did you mean `name`?"),
    ("me:\n  emails: jo@example.org\n", 2, 11, "a list is meant, as in `[jo@example.org]`"),
    ("me:\n  emails: [jo]\n", 2, 12, "`jo` is no e-mail address"),
    ("me:\n  worked_at: [{from: 2017}]\n", 2, 15, "company"),
    ("me:\n  worked_at: [{company: A, from: soon}]\n", 2, 34, "`soon` is no year, month or day"),
    ("me:\n  worked_at: [{company: A, from: 2020, to: 2017}]\n", 2, 44, "`2017` is before `2020`"),
    ("them: plain\n", 1, 1, "`them` is not known here; did you mean `theme`?"),
    ("theme: [plain]\n", 1, 8, "a list stands where text is meant"),
    ("theme:\n", 1, 1, "nothing stands where text is meant"),
    ("queries: [a]\n", 1, 10, "a list stands where keys are meant"),
    ("queries:\n  x: {a: b}\n", 2, 6, "a group of keys stands where a filter is meant"),
    ("queries:\n  x: a\n  x: b\n", 3, 3, "a second time, first in line 2"),
    ("editor: |\n  a\n  b\n", 1, 9, "must be visible text on one line"),
    ("keys:\n  dnoe: d\n", 2, 3, "`dnoe` is no action; did you mean `done`?"),
    ("keys:\n  done: banana\n", 2, 9, "`banana` is no key"),
    ("keys:\n  done: ctrl+i\n", 2, 9, "cannot be told from tab"),
    ("keys:\n  done: ctrl+m\n", 2, 9, "cannot be told from enter"),
    ("keys:\n  done: Ctrl+H\n", 2, 9, "cannot be told from backspace"),
    ("keys:\n  done: ctrl+[\n", 2, 9, "cannot be told from escape"),
    ("keys:\n  done: shift+a\n", 2, 9, "write `A`"),
    ("keys:\n  done: ctrl+1\n", 2, 9, "most terminals do not send"),
    ("keys:\n  done: ctrl+shift+a\n", 2, 9, "most terminals do not send"),
    ("keys:\n  done: cmd+s\n", 2, 9, "no `cmd`"),
    ("keys:\n  done: entr\n", 2, 9, "did you mean `enter`?"),
    ("keys:\n  done: d, f5\n", 2, 9, "as in `[d, f5]`"),
    ("keys:\n  done: #\n", 2, 3, "needs quotes"),
    ("keys:\n  done: [d, {a: b}]\n", 2, 13, "a group of keys stands where a key"),
    ("keys:\n  done: s\n", 2, 9, "keys.done: `s` is the key of `snooze` too"),
    ("keys:\n  done: [f5, q]\n", 2, 9, "`q` is the key of `quit` too"),
    ("keys:\n  quit: x\n", 2, 9, "`x` is the key of `skip` too"),
    ("keys:\n  quit: x\n", 2, 9, "`x` is the key of `export` too"),
    ("keys:\n  done: '?'\n", 2, 9, "`?` is the key of `help` too"),
    ("keys:\n  done: question_mark\n", 2, 9, "`?` is the key of `help` too"),
    ("keys:\n  done: f5\n  snooze: f5\n", 2, 9, "`f5` is the key of `snooze` too"),
    ("theme: 'plain\neditr: x\n", 1, 8, "never closed"),
    ("theme: 'plain\neditr: x\n", 2, 1, "did you mean `editor`?"),
]


@pytest.mark.parametrize(("text", "line", "column", "words"), WRONG)
def test_a_mistake_is_named_with_its_place(text, line, column, words):
    settings, problems = read_settings(text, "settings.yaml", ACTIONS)
    assert any((p.line, p.column) == (line, column) and words in p.message for p in problems), problems
    assert settings.keys == {}


def test_what_is_right_holds_beside_what_is_wrong(tmp_path):
    path = tmp_path / "settings.yaml"
    path.write_text("theme: plain\nkeys:\n  done: s\n  skip: f7\ndefault_channel: call\n")
    loaded = load_settings(path, ParseCache(None), ACTIONS)
    assert loaded.value == Settings(theme="plain", default_channel="call")
    assert loaded.origin is Origin.FILE
    assert loaded.banner == (
        "settings.yaml, line 3, column 9: keys.done: `s` is the key of `snooze` too, in the same place; "
        "give one of the two another. "
        "Until it is mended, the rest of it holds."
    )


def test_keys_may_be_exchanged_and_taken_away():
    settings, problems = read_settings("keys: {done: s, snooze: d, skip: [], edit: x}\n", "settings.yaml", ACTIONS)
    assert [problem.message for problem in problems] == [
        "keys.edit: `x` is the key of `export` too, in the same place; give one of the two another"
    ]
    settings, problems = read_settings("keys: {done: s, snooze: d, skip: []}\n", "settings.yaml", ACTIONS)
    assert problems == ()
    assert settings.keys == {"done": ("s",), "snooze": ("d",), "skip": ()}


def test_yaml_surprises_among_keys_are_taken_as_meant():
    text = "keys:\n  done: y\n  snooze: n\n  skip: [1, \"'\", '!']\n  edit: ','\n  quit: '#'\n"
    settings, problems = read_settings(text, "settings.yaml", ACTIONS)
    assert problems == ()
    assert settings.keys == {
        "done": ("y",),
        "snooze": ("n",),
        "skip": ("1", "apostrophe", "exclamation_mark"),
        "edit": ("comma",),
        "quit": ("number_sign",),
    }


def test_every_sign_has_the_name_that_textual_gives_it():
    for sign in string.ascii_letters + string.digits + string.punctuation + " äжß¿字":
        assert key_name(sign) == _character_to_key(sign)
        if sign in string.punctuation:
            assert key_name(_character_to_key(sign)) == _character_to_key(sign)


SENT = {
    "\x01": "ctrl+a",
    "\x1a": "ctrl+z",
    "\x0a": "ctrl+j",
    "\x00": "ctrl+@",
    "\x1c": "ctrl+backslash",
    "\x1d": "ctrl+]",
    "\x1f": "ctrl+_",
    "\t": "tab",
    "\r": "return",
    "\x7f": "backspace",
    "\x1b[A": "up",
    "\x1b[1;5D": "Ctrl+Left",
    "\x1b[1;2C": "shift+right",
    "\x1b[5~": "PgUp",
    "\x1b[3~": "del",
    "\x1b[Z": "shift+tab",
    "\x1bOP": "F1",
    "\x1b[15~": "f5",
    "\x1bx": "alt+x",
}


@pytest.mark.skipif(sys.platform == "win32", reason="the sequences of a terminal of Linux and its kin")
@pytest.mark.parametrize(("sent", "written"), SENT.items())
def test_accepted_keys_are_those_that_textual_reads_from_a_terminal(sent, written):
    parser = XTermParser()
    keys = [message for message in [*parser.feed(sent), *parser.feed("")] if isinstance(message, events.Key)]
    assert [key.key for key in keys] == [key_name(written)]


def test_named_keys_are_textuals():
    known = {key.value for key in Keys}
    for name in (
        "escape",
        "enter",
        "tab",
        "space",
        "backspace",
        "home",
        "pagedown",
        "insert",
        "f12",
        "ctrl+home",
        "shift+up",
    ):
        assert key_name(name) in known


def test_the_command_line_reads_all_but_the_keys_once_and_the_screen_reads_them_after_it(tmp_path, monkeypatch):
    path = tmp_path / "settings.yaml"
    path.write_text(FULL)
    reads = []
    read = settings_file.read_settings
    monkeypatch.setattr(settings_file, "read_settings", lambda *args: reads.append(args) or read(*args))

    def loaded(actions=None):
        cache = ParseCache(tmp_path / "cache")
        value = load_settings(path, cache, actions).value
        cache.save()
        return value, len(reads)

    first, count = loaded()
    assert (first.keys, first.theme, count) == ({}, "high-contrast", 1)
    assert loaded() == (first, 1)
    whole, count = loaded(ACTIONS)
    assert (whole.keys, count) == ({"done": ("D", "f5"), "quit": ("ctrl+x",)}, 2)
    assert loaded(ACTIONS) == (whole, 2)
    assert loaded() == (whole, 2)


def test_a_mistake_in_the_keys_is_told_though_a_command_has_read_the_rest(tmp_path):
    path = tmp_path / "settings.yaml"
    path.write_text("theme: light\nkeys: {banana: x}\n")
    cache = ParseCache(tmp_path / "cache")
    assert load_settings(path, cache).problems == ()
    assert [problem.line for problem in load_settings(path, cache, ACTIONS).problems] == [2]


@pytest.mark.parametrize("key", ["editor", "clipboard_command", "mail_command"])
def test_a_command_may_name_its_program_by_a_long_path(key, tmp_path):
    path, command = tmp_path / "settings.yaml", f"/{'a long folder/' * 20}program --wait"
    path.write_text(f"{key}: {command}\n")
    loaded = load_settings(path, ParseCache(None))
    assert (getattr(loaded.value, key), loaded.problems) == (command, ())
    path.write_text(f"{key}: {'x' * 1001}\n")
    assert "longer than 1000 characters" in str(load_settings(path, ParseCache(None)).problems[0])


def test_documents_that_are_no_settings_are_refused():
    good = settings_document(Settings())
    for wrong in (
        None,
        [],
        {},
        {**good, "theme": 1},
        {**good, "keys": []},
        {**good, "keys": {"a": "b"}},
        {**good, "x": 1},
    ):
        with pytest.raises(ValueError):
            settings_of(wrong)


def test_the_channel_that_is_meant_without_one():
    rules = default_rules()
    other, _ = read_rules("channels: {wandern: {weight: 1}, rufen: {weight: 1}}", "rules.yaml")
    assert channel_by_default(Settings(), rules) == ("meeting", "")
    assert channel_by_default(Settings(), other) == ("wandern", "")
    assert channel_by_default(Settings(default_channel="call"), rules) == ("call", "")
    channel, sentence = channel_by_default(Settings(default_channel="meetin"), rules)
    assert channel == "meeting"
    assert sentence == (
        "settings.yaml: default_channel: `meetin` is no channel of the rules; did you mean `meeting`? "
        "Meanwhile it is `meeting`."
    )


def test_a_theme_that_is_not_there_is_said():
    themes = Themes([shipped("themes")], ParseCache(None))
    assert theme_by_name(Settings(theme="linen"), themes)[0].name == "linen"
    theme, sentence = theme_by_name(Settings(theme="hihg-contrast"), themes)
    assert theme.name == "netui-dark"
    assert "did you mean `high-contrast`?" in sentence
    theme, sentence = theme_by_name(Settings(theme="zzz"), themes)
    assert all(name in sentence.partition("known: ")[2] for name in ("ember", "high-contrast", "plain"))
    assert sentence.endswith(". Meanwhile it is `netui-dark`.")


def test_a_theme_that_cannot_be_read_is_said_with_its_place(tmp_path):
    (tmp_path / "mine.yaml").write_text('primary: 7\nforeground: "#ffffff"\nbackground: "#000000"\n')
    themes = Themes([shipped("themes"), tmp_path], ParseCache(None))
    theme, sentence = theme_by_name(Settings(theme="mine"), themes)
    assert theme.name == "netui-dark"
    assert sentence.startswith(f"{tmp_path}/mine.yaml:1:10: primary: ")
    assert sentence.endswith(". Meanwhile the theme is netui-dark.")


def test_a_question_at_the_end_of_a_banner_needs_no_full_stop(tmp_path):
    path = tmp_path / "settings.yaml"
    path.write_text("themme: plain\n")
    assert load_settings(path, ParseCache(None), ACTIONS).banner == (
        "settings.yaml, line 1, column 1: `themme` is not known here; did you mean `theme`? "
        "Until it is mended, the rest of it holds."
    )


@pytest.mark.parametrize(("written", "signs"), [("signs: ascii", "ascii"), ("signs: Unicode", "unicode"), ("", "")])
def test_the_signs_to_draw_with(written: str, signs: str) -> None:
    settings, problems = read_settings(f"{written}\n", "settings.yaml", ACTIONS)
    assert (settings.signs, problems) == (signs, ())


def test_other_signs_are_refused_with_what_may_stand_there() -> None:
    settings, problems = read_settings("signs: asci\n", "settings.yaml", ACTIONS)
    assert settings.signs == ""
    assert "ascii" in str(problems[0])
