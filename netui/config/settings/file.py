"""``settings.yaml``: the user's preferences, read into a value with the place of every mistake."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from netui.config.settings.action_keys import ActionKeys
from netui.config.settings.keymap import read_keys
from netui.config.settings.me import read_me
from netui.config.settings.model import Settings
from netui.config.yaml.parser import read_tree
from netui.config.yaml.section_reader import LONGEST_COMMAND, Reading, Section, path
from netui.config.yaml.value_messages import closest, shown
from netui.domain.capture.own_words import LANGUAGES
from netui.domain.core.errors import Problem

SETTINGS = (
    "theme",
    "default_channel",
    "editor",
    "clipboard_command",
    "mail_command",
    "me",
    "signs",
    "capture",
    "queries",
    "keys",
)
"""Top keys of the file, in the order of the default one."""


SIGN_KINDS = ("ascii", "unicode")
"""The values of ``signs``."""

TAKES = ("certain", "offered")
"""The values of ``capture.take``."""


def read_settings(
    text: str, file: str, actions: Mapping[str, ActionKeys] | None
) -> tuple[Settings, tuple[Problem, ...]]:
    """Read the text of a settings file.

    Args:
        text: any text.
        file: its name in the problems.
        actions: all actions with their own keys; None leaves the section ``keys`` unread.

    Returns:
        The settings, in which what is wrong has its default (one wrong key, and all keys have); and all that is wrong,
        in the order of the file.
    """
    tree = read_tree(text, file)
    reading = Reading(file, tree.problems)
    top = reading.section(tree.root, "", SETTINGS)
    default = Settings()
    capture = reading.section(top.node("capture"), "capture", ("take", "languages"))
    theme = top.text("theme", "")
    settings = Settings(
        theme=theme or default.theme,
        theme_is_named=bool(theme),
        default_channel=top.text("default_channel", default.default_channel),
        editor=top.text("editor", "", longest=LONGEST_COMMAND),
        clipboard_command=top.text("clipboard_command", "", longest=LONGEST_COMMAND),
        mail_command=top.text("mail_command", "", longest=LONGEST_COMMAND),
        me=read_me(reading, top.node("me")),
        signs=top.choice("signs", "", SIGN_KINDS),
        takes=capture.choice("take", default.takes, TAKES),
        languages=_languages(reading, capture) or default.languages,
        queries=_queries(reading, top),
        keys=_keys(reading, top, actions) if actions is not None else MappingProxyType({}),
    )
    return settings, reading.found()


def _languages(reading: Reading, capture: Section) -> tuple[str, ...]:
    where = capture.place("languages")
    chosen: dict[str, None] = {}
    for item in reading.items(capture.node("languages"), where, "[en, de]"):
        word = reading.word(item, where, "a language")
        if word is None:
            continue
        said = word.text.strip().casefold()
        if said in LANGUAGES:
            chosen[said] = None
        else:
            close = closest(said, LANGUAGES)
            hint = f"; did you mean `{close}`?" if close else ""
            reading.wrong(word, f"{path(where)}{shown(word.text)} is not one of {', '.join(LANGUAGES)}{hint}")
    return tuple(chosen)


def _queries(reading: Reading, top: Section) -> Mapping[str, str]:
    queries = {}
    for name, node in reading.entries(top.node("queries"), "queries", '`berlin: "#compilers berlin"`'):
        word = reading.word(name, "queries", "a name")
        query = reading.word(node, f"queries.{name.text}", "a filter")
        if word is not None and query is not None:
            queries[word.text] = query.text
    return MappingProxyType(queries)


def _keys(reading: Reading, top: Section, actions: Mapping[str, ActionKeys]) -> Mapping[str, tuple[str, ...]]:
    before = len(reading.problems)
    keys = read_keys(reading, top.node("keys"), actions)
    return MappingProxyType(keys if len(reading.problems) == before else {})
