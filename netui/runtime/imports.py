"""Knowledge beside the bytes of a file that is to be imported: who the user is, their rules, their mappings."""

from __future__ import annotations

from netui.config.mappings.loading import load_mappings
from netui.domain.cadence.named import channels_by_word
from netui.exchange.common.options import ReadOptions
from netui.runtime.context import AppContext


def read_options(work: AppContext) -> ReadOptions:
    """The options from settings, rules and mappings; a mistake in a mapping is told once."""
    me = work.settings.me
    mappings, problems = load_mappings(work.locations.config_dir / "mappings")
    for one in problems[:1]:
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        work.tell(f"{one.file}:{one.line}:{one.column}: {one.message}{more}. This mapping is not used.")
    channels = channels_by_word(work.rules.value.channels)
    names = [each for each in (me.name, *me.names, *me.emails, *me.links) if each]
    return ReadOptions(today=work.today, me=tuple(names), mappings=mappings, channels=channels)
