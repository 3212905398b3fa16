"""The settings file on the disk, and what its words refer to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from netui.config.files.loading import FileKind, Loaded, load
from netui.config.files.parse_cache import ParseCache
from netui.config.settings.action_keys import ActionKeys
from netui.config.settings.model import Settings, default_settings_text, settings_document, settings_of
from netui.domain.cadence.rules import Rules
from netui.domain.core.errors import Problem


def load_settings(path: Path, cache: ParseCache, actions: Mapping[str, ActionKeys] | None = None) -> Loaded[Settings]:
    """The settings that hold: what the file says, and for what is wrong in it, the default.

    Args:
        path: the file.
        cache: cache of the configuration.
        actions: all actions with their own keys; None where no key matters, and ``keys`` may then be empty.
    """

    def read(text: str, file: str) -> tuple[Settings, tuple[Problem, ...]]:
        # The reader, with YAML behind it, is imported only when the cache has no answer.
        from netui.config.settings.file import read_settings

        return read_settings(text, file, actions)

    with_keys = actions is not None
    return load(
        path,
        cache,
        FileKind(
            read,
            Settings,
            default_settings_text,
            lambda settings: settings_document(settings, with_keys=with_keys),
            lambda document: settings_of(document, with_keys=with_keys),
        ),
    )


def channel_by_default(settings: Settings, rules: Rules) -> tuple[str, str]:
    """The channel of a conversation that names none, and a sentence when the settings name one that the rules lack.

    Without a setting it is ``meeting``; where the rules have no such channel, their first one.
    """
    wanted = settings.default_channel or "meeting"
    if rules.channel(wanted) is not None:
        return wanted, ""
    first = rules.channels[0].key
    if not settings.default_channel:
        return first, ""
    return first, instead(
        "default_channel", "channel of the rules", wanted, [each.key for each in rules.channels], first
    )


def instead(setting: str, what: str, wanted: str, known: Sequence[str], holds: str) -> str:
    """The sentence for a setting that names what is not there: what was probably meant, and what holds meanwhile."""
    from netui.config.yaml.value_messages import did_you_mean, shown

    close = did_you_mean(wanted, known)
    stop = "" if close.endswith("?") else "."
    return f"settings.yaml: {setting}: {shown(wanted)} is no {what}{close}{stop} Meanwhile it is {shown(holds)}."
