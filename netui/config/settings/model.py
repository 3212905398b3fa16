"""Settings as a value: what the user prefers, apart from the rhythm."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, fields
from pathlib import Path
from types import MappingProxyType

from netui.domain.capture.own_words import LANGUAGES
from netui.domain.core.frozen import frozen
from netui.domain.people.me import Employment, Me
from netui.domain.records.codecs import TEXT, TEXTS, many, nested
from netui.domain.records.values import Json

ME_TEXTS = ("name", "sign_off", "title", "company")
ME_LISTS = ("names", "emails", "links", "interests", "places", "offers", "needs")
"""Keys of ``me`` that are a text, and those that are a list of them; ``worked_at`` is the one that is neither."""

_ME = nested(
    Me,
    {
        **dict.fromkeys(ME_TEXTS, TEXT),
        **dict.fromkeys(ME_LISTS, TEXTS),
        "worked_at": many(nested(Employment, {"company": TEXT, "since": TEXT, "until": TEXT})),
    },
)
"""The reader and writer of ``me`` for the cache of the configuration."""

_NOTHING: Mapping[str, str] = MappingProxyType({})
_NO_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@frozen
class Settings:
    """The user's settings.

    Attributes:
        theme: name of a theme; whether there is such a theme is known only when themes are loaded.
        theme_is_named: whether the user has named it; else the ground of the terminal may decide.
        default_channel: key of the channel of a conversation that names none; empty: not set.
        editor: command line of the editor; empty: the environment's.
        clipboard_command: command line that takes text on its standard input; empty: the terminal's clipboard.
        mail_command: command line that takes a ``mailto:`` address as its last word; empty: the system's opener.
        me: who the user is.
        signs: ``ascii`` or ``unicode``: what is drawn with; empty: what the terminal shows.
        takes: ``certain`` or ``offered``: what a captured line saves without a further key.
        languages: those in which captured lines are written, the usual one first; at least one.
        queries: name -> filter text, in the order of the file.
        keys: action id -> its keys in Textual's names, of the actions that the user gave other keys; may be none.
    """

    theme: str = "netui-dark"
    default_channel: str = ""
    editor: str = ""
    clipboard_command: str = ""
    mail_command: str = ""
    me: Me = Me()
    signs: str = ""
    takes: str = "certain"
    languages: tuple[str, ...] = LANGUAGES
    queries: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NO_KEYS)
    theme_is_named: bool = field(default=False, compare=False)  # how it was said, not what is set


def default_settings_text() -> str:
    """The commented file that a first run writes; it sets nothing."""
    return Path(__file__).with_name("default_settings.yaml").read_text(encoding="utf-8")


def settings_document(settings: Settings, *, with_keys: bool = True) -> Json:
    """The settings as JSON; ``with_keys`` is False when the keys of actions were not read."""
    return {
        "theme": settings.theme,
        "theme_is_named": settings.theme_is_named,
        "default_channel": settings.default_channel,
        "editor": settings.editor,
        "clipboard_command": settings.clipboard_command,
        "mail_command": settings.mail_command,
        "me": _ME[1](settings.me),
        "signs": settings.signs,
        "takes": settings.takes,
        "languages": list(settings.languages),
        "queries": dict(settings.queries),
        "keys": {action: list(keys) for action, keys in settings.keys.items()} if with_keys else None,
    }


def settings_of(document: Json, *, with_keys: bool = True) -> Settings:
    """The settings that :func:`settings_document` wrote; ``keys`` may be empty where they are not wanted.

    Raises:
        ValueError: the document is none of its, or has no keys and they are wanted.
    """
    if not isinstance(document, dict) or set(document) != {each.name for each in fields(Settings)}:
        raise ValueError("no settings")
    words = {name: value for name, value in document.items() if isinstance(value, str)}
    queries, keys = document["queries"], document["keys"]
    if keys is None and not with_keys:
        keys = {}
    languages = _words(document["languages"])
    if (
        len(words) != 7
        or not languages
        or not set(languages) <= set(LANGUAGES)
        or not isinstance(queries, dict)
        or not isinstance(keys, dict)
    ):
        raise ValueError("no settings")
    return Settings(
        **words,
        theme_is_named=document["theme_is_named"] is True,
        me=_me(document["me"]),
        languages=languages,
        queries=MappingProxyType({name: str(query) for name, query in queries.items()}),
        keys=MappingProxyType({action: _words(value) for action, value in keys.items()}),
    )


def _me(value: Json) -> Me:
    try:
        me = _ME[0](value)
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError("nobody") from error
    return me if isinstance(me, Me) else Me()


def _words(value: Json) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError("no keys")
    return tuple(str(word) for word in value)
